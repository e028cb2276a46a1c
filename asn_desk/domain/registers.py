"""The books of the desk as tables: agenda, register of decisions, numbers without a letter."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from asn_desk.domain.dates import MONTHS, long_date
from asn_desk.domain.employees import spaced_nip
from asn_desk.domain.office import Book, Office
from asn_desk.domain.papers.empty_numbers import EmptyNumber
from asn_desk.domain.papers.letters import LETTER_TITLES, LetterLine
from asn_desk.domain.papers.numbering import code_for, is_confidential
from asn_desk.domain.proceedings.cases import DecisionLine
from asn_desk.domain.recaps import RecapColumn, RecapTable

Row = tuple[str | int | date | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaWish:
    """Which part of the agenda is printed."""

    year: int
    book: Book | None = None
    month: int | None = None
    """1 to 12; None for the whole year."""

    @property
    def period(self) -> str:
        """The period in words: `Maret 2026`, or `tahun 2026`."""
        return f"{MONTHS[self.month - 1]} {self.year}" if self.month else f"tahun {self.year}"


def agenda_tables(
    wish: AgendaWish, office: Office, letters: Sequence[LetterLine]
) -> tuple[RecapTable, ...]:
    """Return the agenda of outgoing letters, a table for each book that has some."""
    chosen = [one for one in letters if wish.month in {None, one.on.month}]
    books = (wish.book,) if wish.book else tuple(Book)
    used = {one.book for one in chosen} | {wish.book or Book.LETTERS}
    tables = []
    for book in books:
        rows = [_agenda_row(office, one) for one in sorted(chosen, key=_place) if one.book is book]
        if book in used:
            tables.append(_agenda_table(book, wish.period, rows))
    return tuple(tables)


def story_of(line: LetterLine) -> str:
    """Say what became of a letter and what it does to others: void, replaced, replacing."""
    said = (
        f"batal: {line.void_reason}" if line.voided else "",
        f"diganti oleh {line.replaced_by}" if line.replaced_by else "",
        f"mengganti {line.replaces}" if line.replaces else "",
        line.number_note,
    )
    return "; ".join(one for one in said if one)


def decisions_table(
    year: int | None,
    lines: Sequence[DecisionLine],
    *,
    provisions: Mapping[tuple[str, ...], str],
    sanctions: Mapping[str, str],
) -> RecapTable:
    """Return the register of disciplinary decisions, in the order they were made.

    `provisions` words the provisions of a decision, `sanctions` names a sanction by its code.
    """
    period = f"TAHUN {year}" if year else "SEMUA TAHUN"
    ordered = sorted(lines, key=lambda one: (one.decided_on, one.number))
    return RecapTable(
        name="Register",
        title=("BUKU REGISTER HUKUMAN DISIPLIN", period),
        columns=_DECISION_COLUMNS,
        rows=[
            _decision_row(at, one, provisions, sanctions) for at, one in enumerate(ordered, start=1)
        ],
    )


def empty_table(year: int, numbers: Sequence[EmptyNumber]) -> RecapTable:
    """Return the list of numbers without a letter in force."""
    return RecapTable(
        name="Nomor kosong",
        title=("DAFTAR NOMOR KOSONG", f"TAHUN {year}"),
        columns=_EMPTY_COLUMNS,
        rows=[
            (
                at,
                one.book.value,
                run_words(one),
                one.why.value,
                one.number,
                one.note,
                one.who,
                one.on,
            )
            for at, one in enumerate(numbers, start=1)
        ],
    )


def run_words(one: EmptyNumber) -> str:
    """Say which numbers: `12–15`, or one alone."""
    return str(one.first) if one.first == one.last else f"{one.first}–{one.last}"


def _place(line: LetterLine) -> tuple[str, int, str, int]:
    """Return where a letter stands in its book: by series, number and suffix."""
    return (line.series, line.sequence or 0, line.suffix, line.id)


def _agenda_table(book: Book, period: str, rows: Sequence[Row]) -> RecapTable:
    return RecapTable(
        name=book.value,
        title=("AGENDA SURAT KELUAR", f"BUKU {book.value.upper()}", period.upper()),
        columns=_AGENDA_COLUMNS,
        rows=rows,
    )


def _agenda_row(office: Office, line: LetterLine) -> Row:
    code = code_for(office, line.kind)
    sequence = "" if line.sequence is None else f"{line.sequence}"
    mark = f"{office.suffix_mark}{line.suffix}" if line.suffix else ""
    return (
        f"{sequence}{mark}" or "–",
        line.on,
        line.number,
        code if line.number.startswith((code, f"R.{code}")) else "",
        line.addressee,
        f"{LETTER_TITLES[line.kind]}: {line.subject}",
        "Rahasia" if is_confidential(line.kind) else "Biasa",
        line.signer,
        "",
        "",
        story_of(line),
    )


def _decision_row(
    at: int,
    line: DecisionLine,
    provisions: Mapping[tuple[str, ...], str],
    sanctions: Mapping[str, str],
) -> Row:
    rank = f"{line.rank} ({line.grade})" if line.rank and line.grade else line.rank or line.grade
    named = line.sanction_name or sanctions.get(line.sanction_code, line.sanction_code)
    served = line.ends_on or line.ended_on
    return (
        at,
        "\n".join(one for one in (line.name, f"NIP {spaced_nip(line.nip)}", rank) if one),
        f"{line.position}, {line.unit}",
        line.act,
        provisions.get(line.provisions, ""),
        named,
        f"{line.number}\n{long_date(line.decided_on)}",
        line.signer,
        line.received_on,
        line.effective_on,
        served,
        _decision_note(line),
    )


def _decision_note(line: DecisionLine) -> str:
    said = (
        "dibatalkan" if line.cancelled else "",
        "tidak berlaku lagi: digantikan" if line.superseded and not line.cancelled else "",
        "mengganti keputusan sebelumnya" if line.replaces_id is not None else "",
        "diajukan upaya administratif" if line.contested else "",
    )
    return "; ".join(one for one in said if one)


_AGENDA_COLUMNS = (
    RecapColumn(heading="No. urut", width_mm=12),
    RecapColumn(heading="Tanggal surat", width_mm=19),
    RecapColumn(heading="Nomor surat", width_mm=52),
    RecapColumn(heading="Kode klasifikasi", width_mm=20),
    RecapColumn(heading="Tujuan", width_mm=38),
    RecapColumn(heading="Hal", width_mm=48),
    RecapColumn(heading="Sifat", width_mm=14),
    RecapColumn(heading="Penanda tangan", width_mm=32),
    RecapColumn(heading="Tanggal dan cara kirim", width_mm=20),
    RecapColumn(heading="Tanda terima", width_mm=16),
    RecapColumn(heading="Keterangan", width_mm=29),
)
_DECISION_COLUMNS = (
    RecapColumn(heading="No.", width_mm=8),
    RecapColumn(heading="Nama, NIP, pangkat", width_mm=42),
    RecapColumn(heading="Jabatan dan unit kerja", width_mm=27),
    RecapColumn(heading="Uraian pelanggaran", width_mm=32),
    RecapColumn(heading="Ketentuan yang dilanggar", width_mm=23),
    RecapColumn(heading="Jenis hukuman disiplin", width_mm=26),
    RecapColumn(heading="Nomor dan tanggal keputusan", width_mm=50),
    RecapColumn(heading="Pejabat yang menghukum", width_mm=27),
    RecapColumn(heading="Diterima", group="Tanggal", width_mm=18.5),
    RecapColumn(heading="Berlaku", group="Tanggal", width_mm=18.5),
    RecapColumn(heading="Selesai", group="Tanggal", width_mm=18.5),
    RecapColumn(heading="Keterangan", width_mm=20),
)
_EMPTY_COLUMNS = (
    RecapColumn(heading="No.", width_mm=10),
    RecapColumn(heading="Buku", width_mm=32),
    RecapColumn(heading="Nomor urut", width_mm=24),
    RecapColumn(heading="Mengapa kosong", width_mm=42),
    RecapColumn(heading="Nomor surat", width_mm=52),
    RecapColumn(heading="Untuk atau alasan", width_mm=70),
    RecapColumn(heading="Dipesan untuk", width_mm=42),
    RecapColumn(heading="Tanggal", width_mm=24),
)
