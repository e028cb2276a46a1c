"""A package is opened member by member: what is unsafe is refused by name, the rest is used."""

import stat
import zipfile

import pytest

from asn_desk.documents.intake_package import find_evidence, open_package, read_evidence
from asn_desk.documents.package_members import PackageLimits, media_type
from asn_desk.domain.errors import UnreadableFile
from tests.sample_input import (
    A_JPEG,
    A_PDF,
    PATROL_HEADINGS,
    employee_workbook,
    package_bytes,
    patrol_cells,
    patrol_workbook,
    table_workbook,
    write,
    write_package,
)


@pytest.fixture
def opened(tmp_path):
    """Open a package of one row with members added."""
    return lambda *rows, **members: open_package(write_package(tmp_path, *rows, **members))


def reasons(package):
    return {problem.name: problem.reason for problem in package.problems}


def damaged(path, member):
    """Turn some bytes of a member round."""
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        at = archive.getinfo(member).header_offset + 30 + len(member) + 5
    data[at] ^= 0xFF
    return write(path, bytes(data))


def test_a_package_holds_list_letter_and_evidence(opened):
    package = opened()
    assert [row.name for row in package.listed.rows] == ["Rani Kusuma"]
    assert (package.letter_name, package.letter) == ("surat-pengantar.pdf", A_PDF)
    assert package.evidence == {"foto-001.jpg": len(A_JPEG)}
    assert package.evidence_of(package.listed.rows[0]) == ("foto-001.jpg",)
    assert (package.problems, package.missing_evidence, package.unnamed_evidence) == ((), (), ())


@pytest.mark.parametrize("picture", [A_JPEG, A_JPEG * 60])
def test_evidence_is_read_unaltered(tmp_path, picture):
    path = write_package(tmp_path, **{"bukti/foto-001.jpg": picture})
    assert open_package(path).evidence == {"foto-001.jpg": len(picture)}
    assert read_evidence(path, "foto-001.jpg") == picture


def test_a_list_alone_is_taken_and_its_evidence_missed(tmp_path):
    package = open_package(write(tmp_path / "patroli.xlsx", patrol_workbook()))
    assert (package.letter, package.evidence) == (None, {})
    assert package.missing_evidence == ("foto-001.jpg",)


def test_missing_and_unnamed_evidence_are_named(opened):
    row = patrol_cells(Dokumentasi="foto-001.jpg, hilang.jpg")
    package = opened(row, **{"bukti/lebih.jpg": A_JPEG})
    assert package.missing_evidence == ("hilang.jpg",)
    assert package.unnamed_evidence == ("lebih.jpg",)
    assert package.evidence_of(package.listed.rows[0]) == ("foto-001.jpg",)


def test_a_package_in_a_folder_of_its_own_is_the_same(tmp_path):
    members = {
        "Januari/laporan.xlsx": patrol_workbook(),
        "Januari/Bukti/hari 1/foto-001.jpg": A_JPEG,
    }
    package = open_package(write(tmp_path / "p.zip", package_bytes(members)))
    assert package.evidence == {"hari 1/foto-001.jpg": len(A_JPEG)}
    assert package.missing_evidence == ()


def test_pictures_beside_the_list_are_evidence_too(opened):
    assert opened(**{"lain.jpg": A_JPEG}).evidence["lain.jpg"] == len(A_JPEG)


@pytest.mark.parametrize(
    "written",
    ["Foto-1.JPG", "bukti\\foto-1.jpg", "foto-1", "hari/foto-1.jpg", "BUKTI/hari/foto-1.jpg"],
)
def test_evidence_is_found_as_people_write_it(written):
    assert find_evidence(written, {"hari/foto-1.jpg": 1}) == "hari/foto-1.jpg"


