"""The time line shows steps and tells what is chosen."""

import pytest
from PySide6.QtCore import QPoint, Qt

from ui.shared.elements import Button
from ui.shared.theme import Meaning
from ui.shared.timeline import Timeline, TimelineItem

STEPS = (
    TimelineItem(
        id=1,
        title="Panggilan I",
        date_text="13 Feb",
        meaning=Meaning.DONE,
        paper="Surat 042",
        paper_id=42,
        details=("Dikirim lewat kurir",),
    ),
    TimelineItem(
        id=2,
        title="Pemeriksaan",
        date_text="27 Feb",
        meaning=Meaning.DUE,
        deadline="2 hari kerja lagi",
        deadline_meaning=Meaning.DUE,
    ),
    TimelineItem(id=3, title="Keputusan", deadline="setelah LHP"),
)


@pytest.fixture
def line(qtbot, dressed):
    made = Timeline()
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.set_items(STEPS)
    made.show()
    made.told = []
    made.selected.connect(made.told.append)
    return made


def test_a_click_selects_a_step(qtbot, line):
    qtbot.mouseClick(line._rows[1], Qt.MouseButton.LeftButton, pos=QPoint(5, 5))

    assert line.told == [2]
    assert line.selected_id() == 2


def test_keys_move_and_choose(qtbot, line):
    line.activateWindow()
    line._rows[0].setFocus()
    qtbot.keyClick(line._rows[0], Qt.Key.Key_Up)
    qtbot.keyClick(line._rows[0], Qt.Key.Key_Down)
    assert line._rows[1].hasFocus()
    qtbot.keyClick(line._rows[1], Qt.Key.Key_Return)
    qtbot.keyClick(line._rows[1], Qt.Key.Key_A)

    assert line.told == [2]


def test_selecting_from_outside_tells_nothing_and_survives_new_items(line):
    line.select(3)
    line.set_items(STEPS)

    assert line.told == []
    assert line.selected_id() == 3


def test_a_paper_is_asked_for(line):
    asked = []
    line.paper_requested.connect(asked.append)
    line._rows[0].findChild(Button).click()

    assert asked == [42]


def test_a_step_is_read_aloud_whole(line):
    assert line._rows[0].accessibleName() == "Panggilan I, 13 Feb, Dikirim lewat kurir"
    assert line._rows[1].accessibleName() == "Pemeriksaan, 27 Feb, 2 hari kerja lagi"


def test_hover_and_focus_are_seen(qtbot, line):
    before = line._rows[2].grab().toImage()
    line._rows[2].enterEvent(None)
    hovered = line._rows[2].grab().toImage()
    line._rows[2].leaveEvent(None)

    assert hovered != before
    assert line._rows[2].grab().toImage() == before
