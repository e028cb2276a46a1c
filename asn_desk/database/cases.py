"""The register of cases: their steps, which are only ever added, and drafts of steps."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Unpack

from sqlalchemy import ColumnElement, Connection, RowMapping, delete, insert, select, update

from asn_desk.database.audit import Audit
from asn_desk.database.columns import table_of
from asn_desk.database.counters import reserve
from asn_desk.database.decisions import DecisionRegister, Marks
from asn_desk.database.register import (
    Register,
    columns_of,
    distance,
    in_chunks,
    searchable,
    to_value,
    words,
)
from asn_desk.database.tables import (
    CaseRow,
    DraftRow,
    EmployeeRow,
    LetterRow,
    PersonRow,
    StepRow,
)
from asn_desk.domain.errors import AlreadyExists, ChangedMeanwhile
from asn_desk.domain.proceedings.case_state import is_ended
from asn_desk.domain.proceedings.cases import Case, CaseFilter, CaseLine, DecisionLine, Draft, Step
from asn_desk.domain.proceedings.step_details import Withdrawn
from asn_desk.domain.proceedings.steps import StepKind

_CASE = "perkara"
_BOOK = "Perkara"
_cases = table_of(CaseRow)
_steps = table_of(StepRow)
_drafts = table_of(DraftRow)
_letters = table_of(LetterRow)
_persons = table_of(PersonRow)
_employees = table_of(EmployeeRow)


class CaseRegister(Register):
    """Cases as chains of recorded steps, and the decisions they led to."""

    def __init__(self, connection: Connection, audit: Audit) -> None:
        super().__init__(connection, audit)
        self._decisions = DecisionRegister(connection, audit)

    def open(self, case: Case, reason: str = "") -> Case:
        """Open a case: give it the next register number of its year, join its persons in it.

        The steps the case comes with are recorded too. Raises `AlreadyExists` when a reported
        person is joined in a case already.
        """
        self._audit.require_writing()
        year = case.opened_on.year
        number = f"{reserve(self._connection, _BOOK, year)}/{year}"
        numbered = replace(case, number=number, version=1)
        values = {**_columns(numbered), "version": 1}
        case_id = self._insert(CaseRow, values, reason=reason)
        for person_id in case.person_ids:
            self._join(person_id, case_id)
        for step in case.steps:
            self._insert_step(case_id, step)
        return self.get(case_id)

    def get(self, case_id: int) -> Case:
        """Return a case with all its steps; raises `NotFound`."""
        row = self._row(CaseRow, case_id, what=_CASE)
        return self._whole([row])[0]

    def add_step(self, case_id: int, step: Step, expected_version: int) -> Step:
        """Record a step as the next of its case and return it as recorded.

        Raises `ChangedMeanwhile` when the case is no longer the version that was read.
        """
        self._audit.require_writing()
        case = self.get(case_id)
        if case.version != expected_version:
            raise ChangedMeanwhile(_CASE)
        added = self._insert_step(case_id, replace(step, sequence=len(case.steps) + 1))
        grown = replace(case, steps=(*case.steps, added), version=expected_version + 1)
        statement = (
            update(_cases)
            .where(_cases.c.id == case_id, _cases.c.version == expected_version)
            .values({**_state(grown), "version": grown.version})
        )
        if self._connection.execute(statement).rowcount != 1:
            raise ChangedMeanwhile(_CASE)
        return self.get(case_id).steps[-1]

    def lines(self, asked: CaseFilter) -> tuple[CaseLine, ...]:
        """Return cases as a list shows them, latest first."""
        latest = [_cases.c.opened_on.desc(), _cases.c.id.desc()]
        order = [_distance(asked.text), *latest] if asked.nearest_first else latest
        statement = (
            select(_cases)
            .join(_employees, _cases.c.employee_id == _employees.c.id)
            .where(*_restrictions(asked))
            .order_by(*order)
            .limit(asked.limit)
        )
        return tuple(_line(row) for row in self._connection.execute(statement).mappings())

    def all(self) -> tuple[Case, ...]:
        """Return every case with its steps, oldest first."""
        asked = select(_cases).order_by(_cases.c.id)
        return self._whole(self._connection.execute(asked).mappings().all())

    def running(self, among: Iterable[int] | None = None) -> tuple[Case, ...]:
        """Return every case that has not ended, with its steps, oldest first.

        `among` asks only for those with one of these ids.
        """
        asked = select(_cases).where(~_cases.c.ended).order_by(_cases.c.id)
        if among is not None:
            asked = asked.where(_cases.c.id.in_(tuple(among)))
        return self._whole(self._connection.execute(asked).mappings().all())

    def opened_days(self, since: date) -> tuple[date, ...]:
        """Return the day each case was opened on, of those opened on a day or later."""
        asked = select(_cases.c.opened_on).where(_cases.c.opened_on >= since)
        return tuple(self._connection.execute(asked).scalars())

    def save_draft(self, draft: Draft) -> Draft:
        """Keep a step being filled in, over an earlier draft of its kind; not audited."""
        self._audit.require_writing()
        self._delete_draft(draft.case_id, draft.kind)
        saved = replace(draft, saved_at=self._audit.clock())
        self._connection.execute(insert(_drafts).values(columns_of(DraftRow, saved)))
        return saved

    def draft(self, case_id: int, kind: StepKind) -> Draft | None:
        """Return the draft of a kind in a case, if there is one."""
        return next((one for one in self.drafts(case_id) if one.kind is kind), None)

    def drafts(self, case_id: int) -> tuple[Draft, ...]:
        """Return the drafts of a case, latest saved first."""
        asked = select(_drafts).where(_drafts.c.case_id == case_id)
        rows = self._connection.execute(asked.order_by(_drafts.c.saved_at.desc())).mappings()
        return tuple(to_value(Draft, row) for row in rows)

    def drop_draft(self, case_id: int, kind: StepKind) -> None:
        """Forget a draft; nothing official is lost with it."""
        self._audit.require_writing()
        self._delete_draft(case_id, kind)

    def decisions(
        self, employee_id: int | None = None, period: tuple[date, date] | None = None
    ) -> tuple[DecisionLine, ...]:
        """Return decisions by date; of one employee, or decided in a period, both days included."""
        return self._decisions.lines(employee_id, period)

    def add_decision(self, decision: DecisionLine, reason: str = "") -> None:
        """Enter a decision; raises `AlreadyExists` when the case has one in force."""
        self._decisions.add(decision, reason)

    def mark_decision(
        self, case_id: int, reason: str = "", decision_id: int | None = None, **marks: Unpack[Marks]
    ) -> None:
        """Change what became of a decision; None takes a date away.

        Of the one named, else of the one that stands. Raises `NotFound` when there is none.
        """
        self._decisions.mark(case_id, reason=reason, marks=marks, decision_id=decision_id)

    def _insert_step(self, case_id: int, step: Step) -> Step:
        withdrawn = step.detail.step_id if isinstance(step.detail, Withdrawn) else None
        recorded = replace(step, recorded_at=self._audit.clock(), recorded_by=self._audit.user)
        values = {**columns_of(StepRow, recorded), "case_id": case_id, "withdraws_id": withdrawn}
        return replace(recorded, id=self._insert(StepRow, values))

    def _join(self, person_id: int, case_id: int) -> None:
        """Join a reported person in a case, leaving its version: what was read stays good."""
        before = self._row(PersonRow, person_id, what="terlapor")
        free = (_persons.c.id == person_id, _persons.c.case_id.is_(None))
        joined = self._connection.execute(update(_persons).where(*free).values(case_id=case_id))
        if joined.rowcount != 1:
            raise AlreadyExists("perkara dari terlapor", before["name"])
        after = {"case_id": case_id}
        self._record(PersonRow, person_id, "ubah", before={"case_id": None}, after=after)

    def _whole(self, rows: Iterable[RowMapping]) -> tuple[Case, ...]:
        """Return the cases of rows with steps and persons, in two queries for many cases."""
        every = list(rows)
        ids = [row["id"] for row in every]
        steps, persons = self._steps_of(ids), self._persons_of(ids)
        return tuple(
            to_value(
                Case,
                row,
                steps=tuple(steps.get(row["id"], ())),
                person_ids=tuple(persons.get(row["id"], ())),
            )
            for row in every
        )

    def _steps_of(self, case_ids: Iterable[int]) -> Mapping[int, list[Step]]:
        found: dict[int, list[Step]] = {}
        joined = _steps.outerjoin(_letters, _steps.c.letter_id == _letters.c.id)
        for chunk in in_chunks(case_ids):
            asked = (
                select(_steps, _letters.c.number)
                .select_from(joined)
                .where(_steps.c.case_id.in_(chunk))
                .order_by(_steps.c.case_id, _steps.c.sequence)
            )
            for row in self._connection.execute(asked).mappings():
                step = to_value(Step, row, letter_number=row["number"] or "")
                found.setdefault(row["case_id"], []).append(step)
        return found

    def _persons_of(self, case_ids: Iterable[int]) -> Mapping[int, list[int]]:
        found: dict[int, list[int]] = {}
        for chunk in in_chunks(case_ids):
            asked = select(_persons.c.id, _persons.c.case_id).where(_persons.c.case_id.in_(chunk))
            for row in self._connection.execute(asked.order_by(_persons.c.id)):
                found.setdefault(row.case_id, []).append(row.id)
        return found

    def _delete_draft(self, case_id: int, kind: StepKind) -> None:
        which = (_drafts.c.case_id == case_id, _drafts.c.kind == kind)
        self._connection.execute(delete(_drafts).where(*which))


def _columns(case: Case) -> dict[str, Any]:
    subject = case.subject
    text = searchable(
        case.number, subject.name, subject.nip, subject.unit, subject.agency, case.act
    )
    return {**columns_of(CaseRow, case), **_state(case), "search_text": text}


def _state(case: Case) -> dict[str, Any]:
    """Return what lists show of the steps: the last that counts, and whether the case ended.

    What others did because of a decision moves no case on, and is not shown as where it stands.
    """
    moving = [step for step in case.valid_steps if step.kind is not StepKind.FOLLOWED_UP]
    last = moving[-1] if moving else None
    return {
        "last_step": last.kind if last else StepKind.OPENED,
        "last_on": last.on if last else case.opened_on,
        "ended": is_ended(case),
    }


def _restrictions(asked: CaseFilter) -> list[ColumnElement[bool]]:
    found = [_cases.c.search_text.contains(word, autoescape=True) for word in words(asked.text)]
    if asked.running_only:
        found.append(~_cases.c.ended)
    if asked.employee_id is not None:
        found.append(_cases.c.employee_id == asked.employee_id)
    if asked.unit_ids:
        found.append(_employees.c.unit_id.in_(asked.unit_ids))
    return found


def _distance(text: str) -> ColumnElement[int]:
    numbers = [_cases.c.number, _employees.c.nip]
    return distance(text, numbers=numbers, names=[_employees.c.search_text])


def _line(row: RowMapping) -> CaseLine:
    subject = row["subject"]
    return to_value(CaseLine, row, name=subject.name, nip=subject.nip, unit=subject.unit)
