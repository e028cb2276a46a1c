"""Kantor: everything the office sets for itself, in sections."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget
from typing_extensions import override

from asn_desk.services.backups import BackupDesk
from asn_desk.services.office import OfficeDesk
from asn_desk.services.people.employees import EmployeeDesk
from asn_desk.services.signing import SigningDesk
from asn_desk.services.users import UserDesk
from asn_desk.services.wordings import WordingDesk
from ui.office.audit_section import AuditSection
from ui.office.backup_section import BackupSection
from ui.office.calculator_section import CalculatorSection
from ui.office.calendar_desks import CalendarDesks
from ui.office.form_sections import NumberingSection, ProfileSection
from ui.office.holidays_section import HolidaysSection
from ui.office.hours_section import HoursSection
from ui.office.letterhead_section import LetterheadSection
from ui.office.section import Section, SettingsSection
from ui.office.signatories_section import SignatoriesSection
from ui.office.signing_section import SigningSection
from ui.office.statements_section import StatementsSection
from ui.office.users_section import UsersSection
from ui.office.wording_section import WordingSection
from ui.shared import dialogs, theme
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.page import Page, PageAction

LIST_WIDTH = 190
ITEM_HEIGHT = 34


class OfficePage(Page):
    """A list of sections at left, the chosen one at right."""

    title = "Kantor"
    icon = "settings"
    kinds: tuple[str, ...] = ("holidays", "wording", "backup", "audit")

    def __init__(  # noqa: PLR0913 — each is a desk or a tool of some section
        self,
        office: OfficeDesk,
        employees: EmployeeDesk,
        calendar: CalendarDesks,
        *,
        wordings: WordingDesk,
        backups: BackupDesk,
        signing: SigningDesk,
        users: UserDesk,
        jobs: Jobs,
        notices: Notices,
    ) -> None:
        super().__init__()
        today = calendar.today
        self.sections: tuple[Section, ...] = (
            LetterheadSection(office, jobs=jobs, notices=notices),
            SignatoriesSection(office, employees, jobs=jobs, notices=notices, today=today),
            NumberingSection(office, jobs=jobs, notices=notices),
            ProfileSection(office, jobs=jobs, notices=notices),
            WordingSection(wordings, jobs=jobs, notices=notices),
            StatementsSection(office, jobs=jobs, notices=notices, today=today),
            SigningSection(office, signing, jobs=jobs, notices=notices),
            HoursSection(office, jobs=jobs, notices=notices, today=today),
            HolidaysSection(calendar, jobs=jobs, notices=notices),
            CalculatorSection(calendar, jobs=jobs, notices=notices),
            UsersSection(users, jobs=jobs, notices=notices),
            BackupSection(backups, jobs=jobs, notices=notices),
            AuditSection(office, jobs=jobs, notices=notices),
        )
        self._list = QListWidget()
        self._list.setAccessibleName("Bagian setelan kantor")
        self._list.setFixedWidth(theme.with_text(LIST_WIDTH))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack = QStackedWidget()
        for section in self.sections:
            item = QListWidgetItem(section.title)
            item.setSizeHint(QSize(0, theme.with_text(ITEM_HEIGHT)))
            self._list.addItem(item)
            self._stack.addWidget(section)
        self._list.setCurrentRow(0)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        layout.setSpacing(theme.MARGIN)
        layout.addWidget(self._list)
        layout.addWidget(self._stack, 1)
        self.setFocusProxy(self._list)
        self._list.currentRowChanged.connect(self._on_chosen)
        for section in self.sections:
            if isinstance(section, SettingsSection):
                section.saved.connect(lambda now, by=section: self._share(now, by))
            elif isinstance(section, UsersSection):
                section.saved.connect(self.users_changed)
            elif isinstance(section, BackupSection):
                section.wanted.connect(partial(self.open_requested.emit, "backup", 0))
            elif isinstance(section, AuditSection):
                section.wanted.connect(partial(self.open_requested.emit, "audit", 0))

    def section(self) -> Section:
        """Give the section shown."""
        return self.sections[self._stack.currentIndex()]

    def show_section(self, title: str) -> None:
        """Show a section by its title."""
        titles = [section.title for section in self.sections]
        if title in titles:
            self._list.setCurrentRow(titles.index(title))

    @override
    def page_actions(self) -> Sequence[PageAction]:
        return tuple(
            PageAction(section.title, partial(self.show_section, section.title))
            for section in self.sections
        )

    @override
    def open_item(self, kind: str, item_id: int) -> None:
        """Show a year's holidays, a letter's wording, the backups, or the trail of changes."""
        titles = {
            "wording": WordingSection.title,
            "backup": BackupSection.title,
            "audit": AuditSection.title,
        }
        self.show_section(titles.get(kind, HolidaysSection.title))
        section = self.section()
        if isinstance(section, HolidaysSection):
            section.show_year(item_id)
        elif isinstance(section, WordingSection):
            section.show_letter(item_id)

    @override
    def reload(self) -> None:
        self.section().reload()

    @override
    def may_leave(self) -> bool:
        unsaved = [section for section in self.sections if section.unsaved()]
        if not unsaved:
            return True
        names = ", ".join(section.title for section in unsaved)
        leave = dialogs.confirm(
            self,
            "Ada perubahan yang belum disimpan",
            f"{names}: yang Anda ketik belum disimpan dan hilang bila halaman ini ditinggalkan.",
            "Tinggalkan tanpa menyimpan",
        )
        if leave:
            for section in unsaved:
                section.forget_changes()
        return leave

    def _share(self, office: object, by: SettingsSection) -> None:
        for section in self.sections:
            if isinstance(section, SettingsSection) and section is not by:
                section.rebase(office)  # type: ignore[arg-type]  # a signal carries objects

    def _on_chosen(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self.section().reload()
