"""The stops of the tour at copies, letters with a recap, and decisions about a salary."""

from datetime import date

from asn_desk.domain.attendance.salary_letters import SalaryLetter, SalaryLetterKind
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.services.attendance.attendance import SalaryDecisionDue
from tests.ui.tour import absentee_of


def _copies(tour):
    page = tour.page("Keputusan")
    page.table.select_place(0)
    tour.settle()
    page.facts.copies.ask()
    tour.settle()
    page.facts.copies.dialog.show_paper()
    return tour.dialog()


def _recap_letter(kind):
    def go(tour):
        tour.page("Rekap").ask_letter(kind)
        return tour.dialog()

    return go


def _addressees(tour):
    tour.page("Rekap").ask_addressees()
    tour.settle()
    return tour.dialog()


def _salary_decision(tour):
    page = tour.page("Kehadiran")
    page.open_item("attendance", absentee_of(tour.desks))
    tour.settle()
    view = page.list.detail.view
    proposal = SalaryLetter(
        employee_id=view.employee.id,
        kind=SalaryLetterKind.STOP,
        letter_id=1,
        first_day=date(2026, 4, 6),
        last_day=date(2026, 4, 17),
        days=10,
        effective_from=date(2026, 5, 1),
        number="800.1.6.2/040/BKPSDM/2026",
    )
    due = SalaryDecisionDue(
        kind=LetterKind.SALARY_STOP_DECISION, proposal=proposal, official_id=None, official=""
    )
    page.questions.decide_salary(view, due).open()
    return tour.dialog()


COPY_STOPS = {
    "salinan-dan-rekap": {
        "salinan": _copies,
        "nota-dinas": _recap_letter(LetterKind.RECAP_MEMO),
        "surat-pengantar": _recap_letter(LetterKind.RECAP_COVER),
        "tujuan": _addressees,
        "keputusan-gaji": _salary_decision,
    },
}
