"""Every control has a name for screen readers, and no words are cut off."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QScrollBar, QWidget

from ui.incidents.steps import Step


def unnamed(root):
    """Give the controls a screen reader could not name."""
    found = []
    for widget in root.findChildren(QWidget):
        reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy()
        if not reached or not widget.isVisibleTo(root) or isinstance(widget, QScrollBar):
            continue
        seen = QAccessible.queryAccessibleInterface(widget)
        if seen is not None and not seen.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def cut_off(root):
    """Give the buttons that are narrower than their words; pictures shorten their names."""
    buttons = [one for one in root.findChildren(QAbstractButton) if one.isVisibleTo(root)]
    free = [one for one in buttons if one.text() and one.minimumWidth() != one.maximumWidth()]
    return [one.text() for one in free if one.width() < one.sizeHint().width()]


def test_the_pages_of_employees_are_named(employees_page, settle):
    for show in (lambda: None, employees_page._show_units, employees_page.changes.add_employee):
        show()
        settle()
        assert not unnamed(employees_page)
    assert not unnamed(employees_page.changes.dialog)
    assert not cut_off(employees_page)
    employees_page.changes.dialog.reject()


def test_the_full_card_is_named(employees_page, settle):
    employees_page.open_item("employee", employees_page.list.model.rows[0].id)
    settle()
    assert not unnamed(employees_page)


@pytest.mark.parametrize("step", [Step.IDENTIFY, Step.OPEN_CASE, Step.COACH, Step.DUTY])
def test_the_steps_of_a_report_are_named(incidents_page, settle, qtbot, step):
    rows = incidents_page.list.model.rows
    known = [at for at, row in enumerate(rows) if row.identified]
    incidents_page.list.table.select_place(known[0])
    settle()
    incidents_page.do(step)
    settle()
    assert not unnamed(incidents_page.runner.dialog)
    qtbot.waitUntil(lambda: not cut_off(incidents_page.runner.dialog))
    incidents_page.runner.dialog.reject()


def test_the_pages_of_reports_are_named(incidents_page, settle):
    assert not unnamed(incidents_page)
    assert not cut_off(incidents_page)
    incidents_page.enter_report()
    settle()
    assert not unnamed(incidents_page)
    assert not cut_off(incidents_page)


def test_the_sections_of_the_office_are_named(office_page, settle):
    for section in office_page.sections:
        office_page.show_section(section.title)
        settle()
        assert not unnamed(office_page), section.title
        assert not cut_off(office_page), section.title
