"""A letter taken back, and the one that stands in its place and says so."""

from datetime import date

import pytest

from asn_desk.domain.errors import AlreadyExists, Incomplete, NotYetLawful
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.reports.incidents import CoachingDraft, ReplyDraft
from tests.documents.letter_samples import text_of

DAY = date(2026, 2, 3)


@pytest.fixture
def coach(office):
    """Coach the reported person; return the row of the agenda."""

    def coach(on=DAY):
        draft = CoachingDraft(
            signer_id=None, act="berada di warung kopi", deadline=date(2026, 2, 20)
        )
        letter_id = office.desks.incidents.coach(office.person_id, draft, on=on)
        return office.desks.letters.line(letter_id)

    return coach


def test_coaching_is_done_again_by_a_letter_that_names_the_first(office, coach):
    letters, first = office.desks.letters, coach()
    origin = letters.withdraw_to_replace(first.id, reason="salah tanggal")
    assert (origin.kind, origin.id) == ("report", office.person_id)
    second = coach(date(2026, 2, 5))
    assert (second.replaces_id, second.replaces) == (first.id, first.number)
    assert letters.line(first.id).replaced_by == second.number
    said = f"Surat ini mengganti surat Nomor {first.number} tanggal 3 Februari 2026"
    assert said in text_of(letters.pdf(second.id))


def test_a_draft_of_the_next_letter_names_it_too(office, coach):
    first = coach()
    office.desks.letters.withdraw_to_replace(first.id, reason="salah tanggal")
    draft = CoachingDraft(signer_id=None, act="berada di kafe", deadline=date(2026, 2, 20))
    paper = office.desks.incidents.preview_coaching(office.person_id, draft, on=DAY)
    assert first.number in text_of(paper)


def test_only_the_next_letter_replaces_one(office, coach):
    letters, first = office.desks.letters, coach()
    letters.withdraw_to_replace(first.id, reason="salah tanggal")
    second = coach()
    letters.withdraw_to_replace(second.id, reason="salah nama")
    third = coach()
    assert third.replaces_id == second.id
    assert letters.line(first.id).replaced_by == second.number


def test_a_letter_only_voided_is_not_replaced_by_the_next(office, coach):
    first = coach()
    office.desks.letters.void(first.id, reason="salah orang")
    office.desks.incidents.reopen(office.person_id, reason="salah orang")
    assert coach().replaces_id is None


def test_an_answer_leads_back_to_its_report(office):
    letters = office.desks.letters
    report_id = office.desks.incidents.view(office.person_id).report.id
    first = office.desks.incidents.reply(report_id, ReplyDraft(), on=DAY)
    origin = letters.withdraw_to_replace(first, reason="salah tanggal")
    assert (origin.kind, origin.id) == ("report", office.person_id)
    second = office.desks.incidents.reply(report_id, ReplyDraft(), on=DAY)
    assert letters.line(second).replaces_id == first


def test_a_letter_of_no_report_leads_to_its_employee_or_nowhere(office, coach):
    line = coach()
    with office.desks.database.unit_of_work() as work:
        pdf, sha256 = work.letters.get_pdf(line.id)
        facts = work.letters.facts(line.id)
        usual = {"kind": line.kind, "book": line.book, "on": DAY, "subject": "", "signer": ""}
        ids = [
            work.letters.add(
                **usual, addressee="", sequence=each, number=f"{each}", facts=facts, pdf=pdf,
                sha256=sha256, employee_id=employee,
            )
            for each, employee in ((7, office.staff_id), (8, None))
        ]  # fmt: skip
    found = [office.desks.letters.withdraw_to_replace(one, reason="x") for one in ids]
    assert [(one.kind, one.id) for one in found] == [("employee", office.staff_id), ("", 0)]


def test_a_letter_is_withdrawn_once_and_with_a_reason(office, coach):
    letters, line = office.desks.letters, coach()
    with pytest.raises(Incomplete):
        letters.withdraw_to_replace(line.id, reason=" ")
    letters.withdraw_to_replace(line.id, reason="salah")
    with pytest.raises(AlreadyExists):
        letters.withdraw_to_replace(line.id, reason="salah")


def test_the_paper_of_a_step_is_replaced_by_correcting_the_step(office):
    case_id = office.open_case()
    first = office.record(case_id, StepKind.FORWARDED, date(2026, 2, 2))
    desks = office.desks
    with pytest.raises(NotYetLawful):
        desks.letters.withdraw_to_replace(first.letter_id, reason="salah")
    version = desks.cases.view(case_id).case.version
    desks.cases.withdraw_last(case_id, reason="salah", expected_version=version)
    second = office.record(case_id, StepKind.FORWARDED, date(2026, 2, 3))
    assert desks.letters.line(second.letter_id).replaces == first.number
    assert first.number in text_of(desks.letters.pdf(second.letter_id))
    third = office.record(case_id, StepKind.SUMMONED_1, DAY, exam_on=date(2026, 2, 13))
    assert desks.letters.line(third.letter_id).replaces_id is None
