"""By which letter an imported package came, and what is wrong with its evidence."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from asn_desk.domain.incidents import Source
from asn_desk.services.reports.incidents import IntakePlan
from ui.shared import theme
from ui.shared.elements import label, link_button, muted_label
from ui.shared.form import ChoiceField, DateField, TextField
from ui.shared.theme import Meaning, with_sign

PACKAGE_SOURCES = (Source.SATPOL_LETTER, Source.SATPOL_COORDINATION)
"""How a package of Satpol PP comes: with its letter, or by coordination before one."""
SHOWN = 2
"""Evidence problems shown at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """The covering letter as filled in."""

    source: Source = Source.SATPOL_LETTER
    number: str = ""
    on: date | None = None
    received_on: date | None = None


class ArrivalBar(QWidget):
    """Number, date and day of arrival of the covering letter, above the rows of a review."""

    def __init__(self, *, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.letter = Letter()
        self.source = ChoiceField("Sumber", [(one, one.value) for one in PACKAGE_SOURCES])
        self.number = TextField("Nomor surat pengantar")
        self.on = DateField("Tanggal surat", today=today)
        self.received_on = DateField("Diterima", today=today, required=True)
        self.note = muted_label(wrap=True)
        self.problems = label(look="due", wrap=True)
        self.more = link_button("")
        self._all: Sequence[str] = ()
        self._lay_out()
        for field in (self.source, self.number, self.on, self.received_on):
            field.changed.connect(self._on_changed)
        self.more.clicked.connect(lambda _=False: self._show_problems(len(self._all)))

    def show_plan(self, plan: IntakePlan) -> None:
        """Fill in what the package tells of itself."""
        self.source.set_value(plan.source)
        self.number.set_value(plan.letter_number)
        self.on.set_value(plan.letter_date)
        self.received_on.set_value(self._today())
        self.note.setText(
            "Surat pengantar ada di dalam paket."
            if plan.covering_letter
            else "Paket ini tanpa pindaian surat pengantar."
        )
        self._all = plan.evidence_problems
        self._show_problems(SHOWN)
        self._on_changed()

    def check(self) -> bool:
        """Mark what is wrong; True when nothing is."""
        fields = (self.source, self.number, self.on, self.received_on)
        wrong = [one for one in fields if not one.check()]
        return not wrong

    def _on_changed(self) -> None:
        self.letter = Letter(
            source=self.source.value() or Source.SATPOL_LETTER,
            number=self.number.value(),
            on=self.on.value(),
            received_on=self.received_on.value(),
        )

    def _show_problems(self, count: int) -> None:
        shown = [with_sign(Meaning.DUE, problem) for problem in self._all[:count]]
        self.problems.setText("\n".join(shown))
        self.problems.setVisible(bool(shown))
        left = len(self._all) - len(shown)
        self.more.setText(f"{left} catatan bukti lagi")
        self.more.setVisible(left > 0)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.MARGIN)
        row.addWidget(self.source, 2)
        row.addWidget(self.number, 3)
        row.addWidget(self.on, 2)
        row.addWidget(self.received_on, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        layout.addLayout(row)
        layout.addWidget(self.note)
        layout.addWidget(self.problems)
        layout.addWidget(self.more)
