"""What is changed by hand about employees: one added, one corrected, who is above him."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from asn_desk.domain.employees import Employee, Status
from asn_desk.services.people.employees import EmployeeCard
from ui.employees.employee_desks import EmployeeDesks
from ui.employees.forms import Appointment, AppointmentForm, EmployeeChange, EmployeeForm
from ui.shared.desk_dialog import DeskDialog
from ui.shared.jobs import Jobs

FOUND_UNITS = 30


class EmployeeChanges(QObject):
    """Asks in dialogs and hands the answers to the desk; `saved` tells it in words."""

    saved = Signal(str)

    def __init__(self, page: QWidget, desks: EmployeeDesks, *, jobs: Jobs) -> None:
        super().__init__(page)
        self._page = page
        self._employees = desks.employees
        self._jobs = jobs
        self._today = desks.today
        self.dialog: DeskDialog[EmployeeChange] | DeskDialog[Appointment] | None = None

    def add_employee(self) -> None:
        """Ask for a new employee."""
        form, words = self._form(), "Tambah pegawai"
        form.load(EmployeeChange(employee=Employee(nip="", name="", status=Status.PNS)))
        self._open(
            DeskDialog(self._page, words, form, words, jobs=self._jobs, work=self._add),
            "Pegawai ditambahkan.",
        )

    def correct(self, card: EmployeeCard) -> None:
        """Ask for corrections of an employee, with the reason."""
        form = self._form()
        unit = card.unit_path[0] if card.unit_path else ""
        form.load(EmployeeChange(employee=card.employee, unit_name=unit))
        self._open(
            DeskDialog(
                self._page,
                f"Koreksi {card.employee.full_name}",
                form,
                "Simpan koreksi",
                jobs=self._jobs,
                work=self._correct,
            ),
            "Koreksi tersimpan. Impor berikutnya tidak menimpanya.",
        )

    def set_superior(self, card: EmployeeCard) -> None:
        """Ask who is above an employee."""
        form = AppointmentForm(
            "Atasan langsung",
            jobs=self._jobs,
            search=self._employees.choices,
            hint="Dibiarkan kosong: diturunkan lagi dari jabatan kepala unit.",
        )
        boss = None if card.superior_derived else card.superior
        form.load(
            Appointment(employee_id=boss.id if boss else None, name=boss.full_name if boss else "")
        )
        self._open(
            DeskDialog(
                self._page,
                f"Atasan {card.employee.full_name}",
                form,
                "Tetapkan atasan",
                jobs=self._jobs,
                work=partial(self._set_superior, card.employee.id or 0),
            ),
            "Atasan langsung ditetapkan.",
        )

    def _add(self, change: EmployeeChange) -> int:
        return self._employees.add(change.employee, reason=change.reason)

    def _correct(self, change: EmployeeChange) -> None:
        self._employees.correct(change.employee, reason=change.reason)

    def _set_superior(self, employee_id: int, value: Appointment) -> None:
        self._employees.set_superior(employee_id, value.employee_id, reason=value.reason)

    def _find_units(self, text: str) -> tuple[tuple[int, str, str], ...]:
        wanted = text.casefold().split()
        found = (
            (line.unit.id or 0, line.unit.name, line.path)
            for line in self._employees.units()
            if all(word in line.path.casefold() for word in wanted)
        )
        return tuple(found)[:FOUND_UNITS]

    def _form(self) -> EmployeeForm:
        return EmployeeForm(jobs=self._jobs, units=self._find_units, today=self._today)

    def _open(
        self, dialog: DeskDialog[EmployeeChange] | DeskDialog[Appointment], said: str
    ) -> None:
        self.dialog = dialog
        dialog.succeeded.connect(lambda _: self.saved.emit(said))
        dialog.open()
