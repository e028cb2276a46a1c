"""The recap of absence (rekapitulasi ketidakhadiran) of everybody, or of one employee."""

from collections.abc import Sequence
from datetime import date

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.attendance.absence_words import row_words
from asn_desk.domain.attendance.absences import AbsenceKind, standing, standing_months
from asn_desk.domain.dates import MONTHS, day_date, long_date
from asn_desk.services.attendance.attendance_lines import AttendanceLine, attendance_lines
from asn_desk.services.attendance.duty_book import last_day
from asn_desk.services.progress import Progress, no_progress
from asn_desk.services.rules import Rules

_TITLE = "REKAPITULASI KETIDAKHADIRAN PEGAWAI"
_PEOPLE = (
    ("No", 5.0),
    ("Nama", 30.0),
    ("NIP", 22.0),
    ("Unit kerja", 28.0),
    ("Perangkat daerah", 28.0),
    ("Hari bertanggal", 11.0),
    ("Hari dari rekap bulanan", 12.0),
    ("Jumlah menit", 10.0),
    ("Hari dari menit", 10.0),
    ("Sisa menit", 9.0),
    ("Jumlah hari", 9.0),
    ("Terpanjang berturut-turut", 13.0),
    ("Tangga yang dicapai", 22.0),
    ("Hari ke tangga berikutnya", 13.0),
)
_DAYS = (
    ("No", 5.0),
    ("Nama", 30.0),
    ("NIP", 22.0),
    ("Hari, tanggal", 26.0),
    ("Yang terjadi", 34.0),
    ("Menit", 9.0),
    ("Keterangan", 34.0),
    ("Sumber", 24.0),
)


def recap_sheets(
    work: UnitOfWork,
    rules: Rules,
    year: int,
    *,
    today: date,
    employee_id: int | None = None,
    progress: Progress = no_progress,
) -> bytes:
    """Return the recap as an Excel workbook: people, then every day with its record.

    `progress` counts the rows of both sheets. Raises `HolidaysMissing`.
    """
    # openpyxl takes a third of a second to import.
    from asn_desk.documents.attendance_recap import (  # noqa: PLC0415
        RecapSheet,
        attendance_workbook,
    )

    lines = [
        one
        for one in attendance_lines(work, rules, year, today=today)
        if employee_id in {None, one.id}
    ]
    on = last_day(year, today)
    subtitle = f"Tahun {year}, keadaan sampai dengan {long_date(on)}"
    people = RecapSheet(
        name="Rekap",
        title=_TITLE,
        subtitle=subtitle,
        columns=_PEOPLE,
        rows=[_person(number, line) for number, line in enumerate(lines, start=1)],
    )
    details = RecapSheet(
        name="Rincian",
        title="RINCIAN HARI TIDAK MASUK KERJA DAN KURANG JAM KERJA",
        subtitle=subtitle,
        columns=_DAYS,
        rows=_day_rows(work, lines, year, on),
    )
    return attendance_workbook([people, details], progress)


def _person(number: int, line: AttendanceLine) -> Sequence[str | int]:
    found, step = line.found, line.found.step
    return (
        number,
        line.name,
        line.nip,
        line.unit,
        line.agency,
        len(found.days),
        sum(found.undated.values()),
        found.minutes,
        found.minute_days,
        found.minutes_left,
        found.total,
        len(found.run),
        f"{row_words(step.row)} (tingkat {step.row.level})" if step.row else "belum ada",
        step.days_to_next if step.days_to_next is not None else "",
    )


def _day_rows(
    work: UnitOfWork, lines: Sequence[AttendanceLine], year: int, on: date
) -> Sequence[Sequence[str | int]]:
    by_employee = work.attendance.telling_days(date(year, 1, 1), on)
    months = work.attendance.months_in(year, year)
    rows: list[tuple[str | int, ...]] = []
    for line in lines:
        ignored = dict(line.found.ignored)
        for day, one in sorted(standing(by_employee.get(line.id, ())).items()):
            if one.kind is AbsenceKind.ABSENT or one.minutes or one.turn > 1:
                left_out = f"tidak dihitung: {ignored[day]}" if day in ignored else ""
                said = "; ".join(part for part in (one.reason, left_out) if part)
                details = (day_date(day), one.words, one.minutes, said, one.source or "meja")
                rows.append((len(rows) + 1, line.name, line.nip, *details))
        for (_, month), total in sorted(standing_months(months.get(line.id, ())).items()):
            named = f"rekap {MONTHS[month - 1]} {year}"
            told = (named, total.words, total.minutes, total.reason, total.source or "meja")
            rows.append((len(rows) + 1, line.name, line.nip, *told))
    return rows
