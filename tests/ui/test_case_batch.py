"""Several cases get their letters from one dialog: planned, changed, issued, printed, saved."""

from datetime import date, time

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from asn_desk.domain.proceedings.steps import StepKind
from tests.services.batch_office import open_cases
from ui.cases.case_batch import CaseBatchDialog
from ui.shared import many_papers
from ui.shared.paper_dialog import PaperDialog

S = StepKind
DAY, HOUR, PLACE = 3, 4, 5


@pytest.fixture
def case_ids(office):
    return open_cases(office)


@pytest.fixture
def dialog(cases_page, case_ids, settle):
    """The dialog for all running cases of the list, planned."""
    cases_page.reload()
    settle()
    cases_page.ask_batch()
    made = cases_page.list.findChild(CaseBatchDialog)
    settle()
    yield made
    settle()


def choose(dialog, settle, kind, **fields):
    for name, value in fields.items():
        getattr(dialog.form, name).set_value(value)
    dialog.form.kind.box.setCurrentIndex(
        next(
            place
            for place in range(dialog.form.kind.box.count())
            if dialog.form.kind.box.itemText(place).startswith(kind)
        )
    )
    settle()


def texts(dialog, column):
    return [dialog.model.text(place, column) for place in range(dialog.model.rowCount())]


def test_the_dialog_says_what_will_be_made_for_which(dialog):
    assert dialog.windowTitle() == "Terbitkan surat untuk 5 perkara"
    assert dialog.count.text() == "Surat Penerusan kepada Atasan Langsung · 5 siap"
    assert dialog.issue.text() == "Terbitkan 5 surat"
    offered = [dialog.form.kind.box.itemText(n) for n in range(dialog.form.kind.box.count())]
    assert "Surat Panggilan I (5 dari 5)" in offered


def test_shared_inputs_fill_every_row(dialog, settle):
    choose(dialog, settle, "Surat Panggilan I (", meet_on=date(2026, 5, 13), meet_at=time(9))
    dialog.form.place.set_value("Aula BKPSDM")
    dialog.form.apply.click()
    settle()

    assert texts(dialog, HOUR) == ["09.00", "09.45", "10.30", "11.15", "13.00"]
    assert set(texts(dialog, DAY)) == {"Rab, 13 Mei 2026"}
    assert set(texts(dialog, PLACE)) == {"Aula BKPSDM"}


def test_the_form_asks_what_the_letter_needs(dialog, settle):
    choose(dialog, settle, "Surat Penerusan", answer_by=date(2026, 5, 20))
    form = dialog.form
    assert form.answer_by.isVisible()
    assert not form.meet_on.isVisible()
    assert form.shared().answer_by == date(2026, 5, 20)
    choose(dialog, settle, "Berita Acara Ketidakhadiran")
    form.witnesses.set_value("Uti Ramadhan; Lidia")
    assert form.witnesses.isVisible()
    assert form.shared().witnesses == ("Uti Ramadhan", "Lidia")


def test_a_wrong_date_of_all_is_told_at_its_field(dialog, settle):
    dialog.form.meet_on.line.setText("kapan-kapan")
    dialog.form.apply.click()

    assert "bukan tanggal" in dialog.form.meet_on.problem_shown()
    assert not dialog.running


def test_one_cell_is_changed_by_typing(dialog, settle):
    choose(dialog, settle, "Surat Panggilan I (")
    model = dialog.model
    model.setData(model.index(0, HOUR), "1330")
    model.setData(model.index(1, PLACE), "Ruang rapat")
    model.setData(model.index(2, 2), "290426")
    settle()

    assert (texts(dialog, HOUR)[0], texts(dialog, PLACE)[1]) == ("13.30", "Ruang rapat")
    assert texts(dialog, 2)[2] == "Rab, 29 Apr 2026"


def test_another_signer_is_typed(dialog, settle):
    choose(dialog, settle, "Surat Panggilan I (")
    signer = next(n for n, one in enumerate(dialog.model.columns) if one.heading[:3] == "Pen")
    dialog.model.setData(dialog.model.index(0, signer), "Darius")
    settle()
    assert texts(dialog, signer)[0].startswith("Darius Jampi")
    dialog.model.setData(dialog.model.index(1, signer), "tidak ada")
    settle()
    assert "Pejabat tidak ditemukan" in dialog.state.text()


def test_what_cannot_be_read_is_said_and_changes_nothing(dialog, settle):
    choose(dialog, settle, "Surat Panggilan I (")
    before = texts(dialog, HOUR)
    dialog.model.setData(dialog.model.index(0, HOUR), "pagi")
    assert "“pagi” bukan jam" in dialog.state.text()
    dialog.model.setData(dialog.model.index(0, DAY), "kapan")
    assert "bukan tanggal" in dialog.state.text()
    assert texts(dialog, HOUR) == before


def test_an_emptied_place_makes_the_row_incomplete(dialog, settle):
    choose(dialog, settle, "Surat Panggilan I (")
    dialog.model.setData(dialog.model.index(0, PLACE), " ")
    settle()

    assert dialog.count.text() == "Surat Panggilan I · 4 siap · 1 kurang"
    assert dialog.state.text().endswith("kurang: isi tempat pemeriksaan")


