from datetime import date, time

import pytest

from asn_desk.domain.errors import WrongDate
from asn_desk.domain.proceedings.pacing import cautions, check_date, due, effective_deadline
from asn_desk.domain.proceedings.step_details import (
    Absent,
    Called,
    Contested,
    Decided,
    ExaminationOrdered,
    Finished,
    Forwarded,
    HandedOver,
    Released,
    RemedyAnswered,
    RemedyDecided,
    Reported,
    SubjectLeft,
    Summoned,
    TeamFormed,
    Transferred,
)
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.sanction_terms import SanctionTerms
from tests.case_builders import a_case, a_step, in_days

S = StepKind
TODAY = date(2026, 3, 12)
DECIDED = (S.SUMMONED_1, S.EXAMINED, S.REPORTED, S.DECIDED)
FORWARDED = a_step(S.FORWARDED, Forwarded(superior_id=2, answer_by=date(2026, 2, 11)))
REFUSED = a_step(S.HANDED_OVER, HandedOver(refused=True), on=date(2026, 3, 9))


def waits(*steps, today=TODAY):
    found = due(a_case(*steps), today=today, deadlines=in_days)
    return found and (found.title, found.day, found.waiting)


WAITING = [
    ((), ("Teruskan ke atasan langsung", None, False)),
    ((FORWARDED,), ("Atasan langsung memanggil", date(2026, 2, 11), True)),
    ((S.SUMMONED_1,), ("Pemeriksaan", date(2026, 2, 13), False)),
    ((S.SUMMONED_1, S.ABSENT_1), ("Buat panggilan II", date(2026, 2, 20), False)),
    ((S.SUMMONED_1, S.EXAMINED), ("Susun LHP", None, False)),
    (DECIDED, ("Panggil menerima keputusan", date(2026, 3, 18), False)),
    ((*DECIDED, S.CALLED), ("Penyampaian keputusan", date(2026, 3, 9), False)),
    ((*DECIDED, S.CALLED, S.MISSED_HANDOVER), ("Kirim keputusan", date(2026, 3, 12), False)),
    ((*DECIDED, REFUSED), ("Kirim keputusan", date(2026, 3, 12), False)),
    ((*DECIDED, REFUSED, S.SENT), ("Keputusan sampai di alamat", None, True)),
    ((*DECIDED, S.HANDED_OVER), ("Keputusan mulai berlaku", date(2026, 3, 24), True)),
    (
        (*DECIDED, S.HANDED_OVER, S.CONTESTED),
        ("Putusan upaya administratif", date(2026, 3, 30), True),
    ),
    ((*DECIDED, S.HANDED_OVER, S.FINISHED), None),
]


@pytest.mark.parametrize(("steps", "expected"), WAITING)
def test_a_case_says_what_it_waits_for(steps, expected):
    assert waits(*steps) == expected


def test_before_the_examination_others_are_waited_for():
    assert waits(S.SUMMONED_1, today=date(2026, 2, 12)) == (
        "Pemeriksaan",
        date(2026, 2, 13),
        True,
    )


def test_on_the_day_it_takes_effect_the_desk_finishes_the_case():
    today = date(2026, 3, 24)
    assert waits(*DECIDED, S.HANDED_OVER, today=today) == ("Tandai selesai", today, False)


def test_a_handover_day_not_set_yet_falls_back_on_the_rule():
    called = a_step(S.CALLED, Called(before_id=2))
    assert waits(*DECIDED, called) == ("Catat penyampaian keputusan", date(2026, 3, 18), False)


def test_effect_is_counted_from_receipt():
    assert effective_deadline(a_case(*DECIDED), in_days) is None
    arrived = a_case(*DECIDED, REFUSED, S.SENT, a_step(S.ARRIVED, on=date(2026, 3, 12)))
    assert effective_deadline(arrived, in_days).day == date(2026, 3, 27)


def test_an_upheld_decision_waits_for_its_effect_again():
    upheld = a_step(S.REMEDY_DECIDED, RemedyDecided(result="memperkuat"))
    assert waits(*DECIDED, S.HANDED_OVER, S.CONTESTED, upheld)[0] == "Keputusan mulai berlaku"


WRONG_DATES = [
    (S.SUMMONED_1, (), date(2026, 3, 13), "belum tiba"),
    (S.SUMMONED_1, (), date(2026, 2, 1), "lebih awal daripada Perkara dibuka"),
    (S.ABSENT_1, (S.SUMMONED_1,), date(2026, 2, 12), "tanggal pemeriksaan 13 Februari 2026"),
    (
        S.ABSENT_2,
        (S.SUMMONED_1, S.ABSENT_1, S.SUMMONED_2),
        date(2026, 2, 26),
        "tanggal pemeriksaan 27 Februari 2026",
    ),
]


