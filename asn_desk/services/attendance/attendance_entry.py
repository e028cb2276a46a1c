"""Absence and lateness entered at the desk, and corrected by a further record."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.attendance.absences import (
    AbsenceKind,
    AbsenceRecord,
    MonthlyAbsence,
    faults_of,
    standing,
    standing_months,
)
from asn_desk.domain.dates import MONTHS, long_date
from asn_desk.domain.errors import AlreadyExists, Incomplete, NotFound, WrongDate
from asn_desk.services.attendance.duty_book import DutyBook, duty_book
from asn_desk.services.progress import no_progress

LONGEST_SPAN = 366
"""Days that one entry may cover."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayEntryDraft:
    """What the clerk enters for one day, or for every working day of a span."""

    employee_id: int | None
    first: date | None
    last: date | None = None
    """None is the first day alone."""
    kind: AbsenceKind = AbsenceKind.ABSENT
    late: int = 0
    early: int = 0
    away: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthEntryDraft:
    """What the clerk enters for a month known only by its totals."""

    employee_id: int | None
    year: int
    month: int
    days: int
    minutes: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedDays:
    """What became of an entry: the days recorded, and those left out with the reason."""

    recorded: tuple[date, ...]
    skipped: tuple[tuple[date, str], ...] = ()


def record_days(work: UnitOfWork, draft: DayEntryDraft, *, today: date) -> RecordedDays:
    """Record a day, or each working day of a span; days off are left out with the reason.

    Raises `Incomplete`, `WrongDate` for days to come or when no day is a working day,
    `AlreadyExists` for a day with a record, `HolidaysMissing`.
    """
    who, first, last = _checked_span(draft, today)
    duty = duty_book(work).of(work.employees.get(who).unit_id)
    if draft.kind is AbsenceKind.SHIFT_OFF and not duty.by_roster:
        todo = "lepas sif hanya untuk unit dengan jadwal sif"
        raise Incomplete([("Yang terjadi", todo)])
    known = standing(work.attendance.days_of(who, first, last))
    records, skipped = [], []
    for day in (first + timedelta(days=n) for n in range((last - first).days + 1)):
        free = duty.why_not(day) if day not in known else None
        if free is not None:
            skipped.append((day, free))
            continue
        if day in known:
            raise AlreadyExists("Catatan hari itu", f"{long_date(day)}: {known[day].words}")
        records.append(_record(who, day, draft))
    if not records:
        raise WrongDate("Tanggal", first, f"{skipped[0][1]}, jadi bukan ketidakhadiran")
    work.attendance.add_days(records, no_progress)
    return RecordedDays(recorded=tuple(one.day for one in records), skipped=tuple(skipped))


def correct_day(work: UnitOfWork, draft: DayEntryDraft) -> None:
    """Correct the record of one day by a further one; the earlier stays in the trail.

    Raises `Incomplete` without a reason or when nothing differs, `NotFound` without a record.
    """
    who, day = draft.employee_id, draft.first
    if who is None or day is None:
        raise Incomplete([("Tanggal", "pilih hari yang dikoreksi")])
    _require_reason(draft.reason)
    before = standing(work.attendance.days_of(who, day, day)).get(day)
    if before is None:
        raise NotFound("catatan kehadiran", long_date(day))
    record = _record(who, day, draft)
    _refuse_faults(record)
    if record.says == before.says:
        raise Incomplete([("Yang terjadi", f"sama dengan yang tercatat: {before.words}")])
    work.attendance.add_days([replace(record, turn=before.turn + 1)], no_progress)


def record_month(work: UnitOfWork, draft: MonthEntryDraft, *, today: date) -> None:
    """Record or correct the totals of a month; a correction needs a reason.

    Raises `Incomplete`, `WrongDate` for a month to come.
    """
    who = draft.employee_id
    if who is None:
        raise Incomplete([("Pegawai", "pilih pegawainya")])
    first = date(draft.year, draft.month, 1)
    if first > today:
        raise WrongDate("Bulan", first, "bulan ini belum tiba")
    unit_id = work.employees.get(who).unit_id
    working = working_days_of_month(duty_book(work), unit_id, draft.year, draft.month)
    if not 0 <= draft.days <= working:
        todo = f"isi 0 sampai {working}, hari kerja {MONTHS[draft.month - 1]} {draft.year}"
        raise Incomplete([("Jumlah hari", todo)])
    totals = standing_months(work.attendance.months_of(who, draft.year))
    before = totals.get((draft.year, draft.month))
    if before is not None:
        _require_reason(draft.reason)
        if (before.days, before.minutes) == (draft.days, draft.minutes):
            raise Incomplete([("Jumlah hari", f"sama dengan yang tercatat: {before.words}")])
    elif not (draft.days or draft.minutes):
        raise Incomplete([("Jumlah hari", "isi jumlah hari atau jumlah menit")])
    record = MonthlyAbsence(
        employee_id=who,
        year=draft.year,
        month=draft.month,
        turn=before.turn + 1 if before else 1,
        days=draft.days,
        minutes=draft.minutes,
        reason=draft.reason.strip(),
    )
    work.attendance.add_months([record], no_progress)


def working_days_of_month(book: DutyBook, unit_id: int | None, year: int, month: int) -> int:
    """Count the days of a month on which those of a unit have to work; raises `HolidaysMissing`."""
    duty = book.of(unit_id)
    days = range(1, monthrange(year, month)[1] + 1)
    return sum(duty.is_working(date(year, month, day)) for day in days)


def _checked_span(draft: DayEntryDraft, today: date) -> tuple[int, date, date]:
    faults = []
    if draft.employee_id is None:
        faults.append(("Pegawai", "pilih pegawainya"))
    if draft.first is None:
        faults.append(("Tanggal", "isi tanggalnya"))
    if draft.employee_id is None or draft.first is None:
        raise Incomplete(faults)
    last = draft.last or draft.first
    if last < draft.first or (last - draft.first).days > LONGEST_SPAN:
        raise Incomplete([("Sampai", "isi tanggal yang sama atau sesudahnya, paling lama setahun")])
    if last > today:
        raise WrongDate("Tanggal", last, "tanggal ini belum tiba")
    if draft.kind is AbsenceKind.PRESENT and not (draft.late or draft.early or draft.away):
        raise Incomplete([("Menit", "isi menit terlambat, pulang cepat, atau meninggalkan tugas")])
    _refuse_faults(_record(draft.employee_id, draft.first, draft))
    return draft.employee_id, draft.first, last


def _record(who: int, day: date, draft: DayEntryDraft) -> AbsenceRecord:
    return AbsenceRecord(
        employee_id=who,
        day=day,
        kind=draft.kind,
        late=draft.late,
        early=draft.early,
        away=draft.away,
        reason=draft.reason.strip(),
    )


def _refuse_faults(record: AbsenceRecord) -> None:
    faults = faults_of(record)
    if faults:
        raise Incomplete(faults)


def _require_reason(reason: str) -> None:
    if not reason.strip():
        raise Incomplete([("Alasan", "tulis mengapa catatan dikoreksi")])
