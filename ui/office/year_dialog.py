"""A year's holidays at once: pasted lines or a workbook, read, looked over, then saved."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from asn_desk.domain.dates import short_day_date
from asn_desk.domain.holiday_lists import ListedHoliday, taken
from asn_desk.services.calendar import CalendarDesk, HolidayChange
from ui.office.change_dialog import TALLEST, ChangeDialog
from ui.shared import dialogs, theme
from ui.shared.elements import button, label, show_meaning
from ui.shared.form import Form, LongTextField, TextField
from ui.shared.jobs import Jobs
from ui.shared.table_model import Column, TableModel
from ui.shared.table_view import TableView
from ui.shared.theme import Meaning

TYPING_PAUSE = 300
TABLE_HEIGHT = 150
HINT = (
    "Satu baris satu tanggal, seperti “1 Januari Tahun Baru”, “10–11 Maret: Idulfitri”, atau "
    "salinan tabel dari keputusan. Baris “Cuti bersama” mengubah jenis baris di bawahnya."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How a list is read: pasted, or from a workbook."""

    text: str = ""
    file: Path | None = None
    decree: str = ""


class YearForm(Form[HolidayChange]):
    """The list, the decree of its rows, and what was read from it."""

    def __init__(self, year: int, read: Callable[[Reading], Sequence[ListedHoliday]]) -> None:
        super().__init__()
        self.setMaximumWidth(16_777_215)
        self._year = year
        self.read = read
        self._file: Path | None = None
        self.rows: Sequence[ListedHoliday] = ()
        self.decree = self.add(
            TextField("Keputusan yang menetapkan", hint="Ditulis pada setiap hari tanpa dasar.")
        )
        self.text = self.add(LongTextField("Daftar hari libur", hint=HINT, lines=5))
        self.open_file = button("Baca dari Excel…", "folder-open")
        self.count = label(wrap=True)
        self.model: TableModel[ListedHoliday] = TableModel(_columns(), self)
        self.table = TableView(self.model, "Hari yang terbaca")
        self.table.setMinimumHeight(TABLE_HEIGHT)
        self.show_rows(())

    @property
    def reading(self) -> Reading:
        """What is to be read now."""
        return Reading(text=self.text.value(), file=self._file, decree=self.decree.value())

    def take_file(self, file: Path | None) -> None:
        """Read a workbook instead of what is pasted; None goes back to the pasted lines."""
        self._file = file

    def show_rows(self, rows: Sequence[ListedHoliday]) -> None:
        """Show what was read."""
        self.rows = rows
        self.model.set_rows(rows)
        good, bad = len(taken(rows)), sum(bool(one.problem) for one in rows)
        if not rows:
            show_meaning(self.count, None, "Belum ada yang terbaca.")
        elif bad:
            words = f"{good} hari baru, {bad} baris dilewati"
            show_meaning(self.count, Meaning.DUE, words)
        else:
            show_meaning(self.count, Meaning.DONE, f"{good} hari baru")

    @override
    def load(self, value: HolidayChange) -> None:
        self.show_rows([ListedHoliday(line=0, text="", holiday=one) for one in value.add])

    @override
    def value(self) -> HolidayChange:
        return HolidayChange(add=taken(self.rows), reason=f"daftar hari libur {self._year}")

    @override
    def check(self) -> bool:
        if not taken(self.rows):
            self.text.set_problem("Belum ada hari baru yang terbaca. Tempel daftarnya di sini.")
            return False
        return super().check()


class YearDialog(ChangeDialog[HolidayChange]):
    """Fills in a year; rows that cannot be taken say why and are left out."""

    def __init__(
        self, parent: QWidget | None, calendar: CalendarDesk, year: int, *, jobs: Jobs
    ) -> None:
        def read(reading: Reading) -> Sequence[ListedHoliday]:
            if reading.file is not None:
                return calendar.read_workbook(reading.file, year=year, decree=reading.decree)
            return calendar.read_list(reading.text, year=year, decree=reading.decree)

        self.year_form = YearForm(year, read)
        super().__init__(
            parent,
            f"Isi hari libur {year}",
            self.year_form,
            "Simpan hari libur",
            jobs=jobs,
            moved=calendar.moved,
            work=calendar.apply,
        )
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE)
        self._pause.timeout.connect(self.read)
        self.year_form.text.changed.connect(self._on_typed)
        self.year_form.decree.changed.connect(self._pause.start)
        self.year_form.open_file.clicked.connect(lambda _=False: self.ask_file())
        self._lay_out_rows()
        self.resize(960, TALLEST)

    def ask_file(self) -> None:
        """Ask for a workbook and read it."""
        kinds = [("Buku kerja Excel", "*.xlsx *.xls *.xlsm *.ods")]
        files = dialogs.ask_open_files(self, "Daftar hari libur", kinds=kinds)
        if files:
            self.year_form.take_file(files[0])
            self.read()

    def read(self) -> None:
        """Read what is given now and show it."""
        self._pause.stop()
        self.jobs.run(
            partial(self.year_form.read, self.year_form.reading),
            done=self._on_read,
            failed=self.show_refusal,
            latest=f"daftar-{id(self)}",
        )

    def _lay_out_rows(self) -> None:
        """Put what was read below the form, where it is always seen."""
        tools = QHBoxLayout()
        tools.setSpacing(theme.GAP)
        tools.addWidget(self.year_form.open_file)
        tools.addWidget(self.year_form.count, 1)
        self.body.insertLayout(1, tools)
        self.body.insertWidget(2, self.year_form.table, 2)

    def _on_typed(self) -> None:
        self.year_form.take_file(None)
        self._pause.start()

    def _on_read(self, rows: Sequence[ListedHoliday]) -> None:
        self._problem.hide()
        self.year_form.show_rows(rows)
        days = len(taken(rows))
        self._words = f"Simpan {days} hari libur" if days else "Simpan hari libur"
        self.name_action(self._words)
        if days:
            self.show_effect()


def _columns() -> tuple[Column[ListedHoliday], ...]:
    return (
        Column("Baris", lambda one: str(one.line), align_right=True, width=52),
        Column(
            "Tanggal", _day, sort=lambda one: one.holiday.day if one.holiday else None, width=150
        ),
        Column("Nama", lambda one: one.holiday.name if one.holiday else one.text),
        Column("Jenis", lambda one: one.holiday.kind.value if one.holiday else "", width=130),
        Column("Keterangan", _state, meaning=_meaning, width=280),
    )


def _day(one: ListedHoliday) -> str:
    return short_day_date(one.holiday.day) if one.holiday else ""


def _state(one: ListedHoliday) -> str:
    words = one.problem or one.warning or "baru"
    return words[:1].upper() + words[1:]


def _meaning(one: ListedHoliday) -> Meaning | None:
    if one.problem:
        return Meaning.WAITING if one.problem.startswith("sudah ada") else Meaning.LATE
    return Meaning.DUE if one.warning else Meaning.DONE
