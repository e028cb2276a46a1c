"""The desk of counts: every date of a case counted day by day, and its annex on paper."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from asn_desk.database.unit_of_work import Database, UnitOfWork
from asn_desk.domain.counting import CountingSheet, CountSubject
from asn_desk.domain.errors import NotFound, NotYetLawful, WrongDate
from asn_desk.domain.law.tables import Law
from asn_desk.domain.proceedings.case_counts import CaseCount, case_counts, counted
from asn_desk.domain.proceedings.cases import Case, DecisionLine
from asn_desk.domain.working_time import Deadline
from asn_desk.services.outputs import file_name
from asn_desk.services.printing import counting_paper
from asn_desk.services.proceedings.effect_dates import pinned
from asn_desk.services.proceedings.moved_dates import remedy_rule
from asn_desk.services.rules import Rules, rules_for


@dataclass(frozen=True, slots=True, kw_only=True)
class CountingDesk:
    """Shows how the dates of a case were counted, and prints it for the file."""

    database: Database
    law: Law
    resources: Path
    today: Callable[[], date]

    def counts(self, case_id: int) -> tuple[Deadline, ...]:
        """Return every count of a case in the order of its steps.

        Raises `NotFound`, `HolidaysMissing`.
        """
        with self.database.reading() as work:
            case = work.cases.get(case_id)
            rules = rules_for(work, self.law).for_case(case)
            return counts_of(case, decision_of(work, case), rules, self.today())

    def deadline(self, case_id: int, rule: str, since: date) -> Deadline:
        """Compute a date by its rule, by the week of the unit of a case's employee.

        Raises `NotFound`, `WrongDate`, `HolidaysMissing`.
        """
        with self.database.reading() as work:
            case = work.cases.get(case_id)
            return rules_for(work, self.law).for_case(case).deadline(rule, since)

    def case_sheet(self, case_id: int) -> bytes:
        """Return the annex with every count of a case as PDF.

        Raises `NotYetLawful` while nothing is counted in it, `NotFound`, `HolidaysMissing`,
        `CannotPrint`.
        """
        counts = self.counts(case_id)
        if not counts:
            missing = (("belum ada langkah yang menghitung hari kerja", ""),)
            raise NotYetLawful("mencetak lembar perhitungan", missing)
        return self._print(counts, case_id)

    def sheet(self, deadline: Deadline, case_id: int | None = None) -> bytes:
        """Return the annex of one count as PDF; with a case, it says whose it is.

        Raises `NotFound`, `CannotPrint`.
        """
        return self._print((deadline,), case_id)

    def name(self, case_id: int | None = None, *, rule: str = "") -> str:
        """Return a file name for an annex."""
        what = f"Lembar perhitungan {rule}".strip()
        if case_id is None:
            return file_name(what, ".pdf")
        with self.database.reading() as work:
            return file_name(f"{what} {work.cases.get(case_id).number}", ".pdf")

    def _print(self, counts: tuple[Deadline, ...], case_id: int | None) -> bytes:
        with self.database.reading() as work:
            office = work.office.office()
            subject = _subject(work.cases.get(case_id)) if case_id is not None else None
        emblem = office.emblem_sha256
        picture = self.database.evidence.read(emblem) if emblem else None
        sheet = CountingSheet(counts=counts, subject=subject, place=office.town, on=self.today())
        return counting_paper(sheet, office, self.resources, picture)


def counts_of(
    case: Case, decision: DecisionLine | None, rules: Rules, today: date
) -> tuple[Deadline, ...]:
    """Return the counts of a case; those the law of their day does not know are left out.

    The day a decision took effect is shown as entered once it is in force. Raises
    `HolidaysMissing`.
    """
    entered = decision.effective_on if decision else None
    found = []
    for count in case_counts(case, remedy=remedy_rule(decision, rules.law), today=today):
        deadline = _deadline(case, count, rules)
        if deadline is not None:
            shown = pinned(deadline, entered, today) if count.rule == "berlaku" else deadline
            found.append(shown or deadline)
    return tuple(found)


def decision_of(work: UnitOfWork, case: Case) -> DecisionLine | None:
    """Return the decision of a case as the register has it; None before one."""
    every = work.cases.decisions(employee_id=case.employee_id)
    mine = [one for one in every if one.case_id == case.id and not one.cancelled]
    return mine[-1] if mine else None


def _deadline(case: Case, count: CaseCount, rules: Rules) -> Deadline | None:
    try:
        return counted(case, count, rules.deadline)
    except (NotFound, WrongDate):
        return None


def _subject(case: Case) -> CountSubject:
    who = case.subject
    return CountSubject(
        case_number=case.number,
        name=who.name,
        nip=who.nip,
        position=who.position,
        unit=who.agency or who.unit,
    )
