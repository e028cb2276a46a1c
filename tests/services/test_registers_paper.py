"""The agenda, the register of decisions and the empty numbers on paper and as workbooks."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pypdfium2
import pytest
from openpyxl import load_workbook

from asn_desk.domain.office import Book
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.registers import AgendaWish


@pytest.fixture
def registers(office):
    case_id = office.open_case()
    office.to_decision(case_id)
    office.desks.cases.withdraw_last(
        case_id,
        reason="salah pasal",
        expected_version=office.desks.cases.view(case_id).case.version,
    )
    office.record(case_id, StepKind.DECIDED, date(2026, 2, 20))
    return office.desks.registers


def words(pdf):
    with pypdfium2.PdfDocument(pdf) as document:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


def test_the_agenda_is_printed_signed_and_counted(registers):
    pages = words(registers.paper(registers.agenda(AgendaWish(year=2026))))
    assert "BUKU SURAT KELUAR TAHUN 2026" in pages[0]
    assert "Halaman 1 dari 3" in pages[0]
    assert "Rosalia Gani" in pages[-1]
    assert "Ketapang, 30 April 2026" in pages[-1]


def test_a_corrected_decision_is_told_with_its_successor(registers):
    wish = AgendaWish(year=2026, book=Book.DECISIONS)
    first, second = registers.agenda(wish).tables[0].rows
    assert first[-1] == "batal: salah pasal; diganti oleh 800.1.6.2/002/KEP/BKPSDM/2026"
    assert second[-1] == "mengganti 800.1.6.2/001/KEP/BKPSDM/2026"


def test_the_register_names_sanction_and_provisions(registers):
    rows = registers.decisions(2026).tables[0].rows
    assert [row[5] for row in rows] == ["teguran lisan"] * 2
    assert rows[0][4] == "Pasal 3 huruf c dan Pasal 3 huruf f"
    assert [row[-1] for row in rows] == ["dibatalkan", ""]
    assert registers.decisions().name == "Buku Register Hukuman Disiplin"
    assert registers.decisions(2025).tables[0].rows == []


def test_what_the_law_no_longer_names_keeps_its_code(registers, office):
    with office.desks.database.unit_of_work() as work:
        known = work.cases.decisions()[-1]
        changed = {"sanction_code": "X9", "provisions": ("zz",), "sanction_name": ""}
        gone = {"id": None, "letter_id": None, "superseded": True, "number": "lama"}
        work.cases.add_decision(replace(known, **changed, **gone))
    row = next(row for row in registers.decisions().tables[0].rows if "lama" in row[6])
    assert row[4:6] == ("zz", "X9")


def test_a_book_is_a_workbook_too(registers):
    book = load_workbook(BytesIO(registers.workbook(registers.decisions(2026))))
    assert book.properties.title == "Buku Register Hukuman Disiplin 2026"
    assert book["Register"]["A1"].value == "BUKU REGISTER HUKUMAN DISIPLIN"


def test_empty_numbers_are_printed(registers):
    found = registers.empty(2026)
    assert found.tables[0].rows[0][2:5] == (
        "1",
        "surat dibatalkan",
        "800.1.6.2/001/KEP/BKPSDM/2026",
    )
    assert "DAFTAR NOMOR KOSONG" in words(registers.paper(found))[0]
    assert registers.empty(2026, Book.LETTERS).tables[0].rows == []


def test_what_a_letter_replaced_in_another_year_is_named(registers, office):
    with office.desks.database.unit_of_work() as work:
        line = work.letters.agenda(Book.LETTERS, 2026)[0]
        pdf, sha256 = work.letters.get_pdf(line.id)
        facts = work.letters.facts(line.id)
        work.letters.add(
            kind=line.kind, book=line.book, sequence=1, number="1/2027", on=date(2027, 1, 4),
            subject="", addressee="", signer="", facts=facts, pdf=pdf, sha256=sha256,
            replaces_id=line.id,
        )  # fmt: skip
    rows = office.desks.registers.agenda(AgendaWish(year=2027)).tables[0].rows
    assert rows[0][-1] == f"mengganti {line.number}"
