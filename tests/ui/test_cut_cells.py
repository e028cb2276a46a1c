"""Dates, numbers and deadlines stand whole in the lists of a 1366 pixel screen."""

from dataclasses import replace
from datetime import date

import pytest

from ui.decisions.page import DecisionsPage

PAGE = (1166, 722)
"""What the rail and the search box leave of 1366 x 768."""

PADDING = 16
"""Pixels the dressed cell keeps free beside its words, which a bare table does not count."""


def cut(table, *headings):
    """Give the headings that show and whose cells want more than their column's width."""
    model = table.model()
    places = [p for p, one in enumerate(model.columns) if one.heading in headings]
    return [
        model.columns[place].heading
        for place in places
        for row in range(model.rowCount())
        if not table.isColumnHidden(place)
        and table.sizeHintForIndex(model.index(row, place)).width() + PADDING
        > table.columnWidth(place)
    ]


@pytest.fixture
def decisions(qtbot, desks, jobs):
    page = DecisionsPage(desks.letters, desks.office, jobs, registers=desks.registers)
    qtbot.addWidget(page)
    page.resize(*PAGE)
    page.show()
    return page


def test_decisions_show_number_and_days_whole(decisions, office, settle):
    office.to_decision(office.open_case())
    decisions.reload()
    settle()
    day = date(2026, 3, 26)
    line = replace(
        decisions.model.rows[0],
        number="800.1.6.2/002/KEP/BKPSDM/2026",
        received_on=day,
        effective_on=day,
    )
    decisions.show_rows([line])
    assert cut(decisions.table, "Nomor", "Tanggal", "Diterima", "Berlaku") == []
    assert not decisions.table.horizontalScrollBar().maximum()


def test_cases_show_what_is_due_whole(cases_page, case_id, settle):
    cases_page.resize(*PAGE)
    cases_page.show()
    cases_page.reload()
    settle()
    listed = cases_page.list
    row = listed.model.rows[0]
    ends = replace(row, due=replace(row.due, title="Masa hukuman berakhir"), days_left=None)
    listed.show_rows([row, ends, replace(row, days_left=-112)])
    assert cut(listed.table, "Tenggat", "Nomor register") == []
    assert not listed.table.horizontalScrollBar().maximum()
