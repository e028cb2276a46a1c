"""The forms of the calendar: a free day, why one goes, a year at once, the working week."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from typing_extensions import override

from asn_desk.domain.dates import short_day_date
from asn_desk.domain.office import DeadlineWeek, WeekSetting
from asn_desk.domain.working_time import Holiday, HolidayKind
from asn_desk.services.calendar import HolidayChange
from ui.shared.elements import label
from ui.shared.form import ChoiceField, DateField, Form, LongTextField, TextField

KIND_HINT = "Libur daerah juga untuk hari jadi dan hari pemungutan suara pilkada."


class HolidayForm(Form[HolidayChange]):
    """One free day, new or changed."""

    def __init__(self, *, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._given: Holiday | None = None
        self.day = self.add(DateField("Tanggal", today=today, required=True))
        self.name = self.add(TextField("Nama hari libur", required=True))
        self.kind = self.add(
            ChoiceField("Jenis", [(one, one.value) for one in HolidayKind], hint=KIND_HINT)
        )
        self.decree = self.add(
            TextField("Dasar", hint="Nomor keputusan bersama, Keppres, atau keputusan Bupati.")
        )

    def begin(self, *, decree: str) -> None:
        """Begin a new day of a year, with the decree its other days come from."""
        self._given = None
        self.day.set_value(None)
        self.kind.set_value(HolidayKind.NATIONAL)
        self.decree.set_value(decree)

    @override
    def load(self, value: HolidayChange) -> None:
        (given,) = value.change
        self._given = given
        self.day.set_value(given.day)
        self.name.set_value(given.name)
        self.kind.set_value(given.kind)
        self.decree.set_value(given.decree)

    @override
    def value(self) -> HolidayChange:
        holiday = Holiday(
            id=self._given.id if self._given else None,
            day=self.day.value() or self._today(),
            name=self.name.value(),
            kind=self.kind.value() or HolidayKind.NATIONAL,
            decree=self.decree.value(),
        )
        if self._given is None:
            return HolidayChange(add=(holiday,))
        return HolidayChange(change=(holiday,))


class RemoveHolidayForm(Form[HolidayChange]):
    """Why a free day is taken out."""

    def __init__(self, holiday: Holiday) -> None:
        super().__init__()
        self._holiday = holiday
        words = f"{holiday.name}, {short_day_date(holiday.day)}"
        self.add_widget(label(words, "strong", wrap=True))
        self.reason = self.add(LongTextField("Alasan", required=True, lines=2))

    @override
    def load(self, value: HolidayChange) -> None:
        self.reason.set_value(value.reason)

    @override
    def value(self) -> HolidayChange:
        return HolidayChange(remove=(self._holiday.id or 0,), reason=self.reason.value())


WeekChange = tuple[tuple[WeekSetting, ...], str]
"""Every setting of the week, and the reason of the change."""


class WeekForm(Form[WeekChange]):
    """By which working week deadlines are counted from a day on."""

    def __init__(self, known: tuple[WeekSetting, ...], *, today: Callable[[], date]) -> None:
        super().__init__()
        self._known = known
        self._today = today
        words = (
            "Peraturan tidak menyebut apakah Sabtu hari kerja bagi unit enam hari kerja. "
            "Setelan ini berlaku bagi hitungan yang mulai pada tanggal itu atau sesudahnya."
        )
        self.add_widget(label(words, "muted", wrap=True))
        self.week = self.add(
            ChoiceField("Hari kerja dihitung menurut", [(one, one.value) for one in DeadlineWeek])
        )
        self.valid_from = self.add(DateField("Berlaku sejak", today=today, required=True))
        self.basis = self.add(TextField("Dasar", hint="Siapa yang menetapkan, dengan nomornya."))
        self.reason = self.add(LongTextField("Alasan", required=True, lines=2))

    @override
    def load(self, value: WeekChange) -> None:
        last = max(value[0], key=lambda one: one.valid_from, default=WeekSetting())
        other = next(one for one in DeadlineWeek if one is not last.week)
        self.week.set_value(other)
        self.valid_from.set_value(self._today())
        self.reason.set_value(value[1])

    @override
    def value(self) -> WeekChange:
        setting = replace(
            WeekSetting(),
            week=self.week.value() or DeadlineWeek.UNIT,
            valid_from=self.valid_from.value() or self._today(),
            basis=self.basis.value(),
        )
        kept = [one for one in self._known if one.valid_from != setting.valid_from]
        return (*kept, setting), self.reason.value()
