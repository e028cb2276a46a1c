"""Numbers taken ahead for a purpose: how many, of which book, for what and whom."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from asn_desk.domain.office import Book
from asn_desk.domain.papers.numbering import ReservedNumber
from asn_desk.services.letters import LetterDesk
from asn_desk.services.numbers import NumberDesk
from ui.shared.desk_dialog import DeskDialog
from ui.shared.elements import label
from ui.shared.form import ChoiceField, Form, TextField
from ui.shared.jobs import Jobs


@dataclass(frozen=True, slots=True, kw_only=True)
class Reservation:
    """What the form asks."""

    book: Book = Book.LETTERS
    many: int = 1
    purpose: str = ""
    holder: str = ""


class ReserveForm(Form[Reservation]):
    """A book, how many numbers, for what, for whom."""

    def __init__(self, books: Sequence[Book]) -> None:
        super().__init__()
        self.book = ChoiceField[Book]("Buku", [(one, one.value) for one in books])
        self.many = TextField("Berapa nomor", required=True)
        self.add_row(self.book, self.many)
        self.following = label(look="small", wrap=True)
        self.add_widget(self.following)
        self.purpose = self.add(
            TextField("Untuk apa", required=True, hint="Misalnya: undangan pembinaan April.")
        )
        self.holder = self.add(TextField("Untuk siapa", required=True, hint="Orang atau unit."))
        self._next = 0
        self.many.changed.connect(self._show_run)

    def show_next(self, following: int) -> None:
        """Say which numbers would be taken."""
        self._next = following
        self._show_run()

    @override
    def load(self, value: Reservation) -> None:
        self.book.set_value(value.book)
        self.many.set_value(str(value.many))
        self.purpose.set_value(value.purpose)
        self.holder.set_value(value.holder)

    @override
    def value(self) -> Reservation:
        typed = self.many.value()
        return Reservation(
            book=self.book.value() or Book.LETTERS,
            many=int(typed) if typed.isdecimal() and len(typed) < 5 else 0,  # noqa: PLR2004
            purpose=self.purpose.value(),
            holder=self.holder.value(),
        )

    def _show_run(self) -> None:
        many = self.value().many
        if not self._next or not many:
            self.following.setText("")
            return
        last = self._next + many - 1
        which = f"{self._next}" if many == 1 else f"{self._next} sampai {last}"
        self.following.setText(f"Nomor urut {which} disisihkan.")


class ReserveDialog(DeskDialog[Reservation]):
    """Takes numbers ahead; they wait until a letter uses them or they are released."""

    def __init__(
        self,
        parent: QWidget | None,
        numbers: NumberDesk,
        letters: LetterDesk,
        jobs: Jobs,
        year: int,
        *,
        books: Sequence[Book],
    ) -> None:
        form = ReserveForm(books)

        def reserve(wanted: Reservation) -> tuple[ReservedNumber, ...]:
            return numbers.reserve(
                wanted.book,
                year,
                many=wanted.many,
                purpose=wanted.purpose,
                holder=wanted.holder,
            )

        title = f"Pesan nomor surat, {year}"
        super().__init__(parent, title, form, "Pesan nomor", jobs=jobs, work=reserve)
        self._letters, self._year, self._form = letters, year, form
        told = (
            "Nomor yang dipesan dipilih saat surat diterbitkan (Nomor lain …), atau dilepas"
            " dengan alasan. Program tidak pernah memakainya sendiri."
        )
        self.body.insertWidget(0, label(told, "muted", wrap=True))
        form.load(Reservation())
        form.book.changed.connect(self._ask_next)
        self.resize(520, 480)
        self._ask_next()

    def _ask_next(self) -> None:
        book = self._form.book.value() or Book.LETTERS
        self.jobs.run(
            lambda: self._letters.next_sequence(book, self._year),
            done=self._form.show_next,
            latest=f"berikutnya-{id(self)}",
        )
