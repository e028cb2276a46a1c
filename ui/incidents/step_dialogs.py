"""The dialogs that end verification, one for each step; they ask the desk themselves."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from asn_desk.domain.papers.letters import LetterKind
from asn_desk.services.reports.incidents import (
    CaseProposal,
    CoachingDraft,
    IncidentDesk,
    ReferralDraft,
    ReportedPersonView,
)
from ui.incidents.case_form import CaseDraft, CaseForm, Provisions, proposed_draft
from ui.incidents.forms import (
    Coaching,
    CoachingForm,
    Duty,
    DutyForm,
    LinkedLetter,
    LinkedLetterForm,
    ReasonForm,
    Referral,
    ReferralForm,
)
from ui.incidents.identify_dialog import IdentifyDialog
from ui.incidents.words import NOBODY
from ui.shared.desk_dialog import DeskDialog, LetterDialog
from ui.shared.form import Form
from ui.shared.jobs import Jobs

V = TypeVar("V")
Found = tuple[int, str, str]
CASE_SIZE = (620, 700)
COACHING_DAYS = 7
"""Days the letter gives at first; the clerk changes it."""


class StepDialogs:
    """Makes the dialogs of one page, each for one reported person."""

    def __init__(
        self,
        parent: QWidget,
        incidents: IncidentDesk,
        people: Callable[[str], Sequence[Found]],
        *,
        jobs: Jobs,
        today: Callable[[], date],
    ) -> None:
        self._parent = parent
        self._desk = incidents
        self._people = people
        self._jobs = jobs
        self._today = today

    def identify(self, view: ReportedPersonView) -> IdentifyDialog:
        """Give the dialog that says who it was."""
        return IdentifyDialog(self._parent, self._desk, view, jobs=self._jobs)

    def duty(self, view: ReportedPersonView) -> DeskDialog[Duty]:
        """Give the dialog that closes as official duty."""
        form = DutyForm(today=self._today)
        person_id = view.person.id or 0

        def work(value: Duty) -> None:
            self._desk.verify_duty(
                person_id,
                letter_number=value.letter_number,
                letter_date=value.letter_date or self._today(),
                verified_by=value.verified_by,
            )

        return self._plain("Kegiatan kedinasan", form, "Tutup sebagai kegiatan kedinasan", work)

    def not_proven(self, view: ReportedPersonView) -> DeskDialog[str]:
        """Give the dialog that closes as not proven."""
        form = ReasonForm("Alasan", "Apa yang diperiksa dan mengapa tidak terbukti.")
        person_id = view.person.id or 0

        def work(reason: str) -> None:
            self._desk.close_not_proven(person_id, reason=reason)

        return self._plain("Tidak terbukti", form, "Tutup sebagai tidak terbukti", work)

    def reopen(self, view: ReportedPersonView) -> DeskDialog[str]:
        """Give the dialog that takes an outcome back."""
        form = ReasonForm("Alasan", "Mengapa hasil verifikasi ini keliru.")
        person_id = view.person.id or 0

        def work(reason: str) -> None:
            self._desk.reopen(person_id, reason=reason)

        return self._plain("Tarik hasil verifikasi", form, "Tarik hasil verifikasi", work)

    def link_letter(self, view: ReportedPersonView) -> DeskDialog[LinkedLetter]:
        """Give the dialog that ties a later letter to a coordination."""
        form = LinkedLetterForm(today=self._today)
        report_id = view.report.id or 0

        def work(value: LinkedLetter) -> None:
            self._desk.link_letter(
                report_id, number=value.number, on=value.on or self._today(), reason=value.reason
            )

        return self._plain("Kaitkan surat", form, "Kaitkan surat", work)

    def coaching(self, view: ReportedPersonView, proposal: CaseProposal) -> LetterDialog[Coaching]:
        """Give the dialog that issues a surat pembinaan."""
        form = CoachingForm(jobs=self._jobs, search=self._people, today=self._today)
        today = self._today()
        draft = CoachingDraft(
            signer_id=None,
            act=proposal.coaching_act,
            deadline=date.fromordinal(today.toordinal() + COACHING_DAYS),
            remove_link=view.incident.link,
        )
        form.load(Coaching(draft=draft, on=today))
        person_id = view.person.id or 0

        def signed(draft: CoachingDraft) -> CoachingDraft:
            return replace(draft, signing=dialog.signature())

        dialog: LetterDialog[Coaching] = LetterDialog(
            self._parent,
            f"Pembinaan {_name(view)}",
            form,
            "Terbitkan surat pembinaan",
            jobs=self._jobs,
            work=lambda value: self._desk.coach(
                person_id, signed(value.draft), on=value.on, numbering=dialog.numbering()
            ),
            preview=lambda value: self._desk.preview_coaching(
                person_id, signed(value.draft), on=value.on
            ),
            number=lambda value: self._desk.number_offer(
                LetterKind.COACHING, value.on, signer_id=value.draft.signer_id
            ),
        )
        return dialog

    def referral(self, view: ReportedPersonView, proposal: CaseProposal) -> LetterDialog[Referral]:
        """Give the dialog that issues the letter to another institution."""
        form = ReferralForm(today=self._today)
        draft = ReferralDraft(addressee="", act=proposal.coaching_act)
        form.load(Referral(draft=draft, on=self._today()))
        person_id = view.person.id or 0

        def signed(draft: ReferralDraft) -> ReferralDraft:
            return replace(draft, signing=dialog.signature())

        dialog: LetterDialog[Referral] = LetterDialog(
            self._parent,
            f"Teruskan laporan {_name(view)}",
            form,
            "Terbitkan surat penerusan",
            jobs=self._jobs,
            work=lambda value: self._desk.refer(
                person_id, signed(value.draft), on=value.on, numbering=dialog.numbering()
            ),
            preview=lambda value: self._desk.preview_referral(
                person_id, signed(value.draft), on=value.on
            ),
            number=lambda value: self._desk.number_offer(
                LetterKind.REFERRAL, value.on, signer=value.draft.signer
            ),
        )
        on = self._today()
        dialog.offer_signers(form.signer, lambda: self._desk.signers(LetterKind.REFERRAL, on))
        return dialog

    def case(
        self, view: ReportedPersonView, proposal: CaseProposal, provisions: Provisions
    ) -> DeskDialog[CaseDraft]:
        """Give the dialog that opens a case."""
        form = CaseForm(proposal, provisions, today=self._today)
        form.load(proposed_draft(proposal))
        person_id = view.person.id or 0

        def work(value: CaseDraft) -> int:
            return self._desk.open_case(
                [person_id, *value.joined],
                act=value.act,
                provisions=value.provisions,
                happened_on=value.happened_on,
                place=value.place,
            )

        dialog = self._plain(f"Buka perkara {_name(view)}", form, "Buka perkara", work)
        dialog.resize(*CASE_SIZE)
        return dialog

    def _plain(
        self, title: str, form: Form[V], action: str, work: Callable[[V], object]
    ) -> DeskDialog[V]:
        return DeskDialog(self._parent, title, form, action, jobs=self._jobs, work=work)


def _name(view: ReportedPersonView) -> str:
    return view.employee.full_name if view.employee else view.person.name or NOBODY.lower()
