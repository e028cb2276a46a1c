"""The pages of the window in the order of the rail, told before they are made."""

from functools import partial

from asn_desk.services.first_desks import FirstDesks
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.page import Page, PagePlan
from ui.shared.preferences import Preferences
from ui.start.page import EMPLOYEES_PAGE, MONTH_KIND, REPORTS_PAGE, StartPage

_LATER: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (REPORTS_PAGE, "inbox", ("report",)),
    ("Perkara", "briefcase", ("case",)),
    ("Keputusan", "gavel", (MONTH_KIND,)),
    ("Surat", "mail", ("letter",)),
    ("Kehadiran", "clock", ("attendance",)),
    (EMPLOYEES_PAGE, "users", ("employee",)),
    ("Rekap", "chart-column", ()),
    ("Aturan", "scale", ()),
    ("Kantor", "settings", ("holidays", "wording", "backup", "audit")),
)
"""Title, icon and kinds of the pages that are made when they are first opened."""


def page_plans(
    first: FirstDesks, jobs: Jobs, notices: Notices, preferences: Preferences
) -> tuple[PagePlan, ...]:
    """Give the plans of all pages of one window."""

    def make(title: str) -> Page:
        # Reading all pages takes longer than the whole start.
        from ui.page_makers import make_page  # noqa: PLC0415

        return make_page(title, first, jobs=jobs, notices=notices, preferences=preferences)

    start = PagePlan(
        title=StartPage.title,
        icon=StartPage.icon,
        kinds=StartPage.kinds,
        make=lambda: StartPage(first.start, jobs),
    )
    later = (
        PagePlan(title=title, icon=icon, kinds=kinds, make=partial(make, title))
        for title, icon, kinds in _LATER
    )
    return (start, *later)


def read_pages() -> None:
    """Read what all pages need, on any thread; a page made after that is there at once."""
    from ui import page_makers  # noqa: F401, PLC0415 - it is read, not used
