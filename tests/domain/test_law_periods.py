"""A timed sanction has its first and last day, also beside another one already running."""

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_desk.domain.errors import NotFound
from asn_desk.domain.law.loading import load_law
from asn_desk.domain.law.periods import (
    RunningSanction,
    concurrence_on,
    last_day,
    sanction_period,
)

LAW = load_law(Path("resources/law"))
EFFECT = date(2026, 3, 10)
TIMED = ["S1", "S2", "S3", "ST1", "ST2", "ST3", "B1", "B2", "PS1", "PS2", "PS3", "PC2"]
MONTHS = [6, 9, 12, 12, 12, 12, 12, 12, 12, 24, 36, 12]
DAYS = st.dates(date(2021, 9, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("code", "start", "end"),
    [
        ("R1", date(2026, 3, 10), date(2026, 3, 10)),
        ("R2", date(2026, 3, 10), date(2026, 3, 10)),
        ("R3", date(2026, 3, 10), date(2026, 3, 10)),
        ("S1", date(2026, 4, 1), date(2026, 9, 30)),
        ("S2", date(2026, 4, 1), date(2026, 12, 31)),
        ("S3", date(2026, 4, 1), date(2027, 3, 31)),
        ("ST1", date(2026, 4, 1), date(2027, 3, 31)),
        ("ST2", date(2026, 4, 1), date(2027, 3, 31)),
        ("ST3", date(2026, 4, 1), date(2027, 3, 31)),
        ("B1", date(2026, 3, 10), date(2027, 3, 9)),
        ("B2", date(2026, 3, 10), date(2027, 3, 9)),
        ("B3", date(2026, 3, 10), None),
        ("PS2", date(2026, 4, 1), date(2028, 3, 31)),
        ("PS3", date(2026, 4, 1), date(2029, 3, 31)),
        ("PH2", date(2026, 3, 10), None),
    ],
)
def test_each_sanction_is_served_from_its_day_to_its_day(code, start, end):
    found = sanction_period(LAW, code, EFFECT)
    assert (found.start, found.end) == (start, end)
    assert found.reason.sentence.endswith(".")
    assert found.reason.article


def test_the_first_day_of_a_timed_sanction_is_a_setting_and_says_so():
    assert "(setelan kantor)" in sanction_period(LAW, "B1", EFFECT).reason.article
    unset = replace(LAW, periods=())
    found = sanction_period(unset, "ST1", EFFECT)
    assert (found.start, "(setelan kantor)" in found.reason.article) == (EFFECT, True)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2026, 3, 2), 12, date(2027, 3, 1)),
        (date(2026, 1, 1), 12, date(2026, 12, 31)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2025, 8, 31), 6, date(2026, 2, 28)),
        (date(2025, 8, 29), 6, date(2026, 2, 28)),
        (date(2025, 8, 28), 6, date(2026, 2, 27)),
        (date(2026, 3, 31), 9, date(2026, 12, 30)),
    ],
)
def test_a_span_of_months_ends_before_its_anniversary(start, months, end):
    assert last_day(start, months) == end


@given(code=st.sampled_from(TIMED), effect=DAYS)
def test_a_period_never_begins_before_it_takes_effect_and_lasts_its_months(code, effect):
    months = dict(zip(TIMED, MONTHS, strict=True))[code]
    found = sanction_period(LAW, code, effect)
    assert effect <= found.start <= effect + timedelta(days=31)
    assert months * 30 - 5 <= (found.end - found.start).days + 1 <= months * 31
    if code not in {"B1", "B2"}:
        assert (found.start.day, (found.end + timedelta(days=1)).day) == (1, 1)


@given(start=DAYS, months=st.integers(1, 60))
def test_the_last_day_agrees_with_walking_day_by_day(start, months):
    day, left = start, months
    while left:
        day += timedelta(days=1)
        short = min(start.day, monthrange(day.year, day.month)[1])
        left -= day.day == short
    clipped = day.day < start.day
    assert last_day(start, months) == (day if clipped else day - timedelta(days=1))


