"""Several reports are answered, several persons coached, from the marked rows of Laporan."""

from datetime import date

import pytest

from asn_desk.domain.incidents import Outcome
from ui.incidents.list_view import COACHING, REPLIES
from ui.incidents.page import IncidentsPage
from ui.incidents.report_batch import CoachingBatchDialog, ReplyBatchDialog

TODAY = date(2026, 2, 13)
NOTE = "Membaca surat edaran Bupati"


@pytest.fixture
def listed(qtbot, desks, jobs, notices, settle, tmp_path):
    """The page of reports with what makes letters for several, loaded."""
    page = IncidentsPage(
        desks.incidents,
        desks.employees,
        desks.office,
        jobs=jobs,
        notices=notices,
        today=lambda: TODAY,
        draft_file=tmp_path / "draf.json",
        batches=desks.batches,
    )
    qtbot.addWidget(page)
    page.resize(1166, 680)
    page.show()
    page.reload()
    settle()
    return page


def identified(page, many):
    rows = [
        one for one in page.list.model.rows if one.identified and one.outcome is Outcome.PENDING
    ]
    return [one.person_id for one in rows[:many]]


def test_the_marked_reports_offer_both_letters(listed):
    listed.list.table.selectAll()
    titles = [one.title for one in listed.list._offered()]

    assert titles[0].startswith("Terbitkan surat pembinaan untuk ")
    assert titles[1].startswith("Balas surat Satpol PP untuk ")
    assert titles[2].startswith("Salin ")


def test_coaching_letters_are_made_for_several(listed, settle, desks, notices):
    ids = identified(listed, 2)
    listed.batches.ask(COACHING, ids)
    settle()
    dialog = listed.findChild(CoachingBatchDialog)
    assert dialog.issue.text() == "Terbitkan 2 surat"
    dialog.form.words.set_value(NOTE)
    dialog.form.apply.click()
    settle()
    dialog.issue.click()
    settle()

    assert {desks.incidents.view(one).person.outcome for one in ids} == {Outcome.COACHING}
    assert notices.history[-1].text == "2 surat terbit"


def test_cells_of_coaching_are_typed(listed, settle):
    listed.batches.ask(COACHING, identified(listed, 1))
    settle()
    dialog = listed.findChild(CoachingBatchDialog)
    model = dialog.model
    model.setData(model.index(0, 4), "Duduk di warung kopi")
    model.setData(model.index(0, 3), "270226")
    settle()
    assert model.text(0, 3) == "Jum, 27 Feb 2026"
    model.setData(model.index(0, 2), "200226")
    settle()
    assert model.row(0).on == date(2026, 2, 20)
    model.setData(model.index(0, 3), "besok pagi")
    assert "bukan tanggal" in dialog.state.text()


def test_reports_are_answered_once_each(listed, settle, desks):
    everybody = [one.person_id for one in listed.list.model.rows]
    listed.batches.ask(REPLIES, everybody)
    settle()
    dialog = listed.findChild(ReplyBatchDialog)
    assert dialog.model.rowCount() == 1
    dialog.model.setData(dialog.model.index(0, 2), "120226")
    settle()
    dialog.form.until.line.setText("kapan")
    dialog.form.apply.click()
    assert "bukan tanggal" in dialog.form.until.problem_shown()
    dialog.form.until.set_value(date(2026, 3, 2))
    dialog.form.apply.click()
    settle()
    dialog.issue.click()
    settle()

    assert dialog.outcome.model.text(0, 0).startswith("800.1.6.2/001")


def test_a_report_that_lacks_something_is_opened(listed, settle):
    unknown = next(one for one in listed.list.model.rows if not one.identified)
    listed.batches.ask(COACHING, [unknown.person_id])
    settle()
    dialog = listed.findChild(CoachingBatchDialog)
    assert dialog.count.text() == "Surat Pembinaan · 1 kurang"
    dialog.open_link.click()
    settle()

    assert listed.list.panel.view.person.id == unknown.person_id
