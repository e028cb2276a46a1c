import errno
import os
from hashlib import sha256

import pytest

from asn_desk.database.evidence import EvidenceStore
from asn_desk.domain.errors import DiskFull, NotFound, UnreadableFile

PICTURE = b"\x89PNG foto"
NAME = sha256(PICTURE).hexdigest()


@pytest.fixture
def store(tmp_path):
    return EvidenceStore(tmp_path / "bukti")


def files(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


def test_evidence_is_kept_under_its_hash(store):
    assert store.keep(PICTURE) == (NAME, len(PICTURE))
    assert store.read(NAME) == PICTURE


def test_a_file_is_copied_and_left_where_it_was(store, tmp_path):
    source = tmp_path / "foto.png"
    source.write_bytes(PICTURE)
    assert store.keep(source) == (NAME, len(PICTURE))
    assert source.exists()


def test_the_same_evidence_is_kept_once(store, tmp_path):
    store.keep(PICTURE)
    store.keep(PICTURE)
    assert len(files(tmp_path)) == 1


def test_evidence_damaged_since_is_noticed_and_kept_anew(store, tmp_path):
    store.keep(PICTURE)
    files(tmp_path)[0].write_bytes(b"lain")
    with pytest.raises(UnreadableFile):
        store.read(NAME)
    store.keep(PICTURE)
    assert store.read(NAME) == PICTURE


def test_missing_evidence_is_not_found(store):
    with pytest.raises(NotFound):
        store.read(NAME)


def test_a_full_disk_is_named_and_leaves_nothing(store, tmp_path, monkeypatch):
    def full(handle):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull):
        store.keep(PICTURE)
    assert files(tmp_path) == []
