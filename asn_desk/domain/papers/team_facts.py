"""The facts of the papers around a heavier examination: team, order, temporary release."""

from collections.abc import Sequence
from dataclasses import dataclass

from asn_desk.domain.papers.letters import Charge, Identity, Meeting, Reference
from asn_desk.domain.team import TeamElement, TeamRole


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamSeat:
    """One row of the list of members of a team."""

    person: Identity
    element: TeamElement
    role: TeamRole


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamFacts:
    """Keputusan pembentukan Tim Pemeriksa (Pasal 29)."""

    subject: Identity
    charge: Charge
    level: str
    """The level that threatens: `sedang` or `berat`."""
    seats: Sequence[TeamSeat]
    report: str = ""
    """The report it rests on."""
    designation: str = ""
    """The order that lets this official form it; empty for the Bupati."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderFacts:
    """Surat perintah melakukan pemeriksaan."""

    subject: Identity
    charge: Charge
    examiners: Sequence[Identity]
    meeting: Meeting
    team: Reference | None = None
    """The decision that formed the team."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseFacts:
    """Keputusan pembebasan sementara dari tugas jabatan (Pasal 31)."""

    subject: Identity
    charge: Charge
    acting: Identity | None = None
    """Who acts in the post meanwhile (Plh.)."""
