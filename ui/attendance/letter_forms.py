"""Forms that follow from attendance: letters about the salary, a case, the warning."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from typing_extensions import override

from asn_desk.domain.papers.letters import LetterKind
from asn_desk.services.attendance.attendance import (
    AttendanceCaseDraft,
    ResumeDraft,
    SalaryDecisionDraft,
    StopDraft,
)
from ui.attendance.amount_field import AmountField
from ui.shared.choice_fields import Found
from ui.shared.elements import muted_label
from ui.shared.form import CheckField, DateField, Form, LongTextField, PersonField, TextField
from ui.shared.jobs import Jobs
from ui.shared.signer_field import SignerField


class StopForm(Form[StopDraft]):
    """The letter that stops a salary."""

    def __init__(self, told: str, *, today: Callable[[], date]) -> None:
        super().__init__()
        self._draft = StopDraft(employee_id=0, on=today(), addressee="")
        self.add_widget(muted_label(told, wrap=True))
        self.on = self.add(DateField("Tanggal surat", today=today, required=True))
        self.addressee = self.add(
            TextField(
                "Tujuan surat",
                required=True,
                hint="Pejabat yang menghentikan pembayaran (kuasa pengguna anggaran).",
            )
        )
        self.signer = self.add(SignerField())
        self.add_widget(self.signer.why)

    @override
    def load(self, value: StopDraft) -> None:
        self._draft = value
        self.on.set_value(value.on)
        self.addressee.set_value(value.addressee)

    @override
    def value(self) -> StopDraft:
        return replace(
            self._draft,
            on=self.on.value() or self._draft.on,
            addressee=self.addressee.value(),
            signer=self.signer.key(),
        )


class ResumeForm(Form[ResumeDraft]):
    """The letter that pays a salary again."""

    def __init__(self, *, today: Callable[[], date]) -> None:
        super().__init__()
        self._draft = ResumeDraft(
            employee_id=0, on=today(), addressee="", resume_from=today(), reason="", disproved=False
        )
        self.on = DateField("Tanggal surat", today=today, required=True)
        self.resume_from = DateField("Dibayar kembali mulai", today=today, required=True)
        self.add_row(self.on, self.resume_from)
        self.disproved = self.add(
            CheckField(
                "Ketidakhadirannya tidak terbukti",
                hint="Dicentang: gaji yang tertahan selama penghentian ikut dibayar kembali.",
            )
        )
        self.addressee = self.add(TextField("Tujuan surat", required=True))
        self.signer = self.add(SignerField())
        self.add_widget(self.signer.why)
        self.reason = self.add(LongTextField("Alasan", required=True, lines=3))

    @override
    def load(self, value: ResumeDraft) -> None:
        self._draft = value
        self.on.set_value(value.on)
        self.resume_from.set_value(value.resume_from)
        self.disproved.set_value(value.disproved)
        self.addressee.set_value(value.addressee)
        self.reason.set_value(value.reason)

    @override
    def value(self) -> ResumeDraft:
        return replace(
            self._draft,
            on=self.on.value() or self._draft.on,
            resume_from=self.resume_from.value() or self._draft.resume_from,
            disproved=self.disproved.value(),
            addressee=self.addressee.value(),
            reason=self.reason.value(),
            signer=self.signer.key(),
        )


class SalaryDecisionForm(Form[SalaryDecisionDraft]):
    """The decision of the kuasa pengguna anggaran that follows a proposal."""

    def __init__(
        self,
        told: str,
        *,
        jobs: Jobs,
        people: Callable[[str], Sequence[Found]],
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        kind = LetterKind.SALARY_STOP_DECISION
        self._draft = SalaryDecisionDraft(employee_id=0, kind=kind, on=today(), official_id=None)
        self.add_widget(muted_label(told, wrap=True))
        self.on = self.add(DateField("Tanggal keputusan", today=today, required=True))
        self.official = self.add(
            PersonField(
                "Kuasa pengguna anggaran",
                jobs=jobs,
                search=people,
                required=True,
                hint="Kepala perangkat daerah, atau pejabat yang ditetapkan sebagai KPA.",
            )
        )

    def load_for(self, draft: SalaryDecisionDraft, official: str) -> None:
        """Fill the form, naming who is proposed to decide."""
        self.load(draft)
        self.official.set_person(draft.official_id, official)

    @override
    def load(self, value: SalaryDecisionDraft) -> None:
        self._draft = value
        self.on.set_value(value.on)
        self.official.set_value(value.official_id)

    @override
    def value(self) -> SalaryDecisionDraft:
        on = self.on.value() or self._draft.on
        return replace(self._draft, on=on, official_id=self.official.value())


class AttendanceCaseForm(Form[AttendanceCaseDraft]):
    """A case about absence: the act, proposed with every day."""

    def __init__(self, *, today: Callable[[], date]) -> None:
        super().__init__()
        self._draft = AttendanceCaseDraft(employee_id=0, act="", on=today())
        self.act = self.add(LongTextField("Uraian perbuatan", required=True, lines=7))
        self.on = self.add(DateField("Tanggal pembukaan perkara", today=today, required=True))
        self.add_widget(
            muted_label(
                "Perkara dibuka dengan Pasal 4 huruf f. Tingkat dan jenis hukumannya ditentukan"
                " tangga kehadiran sesudah pemeriksaan.",
                wrap=True,
            )
        )

    @override
    def load(self, value: AttendanceCaseDraft) -> None:
        self._draft = value
        self.act.set_value(value.act)
        self.on.set_value(value.on)

    @override
    def value(self) -> AttendanceCaseDraft:
        return replace(self._draft, act=self.act.value(), on=self.on.value() or self._draft.on)


class WarningForm(Form[int]):
    """How many days before the next row the desk is warned."""

    def __init__(self) -> None:
        super().__init__()
        self.days = self.add(
            AmountField(
                "Peringatkan sebelum batas (hari)",
                most=5,
                hint="Berlaku untuk tangga kehadiran dan untuk hari berturut-turut.",
            )
        )

    @override
    def load(self, value: int) -> None:
        self.days.set_value(value)

    @override
    def value(self) -> int:
        return self.days.value()
