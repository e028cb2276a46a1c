"""What the register of decisions says where papers and law differ, or old rows lack something."""

from dataclasses import replace
from datetime import date

import pytest

from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.proceedings.case_file import read_case_file
from asn_desk.services.proceedings.case_papers.parts import sanction_of
from asn_desk.services.proceedings.decision_entries import Entries
from asn_desk.services.rules import rules_for
from tests.services.heavier_steps import MEDIUM, deliver, later_case, medium, view

S = StepKind


@pytest.fixture
def office(office, clock):
    clock.day = date(2026, 7, 31)
    return office


@pytest.fixture
def case_id(office):
    return office.open_case()


def test_a_printed_period_that_overlaps_waits_all_the_same(office, case_id):
    medium(office, case_id)
    deliver(office, case_id)
    early = {"start_on": date(2026, 6, 1), "end_on": date(2027, 5, 31)}
    said = {**MEDIUM, "punisher_id": office.administrator_id, "charged": ["4g"]}
    second = later_case(office, office.staff_id, terms=early, **said)
    line = next(one for one in view(office, second).decisions if one.case_id == second)
    assert (line.starts_on, line.ends_on) == (date(2027, 4, 1), date(2028, 3, 31))


def file_of(office, case_id):
    with office.desks.database.reading() as work:
        return read_case_file(work, case_id, rules_for(work, office.desks.cases.law))


def test_an_old_decision_without_terms_is_counted_by_the_law(office, case_id):
    medium(office, case_id)
    deliver(office, case_id)
    file = file_of(office, case_id)
    steps = tuple(
        replace(one, detail=replace(one.detail, terms=None)) if one.kind is S.DECIDED else one
        for one in file.case.steps
    )
    entries = Entries(
        case=replace(file.case, steps=steps),
        rules=file.rules,
        rows=file.decisions,
        recount=True,
    )
    assert entries.wanted()[-1].starts_on == date(2026, 4, 1)


def test_an_old_decision_without_its_name_takes_that_of_the_tables(office, case_id):
    medium(office, case_id)
    file = file_of(office, case_id)
    assert sanction_of(replace(file, decisions=())) == sanction_of(file)
