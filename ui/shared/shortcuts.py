"""Keys that do something: declared once, installed from there, and listed from there."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

_SIGNS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Space": "Spasi"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortcut:
    """What one or several key combinations do."""

    keys: tuple[str, ...]
    """As Qt spells them: `Ctrl+1`, `Alt+Left`."""
    words: str
    """What happens, for the list of shortcuts."""
    do: Callable[[], object]


def install(owner: QWidget, shortcuts: Iterable[Shortcut]) -> None:
    """Let the keys work in the whole window as long as their owner is seen."""
    for shortcut in shortcuts:
        for keys in shortcut.keys:
            QShortcut(QKeySequence(keys), owner).activated.connect(shortcut.do)


def key_words(keys: str) -> str:
    """Spell keys for people: `Alt+←`."""
    return "+".join(_SIGNS.get(part, part) for part in keys.split("+"))
