"""Perkara: the list of cases, and one case in full."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from ui.cases.case_desks import CaseDesks
from ui.cases.case_list import CaseList, Which
from ui.cases.case_page import CasePage
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.page import Page, PageAction
from ui.shared.preferences import Preferences
from ui.shared.shortcuts import Shortcut

LISTS = {
    Which.RUNNING: "Perkara berjalan",
    Which.LATE: "Perkara lewat tenggat",
    Which.ENDED: "Perkara selesai",
    Which.ALL: "Semua perkara",
}


class CasesPage(Page):
    """Enter opens a case, Esc goes back to the list; drafts are kept on the way."""

    title = "Perkara"
    icon = "briefcase"
    kinds: tuple[str, ...] = ("case",)

    def __init__(
        self, desks: CaseDesks, jobs: Jobs, notices: Notices, preferences: Preferences
    ) -> None:
        super().__init__()
        self.list = CaseList(desks, jobs)
        self.case = CasePage(desks, jobs, notices, preferences)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.case)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.list.open_requested.connect(self.open_item)
        self.list.notice.connect(self.notice)
        self.list.page_requested.connect(self.page_requested)
        self.list.window_requested.connect(self.window_requested)
        self.case.open_requested.connect(self.open_requested)
        self.case.back_requested.connect(self.back_requested)

    @property
    def in_case(self) -> bool:
        """Whether one case is shown in full."""
        return self._stack.currentWidget() is self.case

    @override
    def page_actions(self) -> Sequence[PageAction]:
        lists = (
            PageAction(words, partial(self.show_list, which)) for which, words in LISTS.items()
        )
        batch = PageAction("Terbitkan surat untuk beberapa perkara…", self.ask_batch)
        return (*lists, batch)

    @override
    def shortcuts(self) -> Sequence[Shortcut]:
        return (Shortcut(keys=("F6",), words="Ke surat, dan kembali ke isian", do=self.switch),)

    @override
    def keys_told(self) -> Sequence[Shortcut]:
        if self.in_case:
            return self.case.paper.paper.pages.shortcuts()
        look = Shortcut(keys=("Space",), words="Lihat surat terakhir", do=self.list.peek_now)
        return (look, *self.list.keys_told())

    def switch(self) -> None:
        """Put the keyboard on the paper beside the case, or back on what was filled in."""
        if self.in_case:
            self.case.switch_paper()
        elif QApplication.focusWidget() in self.list.preview_panel.findChildren(QWidget):
            self.list.table.setFocus()
        else:
            self.list.preview_panel.take_focus()

    def ask_batch(self) -> None:
        """Make letters for the cases marked in the list, or for all running ones shown."""
        if self.in_case:
            self.go_back()
        self.list.ask_batch()

    def show_list(self, which: Which) -> None:
        """Show the list of these cases; what is typed in a case is kept."""
        if self.in_case:
            self.case.keep_draft()
            self._stack.setCurrentWidget(self.list)
        self.list.which.choose(which)
        self.list.reload()

    @override
    def reload(self) -> None:
        if self.in_case:
            self.case.reload()
        else:
            self.list.reload()

    @override
    def open_item(self, kind: str, item_id: int) -> None:
        self._stack.setCurrentWidget(self.case)
        self.case.show_case(item_id)

    @override
    def go_back(self) -> bool:
        if not self.in_case:
            return self.list.go_back()
        self.case.keep_draft()
        self._stack.setCurrentWidget(self.list)
        self.list.reload()
        return True

    @override
    def current_item(self) -> tuple[str, int] | None:
        shown = self.case.case_id if self.in_case else None
        return None if shown is None else ("case", shown)

    @override
    def may_leave(self) -> bool:
        self.case.keep_draft()
        return True

    @override
    def focus_search(self) -> None:
        if not self.in_case:
            self.list.focus_search()
