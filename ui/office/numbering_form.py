"""The form over how the office numbers: books, patterns, codes, and who numbers what."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Protocol

from PySide6.QtWidgets import QLabel
from typing_extensions import override

from asn_desk.domain.office import EXTRA_BOOKS, Book, Office, pattern_of
from ui.office.kinds_field import KindsField
from ui.office.settings_forms import OfficeForm
from ui.shared.elements import label, muted_label
from ui.shared.form import CheckField, ChoiceField, TextField

TOKENS = (
    "{kode} kode klasifikasi · {urut:03d} nomor urut tiga angka · {unit} singkatan kantor · "
    "{bidang} kode bidang · {bulan_romawi} bulan · {tahun} tahun · {sifat} R untuk surat rahasia"
)
SUFFIXES = ((".", "123.a"), ("", "123a"), ("-", "123-a"))


class Exampler(Protocol):
    """Gives the next number of a book by the settings, or why there is none."""

    def __call__(self, office: Office, book: Book) -> str:
        """Return the example or the problem in words."""
        ...


class NumberingForm(OfficeForm):
    """The pattern of each agenda book, each with an example that follows the typing."""

    def __init__(self, example: Exampler) -> None:
        super().__init__()
        self._example = example
        self.classification = TextField("Kode klasifikasi", required=True)
        self.section = TextField("Kode bidang")
        self.add_row(self.classification, self.section)
        self.patterns: Mapping[Book, TextField] = {
            book: TextField(f"Pola nomor {book.value.lower()}", required=True) for book in Book
        }
        self.examples: Mapping[Book, QLabel] = {
            book: label(look="strong", wrap=True) for book in Book
        }
        self.extra: Mapping[Book, CheckField] = {
            book: CheckField(f"{book.value} punya buku agenda sendiri") for book in EXTRA_BOOKS
        }
        for book in Book:
            if book in self.extra:
                self.add(self.extra[book])
            self.add(self.patterns[book])
            self.add_widget(self.examples[book])
        self.add_widget(muted_label(TOKENS, wrap=True))
        self._add_rest()
        self.changed.connect(self.show_examples)

    def show_examples(self) -> None:
        """Write the next number of each book that is kept, by what is typed."""
        value = self.value()
        for book in Book:
            kept = book not in self.extra or self.extra[book].value()
            self.patterns[book].setVisible(kept)
            self.examples[book].setVisible(kept)
            if kept:
                self.examples[book].setText(f"Contoh: {self._example(value, book)}")
        self.kinds.show_office(value)

    @override
    def load(self, value: Office) -> None:
        self._given = value
        self.classification.set_value(value.classification)
        self.section.set_value(value.section)
        self.suffix.set_value(value.suffix_mark)
        self.agencies.set_value(value.agencies_number)
        for book in Book:
            self.patterns[book].set_value(pattern_of(value, book))
        for book, field in self.extra.items():
            field.set_value(book in value.extra_books)
        self.kinds.show_office(value)
        self.kinds.set_value((value.books, value.codes))
        self.show_examples()

    @override
    def value(self) -> Office:
        books, codes = self.kinds.value()
        mark = self.suffix.value()
        return replace(
            self._given,
            classification=self.classification.value(),
            section=self.section.value(),
            suffix_mark="." if mark is None else mark,
            agencies_number=self.agencies.value(),
            patterns={book: field.value() for book, field in self.patterns.items()},
            extra_books=tuple(book for book, field in self.extra.items() if field.value()),
            books=books,
            codes=codes,
        )

    def _add_rest(self) -> None:
        self.suffix = self.add(ChoiceField[str]("Nomor sisip ditulis", SUFFIXES))
        self.agencies = self.add(
            CheckField(
                "Surat berkop dinas lain dinomori dinas itu sendiri",
                hint="Nomornya lalu diketik saat surat diterbitkan; agenda mencatatnya terpisah.",
            )
        )
        self.add_heading("Buku dan kode tiap jenis surat")
        self.kinds = self.add(KindsField("Jenis surat"))
