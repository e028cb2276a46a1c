"""What the forms of a case are filled in from, and small things every form asks for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from asn_desk.domain.employees import Employee
from asn_desk.domain.errors import HolidaysMissing
from asn_desk.domain.law.attendance import Absence
from asn_desk.domain.law.examination import ExaminerResult, examiner
from asn_desk.domain.proceedings.cases import Case
from asn_desk.domain.proceedings.step_details import Detail
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.proceedings.case_file import CaseFile

MORNING = time(9, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The file of a case and what else is known when a form is opened."""

    file: CaseFile
    today: date
    questions: Sequence[str]
    """The standard questions of an examination."""
    absence: Absence | None = None
    """The absence counted so far, where attendance is charged."""

    def examiner(self, on: date) -> ExaminerResult:
        """Return the direct superior, or who stands above him where he may not examine."""
        file = self.file
        return examiner(file.rules.law, file.employee, file.structure, on=on, involved=file.barred)

    def official(self, employee_id: int | None) -> Employee | None:
        """Return an official of the structure by id."""
        return next((o for o in self.file.structure.officials if o.id == employee_id), None)

    def room(self, employee_id: int | None) -> str:
        """Return where an official receives people; empty for one not known."""
        official = self.official(employee_id)
        return f"Ruang kerja {official.position}" if official else ""

    def later(self, on: date, days: int) -> date | None:
        """Return the n-th working day after a day; None where holidays are missing."""
        try:
            return self.file.rules.calendar_on(on).count(on, days)[0]
        except HolidaysMissing:
            return None

    def deadline(self, rule: str, on: date) -> date | None:
        """Return the day of a rule; None where holidays are missing."""
        try:
            return self.file.rules.deadline(rule, on).day
        except HolidaysMissing:
            return None


def detail_in(case: Case, kind: StepKind) -> Detail | None:
    """Return what the latest step of a kind recorded."""
    step = case.last(kind)
    return step.detail if step else None
