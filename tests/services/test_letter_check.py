"""Whether a file is the letter that was issued, and whether the trail is whole."""

from datetime import date

import pikepdf
import pytest

from asn_desk.domain.errors import UnreadableFile
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.letter_check import Verdict
from asn_desk.services.progress import Cancelled
from asn_desk.services.trail import check_trail, trail_words


@pytest.fixture
def issued(desks, office, tmp_path):
    """The file of a summons that was issued, with its id."""
    case_id = office.open_case()
    office.record(case_id, StepKind.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    (line,) = [one for one in desks.letters.agenda(year=2026) if one.case_id == case_id]
    file = tmp_path / "surat.pdf"
    file.write_bytes(desks.letters.pdf(line.id))
    return file, line


def test_the_file_as_issued_is_genuine(desks, issued):
    file, line = issued
    found = desks.letters.check_file(file)

    assert (found.verdict, found.letter) == (Verdict.GENUINE, line)
    assert "tidak berubah sejak diterbitkan" in found.words


def test_a_changed_file_is_told_from_the_letter_it_claims_to_be(desks, issued, tmp_path):
    file, line = issued
    changed = tmp_path / "ubah.pdf"
    with pikepdf.open(file) as pdf:
        pdf.pages.append(pdf.pages[0])
        pdf.save(changed)
    found = desks.letters.check_file(changed)

    assert (found.verdict, found.letter) == (Verdict.ALTERED, line)
    assert "isinya berbeda" in found.words


def test_a_voided_letter_says_so(desks, office, issued):
    file, line = issued
    case = desks.cases.view(line.case_id).case
    desks.cases.withdraw_last(case.id, reason="salah tanggal", expected_version=case.version)
    found = desks.letters.check_file(file)

    assert found.verdict is Verdict.VOIDED
    assert "dibatalkan: salah tanggal" in found.words


@pytest.mark.parametrize("content", [b"bukan pdf", b""])
def test_a_strange_file_is_unknown(desks, tmp_path, content):
    file = tmp_path / "asing.pdf"
    file.write_bytes(content)
    found = desks.letters.check_file(file)

    assert (found.verdict, found.letter) == (Verdict.UNKNOWN, None)
    assert "bukan surat yang diterbitkan program ini" in found.words


def test_a_file_that_is_not_there_is_refused(desks, tmp_path):
    with pytest.raises(UnreadableFile):
        desks.letters.check_file(tmp_path / "tidak-ada.pdf")


def test_a_whole_trail_gives_its_last_hash(desks, office):
    found = check_trail(desks.database)

    assert trail_words(found).startswith("Jejak perubahan utuh")
    assert found.last_hash[:16] in trail_words(found)


def test_a_check_of_the_trail_tells_its_progress_and_can_be_stopped(desks, office):
    told = []
    found = check_trail(desks.database, lambda done, total: told.append((done, total)))
    assert told[-1] == (found.records, found.records)

    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        check_trail(desks.database, stop)


def test_a_broken_trail_says_where(desks, office):
    with desks.database.unit_of_work() as work:
        work.audit._connection.exec_driver_sql("DROP TRIGGER audit_frozen")
        work.audit._connection.exec_driver_sql("UPDATE audit SET who = 'x' WHERE sequence = 3")

    assert "catatan ke-3 tidak cocok" in trail_words(check_trail(desks.database))
