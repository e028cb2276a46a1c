"""The register of the office: its settings with their versions, signatories, hours, holidays."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import delete, func, insert, select, update

from asn_desk.database.columns import table_of
from asn_desk.database.register import Register, changes, columns_of, spoken, to_value
from asn_desk.database.tables import HolidayRow, OfficeRow, ScheduleRow, SignatoryRow
from asn_desk.database.values import plain
from asn_desk.domain.errors import ChangedMeanwhile
from asn_desk.domain.office import Office, Signatory
from asn_desk.domain.working_time import Holiday, Schedule

_OFFICE = "setelan kantor"
_SIGNATORY = "penanda tangan"
_SCHEDULE = "jadwal kerja"
_HOLIDAY = "hari libur"
_SEED = "bawaan program"
_versions = table_of(OfficeRow)
_signatories = table_of(SignatoryRow)
_schedules = table_of(ScheduleRow)
_holidays = table_of(HolidayRow)


class OfficeRegister(Register):
    """What the office sets for itself."""

    def office(self) -> Office:
        """Return the settings in force; those shipped, at version 0, before any were saved."""
        asked = select(_versions).order_by(_versions.c.version.desc()).limit(1)
        row = self._connection.execute(asked).mappings().one_or_none()
        if row is None:
            return Office(version=0)
        found: Office = row["value"]
        return replace(found, version=row["version"])

    def shipped(self) -> Office:
        """Return the settings as they came with the program."""
        asked = select(_versions.c.value).where(_versions.c.version == 1)
        found: Office | None = self._connection.execute(asked).scalar_one_or_none()
        return Office() if found is None else found

    def save_office(self, office: Office, reason: str = "") -> Office:
        """Save a new version of the settings; earlier ones stay. Raises `ChangedMeanwhile`."""
        self._audit.require_writing()
        before = self.office()
        if before.version != office.version:
            raise ChangedMeanwhile(_OFFICE)
        return self._add_version(before, replace(office, version=office.version + 1), reason)

    def signatories(self) -> tuple[Signatory, ...]:
        """Return every signatory, by post and then by the day it begins."""
        order = (_signatories.c.post, _signatories.c.valid_from, _signatories.c.id)
        rows = self._connection.execute(select(_signatories).order_by(*order)).mappings()
        return tuple(to_value(Signatory, row) for row in rows)

    def add_signatory(self, signatory: Signatory, reason: str = "") -> Signatory:
        """Add a signatory and return it with its id."""
        values = {**columns_of(SignatoryRow, signatory), "version": 1}
        return replace(signatory, id=self._insert(SignatoryRow, values, reason=reason), version=1)

    def save_signatory(self, signatory: Signatory, reason: str = "") -> Signatory:
        """Change a signatory; raises `ChangedMeanwhile` or `NotFound`."""
        values = columns_of(SignatoryRow, signatory)
        version = self._save(SignatoryRow, signatory, values, what=_SIGNATORY, reason=reason)
        return replace(signatory, version=version)

    def schedules(self) -> tuple[Schedule, ...]:
        """Return every work schedule, the one added first at the head."""
        rows = self._connection.execute(select(_schedules).order_by(_schedules.c.id)).mappings()
        return tuple(to_value(Schedule, row) for row in rows)

    def save_schedule(self, schedule: Schedule, reason: str = "") -> Schedule:
        """Add a schedule without id, or change one.

        Raises `AlreadyExists` for a name that is taken, `ChangedMeanwhile` or `NotFound`.
        """
        values = columns_of(ScheduleRow, schedule)
        if schedule.id is None:
            added = self._insert(ScheduleRow, {**values, "version": 1}, reason=reason)
            return replace(schedule, id=added, version=1)
        version = self._save(ScheduleRow, schedule, values, what=_SCHEDULE, reason=reason)
        return replace(schedule, version=version)

    def holidays(self) -> tuple[Holiday, ...]:
        """Return every free day known, by date."""
        rows = self._connection.execute(select(_holidays).order_by(_holidays.c.day)).mappings()
        return tuple(to_value(Holiday, row) for row in rows)

    def add_holiday(self, holiday: Holiday, reason: str = "") -> Holiday:
        """Add a free day; raises `AlreadyExists` when the day is one."""
        values = columns_of(HolidayRow, holiday)
        return replace(holiday, id=self._insert(HolidayRow, values, reason=reason))

    def save_holiday(self, holiday: Holiday, reason: str = "") -> None:
        """Change a free day; raises `NotFound`, or `AlreadyExists` when the new day is one."""
        self._audit.require_writing()
        before = self._row(HolidayRow, holiday.id or 0, what=_HOLIDAY)
        values = columns_of(HolidayRow, holiday)
        statement = update(_holidays).where(_holidays.c.id == holiday.id).values(values)
        self._connection.execute(statement)
        old, new = changes(before, values)
        if new:
            self._record(HolidayRow, before["id"], "ubah", reason=reason, before=old, after=new)

    def remove_holiday(self, holiday_id: int, reason: str) -> None:
        """Take a free day away; raises `NotFound`."""
        self._audit.require_writing()
        before = self._row(HolidayRow, holiday_id, what=_HOLIDAY)
        self._connection.execute(delete(_holidays).where(_holidays.c.id == holiday_id))
        self._record(HolidayRow, holiday_id, "hapus", reason=reason, before=spoken(before))

    def seed(
        self, office: Office, schedules: Sequence[Schedule], holidays: Sequence[Holiday]
    ) -> None:
        """Fill an empty register with what is shipped; one that holds settings stays as it is."""
        self._audit.require_writing()
        if self._connection.execute(select(func.count()).select_from(_versions)).scalar_one():
            return
        self._add_version(None, replace(office, version=1), _SEED)
        for schedule in schedules:
            self.save_schedule(replace(schedule, id=None), _SEED)
        for holiday in holidays:
            self.add_holiday(holiday, _SEED)

    def _add_version(self, before: Office | None, office: Office, reason: str) -> Office:
        row: dict[str, Any] = {
            "version": office.version,
            "value": office,
            "saved_at": self._audit.clock(),
            "saved_by": self._audit.user,
            "reason": reason,
        }
        self._connection.execute(insert(_versions).values(row))
        old = None if before is None else _spoken_office(before)
        self._record(
            OfficeRow,
            office.version,
            "tambah" if before is None else "ubah",
            reason=reason,
            before=old,
            after=_spoken_office(office),
        )
        return office


def _spoken_office(office: Office) -> dict[str, Any]:
    content = plain(office)
    return content if isinstance(content, dict) else {}
