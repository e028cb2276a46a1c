"""Rekap bulanan: month and unit chosen, seen as tables and as paper, saved and printed."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from asn_desk.domain.dates import MONTHS, day_date
from asn_desk.domain.office import RecapAddressee
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.recaps import Recap
from asn_desk.services.outputs import file_name
from asn_desk.services.progress import Progress
from asn_desk.services.recaps import RecapDesk
from ui.recaps.letter_form import LETTER_FORMS, AddresseesForm, RecapLetterDialog
from ui.recaps.tables import RecapTabs
from ui.shared import dialogs, theme
from ui.shared.desk_dialog import DeskDialog
from ui.shared.elements import button, label, primary_button, title_label
from ui.shared.errors import words
from ui.shared.form import ChoiceField, DateField
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.page import Page, PageAction
from ui.shared.paper_view import PaperView
from ui.shared.saving import open_outside, write_whole
from ui.shared.shortcuts import Shortcut

YEARS_BACK = 6
WHOLE = 0
"""Stands for the whole kabupaten among the units."""


class RecapPage(Page):
    """The recap of last month is there when the page opens; one click saves it."""

    title = "Rekap"
    icon = "chart-column"

    def __init__(
        self, recaps: RecapDesk, jobs: Jobs, notices: Notices, *, today: Callable[[], date]
    ) -> None:
        super().__init__()
        self._recaps = recaps
        self._jobs = jobs
        self._notices = notices
        self._today = today
        self.recap: Recap | None = None
        self.month = QComboBox()
        self.year = QComboBox()
        self.unit = ChoiceField[int]("Unit", [(WHOLE, "Seluruh kabupaten")])
        self.as_of = DateField("Keadaan pada tanggal", today=today)
        self.summary = label(look="muted", wrap=True)
        self.paper = PaperView()
        self.tabs = RecapTabs(self.paper)
        self.save_workbook = primary_button("Simpan Excel …", "save")
        self.save_paper = button("Simpan PDF …", "file-text")
        self.print_paper = button("Cetak …", "printer")
        self.send = button("Buat surat …", "send")
        self.dialog: DeskDialog[Any] | None = None
        self._fill_months()
        self._lay_out()
        self._connect()

    @override
    def page_actions(self) -> Sequence[PageAction]:
        return (
            PageAction("Rekap bulan lalu", lambda: self.show_month(self._last_month())),
            PageAction("Rekap bulan ini", lambda: self.show_month(self._today())),
            PageAction("Nota dinas rekap…", lambda: self.ask_letter(LetterKind.RECAP_MEMO)),
            PageAction("Surat pengantar rekap…", lambda: self.ask_letter(LetterKind.RECAP_COVER)),
            PageAction("Tujuan surat rekap…", self.ask_addressees),
        )

    @override
    def shortcuts(self) -> Sequence[Shortcut]:
        excel = "Simpan rekap sebagai Excel"
        return (
            Shortcut(keys=("Ctrl+S",), words=excel, do=self.save_workbook.click),
            Shortcut(keys=("Ctrl+P",), words="Cetak rekap", do=self.print_paper.click),
        )

    def show_month(self, day: date) -> None:
        """Count the month of a day and show it."""
        for box, chosen in ((self.month, MONTHS[day.month - 1]), (self.year, str(day.year))):
            box.blockSignals(True)
            box.setCurrentText(chosen)
            box.blockSignals(False)
        self.count()

    @override
    def reload(self) -> None:
        self._jobs.run(self._recaps.agencies, done=self._offer_units, latest="rekap-unit")
        self.count()

    def count(self) -> None:
        """Count the chosen month again and show it."""
        year, month = int(self.year.currentText()), self.month.currentIndex() + 1
        unit_id = self.unit.value() or None
        as_of = self.as_of.value() if self.as_of.check() else None

        def work(progress: Progress) -> tuple[Recap, bytes]:
            recap = self._recaps.recap(year=year, month=month, unit_id=unit_id, as_of=as_of)
            return recap, self._recaps.paper(recap, progress)

        self._jobs.run_long(
            work,
            done=lambda found: self.show_recap(*found),
            label="Menyusun rekap",
            latest="rekap",
        )

    def show_recap(self, recap: Recap, paper: bytes) -> None:
        """Show a recap with its paper."""
        self.recap = recap
        self.tabs.show_recap(recap)
        self.paper.show_pdf(paper, f"{self.file_stem()}.pdf")
        where = recap.unit or "seluruh kabupaten"
        nothing = not any(table.rows for table in recap.tables)
        self.summary.setText(
            f"{'NIHIL · ' if nothing else ''}{MONTHS[recap.month - 1]} {recap.year}, {where}, "
            f"keadaan {day_date(recap.as_of)}"
        )
        for made in (self.save_workbook, self.save_paper, self.print_paper, self.send):
            made.setEnabled(True)

    def file_stem(self) -> str:
        """Give the name of the recap's files, without ending."""
        if self.recap is None:
            return "Rekap"
        where = self.recap.unit or "Kabupaten Ketapang"
        month = f"{self.recap.year}-{self.recap.month:02d}"
        return file_name(f"Rekap disiplin ASN {month} {where}", "")

    def ask_and_save_workbook(self) -> None:
        """Ask for a place and save the workbook."""
        recap = self.recap
        if recap is None:
            return
        path = dialogs.ask_save_file(
            self,
            "Simpan rekap",
            f"{self.file_stem()}.xlsx",
            kinds=[("Buku kerja Excel", "*.xlsx")],
        )
        if path is not None:
            self._jobs.run_long(
                lambda progress: write_whole(path, self._recaps.workbook(recap, progress)),
                done=lambda _: self._on_saved(path),
                label="Menyimpan rekap",
            )

    def ask_letter(self, kind: LetterKind) -> None:
        """Show the letter that sends the recap shown, and issue it when told to."""
        if self.recap is not None:
            dialog = RecapLetterDialog(self, self._recaps, self.recap, kind, jobs=self._jobs)
            self._open(dialog, self._on_issued)

    def ask_addressees(self) -> None:
        """Ask whom the recap is sent to."""
        self._jobs.run(self._recaps.addressees, done=self._show_addressees)

    def _show_addressees(self, known: Sequence[RecapAddressee]) -> None:
        form = AddresseesForm()
        form.load(known)
        dialog: DeskDialog[Sequence[RecapAddressee]] = DeskDialog(
            self,
            "Tujuan surat rekap",
            form,
            "Simpan tujuan",
            jobs=self._jobs,
            work=self._recaps.save_addressees,
        )
        self._open(dialog, lambda _: self._notices.success("Tujuan surat rekap disimpan."))

    def _open(self, dialog: DeskDialog[Any], done: Callable[[Any], object]) -> None:
        self.dialog = dialog
        dialog.succeeded.connect(done)
        dialog.open()

    def _on_issued(self, letter_id: int) -> None:
        self._notices.success(
            "Surat diterbitkan; rekapnya terlampir.",
            action="Buka surat",
            do=lambda: self.open_requested.emit("letter", letter_id),
        )

    def _letter_menu(self) -> QMenu:
        menu = QMenu(self)
        for kind, name in LETTER_FORMS.items():
            action = menu.addAction(name)
            action.triggered.connect(lambda _=False, kind=kind: self.ask_letter(kind))
        return menu

    def _on_saved(self, path: Path) -> None:
        self._notices.success(
            f"Rekap disimpan di {path}", action="Buka", do=partial(open_outside, path)
        )

    def _on_failed(self, error: Exception) -> None:
        message = words(error)
        self._notices.error(message.title, message.text)

    def _offer_units(self, units: tuple[tuple[int, str], ...]) -> None:
        self.unit.set_choices([(WHOLE, "Seluruh kabupaten"), *units])
        if self.unit.value() is None:
            self.unit.set_value(WHOLE)

    def _fill_months(self) -> None:
        last = self._last_month()
        self.month.setAccessibleName("Bulan")
        self.month.addItems(MONTHS)
        self.month.setCurrentIndex(last.month - 1)
        self.month.setMaxVisibleItems(len(MONTHS))
        self.year.setAccessibleName("Tahun")
        this_year = self._today().year
        self.year.addItems([str(year) for year in range(this_year, this_year - YEARS_BACK, -1)])
        self.year.setCurrentText(str(last.year))
        self.unit.set_value(WHOLE)
        for made in (self.save_workbook, self.save_paper, self.print_paper, self.send):
            made.setEnabled(False)

    def _last_month(self) -> date:
        return self._today().replace(day=1) - timedelta(days=1)

    def _connect(self) -> None:
        for box in (self.month, self.year):
            box.currentIndexChanged.connect(lambda _: self.count())
        self.unit.changed.connect(self.count)
        self.as_of.line.editingFinished.connect(self.count)
        self.save_workbook.clicked.connect(lambda _=False: self.ask_and_save_workbook())
        self.save_paper.clicked.connect(lambda _=False: self.paper.ask_and_save())
        self.print_paper.clicked.connect(lambda _=False: self.paper.ask_and_print())
        self.paper.saved.connect(self._on_saved)
        self.paper.failed.connect(self._on_failed)
        self.paper.told.connect(self._notices.info)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.GAP)
        head.addWidget(title_label(self.title))
        head.addSpacing(theme.GAP)
        head.addWidget(self.summary, 1)
        self.send.setMenu(self._letter_menu())
        for made in (self.send, self.print_paper, self.save_paper, self.save_workbook):
            head.addWidget(made)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addLayout(self._choices())
        layout.addWidget(self.tabs, 1)

    def _choices(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.MARGIN)
        months = QWidget()
        inner = QVBoxLayout(months)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.GRID)
        both = QHBoxLayout()
        both.setSpacing(theme.GAP)
        both.addWidget(self.month)
        both.addWidget(self.year)
        inner.addWidget(label("Bulan", "label"))
        inner.addLayout(both)
        self.unit.setFixedWidth(theme.with_text(360))
        self.as_of.setFixedWidth(theme.with_text(270))
        for widget in (months, self.unit, self.as_of):
            row.addWidget(widget)
        row.addStretch(1)
        return row
