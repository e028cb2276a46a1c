"""The office's wordings: versions that are only ever added."""

from dataclasses import replace

import pytest
from sqlalchemy.exc import DBAPIError

from asn_desk.database.connection import open_engine
from asn_desk.domain.errors import ChangedMeanwhile, NotFound
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.papers.wordings import AddedParagraph, OfficeWording, WordingChanges

KIND = LetterKind.COACHING
CHANGES = WordingChanges(
    texts={"penutup.teks": "Demikian."},
    removed=("akibat",),
    added=(AddedParagraph(id="k1", after="penutup", text="Terima kasih."),),
    items={"tembusan": ("Arsip",)},
    order=("k1", "penutup"),
)
WORDING = OfficeWording(
    kind=KIND, version=0, changes=CHANGES, base={"penutup.teks": "lama"}, locked="ab", reason="x"
)


@pytest.fixture
def work(database):
    with database.unit_of_work() as opened:
        yield opened


def test_shipped_wordings_stand_alone_at_first(work):
    assert work.wordings.current(KIND) is None
    assert work.wordings.history(KIND) == ()
    assert work.wordings.all_current() == ()


def test_a_version_comes_back_as_saved(work, database):
    added = work.wordings.add(WORDING)
    assert work.wordings.current(KIND) == added
    assert (added.version, added.saved_by) == (1, database.settings.user)
    assert (added.changes, added.base, added.locked) == (CHANGES, WORDING.base, "ab")


def test_versions_of_each_kind_are_numbered_from_one(work):
    first = work.wordings.add(WORDING)
    second = work.wordings.add(replace(first, changes=WordingChanges()))
    other = work.wordings.add(replace(WORDING, kind=LetterKind.DECISION))
    assert (second.version, other.version) == (2, 1)
    assert [one.version for one in work.wordings.history(KIND)] == [2, 1]
    assert {(one.kind, one.version) for one in work.wordings.all_current()} == {
        (KIND, 2),
        (LetterKind.DECISION, 1),
    }


def test_one_version_is_found_by_its_number(work):
    first = work.wordings.add(WORDING)
    work.wordings.add(replace(first, reason="y"))
    assert work.wordings.version(KIND, 1) == first
    with pytest.raises(NotFound):
        work.wordings.version(KIND, 3)


def test_a_version_made_from_an_older_one_is_refused(work):
    work.wordings.add(WORDING)
    with pytest.raises(ChangedMeanwhile):
        work.wordings.add(WORDING)


def test_a_version_is_in_the_audit_trail(work):
    work.wordings.add(WORDING)
    (entry,) = work.audit.entries("wordings", 1)
    assert (entry.action, entry.reason) == ("tambah", "x")
    assert entry.after["changes"]["texts"] == {"penutup.teks": "Demikian."}


@pytest.mark.parametrize(
    "statement", ["UPDATE wordings SET changes = '{}'", "DELETE FROM wordings"]
)
def test_versions_stay_as_they_are(database, statement):
    with database.unit_of_work() as work:
        work.wordings.add(WORDING)
    engine = open_engine(database.settings)
    with (
        pytest.raises(DBAPIError, match="official records stay as they are"),
        engine.begin() as connection,
    ):
        connection.exec_driver_sql(statement)
    engine.dispose()
