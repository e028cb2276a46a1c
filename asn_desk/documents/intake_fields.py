"""What the columns of a patrol list are called, and what their words mean."""

import re

from asn_desk.documents.sheet_tables import TableShape
from asn_desk.domain.incidents import Clothing, Kind

PATROL_LIST = TableShape(
    title="daftar laporan Satpol PP",
    headings={
        "no": ("No", "Nomor", "No Urut"),
        "date": ("Hari/Tanggal", "Tanggal", "Hari, Tanggal Kejadian", "Tgl", "Tanggal Kejadian"),
        "time": ("Jam", "Waktu", "Pukul", "Waktu Kejadian", "Jam Kejadian", "Waktu (WIB)"),
        "place": ("Lokasi", "Tempat", "Lokasi Kejadian", "Tempat Kejadian", "Lokasi/Tempat", "TKP"),
        "name": (
            *("Nama", "Nama ASN", "Nama Pegawai", "Nama Lengkap", "Nama/NIP", "Nama dan NIP"),
            *("Nama Terlapor", "Nama Pelanggar"),
        ),
        "nip": ("NIP", "NIP/NI PPPK", "NIP/NIPPPK"),
        "position": ("Jabatan", "Pangkat/Jabatan", "Nama Jabatan"),
        "unit": (
            *("Unit Kerja", "Instansi", "OPD", "Unit Kerja/Instansi/OPD", "Unit Kerja/OPD", "SKPD"),
            *("Perangkat Daerah", "Instansi/Unit Kerja", "Unit Kerja/Instansi", "Dinas/Instansi"),
        ),
        "kind": ("Jenis Pelanggaran", "Pelanggaran", "Bentuk Pelanggaran"),
        "description": (
            *("Uraian", "Kronologis", "Kronologi", "Uraian/Kronologis", "Uraian Kejadian"),
            *("Uraian Singkat", "Uraian Pelanggaran", "Temuan"),
        ),
        "clothing": ("Pakaian", "Pakaian (dinas/bebas)", "Pakaian yang dikenakan"),
        "platform": ("Platform", "Media Sosial", "Medsos"),
        "account": ("Akun", "Nama Akun", "Akun Media Sosial"),
        "link": ("Tautan", "Link", "Tautan/Link", "URL"),
        "officer": ("Petugas", "Regu", "Petugas/Regu", "Nama Petugas"),
        "remark": ("Keterangan", "Ket"),
        "evidence": (
            *("Dokumentasi", "Foto", "Dokumentasi/Foto", "Bukti", "Nama Berkas Bukti"),
            *("Berkas Bukti", "Foto/Video"),
        ),
    },
    needed=(("date",), ("name", "nip", "account"), ("kind", "description", "place")),
)


KIND_WORDS = (
    (Kind.LIVE_STREAM, re.compile(r"\blive|siaran langsung|streaming", re.IGNORECASE)),
    (
        Kind.CAFE,
        re.compile(r"kafe|caf[eé]|warung|warkop|kopi\b|kedai|nongkrong", re.IGNORECASE),
    ),
    (
        Kind.ATTRIBUTES,
        re.compile(r"atribut|seragam|pakaian dinas|identitas|konten", re.IGNORECASE),
    ),
)


def read_kind(written: str, *, description: str) -> tuple[Kind, str]:
    """Return the kind of violation by its words, with a warning where it had to be guessed."""
    if written.casefold() == Kind.OTHER.casefold():
        return Kind.OTHER, ""
    known = _kind_of(written)
    if known is not None:
        return known, ""
    guess = _kind_of(description) if not written else None
    if guess is not None:
        return guess, f"jenis pelanggaran kosong; dari uraiannya dibaca “{guess}”"
    what = f"jenis pelanggaran “{written[:60]}” tidak dikenal" if written else "jenis kosong"
    return Kind.OTHER, f"{what}; dicatat sebagai “{Kind.OTHER}”"


def read_clothing(written: str) -> tuple[Clothing, str]:
    """Return what was worn by its words, with a warning for words that are not known."""
    said = written.casefold()
    if not said or said == Clothing.UNKNOWN.casefold():
        return Clothing.UNKNOWN, ""
    if any(word in said for word in ("bebas", "sipil", "preman", "biasa")):
        return Clothing.CIVILIAN, ""
    if any(word in said for word in ("dinas", "seragam", "pdh", "pdl", "korpri")):
        return Clothing.UNIFORM, ""
    return Clothing.UNKNOWN, f"pakaian “{written[:60]}” tidak dikenal; pilih dinas atau bebas"


def _kind_of(text: str) -> Kind | None:
    return next((kind for kind, words in KIND_WORDS if words.search(text)), None)
