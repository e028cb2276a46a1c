"""The forms of the ends of a case, and of what others still do about it."""

from typing_extensions import override

from asn_desk.domain.proceedings.ending_details import FollowUp, LeaveCause
from ui.cases.step_form import StepForm
from ui.shared.form import ChoiceField, DateField, LongTextField, TextField


class FinishedForm(StepForm):
    """The sanction is served."""

    on_words = "Tanggal selesai"

    @override
    def build(self) -> None:
        self.ask("note", LongTextField("Keterangan", lines=2))


class ClosedForm(StepForm):
    """The case ends without a sanction."""

    on_words = "Tanggal ditutup"

    @override
    def build(self) -> None:
        self.ask("reason", LongTextField("Alasan penutupan", required=True, lines=3))


class TransferredForm(StepForm):
    """The employee moved to another institution; the file goes after him."""

    @override
    def build(self) -> None:
        self.ask("institution", TextField("Instansi yang dituju", required=True))
        self.ask("since", DateField("Pindah terhitung", today=self.tools.today, required=True))
        self.ask("note", LongTextField("Keterangan", lines=2))
        self.ask_signer()


class SubjectLeftForm(StepForm):
    """The employee died, retired or left; the case ends with it."""

    on_words = "Tanggal dicatat"

    @override
    def build(self) -> None:
        causes = [(one, one.value) for one in LeaveCause]
        self.ask("cause", ChoiceField("Sebab", causes))
        self.ask("since", DateField("Terhitung", today=self.tools.today, required=True))
        self.ask(
            "proof",
            TextField("Surat atau akta", required=True, placeholder="misalnya Akta Kematian Nomor"),
        )


class FollowedUpForm(StepForm):
    """Something others had to do because of the decision was done."""

    on_words = "Tanggal dilakukan"

    @override
    def build(self) -> None:
        kinds = [(one, one.value) for one in FollowUp]
        self.what = self.ask("what", ChoiceField("Yang dilakukan", kinds))
        self.ask("number", TextField("Nomor surat atau keputusan"))
        self.note = self.ask("note", LongTextField("Keterangan", lines=2))
        self.what.changed.connect(self.settle)

    @override
    def settle(self) -> None:
        self.note.set_required(self.what.value() is FollowUp.OTHER)
