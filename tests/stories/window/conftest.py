"""What the stories share: a clerk at the window, and fictional input of the real shape."""

import shutil
from datetime import date

import pytest

from asn_desk.domain.office import Signatory
from asn_desk.services.desks import open_desks
from asn_desk.settings import read_settings
from tests.demo_input import LETTER_NUMBER, write_demo
from tests.stories.window.clerk import Clerk
from ui.cases.counting_dialog import CountingDialog
from ui.shared import dialogs, paper_view

WORKBOOKS = ("hierarki-unor.xlsx", "siasn-pns.xlsx", "siasn-pppk.xlsx")
INTAKE_DAY = date(2026, 2, 2)


@pytest.fixture(scope="session")
def demo(tmp_path_factory):
    """A folder with the SIASN workbooks and the package of Satpol PP."""
    folder = tmp_path_factory.mktemp("contoh")
    write_demo(folder)
    return folder


@pytest.fixture(scope="session")
def staffed_office(tmp_path_factory, empty_office, demo):
    """A data folder with the imported employees and a signing head, to be copied."""
    folder = shutil.copytree(empty_office, tmp_path_factory.mktemp("berpegawai") / "data")
    desks = open_desks(read_settings(folder), today=lambda: INTAKE_DAY)
    desks.employees.apply_import(desks.employees.plan_import([demo / one for one in WORKBOOKS]))
    for post in (desks.office.office().head_post, "Bupati Ketapang"):
        desks.office.save_signatory(
            Signatory(post=post, name=f"Contoh {post}", valid_from=date(2025, 2, 20))
        )
    desks.database.close()
    return folder


@pytest.fixture(scope="session")
def reported_office(tmp_path_factory, staffed_office, demo):
    """A data folder with the package taken in as well."""
    folder = shutil.copytree(staffed_office, tmp_path_factory.mktemp("berlaporan") / "data")
    desks = open_desks(read_settings(folder), today=lambda: INTAKE_DAY)
    desks.incidents.apply_import(
        desks.incidents.plan_import(demo / "satpol-paket.zip"),
        letter_number=LETTER_NUMBER,
        letter_date=date(2026, 1, 30),
        received_on=INTAKE_DAY,
    )
    desks.database.close()
    return folder


@pytest.fixture
def starts_from(request, empty_office):
    """The data folder a story begins with; a module overrides it."""
    if "office" in request.fixturenames:
        return request.getfixturevalue("furnished_office")[0]
    return empty_office


@pytest.fixture
def office(office, codes):
    """The small office as it is shipped: its letters carry their codes."""
    return office


@pytest.fixture
def data_folder(tmp_path, starts_from):
    """This test's own copy of the data it begins with."""
    return shutil.copytree(starts_from, tmp_path / "data")


@pytest.fixture
def sits_down(qtbot, qapp, clock, data_folder, monkeypatch):
    """A function that puts a clerk at the window, on a day."""
    clerks = []

    def sit(on=None):
        clock.day = on or clock.day
        clerk = Clerk(qtbot, qapp, data_folder, clock)
        clerks.append(clerk)
        _answer_boxes(clerk, monkeypatch)
        return clerk

    yield sit
    for clerk in clerks:
        clerk.leaves()
        assert not clerk.errors()


def _answer_boxes(clerk, monkeypatch):
    """Let the boxes that stop the program be answered by what the clerk has ready."""

    def confirm(_parent, title, text, action):
        clerk.asked.append(f"{title} {text} [{action}]")
        clerk.clicks += 1
        return clerk.agrees

    def ask_text(_parent, title, words, **_):
        clerk.asked.append(f"{title}: {words}")
        clerk.clicks += 1
        clerk.keys += len(clerk.reason)
        return clerk.reason

    def open_files(*_, **__):
        clerk.clicks += 2
        return clerk.files

    def save(*_, **__):
        clerk.clicks += 1
        return clerk.save_as

    monkeypatch.setattr(dialogs, "confirm", confirm)
    monkeypatch.setattr(dialogs, "ask_text", ask_text)
    monkeypatch.setattr(dialogs, "ask_open_files", open_files)
    monkeypatch.setattr(dialogs, "ask_save_file", save)
    monkeypatch.setattr(paper_view, "ask_save_file", save)
    monkeypatch.setattr(CountingDialog, "exec", CountingDialog.show)
