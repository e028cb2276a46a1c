"""Blank attendance workbooks for the units, one for each shape, with an instruction sheet."""

from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from asn_desk.documents.attendance_rows import AttendanceShape
from asn_desk.documents.workbook_writing import (
    BOLD,
    FONT,
    HEADING_FILL,
    print_on_f4,
    put,
    saved,
)
from asn_desk.domain.dates import MONTHS

_HEADER_ROW = 5
_ENTRIES = 60
_CODES = (
    ("H", "hadir"),
    ("TK", "tanpa keterangan: tidak masuk kerja tanpa alasan yang sah"),
    ("S", "sakit"),
    ("I", "izin"),
    ("C", "cuti"),
    ("DL", "dinas luar"),
    ("L", "lepas sif, hanya untuk unit dengan jadwal sif"),
)
_WHO: tuple[tuple[str, float, str], ...] = (
    ("No", 5, "Nomor urut; sudah terisi."),
    ("NIP", 22, "18 angka. Kolom ini berformat teks; jangan diubah menjadi angka."),
    ("Nama", 28, "Nama pegawai, untuk memeriksa NIP."),
)
_DAILY = (
    *_WHO,
    ("Tanggal", 14, "Satu baris untuk satu hari, misalnya 29/01/2026."),
    ("Status", 10, "Pilih kode dari daftar. Hari libur tidak perlu ditulis."),
    ("Terlambat (menit)", 12, "Hanya bila hadir; kosongkan bila tidak terlambat."),
    ("Pulang cepat (menit)", 12, "Hanya bila hadir; kosongkan bila tidak."),
    ("Meninggalkan tugas (menit)", 14, "Hanya bila hadir; kosongkan bila tidak."),
    ("Keterangan", 30, "Hal lain, misalnya nomor surat keterangan."),
)
_MONTHLY = (
    *_WHO,
    ("Tahun", 8, "Empat angka, misalnya 2026."),
    ("Bulan", 14, "Pilih nama bulan dari daftar."),
    ("Jumlah hari tanpa keterangan", 16, "Hari kerja tidak masuk tanpa alasan yang sah."),
    ("Jumlah menit", 12, "Jumlah menit terlambat, pulang cepat, dan meninggalkan tugas."),
    ("Keterangan", 30, "Hal lain yang perlu diketahui."),
)
_MATRIX = (
    *_WHO,
    *((str(day), 4.5, "") for day in range(1, 32)),
)
_COLUMNS = {
    AttendanceShape.DAILY: _DAILY,
    AttendanceShape.MONTHLY: _MONTHLY,
    AttendanceShape.MATRIX: _MATRIX,
}
_TITLES = {
    AttendanceShape.DAILY: "DAFTAR KETIDAKHADIRAN HARIAN",
    AttendanceShape.MONTHLY: "REKAPITULASI KETIDAKHADIRAN BULANAN",
    AttendanceShape.MATRIX: "MATRIKS KEHADIRAN SEBULAN",
}
_NOTES = {
    AttendanceShape.DAILY: "Tulis hanya hari yang tidak hadir atau kurang jam kerja.",
    AttendanceShape.MONTHLY: (
        "Bulan yang hanya diisi jumlahnya tidak dapat dinilai berturut-turut;"
        " kirim daftar harian bila ada yang tidak masuk berturut-turut."
    ),
    AttendanceShape.MATRIX: (
        "Tulis bulan dan tahun di sel C3. Isi kode pada hari kerja; hari libur dikosongkan."
    ),
}


def blank_attendance_form(shape: AttendanceShape) -> bytes:
    """Return the blank workbook (xlsx) of a shape; `attendance_list` reads it back when filled."""
    book = Workbook()
    form = book.worksheets[0]
    form.title = "Kehadiran"
    columns = _COLUMNS[shape]
    _write_top(form, shape, len(columns))
    _write_table(form, columns)
    _offer_choices(form, shape, [heading for heading, _, _ in columns])
    print_on_f4(form, orientation="landscape", header_row=_HEADER_ROW)
    _write_instructions(book.create_sheet("Petunjuk"), shape)
    return saved(book)


def _write_top(sheet: Worksheet, shape: AttendanceShape, width: int) -> None:
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=width)
    title = sheet.cell(1, 1, _TITLES[shape])
    title.font = Font(name=FONT, bold=True, size=14)
    title.alignment = Alignment(horizontal="center")
    labels = ("Perangkat daerah", "Bulan dan tahun")
    for row, text in zip((2, 3), labels, strict=True):
        sheet.cell(row, 2, text).font = BOLD
        sheet.cell(row, 3).number_format = "@"


def _write_table(sheet: Worksheet, columns: Sequence[tuple[str, float, str]]) -> None:
    for column, (heading, width, _) in enumerate(columns, start=1):
        cell = put(sheet, _HEADER_ROW, column, int(heading) if heading.isdecimal() else heading)
        cell.font, cell.fill = BOLD, HEADING_FILL
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        sheet.column_dimensions[get_column_letter(column)].width = width
    for number in range(1, _ENTRIES + 1):
        put(sheet, _HEADER_ROW + number, 1, number)
        for column in range(2, len(columns) + 1):
            put(sheet, _HEADER_ROW + number, column, "")
    sheet.freeze_panes = f"D{_HEADER_ROW + 1}"


def _offer_choices(sheet: Worksheet, shape: AttendanceShape, headings: Sequence[str]) -> None:
    """Tie codes and names of months to their columns."""
    codes = ",".join(code for code, _ in _CODES)
    columns = {
        AttendanceShape.DAILY: [("Status", codes)],
        AttendanceShape.MONTHLY: [("Bulan", ",".join(MONTHS))],
        AttendanceShape.MATRIX: [(str(day), codes) for day in range(1, 32)],
    }[shape]
    for heading, values in columns:
        rule = DataValidation(type="list", formula1=f'"{values}"', allow_blank=True)
        rule.errorTitle, rule.error = "Kehadiran", "Pilih salah satu dari daftar."
        rule.errorStyle = "warning"
        letter = get_column_letter(headings.index(heading) + 1)
        rule.add(f"{letter}{_HEADER_ROW + 1}:{letter}{_HEADER_ROW + _ENTRIES}")
        sheet.add_data_validation(rule)


def _write_instructions(sheet: Worksheet, shape: AttendanceShape) -> None:
    sheet.column_dimensions["A"].width = 28
    sheet.column_dimensions["B"].width = 84
    sheet.cell(1, 1, "Petunjuk pengisian").font = Font(name=FONT, bold=True, size=14)
    put(sheet, 3, 1, "Penting").font = BOLD
    put(sheet, 3, 2, _NOTES[shape])
    row = 5
    explained = [(heading, text) for heading, _, text in _COLUMNS[shape] if text]
    codes = _CODES if shape is not AttendanceShape.MONTHLY else ()
    for heading, text in [*explained, *((f"Kode {code}", text) for code, text in codes)]:
        put(sheet, row, 1, heading).font = BOLD
        put(sheet, row, 2, text)
        row += 1
    print_on_f4(sheet, orientation="portrait")
