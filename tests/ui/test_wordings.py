"""The editor of wordings: typing is proved beside the text, versions are kept and compared."""

import pytest
from PySide6.QtCore import Qt

from asn_desk.domain.papers.letters import LetterKind
from asn_desk.services.samples.cast import SampleSize
from ui.office.wording_section import WordingSection
from ui.shared import dialogs
from ui.wordings.editor import WordingEditor
from ui.wordings.field_text import FieldText, field_menu

COACHING, DECISION = LetterKind.COACHING, LetterKind.DECISION


@pytest.fixture
def wait(qtbot, jobs):
    """Wait until the pause after typing is over and the work it asked for is done."""

    def waited(editor):
        qtbot.waitUntil(lambda: not (editor._pause.isActive() or jobs.busy), timeout=20_000)

    return waited


@pytest.fixture
def editor(qtbot, desks, jobs, notices, wait):
    made = WordingEditor(desks.wordings, jobs=jobs, notices=notices)
    qtbot.addWidget(made)
    made._pause.setInterval(10)
    made.resize(1300, 700)
    made.show()
    made.reload()
    wait(made)
    made.show_kind(COACHING)
    wait(made)
    return made


@pytest.fixture
def keep(editor, wait):
    """Save what is typed, for a reason."""

    def kept(reason="gaya kantor"):
        editor.save()
        dialog = editor.questions.dialog
        dialog.form.load(reason)
        dialog.accept()
        wait(editor)

    return kept


def box(editor, key):
    return next(card.texts[key] for card in editor.parts.cards if key in card.texts)


def card(editor, own):
    return next(one for one in editor.parts.cards if one.part.id == own)


def ids(editor):
    return [one.part.id for one in editor.parts.cards]


def typed(editor, wait, key, text):
    box(editor, key).setPlainText(text)
    wait(editor)


def test_shows_the_parts_and_the_paper_of_a_kind(editor):
    assert "penutup.teks" in card(editor, "penutup").texts
    assert card(editor, "tujuan").texts == {}
    assert editor.paper.page_count == 1
    assert editor.state.text() == "Naskah bawaan."
    assert not editor.save_button.isEnabled()


def test_a_locked_part_says_what_fixes_it(editor, wait):
    editor.show_kind(DECISION)
    wait(editor)
    shown = card(editor, "menimbang")
    assert "PP 94/2021 Pasal 33 ayat (2)" in shown.part.lock
    assert all("{" not in one.text for one in shown.part.texts)


def test_a_wrong_field_is_told_beside_its_text(editor, wait):
    typed(editor, wait, "penutup.teks", "Agar [nama pegawe] maklum.")
    told = card(editor, "penutup")._problems["penutup.teks"]
    assert "Maksudnya [nama pegawai]?" in told.text()
    assert editor.problem.isVisible()
    typed(editor, wait, "penutup.teks", "Agar [nama pegawai] maklum.")
    assert not told.isVisible()
    assert not editor.problem.isVisible()


def test_typing_is_kept_as_a_version_for_a_reason(editor, wait, keep, notices):
    typed(editor, wait, "penutup.teks", "Agar [nama pegawai] maklum.")
    assert editor.save_button.isEnabled()
    keep()
    assert editor.state.text().startswith("Naskah kantor versi 1")
    assert notices.history[-1].text == "Naskah tersimpan sebagai versi 1."
    assert not editor.unsaved()


def test_a_refused_version_keeps_the_dialog_open(editor, wait):
    typed(editor, wait, "penutup.teks", "Agar [nama pegawe] maklum.")
    editor.save()
    dialog = editor.questions.dialog
    dialog.form.load("salah")
    dialog.accept()
    wait(editor)
    assert "tidak dikenal" in dialog.problem_shown()
    dialog.reject()


def test_going_back_to_the_shipped_wording(editor, wait, keep, desks):
    typed(editor, wait, "penutup.teks", "Sekian.")
    keep()
    editor.restore()
    editor.questions.dialog.form.load("kembali")
    editor.questions.dialog.accept()
    wait(editor)
    assert editor.state.text() == "Naskah bawaan (versi 2)."
    assert [one.version for one in desks.wordings.history(COACHING)] == [2, 1]


def test_nothing_to_save_restore_or_compare_does_nothing(editor):
    editor.save()
    editor.restore()
    assert editor.questions.dialog is None


def test_paragraphs_come_go_and_move(editor, wait):
    editor.parts.wanted.emit("tambah", "penutup")
    wait(editor)
    assert "kantor-1" in ids(editor)
    typed(editor, wait, "kantor-1.teks", "Terima kasih.")
    editor.parts.wanted.emit("naik", "kantor-1")
    wait(editor)
    assert ids(editor).index("kantor-1") < ids(editor).index("penutup")
    editor.parts.wanted.emit("hapus", "kantor-1")
    editor.parts.wanted.emit("hapus", "akibat")
    wait(editor)
    assert not {"kantor-1", "akibat"} & set(ids(editor))
    editor.parts.wanted.emit("kembali", "akibat")
    wait(editor)
    assert "akibat" in ids(editor)


