"""Decides what becomes of each day and month of attendance workbooks."""

from calendar import monthrange
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from asn_desk.documents.attendance_rows import AttendanceFile, DayEntry, MonthEntry
from asn_desk.documents.rejected_rows import RejectedRow
from asn_desk.domain.attendance.absences import (
    AbsenceKind,
    AbsenceRecord,
    MonthlyAbsence,
    faults_of,
)
from asn_desk.domain.dates import MONTHS, short_day_date
from asn_desk.domain.employees import Employee
from asn_desk.services.attendance.duty_book import DutyBook
from asn_desk.services.fates import Fate, RowFate
from asn_desk.services.matching import contradicts
from asn_desk.services.progress import Progress
from asn_desk.services.record_ids import saved_id

DAY, MONTH = "hari", "bulan"
_STEP = 5_000
"""Rows between two reports of progress."""


@dataclass(slots=True, kw_only=True)
class AttendancePlanner:
    """Decides for each entry between new, changed, same, ignored and rejected."""

    people: Mapping[str, Employee]
    duty: DutyBook
    today: date
    known: Mapping[tuple[int, date], AbsenceRecord]
    known_months: Mapping[tuple[int, int, int], MonthlyAbsence]
    fates: list[RowFate] = field(default_factory=list)
    rejected: list[RejectedRow] = field(default_factory=list)
    days: dict[tuple[int, date], AbsenceRecord] = field(default_factory=dict)
    months: dict[tuple[int, int, int], MonthlyAbsence] = field(default_factory=dict)
    names: set[tuple[str, str]] = field(default_factory=set)
    """Names already compared with the NIP beside them."""
    month_lengths: dict[tuple[int, date], int] = field(default_factory=dict)

    def take(self, file: AttendanceFile, progress: Progress) -> None:
        """Decide every entry of a file."""
        ignored: Counter[tuple[date, str]] = Counter()
        present = 0
        entries = _last_of_each_day(file, self.fates)
        for done, entry in enumerate(entries):
            if done % _STEP == 0:
                progress(done, len(entries))
            fate = self._take_day(file, entry, ignored)
            present += fate
        for total in _last_of_each_month(file, self.fates):
            present += self._take_month(file, total)
        self._tell_ignored(file, ignored)
        if present:
            amount = f"{present:,} baris".replace(",", ".")
            self._tell(file, None, Fate.SAME, amount, "hadir atau nol; tidak perlu dicatat", DAY)

    def _take_day(
        self, file: AttendanceFile, entry: DayEntry, ignored: Counter[tuple[date, str]]
    ) -> bool:
        """Decide one day; True when there was nothing to record."""
        employee = self._person(file, entry)
        if employee is None:
            return False
        who, duty = saved_id(employee.id), self.duty.of(employee.unit_id)
        free = duty.why_not(entry.day)
        if free is not None:
            missing = entry.kind is AbsenceKind.ABSENT or any((entry.late, entry.early, entry.away))
            ignored[entry.day, free] += missing
            return not missing
        if entry.kind is None:
            self._reject(file, entry, "Status", "status kosong pada hari kerja; isi H, TK, S …")
            return False
        record = _record(who, entry, entry.kind, file.file_name)
        faults = faults_of(record)
        if entry.day > self.today or faults:
            reason = faults[0][1] if faults else "tanggal ini belum tiba"
            self._reject(file, entry, faults[0][0] if faults else "Tanggal", reason)
            return False
        if duty.by_roster and entry.kind is AbsenceKind.ABSENT:
            self._warn_of_roster(file, entry)
        return self._compare_day(file, entry, record)

    def _compare_day(self, file: AttendanceFile, entry: DayEntry, record: AbsenceRecord) -> bool:
        key = (record.employee_id, record.day)
        planned, known = self.days.get(key), self.known.get(key)
        before = planned or known
        if before is None:
            if record.kind is AbsenceKind.PRESENT and not record.minutes:
                return True
            self.days[key] = record
            self._tell_day(file, entry, Fate.NEW, record.words)
        elif before.says == record.says:
            self._tell_day(file, entry, Fate.SAME, "sudah tercatat dan sama")
        elif not before.source:
            text = f"dicatat di meja: {before.words}; berkas berbeda: {record.words}; tidak dipakai"
            self._tell_day(file, entry, Fate.WARNING, text)
        else:
            self.days[key] = replace(record, turn=known.turn + 1 if known else 1)
            self._tell_day(file, entry, Fate.CHANGED, f"{before.words} → {record.words}")
        return False

    def _take_month(self, file: AttendanceFile, entry: MonthEntry) -> bool:
        """Decide one month; True when there was nothing to record."""
        employee = self._person(file, entry)
        if employee is None:
            return False
        problem = self._month_problem(employee, entry)
        if problem:
            self._reject(file, entry, "Bulan", problem)
            return False
        who = saved_id(employee.id)
        key = (who, entry.year, entry.month)
        record = _month_record(who, entry, file.file_name)
        planned, known = self.months.get(key), self.known_months.get(key)
        before = planned or known
        if before is None:
            if not (record.days or record.minutes):
                return True
            self.months[key] = record
            self._tell_month(file, entry, Fate.NEW, record.words)
        elif (before.days, before.minutes) == (record.days, record.minutes):
            self._tell_month(file, entry, Fate.SAME, "sudah tercatat dan sama")
        elif not before.source:
            text = f"dicatat di meja: {before.words}; berkas berbeda: {record.words}; tidak dipakai"
            self._tell_month(file, entry, Fate.WARNING, text)
        else:
            self.months[key] = replace(record, turn=known.turn + 1 if known else 1)
            self._tell_month(file, entry, Fate.CHANGED, f"{before.words} → {record.words}")
        return False

    def _month_problem(self, employee: Employee, entry: MonthEntry) -> str:
        if not 1 <= entry.month <= 12 or not 2000 <= entry.year <= 2099:  # noqa: PLR2004 - months
            return f"bulan {entry.month} tahun {entry.year} tidak ada"
        first = date(entry.year, entry.month, 1)
        if first > self.today:
            return "bulan ini belum tiba"
        working = self._working_days(employee.unit_id, first)
        if entry.days > working:
            return f"{entry.days} hari melebihi hari kerja bulan itu ({working})"
        return ""

    def _working_days(self, unit_id: int | None, first: date) -> int:
        """Count the working days of a month, once for each kind of schedule."""
        duty = self.duty.of(unit_id)
        key = (id(duty), first)
        if key not in self.month_lengths:
            days = range(1, monthrange(first.year, first.month)[1] + 1)
            self.month_lengths[key] = sum(duty.is_working(first.replace(day=n)) for n in days)
        return self.month_lengths[key]

    def _person(self, file: AttendanceFile, entry: DayEntry | MonthEntry) -> Employee | None:
        employee = self.people.get(entry.nip)
        if employee is None:
            reason = "NIP ini tidak ada di data pegawai; periksa angkanya atau impor pegawainya"
            self._reject(file, entry, "NIP", reason)
            return None
        if (entry.nip, entry.name) not in self.names:
            self.names.add((entry.nip, entry.name))
            if contradicts(entry.name, employee):
                text = f"tertulis “{entry.name[:60]}”, padahal NIP ini milik {employee.full_name}"
                self._tell(file, entry.row, Fate.WARNING, entry.name, text, DAY)
        return employee

    def _warn_of_roster(self, file: AttendanceFile, entry: DayEntry) -> None:
        """Warn of a day on which only the roster tells whether he had to work."""
        free = self.duty.hours.calendar.why_not(entry.day)
        if free is not None:
            text = f"{free}; unitnya bekerja menurut sif, pastikan ia dijadwalkan hari itu"
            self._tell_day(file, entry, Fate.WARNING, text)

    def _tell_ignored(self, file: AttendanceFile, ignored: Counter[tuple[date, str]]) -> None:
        for (day, reason), count in sorted(ignored.items()):
            if count:
                amount = f"{count:,} baris".replace(",", ".")
                subject = f"{short_day_date(day)} · {amount}"
                text = f"{reason}; bukan hari kerja, jadi bukan ketidakhadiran; tidak dicatat"
                self._tell(file, None, Fate.WARNING, subject, text, DAY)

    def _tell_day(self, file: AttendanceFile, entry: DayEntry, fate: Fate, reason: str) -> None:
        subject = f"{short_day_date(entry.day)} · {entry.name or entry.nip}"
        if entry.warning and fate is not Fate.WARNING:
            self._tell(file, entry.row, Fate.WARNING, subject, entry.warning, DAY)
        self._tell(file, entry.row, fate, subject, reason, DAY)

    def _tell_month(self, file: AttendanceFile, entry: MonthEntry, fate: Fate, reason: str) -> None:
        self._tell(file, entry.row, fate, _month_subject(entry), reason, MONTH)

    def _tell(
        self,
        file: AttendanceFile,
        row: int | None,
        fate: Fate,
        subject: str,
        reason: str,
        what: str,
    ) -> None:
        self.fates.append(
            RowFate(
                file=file.file_name, row=row, fate=fate, subject=subject, reason=reason, what=what
            )
        )

    def _reject(
        self, file: AttendanceFile, entry: DayEntry | MonthEntry, column: str, reason: str
    ) -> None:
        told = entry.day.isoformat() if isinstance(entry, DayEntry) else _month_subject(entry)
        row = RejectedRow(
            file_name=file.file_name,
            sheet=file.sheet,
            row=entry.row,
            column=column,
            reason=reason,
            values=(("NIP", entry.nip), ("Nama", entry.name), ("Tanggal", told)),
        )
        self.rejected.append(row)
        self.fates.append(rejected_fate(row))


