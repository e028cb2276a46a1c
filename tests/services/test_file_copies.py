"""The file copy of a letter that was issued, made of what was kept of it."""

from dataclasses import replace
from datetime import date

import pytest

from asn_desk.domain.errors import NotYetLawful
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.papers.wordings import WordingChanges
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.letter_check import Verdict
from tests.documents.letter_samples import pages, text_of


@pytest.fixture
def forwarded(office):
    case_id = office.open_case()
    return office.record(case_id, StepKind.FORWARDED, date(2026, 2, 2)).letter_id


def test_the_letter_itself_stays_and_its_words_are_repeated(office, forwarded):
    letters, issued = office.desks.letters, office.desks.letters.pdf(forwarded)
    content, name = office.desks.copies.file_copy(forwarded)
    assert letters.pdf(forwarded) == issued
    assert set(text_of(issued).split()) <= set(text_of(content).split())
    assert len(pages(content)) == len(pages(issued))
    assert "Jabatan Paraf" in text_of(content)
    assert name.startswith("Lembar pertinggal 800.1.6.2-001")


def test_is_not_taken_for_the_letter(office, forwarded, tmp_path):
    file = tmp_path / "pertinggal.pdf"
    file.write_bytes(office.desks.copies.file_copy(forwarded)[0])
    assert office.desks.letters.check_file(file).verdict is Verdict.UNKNOWN


def test_a_letter_in_the_offices_own_words_keeps_them(office):
    kind, own = LetterKind.FORWARDING, "Demikian agar ditindaklanjuti."
    wordings = office.desks.wordings
    wordings.save(kind, WordingChanges(texts={"penutup.teks": own}), reason="uji", made_from=0)
    case_id = office.open_case()
    letter = office.record(case_id, StepKind.FORWARDED, date(2026, 2, 2)).letter_id
    wordings.restore(kind, reason="kembali", made_from=1)
    content = office.desks.copies.file_copy(letter)[0]
    assert own in text_of(content)
    assert len(pages(content)) == len(pages(office.desks.letters.pdf(letter)))


def test_a_changed_paper_gives_a_cover_before_the_letter_as_issued(office, forwarded):
    desk = office.desks.office
    changed = desk.office()
    profile = replace(changed.profile, letter_size=11.0)
    desk.save_office(replace(changed, profile=profile), reason="uji")
    found = pages(office.desks.copies.file_copy(forwarded)[0])
    assert "LEMBAR PERTINGGAL" in found[0]
    assert found[1:] == pages(office.desks.letters.pdf(forwarded))


def test_a_letter_without_its_frame_has_a_cover_with_open_lines(office, forwarded, monkeypatch):
    monkeypatch.setattr("asn_desk.database.copies.CopyRegister.frame", lambda *_: None)
    found = pages(office.desks.copies.file_copy(forwarded)[0])
    assert "Kepala Bidang" not in found[0].partition("Jabatan Paraf")[2]


def test_neither_minutes_nor_a_void_number_have_one(office):
    case_id = office.open_case()
    office.to_decision(case_id)
    letters = {one.kind: one.id for one in office.desks.cases.view(case_id).letters}
    with office.desks.database.unit_of_work() as work:
        work.letters.void(letters[LetterKind.DECISION], "salah")
    for kind in (LetterKind.DECISION, LetterKind.EXAMINATION_MINUTES):
        with pytest.raises(NotYetLawful):
            office.desks.copies.file_copy(letters[kind])
