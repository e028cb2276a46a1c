"""The forms in which the office judges: what they share, and the result of the examination."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from asn_desk.domain.proceedings.step_details import Decided, Reported
from asn_desk.services.proceedings.case_values import (
    AssessmentView,
    PunisherChoice,
    StepCheck,
    StepDraft,
)
from ui.cases.assessment_sections import settling
from ui.cases.judgement_fields import PunisherField, SanctionField
from ui.cases.list_fields import TicksField
from ui.cases.step_form import StepForm
from ui.shared.day_words import upper_first
from ui.shared.form import CheckField, ChoiceField, LongTextField
from ui.shared.why import WhyLine

PAUSE = 250
"""Milliseconds after a change before the law is asked again."""


Judged = Reported | Decided
Choice = tuple[str, int | None, bool, tuple[str, ...], str]
"""What was chosen: sanction, who punishes, and of a report the provisions and the impact."""


class JudgementForm(StepForm):
    """What both have: the sanction and who may punish, by what the law says of the acts."""

    def build_judgement(self, sanction_words: str) -> None:
        """Add the fields of the sanction and the authority."""
        self._written: int | None = None
        self._refused: Choice | None = None
        self.level = WhyLine(look="small")
        self.add_widget(self.level)
        self.sanction = self.ask("sanction_code", SanctionField(sanction_words))
        self.build_terms()
        self.punisher = self.add(PunisherField("Pejabat yang berwenang menghukum"))
        self.other_official = self.add(self.person("Pejabat lain"))
        self.override_reason = self.ask(
            "override_reason",
            LongTextField(
                "Alasan tertulis",
                required=True,
                lines=2,
                hint="Karena pilihan ini bukan yang diusulkan aturan. Tercatat dalam berkas, "
                "tidak dicetak pada surat.",
            ),
        )
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.ask_law)
        self.sanction.changed.connect(self._on_sanction)
        self.punisher.changed.connect(self.settle)
        self.other_official.changed.connect(self._on_other)

    def build_terms(self) -> None:
        """Add what the sanction fixes beyond its name; nothing for a recommendation."""

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
        coaching = (assessed.coaching,) if assessed.coaching else ()
        whys = (*assessed.whys, *assessed.warnings, *assessed.concurrency, *coaching)
        self.level.say(assessment_words(assessed), whys)
        self.sanction.offer(assessed.sanctions)
        self._find_written(assessed)
        self.punisher.offer(assessed.punishers)
        self.settle()
        if (self.sanction.value(), self.punisher.value()) != before:
            self.proposed.emit()

    @override
    def load(self, value: StepDraft) -> None:
        self._refused = None
        if isinstance(value.detail, Reported | Decided):
            self._load_punisher(value.detail)
        super().load(value)
        self.ask_law()

    @override
    def value(self) -> StepDraft:
        read = self._read()
        if isinstance(read.detail, Reported | Decided) and not self.needs_reason(read.detail):
            return replace(read, detail=replace(read.detail, override_reason=""))
        return read

    def needs_reason(self, detail: Judged) -> bool:
        """Tell whether what is chosen is lawful only with a written reason."""
        return self._refused == _choice(detail) or self.punisher.needs_reason()

    @override
    def settle(self) -> None:
        self.show_reason(proven=True)

    def show_reason(self, *, proven: bool) -> None:
        """Ask who and why when something else than what the rules propose is chosen."""
        detail = self._read().detail
        asked = isinstance(detail, Reported | Decided) and self.needs_reason(detail)
        self.other_official.setVisible(proven and self.punisher.elsewhere)
        self.override_reason.setVisible(proven and asked)

    @override
    def show_check(self, check: StepCheck, draft: StepDraft) -> None:
        super().show_check(check, draft)
        # The reason stays where it is typed, also when it has cleared the refusal of that choice.
        if check.not_authorised and isinstance(draft.detail, Reported | Decided):
            self._refused = _choice(draft.detail)
            self.settle()

    def _read(self) -> StepDraft:
        """Give what is filled in, whether or not its reason is still needed."""
        read = super().value()
        if not isinstance(read.detail, Reported | Decided):
            return read
        punisher_id, by_regent = self.punisher.value()
        detail = replace(read.detail, punisher_id=punisher_id, by_regent=by_regent)
        return replace(read, detail=detail)

    def _load_punisher(self, detail: Reported | Decided) -> None:
        """Show who punishes; a written reason may go with somebody the rules do not list."""
        self._refused = _choice(detail) if detail.override_reason else None
        self.punisher.elsewhere = False
        self.punisher.set_value((detail.punisher_id, detail.by_regent))
        self._written = detail.punisher_id if detail.override_reason else None

    def _on_sanction(self) -> None:
        """Ask who may punish with another sanction: a heavier one goes higher up."""
        self.settle()
        code, on = self.sanction.value(), self.on.value()
        if code and on is not None:
            self.tools.jobs.run(
                lambda: self.tools.punishers(code, on),
                done=self._show_punishers,
                latest=f"penghukum-{id(self)}",
            )

    def _show_punishers(self, choices: Sequence[PunisherChoice]) -> None:
        self.punisher.offer(choices)
        self.settle()
        self.proposed.emit()

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
    def show_problems(self, problems: Sequence[tuple[str, str]]) -> None:
        super().show_problems(problems)
        for name, words in problems:
            if name == "punisher_id":
                self.punisher.set_problem(f"{upper_first(words)}.")


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
        self.ask(
            "state_loss",
            CheckField(
                "Ada indikasi kerugian negara", hint="Dikoordinasikan dengan APIP (Pasal 36)."
            ),
        )
        self.ask(
            "criminal",
            CheckField("Ada indikasi tindak pidana", hint="Proses disiplin tetap berjalan."),
        )
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


def _choice(detail: Judged) -> Choice:
    charged = (detail.provisions, detail.impact) if isinstance(detail, Reported) else ((), "")
    return (detail.sanction_code, detail.punisher_id, detail.by_regent, *charged)


def assessment_words(assessed: AssessmentView) -> str:
    """Say the level, the reason that settles it, and what else must not be overlooked."""
    lines = [f"Tingkat hukuman: {assessed.level}."]
    if assessed.absence_days is not None:
        lines.append(f"Tidak masuk kerja {assessed.absence_days} hari kerja dalam tahun itu.")
    first = settling(assessed)
    told = [*([first] if first else []), *assessed.warnings, *assessed.concurrency]
    if assessed.coaching is not None:
        told.append(assessed.coaching)
    return "\n".join([*lines, *(f"{one.sentence} ({one.article})" for one in told)])
