"""Two sanctions of one person, and remedies: what each does to the register, and back again."""

from dataclasses import replace
from datetime import date

import pytest

from asn_desk.domain.errors import Incomplete, NotAuthorised, NotYetLawful
from asn_desk.domain.proceedings.case_state import is_ended
from asn_desk.domain.proceedings.steps import StepKind
from tests.services.heavier_steps import (
    EFFECTIVE,
    HEAVY,
    MEDIUM,
    RAISE,
    add_inspectorate,
    deliver,
    later_case,
    medium,
    view,
)

S = StepKind
PROMOTION = "penundaan kenaikan pangkat selama 1 (satu) tahun"
REGENT = {"punisher_id": None, "by_regent": True}


@pytest.fixture
def office(office, clock):
    clock.day = date(2026, 7, 31)
    add_inspectorate(office)
    return office


@pytest.fixture
def serving(office):
    """A case whose raise is put off from 1 April 2026 to 31 March 2027."""
    case_id = office.open_case()
    medium(office, case_id)
    deliver(office, case_id)
    return case_id


def decisions(office, case_id):
    return [one for one in view(office, case_id).decisions if one.case_id == case_id]


def correct(office, case_id):
    office.desks.cases.withdraw_last(
        case_id, reason="salah catat", expected_version=view(office, case_id).case.version
    )


def contest(office, case_id, **said):
    office.record(case_id, S.CONTESTED, date(2026, 3, 2), number="1/KBR/2026")
    office.record(case_id, S.REMEDY_ANSWERED, date(2026, 3, 4), number="2")
    return office.record(case_id, S.REMEDY_DECIDED, date(2026, 4, 1), number="3", **said)


def promotion_terms(office, case_id):
    return office.desks.cases.terms(case_id, "ST2", on=date(2026, 4, 1))


def test_a_heavier_sanction_ends_the_one_being_served(office, serving):
    heavier = later_case(office, office.staff_id, team=True, **HEAVY, **REGENT)
    (old,) = decisions(office, serving)
    (new,) = decisions(office, heavier)
    assert old.superseded
    assert (new.effective_on - old.ends_on).days == 1
    case = view(office, serving).case
    assert is_ended(case)
    assert case.last(S.FINISHED).detail.note.startswith("Dianggap selesai: hukuman lebih berat")


def test_taking_the_heavier_one_back_restores_the_one_being_served(office, serving):
    before = decisions(office, serving)
    heavier = later_case(office, office.staff_id, team=True, **HEAVY, **REGENT)
    correct(office, heavier)
    assert decisions(office, serving) == before
    assert not is_ended(view(office, serving).case)


def test_a_contest_of_the_heavier_one_lets_the_first_go_on_meanwhile(office, serving):
    before = decisions(office, serving)
    heavier = later_case(office, office.staff_id, team=True, **HEAVY, **REGENT)
    office.record(heavier, S.CONTESTED, date(2026, 4, 20), number="9")
    assert decisions(office, serving) == before
    office.record(heavier, S.REMEDY_DECIDED, date(2026, 6, 1), number="10")
    (old,) = decisions(office, serving)
    assert old.ends_on == date(2026, 5, 31)


def test_a_heavier_sanction_to_come_ends_the_running_one_only_then(office, serving, clock):
    clock.day = date(2026, 4, 17)
    heavier = later_case(office, office.staff_id, team=True, **HEAVY, **REGENT)
    (new,) = decisions(office, heavier)
    assert new.effective_on > clock.day
    assert not is_ended(view(office, serving).case)
    with pytest.raises(NotYetLawful):
        office.record(serving, S.FINISHED, clock.day)
    clock.day = new.effective_on
    draft = office.draft(serving, S.FINISHED, clock.day)
    assert "hukuman lebih berat" in draft.detail.note
    office.record(serving, S.FINISHED, clock.day)


def test_a_sanction_not_heavier_begins_after_the_one_being_served(office, serving):
    other = office.case_about(office.staff_id, ["4g"])
    terms = office.desks.cases.terms(other, "ST1", on=date(2026, 4, 20))
    assert (terms.start_on, terms.end_on) == (date(2027, 4, 1), date(2028, 3, 31))


def test_the_register_lets_it_begin_after_too(office, serving):
    said = {**MEDIUM, "punisher_id": office.administrator_id, "charged": ["4g"]}
    second = later_case(office, office.staff_id, **said)
    (line,) = decisions(office, second)
    assert (line.starts_on, line.ends_on) == (date(2027, 4, 1), date(2028, 3, 31))
    (first,) = decisions(office, serving)
    assert not first.superseded


