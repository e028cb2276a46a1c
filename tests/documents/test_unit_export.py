"""The unit tree is read as a tree; what does not hang on it is rejected with the reason."""

import pytest

from asn_desk.documents.unit_export import read_unit_export
from asn_desk.documents.workbook_kind import sniff
from asn_desk.domain.errors import UnreadableFile
from tests.sample_input import unit_workbook, write

ROOT = ("R", "Pemerintah Kabupaten", "")
AGENCY = ("A", "Dinas Perhubungan", "R")


@pytest.fixture
def tree(tmp_path):
    return lambda *units: read_unit_export(write(tmp_path / "unor.xlsx", unit_workbook(*units)))


def test_a_tree_is_read_in_any_order(tree):
    read = tree(("B", "Bidang", "A"), ROOT, AGENCY)
    assert {(u.code, u.parent_code, u.row) for u in read.rows} == {
        ("B", "A", 2),
        ("R", "", 3),
        ("A", "R", 4),
    }
    assert read.rejected == ()


def test_numbers_as_codes_are_codes(tree):
    assert [unit.code for unit in tree((1, "Pemerintah", ""), (2, "Dinas", 1)).rows] == ["1", "2"]


@pytest.mark.parametrize(
    ("unit", "column", "says"),
    [
        (("X", "Seksi", "TIDAK ADA"), "ID_ATASAN", "tidak ada di berkas ini"),
        (("X", "Seksi", "X"), "ID_ATASAN", "berputar"),
        (("A", "Dinas Lain", "R"), "ID", "sudah dipakai di baris 3"),
        (("", "Tanpa ID", "R"), "ID", "ID unit kosong"),
        (("X", "", "R"), "NAMA_UNOR", "nama unit kosong"),
        (("X", "n" * 2001, "R"), "NAMA_UNOR", "lebih dari 2000"),
    ],
)
def test_a_unit_that_does_not_fit_is_rejected_alone(tree, unit, column, says):
    read = tree(ROOT, AGENCY, unit)
    (rejected,) = read.rejected
    assert (rejected.row, rejected.column) == (4, column)
    assert says in rejected.reason
    assert len(read.rows) == 2


def test_a_circle_is_rejected_with_all_that_hangs_on_it(tree):
    read = tree(ROOT, ("X", "Satu", "Y"), ("Y", "Dua", "X"), ("Z", "Tiga", "Y"))
    assert [unit.code for unit in read.rows] == ["R"]
    assert ["berputar" in one.reason for one in read.rejected] == [True, True, False]
    assert "Dua (baris 4), ikut ditolak" in read.rejected[2].reason


def test_a_part_of_the_tree_without_a_root_gets_roots(tree):
    read = tree(AGENCY, ("B", "Bidang", "A"))
    assert [(unit.code, unit.parent_code) for unit in read.rows] == [("A", ""), ("B", "A")]


def test_a_unit_tree_is_recognised(tmp_path):
    assert sniff(write(tmp_path / "unor.xlsx", unit_workbook(ROOT))) == "unor"


def test_headings_alone_are_no_tree(tree):
    with pytest.raises(UnreadableFile) as refused:
        tree()
    assert "hanya berisi judul kolom" in refused.value.problem
