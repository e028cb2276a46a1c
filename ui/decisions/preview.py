"""One decision beside the register: its facts, its copies, the ways to its case and its paper."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from asn_desk.domain.dates import day_date
from asn_desk.domain.employees import spaced_nip
from asn_desk.domain.proceedings.cases import DecisionLine
from asn_desk.domain.proceedings.sanction_fields import level_of
from ui.shared import theme
from ui.shared.copies_panel import CopiesPanel
from ui.shared.decision_words import period_words, sanction_words, status_of
from ui.shared.elements import (
    button,
    hairline,
    label,
    muted_label,
    primary_button,
    scrolling,
    selectable_label,
    show_meaning,
)


class DecisionPreview(QWidget):
    """One decision beside the register, with the ways to its case and its paper."""

    case_requested = Signal(int)
    letter_requested = Signal(int)

    def __init__(
        self,
        names: Mapping[str, str],
        today: Callable[[], date],
        copies: CopiesPanel | None = None,
    ) -> None:
        super().__init__()
        self._today = today
        self.copies = copies
        self.setProperty("look", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._names = names
        self._line: DecisionLine | None = None
        self.name = label(look="heading", wrap=True)
        self.who = selectable_label()
        self.facts = _FactRows()
        self.status = label()
        self.to_case = primary_button("Buka perkara", "briefcase")
        self.to_letter = button("Buka surat", "mail")
        self._lay_out()
        self.to_case.clicked.connect(lambda _=False: self._open_case())
        self.to_letter.clicked.connect(lambda _=False: self._open_letter())
        self.show_line(None)

    def show_line(self, line: DecisionLine | None) -> None:
        """Show another decision."""
        self._line = line
        for widget in (self.to_case, self.to_letter, self.status, self.who, self.facts):
            widget.setVisible(line is not None)
        self.name.setText(line.name if line else "")
        if self.copies is not None:
            self.copies.show_letter(line.letter_id if line else None)
        if line is not None:
            show_meaning(self.status, *status_of(line, self._today()))
            self.to_letter.setVisible(line.letter_id is not None)
            name = self._names.get(line.sanction_code, "")
            self.who.setText(_who(line))
            self.facts.show_rows(_facts(line, sanction_words(line, name)))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GAP)
        buttons.addWidget(self.to_letter)
        buttons.addStretch(1)
        buttons.addWidget(self.to_case)
        told = QWidget()
        text = QVBoxLayout(told)
        text.setContentsMargins(0, 0, 0, 0)
        text.setSpacing(theme.GAP)
        for widget in (self.name, self.status, self.who, hairline(), self.facts):
            text.addWidget(widget)
        if self.copies is not None:
            text.addWidget(self.copies)
        text.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        layout.setSpacing(theme.GAP)
        layout.addWidget(scrolling(told), 1)
        layout.addLayout(buttons)

    def _open_case(self) -> None:
        if self._line is not None:
            self.case_requested.emit(self._line.case_id)

    def _open_letter(self) -> None:
        if self._line is not None and self._line.letter_id is not None:
            self.letter_requested.emit(self._line.letter_id)


class _FactRows(QWidget):
    """Quiet heads with what they tell beside them; a row without words does not show."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.GAP)
        self._grid.setVerticalSpacing(theme.GRID)
        self._grid.setColumnStretch(1, 1)
        self._values: dict[str, tuple[QLabel, QLabel]] = {}

    def show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show heads and values, always in the same places."""
        for place, (head, text) in enumerate(rows):
            pair = self._values.get(head)
            if pair is None:
                pair = self._values[head] = (muted_label(head, wrap=True), selectable_label())
                pair[1].setAccessibleName(head)
                for column, widget in enumerate(pair):
                    self._grid.addWidget(widget, place, column, Qt.AlignmentFlag.AlignTop)
            pair[1].setText(text)
            for widget in pair:
                widget.setVisible(bool(text))


def _who(line: DecisionLine) -> str:
    post = " · ".join(one for one in (line.rank, line.grade, line.position) if one)
    return "\n".join(one for one in (f"NIP {spaced_nip(line.nip)}", post, line.unit) if one)


def _facts(line: DecisionLine, sanction: str) -> Sequence[tuple[str, str]]:
    return (
        ("Hukuman", sanction),
        ("Tingkat", level_words(line)),
        ("Perbuatan", line.act),
        ("Nomor", line.number),
        ("Tanggal", day_date(line.decided_on)),
        ("Ditetapkan", f"oleh {line.signer}" if line.signer else ""),
        ("Diterima", day_date(line.received_on) if line.received_on else "belum"),
        ("Berlaku", day_date(line.effective_on) if line.effective_on else "belum"),
        ("Dijalani", period_words(line)),
        ("Menggantikan", "keputusan sebelumnya dalam perkara ini" if line.replaces_id else ""),
        ("Aturan", f"versi {line.law_version}" if line.law_version else "versi bawaan program"),
    )


def level_words(line: DecisionLine) -> str:
    """Say the level of a sanction; empty for one the office added itself."""
    level = level_of(line.sanction_code)
    return str(level) if level is not None else ""
