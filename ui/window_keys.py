"""The keys that work in the whole window, and what its search box offers wherever one is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QApplication

from ui.shared.offers import action_offer, page_keys, page_offers
from ui.shared.page import Page, PageAction, PagePlan
from ui.shared.search_rows import SearchRow
from ui.shared.shortcut_sheet import TITLE as SHEET
from ui.shared.shortcut_sheet import Section
from ui.shared.shortcuts import Shortcut
from ui.shared.undo import history_on, undo_shortcuts

HELP = "Bantuan untuk halaman ini"
ANOTHER = "Buka di jendela baru"


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowActs:
    """What the window does when it is asked by a key or by the search box."""

    page: Callable[[], Page]
    go_to_title: Callable[[str], bool]
    search: Callable[[], object]
    ask_window: Callable[[], object]
    go_back: Callable[[], object]
    reload: Callable[[], object]
    show_help: Callable[[], object]
    show_shortcuts: Callable[[], object]
    close: Callable[[], object]


def window_sections(plans: Sequence[PagePlan], acts: WindowActs) -> tuple[Section, Section]:
    """Declare every key of the window: the pages, and what works everywhere."""
    places = [
        Shortcut(keys=(keys,), words=title, do=partial(acts.go_to_title, title))
        for title, keys in page_keys(plans).items()
    ]
    everywhere = (
        Shortcut(keys=("Ctrl+K",), words="Cari apa saja", do=acts.search),
        Shortcut(
            keys=("Ctrl+F",), words="Cari di halaman ini", do=lambda: acts.page().focus_search()
        ),
        Shortcut(keys=("Ctrl+Shift+N",), words=ANOTHER, do=acts.ask_window),
        Shortcut(keys=("Esc", "Alt+Left"), words="Kembali", do=acts.go_back),
        *undo_shortcuts(lambda: history_on(acts.page(), QApplication.focusWidget())),
        Shortcut(keys=("F5",), words="Muat ulang", do=acts.reload),
        Shortcut(keys=("F1",), words=HELP, do=acts.show_help),
        Shortcut(keys=("Ctrl+/",), words=SHEET, do=acts.show_shortcuts),
        Shortcut(keys=("Ctrl+Q",), words="Tutup ASN Desk", do=acts.close),
    )
    return Section("Halaman", places), Section("Di mana saja", everywhere)


def window_offers(
    plans: Sequence[PagePlan],
    pages: Sequence[Page],
    acts: WindowActs,
    further: Sequence[PageAction],
) -> tuple[SearchRow, ...]:
    """Give every page and action, those of `further`, and what the window itself does."""
    return (
        *page_offers(pages, acts.go_to_title, keys=page_keys(plans), here=acts.page()),
        *(action_offer(one, "settings") for one in further),
        action_offer(PageAction(ANOTHER, acts.ask_window, "Ctrl+Shift+N"), "copy"),
        action_offer(PageAction(HELP, acts.show_help, "F1"), "info"),
        action_offer(PageAction(SHEET, acts.show_shortcuts, "Ctrl+/"), "info"),
    )
