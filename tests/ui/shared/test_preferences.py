"""The window remembers how it was left."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHeaderView, QLabel, QSplitter, QTableView, QWidget

from ui.shared.preferences import Preferences
from ui.shared.table_model import Column, TableModel


def test_a_window_comes_back_as_it_was(qtbot, tmp_path):
    first, second = QWidget(), QWidget()
    for window in (first, second):
        qtbot.addWidget(window)
    first.resize(640, 480)
    kept = Preferences(tmp_path / "jendela.ini")
    assert not kept.restore_window("utama", second)
    kept.keep_window("utama", first)
    kept.save()

    assert Preferences(tmp_path / "jendela.ini").restore_window("utama", second)
    assert second.size() == QSize(640, 480)


def test_a_splitter_and_columns_come_back(qtbot, preferences):
    def made():
        splitter, table = QSplitter(), QTableView()
        splitter.addWidget(table)
        splitter.addWidget(QLabel())
        splitter.resize(600, 100)
        qtbot.addWidget(splitter)
        table.setModel(TableModel([Column("A", str), Column("B", str)], table))
        return splitter, table

    (old, old_table), (new, new_table) = made(), made()
    old.setSizes([500, 100])
    old_table.setColumnWidth(1, 77)
    preferences.keep_splitter("perkara", old)
    preferences.keep_columns("perkara", old_table.horizontalHeader())

    assert preferences.restore_splitter("perkara", new)
    assert preferences.restore_columns("perkara", new_table.horizontalHeader())
    assert (new.sizes(), new_table.columnWidth(1)) == (old.sizes(), 77)


def test_columns_of_another_shape_are_left_alone(qtbot, preferences):
    table = QTableView()
    qtbot.addWidget(table)
    header = table.horizontalHeader()

    assert isinstance(header, QHeaderView)
    assert not preferences.restore_columns("perkara", header)
    assert not preferences.restore_splitter("perkara", QSplitter())