def test_a_name_that_fits_two_files_is_not_guessed():
    assert find_evidence("foto", {"foto.jpg": 1, "foto.png": 1}) is None


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("../keluar.jpg", "keluar dari paket"),
        ("bukti/../../keluar.jpg", "keluar dari paket"),
        ("bukti\\..\\keluar.jpg", "keluar dari paket"),
        ("/etc/mutlak.jpg", "alamat mutlak"),
        ("C:\\mutlak.jpg", "alamat mutlak"),
        ("bukti/CON.jpg", "perangkat Windows"),
        ("bukti/nul", "perangkat Windows"),
        ("bukti/a:b.jpg", "tidak boleh"),
        ("bukti/titik./a.jpg", "tidak boleh"),
        ("bukti/balik\u202egpj.jpg", "tidak boleh"),
        ("bukti/" + "n" * 300, "terlalu panjang"),
        ("bukti/pasang.exe", "program"),
        ("bukti/foto.jpg.lnk", "program"),
        ("bukti/rekap.xlsm", "makro"),
    ],
)
def test_an_unsafe_member_is_refused_by_name_and_the_rest_used(opened, name, says):
    package = opened(**{name: A_JPEG})
    assert says in reasons(package)[name.replace("\\", "/")]
    assert package.evidence == {"foto-001.jpg": len(A_JPEG)}


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "kosong"),
        (b"MZ\x90\x00program", "jenisnya tidak dikenal"),
        (b"PK\x03\x04zip", "jenisnya tidak dikenal"),
        (b"<html>", "jenisnya tidak dikenal"),
    ],
)
def test_content_decides_whatever_the_name_says(opened, content, says):
    assert says in reasons(opened(**{"bukti/foto-002.jpg": content}))["bukti/foto-002.jpg"]


def test_a_link_is_refused(tmp_path):
    path = write_package(tmp_path)
    link = zipfile.ZipInfo("bukti/tautan.jpg")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(link, "/etc/passwd")
    assert "tautan" in reasons(open_package(path))["bukti/tautan.jpg"]


def test_a_bomb_is_refused_and_the_rest_used(opened):
    package = opened(**{"bukti/bom.jpg": A_JPEG + b"\0" * 3_000_000})
    assert "bom zip" in reasons(package)["bukti/bom.jpg"]
    assert list(package.evidence) == ["foto-001.jpg"]


@pytest.mark.parametrize("limits", [{"member_bytes": 15_000}, {"total_bytes": 15_000}])
def test_what_exceeds_the_limits_is_refused_by_name(tmp_path, limits):
    path = write_package(tmp_path, **{"bukti/besar.jpg": A_JPEG * 60})
    package = open_package(path, limits=PackageLimits(**limits))
    assert set(reasons(package)) == {"bukti/besar.jpg"}
    with pytest.raises(UnreadableFile):
        read_evidence(path, "besar.jpg", limits=PackageLimits(**limits))


def test_a_package_of_too_many_files_is_refused_whole(tmp_path):
    with pytest.raises(UnreadableFile, match="memuat 3 berkas, batasnya 2"):
        open_package(write_package(tmp_path), limits=PackageLimits(members=2))


def test_a_list_without_a_report_is_refused(tmp_path):
    path = write(tmp_path / "kosong.xlsx", table_workbook([], headings=PATROL_HEADINGS))
    with pytest.raises(UnreadableFile, match="hanya berisi judul kolom"):
        open_package(path)


def test_a_letter_over_its_limit_is_refused_by_name(tmp_path, monkeypatch):
    monkeypatch.setattr("asn_desk.documents.intake_package._LETTER_BYTES", 5)
    package = open_package(write_package(tmp_path))
    assert "batasnya" in reasons(package)["surat-pengantar.pdf"]


def test_a_package_over_the_limit_is_refused(tmp_path):
    with pytest.raises(UnreadableFile) as refused:
        open_package(write_package(tmp_path), limits=PackageLimits(package_bytes=100))
    assert "batasnya 0 MB" in refused.value.problem


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_comes_twice_is_used_once(tmp_path):
    path = write_package(tmp_path, **{"foto-001.jpg": A_JPEG, "bukti/Foto-001.JPG": A_JPEG})
    package = open_package(path)
    assert reasons(package) == {
        "bukti/Foto-001.JPG": "nama ini sudah ada di dalam paket",
        "foto-001.jpg": "nama ini sudah ada di folder bukti",
    }


def test_what_systems_leave_behind_is_passed_over(opened):
    package = opened(**{"__MACOSX/._x": b"x", "bukti/Thumbs.db": b"x", "~$laporan.xlsx": b"x"})
    assert package.problems == ()


