"""Unit kerja: the tree of units with who leads each one and which hours it keeps."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from asn_desk.domain.working_time import Schedule
from asn_desk.services.office import OfficeDesk
from asn_desk.services.people.employees import EmployeeDesk, UnitLine
from ui.employees.forms import Appointment, AppointmentForm, ScheduleChoice, ScheduleForm
from ui.shared import theme
from ui.shared.desk_dialog import DeskDialog
from ui.shared.elements import button, muted_label, quiet_button, title_label
from ui.shared.jobs import Jobs
from ui.shared.table_model import Column, TableModel
from ui.shared.table_view import TableView

PATH_SIGN = " / "


class UnitsView(QWidget):
    """Lists the units in the order of the tree; heads and schedules can be set."""

    closed = Signal()
    changed = Signal(str)
    """A sentence that says what was changed."""

    def __init__(self, employees: EmployeeDesk, office: OfficeDesk, jobs: Jobs) -> None:
        super().__init__()
        self._employees = employees
        self._office = office
        self._jobs = jobs
        self._lines: Sequence[UnitLine] = ()
        self._schedules: dict[int, Schedule] = {}
        self.dialog: DeskDialog[Appointment] | DeskDialog[ScheduleChoice] | None = None
        self.model: TableModel[UnitLine] = TableModel(self._columns(), self)
        self.table = TableView(self.model, "Unit kerja")
        self.search_field = QLineEdit()
        self.head_button = button("Tetapkan kepala…", "user")
        self.schedule_button = button("Tetapkan jadwal…", "clock")
        self._count = muted_label()
        self._back = quiet_button("Daftar pegawai", "arrow-left")
        self._lay_out()
        self._connect()

    def reload(self) -> None:
        """Fetch the units again."""
        self._jobs.run(
            lambda: (self._employees.units(), self._office.schedules()),
            done=self._show,
            latest=f"unit-{id(self)}",
        )

    def set_head(self) -> None:
        """Ask who leads the selected unit."""
        line = self._current()
        if line is None or line.unit.id is None:
            return
        form = AppointmentForm(
            "Kepala unit",
            jobs=self._jobs,
            search=self._employees.choices,
            hint="Dibiarkan kosong: diturunkan lagi dari jabatan pegawainya.",
        )
        head = line.head if not line.head_derived else None
        form.load(
            Appointment(employee_id=head.id if head else None, name=head.full_name if head else "")
        )
        self._open(
            DeskDialog(
                self,
                f"Kepala {line.unit.name}",
                form,
                "Tetapkan kepala",
                jobs=self._jobs,
                work=partial(self._save_head, line.unit.id),
            ),
            f"Kepala {line.unit.name} ditetapkan.",
        )

    def set_schedule(self) -> None:
        """Ask which hours the selected unit keeps."""
        line = self._current()
        if line is None or line.unit.id is None:
            return
        form = ScheduleForm([(key, schedule.name) for key, schedule in self._schedules.items()])
        form.load(ScheduleChoice(schedule_id=line.unit.schedule_id))
        self._open(
            DeskDialog(
                self,
                f"Jadwal kerja {line.unit.name}",
                form,
                "Tetapkan jadwal",
                jobs=self._jobs,
                work=partial(self._save_schedule, line.unit.id),
            ),
            f"Jadwal kerja {line.unit.name} ditetapkan.",
        )

    def _save_head(self, unit_id: int, value: Appointment) -> None:
        self._employees.set_head(unit_id, value.employee_id, reason=value.reason)

    def _save_schedule(self, unit_id: int, value: ScheduleChoice) -> None:
        self._employees.set_schedule(unit_id, value.schedule_id, reason=value.reason)

    def _open(
        self, dialog: DeskDialog[Appointment] | DeskDialog[ScheduleChoice], said: str
    ) -> None:
        self.dialog = dialog
        dialog.succeeded.connect(lambda _: self._on_saved(said))
        dialog.open()

    def _on_saved(self, said: str) -> None:
        self.reload()
        self.changed.emit(said)

    def _show(self, found: tuple[Sequence[UnitLine], Sequence[Schedule]]) -> None:
        lines, schedules = found
        self._schedules = {one.id: one for one in schedules if one.id is not None}
        self._lines = sorted(lines, key=_tree_place)
        self._filter()

    def _filter(self) -> None:
        wanted = self.search_field.text().casefold().split()
        shown = [
            line for line in self._lines if all(word in line.path.casefold() for word in wanted)
        ]
        current = self._current()
        self.model.set_rows(shown)
        self._count.setText(f"{len(shown):,} unit".replace(",", "."))
        same = [at for at, row in enumerate(shown) if current and row.unit.id == current.unit.id]
        if shown:
            self.table.select_place(same[0] if same else 0)
        self.head_button.setEnabled(bool(shown))
        self.schedule_button.setEnabled(bool(shown))

    def _current(self) -> UnitLine | None:
        row = self.table.current_row()
        return row if isinstance(row, UnitLine) else None

    def _columns(self) -> tuple[Column[UnitLine], ...]:
        return (
            Column("Unit kerja", _indented, sort=_tree_place, tooltip=lambda line: line.path),
            Column("Kepala", _head_words, sort=_head_sort, width=280),
            Column(
                "Pegawai",
                lambda line: f"{line.employees:,}".replace(",", "."),
                sort=lambda line: line.employees,
                align_right=True,
                width=80,
            ),
            Column("Jadwal kerja", self._schedule_words, width=180),
        )

    def _schedule_words(self, line: UnitLine) -> str:
        schedule = self._schedules.get(line.unit.schedule_id or 0)
        return schedule.name if schedule else "ikut unit di atasnya"

    def _connect(self) -> None:
        self._back.clicked.connect(lambda _=False: self.closed.emit())
        self.search_field.textChanged.connect(lambda _: self._filter())
        self.head_button.clicked.connect(lambda _=False: self.set_head())
        self.schedule_button.clicked.connect(lambda _=False: self.set_schedule())
        self.table.row_activated.connect(lambda _: self.set_head())

    def _lay_out(self) -> None:
        self.search_field.setPlaceholderText("Cari unit")
        self.search_field.setAccessibleName("Cari unit")
        self.search_field.setClearButtonEnabled(True)
        self.search_field.setFixedWidth(theme.with_text(280))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        layout.setSpacing(theme.GAP)
        layout.addLayout(_row(self._back, title_label("Unit kerja"), self._count))
        layout.addLayout(_row(self.search_field, self.head_button, self.schedule_button))
        layout.addWidget(self.table, 1)


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.GAP)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def _tree_place(line: UnitLine) -> tuple[str, ...]:
    return tuple(part.casefold() for part in line.path.split(PATH_SIGN))


def _indented(line: UnitLine) -> str:
    return "     " * line.path.count(PATH_SIGN) + line.unit.name


def _head_words(line: UnitLine) -> str:
    if line.head is None:
        return "—"
    return line.head.full_name if line.head_derived else f"{line.head.full_name} (ditetapkan)"


_head_sort: Callable[[UnitLine], str | None] = lambda line: line.head.name if line.head else None  # noqa: E731 — a column's key
