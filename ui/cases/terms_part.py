"""What the extra diktum of a medium or heavy decision fixes: only the fields its sanction needs."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTimer

from asn_desk.domain.proceedings.sanction_fields import TERM_LABELS, fields_of, shape_of
from asn_desk.domain.sanction_terms import SanctionTerms
from asn_desk.services.proceedings.case_values import TermsProposal
from ui.cases.step_form import StepForm
from ui.shared.day_words import upper_first
from ui.shared.elements import label
from ui.shared.form import DateField, Field, TextField
from ui.shared.number_fields import CountField, MoneyField
from ui.shared.why import WhyLine

PAUSE = 400
"""Milliseconds after a change before what follows from it is asked."""
LEAST_CLASS, MOST_CLASS = 1, 17
"""The kelas jabatan."""
_NOTHING = SanctionTerms()
_ROWS = (
    ("start_on", "end_on"),
    ("allowance", "allowance_cut"),
    ("raise_due_on", "raise_moved_to"),
    ("promotion_due_on", "promotion_moved_to"),
    ("old_rank",),
    ("new_rank",),
    ("base_salary",),
    ("old_position",),
    ("new_position",),
    ("old_class", "new_class"),
)
"""The fields as the form lays them out, what belongs together side by side."""
_MONEY = frozenset({"allowance", "allowance_cut", "base_salary"})
_COUNTS = frozenset({"old_class", "new_class"})
_DATE_ENDS = ("_on", "_to")
_LEADING = ("start_on", "allowance", "raise_due_on", "promotion_due_on")
"""The fields from which others follow."""
_SHORT = {
    "start_on": "TMT",
    "end_on": "Sampai dengan",
    "allowance": "Tukin semula (Rp)",
    "allowance_cut": "Potongan (Rp)",
    "raise_due_on": "KGB seharusnya",
    "raise_moved_to": "KGB menjadi",
    "promotion_due_on": "KP seharusnya",
    "promotion_moved_to": "KP menjadi",
    "old_rank": "Pangkat semula",
    "new_rank": "Pangkat selama hukuman",
    "base_salary": "Gaji pokok selama hukuman (Rp)",
    "old_class": "Kelas semula",
    "new_class": "Kelas baru",
}
"""Labels short enough to stand side by side; the whole words are told on hover."""


class TermsPart:
    """Puts the fields of the terms into a form and shows those its sanction asks for.

    What the desk proposes fills only what is empty or was proposed before: an answer typed by the
    clerk stays.
    """

    def __init__(self, form: StepForm) -> None:
        self._form = form
        self._code = ""
        self._proposed: SanctionTerms | None = None
        self.heading = label("Isi keputusan", "heading")
        self.why = WhyLine(look="small")
        self.fields: dict[str, Field[Any]] = {name: self._make(name) for name in TERM_LABELS}
        self._lay_out()
        self._pause = QTimer(form, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.ask)
        form.on.changed.connect(self._pause.start)
        for name in _LEADING:
            self.fields[name].changed.connect(self._pause.start)
        for name in _COUNTS:
            self.fields[name].changed.connect(self.settle)

    def load(self, code: str, terms: SanctionTerms | None) -> None:
        """Fill in the terms of a sanction, telling no change."""
        self._code, self._proposed = code, None
        for name, field in self.fields.items():
            field.set_value(getattr(terms or _NOTHING, name))
        self.settle()
        self.ask()

    def follow(self, code: str) -> None:
        """Go over to another sanction, with what can be proposed for it."""
        if code == self._code:
            return
        self._code = code
        if self._proposed is None:
            self._proposed = _NOTHING
        self.settle()
        self.ask()

    def value(self) -> SanctionTerms | None:
        """Give the terms of the sanction; None for one that needs none."""
        names = self._names()
        if not names:
            return None
        return replace(_NOTHING, **{name: self.fields[name].value() for name in names})

    def show_problems(self, problems: Sequence[tuple[str, str]]) -> None:
        """Mark what is missing or contradicts, by `terms.start_on` and so on."""
        for name, words in problems:
            field = self.fields.get(name.removeprefix("terms."))
            if name.startswith("terms.") and field is not None:
                field.set_problem(f"{upper_first(words)}.")

    def ask(self) -> None:
        """Ask what can be proposed for the sanction, the day and what is typed."""
        on, code, value = self._form.on.value(), self._code, self.value()
        if on is None or value is None:
            return
        given = self._typed(value)
        tools = self._form.tools
        tools.jobs.run(
            lambda: (code, tools.terms(code, on, given)),
            done=lambda found: self.take(*found),
            latest=f"isi-keputusan-{id(self)}",
        )

    def take(self, code: str, offer: TermsProposal | None) -> None:
        """Fill in a proposal where nothing was typed, and tell how it came about."""
        if code != self._code:
            return
        self.why.say(
            "Tanggal diusulkan dari hari keputusan dapat berlaku.", offer.whys if offer else ()
        )
        if offer is not None:
            if self._proposed is not None:
                self._fill(self._proposed, offer.terms)
            self._proposed = offer.terms
        self.settle()

    def settle(self) -> None:
        """Show what the sanction needs, and ask for what it must have."""
        names = self._names()
        required = shape_of(self._code, self._given()).required
        for name, field in self.fields.items():
            field.set_required(name in required)
            field.setVisible(name in names)
        self.heading.setVisible(bool(names))
        self.why.setVisible("start_on" in names and bool(self.why.whys))

    def _typed(self, value: SanctionTerms) -> SanctionTerms:
        """Give only what the clerk typed himself: what was proposed is to be proposed anew."""
        before = self._proposed or _NOTHING
        given = {name: getattr(value, name) for name in _LEADING}
        own = {name: one for name, one in given.items() if one != getattr(before, name)}
        return replace(_NOTHING, **own)

    def _fill(self, before: SanctionTerms, proposed: SanctionTerms) -> None:
        filled = False
        for name in self._names():
            field, fresh = self.fields[name], getattr(proposed, name)
            untouched = field.value() in {None, "", getattr(before, name)}
            if untouched and fresh not in {None, ""} and field.value() != fresh:
                field.set_value(fresh)
                filled = True
        if filled:
            self._form.proposed.emit()

    def _names(self) -> tuple[str, ...]:
        """Give the fields of the dictum, with the classes that choose between two forms of it."""
        shape = shape_of(self._code, self._given())
        wanted = {*fields_of(self._code), *shape.required, *shape.optional}
        return tuple(name for name in TERM_LABELS if name in wanted)

    def _given(self) -> SanctionTerms:
        return replace(_NOTHING, **{name: self.fields[name].value() for name in _COUNTS})

    def _lay_out(self) -> None:
        self._form.add_widget(self.heading)
        for names in _ROWS:
            self._form.add_row(*(self.fields[name] for name in names))
            if "end_on" in names:
                self._form.add_widget(self.why)

    def _make(self, name: str) -> Field[Any]:
        words = _SHORT.get(name, TERM_LABELS[name])
        made: Field[Any]
        if name in _MONEY:
            made = MoneyField(words)
        elif name in _COUNTS:
            made = CountField(words, least=LEAST_CLASS, most=MOST_CLASS)
        elif name.endswith(_DATE_ENDS):
            made = DateField(words, today=self._form.tools.today)
        else:
            made = TextField(words)
        made.control.setAccessibleName(TERM_LABELS[name])
        made.setToolTip(TERM_LABELS[name])
        return made