def test_a_damaged_picture_is_refused_by_name(tmp_path):
    path = damaged(write_package(tmp_path), "bukti/foto-001.jpg")
    package = open_package(path)
    assert "rusak" in reasons(package)["bukti/foto-001.jpg"]
    assert package.missing_evidence == ("foto-001.jpg",)
    with pytest.raises(UnreadableFile, check=lambda e: e.file_name == "bukti/foto-001.jpg"):
        read_evidence(path, "foto-001.jpg")


def test_a_damaged_letter_is_refused_by_name(tmp_path):
    package = open_package(damaged(write_package(tmp_path), "surat-pengantar.pdf"))
    assert "rusak" in reasons(package)["surat-pengantar.pdf"]
    assert package.letter is None


def test_a_letter_that_is_no_pdf_is_refused_by_name(opened):
    package = opened(**{"surat-pengantar.pdf": b"MZ", "lampiran.pdf": A_PDF})
    assert reasons(package) == {"surat-pengantar.pdf": "isinya bukan PDF"}
    assert package.letter_name == "lampiran.pdf"


def test_the_scan_named_as_letter_is_the_letter(opened):
    package = opened(**{"a.pdf": A_PDF})
    assert (package.letter_name, list(package.evidence)) == (
        "surat-pengantar.pdf",
        ["foto-001.jpg", "a.pdf"],
    )


def test_a_second_workbook_is_named_and_not_used(opened):
    package = opened(**{"z.xlsx": patrol_workbook(), "bukti/lampiran.txt": b"catatan"})
    assert "sudah dibaca" in reasons(package)["z.xlsx"]
    assert "lampiran.txt" in package.evidence


def test_a_wrong_workbook_before_the_list_is_named_and_skipped(tmp_path):
    members = {"a.xlsx": employee_workbook(), "b.xlsx": patrol_workbook()}
    package = open_package(write(tmp_path / "p.zip", package_bytes(members)))
    assert "bukan daftar laporan" in reasons(package)["a.xlsx"]
    assert len(package.listed.rows) == 1


@pytest.mark.parametrize("members", [{"catatan.txt": b"x"}, {"laporan.xlsx": b"rusak"}])
def test_a_package_without_a_list_is_refused(tmp_path, members):
    with pytest.raises(UnreadableFile) as refused:
        open_package(write(tmp_path / "p.zip", package_bytes(members)))
    assert "tidak memuat daftar" in refused.value.problem


@pytest.mark.parametrize(("keep", "name"), [(200, "p.zip"), (0, "p.zip")])
def test_a_damaged_package_is_refused(tmp_path, keep, name):
    whole = write_package(tmp_path).read_bytes()
    with pytest.raises(UnreadableFile) as refused:
        open_package(write(tmp_path / name, whole[:keep]))
    assert "rusak atau terpotong" in refused.value.problem


def test_a_locked_package_is_refused(tmp_path):
    path = write_package(tmp_path)
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(UnreadableFile, check=lambda e: "kata sandi" in e.problem):
        open_package(write(path, bytes(data)))


def test_a_package_that_is_gone_is_refused(tmp_path):
    with pytest.raises(UnreadableFile, check=lambda e: "tidak ditemukan" in e.problem):
        open_package(tmp_path / "hilang.zip")


def test_evidence_that_is_not_there_is_refused_by_name(tmp_path):
    with pytest.raises(UnreadableFile, check=lambda e: e.file_name == "hilang.jpg"):
        read_evidence(write_package(tmp_path), "hilang.jpg")


def test_nothing_is_written_beside_the_package(tmp_path):
    path = write_package(tmp_path, **{"../keluar.jpg": A_JPEG})
    open_package(path)
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (A_JPEG, "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"GIF89a", "image/gif"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
        (b"RIFF\0\0\0\0????", ""),
        (A_PDF, "application/pdf"),
        (b"\0\0\0\x18ftypmp42", "video/mp4"),
        (b"\0\0\0\x18ftypqt  ", "video/quicktime"),
        (b"\0\0\0\x18ftypheic", "image/heic"),
        ("catatan percakapan é".encode(), "text/plain"),
    ],
)
def test_the_media_type_is_told_by_the_bytes(data, kind):
    assert media_type(data) == kind


def test_text_cut_within_a_character_is_still_text():
    assert media_type(("a" * 4095 + "é").encode()) == "text/plain"
    assert media_type(b"\xe9\x00\xff\xfe biner") == ""
    assert media_type(b"") == ""
    assert media_type(b"a\x01b") == ""
