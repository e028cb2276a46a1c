"""The rules as they stand for the desk: the law tables with the office's calendar."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.deadlines import deadline
from asn_desk.domain.law.provisions import provisions_text
from asn_desk.domain.law.sanctions import sanction, sanction_name
from asn_desk.domain.law.tables import Law
from asn_desk.domain.working_time import Calendar, Deadline


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Law and calendar together, for one unit of work."""

    law: Law
    calendar: Calendar

    def deadline(self, rule: str, since: date) -> Deadline:
        """Return a deadline by its rule's key; raises `HolidaysMissing`."""
        return deadline(rule, since, self.calendar, self.law)

    def provisions_text(self, codes: Iterable[str]) -> str:
        """Return provisions as papers cite them: `Pasal 3 huruf c dan Pasal 3 huruf f`."""
        return provisions_text(self.law, codes)

    def sanction_name(self, code: str) -> str:
        """Return a sanction's exact name for papers; empty for none chosen yet."""
        return sanction_name(self.law, code) if code else ""

    def sanction_title(self, code: str) -> str:
        """Return a sanction with its level, for recaps: `Ringan – teguran lisan`."""
        found = sanction(self.law, code)
        return f"{found.level.value.capitalize()} – {found.name}"


def rules_for(work: UnitOfWork, law: Law) -> Rules:
    """Return the rules with the holidays the office has filled in."""
    holidays = work.office.holidays()
    return Rules(law=law, calendar=Calendar.of(holidays))