def test_items_are_added_typed_and_dropped(editor, wait):
    editor.show_kind(DECISION)
    wait(editor)
    card(editor, "mengingat")._set_items(["Peraturan Bupati Nomor 7 Tahun 2024"])
    wait(editor)
    typed(editor, wait, "mengingat+0", "Peraturan Bupati Nomor 8 Tahun 2025")
    assert editor.draft.changes.items == {"mengingat": ("Peraturan Bupati Nomor 8 Tahun 2025",)}
    card(editor, "mengingat")._drop_item(0)
    wait(editor)
    assert editor.draft.changes.items == {}


def test_differences_are_told_with_words_and_marks(editor, wait):
    typed(editor, wait, "penutup.teks", "Demikian agar maklum.")
    editor.compare()
    wait(editor)
    text = editor.questions.dialog.view.toPlainText()
    assert "Alinea – diubah" in text
    assert "[-" in text
    assert "[+" in text
    editor.questions.dialog.reject()


def test_history_tells_each_version(editor, wait, keep):
    typed(editor, wait, "penutup.teks", "Sekian.")
    keep("lebih singkat")
    editor.show_history()
    wait(editor)
    dialog = editor.questions.dialog
    assert dialog.list.item(0).text().startswith("Versi 1")
    assert "Alasan: lebih singkat" in dialog.about.text()
    assert "Sekian." in dialog.view.toPlainText()
    dialog.reject()


def test_history_without_versions_says_so(editor, wait):
    editor.show_history()
    wait(editor)
    assert editor.questions.dialog.list.count() == 0
    editor.questions.dialog.reject()


def test_changes_are_not_lost_by_choosing_another_kind(editor, wait, monkeypatch):
    typed(editor, wait, "penutup.teks", "Sekian.")
    monkeypatch.setattr(dialogs, "confirm", lambda *_: False)
    editor.kinds.list.setCurrentRow(0)
    wait(editor)
    assert (editor.draft.view.kind, editor.kinds.kind()) == (COACHING, COACHING)
    monkeypatch.setattr(dialogs, "confirm", lambda *_: True)
    editor.kinds.list.setCurrentRow(0)
    wait(editor)
    assert editor.draft.view.kind is LetterKind.FORWARDING


def test_a_reload_keeps_what_is_typed(editor, wait):
    typed(editor, wait, "penutup.teks", "Sekian.")
    editor.reload()
    wait(editor)
    assert box(editor, "penutup.teks").toPlainText() == "Sekian."
    editor.forget_changes()
    wait(editor)
    assert not editor.unsaved()


def test_another_size_of_sample_is_printed(editor, wait):
    editor.size_box.setCurrentIndex(editor.size_box.findData(SampleSize.EXTREME))
    wait(editor)
    assert editor.paper.page_count >= 1
    assert not editor.problem.isVisible()


def test_only_free_parts_may_be_shown(editor):
    editor.only_free.setChecked(True)
    assert not card(editor, "tujuan").isVisible()
    assert card(editor, "penutup").isVisible()


def test_a_narrow_window_has_a_box_of_kinds(editor):
    assert editor.kinds.list.isVisible()
    editor.resize(900, 700)
    assert not editor.kinds.list.isVisible()
    assert editor.kinds.box.isVisible()


def test_a_field_is_put_where_the_cursor_is(qtbot):
    text = FieldText("Kepada", "Alinea", ["nama pegawai"])
    qtbot.addWidget(text)
    text.moveCursor(text.textCursor().MoveOperation.End)
    text.insert_field("[nama pegawai]")
    assert text.toPlainText() == "Kepada [nama pegawai]"


def test_the_menu_of_fields_puts_groups_below(editor):
    wanted = []
    menu = field_menu(editor, editor.draft.view.fields, wanted.append)
    titles = [one.text().partition("\t")[0] for one in menu.actions()]
    assert {"pegawai", "batas waktu"} <= set(titles)
    next(one for one in menu.actions() if one.text().startswith("batas waktu")).trigger()
    asked = next(one for one in menu.actions() if one.text().startswith("Hanya bila"))
    asked.menu().actions()[0].trigger()
    assert wanted[0] == "[batas waktu]"
    assert wanted[1].startswith("[bila ")


def test_paragraphs_move_only_where_there_is_a_neighbour(editor):
    first, last = card(editor, "tidak_mengulangi"), card(editor, "pembinaan")
    assert [first._moves[one].isEnabled() for one in ("naik", "turun")] == [False, True]
    assert [last._moves[one].isEnabled() for one in ("naik", "turun")] == [True, False]


def test_the_wording_of_a_letter_is_shown(qtbot, desks, jobs, notices, wait, office):
    section = WordingSection(desks.wordings, jobs=jobs, notices=notices)
    qtbot.addWidget(section)
    section.editor._pause.setInterval(10)
    section.reload()
    wait(section.editor)
    letter = next(iter(desks.letters.agenda(year=2026)), None)
    assert not section.unsaved()
    section._show_version((COACHING, 0) if letter is None else (letter.kind, 0))
    wait(section.editor)
    section.editor.questions.dialog.reject()
    section.forget_changes()
    assert section.focusPolicy() == Qt.FocusPolicy.NoFocus