@pytest.mark.parametrize(("kind", "steps", "on", "why"), WRONG_DATES)
def test_a_date_that_cannot_be_is_refused_with_the_reason(kind, steps, on, why):
    with pytest.raises(WrongDate) as refused:
        check_date(a_case(*steps), kind, on, today=TODAY)
    assert why in refused.value.reason


APPOINTED_TOO_EARLY = [
    (S.SUMMONED_1, Summoned(exam_on=date(2026, 2, 2)), "Tanggal pemeriksaan"),
    (S.CALLED, Called(meet_on=date(2026, 2, 2)), "Tanggal penyampaian"),
    (S.FORWARDED, Forwarded(answer_by=date(2026, 2, 2)), "Batas waktu jawaban"),
    (S.ABSENT_1, Absent(received_on=date(2026, 2, 4)), "Tanggal surat panggilan diterima"),
]


@pytest.mark.parametrize(("kind", "detail", "what"), APPOINTED_TOO_EARLY)
def test_no_letter_appoints_a_day_that_is_over(kind, detail, what):
    with pytest.raises(WrongDate) as refused:
        check_date(a_case(), kind, date(2026, 2, 3), today=TODAY, detail=detail)
    assert refused.value.what == what


def test_nothing_is_finished_before_it_takes_effect():
    effect = date(2026, 3, 20)
    case = a_case(*DECIDED)
    with pytest.raises(WrongDate) as refused:
        check_date(case, S.FINISHED, date(2026, 3, 19), today=effect, effective_on=effect)
    assert "mulai berlaku 20 Maret 2026" in refused.value.reason


def test_nobody_missed_a_handover_before_its_day():
    case = a_case(*DECIDED, S.CALLED)
    with pytest.raises(WrongDate) as refused:
        check_date(case, S.MISSED_HANDOVER, date(2026, 3, 8), today=TODAY)
    assert "tanggal penyampaian 9 Maret 2026" in refused.value.reason


def test_the_second_summons_is_due_from_the_day_missed_not_from_its_record():
    late = a_step(S.ABSENT_1, on=date(2026, 2, 18))
    case = a_case(S.FORWARDED, S.SUMMONED_1, late)
    found = due(case, today=TODAY, deadlines=in_days)
    assert found.deadline.since == date(2026, 2, 13)


def test_a_possible_date_is_taken():
    check_date(a_case(S.SUMMONED_1), S.ABSENT_1, date(2026, 2, 13), today=TODAY)


def texts(kind, detail, *steps, on):
    return [one.text for one in cautions(a_case(*steps), kind, on, detail, in_days)]


@pytest.mark.parametrize(
    ("exam_on", "word"), [(date(2026, 2, 10), "kurang dari"), (date(2026, 2, 12), "lebih dari")]
)
def test_an_unusual_spacing_of_a_summons_is_pointed_out(exam_on, word):
    (text,) = texts(S.SUMMONED_1, Summoned(exam_on=exam_on), on=date(2026, 2, 3))
    assert word in text
    assert "11 Februari 2026" in text


def test_the_safe_spacing_of_a_summons_raises_no_caution():
    detail = Summoned(exam_on=date(2026, 2, 11), exam_at=time(9))
    assert texts(S.SUMMONED_1, detail, on=date(2026, 2, 3)) == []


LATE = [
    (S.SUMMONED_2, Summoned(), (S.SUMMONED_1, S.ABSENT_1), date(2026, 2, 21), "Panggilan II"),
    (S.HANDED_OVER, HandedOver(), DECIDED, date(2026, 3, 19), "Penyampaian"),
    (S.CALLED, Called(meet_on=date(2026, 3, 19)), DECIDED, date(2026, 3, 5), "Penyampaian"),
    (
        S.SENT,
        HandedOver(),
        (*DECIDED, S.CALLED, S.MISSED_HANDOVER),
        date(2026, 3, 13),
        "Pengiriman",
    ),
]


@pytest.mark.parametrize(("kind", "detail", "steps", "on", "what"), LATE)
def test_a_step_after_its_deadline_is_pointed_out_but_not_refused(kind, detail, steps, on, what):
    found = texts(kind, detail, *steps, on=on)
    assert any(text.startswith(f"{what} melewati batas") for text in found)


NAMED_WRONGLY = [
    (S.ORDERED, ExaminationOrdered(exam_on=date(2026, 2, 2)), "Tanggal pemeriksaan"),
    (S.LEFT, SubjectLeft(since=date(2026, 2, 4)), "Tanggal berhenti"),
    (S.TRANSFERRED, Transferred(since=date(2026, 2, 4)), "Tanggal pindah"),
]


