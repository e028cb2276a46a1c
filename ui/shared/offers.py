"""Pages and what they can do, as the search box offers them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from ui.shared.page import Page, PageAction, PagePlan
from ui.shared.search_rows import SearchRow
from ui.shared.shortcuts import Shortcut

OFFERS = "Halaman dan tindakan"


def page_keys(plans: Iterable[PagePlan]) -> dict[str, str]:
    """Give the keys of the first ten pages by title, `Ctrl+1` and on, the tenth `Ctrl+0`."""
    return {plan.title: f"Ctrl+{one}" for plan, one in zip(plans, "1234567890", strict=False)}


def page_shortcuts(page: Page) -> tuple[Shortcut, ...]:
    """Give every key that works while a page is shown: those of its actions, and its own."""
    actions = (
        Shortcut(keys=(action.keys,), words=action.title, do=action.do)
        for action in page.page_actions()
        if action.keys
    )
    return (*actions, *page.shortcuts())


def page_offers(
    pages: Sequence[Page], go_to: Callable[[str], bool], *, keys: Mapping[str, str], here: Page
) -> tuple[SearchRow, ...]:
    """Give every page, then every action; an action goes to its page first.

    `go_to` takes a title and tells whether the page could be shown; if not, nothing is done.
    `keys` are those of the pages; keys of actions are told for the page that is shown, where
    they work.
    """
    shown = [
        SearchRow(
            title=page.title,
            detail="",
            group=OFFERS,
            icon=page.icon,
            keys=keys.get(page.title, ""),
            do=partial(go_to, page.title),
        )
        for page in pages
    ]
    done = [
        SearchRow(
            title=action.title,
            detail=page.title,
            group=OFFERS,
            icon=page.icon,
            keys=action.keys if page is here else "",
            do=partial(_do_on, page, action.do, go_to),
        )
        for page in pages
        for action in page.page_actions()
    ]
    return (*shown, *done)


def action_offer(action: PageAction, icon: str) -> SearchRow:
    """Give something the window can do whatever page is shown."""
    return SearchRow(
        title=action.title, detail="", group=OFFERS, icon=icon, keys=action.keys, do=action.do
    )


def fitting(offers: Iterable[SearchRow], text: str) -> list[SearchRow]:
    """Give the offers that hold every word of a text, those that begin with it first."""
    words = text.casefold().split()
    first = words[0] if words else ""

    def distance(row: SearchRow) -> int:
        title = row.title.casefold()
        return 0 if title.startswith(first) else 1 if f" {first}" in title else 2

    found = [row for row in offers if all(word in _words(row) for word in words)]
    return sorted(found, key=distance)


def _do_on(page: Page, do: Callable[[], object], go_to: Callable[[str], bool]) -> None:
    if go_to(page.title):
        do()


def _words(row: SearchRow) -> str:
    return f"{row.title} {row.detail}".casefold()
