"""Tables of electronically signed files, and of letters handed over to be signed."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from asn_desk.database.columns import Base, Key


class SignedFileRow(Base):
    """A signed file of a letter, byte for byte; the issued bytes stay with the letter."""

    __tablename__ = "signed_files"
    __table_args__ = (UniqueConstraint("letter_id", "sha256"),)

    id: Mapped[Key]
    letter_id: Mapped[int] = mapped_column(ForeignKey("letters.id"))
    made: Mapped[str]
    sha256: Mapped[str] = mapped_column(index=True)
    size: Mapped[int]
    signer: Mapped[str]
    subject: Mapped[str]
    issuer: Mapped[str]
    serial: Mapped[str]
    signatures: Mapped[int]
    trusted: Mapped[bool]
    signed_at: Mapped[datetime | None]
    recorded_at: Mapped[datetime]
    recorded_by: Mapped[str]
    pdf: Mapped[bytes]


class HandOverRow(Base):
    """A letter handed over to be signed by a service outside."""

    __tablename__ = "signing_handovers"

    id: Mapped[Key]
    letter_id: Mapped[int] = mapped_column(ForeignKey("letters.id"), index=True)
    recorded_at: Mapped[datetime]
    recorded_by: Mapped[str]
