"""What a dry run of a patrol list says, and what applying it will write."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from asn_desk.documents.intake_package import IntakePackage
from asn_desk.documents.rejected_rows import RejectedRow
from asn_desk.domain.incidents import Incident, ReportedPerson, Source
from asn_desk.services.fates import Fate, RowFate, count_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRow:
    """What is written for one row: the incident and people to add or save, evidence to add."""

    incident: Incident
    """Without id when new."""
    changed: bool
    """Whether the incident itself is written."""
    people: tuple[ReportedPerson, ...]
    """To be added (without id) or saved."""
    evidence: tuple[str, ...]
    """Keys of the package's evidence to add."""
    with_letter: bool
    """Whether the covering letter is added to its evidence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakePlan:
    """What an import of a patrol list would do with each row; applying it does exactly this."""

    file: str
    fates: tuple[RowFate, ...]
    evidence_problems: tuple[str, ...]
    covering_letter: bool
    letter_number: str
    """As given or as found above the list; empty when there is none."""
    letter_date: date | None
    source: Source
    path: Path
    sha256: str
    package: IntakePackage
    rows: tuple[PlannedRow, ...]

    @property
    def rejected(self) -> tuple[RejectedRow, ...]:
        """The rows that cannot be taken."""
        return self.package.listed.rejected

    def count(self, fate: Fate) -> int:
        """Count the rows with a fate."""
        return count_of(self.fates, fate)


def evidence_problems(package: IntakePackage, missing: Sequence[str]) -> tuple[str, ...]:
    """Return every evidence file that is missing, refused or named by no row, with the reason."""
    refused = [f"{one.name}: {one.reason}" for one in package.problems]
    absent = [f"{name}: disebut di daftar, tidak disertakan" for name in missing]
    loose = [f"{name}: tidak disebut di baris mana pun" for name in unused_evidence(package)]
    return (*refused, *absent, *loose)


def unused_evidence(package: IntakePackage) -> tuple[str, ...]:
    """Return evidence that cannot be tied to an incident; that of a single incident can."""
    return () if len(package.listed.rows) == 1 else package.unnamed_evidence
