"""The window keeps what its user arranged, and the way he came."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from asn_desk.settings import read_settings
from ui.shared.disk import disk
from ui.shared.elements import LinkButton
from ui.shared.table_model import Column, TableModel
from ui.shared.table_view import TableView
from ui.shared.theme import dressing_once
from ui.windows import make_window


@pytest.fixture
def new_window(qtbot, office, data_folder, clock):
    opened = []

    def make():
        window, jobs, _ = make_window(office.desks, read_settings(data_folder), today=clock.today)
        opened.append(jobs)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitUntil(lambda: not jobs.busy)
        return window

    yield make
    for jobs in opened:
        jobs.close()


def close(window, qtbot):
    qtbot.waitUntil(lambda: not disk().busy)
    assert window.close()


def a_list(window):
    return next(one for one in window.pages if one.title == "Laporan").list


def test_columns_and_sorting_are_found_again(new_window, qtbot):
    before = new_window()
    table = a_list(before).table
    table.setColumnWidth(2, 222)
    table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    close(before, qtbot)
    after = a_list(new_window())
    assert after.table.columnWidth(2) == 222
    assert after.model._sorted_by == (2, Qt.SortOrder.DescendingOrder)


def test_how_a_list_is_divided_is_found_again(new_window, qtbot):
    before = new_window()
    before.go_to_title("Laporan")
    a_list(before)._splitter.setSizes([500, 500])
    sizes = a_list(before)._splitter.saveState()
    close(before, qtbot)
    assert a_list(new_window())._splitter.saveState() == sizes


def test_who_came_to_a_case_from_reports_goes_back_to_reports(new_window, office):
    window = new_window()
    window.go_to_title("Laporan")
    window.page().open_requested.emit("case", office.open_case())
    assert window.page().title == "Perkara"
    window.page().case.back_requested.emit()
    assert window.page().title == "Laporan"
    window.go_to_title("Perkara")
    assert not window.page().in_case


def test_who_went_to_the_cases_goes_back_to_their_list(new_window, office):
    window = new_window()
    window.go_to_title("Perkara")
    window.page().open_item("case", office.open_case())
    window.go_back()
    assert window.page().title == "Perkara"
    assert not window.page().in_case


def test_columns_grow_with_the_type(qtbot):
    model = TableModel((Column("Nama", str), Column("NIP", str, width=160)))
    view = TableView(model, "Pegawai")
    qtbot.addWidget(view)
    before, font = view.columnWidth(1), view.font()
    font.setPointSizeF(font.pointSizeF() * 1.5)
    view.setFont(font)
    assert view.columnWidth(1) == pytest.approx(before * 1.5, rel=0.1)


def test_a_long_link_ends_in_dots_instead_of_widening_its_place(qtbot):
    link = LinkButton("800.1.6.2/001/BKPSDM/2026 · Pembinaan a.n. Wulan Citraningrum")
    qtbot.addWidget(link)
    assert link.minimumSizeHint().width() < link.sizeHint().width()
    link.resize(link.minimumSizeHint())
    assert not link.grab().isNull()


def test_the_first_window_is_dressed_once_it_is_built():
    code = """
from PySide6.QtWidgets import QApplication
from ui.shared.theme import dressing_once
app = QApplication([])
app.setStyleSheet("QLabel { color: red; }")
with dressing_once(app):
    assert app.styleSheet() == ""
assert app.styleSheet() == "QLabel { color: red; }"
"""
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_where_a_window_is_already_there_nothing_is_undressed(qapp, qtbot):
    qtbot.addWidget(QWidget())
    before = qapp.styleSheet()
    with dressing_once(qapp):
        assert qapp.styleSheet() == before
