"""The desks that the calendar's sections ask."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from asn_desk.services.calendar import CalendarDesk
from asn_desk.services.proceedings.counting import CountingDesk


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDesks:
    """Holidays and counts, and what day it is."""

    calendar: CalendarDesk
    counting: CountingDesk
    today: Callable[[], date]