def rejected_fate(row: RejectedRow) -> RowFate:
    """Return the fate of a row that cannot be taken."""
    return RowFate(
        file=row.file_name,
        row=row.row,
        fate=Fate.REJECTED,
        subject=next((text for name, text in row.values if "nama" in name.casefold()), ""),
        reason=row.reason,
        column=row.column,
        what=DAY,
    )


def _last_of_each_day(file: AttendanceFile, fates: list[RowFate]) -> Sequence[DayEntry]:
    """Return the entry that counts of each person's day: the last; tell of the others."""
    latest: dict[tuple[str, date], DayEntry] = {}
    for entry in file.days:
        earlier = latest.pop((entry.nip, entry.day), None)
        if earlier is not None:
            subject = f"{short_day_date(entry.day)} · {entry.name or entry.nip}"
            fates.append(_twice(file, earlier.row, entry.row, subject))
        latest[entry.nip, entry.day] = entry
    return list(latest.values())


def _last_of_each_month(file: AttendanceFile, fates: list[RowFate]) -> Sequence[MonthEntry]:
    latest: dict[tuple[str, int, int], MonthEntry] = {}
    for entry in file.months:
        earlier = latest.pop((entry.nip, entry.year, entry.month), None)
        if earlier is not None:
            fates.append(_twice(file, earlier.row, entry.row, _month_subject(entry)))
        latest[entry.nip, entry.year, entry.month] = entry
    return list(latest.values())


def _twice(file: AttendanceFile, row: int, by: int, subject: str) -> RowFate:
    return RowFate(
        file=file.file_name,
        row=row,
        fate=Fate.WARNING,
        subject=subject,
        reason=f"ada lagi di baris {by}; baris terakhir yang dipakai",
        what=DAY,
    )


def _record(who: int, entry: DayEntry, kind: AbsenceKind, source: str) -> AbsenceRecord:
    return AbsenceRecord(
        employee_id=who,
        day=entry.day,
        kind=kind,
        late=entry.late,
        early=entry.early,
        away=entry.away,
        reason=entry.remark,
        source=source,
    )


def _month_record(who: int, entry: MonthEntry, source: str) -> MonthlyAbsence:
    return MonthlyAbsence(
        employee_id=who,
        year=entry.year,
        month=entry.month,
        days=entry.days,
        minutes=entry.minutes,
        reason=entry.remark,
        source=source,
    )


def _month_subject(entry: MonthEntry) -> str:
    named = MONTHS[entry.month - 1] if 1 <= entry.month <= len(MONTHS) else str(entry.month)
    return f"{named} {entry.year} · {entry.name or entry.nip}"
