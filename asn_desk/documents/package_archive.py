"""The zip of a package: opened safely, its members judged, named and read, never unpacked."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

from asn_desk.documents.outside_files import cannot_open, too_large
from asn_desk.documents.package_members import (
    UNKNOWN_KIND,
    PackageLimits,
    is_clutter,
    media_type,
    tidy_name,
    why_refused,
)
from asn_desk.documents.workbook_scan import ZIP_DAMAGE
from asn_desk.domain.errors import UnreadableFile

EVIDENCE_FOLDER = "bukti/"
_HEAD = 4096
_CHUNK = 1024 * 1024
_SEND_PARTS = "Minta dikirim dalam beberapa paket."
SEND_AGAIN = "Buka paket itu di komputer ini untuk memeriksanya, atau minta kiriman ulang."


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageProblem:
    """One member of a package that is not used, and why; the rest of the package is."""

    name: str
    reason: str
    """In Indonesian, as a clause."""


def is_package(path: Path) -> bool:
    """Say whether a file is a zip that is no workbook itself."""
    try:
        with ZipFile(path) as archive:
            names = set(archive.namelist())
    except (BadZipFile, OSError, ValueError):
        return path.suffix.casefold() == ".zip"
    return not names & {"xl/workbook.xml", "xl/workbook.bin", "content.xml"}


@contextmanager
def opened_package(path: Path, limits: PackageLimits) -> Iterator[ZipFile]:
    """Open a zip that is not too large and not locked; raises `UnreadableFile` for others."""
    try:
        size = path.stat().st_size
        if size > limits.package_bytes:
            raise UnreadableFile(path.name, too_large(size, limits.package_bytes), _SEND_PARTS)
        archive = ZipFile(path)
    except (BadZipFile, ValueError, NotImplementedError) as error:
        raise UnreadableFile(path.name, "paket zip ini rusak atau terpotong", SEND_AGAIN) from error
    except OSError as error:
        raise cannot_open(error, path) from error
    with archive:
        number = len(archive.infolist())
        if number > limits.members:
            problem = f"paket ini memuat {number} berkas, batasnya {limits.members}"
            raise UnreadableFile(path.name, problem, _SEND_PARTS)
        if any(member.flag_bits & 1 for member in archive.infolist()):
            advice = "Minta paket tanpa kata sandi, atau buka dan kemas ulang tanpa kata sandi."
            raise UnreadableFile(path.name, "paket zip ini dikunci dengan kata sandi", advice)
        yield archive


def usable_members(
    archive: ZipFile, *, limits: PackageLimits
) -> tuple[dict[str, ZipInfo], list[PackageProblem]]:
    """Return members by tidy path, and those refused by name with the reason."""
    members: dict[str, ZipInfo] = {}
    problems: list[PackageProblem] = []
    seen: set[str] = set()
    total = 0
    for member in archive.infolist():
        name = tidy_name(member)
        if is_clutter(name):
            continue
        reason = why_refused(member, limits=limits)
        if name.casefold() in seen:
            reason = "nama ini sudah ada di dalam paket"
        if total + member.file_size > limits.total_bytes:
            reason = reason or "isi paket melebihi batas; kirim dalam beberapa paket"
        if reason:
            problems.append(PackageProblem(name=name, reason=reason))
            continue
        seen.add(name.casefold())
        total += member.file_size
        members[name] = member
    return members, problems


def member_fault(archive: ZipFile, member: ZipInfo) -> str:
    """Read a member to its end, which checks its checksum, and look at its first bytes."""
    if not member.file_size:
        return "berkas ini kosong (0 byte)"
    try:
        with archive.open(member) as stream:
            head = stream.read(_HEAD)
            while stream.read(_CHUNK):
                pass
    except ZIP_DAMAGE:
        return "berkas ini rusak di dalam paket"
    if not media_type(head):
        return UNKNOWN_KIND
    return ""


def member_content(archive: ZipFile, member: ZipInfo, *, limit: int) -> bytes:
    """Return a member's bytes; raises `UnreadableFile` by its name."""
    name = tidy_name(member)
    if member.file_size > limit:
        advice = "Perkecil berkasnya, lalu kirim ulang."
        raise UnreadableFile(name, too_large(member.file_size, limit), advice)
    try:
        return archive.read(member)
    except ZIP_DAMAGE as error:
        raise UnreadableFile(name, "berkas ini rusak di dalam paket", SEND_AGAIN) from error


def in_evidence_folder(name: str) -> bool:
    """Say whether a member lies in the folder of evidence."""
    return evidence_key(name) != name


def evidence_key(name: str) -> str:
    """Return a member's path below `bukti/`, wherever that folder stands; else its whole path."""
    at = f"/{name.casefold()}".find(f"/{EVIDENCE_FOLDER}")
    return name if at < 0 else name[at + len(EVIDENCE_FOLDER) :]
