"""A report being typed outlives the window that is closed and the power that goes."""

from datetime import date, time
from functools import partial
from threading import Event

import pytest

from asn_desk.domain.incidents import Clothing, Incident, Kind, Report, ReportedPerson, Source
from tests.ui.intake.conftest import TODAY
from ui.incidents.entry_draft import Entry, EntryDraft
from ui.incidents.page import IncidentsPage
from ui.shared.disk import disk

ENTRY = Entry(
    report=Report(source=Source.PUBLIC, received_on=date(2026, 2, 3), sender="Warga"),
    incident=Incident(
        kind=Kind.CAFE,
        happened_on=date(2026, 1, 29),
        started_at=time(10, 15),
        place="Warkop",
        clothing=Clothing.UNIFORM,
    ),
    people=(ReportedPerson(name="Wulan"), ReportedPerson(name="Satria", employee_id=7)),
    files=(),
    pasted=(("tempelan-1.png", b"\x89PNG"),),
)


@pytest.fixture
def draft(tmp_path):
    return EntryDraft(tmp_path / "draf.json")


@pytest.fixture
def new_window(desks, jobs, notices, qtbot, tmp_path):
    def make():
        made = IncidentsPage(
            desks.incidents,
            desks.employees,
            desks.office,
            jobs=jobs,
            notices=notices,
            today=lambda: TODAY,
            draft_file=tmp_path / "draf.json",
        )
        qtbot.addWidget(made)
        return made

    return make


def test_what_was_typed_is_read_back_as_it_was(draft):
    draft.keep(ENTRY)
    assert draft.kept
    assert draft.read() == ENTRY


def test_no_draft_and_a_damaged_one_are_nothing(draft, tmp_path):
    assert draft.read() is None
    (tmp_path / "draf.json").write_text('{"report": 1', encoding="utf-8")
    assert draft.read() is None


def test_files_that_are_gone_are_left_out(draft, tmp_path):
    there = tmp_path / "foto.jpg"
    there.write_bytes(b"x")
    gone = Entry(
        **{name: getattr(ENTRY, name) for name in ("report", "incident", "people")},
        files=(there, tmp_path / "hilang.jpg"),
        pasted=(),
    )
    draft.keep(gone)
    assert draft.read().files == (there,)


def test_a_closed_window_goes_on_where_it_was(new_window, notices, settle):
    before = new_window()
    before.enter_report()
    settle()
    before.entry.incident.place.line.setText("Warkop")
    assert before.may_leave()
    after = new_window()
    settle()
    assert notices.history[-1].text == "Ada laporan yang belum selesai dicatat."
    notices.history[-1].do()
    settle()
    assert after.entry.incident.place.value() == "Warkop"
    assert after.entry.kept.text() == "Draf yang belum dicatat dilanjutkan"


def test_typing_is_written_within_a_second(new_window, draft, qtbot, settle):
    page = new_window()
    page.enter_report()
    settle()
    page.entry._keeper._pause.setInterval(10)
    page.entry.incident.place.line.setText("Warkop")
    qtbot.waitUntil(lambda: page.entry.kept.text() == "Draf tersimpan")
    assert draft.kept


def test_people_and_pictures_come_back_too(new_window, draft, settle):
    draft.keep(ENTRY)
    page = new_window()
    page.enter_report()
    settle()
    assert [one.name for one in page.entry.entry().people] == ["Wulan", "Satria"]
    assert page.entry.evidence.pasted == list(ENTRY.pasted)


def test_a_clerk_may_begin_anew(new_window, draft, settle):
    draft.keep(ENTRY)
    page = new_window()
    page.enter_report()
    settle()
    page.entry.fresh_button.click()
    settle()
    assert not draft.kept
    assert page.entry.incident.place.value() == ""
    assert not page.entry.fresh_button.isVisibleTo(page.entry)


def test_a_full_disk_is_said_beside_the_title(new_window, monkeypatch, settle):
    def full(*_):
        raise OSError

    page = new_window()
    page.entry.incident.place.line.setText("Warkop")
    monkeypatch.setattr(EntryDraft, "keep", full)
    page.entry.keep_draft()
    settle()
    assert page.entry.kept.text().startswith("▲ Draf tidak dapat disimpan")


def test_a_draft_is_written_while_long_work_is_under_way(new_window, draft, jobs, qtbot):
    page = new_window()
    go_on = Event()
    jobs.run(partial(go_on.wait, 5), done=print)
    page.entry.incident.place.line.setText("Warkop")
    page.entry.keep_draft()
    qtbot.waitUntil(lambda: page.entry.kept.text() == "Draf tersimpan")
    assert jobs.busy
    go_on.set()
    assert draft.read().incident.place == "Warkop"


def test_words_typed_before_the_draft_is_read_stay(new_window, draft, settle):
    draft.keep(ENTRY)
    page = new_window()
    go_on = Event()
    disk().run(partial(go_on.wait, 5), done=print)
    page.enter_report()
    page.entry.incident.place.line.setText("Kafe")
    go_on.set()
    settle()
    assert page.entry.incident.place.value() == "Kafe"


def test_a_draft_typed_after_beginning_anew_outlives_the_queue(new_window, draft, settle):
    page = new_window()
    page.enter_report()
    settle()
    page.entry.incident.place.line.setText("Warkop")
    go_on = Event()
    disk().run(partial(go_on.wait, 5), done=print)
    page.entry.start_afresh()
    page.entry.incident.place.line.setText("Kafe")
    page.entry.keep_draft()
    go_on.set()
    settle()
    assert draft.read().incident.place == "Kafe"
