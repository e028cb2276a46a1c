from dataclasses import replace
from datetime import date

import pytest

from asn_desk.domain.sanction_terms import SanctionTerms
from tests.services.heavier_steps import DECIDED, medium

DUE = date(2026, 5, 1)


@pytest.fixture
def offer(office):
    case_id = office.open_case()

    def ask(code, on=DECIDED, **given):
        return office.desks.cases.terms_offer(
            case_id, code, on=on, given=SanctionTerms(**given) if given else None
        )

    return ask


def test_a_light_sanction_fixes_nothing(offer):
    assert offer("R1") is None


def test_the_dates_come_with_how_they_came_about(offer):
    found = offer("ST1")
    assert found.terms.start_on is not None
    assert found.terms.end_on.year == found.terms.start_on.year + 1
    assert found.whys[0].article == "PP 94/2021 Pasal 38 ayat (1)"
    assert "19 Februari 2026" in found.whys[0].sentence
    assert found.whys[0].text
    assert found.whys[1].sentence.startswith("Dijalani 12 bulan")


def test_another_start_moves_the_end(offer):
    found = offer("ST1", start_on=date(2026, 4, 1)).terms
    assert (found.start_on, found.end_on) == (date(2026, 4, 1), date(2027, 3, 31))


def test_what_is_due_is_put_off_by_the_months_of_the_sanction(offer):
    assert offer("ST1", raise_due_on=DUE).terms.raise_moved_to == date(2027, 5, 1)
    assert offer("ST2", promotion_due_on=DUE).terms.promotion_moved_to == date(2027, 5, 1)


def test_the_allowance_is_cut_by_the_share_its_sanction_names(offer):
    assert offer("S1", allowance=2_000_001).terms.allowance_cut == 500_000


def test_only_what_the_sanction_speaks_of_is_proposed(offer):
    found = offer("B3").terms
    assert found.end_on is None
    assert found == replace(SanctionTerms(), start_on=found.start_on)


def test_a_year_without_holidays_proposes_no_dates(offer):
    found = offer("ST1", on=date(2031, 2, 3))
    assert found.terms.start_on is None
    assert found.whys == ()


def test_a_sanction_being_served_is_named_among_the_reasons(office):
    medium(office, office.open_case())
    found = office.desks.cases.terms_offer(office.second_case(), "ST1", on=date(2026, 4, 30))
    assert len(found.whys) >= 2
