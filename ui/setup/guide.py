"""The guide through what an office sets once: its steps, and the wizard that leads through them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from asn_desk.services.desks import complete
from asn_desk.services.first_desks import FirstDesks
from asn_desk.services.progress import Progress
from asn_desk.services.sample import make_sample
from asn_desk.services.setup import SetupStep
from ui.employees.page import EmployeesPage
from ui.office.form_sections import NumberingSection
from ui.office.hours_section import HoursSection
from ui.office.letterhead_section import LetterheadSection
from ui.office.signatories_section import SignatoriesSection
from ui.office.users_section import UsersSection
from ui.setup.employees_step import EmployeesStep
from ui.setup.wizard import SetupWizard, WizardStep
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.page import Page


def open_guide(
    parent: QWidget, first: FirstDesks, jobs: Jobs, notices: Notices, *, today: Callable[[], date]
) -> SetupWizard:
    """Open the guide over the window; it tells when employees are wanted and when it is done."""
    desks = complete(first)
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
        (
            SetupStep.USERS,
            "Pengguna pertama",
            lambda: UsersSection(desks.users, jobs=jobs, notices=notices),
        ),
    )
    steps = [WizardStep(step=step, words=words, make=make) for step, words, make in makers]

    def sample(progress: Progress) -> Path:
        return make_sample(desks.setup, today=today, progress=progress)

    wizard = SetupWizard(parent, steps, desks.setup, jobs=jobs, notices=notices, make_sample=sample)
    people.wanted.connect(wizard.bring_employees)
    wizard.open()
    return wizard


def bring_employees(page: Page) -> None:
    """Ask for the workbooks of employees on the page Pegawai."""
    if isinstance(page, EmployeesPage):
        page.ask_import()
