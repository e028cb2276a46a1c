"""The form of the decision: sanction, what it fixes, and who punishes."""

from collections.abc import Sequence
from dataclasses import replace

from typing_extensions import override

from asn_desk.domain.proceedings.cases import Case
from asn_desk.domain.proceedings.examination_round import round_result
from asn_desk.domain.proceedings.step_details import Decided, Reported
from asn_desk.services.assessment_values import AssessmentView
from asn_desk.services.proceedings.case_values import StepDraft
from ui.cases.judgement_forms import Judged, JudgementForm
from ui.cases.terms_part import TermsPart


class DecidedForm(JudgementForm):
    """The decision; what the LHP found is taken over and may be changed within the law."""

    on_words = "Tanggal keputusan"

    @override
    def build(self) -> None:
        self._found: tuple[Sequence[str], str] = ((), "")
        self._recommended = ""
        self.build_judgement("Hukuman yang dijatuhkan")
        self.sanction.changed.connect(lambda: self.terms.follow(self.sanction.value()))

    @override
    def build_terms(self) -> None:
        self.terms = TermsPart(self)

    @override
    def focus_first_empty(self) -> None:
        # The sanction is to be read before its dates are typed.
        self.on.setFocus()

    @override
    def set_case(self, case: Case) -> None:
        found = round_result(case) or Reported()
        self._found = (found.provisions, found.impact)
        self._recommended = found.sanction_code

    @override
    def charged(self) -> tuple[Sequence[str], str]:
        return self._found

    @override
    def needs_reason(self, detail: Judged) -> bool:
        changed = bool(self._recommended) and detail.sanction_code not in {"", self._recommended}
        return changed or super().needs_reason(detail)

    @override
    def load(self, value: StepDraft) -> None:
        super().load(value)
        if isinstance(value.detail, Decided):
            self.terms.load(value.detail.sanction_code, value.detail.terms)

    @override
    def value(self) -> StepDraft:
        read = super().value()
        if not isinstance(read.detail, Decided):
            return read
        return replace(read, detail=replace(read.detail, terms=self.terms.value()))

    @override
    def show_assessment(self, assessed: AssessmentView) -> None:
        super().show_assessment(assessed)
        self.terms.follow(self.sanction.value())

    @override
    def show_problems(self, problems: Sequence[tuple[str, str]]) -> None:
        super().show_problems(problems)
        self.terms.show_problems(problems)
