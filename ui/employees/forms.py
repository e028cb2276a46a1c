"""Forms about employees: one person, who is above him, a unit's head and schedule."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from typing_extensions import override

from asn_desk.domain.employees import RANKS, Employee, PositionKind, Sex, Status
from asn_desk.domain.nip import birth_date_of, sex_of
from ui.shared.form import (
    ChoiceField,
    DateField,
    Form,
    LongTextField,
    NipField,
    PersonField,
    TextField,
)
from ui.shared.jobs import Jobs

CONTRACT_GRADES = tuple(
    "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII".split()  # noqa: SIM905 — one line reads better
)
ECHELONS = ("I.a", "I.b", "II.a", "II.b", "III.a", "III.b", "IV.a", "IV.b", "V.a")
NIP_LENGTH = 18
Found = tuple[int, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class EmployeeChange:
    """An employee as the clerk wants the register to have him, and why."""

    employee: Employee
    reason: str = ""
    unit_name: str = ""
    """The unit's name, to show the choice already made."""


class EmployeeForm(Form[EmployeeChange]):
    """What the desk keeps about one civil servant."""

    def __init__(
        self, *, jobs: Jobs, units: Callable[[str], Sequence[Found]], today: Callable[[], date]
    ) -> None:
        super().__init__()
        self._given: Employee | None = None
        self.nip = self.add(NipField(required=True))
        self.name = self.add(TextField("Nama", required=True, hint="Tanpa gelar."))
        self.front = TextField("Gelar depan")
        self.back = TextField("Gelar belakang")
        self.add_row(self.front, self.back)
        self.status = ChoiceField("Status", [(one, one.value) for one in Status])
        self.grade = ChoiceField("Golongan", _grades(), required=False)
        self.add_row(self.status, self.grade)
        self.born = DateField("Tanggal lahir", today=today)
        self.sex = ChoiceField(
            "Jenis kelamin", [(Sex.MALE, "Laki-laki"), (Sex.FEMALE, "Perempuan")], required=False
        )
        self.add_row(self.born, self.sex)
        self.position = self.add(TextField("Jabatan", required=True))
        self.kind = ChoiceField(
            "Jenis jabatan", [(one, one.value.capitalize()) for one in PositionKind], required=False
        )
        self.echelon = ChoiceField("Eselon", [(one, one) for one in ECHELONS], required=False)
        self.add_row(self.kind, self.echelon)
        self.unit = self.add(PersonField("Unit kerja", jobs=jobs, search=units, required=True))
        self.unit.line.setPlaceholderText("Ketik nama unit")
        self.since = self.add(DateField("Menjabat sejak", today=today))
        self.reason = self.add(
            LongTextField("Alasan", required=True, lines=2, hint="Dicatat di jejak perubahan.")
        )
        self.nip.changed.connect(self._read_nip)

    @override
    def load(self, value: EmployeeChange) -> None:
        one = value.employee
        self._given = one
        self.nip.set_value(one.nip)
        self.name.set_value(one.name)
        self.front.set_value(one.front_title)
        self.back.set_value(one.back_title)
        self.status.set_value(one.status)
        self.grade.set_value(one.grade or None)
        self.born.set_value(one.birth_date)
        self.sex.set_value(one.sex)
        self.position.set_value(one.position)
        self.kind.set_value(one.position_kind)
        self.echelon.set_value(one.echelon or None)
        self.unit.set_person(one.unit_id, value.unit_name)
        self.since.set_value(one.position_since)
        self.reason.set_value(value.reason)

    @override
    def value(self) -> EmployeeChange:
        given = self._given or Employee(nip="", name="", status=Status.PNS)
        return EmployeeChange(
            employee=replace(
                given,
                nip=self.nip.value(),
                name=self.name.value(),
                front_title=self.front.value(),
                back_title=self.back.value(),
                status=self.status.value() or given.status,
                grade=self.grade.value() or "",
                birth_date=self.born.value(),
                sex=self.sex.value(),
                position=self.position.value(),
                position_kind=self.kind.value(),
                echelon=self.echelon.value() or "",
                unit_id=self.unit.value(),
                position_since=self.since.value(),
            ),
            reason=self.reason.value(),
        )

    def _read_nip(self) -> None:
        """Fill in what the digits of the NIP already say, where the form is still empty."""
        nip = self.nip.value()
        if len(nip) != NIP_LENGTH or not nip.isdigit():
            return
        if self.born.value() is None:
            self.born.set_value(birth_date_of(nip))
        if self.sex.value() is None:
            self.sex.set_value(sex_of(nip))


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """Somebody set by hand where the desk would else derive, and why; None derives again."""

    employee_id: int | None
    name: str = ""
    reason: str = ""


class AppointmentForm(Form[Appointment]):
    """Chooses a person for a place: the superior of somebody, the head of a unit."""

    def __init__(
        self, words: str, *, jobs: Jobs, search: Callable[[str], Sequence[Found]], hint: str
    ) -> None:
        super().__init__()
        self.person = self.add(PersonField(words, jobs=jobs, search=search, hint=hint))
        self.reason = self.add(
            LongTextField("Alasan", required=True, lines=2, hint="Dicatat di jejak perubahan.")
        )

    @override
    def load(self, value: Appointment) -> None:
        self.person.set_person(value.employee_id, value.name)
        self.reason.set_value(value.reason)

    @override
    def value(self) -> Appointment:
        return Appointment(
            employee_id=self.person.value(),
            name=self.person.line.text(),
            reason=self.reason.value(),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleChoice:
    """The work schedule of a unit, and why; None is that of the unit above."""

    schedule_id: int | None
    reason: str = ""


class ScheduleForm(Form[ScheduleChoice]):
    """Chooses the work schedule of a unit."""

    def __init__(self, schedules: Sequence[tuple[int, str]]) -> None:
        super().__init__()
        self.schedule = self.add(
            ChoiceField(
                "Jadwal kerja",
                schedules,
                required=False,
                hint="Dibiarkan kosong: mengikuti jadwal unit di atasnya.",
            )
        )
        self.reason = self.add(LongTextField("Alasan", required=True, lines=2))

    @override
    def load(self, value: ScheduleChoice) -> None:
        self.schedule.set_value(value.schedule_id)
        self.reason.set_value(value.reason)

    @override
    def value(self) -> ScheduleChoice:
        return ScheduleChoice(schedule_id=self.schedule.value(), reason=self.reason.value())


def _grades() -> list[tuple[str, str]]:
    ranks = [(grade, f"{grade} · {rank}") for grade, rank in RANKS.items()]
    return [*ranks, *((grade, f"{grade} · PPPK") for grade in CONTRACT_GRADES)]
