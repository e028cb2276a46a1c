"""Which printer a clerk used last, kept with what else the window remembers."""

from ui.shared.preferences import Preferences

KEY = "pencetak"
_KEPT: list[Preferences] = []
"""What the window remembers, once it has told; papers are shown in too many places to be told."""


def use_preferences(preferences: Preferences) -> None:
    """Say where the printer is remembered; called once for each window."""
    _KEPT[:] = [preferences]


def last_printer() -> str:
    """Give the name of the printer used last; empty when none was."""
    return _KEPT[0].text(KEY) if _KEPT else ""


def keep_printer(name: str) -> None:
    """Remember a printer by its name."""
    for preferences in _KEPT:
        preferences.keep_text(KEY, name)
