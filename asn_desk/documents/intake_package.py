"""Opens what Satpol PP sends: one zip with list, covering letter and evidence, or a list alone."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

from asn_desk.documents.intake_fields import PATROL_LIST
from asn_desk.documents.intake_list import IntakeList, IntakeRow, read_intake_list
from asn_desk.documents.outside_files import cannot_open, too_large
from asn_desk.documents.package_members import (
    UNKNOWN_KIND,
    PackageLimits,
    is_clutter,
    media_type,
    tidy_name,
    why_refused,
)
from asn_desk.documents.sheet_tables import nothing_below
from asn_desk.documents.workbook_kind import refuse_other_kind
from asn_desk.documents.workbook_reading import read_workbook, read_workbook_bytes
from asn_desk.documents.workbook_scan import ZIP_DAMAGE, WorkbookLimits
from asn_desk.domain.errors import UnreadableFile

_WORKBOOKS = (".xlsx", ".xls", ".xlsb", ".ods")
_EVIDENCE_FOLDER = "bukti/"
_LETTER_BYTES = 50 * 1024 * 1024
_HEAD = 4096
_CHUNK = 1024 * 1024
_SEND_PARTS = "Minta dikirim dalam beberapa paket."
_SEND_AGAIN = "Buka paket itu di komputer ini untuk memeriksanya, atau minta kiriman ulang."


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageProblem:
    """One member of a package that is not used, and why; the rest of the package is."""

    name: str
    reason: str
    """In Indonesian, as a clause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakePackage:
    """What a package holds: the list, the covering letter, the evidence, and its problems."""

    file_name: str
    listed: IntakeList
    letter_name: str = ""
    letter: bytes | None = None
    """The covering letter as PDF; None when there is none."""
    evidence: Mapping[str, int] = field(default_factory=dict)
    """Path below `bukti/` -> size in bytes, of every member that can be used."""
    problems: tuple[PackageProblem, ...] = ()
    missing_evidence: tuple[str, ...] = ()
    """Names that rows of the list give and the package does not hold."""
    unnamed_evidence: tuple[str, ...] = ()
    """Evidence that no row of the list names."""

    def evidence_of(self, row: IntakeRow) -> tuple[str, ...]:
        """Return the evidence a row names, as keys of `evidence`, without what is missing."""
        found = (find_evidence(name, self.evidence) for name in row.evidence_names)
        return tuple(name for name in found if name is not None)


def open_package(path: Path, *, limits: PackageLimits | None = None) -> IntakePackage:
    """Open a package or a list alone; nothing is unpacked to disk.

    Raises `UnreadableFile` when it is damaged, locked, or holds no patrol list.
    """
    limits = limits or PackageLimits()
    if not _is_package(path):
        cells = read_workbook(path)
        refuse_other_kind(cells, wanted="laporan")
        listed = _filled(read_intake_list(cells))
        return _with_evidence(IntakePackage(file_name=path.name, listed=listed), {})
    with _opened(path, limits) as archive:
        members, problems = _usable_members(archive, limits=limits)
        listed = _list_of(archive, members, problems, file_name=path.name)
        letter = _letter_of(archive, members, problems)
        evidence = _evidence_of(archive, members, problems)
    package = IntakePackage(
        file_name=path.name,
        listed=listed,
        letter_name=letter[0],
        letter=letter[1],
        problems=tuple(problems),
    )
    return _with_evidence(package, evidence)


def read_evidence(path: Path, name: str, *, limits: PackageLimits | None = None) -> bytes:
    """Return the bytes of one evidence file by its key; raises `UnreadableFile` naming it."""
    with evidence_reader(path, limits=limits) as read:
        return read(name)


@contextmanager
def evidence_reader(
    path: Path, *, limits: PackageLimits | None = None
) -> Iterator[Callable[[str], bytes]]:
    """Open a package once and give what reads its evidence, as `read_evidence` does."""
    limits = limits or PackageLimits()
    with _opened(path, limits) as archive:
        usable, _ = _usable_members(archive, limits=limits)
        members = {_key(name): one for name, one in reversed(usable.items())}

        def read(name: str) -> bytes:
            if name not in members:
                raise UnreadableFile(name, "bukti ini tidak ada di dalam paket", _SEND_AGAIN)
            return _content(archive, members[name], limit=limits.member_bytes)

        yield read


def find_evidence(written: str, evidence: Mapping[str, int]) -> str | None:
    """Return the key a written name means: by path, by file name, then without its ending."""
    sought = written.replace("\\", "/").casefold().removeprefix(_EVIDENCE_FOLDER)
    for same in (str.casefold, _file_name, _stem):
        found = [key for key in evidence if same(key) == sought]
        if len(found) == 1:
            return found[0]
    return None


def _file_name(key: str) -> str:
    return key.casefold().rsplit("/", 1)[-1]


def _stem(key: str) -> str:
    return _file_name(key).rsplit(".", 1)[0]


def _is_package(path: Path) -> bool:
    """Say whether a file is a zip that is no workbook itself."""
    try:
        with ZipFile(path) as archive:
            names = set(archive.namelist())
    except (BadZipFile, OSError, ValueError):
        return path.suffix.casefold() == ".zip"
    return not names & {"xl/workbook.xml", "xl/workbook.bin", "content.xml"}


