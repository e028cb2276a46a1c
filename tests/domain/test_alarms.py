"""The clocks on the superior and on who punishes (Pasal 28, Pasal 24)."""

from datetime import date

import pytest

from asn_desk.domain.proceedings.pacing import alarms, due
from asn_desk.domain.proceedings.step_details import Examined, Forwarded, Reported
from asn_desk.domain.proceedings.steps import StepKind
from tests.case_builders import a_case, a_step, in_days

S = StepKind
FORWARDED = a_step(S.FORWARDED, Forwarded(), on=date(2026, 2, 2))
ASKED = a_step(S.FORWARDED, Forwarded(answer_by=date(2026, 2, 5)), on=date(2026, 2, 2))
HELD = (S.SUMMONED_1, a_step(S.EXAMINED, Examined(examiner_id=2)))


def reported(code, **fields):
    detail = Reported(sanction_code=code, punisher_id=9, **fields)
    return a_step(S.REPORTED, detail, on=date(2026, 3, 2))


SENT_UP = a_step(S.AUTHORITY_REPORTED, on=date(2026, 3, 5))


def running_out(today, *steps):
    found = alarms(a_case(*steps), today=today, deadlines=in_days)
    return [(one.title, one.since, one.day, one.article) for one in found]


SUPERIOR = "Atasan langsung belum menindaklanjuti"
RULES = [
    ((FORWARDED,), SUPERIOR, date(2026, 2, 2), date(2026, 2, 9), "pasal tindak-lanjut-atasan"),
    ((ASKED,), SUPERIOR, date(2026, 2, 2), date(2026, 2, 5), "PP 94/2021 Pasal 28"),
    (
        (*HELD, reported("ST1")),
        "Hasil pemeriksaan belum dilaporkan ke atas",
        date(2026, 3, 2),
        date(2026, 3, 9),
        "pasal laporan-kewenangan",
    ),
    (
        (*HELD, reported("ST1"), SENT_UP),
        "Keputusan hukuman belum ditetapkan",
        date(2026, 3, 5),
        date(2026, 3, 19),
        "pasal penetapan-keputusan",
    ),
    (
        (*HELD, reported("R1")),
        "Keputusan hukuman belum ditetapkan",
        date(2026, 3, 2),
        date(2026, 3, 16),
        "pasal penetapan-keputusan",
    ),
]


@pytest.mark.parametrize(("steps", "title", "since", "day", "article"), RULES)
def test_a_clock_that_ran_out_is_told_the_day_after(steps, title, since, day, article):
    after = date.fromordinal(day.toordinal() + 1)
    assert running_out(after, *steps) == [(title, since, day, article)]
    assert running_out(day, *steps) == []


NO_CLOCK = [
    (),
    (S.SUMMONED_1,),
    (FORWARDED, S.SUMMONED_1),
    (FORWARDED, S.TEAM_FORMED),
    (FORWARDED, *HELD, reported("R1", proven=False)),
    (FORWARDED, *HELD, reported("R1"), S.DECIDED),
    (FORWARDED, S.LEFT),
]


@pytest.mark.parametrize("steps", NO_CLOCK)
def test_no_clock_runs_on_who_did_his_duty(steps):
    assert running_out(date(2027, 1, 1), *steps) == []


def test_a_result_waits_to_be_reported_then_decided_within_the_rule():
    def waits(*steps):
        found = due(a_case(*HELD, *steps), today=date(2026, 3, 6), deadlines=in_days)
        return found.title, found.day

    report = "Laporkan kewenangan ke pejabat yang berwenang"
    assert waits(reported("ST1")) == (report, date(2026, 3, 9))
    assert waits(reported("ST1"), SENT_UP) == ("Tetapkan keputusan", date(2026, 3, 19))


def test_a_team_that_was_formed_summons_by_itself():
    found = due(a_case(S.TEAM_FORMED), today=date(2026, 3, 6), deadlines=in_days)
    assert (found.title, found.waiting) == ("Buat panggilan I", False)
