"""The forms of a remedy: filed, answered, decided; with the sanction that replaces, if any."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from typing_extensions import override

from asn_desk.domain.proceedings.case_state import sanction_now
from asn_desk.domain.proceedings.cases import Case
from asn_desk.domain.proceedings.ending_details import (
    APPEAL,
    CANCELS,
    CHANGES,
    LIGHTENS,
    OBJECTION,
    REPLACING,
    UPHOLDS,
    WORSENS,
)
from asn_desk.domain.proceedings.examination_round import round_result
from asn_desk.domain.proceedings.sanction_fields import is_lighter
from asn_desk.domain.proceedings.step_details import RemedyDecided, Reported
from asn_desk.services.proceedings.case_values import AssessmentView, SanctionChoice, StepDraft
from ui.cases.judgement_fields import SanctionField
from ui.cases.step_form import StepForm
from ui.cases.terms_part import TermsPart
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
        self.sanction = self.ask("sanction_code", SanctionField("Hukuman pengganti"))
        self._contested = ""
        self._charged: tuple[Sequence[str], str] = ((), "")
        self._offered: Sequence[SanctionChoice] = ()
        self.terms = TermsPart(self)
        self.result.changed.connect(self._offer)
        self.sanction.changed.connect(self.settle)

    @override
    def set_case(self, case: Case) -> None:
        found = round_result(case) or Reported()
        self._contested, _ = sanction_now(case)
        self._charged = (found.provisions, found.impact)

    @override
    def load(self, value: StepDraft) -> None:
        super().load(value)
        if isinstance(value.detail, RemedyDecided):
            self.terms.load(value.detail.sanction_code, value.detail.terms)
        self.tools.jobs.run(
            lambda: self.tools.assess(*self._charged),
            done=self._on_assessed,
            latest=f"pengganti-{id(self)}",
        )

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

    def _on_assessed(self, assessed: AssessmentView) -> None:
        self._offered = assessed.sanctions
        self._offer()

    def _offer(self) -> None:
        """Offer the sanctions that fit the result: another, a lighter, or a heavier one."""
        result = self.result.value() or ""
        self.sanction.offer([self._fitted(one, result) for one in self._offered])
        self.settle()

    def _fitted(self, one: SanctionChoice, result: str) -> SanctionChoice:
        why_not = ""
        if one.code == self._contested:
            why_not = "hukuman semula"
        elif result == LIGHTENS and is_lighter(one.code, self._contested) is False:
            why_not = "tidak lebih ringan daripada hukuman semula"
        elif result == WORSENS and is_lighter(self._contested, one.code) is False:
            why_not = "tidak lebih berat daripada hukuman semula"
        # Who decides the remedy is not bound by what this desk finds permitted.
        return replace(
            one, permitted=not why_not, proposed=False, reason=why_not, article="", why=None
        )

    def _replacing(self) -> str:
        """Give the sanction that replaces the contested one; empty where none does."""
        return self.sanction.value() if self.result.value() in REPLACING else ""
