"""A year's holidays are read from a workbook that an office keeps."""

from datetime import date

import openpyxl
import pytest

from asn_desk.documents.holiday_workbook import read_holiday_workbook
from asn_desk.domain.errors import UnreadableFile
from asn_desk.domain.holiday_lists import taken
from asn_desk.domain.working_time import HolidayKind


@pytest.fixture
def workbook(tmp_path):
    """A function that saves rows as a workbook and gives its path."""

    def save(*rows):
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)
        path = tmp_path / "libur.xlsx"
        book.save(path)
        return path

    return save


def test_rows_are_read_below_their_headings(workbook):
    path = workbook(
        ("HARI LIBUR 2027",),
        ("No", "Tanggal", "Keterangan", "Jenis", "Dasar"),
        (1, date(2027, 1, 1), "Tahun Baru", "Libur nasional", ""),
        (2, "9–10 Maret", "Idulfitri 1448 Hijriah", "Cuti bersama", "Keppres 1/2027"),
        (3, None, "Tanpa tanggal", "", ""),
    )
    rows = read_holiday_workbook(path, year=2027, decree="SKB 2026")
    assert [(one.day, one.kind.value[:4], one.decree) for one in taken(rows)] == [
        (date(2027, 1, 1), "Libu", "SKB 2026"),
        (date(2027, 3, 9), "Cuti", "Keppres 1/2027"),
        (date(2027, 3, 10), "Cuti", "Keppres 1/2027"),
    ]
    assert rows[-1].problem == "tanggalnya kosong"
    assert rows[-1].line == 5


def test_two_columns_are_enough(workbook):
    (one,) = taken(
        read_holiday_workbook(
            workbook(("Tgl", "Nama"), ("24/11/2027", "Pemungutan suara pilkada")), year=2027
        )
    )
    assert (one.day, one.kind) == (date(2027, 11, 24), HolidayKind.LOCAL)


@pytest.mark.parametrize("rows", [[("Nama", "Alamat"), ("A", "B")], [("Tanggal", "Nama")]])
def test_what_is_no_list_of_holidays_is_refused(workbook, rows):
    with pytest.raises(UnreadableFile):
        read_holiday_workbook(workbook(*rows), year=2027)
