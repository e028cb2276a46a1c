"""Opens what Satpol PP sends: one zip with list, covering letter and evidence, or a list alone."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from asn_desk.documents.intake_fields import PATROL_LIST
from asn_desk.documents.intake_list import IntakeList, IntakeRow, read_intake_list
from asn_desk.documents.package_archive import (
    EVIDENCE_FOLDER,
    SEND_AGAIN,
    PackageProblem,
    evidence_key,
    in_evidence_folder,
    is_package,
    member_content,
    member_fault,
    opened_package,
    usable_members,
)
from asn_desk.documents.package_members import (
    PackageLimits,
    media_type,
)
from asn_desk.documents.sheet_tables import nothing_below
from asn_desk.documents.workbook_kind import refuse_other_kind
from asn_desk.documents.workbook_reading import read_workbook, read_workbook_bytes
from asn_desk.documents.workbook_scan import WorkbookLimits
from asn_desk.domain.errors import UnreadableFile

_WORKBOOKS = (".xlsx", ".xls", ".xlsb", ".ods")
_LETTER_BYTES = 50 * 1024 * 1024


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
    if not is_package(path):
        cells = read_workbook(path)
        refuse_other_kind(cells, wanted="laporan")
        listed = _filled(read_intake_list(cells))
        return _with_evidence(IntakePackage(file_name=path.name, listed=listed), {})
    with opened_package(path, limits) as archive:
        members, problems = usable_members(archive, limits=limits)
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
    with opened_package(path, limits) as archive:
        usable, _ = usable_members(archive, limits=limits)
        members = {evidence_key(name): one for name, one in reversed(usable.items())}

        def read(name: str) -> bytes:
            if name not in members:
                raise UnreadableFile(name, "bukti ini tidak ada di dalam paket", SEND_AGAIN)
            return member_content(archive, members[name], limit=limits.member_bytes)

        yield read


def find_evidence(written: str, evidence: Mapping[str, int]) -> str | None:
    """Return the key a written name means: by path, by file name, then without its ending."""
    sought = written.replace("\\", "/").casefold().removeprefix(EVIDENCE_FOLDER)
    for same in (str.casefold, _file_name, _stem):
        found = [key for key in evidence if same(key) == sought]
        if len(found) == 1:
            return found[0]
    return None


def _file_name(key: str) -> str:
    return key.casefold().rsplit("/", 1)[-1]


def _stem(key: str) -> str:
    return _file_name(key).rsplit(".", 1)[0]


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
    for name in [name for name in workbooks if not in_evidence_folder(name)]:
        member = members.pop(name)
        if found is not None:
            reason = "daftar laporan sudah dibaca dari berkas lain di paket ini"
            problems.append(PackageProblem(name=name, reason=reason))
            continue
        try:
            data = member_content(archive, member, limit=WorkbookLimits().file_bytes)
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
        if name.casefold().endswith(".pdf") and not in_evidence_folder(name)
    ]
    scans.sort(key=lambda name: not any(word in name.casefold() for word in ("surat", "antar")))
    for name in scans:
        member = members.pop(name)
        try:
            data = member_content(archive, member, limit=_LETTER_BYTES)
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
        reason = member_fault(archive, member)
        if evidence_key(name) in evidence:
            reason = "nama ini sudah ada di folder bukti"
        if reason:
            problems.append(PackageProblem(name=name, reason=reason))
        else:
            evidence[evidence_key(name)] = member.file_size
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
