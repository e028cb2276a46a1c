import getpass
from pathlib import Path

import pytest

from asn_desk.domain.errors import UnreadableFile
from asn_desk.settings import SETTINGS_FILE, default_data_folder, read_settings


def write(folder, text):
    (folder / SETTINGS_FILE).write_text(text, encoding="utf-8")


def test_a_bare_folder_gives_the_defaults(tmp_path, monkeypatch):
    monkeypatch.setattr(getpass, "getuser", lambda: "rahma")
    settings = read_settings(tmp_path)
    assert (settings.database_url, settings.user) == (None, "rahma")
    assert settings.database_file == tmp_path / "asn-desk.db"
    assert settings.evidence_folder == tmp_path / "bukti"
    assert settings.backup_folder == tmp_path / "cadangan"
    assert settings.log_folder == tmp_path / "catatan"
    assert settings.window_file == tmp_path / "setelan.ini"
    assert settings.resources.name == "resources"


def test_without_a_folder_the_users_own_is_taken(tmp_path):
    settings = read_settings(resources=tmp_path)
    assert settings.data_folder == default_data_folder()
    assert settings.data_folder.name == "ASN Desk"
    assert settings.resources == tmp_path


def test_a_relative_folder_becomes_absolute():
    assert read_settings(Path("data")).data_folder == Path.cwd() / "data"


def test_the_file_names_server_and_user(tmp_path):
    write(tmp_path, 'database_url = "postgresql://server/asn"\nuser = "S. Rahma"\n')
    settings = read_settings(tmp_path)
    assert (settings.database_url, settings.user) == ("postgresql://server/asn", "S. Rahma")


def test_an_account_without_a_name_is_petugas(tmp_path, monkeypatch):
    def nameless():
        raise KeyError

    monkeypatch.setattr(getpass, "getuser", nameless)
    assert read_settings(tmp_path).user == "petugas"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("database_url = ", "tiap baris harus seperti"),
        ('warna = "biru"', "warna"),
        ("user = 3", "user"),
        ('user = " "', "user"),
        ('database_url = "mysql://server/asn"', "postgresql"),
    ],
)
def test_a_wrong_file_is_refused_with_what_is_wrong(tmp_path, text, problem):
    write(tmp_path, text)
    with pytest.raises(UnreadableFile) as refused:
        read_settings(tmp_path)
    assert refused.value.file_name == SETTINGS_FILE
    assert problem in refused.value.problem


def test_a_file_that_is_no_text_is_refused(tmp_path):
    (tmp_path / SETTINGS_FILE).write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UnreadableFile):
        read_settings(tmp_path)
