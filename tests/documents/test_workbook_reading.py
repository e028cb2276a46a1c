"""A workbook from outside is read whole, or refused by name with a reason and advice."""

import io
import subprocess
import sys
import zipfile
from datetime import date, datetime, time, timedelta

import pytest
from openpyxl import Workbook

from asn_desk.documents import workbook_child
from asn_desk.documents.workbook_reading import read_workbook, read_workbook_bytes
from asn_desk.documents.workbook_scan import WorkbookLimits
from asn_desk.domain.errors import UnreadableFile
from tests.sample_input import A_JPEG, A_PDF, employee_workbook, package_bytes, write

SHEET = "xl/worksheets/sheet1.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def book_of(*rows):
    book, data = Workbook(), io.BytesIO()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(data)
    return data.getvalue()


def changed(data, **members):
    """The same zip with members replaced or, when None, left out."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        kept = {name: archive.read(name) for name in archive.namelist()}
    kept |= {name: content for name, content in members.items() if content is not None}
    return package_bytes(kept)


def refusal(data, **limits):
    with pytest.raises(UnreadableFile) as refused:
        read_workbook_bytes(data, file_name="x.xlsx", limits=WorkbookLimits(**limits))
    assert refused.value.file_name == "x.xlsx"
    assert refused.value.advice.endswith(".")
    return refused.value.problem


def test_cells_keep_their_kind_and_place():
    row = [
        "a",
        1,
        2.5,
        True,
        date(2026, 1, 29),
        datetime.fromisoformat("2026-01-29T10:15"),
        time(9),
    ]
    cells = read_workbook_bytes(book_of([], row, [None, "b"]), file_name="x.xlsx")
    (rows,) = cells.sheets.values()
    assert rows == ((), tuple(row), ("", "b"))
    assert cells.file_name == "x.xlsx"


def test_a_span_of_time_survives():
    cells = read_workbook_bytes(book_of([timedelta(hours=30)]), file_name="x.xlsx")
    assert cells.sheets["Sheet"] == ((timedelta(hours=30),),)


def test_sheets_named_like_the_wire_format_survive():
    book, data = Workbook(), io.BytesIO()
    for name in ("date", "seconds", "moment", "time"):
        book.create_sheet(name).append(["isi"])
    book.create_chartsheet("grafik")
    book.save(data)
    cells = read_workbook_bytes(data.getvalue(), file_name="x.xlsx")
    assert list(cells.sheets) == ["Sheet", "date", "seconds", "moment", "time"]
    assert cells.sheets["seconds"] == (("isi",),)


def test_any_script_and_markup_survives(tmp_path):
    names = ["O'Brien <b>&", "王小明", "محمد علي", "=1+1"]
    cells = read_workbook(
        write(tmp_path / "y.xlsx", employee_workbook(*({"NAMA": n} for n in names)))
    )
    assert [row[3] for row in cells.sheets["data"][1:]] == names


def test_pictures_in_a_workbook_do_no_harm():
    data = changed(book_of(["a"]), **{"xl/media/image1.png": b"gambar"})
    assert read_workbook_bytes(data, file_name="x.xlsx").sheets["Sheet"] == (("a",),)


def test_merged_cells_are_told(tmp_path):
    path = write(tmp_path / "x.xlsx", employee_workbook(merged=("A1:C2",)))
    assert read_workbook(path).merged["data"] == ((0, 0, 1, 2),)


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(UnreadableFile) as refused:
        read_workbook(tmp_path / "hilang.xlsx")
    assert refused.value.problem == "berkas ini tidak ditemukan"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "kosong"),
        (A_PDF, "berkas PDF"),
        (A_JPEG, "gambar"),
        (b"\x89PNG....", "gambar"),
        (b"MZ\x90", "program"),
        (b"\xef\xbb\xbf<html><table>", "halaman web"),
        (b"<?xml version='1.0'?>", "halaman web atau XML"),
        (b"NIP,NAMA\n1,2\n", "teks (CSV)"),
        (b"\x01\x02\x00,", "bukan buku kerja Excel atau sudah rusak"),
        (OLE, "bukan buku kerja Excel"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "kata sandi"),
        (OLE + "_VBA_PROJECT".encode("utf-16-le"), "makro"),
        (OLE + "Workbook".encode("utf-16-le"), "rusak atau terpotong"),
        (b"PK\x03\x04 bukan zip", "rusak atau terpotong"),
        (package_bytes({"word/document.xml": b"<w/>"}), "dokumen Word"),
        (package_bytes({"foto.jpg": b"x"}), "paket zip"),
        (package_bytes({"xl/workbook.xml": b"<w/>", "xl/vbaProject.bin": b"x"}), "makro"),
        (package_bytes({"xl/workbook.xml": b"<w/>", "xl/macrosheets/s.xml": b"x"}), "makro"),
        (package_bytes({"xl/workbook.xml": b"<w/>"}), "rusak atau terpotong"),
    ],
)
def test_what_is_no_sound_workbook_is_refused_by_its_reason(data, says):
    assert says in refusal(data)


def test_a_truncated_workbook_is_refused():
    assert "rusak" in refusal(book_of(["a"])[:-200])


def test_a_damaged_member_is_refused():
    data = bytearray(book_of(["a" * 500]))
    at = data.index(SHEET.encode()) + len(SHEET) + 10
    data[at : at + 40] = b"\xff" * 40
    assert "rusak" in refusal(bytes(data))


def test_a_locked_zip_is_refused():
    data = bytearray(book_of(["a"]))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(signature)
        data[at + offset] |= 1
    assert "kata sandi" in refusal(bytes(data))


@pytest.mark.parametrize("dtd", ['<!DOCTYPE x [<!ENTITY a "b">]>', "<!ENTITY a SYSTEM 'b'>"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused(dtd, encoding):
    text = f"<?xml version='1.0'?>{dtd}<worksheet/>".encode(encoding)
    assert "DTD" in refusal(changed(book_of(["a"]), **{SHEET: text}))


def test_a_bomb_is_refused_by_its_ratio():
    bomb = b"<worksheet>" + b" " * 3_000_000 + b"</worksheet>"
    assert "bom zip" in refusal(changed(book_of(["a"]), **{SHEET: bomb}))


@pytest.mark.parametrize("limits", [{"unpacked_bytes": 1000}, {"members": 3}])
def test_too_much_inside_is_refused(limits):
    assert "bom zip" in refusal(book_of(["a"]), **limits)


def test_a_file_over_the_limit_is_refused(tmp_path):
    path = write(tmp_path / "x.xlsx", book_of(["a"]))
    with pytest.raises(UnreadableFile) as refused:
        read_workbook(path, limits=WorkbookLimits(file_bytes=1000))
    assert "batasnya 0 MB" in refused.value.problem


@pytest.mark.parametrize(
    "xml",
    [
        b'<worksheet><dimension ref="A1:XFD1048576"/><sheetData/></worksheet>',
        b'<worksheet><sheetData><row r="9"><c r="XFD1048576"/></row></sheetData></worksheet>',
        b"<worksheet>" + b"<!-- padding of the head -->" * 60_000 + b'<c r="XFD1048576"/>',
    ],
)
def test_a_sheet_with_a_cell_far_away_is_refused(xml):
    assert "juta sel" in refusal(changed(book_of(["a"]), **{SHEET: xml}), ratio=10_000)


def test_a_crafted_sheet_breaks_only_the_child():
    far = b'<c r="XFD1048576" t="n"><v>1</v></c>'
    xml = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row r="1"><c r="A1"><v>1</v></c></row>' + b"<!-- padding -->" * 5_000
    )
    xml += b'<row r="1048576">' + far + b"</row>" + b"<!-- padding -->" * 5_000
    data = changed(book_of(["a"]), **{SHEET: xml + b"</sheetData></worksheet>"})
    assert "terlalu besar" in refusal(data, memory_bytes=600_000_000)


@pytest.mark.parametrize("limits", [{"cells": 3}, {"characters": 3}, {"seconds": 0.001}])
def test_more_than_the_limits_is_refused(limits):
    assert refusal(book_of(["abcd", "b"], ["c", "d"]), **limits)


def test_a_packaged_program_starts_itself_as_the_child(monkeypatch):
    monkeypatch.setattr("sys.frozen", True, raising=False)
    ran = []
    monkeypatch.setattr(
        subprocess, "run", lambda command, **_: ran.append(command) or _exit_with_2()
    )
    assert "terlalu besar" in refusal(book_of(["a"]))
    assert ran[0][:2] == [sys.executable, workbook_child.FLAG]


def _exit_with_2():
    return subprocess.CompletedProcess([], 2)


def test_a_child_that_cannot_start_is_a_refusal(monkeypatch):
    monkeypatch.setattr("sys.executable", "tidak-ada-program-ini")
    assert "tidak dapat dijalankan" in refusal(book_of(["a"]))


def test_ten_thousand_rows_are_read_within_the_usual_limits(tmp_path):
    rows = [
        [f"19940514201903{at:04d}", f"Nama {at}", "III/a", "Jabatan", at] for at in range(10_000)
    ]
    path = write(tmp_path / "x.xlsx", book_of(*rows))
    assert len(read_workbook(path).sheets["Sheet"]) == 10_000
