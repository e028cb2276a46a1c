"""Certified copies in the record, and what letters were issued with."""

from datetime import date
from hashlib import sha256

import pytest
from sqlalchemy.exc import DBAPIError

from asn_desk.database.connection import open_engine
from asn_desk.domain.errors import NotFound, UnreadableFile
from asn_desk.domain.office import Signatory
from asn_desk.domain.papers.copies import LetterCopy
from asn_desk.domain.papers.copy_facts import CopyForm
from tests.database.records import issue, open_case
from tests.documents.copy_samples import a_copied_frame

PDF = b"%PDF-1.7 salinan"


def a_letter_copy(letter_id, **changed):
    values = {
        "letter_id": letter_id,
        "form": CopyForm.WHOLE,
        "recipient": "Inspektur",
        "certifier": "Yohanes Contoh",
        "on": date(2026, 3, 2),
        "sha256": sha256(PDF).hexdigest(),
    }
    return LetterCopy(**values | changed)


@pytest.fixture
def letter_id(database):
    with database.unit_of_work() as work:
        open_case(work)
        return issue(work)


def test_a_frame_is_kept_with_its_letter(database, letter_id):
    frame = a_copied_frame()
    with database.unit_of_work() as work:
        work.copies.keep_frame(letter_id, frame)
    with database.reading() as work:
        assert work.copies.frame(letter_id) == frame
        assert work.copies.frame(letter_id + 1) is None


def test_a_copy_is_found_by_its_letter_and_by_its_hash(database, letter_id):
    with database.unit_of_work() as work:
        made = work.copies.add(a_letter_copy(letter_id), PDF)
    with database.reading() as work:
        assert work.copies.of_letter(letter_id) == (made,)
        assert work.copies.by_sha256(made.sha256) == made
        assert work.copies.by_sha256("0" * 64) is None
        assert work.copies.get_pdf(made.id) == PDF
        with pytest.raises(NotFound):
            work.copies.get_pdf(made.id + 1)


def test_bytes_and_hash_of_a_copy_must_agree(database, letter_id):
    with database.unit_of_work() as work, pytest.raises(ValueError, match="Inspektur"):
        work.copies.add(a_letter_copy(letter_id, sha256="0" * 64), PDF)


def test_copies_stay_as_they_are(database, letter_id):
    with database.unit_of_work() as work:
        work.copies.add(a_letter_copy(letter_id), PDF)
    engine = open_engine(database.settings)
    with (
        pytest.raises(DBAPIError, match="official records stay as they are"),
        engine.begin() as connection,
    ):
        connection.exec_driver_sql("UPDATE letter_copies SET recipient = 'x'")
    engine.dispose()


def test_an_altered_copy_is_not_handed_out(database, letter_id, monkeypatch):
    with database.unit_of_work() as work:
        made = work.copies.add(a_letter_copy(letter_id), PDF)
    monkeypatch.setattr(
        "asn_desk.database.copies.hash_of", lambda _content: sha256(b"something else")
    )
    with database.reading() as work, pytest.raises(UnreadableFile):
        work.copies.get_pdf(made.id)


def test_a_mandate_is_kept_with_its_signatory(database):
    signatory = Signatory(
        post="Sekretaris",
        name="Yohanes",
        valid_from=date(2026, 1, 1),
        on_behalf_of="Kepala Badan",
        through="Kepala Bagian",
        basis="Surat Kuasa Nomor 1",
    )
    with database.unit_of_work() as work:
        kept = work.office.add_signatory(signatory)
    with database.reading() as work:
        assert work.office.signatories() == (kept,)
