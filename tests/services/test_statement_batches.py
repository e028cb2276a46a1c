"""Statements for many people: who can have one, who cannot and why, then one by one."""

import pytest

from asn_desk.domain.errors import Incomplete
from asn_desk.services.batches.rows import issue_all
from asn_desk.services.statements.batch import StatementBatchDesk
from tests.services.test_statements import draft


@pytest.fixture
def batch(office):
    return StatementBatchDesk(statements=office.desks.statements)


@pytest.fixture
def everybody(office):
    return [one.id for one in office.desks.employees.search("")]


def test_tells_for_whom_it_cannot_be_given_and_why(batch, office, everybody):
    office.open_case()
    rows = {one.name: one for one in batch.plan(everybody, draft(office))}
    assert len(rows) == len(everybody)
    assert "Perkara 1/2026 masih berjalan" in rows["Joko Prasetyo, S.Pd."].state_words
    assert "dirinya sendiri" in rows["Rosalia Gani, S.Pd."].state_words
    assert rows["Lidia Nyangkai, S.Pd."].ready
    assert rows["Lidia Nyangkai, S.Pd."].signer == "Rosalia Gani, S.Pd."
    assert office.desks.letters.agenda(year=2026) == ()


def test_everybody_once_in_the_order_given(batch, office, everybody):
    backwards = everybody[::-1]
    rows = batch.plan(backwards + everybody, draft(office))
    assert [row.item_id for row in rows] == backwards


def test_many_are_planned_in_small_looks_with_progress(batch, office, monkeypatch):
    monkeypatch.setattr("asn_desk.services.statements.batch._AT_ONCE", 4)
    everyone = [one.id for one in office.desks.employees.search("")]
    told = []
    rows = batch.plan(everyone, draft(office), lambda done, total: told.append((done, total)))
    assert len(rows) == len(everyone)
    assert told == [(place, len(everyone)) for place in range(len(everyone) + 1)]


def test_issues_all_that_are_ready_each_with_its_own_number(batch, office, everybody):
    office.open_case()
    result = issue_all(batch.plan(everybody, draft(office)), batch.issue)
    numbers = [one.number for one in result.issued]
    assert (len(set(numbers)), result.failed) == (len(everybody) - 2, ())
    merged = office.desks.letters.merged([one.letter_id for one in result.issued])
    assert merged.startswith(b"%PDF")


def test_a_case_opened_meanwhile_is_refused_and_the_rest_goes_on(batch, office, everybody):
    rows = batch.plan(everybody, draft(office))
    office.open_case()
    result = issue_all(rows, batch.issue)
    assert [one.row.item_id for one in result.failed] == [office.staff_id]
    assert len(result.issued) == len(everybody) - 2


def test_what_all_share_must_be_filled_in(batch, office, everybody):
    with pytest.raises(Incomplete):
        batch.plan(everybody, draft(office, said_purpose=""))
