"""Files a clerk may meet and the desk must refuse: damaged, locked, hostile, or the wrong one."""

import io
import stat
import warnings
import zipfile
from pathlib import Path

from openpyxl import Workbook

from tests.sample_input import (
    A_JPEG,
    employee_workbook,
    package_bytes,
    patrol_workbook,
    write,
)

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MEGABYTE = 1024 * 1024


def hostile_workbooks(folder: Path) -> dict[str, Path]:
    """Workbooks that neither import takes, by what is wrong with them."""
    whole = employee_workbook()
    contents = {
        "terpotong.xlsx": whole[: len(whole) // 2],
        "acak.xlsx": bytes((i * 7919 + 13) % 256 for i in range(5000)),
        "kosong.xlsx": b"",
        "terkunci.xlsx": _OLE + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 512,
        "makro.xlsm": _with_member(whole, "xl/vbaProject.bin", b"makro"),
        "jauh.xlsx": _far_cell(),
        "bom.xlsx": _with_member(whole, "xl/media/bom.xml", b" " * (30 * MEGABYTE)),
        "dtd.xlsx": _with_dtd(whole),
        "tanpa-isi.xlsx": _empty_workbook(),
        "data.csv": b"NIP BARU;NAMA\n199405142019032001;Rani Kusuma\n",
        "csv.xlsx": b"NIP BARU;NAMA\n199405142019032001;Rani Kusuma\n",
        "surat.xlsx": b"%PDF-1.4\n%%EOF\n",
        "halaman.xls": b"<html><table><tr><td>NIP</td></tr></table></html>",
        "arsip.xlsx": package_bytes({"catatan.txt": b"catatan"}),
    }
    paths = {name: write(folder / name, content) for name, content in contents.items()}
    paths["besar.xlsx"] = _sparse(folder / "besar.xlsx", 80 * MEGABYTE)
    paths["map.xlsx"] = folder / "map.xlsx"
    paths["map.xlsx"].mkdir()
    paths["tidak-ada.xlsx"] = folder / "tidak-ada.xlsx"
    return paths


def _with_member(workbook: bytes, name: str, content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(workbook)) as old:
        members = {one: old.read(one) for one in old.namelist()}
    return package_bytes(members | {name: content})


def _with_dtd(workbook: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(workbook)) as old:
        members = {one: old.read(one) for one in old.namelist()}
    bomb = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "hahaha">]><a>&x;</a>'
    return package_bytes(members | {"xl/sharedStrings.xml": bomb})


def _far_cell() -> bytes:
    book = Workbook()
    book.worksheets[0]["XFD1048576"] = "jauh"
    return _saved(book)


def _empty_workbook() -> bytes:
    return _saved(Workbook())


def _saved(book: Workbook) -> bytes:
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def _sparse(path: Path, size: int) -> Path:
    """A large file that takes no room."""
    with path.open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(size)
    return path


def hostile_package(path: Path) -> Path:
    """A package with one good picture and one of everything that must not be used."""
    with warnings.catch_warnings(), zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")  # a name that comes twice
        archive.writestr("laporan.xlsx", patrol_workbook())
        for name in ("bukti/foto-001.jpg", *HOSTILE_MEMBERS, "bukti/foto-001.jpg"):
            archive.writestr(name, HOSTILE_CONTENT.get(name, A_JPEG))
        link = zipfile.ZipInfo("bukti/tautan.jpg")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    return path


HOSTILE_MEMBERS = {
    "../luar.jpg": "alamatnya keluar dari paket",
    "/etc/mutlak.jpg": "alamat mutlak",
    "C:\\mutlak.jpg": "alamat mutlak",
    "bukti/CON.txt": "nama perangkat Windows",
    "bukti/pasang.exe": "ini program",
    "bukti/lagi.zip": "jenisnya tidak dikenal",
    "bukti/palsu.jpg": "jenisnya tidak dikenal",
    "bukti/nol.jpg": "kosong (0 byte)",
    "bukti/bom.jpg": "bom zip",
    "bukti/terbalik\u202egpj.jpg": "tanda yang tidak boleh ada",
    f"bukti/{'panjang' * 40}.jpg": "terlalu panjang",
}
"""Names in `hostile_package` and what is said of each."""
HOSTILE_CONTENT = {
    "bukti/lagi.zip": package_bytes({"foto.jpg": A_JPEG}),
    "bukti/palsu.jpg": b"MZ\x90\0program",
    "bukti/nol.jpg": b"",
    "bukti/bom.jpg": A_JPEG + b"\0" * (20 * MEGABYTE),
}


def with_password(package: bytes) -> bytes:
    """Mark every member of a zip as encrypted."""
    data = bytearray(package)
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(sign)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(sign, at + 4)
    return bytes(data)
