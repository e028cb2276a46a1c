"""The office's own wordings of the kinds of letter, in versions."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from asn_desk.database.columns import Base, Coded, Key, growing_choice
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.papers.wordings import WordingChanges


class WordingRow(Base):
    """One version of one kind's wording: what the office changed; versions are only ever added."""

    __tablename__ = "wordings"
    __table_args__ = (UniqueConstraint("kind", "version"),)

    id: Mapped[Key]
    kind: Mapped[LetterKind] = mapped_column(growing_choice(LetterKind))
    version: Mapped[int]
    changes: Mapped[WordingChanges] = mapped_column(Coded(WordingChanges))
    base: Mapped[Mapping[str, str]] = mapped_column(Coded(Mapping[str, str]))
    """The shipped texts that these changes took the place of."""
    locked: Mapped[str]
    """The fingerprint of the locked texts at that time."""
    saved_at: Mapped[datetime]
    saved_by: Mapped[str]
    reason: Mapped[str]
