"""Beranda: what is late, what is due, what waits for others, and how the year goes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from asn_desk.domain.dates import day_date, long_date
from asn_desk.services.start import StartAgenda, StartDesk
from ui.shared import theme
from ui.shared.elements import button, label, primary_button, show_meaning, title_label
from ui.shared.jobs import Jobs
from ui.shared.page import Page
from ui.shared.theme import Meaning
from ui.start.activity_list import ActivityList
from ui.start.agenda_list import AgendaList
from ui.start.months_chart import MonthsChart

EMPLOYEES_PAGE = "Pegawai"
REPORTS_PAGE = "Laporan"
CASES_PAGE = "Perkara"
MONTH_KIND = "decided_month"
"""Asks for the decisions of a month; the id is year times 100, plus month."""


class StartPage(Page):
    """The first page of the day; every line opens its case with one click."""

    title = "Beranda"
    icon = "house"

    def __init__(self, start: StartDesk, jobs: Jobs) -> None:
        super().__init__()
        self._start = start
        self._jobs = jobs
        self._badge = 0
        self._today = label(look="muted")
        self.next_step = _NextStep()
        self.calendar = _MissingYears()
        self.backup = _BackupReminder()
        self.late = AgendaList("Lewat", empty="Tidak ada yang lewat.")
        self.due = AgendaList("Hari ini", empty="Tidak ada yang jatuh tempo hari ini.")
        self.waiting = AgendaList(
            "Menunggu pihak lain", empty="Tidak ada yang ditunggu.", waiting=True
        )
        self.to_do = AgendaList("Perlu tindakan", empty="Tidak ada perkara yang perlu ditindak.")
        self.chart = MonthsChart()
        self.activity = ActivityList()
        self._lay_out()
        self._connect()

    @override
    def badge(self) -> int:
        return self._badge

    @override
    def reload(self) -> None:
        self._jobs.run(self._start.agenda, done=self.show_agenda, latest="beranda")

    def show_agenda(self, agenda: StartAgenda) -> None:
        """Show an agenda."""
        self._today.setText(day_date(agenda.today))
        self.late.show_items(agenda.late)
        self.due.show_items(agenda.due)
        self.waiting.show_items(agenda.waiting)
        self.to_do.show_items(agenda.to_do)
        self.chart.show_months(agenda.months)
        self.activity.show_items(agenda.activity)
        self.next_step.show_for(agenda)
        self.calendar.show_for(agenda)
        self.backup.show_for(agenda)
        self._badge = len(agenda.late) + len(agenda.due)
        self.badge_changed.emit()

    def _connect(self) -> None:
        for shown in (self.late, self.due, self.waiting, self.to_do):
            shown.opened.connect(self.open_requested)
            shown.more.connect(lambda: self.page_requested.emit(CASES_PAGE))
        self.activity.opened.connect(self.open_requested)
        self.chart.month_chosen.connect(
            lambda year, month: self.open_requested.emit(MONTH_KIND, year * 100 + month)
        )
        self.calendar.fill.clicked.connect(
            lambda _=False: self.open_requested.emit("holidays", self.calendar.year)
        )
        self.backup.make.clicked.connect(lambda _=False: self.open_requested.emit("backup", 0))
        self.next_step.main.clicked.connect(
            lambda _=False: self.page_requested.emit(self.next_step.goes_to)
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.MARGIN)
        head.addWidget(title_label(self.title))
        head.addWidget(self._today)
        head.addStretch(1)
        area = QScrollArea()
        area.setAccessibleName("Isi beranda")
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._cards())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(area, 1)

    def _cards(self) -> QWidget:
        """Give what scrolls: what to do first, the lists, the year, what was done."""
        grid = QGridLayout()
        grid.setSpacing(12)
        for place, shown in enumerate((self.late, self.due, self.waiting)):
            grid.addWidget(shown, 0, place)
            grid.setColumnStretch(place, 1)
        grid.addWidget(self.to_do, 1, 0, 1, 1)
        grid.addWidget(self._year(), 1, 1, 1, 2)
        grid.addWidget(self.activity, 2, 0, 1, 3)
        inside = QWidget()
        inside.setProperty("look", "clear")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for banner in (self.next_step, self.calendar, self.backup):
            column.addWidget(banner)
        column.addLayout(grid)
        column.addStretch(1)
        return inside

    def _year(self) -> QFrame:
        card = QFrame()
        card.setProperty("look", "card")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(theme.GAP)
        layout.addWidget(label("Keputusan dua belas bulan terakhir, menurut tingkat", "heading"))
        layout.addWidget(self.chart, 1)
        return card


class _NextStep(QFrame):
    """One sentence on top: import first, verify what came in, or nothing at all."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.goes_to = ""
        self.words = label(wrap=True)
        self.main = primary_button("")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, theme.GAP, 12, theme.GAP)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.main)

    def show_for(self, agenda: StartAgenda) -> None:
        """Say what to do first, if anything."""
        nothing_yet = not any(one.reports for one in agenda.months)
        if not agenda.employees:
            words = "Mulailah dengan mengimpor data pegawai dari SIASN dan pohon unit kerja."
            self._say(words, "Impor pegawai", EMPLOYEES_PAGE)
        elif agenda.reports_pending:
            self._say(_pending_words(agenda), "Buka laporan", REPORTS_PAGE)
        elif nothing_yet and not _has_cases(agenda):
            words = "Data pegawai sudah ada. Sekarang impor laporan Satpol PP, atau catat sendiri."
            self._say(words, "Impor laporan", REPORTS_PAGE)
        else:
            self.hide()

    def _say(self, words: str, action: str, page: str) -> None:
        self.words.setText(words)
        self.main.setText(action)
        self.goes_to = page
        self.show()


class _MissingYears(QFrame):
    """Says which year's holidays are to be filled in, and leads there."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.year = 0
        self.words = label(wrap=True)
        self.fill = button("Isi hari libur", "calendar-days")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, theme.GAP, 12, theme.GAP)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.fill)
        self.hide()

    def show_for(self, agenda: StartAgenda) -> None:
        """Say it when a year is missing."""
        missing = agenda.missing_years
        self.setVisible(bool(missing))
        if missing:
            self.year = missing[0].year
            show_meaning(self.words, Meaning.DUE, " ".join(one.problem for one in missing))


class _BackupReminder(QFrame):
    """Says that the last backup is old, or that there is none, and leads to making one."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.words = label(wrap=True)
        self.make = button("Buat cadangan", "save")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, theme.GAP, 12, theme.GAP)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.make)
        self.hide()

    def show_for(self, agenda: StartAgenda) -> None:
        """Say it when there is something to lose and the reminder is due."""
        state = agenda.backup
        shown = state is not None and state.due and bool(agenda.employees)
        self.setVisible(shown)
        if state is None or not shown:
            return
        if state.last_at is None:
            words = "Data ini belum pernah dicadangkan."
        else:
            days = (agenda.today - state.last_at.date()).days
            words = f"Cadangan terakhir {long_date(state.last_at.date())}, {days} hari lalu."
        show_meaning(self.words, Meaning.DUE, words)


def _pending_words(agenda: StartAgenda) -> str:
    words = f"{agenda.reports_pending} laporan menunggu verifikasi"
    if agenda.unidentified:
        words += f", {agenda.unidentified} orang belum teridentifikasi"
    return f"{words}."


def _has_cases(agenda: StartAgenda) -> bool:
    return bool(agenda.due or agenda.late or agenda.waiting or agenda.to_do)