@pytest.mark.parametrize(("kind", "detail", "what"), NAMED_WRONGLY)
def test_a_day_a_step_names_fits_the_day_it_is_recorded_on(kind, detail, what):
    with pytest.raises(WrongDate) as refused:
        check_date(a_case(), kind, date(2026, 2, 3), today=TODAY, detail=detail)
    assert refused.value.what == what


def test_nobody_is_examined_before_his_team_was_formed():
    team = a_step(S.TEAM_FORMED, on=date(2026, 2, 20))
    with pytest.raises(WrongDate) as refused:
        check_date(a_case(team), S.EXAMINED, date(2026, 2, 19), today=TODAY)
    assert "Tim Pemeriksa dibentuk" in refused.value.reason


def test_a_period_that_begins_before_the_decision_can_bite_is_pointed_out():
    def decision(start):
        return Decided(sanction_code="ST2", terms=SanctionTerms(start_on=start))

    steps = (S.SUMMONED_1, S.EXAMINED, S.REPORTED)
    (text,) = texts(S.DECIDED, decision(date(2026, 3, 18)), *steps, on=date(2026, 3, 4))
    assert "berlaku 19 Maret 2026" in text
    assert texts(S.DECIDED, decision(date(2026, 3, 19)), *steps, on=date(2026, 3, 4)) == []
    assert texts(S.DECIDED, decision(None), *steps, on=date(2026, 3, 4)) == []


RECEIVED = (*DECIDED, a_step(S.HANDED_OVER, on=date(2026, 3, 9)))
APPEALED = a_step(S.CONTESTED, Contested(remedy="banding"), on=date(2026, 3, 10))
LATE_REMEDIES = [
    (S.CONTESTED, Contested(), (), date(2026, 3, 24), "Pengajuan melewati batas 23 Maret 2026"),
    (S.CONTESTED, Contested(), (), date(2026, 3, 23), None),
    (S.REMEDY_ANSWERED, RemedyAnswered(), (APPEALED,), date(2026, 4, 1), "Tanggapan melewati"),
    (S.REMEDY_ANSWERED, RemedyAnswered(), (APPEALED,), date(2026, 3, 31), None),
    (S.REMEDY_DECIDED, RemedyDecided(), (APPEALED,), date(2026, 5, 15), "Putusan melewati batas"),
    (S.REMEDY_DECIDED, RemedyDecided(), (), date(2026, 5, 15), None),
]


@pytest.mark.parametrize(("kind", "detail", "more", "on", "text"), LATE_REMEDIES)
def test_a_remedy_out_of_time_is_pointed_out_but_not_refused(kind, detail, more, on, text):
    found = texts(kind, detail, *RECEIVED, *more, on=on)
    assert [one[: len(text)] for one in found] == [text] if text else found == []


def test_a_team_formed_after_the_examination_examines_again():
    ((text),) = texts(S.TEAM_FORMED, TeamFormed(), S.SUMMONED_1, S.EXAMINED, on=TODAY)
    assert "diperiksa lagi oleh tim" in text
    assert texts(S.TEAM_FORMED, TeamFormed(), S.SUMMONED_1, on=TODAY) == []


ORDERS = [
    ((), date(2026, 2, 14), 0),
    ((S.SUMMONED_1,), date(2026, 2, 14), 1),
    ((S.SUMMONED_1,), date(2026, 2, 13), 0),
    ((S.SUMMONED_1,), None, 0),
    ((S.SUMMONED_1, S.ABSENT_1, S.SUMMONED_2), date(2026, 2, 27), 0),
]


@pytest.mark.parametrize(("steps", "day", "found"), ORDERS)
def test_an_order_for_another_day_than_the_summons_is_pointed_out(steps, day, found):
    assert len(texts(S.ORDERED, ExaminationOrdered(exam_on=day), *steps, on=TODAY)) == found


def test_a_release_recalls_what_it_is_for():
    ((text),) = texts(S.RELEASED, Released(), S.SUMMONED_1, on=TODAY)
    assert "tingkat berat" in text
    heavy = a_step(S.REPORTED, Reported(sanction_code="B1"))
    assert texts(S.RELEASED, Released(), S.SUMMONED_1, S.EXAMINED, heavy, on=TODAY) == []


def test_cautions_wait_for_the_steps_they_look_back_on():
    assert texts(S.CONTESTED, Contested(), on=TODAY) == []
    assert texts(S.HANDED_OVER, HandedOver(), on=TODAY) == []
    assert texts(S.FINISHED, Finished(), on=TODAY) == []


def test_an_absence_without_an_appointed_day_was_missed_on_its_own():
    vague = a_step(S.SUMMONED_1, Summoned(examiner_id=2))
    case = a_case(vague, a_step(S.ABSENT_1, on=date(2026, 2, 16)))
    assert due(case, today=TODAY, deadlines=in_days).deadline.since == date(2026, 2, 16)
