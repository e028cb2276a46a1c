"""What the columns of attendance workbooks are called, and what their words and codes mean."""

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from asn_desk.documents.sheet_tables import TableShape, cell_text
from asn_desk.documents.workbook_reading import Cell
from asn_desk.domain.attendance.absences import AbsenceKind
from asn_desk.domain.dates import MONTHS, read_date

_NIP = ("NIP", "NIP Baru", "NIP/NI PPPK", "NI PPPK", "NIP/NIPPPK", "NIPPPK", "Nomor Induk Pegawai")
_NAME = ("Nama", "Nama Pegawai", "Nama Lengkap", "Nama ASN")
_UNIT = ("Unit Kerja", "Perangkat Daerah", "OPD", "SKPD", "Instansi", "Unit", "Bagian")
_YEAR = ("Tahun", "Thn")
_MONTH = ("Bulan", "Bln", "Periode", "Bulan/Tahun")

DAILY = TableShape(
    title="daftar kehadiran harian",
    headings={
        "nip": _NIP,
        "name": _NAME,
        "unit": _UNIT,
        "date": (
            *("Tanggal", "Tgl", "Hari/Tanggal", "Tanggal Absen", "Tanggal Presensi"),
            *("Tanggal Kehadiran", "Hari, Tanggal", "Date"),
        ),
        "status": (
            *("Status", "Status Kehadiran", "Kehadiran", "Kode", "Kode Kehadiran", "Absensi"),
            *("Presensi", "Status Absen", "Status Presensi", "Jenis", "Jenis Ketidakhadiran"),
        ),
        "late": (
            *(
                "Terlambat (menit)",
                "Menit Terlambat",
                "Terlambat",
                "TL",
                "Telat",
                "Datang Terlambat",
            ),
            *("Keterlambatan", "Keterlambatan (menit)", "Lama Terlambat", "Telat (menit)"),
        ),
        "early": (
            *("Pulang cepat (menit)", "Menit Pulang Cepat", "Pulang Cepat", "PC", "PSW"),
            *("Pulang Sebelum Waktunya", "Pulang Awal", "Pulang Awal (menit)", "Cepat Pulang"),
        ),
        "away": (
            *("Meninggalkan tugas (menit)", "Menit Meninggalkan Tugas", "Meninggalkan Tugas"),
            *("Tidak di Tempat", "Tidak di Tempat (menit)", "Keluar Kantor (menit)"),
        ),
        "remark": ("Keterangan", "Ket", "Catatan", "Alasan"),
    },
    needed=(("nip",), ("date",), ("status", "remark", "late", "early", "away")),
)

MONTHLY = TableShape(
    title="rekap kehadiran bulanan",
    headings={
        "nip": _NIP,
        "name": _NAME,
        "unit": _UNIT,
        "year": _YEAR,
        "month": _MONTH,
        "days": (
            *("Jumlah hari tanpa keterangan", "Hari Tanpa Keterangan", "Tanpa Keterangan"),
            *("Jumlah Tanpa Keterangan", "TK", "A", "Alpa", "Alpha", "Jumlah TK", "Hari TK"),
            *("Jumlah Hari", "Tidak Hadir", "Jumlah Tidak Hadir", "Jumlah Alpa", "Mangkir"),
            "Jumlah Hari Tidak Masuk Kerja",
        ),
        "minutes": (
            *("Jumlah menit", "Total Menit", "Menit", "Jumlah Menit Terlambat", "Akumulasi Menit"),
            *("Jumlah Menit TL/PC", "Kekurangan Jam Kerja (menit)", "Menit Kekurangan Jam Kerja"),
            "Terlambat dan Pulang Cepat (menit)",
        ),
        "remark": ("Keterangan", "Ket", "Catatan"),
    },
    needed=(("nip",), ("month",), ("days", "minutes")),
)

MATRIX = TableShape(
    title="matriks kehadiran sebulan",
    headings={
        "nip": _NIP,
        "name": _NAME,
        "unit": _UNIT,
        "year": _YEAR,
        "month": _MONTH,
    },
    needed=(("nip",),),
)

_CODES: dict[AbsenceKind, tuple[str, ...]] = {
    AbsenceKind.PRESENT: (
        *("h", "hn", "v", "hadir", "masuk", "normal", "tepatwaktu", "wfo", "wfh", "wfa"),
        *("t", "tl", "pc", "psw", "telat", "apel"),
    ),
    AbsenceKind.ABSENT: (
        *("a", "tk", "alpa", "alpha", "alfa", "mangkir", "tidakhadir", "tidakmasuk", "absen"),
        *("tidakmasukkerja", "tanpakabar", "bolos"),
    ),
    AbsenceKind.SICK: ("s", "sk", "sd"),
    AbsenceKind.PERMIT: ("i", "ip"),
    AbsenceKind.LEAVE: ("c", "ct", "cs", "cm", "cap", "cltn", "clt"),
    AbsenceKind.DUTY: ("d", "dl", "dd", "tb", "spt", "diklat", "perjalanandinas", "sppd"),
    AbsenceKind.SHIFT_OFF: ("l", "lj", "off", "libur", "lepas", "lepasjaga", "lepasdinas"),
}
_KNOWN = {code: kind for kind, codes in _CODES.items() for code in codes}
_BEGINNINGS = (
    (re.compile(r"(tidak(hadir|masuk|masukkerja))?tanpa"), AbsenceKind.ABSENT),
    (re.compile(r"(tl|psw|pc)\d?$"), AbsenceKind.PRESENT),
    (re.compile(r"hadir|masuk|terlambat|datangterlambat|pulangcepat|pulangsebelum|wf[hoa]"),
     AbsenceKind.PRESENT),
    (re.compile(r"sakit"), AbsenceKind.SICK),
    (re.compile(r"i[zj]in"), AbsenceKind.PERMIT),
    (re.compile(r"cuti"), AbsenceKind.LEAVE),
    (re.compile(r"dinas|tugas|surattugas"), AbsenceKind.DUTY),
    (re.compile(r"lepas|libur"), AbsenceKind.SHIFT_OFF),
)  # fmt: skip
_MARKS = frozenset({"✓", "√", "•", ".", "1"})
"""Signs that a matrix uses for a day at work."""


