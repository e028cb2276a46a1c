"""What a letter is printed with besides its own facts: the office's paper, emblems and wording."""

from dataclasses import dataclass

from asn_desk.domain.office import Office
from asn_desk.domain.papers.signing import Signing
from asn_desk.domain.papers.wordings import OfficeWording


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentCode:
    """The code for looking a letter up, printed as text and QR; no personal data is in it."""

    text: str
    """What stands below the QR: short enough to be typed from paper."""
    payload: str
    """What the QR holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stationery:
    """Everything of the office that a letter is printed with."""

    office: Office
    emblem: bytes | None = None
    """The regional emblem as a picture file; None prints the placeholder."""
    state_emblem: bytes | None = None
    """The state emblem for the Bupati's kop; None prints the placeholder."""
    wording: OfficeWording | None = None
    """The office's own wording of this kind, of a copy that of the decision; None is shipped."""
    code: DocumentCode | None = None
    """The code printed on the letter; None prints none."""
    signing: Signing = Signing.INK
    """What room the paper leaves for the signature."""
    initials: tuple[str, ...] | None = None
    """Who puts his initials on the office's file copy; None prints the letter itself."""
