"""Reading attendance workbooks: three shapes, many spellings, and what cannot be taken."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from openpyxl import load_workbook

from asn_desk.documents.attendance_fields import (
    month_in,
    read_count,
    read_kind,
    read_minutes,
    read_month,
)
from asn_desk.documents.attendance_form import blank_attendance_form
from asn_desk.documents.attendance_list import read_attendance
from asn_desk.documents.attendance_rows import AttendanceShape
from asn_desk.documents.workbook_kind import refuse_other_kind, sniff
from asn_desk.documents.workbook_reading import read_workbook_bytes
from asn_desk.domain.attendance.absences import AbsenceKind
from asn_desk.domain.errors import UnreadableFile
from tests.attendance_input import daily, jan, matrix, monthly, workbook
from tests.sample_input import employee_workbook, patrol_workbook

NIP = "199405142019032001"
OTHER = "199001022015031002"


def read(content, name="kehadiran.xlsx"):
    return read_attendance(read_workbook_bytes(content, file_name=name))


def test_a_daily_row_is_a_day_with_its_minutes():
    file = read(daily((NIP, "Rani", jan(5), "H", 30, 0, 15, "macet")))
    (entry,) = file.days
    assert (entry.nip, entry.name, entry.day, entry.remark) == (NIP, "Rani", jan(5), "macet")
    assert (entry.kind, entry.late, entry.early, entry.away) == (AbsenceKind.PRESENT, 30, 0, 15)
    assert (file.shape, file.mapping["late"]) == (AttendanceShape.DAILY, "Terlambat (menit)")


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("H", AbsenceKind.PRESENT), ("✓", AbsenceKind.PRESENT), ("TL 1", AbsenceKind.PRESENT),
        ("Tepat Waktu", AbsenceKind.PRESENT), ("WFH", AbsenceKind.PRESENT),
        ("Terlambat 1 jam", AbsenceKind.PRESENT), ("TK", AbsenceKind.ABSENT),
        ("Alpa", AbsenceKind.ABSENT), ("Tanpa keterangan (TK)", AbsenceKind.ABSENT),
        ("Tidak masuk kerja tanpa keterangan", AbsenceKind.ABSENT),
        ("tidak hadir", AbsenceKind.ABSENT), ("S", AbsenceKind.SICK),
        ("Sakit (surat dokter)", AbsenceKind.SICK), ("Ijin", AbsenceKind.PERMIT),
        ("CT", AbsenceKind.LEAVE), ("Cuti alasan penting", AbsenceKind.LEAVE),
        ("DL", AbsenceKind.DUTY), ("Tugas belajar", AbsenceKind.DUTY),
        ("L", AbsenceKind.SHIFT_OFF), ("Lepas jaga", AbsenceKind.SHIFT_OFF),
        ("M", None), ("?", None), ("Zzz", None),
    ],
)  # fmt: skip
def test_words_and_codes_of_a_day(written, kind):
    assert read_kind(written) is kind


@pytest.mark.parametrize(
    ("cell", "minutes"),
    [
        (45, 45), (45.0, 45), ("45", 45), ("45 menit", 45), ("1 jam 5 menit", 65), ("1:05", 65),
        ("01:05:00", 65), ("2 jam", 120), (time(1, 5), 65), (timedelta(minutes=90), 90),
        (datetime(1899, 12, 31, 0, 20, tzinfo=UTC), 20), ("-", 0),
    ],
)  # fmt: skip
def test_minutes_are_read_as_people_write_them(cell, minutes):
    assert (read_minutes(cell).minutes, read_minutes(cell).problem) == (minutes, "")


@pytest.mark.parametrize("cell", [True, 1.5, -3, "banyak"])
def test_minutes_that_are_none_say_so(cell):
    assert "tidak terbaca" in read_minutes(cell).problem


def test_counts_are_whole_numbers():
    assert [read_count(one).minutes for one in (3, 3.0, "3", "3 hari", "")] == [3, 3, 3, 3, 0]
    assert all("tidak terbaca" in read_count(one).problem for one in (2.5, "tiga", -1))


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("Januari 2026", (2026, 1)), ("Jan", (None, 1)), (1, (None, 1)), ("01/2026", (2026, 1)),
        ("13", (None, None)), (date(2026, 2, 1), (2026, 2)), ("", (None, None)),
        ("kapan-kapan", (None, None)), (40, (None, None)), ("Pebruari 2026", (2026, 2)),
    ],
)  # fmt: skip
def test_months_are_read_as_people_write_them(cell, found):
    assert read_month(cell) == found


def test_a_month_is_found_in_a_title():
    assert month_in("REKAP KEHADIRAN BULAN MARET TAHUN 2026") == (2026, 3)
    assert month_in("Tahun 2026") == (None, None)


@pytest.mark.parametrize(
    ("row", "column", "reason"),
    [
        ((1.99405e17, "Rani", jan(5), "TK"), "NIP", "membulatkan"),
        ((None, "Rani", jan(5), "TK"), "NIP", "NIP kosong"),
        ((NIP, "Rani", "kemarin", "TK"), "Tanggal", "tidak terbaca"),
        ((NIP, "Rani", None, "TK"), "Tanggal", "tanggal kosong"),
        ((NIP, "Rani", jan(5), "Zzz"), "Status", "tidak dikenal"),
        ((NIP, "Rani", jan(5), "H", "lama"), "Terlambat (menit)", "tidak terbaca"),
    ],
)
def test_a_row_that_cannot_be_taken_names_its_column(row, column, reason):
    (rejected,) = read(daily(row)).rejected
    assert (rejected.column, rejected.row) == (column, 2)
    assert reason in rejected.reason
    assert dict(rejected.values)["Nama"] == "Rani"


def test_without_a_status_column_remarks_say_what_happened():
    headings = ("NIP", "Nama", "Hari, Tanggal", "Ket")
    rows = [(NIP, "Rani", "Senin, 5 Januari 2026", "Sakit"), (NIP, "Rani", jan(6), "entah")]
    file = read(workbook(headings, *rows))
    assert [one.kind for one in file.days] == [AbsenceKind.SICK]
    assert [one.column for one in file.rejected] == ["Ket"]


def test_without_a_status_column_minutes_speak_and_remarks_only_explain():
    headings = ("NIP", "Nama", "Tanggal", "Telat", "Keterangan")
    rows = [(NIP, "Rani", jan(5), 20, "ban bocor"), (NIP, "Rani", jan(6), None, "Cuti")]
    first, second = read(workbook(headings, *rows)).days
    assert (first.kind, first.late, first.remark) == (AbsenceKind.PRESENT, 20, "ban bocor")
    assert second.kind is AbsenceKind.LEAVE


def test_odd_rows_are_told_to_look_at():
    rows = [
        (NIP, "Rani", jan(5), "TK", 30),
        (NIP, "Rani", jan(6), "Terlambat"),
        (NIP, "Rani", "Selasa, 7 Januari 2026", "TK"),
        (NIP, "Rani", jan(8), ""),
    ]
    days = read(daily(*rows)).days
    assert (days[0].late, days[0].warning) == (0, "menit diabaikan karena harinya tidak hadir")
    assert "tanpa jumlah menit" in days[1].warning
    assert "jatuh pada hari Rabu" in days[2].warning
    assert (days[3].kind, days[3].warning) == (None, "")


def test_what_is_no_person_is_left_out():
    headings = ("No", "NIP", "Nama", "Tanggal", "Status")
    rows = [
        (1, 2, 3, 4, 5), (1, NIP, "Rani", jan(5), "TK"), headings, (None,) * 5,
        (None, None, None, "Ketapang, 31 Januari 2026", None),
    ]  # fmt: skip
    file = read(workbook(headings, *rows, above=[("REKAP",), ("Dinas",)]))
    assert (len(file.days), file.rejected, file.days[0].row) == (1, (), 5)


def test_progress_is_told_while_reading():
    seen = []
    cells = read_workbook_bytes(daily((NIP, "Rani", jan(5), "TK")), file_name="a.xlsx")
    read_attendance(cells, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(0, 1), (1, 1)]


def test_a_monthly_row_is_a_total():
    file = read(monthly((NIP, "Rani", 2026, "Januari", 3, 45), (OTHER, "Budi", "", 2, 1, None)))
    (entry,) = file.months
    assert (entry.year, entry.month, entry.days, entry.minutes) == (2026, 1, 3, 45)
    assert file.shape is AttendanceShape.MONTHLY
    assert file.rejected[0].column == "Bulan"


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ((None, "Rani", 2026, 1, 3, 0), "NIP"),
        ((NIP, "Rani", "x", 1, 3, 0), "Bulan"),
        ((NIP, "Rani", 2026, 1, "tiga", 0), "Jumlah hari tanpa keterangan"),
        ((NIP, "Rani", 2026, 1, 3, "lama"), "Jumlah menit"),
    ],
)
def test_a_monthly_row_that_cannot_be_taken(row, column):
    assert read(monthly(row)).rejected[0].column == column


def test_year_and_month_may_stand_in_one_column():
    headings = ("NIP", "Nama", "Periode", "Alpa")
    (entry,) = read(workbook(headings, (NIP, "Rani", "Januari 2026", 4))).months
    assert (entry.year, entry.month, entry.days, entry.minutes) == (2026, 1, 4, 0)


def test_a_matrix_has_a_code_for_each_day():
    file = read(matrix((NIP, "Rani", {5: "TK", 6: "S", 7: "H"}), (OTHER, "Budi", {8: "Zz"})))
    assert [(one.day.day, one.kind) for one in file.days] == [
        (5, AbsenceKind.ABSENT), (6, AbsenceKind.SICK), (7, AbsenceKind.PRESENT),
    ]  # fmt: skip
    assert (file.rejected[0].column, file.shape) == ("8", AttendanceShape.MATRIX)


def test_a_matrix_may_have_a_header_of_two_rows_and_its_month_elsewhere():
    head = ("No", "NIP", "Nama", "Tanggal")
    days = (None, None, None, *range(1, 32))
    row = (1, NIP, "Rani", *(["TK"] + [None] * 30))
    content = workbook(head, days, row, sheet="Feb 2026")
    file = read(content)
    assert [one.day for one in file.days] == [date(2026, 2, 1)]
    assert read(workbook(head, days, row), name="absen_maret_2026.xlsx").days[0].day.month == 3


def test_a_matrix_may_tell_its_month_in_each_row():
    head = ("NIP", "Nama", "Tahun", "Bulan", *range(1, 32))
    row = (NIP, "Rani", 2026, "April", *([None] * 30 + ["TK"]))
    file = read(workbook(head, row))
    assert "tanggal 31 tidak ada" in file.rejected[0].reason


def test_a_matrix_leaves_out_what_is_no_person():
    numbering = (1, 2, 3, *range(4, 35))
    blank, footer = (None,) * 34, (None, None, "Kepala Dinas,")
    odd = (None, None, "Rani", "TK")
    head = ("No", "NIP", "Nama", *range(1, 32))
    above = [("Bulan: Januari 2026",)]
    file = read(workbook(head, numbering, blank, footer, odd, (1, NIP, "Rani", "TK"), above=above))
    assert (len(file.days), len(file.rejected)) == (1, 1)
    assert "NIP kosong" in file.rejected[0].reason


def test_a_matrix_without_a_month_is_refused():
    with pytest.raises(UnreadableFile) as refused:
        read(matrix((NIP, "Rani", {5: "TK"}), above=()))
    assert "Bulan: Januari 2026" in refused.value.advice


@pytest.mark.parametrize("content", [daily(), monthly(), matrix()])
def test_a_table_without_rows_is_refused(content):
    with pytest.raises(UnreadableFile):
        read(content)


def test_another_table_is_refused_with_what_was_looked_for():
    with pytest.raises(UnreadableFile) as refused:
        read(workbook(("Barang", "Harga"), ("Meja", 3)))
    assert "daftar kehadiran harian" in refused.value.problem


@pytest.mark.parametrize("shape", AttendanceShape)
def test_a_blank_form_is_read_back_when_filled(shape, tmp_path):
    path = tmp_path / "formulir.xlsx"
    path.write_bytes(blank_attendance_form(shape))
    book = load_workbook(path)
    sheet = book["Kehadiran"]
    sheet["B6"], sheet["C6"], sheet["C3"] = NIP, "Rani", "Januari 2026"
    filled = {
        AttendanceShape.DAILY: {"D6": "5/1/2026", "E6": "TK"},
        AttendanceShape.MONTHLY: {"D6": "2026", "E6": "Januari", "F6": "2"},
        AttendanceShape.MATRIX: {"H6": "TK"},
    }[shape]
    for place, value in filled.items():
        sheet[place] = value
    book.save(path)
    file = read_attendance(path)
    assert (file.shape, file.rejected) == (shape, ())
    assert [one.day for one in file.days] == ([] if shape is AttendanceShape.MONTHLY else [jan(5)])
    assert len(file.months) == (shape is AttendanceShape.MONTHLY)


def test_each_kind_of_workbook_is_told_apart():
    def kind(content):
        return sniff(read_workbook_bytes(content, file_name="a.xlsx"))

    assert kind(daily((NIP, "Rani", jan(5), "TK"))) == "kehadiran"
    assert kind(monthly((NIP, "Rani", 2026, 1, 3, 0))) == "kehadiran"
    assert kind(matrix((NIP, "Rani", {5: "TK"}))) == "kehadiran"
    assert kind(patrol_workbook()) == "laporan"
    assert kind(employee_workbook()) == "pegawai"
    located = ("NIP", "Nama", "Tanggal", "Lokasi", "Status")
    assert kind(workbook(located, (NIP, "Rani", jan(5), "Kantor", "H"))) == "kehadiran"
    assert kind(workbook(("Barang",), ("Meja",))) is None


def test_a_workbook_of_another_page_names_its_page():
    cells = read_workbook_bytes(daily((NIP, "Rani", jan(5), "TK")), file_name="a.xlsx")
    with pytest.raises(UnreadableFile) as refused:
        refuse_other_kind(cells, wanted="laporan")
    assert "halaman Kehadiran" in refused.value.advice
    refuse_other_kind(cells, wanted="kehadiran")
