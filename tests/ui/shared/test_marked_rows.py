"""Several rows are marked by keyboard, counted, copied, saved and handed to the page's actions."""

from dataclasses import dataclass

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ui.shared import dialogs
from ui.shared.marked_rows import MarkedAction
from ui.shared.table_model import Column
from ui.shared.table_page import TablePage


@dataclass(frozen=True)
class Row:
    id: int
    name: str


ROWS = [Row(1, "Rani"), Row(2, "Agus"), Row(3, "Joko"), Row(4, "Dewi")]


class People(TablePage[Row]):
    title = "Pegawai"
    noun = "pegawai"

    def __init__(self, jobs):
        super().__init__(jobs, (Column("Nama", lambda row: row.name),))
        self.greeted = []

    def query(self):
        return lambda: ROWS

    def marked_actions(self, rows):
        names = [row.name for row in rows]
        return (MarkedAction(f"Sapa {len(rows)}", lambda: self.greeted.extend(names)),)


@pytest.fixture
def page(qtbot, dressed, jobs, settle):
    made = People(jobs)
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    made.reload()
    settle()
    made.table.setFocus()
    return made


def press(page, key, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(page.table, key, held)


def marked(page):
    return [row.name for row in page.table.selected_rows()]


def titles(menu):
    return [one.text() for one in menu.actions() if one.text()]


def test_one_row_needs_no_button(page):
    assert not page.marked.button.isVisible()


def test_shift_and_arrows_mark_rows(page):
    press(page, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(page, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)

    assert marked(page) == ["Rani", "Agus", "Joko"]
    assert page.marked.button.text() == "3 dipilih"
    assert page.marked.button.isVisible()


def test_control_a_marks_all(page):
    press(page, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.marked.button.text() == "4 dipilih"


def test_space_marks_and_unmarks_the_row_one_stands_on(page):
    press(page, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    press(page, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    press(page, Qt.Key.Key_Space)
    assert marked(page) == ["Rani", "Joko"]
    press(page, Qt.Key.Key_Space)
    assert marked(page) == ["Rani"]


def test_where_space_looks_control_and_space_marks(page):
    page.table.peeks = True
    seen = []
    page.table.row_peeked.connect(seen.append)
    press(page, Qt.Key.Key_Space)
    press(page, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    press(page, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)

    assert seen == [ROWS[0]]
    assert marked(page) == ["Rani", "Agus"]


def test_an_empty_table_has_nothing_to_mark(page):
    page.show_rows([])
    press(page, Qt.Key.Key_Space)
    assert marked(page) == []


def test_the_menu_says_what_can_be_done_and_does_it(page):
    page.table.selectAll()
    page.marked.menu.aboutToShow.emit()
    assert titles(page.marked.menu) == [
        "Sapa 4",
        "Salin 4 baris\tCtrl+C",
        "Simpan 4 baris ke Excel…",
    ]
    page.marked.menu.actions()[0].trigger()

    assert page.greeted == ["Rani", "Agus", "Joko", "Dewi"]


def test_the_context_menu_says_the_same(page):
    place = QPoint(20, 10)
    assert "Sapa 1" not in titles(page.view_tools.context_menu(place))
    page.table.selectAll()
    assert "Sapa 4" in titles(page.view_tools.context_menu(place))


def test_only_the_marked_rows_are_saved(page, settle, monkeypatch, tmp_path):
    path = tmp_path / "pegawai.xlsx"
    monkeypatch.setattr(dialogs, "ask_save_file", lambda *_, **__: path)
    press(page, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    said = []
    page.notice.connect(lambda one: said.append(one.text))
    page.ask_and_export(marked_only=True)
    settle()

    cells = [row[0].value for row in load_workbook(path).active.iter_rows()]
    assert cells == ["Nama", "Rani", "Agus"]
    assert said == ["2 pegawai tersimpan: pegawai.xlsx"]