def test_the_panel_says_what_the_new_one_does_to_the_running_one(office, serving):
    other = office.case_about(office.staff_id, ["5a"])
    law = office.desks.cases.assessment(other, provisions=["5a"], impact="")
    assert "dianggap selesai" in law.concurrency[0].sentence
    assert law.level == "berat"
    assert law.team.rule == "wajib"


def test_an_upheld_decision_takes_effect_with_the_remedy(office, serving):
    contest(office, serving)
    (line,) = decisions(office, serving)
    assert line.effective_on == date(2026, 4, 1)
    assert (line.starts_on, line.ends_on) == (date(2026, 4, 1), date(2027, 3, 31))


def test_a_cancelled_decision_is_gone(office, serving):
    contest(office, serving, result="membatalkan")
    (line,) = decisions(office, serving)
    assert line.cancelled
    assert line.ended_on == date(2026, 4, 1)
    assert is_ended(view(office, serving).case)


@pytest.mark.parametrize("result", ["memperberat", "mengubah"])
def test_another_sanction_replaces_the_contested_one(office, serving, result):
    terms = promotion_terms(office, serving)
    contest(office, serving, result=result, sanction_code="ST2", terms=terms)
    old, new = decisions(office, serving)
    assert old.superseded
    assert new.replaces_id == old.id
    assert (new.number, new.sanction_name, new.letter_id) == ("3", PROMOTION, None)
    assert new.effective_on == date(2026, 4, 1)
    assert new.starts_on is not None


def test_a_lighter_sanction_ends_the_case_at_once(office, serving):
    contest(office, serving, result="memperingan", sanction_code="R3")
    _, new = decisions(office, serving)
    assert new.sanction_code == "R3"
    office.record(serving, S.FINISHED, date(2026, 4, 2))
    assert decisions(office, serving)[-1].ended_on == date(2026, 4, 2)


def test_a_remedy_recorded_wrongly_gives_the_first_sanction_back(office, serving):
    office.record(serving, S.CONTESTED, date(2026, 3, 2), number="1/KBR/2026")
    before = decisions(office, serving)
    office.record(
        serving,
        S.REMEDY_DECIDED,
        date(2026, 4, 1),
        number="3",
        result="memperingan",
        sanction_code="R3",
    )
    correct(office, serving)
    old, gone = decisions(office, serving)
    assert [old] == before
    assert gone.cancelled


def test_a_replacement_recorded_again_stands_beside_the_withdrawn_one(office, serving):
    contest(office, serving, result="memperingan", sanction_code="R3")
    correct(office, serving)
    said = {"number": "4", "result": "memperingan", "sanction_code": "R2"}
    office.record(serving, S.REMEDY_DECIDED, date(2026, 4, 1), **said)
    standing = [one for one in decisions(office, serving) if not one.cancelled]
    assert [one.sanction_code for one in standing] == ["ST1", "R2"]


@pytest.mark.parametrize(
    ("result", "code"),
    [("memperberat", "R3"), ("memperingan", "ST3"), ("membatalkan", "R1"), ("memperkuat", "R1")],
)
def test_a_remedy_must_be_what_it_says(office, serving, result, code):
    terms = office.desks.cases.terms(serving, code, on=date(2026, 4, 1))
    filled = replace(terms, base_salary=2_900_000) if terms else None
    with pytest.raises((NotAuthorised, NotYetLawful)) as refused:
        contest(office, serving, result=result, sanction_code=code, terms=filled)
    assert "PP 79/2021" in str(vars(refused.value))


def test_a_remedy_that_changes_the_sanction_names_the_other_one(office, serving):
    with pytest.raises(Incomplete):
        contest(office, serving, result="mengubah")


def test_the_remedy_is_proposed_to_who_stands_above_the_punisher(office, serving):
    draft = office.draft(serving, S.CONTESTED, date(2026, 3, 2))
    assert (draft.detail.remedy, draft.detail.filed_to) == ("keberatan", "Kepala Dinas Perhubungan")


def test_the_register_keeps_the_day_of_a_decision_in_force(office, serving):
    (line,) = decisions(office, serving)
    assert line.effective_on == EFFECTIVE
    assert line.terms.raise_due_on == RAISE["raise_due_on"]
    assert line.law_version == 0
