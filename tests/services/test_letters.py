from datetime import date

import pytest

from asn_desk.domain.errors import Incomplete, NotYetLawful
from asn_desk.domain.office import Book
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.reports.incidents import CoachingDraft

S = StepKind


def coach(office):
    draft = CoachingDraft(
        signer_id=office.supervisor_id,
        act="berada di warung kopi pada jam kerja",
        deadline=date(2026, 2, 13),
    )
    return office.desks.incidents.coach(office.person_id, draft, on=date(2026, 2, 4))


def test_the_agenda_lists_every_number_with_its_letter(office):
    case_id = office.open_case()
    office.to_decision(case_id)
    letters = office.desks.letters
    assert {one.kind for one in letters.agenda(year=2026)} == {
        LetterKind.SUMMONS_1,
        LetterKind.EXAMINATION_MINUTES,
        LetterKind.EXAMINATION_REPORT,
        LetterKind.DECISION,
    }
    (decision,) = letters.agenda(year=2026, book=Book.DECISIONS)
    assert decision.sequence == 1
    assert letters.agenda(year=2026, text="tidak ada") == ()
    assert letters.agenda(year=2026, text="/kep/ prasetyo") == (decision,)


def test_the_years_of_the_agenda_hold_this_year(office):
    assert office.desks.letters.years() == (2026,)


def test_a_reprint_is_the_same_file_for_ever(office):
    letter_id = coach(office)
    first = office.desks.letters.pdf(letter_id)
    changed = office.desks.office.office()
    office.desks.office.save_office(changed, reason="uji")
    assert office.desks.letters.pdf(letter_id) == first


def test_a_file_name_says_number_kind_and_addressee(office):
    name = office.desks.letters.file_name(coach(office))
    assert name == "800.1.6.2-001-BKPSDM-2026 Surat Pembinaan Joko Prasetyo, S.Pd.pdf"


def test_a_voided_number_stays_in_the_agenda(office):
    letter_id = coach(office)
    office.desks.letters.void(letter_id, reason="salah alamat")
    (line,) = office.desks.letters.agenda(year=2026)
    assert (line.voided, line.void_reason) == (True, "salah alamat")


def test_a_number_is_voided_with_a_reason(office):
    with pytest.raises(Incomplete):
        office.desks.letters.void(coach(office), reason=" ")


def test_the_paper_of_a_step_is_corrected_in_its_case(office):
    case_id = office.open_case()
    done = office.record(case_id, S.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    with pytest.raises(NotYetLawful):
        office.desks.letters.void(done.letter_id, reason="salah")


def test_the_register_of_decisions_can_be_asked_by_year(office):
    office.to_decision(office.open_case())
    letters = office.desks.letters
    assert [one.sanction_code for one in letters.decisions()] == ["R1"]
    assert len(letters.decisions(year=2026)) == 1
    assert letters.decisions(year=2025) == ()


def test_letters_are_merged_for_printing(office):
    case_id = office.open_case()
    office.to_decision(case_id)
    ids = [one.id for one in office.desks.letters.agenda(year=2026)]
    merged = office.desks.letters.merged(ids)
    assert merged.startswith(b"%PDF")
    assert len(merged) > len(office.desks.letters.pdf(ids[0]))


def test_numbers_used_elsewhere_need_a_subject(desks):
    with pytest.raises(Incomplete):
        desks.letters.use_outside(Book.LETTERS, 2026, last=3, subject="  ")
    assert desks.letters.outside(2026) == ()
