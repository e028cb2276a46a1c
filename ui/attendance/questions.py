"""The dialogs of the attendance page; each asks the desk itself."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from asn_desk.domain.attendance.absences import AbsenceKind, AbsenceRecord
from asn_desk.domain.dates import long_date
from asn_desk.domain.papers.letters import LETTER_TITLES, LetterKind
from asn_desk.services.attendance.attendance import (
    AttendanceCaseDraft,
    AttendanceDesk,
    AttendanceView,
    DayEntryDraft,
    MonthEntryDraft,
    ResumeDraft,
    SalaryDecisionDraft,
    SalaryDecisionDue,
    StopDraft,
)
from ui.attendance.forms import AbsenceForm, CorrectionForm, MonthForm
from ui.attendance.letter_forms import (
    AttendanceCaseForm,
    ResumeForm,
    SalaryDecisionForm,
    StopForm,
    WarningForm,
)
from ui.attendance.salary_steps import decision_told
from ui.shared.desk_dialog import DeskDialog, LetterDialog
from ui.shared.form import Form
from ui.shared.jobs import Jobs
from ui.shared.signer_field import SignerField

V = TypeVar("V")
Found = tuple[int, str, str]


class AttendanceQuestions:
    """Makes the dialogs of one page."""

    def __init__(
        self,
        parent: QWidget,
        attendance: AttendanceDesk,
        people: Callable[[str], Sequence[Found]],
        *,
        jobs: Jobs,
        today: Callable[[], date],
    ) -> None:
        self._parent = parent
        self._desk = attendance
        self._people = people
        self._jobs = jobs
        self._today = today

    def record(self, view: AttendanceView | None) -> DeskDialog[DayEntryDraft]:
        """Ask what happened on a day or a span; of the employee shown, where one is."""
        form = AbsenceForm(jobs=self._jobs, search=self._people, today=self._today)
        who = view.employee if view else None
        draft = DayEntryDraft(employee_id=who.id if who else None, first=None)
        form.load_for(draft, who.full_name if who else "")
        return self._plain("Catat ketidakhadiran", form, "Catat", self._desk.record)

    def correct(self, view: AttendanceView, record: AbsenceRecord) -> DeskDialog[DayEntryDraft]:
        """Ask what a recorded day really was."""
        told = f"{view.employee.full_name}, {long_date(record.day)}. Tercatat: {record.words}."
        form = CorrectionForm(told)
        kind = AbsenceKind.PRESENT if record.kind is AbsenceKind.ABSENT else record.kind
        form.load(
            DayEntryDraft(
                employee_id=record.employee_id,
                first=record.day,
                kind=kind,
                late=record.late,
                early=record.early,
                away=record.away,
            )
        )
        title = f"Koreksi {long_date(record.day)}"
        return self._plain(title, form, "Simpan koreksi", self._desk.correct)

    def month(
        self, view: AttendanceView | None, years: Sequence[int]
    ) -> DeskDialog[MonthEntryDraft]:
        """Ask for the totals of a month."""
        form = MonthForm(jobs=self._jobs, search=self._people, years=years)
        today, who = self._today(), view.employee if view else None
        before = today.replace(day=1).toordinal() - 1
        last = date.fromordinal(before)
        year = last.year if last.year in years else today.year
        draft = MonthEntryDraft(
            employee_id=who.id if who else None, year=year, month=last.month, days=0
        )
        form.load_for(draft, who.full_name if who else "")
        return self._plain("Catat rekap bulanan", form, "Catat", self._desk.record_month)

    def stop(self, view: AttendanceView) -> LetterDialog[StopDraft]:
        """Ask before the letter that stops a salary takes its number."""
        run = view.due[0]
        told = (
            f"{view.employee.full_name} tidak masuk {len(run.days)} hari kerja berturut-turut,"
            f" {long_date(run.days[0])} sampai {long_date(run.days[-1])}. Gaji diusulkan dihentikan"
            f" mulai {long_date(run.stop_from)}. Ini bukan hukuman disiplin dan tidak menunggu"
            " keputusan."
        )
        form = StopForm(told, today=self._today)
        form.load(
            StopDraft(employee_id=view.employee.id or 0, on=self._today(), addressee=view.addressee)
        )
        kind = LetterKind.SALARY_STOP
        dialog: LetterDialog[StopDraft] = LetterDialog(
            self._parent,
            "Surat penghentian gaji",
            form,
            "Terbitkan",
            jobs=self._jobs,
            work=lambda draft: self._desk.stop_salary(
                replace(draft, signing=dialog.signature()), numbering=dialog.numbering()
            ),
            preview=lambda draft: self._desk.preview_stop(
                replace(draft, signing=dialog.signature())
            ),
            number=lambda draft: self._desk.number_offer(kind, draft.on, signer=draft.signer),
        )
        self._offer_signers(dialog, form.signer, kind)
        return dialog

    def resume(self, view: AttendanceView) -> LetterDialog[ResumeDraft]:
        """Ask before the letter that pays a salary again takes its number."""
        form = ResumeForm(today=self._today)
        stop = view.stopped
        form.load(
            ResumeDraft(
                employee_id=view.employee.id or 0,
                on=self._today(),
                addressee=view.addressee,
                resume_from=stop.effective_from if stop else self._today(),
                reason="",
                disproved=not view.found.full_runs,
            )
        )
        kind = LetterKind.SALARY_RESUME
        dialog: LetterDialog[ResumeDraft] = LetterDialog(
            self._parent,
            "Surat pembayaran kembali gaji",
            form,
            "Terbitkan",
            jobs=self._jobs,
            work=lambda draft: self._desk.resume_salary(
                replace(draft, signing=dialog.signature()), numbering=dialog.numbering()
            ),
            preview=lambda draft: self._desk.preview_resume(
                replace(draft, signing=dialog.signature())
            ),
            number=lambda draft: self._desk.number_offer(kind, draft.on, signer=draft.signer),
        )
        self._offer_signers(dialog, form.signer, kind)
        return dialog

    def decide_salary(
        self, view: AttendanceView, due: SalaryDecisionDue
    ) -> LetterDialog[SalaryDecisionDraft]:
        """Ask before the decision that follows a proposal takes its number."""
        form = SalaryDecisionForm(
            decision_told(due), jobs=self._jobs, people=self._people, today=self._today
        )
        draft = SalaryDecisionDraft(
            employee_id=view.employee.id or 0,
            kind=due.kind,
            on=self._today(),
            official_id=due.official_id,
        )
        form.load_for(draft, due.official)
        dialog: LetterDialog[SalaryDecisionDraft] = LetterDialog(
            self._parent,
            LETTER_TITLES[due.kind],
            form,
            "Terbitkan",
            jobs=self._jobs,
            work=lambda draft: self._desk.decide_salary(
                replace(draft, signing=dialog.signature()), numbering=dialog.numbering()
            ),
            preview=lambda draft: self._desk.preview_decision(
                replace(draft, signing=dialog.signature())
            ),
            number=lambda draft: self._desk.number_offer(
                draft.kind, draft.on, official_id=draft.official_id
            ),
        )
        return dialog

    def case(self, view: AttendanceView) -> DeskDialog[AttendanceCaseDraft]:
        """Ask for the act before a case is opened on the absence."""
        form = AttendanceCaseForm(today=self._today)
        form.load(
            AttendanceCaseDraft(employee_id=view.employee.id or 0, act=view.act, on=self._today())
        )
        title = f"Buka perkara {view.employee.full_name}"
        return self._plain(title, form, "Buka perkara", self._desk.open_case)

    def warning(self, days: int) -> DeskDialog[int]:
        """Ask how many days before the next row to warn."""
        form = WarningForm()
        form.load(days)
        return self._plain(
            "Peringatan kehadiran", form, "Simpan batas peringatan", self._desk.set_warn_before
        )

    def _offer_signers(self, dialog: LetterDialog[V], field: SignerField, kind: LetterKind) -> None:
        """Let the form offer who may sign today's letter."""
        on = self._today()
        dialog.offer_signers(field, lambda: self._desk.signers(kind, on))

    def _plain(
        self, title: str, form: Form[V], action: str, work: Callable[[V], object]
    ) -> DeskDialog[V]:
        return DeskDialog(self._parent, title, form, action, jobs=self._jobs, work=work)
