"""The number of a letter: its book and classification, its pattern, and how it was chosen."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from string import Formatter
from typing import TypeAlias

from asn_desk.domain.office import Book, Letterhead, Office, books_kept, pattern_of
from asn_desk.domain.papers.letters import STATEMENTS, LetterKind, Signer, book_of

TOKENS = frozenset({"kode", "urut", "unit", "bidang", "bulan_romawi", "tahun", "sifat"})
"""What a pattern of numbers may name."""
LAST_SUFFIX = "z"
_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_TYPED = re.compile(r"(?=.*\d)[\w./\-() ]{1,60}")
_RUNNING = re.compile(r"\{urut:?([^{}]*)\}")
_CONFIDENTIAL = "R"
"""The mark of rahasia in front of a number (Permendagri 1/2023, Lampiran)."""

OWN_CODES: Mapping[LetterKind, str] = {LetterKind.EXAMINATION_ORDER: "800.1.11.1"}
"""Kinds with a classification of their own (Permendagri 83/2022): Surat Perintah Dinas."""
_EXTRA_BOOK_OF: Mapping[LetterKind, Book] = {
    LetterKind.EXAMINATION_ORDER: Book.ORDERS,
    LetterKind.RECAP_MEMO: Book.MEMOS,
    **dict.fromkeys(STATEMENTS, Book.STATEMENTS),
}
_SMALL_WORDS = {"Dan": "dan", "Serta": "serta", "Atau": "atau"}


@dataclass(frozen=True, slots=True, kw_only=True)
class NextNumber:
    """The next running number of the book; what a letter gets unless something is chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FromReserve:
    """A number that was taken ahead."""

    reserved_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Inserted:
    """A back-dated number with a letter behind it (nomor sisip)."""

    after: int
    """The running number it follows: 123 for `123.a`."""
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """A number that others gave: the central agenda, or the own book of another agency."""

    number: str
    series: str = ""
    """The agency whose own book it is of; empty for the book of this office."""


Numbering: TypeAlias = NextNumber | FromReserve | Inserted | Typed
NEXT = NextNumber()
"""What is chosen where nothing is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReservedNumber:
    """A number taken ahead for a purpose; later a letter has it, or it is void."""

    id: int
    book: Book
    year: int
    sequence: int
    purpose: str
    holder: str
    """The person or unit it was taken for."""
    on: date
    recorded_at: datetime
    recorded_by: str
    letter_id: int | None = None
    void_reason: str = ""
    voided_at: datetime | None = None
    voided_by: str = ""

    @property
    def open(self) -> bool:
        """Say whether a letter may still take it."""
        return self.letter_id is None and not self.void_reason


def book_for(office: Office, kind: LetterKind) -> Book:
    """Return the agenda book that numbers a kind of letter in this office."""
    chosen = office.books.get(kind.value) or _EXTRA_BOOK_OF.get(kind)
    return chosen if chosen in books_kept(office) else book_of(kind)


def usual_book(office: Office, kind: LetterKind) -> Book:
    """Return the book a kind of letter belongs to where the office says nothing."""
    extra = _EXTRA_BOOK_OF.get(kind)
    return extra if extra in books_kept(office) else book_of(kind)


def code_for(office: Office, kind: LetterKind) -> str:
    """Return the classification code of a kind of letter in this office."""
    return office.codes.get(kind.value) or usual_code(office, kind)


def usual_code(office: Office, kind: LetterKind) -> str:
    """Return the code a kind of letter has where the office says nothing of it."""
    return OWN_CODES.get(kind, office.classification)


def is_confidential(kind: LetterKind) -> bool:
    """Say whether a kind of letter is rahasia: all that concern discipline, but statements."""
    return kind not in STATEMENTS


def number_of(
    office: Office, kind: LetterKind, sequence: int, *, on: date, suffix: str = ""
) -> str:
    """Write the number of a letter by the pattern of its book."""
    return written_number(
        office,
        book_for(office, kind),
        sequence,
        on=on,
        code=code_for(office, kind),
        suffix=suffix,
        confidential=is_confidential(kind),
    )


def number_with_gap(office: Office, kind: LetterKind, *, on: date, gap: str) -> str:
    """Write a number's shape with room where the running number will stand."""
    book = book_for(office, kind)
    pattern = re.sub(r"\{urut[^}]*\}", gap, pattern_of(office, book))
    shaped = replace(office, patterns={**office.patterns, book: pattern})
    return number_of(shaped, kind, 0, on=on)


