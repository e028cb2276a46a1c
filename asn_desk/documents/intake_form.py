"""The desk's own blank intake workbook for Satpol PP, with drop-downs and an instruction sheet."""

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from asn_desk.documents.workbook_writing import (
    BOLD,
    FONT,
    HEADING_FILL,
    print_on_f4,
    put,
    saved,
)
from asn_desk.domain.incidents import Clothing, Kind

_COLUMNS: tuple[tuple[str, float, str], ...] = (
    ("No", 5, "Nomor urut; sudah terisi."),
    ("Hari/Tanggal", 15, "Tanggal kejadian, misalnya 29/01/2026 atau Kamis, 29 Januari 2026."),
    ("Jam", 9, "Jam kejadian WIB, misalnya 10.15 atau 10.15-11.00."),
    ("Lokasi", 17, "Nama tempat dan jalan. Kosongkan bila hanya terlihat di media sosial."),
    (
        "Nama",
        19,
        "Seperti diketahui, atau: belum diketahui (ciri-cirinya). Beberapa orang: satu per baris.",
    ),
    ("NIP", 20, "18 angka bila ada, satu per baris sesuai urutan nama. Kolom ini berformat teks."),
    ("Jabatan", 15, "Bila diketahui."),
    ("Unit Kerja", 17, "Perangkat daerah atau unit tempat orang itu bekerja."),
    ("Jenis Pelanggaran", 19, "Pilih dari daftar."),
    ("Uraian", 26, "Apa yang dilakukan, dalam satu atau dua kalimat."),
    ("Pakaian", 10, "Pilih dari daftar: dinas, bebas, atau tidak diketahui."),
    ("Platform", 11, "Untuk siaran atau konten: pilih dari daftar."),
    ("Akun", 11, "Nama akun, misalnya @contoh."),
    ("Tautan", 14, "Alamat halaman atau video."),
    ("Petugas", 10, "Petugas atau regu yang melihat."),
    ("Keterangan", 13, "Hal lain, misalnya nomor kendaraan atau surat tugas yang ditunjukkan."),
    (
        "Dokumentasi",
        14,
        "Nama berkas di folder bukti, misalnya foto-001.jpg; beberapa berkas dipisahkan koma.",
    ),
)
_CHOICES: dict[str, tuple[str, ...]] = {
    "Jenis Pelanggaran": tuple(Kind),
    "Pakaian": tuple(Clothing),
    "Platform": ("TikTok", "Facebook", "Instagram", "YouTube", "WhatsApp", "X", "Lainnya"),
}
_HEADER_ROW = 6
_ENTRIES = 40
_ENTRY_HEIGHT = 32
_STEPS = (
    "Isi nomor dan tanggal surat pengantar di bagian atas lembar Laporan, bila ada suratnya.",
    "Isi satu baris untuk satu kejadian. Baris yang tidak dipakai dibiarkan kosong.",
    "Jangan mengubah judul kolom. Kolom yang tidak diketahui isinya dikosongkan.",
    "Simpan foto, tangkapan layar, atau rekaman di folder bernama bukti.",
    "Kemas lembar ini, surat pengantar (PDF), dan folder bukti dalam satu .zip tanpa kata sandi.",
    "Kirim berkas .zip itu ke BKPSDM. Lembar kerja ini saja, tanpa bukti, juga diterima.",
)


def blank_form() -> bytes:
    """Return the blank workbook (xlsx); `intake_list` reads it back when filled."""
    book = Workbook()
    form = book.worksheets[0]
    form.title = "Laporan"
    choices = book.create_sheet("Pilihan")
    _write_top(form)
    _write_table(form)
    _write_choices(form, choices)
    _write_signature(form)
    print_on_f4(form, orientation="landscape", header_row=_HEADER_ROW)
    _write_instructions(book.create_sheet("Petunjuk"))
    choices.sheet_state = "hidden"
    return saved(book)


