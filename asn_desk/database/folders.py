"""Says whether a database file is safe in a folder: on this machine's own disk, unsynchronised."""

import ctypes
import errno
import sys
from pathlib import Path, PurePath

from asn_desk.domain.errors import DiskFull, Refusal, UnsafeFolder

_NETWORK_TYPES = {
    "9p", "afs", "afpfs", "ceph", "cifs", "davfs", "fuse.davfs2", "fuse.glusterfs", "fuse.rclone",
    "fuse.sshfs", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "smb3", "smbfs", "vboxsf",
}  # fmt: skip
_SYNCHRONISED = ("onedrive", "dropbox", "google drive", "googledrive", "icloud", "my drive")
_DRIVE_REMOTE = 4
_NETWORK = "folder berada di jaringan, tempat basis data dapat rusak"
_SYNCHRONISED_REASON = "folder disinkronkan ke awan, tempat basis data dapat rusak"


def check_folder(folder: Path, *, mounts: Path = Path("/proc/mounts")) -> None:
    """Raise `UnsafeFolder` for a network share or a folder that a cloud service synchronises.

    SQLite's locks do not hold over a network, and a synchroniser copies a half-written file.
    """
    resolved = folder.expanduser().resolve()
    if is_synchronised(resolved):
        raise UnsafeFolder(str(folder), _SYNCHRONISED_REASON)
    if (
        _is_unc(resolved)
        or _is_remote_drive(resolved)
        or mount_type(resolved, mounts=mounts) in (_NETWORK_TYPES)
    ):
        raise UnsafeFolder(str(folder), _NETWORK)


def folder_refusal(error: OSError, folder: Path) -> Refusal:
    """Return what an error of the operating system means for writing in a folder."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DiskFull(str(folder))
    if error.errno in {errno.EEXIST, errno.ENOTDIR}:
        return UnsafeFolder(str(folder), "di tempat itu ada berkas, bukan folder")
    if error.errno == errno.ENAMETOOLONG:
        return UnsafeFolder(str(folder)[:80] + "…", "nama foldernya terlalu panjang")
    return UnsafeFolder(str(folder), "folder tidak dapat ditulisi")


def is_synchronised(folder: PurePath) -> bool:
    """Say whether a part of the path is named as a cloud service names its folder."""
    return any(part.casefold().startswith(_SYNCHRONISED) for part in folder.parts)


def mount_type(folder: Path, *, mounts: Path) -> str:
    """Return the file system a folder lies on; empty where the system does not tell."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    found, kind = "", ""
    for line in lines:
        parts = line.split(" ")
        place = parts[1].replace("\\040", " ")
        if folder.is_relative_to(place) and len(place) >= len(found):
            found, kind = place, parts[2]
    return kind


def _is_unc(folder: Path) -> bool:
    return str(folder).startswith("\\\\")


def _is_remote_drive(folder: Path) -> bool:
    if sys.platform == "win32":
        drive_type: int = ctypes.windll.kernel32.GetDriveTypeW(folder.anchor)
        return drive_type == _DRIVE_REMOTE
    return False
