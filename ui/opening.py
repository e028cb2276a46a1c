"""Opens the window on a data folder: desks, pages, looks, language, and one window at a time."""

import gc
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLockFile, Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from asn_desk.domain.errors import Refusal
from asn_desk.services.desks import Desks, open_desks
from asn_desk.services.refusals import refusal_words
from asn_desk.services.restoring import READY, finish_prepared
from asn_desk.services.setup import SetupState, SetupStep
from asn_desk.settings import Settings, read_settings
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
from ui.main_window import FIRST_WINDOW, MainWindow
from ui.office.calendar_desks import CalendarDesks
from ui.office.form_sections import NumberingSection
from ui.office.hours_section import HoursSection
from ui.office.letterhead_section import LetterheadSection
from ui.office.page import OfficePage
from ui.office.signatories_section import SignatoriesSection
from ui.recaps.page import RecapPage
from ui.setup.employees_step import EmployeesStep
from ui.setup.wizard import SetupWizard, WizardStep
from ui.shared.copies_panel import CopiesPanel
from ui.shared.crash import CrashWatch
from ui.shared.icons import use_icons
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.page import Page, PageAction
from ui.shared.preferences import Preferences
from ui.shared.printer_memory import use_preferences
from ui.shared.theme import apply_theme, dressing_once
from ui.shared.translation import speak_indonesian
from ui.start.page import StartPage

LOCK_FILE = "jendela.kunci"
SECOND_WINDOW = "kedua"
_BESIDE: list[MainWindow] = []
"""Windows opened beside the first: a window nobody holds would vanish at once."""


