"""The people of an incident typed by hand: known employees and people nobody knows yet."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from asn_desk.domain.incidents import ReportedPerson
from ui.shared import theme
from ui.shared.elements import button, card, label, muted_label, quiet_button
from ui.shared.form import Form, NipField, PersonField, TextField
from ui.shared.jobs import Jobs

Found = tuple[int, str, str]
CHOSEN = "dipilih petugas saat mencatat"


class PersonForm(Form[ReportedPerson]):
    """One person as told; choosing an employee identifies him."""

    def __init__(self, *, jobs: Jobs, search: Callable[[str], Sequence[Found]]) -> None:
        super().__init__()
        self._column.setSpacing(theme.GAP)
        self.employee = self.add(PersonField("Pegawai", jobs=jobs, search=search))
        self.name = TextField("Nama seperti dilaporkan")
        self.nip = NipField()
        self.add_row(self.name, self.nip)
        self.position = TextField("Jabatan")
        self.unit = TextField("Unit kerja atau instansi")
        self.add_row(self.position, self.unit)
        self.employee.changed.connect(self._show_known)

    @override
    def load(self, value: ReportedPerson) -> None:
        self.employee.set_person(value.employee_id, value.name if value.employee_id else "")
        self.name.set_value(value.name)
        self.nip.set_value(value.nip)
        self.position.set_value(value.position)
        self.unit.set_value(value.unit)

    @override
    def value(self) -> ReportedPerson:
        employee_id = self.employee.value()
        return ReportedPerson(
            name=self.name.value(),
            nip=self.nip.value(),
            position=self.position.value(),
            unit=self.unit.value(),
            employee_id=employee_id,
            match_note=CHOSEN if employee_id is not None else "",
        )

    def _show_known(self) -> None:
        if self.employee.value() is not None and not self.name.value():
            self.name.set_value(self.employee.line.text())


class PeopleEditor(QWidget):
    """A list of people that grows and shrinks; there is always at least one."""

    changed = Signal()

    def __init__(self, *, jobs: Jobs, search: Callable[[str], Sequence[Found]]) -> None:
        super().__init__()
        self._jobs = jobs
        self._search = search
        self.forms: list[PersonForm] = []
        self._frames: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GAP)
        self.add_button = button("Tambah orang", "plus")
        self._column.addWidget(
            muted_label(
                "Pilih pegawainya bila sudah pasti. Bila belum, isi yang diketahui atau biarkan "
                "kosong: dicatat sebagai belum teridentifikasi.",
                wrap=True,
            )
        )
        self._column.addWidget(self.add_button)
        self.add_button.clicked.connect(lambda _=False: self._on_add())
        self.clear()

    def clear(self) -> None:
        """Begin again with one empty person."""
        for frame in list(self._frames):
            self._drop(frame)
        self.add_person()

    def load(self, people: Sequence[ReportedPerson]) -> None:
        """Show other people."""
        self.clear()
        for place, person in enumerate(people):
            form = self.forms[0] if not place else self.add_person()
            form.load(person)

    def add_person(self) -> PersonForm:
        """Add an empty person and put the cursor there."""
        form = PersonForm(jobs=self._jobs, search=self._search)
        frame = card()
        column = QVBoxLayout(frame)
        head = QHBoxLayout()
        number = label(f"Orang {len(self.forms) + 1}", "strong")
        remove = quiet_button("", "x", name="Hapus orang ini")
        head.addWidget(number)
        head.addStretch(1)
        head.addWidget(remove)
        column.addLayout(head)
        column.addWidget(form)
        remove.clicked.connect(lambda _=False: self._on_remove(frame))
        form.changed.connect(self.changed)
        self.forms.append(form)
        self._frames.append(frame)
        self._column.insertWidget(self._column.count() - 1, frame)
        return form

    def people(self) -> tuple[ReportedPerson, ...]:
        """Give the people as filled in."""
        return tuple(form.value() for form in self.forms)

    def kept(self) -> tuple[tuple[Any, ...], ...]:
        """Give what is filled in of each person, to be taken back."""
        return tuple(tuple(field.kept() for field in form.fields) for form in self.forms)

    def take_back(self, kept: tuple[tuple[Any, ...], ...]) -> None:
        """Hold again what was kept, telling nothing; people who are there stay where they are."""
        for frame in self._frames[len(kept) :]:
            self._drop(frame)
        for place, person in enumerate(kept):
            form = self.forms[place] if place < len(self.forms) else self.add_person()
            for field, one in zip(form.fields, person, strict=True):
                if field.kept() != one:
                    field.take_back(one)

    def check(self) -> bool:
        """Mark what is wrong; True when nothing is."""
        wrong = [form for form in self.forms if not form.check()]
        return not wrong

    def _on_add(self) -> None:
        self.add_person()
        self.changed.emit()

    def _on_remove(self, frame: QWidget) -> None:
        if len(self._frames) > 1:
            self._drop(frame)
            self.changed.emit()

    def _drop(self, frame: QWidget) -> None:
        place = self._frames.index(frame)
        del self._frames[place]
        del self.forms[place]
        self._column.removeWidget(frame)
        frame.hide()
        frame.deleteLater()
