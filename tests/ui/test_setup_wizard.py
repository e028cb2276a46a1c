"""The first run: every step can be done, skipped, and found again."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QProcess, Qt
from PySide6.QtWidgets import QPushButton

from asn_desk.services.setup import SetupState, SetupStep
from asn_desk.settings import read_settings
from ui import windows
from ui.employees.page import EmployeesPage
from ui.office.section import SettingsSection
from ui.setup import sample_runner
from ui.shared import dialogs
from ui.shared.job_strip import JobStrip


@pytest.fixture
def opened(qtbot, desks, data_folder, monkeypatch):
    settings = read_settings(data_folder)
    window, jobs, notices = windows.make_window(desks, settings, today=desks.cases.today)
    qtbot.addWidget(window)
    window.show()
    wizard = windows.set_up(window, desks, jobs, notices, today=desks.cases.today)
    wizard.wait = lambda: qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    wizard.wait()
    wizard.window_behind = window
    yield wizard
    jobs.close()


@pytest.fixture
def quick(opened, desks):
    """Sample data that are made at once: an empty folder in their place."""

    def make(progress):
        desks.setup.begin_sample()
        progress(1, 1)
        return desks.setup.keep_sample()

    opened.sample._make = make


@pytest.fixture
def jobs_strip(opened):
    return opened.findChild(JobStrip)


def go_to(wizard, step):
    places = [one.step for one in wizard._steps]
    wizard._show(places.index(step) + 1)
    wizard.wait()


def test_the_guide_begins_with_a_welcome(opened):
    assert opened.place == 0
    assert opened.next.text() == "Mulai"
    assert opened.back.isHidden()


def test_every_step_can_be_skipped_to_the_end(opened):
    opened.next.click()
    for _ in opened._steps:
        opened.wait()
        opened.skip.click()

    assert opened.next.text() == "Tutup"
    opened.next.click()
    assert not opened.isVisible()


def test_going_on_saves_what_was_typed(opened, desks):
    go_to(opened, SetupStep.LETTERHEAD)
    section = opened._made[opened.place]
    assert isinstance(section, SettingsSection)
    section.form.contacts.line.setText("Telepon (0534) 000000")
    section.form.changed.emit()
    opened.next.click()
    opened.wait()

    assert desks.office.office().letterhead.contacts == "Telepon (0534) 000000"
    assert opened.place == 2
    assert opened._signs[0].text().startswith("✓")


def test_skipping_forgets_what_was_typed(opened, desks):
    go_to(opened, SetupStep.LETTERHEAD)
    opened._made[opened.place].form.town.line.setText("Sukadana")
    opened._made[opened.place].form.changed.emit()
    opened.skip.click()
    opened.wait()

    assert desks.office.office().town == "Ketapang"


def test_the_end_leads_back_to_what_was_skipped(opened):
    opened._show(len(opened._steps) + 1)
    opened.wait()
    first = opened.end.findChildren(QPushButton)[0]
    assert first.text() == opened._steps[0].words
    first.click()

    assert opened.place == 1


def test_an_office_that_is_ready_is_told_so(opened):
    opened.show_state(SetupState(done=frozenset(SetupStep)))

    assert opened.end._words.text().startswith("Semua langkah sudah siap")


def test_one_can_go_back(opened):
    go_to(opened, SetupStep.NUMBERING)
    opened.back.click()
    opened.wait()

    assert opened.place == 2


def test_enter_in_a_field_does_not_leave_the_step(qtbot, opened):
    go_to(opened, SetupStep.LETTERHEAD)
    qtbot.keyClick(opened, Qt.Key.Key_Return)

    assert opened.place == 1


def test_the_last_step_leads_to_the_import(opened, monkeypatch):
    asked = []
    monkeypatch.setattr(dialogs, "ask_open_files", lambda *_, **__: asked.append("berkas") or [])
    go_to(opened, SetupStep.EMPLOYEES)
    bring = next(
        one for one in opened._made[opened.place].findChildren(QPushButton) if "Impor" in one.text()
    )
    bring.click()

    assert asked == ["berkas"]
    assert isinstance(opened.window_behind.page(), EmployeesPage)


def test_the_search_box_finds_the_guide_again(opened):
    titles = [one.title for one in opened.window_behind._offers()]

    assert "Siapkan kantor (panduan awal)" in titles


@pytest.mark.usefixtures("quick")
def test_sample_data_opens_in_a_process_of_its_own(opened, desks, monkeypatch):
    started = []

    def start(program, asked):
        started.append((program, asked))
        return True, 1

    monkeypatch.setattr(QProcess, "startDetached", start)
    opened.sample.sample.click()
    opened.wait()
    opened.wait()

    assert started[0][1][-2:] == ["--data", str(desks.setup.sample_folder)]
    assert opened.sample.wipe.isVisible()


@pytest.mark.usefixtures("quick")
def test_a_window_that_does_not_come_is_said(opened, monkeypatch):
    monkeypatch.setattr(QProcess, "startDetached", lambda *_: (False, 0))
    opened.sample.open()
    opened.wait()

    assert opened._problem.text() == "▲ Jendela data contoh tidak dapat dibuka."


def test_a_folder_that_cannot_be_made_is_said(opened, desks):
    desks.setup.sample_folder.write_text("bukan folder", encoding="utf-8")
    opened.sample.open()
    opened.wait()

    told = "▲ Data contoh tidak dapat dibuat: sudah ada berkas lain di tempatnya."
    assert opened._problem.text() == told


def test_making_sample_data_can_be_stopped(opened, desks, jobs_strip, qtbot):
    opened.sample.open()
    qtbot.waitUntil(jobs_strip.isVisible)
    assert not opened.sample.sample.isEnabled()
    jobs_strip.cancel()
    opened.wait()

    assert not desks.setup.has_sample
    assert opened.sample.sample.isEnabled()
    assert opened._problem.isHidden()


def test_sample_data_is_wiped(opened, desks):
    desks.setup.begin_sample()
    desks.setup.keep_sample()
    opened._ask_state()
    opened.wait()
    opened.sample.wipe.click()
    opened.wait()
    opened.wait()

    assert not desks.setup.has_sample
    assert opened.sample.wipe.isHidden()


def test_sample_data_in_use_is_not_wiped(opened, monkeypatch):
    def refuse(_):
        raise PermissionError

    monkeypatch.setattr(type(opened._setup), "wipe_sample", refuse)
    opened.sample.take_away()
    opened.wait()

    assert opened._problem.text() == "▲ Tutup dahulu jendela data contoh, lalu hapus lagi."


def test_the_packaged_program_starts_itself(monkeypatch):
    monkeypatch.setattr(sample_runner.sys, "frozen", True, raising=False)

    assert sample_runner.program_and_script()[1] == []


def test_the_first_user_is_named_in_the_window_once_the_guide_ends(opened, desks):
    mine = desks.users.mine().user
    desks.users.save(replace(mine, name="Siti Contoh"), administrator=True)
    opened.accept()
    opened.wait()
    assert opened.window_behind.top_bar.person.text() == "Siti Contoh"


def test_the_first_user_is_the_last_step(opened, desks):
    go_to(opened, SetupStep.USERS)
    section = opened._made[opened.place]
    section.mine_button.click()
    opened.wait()
    section.dialog.form.name.set_value("Siti Contoh")
    section.dialog.accept()
    opened.wait()
    opened.next.click()
    opened.wait()
    assert SetupStep.USERS in desks.setup.state().done
