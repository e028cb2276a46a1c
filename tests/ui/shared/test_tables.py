"""Tables sort, keep the place, and give Excel what it can keep."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication

from ui.shared.elements import label
from ui.shared.table_model import ROW_ROLE, SORT_ROLE, Column, TableModel
from ui.shared.table_page import TablePage
from ui.shared.table_view import TableView
from ui.shared.theme import LIGHT, Meaning


@dataclass(frozen=True)
class Row:
    id: int
    name: str
    nip: str
    days: int | None = None


COLUMNS = (
    Column[Row]("Nama", lambda row: row.name),
    Column[Row]("NIP", lambda row: row.nip, width=160),
    Column[Row](
        "Tenggat",
        lambda row: "" if row.days is None else f"{row.days} hari",
        sort=lambda row: row.days,
        align_right=True,
        tooltip=lambda row: "27 Februari 2026" if row.days else "",
        meaning=lambda row: Meaning.DUE if row.days == 2 else None,
    ),
)
ROWS = (
    Row(1, "Rani", "199405142019032001", 10),
    Row(2, "agus", "198001012005011002", 2),
    Row(3, "Joko", "197001011995031003"),
)


@pytest.fixture
def model(qapp):
    made = TableModel(COLUMNS)
    made.set_rows(ROWS)
    return made


def names(model):
    return [row.name for row in model.rows]


def test_the_model_keeps_the_rules_of_qt(model, qtmodeltester):
    qtmodeltester.check(model)


def test_words_sort_without_regard_to_case_and_back(model):
    model.sort(0)
    assert names(model) == ["agus", "Joko", "Rani"]
    model.sort(-1)
    assert names(model) == ["Rani", "agus", "Joko"]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Qt.SortOrder.AscendingOrder, ["agus", "Rani", "Joko"]),
        (Qt.SortOrder.DescendingOrder, ["Rani", "agus", "Joko"]),
    ],
)
def test_values_sort_as_values_and_unknown_ones_come_last(model, order, expected):
    model.sort(2, order)
    assert names(model) == expected
    model.set_rows(list(reversed(ROWS)))
    assert names(model) == expected


def test_a_cell_gives_sign_colour_hint_and_row(model):
    due = model.index(1, 2)

    assert due.data() == "● 2 hari"
    assert due.data(Qt.ItemDataRole.ToolTipRole) == "27 Februari 2026"
    assert due.data(Qt.ItemDataRole.ForegroundRole).name().upper() == LIGHT.due
    assert due.data(ROW_ROLE) == ROWS[1]
    assert due.data(SORT_ROLE) == 2
    assert due.data(Qt.ItemDataRole.DecorationRole) is None


def test_what_is_not_there_is_empty(model):
    assert model.data(QModelIndex()) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(1, Qt.Orientation.Horizontal) == "NIP"
    assert model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) is None
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "Rani"


@pytest.fixture
def view(qtbot, model, dressed):
    made = TableView(model, "Pegawai")
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    return made


def test_sorting_keeps_the_cursor_on_its_row(view, model):
    view.select_place(0)
    view.sortByColumn(0, Qt.SortOrder.AscendingOrder)

    assert view.current_row() == ROWS[0]
    assert view.currentIndex().row() == 2


def test_copying_keeps_the_digits_of_a_nip_in_excel(qtbot, view):
    view.setColumnHidden(2, True)
    view.selectAll()
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().mimeData()

    assert copied.text().splitlines()[0] == "Rani\t199405142019032001"
    assert "mso-number-format:'\\@'\">199405142019032001</td>" in copied.html()
    assert "<td style=\"mso-number-format:'\\@'\">Nama</td>" in copied.html()
    assert len(view.selected_rows()) == 3


def test_enter_and_double_click_activate_a_row(qtbot, view, model):
    told = []
    view.row_activated.connect(told.append)
    view.select_place(1)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    view.doubleClicked.emit(model.index(2, 0))
    qtbot.keyClick(view, Qt.Key.Key_Up)

    assert told == [ROWS[1], ROWS[2]]


class People(TablePage[Row]):
    title = "Pegawai"
    icon = "users"
    noun = "pegawai"
    action = "Tambah pegawai"
    search_hint = "Cari nama atau NIP"
    empty = "Belum ada pegawai. Impor dari SIASN."

    def __init__(self, jobs, rows=ROWS):
        super().__init__(jobs, COLUMNS)
        self.found = list(rows)

    def query(self):
        text = self.search_text().lower()
        return lambda: [row for row in self.found if text in row.name.lower()]


@pytest.fixture
def page(qtbot, jobs, settle, dressed):
    made = People(jobs)
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    made.reload()
    settle()
    return made


def test_a_page_counts_and_selects_the_first_row(page):
    assert page._count.text() == "3 pegawai"
    assert page.table.current_row() == ROWS[0]


def test_the_place_is_kept_over_a_reload(page, settle):
    page.table.select_place(2)
    page.found.insert(0, Row(9, "Baru", "1"))
    page.reload()
    settle()

    assert page.table.current_row() == ROWS[2]


def test_typing_searches_after_a_pause_and_esc_clears(qtbot, page, settle):
    page.focus_search()
    qtbot.keyClicks(page.search_field, "jok")
    qtbot.waitUntil(lambda: page._count.text() == "1 pegawai")
    qtbot.keyClick(page.search_field, Qt.Key.Key_Down)

    assert page.table.hasFocus()
    assert page.go_back()
    assert not page.go_back()


def test_a_search_without_a_find_says_so(qtbot, page):
    page.search_field.setText("zzz")
    qtbot.waitUntil(lambda: page._stack.currentIndex() == 1)

    assert page._empty._sentence.text() == "Tidak ada pegawai yang cocok dengan “zzz”."
    assert page._empty.action.isHidden()


def test_an_empty_page_says_what_to_do(page, settle):
    told = []
    page.action_requested.connect(lambda: told.append("tambah"))
    page.found = []
    page.reload()
    settle()
    page._empty.action.click()

    assert page._empty._sentence.text() == "Belum ada pegawai. Impor dari SIASN."
    assert told == ["tambah"]


def test_the_selected_row_is_told_for_the_preview(page):
    told = []
    page.selected.connect(told.append)
    page.set_preview(label("pratinjau"))
    page.add_tool(label("unit"))
    page.table.select_place(1)

    assert told[-1] == ROWS[1]
    assert page.preview.isVisible()


class Crowd(People):
    """Shows the first two people, then all of them."""

    def query(self):
        return lambda: self.found[:2]

    def rest(self, first):
        return (lambda: self.found) if len(first) == 2 else None


@pytest.fixture
def crowd(qtbot, jobs, dressed):
    made = Crowd(jobs)
    made.found = [Row(n, f"Orang {n:03}", str(n)) for n in range(200)]
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show()
    return made


def test_the_rest_of_a_long_list_follows_the_first_rows(crowd, settle):
    counts = []
    crowd.selected.connect(lambda _: counts.append(crowd._count.text()))
    crowd.reload()
    settle()

    assert "2 pegawai" in counts
    assert counts[-1] == "200 pegawai"


def test_the_rest_leaves_the_row_and_the_place_as_they_are(crowd, settle):
    crowd.reload()
    settle()
    crowd.table.select_place(150)
    seen = crowd.table.verticalScrollBar().value()
    crowd._on_rest(crowd.found)

    assert crowd.table.current_row() == crowd.found[150]
    assert crowd.table.verticalScrollBar().value() == seen
