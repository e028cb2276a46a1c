"""The file copy at the window: below a letter of the agenda, and among the papers of a case."""

from datetime import date

import pytest

from asn_desk.domain.proceedings.steps import StepKind
from ui.cases.case_desks import CaseDesks
from ui.cases.case_papers import CasePapers
from ui.shared.file_copy_link import FileCopyLink


@pytest.fixture
def case_id(office):
    case_id = office.open_case()
    office.record(case_id, StepKind.FORWARDED, date(2026, 2, 2))
    return case_id


def desks_of_cases(desks):
    return CaseDesks(
        cases=desks.cases, employees=desks.employees, letters=desks.letters, office=desks.office,
        counting=desks.counting, legal_basis=desks.legal_basis, statements=desks.statements,
        today=desks.cases.today, copies=desks.copies,
    )  # fmt: skip


def test_a_letter_that_stands_opens_its_file_copy(qtbot, office, case_id, jobs, settle):
    made = FileCopyLink(office.desks.copies, jobs)
    qtbot.addWidget(made)
    assert made.isHidden()
    made.open()
    (line,) = office.desks.letters.agenda(year=2026)
    made.show_line(line)
    made.link.click()
    settle()
    assert made.shown.windowTitle() == "Lembar pertinggal"
    assert made.shown.view.page_count > 0
    made.shown.accept()


def test_a_case_lists_the_letters_that_have_one(qtbot, office, case_id, jobs, settle):
    papers = CasePapers(desks_of_cases(office.desks), jobs)
    qtbot.addWidget(papers)
    papers.show_case(office.desks.cases.view(case_id))
    (action,) = papers.file_copies.actions()
    assert action.text().startswith("Surat Penerusan")
    action.trigger()
    settle()
    assert papers.shown.view.page_count > 0
    papers.shown.accept()
    papers.show_case(office.desks.cases.view(office.second_case()))
    assert not papers.file_copies.menuAction().isVisible()
