"""Sanctions of one person beside each other: the heavier ends the running one, others wait."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from asn_desk.domain.law.periods import last_day
from asn_desk.domain.law.sanctions import sanction
from asn_desk.domain.law.tables import Law
from asn_desk.domain.proceedings.cases import DecisionLine


def beside_each_other(law: Law, rows: Sequence[DecisionLine]) -> tuple[DecisionLine, ...]:
    """Return the rows with the days they are served beside each other (Peraturan BKN 6/2022).

    A heavier sanction ends a running one the day it takes effect; any other begins when the
    running ones are served. Rows without a period, contested or cancelled stay as they are.
    """
    timed = sorted(
        (one for one in rows if _serves(one)), key=lambda one: (one.effective_on, one.id or 0)
    )
    heavy = [one for one in rows if _imposed(one)]
    settled: dict[int | None, DecisionLine] = {}
    for one in timed:
        waiting = _after(law, one, list(settled.values()))
        settled[one.id] = _cut(law, waiting, heavy)
    return tuple(settled.get(one.id, one) if _serves(one) else one for one in rows)


def _imposed(one: DecisionLine) -> bool:
    replaced = one.superseded and one.ends_on is None
    return one.effective_on is not None and not (one.cancelled or one.contested or replaced)


def _serves(one: DecisionLine) -> bool:
    return _imposed(one) and not one.superseded and one.starts_on is not None


def _after(law: Law, one: DecisionLine, before: Sequence[DecisionLine]) -> DecisionLine:
    """Let a sanction begin when those not lighter than it are served."""
    kind = sanction(law, one.sanction_code)
    ends = [
        each.ends_on
        for each in before
        if each.ends_on is not None and sanction(law, each.sanction_code).weight >= kind.weight
    ]
    latest = max(ends, default=None)
    if latest is None or one.starts_on is None or one.starts_on > latest:
        return one
    start = latest + timedelta(days=1)
    return replace(one, starts_on=start, ends_on=last_day(start, kind.months))


def _cut(law: Law, one: DecisionLine, others: Sequence[DecisionLine]) -> DecisionLine:
    """End a sanction on the eve of the first heavier one that takes effect while it runs."""
    weight = sanction(law, one.sanction_code).weight
    days = [
        each.effective_on
        for each in others
        if each.case_id != one.case_id
        and sanction(law, each.sanction_code).weight > weight
        and _between(one, each.effective_on)
    ]
    first = min((day for day in days if day is not None), default=None)
    if first is None:
        return one
    return replace(one, superseded=True, ends_on=first - timedelta(days=1))


def _between(one: DecisionLine, day: date | None) -> bool:
    start, end = one.effective_on, one.ends_on
    return start is not None and end is not None and day is not None and start < day <= end
