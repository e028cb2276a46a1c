"""Certified copies of decisions, and the frames that letters were issued with."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from asn_desk.database.columns import Base, Coded, Key, LetterKey, growing_choice
from asn_desk.domain.papers.copy_facts import CopyForm
from asn_desk.domain.papers.letters import Frame


class FrameRow(Base):
    """Number, date, signer and tembusan of a letter, as it was issued with them."""

    __tablename__ = "letter_frames"

    letter_id: Mapped[LetterKey] = mapped_column(primary_key=True, autoincrement=False)
    frame: Mapped[Frame] = mapped_column(Coded(Frame))


class CopyRow(Base):
    """A salinan or petikan with its frozen bytes; it has the number of its decision."""

    __tablename__ = "letter_copies"

    id: Mapped[Key]
    letter_id: Mapped[LetterKey] = mapped_column(index=True)
    form: Mapped[CopyForm] = mapped_column(growing_choice(CopyForm))
    recipient: Mapped[str]
    certifier: Mapped[str]
    on: Mapped[date]
    sha256: Mapped[str] = mapped_column(index=True)
    made_at: Mapped[datetime]
    made_by: Mapped[str]
    pdf: Mapped[bytes]
