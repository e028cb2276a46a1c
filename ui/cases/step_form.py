"""The form of one step: fields by the names of its detail, filled and read as a draft."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit
from typing_extensions import override

from asn_desk.domain.proceedings.cases import Case
from asn_desk.domain.proceedings.steps import LETTER_OF_STEP, StepKind
from asn_desk.services.proceedings.case_values import StepCheck, StepDraft
from ui.cases.signer_choice import StepSigner
from ui.cases.tools import FormTools
from ui.shared.day_words import upper_first
from ui.shared.form import CheckField, ChoiceField, DateField, Field, Form, PersonField
from ui.shared.undo import FormHistory

F = TypeVar("F", bound=Field[Any])
SPARE = 24
"""Pixels a text may be higher than the lines it was made for."""


class StepForm(Form[StepDraft]):
    """A subclass adds its fields in `build`, each under the name of the detail's field."""

    proposed = Signal()
    """The form filled in something by itself; worth a new preview, but no draft yet."""
    on_words = ""
    """What the date of the step is called; empty is the date of the letter or of the event."""

    def __init__(self, kind: StepKind, tools: FormTools) -> None:
        super().__init__()
        self.kind = kind
        self.tools = tools
        self.answers: dict[str, Field[Any]] = {}
        self._draft: StepDraft | None = None
        self._regent: tuple[str, CheckField, PersonField] | None = None
        words = self.on_words or ("Tanggal surat" if kind in LETTER_OF_STEP else "Tanggal")
        self.on = self.add(DateField(words, today=tools.today, required=True))
        self.build()
        self.history = FormHistory(self, lambda: self.fields, settled=self._on_taken_back)
        self.proposed.connect(self.history.refresh)

    def build(self) -> None:
        """Add the fields of the detail; nothing for a step of which only the date matters."""

    def set_case(self, case: Case) -> None:
        """Tell the form what it may have to know of the case; nothing for most."""

    def ask(self, name: str, field: F) -> F:
        """Add a field that answers for a field of the detail."""
        self.answers[name] = field
        if isinstance(field.control, QPlainTextEdit):
            # Otherwise every text takes the six lines Qt likes best.
            field.control.setMaximumHeight(field.control.minimumHeight() + SPARE)
        return self.add(field)

    def ask_row(self, **fields: Field[Any]) -> None:
        """Add short fields side by side."""
        self.answers.update(fields)
        self.add_row(*fields.values())

    def person(self, words: str, *, required: bool = True, hint: str = "") -> PersonField:
        """Give a field for an official found by typing."""
        return PersonField(
            words, jobs=self.tools.jobs, search=self.tools.people, required=required, hint=hint
        )

    def ask_signer(self) -> None:
        """Ask who signs, where more than one may, and say why he may."""
        field = self.ask("signer", StepSigner(self.tools.signers))
        self.add_widget(field.why)

    def ask_official(self, name: str, words: str, *, regent: str, always: bool = True) -> None:
        """Ask for an official who may also be the Bupati; he is no employee of the register.

        `regent` is the sentence ticked for him; unless `always`, it is offered only where the
        form was filled in with him.
        """
        check = self.ask("by_regent", CheckField(regent))
        check.setProperty("always", always)
        person = self.ask(name, self.person(words))
        self._regent = (name, check, person)
        check.changed.connect(self._settle_official)

    @override
    def load(self, value: StepDraft) -> None:
        self._draft = value
        self.on.set_value(value.on)
        for name, field in self.answers.items():
            field.set_value(getattr(value.detail, name))
        if self._regent is not None:
            check = self._regent[1]
            check.setVisible(bool(check.property("always")) or check.value())
            self._settle_official()
        self.settle()
        self._ask_names()
        self.history.begin()

    @override
    def value(self) -> StepDraft:
        if self._draft is None:
            message = "a form is loaded before it is read"
            raise RuntimeError(message)
        answers = {name: field.value() for name, field in self.answers.items() if _answered(field)}
        if self._regent is not None and self._regent[1].value():
            answers[self._regent[0]] = None
        detail = replace(self._draft.detail, **answers)
        return StepDraft(kind=self.kind, on=self.on.value() or self._draft.on, detail=detail)

    def settle(self) -> None:
        """Show and hide what depends on other answers; called after loading."""

    def focus_first_empty(self) -> None:
        """Put the cursor where typing is wanted first, if anywhere."""
        for field in self.fields:
            empty = field.required and field.isVisibleTo(self) and field.problem()
            if empty and field.control.focusPolicy() is not Qt.FocusPolicy.NoFocus:
                field.setFocus()
                return

    def show_problems(self, problems: Sequence[tuple[str, str]]) -> None:
        """Mark the fields the desk found incomplete: (field, what to do) each."""
        for name, words in problems:
            field = self.answers.get(name)
            if field is not None:
                field.set_problem(f"{upper_first(words)}.")

    def show_check(self, check: StepCheck, draft: StepDraft) -> None:  # noqa: ARG002 - for subclasses
        """Show what the desk found of a draft at its fields; notes above the form say the rest."""
        self.on.set_problem(check.wrong_date)

    def _ask_names(self) -> None:
        wanted = [
            person_id
            for field in self._people()
            if (person_id := field.value()) is not None and not field.line.text()
        ]
        if wanted:
            self.tools.jobs.run(
                lambda: self.tools.names(wanted), done=self._on_names, latest=f"nama-{id(self)}"
            )

    def _people(self) -> list[PersonField]:
        return self.findChildren(PersonField)

    def _settle_official(self) -> None:
        if self._regent is not None:
            _, check, person = self._regent
            person.setVisible(not check.value())

    def _on_names(self, names: Mapping[int, str]) -> None:
        for field in self._people():
            person_id = field.value()
            if person_id is not None and person_id in names and not field.line.text():
                field.set_person(person_id, names[person_id])
        self.history.refresh()

    def _on_taken_back(self) -> None:
        self._settle_official()
        self.settle()
        self._ask_names()


def _answered(field: Field[Any]) -> bool:
    """Tell whether a field gives a value its detail can hold; a choice not made gives none."""
    return not isinstance(field, ChoiceField) or field.value() is not None
