"""Deadlines: a rule of the law, a day and a calendar make a date that explains itself."""

from datetime import date

from asn_desk.domain.dates import long_date
from asn_desk.domain.errors import NotFound, WrongDate
from asn_desk.domain.law.tables import DeadlineRule, Law
from asn_desk.domain.working_time import Calendar, Deadline


def deadline(rule: str, since: date, calendar: Calendar, law: Law) -> Deadline:
    """Compute the date of a rule in working days after an event, with its day-by-day count.

    Rules: `panggilan` is the earliest examination date after a summons of that date,
    `panggilan-2` the last day to send the second summons after a missed examination,
    `penyampaian`, `pengiriman`, `berlaku`, `keberatan`, `banding` and the periods of a remedy.
    Raises `NotFound` for an unknown rule or one not in force that day, `HolidaysMissing` where
    the count meets a year without holidays.
    """
    found = rule_on(rule, since, law)
    day, counting = calendar.count(since, found.ordinal)
    return Deadline(
        rule=rule,
        title=found.title,
        since=since,
        day=day,
        counting=counting,
        article=found.basis.cited,
        event=found.since,
        note=found.note,
        week=calendar.week,
    )


def rule_on(rule: str, day: date, law: Law) -> DeadlineRule:
    """Return the period in force on a day; a later row wins. Raises `NotFound` or `WrongDate`."""
    rows = [one for one in law.deadlines if one.rule == rule]
    if not rows:
        raise NotFound("aturan tenggat", rule, tuple(rule_keys(law)))
    in_force = [one for one in rows if one.basis.holds_on(day)]
    if not in_force:
        first = min(one.basis.valid_from for one in rows)
        raise WrongDate("tanggal awal", day, f"aturan ini baru berlaku sejak {long_date(first)}")
    return max(in_force, key=lambda one: one.basis.valid_from)


def rule_keys(law: Law) -> dict[str, str]:
    """Return every rule once with its title, in the order of a case."""
    return {one.rule: one.title for one in law.deadlines}
