"""What a clerk does with any list: filter, choose columns, save views, take it to Excel."""

from dataclasses import dataclass
from io import BytesIO

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from ui.shared import dialogs
from ui.shared.elements import label
from ui.shared.filter_dialog import MOST, FilterDialog
from ui.shared.preferences import Preferences
from ui.shared.saved_views import SavedView, SavedViews
from ui.shared.table_filters import EMPTY, ColumnFilter, from_plain
from ui.shared.table_model import Column, TableModel
from ui.shared.table_page import TablePage


@dataclass(frozen=True)
class Row:
    id: int
    name: str
    unit: str


ROWS = [
    Row(1, "Andi Saputra", "Dinas Kesehatan"),
    Row(2, "Budi Raharjo", "Dinas Perhubungan"),
    Row(3, "Citra Lestari", "Dinas Kesehatan"),
    Row(4, "Dewi Anggraini", ""),
]
COLUMNS = (Column("Nama", lambda row: row.name), Column("Unit", lambda row: row.unit, width=160))
HEALTH = ColumnFilter(heading="Unit", values=("Dinas Kesehatan",))


class People(TablePage[Row]):
    title = "Orang"
    noun = "pegawai"

    def __init__(self, jobs):
        super().__init__(jobs, COLUMNS)

    def query(self):
        return lambda: ROWS


@pytest.fixture
def page(qtbot, jobs, settle, dressed, tmp_path):
    made = People(jobs)
    made.restore_arrangement(Preferences(tmp_path / "setelan.ini"))
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    made.reload()
    settle()
    return made


def names(page):
    return [row.name.split()[0] for row in page.model.rows]


def test_a_filter_keeps_the_rows_with_its_words(page):
    page.view_tools.add_filter(HEALTH)

    assert names(page) == ["Andi", "Citra"]
    assert page._count.text() == "2 dari 4 pegawai"


def test_a_list_without_rows_left_says_so_and_takes_the_filters_off(page):
    page.set_preview(label("pratinjau"))
    page.view_tools.add_filter(ColumnFilter(heading="Nama", fragment="zzz"))
    assert page._empty._sentence.text() == "Tidak ada pegawai yang lolos saringan."
    assert page._empty.isVisible()
    assert not page.preview.isVisible()
    page._empty.unfilter.click()
    assert page.table.isVisible()
    assert page.preview.isVisible()
    assert page.view_tools.filters == ()


def test_filters_of_several_columns_hold_together(page):
    page.view_tools.add_filter(HEALTH)
    page.view_tools.add_filter(ColumnFilter(heading="Nama", fragment="LEST"))

    assert names(page) == ["Citra"]


def test_a_chip_takes_its_filter_away(page):
    page.view_tools.add_filter(HEALTH)
    chip = page.filter_chips.row.itemAt(0).widget()
    assert chip.accessibleName() == "Hapus saringan Unit: Dinas Kesehatan"
    chip.click()

    assert names(page) == ["Andi", "Budi", "Citra", "Dewi"]


def test_a_filter_stays_over_a_reload(page, settle):
    page.view_tools.add_filter(HEALTH)
    page.reload()
    settle()

    assert names(page) == ["Andi", "Citra"]


def test_cells_without_words_can_be_asked_for(page):
    page.view_tools.add_filter(ColumnFilter(heading="Unit", values=(EMPTY,)))

    assert names(page) == ["Dewi"]


def test_a_filter_of_a_column_that_is_gone_holds_nothing_back(page):
    page.view_tools.add_filter(ColumnFilter(heading="Dulu ada", fragment="x"))

    assert len(page.model.rows) == len(ROWS)


def test_the_count_says_how_many_are_marked(page):
    page.table.selectAll()

    assert page.marked.button.text() == "4 dipilih"


@pytest.fixture
def dialog(qtbot, dressed):
    model = TableModel(COLUMNS)
    model.set_rows(ROWS)
    made = FilterDialog(None, ["Nama", "Unit"], cells=model.cells, known=lambda _: None)
    qtbot.addWidget(made)
    return made


def test_the_dialog_counts_the_words_of_a_column(dialog):
    dialog.column.setCurrentText("Unit")

    shown = [dialog.words.item(at).text() for at in range(dialog.words.count())]
    assert shown == ["(kosong)  (1)", "Dinas Kesehatan  (2)", "Dinas Perhubungan  (1)"]


def test_ticked_words_become_a_filter(dialog):
    dialog.column.setCurrentText("Unit")
    dialog.tick("Dinas Kesehatan")

    assert dialog.chosen() == HEALTH


def test_a_typed_fragment_narrows_the_words_and_becomes_a_filter(dialog):
    dialog.column.setCurrentText("Unit")
    dialog.fragment.setText("hub")

    hidden = [dialog.words.item(at).isHidden() for at in range(dialog.words.count())]
    assert hidden == [True, True, False]
    assert dialog.chosen() == ColumnFilter(heading="Unit", fragment="hub")


@pytest.mark.parametrize("state", [Qt.CheckState.Checked, Qt.CheckState.Unchecked])
def test_all_words_or_none_is_no_filter(dialog, state):
    dialog.column.setCurrentText("Unit")
    dialog._tick_all(state)

    assert dialog.chosen() is None


def test_a_column_of_very_many_words_is_filtered_by_a_fragment(qtbot, dressed):
    cells = [f"kata {at}" for at in range(MOST + 1)]
    made = FilterDialog(None, ["Nama"], cells=lambda _: cells, known=lambda _: None)
    qtbot.addWidget(made)

    assert made.words.count() == 0
    assert made.note.text() == "401 isi berbeda; ketik sebagian katanya."


