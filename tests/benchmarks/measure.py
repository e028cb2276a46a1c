"""Measures what clerks wait for and prints medians; no figure is asserted.

`python tests/benchmarks/measure.py [--people 9000 100000]`, in the folder of README.md.
"""

import argparse
import gc
import sys
import tempfile
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[2]))

from asn_desk.domain.incidents import IncidentFilter
from asn_desk.domain.proceedings.cases import CaseFilter
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.desks import open_desks
from asn_desk.settings import read_settings
from tests.attendance_input import daily
from tests.benchmarks.crowds import attendance_rows, export_rows, hire, name_of, nip_of, work_a_year
from tests.sample_input import employee_workbook
from tests.small_office import furnish

TODAY = date(2026, 4, 30)
ENTERED = datetime(2026, 1, 2, 3, tzinfo=UTC)
REPORTS, CASES = 1200, 300
ROWS = 9000
DAYS = [(1, day) for day in (2, *range(5, 10), *range(12, 16), *range(19, 24), *range(26, 31))]
DAYS += [(2, 2), (2, 3)]
"""Twenty-two working days of 2026, as (month, day)."""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, nargs="+", default=[9000, 100_000])
    asked = parser.parse_args()
    for count in asked.people:
        with _office() as desks:
            _measure_people(desks, count)
    with _office() as desks:
        _measure_letters(desks)
    with _office() as desks:
        _measure_import(desks)
    with _office() as desks:
        _measure_attendance(desks)


def _measure_people(desks, count):
    print(f"\n{count:,} people, {REPORTS:,} reports and {CASES} cases of a year")
    _tell("hiring all in one transaction", [_seconds(lambda: hire(desks, count))])
    work_a_year(desks, reports=REPORTS, cases=CASES)
    typed = [name_of(n)[:length] for n in range(0, count, count // 8) for length in range(1, 10)]
    digits = [nip_of(n)[:length] for n in range(0, count, count // 4) for length in range(4, 19, 2)]
    _tell("search box, a keystroke of a name", [_seconds(desks.search.find, t) for t in typed])
    _tell("search box, a keystroke of a NIP", [_seconds(desks.search.find, t) for t in digits])
    _tell("search box, nobody found", [_seconds(desks.search.find, "xyzzy") for _ in range(20)])
    _tell("list of people, a keystroke", [_seconds(desks.employees.search, t) for t in typed])
    _tell("page of people, empty search", [_seconds(desks.employees.search) for _ in range(9)])
    _tell("start page", [_seconds(desks.start.agenda) for _ in range(9)])
    _tell("page of reports", [_seconds(desks.incidents.lines, IncidentFilter()) for _ in range(9)])
    _tell("page of cases", [_seconds(desks.cases.lines, CaseFilter()) for _ in range(9)])
    _tell("page of one case", [_seconds(desks.cases.view, 1 + n) for n in range(9)])
    months = [_recap(desks, month) for month in range(1, 13)]
    _tell("recap of a month", months)
    print(f"  {'recap of each month of the year':40} {sum(months) * 1000:9.1f} ms in all")


def _recap(desks, month):
    return _seconds(lambda: desks.recaps.recap(year=2025, month=month))


def _measure_letters(desks):
    print("\nletters")
    office = furnish(desks)
    case_id = office.open_case()
    day = date(2026, 2, 3)
    summons = office.draft(case_id, StepKind.SUMMONED_1, day, exam_on=date(2026, 2, 13))
    preview = [_seconds(desks.cases.preview, case_id, summons) for _ in range(12)]
    _tell("preview a summons, the first", preview[:1])
    _tell("preview a summons", preview[1:])
    issued = []
    for _ in range(12):
        version = desks.cases.view(case_id).case.version
        issue = partial(desks.cases.record, expected_version=version)
        issued.append(_seconds(issue, case_id, summons))
        version = desks.cases.view(case_id).case.version
        desks.cases.withdraw_last(case_id, reason="ukur", expected_version=version)
    _tell("issue a summons", issued)


def _measure_import(desks):
    print(f"\nimport of {ROWS:,} people")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pegawai.xlsx"
        path.write_bytes(employee_workbook(*export_rows(ROWS)))
        for title in ("the first time", "again, all the same"):
            started = perf_counter()
            plan = desks.employees.plan_import([path])
            planned = perf_counter()
            desks.employees.apply_import(plan)
            _tell(f"plan, {title}", [planned - started])
            _tell(f"apply, {title}", [perf_counter() - planned])


def _measure_attendance(desks):
    calendar = [date(2026, month, day) for month, day in DAYS]
    print(f"\nattendance of {ROWS:,} people on {len(calendar)} days")
    hire(desks, ROWS)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "kehadiran.xlsx"
        path.write_bytes(daily(*attendance_rows(ROWS, calendar)))
        for title in ("the first time", "again, all the same"):
            started = perf_counter()
            plan = desks.attendance.plan_import([path])
            planned = perf_counter()
            desks.attendance.apply_import(plan)
            _tell(f"plan, {title}", [planned - started])
            _tell(f"apply, {title}", [perf_counter() - planned])
    lines = desks.attendance.lines(2026)
    _tell("page of attendance", [_seconds(desks.attendance.lines, 2026) for _ in range(5)])
    _tell("one year of one employee", [_seconds(desks.attendance.view, lines[0].id, 2026)] * 3)
    _tell("recap of the year as a workbook", [_seconds(desks.attendance.workbook, 2026)])


@contextmanager
def _office():
    with tempfile.TemporaryDirectory() as folder:
        settings = read_settings(Path(folder))
        desks = open_desks(settings, today=lambda: TODAY, clock=lambda: ENTERED)
        try:
            yield desks
        finally:
            desks.database.close()


def _seconds(action, *arguments):
    gc.collect()
    started = perf_counter()
    action(*arguments)
    return perf_counter() - started


def _tell(what, seconds):
    worst = quantiles(seconds, n=20)[-1] if len(seconds) > 1 else seconds[0]
    print(f"  {what:40} {median(seconds) * 1000:9.1f} ms {worst * 1000:9.1f} ms at the 95th of 100")


if __name__ == "__main__":
    main()
