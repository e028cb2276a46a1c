"""Point 6, Beranda: what is due, what is late, what waits; one click opens the case."""

from datetime import date

import pytest

from tests.stories.window import steps

pytestmark = pytest.mark.story


@pytest.fixture
def clerk(sits_down, office):
    """A clerk at the start page; Joko is summoned to be examined on 13 February."""
    made = sits_down(date(2026, 2, 2))
    steps.opens_case(made, "Joko Prasetyo")
    steps.issues(made)
    steps.summons(made, on=date(2026, 2, 3))
    made.opens("Beranda")
    return made


def test_what_is_due_late_and_awaited_stands_apart_and_opens_with_one_click(clerk):
    clerk.sees_listed("Joko Prasetyo", under="Menunggu pihak lain")
    clerk.comes_back(date(2026, 2, 13))
    clerk.sees_listed("Joko Prasetyo", under="Hari ini")
    clerk.comes_back(date(2026, 2, 16))
    clerk.sees_listed("Joko Prasetyo", under="Lewat")
    clicks = clerk.clicks
    clerk.presses("Joko Prasetyo")
    clerk.waits_for(lambda: clerk.has_field("Jawaban 1"))
    assert clerk.clicks == clicks + 1