def test_a_cell_opens_where_one_types(dialog, settle, qtbot):
    choose(dialog, settle, "Surat Panggilan I (")
    dialog.table.setCurrentIndex(dialog.model.index(0, PLACE))
    dialog.table.edit(dialog.model.index(0, PLACE))
    editor = dialog.table.findChild(QLineEdit)

    assert editor.accessibleName() == "Ubah Tempat"
    editor.setText("Aula")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: texts(dialog, PLACE)[0] == "Aula")
    assert dialog.issue.isVisible()


def test_name_and_state_are_not_typed_into(dialog):
    flags = dialog.model.flags(dialog.model.index(0, 0))
    assert not flags & Qt.ItemFlag.ItemIsEditable
    assert not dialog.model.setData(dialog.model.index(0, 0), "lain")


def test_letters_are_issued_listed_printed_and_saved(
    dialog, settle, tmp_path, monkeypatch, cases_page, notices
):
    choose(dialog, settle, "Surat Panggilan I (")
    dialog.issue.click()
    settle()
    outcome = dialog.outcome

    assert outcome.summary.text() == "5 surat terbit"
    assert outcome.model.text(0, 0) == "800.1.6.2/001/BKPSDM/2026"
    monkeypatch.setattr(many_papers, "ask_folder", lambda *_: tmp_path)
    outcome.save_all.click()
    settle()
    assert min(one.name for one in tmp_path.glob("*.pdf")).startswith("800.1.6.2-001")
    assert outcome.open_folder.isVisible()
    outcome.print_all.click()
    settle()
    merged = outcome.findChild(PaperDialog)
    assert merged.view.page_count >= 5
    assert dialog.close_button.text() == "Tutup"


def test_a_case_changed_meanwhile_is_listed_as_refused(office, dialog, settle, case_ids):
    choose(dialog, settle, "Surat Panggilan I (")
    office.record(case_ids[1], S.SUMMONED_1, date(2026, 4, 30), exam_on=date(2026, 5, 13))
    dialog.issue.click()
    settle()

    assert dialog.outcome.summary.text() == "4 surat terbit · 1 tidak terbit"
    assert "tidak terbit: " in dialog.outcome.model.text(4, 4)


def test_stopping_tells_what_was_not_made(dialog, settle, qtbot, jobs):
    choose(dialog, settle, "Surat Panggilan I (")
    jobs.progressed.connect(lambda _job, done, _total: done == 0 and dialog.reject())
    dialog.issue.click()
    settle()

    words = dialog.outcome.summary.text()
    assert "belum dibuat karena dihentikan" in words
    assert not words.startswith("5 ")


def test_a_stopped_list_says_so(dialog, settle):
    dialog.replan()
    dialog.reject()
    settle()

    assert dialog.state.text() == "Daftar belum lengkap karena dihentikan."
    assert not dialog.running


def test_what_needs_judgement_is_opened_in_its_case(office, cases_page, case_ids, settle):
    office.record(case_ids[0], S.SUMMONED_1, date(2026, 4, 30), exam_on=date(2026, 5, 13))
    cases_page.reload()
    settle()
    dialog = cases_page.list.ask_batch()
    settle()
    place = next(n for n in range(5) if dialog.model.row(n).by_hand)
    dialog.table.setCurrentIndex(dialog.model.index(place, 0))

    assert dialog.count.text() == "4 siap · 1 perlu dikerjakan sendiri"
    assert "dikerjakan sendiri" in dialog.state.text()
    dialog.open_link.click()
    settle()
    assert cases_page.case.case_id == case_ids[0]


def mark(cases_page, *places):
    flags = QItemSelectionModel.SelectionFlag
    table = cases_page.list.table
    table.clearSelection()
    for place in places:
        table.selectionModel().select(
            cases_page.list.model.index(place, 0), flags.Select | flags.Rows
        )


def test_only_the_marked_cases_are_taken(cases_page, case_ids, settle):
    cases_page.reload()
    settle()
    mark(cases_page, 1, 3)
    titles = [one.title for one in cases_page.list._offered()]
    assert titles[0] == "Terbitkan surat untuk 2 perkara…"
    dialog = cases_page.list.ask_batch()
    settle()

    assert dialog.windowTitle() == "Terbitkan surat untuk 2 perkara"


def test_marked_cases_open_in_windows_of_their_own(cases_page, case_ids, settle):
    cases_page.reload()
    settle()
    asked = []
    cases_page.window_requested.connect(lambda *said: asked.append(said))
    mark(cases_page, 0, 1)
    cases_page.list.open_marked()

    assert [kind for kind, _ in asked] == ["case", "case"]


def test_an_empty_list_has_nothing_to_issue(cases_page, office, settle):
    cases_page.reload()
    settle()
    assert cases_page.list.ask_batch() is None


def test_space_shows_the_last_paper(office, cases_page, case_id, settle):
    cases_page.reload()
    settle()
    said = []
    cases_page.notice.connect(lambda one: said.append(one.text))
    QTest.keyClick(cases_page.list.table, Qt.Key.Key_Space)
    settle()
    assert said == ["Perkara Joko Prasetyo, S.Pd. belum mempunyai surat."]

    office.record(case_id, S.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    QTest.keyClick(cases_page.list.table, Qt.Key.Key_Space)
    settle()
    paper = cases_page.list.findChild(PaperDialog)
    assert paper.windowTitle() == "Surat Panggilan I nomor 800.1.6.2/001/BKPSDM/2026"
