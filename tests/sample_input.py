"""Files of the shape the desk receives, made up for tests: exports, patrol lists, packages."""

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook


def _headings(text):
    return tuple(text.split("|"))


FULL_HEADINGS = _headings(
    "PNS ID|NIP BARU|NIP LAMA|NAMA|GELAR DEPAN|GELAR BELAKANG|TEMPAT LAHIR ID|TEMPAT LAHIR NAMA"
    "|TANGGAL LAHIR|JENIS KELAMIN|AGAMA ID|AGAMA NAMA|JENIS KAWIN ID|JENIS KAWIN NAMA|NIK|NOMOR HP"
    "|EMAIL|EMAIL GOV|ALAMAT|NPWP NOMOR|BPJS|JENIS PEGAWAI ID|JENIS PEGAWAI NAMA"
    "|KEDUDUKAN HUKUM ID|KEDUDUKAN HUKUM NAMA|STATUS CPNS PNS|KARTU ASN VIRTUAL|NOMOR SK CPNS"
    "|TANGGAL SK CPNS|TMT CPNS|NOMOR SK PNS|TANGGAL SK PNS|TMT PNS|GOL AWAL ID|GOL AWAL NAMA"
    "|GOL AKHIR ID|GOL AKHIR NAMA|TMT GOLONGAN|MK TAHUN|MK BULAN|JENIS JABATAN ID"
    "|JENIS JABATAN NAMA|JABATAN ID|JABATAN NAMA|TMT JABATAN|TINGKAT PENDIDIKAN ID"
    "|TINGKAT PENDIDIKAN NAMA|PENDIDIKAN ID|PENDIDIKAN NAMA|TAHUN LULUS|KPKN ID|KPKN NAMA"
    "|LOKASI KERJA ID|LOKASI KERJA NAMA|UNOR ID|UNOR NAMA|INSTANSI INDUK ID|INSTANSI INDUK NAMA"
    "|INSTANSI KERJA ID|INSTANSI KERJA NAMA|SATUAN KERJA INDUK ID|SATUAN KERJA INDUK NAMA"
    "|SATUAN KERJA KERJA ID|SATUAN KERJA KERJA NAMA|IS VALID NIK|NAMA SEKOLAH|FLAG IKD|ESELON ID"
    "|ESELON NAMA"
)
REDUCED_HEADINGS = _headings(
    "NIP BARU|NAMA|STATUS ASN|GOL AKHIR NAMA|JENIS JABATAN NAMA|JABATAN NAMA|TMT JABATAN"
    "|UNOR 1|UNOR 2|UNOR 3"
)
PATROL_HEADINGS = _headings(
    "No|Hari/Tanggal|Jam|Lokasi|Nama|NIP|Jabatan|Unit Kerja|Jenis Pelanggaran|Uraian|Pakaian"
    "|Platform|Akun|Tautan|Petugas|Keterangan|Dokumentasi"
)
A_JPEG = b"\xff\xd8\xff\xe0" + b"gambar contoh " * 20
A_PDF = b"%PDF-1.4\n% surat contoh\n%%EOF\n"


def employee_cells(**changes):
    """One row of the full export as heading -> value; a PNS in the traffic division."""
    usual = {
        "PNS ID": "A8ACA7F1B2",
        "NIP BARU": "199405142019032001",
        "NAMA": "Rani Kusuma",
        "GELAR BELAKANG": "S.E.",
        "TANGGAL LAHIR": "14-05-1994",
        "JENIS KELAMIN": "F",
        "AGAMA NAMA": "-",
        "NIK": "'6104000000000001",
        "NOMOR HP": "080000000001",
        "ALAMAT": "Jalan Rahasia 1",
        "JENIS PEGAWAI NAMA": "PNS Daerah Kab./Kota yang bekerja pada Kab./Kota",
        "KEDUDUKAN HUKUM NAMA": "Aktif",
        "STATUS CPNS PNS": "P",
        "GOL AKHIR ID": "23",
        "GOL AKHIR NAMA": "II/c",
        "JENIS JABATAN ID": "4",
        "JENIS JABATAN NAMA": "Jabatan Fungsional Umum",
        "JABATAN NAMA": "Pengadministrasi Perkantoran",
        "TMT JABATAN": "01-03-2023",
        "UNOR ID": "DISHUB-LL",
        "UNOR NAMA": "Bidang Lalu Lintas",
        "SATUAN KERJA KERJA NAMA": "Dinas Perhubungan",
        "ESELON ID": "99",
        "ESELON NAMA": "NON",
    }
    return usual | {heading.replace("_", " "): value for heading, value in changes.items()}


