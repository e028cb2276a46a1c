"""What the page of letters does with numbers and books: reserve, list, print."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from asn_desk.domain.dates import MONTHS
from asn_desk.domain.office import Book
from asn_desk.domain.papers.numbering import ReservedNumber
from asn_desk.domain.recaps import Recap
from asn_desk.domain.registers import AgendaWish
from ui.letters.empty_dialog import EmptyNumbersDialog
from ui.letters.letter_desks import LetterDesks
from ui.letters.reserve_dialog import ReserveDialog
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.page import PageAction
from ui.shared.register_dialog import RegisterDialog

WHOLE_YEAR = "Sepanjang tahun"
ALL_BOOKS = "Semua buku"


class NumberTools:
    """Opens the dialogs of one page; `year` and `books` say what the page shows now."""

    def __init__(
        self,
        parent: QWidget,
        desks: LetterDesks,
        jobs: Jobs,
        notices: Notices,
        *,
        year: Callable[[], int],
    ) -> None:
        self._parent, self._desks, self._jobs = parent, desks, jobs
        self._notices, self._year = notices, year
        self.books: Sequence[Book] = tuple(Book)

    def actions(self) -> Sequence[PageAction]:
        """Give what the page offers about numbers."""
        return (
            PageAction("Pesan nomor…", self.ask_reservation),
            PageAction("Daftar nomor kosong…", self.show_empty),
            PageAction("Cetak agenda surat keluar…", self.print_agenda),
        )

    def ask_reservation(self) -> ReserveDialog:
        """Ask how many numbers to take ahead, and for what."""
        dialog = ReserveDialog(
            self._parent,
            self._desks.numbers,
            self._desks.letters,
            self._jobs,
            self._year(),
            books=self.books,
        )
        dialog.succeeded.connect(self._on_reserved)
        dialog.open()
        return dialog

    def show_empty(self) -> EmptyNumbersDialog:
        """List the numbers of the year without a letter in force."""
        year = self._year()
        dialog = EmptyNumbersDialog(self._parent, self._desks.numbers, self._jobs, year)
        dialog.print_requested.connect(lambda: self.print_empty(dialog, year))
        dialog.released.connect(
            lambda: self._notices.success("Pesanan nomor dilepas dan tercatat kosong.")
        )
        dialog.open()
        return dialog

    def print_empty(self, parent: QWidget, year: int) -> RegisterDialog:
        """Show that list on paper."""
        desk = self._desks.registers
        title = f"Daftar nomor kosong {year}"
        dialog = RegisterDialog(parent, title, desk, self._jobs, lambda: lambda: desk.empty(year))
        dialog.show_register()
        dialog.open()
        return dialog

    def print_agenda(self) -> RegisterDialog:
        """Show the agenda of the year on paper, of a book or a month where chosen."""
        desk, year = self._desks.registers, self._year()
        book, month = QComboBox(), QComboBox()
        book.addItems([ALL_BOOKS, *(one.value for one in self.books)])
        month.addItems([WHOLE_YEAR, *MONTHS])
        month.setMaxVisibleItems(len(MONTHS) + 1)

        def wanted() -> Callable[[], Recap]:
            chosen = self.books[book.currentIndex() - 1] if book.currentIndex() else None
            wish = AgendaWish(year=year, book=chosen, month=month.currentIndex() or None)
            return lambda: desk.agenda(wish)

        title = f"Agenda surat keluar {year}"
        dialog = RegisterDialog(self._parent, title, desk, self._jobs, wanted)
        dialog.add_choice("Buku", book)
        dialog.add_choice("Bulan", month)
        dialog.show_register()
        dialog.open()
        return dialog

    def _on_reserved(self, taken: tuple[ReservedNumber, ...]) -> None:
        first, last = taken[0], taken[-1]
        run = f"{first.sequence}" if first is last else f"{first.sequence}–{last.sequence}"
        self._notices.success(
            f"Nomor urut {run} buku {first.book.value.lower()} dipesan untuk {first.holder}."
        )