@given(first=DAYS, later=st.integers(0, 400), code=st.sampled_from(TIMED))
def test_a_later_effect_never_ends_earlier(first, later, code):
    one = sanction_period(LAW, code, first)
    other = sanction_period(LAW, code, first + timedelta(days=later))
    assert one.start <= other.start
    assert one.end <= other.end


RUNNING = RunningSanction(
    sanction_code="ST1", start=date(2025, 9, 1), end=date(2026, 8, 31), provisions=("3f",)
)


def beside(*running, new):
    return concurrence_on(LAW, running=running, new=new, effective_on=EFFECT)


def test_a_heavier_sanction_ends_the_running_one_as_it_takes_effect():
    found = beside(RUNNING, new="B1")
    assert [(one.start, one.end) for one in found.ended] == [(date(2025, 9, 1), date(2026, 3, 9))]
    assert (found.period.start, found.period.end) == (EFFECT, date(2027, 3, 9))
    (reason,) = found.reasons
    assert "dianggap selesai sejak 10 Maret 2026" in reason.sentence
    assert "Ketidakhadiran" not in reason.sentence


def test_absence_while_serving_an_attendance_sanction_is_counted_on():
    found = beside(replace(RUNNING, provisions=("4f",)), new="ST3")
    assert "dihitung kumulatif" in found.reasons[0].sentence


@pytest.mark.parametrize("new", ["ST1", "PS1"])
def test_a_sanction_not_heavier_waits_until_the_running_one_is_served(new):
    found = beside(replace(RUNNING, sanction_code="ST2"), new=new)
    assert found.ended == ()
    assert (found.period.start, found.period.end) == (date(2026, 9, 1), date(2027, 8, 31))
    assert "dijalani mulai 1 September 2026" in found.reasons[0].sentence
    assert "1 September 2026 sampai dengan 31 Agustus 2027" in found.period.reason.sentence


def test_a_reprimand_is_served_at_once_beside_a_running_sanction():
    found = beside(RUNNING, new="R2")
    assert (found.period.start, found.period.end, found.reasons) == (EFFECT, EFFECT, ())


def test_a_sanction_already_served_or_none_changes_nothing():
    over = replace(RUNNING, end=date(2026, 3, 9))
    alone = beside(new="ST2")
    assert beside(over, new="ST2") == alone
    assert (alone.ended, alone.reasons) == ((), ())
    assert alone.period == sanction_period(LAW, "ST2", EFFECT)


def test_a_sanction_not_begun_yet_is_ended_too():
    later = replace(RUNNING, start=date(2026, 4, 1), end=date(2027, 3, 31))
    (ended,) = beside(later, new="B2").ended
    assert (ended.start, ended.end) == (date(2026, 3, 9), date(2026, 3, 9))


def test_after_a_dismissal_nothing_is_served():
    gone = RunningSanction(sanction_code="B3", start=date(2026, 1, 5), end=None)
    assert "telah diberhentikan" in beside(gone, new="B1").reasons[0].sentence


def test_a_dismissal_ends_everything_that_runs():
    found = beside(RUNNING, replace(RUNNING, sanction_code="B1"), new="B3")
    assert len(found.ended) == 2
    assert found.period.end is None


@given(
    running=st.sampled_from(["ST1", "ST2", "ST3", "B1", "B2"]),
    new=st.sampled_from(["ST1", "ST2", "ST3", "B1", "B2"]),
    started=st.dates(date(2025, 1, 1), date(2026, 3, 1)),
)
def test_two_sanctions_are_never_served_on_one_day(running, new, started):
    one = RunningSanction(sanction_code=running, start=started, end=last_day(started, 12))
    found = beside(one, new=new)
    still = found.ended[0] if found.ended else one
    assert still.end < found.period.start
    assert bool(found.reasons) == (one.end >= EFFECT)


@pytest.mark.parametrize("new", ["R9", ""])
def test_an_unknown_sanction_is_refused(new):
    with pytest.raises(NotFound):
        beside(RUNNING, new=new)
