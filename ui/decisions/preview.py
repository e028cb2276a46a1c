"""One decision beside the register: its facts, its copies, the ways to its case and its paper."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

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
    primary_button,
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
        self.facts = selectable_label()
        self.status = label()
        self.to_case = primary_button("Buka perkara", "briefcase")
        self.to_letter = button("Buka surat", "mail")
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GAP)
        buttons.addWidget(self.to_letter)
        buttons.addStretch(1)
        buttons.addWidget(self.to_case)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        layout.setSpacing(theme.GAP)
        for widget in (self.name, self.status, hairline(), self.facts):
            layout.addWidget(widget)
        if copies is not None:
            layout.addWidget(copies)
        layout.addStretch(1)
        layout.addLayout(buttons)
        self.to_case.clicked.connect(lambda _=False: self._open_case())
        self.to_letter.clicked.connect(lambda _=False: self._open_letter())
        self.show_line(None)

    def show_line(self, line: DecisionLine | None) -> None:
        """Show another decision."""
        self._line = line
        for widget in (self.to_case, self.to_letter, self.status, self.facts):
            widget.setVisible(line is not None)
        self.name.setText(line.name if line else "")
        if self.copies is not None:
            self.copies.show_letter(line.letter_id if line else None)
        if line is not None:
            show_meaning(self.status, *status_of(line, self._today()))
            self.to_letter.setVisible(line.letter_id is not None)
            name = self._names.get(line.sanction_code, "")
            self.facts.setText(_facts(line, sanction_words(line, name)))

    def _open_case(self) -> None:
        if self._line is not None:
            self.case_requested.emit(self._line.case_id)

    def _open_letter(self) -> None:
        if self._line is not None and self._line.letter_id is not None:
            self.letter_requested.emit(self._line.letter_id)


def _facts(line: DecisionLine, sanction: str) -> str:
    rows = (
        ("", f"NIP {spaced_nip(line.nip)}"),
        ("", " · ".join(one for one in (line.rank, line.grade, line.position) if one)),
        ("", line.unit),
        ("Hukuman", sanction),
        ("Tingkat", level_words(line)),
        ("Perbuatan", line.act),
        ("Nomor", f"{line.number}, {day_date(line.decided_on)}"),
        ("Ditetapkan oleh", line.signer),
        ("Diterima", day_date(line.received_on) if line.received_on else "belum"),
        ("Berlaku", day_date(line.effective_on) if line.effective_on else "belum"),
        ("Dijalani", period_words(line)),
        ("Menggantikan", "keputusan sebelumnya dalam perkara ini" if line.replaces_id else ""),
        ("Aturan", f"versi {line.law_version}" if line.law_version else "versi bawaan program"),
    )
    return "\n".join(f"{head}: {text}" if head else text for head, text in rows if text)


def level_words(line: DecisionLine) -> str:
    """Say the level of a sanction; empty for one the office added itself."""
    level = level_of(line.sanction_code)
    return str(level) if level is not None else ""
