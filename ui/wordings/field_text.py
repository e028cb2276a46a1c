"""A text box for one text of a letter, in which fields stand as names in brackets."""

import re
from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QColor,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextDocument,
)
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QWidget
from typing_extensions import override

from asn_desk.domain.papers.wording_fields import WordingField
from ui.shared import theme

PADDING = 20
_NAME = re.compile(r"\[([^\[\]]*)\]")
_CODE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")


class FieldText(QPlainTextEdit):
    """As high as its words; Tab goes on. `[nama pegawai]` looks like one thing."""

    def __init__(self, text: str, name: str, known: Collection[str]) -> None:
        super().__init__(text)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._colours = _FieldColours(self.document(), known)
        self.textChanged.connect(self._fit)
        self._fit()

    def insert_field(self, field: str) -> None:
        """Put `[nama pegawai]` where the cursor is, with a space before it where words touch."""
        cursor = self.textCursor()
        before = self.toPlainText()[: cursor.selectionStart()]
        space = " " if before and not before[-1].isspace() and before[-1] not in "([" else ""
        cursor.insertText(f"{space}{field}")
        self.setTextCursor(cursor)
        self.setFocus()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colours.rehighlight()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        lines = max(1, round(self.document().size().height()))
        height = lines * self.fontMetrics().lineSpacing() + PADDING
        if height != self.height():
            self.setFixedHeight(height)


class _FieldColours(QSyntaxHighlighter):
    """Colours the names of fields, those nobody knows, and code."""

    def __init__(self, document: QTextDocument, known: Collection[str]) -> None:
        super().__init__(document)
        self._known = {one.casefold() for one in known}

    @override
    def highlightBlock(self, text: str) -> None:
        for found in _NAME.finditer(text):
            label = found[1].partition(",")[0].strip().casefold()
            look = _named() if label in self._known else _unknown()
            self.setFormat(found.start(), found.end() - found.start(), look)
        for found in _CODE.finditer(text):
            self.setFormat(found.start(), found.end() - found.start(), _coded())


def field_menu(
    parent: QWidget, fields: Sequence[WordingField], insert: Callable[[str], None]
) -> QMenu:
    """Make the menu of fields: what belongs to one person or letter stands in a menu of its own."""
    menu = QMenu(parent)
    groups: dict[str, QMenu] = {}
    for one in sorted(fields, key=lambda field: ("." in field.path, field.label)):
        group, dot, _ = one.path.partition(".")
        into = menu
        if dot:
            if group not in groups:
                groups[group] = menu.addMenu(group.replace("_", " "))
            into = groups[group]
        example = f"\t{one.example}" if one.example else ""
        action = into.addAction(f"{one.label}{' (bisa kosong)' if one.optional else ''}{example}")
        action.triggered.connect(lambda _=False, label=one.label: insert(f"[{label}]"))
    _add_conditions(menu, [one for one in fields if one.optional], insert)
    return menu


def _add_conditions(
    menu: QMenu, fields: Sequence[WordingField], insert: Callable[[str], None]
) -> None:
    """Offer words that are only printed where a field has something in it."""
    if not fields:
        return
    into = menu.addMenu("Hanya bila ada …")
    for one in sorted(fields, key=lambda field: field.label):
        action = into.addAction(one.label)
        words = f"[bila {one.label}] [selesai]"
        action.triggered.connect(lambda _=False, words=words: insert(words))


def _named() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setBackground(QColor(theme.colours().accent_soft))
    made.setForeground(QColor(theme.colours().accent))
    return made


def _unknown() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(theme.colours().late))
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    return made


def _coded() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(theme.colours().muted))
    return made
