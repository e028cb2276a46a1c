"""The forms of a remedy: filed, answered, decided; with the sanction that replaces, if any."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from typing_extensions import override

from asn_desk.domain.ending_details import (
    APPEAL,
    CANCELS,
    CHANGES,
    LIGHTENS,
    OBJECTION,
    REPLACING,
    UPHOLDS,
    WORSENS,
)
from asn_desk.domain.step_details import RemedyDecided
from asn_desk.services.case_values import StepDraft
from ui.cases.step_form import StepForm
from ui.cases.terms_part import TermsPart
from ui.shared.day_words import upper_first
from ui.shared.elements import label
from ui.shared.form import ChoiceField, LongTextField, TextField

REMEDIES = ((OBJECTION, "Keberatan"), (APPEAL, "Banding administratif"))
RESULTS = (
    (UPHOLDS, "Memperkuat keputusan"),
    (LIGHTENS, "Memperingan hukuman"),
    (WORSENS, "Memperberat hukuman"),
    (CHANGES, "Mengubah keputusan"),
    (CANCELS, "Membatalkan keputusan"),
)
EFFECTS: Mapping[str, str] = {
    UPHOLDS: "Keputusan semula berlaku.",
    LIGHTENS: "Hukuman penggantinya masuk register; keputusan semula ditandai digantikan.",
    WORSENS: "Hukuman penggantinya masuk register; keputusan semula ditandai digantikan.",
    CHANGES: "Hukuman penggantinya masuk register; keputusan semula ditandai digantikan.",
    CANCELS: "Keputusan semula ditandai batal di register, dan perkara berakhir.",
}


class ContestedForm(StepForm):
    """Keberatan or banding administratif was filed."""

    on_words = "Tanggal diajukan"

    @override
    def build(self) -> None:
        self.add_widget(
            label(
                "Selama upaya administratif berjalan, keputusan belum berlaku "
                "(PP 94/2021 Pasal 38 ayat (2)).",
                "small",
                wrap=True,
            )
        )
        self.ask("remedy", ChoiceField("Upaya administratif", REMEDIES))
        self.ask("number", TextField("Nomor surat", required=True))
        self.ask("filed_to", TextField("Diajukan kepada"))


class RemedyAnsweredForm(StepForm):
    """The official whose decision is contested answered."""

    on_words = "Tanggal tanggapan"

    @override
    def build(self) -> None:
        self.ask("by", TextField("Pejabat yang menanggapi", required=True))
        self.ask("number", TextField("Nomor tanggapan", required=True))
        self.ask("note", LongTextField("Isi tanggapan", lines=2))


class RemedyDecidedForm(StepForm):
    """The remedy was decided; a replacing sanction comes with its own terms."""

    on_words = "Tanggal putusan"

    @override
    def build(self) -> None:
        self.ask("body", TextField("Diputus oleh"))
        self.ask("number", TextField("Nomor putusan", required=True))
        self.result = self.ask("result", ChoiceField("Isi putusan", RESULTS))
        self.effect = label(look="small", wrap=True)
        self.add_widget(self.effect)
        choices = [(code, upper_first(name)) for code, name in self.tools.sanctions]
        self.sanction = self.ask("sanction_code", ChoiceField("Hukuman pengganti", choices))
        self.terms = TermsPart(self)
        self.result.changed.connect(self.settle)
        self.sanction.changed.connect(self.settle)

    @override
    def load(self, value: StepDraft) -> None:
        super().load(value)
        if isinstance(value.detail, RemedyDecided):
            self.terms.load(value.detail.sanction_code, value.detail.terms)

    @override
    def value(self) -> StepDraft:
        read = super().value()
        if not isinstance(read.detail, RemedyDecided):
            return read
        code = self._replacing()
        detail = replace(read.detail, sanction_code=code, terms=self.terms.value())
        return replace(read, detail=detail)

    @override
    def settle(self) -> None:
        self.effect.setText(EFFECTS.get(self.result.value() or "", ""))
        self.sanction.setVisible(self.result.value() in REPLACING)
        self.terms.follow(self._replacing())

    @override
    def show_problems(self, problems: Sequence[tuple[str, str]]) -> None:
        super().show_problems(problems)
        self.terms.show_problems(problems)

    def _replacing(self) -> str:
        """Give the sanction that replaces the contested one; empty where none does."""
        return (self.sanction.value() or "") if self.result.value() in REPLACING else ""
