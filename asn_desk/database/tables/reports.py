"""Reports, the incidents in them, the people in the incidents, and the evidence."""

from datetime import date, time

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from asn_desk.database.columns import Base, Coded, Key, choice
from asn_desk.domain.incidents import Clothing, Kind, Outcome, Source
from asn_desk.domain.working_time import HoursCheck


class ReportRow(Base):
    """A letter, memo or message that brought incidents."""

    __tablename__ = "reports"

    id: Mapped[Key]
    source: Mapped[Source] = mapped_column(choice(Source))
    received_on: Mapped[date]
    letter_number: Mapped[str] = mapped_column(index=True)
    letter_date: Mapped[date | None]
    sender: Mapped[str]
    subject: Mapped[str]
    note: Mapped[str]
    file_name: Mapped[str]
    file_sha256: Mapped[str] = mapped_column(index=True)
    version: Mapped[int]


class IncidentRow(Base):
    """One event; an imported row becomes one incident only, however often its file comes."""

    __tablename__ = "incidents"
    __table_args__ = (
        Index(
            "uq_incidents_key",
            "key",
            unique=True,
            sqlite_where=text("key <> ''"),
            postgresql_where=text("key <> ''"),
        ),
    )

    id: Mapped[Key]
    report_id: Mapped[int] = mapped_column(ForeignKey("reports.id"), index=True)
    row: Mapped[int | None]
    key: Mapped[str]
    kind: Mapped[Kind] = mapped_column(choice(Kind))
    happened_on: Mapped[date | None] = mapped_column(index=True)
    started_at: Mapped[time | None]
    ended_at: Mapped[time | None]
    place: Mapped[str]
    description: Mapped[str]
    clothing: Mapped[Clothing] = mapped_column(choice(Clothing))
    platform: Mapped[str]
    account: Mapped[str]
    link: Mapped[str]
    officer: Mapped[str]
    remark: Mapped[str]
    version: Mapped[int]


class PersonRow(Base):
    """One reported person of one incident, joined in one case at most."""

    __tablename__ = "reported_persons"

    id: Mapped[Key]
    incident_id: Mapped[int] = mapped_column(ForeignKey("incidents.id"), index=True)
    name: Mapped[str]
    nip: Mapped[str]
    position: Mapped[str]
    unit: Mapped[str]
    search_text: Mapped[str]
    employee_id: Mapped[int | None] = mapped_column(ForeignKey("employees.id"), index=True)
    match_note: Mapped[str]
    hours: Mapped[HoursCheck | None] = mapped_column(Coded(HoursCheck))
    outcome: Mapped[Outcome] = mapped_column(choice(Outcome), index=True)
    outcome_on: Mapped[date | None]
    outcome_reason: Mapped[str]
    duty_letter_number: Mapped[str]
    duty_letter_date: Mapped[date | None]
    verified_by: Mapped[str]
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"), index=True)
    version: Mapped[int]


class EvidenceRow(Base):
    """A piece of evidence; the same file shows the same incident once."""

    __tablename__ = "evidence"
    __table_args__ = (UniqueConstraint("incident_id", "sha256"),)

    id: Mapped[Key]
    incident_id: Mapped[int] = mapped_column(ForeignKey("incidents.id"))
    file_name: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str]
