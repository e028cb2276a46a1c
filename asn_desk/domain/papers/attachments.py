"""What is attached to an issued letter: its signed scan, receipts, proof of delivery."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class AttachmentKind(StrEnum):
    """What an attached file shows."""

    SIGNED = "Pindaian bertanda tangan"
    RECEIPT = "Tanda terima"
    DELIVERY = "Bukti pengiriman"
    OTHER = "Lampiran lain"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterAttachment:
    """A file attached to a letter; kept under its hash, never altered, never taken away."""

    id: int | None = None
    letter_id: int
    kind: AttachmentKind
    file_name: str
    media_type: str
    size: int
    """Bytes."""
    sha256: str
    recorded_at: datetime | None = None
    recorded_by: str = ""
