"""For each kind of letter, its agenda book and its classification code."""

from collections.abc import Mapping

from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget
from typing_extensions import override

from asn_desk.domain.office import Book, Office, books_kept
from asn_desk.domain.papers.letters import LETTER_TITLES, UNNUMBERED, LetterKind
from asn_desk.domain.papers.numbering import book_for, usual_book, usual_code
from ui.shared import theme
from ui.shared.elements import label
from ui.shared.field import Field

Chosen = tuple[Mapping[str, Book], Mapping[str, str]]
CODE_WIDTH = 116
BOOK_WIDTH = 132
_WITHOUT = UNNUMBERED | {LetterKind.CERTIFIED_COPY, LetterKind.EXTRACT}
"""Papers that take no number of their own."""
KINDS = tuple(kind for kind in LETTER_TITLES if kind not in _WITHOUT)


class KindsField(Field[Chosen]):
    """A row for each kind; an empty code and the usual book say nothing."""

    def __init__(self, words: str) -> None:
        table = QWidget()
        super().__init__(words, table, required=True)
        self._label.hide()
        self._office = Office()
        self.books: dict[LetterKind, QComboBox] = {}
        self.codes: dict[LetterKind, QLineEdit] = {}
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.GAP)
        grid.setVerticalSpacing(theme.GRID)
        grid.setColumnStretch(0, 1)
        for column, head in enumerate(("", "Buku", "Kode")):
            grid.addWidget(label(head, "small"), 0, column)
        for row, kind in enumerate(KINDS, start=1):
            self._add_row(grid, row, kind)

    def show_office(self, office: Office) -> None:
        """Offer the books an office keeps; say what a kind has where nothing is chosen."""
        self._office = office
        kept = [one.value for one in books_kept(office)]
        for kind in KINDS:
            self.codes[kind].setPlaceholderText(usual_code(office, kind))
            box = self.books[kind]
            if [box.itemText(at) for at in range(box.count())] == kept:
                continue
            box.blockSignals(True)
            box.clear()
            box.addItems(kept)
            box.setCurrentText(book_for(office, kind).value)
            box.blockSignals(False)

    @override
    def value(self) -> Chosen:
        books = {kind.value: Book(box.currentText()) for kind, box in self.books.items()}
        usual = {kind.value: usual_book(self._office, kind) for kind in KINDS}
        codes = {kind.value: line.text().strip() for kind, line in self.codes.items()}
        return (
            {kind: book for kind, book in books.items() if book is not usual[kind]},
            {kind: code for kind, code in codes.items() if code},
        )

    @override
    def _fill(self, value: Chosen) -> None:
        _, codes = value
        for kind in KINDS:
            self.books[kind].setCurrentText(book_for(self._office, kind).value)
            self.codes[kind].setText(codes.get(kind.value, ""))

    def _add_row(self, grid: QGridLayout, row: int, kind: LetterKind) -> None:
        title = LETTER_TITLES[kind]
        box, line = QComboBox(), QLineEdit()
        box.addItems([one.value for one in books_kept(self._office)])
        box.setFixedWidth(theme.with_text(BOOK_WIDTH))
        line.setFixedWidth(theme.with_text(CODE_WIDTH))
        box.setAccessibleName(f"Buku {title}")
        line.setAccessibleName(f"Kode klasifikasi {title}")
        box.currentIndexChanged.connect(lambda _: self._tell())
        line.textChanged.connect(lambda _: self._tell())
        self.books[kind], self.codes[kind] = box, line
        words = label(title, wrap=True)
        grid.addWidget(words, row, 0)
        grid.setRowMinimumHeight(row, 2 * words.fontMetrics().lineSpacing() + theme.GRID)
        grid.addWidget(box, row, 1)
        grid.addWidget(line, row, 2)
