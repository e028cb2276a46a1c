"""Makes each page of the window but the first, with the desks and parts it works with.

Reading this module reads all pages and all desks, so it is read when the first page is wanted.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from asn_desk.services.desks import Desks, complete
from asn_desk.services.first_desks import FirstDesks
from ui.attendance.page import AttendancePage
from ui.cases.case_desks import CaseDesks
from ui.cases.page import CasesPage
from ui.decisions.page import DecisionsPage
from ui.employees.employee_desks import EmployeeDesks
from ui.employees.page import EmployeesPage
from ui.incidents.page import IncidentsPage
from ui.law.page import LawPage
from ui.letters.letter_desks import LetterDesks
from ui.letters.page import LettersPage
from ui.office.calendar_desks import CalendarDesks
from ui.office.page import OfficePage
from ui.recaps.page import RecapPage
from ui.shared.copies_panel import CopiesPanel
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.page import Page
from ui.shared.preferences import Preferences


@dataclass(frozen=True, slots=True, kw_only=True)
class PageParts:
    """What the pages of one window share."""

    desks: Desks
    jobs: Jobs
    notices: Notices
    preferences: Preferences


def make_page(
    title: str, first: FirstDesks, *, jobs: Jobs, notices: Notices, preferences: Preferences
) -> Page:
    """Make the page with this title for a window; raises `KeyError` where there is none."""
    desks = complete(first)
    parts = PageParts(desks=desks, jobs=jobs, notices=notices, preferences=preferences)
    return _MAKERS[title](parts)


def _reports(parts: PageParts) -> Page:
    desks = parts.desks
    return IncidentsPage(
        desks.incidents,
        desks.employees,
        desks.office,
        jobs=parts.jobs,
        notices=parts.notices,
        today=desks.today,
        draft_file=desks.database.settings.entry_draft_file,
        batches=desks.batches,
        statements=desks.statements,
    )


def _cases(parts: PageParts) -> Page:
    desks = parts.desks
    cases = CaseDesks(
        cases=desks.cases,
        employees=desks.employees,
        letters=desks.letters,
        office=desks.office,
        counting=desks.counting,
        legal_basis=desks.legal_basis,
        statements=desks.statements,
        copies=desks.copies,
        today=desks.today,
    )
    return CasesPage(cases, parts.jobs, parts.notices, parts.preferences)


def _decisions(parts: PageParts) -> Page:
    desks = parts.desks
    return DecisionsPage(
        desks.letters,
        desks.office,
        parts.jobs,
        registers=desks.registers,
        copies=CopiesPanel(desks.copies, parts.jobs, people=desks.employees.choices),
    )


def _letters(parts: PageParts) -> Page:
    desks = parts.desks
    letters = LetterDesks(
        letters=desks.letters,
        numbers=desks.numbers,
        registers=desks.registers,
        signing=desks.signing,
        copies=desks.copies,
        people=desks.employees.choices,
    )
    return LettersPage(letters, parts.jobs, parts.notices, today=desks.today)


def _attendance(parts: PageParts) -> Page:
    desks = parts.desks
    return AttendancePage(
        desks.attendance,
        desks.employees,
        jobs=parts.jobs,
        notices=parts.notices,
        today=desks.today,
    )


def _employees(parts: PageParts) -> Page:
    desks = parts.desks
    people = EmployeeDesks(
        employees=desks.employees,
        office=desks.office,
        statements=desks.statements,
        letters=desks.letters,
        standing=desks.cases.standing,
        today=desks.today,
    )
    return EmployeesPage(people, jobs=parts.jobs, notices=parts.notices)


def _recaps(parts: PageParts) -> Page:
    return RecapPage(parts.desks.recaps, parts.jobs, parts.notices, today=parts.desks.today)


def _law(parts: PageParts) -> Page:
    desks = parts.desks
    return LawPage(desks.law, jobs=parts.jobs, notices=parts.notices, today=desks.today)


def _office(parts: PageParts) -> Page:
    desks = parts.desks
    calendar = CalendarDesks(calendar=desks.calendar, counting=desks.counting, today=desks.today)
    return OfficePage(
        desks.office,
        desks.employees,
        calendar,
        signing=desks.signing,
        wordings=desks.wordings,
        backups=desks.backups,
        users=desks.users,
        jobs=parts.jobs,
        notices=parts.notices,
    )


_MAKERS: Mapping[str, Callable[[PageParts], Page]] = {
    "Laporan": _reports,
    "Perkara": _cases,
    "Keputusan": _decisions,
    "Surat": _letters,
    "Kehadiran": _attendance,
    "Pegawai": _employees,
    "Rekap": _recaps,
    "Aturan": _law,
    "Kantor": _office,
}
