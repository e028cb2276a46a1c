"""The blank form can be filled in with its drop-downs and is read back as a patrol list."""

import io
from datetime import date, time

import pytest
from openpyxl import load_workbook

from asn_desk.documents.intake_form import blank_form
from asn_desk.documents.intake_list import read_intake_list
from asn_desk.documents.workbook_reading import read_workbook_bytes
from asn_desk.domain.incidents import Clothing, Kind

NIP = "199405142019032001"


@pytest.fixture
def book():
    return load_workbook(io.BytesIO(blank_form()))


def read_filled(book):
    data = io.BytesIO()
    book.save(data)
    return read_intake_list(read_workbook_bytes(data.getvalue(), file_name="form.xlsx"))


def test_a_filled_form_is_read_back(book):
    form = book["Laporan"]
    form["C3"], form["C4"] = "300.1.1/027/SATPOLPP/2026", "30 Januari 2026"
    cells = ["29/01/2026", "10.15-11.00", "Kafe", f"Rani\nJoko ({NIP})", "", "", "Dishub"]
    for column, value in enumerate([*cells, Kind.CAFE, "Duduk", Clothing.UNIFORM], start=2):
        form.cell(7, column).value = str(value)
    read = read_filled(book)
    (row,) = read.rows
    assert (row.kind, row.clothing) == (Kind.CAFE, Clothing.UNIFORM)
    assert (row.happened_on, row.started_at) == (date(2026, 1, 29), time(10, 15))
    assert [(one.name, one.nip) for one in row.people] == [("Rani", None), ("Joko", NIP)]
    assert (read.letter_number, read.letter_date) == (form["C3"].value, date(2026, 1, 30))
    assert (row.warnings, read.rejected) == ((), ())


@pytest.mark.parametrize("kind", list(Kind))
def test_every_choice_of_kind_is_understood(book, kind):
    form = book["Laporan"]
    form["B7"], form["E7"], form["I7"] = "29/01/2026", "Rani", kind.value
    (row,) = read_filled(book).rows
    assert (row.kind, row.warnings) == (kind, ())


def test_the_drop_downs_offer_the_values_of_the_desk(book):
    rules = {
        str(rule.sqref): rule.formula1 for rule in book["Laporan"].data_validations.dataValidation
    }
    assert set(rules) == {"I7:I46", "K7:K46", "L7:L46"}
    offered = [cell.value for (cell,) in book["Pilihan"]["A1:A4"]]
    assert offered == [kind.value for kind in Kind]
    assert (rules["I7:I46"], book["Pilihan"].sheet_state) == ("Pilihan!$A$1:$A$4", "hidden")


def test_the_form_explains_every_column_and_prints_on_f4(book):
    form, explained = book["Laporan"], {row[0] for row in book["Petunjuk"].values}
    assert {cell.value for cell in form[6]} <= explained
    assert (form.page_setup.paperSize, form.page_setup.orientation) == (14, "landscape")
    assert form.print_title_rows == "$6:$6"


def test_cells_to_fill_in_are_text_so_that_no_nip_is_rounded(book):
    assert {cell.number_format for cell in book["Laporan"][7][1:]} == {"@"}
