from datetime import date

import pytest

from asn_desk.domain.errors import AlreadyExists, ChangedMeanwhile, NotFound
from asn_desk.domain.proceedings.cases import CaseFilter, Draft
from asn_desk.domain.proceedings.step_details import (
    Closed,
    Examined,
    Finished,
    Forwarded,
    Withdrawn,
)
from asn_desk.domain.proceedings.steps import StepKind
from tests.builders import a_person, a_report, a_unit, an_employee, an_incident
from tests.database.conftest import NOW
from tests.database.records import a_case, a_decision, a_step, issue, open_case


def add_step(work, case, kind, detail, **changed):
    version = work.cases.get(case.id).version
    step = a_step(kind=kind, detail=detail, **changed)
    return work.cases.add_step(case.id, step, version)


def test_a_case_gets_the_next_number_of_its_year(work):
    first = open_case(work)
    second = open_case(work, nip="2" * 18)
    other = open_case(work, nip="3" * 18, opened_on=date(2027, 1, 4))
    assert [first.number, second.number, other.number] == ["1/2026", "2/2026", "1/2027"]


def test_an_opened_case_is_kept_whole(work):
    case = open_case(work)
    assert work.cases.get(case.id) == case
    assert (case.provisions, case.subject.grade) == (("3c", "3f"), "II/c")
    step = case.steps[0]
    assert (step.recorded_at, step.recorded_by, step.kind) == (NOW, "penguji", StepKind.OPENED)


def test_a_person_is_joined_in_one_case(work):
    report = work.incidents.add_report(a_report())
    _, (person,) = work.incidents.add(an_incident(report_id=report.id), [a_person()])
    open_case(work, person_ids=(person.id,))
    assert work.incidents.person(person.id).version == person.version
    with pytest.raises(AlreadyExists):
        open_case(work, nip="2" * 18, person_ids=(person.id,))


def test_a_step_is_added_with_its_letter(work):
    case = open_case(work)
    letter_id = issue(work, case_id=case.id)
    step = add_step(work, case, StepKind.FORWARDED, Forwarded(), letter_id=letter_id)
    assert (step.sequence, step.letter_number) == (2, "800/001/Surat keluar/2026")
    assert work.cases.get(case.id).steps[-1] == step


def test_a_step_on_an_older_reading_of_the_case_is_refused(work):
    case = open_case(work)
    add_step(work, case, StepKind.FORWARDED, Forwarded())
    with pytest.raises(ChangedMeanwhile):
        work.cases.add_step(case.id, a_step(), case.version)


def test_a_step_is_withdrawn_once(work):
    case = open_case(work)
    step = add_step(work, case, StepKind.CLOSED, Closed(reason="x"))
    assert work.cases.running() == ()
    withdrawal = Withdrawn(step_id=step.id, reason="salah")
    add_step(work, case, StepKind.WITHDRAWN, withdrawal)
    assert [one.last_step for one in work.cases.lines(CaseFilter())] == [StepKind.OPENED]
    with pytest.raises(AlreadyExists):
        add_step(work, case, StepKind.WITHDRAWN, withdrawal)


def test_running_cases_come_with_their_steps(work):
    first, second = open_case(work), open_case(work, nip="2" * 18)
    add_step(work, first, StepKind.FINISHED, Finished())
    assert work.cases.running() == (second,)
    assert [case.id for case in work.cases.all()] == [first.id, second.id]


def test_an_unknown_case_is_not_found(work):
    with pytest.raises(NotFound):
        work.cases.get(4)


def shown(work, **asked):
    return [line.number for line in work.cases.lines(CaseFilter(**asked))]


