from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from asn_desk.services.desks import open_desks
from asn_desk.settings import read_settings
from ui.setup.restore_row import RestoreRow
from ui.shared import dialogs
from ui.shared.notices import NoticeKind


@pytest.fixture
def section(open_section):
    return open_section("Cadangan")


@pytest.fixture
def made(section, settle, tmp_path):
    section.make(tmp_path / "flash")
    settle()
    return next((tmp_path / "flash").glob("*.asncadangan"))


def test_a_backup_leaves_a_notice_with_the_way_to_it(section, made, notices, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    told = notices.history[-1]
    assert (told.kind, told.action) == (NoticeKind.SUCCESS, "Buka")
    told.do()
    assert Path(opened[0]) == made.parent
    assert section.make_button.isEnabled()


def test_the_last_backup_is_told(section, made, settle):
    settle()
    assert str(made) in section.last.text()


def test_the_folder_is_asked_for(section, settle, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "usb"))
    section.make_button.click()
    settle()
    assert list((tmp_path / "usb").glob("*.asncadangan"))


def test_a_backup_is_checked(section, made, settle, monkeypatch):
    monkeypatch.setattr(dialogs, "ask_open_files", lambda *_, **__: [made])
    section.check_button.click()
    settle()
    assert section.found.text().startswith("✓ Cadangan utuh")


def test_the_reminder_is_kept(section, desks, settle):
    section.days.line.setText("30")
    section.keep_days.click()
    settle()
    assert desks.backups.state().remind_after == 30
    section.days.line.setText("banyak")
    section.keep_days.click()
    assert section.days.problem_shown()


@pytest.fixture
def fresh(tmp_path):
    desks = open_desks(read_settings(tmp_path / "baru"), today=lambda: date(2026, 2, 2))
    yield desks
    desks.database.close()


def test_an_office_with_data_is_not_overwritten(made, desks, jobs, settle, qtbot):
    row = RestoreRow(desks.setup, jobs)
    qtbot.addWidget(row)
    row.restore(made)
    settle()
    assert "tidak menimpa apa pun" in row.said.text()


def test_a_fresh_office_takes_a_backup_in(made, fresh, jobs, settle, qtbot, monkeypatch):
    row = RestoreRow(fresh.setup, jobs)
    qtbot.addWidget(row)
    monkeypatch.setattr(dialogs, "ask_open_files", lambda *_, **__: [made])
    row.choose.click()
    settle()
    assert "Tutup ASN Desk dan buka lagi" in row.said.text()


def test_another_file_is_refused_in_words(fresh, jobs, settle, qtbot, tmp_path):
    row = RestoreRow(fresh.setup, jobs)
    qtbot.addWidget(row)
    (tmp_path / "surat.pdf").write_bytes(b"%PDF")
    row.restore(tmp_path / "surat.pdf")
    settle()
    assert "bukan cadangan ASN Desk" in row.said.text()
