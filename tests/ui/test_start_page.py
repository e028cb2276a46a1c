from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent

from asn_desk.domain.law.terms import Level
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.agenda import AgendaItem
from asn_desk.services.start import MonthCount
from ui.start.agenda_list import SHOWN
from ui.start.months_chart import MonthsChart, month_words
from ui.start.page import StartPage


@pytest.fixture
def page(qtbot, desks, jobs):
    made = StartPage(desks.start, jobs)
    qtbot.addWidget(made)
    made.resize(1166, 700)
    made.show()
    return made


def an_item(case_id=1, days=5, **fields):
    usual = {
        "case_id": case_id,
        "number": f"{case_id}/2026",
        "name": "Joko Prasetyo",
        "unit": "Dinas Perhubungan",
        "what": "Buat panggilan II",
        "day": date(2026, 5, 8),
        "days": days,
    }
    return AgendaItem(**usual | fields)


def test_a_fresh_desk_is_told_to_import_employees(page, settle, qtbot):
    page.reload()
    settle()
    with qtbot.waitSignal(page.page_requested) as asked:
        page.next_step.main.click()
    assert asked.args == ["Pegawai"]


def test_reports_that_wait_are_counted_with_the_way_to_them(page, office, settle, qtbot):
    page.reload()
    settle()
    assert page.next_step.words.text() == "1 laporan menunggu verifikasi."
    with qtbot.waitSignal(page.page_requested) as asked:
        page.next_step.main.click()
    assert asked.args == ["Laporan"]


def test_unidentified_people_are_counted(page, desks):
    agenda = replace(desks.start.agenda(), employees=9, reports_pending=2, unidentified=1)
    page.show_agenda(agenda)
    assert "1 orang belum teridentifikasi" in page.next_step.words.text()


def test_a_desk_with_employees_only_is_told_to_import_reports(page, desks):
    page.show_agenda(replace(desks.start.agenda(), employees=9))
    assert page.next_step.main.text() == "Impor laporan"