def test_lines_are_restricted_and_latest_first(work):
    unit = work.employees.add_unit(a_unit())
    employee = work.employees.add(an_employee(unit_id=unit.id))
    first = work.cases.open(a_case(employee.id, act="siaran langsung"))
    second = open_case(work)
    add_step(work, second, StepKind.FINISHED, Finished(), on=date(2026, 4, 1))
    assert shown(work) == ["2/2026", "1/2026"]
    assert shown(work, limit=1) == ["2/2026"]
    assert shown(work, text="SIARAN rani") == ["1/2026"]
    assert shown(work, running_only=True) == shown(work, unit_ids=[unit.id]) == ["1/2026"]
    assert shown(work, employee_id=second.employee_id) == ["2/2026"]
    line = work.cases.lines(CaseFilter(text=first.number))[0]
    assert (line.name, line.last_on, line.ended) == (first.subject.name, first.opened_on, False)


def test_a_case_opened_without_steps_shows_as_opened(work):
    open_case(work, steps=())
    assert work.cases.lines(CaseFilter())[0].last_step is StepKind.OPENED


def test_a_draft_is_kept_over_the_earlier_one(work):
    case = open_case(work)
    for remark in ("a", "b"):
        detail = Examined(remark=remark)
        draft = Draft(case_id=case.id, kind=StepKind.EXAMINED, on=None, detail=detail)
        work.cases.save_draft(draft)
    (kept,) = work.cases.drafts(case.id)
    assert (kept.detail.remark, kept.saved_at) == ("b", NOW)
    assert work.cases.draft(case.id, StepKind.EXAMINED) == kept


def test_a_draft_is_dropped(work):
    case = open_case(work)
    draft = Draft(case_id=case.id, kind=StepKind.EXAMINED, on=None, detail=Examined())
    work.cases.save_draft(draft)
    work.cases.drop_draft(case.id, StepKind.EXAMINED)
    assert work.cases.draft(case.id, StepKind.EXAMINED) is None


def test_a_decision_carries_the_numbers_of_case_and_letter(work):
    case = open_case(work)
    work.cases.add_decision(a_decision(work, case))
    (line,) = work.cases.decisions(case.employee_id)
    assert (line.case_number, line.number) == ("1/2026", "800/001/Keputusan/2026")


def test_a_case_has_one_decision_in_force(work):
    case = open_case(work)
    work.cases.add_decision(a_decision(work, case))
    work.cases.mark_decision(case.id, "dicabut", cancelled=True)
    work.cases.add_decision(a_decision(work, case))
    with pytest.raises(AlreadyExists, match="keputusan yang berlaku"):
        work.cases.add_decision(a_decision(work, case))


def test_marks_of_a_decision_are_set_and_taken_away(work):
    case = open_case(work)
    work.cases.add_decision(a_decision(work, case))
    day = date(2026, 3, 2)
    work.cases.mark_decision(case.id, received_on=day, effective_on=day, contested=True)
    work.cases.mark_decision(case.id, "keberatan", effective_on=None)
    (line,) = work.cases.decisions()
    assert (line.received_on, line.effective_on, line.contested) == (day, None, True)


def test_without_a_decision_there_is_nothing_to_mark(work):
    case = open_case(work)
    with pytest.raises(NotFound):
        work.cases.mark_decision(case.id, contested=True)


def test_decisions_of_a_period_are_found(work):
    case = open_case(work)
    work.cases.add_decision(a_decision(work, case, decided_on=date(2026, 3, 31)))
    march, april = (date(2026, 3, 1), date(2026, 3, 31)), (date(2026, 4, 1), date(2026, 4, 30))
    assert len(work.cases.decisions(period=march)) == 1
    assert work.cases.decisions(period=april) == ()


def test_lines_can_come_nearest_first(work):
    first = open_case(work)
    like = a_case(first.employee_id, act="seperti perkara 1/2026")
    second = work.cases.open(like)
    assert [line.id for line in work.cases.lines(CaseFilter(text="1/2026"))] == [
        second.id,
        first.id,
    ]
    nearest = work.cases.lines(CaseFilter(text="1/2026", nearest_first=True))
    assert [line.id for line in nearest] == [first.id, second.id]
