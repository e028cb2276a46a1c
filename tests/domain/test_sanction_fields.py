"""What each sanction's decision must fix."""

from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest

from asn_desk.domain.law.loading import load_law
from asn_desk.domain.proceedings.sanction_fields import (
    TERM_LABELS,
    fields_of,
    is_lighter,
    level_of,
    missing_terms,
    shape_of,
)
from asn_desk.domain.sanction_terms import SanctionTerms

LAW = load_law(Path("resources/law"))
PERIOD = {"start_on": date(2026, 4, 1), "end_on": date(2027, 3, 31)}


@pytest.mark.parametrize("sanction", LAW.sanctions, ids=lambda one: one.code)
def test_every_sanction_of_the_tables_has_the_level_and_the_end_they_say(sanction):
    shape = shape_of(sanction.code)
    if shape.level is None:
        return
    assert shape.level is sanction.level
    assert shape.ends_service is sanction.ends_service
    assert ("end_on" in shape.required) is bool(sanction.months)


def test_every_field_of_the_terms_has_a_label():
    assert set(TERM_LABELS) == {each.name for each in fields(SanctionTerms)}


LACKING = [
    ("R1", {}, ()),
    ("S1", {}, ("start_on", "end_on", "allowance", "allowance_cut")),
    ("ST1", PERIOD, ("raise_due_on", "raise_moved_to")),
    ("ST2", PERIOD, ()),
    ("ST3", PERIOD, ("old_rank", "new_rank", "base_salary")),
    ("B1", PERIOD, ("old_position", "new_position")),
    ("B1", {**PERIOD, "old_class": 6}, ("new_class",)),
    ("B2", PERIOD, ("old_position",)),
    ("B3", {}, ()),
    ("PS3", PERIOD, ("raise_due_on", "raise_moved_to")),
    ("PC2", PERIOD, ("old_rank", "new_rank")),
    ("PH2", {}, ()),
    ("baru", {}, ()),
    ("", {}, ()),
]


@pytest.mark.parametrize(("code", "given", "lacking"), LACKING)
def test_a_decision_names_the_fields_it_lacks(code, given, lacking):
    assert missing_terms(code, SanctionTerms(**given)) == lacking


def test_a_form_shows_the_required_fields_first():
    assert fields_of("ST2") == ("start_on", "end_on", "promotion_due_on", "promotion_moved_to")
    assert fields_of("R2") == ()


WEIGHTS = [
    ("R1", "R2", True),
    ("R3", "R3", False),
    ("ST1", "B1", True),
    ("B3", "ST3", False),
    ("S1", "ST2", None),
    ("baru", "R1", None),
]


@pytest.mark.parametrize(("code", "than", "lighter"), WEIGHTS)
def test_one_sanction_is_weighed_against_another(code, than, lighter):
    assert is_lighter(code, than) is lighter


def test_a_sanction_the_office_added_is_of_no_known_level():
    assert level_of("baru") is None