def _write_top(sheet: Worksheet) -> None:
    """Write the title, and where the covering letter's number and date go."""
    for row, (text, size) in enumerate(
        (("LAPORAN HASIL PEMANTAUAN DISIPLIN ASN", 14), ("SATUAN POLISI PAMONG PRAJA", 11)),
        start=1,
    ):
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(_COLUMNS))
        title = sheet.cell(row, 1, text)
        title.font, title.alignment = (
            Font(name=FONT, bold=True, size=size),
            Alignment(horizontal="center"),
        )
    line = Border(bottom=Side(style="thin", color="8A9491"))
    for row, label in ((3, "Nomor surat"), (4, "Tanggal surat")):
        sheet.cell(row, 1, label).font = BOLD
        sheet.merge_cells(start_row=row, end_row=row, start_column=3, end_column=5)
        for column in (3, 4, 5):
            sheet.cell(row, column).border = line
        sheet.cell(row, 3).number_format = "@"


def _write_table(sheet: Worksheet) -> None:
    """Write the header and numbered empty rows; every cell to fill in keeps what is typed."""
    for column, (heading, width, _) in enumerate(_COLUMNS, start=1):
        cell = put(sheet, _HEADER_ROW, column, heading)
        cell.font, cell.fill = BOLD, HEADING_FILL
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        sheet.column_dimensions[get_column_letter(column)].width = width
    for number in range(1, _ENTRIES + 1):
        row = _HEADER_ROW + number
        put(sheet, row, 1, number)
        sheet.row_dimensions[row].height = _ENTRY_HEIGHT
        for column in range(2, len(_COLUMNS) + 1):
            put(sheet, row, column, "")
    sheet.row_dimensions[_HEADER_ROW].height = 32
    sheet.freeze_panes = f"B{_HEADER_ROW + 1}"


def _write_choices(form: Worksheet, choices: Worksheet) -> None:
    """Write the lists to choose from and tie them to their columns."""
    headings = [heading for heading, _, _ in _COLUMNS]
    for column, (heading, values) in enumerate(_CHOICES.items(), start=1):
        for row, value in enumerate(values, start=1):
            choices.cell(row, column, str(value))
        source = (
            f"Pilihan!${get_column_letter(column)}$1:${get_column_letter(column)}${len(values)}"
        )
        rule = DataValidation(type="list", formula1=source, allow_blank=True)
        rule.errorTitle, rule.error = heading, "Pilih salah satu dari daftar."
        rule.errorStyle = "warning"
        letter = get_column_letter(headings.index(heading) + 1)
        rule.add(f"{letter}{_HEADER_ROW + 1}:{letter}{_HEADER_ROW + _ENTRIES}")
        form.add_data_validation(rule)


def _write_signature(sheet: Worksheet) -> None:
    first = _HEADER_ROW + _ENTRIES + 2
    column = len(_COLUMNS) - 3
    lines = ("Ketapang, ....................", "Kepala Satuan Polisi Pamong Praja,", "", "", "")
    for offset, text in enumerate((*lines, "....................", "NIP ....................")):
        sheet.cell(first + offset, column, text)


def _write_instructions(sheet: Worksheet) -> None:
    """Explain in plain words how to fill in and send the form."""
    sheet.column_dimensions["A"].width = 22
    sheet.column_dimensions["B"].width = 88
    sheet.cell(1, 1, "Petunjuk pengisian").font = Font(name=FONT, bold=True, size=14)
    for row, step in enumerate(_STEPS, start=3):
        sheet.cell(row, 1, f"Langkah {row - 2}").font = BOLD
        sheet.cell(row, 2, step).alignment = Alignment(wrap_text=True, vertical="top")
    row = len(_STEPS) + 4
    for column, heading in enumerate(("Kolom", "Cara mengisi"), start=1):
        cell = put(sheet, row, column, heading)
        cell.font, cell.fill = BOLD, HEADING_FILL
    for heading, _, explanation in _COLUMNS:
        row += 1
        put(sheet, row, 1, heading).font = BOLD
        put(sheet, row, 2, explanation)
    print_on_f4(sheet, orientation="portrait")
