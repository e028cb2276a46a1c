"""Attendance workbooks of every shape, and people whose attendance is recorded, for tests."""

import io
from datetime import date

from openpyxl import Workbook

DAILY_HEADINGS = (
    "No", "NIP", "Nama", "Tanggal", "Status", "Terlambat (menit)", "Pulang cepat (menit)",
    "Meninggalkan tugas (menit)", "Keterangan",
)  # fmt: skip
MONTHLY_HEADINGS = (
    "No", "NIP", "Nama", "Tahun", "Bulan", "Jumlah hari tanpa keterangan", "Jumlah menit",
)  # fmt: skip


def workbook(*rows, above=(), sheet="Kehadiran"):
    """The bytes of a workbook with these rows."""
    book = Workbook()
    book.active.title = sheet
    for row in (*above, *rows):
        book.active.append(list(row))
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def daily(*rows, headings=DAILY_HEADINGS, **layout):
    """A daily workbook; each row is (nip, name, date, status, late, early, away, remark)."""
    filled = [(n, *row, *[None] * (8 - len(row))) for n, row in enumerate(rows, start=1)]
    return workbook(headings, *filled, **layout)


def monthly(*rows, headings=MONTHLY_HEADINGS, **layout):
    """A monthly workbook; each row is (nip, name, year, month, days, minutes)."""
    return workbook(headings, *((n, *row) for n, row in enumerate(rows, start=1)), **layout)


def matrix(*rows, above=(("Bulan: Januari 2026",),), **layout):
    """A matrix; each row is (nip, name, {day: code})."""
    head = ("No", "NIP", "Nama", *range(1, 32))
    filled = [
        (n, nip, name, *(codes.get(day) for day in range(1, 32)))
        for n, (nip, name, codes) in enumerate(rows, start=1)
    ]
    return workbook(head, *filled, above=above, **layout)


def write(path, content):
    """Write bytes to a file and return its path."""
    path.write_bytes(content)
    return path


def jan(day):
    """A day of January 2026; 1 and 16 are holidays, 3 and 4 a weekend."""
    return date(2026, 1, day)
