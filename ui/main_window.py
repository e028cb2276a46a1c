"""The window: the pages, the way between them, and what is always there."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget
from typing_extensions import override

from asn_desk.services.manual import read_manual
from ui.closing import Closing
from ui.help.help_window import HelpWindow
from ui.shared import errors
from ui.shared.arrangement_keeper import ArrangementKeeper, keep_lists, restore_lists
from ui.shared.disk import disk
from ui.shared.job_strip import JobStrip
from ui.shared.jobs import Job, Jobs
from ui.shared.keyboard import KeyboardKeeper, begin_in, step_in
from ui.shared.notices import Notices, NoticeStrip
from ui.shared.offers import fitting, page_shortcuts
from ui.shared.page import Page, PageAction, PagePlan
from ui.shared.page_stack import PageStack
from ui.shared.preferences import Preferences
from ui.shared.rail import Rail
from ui.shared.search_box import Find, SearchBox
from ui.shared.search_popup import SearchPopup
from ui.shared.search_rows import SearchRow
from ui.shared.shortcut_sheet import Section, ShortcutSheet
from ui.shared.shortcuts import install
from ui.shared.top_bar import TopBar
from ui.window_keys import WindowActs, window_offers, window_sections

FIRST_WINDOW = "utama"
FIRST_SIZE = QSize(1280, 720)
SMALLEST_SIZE = QSize(960, 560)
BETWEEN_PAGES = 50
"""Milliseconds the window is left alone before the next page is made ahead."""


class MainWindow(QMainWindow):
    """Shows one page at a time and remembers the way back.

    `window_wanted` asks for another window on (title of the page, kind, id); no kind is a list.
    """

    window_wanted = Signal(str, str, int)
    closed = Signal()
    users_changed = Signal()

    def __init__(  # noqa: PLR0913 - each is a part of the one window
        self,
        plans: Sequence[PagePlan],
        jobs: Jobs,
        notices: Notices,
        preferences: Preferences,
        *,
        find: Find,
        person: str = "",
        name: str = FIRST_WINDOW,
        manual: Path = Path(),
    ) -> None:
        """Take the pages in the order of the rail; `name` is under what the place is kept.

        Only the first page is made now. `manual` is the folder of the guide's chapters.
        """
        super().__init__()
        self._name, self._manual = name, manual
        self._name_shown = "ASN Desk"
        self._help: HelpWindow | None = None
        self._extra_offers: tuple[PageAction, ...] = ()
        self._jobs, self._notices = jobs, notices
        self._preferences = preferences
        self._way: list[Page] = []
        self._visiting = False
        self._rail = Rail(plans)
        self._stack = PageStack(plans)
        self.search_box = SearchBox(
            SearchPopup(self), jobs, find=find, offered=lambda text: fitting(self._offers(), text)
        )
        self.shortcuts = window_sections(plans, self._acts())
        self._lay_out(person)
        self._keeper = ArrangementKeeper(self, self.keep_arrangement)
        self._closing = Closing(self, jobs)
        self._keyboard = KeyboardKeeper(self, self._stack.currentWidget)
        self._ahead = QTimer(self, singleShot=True, interval=BETWEEN_PAGES)
        self._connect()
        for section in self.shortcuts:
            install(self, section.shortcuts)
        self.setMinimumSize(SMALLEST_SIZE)
        if not preferences.restore_window(name, self):
            self.resize(FIRST_SIZE)
        if plans:
            self._show(self._stack.page(plans[0].title))

    @property
    def pages(self) -> tuple[Page, ...]:
        """Every page in the order of the rail; those not opened yet are made now."""
        return self._stack.all_pages()

    def offer(self, *actions: PageAction) -> None:
        """Let the search box offer these too, whatever page is shown."""
        self._extra_offers = (*self._extra_offers, *actions)

    def mark(self, words: str) -> None:
        """Say in the title and at the top what kind of data these are, such as sample data."""
        self._name_shown = f"ASN Desk – {words}"
        self.setWindowTitle(f"{self.page().title} – {self._name_shown}")
        self.top_bar.show_mark(words)

    def page(self) -> Page:
        """Give the page now shown."""
        return self._stack.shown()

    def page_titled(self, title: str) -> Page:
        """Give the page with this title, shown or not; raises `KeyError`."""
        return self._stack.page(title)

    def make_pages_ahead(self, read: Callable[[], object]) -> None:
        """Make the other pages one at a time while nobody waits, so that each opens at once.

        `read` reads the text of the program they need, which may be done on any thread.
        """
        self._jobs.run(read, done=lambda _: self._ahead.start())

    def go_to(self, page: Page) -> bool:
        """Show a page, remembering where one came from; False when the present one stays."""
        now = self.page()
        if page is now:
            page.reload()
            return True
        if not now.may_leave():
            self._rail.show_chosen(self._stack.place(now))
            return False
        self._way.append(now)
        self._visiting = False
        self._show(page)
        return True

    def go_to_title(self, title: str) -> bool:
        """Show the page with this title; False when there is none, or the present one stays."""
        known = any(plan.title == title for plan in self._stack.plans)
        return known and self.go_to(self._stack.page(title))

    def open_item(self, kind: str, item_id: int) -> None:
        """Show one thing on the page that shows things of its kind."""
        for title in self._stack.titles_of(kind)[:1]:
            page = self._stack.page(title)
            came = page is not self.page()
            if self.go_to(page):
                self._visiting = self._visiting or came
                page.open_item(kind, item_id)

    def go_back(self) -> None:
        """Leave a step inside the page, or go to the page before.

        Who came to see one thing, such as a case from Laporan, goes back to where he came from.
        """
        inside = self.page().go_back()
        visiting, self._visiting = self._visiting, False
        if self._way and (visiting or not inside) and self.page().may_leave():
            self._show(self._way.pop())

    def ask_window(self) -> None:
        """Ask for another window on what is shown, to see two things side by side."""
        page = self.page()
        kind, item_id = page.current_item() or ("", 0)
        self.window_wanted.emit(page.title, kind, item_id)

    def reload(self) -> None:
        """Fetch again what is shown."""
        self.page().reload()

    def show_shortcuts(self) -> None:
        """Show the keys of the window and of the page now shown."""
        page = self.page()
        here = Section(page.title, page_shortcuts(page))
        places, everywhere = self.shortcuts
        told = Section("Di daftar dan surat", page.keys_told(), told=True)
        columns = ((places,), (everywhere, here), (told,))
        ShortcutSheet(self, columns if told.shortcuts else columns[:2]).open()

    def keep_arrangement(self) -> None:
        """Write down where the window is, and how its lists are arranged."""
        self._preferences.keep_window(self._name, self)
        keep_lists(self, self._preferences)
        self._preferences.save()

    def show_help(self) -> None:
        """Show the guide at the page now shown."""
        if self._help is None:
            self._help = HelpWindow(self, self._jobs, partial(read_manual, self._manual))
        page = self.page()
        self._help.show_for(page.title, page_shortcuts(page))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keyboard.begin()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        return step_in(self, forward=next) or super().focusNextPrevChild(next)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._closing.may_close(self.page().may_leave):
            event.ignore()
            return
        self._keeper.stop()
        self._ahead.stop()
        self.keep_arrangement()
        self._jobs.close()
        super().closeEvent(event)
        self.closed.emit()

    def _show(self, page: Page) -> None:
        self._keyboard.leave(self.page())
        self._stack.setCurrentWidget(page)
        self._rail.show_chosen(self._stack.place(page))
        self.setWindowTitle(f"{page.title} – {self._name_shown}")
        page.reload()
        self._keyboard.come_to(page)

    def _on_made(self, page: Page) -> None:
        """Tie a page to the window: what it asks for, its keys, how it was arranged."""
        page.open_requested.connect(self.open_item)
        page.page_requested.connect(self.go_to_title)
        page.window_requested.connect(partial(self.window_wanted.emit, page.title))
        page.back_requested.connect(self.go_back)
        page.users_changed.connect(self.users_changed)
        page.notice.connect(self._notices.post)
        page.badge_changed.connect(partial(self._on_badge, page))
        self._on_badge(page)
        install(page, page_shortcuts(page))
        restore_lists(page, self._preferences)
        self._keeper.watch(page)

    def _make_next(self) -> None:
        plan = self._stack.next_plan()
        if plan is not None:
            self._stack.page(plan.title)
            self._ahead.start()

    def _on_badge(self, page: Page) -> None:
        self._rail.show_badge(self._stack.place(page), page.badge())

    def _on_failed(self, error: Exception) -> None:
        errors.show(error, self._notices)

    def _on_cancelled(self, job: Job) -> None:
        if job.long:
            self._notices.info(f"{job.label} dibatalkan.".lstrip())

    def _connect(self) -> None:
        self._rail.chosen.connect(
            lambda place: self.go_to(self._stack.page(self._stack.plans[place].title))
        )
        self._stack.made.connect(self._on_made)
        self._ahead.timeout.connect(self._make_next)
        self.search_box.wanted.connect(self.open_item)
        self.search_box.left.connect(lambda: begin_in(self.page()))
        self._jobs.failed.connect(self._on_failed)
        disk().failed.connect(self._on_failed)
        self._jobs.cancelled.connect(self._on_cancelled)

    def _acts(self) -> WindowActs:
        return WindowActs(
            page=self.page,
            go_to_title=self.go_to_title,
            search=self.search_box.begin,
            ask_window=self.ask_window,
            go_back=self.go_back,
            reload=self.reload,
            show_help=self.show_help,
            show_shortcuts=self.show_shortcuts,
            close=self.close,
        )

    def _offers(self) -> Sequence[SearchRow]:
        return window_offers(self._stack.plans, self.pages, self._acts(), self._extra_offers)

    def _lay_out(self, person: str) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        self.top_bar = TopBar(self.search_box, person)
        right.addWidget(self.top_bar)
        right.addWidget(self._stack, 1)
        right.addWidget(JobStrip(self._jobs))
        right.addWidget(NoticeStrip(self._notices))
        whole = QWidget()
        layout = QHBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._rail)
        layout.addLayout(right, 1)
        self.setCentralWidget(whole)
