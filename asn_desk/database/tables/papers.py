"""Letters, the counters that number them, and the audit trail: what is never deleted."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from asn_desk.database.columns import Base, Coded, Key, choice, growing_choice
from asn_desk.domain.office import Book
from asn_desk.domain.papers.attachments import AttachmentKind
from asn_desk.domain.papers.letter_facts import Facts
from asn_desk.domain.papers.letters import LetterKind


class LetterRow(Base):
    """An issued letter with its frozen bytes; a number of a series belongs to one letter.

    The running number is empty for a number that another book or the central agenda gave.
    """

    __tablename__ = "letters"
    __table_args__ = (
        UniqueConstraint("book", "series", "year", "sequence", "suffix"),
        UniqueConstraint("book", "series", "year", "number"),
    )

    id: Mapped[Key]
    kind: Mapped[LetterKind] = mapped_column(growing_choice(LetterKind))
    book: Mapped[Book] = mapped_column(growing_choice(Book))
    year: Mapped[int]
    sequence: Mapped[int | None]
    number: Mapped[str]
    on: Mapped[date]
    subject: Mapped[str]
    addressee: Mapped[str]
    signer: Mapped[str]
    search_text: Mapped[str]
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"), index=True)
    report_id: Mapped[int | None] = mapped_column(ForeignKey("reports.id"), index=True)
    sha256: Mapped[str]
    issued_at: Mapped[datetime]
    issued_by: Mapped[str]
    voided: Mapped[bool]
    void_reason: Mapped[str]
    facts: Mapped[Facts] = mapped_column(Coded(Facts))
    pdf: Mapped[bytes]
    suffix: Mapped[str] = mapped_column(server_default="")
    series: Mapped[str] = mapped_column(server_default="")
    number_note: Mapped[str] = mapped_column(server_default="")
    employee_id: Mapped[int | None] = mapped_column(ForeignKey("employees.id"), index=True)
    replaces_id: Mapped[int | None] = mapped_column(ForeignKey("letters.id"), index=True)
    source_id: Mapped[int | None] = mapped_column(ForeignKey("letters.id"), index=True)
    wording_version: Mapped[int] = mapped_column(server_default="0")
    code: Mapped[str] = mapped_column(server_default="")
    signing: Mapped[str] = mapped_column(server_default="basah")


class AttachmentRow(Base):
    """A scan, receipt or proof attached to a letter; each file once."""

    __tablename__ = "letter_attachments"
    __table_args__ = (UniqueConstraint("letter_id", "sha256"),)

    id: Mapped[Key]
    letter_id: Mapped[int] = mapped_column(ForeignKey("letters.id"))
    kind: Mapped[AttachmentKind] = mapped_column(choice(AttachmentKind))
    file_name: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str]
    recorded_at: Mapped[datetime]
    recorded_by: Mapped[str]


class OutsideNumbersRow(Base):
    """Numbers of a book that letters made without this program took."""

    __tablename__ = "outside_numbers"

    id: Mapped[Key]
    book: Mapped[Book] = mapped_column(growing_choice(Book))
    year: Mapped[int]
    first: Mapped[int]
    last: Mapped[int]
    subject: Mapped[str]
    on: Mapped[date]
    recorded_at: Mapped[datetime]
    recorded_by: Mapped[str]


class ReservedNumberRow(Base):
    """A number taken ahead; later it belongs to a letter or is void, with a reason."""

    __tablename__ = "reserved_numbers"
    __table_args__ = (
        UniqueConstraint("book", "year", "sequence"),
        UniqueConstraint("letter_id"),
    )

    id: Mapped[Key]
    book: Mapped[Book] = mapped_column(growing_choice(Book))
    year: Mapped[int]
    sequence: Mapped[int]
    purpose: Mapped[str]
    holder: Mapped[str]
    on: Mapped[date]
    recorded_at: Mapped[datetime]
    recorded_by: Mapped[str]
    letter_id: Mapped[int | None] = mapped_column(ForeignKey("letters.id"))
    void_reason: Mapped[str]
    voided_at: Mapped[datetime | None]
    voided_by: Mapped[str]


class CounterRow(Base):
    """The next number of a book in a year; also of the case register and the audit trail."""

    __tablename__ = "number_counters"

    book: Mapped[str] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    next: Mapped[int]


class AuditRow(Base):
    """One change: who, when, what; each row carries the hash of the one before."""

    __tablename__ = "audit"
    __table_args__ = (Index("ix_audit_noun_noun_id", "noun", "noun_id"),)

    sequence: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    who: Mapped[str]
    noun: Mapped[str]
    noun_id: Mapped[int]
    action: Mapped[str]
    reason: Mapped[str]
    before: Mapped[Any] = mapped_column(JSON(none_as_null=True), nullable=True)
    after: Mapped[Any] = mapped_column(JSON(none_as_null=True), nullable=True)
    previous: Mapped[str]
    hash: Mapped[str]
