"""Words in narrow places are broken or said shorter, never cut."""

import pytest

from ui.shared.fitting_line import FittingLine
from ui.shared.wrapping_box import WrappingBox, WrappingTick

LONG = "Berdampak negatif pada instansi yang bersangkutan"


@pytest.fixture
def box(qtbot, dressed):
    made = WrappingBox()
    made.addItems(["Pilih …", LONG])
    qtbot.addWidget(made)
    return made


@pytest.fixture
def tick(qtbot, dressed):
    made = WrappingTick(LONG)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("kind", ["box", "tick"])
def test_words_go_on_below_where_the_place_is_narrow(request, kind):
    made = request.getfixturevalue(kind)
    if kind == "box":
        made.setCurrentIndex(1)
    made.resize(600, 30)
    made.show()
    one_line = made.sizeHint().height()
    made.resize(250, 30)
    assert len(made.lines()) == 2
    assert " ".join(made.lines()) == LONG
    assert made.sizeHint().height() == one_line + made.fontMetrics().lineSpacing()
    assert made.minimumSizeHint().height() == made.sizeHint().height()
    assert not made.grab().isNull()


def test_a_box_is_low_again_with_short_words(box):
    box.resize(200, 30)
    box.setCurrentIndex(1)
    high = box.sizeHint().height()
    box.setCurrentIndex(0)
    assert box.sizeHint().height() < high


def test_a_line_hints_in_as_many_words_as_fit(qtbot, dressed):
    line = FittingLine("290126, 29/1, +7, senin", "29/1, +7")
    qtbot.addWidget(line)
    line.show()
    shown = []
    for width in (300, 100, 30):
        line.resize(width, 30)
        shown.append(line.placeholderText())
    line.set_hints("–")
    assert [*shown, line.placeholderText()] == ["290126, 29/1, +7, senin", "29/1, +7", "", "–"]


def test_a_hint_is_said_shorter_in_larger_letters(qtbot, dressed):
    line = FittingLine("29/1, +7", "29/1")
    qtbot.addWidget(line)
    line.resize(90, 30)
    line.show()
    font = line.font()
    font.setPointSizeF(16)
    line.setFont(font)
    assert line.placeholderText() == "29/1"
