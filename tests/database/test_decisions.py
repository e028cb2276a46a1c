from datetime import date

import pytest

from asn_desk.domain.errors import AlreadyExists, NotFound
from asn_desk.domain.proceedings.cases import CaseFilter
from asn_desk.domain.proceedings.step_details import FollowedUp
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.sanction_terms import SanctionTerms
from tests.database.records import a_decision, open_case
from tests.database.test_cases import add_step

TERMS = SanctionTerms(start_on=date(2026, 4, 1), end_on=date(2027, 3, 31), old_position="Kabid")


def on_remedy(work, case, **changed):
    """The decision of somebody else on a remedy: it has no letter of ours, only a number."""
    values = {"letter_id": None, "number": "7/BPASN/2026", "sanction_code": "R2"}
    return a_decision(work, case, **(values | changed))


def replaced(work):
    case = open_case(work)
    work.cases.add_decision(a_decision(work, case, sanction_code="R3"))
    (first,) = work.cases.decisions()
    work.cases.mark_decision(case.id, "Putusan upaya", first.id, superseded=True)
    work.cases.add_decision(on_remedy(work, case, replaces_id=first.id), "Putusan upaya")
    return case


def in_force(work):
    return [
        one.sanction_code
        for one in work.cases.decisions()
        if not one.cancelled and not one.superseded
    ]


def test_a_decision_keeps_its_terms_its_period_and_the_version_of_the_law(work):
    case = open_case(work)
    kept = {
        "sanction_code": "B1",
        "sanction_name": "penurunan jabatan",
        "law_version": 3,
        "terms": TERMS,
        "starts_on": TERMS.start_on,
        "ends_on": TERMS.end_on,
    }
    work.cases.add_decision(a_decision(work, case, **kept))
    (line,) = work.cases.decisions()
    assert {name: getattr(line, name) for name in kept} == kept
    assert (line.superseded, line.replaces_id, line.id is None) == (False, None, False)


def test_the_decision_on_a_remedy_stands_in_place_of_the_one_it_changed(work):
    replaced(work)
    first, second = work.cases.decisions()
    assert (first.superseded, first.cancelled, second.superseded) == (True, False, False)
    assert (second.replaces_id, second.number, second.letter_id) == (first.id, "7/BPASN/2026", None)
    assert in_force(work) == ["R2"]


def test_marks_go_to_the_decision_that_stands(work):
    case = replaced(work)
    work.cases.mark_decision(case.id, effective_on=date(2026, 5, 4))
    assert [one.effective_on for one in work.cases.decisions()] == [None, date(2026, 5, 4)]


def test_a_replacement_recorded_wrongly_is_undone_and_recorded_again(work):
    case = replaced(work)
    first, second = work.cases.decisions()
    work.cases.mark_decision(case.id, "salah", second.id, cancelled=True)
    work.cases.mark_decision(case.id, "salah", first.id, superseded=False)
    assert in_force(work) == ["R3"]
    work.cases.mark_decision(case.id, "Putusan upaya", first.id, superseded=True)
    work.cases.add_decision(on_remedy(work, case, sanction_code="R1", replaces_id=first.id))
    assert in_force(work) == ["R1"]


def test_a_cancelled_decision_is_marked_where_none_is_in_force(work):
    case = open_case(work)
    work.cases.add_decision(a_decision(work, case, cancelled=True))
    work.cases.mark_decision(case.id, cancelled=False)
    assert in_force(work) == ["R1"]


def test_a_decision_of_another_case_is_not_marked(work):
    case, other = open_case(work), open_case(work, nip="2" * 18)
    work.cases.add_decision(a_decision(work, case))
    (line,) = work.cases.decisions()
    with pytest.raises(NotFound):
        work.cases.mark_decision(other.id, "salah", line.id, cancelled=True)


def test_two_decisions_of_a_case_are_never_both_in_force(work):
    case = replaced(work)
    decision = a_decision(work, case)
    with pytest.raises(AlreadyExists):
        work.cases.add_decision(decision)


def test_a_sanction_ended_by_a_heavier_one_is_marked_with_its_last_day(work):
    case = open_case(work)
    work.cases.add_decision(a_decision(work, case))
    (line,) = work.cases.decisions()
    work.cases.mark_decision(
        case.id, "hukuman lebih berat", line.id, superseded=True, ends_on=date(2026, 6, 1)
    )
    (after,) = work.cases.decisions()
    assert (after.superseded, after.ends_on) == (True, date(2026, 6, 1))


def test_every_change_of_a_decision_is_audited(database):
    with database.unit_of_work() as work:
        replaced(work)
    with database.reading() as work:
        (line,) = (one for one in work.cases.decisions() if one.superseded)
        changed = work.audit.entries("decisions", line.id)
    assert {(one.action, one.reason) for one in changed} >= {("ubah", "Putusan upaya")}


def test_what_others_did_does_not_hide_where_a_case_stands(work):
    case = open_case(work)
    add_step(work, case, StepKind.FOLLOWED_UP, FollowedUp(), on=date(2026, 3, 1))
    (line,) = work.cases.lines(CaseFilter())
    assert (line.last_step, line.last_on) == (StepKind.OPENED, date(2026, 2, 13))
