"""Nothing untrue is stated of anybody: what stands against a statement, and for how long."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_desk.domain.law.attesting import (
    OpenCase,
    PersonRecord,
    RegisteredDecision,
    looked_back_to,
    months_before,
    months_of,
    objections,
    statement_row,
)
from asn_desk.domain.law.basis import Confidence
from asn_desk.domain.law.changes import LawChange
from asn_desk.domain.law.consequences import ImposedSanction
from asn_desk.domain.law.loading import load_law
from asn_desk.domain.law.periods import last_day
from asn_desk.domain.law.terms import Attestation, Level
from asn_desk.domain.law.versions import rows_from, with_change

LAW = load_law(Path("resources/law"))
ON = date(2026, 6, 1)
A, B, C = Attestation
LEVELS = {one.code: one.level for one in LAW.sanctions}
CODES = st.sampled_from(sorted(LEVELS))
DAYS = st.dates(date(2015, 1, 1), date(2027, 12, 31))


def decided(code="ST1", effective_on=date(2026, 3, 10), **more):
    usual = {"decided_on": date(2026, 2, 10), "effective_on": effective_on}
    made = ImposedSanction(sanction_code=code, **usual | more)
    return RegisteredDecision(case_id=7, number="800.1.6.2/001/KEP/2026", sanction=made)


def found(attestation, *decisions, cases=(), months=0, on=ON):
    record = PersonRecord(cases=tuple(cases), decisions=decisions)
    return objections(LAW, record, attestation, months=months, on=on)


def test_nothing_stands_against_somebody_without_a_case():
    assert [found(one) for one in Attestation] == [(), (), ()]


def test_an_open_case_stands_against_a_only():
    case = OpenCase(case_id=3, number="3/2026", opened_on=ON, examined_since=ON)
    only = found(A, cases=[case])[0]
    assert only.case_id == 3
    assert only.reason.sentence == (
        "Perkara 3/2026 masih berjalan sejak 1 Juni 2026; pemeriksaannya sejak 1 Juni 2026."
    )
    assert "Selesaikan perkaranya" in only.advice
    assert found(B, cases=[case]) == found(C, cases=[case]) == ()
    assert found(A, cases=[case], on=date(2026, 5, 31)) == ()


def test_a_sanction_being_served_stands_against_a_until_its_last_day():
    only = found(A, decided())[0]
    assert only.until == date(2027, 3, 31)
    assert "penundaan kenaikan gaji berkala" in only.reason.sentence
    assert only.advice == "Surat dapat diberikan sesudah 31 Maret 2027."
    assert found(A, decided(), on=date(2027, 4, 1)) == ()


def test_a_light_sanction_in_force_is_served_at_once():
    assert found(A, decided("R2")) == found(B, decided("R2")) == ()
    assert "teguran tertulis" in found(C, decided("R2"))[0].reason.sentence


@pytest.mark.parametrize("pending", [{"contested": True}, {"effective_on": None}])
def test_a_decision_not_in_force_stands_against_every_statement(pending):
    one = decided("ST2", **pending)
    told = [found(each, one, months=12)[0].reason for each in Attestation]
    assert {reason.article for reason in told} == {"PP 94/2021 Pasal 38"}
    assert all("dihitung dalam proses" in reason.sentence for reason in told)


def test_b_within_a_year_says_from_when_it_may_be_given():
    only = found(B, decided(), months=12, on=date(2027, 3, 9))[0]
    assert only.until == date(2027, 3, 9)
    assert only.advice == "Surat dapat diberikan mulai 10 Maret 2027."
    assert found(B, decided(), months=12, on=date(2027, 3, 10)) == ()


def test_b_without_limit_is_refused_for_good():
    only = found(B, decided(effective_on=date(2012, 5, 1), decided_on=date(2012, 4, 1)))[0]
    assert only.until is None
    assert "tidak dapat diberikan" in only.advice


def test_who_is_dismissed_serves_without_end():
    only = found(A, decided("B3"))[0]
    assert "tanpa batas waktu" in only.reason.sentence
    assert only.advice == "Surat ini tidak dapat diberikan kepada yang bersangkutan."


def test_a_decision_of_a_later_day_is_not_known_yet():
    assert [found(one, decided(), on=date(2026, 2, 9)) for one in Attestation] == [(), (), ()]


def test_a_decision_without_a_number_is_still_named():
    one = replace(decided(), number="")
    assert "Keputusan tanggal 10 Februari 2026" in found(C, one)[0].reason.sentence


@given(code=CODES, effective_on=DAYS, on=DAYS, months=st.sampled_from([0, 6, 12, 24, 60]))
def test_no_b_is_given_while_a_weighty_sanction_lies_in_its_period(code, effective_on, on, months):
    one = decided(code, effective_on, decided_on=effective_on - timedelta(days=20))
    weighty = LEVELS[code] is not Level.LIGHT
    decided_by = one.sanction.decided_on <= on
    within = not months or effective_on > on or last_day(effective_on, months) >= on
    refused = bool(found(B, one, months=months, on=on))
    assert refused == (weighty and decided_by and within)


@given(code=CODES, effective_on=DAYS, on=DAYS, contested=st.booleans())
def test_whoever_may_have_c_may_have_b_for_any_period(code, effective_on, on, contested):
    one = decided(code, effective_on, decided_on=effective_on, contested=contested)
    if not found(C, one, on=on):
        assert not any(found(B, one, months=months, on=on) for months in (0, 1, 12, 120))


@given(code=CODES, effective_on=DAYS, on=DAYS, shorter=st.integers(1, 60), more=st.integers(0, 60))
def test_a_longer_period_never_refuses_less(code, effective_on, on, shorter, more):
    one = decided(code, effective_on, decided_on=effective_on)
    if found(B, one, months=shorter, on=on):
        assert found(B, one, months=shorter + more, on=on)


@given(code=CODES, effective_on=DAYS, on=DAYS)
def test_the_day_after_an_objection_ends_the_statement_may_be_given(code, effective_on, on):
    one = decided(code, effective_on, decided_on=effective_on)
    for attestation in (A, B):
        for objection in found(attestation, one, months=12, on=on):
            if objection.until is not None:
                after = objection.until + timedelta(days=1)
                assert not found(attestation, one, months=12, on=after)


@pytest.mark.parametrize(
    ("purpose", "attestation", "months"),
    [
        ("mutasi", A, 0), ("promosi", A, 0), ("pensiun", B, 12), ("slks", B, 0),
        ("jpt", B, 0), ("pangkat", B, 12), ("ukom", B, 12),
    ],
)  # fmt: skip
def test_the_seven_purposes_are_shipped_from_one_source(purpose, attestation, months):
    row = statement_row(LAW, purpose, ON)
    assert (row.attestation, row.months) == (attestation, months)
    assert row.basis.confidence is Confidence.ONE_SOURCE
    assert months_of(row, attestation) == months


def test_the_period_belongs_to_what_the_purpose_asks_for():
    row = statement_row(LAW, "pensiun", ON)
    assert months_of(row, C) == months_of(None, B) == 0
    assert statement_row(LAW, "lain", ON) is None


def test_the_office_may_change_the_period_from_a_day_on():
    day = date(2026, 7, 1)
    rows = [
        {**row, "months": 24} if row["code"] == "pensiun" else row
        for row in rows_from(LAW, "statement", day)
    ]
    change = LawChange(table="statement", valid_from=day, rows=tuple(rows), decree="Setelan kantor")
    later = with_change(LAW, change)
    assert statement_row(later, "pensiun", day).months == 24
    assert statement_row(later, "pensiun", ON).months == 12


def test_how_far_back_a_statement_speaks():
    assert looked_back_to(B, law=LAW, months=12, on=ON) == date(2025, 6, 1)
    assert looked_back_to(B, law=LAW, months=0, on=ON) is None
    longest = looked_back_to(A, law=LAW, months=0, on=ON)
    assert longest < months_before(ON, 12)


@given(day=DAYS, months=st.integers(0, 600))
def test_so_many_months_before_is_a_first_of_a_month(day, months):
    before = months_before(day, months)
    assert before.day == 1
    assert (day.year - before.year) * 12 + day.month - before.month == months