@contextmanager
def _opened(path: Path, limits: PackageLimits) -> Iterator[ZipFile]:
    """Open a zip that is not too large and not locked."""
    try:
        size = path.stat().st_size
        if size > limits.package_bytes:
            raise UnreadableFile(path.name, too_large(size, limits.package_bytes), _SEND_PARTS)
        archive = ZipFile(path)
    except (BadZipFile, ValueError, NotImplementedError) as error:
        raise UnreadableFile(
            path.name, "paket zip ini rusak atau terpotong", _SEND_AGAIN
        ) from error
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


def _usable_members(
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


def _list_of(
    archive: ZipFile,
    members: dict[str, ZipInfo],
    problems: list[PackageProblem],
    *,
    file_name: str,
) -> IntakeList:
    """Read the first workbook outside `bukti/` that is a patrol list; take all off the members."""
    found: IntakeList | None = None
    workbooks = [name for name in members if name.casefold().endswith(_WORKBOOKS)]
    for name in [name for name in workbooks if not _in_evidence_folder(name)]:
        member = members.pop(name)
        if found is not None:
            reason = "daftar laporan sudah dibaca dari berkas lain di paket ini"
            problems.append(PackageProblem(name=name, reason=reason))
            continue
        try:
            data = _content(archive, member, limit=WorkbookLimits().file_bytes)
            found = _filled(read_intake_list(read_workbook_bytes(data, file_name=name)))
        except UnreadableFile as refused:
            problems.append(PackageProblem(name=name, reason=refused.problem))
    if found is not None:
        return found
    why = "; ".join(f"{one.name}: {one.reason}" for one in problems[:5])
    raise UnreadableFile(
        file_name,
        "paket ini tidak memuat daftar laporan yang dapat dibaca" + (f" ({why})" if why else ""),
        "Paket berisi daftar laporan .xlsx, surat pengantar PDF (bila ada), dan folder bukti.",
    )


def _filled(listed: IntakeList) -> IntakeList:
    """Return a list that reports something; raises `UnreadableFile` for the blank form."""
    if not (listed.rows or listed.rejected):
        raise nothing_below(listed.file_name, PATROL_LIST)
    return listed


def _letter_of(
    archive: ZipFile, members: dict[str, ZipInfo], problems: list[PackageProblem]
) -> tuple[str, bytes | None]:
    """Take the covering letter off the members: a PDF outside `bukti/`, best one named so."""
    scans = [
        name
        for name in members
        if name.casefold().endswith(".pdf") and not _in_evidence_folder(name)
    ]
    scans.sort(key=lambda name: not any(word in name.casefold() for word in ("surat", "antar")))
    for name in scans:
        member = members.pop(name)
        try:
            data = _content(archive, member, limit=_LETTER_BYTES)
        except UnreadableFile as refused:
            problems.append(PackageProblem(name=name, reason=refused.problem))
            continue
        if media_type(data) == "application/pdf":
            return name, data
        problems.append(PackageProblem(name=name, reason="isinya bukan PDF"))
    return "", None


def _evidence_of(
    archive: ZipFile, members: Mapping[str, ZipInfo], problems: list[PackageProblem]
) -> dict[str, int]:
    """Go through the remaining members and keep those that are whole and of a known type."""
    evidence: dict[str, int] = {}
    for name, member in members.items():
        reason = _fault(archive, member)
        if _key(name) in evidence:
            reason = "nama ini sudah ada di folder bukti"
        if reason:
            problems.append(PackageProblem(name=name, reason=reason))
        else:
            evidence[_key(name)] = member.file_size
    return evidence


def _with_evidence(package: IntakePackage, evidence: Mapping[str, int]) -> IntakePackage:
    """Compare the evidence with what the rows of the list name."""
    written = dict.fromkeys(name for row in package.listed.rows for name in row.evidence_names)
    named = {name: find_evidence(name, evidence) for name in written}
    used = set(named.values())
    return replace(
        package,
        evidence=evidence,
        missing_evidence=tuple(name for name, found in named.items() if found is None),
        unnamed_evidence=tuple(key for key in evidence if key not in used),
    )


def _fault(archive: ZipFile, member: ZipInfo) -> str:
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


def _content(archive: ZipFile, member: ZipInfo, *, limit: int) -> bytes:
    """Return a member's bytes; raises `UnreadableFile` by its name."""
    name = tidy_name(member)
    if member.file_size > limit:
        advice = "Perkecil berkasnya, lalu kirim ulang."
        raise UnreadableFile(name, too_large(member.file_size, limit), advice)
    try:
        return archive.read(member)
    except ZIP_DAMAGE as error:
        raise UnreadableFile(name, "berkas ini rusak di dalam paket", _SEND_AGAIN) from error


def _in_evidence_folder(name: str) -> bool:
    return _key(name) != name


def _key(name: str) -> str:
    """Return a member's path below `bukti/`, wherever that folder stands; else its whole path."""
    at = f"/{name.casefold()}".find(f"/{_EVIDENCE_FOLDER}")
    return name if at < 0 else name[at + len(_EVIDENCE_FOLDER) :]