def written_number(  # noqa: PLR0913 - what a number is made of
    office: Office,
    book: Book,
    sequence: int,
    *,
    on: date,
    code: str = "",
    suffix: str = "",
    confidential: bool = True,
) -> str:
    """Write a number by a book's pattern.

    Raises `KeyError`, `ValueError` or `IndexError` when the pattern names an unknown token.
    """
    pattern = pattern_of(office, book)
    if not confidential:
        pattern = re.sub(r"\{sifat\}[.\-/ ]?", "", pattern)
    mark = f"{office.suffix_mark}{suffix}" if suffix else ""
    pattern = _RUNNING.sub(lambda token: f"{sequence:{token[1]}}{mark}", pattern)
    return pattern.format(
        kode=code or office.classification,
        unit=office.short_name,
        bidang=office.section,
        bulan_romawi=_MONTHS[on.month - 1],
        tahun=on.year,
        sifat=_CONFIDENTIAL,
    )


def unknown_tokens(pattern: str) -> tuple[str, ...]:
    """Return what a pattern names that no number has; raises `ValueError` for a torn brace."""
    named = [name for _, name, _, _ in Formatter().parse(pattern) if name is not None]
    return tuple(dict.fromkeys(one for one in named if one not in TOKENS))


def read_number(office: Office, kind: LetterKind, number: str, *, year: int) -> int | None:
    """Return the running number in a number written by this office's pattern, if it is one.

    A number with a suffix has none: it is not typed, but inserted.
    """
    pattern = pattern_of(office, book_for(office, kind))
    parts = [
        re.escape(literal) + _expected(name, year)
        for literal, name, _, _ in Formatter().parse(pattern)
    ]
    found = re.fullmatch("".join(parts), number.strip())
    return int(found["urut"]) if found else None


def typed_problem(number: str) -> str:
    """Return what is wrong with the form of a typed number; empty when nothing is."""
    if _TYPED.fullmatch(number.strip()):
        return ""
    return "tulis nomor lengkap seperti di surat, misalnya 800.1.6.2/015/DISHUB/2026"


def next_suffix(taken: frozenset[str]) -> str:
    """Return the letter for the next back-dated number behind one; empty after z."""
    if not taken:
        return "a"
    last = max(taken)
    return chr(ord(last) + 1) if last < LAST_SUFFIX else ""


def agency_of(office: Office, signer: Signer | None) -> str:
    """Return the other agency under whose kop a letter goes out; empty for this office's own."""
    if signer is None or signer.is_regent or signer.letterhead is None:
        return ""
    head = signer.letterhead
    if head == office.letterhead:
        return ""
    named = (name for name, one in office.agency_letterheads.items() if one == head)
    return next(named, _in_words(head))


def series_of(office: Office, signer: Signer | None) -> str:
    """Return the agency that numbers a letter in its own book; empty where this office does."""
    return agency_of(office, signer) if office.agencies_number else ""


def _expected(name: str | None, year: int) -> str:
    if name is None:
        return ""
    known = {"urut": r"0*(?P<urut>\d+)", "tahun": str(year), "sifat": "(?:SR|R|T)?"}
    return known.get(name, ".+?")


def _in_words(head: Letterhead) -> str:
    words = " ".join(head.lines).title().split()
    return " ".join(_SMALL_WORDS.get(one, one) for one in words)
