"""Dialogs ask, and Esc means no."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from typing_extensions import override

from ui.shared import dialogs
from ui.shared.dialogs import FormDialog, ask_text, confirm
from ui.shared.form import Form, TextField


def answer(act):
    """Act on the dialog that opens next."""
    QTimer.singleShot(0, lambda: act(QApplication.activeModalWidget()))


def test_words_are_asked_for_and_given(dressed):
    def fill(dialog):
        dialog.form.fields[0].line.setText("Salah ketik")
        dialog.action.click()

    answer(fill)

    assert ask_text(None, "Koreksi", "Alasan", value="…") == "Salah ketik"


def test_the_keyboard_begins_at_the_first_field(qtbot, dressed):
    form = dialogs._OneText("Alasan", hint="", long=False, required=True)
    dialog = FormDialog(None, "Koreksi", form, "Simpan")
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.focusWidget() is form.fields[0].control


def test_esc_gives_nothing(qtbot, dressed):
    answer(lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape))

    assert ask_text(None, "Koreksi", "Alasan", long=True) is None


def test_an_empty_answer_keeps_the_dialog_open(dressed):
    def try_twice(dialog):
        dialog.action.click()
        assert dialog.form.fields[0].problem_shown() == "Isi alasan."
        dialog.cancel.click()

    answer(try_twice)

    assert ask_text(None, "Koreksi", "Alasan") is None


@pytest.mark.parametrize(("button", "taken"), [("action", True), ("cancel", False)])
def test_confirming_carries_the_fact(dressed, button, taken):
    seen = []

    def act(dialog):
        seen.append(dialog.action.text())
        getattr(dialog, button).click()

    answer(act)

    assert (
        confirm(None, "Terbitkan surat", "Tidak dapat dibatalkan.", "Terbitkan nomor 042") is taken
    )
    assert seen == ["Terbitkan nomor 042"]


class Name(Form[str]):
    def __init__(self):
        super().__init__()
        self.name = self.add(TextField("Nama", required=True))

    def load(self, value):
        self.name.set_value(value)

    def value(self):
        return self.name.value()


class NameDialog(FormDialog[str]):
    @override
    def refusal(self, value):
        return "Nama ini sudah ada." if value == "Rani" else ""


def test_a_refusal_is_said_in_the_dialog(dressed):
    dialog = NameDialog(None, "Pegawai baru", Name(), "Tambah pegawai")

    def act(shown):
        shown.action.click()
        assert shown._problem.text() == "▲ Nama ini sudah ada."
        shown.form.name.set_value("Joko")
        shown.action.click()

    answer(act)

    assert dialog.ask("Rani") == "Joko"


def test_files_are_asked_for_by_kind(monkeypatch):
    monkeypatch.setattr(
        QFileDialog, "getOpenFileNames", lambda *asked: ([f"/x/{asked[-1]}"], asked[-1])
    )
    chosen = dialogs.ask_open_files(None, "Pilih foto", kinds=[("Foto", "*.jpg *.png")])

    assert chosen == [Path("/x/Foto (*.jpg *.png);;Semua berkas (*)")]


@pytest.mark.parametrize(
    ("name", "path"),
    [("/x/rekap", Path("/x/rekap.xlsx")), ("/x/a.xlsx", Path("/x/a.xlsx")), ("", None)],
)
def test_a_saved_file_gets_its_ending(monkeypatch, name, path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (name, ""))

    assert dialogs.ask_save_file(None, "Simpan rekap", "rekap.xlsx") == path
