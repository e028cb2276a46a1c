"""Forms that end the verification of a report without a case, and the answer to Satpol PP."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from typing_extensions import override

from asn_desk.services.reports.incidents import CoachingDraft, ReferralDraft, ReplyDraft
from ui.shared.form import DateField, Form, LongTextField, PersonField, TextField
from ui.shared.jobs import Jobs
from ui.shared.signer_field import SignerField

Found = tuple[int, str, str]
Today = Callable[[], date]


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """The surat tugas that makes an incident official duty, and who verified it."""

    letter_number: str = ""
    letter_date: date | None = None
    verified_by: str = ""


class DutyForm(Form[Duty]):
    """Official duty: which letter ordered it and who looked."""

    def __init__(self, *, today: Today) -> None:
        super().__init__()
        self.number = self.add(TextField("Nomor surat tugas", required=True))
        self.on = self.add(DateField("Tanggal surat tugas", today=today, required=True))
        self.verified_by = self.add(
            TextField("Diverifikasi oleh", required=True, hint="Nama dan jabatan yang memeriksa.")
        )

    @override
    def load(self, value: Duty) -> None:
        self.number.set_value(value.letter_number)
        self.on.set_value(value.letter_date)
        self.verified_by.set_value(value.verified_by)

    @override
    def value(self) -> Duty:
        return Duty(
            letter_number=self.number.value(),
            letter_date=self.on.value(),
            verified_by=self.verified_by.value(),
        )


class ReasonForm(Form[str]):
    """One reason, in the clerk's own words."""

    def __init__(self, words: str, hint: str) -> None:
        super().__init__()
        self.reason = self.add(LongTextField(words, required=True, hint=hint))

    @override
    def load(self, value: str) -> None:
        self.reason.set_value(value)

    @override
    def value(self) -> str:
        return self.reason.value()


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedLetter:
    """The letter that followed a report by word of mouth."""

    number: str = ""
    on: date | None = None
    reason: str = ""


class LinkedLetterForm(Form[LinkedLetter]):
    """Number and date of a letter that came after the coordination."""

    def __init__(self, *, today: Today) -> None:
        super().__init__()
        self.number = self.add(TextField("Nomor surat", required=True))
        self.on = self.add(DateField("Tanggal surat", today=today, required=True))
        self.reason = self.add(
            LongTextField("Alasan", required=True, lines=2, hint="Dicatat di jejak perubahan.")
        )

    @override
    def load(self, value: LinkedLetter) -> None:
        self.number.set_value(value.number)
        self.on.set_value(value.on)
        self.reason.set_value(value.reason)

    @override
    def value(self) -> LinkedLetter:
        return LinkedLetter(
            number=self.number.value(), on=self.on.value(), reason=self.reason.value()
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Coaching:
    """A coaching letter as filled in, with its date."""

    draft: CoachingDraft
    on: date


class CoachingForm(Form[Coaching]):
    """The surat pembinaan: what was done and what is asked, until when."""

    def __init__(
        self, *, jobs: Jobs, search: Callable[[str], Sequence[Found]], today: Today
    ) -> None:
        super().__init__()
        self._today = today
        self.on = DateField("Tanggal surat", today=today, required=True)
        self.deadline = DateField("Batas waktu", today=today, required=True)
        self.add_row(self.on, self.deadline)
        self.act = self.add(LongTextField("Uraian perbuatan", required=True, lines=3))
        self.coaching = self.add(
            LongTextField("Pembinaan", lines=2, hint="Apa yang diminta selain menghentikannya.")
        )
        self.remove_link = self.add(
            TextField("Tautan yang harus dihapus", hint="Alamat konten di media sosial.")
        )
        self.statement_to = self.add(
            TextField("Surat pernyataan disampaikan kepada", placeholder="jabatan penerima")
        )
        self.signer = self.add(
            PersonField(
                "Penanda tangan",
                jobs=jobs,
                search=search,
                hint="Dibiarkan kosong: kepala kantor ini.",
            )
        )

    @override
    def load(self, value: Coaching) -> None:
        draft = value.draft
        self.on.set_value(value.on)
        self.deadline.set_value(draft.deadline)
        self.act.set_value(draft.act)
        self.coaching.set_value(draft.coaching)
        self.remove_link.set_value(draft.remove_link)
        self.statement_to.set_value(draft.statement_to)
        self.signer.set_person(draft.signer_id)

    @override
    def value(self) -> Coaching:
        on = self.on.value() or self._today()
        draft = CoachingDraft(
            signer_id=self.signer.value(),
            act=self.act.value(),
            deadline=self.deadline.value() or on,
            remove_link=self.remove_link.value(),
            statement_to=self.statement_to.value(),
            coaching=self.coaching.value(),
        )
        return Coaching(draft=draft, on=on)


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral:
    """A letter to another institution as filled in, with its date."""

    draft: ReferralDraft
    on: date


class ReferralForm(Form[Referral]):
    """The letter that passes a report on to where the person belongs."""

    def __init__(self, *, today: Today) -> None:
        super().__init__()
        self._today = today
        self.on = self.add(DateField("Tanggal surat", today=today, required=True))
        self.addressee = self.add(
            TextField(
                "Instansi tujuan",
                required=True,
                placeholder="Kepala Kantor Kementerian Agama Kabupaten Ketapang",
            )
        )
        self.act = self.add(LongTextField("Uraian perbuatan", required=True))
        self.signer = self.add(SignerField())
        self.add_widget(self.signer.why)

    @override
    def load(self, value: Referral) -> None:
        self.on.set_value(value.on)
        self.addressee.set_value(value.draft.addressee)
        self.act.set_value(value.draft.act)

    @override
    def value(self) -> Referral:
        draft = ReferralDraft(
            addressee=self.addressee.value(), act=self.act.value(), signer=self.signer.key()
        )
        return Referral(draft=draft, on=self.on.value() or self._today())


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An answer to Satpol PP as filled in, with its date and the report it answers."""

    report_id: int
    draft: ReplyDraft
    on: date


class ReplyForm(Form[Reply]):
    """The answer to a letter of Satpol PP: which letter, what evidence is still missing."""

    def __init__(
        self, *, jobs: Jobs, reports: Callable[[str], Sequence[Found]], today: Today
    ) -> None:
        super().__init__()
        self._today = today
        self.report = self.add(
            PersonField("Surat Satpol PP", jobs=jobs, search=reports, required=True)
        )
        self.report.line.setPlaceholderText("Ketik nomor surat")
        self.on = DateField("Tanggal surat", today=today, required=True)
        self.answer_by = DateField("Dijawab paling lambat", today=today)
        self.add_row(self.on, self.answer_by)
        self.missing = self.add(
            LongTextField("Bukti yang masih diminta", lines=3, hint="Kosong: tidak ada.")
        )
        self.signer = self.add(SignerField())
        self.add_widget(self.signer.why)

    @override
    def load(self, value: Reply) -> None:
        self.report.set_person(value.report_id or None)
        self.on.set_value(value.on)
        self.answer_by.set_value(value.draft.answer_by)
        self.missing.set_value(value.draft.missing_evidence)

    @override
    def value(self) -> Reply:
        draft = ReplyDraft(
            missing_evidence=self.missing.value(),
            answer_by=self.answer_by.value(),
            signer=self.signer.key(),
        )
        return Reply(
            report_id=self.report.value() or 0, draft=draft, on=self.on.value() or self._today()
        )
