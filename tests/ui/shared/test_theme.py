"""The look is legible in light and dark and changes for everything at once."""

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.shared import theme
from ui.shared.elements import EmptyState, meaning_label, primary_button
from ui.shared.icons import icon, picture
from ui.shared.theme import DARK, LIGHT, SIGNS, Meaning

WORDS = ("text", "muted", "accent", "due", "late", "done", "waiting")
GROUNDS = ("ground", "surface", "accent_soft", "hover")


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("words", WORDS)
def test_words_are_legible_on_every_ground(colours, words, ground):
    assert contrast(getattr(colours, words), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_buttons_and_frames_are_seen(colours):
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    assert contrast(colours.on_accent, colours.accent_hover) >= 4.5
    assert contrast(colours.field_line, colours.surface) >= 3
    assert contrast(colours.field_line, colours.ground) >= 3


def test_every_meaning_has_its_own_sign(dressed):
    assert len(set(SIGNS.values())) == len(Meaning)
    assert meaning_label(Meaning.LATE, "lewat 2 hari kerja").text() == "▲ lewat 2 hari kerja"
    assert theme.with_sign(None, "biasa") == "biasa"


def test_dark_can_be_forced_and_icons_follow(dressed):
    button, empty = primary_button("Simpan", "save"), EmptyState("info", "Kosong.")
    before = button.icon().cacheKey(), empty._picture.pixmap().cacheKey()

    theme.apply_theme(dressed, dark=True)

    assert theme.is_dark()
    assert (button.icon().cacheKey(), empty._picture.pixmap().cacheKey()) != before
    assert theme.meaning_colour(None).name().upper() == DARK.text


def test_the_system_decides_unless_forced(dressed):
    theme.apply_theme(dressed, dark=None)
    follows = dressed.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert theme.is_dark() == follows

    theme.apply_theme(dressed, dark=True)
    dressed.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)

    assert theme.is_dark()


def test_type_is_never_smaller_than_nine_points(dressed):
    assert theme.scaled_font(0.5).pointSizeF() == 9.0
    assert theme.scaled_font(1.5, bold=True).pointSizeF() == 15.0


def test_an_icon_has_its_colour_and_an_unknown_one_is_empty(dressed):
    shown = icon("plus", "late").pixmap(18, 18).toImage()

    assert any(shown.pixelColor(x, 9).name().upper() == LIGHT.late for x in range(18))
    assert picture("tidak-ada", size=16).toImage().pixelColor(8, 8).alpha() == 0


def test_void_calls_of_qt_keep_every_reference_to_none(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(2000):
        widget.update()

    assert abs(sys.getrefcount(None) - before) < 200


@pytest.mark.parametrize(("system", "ours"), [(9, 10), (12, 10), (13.5, 13.5), (20, 20)])
def test_text_enlarged_in_the_system_is_enlarged_here(system, ours):
    assert theme.larger_text(system) == ours
