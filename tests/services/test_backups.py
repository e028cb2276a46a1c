import json
import zipfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest

from asn_desk.database.migrate import HEAD
from asn_desk.domain.errors import DatabaseDamaged, DatabaseNewer, UnreadableFile, UnsafeFolder
from asn_desk.services.backup_list import LIST_NAME, read_list
from asn_desk.services.backups import ENDING
from asn_desk.services.desks import open_desks
from asn_desk.services.progress import Cancelled
from asn_desk.services.restoring import READY, check_backup, finish_prepared, prepare, restore
from asn_desk.settings import read_settings

EVIDENCE = b"foto kejadian" * 999


@pytest.fixture
def made(office, tmp_path):
    office.desks.database.evidence.keep(EVIDENCE)
    office.open_case()
    return office.desks.backups.make(tmp_path / "flash")


def rewritten(path, **changed):
    other = path.with_name(f"lain{ENDING}")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(other, "w") as new:
        for name in old.namelist():
            content = changed.get(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
    return other


def evidence_name():
    name = sha256(EVIDENCE).hexdigest()
    return f"bukti/{name[:2]}/{name}"


def test_what_is_restored_is_what_was_there(office, made, tmp_path, clock):
    found = restore(made.path, tmp_path / "baru")
    desks = open_desks(read_settings(tmp_path / "baru"), today=lambda: clock.day)
    assert found.files == made.files
    with desks.database.reading() as there, office.desks.database.reading() as here:
        assert there.cases.all() == here.cases.all() != ()
        assert there.employees.count() == here.employees.count()
    assert desks.database.evidence.read(sha256(EVIDENCE).hexdigest()) == EVIDENCE
    desks.database.close()


def test_a_whole_backup_is_told_so(made):
    found = check_backup(made.path)
    assert not found.faults
    assert found.words.startswith("Cadangan utuh: dibuat ")


def test_a_flipped_byte_is_found_and_not_restored(made, tmp_path):
    name = evidence_name()
    other = rewritten(made.path, **{name: b"x" + EVIDENCE[1:]})
    assert check_backup(other).faults == (f"{name} berubah sejak dicadangkan",)
    assert "Cadangan rusak: 1 dari" in check_backup(other).words
    with pytest.raises(UnreadableFile):
        restore(other, tmp_path / "baru")
    assert list((tmp_path / "baru").iterdir()) == []


def test_a_missing_file_is_found(made):
    assert "hilang" in check_backup(rewritten(made.path, **{evidence_name(): None})).faults[0]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 rusak", b"bukan zip"])
def test_another_file_is_no_backup(tmp_path, content):
    path = tmp_path / "surat.pdf"
    path.write_bytes(content)
    with pytest.raises(UnreadableFile):
        check_backup(path)


def test_a_file_that_is_gone_is_told(tmp_path):
    with pytest.raises(UnreadableFile, match="tidak ada"):
        check_backup(tmp_path / "hilang.asncadangan")


@pytest.mark.parametrize(
    "words",
    [
        {"format": 9, "made_at": "2026-01-01T00:00:00+07:00", "pieces": []},
        {"format": 1, "made_at": "2026-01-01", "pieces": []},
        {"format": 1, "made_at": "2026-01-01T00:00:00+07:00"},
        {
            "format": 1,
            "made_at": "2026-01-01T00:00:00+07:00",
            "pieces": [{"name": "../lari", "sha256": "0" * 64, "size": 1}],
        },
    ],
)
def test_a_list_not_ours_is_refused(made, words):
    with pytest.raises(UnreadableFile):
        check_backup(rewritten(made.path, **{LIST_NAME: json.dumps(words).encode()}))


def test_nothing_is_restored_over_anything(made, tmp_path):
    (tmp_path / "isi").mkdir()
    (tmp_path / "isi" / "surat.txt").write_text("penting", encoding="utf-8")
    with pytest.raises(UnsafeFolder):
        restore(made.path, tmp_path / "isi")
    assert (tmp_path / "isi" / "surat.txt").read_text(encoding="utf-8") == "penting"


def relisted(made, database):
    with zipfile.ZipFile(made.path) as archive:
        listed = read_list(archive.read(LIST_NAME))
    words = {
        "format": 1,
        "made_at": listed.made_at.isoformat(),
        "pieces": [
            {
                "name": "asn-desk.db",
                "sha256": sha256(database).hexdigest(),
                "size": len(database),
            }
        ],
    }
    changed = {"asn-desk.db": database, LIST_NAME: json.dumps(words).encode()}
    return rewritten(made.path, **changed)


def test_a_database_that_is_none_is_not_restored(made, tmp_path):
    with pytest.raises(DatabaseDamaged):
        restore(relisted(made, b"bukan basis data" * 99), tmp_path / "baru")


def test_a_backup_of_a_newer_program_is_refused(made, tmp_path, office):
    copy = tmp_path / "salinan.db"
    office.desks.database.back_up(copy)
    newer = copy.read_bytes().replace(HEAD.encode(), b"9999")
    with pytest.raises(DatabaseNewer):
        restore(relisted(made, newer), tmp_path / "baru")


def test_a_cancelled_backup_leaves_nothing(office, tmp_path):
    def stop(done, total):
        raise Cancelled

    with pytest.raises(Cancelled):
        office.desks.backups.make(tmp_path / "flash", stop)
    assert list((tmp_path / "flash").iterdir()) == []
    assert office.desks.backups.state().last_at is None


def test_progress_counts_files(office, tmp_path, made):
    told = []
    check_backup(made.path, lambda done, total: told.append((done, total)))
    assert told[-1] == (made.files, made.files)


def test_a_folder_that_cannot_be_written_is_refused(office, tmp_path):
    (tmp_path / "berkas").write_text("", encoding="utf-8")
    with pytest.raises(UnsafeFolder):
        office.desks.backups.make(tmp_path / "berkas")


def test_the_reminder_is_due_after_the_days_set(office, tmp_path):
    backups = office.desks.backups
    assert backups.state().due
    backups.make(tmp_path / "flash")
    assert not backups.state().due
    backups.remind_after(0)
    assert not backups.state().due
    assert backups.state().remind_after == 0


def test_an_old_backup_is_due(office, tmp_path, monkeypatch):
    backups = office.desks.backups
    backups.make(tmp_path / "flash")
    later = datetime.now(UTC) + timedelta(days=4000)
    monkeypatch.setattr(office.desks.database, "clock", lambda: later)
    assert backups.state().due


@pytest.mark.parametrize("words", ["rusak", "[]", '{"last_at": "kapan", "remind_after": "x"}'])
def test_a_damaged_memory_only_means_no_backup_yet(office, words):
    folder = office.desks.database.settings.backup_folder
    (folder / "cadangan-terakhir.json").write_text(words, encoding="utf-8")
    assert office.desks.backups.state().last_at is None


def test_a_prepared_backup_is_used_at_the_next_start(made, tmp_path, clock):
    fresh = read_settings(tmp_path / "komputer-baru")
    open_desks(fresh, today=lambda: clock.day).database.close()
    prepare(made.path, fresh)
    assert finish_prepared(fresh, datetime.now(UTC))
    desks = open_desks(fresh, today=lambda: clock.day)
    with desks.database.reading() as work:
        assert work.cases.all()
    desks.database.close()
    assert not (fresh.data_folder / READY).exists()
    assert list(fresh.backup_folder.glob("sebelum-pulih-*/asn-desk.db"))
    assert not finish_prepared(fresh, datetime.now(UTC))


def test_nothing_is_restored_where_no_folder_can_be(made, tmp_path):
    (tmp_path / "berkas").write_text("", encoding="utf-8")
    with pytest.raises(UnsafeFolder):
        restore(made.path, tmp_path / "berkas" / "baru")


@pytest.fixture
def of_a_server(office, tmp_path, monkeypatch):
    """A backup of an office whose database is on a server, with a file only begun beside."""
    database = office.desks.database
    name, _ = database.evidence.keep(EVIDENCE)
    begun = database.settings.evidence_folder / name[:2] / ".baru.belum"
    begun.write_bytes(b"separuh")
    on_server = replace(database.settings, database_url="postgresql+psycopg://server/asn")
    monkeypatch.setattr(database, "settings", on_server)
    return office.desks.backups.make(tmp_path / "flash")


def test_a_backup_beside_a_server_holds_the_evidence_only(of_a_server):
    assert (of_a_server.files, of_a_server.with_database) == (1, False)


def test_a_backup_without_a_database_is_not_prepared(of_a_server, tmp_path):
    fresh = read_settings(tmp_path / "komputer-baru")
    with pytest.raises(UnreadableFile):
        prepare(of_a_server.path, fresh)
    assert not (fresh.data_folder / READY).exists()


def test_a_backup_without_evidence_is_used_too(office, tmp_path, clock):
    made = office.desks.backups.make(tmp_path / "flash")
    fresh = read_settings(tmp_path / "komputer-baru")
    prepare(made.path, fresh)
    assert finish_prepared(fresh, datetime.now(UTC))
