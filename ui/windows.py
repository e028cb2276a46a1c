"""Makes the windows of the program: the first, and those opened beside it."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from asn_desk.services.first_desks import FirstDesks
from asn_desk.services.users import UserLine
from asn_desk.settings import Settings
from ui.main_window import FIRST_WINDOW, MainWindow
from ui.page_plans import page_plans
from ui.shared.disk import disk
from ui.shared.icons import use_icons
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.page import PageAction
from ui.shared.preferences import Preferences
from ui.shared.printer_memory import use_preferences
from ui.shared.theme import apply_theme, dressing_once
from ui.shared.translation import speak_indonesian
from ui.start.page import EMPLOYEES_PAGE, REPORTS_PAGE

SECOND_WINDOW = "kedua"
SAMPLE = "DATA CONTOH"
_BESIDE: list[MainWindow] = []
"""Windows opened beside the first: a window nobody holds would vanish at once."""


def dress(app: QApplication, settings: Settings, *, dark: bool | None = None) -> None:
    """Give the program its icons, colours and language; `dark` None follows the system."""
    use_icons(settings.resources / "icons")
    speak_indonesian(app)
    apply_theme(app, dark)


def make_window(
    first: FirstDesks, settings: Settings, *, today: Callable[[], date], name: str = FIRST_WINDOW
) -> tuple[MainWindow, Jobs, Notices]:
    """Make a window with its first page, not shown yet; it opens further ones beside it."""
    jobs, notices = Jobs(), Notices()
    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101 - there is no window without one
    with dressing_once(app):
        preferences = Preferences(settings.window_file)
        use_preferences(preferences)
        window = MainWindow(
            page_plans(first, jobs, notices, preferences),
            jobs,
            notices,
            preferences,
            find=first.search.find,
            person=settings.user,
            name=name,
            manual=settings.resources / "manual",
        )
    jobs.run(lambda: first.setup.is_sample, done=partial(_mark_sample, window))
    _ask_person(window, first, jobs)
    window.users_changed.connect(partial(_ask_person, window, first, jobs))
    window.window_wanted.connect(partial(_open_beside, first, settings, today))
    guide = partial(set_up, window, first, jobs, notices, today=today)
    window.offer(PageAction("Siapkan kantor (panduan awal)", guide))
    disk().run(settings.entry_draft_file.exists, done=partial(_tell_of_draft, window))
    return window, jobs, notices


def _mark_sample(window: MainWindow, sample: bool) -> None:
    if sample:
        window.mark(SAMPLE)


def _tell_of_draft(window: MainWindow, left: bool) -> None:
    if left and isValid(window):
        window.page_titled(REPORTS_PAGE)  # which tells of the report left unfinished


def _ask_person(window: MainWindow, first: FirstDesks, jobs: Jobs) -> None:
    jobs.run(first.users.mine, done=partial(_show_person, window))


def _show_person(window: MainWindow, mine: UserLine) -> None:
    window.top_bar.show_person(mine.user.name, mine.user.login)


def _open_beside(
    first: FirstDesks,
    settings: Settings,
    today: Callable[[], date],
    title: str,
    kind: str,
    item_id: int,
) -> MainWindow:
    """Open a window beside the others, on the same page or thing; it goes when it is closed."""
    window, _, _ = make_window(first, settings, today=today, name=SECOND_WINDOW)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    _BESIDE.append(window)
    window.closed.connect(lambda: _BESIDE.remove(window))
    window.show()
    if kind:
        window.open_item(kind, item_id)
    else:
        window.go_to_title(title)
    return window


def set_up(
    window: MainWindow,
    first: FirstDesks,
    jobs: Jobs,
    notices: Notices,
    *,
    today: Callable[[], date],
) -> QWidget:
    """Open the guide through what an office sets once; give it."""
    # An office that is set up starts without reading this.
    from ui.setup.guide import bring_employees, open_guide  # noqa: PLC0415

    def bring() -> None:
        window.go_to_title(EMPLOYEES_PAGE)
        bring_employees(window.page_titled(EMPLOYEES_PAGE))

    guide = open_guide(window, first, jobs, notices, today=today)
    guide.employees_wanted.connect(bring)
    guide.finished.connect(lambda _: window.reload())
    guide.finished.connect(lambda _: _ask_person(window, first, jobs))
    return guide
