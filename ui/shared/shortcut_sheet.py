"""The list of keys, read from the same declarations they are installed from."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.shared import theme
from ui.shared.elements import label, primary_button
from ui.shared.shortcuts import Shortcut, key_words

TITLE = "Pintasan papan ketik"
BETWEEN = 40


@dataclass(frozen=True, slots=True)
class Section:
    """Keys that belong together."""

    title: str
    shortcuts: Sequence[Shortcut]
    told: bool = False
    """Keys that a part of the page takes itself; the window installs none of them."""


class ShortcutSheet(QDialog):
    """Shows sections of keys side by side; Esc closes."""

    def __init__(self, parent: QWidget | None, columns: Sequence[Sequence[Section]]) -> None:
        super().__init__(parent)
        self.setWindowTitle(TITLE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.sections = [section for column in columns for section in column if section.shortcuts]
        close = primary_button("Tutup")
        close.clicked.connect(self.reject)
        beside = QHBoxLayout()
        beside.setSpacing(BETWEEN)
        for sections in columns:
            beside.addLayout(_column([section for section in sections if section.shortcuts]))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(24)
        layout.addWidget(label(TITLE, "heading"))
        layout.addLayout(beside, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        close.setFocus()

    def all_keys(self) -> list[str]:
        """Give every key combination listed that the window installs, as Qt spells them."""
        return [
            keys
            for section in self.sections
            if not section.told
            for shortcut in section.shortcuts
            for keys in shortcut.keys
        ]


def _column(sections: Sequence[Section]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(theme.GAP)
    for place, section in enumerate(sections):
        if place:
            column.addSpacing(theme.MARGIN)
        column.addWidget(label(section.title, "strong"))
        column.addLayout(_rows(section.shortcuts))
    column.addStretch(1)
    return column


def _rows(shortcuts: Sequence[Shortcut]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    grid.setColumnMinimumWidth(0, 200)
    for place, shortcut in enumerate(shortcuts):
        keys = QHBoxLayout()
        keys.setSpacing(theme.GRID)
        keys.addStretch(1)
        for one in shortcut.keys:
            keys.addWidget(label(key_words(one), "key"))
        grid.addWidget(label(shortcut.words), place, 0)
        grid.addLayout(keys, place, 1)
    return grid
