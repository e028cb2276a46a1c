"""The register of decisions: what an employee's history and the recaps read."""

from datetime import date
from typing import Any, TypedDict

from sqlalchemy import Select, func, select, update

from asn_desk.database.columns import table_of
from asn_desk.database.register import Register, changes, columns_of, to_value
from asn_desk.database.tables import CaseRow, DecisionRow, LetterRow
from asn_desk.domain.cases import DecisionLine
from asn_desk.domain.errors import NotFound

_decisions = table_of(DecisionRow)
_cases = table_of(CaseRow)
_letters = table_of(LetterRow)


class Marks(TypedDict, total=False):
    """What becomes of a decision; only what is given changes, None takes a date away."""

    received_on: date | None
    effective_on: date | None
    ended_on: date | None
    contested: bool
    cancelled: bool
    starts_on: date | None
    ends_on: date | None
    superseded: bool


class DecisionRegister(Register):
    """Decisions with the dates on which they were received, took effect and ended."""

    def add(self, decision: DecisionLine, reason: str = "") -> None:
        """Enter a decision; raises `AlreadyExists` when the case has one in force.

        The numbers of the case and of the letter are those of the registers.
        """
        self._insert(DecisionRow, columns_of(DecisionRow, decision), reason=reason)

    def mark(
        self, case_id: int, *, reason: str, marks: Marks, decision_id: int | None = None
    ) -> None:
        """Change what became of a decision: of one named, else of the case's latest.

        A cancelled one is meant too: a remedy recorded wrongly gives it back its force. Raises
        `NotFound` when the case has no such decision.
        """
        self._audit.require_writing()
        asked = select(_decisions).where(_decisions.c.case_id == case_id)
        if decision_id is not None:
            asked = asked.where(_decisions.c.id == decision_id)
        latest = asked.order_by(_decisions.c.id.desc()).limit(1)
        before = self._connection.execute(latest).mappings().one_or_none()
        if before is None:
            raise NotFound("keputusan yang berlaku dalam perkara", str(case_id))
        values = dict(marks)
        statement = update(_decisions).where(_decisions.c.id == before["id"]).values(values)
        self._connection.execute(statement)
        old, new = changes(before, values)
        self._record(DecisionRow, before["id"], "ubah", reason=reason, before=old, after=new)

    def lines(
        self, employee_id: int | None = None, period: tuple[date, date] | None = None
    ) -> tuple[DecisionLine, ...]:
        """Return decisions by date; of one employee, or decided in a period, both days included."""
        asked = _lines()
        if employee_id is not None:
            asked = asked.where(_decisions.c.employee_id == employee_id)
        if period is not None:
            asked = asked.where(_decisions.c.decided_on.between(*period))
        rows = self._connection.execute(asked).mappings()
        return tuple(to_value(DecisionLine, row) for row in rows)


def _lines() -> Select[Any]:
    joined = _decisions.join(_cases, _decisions.c.case_id == _cases.c.id).outerjoin(
        _letters, _decisions.c.letter_id == _letters.c.id
    )
    own = [column for column in _decisions.c if column.name != "number"]
    number = func.coalesce(_letters.c.number, _decisions.c.number)
    return (
        select(*own, _cases.c.number.label("case_number"), number.label("number"))
        .select_from(joined)
        .order_by(_decisions.c.decided_on, _decisions.c.id)
    )
