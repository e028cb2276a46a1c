"""The agenda, the register of decisions and the empty numbers as tables."""

from dataclasses import replace
from datetime import UTC, date, datetime

from asn_desk.domain.office import Book, Office
from asn_desk.domain.papers.empty_numbers import Emptiness, EmptyNumber
from asn_desk.domain.papers.letters import LetterKind, LetterLine
from asn_desk.domain.proceedings.cases import DecisionLine
from asn_desk.domain.registers import (
    AgendaWish,
    agenda_tables,
    decisions_table,
    empty_table,
)

LETTER = LetterLine(
    id=1,
    book=Book.LETTERS,
    sequence=1,
    number="800.1.6.2/001/BKPSDM/2026",
    on=date(2026, 3, 2),
    kind=LetterKind.COACHING,
    subject="Pembinaan a.n. Rani",
    addressee="Rani Kusuma",
    signer="Rosalia Gani",
    case_id=None,
    sha256="",
    issued_at=datetime(2026, 3, 2, tzinfo=UTC),
    voided=False,
    void_reason="",
)
YEAR = AgendaWish(year=2026)


def rows(letters, wish=YEAR, office=None):
    tables = agenda_tables(wish, office or Office(), letters)
    return [row for table in tables for row in table.rows]


def test_a_letter_is_a_row_of_its_book():
    (table,) = agenda_tables(YEAR, Office(), [LETTER])
    assert table.title == ("AGENDA SURAT KELUAR", "BUKU SURAT KELUAR", "TAHUN 2026")
    assert table.rows[0][:4] == ("1", LETTER.on, LETTER.number, "800.1.6.2")
    assert table.rows[0][5:8] == (
        "Surat Pembinaan: Pembinaan a.n. Rani",
        "Rahasia",
        "Rosalia Gani",
    )


def test_each_book_has_its_own_table():
    minutes = replace(LETTER, id=2, book=Book.MINUTES)
    tables = agenda_tables(YEAR, Office(), [minutes, LETTER])
    assert [one.name for one in tables] == ["Surat keluar", "Berita acara"]
    wish = AgendaWish(year=2026, book=Book.DECISIONS)
    (nothing,) = agenda_tables(wish, Office(), [minutes, LETTER])
    assert (nothing.name, nothing.rows) == ("Keputusan", [])


def test_numbers_come_in_order_with_their_suffix():
    inserted = replace(LETTER, id=3, suffix="a", number_note="nomor sisip: tertinggal")
    others = replace(LETTER, id=4, sequence=None, series="Dinas Sosial", number="9/DINSOS/2026")
    second = replace(LETTER, id=2, sequence=2)
    found = rows([others, second, inserted, LETTER])
    assert [row[0] for row in found] == ["1", "1.a", "2", "–"]
    assert found[1][-1] == "nomor sisip: tertinggal"
    assert found[3][3] == ""


def test_what_replaces_what_is_told_on_both():
    old = replace(LETTER, voided=True, void_reason="salah nama", replaced_by="800/002/2026")
    new = replace(LETTER, id=2, sequence=2, replaces="800/001/2026")
    found = rows([old, new])
    assert found[0][-1] == "batal: salah nama; diganti oleh 800/002/2026"
    assert found[1][-1] == "mengganti 800/001/2026"


def test_a_month_is_a_part_of_the_year():
    april = replace(LETTER, id=2, sequence=2, on=date(2026, 4, 1))
    wish = AgendaWish(year=2026, month=4)
    assert wish.period == "April 2026"
    assert [row[0] for row in rows([LETTER, april], wish)] == ["2"]


DECISION = DecisionLine(
    case_id=1,
    case_number="1/2026",
    employee_id=1,
    name="Rani Kusuma",
    nip="199405142019032001",
    rank="Pengatur",
    grade="II/c",
    position="Pengadministrasi",
    unit="Dinas Kominfo",
    act="berada di kafe",
    provisions=("3c",),
    sanction_code="R1",
    number="800/001/2026",
    decided_on=date(2026, 3, 2),
    letter_id=1,
    signer="Rosalia Gani",
    received_on=date(2026, 3, 5),
    effective_on=None,
    ended_on=None,
    contested=True,
    cancelled=False,
)


def register(year, *lines):
    words = {"provisions": {("3c",): "Pasal 3 huruf c"}, "sanctions": {"R1": "teguran lisan"}}
    return decisions_table(year, lines, **words)


def test_a_decision_is_a_row_of_the_register():
    table = register(2026, DECISION)
    (row,) = table.rows
    assert row[1] == "Rani Kusuma\nNIP 19940514 201903 2 001\nPengatur (II/c)"
    assert row[4:7] == ("Pasal 3 huruf c", "teguran lisan", "800/001/2026\n2 Maret 2026")
    assert row[8:] == (date(2026, 3, 5), None, None, "diajukan upaya administratif")
    assert table.title[1] == "TAHUN 2026"


def test_what_became_of_a_decision_is_told():
    changed = [
        replace(DECISION, contested=False, cancelled=True, superseded=True),
        replace(DECISION, contested=False, superseded=True),
        replace(DECISION, contested=False, replaces_id=1, rank=""),
    ]
    table = register(None, *changed)
    assert [row[-1] for row in table.rows] == [
        "dibatalkan",
        "tidak berlaku lagi: digantikan",
        "mengganti keputusan sebelumnya",
    ]
    assert table.rows[2][1].endswith("\nII/c")
    assert table.title[1] == "SEMUA TAHUN"


def test_empty_numbers_are_listed_with_their_story():
    one = EmptyNumber(book=Book.LETTERS, first=3, last=5, why=Emptiness.MISSING)
    two = replace(one, first=7, last=7, why=Emptiness.VOIDED, note="salah", on=date(2026, 3, 1))
    table = empty_table(2026, [one, two])
    assert table.rows[0][:4] == (1, "Surat keluar", "3–5", "tidak ada suratnya")
    assert table.rows[1][2:] == ("7", "surat dibatalkan", "", "salah", "", date(2026, 3, 1))
