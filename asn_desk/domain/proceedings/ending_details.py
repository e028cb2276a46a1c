"""What is recorded of remedies, of the ends of a case, and of what others still do about it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from asn_desk.domain.sanction_terms import SanctionTerms


class LeaveCause(StrEnum):
    """Why somebody is no longer an employee here."""

    DIED = "Meninggal dunia"
    RETIRED = "Pensiun"
    RESIGNED = "Berhenti karena sebab lain"


UPHOLDS = "memperkuat"
CANCELS = "membatalkan"
LIGHTENS = "memperingan"
WORSENS = "memperberat"
CHANGES = "mengubah"
REPLACING = (LIGHTENS, WORSENS, CHANGES)
"""The results of a remedy that put another sanction in place of the contested one."""
REMEDY_RESULTS = (UPHOLDS, *REPLACING, CANCELS)
OBJECTION = "keberatan"
APPEAL = "banding"
"""Banding administratif, to BPASN."""


class FollowUp(StrEnum):
    """What others must still do because of a decision, noted when it is done."""

    APPOINTMENT = "Keputusan pengangkatan dalam jabatan"
    PAYROLL = "Pemberitahuan kepada pengelola gaji"
    SIASN = "Unggah ke I'DIS/SIASN"
    CANDIDATE_DISMISSAL = "Keputusan pemberhentian sebagai CPNS"
    RESTORED = "Pengembalian hak sesudah masa hukuman"
    OTHER = "Tindak lanjut lain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contested:
    """Keberatan or banding administratif was filed; the decision waits (Pasal 38 ayat (2))."""

    remedy: str = OBJECTION
    """keberatan, or banding (administratif)."""
    number: str = ""
    filed_to: str = ""
    """Atasan Pejabat, PPK, or BPASN."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RemedyAnswered:
    """The official answered the remedy (tanggapan)."""

    by: str = ""
    number: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RemedyDecided:
    """The remedy was decided."""

    result: str = UPHOLDS
    """memperkuat, memperingan, memperberat, mengubah, membatalkan."""
    number: str = ""
    body: str = ""
    """Who decided: the superior official, the PPK, or BPASN."""
    sanction_code: str = ""
    """The sanction that replaces the contested one; empty unless the result changes it."""
    terms: SanctionTerms | None = None

    @property
    def replaces(self) -> bool:
        """Whether another sanction stands in place of the contested one."""
        return self.result in REPLACING and bool(self.sanction_code)

    @property
    def cancels(self) -> bool:
        """Whether the decision is gone; so too where an older record names no other sanction."""
        return self.result != UPHOLDS and not self.replaces


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """The sanction is served; a light one as soon as it takes effect."""

    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed:
    """The case ended without a sanction."""

    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Transferred:
    """The employee moved to another institution meanwhile; the file goes after him."""

    institution: str = ""
    since: date | None = None
    note: str = ""
    signer: str = ""
    """Who signs instead of who usually does, by his key among those who may."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectLeft:
    """The employee died, retired or left the service meanwhile; the case ends with it."""

    cause: LeaveCause = LeaveCause.RETIRED
    since: date | None = None
    proof: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowedUp:
    """Something others had to do because of the decision was done."""

    what: FollowUp = FollowUp.SIASN
    number: str = ""
    note: str = ""
