"""Agenda surat: every number with its letter, voided ones included."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QMenu
from typing_extensions import override

from asn_desk.domain.office import EXTRA_BOOKS, Book
from asn_desk.domain.papers.letters import LetterLine
from asn_desk.services.letter_check import LetterCheck
from ui.letters.authenticity_dialog import AuthenticityDialog, meaning_of
from ui.letters.columns import AGENDA_COLUMNS, TTE, VoidedDelegate, state_of
from ui.letters.letter_copies import copies_below
from ui.letters.letter_desks import LetterDesks
from ui.letters.letter_preview import LetterPreview
from ui.letters.number_tools import ALL_BOOKS, NumberTools
from ui.letters.outside_dialog import OutsideDialog
from ui.letters.withdrawing import Withdrawing
from ui.shared import dialogs
from ui.shared.drop_area import FileDrops
from ui.shared.elements import button
from ui.shared.jobs import Jobs
from ui.shared.marked_letters import MarkedLetters
from ui.shared.marked_rows import MarkedAction
from ui.shared.notices import Notices
from ui.shared.page import PageAction
from ui.shared.table_page import TablePage
from ui.shared.theme import Meaning

PAPER_WIDTH = 368


class LettersPage(TablePage[LetterLine]):
    """The agenda of a year and a book, with the frozen paper of the chosen letter."""

    title = "Surat"
    icon = "mail"
    kinds: tuple[str, ...] = ("letter",)
    noun = "surat"
    search_hint = "Cari nomor, perihal, atau tujuan"
    empty = "Belum ada surat bernomor pada tahun dan buku ini. Surat terbit dari halaman perkara."

    def __init__(
        self, desks: LetterDesks, jobs: Jobs, notices: Notices, *, today: Callable[[], date]
    ) -> None:
        super().__init__(jobs, AGENDA_COLUMNS)
        self._desks = desks
        self._letters = letters = desks.letters
        self._notices = notices
        self._today = today
        self._wanted: int | None = None
        self.year = QComboBox()
        self.year.setAccessibleName("Tahun agenda")
        self.book = QComboBox()
        self.book.setAccessibleName("Buku agenda")
        self.paper = LetterPreview(letters, desks.signing, jobs, notices)
        self.copies = copies_below(self.paper, desks, jobs, notices)
        self.many = MarkedLetters(self, letters, jobs, tell=notices.post)
        self.withdrawing = Withdrawing(self, letters, jobs, notices)
        self.numbers = NumberTools(
            self, desks, jobs, notices, year=lambda: int(self.year.currentText())
        )
        self.more_button = button("Agenda", "chevron-down")
        self._fill_choices()
        self.add_tool(self.year)
        self.add_tool(self.book)
        self.add_tool(self.more_button)
        self.set_preview(self.paper, width=PAPER_WIDTH)
        self.table.setItemDelegate(VoidedDelegate(self.table))
        self._connect_parts()

    @override
    def query(self) -> Callable[[], Sequence[LetterLine]]:
        year = int(self.year.currentText())
        book, text = self.book.currentData(), self.search_text()
        chosen = Book(book) if book else None
        return lambda: self._letters.agenda(year=year, book=chosen, text=text)

    @override
    def show_rows(self, rows: Sequence[LetterLine]) -> None:
        super().show_rows(rows)
        self.fit_columns()
        self._find_wanted()

    @override
    def reload(self) -> None:
        self.jobs.run(self._letters.years, done=self._offer_years, latest="tahun-agenda")
        self.jobs.run(self._desks.numbers.books, done=self._offer_books, latest="buku-agenda")
        super().reload()

    @override
    def open_item(self, kind: str, item_id: int) -> None:
        self._wanted = item_id
        self.search_field.clear()
        self.jobs.run(lambda: self._letters.line(item_id), done=self._show_letter)

    @override
    def asked(self) -> Mapping[str, str]:
        chosen = {"tahun": self.year.currentText(), "buku": self.book.currentText()}
        return {**super().asked(), **chosen}

    @override
    def ask_again(self, asked: Mapping[str, str]) -> None:
        self.year.setCurrentText(asked.get("tahun", self.year.currentText()))
        self.book.setCurrentText(asked.get("buku", ALL_BOOKS))
        super().ask_again(asked)

    @override
    def columns_left_out(self) -> Collection[int]:
        return () if any(map(state_of, self.model.rows)) else (TTE,)

    @override
    def marked_actions(self, rows: Sequence[LetterLine]) -> Sequence[MarkedAction]:
        return self.many.actions([(row.id, row.number) for row in rows])

    def choose_cases(self) -> None:
        """Go to the list of cases, where letters are made for those marked."""
        self.page_requested.emit("Perkara")
        self._notices.info(
            "Tandai beberapa perkara (Ctrl atau Shift dengan klik atau panah), lalu pilih"
            " “Terbitkan surat untuk … perkara” pada tombol “… dipilih”."
        )

    @override
    def page_actions(self) -> Sequence[PageAction]:
        return (
            PageAction("Terbitkan surat untuk beberapa perkara…", self.choose_cases),
            *self.numbers.actions(),
            PageAction("Nomor yang dipakai di luar program…", self.ask_outside),
            PageAction("Periksa keaslian surat…", self.ask_authenticity),
        )

    def ask_authenticity(self) -> AuthenticityDialog:
        """Show where a file or a code is checked."""
        dialog = AuthenticityDialog(
            self,
            self._letters,
            self.jobs,
            show_letter=lambda line: self.open_item("letter", line.id),
            take_back=self.take_back,
        )
        dialog.open()
        return dialog

    def take_back(self, line: LetterLine, file: Path) -> None:
        """Store a signed file of a letter, and show the letter."""
        self.paper.signing.take_back(file, line)

    def ask_and_check(self) -> None:
        """Ask for a file and say whether it is the letter that was issued."""
        asked = dialogs.ask_open_files(
            self, "Periksa berkas surat", kinds=[("Berkas PDF", "*.pdf")]
        )
        for file in asked[:1]:
            self.check_file(file)

    def check_file(self, file: Path) -> None:
        """Say whether a file is the letter that was issued."""
        self.jobs.run(
            lambda: self._letters.check_file(file), done=lambda found: self._on_checked(file, found)
        )

    def _on_checked(self, file: Path, found: LetterCheck) -> None:
        letter = found.letter
        if found.may_be_taken_back and letter is not None:
            self._notices.success(
                found.words, action="Ambil kembali", do=lambda: self.take_back(letter, file)
            )
        elif meaning_of(found.verdict) is Meaning.DONE:
            self._notices.success(found.words)
        else:
            self._notices.warning(found.words)
        if found.letter is not None:
            self.open_item("letter", found.letter.id)

    def ask_outside(self) -> OutsideDialog:
        """Show the numbers used elsewhere this year and ask for more."""
        dialog = OutsideDialog(self, self._letters, self.jobs, int(self.year.currentText()))
        dialog.succeeded.connect(lambda _: self._on_noted())
        dialog.open()
        return dialog

    def _on_noted(self) -> None:
        self._notices.success("Nomor yang dipakai di luar program tercatat.")
        self.reload()

    def _show_letter(self, line: LetterLine) -> None:
        self._offer_years((line.on.year,))
        self._choose(self.year, str(line.on.year))
        self._choose(self.book, ALL_BOOKS)
        super().reload()

    def _find_wanted(self) -> None:
        for place, row in enumerate(self.model.rows):
            if row.id == self._wanted:
                self._wanted = None
                self.table.select_place(place)
                return

    def _offer_years(self, years: Sequence[int]) -> None:
        known = {int(self.year.itemText(place)) for place in range(self.year.count())}
        chosen = self.year.currentText()
        if set(years) <= known:
            return
        self.year.blockSignals(True)
        self.year.clear()
        self.year.addItems([str(year) for year in sorted(known | set(years), reverse=True)])
        self.year.setCurrentText(chosen)
        self.year.blockSignals(False)

    def _offer_books(self, books: Sequence[Book]) -> None:
        self.numbers.books = books
        chosen = self.book.currentText()
        self.book.blockSignals(True)
        self.book.clear()
        self.book.addItem(ALL_BOOKS, "")
        for book in books:
            self.book.addItem(book.value, book.value)
        self.book.setCurrentText(chosen or ALL_BOOKS)
        self.book.blockSignals(False)

    @staticmethod
    def _choose(box: QComboBox, words: str) -> None:
        box.blockSignals(True)
        box.setCurrentText(words)
        box.blockSignals(False)

    def _fill_choices(self) -> None:
        menu = QMenu(self)
        for one in self.page_actions():
            menu.addAction(one.title).triggered.connect(lambda _=False, do=one.do: do())
        self.more_button.setMenu(menu)
        self.year.addItem(str(self._today().year))
        self._offer_books(tuple(one for one in Book if one not in EXTRA_BOOKS))

    def _connect_parts(self) -> None:
        self.selected.connect(self.paper.show_line)
        if self.copies is not None:
            self.selected.connect(self.copies.show_line)
        self.activated.connect(self._open_case)
        self.paper.wording_requested.connect(
            lambda letter: self.open_requested.emit("wording", letter)
        )
        self.paper.case_requested.connect(lambda case_id: self.open_requested.emit("case", case_id))
        self.paper.void_requested.connect(self.withdrawing.void)
        self.paper.replace_requested.connect(self.withdrawing.replace)
        self.withdrawing.withdrawn.connect(self.reload)
        self.withdrawing.origin_requested.connect(self.open_requested)
        self.paper.signing_changed.connect(lambda one: self.open_item("letter", one))
        FileDrops(self).dropped.connect(lambda files: self.check_file(files[0]))
        self.year.currentIndexChanged.connect(lambda _: super(LettersPage, self).reload())
        self.book.currentIndexChanged.connect(lambda _: super(LettersPage, self).reload())

    def _open_case(self, line: LetterLine) -> None:
        if line.case_id is not None:
            self.open_requested.emit("case", line.case_id)
