"""Notices wait for a window, follow one another, and say errors in words."""

import logging

import pytest

from asn_desk.domain.errors import DatabaseBusy
from ui.shared import errors
from ui.shared.notices import NoticeKind, Notices, NoticeStrip


@pytest.fixture
def strip(qtbot, notices, dressed):
    made = NoticeStrip(notices)
    qtbot.addWidget(made)
    return made


def test_notices_are_kept_until_a_window_shows_them(qtbot, dressed):
    early = Notices()
    early.info("Data dicadangkan.")
    strip = NoticeStrip(early)
    qtbot.addWidget(strip)

    assert strip.current_text() == "Data dicadangkan."
    assert not strip.isHidden()


def test_a_notice_with_an_action_does_it_and_goes(notices, strip):
    opened = []
    notices.success("Surat terbit.", action="Buka", do=lambda: opened.append("042"))
    strip._action.click()

    assert opened == ["042"]
    assert strip.isHidden()


def test_an_error_stays_until_closed_and_the_next_follows(notices, strip):
    notices.error("Belum disimpan", "Data sedang dipakai.")
    notices.info("Nanti.")
    assert strip.current_text() == "Data sedang dipakai."
    assert strip._title.text() == "▲ Belum disimpan"
    assert not strip._timer.isActive()

    strip.close_current()

    assert strip.current_text() == "Nanti."
    assert strip._timer.isActive()


def test_a_warning_has_its_own_sign(notices, strip):
    notices.warning("Cadangan terakhir seminggu lalu.")

    assert strip._title.text() == "●"
    assert notices.history[0].kind is NoticeKind.WARNING


def test_closing_without_an_action_does_nothing(notices, strip):
    notices.info("Nanti.")
    strip._on_action()
    strip._on_action()

    assert strip.current_text() == ""


def test_a_refusal_is_worded_and_not_logged(notices, caplog):
    with caplog.at_level(logging.ERROR):
        errors.show(DatabaseBusy(), notices)

    assert notices.history[0].title == "Data sedang dipakai"
    assert caplog.text == ""


def test_a_fault_is_logged_without_the_values_in_it(notices, caplog):
    try:
        {}["199405142019032001"]
    except KeyError as error:
        with caplog.at_level(logging.ERROR):
            errors.show(error, notices)

    assert "KeyError" in caplog.text
    assert "test_notices.py" in caplog.text
    assert "199405142019032001" not in caplog.text
