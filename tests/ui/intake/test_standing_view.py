from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from asn_desk.services.assessment_values import Answer, Block, Standing, Why
from ui.employees.standing_view import StandingView

DAY = date(2026, 3, 30)
SAID = "Hukuman berat, berlaku sejak 17 Maret 2026."


@pytest.fixture
def view(qtbot):
    made = StandingView()
    qtbot.addWidget(made)
    return made


def words(view):
    return [one.text() for one in view.findChildren(QLabel) if one.text() and not one.isHidden()]


def standing(*yes, blocks=()):
    answers = tuple(
        Answer(question=f"Tanya {at}?", yes=one, words=SAID if one else "Tidak.")
        for at, one in enumerate(yes)
    )
    return Standing(employee_id=1, on=DAY, answers=answers, blocks=blocks)


def test_a_clean_record_is_one_line(view):
    view.show_standing(standing(False, False))
    assert words(view) == [
        "Disiplin per 30 Maret 2026",
        "✓ Tidak sedang diperiksa, tidak pernah dijatuhi hukuman sedang atau berat.",
    ]


def test_what_answers_two_questions_is_told_once(view):
    view.show_standing(standing(False, True, True))
    assert words(view).count(SAID) == 1
    assert words(view).count("● Ya") == 2
    assert "✓ Tidak" in words(view)


def test_what_is_closed_tells_until_when(view):
    why = Why(article="Pasal 1", sentence="x")
    block = Block(kind="kenaikan gaji berkala", since=DAY, until=None, why=why)
    view.show_standing(standing(True))
    view.show_standing(standing(True, blocks=(block,)))
    assert any(one.startswith("Kenaikan gaji berkala tertutup") for one in words(view))


def test_the_full_card_tells_how_the_employee_stands(employees_page, desks, settle):
    page = employees_page
    page.open_item("employee", desks.employees.search("")[0].id)
    settle()
    assert page.card_view.facts.standing.isVisible()
    late = standing(True)
    page.card_view.show_standing(Standing(employee_id=-1, on=DAY, answers=late.answers, blocks=()))
    assert SAID not in words(page.card_view.facts.standing)
