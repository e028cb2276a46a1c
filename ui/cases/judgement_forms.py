"""The forms in which the office judges: the result of the examination, and the decision."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from asn_desk.domain.step_details import Decided, Reported
from asn_desk.services.case_values import AssessmentView, StepDraft
from ui.cases.judgement_fields import PunisherField, SanctionField
from ui.cases.list_fields import TicksField
from ui.cases.step_form import StepForm
from ui.shared.elements import label
from ui.shared.form import ChoiceField, LongTextField, PersonField

PAUSE = 250
"""Milliseconds after a change before the law is asked again."""


class JudgementForm(StepForm):
    """What both have: the sanction and who may punish, by what the law says of the acts."""

    def build_judgement(self, sanction_words: str) -> None:
        """Add the fields of the sanction and the authority."""
        self._written: int | None = None
        self.level = label(look="small", wrap=True)
        self.add_widget(self.level)
        self.sanction = self.ask("sanction_code", SanctionField(sanction_words))
        self.punisher = self.add(PunisherField("Pejabat yang berwenang menghukum"))
        self.other_official = self.add(self.person("Pejabat lain"))
        self.override_reason = self.ask(
            "override_reason",
            LongTextField(
                "Alasan memilih pejabat ini",
                required=True,
                lines=2,
                hint="Ditulis karena pejabat ini bukan yang diusulkan aturan.",
            ),
        )
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.ask_law)
        self.punisher.changed.connect(self.settle)
        self.other_official.changed.connect(self._on_other)

    def charged(self) -> tuple[Sequence[str], str]:
        """Give the provisions and the impact the law is asked about."""
        raise NotImplementedError

    def ask_law(self) -> None:
        """Ask what the law permits for the provisions and the impact now chosen."""
        provisions, impact = self.charged()
        self.tools.jobs.run(
            lambda: self.tools.assess(provisions, impact),
            done=self.show_assessment,
            latest=f"pertimbangan-{id(self)}",
        )

    def show_assessment(self, assessed: AssessmentView) -> None:
        """Show the level, what is permitted and who may punish, each with why."""
        before = (self.sanction.value(), self.punisher.value())
        self.level.setText(assessment_words(assessed))
        self.sanction.offer(assessed.sanctions)
        self._find_written(assessed)
        self.punisher.offer(assessed.punishers)
        self.settle()
        if (self.sanction.value(), self.punisher.value()) != before:
            self.proposed.emit()

    @override
    def load(self, value: StepDraft) -> None:
        if isinstance(value.detail, Reported | Decided):
            self._load_punisher(value.detail)
        super().load(value)
        self.ask_law()

    @override
    def value(self) -> StepDraft:
        read = super().value()
        punisher_id, by_regent = self.punisher.value()
        if not isinstance(read.detail, Reported | Decided):
            return read
        detail = replace(read.detail, punisher_id=punisher_id, by_regent=by_regent)
        if not self.punisher.needs_reason():
            detail = replace(detail, override_reason="")
        return replace(read, detail=detail)

    @override
    def settle(self) -> None:
        self.show_reason(proven=True)

    def show_reason(self, *, proven: bool) -> None:
        """Ask who and why when somebody else than the proposed authority is chosen."""
        self.other_official.setVisible(proven and self.punisher.elsewhere)
        self.override_reason.setVisible(proven and self.punisher.needs_reason())

    def _load_punisher(self, detail: Reported | Decided) -> None:
        """Show who punishes; a written reason may go with somebody the rules do not list."""
        self.punisher.elsewhere = False
        self.punisher.set_value((detail.punisher_id, detail.by_regent))
        self._written = detail.punisher_id if detail.override_reason else None

    def _on_other(self) -> None:
        if self.punisher.elsewhere:
            self.punisher.choose_elsewhere(self.other_official.value())

    def _find_written(self, assessed: AssessmentView) -> None:
        """Show the official of a draft whom the rules do not list."""
        written, self._written = self._written, None
        listed = {one.employee_id for one in assessed.punishers}
        if written is not None and written not in listed:
            self.punisher.choose_elsewhere(written)
            self.other_official.set_value(written)
            self._ask_names()

    @override
    def _people(self) -> list[PersonField]:
        return [*super()._people(), self.other_official]

    @override
    def show_problems(self, problems: Sequence[tuple[str, str]]) -> None:
        super().show_problems(problems)
        for name, words in problems:
            if name == "punisher_id":
                self.punisher.set_problem(f"{words[:1].upper()}{words[1:]}.")


class ReportedForm(JudgementForm):
    """Laporan hasil pemeriksaan: proven or not, of what, with what weight."""

    @override
    def build(self) -> None:
        results = [(True, "Terbukti melanggar"), (False, "Tidak terbukti")]
        self.proven = self.ask("proven", ChoiceField("Hasil pemeriksaan", results))
        self.ask("act", LongTextField("Uraian perbuatan", required=True, lines=4))
        self.provisions = self.ask(
            "provisions", TicksField("Ketentuan yang dilanggar", self.tools.provisions)
        )
        self.impact = self.ask("impact", ChoiceField("Dampak", self.tools.impacts))
        impact_text = self.ask(
            "impact_text", LongTextField("Uraian dampak", required=True, lines=2)
        )
        self.ask("aggravating", LongTextField("Hal yang memberatkan", lines=2))
        self.ask("mitigating", LongTextField("Hal yang meringankan", lines=2))
        self.build_judgement("Hukuman yang direkomendasikan")
        self.only_proven: tuple[QWidget, ...] = (
            self.provisions,
            self.impact,
            impact_text,
            self.sanction,
            self.punisher,
        )
        self.proven.changed.connect(self.settle)
        for field in (self.provisions, self.impact):
            field.changed.connect(self._pause.start)

    @override
    def charged(self) -> tuple[Sequence[str], str]:
        return self.provisions.value(), self.impact.value() or ""

    @override
    def settle(self) -> None:
        proven = self.proven.value() is not False
        for field in self.only_proven:
            field.setVisible(proven)
        self.level.setVisible(proven)
        self.show_reason(proven=proven)


class DecidedForm(JudgementForm):
    """The decision; what the LHP found is taken over and may be changed within the law."""

    on_words = "Tanggal keputusan"

    @override
    def build(self) -> None:
        self._found: tuple[Sequence[str], str] = ((), "")
        self.build_judgement("Hukuman yang dijatuhkan")

    def set_found(self, provisions: Sequence[str], impact: str) -> None:
        """Say which provisions and impact the LHP found."""
        self._found = (provisions, impact)

    @override
    def charged(self) -> tuple[Sequence[str], str]:
        return self._found


def assessment_words(assessed: AssessmentView) -> str:
    """Say the level of the acts and on which articles it rests."""
    lines = [f"Tingkat hukuman: {assessed.level}."]
    lines += [f"{sentence} ({article})" for article, sentence in assessed.reasons]
    return "\n".join(lines)
