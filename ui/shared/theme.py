"""The look: colours, type scale, spacing and the one stylesheet; nothing is styled elsewhere.

Widgets choose a look by the property `look` (see `ui.shared.elements`); colours come from
`colours()`, which follows the palette in force.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from ui.shared.stylesheet import Colours, stylesheet

GRID = 4
"""Every distance is a multiple of this, in pixels."""
GAP = 8
MARGIN = 16
ROW_HEIGHT = 30
RAIL_WIDTH = 200
FORM_WIDTH = 560
PREVIEW_WIDTH = 360
BAR = 3
"""Width of the bar at the left of the row that is chosen, in pixels."""
FADE = 120
"""Milliseconds."""
BASE_POINTS = 10.0
ENLARGED_POINTS = 12.5
"""From this size of the system's font on, somebody needs larger text; he gets it here too."""

LIGHT = Colours(
    ground="#F6F6F3",
    surface="#FFFFFF",
    line="#E0E0DA",
    field_line="#8B8E86",
    text="#1D1F1C",
    muted="#63665F",
    accent="#0E5A5A",
    accent_hover="#0A4848",
    on_accent="#FFFFFF",
    accent_soft="#E3EEED",
    hover="#EEEEE9",
    due="#8A5300",
    late="#B3261E",
    done="#2A6A33",
    waiting="#52606D",
)
DARK = Colours(
    ground="#191B1A",
    surface="#222524",
    line="#363A38",
    field_line="#7C827E",
    text="#ECEEEB",
    muted="#A3A8A2",
    accent="#63BDB5",
    accent_hover="#82D0C9",
    on_accent="#0F1F1E",
    accent_soft="#263B3A",
    hover="#2B2F2D",
    due="#EBB15C",
    late="#FF8F85",
    done="#85C98C",
    waiting="#A9B5C0",
)


class Meaning(StrEnum):
    """What a colour may say; always shown with its sign and a word."""

    DUE = "due"
    LATE = "late"
    DONE = "done"
    WAITING = "waiting"


SIGNS = {Meaning.DUE: "●", Meaning.LATE: "▲", Meaning.DONE: "✓", Meaning.WAITING: "○"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Sizes of type as factors of the system's own size at 10 pt."""

    title: float = 1.5
    heading: float = 1.15
    body: float = 1.0
    secondary: float = 0.9


SCALE = Scale()


def apply_theme(app: QApplication, dark: bool | None) -> None:
    """Dress the whole program; None follows the system, now and when it changes."""
    hints = app.styleHints()
    following = app.property("themeFollows")
    if following is None:
        hints.colorSchemeChanged.connect(lambda _scheme: _follow(app))
    app.setProperty("themeFollows", dark is None)
    if dark is None:
        dark = hints.colorScheme() == Qt.ColorScheme.Dark
    _dress(app, DARK if dark else LIGHT)


@contextmanager
def dressing_once(app: QApplication) -> Iterator[None]:
    """Build many widgets inside: they are styled once, not again at each new parent.

    Only where no window is there yet: styling anew what is being taken down crashes Qt.
    """
    windows = (one for one in app.topLevelWidgets() if not _is_curtain(one))
    if next(windows, None) is not None:
        yield
        return
    sheet = app.styleSheet()
    app.setStyleSheet("")
    try:
        yield
    finally:
        app.setStyleSheet(sheet)


def _is_curtain(widget: QWidget) -> bool:
    return widget.windowType() is Qt.WindowType.SplashScreen


def colours() -> Colours:
    """Give the colours in force."""
    dark = QApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128  # noqa: PLR2004
    return DARK if dark else LIGHT


def is_dark() -> bool:
    """Tell whether the dark colours are in force."""
    return colours() is DARK


def with_text(width: int) -> int:
    """Give a width that grows with the text, in pixels; `width` is for text of 10 pt."""
    return round(width * QApplication.font().pointSizeF() / BASE_POINTS)


def meaning_colour(meaning: Meaning | None) -> QColor:
    """Give the colour of a meaning; None is plain text."""
    return QColor(getattr(colours(), meaning.value) if meaning else colours().text)


def with_sign(meaning: Meaning | None, words: str) -> str:
    """Put the sign of a meaning before its words, so that it never speaks by colour alone."""
    return f"{SIGNS[meaning]} {words}" if meaning else words


def scaled_font(factor: float, *, bold: bool = False) -> QFont:
    """Give the program's font at a step of the type scale."""
    font = QFont(QApplication.font())
    font.setPointSizeF(max(9.0, font.pointSizeF() * factor))
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def set_look(widget: QWidget, look: str) -> None:
    """Give a widget a look of the stylesheet and draw it again."""
    set_property(widget, "look", look)


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property the stylesheet asks for and draw the widget again."""
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def larger_text(system: float) -> float:
    """Give the size of text in points: ours, unless the system's was made much larger."""
    return system if system >= ENLARGED_POINTS else BASE_POINTS


def _follow(app: QApplication) -> None:
    if app.property("themeFollows"):
        apply_theme(app, None)


def _dress(app: QApplication, chosen: Colours) -> None:
    if app.style().name().lower() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    font = app.font()
    if app.property("basePoints") is None:
        points = larger_text(font.pointSizeF())
        app.setProperty("basePoints", points)
        font.setPointSizeF(points)
        app.setFont(font)
    app.setPalette(_palette(chosen))
    sheet = stylesheet(chosen, points=app.font().pointSizeF())
    if app.styleSheet() != sheet:
        app.setStyleSheet(sheet)


def _palette(chosen: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for where, value in (
        (role.Window, chosen.ground),
        (role.WindowText, chosen.text),
        (role.Base, chosen.surface),
        (role.AlternateBase, chosen.ground),
        (role.Text, chosen.text),
        (role.PlaceholderText, chosen.muted),
        (role.Button, chosen.surface),
        (role.ButtonText, chosen.text),
        (role.BrightText, chosen.late),
        (role.Highlight, chosen.accent_soft),
        (role.HighlightedText, chosen.text),
        (role.Accent, chosen.accent),
        (role.Link, chosen.accent),
        (role.LinkVisited, chosen.accent),
        (role.ToolTipBase, chosen.surface),
        (role.ToolTipText, chosen.text),
        (role.Light, chosen.surface),
        (role.Midlight, chosen.hover),
        (role.Mid, chosen.line),
        (role.Dark, chosen.line),
        (role.Shadow, chosen.line),
    ):
        palette.setColor(where, QColor(value))
    for where in (role.Text, role.WindowText, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(chosen.muted))
    return palette
