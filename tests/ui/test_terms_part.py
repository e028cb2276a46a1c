"""The terms of a decision: only what its sanction needs, filled in but never over the clerk."""

from dataclasses import replace
from datetime import date

import pytest

from asn_desk.domain.proceedings.step_details import Decided, Reported
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.sanction_terms import SanctionTerms
from asn_desk.services.proceedings.case_values import TermsProposal
from tests.case_builders import a_case, a_step
from tests.ui.form_samples import ASSESSED, DAY, OFFER

BEFORE = SanctionTerms(start_on=date(2026, 4, 1), end_on=date(2027, 3, 31))
MEDIUM = replace(
    ASSESSED,
    level="sedang",
    sanctions=tuple(
        replace(one, code=code, permitted=True, proposed=code == "ST1")
        for one, code in zip(ASSESSED.sanctions, ("ST1", "ST2", "ST3"), strict=True)
    ),
)


@pytest.fixture
def tools(tools):
    return replace(tools, assess=lambda _provisions, _impact: MEDIUM)


@pytest.fixture
def decided(form):
    return form(StepKind.DECIDED, Decided(sanction_code="ST1", punisher_id=3, terms=BEFORE))


def shown(made):
    return {name for name, field in made.terms.fields.items() if field.isVisible()}


def test_only_the_fields_of_the_sanction_are_asked(decided):
    assert shown(decided) == {"start_on", "end_on", "raise_due_on", "raise_moved_to"}
    assert not decided.check()
    assert decided.terms.fields["raise_due_on"].problem_shown() == "Isi KGB seharusnya."


def test_what_the_draft_says_is_not_filled_over(decided):
    assert decided.value().detail.terms == BEFORE
    assert decided.terms.why.whys == OFFER.whys


def test_another_sanction_brings_its_own_fields(decided, settle):
    decided.sanction.options["ST2"].click()
    settle()
    assert "promotion_due_on" in shown(decided)
    assert "raise_due_on" not in shown(decided)
    assert decided.value().detail.terms.start_on == BEFORE.start_on


def test_what_the_clerk_typed_stays(decided, settle):
    decided.terms._proposed = BEFORE
    decided.terms.fields["start_on"].set_value(date(2026, 6, 1))
    decided.terms.ask()
    settle()
    assert decided.value().detail.terms.start_on == date(2026, 6, 1)
    assert decided.value().detail.terms.end_on == OFFER.terms.end_on


def test_only_what_the_clerk_typed_is_told_the_desk(decided):
    decided.terms._proposed = BEFORE
    decided.terms.fields["raise_due_on"].set_value(DAY)
    typed = decided.terms._typed(decided.terms.value())
    assert typed == SanctionTerms(raise_due_on=DAY)


def test_an_answer_for_another_sanction_is_late(decided):
    decided.terms.take("B1", TermsProposal(terms=SanctionTerms(start_on=DAY)))
    assert decided.value().detail.terms == BEFORE


def test_no_proposal_leaves_the_fields_alone(decided):
    decided.terms.take("ST1", None)
    assert not decided.terms.why.isVisible()


def test_a_class_given_lowers_the_class_not_the_post(decided):
    decided.terms.follow("B2")
    assert decided.terms.fields["old_position"].required
    decided.terms.fields["old_class"].line.setText("7")
    assert not decided.terms.fields["old_position"].required
    assert decided.terms.fields["new_class"].required


def test_a_light_sanction_fixes_nothing(decided, settle):
    decided.terms.follow("R1")
    settle()
    assert shown(decided) == set()
    assert decided.value().detail.terms is None
    decided.terms.ask()


def test_problems_of_other_fields_are_not_the_terms(decided):
    decided.show_problems(
        [("sanction_code", "pilih"), ("terms.lain", "x"), ("terms.end_on", "isi")]
    )
    assert decided.terms.fields["end_on"].problem_shown() == "Isi."


def test_another_sanction_than_the_reported_one_needs_a_reason(decided, settle):
    found = Reported(provisions=("3c",), impact="INS", sanction_code="ST1")
    decided.set_case(a_case(a_step(StepKind.REPORTED, found)))
    decided.settle()
    assert not decided.override_reason.isVisible()
    decided.sanction.options["ST3"].click()
    settle()
    assert decided.override_reason.isVisible()


def test_the_cursor_starts_above_the_sanction(decided):
    decided.focus_first_empty()
    assert decided.focusWidget() is decided.on.line
