"""What the letters of a batch share, and the hours of meetings one after another."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

from asn_desk.domain.errors import HolidaysMissing
from asn_desk.domain.proceedings.step_details import (
    Absent,
    Called,
    Detail,
    ExaminationOrdered,
    Forwarded,
    Summoned,
)

USUAL_GAP = 45
"""Minutes from one meeting to the next; the desk's own habit, not a rule."""
USUAL_LAST = time(15, 0)
_NOON = (time(12, 0), time(13, 0))
_FRIDAY_NOON = (time(11, 30), time(13, 0))
_FRIDAY = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedInputs:
    """What the clerk enters once for all letters; what is empty keeps each case's proposal."""

    on: date | None = None
    """The date of the letters."""
    meet_on: date | None = None
    meet_at: time | None = None
    """The first meeting; the others in the same room follow after `gap` minutes each."""
    place: str = ""
    gap: int = USUAL_GAP
    """Minutes; 0 lets all come at once."""
    last_at: time = USUAL_LAST
    """No meeting begins later; the rest goes on the next working day."""
    answer_by: date | None = None
    """For forwarded reports: by when the superior answers."""
    witnesses: tuple[str, ...] = ()
    """For minutes of absence: who saw that nobody came."""


@dataclass(slots=True)
class Meetings:
    """Gives every meeting an hour of its own in its room."""

    shared: SharedInputs
    next_day: Callable[[date], date]
    """The working day after a day; raises `HolidaysMissing`."""
    _taken: set[tuple[str, date, time]] = field(default_factory=set)

    def fill(self, detail: Detail) -> Detail:
        """Return what a step records with the shared inputs in it."""
        shared = self.shared
        match detail:
            case Summoned() | ExaminationOrdered():
                place = shared.place or detail.place
                on, at = self._free(
                    place, shared.meet_on or detail.exam_on, shared.meet_at or detail.exam_at
                )
                return replace(detail, exam_on=on, exam_at=at, place=place)
            case Called():
                place = shared.place or detail.place
                on, at = self._free(
                    place, shared.meet_on or detail.meet_on, shared.meet_at or detail.meet_at
                )
                return replace(detail, meet_on=on, meet_at=at, place=place)
            case Forwarded() if shared.answer_by is not None:
                return replace(detail, answer_by=shared.answer_by)
            case Absent() if shared.witnesses:
                return replace(detail, witnesses=shared.witnesses)
            case _:
                return detail

    def _free(
        self, place: str, on: date | None, at: time | None
    ) -> tuple[date | None, time | None]:
        """Return the first free hour of a room from a moment on, and keep it taken."""
        if on is None or at is None or not place or self.shared.gap <= 0:
            return on, at
        day, hour = on, at
        while (place, day, hour) in self._taken:
            following = _after(day, hour, self.shared.gap)
            if following is not None and following <= self.shared.last_at:
                hour = following
                continue
            try:
                day, hour = self.next_day(day), at
            except HolidaysMissing:
                return on, at
        self._taken.add((place, day, hour))
        return day, hour


def _after(day: date, hour: time, gap: int) -> time | None:
    """Return the hour some minutes later, behind the noon break; None past midnight."""
    following = datetime.combine(day, hour) + timedelta(minutes=gap)
    start, end = _FRIDAY_NOON if day.weekday() == _FRIDAY else _NOON
    found = end if start <= following.time() < end else following.time()
    return found if following.date() == day else None
