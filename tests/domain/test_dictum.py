"""The shape of the extra dictum: one for each sanction, another for who is a pelaksana."""

import pytest

from asn_desk.domain.proceedings.dictum import DictumForm, dictum_form
from asn_desk.domain.sanction_terms import SanctionTerms

FORMS = {
    DictumForm.NONE: ("R1", "R2", "R3"),
    DictumForm.ALLOWANCE: ("S1", "S2", "S3"),
    DictumForm.RAISE: ("ST1", "PS1", "PS2", "PS3"),
    DictumForm.PROMOTION: ("ST2",),
    DictumForm.RANK: ("ST3",),
    DictumForm.GRADE: ("PC2",),
    DictumForm.POSITION: ("B1",),
    DictumForm.STAFF: ("B2",),
    DictumForm.DISMISSAL: ("B3", "PH1", "PH2", "PH3"),
    DictumForm.OTHER: ("X1", ""),
}


@pytest.mark.parametrize(("form", "code"), [(f, c) for f, codes in FORMS.items() for c in codes])
def test_each_sanction_has_its_form(form, code):
    assert dictum_form(code, None) is form
    assert dictum_form(code, SanctionTerms()) is form


@pytest.mark.parametrize("terms", [SanctionTerms(old_class=6), SanctionTerms(new_class=5)])
def test_a_class_makes_it_a_lower_class(terms):
    assert dictum_form("B1", terms) is DictumForm.CLASS
    assert dictum_form("B2", terms) is DictumForm.LOWEST_CLASS
    assert dictum_form("ST3", terms) is DictumForm.RANK
