"""The shipped fictional people and reports in a real database file, and pages on them."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from asn_desk.domain.office import Signatory
from asn_desk.services.desks import open_desks
from asn_desk.settings import Settings
from ui.employees.employee_desks import EmployeeDesks
from ui.employees.page import EmployeesPage
from ui.incidents.page import IncidentsPage
from ui.office.calendar_desks import CalendarDesks
from ui.office.page import OfficePage

RESOURCES = Path(__file__).parents[3] / "resources"
SAMPLES = RESOURCES / "samples"
TODAY = date(2026, 2, 13)


def opened(folder):
    folder.mkdir(parents=True, exist_ok=True)
    settings = Settings(data_folder=folder, user="Siti Rahma", resources=RESOURCES)
    return open_desks(settings, today=lambda: TODAY)


@pytest.fixture(scope="session")
def filled_folder(tmp_path_factory):
    """A data folder with the shipped employees, one package, and a head who signs."""
    folder = tmp_path_factory.mktemp("contoh")
    desks = opened(folder)
    files = [SAMPLES / name for name in ("hierarki-unor.xlsx", "siasn-pns.xlsx", "siasn-pppk.xlsx")]
    desks.employees.apply_import(desks.employees.plan_import(files))
    plan = desks.incidents.plan_import(SAMPLES / "satpol-paket.zip")
    desks.incidents.apply_import(
        plan, letter_number="300.1.1/001/SATPOLPP/2026", letter_date=date(2026, 1, 30)
    )
    head = Signatory(
        post=desks.office.office().head_post, name="Drs. Contoh", valid_from=date(2025, 1, 1)
    )
    desks.office.save_signatory(head)
    desks.database.close()
    return folder


@pytest.fixture
def desks(tmp_path, filled_folder):
    """The desks on a copy of the filled folder."""
    shutil.copytree(filled_folder, tmp_path / "data")
    made = opened(tmp_path / "data")
    yield made
    made.database.close()


@pytest.fixture
def empty_desks(tmp_path):
    """The desks on a new data folder."""
    made = opened(tmp_path / "kosong")
    yield made
    made.database.close()


def employee_desks(desks):
    """What the page of employees asks."""
    return EmployeeDesks(
        employees=desks.employees,
        office=desks.office,
        statements=desks.statements,
        letters=desks.letters,
        standing=desks.cases.standing,
        today=lambda: TODAY,
    )


@pytest.fixture
def employees_page(qtbot, desks, jobs, notices, settle):
    """The page of employees, loaded."""
    page = EmployeesPage(employee_desks(desks), jobs=jobs, notices=notices)
    return shown(qtbot, page, settle)


@pytest.fixture
def incidents_page(qtbot, desks, jobs, notices, settle, tmp_path):
    """The page of reports, loaded."""
    page = IncidentsPage(
        desks.incidents,
        desks.employees,
        desks.office,
        jobs=jobs,
        notices=notices,
        today=lambda: TODAY,
        draft_file=tmp_path / "draf.json",
        statements=desks.statements,
    )
    return shown(qtbot, page, settle)


@pytest.fixture
def office_page(qtbot, desks, jobs, notices, settle):
    """The page of the office, loaded."""
    calendar = CalendarDesks(calendar=desks.calendar, counting=desks.counting, today=lambda: TODAY)
    page = OfficePage(
        desks.office,
        desks.employees,
        calendar,
        signing=desks.signing,
        wordings=desks.wordings,
        backups=desks.backups,
        users=desks.users,
        jobs=jobs,
        notices=notices,
    )
    return shown(qtbot, page, settle)


@pytest.fixture
def open_section(office_page, settle):
    """A function that shows a section of the office page by its title."""

    def find(title):
        office_page.show_section(title)
        settle()
        settle()
        return office_page.section()

    return find


def shown(qtbot, page, settle):
    qtbot.addWidget(page)
    page.resize(1166, 680)
    page.show()
    page.reload()
    settle()
    return page


@pytest.fixture
def said(notices):
    """A function that gives the words of the last notice."""
    return lambda: notices.history[-1].text


def drop(widget, files):
    """Drag files over a widget and let them go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    plain = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
    for kind in (QDragEnterEvent, QDragMoveEvent, QDropEvent):
        event = kind(QPoint(5, 5), *plain, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(widget, event)
