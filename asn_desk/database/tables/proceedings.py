"""Cases, their steps and drafts, and the decisions they led to."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from asn_desk.database.columns import (
    Base,
    CaseKey,
    Coded,
    EmployeeKey,
    Key,
    growing_choice,
)
from asn_desk.domain.papers.letters import Identity
from asn_desk.domain.proceedings.step_details import Detail
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.sanction_terms import SanctionTerms


class CaseRow(Base):
    """One employee's proceedings; the last step is repeated here for lists."""

    __tablename__ = "cases"

    id: Mapped[Key]
    number: Mapped[str] = mapped_column(unique=True)
    employee_id: Mapped[EmployeeKey]
    subject: Mapped[Identity] = mapped_column(Coded(Identity))
    act: Mapped[str]
    provisions: Mapped[tuple[str, ...]] = mapped_column(Coded(tuple[str, ...]))
    happened_on: Mapped[date | None]
    place: Mapped[str]
    opened_on: Mapped[date]
    search_text: Mapped[str]
    last_step: Mapped[StepKind] = mapped_column(growing_choice(StepKind))
    last_on: Mapped[date]
    ended: Mapped[bool] = mapped_column(index=True)
    version: Mapped[int]


class StepRow(Base):
    """One recorded step; a step is withdrawn once at most, by a later step that names it."""

    __tablename__ = "steps"
    __table_args__ = (UniqueConstraint("case_id", "sequence"),)

    id: Mapped[Key]
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    sequence: Mapped[int]
    kind: Mapped[StepKind] = mapped_column(growing_choice(StepKind))
    on: Mapped[date]
    detail: Mapped[Detail] = mapped_column(Coded(Detail))
    letter_id: Mapped[int | None] = mapped_column(ForeignKey("letters.id"), unique=True)
    withdraws_id: Mapped[int | None] = mapped_column(ForeignKey("steps.id"), unique=True)
    recorded_at: Mapped[datetime]
    recorded_by: Mapped[str]


class DraftRow(Base):
    """A step being filled in; one of a kind in a case."""

    __tablename__ = "drafts"

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    kind: Mapped[StepKind] = mapped_column(growing_choice(StepKind), primary_key=True)
    on: Mapped[date | None]
    detail: Mapped[Detail] = mapped_column(Coded(Detail))
    saved_at: Mapped[datetime]


class DecisionRow(Base):
    """A decision; one in force in a case, and so one for each violation joined in it.

    The decision on a remedy that changes the sanction replaces it: it has no letter of ours, so
    its number is kept here; the replaced one is marked superseded, never changed.
    """

    __tablename__ = "decisions"
    __table_args__ = (
        Index(
            "uq_decisions_case_id",
            "case_id",
            unique=True,
            sqlite_where=text("NOT cancelled AND NOT superseded"),
            postgresql_where=text("NOT cancelled AND NOT superseded"),
        ),
    )

    id: Mapped[Key]
    case_id: Mapped[CaseKey]
    employee_id: Mapped[EmployeeKey]
    letter_id: Mapped[int | None] = mapped_column(ForeignKey("letters.id"), unique=True)
    name: Mapped[str]
    nip: Mapped[str]
    rank: Mapped[str]
    grade: Mapped[str]
    position: Mapped[str]
    unit: Mapped[str]
    act: Mapped[str]
    provisions: Mapped[tuple[str, ...]] = mapped_column(Coded(tuple[str, ...]))
    sanction_code: Mapped[str]
    decided_on: Mapped[date] = mapped_column(index=True)
    signer: Mapped[str]
    received_on: Mapped[date | None]
    effective_on: Mapped[date | None]
    ended_on: Mapped[date | None]
    contested: Mapped[bool]
    cancelled: Mapped[bool]
    number: Mapped[str]
    law_version: Mapped[int]
    sanction_name: Mapped[str]
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    terms: Mapped[SanctionTerms | None] = mapped_column(Coded(SanctionTerms))
    superseded: Mapped[bool]
    replaces_id: Mapped[int | None] = mapped_column(ForeignKey("decisions.id"))
