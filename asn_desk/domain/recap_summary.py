"""The figures of a month in one line each, as the letter that sends the recap gives them."""

from collections import Counter
from collections.abc import Sequence

from asn_desk.domain.incidents import Outcome, Source
from asn_desk.domain.law.terms import Level
from asn_desk.domain.proceedings.sanction_fields import level_of
from asn_desk.domain.recap_counting import CountedCase, CountedReport, Month
from asn_desk.domain.recaps import RecapCounts

_SATPOL = {Source.SATPOL_LETTER, Source.SATPOL_COORDINATION}


def summarise(
    month: Month, *, reports: Sequence[CountedReport], cases: Sequence[CountedCase]
) -> RecapCounts:
    """Count a month as its tables do: what the letter says is what its annex adds up to."""
    received = [one for one in reports if month.holds(one.counted_on)]
    satpol = sum(one.source in _SATPOL for one in received)
    superior = sum(one.source == Source.SUPERIOR for one in received)
    running = [one for one in cases if one.running]
    levels = Counter(level_of(one.sanction_code) for one in cases if month.holds(one.decided_on))
    ended = Counter(one.outcome for one in reports if month.holds(one.outcome_on))
    return RecapCounts(
        reports=len(received),
        from_satpol=satpol,
        from_agencies=superior,
        from_others=len(received) - satpol - superior,
        running=len(running),
        late=sum(one.days_left is not None and one.days_left < 0 for one in running),
        light=levels[Level.LIGHT],
        medium=levels[Level.MEDIUM],
        heavy=levels[Level.HEAVY],
        other=levels[None],
        coached=ended[Outcome.COACHING],
        ended=ended[Outcome.NOT_PROVEN] + sum(month.holds(one.closed_on) for one in cases),
    )
