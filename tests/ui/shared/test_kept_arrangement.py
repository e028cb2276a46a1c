import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QSplitter, QTableView, QWidget

from ui.shared.arrangement_keeper import ArrangementKeeper
from ui.shared.preferences import Preferences

GARBAGE = (
    b"\x00\xff\xfe rusak \x80" * 40,
    b"[jendela]\nutama=@ByteArray(\\x1\\xd9\\xd0\\xcb\\0\\x3rusak)\n",
    b"[jendela]\nutama=@Variant(\\0\\0\\0\\x7f\\0\\0rusak)\n",
    b"[jendela\nutama",
    b"",
)


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    QSplitter(made)
    QTableView(made).setModel(QStandardItemModel(2, 2, made))
    made.show()
    return made


def test_what_is_moved_is_kept_once_it_rests(window, qtbot):
    kept = []
    keeper = ArrangementKeeper(window, lambda: kept.append(1))
    keeper.timer.setInterval(20)
    for width in (300, 320, 340):
        window.resize(QSize(width, 200))
    assert not kept
    qtbot.waitUntil(lambda: bool(kept))
    assert kept == [1]


def test_columns_are_kept_too(window, qtbot):
    keeper = ArrangementKeeper(window, lambda: None)
    window.findChild(QTableView).horizontalHeader().resizeSection(0, 77)
    assert keeper.timer.isActive()
    keeper.stop()
    assert not keeper.timer.isActive()


@pytest.mark.qt_log_ignore("QVariant::load", extend=True)
@pytest.mark.parametrize("content", GARBAGE)
def test_a_damaged_file_never_stops_the_program(tmp_path, window, content):
    (tmp_path / "setelan.ini").write_bytes(content)
    preferences = Preferences(tmp_path / "setelan.ini")
    assert preferences.restore_window("utama", window) in {True, False}
    assert preferences.text("tampilan") == ""
    preferences.keep_window("utama", window)
    preferences.save()
    assert Preferences(tmp_path / "setelan.ini").restore_window("utama", window)