def patrol_cells(**changes):
    """One row of a patrol list as heading -> value; one person in one café."""
    usual = {
        "No": 1,
        "Hari/Tanggal": "Kamis, 29 Januari 2026",
        "Jam": "10.15 WIB",
        "Lokasi": "Warkop Contoh, Jl. Contoh",
        "Nama": "Rani Kusuma",
        "NIP": "199405142019032001",
        "Jabatan": "Pengadministrasi Perkantoran",
        "Unit Kerja": "Dinas Perhubungan",
        "Jenis Pelanggaran": "Nongkrong di warung kopi saat jam kerja",
        "Uraian": "Duduk di warung kopi tanpa surat tugas",
        "Pakaian": "Dinas",
        "Petugas": "Regu II",
        "Dokumentasi": "foto-001.jpg",
    }
    named = {"Tanggal": "Hari/Tanggal", "Unit": "Unit Kerja", "Jenis": "Jenis Pelanggaran"}
    return usual | {named.get(heading, heading): value for heading, value in changes.items()}


def table_workbook(
    rows: Sequence[Mapping[str, object]],
    *,
    headings: Sequence[str],
    above: Sequence[Sequence[object]] = (),
    below: Sequence[Sequence[object]] = (),
    sheet: str = "data",
    merged: Sequence[str] = (),
) -> bytes:
    """An xlsx workbook of one table with lines above and below it; the same bytes each time."""
    book = Workbook()
    page = book.worksheets[0]
    page.title = sheet
    for line in (*above, headings, *([row.get(h, "") for h in headings] for row in rows), *below):
        page.append([None if value == "" else value for value in line])
    for area in merged:
        page.merge_cells(area)
    for line in page.iter_rows():
        for cell in line:
            if isinstance(cell.value, str) and cell.value.startswith("="):
                cell.data_type = "s"
    data = io.BytesIO()
    book.save(data)
    return repeatable(data.getvalue())


def employee_workbook(*rows, headings=FULL_HEADINGS, **layout) -> bytes:
    """A personnel export of these rows; of one usual row when none is given."""
    return table_workbook(rows or (employee_cells(),), headings=headings, **layout)


def unit_workbook(*units: tuple[object, object, object]) -> bytes:
    """A unit tree of (ID, NAMA_UNOR, ID_ATASAN)."""
    headings = ("ID", "NAMA_UNOR", "ID_ATASAN")
    rows = [dict(zip(headings, unit, strict=True)) for unit in units]
    return table_workbook(rows, headings=headings, sheet="unor")


def patrol_workbook(*rows, headings=PATROL_HEADINGS, **layout) -> bytes:
    """A patrol list of these rows; of one usual row when none is given."""
    return table_workbook(rows or (patrol_cells(),), headings=headings, sheet="Laporan", **layout)


def package_bytes(members: Mapping[str, bytes]) -> bytes:
    """A zip of these members, the same bytes each time."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(_member(name), content)
    return data.getvalue()


def write_package(folder: Path, *rows, name="paket.zip", **members: bytes) -> Path:
    """A Satpol PP package in a folder: list, letter and one picture, changed by `members`."""
    usual = {
        "laporan.xlsx": patrol_workbook(*rows),
        "surat-pengantar.pdf": A_PDF,
        "bukti/foto-001.jpg": A_JPEG,
    }
    return write(folder / name, package_bytes(usual | members))


def write(path: Path, data: bytes) -> Path:
    """Write a file and return its path."""
    path.write_bytes(data)
    return path


def repeatable(data: bytes) -> bytes:
    """Take the time of writing out of a workbook, so that the same rows give the same bytes."""
    again = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            content = re.sub(
                rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2026-01-30T08:00:00Z", old.read(name)
            )
            new.writestr(_member(name), content)
    return again.getvalue()


def _member(name: str) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, (2026, 1, 30, 8, 0, 0))
    member.compress_type, member.external_attr = zipfile.ZIP_DEFLATED, 0o100644 << 16
    return member
