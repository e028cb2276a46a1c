"""Numbers used outside the program: what was noted, and a form for more."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from asn_desk.domain.dates import short_day_date
from asn_desk.domain.office import Book
from asn_desk.domain.papers.outside_numbers import OutsideNumbers
from asn_desk.services.letters import LetterDesk
from ui.shared.desk_dialog import DeskDialog
from ui.shared.elements import label
from ui.shared.form import ChoiceField, Form, LongTextField, TextField
from ui.shared.jobs import Jobs
from ui.shared.table_model import Column, TableModel
from ui.shared.table_view import TableView

TABLE_HEIGHT = 130


def numbers_words(one: OutsideNumbers) -> str:
    """Say which numbers: `1–136`, or one alone."""
    return str(one.first) if one.first == one.last else f"{one.first}–{one.last}"


COLUMNS = (
    Column[OutsideNumbers]("Buku", lambda one: one.book.value, width=120),
    Column[OutsideNumbers]("Nomor urut", numbers_words, sort=lambda one: one.first, width=100),
    Column[OutsideNumbers]("Untuk", lambda one: one.subject),
    Column[OutsideNumbers](
        "Dicatat", lambda one: short_day_date(one.on), sort=lambda one: one.on, width=130
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideUse:
    """What the form asks."""

    book: Book = Book.LETTERS
    last: int = 0
    subject: str = ""


class OutsideForm(Form[OutsideUse]):
    """A book, the last number that was used elsewhere, and what for."""

    def __init__(self) -> None:
        super().__init__()
        self.book = self.add(ChoiceField[Book]("Buku", [(one, one.value) for one in Book]))
        self.last = self.add(TextField("Terpakai sampai nomor urut", required=True))
        self.following = label(look="small")
        self.add_widget(self.following)
        self.subject = self.add(
            LongTextField(
                "Untuk apa",
                required=True,
                lines=2,
                hint="Misalnya: surat bidang lain sampai akhir Januari.",
            )
        )

    def show_next(self, following: int) -> None:
        """Say which number would come now."""
        self.following.setText(f"Nomor berikutnya sekarang {following}.")

    @override
    def load(self, value: OutsideUse) -> None:
        self.book.set_value(value.book)
        self.last.set_value(str(value.last or ""))
        self.subject.set_value(value.subject)

    @override
    def value(self) -> OutsideUse:
        typed = self.last.value().strip()
        return OutsideUse(
            book=self.book.value() or Book.LETTERS,
            last=int(typed) if typed.isdecimal() else 0,
            subject=self.subject.value(),
        )

    @override
    def check(self) -> bool:
        right = super().check()
        if right and not self.value().last:
            self.last.set_problem("Tulis nomor urutnya saja, dengan angka.")
            self.last.setFocus()
            return False
        return right


class OutsideDialog(DeskDialog[OutsideUse]):
    """What was noted this year, and the form below it."""

    def __init__(self, parent: QWidget | None, letters: LetterDesk, jobs: Jobs, year: int) -> None:
        form = OutsideForm()
        super().__init__(
            parent,
            f"Nomor yang dipakai di luar program, {year}",
            form,
            "Catat nomor",
            jobs=jobs,
            work=lambda use: letters.use_outside(
                use.book, year, last=use.last, subject=use.subject
            ),
        )
        self._letters, self._year, self._form = letters, year, form
        self.model: TableModel[OutsideNumbers] = TableModel(COLUMNS, self)
        table = TableView(self.model, "Nomor yang dipakai di luar program")
        table.setFixedHeight(TABLE_HEIGHT)
        words = (
            "Nomor ini tidak akan dipakai program; agenda melanjutkan dengan nomor sesudahnya."
            " Catatan ini tidak dapat dihapus."
        )
        self.body.insertWidget(0, label(words, "muted", wrap=True))
        self.body.insertWidget(1, table)
        form.load(OutsideUse())
        form.book.changed.connect(self._ask_next)
        self.resize(640, 620)
        jobs.run(lambda: letters.outside(year), done=self.model.set_rows)
        self._ask_next()

    def _ask_next(self) -> None:
        book = self._form.book.value() or Book.LETTERS
        self.jobs.run(
            lambda: self._letters.next_sequence(book, self._year),
            done=self._form.show_next,
            latest=f"berikutnya-{id(self)}",
        )
