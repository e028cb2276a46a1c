"""What every page of the window is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.shared.shortcuts import Shortcut


@dataclass(frozen=True, slots=True)
class PageAction:
    """Something a page can do at any time, offered by the search box under these words."""

    title: str
    do: Callable[[], object]
    """Called when the page is shown."""
    keys: str = ""
    """Keys that do it while the page is shown, as Qt spells them."""


class Page(QWidget):
    """One screen of the window, reached from the rail or from another page.

    A page sets `title`, `icon` and, where others may send the clerk to it, `kinds`.
    """

    title: str = ""
    """The word on the rail and in the window's title."""
    icon: str = ""
    """A name of `resources/icons`."""
    kinds: tuple[str, ...] = ()
    """What `open_item` opens here: `perkara`, `laporan`, `pegawai` …"""

    open_requested = Signal(str, int)
    """Asks the window to open (kind, id) on the page that shows this kind."""
    window_requested = Signal(str, int)
    """Asks for a window of its own on (kind, id)."""
    page_requested = Signal(str)
    """Asks the window to go to the page with this title."""
    notice = Signal(object)
    """A `Notice` for the strip at the bottom."""
    badge_changed = Signal()
    users_changed = Signal()
    """Who works here may be called otherwise now."""
    back_requested = Signal()
    """Asks the window to do what Esc does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")

    def badge(self) -> int:
        """Give how many things wait on this person here, as last known; asks nobody."""
        return 0

    def reload(self) -> None:
        """Fetch again what is shown; called when the page is shown and at F5."""

    def open_item(self, kind: str, item_id: int) -> None:
        """Show one thing of a kind this page named in `kinds`."""

    def current_item(self) -> tuple[str, int] | None:
        """Give the one thing shown in full, as `open_item` takes it; None for a list."""
        return None

    def go_back(self) -> bool:
        """Leave a step inside the page; False when there is none, and the window goes back."""
        return False

    def may_leave(self) -> bool:
        """Tell whether the page can be left now; a page with unsaved words asks first."""
        return True

    def focus_search(self) -> None:
        """Put the cursor into the page's own search field, if it has one (Ctrl+F)."""

    def page_actions(self) -> Sequence[PageAction]:
        """Give what the page can do whatever is selected on it."""
        return ()

    def shortcuts(self) -> Sequence[Shortcut]:
        """Give keys that work while the page is shown, besides those of its actions."""
        return ()

    def keys_told(self) -> Sequence[Shortcut]:
        """Give keys that a part of the page takes itself, told on the sheet of shortcuts."""
        return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePlan:
    """A page before it is made: what the window tells of it, and how it comes to be."""

    title: str
    icon: str
    kinds: tuple[str, ...] = ()
    """These three as the page itself has them."""
    make: Callable[[], Page]
    """Makes the page, on the window's thread."""
