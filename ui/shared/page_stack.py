"""The pages of a window: each is made when it is first wanted, and kept from then on."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.shared.page import Page, PagePlan


class PageStack(QStackedWidget):
    """Shows one page at a time, made from its plan the first time anybody asks for it.

    `made` carries a page that was just made, before it is shown.
    """

    made = Signal(object)

    def __init__(self, plans: Sequence[PagePlan], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plans = tuple(plans)
        self._pages: dict[str, Page] = {}

    def page(self, title: str) -> Page:
        """Give the page with this title, made now if it is not there yet; raises `KeyError`."""
        if title not in self._pages:
            plan = {one.title: one for one in self.plans}[title]
            page = plan.make()
            self._pages[title] = page
            self.addWidget(page)
            self.made.emit(page)
        return self._pages[title]

    def titles_of(self, kind: str) -> Sequence[str]:
        """Give the titles of the pages that show things of a kind."""
        return [plan.title for plan in self.plans if kind in plan.kinds]

    def all_pages(self) -> tuple[Page, ...]:
        """Give every page in the order of the rail, making those that are not there yet."""
        return tuple(self.page(plan.title) for plan in self.plans)

    def next_plan(self) -> PagePlan | None:
        """Give the first page that is not made yet; None when all are there."""
        return next((plan for plan in self.plans if plan.title not in self._pages), None)

    def shown(self) -> Page:
        """Give the page now shown."""
        shown = self.currentWidget()
        assert isinstance(shown, Page)  # noqa: S101 — only pages are in the stack
        return shown

    def place(self, page: Page) -> int:
        """Give the place of a page on the rail."""
        return [plan.title for plan in self.plans].index(page.title)
