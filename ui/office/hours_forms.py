"""Forms about working hours: a period of a schedule, and the schedule itself."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from typing_extensions import override

from asn_desk.domain.working_time import HoursPeriod
from ui.office.week_field import WeekField
from ui.shared.form import CheckField, DateField, Form, LongTextField, TextField


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodChange:
    """A period of a schedule as the clerk wants it, and why."""

    period: HoursPeriod
    reason: str = ""


class PeriodForm(Form[PeriodChange]):
    """The hours of a week in one period."""

    def __init__(self, *, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.label = self.add(
            TextField("Nama masa", required=True, placeholder="Jam kerja Ramadan 1448 H")
        )
        self.valid_from = DateField("Mulai", today=today, required=True)
        self.valid_to = DateField("Sampai", today=today)
        self.valid_to.line.set_hints("kosong: seterusnya", "seterusnya")
        self.add_row(self.valid_from, self.valid_to)
        self.days = self.add(WeekField("Jam kerja"))
        self.basis = self.add(TextField("Dasar", hint="Peraturan atau edaran jam kerja ini."))
        self.reason = self.add(LongTextField("Alasan perubahan", lines=2))

    @override
    def load(self, value: PeriodChange) -> None:
        period = value.period
        self.label.set_value(period.label)
        self.valid_from.set_value(period.valid_from)
        self.valid_to.set_value(period.valid_to)
        self.days.set_value(period.days)
        self.basis.set_value(period.basis)
        self.reason.set_value(value.reason)

    @override
    def value(self) -> PeriodChange:
        period = HoursPeriod(
            label=self.label.value(),
            valid_from=self.valid_from.value() or self._today(),
            valid_to=self.valid_to.value(),
            days=self.days.value(),
            basis=self.basis.value(),
        )
        return PeriodChange(period=period, reason=self.reason.value())

    @override
    def check(self) -> bool:
        good = super().check()
        start, end = self.valid_from.value(), self.valid_to.value()
        if good and start and end and end < start:
            self.valid_to.set_problem("Tanggal akhir lebih awal daripada tanggal mulai.")
            return False
        return good


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleChange:
    """The name of a schedule and whether its units work in shifts."""

    name: str = ""
    shift: bool = False
    reason: str = ""


class ScheduleNameForm(Form[ScheduleChange]):
    """What a schedule is called and whether hours can be told from the calendar."""

    def __init__(self) -> None:
        super().__init__()
        self.name = self.add(TextField("Nama jadwal", required=True))
        self.shift = self.add(
            CheckField(
                "Unit dengan jadwal ini bekerja bergilir (sif)",
                hint="Jam kerjanya tidak dapat diperiksa dari kalender; lihat daftar jaganya.",
            )
        )
        self.reason = self.add(LongTextField("Alasan perubahan", lines=2))

    @override
    def load(self, value: ScheduleChange) -> None:
        self.name.set_value(value.name)
        self.shift.set_value(value.shift)
        self.reason.set_value(value.reason)

    @override
    def value(self) -> ScheduleChange:
        return ScheduleChange(
            name=self.name.value(), shift=self.shift.value(), reason=self.reason.value()
        )
