"""What the system does not open is told by its cause."""

import pytest

from asn_desk.documents.outside_files import cannot_open
from asn_desk.documents.workbook_reading import read_workbook_bytes
from asn_desk.documents.workbook_scan import WorkbookLimits
from asn_desk.domain.errors import UnreadableFile


@pytest.mark.parametrize(
    ("error", "problem"),
    [
        (FileNotFoundError(), "tidak ditemukan"),
        (PermissionError(), "terkunci"),
        (OSError(5, "input/output error"), "tidak dapat dibaca"),
    ],
)
def test_the_cause_of_a_file_that_does_not_open_is_told(tmp_path, error, problem):
    assert problem in cannot_open(error, tmp_path / "x.xlsx").problem


def test_a_workbook_of_no_bytes_is_told_as_empty():
    with pytest.raises(UnreadableFile) as refused:
        read_workbook_bytes(b"", file_name="x.xlsx")
    assert "0 byte" in refused.value.problem


def test_a_workbook_over_the_limit_is_told_with_its_size():
    with pytest.raises(UnreadableFile) as refused:
        read_workbook_bytes(b"x" * 11, file_name="x.xlsx", limits=WorkbookLimits(file_bytes=10))
    assert "batasnya" in refused.value.problem


def test_a_folder_is_told_as_a_folder(tmp_path):
    assert "folder" in cannot_open(IsADirectoryError(), tmp_path).problem
