import errno
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from asn_desk.database.folders import check_folder, folder_refusal, is_synchronised, mount_type
from asn_desk.domain.errors import DiskFull, UnsafeFolder

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
//server/bersama /mnt/kantor cifs rw 0 0
server:/data /mnt/nama\\040panjang nfs4 rw 0 0
/dev/sdb1 /mnt/kantor/lokal ext4 rw 0 0
"""


@pytest.fixture
def mounts(tmp_path):
    path = tmp_path / "mounts"
    path.write_text(MOUNTS, encoding="utf-8")
    return path


@pytest.mark.parametrize("folder", ["/mnt/kantor/asn", "/mnt/nama panjang"])
def test_a_network_share_is_refused(mounts, folder):
    with pytest.raises(UnsafeFolder) as refused:
        check_folder(Path(folder), mounts=mounts)
    assert "jaringan" in refused.value.reason


def test_the_nearest_mount_counts(mounts):
    assert mount_type(Path("/mnt/kantor/lokal/asn"), mounts=mounts) == "ext4"
    check_folder(Path("/mnt/kantor/lokal/asn"), mounts=mounts)


def test_a_system_that_does_not_tell_its_mounts_is_trusted(tmp_path):
    assert mount_type(tmp_path, mounts=tmp_path / "tidak ada") == ""


@pytest.mark.parametrize(
    "folder",
    [
        PureWindowsPath(r"C:\Users\rahma\OneDrive - Kantor\ASN Desk"),
        PurePosixPath("/home/rahma/Dropbox/asn"),
        PureWindowsPath(r"G:\My Drive\asn"),
        PurePosixPath("/home/rahma/Google Drive/asn"),
    ],
)
def test_a_synchronised_folder_is_known_by_its_name(folder):
    assert is_synchronised(folder)


def test_a_share_named_by_its_server_is_refused(mounts, monkeypatch):
    monkeypatch.setattr(Path, "resolve", lambda _folder: Path(r"\\server\bersama"))
    with pytest.raises(UnsafeFolder):
        check_folder(Path("x"), mounts=mounts)


def test_a_local_folder_is_safe(tmp_path):
    check_folder(tmp_path)


def test_errors_of_the_system_become_refusals(tmp_path):
    assert isinstance(folder_refusal(OSError(errno.ENOSPC, ""), tmp_path), DiskFull)
    assert isinstance(folder_refusal(OSError(errno.EACCES, ""), tmp_path), UnsafeFolder)
