"""The register of electronic signatures: stored byte for byte, never changed."""

from hashlib import sha256

import pytest
from sqlalchemy.exc import DBAPIError

from asn_desk.database.connection import open_engine
from asn_desk.domain.errors import AlreadyExists, NotFound, UnreadableFile
from asn_desk.domain.papers.signing import SignedFile, SignedWith
from tests.database.records import issue

PDF = b"%PDF bertanda tangan"


def a_file(letter_id, content=PDF, **changed):
    usual = {
        "letter_id": letter_id,
        "sha256": sha256(content).hexdigest(),
        "size": len(content),
        "made": SignedWith.OUTSIDE,
        "signer": "Contoh",
        "subject": "CN=Contoh",
        "issuer": "Penerbit",
        "serial": "1f",
        "signatures": 1,
        "trusted": False,
        "signed_at": None,
    }
    return SignedFile(**usual | changed)


@pytest.fixture
def letter_id(database):
    with database.unit_of_work() as work:
        return issue(work)


def store(database, letter_id, **changed):
    with database.unit_of_work() as work:
        return work.signatures.add_signed(a_file(letter_id, **changed), PDF)


def test_a_signed_file_is_stored_with_who_and_when(database, letter_id):
    signed_id = store(database, letter_id)
    with database.reading() as work:
        (found,) = work.signatures.signed(letter_id)
        assert work.signatures.get_signed(signed_id) == PDF
        assert work.signatures.by_sha256(found.sha256) == found

    assert (found.made, found.signer) == (SignedWith.OUTSIDE, "Contoh")
    assert found.recorded_at is not None
    assert found.recorded_by


def test_the_same_file_is_stored_once(database, letter_id):
    store(database, letter_id)
    with pytest.raises(AlreadyExists):
        store(database, letter_id)


def test_bytes_that_are_not_those_named_are_no_file(database, letter_id):
    with pytest.raises(ValueError, match="00"):
        store(database, letter_id, sha256="00")


def test_what_is_not_there_is_not_found(database, letter_id):
    with database.reading() as work:
        assert work.signatures.by_sha256("00") is None
        assert work.signatures.handed_over(letter_id) is None
        assert work.signatures.letters_with("") == ()
        with pytest.raises(NotFound):
            work.signatures.get_signed(99)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE signed_files SET pdf = 'x'",
        "DELETE FROM signed_files",
        "UPDATE signing_handovers SET recorded_by = 'x'",
        "DELETE FROM signing_handovers",
    ],
)
def test_signed_files_and_hand_overs_stay_as_they_are(database, letter_id, statement):
    store(database, letter_id)
    with database.unit_of_work() as work:
        work.signatures.hand_over(letter_id)
    engine = open_engine(database.settings)
    with pytest.raises(DBAPIError, match="stay as they are"), engine.begin() as connection:
        connection.exec_driver_sql(statement)
    engine.dispose()


def test_altered_bytes_are_noticed(database, letter_id):
    signed_id = store(database, letter_id)
    with database.unit_of_work() as work:
        run = work.audit._connection.exec_driver_sql
        server = work.audit._connection.dialect.name == "postgresql"
        run("DROP TRIGGER signed_files_frozen" + (" ON signed_files" if server else ""))
        run("UPDATE signed_files SET pdf = CAST('x' AS " + ("bytea)" if server else "BLOB)"))
    with database.reading() as work, pytest.raises(UnreadableFile):
        work.signatures.get_signed(signed_id)


def test_the_agenda_counts_signed_files_and_hand_overs(database, letter_id):
    store(database, letter_id)
    with database.unit_of_work() as work:
        work.signatures.hand_over(letter_id)
        line = work.letters.line(letter_id)

    assert (line.signed_files, line.handed_over) == (1, 1)
