"""The desk of attendance: absence and lateness, the ladder, and the salary it may stop."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from asn_desk.database.unit_of_work import Database
from asn_desk.documents.attendance_rows import AttendanceShape
from asn_desk.documents.rejected_rows import rejected_workbook
from asn_desk.domain.errors import ChangedMeanwhile, Incomplete
from asn_desk.domain.law.tables import Law
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.papers.numbering import NEXT, Numbering
from asn_desk.services.attendance.attendance_case import AttendanceCaseDraft, open_attendance_case
from asn_desk.services.attendance.attendance_entry import (
    DayEntryDraft,
    MonthEntryDraft,
    RecordedDays,
    correct_day,
    record_days,
    record_month,
)
from asn_desk.services.attendance.attendance_import import plan_attendance
from asn_desk.services.attendance.attendance_lines import AttendanceLine, attendance_lines
from asn_desk.services.attendance.attendance_plan import AttendancePlan, attendance_state
from asn_desk.services.attendance.attendance_recap import recap_sheets
from asn_desk.services.attendance.attendance_view import AttendanceView, attendance_view
from asn_desk.services.attendance.salary import (
    ResumeDraft,
    StopDraft,
    resume_order,
    resume_salary,
    stop_order,
    stop_salary,
)
from asn_desk.services.attendance.salary_decisions import (
    SalaryDecisionDraft,
    SalaryDecisionDue,
    decide_salary,
    decision_order,
)
from asn_desk.services.issuing import Issuing
from asn_desk.services.numbers import NumberOffer, number_offer
from asn_desk.services.progress import Progress, no_progress
from asn_desk.services.rules import rules_for
from asn_desk.services.signer_options import SignerOption, chosen_signer, signer_options
from asn_desk.services.signers import signer_of

__all__ = [
    "AttendanceCaseDraft",
    "AttendanceDesk",
    "AttendanceLine",
    "AttendancePlan",
    "AttendanceShape",
    "AttendanceView",
    "DayEntryDraft",
    "MonthEntryDraft",
    "RecordedDays",
    "ResumeDraft",
    "SalaryDecisionDraft",
    "SalaryDecisionDue",
    "StopDraft",
]

_MOST_WARNING_DAYS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceDesk:
    """What clerks do with attendance; nothing recorded is ever changed or deleted."""

    database: Database
    issuing: Issuing
    law: Law
    today: Callable[[], date]

    def lines(self, year: int) -> tuple[AttendanceLine, ...]:
        """Return everybody with absence or lateness in a year, nearest to the next row first.

        Raises `HolidaysMissing` when the working days of that year are not known.
        """
        with self.database.reading() as work:
            rules = rules_for(work, self.law)
            return attendance_lines(work, rules, year, today=self.today())

    def years(self) -> tuple[int, ...]:
        """Return the years to choose from: this one, and those with records, latest first."""
        with self.database.reading() as work:
            known = work.attendance.years()
        return tuple(sorted({*known, self.today().year}, reverse=True))

    def view(self, employee_id: int, year: int) -> AttendanceView:
        """Return one employee's year; raises `NotFound` or `HolidaysMissing`."""
        with self.database.reading() as work:
            rules = rules_for(work, self.law)
            return attendance_view(work, rules, employee_id, year, today=self.today())

    def record(self, draft: DayEntryDraft) -> RecordedDays:
        """Record a day or each working day of a span; days off are left out with the reason.

        Raises `Incomplete`, `WrongDate`, `AlreadyExists` or `HolidaysMissing`.
        """
        with self.database.unit_of_work() as work:
            return record_days(work, draft, today=self.today())

    def correct(self, draft: DayEntryDraft) -> None:
        """Correct a day by a further record; raises `Incomplete` or `NotFound`."""
        with self.database.unit_of_work() as work:
            correct_day(work, draft)

    def record_month(self, draft: MonthEntryDraft) -> None:
        """Record or correct the totals of a month; raises `Incomplete` or `WrongDate`."""
        with self.database.unit_of_work() as work:
            record_month(work, draft, today=self.today())

    def plan_import(
        self, files: Sequence[Path], *, progress: Progress = no_progress
    ) -> AttendancePlan:
        """Read attendance workbooks and say what becomes of each row; nothing is changed.

        Raises `UnreadableFile`, or `HolidaysMissing` for a year not filled in.
        """
        return plan_attendance(self.database, files, today=self.today(), progress=progress)

    def apply_import(
        self, plan: AttendancePlan, *, progress: Progress = no_progress
    ) -> AttendancePlan:
        """Do what the plan says in one transaction, and return it.

        `Cancelled` raised by `progress` undoes everything. Raises `ChangedMeanwhile` when
        anything the plan was compared with was changed since.
        """
        total = len(plan.days) + len(plan.months)
        with self.database.unit_of_work() as work:
            if attendance_state(work) != plan.state:
                advice = "Impor ulang berkas itu agar setiap barisnya diperiksa lagi."
                raise ChangedMeanwhile("catatan kehadiran", advice)
            work.attendance.add_days(plan.days, lambda done, _: progress(done, total))
            before = len(plan.days)
            work.attendance.add_months(plan.months, lambda done, _: progress(before + done, total))
        return plan

    def rejected_workbook(self, plan: AttendancePlan) -> bytes:
        """Return an Excel workbook of the rejected rows with their reasons."""
        return rejected_workbook(plan.rejected)

    def blank_form(self, shape: AttendanceShape) -> bytes:
        """Return the blank workbook of a shape, to send to the units."""
        from asn_desk.documents.attendance_form import (  # noqa: PLC0415 - openpyxl, 0.3 s
            blank_attendance_form,
        )

        return blank_attendance_form(shape)

    def workbook(
        self, year: int, *, employee_id: int | None = None, progress: Progress = no_progress
    ) -> bytes:
        """Return the recap of absence as an Excel workbook; raises `HolidaysMissing`.

        `progress` counts its rows.
        """
        with self.database.reading() as work:
            return recap_sheets(
                work,
                rules_for(work, self.law),
                year,
                today=self.today(),
                employee_id=employee_id,
                progress=progress,
            )

    def preview_stop(self, draft: StopDraft) -> bytes:
        """Return the letter that stops a salary as a draft."""
        with self.database.reading() as work:
            order, _ = stop_order(work, rules_for(work, self.law), draft)
            return self.issuing.preview(work, order)

    def stop_salary(self, draft: StopDraft, *, numbering: Numbering = NEXT) -> int:
        """Issue the letter that stops a salary; return its id.

        Raises `NotYetLawful` while no run of days is long enough, `Incomplete`.
        """
        with self.database.unit_of_work() as work:
            rules = rules_for(work, self.law)
            return stop_salary(work, rules, self.issuing, draft, numbering=numbering)

    def preview_resume(self, draft: ResumeDraft) -> bytes:
        """Return the letter that pays a salary again as a draft."""
        with self.database.reading() as work:
            return self.issuing.preview(work, resume_order(work, draft)[0])

    def resume_salary(self, draft: ResumeDraft, *, numbering: Numbering = NEXT) -> int:
        """Issue the letter that pays a salary again; return its id.

        Raises `NotYetLawful` when none is stopped, `Incomplete` or `WrongDate`.
        """
        with self.database.unit_of_work() as work:
            return resume_salary(work, self.issuing, draft, numbering=numbering)

    def preview_decision(self, draft: SalaryDecisionDraft) -> bytes:
        """Return the decision of the kuasa pengguna anggaran as a draft."""
        with self.database.reading() as work:
            return self.issuing.preview(work, decision_order(work, draft)[0])

    def decide_salary(self, draft: SalaryDecisionDraft, *, numbering: Numbering = NEXT) -> int:
        """Issue the decision that follows a proposal about a salary; return its id.

        Raises `NotYetLawful` without such a proposal, `Incomplete` or `WrongDate`.
        """
        with self.database.unit_of_work() as work:
            return decide_salary(work, self.issuing, draft, numbering=numbering)

    def signers(self, kind: LetterKind, on: date) -> tuple[SignerOption, ...]:
        """Return who may sign a letter of this kind on a day; the first is proposed."""
        with self.database.reading() as work:
            return signer_options(work, kind, on)

    def number_offer(
        self, kind: LetterKind, on: date, *, official_id: int | None = None, signer: str = ""
    ) -> NumberOffer:
        """Return how a letter may be numbered, signed by an official or by an option chosen."""
        with self.database.reading() as work:
            if official_id is not None:
                return number_offer(work, kind, on, signer_of(work, official_id, on, titled=True))
            chosen = chosen_signer(work, kind, on, signer) if signer else None
            return number_offer(work, kind, on, chosen)

    def open_case(self, draft: AttendanceCaseDraft) -> int:
        """Open a case about absence, charged with Pasal 4 huruf f; return its id.

        Raises `NotYetLawful`, `AlreadyExists`, `Incomplete` or `WrongDate`.
        """
        with self.database.unit_of_work() as work:
            rules = rules_for(work, self.law)
            return open_attendance_case(work, rules, draft, today=self.today())

    def warn_before(self) -> int:
        """Return how many days before the next row the desk is warned."""
        with self.database.reading() as work:
            return work.office.office().attendance_warning

    def set_warn_before(self, days: int) -> None:
        """Change how many days before the next row the desk is warned; raises `Incomplete`."""
        if not 1 <= days <= _MOST_WARNING_DAYS:
            field = "Peringatkan sebelum batas (hari)"
            raise Incomplete([(field, f"isi 1 sampai {_MOST_WARNING_DAYS} hari")])
        with self.database.unit_of_work() as work:
            office = work.office.office()
            if office.attendance_warning != days:
                changed = replace(office, attendance_warning=days)
                work.office.save_office(changed, "peringatan kehadiran")