def test_what_is_late_opens_with_one_click(page, office, settle, qtbot):
    case_id = office.open_case()
    office.record(case_id, StepKind.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    page.reload()
    settle()
    line = page.late.buttons[0]
    assert "lewat" in line.accessibleName()
    with qtbot.waitSignal(page.open_requested) as asked:
        line.click()
    assert asked.args == ["case", case_id]
    assert page.badge() == 1
    assert not page.next_step.isVisible()


def test_enter_opens_a_line_too(page, desks, qtbot):
    page.show_agenda(replace(desks.start.agenda(), waiting=(an_item(),)))
    with qtbot.waitSignal(page.open_requested):
        qtbot.keyClick(page.waiting.buttons[0], Qt.Key.Key_Return)
    qtbot.keyClick(page.waiting.buttons[0], Qt.Key.Key_A)


def test_a_long_list_is_cut_and_counted(page, desks, qtbot):
    items = tuple(an_item(case_id=n) for n in range(SHOWN + 3))
    page.show_agenda(replace(desks.start.agenda(), to_do=items))
    assert len(page.to_do.buttons) == SHOWN
    assert page.to_do._more.text() == "dan 3 lainnya"
    with qtbot.waitSignal(page.page_requested) as asked:
        page.to_do._more.click()
    assert asked.args == ["Perkara"]


def test_lines_are_painted_in_every_state(page, desks):
    items = (an_item(days=-2), an_item(days=None, day=None, unit=""), an_item(days=0))
    page.show_agenda(replace(desks.start.agenda(), late=items, waiting=items))
    page.late.buttons[0].setFocus()
    assert not page.grab().isNull()


def test_the_chart_says_its_months_in_words(page, office, settle, qtbot):
    page.reload()
    settle()
    description = page.chart.accessibleDescription()
    assert "Januari 2026: 0 keputusan, 1 laporan, 0 perkara" in description
    assert page.chart._place_at(page.chart.width() - 1) == 11
    assert page.chart._place_at(-1) == -1


def a_month(month=2, **levels):
    counted = {level: levels.get(level.value, 0) for level in Level}
    decided = sum(counted.values())
    return MonthCount(year=2026, month=month, reports=4, cases=2, decisions=decided, levels=counted)


def test_levels_are_told_lightest_first():
    words = month_words(a_month(ringan=2, berat=1))
    assert words == "Februari 2026: 3 keputusan (2 ringan, 1 berat), 4 laporan, 2 perkara"


def test_a_month_clicked_opens_its_decisions(page, desks, qtbot):
    page.chart.show_months([a_month(1), a_month(2, ringan=1, sedang=2, berat=1)])
    assert not page.chart.grab().isNull()
    at = page.chart.rect().center() + QPoint(page.chart.width() // 4, 0)
    with qtbot.waitSignal(page.open_requested) as asked:
        qtbot.mouseClick(page.chart, Qt.MouseButton.LeftButton, pos=at)
    assert asked.args == ["decided_month", 202602]


def test_a_month_is_chosen_by_keyboard(page, desks, qtbot):
    page.chart.show_months([a_month(1), a_month(2)])
    page.chart.setFocus()
    qtbot.keyClick(page.chart, Qt.Key.Key_Left)
    assert page.chart.accessibleDescription().startswith("Dipilih: Januari 2026")
    with qtbot.waitSignal(page.open_requested) as asked:
        qtbot.keyClick(page.chart, Qt.Key.Key_Return)
    assert asked.args == ["decided_month", 202601]
    qtbot.keyClick(page.chart, Qt.Key.Key_A)


def test_a_report_of_the_activity_opens_itself(page, office, settle, qtbot):
    page.reload()
    settle()
    with qtbot.waitSignal(page.open_requested) as asked:
        page.activity.lines[-1].click()
    kind, person_id = asked.args
    assert kind == "report"
    assert office.desks.incidents.view(person_id).report.id


def test_the_chart_tells_a_month_under_the_mouse(page, desks, qapp):
    page.reload()
    page.show_agenda(desks.start.agenda())
    middle = page.chart.rect().center()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, middle, page.chart.mapToGlobal(middle))
    assert qapp.sendEvent(page.chart, event)


def test_an_empty_chart_has_no_month(qtbot):
    chart = MonthsChart()
    qtbot.addWidget(chart)
    assert chart._place_at(3) == -1
    chart.choose(0)
    assert not chart.grab().isNull()


def test_somebodys_attendance_opens_from_its_line(page, desks, qtbot):
    item = an_item(case_id=0, employee_id=7, what="Penghentian gaji: tidak masuk 10 hari kerja")
    page.show_agenda(replace(desks.start.agenda(), late=(item,)))
    with qtbot.waitSignal(page.open_requested) as asked:
        page.late.buttons[0].click()
    assert asked.args == ["attendance", 7]


def test_a_year_without_holidays_is_a_task_that_leads_there(page, desks, clock, qtbot):
    assert page.calendar.isHidden()
    clock.day = date(2026, 10, 5)
    page.show_agenda(desks.start.agenda())
    assert "Hari libur 2027 belum diisi" in page.calendar.words.text()
    with qtbot.waitSignal(page.open_requested) as asked:
        page.calendar.fill.click()
    assert asked.args == ["holidays", 2027]


def test_an_old_backup_is_a_task_that_leads_to_making_one(page, desks, qtbot):
    state = desks.backups.state()
    page.show_agenda(replace(desks.start.agenda(), employees=1, backup=state))
    assert "belum pernah dicadangkan" in page.backup.words.text()
    with qtbot.waitSignal(page.open_requested) as asked:
        page.backup.make.click()
    assert asked.args == ["backup", 0]
    last = datetime(2026, 4, 1, tzinfo=UTC)
    page.show_agenda(
        replace(desks.start.agenda(), employees=1, backup=replace(state, last_at=last))
    )
    assert "Cadangan terakhir 1 April 2026, 29 hari lalu." in page.backup.words.text()
