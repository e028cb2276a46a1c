"""A sanction closes what the law closes, for as long, and the register answers truly."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_desk.domain.law.consequences import (
    ImposedSanction,
    end_reminder,
    record_on,
    restrictions,
)
from asn_desk.domain.law.loading import load_law

LAW = load_law(Path("resources/law"))
ON = date(2026, 6, 1)
RAISE, PROMOTION = "kenaikan gaji berkala", "kenaikan pangkat"
TRANSFER, RETURN = "mutasi antarinstansi", "kembali ke jabatan semula"
EXPERT = "kenaikan pangkat pejabat fungsional"
STATEMENT = "pernyataan untuk pensiun, kenaikan pangkat, dan uji kompetensi"
HONOUR = "Satyalancana Karya Satya dan seleksi jabatan pimpinan tinggi"


def imposed(code="ST1", effective_on=date(2026, 3, 10), **more):
    usual = {"decided_on": date(2026, 2, 10), "effective_on": effective_on}
    return ImposedSanction(sanction_code=code, **usual | more)


def closed(*decisions, examined_since=None, on=ON):
    found = restrictions(LAW, decisions=decisions, examined_since=examined_since, on=on)
    return {one.kind: (one.since, one.until) for one in found}


def test_nothing_is_closed_to_somebody_without_a_case():
    assert closed() == {}
    assert closed(examined_since=date(2026, 6, 2)) == {}


def test_a_medium_sanction_closes_raise_and_promotion_while_it_is_served():
    served = (date(2026, 4, 1), date(2027, 3, 31))
    assert closed(imposed()) == {
        RAISE: served,
        PROMOTION: served,
        STATEMENT: (date(2026, 3, 10), date(2027, 3, 9)),
        HONOUR: (date(2026, 3, 10), None),
    }


def test_a_light_sanction_closes_nothing():
    assert closed(imposed("R3")) == {}


@pytest.mark.parametrize("code", ["B1", "B2"])
def test_after_a_lowered_post_nobody_returns_by_himself(code):
    found = closed(imposed(code))
    assert found[RAISE] == (date(2026, 3, 10), date(2027, 3, 9))
    assert found[RETURN] == (date(2027, 3, 10), None)


def test_a_functional_officer_waits_a_year_after_a_lowered_rank():
    assert closed(imposed("ST3"))[EXPERT] == (date(2027, 4, 1), date(2028, 3, 31))


def test_a_dismissal_closes_for_good_and_nobody_serves_after_it():
    found = closed(imposed("B3"))
    assert found[PROMOTION] == (date(2026, 3, 10), None)
    assert RETURN not in found


def test_the_dates_of_the_decision_go_before_the_setting():
    own = imposed(start=date(2026, 5, 1))
    assert closed(own)[RAISE] == (date(2026, 5, 1), date(2027, 4, 30))
    ended = imposed(end=date(2026, 6, 30))
    assert closed(ended)[RAISE] == (date(2026, 4, 1), date(2026, 6, 30))


def test_what_is_over_is_open_again():
    over = closed(imposed(), on=date(2027, 4, 1))
    assert over == {HONOUR: (date(2026, 3, 10), None)}


@pytest.mark.parametrize(
    ("decisions", "examined_since", "since"),
    [
        ([], date(2026, 5, 4), date(2026, 5, 4)),
        ([imposed(contested=True)], None, date(2026, 2, 10)),
        ([imposed(effective_on=None)], None, date(2026, 2, 10)),
        ([imposed(contested=True)], date(2026, 1, 5), date(2026, 1, 5)),
    ],
)
def test_nobody_is_transferred_while_a_case_or_a_remedy_runs(decisions, examined_since, since):
    assert closed(*decisions, examined_since=examined_since) == {TRANSFER: (since, None)}


def test_every_restriction_says_why():
    found = restrictions(LAW, decisions=[imposed("B1")], examined_since=ON, on=ON)
    assert all(one.reason.article and one.reason.sentence.endswith(".") for one in found)
    assert [one.since for one in found] == sorted(one.since for one in found)


def record(*decisions, examined_since=None, on=ON):
    found = record_on(LAW, decisions=decisions, examined_since=examined_since, on=on)
    parts = (found.in_process, found.serving, found.within_a_year, found.ever)
    assert all(reason.sentence.endswith(".") for part in parts for reason in part)
    return [len(part) for part in parts]


@pytest.mark.parametrize(
    ("decisions", "examined_since", "on", "counts"),
    [
        ([], None, ON, [0, 0, 0, 0]),
        ([], date(2026, 5, 4), ON, [1, 0, 0, 0]),
        ([], date(2026, 7, 4), ON, [0, 0, 0, 0]),
        ([imposed()], None, ON, [0, 1, 1, 1]),
        ([imposed()], None, date(2026, 3, 9), [1, 0, 0, 0]),
        ([imposed()], None, date(2026, 3, 31), [0, 0, 1, 1]),
        ([imposed()], None, date(2026, 2, 9), [0, 0, 0, 0]),
        ([imposed()], None, date(2027, 3, 9), [0, 1, 1, 1]),
        ([imposed()], None, date(2027, 3, 31), [0, 1, 0, 1]),
        ([imposed()], None, date(2027, 4, 1), [0, 0, 0, 1]),
        ([imposed("R3")], None, ON, [0, 0, 0, 0]),
        ([imposed(contested=True)], None, ON, [1, 0, 0, 0]),
        ([imposed(effective_on=None)], None, ON, [1, 0, 0, 0]),
        ([imposed("B3")], None, ON, [0, 1, 1, 1]),
    ],
)
def test_the_register_answers_for_a_day(decisions, examined_since, on, counts):
    assert record(*decisions, examined_since=examined_since, on=on) == counts


def test_the_desk_is_reminded_before_a_sanction_ends():
    day, row = end_reminder(LAW, date(2027, 3, 31))
    assert (day, row.days) == (date(2027, 3, 1), 30)
    assert "(setelan kantor)" in row.basis.cited
    assert end_reminder(replace(LAW, reminders=()), ON) is None


@given(
    code=st.sampled_from(["ST1", "ST2", "ST3", "B1", "B2"]),
    effect=st.dates(date(2022, 1, 1), date(2027, 12, 31)),
    later=st.integers(0, 900),
)
def test_serving_and_blocked_are_the_same_days(code, effect, later):
    one = imposed(code, effect, decided_on=effect - timedelta(days=30))
    on = effect + timedelta(days=later)
    span = closed(one, on=on).get(RAISE)
    blocked = span is not None and span[0] <= on
    assert record(one, on=on)[1] == blocked


def test_after_a_sanction_without_end_nothing_begins():
    rows = tuple(replace(row, sanctions=()) for row in LAW.restrictions if row.kind == RETURN)
    law = replace(LAW, restrictions=rows)
    assert restrictions(law, decisions=[imposed("B3")], examined_since=None, on=ON) == ()
