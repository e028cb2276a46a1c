"""The desks the window needs before anything is opened in it, and the database under them.

The others are in `desks`; reading what they need takes as long as all of this.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from asn_desk.database.migrate import migrate
from asn_desk.database.unit_of_work import Database, now
from asn_desk.domain.law.loading import load_law
from asn_desk.domain.law.tables import Law
from asn_desk.domain.office import Office
from asn_desk.domain.shipped_hours import load_holidays, load_schedules
from asn_desk.services.search import SearchDesk
from asn_desk.services.setup import SetupDesk
from asn_desk.services.start import StartDesk
from asn_desk.services.users import UserDesk
from asn_desk.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstDesks:
    """What the first page and the search box ask, and what all other desks are made from."""

    database: Database
    shipped_law: Law
    """The dated tables under resources, as shipped."""
    today: Callable[[], date]
    """The day in Ketapang."""
    clock: Callable[[], datetime]
    """The moment that records are stamped with."""
    start: StartDesk
    search: SearchDesk
    setup: SetupDesk
    users: UserDesk


def open_first_desks(
    settings: Settings, *, today: Callable[[], date], clock: Callable[[], datetime] = now
) -> FirstDesks:
    """Migrate and open the database, read the law, and build the first desks.

    Raises `DatabaseNewer`, `DatabaseDamaged`, `DatabaseBusy`, `UnsafeFolder`, `DiskFull`, and
    `LawDataError` naming file and line when a table under resources is wrong.
    """
    migrate(settings)
    database = Database(settings, clock=clock)
    resources = settings.resources
    with database.reading() as work:
        empty = not work.office.schedules() and not work.office.holidays()
    if empty:
        with database.unit_of_work() as work:
            work.office.seed(
                Office(),
                load_schedules(resources / "schedules"),
                load_holidays(resources / "holidays"),
            )
    law = load_law(resources / "law")
    return FirstDesks(
        database=database,
        shipped_law=law,
        today=today,
        clock=clock,
        start=StartDesk(database=database, law=law, today=today),
        search=SearchDesk(database=database),
        setup=SetupDesk(database=database),
        users=UserDesk(database=database),
    )
