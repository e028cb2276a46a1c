"""A first look at a workbook's bytes: refuses what is no workbook, unsafe, or far too large.

A courtesy that gives clear reasons; the barrier is the child process that reads the cells.
"""

import re
import zlib
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from asn_desk.documents.outside_files import too_large
from asn_desk.domain.errors import UnreadableFile

_MEGABYTE = 1024 * 1024
ZIP_DAMAGE = (
    BadZipFile,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    zlib.error,
)
"""What reading a damaged zip may raise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkbookLimits:
    """How much of a workbook from outside the desk takes; sizes in bytes."""

    file_bytes: int = 60 * _MEGABYTE
    unpacked_bytes: int = 400 * _MEGABYTE
    members: int = 2_000
    ratio: int = 200
    """Unpacked to packed size of one member; judged from `ratio_from` bytes on."""
    ratio_from: int = _MEGABYTE
    cells: int = 3_000_000
    """The box from A1 to the last cell of one sheet, and all cells together."""
    characters: int = 200_000_000
    memory_bytes: int = 1024 * _MEGABYTE
    seconds: float = 60.0


_SAVE_AS_XLSX = "Buka berkas itu di Excel, lalu simpan sebagai Buku Kerja Excel (.xlsx)."
_SAVE_AGAIN = "Buka berkas itu di Excel, simpan ulang sebagai .xlsx, atau minta kiriman ulang."
SPLIT = "Hapus baris dan kolom kosong yang berlebih, atau pecah menjadi beberapa berkas."
_CHOOSE = "Pilih berkas Excel (.xlsx) yang benar, atau minta kiriman ulang."
_PACKAGE = "Impor paket Satpol PP di halaman Laporan; untuk pegawai, pilih buku kerja di dalamnya."
_NO_PASSWORD = "Buka di Excel, hapus kata sandinya (Berkas > Info > Proteksi), lalu simpan ulang."  # noqa: S105 - advice
_NO_MACROS = "Buka di Excel tanpa mengaktifkan makro, lalu simpan sebagai .xlsx."
_ZIP, _OLE = b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DTD = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_DIMENSION = re.compile(rb'<(?:\w+:)?dimension ref="(?:[A-Z]+\d+:)?([A-Z]{1,3})(\d{1,7})"')
_CELL = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_WINDOW = 64 * 1024
_OTHER_KINDS = (
    (b"%PDF", "berkas PDF"),
    (b"\xff\xd8\xff", "gambar"),
    (b"\x89PNG", "gambar"),
    (b"MZ", "program"),
)


def scan_workbook(data: bytes, *, file_name: str, limits: WorkbookLimits) -> None:
    """Raise `UnreadableFile` when these bytes are no workbook or not one to be opened."""
    if not data:
        raise UnreadableFile(file_name, "berkas ini kosong (0 byte)", "Minta kiriman ulang.")
    if len(data) > limits.file_bytes:
        raise UnreadableFile(file_name, too_large(len(data), limits.file_bytes), SPLIT)
    if data.startswith(_OLE):
        _scan_ole(data, file_name=file_name)
    elif data.startswith(_ZIP):
        _scan_zip(data, file_name=file_name, limits=limits)
    else:
        raise UnreadableFile(file_name, *_what_else(data))


def _what_else(data: bytes) -> tuple[str, str]:
    """Return what bytes are that are no workbook, and the advice that fits."""
    kind = next((kind for magic, kind in _OTHER_KINDS if data.startswith(magic)), "")
    if kind:
        return f"ini {kind}, bukan buku kerja Excel", _CHOOSE
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<html", b"<!doctype html", b"<table", b"<?xml")):
        return "berkas ini halaman web atau XML yang diberi nama Excel", _SAVE_AS_XLSX
    if b"\0" not in head and (b"," in head or b";" in head or b"\t" in head):
        return "berkas ini teks (CSV), bukan buku kerja Excel", _SAVE_AS_XLSX
    return "berkas ini bukan buku kerja Excel atau sudah rusak", _CHOOSE


def _scan_ole(data: bytes, *, file_name: str) -> None:
    """Look for the streams of the old binary format, named in UTF-16."""

    def has(stream: str) -> bool:
        return stream.encode("utf-16-le") in data

    if has("EncryptedPackage"):
        raise UnreadableFile(file_name, "berkas ini dikunci dengan kata sandi", _NO_PASSWORD)
    if has("_VBA_PROJECT"):
        raise UnreadableFile(file_name, "berkas ini memuat makro (program)", _NO_MACROS)
    if not (has("Workbook") or has("Book")):
        raise UnreadableFile(file_name, "berkas Office ini bukan buku kerja Excel", _CHOOSE)


def _scan_zip(data: bytes, *, file_name: str, limits: WorkbookLimits) -> None:
    try:
        with ZipFile(BytesIO(data)) as archive:
            members = archive.infolist()
            _check_kind({member.filename for member in members}, file_name=file_name)
            _check_sizes(members, file_name=file_name, limits=limits)
            for member in members:
                if member.filename.lower().endswith((".xml", ".rels")):
                    _check_xml(archive, member, file_name=file_name, limits=limits)
    except ZIP_DAMAGE as error:
        raise UnreadableFile(file_name, "berkas ini rusak atau terpotong", _SAVE_AGAIN) from error


def _check_kind(names: set[str], *, file_name: str) -> None:
    if any("vbaproject.bin" in name or "/macrosheets/" in name for name in map(str.lower, names)):
        raise UnreadableFile(file_name, "berkas ini memuat makro (program)", _NO_MACROS)
    if names & {"xl/workbook.xml", "xl/workbook.bin", "content.xml"}:
        return
    if any(name.startswith("word/") for name in names):
        raise UnreadableFile(file_name, "ini dokumen Word, bukan buku kerja Excel", _CHOOSE)
    problem = "ini paket zip, bukan buku kerja Excel"
    raise UnreadableFile(file_name, problem, _PACKAGE)


def _check_sizes(members: list[ZipInfo], *, file_name: str, limits: WorkbookLimits) -> None:
    if any(member.flag_bits & 1 for member in members):
        raise UnreadableFile(file_name, "berkas ini dikunci dengan kata sandi", _NO_PASSWORD)
    unpacked = sum(member.file_size for member in members)
    packed_too_well = any(
        member.file_size > limits.ratio_from
        and member.file_size > limits.ratio * max(member.compress_size, 1)
        for member in members
    )
    if packed_too_well or unpacked > limits.unpacked_bytes or len(members) > limits.members:
        problem = "isi berkas ini membengkak tidak wajar saat dibuka (bom zip)"
        raise UnreadableFile(file_name, problem, _SAVE_AGAIN)


def _check_xml(
    archive: ZipFile, member: ZipInfo, *, file_name: str, limits: WorkbookLimits
) -> None:
    """Refuse a document type in the prolog, and a sheet whose box of cells is too large."""
    with archive.open(member) as stream:
        head = stream.read(_WINDOW)
        if _DTD.search(head.replace(b"\0", b"")):
            problem = "berkas ini memuat definisi XML (DTD) yang tidak pernah dibuat Excel"
            raise UnreadableFile(file_name, problem, _SAVE_AGAIN)
        if not member.filename.startswith("xl/worksheets/"):
            return
        tail = head
        while chunk := stream.read(_MEGABYTE):
            tail = (tail + chunk)[-_WINDOW:]
    if _box(head, tail) > limits.cells:
        problem = f"lembar kerjanya melebihi {limits.cells // 1_000_000} juta sel"
        raise UnreadableFile(file_name, problem, SPLIT)


def _box(head: bytes, tail: bytes) -> int:
    """Count the cells from A1 to the furthest one named at either end of a sheet."""
    found = _DIMENSION.findall(head) + _CELL.findall(head) + _CELL.findall(tail)
    columns = max((_column_number(letters) for letters, _ in found), default=0)
    return columns * max((int(row) for _, row in found), default=0)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
