"""The recap as workbook and as paper: what is in its cells, and what its pages say."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import openpyxl
import pytest

from asn_desk.documents.recap_paper import recap_pdf
from asn_desk.documents.recap_workbook import DATE_FORMAT, recap_xlsx
from asn_desk.domain.office import Office
from asn_desk.domain.recaps import Recap, RecapColumn, RecapSignature, RecapTable
from tests.documents.letter_samples import OFFICE, RESOURCES, fonts_of, pages, refused

TITLE = ("REKAPITULASI HUKUMAN DISIPLIN", "BULAN JANUARI TAHUN 2026")
SIGNATURE = RecapSignature(
    place="Ketapang",
    on=date(2026, 2, 2),
    post="Kepala Badan Kepegawaian",
    name="Dra. Hj. Siti Aminah, M.M.",
    rank="Pembina Utama Muda",
    nip="197001011995032002",
)
DECISIONS = (
    RecapColumn(heading="No.", width_mm=8),
    RecapColumn(heading="Nama / NIP", width_mm=42),
    RecapColumn(heading="NIP", width_mm=30),
    RecapColumn(heading="TMT", width_mm=18),
    RecapColumn(heading="Jumlah", width_mm=12, numeric=True),
)
SUMMARY = (
    RecapColumn(heading="No.", width_mm=8),
    RecapColumn(heading="Perangkat Daerah", width_mm=60),
    RecapColumn(heading="TL", group="Ringan", numeric=True),
    RecapColumn(heading="TT", group="Ringan", numeric=True),
    RecapColumn(heading="Jumlah", numeric=True),
)
ROW = (1, "Rani Kusuma\n19940514 201903 2 001", "199405142019032001", date(2026, 2, 20), 3)


def a_table(**changes):
    values = {"name": "Keputusan", "title": TITLE, "columns": DECISIONS, "rows": [ROW]}
    return RecapTable(**{**values, **changes})


def a_summary(**changes):
    values = {
        "name": "Ringkasan",
        "title": TITLE,
        "columns": SUMMARY,
        "rows": [(1, "Inspektorat", 1, 0, 1), (2, "Dinas Kesehatan", 0, 2, 2)],
        "totals": ("JUMLAH", None, 1, 2, 3),
    }
    return RecapTable(**{**values, **changes})


def a_recap(*tables, signature=SIGNATURE):
    return Recap(
        year=2026, month=1, unit="", as_of=date(2026, 2, 2), tables=tables, signature=signature
    )


def saved(*tables, **changes):
    return openpyxl.load_workbook(BytesIO(recap_xlsx(a_recap(*tables, **changes))))


def on_paper(*tables, office=OFFICE, **changes):
    return recap_pdf(a_recap(*tables, **changes), office, RESOURCES)


def column_of(sheet, column):
    return [cell.value for cell in sheet[column] if cell.value is not None]


def test_every_table_is_a_sheet():
    assert saved(a_summary(), a_table(), a_table(name="Data")).sheetnames == [
        "Ringkasan",
        "Keputusan",
        "Data",
    ]


def test_groups_are_merged_over_their_columns():
    sheet = saved(a_summary())["Ringkasan"]
    merged = {str(area) for area in sheet.merged_cells.ranges}
    assert {"C4:D4", "A4:A5", "B4:B5", "E4:E5"} <= merged
    assert (sheet["C4"].value, sheet["C5"].value, sheet["D5"].value) == ("Ringan", "TL", "TT")


def test_column_numbers_are_in_italics():
    sheet = saved(a_summary())["Ringkasan"]
    assert [cell.value for cell in sheet[6]] == [1, 2, 3, 4, 5]
    assert all(cell.font.italic for cell in sheet[6])


def test_values_keep_their_kind():
    sheet = saved(a_table())["Keputusan"]
    row = sheet[6]
    assert row[2].value == "199405142019032001"
    assert (row[2].data_type, row[2].number_format) == ("s", "@")
    assert row[3].value.date() == date(2026, 2, 20)
    assert row[3].number_format == DATE_FORMAT
    assert row[4].value == 3


@pytest.mark.parametrize("text", ['=HYPERLINK("x")', "+62", "-1", "@SUM(A1)", "=1+1"])
def test_formulas_stay_text(text):
    sheet = saved(a_table(rows=[(1, text, text, None, 0)]))["Keputusan"]
    cell = sheet["B6"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_characters_no_workbook_holds_are_dropped():
    assert saved(a_table(rows=[(1, "Ra\x00ni", "", None, 0)]))["Keputusan"]["B6"].value == "Rani"


def test_an_empty_month_says_nihil_across_the_table():
    sheet = saved(a_table(rows=[]))["Keputusan"]
    assert sheet["A6"].value == "NIHIL"
    assert "A6:E6" in {str(area) for area in sheet.merged_cells.ranges}


def test_totals_stand_below_with_their_word_spread():
    sheet = saved(a_summary())["Ringkasan"]
    assert [cell.value for cell in sheet[9]] == ["JUMLAH", None, 1, 2, 3]
    assert "A9:B9" in {str(area) for area in sheet.merged_cells.ranges}


def test_totals_of_nothing_are_one_word():
    sheet = saved(a_summary(totals=("JUMLAH", None, None, None, None)))["Ringkasan"]
    assert "A9:E9" in {str(area) for area in sheet.merged_cells.ranges}


def test_paper_prints_a_table_without_column_numbers():
    assert "1 2 3 4 5" not in pages(on_paper(a_table(numbered_columns=False)))[0]


def test_totals_without_room_for_the_word():
    sheet = saved(a_summary(totals=(2, "x", 1, 2, 3)))["Ringkasan"]
    assert "A9:B9" not in {str(area) for area in sheet.merged_cells.ranges}


def test_is_ready_to_print():
    sheet = saved(a_summary())["Ringkasan"]
    setup = sheet.page_setup
    assert (setup.orientation, setup.paperSize) == ("landscape", "14") or setup.paperSize == 14
    assert (setup.fitToWidth, setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$4:$6"
    assert sheet.freeze_panes == "A7"
    assert "RAHASIA" in sheet.oddHeader.right.text
    assert sheet.oddFooter.right.text == "Halaman &P dari &N"
    assert sheet.page_margins.left == 0.59


def test_the_signature_stands_below_at_the_right():
    values = column_of(saved(a_table())["Keputusan"], "B")
    assert values[-5:] == [
        "Ketapang, 2 Februari 2026",
        "Kepala Badan Kepegawaian,",
        SIGNATURE.name,
        SIGNATURE.rank,
        "NIP 19700101 199503 2 002",
    ]


def test_the_flat_sheet_filters_and_is_not_signed():
    sheet = saved(a_table(name="Data", numbered_columns=False))["Data"]
    assert sheet.auto_filter.ref == "A4:E5"
    assert SIGNATURE.name not in column_of(sheet, "B")


def test_rows_are_high_enough_for_their_text():
    sheet = saved(a_table(rows=[(1, "kata " * 60, "", None, 0)]))["Keputusan"]
    assert sheet.row_dimensions[6].height > 100


def test_a_recap_without_signatory_is_not_signed():
    assert SIGNATURE.name not in column_of(saved(a_table(), signature=None)["Keputusan"], "B")
    assert SIGNATURE.name not in " ".join(pages(on_paper(a_table(), signature=None)))


def test_paper_shows_tables_totals_and_signature():
    texts = pages(on_paper(a_summary(), a_table()))
    assert len(texts) == 2
    assert "PEMERINTAH KABUPATEN KETAPANG" in texts[0]
    assert "JUMLAH 1 2 3" in texts[0]
    assert "19940514 201903 2 001" in texts[1]
    assert "20-02-2026" in texts[1]
    assert "Kepala Badan Kepegawaian, Dra. Hj. Siti Aminah, M.M." in texts[1]


def test_every_page_is_confidential_counted_and_dated():
    texts = pages(on_paper(a_table(rows=[ROW] * 60)))
    for number, text in enumerate(texts, start=1):
        assert "RAHASIA" in text
        assert f"Halaman {number} dari" in text
        assert "Keadaan data per 2 Februari 2026" in text
        assert "Nama / NIP" in text


def test_paper_says_nihil_and_leaves_the_flat_sheet_out():
    texts = pages(on_paper(a_table(rows=[]), a_table(name="Data")))
    assert len(texts) == 1
    assert "NIHIL" in texts[0]


def test_paper_is_the_same_twice_with_every_font_embedded():
    content = on_paper(a_summary(), a_table())
    assert content == on_paper(a_summary(), a_table())
    assert all(fonts_of(content).values())


def test_paper_refuses_a_character_it_cannot_print():
    with refused("李"):
        on_paper(a_table(rows=[(1, "李明", "", None, 0)]))


def test_paper_carries_the_offices_emblem():
    picture = (RESOURCES / "fonts" / "OFL.txt").read_bytes()
    with refused("Gambar lambang"):
        recap_pdf(a_recap(a_table()), Office(), RESOURCES, picture)


def test_the_tables_of_a_recap_are_set_in_the_office_s_type():
    bookman = replace(OFFICE, profile=replace(OFFICE.profile, table_font="Bookman", table_size=7.5))
    assert not any("Bonum" in font for font in fonts_of(on_paper(a_table())))
    assert any("Bonum" in font for font in fonts_of(on_paper(a_table(), office=bookman)))


def test_a_date_is_never_broken_in_a_column_that_is_too_narrow():
    narrow = tuple(replace(one, width_mm=4) if one.heading == "TMT" else one for one in DECISIONS)
    wide = RecapColumn(heading="Uraian", width_mm=250)
    text = pages(on_paper(a_table(columns=(*narrow, wide), rows=[(*ROW, "telat")])))[0]
    assert "20-02-2026" in text


@pytest.mark.parametrize("many", [9, 11, 13, 14, 28])
def test_the_signature_never_stands_on_a_page_without_a_row(many):
    rows = [(at, f"Baris {at:03}\n-", "", None, 1) for at in range(1, many + 1)]
    last = pages(on_paper(a_table(rows=rows)))[-1]
    assert "Siti Aminah" in last
    assert f"Baris {many:03}" in last


class Stop(Exception):
    """What a progress raises to stop the work."""


def long_recap():
    rows = [(one, "Budi Santoso", "199405142019032001", date(2026, 2, 20), 3) for one in range(90)]
    return a_recap(a_summary(), a_table(rows=rows), a_table(name="Data", rows=rows))


def test_the_rows_on_paper_are_counted_page_by_page():
    told = []
    recap_pdf(long_recap(), OFFICE, RESOURCES, None, lambda *one: told.append(one))
    counted = [done for done, _ in told if done]
    rows = len(a_summary().rows) + 90

    assert {total for _, total in told} == {rows}
    assert counted == sorted(counted)
    assert counted[-1] == rows
    assert len(counted) > 2


@pytest.mark.parametrize("after", [0, 20])
def test_a_recap_can_be_stopped_while_it_is_made(after):
    def stop(done, _total):
        if done >= after:
            raise Stop

    with pytest.raises(Stop):
        recap_pdf(long_recap(), OFFICE, RESOURCES, None, stop)


def test_the_paper_is_the_same_whoever_watches():
    watched = recap_pdf(long_recap(), OFFICE, RESOURCES, None, lambda *_: None)
    assert watched == recap_pdf(long_recap(), OFFICE, RESOURCES)
