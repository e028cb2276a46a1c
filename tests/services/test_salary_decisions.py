"""Decisions of the kuasa pengguna anggaran: stop a salary, and revoke the stop."""

from datetime import date

import pytest

from asn_desk.domain.errors import Incomplete, NotYetLawful, WrongDate
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.papers.numbering import Typed
from asn_desk.domain.papers.salary_facts import SalaryResumeFacts
from asn_desk.services.attendance.attendance import SalaryDecisionDraft
from asn_desk.services.attendance.salary_decisions import _proposed
from tests.documents.letter_samples import text_of
from tests.services.test_salary import absent, desk, disprove, resume, stop

__all__ = ["absent", "desk"]
STOP, RESUME = LetterKind.SALARY_STOP_DECISION, LetterKind.SALARY_RESUME_DECISION


def decision(office, kind=STOP, **changed):
    usual = {
        "employee_id": office.staff_id, "kind": kind, "on": date(2026, 3, 16),
        "official_id": office.head_id,
    }  # fmt: skip
    return SalaryDecisionDraft(**usual | changed)


def paper(office, letter_id):
    return text_of(office.desks.letters.pdf(letter_id))


@pytest.fixture
def proposed(desk, absent):
    """The employee whose stop has been proposed."""
    desk.stop_salary(stop(absent))
    return absent


def test_the_decision_follows_the_proposal(desk, proposed, office):
    due = desk.view(proposed, 2026).decision
    assert (due.kind, due.official_id) == (STOP, office.head_id)
    assert desk.preview_decision(decision(office)).startswith(b"%PDF")
    letter_id = desk.decide_salary(decision(office))
    line = office.desks.letters.line(letter_id)
    assert (line.kind, line.source_id) == (STOP, due.proposal.letter_id)
    text = paper(office, letter_id)
    assert f"Nomor {due.proposal.number} tanggal 13 Maret 2026" in text
    assert "KEPUTUSAN KEPALA DINAS PERHUBUNGAN SELAKU KUASA PENGGUNA ANGGARAN" in text
    assert desk.view(proposed, 2026).decision is None


def test_the_number_of_the_agency_may_be_typed(desk, proposed, office):
    number = Typed(number="900/07/DISHUB/2026", series="Dinas Perhubungan")
    line = office.desks.letters.line(desk.decide_salary(decision(office), numbering=number))
    assert (line.number, line.series) == ("900/07/DISHUB/2026", "Dinas Perhubungan")


def test_paying_again_revokes_the_decision(desk, proposed, office):
    decided = office.desks.letters.line(desk.decide_salary(decision(office)))
    disprove(desk, proposed)
    desk.resume_salary(resume(proposed))
    assert desk.view(proposed, 2026).decision.kind is RESUME
    late = decision(office, RESUME, on=date(2026, 4, 8))
    text = paper(office, desk.decide_salary(late))
    assert "Mencabut Keputusan Kepala Dinas Perhubungan selaku" in text
    assert f"Nomor {decided.number} tanggal 16 Maret 2026" in text
    assert "termasuk gaji yang tertahan" in text
    assert desk.view(proposed, 2026).decision is None


def test_a_stop_only_proposed_needs_no_revocation(desk, proposed, office):
    disprove(desk, proposed)
    desk.resume_salary(resume(proposed))
    assert desk.view(proposed, 2026).decision is None
    with pytest.raises(NotYetLawful):
        desk.decide_salary(decision(office, RESUME, on=date(2026, 4, 8)))


def test_a_voided_decision_is_due_again(desk, proposed, office):
    letter_id = desk.decide_salary(decision(office))
    office.desks.letters.void(letter_id, reason="salah tanggal")
    assert desk.view(proposed, 2026).decision.kind is STOP


def test_nothing_is_decided_without_a_proposal(desk, absent, office):
    with pytest.raises(NotYetLawful):
        desk.decide_salary(decision(office))


@pytest.mark.parametrize(
    ("changed", "error"),
    [({"official_id": None}, Incomplete), ({"on": date(2026, 3, 12)}, WrongDate)],
)
def test_what_is_wrong_with_a_decision_is_named(desk, proposed, office, changed, error):
    with pytest.raises(error):
        desk.decide_salary(decision(office, **changed))


def test_of_the_head_his_superior_decides(desk, office):
    with office.desks.database.reading() as work:
        structure = work.employees.structure()
        head = work.employees.get(office.head_id)
        assert structure.superior(head) is None or structure.superior(head).id != head.id
    offered = desk.number_offer(STOP, date(2026, 3, 16), official_id=office.head_id)
    assert offered.agency == "Dinas Perhubungan"
    assert desk.signers(LetterKind.SALARY_STOP, date(2026, 3, 16))[0].key == "kepala"
    assert desk.number_offer(LetterKind.SALARY_STOP, date(2026, 3, 16), signer="kepala").following


def test_an_older_proposal_was_the_heads(desk, proposed, office, monkeypatch):
    monkeypatch.setattr("asn_desk.database.copies.CopyRegister.frame", lambda *_: None)
    head = office.desks.office.office().head_post
    assert f"berdasarkan surat {head} Nomor" in paper(office, desk.decide_salary(decision(office)))


def test_a_proposal_of_other_facts_is_no_proposal(desk, proposed, office):
    with office.desks.database.reading() as work:
        (letter,) = work.attendance.salary_letters(proposed)
        with pytest.raises(TypeError):
            _proposed(work, letter, SalaryResumeFacts)
