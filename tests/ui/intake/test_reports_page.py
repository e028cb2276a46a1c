import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QLabel

from asn_desk.domain.employees import Status
from asn_desk.domain.incidents import IncidentFilter, Outcome
from tests.ui.intake.conftest import SAMPLES, drop
from ui.incidents.list_view import UNKNOWN, WAITING
from ui.incidents.steps import Step
from ui.shared import dialogs


@pytest.fixture
def page(incidents_page):
    return incidents_page


@pytest.fixture
def choose(page, settle):
    """A function that puts the cursor on the first row that fits."""

    def find(fits):
        rows = page.list.model.rows
        page.list.table.select_place(next(at for at, row in enumerate(rows) if fits(row)))
        settle()
        return page.list.table.current_row()

    return find


def anybody(_row):
    return True


def test_lists_every_reported_person_and_counts_what_waits(page, desks):
    lines = desks.incidents.lines(IncidentFilter())
    assert len(page.list.model.rows) == len(lines)
    assert page.badge() == sum(line.outcome is Outcome.PENDING for line in lines)


def test_a_change_of_what_waits_is_told_to_the_rail(page, desks, settle, qtbot):
    line = page.list.model.rows[0]
    desks.incidents.close_not_proven(line.person_id, reason="salah orang")
    with qtbot.waitSignal(page.badge_changed):
        page.reload()


def test_the_list_can_show_only_what_waits_or_is_unknown(page, desks, settle):
    desks.incidents.close_not_proven(page.list.model.rows[0].person_id, reason="salah orang")
    page.list.state.setCurrentText(WAITING)
    settle()
    assert {row.outcome for row in page.list.model.rows} == {Outcome.PENDING}
    page.list.state.setCurrentText(UNKNOWN)
    settle()
    assert not any(row.identified for row in page.list.model.rows)


def test_the_list_can_show_one_month(page, settle):
    page.list.month.setCurrentText("Februari 2026")
    settle()
    assert len(page.list.model.rows) == 0
    assert page.list.panel.isHidden()


def test_somebody_unknown_is_to_be_matched_next(page, choose):
    choose(lambda row: not row.identified)
    assert page.list.panel.primary.text() == Step.IDENTIFY.value


@pytest.mark.parametrize(
    ("status", "step"), [(Status.PNS, Step.OPEN_CASE), (Status.PPPK, Step.COACH)]
)
def test_for_somebody_known_the_lawful_step_is_next(page, desks, choose, status, step):
    def fits(row):
        employee = desks.incidents.view(row.person_id).employee
        return employee is not None and employee.status is status

    choose(fits)
    assert page.list.panel.primary.text() == step.value
    others = [action.text() for action in page.list.panel.menu.actions()]
    assert step.value not in others
    assert Step.DUTY.value in others


def test_the_panel_says_why_it_was_in_working_hours(page, choose):
    row = choose(lambda row: row.hours is not None)
    texts = [label.text() for label in page.list.panel.findChildren(QLabel)]
    assert any(row.hours.reason in text for text in texts)


def test_a_report_is_opened_from_elsewhere_in_spite_of_filters(page, settle):
    wanted = page.list.model.rows[-1].person_id
    page.list.month.setCurrentText("Februari 2026")
    settle()
    page.open_item("report", wanted)
    settle()
    assert page.list.panel.view.person.id == wanted
    assert page.list.table.current_row().person_id == wanted


def test_a_picture_opens_large_and_the_next_one_follows(page, choose, settle):
    choose(lambda row: row.evidence_count > 0)
    strip = page.list.panel.evidence
    strip.show_evidence((*page.list.panel.view.evidence, *page.list.panel.view.evidence))
    settle()
    strip.buttons[0].click()
    settle()
    assert strip.viewer._counted.text().startswith("1 dari 2")
    strip.viewer.show_place(9)
    settle()
    assert not strip.viewer._after.isEnabled()
    strip.viewer.close()


def test_a_document_is_opened_by_the_system(page, choose, settle, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr("ui.incidents.evidence_strip.open_outside", opened.append)
    choose(anybody)
    letter = tmp_path / "surat.pdf"
    letter.write_bytes(b"%PDF-1.4 contoh")
    page.attach([letter])
    settle()
    settle()
    place = [one.file_name for one in page.list.panel.view.evidence].index("surat.pdf")
    page.list.panel.evidence.buttons[place].click()
    settle()
    assert opened[0].read_bytes() == b"%PDF-1.4 contoh"


def test_a_picture_is_pasted_as_evidence(page, choose, settle, said):
    choose(anybody)
    before = len(page.list.panel.view.evidence)
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    picture.fill(0xFF0000)
    QGuiApplication.clipboard().setImage(picture)
    page.paste()
    settle()
    settle()
    assert len(page.list.panel.view.evidence) == before + 1
    assert "papan klip" in said()


def test_pasting_words_attaches_nothing(page, choose, settle):
    choose(anybody)
    before = len(page.list.panel.view.evidence)
    QGuiApplication.clipboard().setText("bukan gambar")
    page.paste()
    settle()
    assert len(page.list.panel.view.evidence) == before


def test_a_dropped_picture_becomes_evidence_a_dropped_package_is_reviewed(page, choose, settle):
    choose(anybody)
    before = len(page.list.panel.view.evidence)
    drop(page, [SAMPLES / "README.md"])
    settle()
    settle()
    assert len(page.list.panel.view.evidence) == before + 1
    drop(page, [SAMPLES / "satpol-paket.zip"])
    settle()
    assert page._stack.currentWidget() is page.review


def test_the_blank_form_is_saved(page, settle, said, tmp_path, monkeypatch):
    target = tmp_path / "formulir.xlsx"
    monkeypatch.setattr(dialogs, "ask_save_file", lambda *_, **__: target)
    page.save_blank_form()
    settle()
    assert target.read_bytes()[:2] == b"PK"
    assert said() == "Tersimpan: formulir.xlsx"


def test_links_lead_to_the_employee_and_the_other_reports(page, choose, qtbot):
    choose(lambda row: row.identified)
    with qtbot.waitSignal(page.open_requested) as asked:
        page.list.panel.open_requested.emit("employee", 3)
    assert asked.args == ["employee", 3]
