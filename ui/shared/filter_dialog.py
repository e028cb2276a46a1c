"""Asks which rows of a table to show: a column, and some of its words or a fragment of them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)
from typing_extensions import override

from ui.shared import theme
from ui.shared.dialogs import Dialog
from ui.shared.elements import label, link_button
from ui.shared.table_filters import ColumnFilter, counted

MOST = 400
"""Different words of a column up to which they are listed; beyond that a fragment finds them."""
_WORD = int(Qt.ItemDataRole.UserRole)


class FilterDialog(Dialog):
    """A column with its words, each with how many rows have it; ticked ones stay."""

    def __init__(
        self,
        parent: QWidget | None,
        headings: Sequence[str],
        *,
        cells: Callable[[str], Sequence[str]],
        known: Callable[[str], ColumnFilter | None],
    ) -> None:
        """Take the headings, what gives a column's cells, and what gives its present filter."""
        super().__init__(parent, "Saring daftar", "Saring")
        self._cells = cells
        self._known = known
        self.column = QComboBox()
        self.column.setAccessibleName("Kolom yang disaring")
        self.column.addItems(list(headings))
        self.fragment = QLineEdit()
        self.fragment.setPlaceholderText("Mengandung kata …")
        self.fragment.setAccessibleName("Mengandung kata")
        self.fragment.setClearButtonEnabled(True)
        self.words = QListWidget()
        self.words.setAccessibleName("Isi kolom")
        self.words.setMinimumHeight(220)
        self.note = label(look="small", wrap=True)
        self._lay_out()
        self.column.currentTextChanged.connect(self._show_column)
        self.fragment.textChanged.connect(self._narrow)
        self._show_column(self.column.currentText())

    def ask(self, heading: str = "") -> ColumnFilter | None:
        """Ask, beginning with a column; None when taken back or nothing is chosen."""
        if heading:
            self.column.setCurrentText(heading)
        accepted = self.exec() == QDialog.DialogCode.Accepted
        self.deleteLater()
        return self.chosen() if accepted else None

    def chosen(self) -> ColumnFilter | None:
        """Give the filter as it is filled in; None where it would let everything through."""
        items = [self.words.item(place) for place in range(self.words.count())]
        ticked = [one for one in items if one.checkState() is Qt.CheckState.Checked]
        every = len(ticked) in {0, len(items)}
        values = () if every else tuple(str(one.data(_WORD)) for one in ticked)
        fragment = "" if values else self.fragment.text().strip()
        if not values and not fragment:
            return None
        return ColumnFilter(heading=self.column.currentText(), values=values, fragment=fragment)

    def tick(self, *words: str) -> None:
        """Tick these words of the column and no others."""
        for place in range(self.words.count()):
            item = self.words.item(place)
            state = Qt.CheckState.Checked if item.data(_WORD) in words else Qt.CheckState.Unchecked
            item.setCheckState(state)

    @override
    def setVisible(self, visible: bool) -> None:
        super().setVisible(visible)
        if visible:
            self.fragment.setFocus()

    def _show_column(self, heading: str) -> None:
        self.words.clear()
        found = counted(self._cells(heading))
        before = self._known(heading)
        listed = found if len(found) <= MOST else ()
        for word, many in listed:
            item = QListWidgetItem(f"{word}  ({many:,})".replace(",", "."))
            item.setData(_WORD, word)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = before is not None and word in before.values
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.words.addItem(item)
        self.fragment.setText(before.fragment if before else "")
        self.words.setVisible(bool(listed))
        self.note.setText(
            "Tanpa centang, semua isi yang mengandung kata itu tampil."
            if listed
            else f"{len(found):,} isi berbeda; ketik sebagian katanya.".replace(",", ".")
        )

    def _narrow(self, fragment: str) -> None:
        wanted = fragment.strip().casefold()
        for place in range(self.words.count()):
            item = self.words.item(place)
            item.setHidden(wanted not in str(item.data(_WORD)).casefold())

    def _tick_all(self, state: Qt.CheckState) -> None:
        for place in range(self.words.count()):
            if not self.words.item(place).isHidden():
                self.words.item(place).setCheckState(state)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        row.addWidget(self.column)
        row.addWidget(self.fragment, 1)
        marks = QHBoxLayout()
        marks.setSpacing(theme.MARGIN)
        for words, state in (
            ("Centang semua", Qt.CheckState.Checked),
            ("Kosongkan centang", Qt.CheckState.Unchecked),
        ):
            link = link_button(words)
            link.setAutoDefault(False)
            link.clicked.connect(lambda _=False, state=state: self._tick_all(state))
            marks.addWidget(link)
        marks.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.words, 1)
        self.body.addLayout(marks)
        self.body.addWidget(self.note)
        self.resize(480, 480)
