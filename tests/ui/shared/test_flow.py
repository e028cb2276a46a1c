"""A row of tools goes on in a second line where it does not fit."""

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from ui.shared.flow import EvenRow, FlowLayout


@pytest.fixture
def row(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    flow = FlowLayout(widget, gap=8)
    for words in ("Saringan", "Tampilan", "Agenda"):
        made = QPushButton(words)
        made.setFixedSize(100, 30)
        flow.addWidget(made)
    return widget, flow


def _places(flow):
    return [flow.itemAt(at).geometry().topLeft().toTuple() for at in range(flow.count())]


def test_tools_stand_in_one_line_where_they_fit(row):
    widget, flow = row
    widget.resize(316, 30)
    widget.show()
    assert _places(flow) == [(0, 0), (108, 0), (216, 0)]
    assert flow.heightForWidth(316) == 30


def test_tools_stand_closer_before_a_second_line_is_begun(row):
    widget, flow = row
    widget.resize(308, 30)
    widget.show()
    assert _places(flow) == [(0, 0), (104, 0), (208, 0)]


def test_the_last_tool_goes_on_below_where_it_does_not_fit(row):
    widget, flow = row
    widget.resize(307, 68)
    widget.show()
    assert _places(flow) == [(0, 0), (108, 0), (0, 38)]
    assert flow.heightForWidth(307) == 68


def test_a_hidden_tool_takes_no_room(row):
    _, flow = row
    flow.itemAt(0).widget().hide()
    assert flow.sizeHint().width() == 208
    assert flow.minimumSize().width() == 100


def test_a_tool_taken_out_is_gone(row):
    _, flow = row
    assert flow.takeAt(0).widget().text() == "Saringan"
    assert flow.count() == 2
    assert flow.takeAt(5) is None
    assert flow.itemAt(5) is None
    assert not flow.expandingDirections()


@pytest.fixture
def fields(qtbot):
    """Two fields that need 100 and 60 pixels, in a row that shares its width evenly."""
    widget = QWidget()
    qtbot.addWidget(widget)
    row = EvenRow(widget, gap=10)
    for least in (100, 60):
        made = QPushButton("Isian")
        made.setMinimumSize(least, 30)
        row.addWidget(made)
    return widget, row


@pytest.mark.parametrize(
    ("width", "shares"),
    [(310, [(150, 0), (150, 0)]), (190, [(100, 0), (80, 0)]), (170, [(100, 0), (60, 0)])],
)
def test_fields_share_a_line_and_keep_what_they_need(fields, width, shares):
    widget, row = fields
    widget.resize(width, 30)
    widget.show()
    placed = [row.itemAt(at).geometry() for at in range(row.count())]
    assert [(one.width(), one.top()) for one in placed] == shares


def test_a_field_that_would_be_cut_goes_on_below(fields):
    widget, row = fields
    widget.resize(169, 70)
    widget.show()
    placed = [row.itemAt(at).geometry() for at in range(row.count())]
    assert [(one.width(), one.top()) for one in placed] == [(169, 0), (169, 40)]
    assert row.heightForWidth(169) == 70
