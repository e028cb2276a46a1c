"""Qt itself speaks Indonesian."""

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QCalendarWidget,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QTabWidget,
)
from shiboken6 import delete
from typing_extensions import override

from ui.shared.qt_words import KEPT_CONTEXTS, KEPT_WORDS, QT_WORDS
from ui.shared.translation import speak_indonesian


class Spy(QTranslator):
    """Asked after the Indonesian translator, so it hears only what has no Indonesian."""

    def __init__(self):
        super().__init__()
        self.missing = set()

    @override
    def translate(self, context, source, disambiguation=None, n=-1):
        if context not in KEPT_CONTEXTS and source not in KEPT_WORDS:
            self.missing.add((context, source))

    @override
    def isEmpty(self):
        return False


@pytest.fixture
def spy(qapp):
    before = QLocale()
    heard = Spy()
    qapp.installTranslator(heard)
    translator = speak_indonesian(qapp)
    yield heard
    qapp.removeTranslator(translator)
    qapp.removeTranslator(heard)
    QLocale.setDefault(before)


def test_file_dialogs_have_no_english(qtbot, spy, tmp_path):
    for saving in (QFileDialog.AcceptMode.AcceptOpen, QFileDialog.AcceptMode.AcceptSave):
        for kind in QFileDialog.FileMode:
            dialog = QFileDialog(None, "Buka", str(tmp_path))
            dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
            dialog.setAcceptMode(saving)
            dialog.setFileMode(kind)
            qtbot.addWidget(dialog)
            dialog.show()

    assert spy.missing == set()


def test_the_print_dialog_has_no_english(qtbot, spy):
    printer = QPrinter()
    dialog = QPrintDialog(printer)
    dialog.show()
    delete(dialog)

    assert spy.missing == set()


def test_menus_buttons_and_calendar_have_no_english(qtbot, spy):
    line, text, box, tabs = QLineEdit("a"), QPlainTextEdit("a"), QDialogButtonBox(), QTabWidget()
    calendar, message = QCalendarWidget(), QMessageBox()
    for widget in (line, text, box, calendar, message, tabs):
        qtbot.addWidget(widget)
    for standard in QDialogButtonBox.StandardButton:
        if standard.name not in ("NoButton", "FirstButton"):
            box.addButton(standard)
    menus = [line.createStandardContextMenu(), text.createStandardContextMenu()]
    calendar.show()

    assert spy.missing == set()
    assert "&Salin\tCtrl+C" in [action.text() for menu in menus for action in menu.actions()]


def test_days_and_months_are_indonesian(spy):
    assert QLocale().standaloneDayName(1) == "Senin"
    assert QLocale().monthName(8) == "Agustus"
    assert QLocale().toString(1234567) == "1.234.567"


def test_marks_and_places_for_values_survive_translation():
    for english, indonesian in QT_WORDS.items():
        assert [mark for mark in ("%1", "%2", "%3") if mark in english] == [
            mark for mark in ("%1", "%2", "%3") if mark in indonesian
        ]
        assert english.count("&") == indonesian.count("&")