def open_window(
    data_folder: Path | None, *, today: Callable[[], date], curtain: QWidget | None = None
) -> int:
    """Open the window and stay until it is closed; return the exit code.

    `curtain` is what was shown while the program was read; it goes when the window comes.

    What keeps it from opening is said in a box: a newer or damaged database, an unsafe folder,
    another window on the same data.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 - made as one in the line above
    app.setApplicationName("ASN Desk")
    draw = curtain.close if curtain is not None else _nothing
    try:
        settings = read_settings(data_folder)
        dress(app, settings)
        _take_prepared(settings)
        desks = open_desks(settings, today=today)
    except (Refusal, OSError) as refusal:
        draw()
        return _refuse(refusal)
    lock = QLockFile(str(settings.data_folder / LOCK_FILE))
    lock.setStaleLockTime(0)
    if not lock.tryLock(100):
        desks.database.close()
        draw()
        return _already_open(settings.data_folder, lock)
    try:
        return _stay_open(app, desks, settings, today, drawn=draw)
    finally:
        desks.database.close()
        lock.unlock()


def dress(app: QApplication, settings: Settings, *, dark: bool | None = None) -> None:
    """Give the program its icons, colours and language; `dark` None follows the system."""
    use_icons(settings.resources / "icons")
    speak_indonesian(app)
    apply_theme(app, dark)


def make_window(
    desks: Desks, settings: Settings, *, today: Callable[[], date], name: str = FIRST_WINDOW
) -> tuple[MainWindow, Jobs, Notices]:
    """Make a window with all its pages, not shown yet; it opens further ones beside it."""
    jobs, notices = Jobs(), Notices()
    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101 - there is no window without one
    with dressing_once(app):
        preferences = Preferences(settings.window_file)
        use_preferences(preferences)
        reports = IncidentsPage(
            desks.incidents,
            desks.employees,
            desks.office,
            jobs=jobs,
            notices=notices,
            today=today,
            draft_file=settings.entry_draft_file,
            batches=desks.batches,
            statements=desks.statements,
        )
        pages = _pages(desks, reports, jobs, notices, preferences)
        window = MainWindow(
            pages,
            jobs,
            notices,
            preferences,
            find=desks.search.find,
            person=settings.user,
            name=name,
            manual=settings.resources / "manual",
        )
    beside = partial(_open_beside, desks, settings, today)
    window.window_wanted.connect(beside)
    guide = partial(set_up, window, desks, jobs, notices, today=today)
    window.offer(PageAction("Siapkan kantor (panduan awal)", guide))
    return window, jobs, notices


def _open_beside(
    desks: Desks, settings: Settings, today: Callable[[], date], title: str, kind: str, item_id: int
) -> MainWindow:
    """Open a window beside the others, on the same page or thing; it goes when it is closed."""
    window, _, _ = make_window(desks, settings, today=today, name=SECOND_WINDOW)
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
    window: MainWindow, desks: Desks, jobs: Jobs, notices: Notices, *, today: Callable[[], date]
) -> SetupWizard:
    """Open the guide through what an office sets once."""
    office, employees = desks.office, desks.employees
    people = EmployeesStep()
    makers: tuple[tuple[SetupStep, str, Callable[[], QWidget]], ...] = (
        (
            SetupStep.LETTERHEAD,
            "Kop dan lambang",
            lambda: LetterheadSection(office, jobs=jobs, notices=notices),
        ),
        (
            SetupStep.SIGNATORIES,
            "Penanda tangan",
            lambda: SignatoriesSection(office, employees, jobs=jobs, notices=notices, today=today),
        ),
        (
            SetupStep.NUMBERING,
            "Penomoran",
            lambda: NumberingSection(office, jobs=jobs, notices=notices),
        ),
        (
            SetupStep.HOURS,
            "Jam kerja",
            lambda: HoursSection(office, jobs=jobs, notices=notices, today=today),
        ),
        (SetupStep.EMPLOYEES, "Data pegawai", lambda: people),
    )
    steps = [WizardStep(step=step, words=words, make=make) for step, words, make in makers]
    wizard = SetupWizard(window, steps, desks.setup, jobs=jobs, notices=notices)
    people.wanted.connect(wizard.bring_employees)
    wizard.employees_wanted.connect(lambda: _bring_employees(window))
    wizard.finished.connect(lambda _: window.reload())
    wizard.open()
    return wizard


def _bring_employees(window: MainWindow) -> None:
    page = next(one for one in window.pages if isinstance(one, EmployeesPage))
    window.go_to(page)
    page.ask_import()


def _pages(
    desks: Desks,
    reports: IncidentsPage,
    jobs: Jobs,
    notices: Notices,
    preferences: Preferences,
) -> Sequence[Page]:
    today = desks.cases.today
    cases = CaseDesks(
        cases=desks.cases,
        employees=desks.employees,
        letters=desks.letters,
        office=desks.office,
        counting=desks.counting,
        legal_basis=desks.legal_basis,
        statements=desks.statements,
        copies=desks.copies,
        today=today,
    )
    letters = LetterDesks(
        letters=desks.letters,
        numbers=desks.numbers,
        registers=desks.registers,
        signing=desks.signing,
        copies=desks.copies,
        people=desks.employees.choices,
    )
    calendar = CalendarDesks(calendar=desks.calendar, counting=desks.counting, today=today)
    return (
        StartPage(desks.start, jobs),
        reports,
        CasesPage(cases, jobs, notices, preferences),
        DecisionsPage(
            desks.letters,
            desks.office,
            jobs,
            registers=desks.registers,
            copies=CopiesPanel(desks.copies, jobs, people=desks.employees.choices),
        ),
        LettersPage(letters, jobs, notices, today=today),
        AttendancePage(desks.attendance, desks.employees, jobs=jobs, notices=notices, today=today),
        EmployeesPage(
            EmployeeDesks(
                employees=desks.employees,
                office=desks.office,
                statements=desks.statements,
                letters=desks.letters,
                standing=desks.cases.standing,
                today=today,
            ),
            jobs=jobs,
            notices=notices,
        ),
        RecapPage(desks.recaps, jobs, notices, today=today),
        LawPage(desks.law, jobs=jobs, notices=notices, today=today),
        OfficePage(
            desks.office,
            desks.employees,
            calendar,
            signing=desks.signing,
            wordings=desks.wordings,
            backups=desks.backups,
            jobs=jobs,
            notices=notices,
        ),
    )


def _stay_open(
    app: QApplication,
    desks: Desks,
    settings: Settings,
    today: Callable[[], date],
    *,
    drawn: Callable[[], object],
) -> int:
    window, jobs, notices = make_window(desks, settings, today=today)
    watch = CrashWatch(settings.log_folder, jobs.failed.emit)
    watch.tell_last_fault(notices)
    window.show()
    drawn()
    gc.freeze()
    gc.enable()

    def guide(state: SetupState) -> None:
        if state.untouched:
            set_up(window, desks, jobs, notices, today=today)

    jobs.run(desks.setup.state, done=guide)
    try:
        return app.exec()
    finally:
        watch.close()


def _take_prepared(settings: Settings) -> None:
    """Take a restored backup into use, unless another window works on the data."""
    lock = QLockFile(str(settings.data_folder / LOCK_FILE))
    lock.setStaleLockTime(0)
    if (settings.data_folder / READY).exists() and lock.tryLock(100):
        try:
            finish_prepared(settings, datetime.now(UTC))
        finally:
            lock.unlock()


def _nothing() -> None:
    """Draw no curtain, there being none."""


def _refuse(refusal: Exception) -> int:
    message = refusal_words(refusal)
    _say(message.title, message.text)
    return 1


def _already_open(folder: Path, lock: QLockFile) -> int:
    computer = lock.getLockInfo()[1]
    where = f" di komputer {computer}" if computer else ""
    _say(
        "ASN Desk sudah terbuka pada data ini",
        f"Jendela lain memakai {folder}{where}. Pakai jendela itu, atau tutup dahulu."
        " Tidak ada data yang diubah.",
    )
    return 1


def _say(title: str, text: str) -> None:
    sys.stderr.write(f"{title}. {text}\n")
    box = QMessageBox()
    box.setWindowTitle("ASN Desk")
    box.setText(title)
    box.setInformativeText(text)
    box.addButton("Tutup", QMessageBox.ButtonRole.AcceptRole)
    box.exec()
