"""Walks cases of the small office to medium and heavy decisions, a step a day."""

from dataclasses import replace
from datetime import date

from asn_desk.domain.proceedings.steps import StepKind
from tests.builders import a_unit, an_official
from tests.documents.letter_samples import text_of
from tests.small_office import ANSWERED

S = StepKind
SUMMONED, EXAMINED, REPORTED = date(2026, 2, 3), date(2026, 2, 13), date(2026, 2, 18)
DECIDED, CALLED, HANDED = date(2026, 2, 19), date(2026, 2, 20), date(2026, 2, 24)
EFFECTIVE = date(2026, 3, 17)
RAISE = {"raise_due_on": date(2026, 5, 1), "raise_moved_to": date(2027, 5, 1)}
MEDIUM = {"impact": "INS", "impact_text": "Nama baik dinas turun", "sanction_code": "ST1"}
HEAVY = {"impact": "NEG", "impact_text": "Nama baik negara turun", "sanction_code": "B2"}


def add_inspectorate(office):
    """Add the Inspektorat with its head, for the element of oversight."""
    with office.desks.database.unit_of_work() as work:
        root = next(one for one in work.employees.units() if one.parent_id is None)
        unit = work.employees.add_unit(a_unit("Inspektorat", parent_id=root.id))
        return work.employees.add(
            an_official("Inspektur", unit_id=unit.id, name="Markus Landak")
        ).id


def paper(office, done):
    """The text of the paper of a recorded step."""
    return text_of(office.desks.letters.pdf(done.letter_id))


def view(office, case_id):
    return office.desks.cases.view(case_id)


def examine(office, case_id):
    office.record(case_id, S.SUMMONED_1, SUMMONED, exam_on=EXAMINED)
    office.record(case_id, S.EXAMINED, EXAMINED, questions=ANSWERED)


def report(office, case_id, **said):
    """Report the result and send it up the line."""
    lhp = office.record(case_id, S.REPORTED, REPORTED, **said)
    return lhp, office.record(case_id, S.AUTHORITY_REPORTED, REPORTED)


def decide(office, case_id, **terms):
    """Decide as recommended, with the terms of that day and some filled in."""
    code = view(office, case_id).case.last(S.REPORTED).detail.sanction_code
    proposed = office.desks.cases.terms(case_id, code, on=DECIDED)
    filled = replace(proposed, **terms) if proposed else None
    return office.record(case_id, S.DECIDED, DECIDED, terms=filled)


def deliver(office, case_id):
    office.record(case_id, S.CALLED, CALLED, meet_on=HANDED)
    return office.record(case_id, S.HANDED_OVER, HANDED)


def medium(office, case_id):
    """Examine, report, decide: a raise put off for a year, by the administrator."""
    examine(office, case_id)
    report(office, case_id, **MEDIUM, punisher_id=office.administrator_id)
    return decide(office, case_id, **RAISE)


def with_team(office, case_id):
    """Form a team, order and hold the examination, a day each."""
    team = office.record(case_id, S.TEAM_FORMED, date(2026, 2, 2))
    order = office.record(case_id, S.ORDERED, date(2026, 2, 2), exam_on=EXAMINED)
    release = office.record(
        case_id, S.RELEASED, date(2026, 2, 2), acting_id=office.administrator_id
    )
    examine(office, case_id)
    return team, order, release


def heavy(office, case_id, **changed):
    """Go on to a heavy decision of the Bupati."""
    report(office, case_id, **HEAVY | changed, punisher_id=None, by_regent=True)
    return decide(office, case_id, new_position="Pengadministrasi Umum")


def later_case(office, employee_id, *, team=False, charged=("3c",), terms=None, **said):
    """Carry a case of 26 March 2026 to a decision handed over; return its id."""
    case_id = office.case_about(employee_id, list(charged))
    after = office.desks.office.working_day_after
    day = after(date(2026, 3, 26), 1)
    if team:
        office.record(case_id, S.TEAM_FORMED, day)
    exam = office.desks.office.deadline("panggilan", day).day
    office.record(case_id, S.SUMMONED_1, day, exam_on=exam)
    office.record(case_id, S.EXAMINED, exam, questions=ANSWERED)
    office.record(case_id, S.REPORTED, exam, **said)
    if said["sanction_code"][0] != "R":
        office.record(case_id, S.AUTHORITY_REPORTED, exam)
    decided = after(exam, 1)
    proposed = office.desks.cases.terms(case_id, said["sanction_code"], on=decided)
    if proposed is not None:
        changed = {**RAISE, "new_position": "Pengadministrasi Umum", **(terms or {})}
        proposed = replace(proposed, **changed)
    office.record(case_id, S.DECIDED, decided, terms=proposed)
    office.record(case_id, S.HANDED_OVER, after(decided, 1), place="Ruang rapat")
    return case_id