def test_an_earlier_filter_is_shown_ticked(qtbot, dressed):
    made = FilterDialog(
        None, ["Unit"], cells=lambda _: ["Dinas Kesehatan", "Lain"], known=lambda _: HEALTH
    )
    qtbot.addWidget(made)

    assert made.chosen() == HEALTH


def test_the_button_asks_and_filters(page, monkeypatch):
    monkeypatch.setattr(FilterDialog, "exec", lambda self: self.tick("Dinas Kesehatan") or 1)
    page.view_tools.ask_filter("Unit")

    assert names(page) == ["Andi", "Citra"]


def test_an_answer_taken_back_filters_nothing(page, monkeypatch):
    monkeypatch.setattr(FilterDialog, "exec", lambda _: 0)
    page.view_tools.filter_button.click()

    assert page.view_tools.filters == ()


def test_a_cell_filters_by_itself_from_its_menu(page):
    place = page.table.visualRect(page.model.index(1, 1)).center()
    menu = page.view_tools.context_menu(place)
    menu.actions()[0].trigger()

    assert menu.actions()[0].text() == "Hanya Unit: Dinas Perhubungan"
    assert names(page) == ["Budi"]


def test_a_cell_is_copied_from_its_menu(page):
    place = page.table.visualRect(page.model.index(0, 0)).center()
    menu = page.view_tools.context_menu(place)
    next(one for one in menu.actions() if one.text() == "Salin isi sel").trigger()

    assert QGuiApplication.clipboard().text() == "Andi Saputra"


def test_beside_the_rows_only_the_columns_are_offered(page):
    menu = page.view_tools.context_menu(QPoint(5, page.table.height() - 40))

    assert [one.text() for one in menu.actions()] == ["Kolom"]


def test_a_column_is_hidden_from_its_head_and_the_last_one_stays(page):
    menu = page.view_tools.head_menu(1)
    next(one for one in menu.actions() if one.text() == "Sembunyikan Unit").trigger()
    page.view_tools.show_column(0, shown=False)

    assert page.table.isColumnHidden(1)
    assert not page.table.isColumnHidden(0)


def test_columns_are_ticked_in_the_menu(page):
    page.view_tools.fill_menu()
    columns = next(one.menu() for one in page.view_tools.menu.actions() if one.text() == "Kolom")
    columns.actions()[1].trigger()

    assert page.table.isColumnHidden(1)
    assert page.view_tools.columns_chosen


def test_a_saved_view_brings_back_filters_columns_and_search(qtbot, page, settle):
    page.view_tools.add_filter(HEALTH)
    page.search_field.setText("dinas")
    page.view_tools.show_column(0, shown=False)
    page.view_tools.keep_view("Kesehatan")
    page.view_tools.show_first_view()
    page.search_field.clear()
    assert not page.table.isColumnHidden(0)
    page.view_tools.fill_menu()
    page.view_tools.menu.actions()[0].trigger()

    assert page.view_tools.filters == (HEALTH,)
    assert page.search_field.text() == "dinas"
    assert page.table.isColumnHidden(0)


def test_a_view_is_saved_under_the_name_asked_for(page, monkeypatch):
    monkeypatch.setattr(dialogs, "ask_text", lambda *_, **__: " Milik saya ")
    page.view_tools.ask_and_keep_view()
    page.view_tools.fill_menu()

    assert page.view_tools.menu.actions()[0].text() == "Milik saya"


def test_views_are_read_again_and_forgotten(tmp_path):
    views = SavedViews("Orang", Preferences(tmp_path / "setelan.ini"))
    views.keep("satu", SavedView(filters=(HEALTH,), asked={"cari": "a"}))
    views.keep("dua", SavedView())
    views.drop("dua")
    again = SavedViews("Orang", Preferences(tmp_path / "setelan.ini"))

    assert again.names == ("satu",)
    assert again.get("satu").filters == (HEALTH,)
    assert again.get("tidak ada") == SavedView()


@pytest.mark.parametrize("kept", ["{rusak", "[]", '{"a": 3}', '{"a": {"saringan": [1, {}]}}'])
def test_spoiled_views_do_no_harm(tmp_path, kept):
    preferences = Preferences(tmp_path / "setelan.ini")
    preferences.keep_text("tampilan/Orang", kept)

    assert all(not SavedViews("Orang", preferences).get(name).filters for name in ("a", "b"))


def test_a_spoiled_filter_is_left_out():
    assert from_plain({"kolom": "Unit", "isi": 3}) is None


def test_what_is_shown_is_saved_as_a_workbook(page, settle, monkeypatch, tmp_path):
    target = tmp_path / "orang.xlsx"
    monkeypatch.setattr(dialogs, "ask_save_file", lambda *_, **__: target)
    said = []
    page.notice.connect(said.append)
    page.view_tools.add_filter(HEALTH)
    page.ask_and_export()
    settle()

    sheet = load_workbook(BytesIO(target.read_bytes())).active
    assert [[cell.value for cell in line] for line in sheet.iter_rows()] == [
        ["Nama", "Unit"],
        ["Andi Saputra", "Dinas Kesehatan"],
        ["Citra Lestari", "Dinas Kesehatan"],
    ]
    assert said[0].text == "2 pegawai tersimpan: orang.xlsx"


def test_an_export_taken_back_writes_nothing(page, monkeypatch):
    monkeypatch.setattr(dialogs, "ask_save_file", lambda *_, **__: None)
    page.view_tools.export_requested.emit()

    assert not page.jobs.busy
