"""Rejected rows come back as a workbook in which every value is text and every reason is told."""

import io

from openpyxl import load_workbook

from asn_desk.documents.rejected_rows import RejectedRow, rejected_workbook


def a_rejected_row(**changes):
    usual = {"file_name": "siasn.xlsx", "sheet": "data", "row": 3, "column": "NIP BARU"}
    usual |= {"reason": "NIP ini 14 angka", "values": (("NIP BARU", "19940514"), ("NAMA", "Rani"))}
    return RejectedRow(**(usual | changes))


def read_back(*rows):
    return load_workbook(io.BytesIO(rejected_workbook(rows))).worksheets[0]


def test_every_row_comes_back_with_its_place_and_reason():
    sheet = read_back(a_rejected_row(), a_rejected_row(row=9, values=(("UNIT", "Dinas"),)))
    assert list(sheet.values) == [
        ("Berkas", "Lembar", "Baris", "NIP BARU", "NAMA", "UNIT", "Kolom", "Alasan"),
        ("siasn.xlsx", "data", 3, "19940514", "Rani", None, "NIP BARU", "NIP ini 14 angka"),
        ("siasn.xlsx", "data", 9, None, None, "Dinas", "NIP BARU", "NIP ini 14 angka"),
    ]


def test_no_value_becomes_a_formula():
    for value in ("=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /c calc'!A0"):
        cell = read_back(a_rejected_row(values=(("NAMA", value),)))["D2"]
        assert (cell.value, cell.data_type, cell.quotePrefix) == (value, "s", True)


def test_any_script_survives_and_control_characters_do_no_harm():
    for value, kept in (("O'Brien <b>& 王小明 محمد", None), ("a\x00b", "a b")):
        assert read_back(a_rejected_row(values=(("NAMA", value),)))["D2"].value == (kept or value)


def test_the_header_stays_in_sight_and_is_printed_on_every_page():
    sheet = read_back(a_rejected_row())
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("A2", "$1:$1")
    assert sheet.page_setup.orientation == "landscape"


def test_no_rows_make_an_empty_table():
    assert list(read_back().values) == [("Berkas", "Lembar", "Baris", "Kolom", "Alasan")]