@dataclass(frozen=True, slots=True)
class MinutesReading:
    """Minutes as written; a problem when they cannot be read."""

    minutes: int = 0
    problem: str = ""


def read_kind(written: str) -> AbsenceKind | None:
    """Return what a status or code means: `H`, `TK`, `Sakit`, `Dinas Luar` …; None for others."""
    if written.strip() in _MARKS:
        return AbsenceKind.PRESENT
    key = re.sub(r"[\W_]+", "", written.casefold())
    known = _KNOWN.get(key)
    if known is not None:
        return known
    return next((kind for words, kind in _BEGINNINGS if words.match(key)), None)


def read_minutes(cell: Cell) -> MinutesReading:
    """Read minutes: a number, `1 jam 5 menit`, `01:05`, or a cell that Excel took for a time."""
    if isinstance(cell, bool):
        return _no_minutes(str(cell))
    if isinstance(cell, datetime | time):
        return MinutesReading(cell.hour * 60 + cell.minute)
    if isinstance(cell, timedelta):
        return MinutesReading(round(cell.total_seconds() / 60))
    if isinstance(cell, int | float):
        return (
            MinutesReading(int(cell))
            if cell >= 0 and cell == int(cell)
            else _no_minutes(f"{cell:g}")
        )
    return _minutes_text(cell_text(cell))


def read_count(cell: Cell) -> MinutesReading:
    """Read a whole number such as days: `3`, `3 hari`; a blank is none."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        whole = cell >= 0 and cell == int(cell)
        return (
            MinutesReading(int(cell)) if whole else MinutesReading(problem=_no_number(f"{cell:g}"))
        )
    text = cell_text(cell)
    found = re.fullmatch(r"(\d{1,5})(?:[.,]0+)?\s*(?:hari|hk|h)?", text.casefold())
    if found:
        return MinutesReading(int(found[1]))
    return MinutesReading(problem=_no_number(text) if text else "")


def read_month(cell: Cell) -> tuple[int | None, int | None]:
    """Return year and month from `Januari 2026`, `01/2026`, `1`, a date …; None for what is not."""
    if isinstance(cell, int | float) and not isinstance(cell, bool) and 1 <= cell <= 12:  # noqa: PLR2004 - months
        return None, int(cell)
    text = cell_text(cell) if isinstance(cell, str) else ""
    found = re.fullmatch(r"(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?", text)
    if found and 1 <= int(found[1]) <= 12:  # noqa: PLR2004 - months
        return (int(found[2]) if found[2] else None), int(found[1])
    named = month_in(text)
    if named[1] is not None:
        return named
    day = read_date(cell).value
    return (day.year, day.month) if day else (None, None)


def month_in(text: str) -> tuple[int | None, int | None]:
    """Return year and month named anywhere in a text: `REKAP BULAN JANUARI TAHUN 2026`."""
    year = re.search(r"\b(20\d{2})\b", text)
    words = re.findall(r"[^\W\d_]+", text.casefold())
    month = next((_MONTH_WORDS[word] for word in words if word in _MONTH_WORDS), None)
    return (int(year[1]) if year and month else None), month


_MONTH_WORDS = {
    **{name.casefold(): number for number, name in enumerate(MONTHS, start=1)},
    **{name[:3].casefold(): number for number, name in enumerate(MONTHS, start=1)},
    "pebruari": 2,
    "nopember": 11,
    "agt": 8,
    "ags": 8,
    "agust": 8,
    "sept": 9,
}


def _minutes_text(text: str) -> MinutesReading:
    if not text:
        return MinutesReading()
    plain = re.fullmatch(r"(\d{1,5})(?:[.,]0+)?\s*(?:menit|mnt|min|m|')?", text.casefold())
    if plain:
        return MinutesReading(int(plain[1]))
    spoken = re.fullmatch(
        r"(\d{1,2})\s*(?:jam|j|:)\s*(?:(\d{1,2})\s*(?:menit|mnt|m)?)?(?::\d{2})?", text.casefold()
    )
    if spoken:
        return MinutesReading(int(spoken[1]) * 60 + int(spoken[2] or 0))
    return _no_minutes(text)


def _no_minutes(text: str) -> MinutesReading:
    return MinutesReading(
        problem=f"menit “{text[:40]}” tidak terbaca; tulis angka menit, misalnya 45"
    )


def _no_number(text: str) -> str:
    return f"jumlah “{text[:40]}” tidak terbaca; tulis angka bulat, misalnya 3"
