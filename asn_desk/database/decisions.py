"""The register of decisions: what an employee's history and the recaps read."""

from collections.abc import Mapping
from datetime import date
from typing import Any, TypedDict

from sqlalchemy import RowMapping, Select, func, select, update

from asn_desk.database.columns import table_of
from asn_desk.database.register import Register, changes, columns_of, to_value
from asn_desk.database.tables import CaseRow, DecisionRow, LetterRow
from asn_desk.domain.errors import NotFound
from asn_desk.domain.proceedings.cases import DecisionLine

_decisions = table_of(DecisionRow)
_cases = table_of(CaseRow)
_letters = table_of(LetterRow)
_WHAT = "keputusan yang berlaku dalam perkara"


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
        """Change what became of a decision: of one named, else of the one that stands.

        That is the one in force, or the latest cancelled: a remedy recorded wrongly gives it back
        its force. Raises `NotFound` when the case has no such decision.
        """
        before = self._standing(case_id, decision_id)
        if before is None:
            raise NotFound(_WHAT, str(case_id))
        self._change(before, reason, dict(marks))

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

    def _standing(self, case_id: int, decision_id: int | None = None) -> RowMapping | None:
        """Return the decision of a case that stands before the others, or the one named."""
        asked = select(_decisions).where(_decisions.c.case_id == case_id)
        if decision_id is not None:
            asked = asked.where(_decisions.c.id == decision_id)
        order = (_decisions.c.superseded, _decisions.c.cancelled, _decisions.c.id.desc())
        found = self._connection.execute(asked.order_by(*order).limit(1))
        return found.mappings().one_or_none()

    def _change(self, before: RowMapping, reason: str, values: Mapping[str, Any]) -> None:
        self._audit.require_writing()
        statement = update(_decisions).where(_decisions.c.id == before["id"]).values(dict(values))
        self._connection.execute(statement)
        old, new = changes(before, values)
        self._record(DecisionRow, before["id"], "ubah", reason=reason, before=old, after=new)


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
