"""The team that examines (Tim Pemeriksa): its elements, roles and members (Pasal 29)."""

from dataclasses import dataclass
from enum import StrEnum


class TeamElement(StrEnum):
    """The element a member stands for (PP 94/2021 Pasal 29 ayat (3) and (4))."""

    SUPERIOR = "Atasan langsung"
    OVERSIGHT = "Unsur pengawasan"
    PERSONNEL = "Unsur kepegawaian"
    OTHER = "Pejabat lain yang ditunjuk"


class TeamRole(StrEnum):
    """A member's place in the team."""

    CHAIR = "Ketua"
    SECRETARY = "Sekretaris"
    MEMBER = "Anggota"


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamMember:
    """One member: who, for which element, in which place."""

    employee_id: int
    element: TeamElement
    role: TeamRole = TeamRole.MEMBER
