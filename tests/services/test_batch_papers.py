"""Replies and coaching for many reports, and what is done with the letters afterwards."""

from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from asn_desk.domain.errors import DiskFull, UnreadableFile
from asn_desk.services.batches import saving
from asn_desk.services.batches.rows import issue_all
from asn_desk.services.reports.incidents import ReplyDraft
from tests.builders import a_person, a_report, an_incident
from tests.services.batch_office import report_people

TODAY = date(2026, 4, 30)


@pytest.fixture
def person_ids(office):
    return report_people(office, ("Agus Salim", "Beni Tandi"))


@pytest.fixture
def batches(office):
    return office.desks.batches


@pytest.fixture
def coached(batches, person_ids):
    """Two surat pembinaan just issued."""
    rows = batches.coaching.plan(person_ids, on=TODAY, coaching="Membaca surat edaran")
    return issue_all(rows, batches.coaching.issue).issued


def test_several_reports_are_answered_at_once(office, batches, person_ids):
    rows = batches.replies.plan(person_ids, draft=ReplyDraft(), on=TODAY)
    result = issue_all(rows, batches.replies.issue)

    assert [one.name for one in result.issued] == [
        "surat Nomor 300/50/2026",
        "surat Nomor 300/51/2026",
    ]
    assert [one.paper for one in result.issued] == ["Surat Balasan kepada Satpol PP"] * 2


def test_two_persons_of_one_report_get_one_reply(office, batches):
    people = [a_person(name="Satu"), a_person(name="Dua")]
    first = office.desks.incidents.add(a_report(), an_incident(), people)
    both = [one.id for one in office.desks.incidents.view(first).everyone]

    assert len(batches.replies.plan(both, draft=ReplyDraft(), on=TODAY)) == 1


def test_a_reply_given_before_is_noted(batches, person_ids):
    rows = batches.replies.plan(person_ids[:1], draft=ReplyDraft(), on=TODAY)
    issue_all(rows, batches.replies.issue)
    again = batches.replies.plan(person_ids[:1], draft=ReplyDraft(), on=TODAY)[0]

    assert again.ready
    assert again.state_words.startswith(
        "siap, perhatikan: sudah dibalas dengan nomor 800.1.6.2/001"
    )


def test_a_report_without_a_letter_cannot_be_answered(office, batches):
    person_id = office.desks.incidents.add(
        a_report(letter_number="", letter_date=None), an_incident(), [a_person(name="Satu")]
    )
    row = batches.replies.plan([person_id], draft=ReplyDraft(), on=TODAY)[0]

    assert not row.ready
    assert "Nomor surat Satpol PP belum dicatat" in row.state_words


def test_coaching_closes_each_report_with_its_letter(office, coached, person_ids):
    view = office.desks.incidents.view(person_ids[0])

    assert coached[0].number in [line.number for line in view.letters]
    assert coached[0].name.startswith("Agus Salim")


def test_somebody_unknown_is_not_coached(office, batches):
    person_id = office.desks.incidents.add(a_report(), an_incident(), [a_person(name="")])
    row = batches.coaching.plan([person_id], on=TODAY)[0]

    assert not row.ready
    assert row.name == "belum dikenali"


def test_a_row_of_coaching_is_filled_in_otherwise(batches, person_ids):
    row = batches.coaching.plan(person_ids[:1], on=TODAY)[0]
    emptied = batches.coaching.changed(row, replace(row.draft, act=""), TODAY)

    assert emptied.state_words == "kurang: uraikan perbuatannya"
    assert batches.coaching.changed(emptied, row.draft, TODAY).ready


def test_letters_are_saved_by_number_and_name(batches, coached, tmp_path):
    written = batches.papers.save(coached, tmp_path)

    assert [path.name for path in written] == [one.file_name for one in coached]
    assert written[0].read_bytes() == batches.papers.letters.pdf(coached[0].letter_id)


def test_letters_of_the_agenda_are_saved_under_their_own_names(batches, coached, tmp_path):
    ids = [one.letter_id for one in coached]
    written = batches.papers.save_letters(ids, tmp_path)

    assert [path.name for path in written] == [batches.papers.letters.file_name(one) for one in ids]


def test_saving_again_writes_nothing_twice(batches, coached, tmp_path):
    first = batches.papers.save(coached, tmp_path)
    assert batches.papers.save(coached, tmp_path) == first


def test_another_file_of_the_same_name_stays(batches, coached, tmp_path):
    other = tmp_path / coached[0].file_name
    other.write_bytes(b"milik orang lain")
    written = batches.papers.save(coached, tmp_path)

    assert other.read_bytes() == b"milik orang lain"
    assert written[0].stem.endswith(" (2)")


def test_too_many_files_of_one_name_are_refused(batches, coached, tmp_path, monkeypatch):
    monkeypatch.setattr(saving, "_MOST_SAME", 2)
    (tmp_path / coached[0].file_name).write_bytes(b"milik orang lain")

    with pytest.raises(UnreadableFile):
        batches.papers.save(coached, tmp_path)


def test_a_folder_that_is_gone_is_refused(batches, coached, tmp_path):
    with pytest.raises((UnreadableFile, DiskFull)):
        batches.papers.save(coached, tmp_path / "tidak-ada")


def test_all_letters_are_one_file_for_printing(batches, coached):
    merged = batches.papers.merged([one.letter_id for one in coached])

    with pypdfium2.PdfDocument(merged) as pages:
        assert len(pages) == 2
