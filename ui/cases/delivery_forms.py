"""The forms of delivery: the call, the handing over, what goes by post."""

from typing_extensions import override

from ui.cases.list_fields import LinesField
from ui.cases.step_form import StepForm
from ui.shared.elements import label
from ui.shared.form import CheckField, DateField, LongTextField, TextField, TimeField


class CalledForm(StepForm):
    """A summons to receive the decision."""

    @override
    def build(self) -> None:
        self.ask("before_id", self.person("Menghadap kepada"))
        self.ask_row(
            meet_on=DateField("Tanggal menghadap", today=self.tools.today, required=True),
            meet_at=TimeField("Jam (WIB)", required=True),
        )
        self.ask("place", TextField("Tempat", required=True))


class HandedOverForm(StepForm):
    """The decision is handed over, or its receipt refused before witnesses."""

    on_words = "Tanggal penyampaian"

    @override
    def build(self) -> None:
        self.add_widget(
            label(
                "Untuk teguran lisan: tegurannya diucapkan saat penyampaian, dan berita acara "
                "memuatnya.",
                "small",
                wrap=True,
            )
        )
        self.ask("deliverer_id", self.person("Yang menyampaikan"))
        self.ask_row(at=TimeField("Jam (WIB)", required=True))
        self.ask("place", TextField("Tempat", required=True))
        self.refused = self.ask("refused", CheckField("Menolak menerima keputusan"))
        self.refusal = self.ask("refusal_reason", TextField("Alasan menolak"))
        self.witnesses = self.ask("witnesses", LinesField("Saksi"))
        self.refused.changed.connect(self.settle)

    @override
    def settle(self) -> None:
        self.refusal.setVisible(self.refused.value())


class MissedHandoverForm(StepForm):
    """Somebody called to receive the decision did not come."""

    on_words = "Tanggal tidak hadir"

    @override
    def build(self) -> None:
        self.ask("note", LongTextField("Keterangan", lines=2))


class SentForm(StepForm):
    """The decision goes to the employee's address."""

    @override
    def build(self) -> None:
        self.ask("address", LongTextField("Alamat tujuan", required=True, lines=2))
        self.ask("receipt_number", TextField("Nomor resi"))
        self.ask_signer()


class ArrivedForm(StepForm):
    """The decision arrived; from this day the fifteen working days run."""

    on_words = "Tanggal diterima di alamat"

    @override
    def build(self) -> None:
        self.ask("proof", TextField("Bukti terima", placeholder="misalnya lacak kiriman, nama"))
