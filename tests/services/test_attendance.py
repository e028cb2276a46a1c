"""Attendance at the desk: entering, correcting, the list, one year in full, the recap."""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from asn_desk.domain.attendance.absences import AbsenceKind
from asn_desk.domain.employees import Status
from asn_desk.domain.errors import AlreadyExists, HolidaysMissing, Incomplete, NotFound, WrongDate
from asn_desk.domain.working_time import Holiday, HolidayKind
from asn_desk.services.attendance.attendance import DayEntryDraft, MonthEntryDraft
from asn_desk.services.attendance.attendance_facts import AlertKind, absence_of, attendance_alerts
from asn_desk.services.attendance.attendance_lines import attendance_lines
from asn_desk.services.progress import Cancelled
from asn_desk.services.rules import rules_for
from tests.builders import a_nip, a_unit, an_employee


@pytest.fixture
def desk(office):
    return office.desks.attendance


@pytest.fixture
def record(desk, office):
    """A function that records days of the reported employee."""

    def run(first, last=None, kind=AbsenceKind.ABSENT, who=None, **fields):
        draft = DayEntryDraft(
            employee_id=who or office.staff_id, first=first, last=last, kind=kind, **fields
        )
        return desk.record(draft)

    return run


@pytest.fixture
def view(desk, office):
    return lambda year=2026: desk.view(office.staff_id, year)


@pytest.fixture
def facts(office):
    """A function that asks within a unit of work, with the rules."""

    def ask(question):
        with office.desks.database.reading() as work:
            return question(work, rules_for(work, office.desks.attendance.law))

    return ask


def shift(office, unit="Seksi Angkutan Orang"):
    schedule = next(s for s in office.desks.office.schedules() if s.shift)
    line = next(x for x in office.desks.employees.units() if x.unit.name == unit)
    office.desks.employees.set_schedule(line.unit.id, schedule.id, reason="sif")


def test_every_working_day_of_a_span_is_recorded(record, view):
    done = record(date(2026, 1, 14), date(2026, 1, 20))
    assert [one.day for one in done.recorded] == [14, 15, 19, 20]
    assert [reason.partition(":")[0] for _, reason in done.skipped] == [
        "libur nasional", "akhir pekan", "akhir pekan",
    ]  # fmt: skip
    assert view().found.total == 4


def test_a_day_off_alone_is_refused_with_its_reason(record):
    with pytest.raises(WrongDate) as refused:
        record(date(2026, 1, 16))
    assert "Isra Mikraj" in refused.value.reason
    assert "bukan ketidakhadiran" in refused.value.reason


def test_a_day_to_come_is_refused(record):
    with pytest.raises(WrongDate):
        record(date(2026, 5, 4))


def test_a_day_is_recorded_once_and_then_corrected(record):
    record(date(2026, 1, 5), kind=AbsenceKind.PRESENT, late=30)
    with pytest.raises(AlreadyExists) as refused:
        record(date(2026, 1, 5))
    assert refused.value.value == "5 Januari 2026: hadir, terlambat 30 menit"


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        ({"employee_id": None}, "Pegawai"),
        ({"first": None}, "Tanggal"),
        ({"last": date(2026, 1, 2)}, "Sampai"),
        ({"kind": AbsenceKind.PRESENT}, "Menit"),
        ({"kind": AbsenceKind.PRESENT, "late": 2000}, "Menit"),
        ({"kind": AbsenceKind.SHIFT_OFF}, "Yang terjadi"),
    ],
)
def test_what_is_missing_is_named(desk, office, draft, field):
    usual = {"employee_id": office.staff_id, "first": date(2026, 1, 5)}
    with pytest.raises(Incomplete) as refused:
        desk.record(DayEntryDraft(**usual | draft))
    assert refused.value.fields[0][0] == field


def test_a_correction_is_a_further_record_with_its_reason(record, desk, office, view):
    record(date(2026, 1, 5), date(2026, 1, 6))
    desk.correct(
        DayEntryDraft(
            employee_id=office.staff_id, first=date(2026, 1, 6), kind=AbsenceKind.SICK,
            reason="surat dokter",
        )
    )  # fmt: skip
    seen = view()
    assert seen.found.days == (date(2026, 1, 5),)
    assert [(one.day.day, one.turn) for one in seen.records] == [(6, 2), (6, 1), (5, 1)]
    assert len(seen.standing) == 2
    state = seen.days[date(2026, 1, 6)]
    assert (state.corrected, state.words) == (True, "sakit (dikoreksi: surat dokter)")


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"reason": ""}, Incomplete),
        ({"kind": AbsenceKind.ABSENT}, Incomplete),
        ({"late": 9}, Incomplete),
        ({"first": None}, Incomplete),
        ({"first": date(2026, 1, 8)}, NotFound),
    ],
)
def test_a_correction_that_says_nothing_is_refused(record, desk, office, fields, error):
    record(date(2026, 1, 5))
    usual = {
        "employee_id": office.staff_id, "first": date(2026, 1, 5),
        "kind": AbsenceKind.SICK, "reason": "surat dokter",
    }  # fmt: skip
    with pytest.raises(error):
        desk.correct(DayEntryDraft(**usual | fields))


def test_totals_of_a_month_count_and_are_corrected(desk, office, view):
    draft = {"employee_id": office.staff_id, "year": 2026, "month": 2}
    desk.record_month(MonthEntryDraft(**draft, days=5, minutes=460))
    assert (view().found.total, view().found.minutes_left) == (6, 10)
    desk.record_month(MonthEntryDraft(**draft, days=3, reason="rekap keliru"))
    seen = view()
    assert (seen.found.total, seen.found.undated) == (3, {2: 3})
    assert [one.turn for one in seen.months] == [2]


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"employee_id": None}, Incomplete),
        ({"days": 25}, Incomplete),
        ({"days": 0}, Incomplete),
        ({"month": 5}, WrongDate),
    ],
)
def test_totals_that_cannot_be_are_refused(desk, office, fields, error):
    usual = {"employee_id": office.staff_id, "year": 2026, "month": 2, "days": 3}
    with pytest.raises(error):
        desk.record_month(MonthEntryDraft(**usual | fields))


def test_correcting_totals_needs_a_reason_and_a_difference(desk, office):
    draft = {"employee_id": office.staff_id, "year": 2026, "month": 2}
    desk.record_month(MonthEntryDraft(**draft, days=5))
    with pytest.raises(Incomplete):
        desk.record_month(MonthEntryDraft(**draft, days=4))
    with pytest.raises(Incomplete):
        desk.record_month(MonthEntryDraft(**draft, days=5, reason="sama saja"))


def test_the_list_puts_who_is_nearest_first(record, desk, office):
    record(date(2026, 1, 5), who=office.head_id)
    record(date(2026, 1, 5), date(2026, 1, 6))
    record(date(2026, 3, 2), date(2026, 3, 13), who=office.supervisor_id)
    record(date(2026, 1, 7), kind=AbsenceKind.SICK, who=office.administrator_id)
    lines = desk.lines(2026)
    assert [line.id for line in lines] == [office.supervisor_id, office.staff_id, office.head_id]
    assert [(one.near, one.reached, one.full_run) for one in lines] == [
        (True, True, True), (True, False, False), (False, False, False),
    ]  # fmt: skip
    assert lines[1].agency == "Dinas Perhubungan"


def test_the_warning_comes_as_early_as_the_office_wants(record, desk):
    record(date(2026, 1, 5))
    assert not desk.lines(2026)[0].near
    desk.set_warn_before(2)
    desk.set_warn_before(2)
    assert (desk.lines(2026)[0].near, desk.warn_before()) == (True, 2)
    with pytest.raises(Incomplete):
        desk.set_warn_before(0)


def test_a_run_that_is_still_open_warns_before_the_salary_stops(record, desk):
    record(date(2026, 4, 20), date(2026, 4, 30))
    assert len(desk.lines(2026)[0].found.open_run) == 9
    assert desk.lines(2026)[0].near


def test_years_are_those_with_records_and_this_one(record, desk, office):
    assert desk.years() == (2026,)
    record(date(2025, 12, 1))
    desk.record_month(MonthEntryDraft(employee_id=office.staff_id, year=2025, month=3, days=1))
    assert desk.years() == (2026, 2025)
    assert desk.lines(2025)[0].found.total == 2


def test_a_year_without_holidays_says_so(desk, record, office, clock):
    clock.day = date(2027, 1, 20)
    with pytest.raises(HolidaysMissing):
        record(date(2027, 1, 13))


def test_the_year_in_full_has_ladder_reasons_and_every_day(record, view, desk):
    record(date(2026, 1, 5), date(2026, 1, 8))
    seen = view()
    reached = [line for line in seen.ladder if line.reached]
    assert [(one.days, one.sanction, one.level) for one in reached] == [
        ("4–6 hari", "teguran tertulis", "ringan")
    ]
    assert [one.days for one in seen.ladder if one.following] == ["7–10 hari"]
    assert "Pasal 10 ayat (2) huruf f" in seen.ladder[3].article
    assert seen.ladder[3].sanction.startswith("penundaan kenaikan gaji berkala")
    assert seen.days[date(2026, 1, 5)].counts
    assert seen.days[date(2026, 1, 16)].free.startswith("libur nasional")
    assert seen.act.startswith("tidak Masuk Kerja tanpa alasan yang sah selama 4 (empat)")
    assert seen.case is None


def test_a_holiday_added_later_takes_the_day_away(record, view, office):
    record(date(2026, 1, 5))
    with office.desks.database.unit_of_work() as work:
        work.office.add_holiday(
            Holiday(day=date(2026, 1, 5), name="Libur daerah", kind=HolidayKind.LOCAL)
        )
    assert view().found.total == 0
    assert "tidak dihitung" in view().days[date(2026, 1, 5)].words
    assert view().act == ""


def test_by_shifts_sundays_count_and_days_off_do_not(record, view, office):
    shift(office)
    record(date(2026, 1, 3), date(2026, 1, 5))
    record(date(2026, 1, 6), kind=AbsenceKind.SHIFT_OFF)
    record(date(2026, 1, 7))
    assert (view().found.total, len(view().found.run)) == (4, 4)


def test_without_unit_the_first_schedule_holds(desk, office):
    with office.desks.database.unit_of_work() as work:
        alone = work.employees.add(an_employee(name="Tanpa Unit"))
    desk.record(DayEntryDraft(employee_id=alone.id, first=date(2026, 1, 5)))
    seen = desk.view(alone.id, 2026)
    assert (seen.unit, seen.agency, seen.addressee, seen.found.total) == ("", "", "", 1)
    assert (desk.lines(2026)[0].unit, desk.lines(2026)[0].agency) == ("", "")


def test_a_case_reads_the_absence_as_it_was_on_a_day(record, office, facts):
    record(date(2026, 1, 5), date(2026, 1, 7))
    record(date(2026, 3, 2))
    early = facts(lambda w, r: absence_of(w, r, office.staff_id, on=date(2026, 2, 1)))
    late = facts(lambda w, r: absence_of(w, r, office.staff_id, on=date(2026, 4, 30)))
    assert (early.days, early.longest_run, late.days) == (3, 3, 4)


def test_alerts_name_what_presses(record, office, facts, desk):
    record(date(2026, 1, 5), date(2026, 1, 6))
    record(date(2026, 3, 2), date(2026, 3, 13), who=office.supervisor_id)
    alerts = facts(lambda w, r: attendance_alerts(w, r, date(2026, 4, 30)))
    assert [(one.kind, one.employee_id) for one in alerts] == [
        (AlertKind.STOP, office.supervisor_id), (AlertKind.NEAR, office.staff_id),
    ]  # fmt: skip
    assert alerts[0].day == date(2026, 3, 13)
    assert "Pasal 15 ayat (2)" in alerts[0].article
    assert "surat penghentian gaji belum dibuat" in alerts[0].words
    assert alerts[1].words == "sudah 2 hari; 1 hari lagi mencapai 3 hari"


def test_december_is_still_asked_for_in_january(record, facts, clock, office):
    record(date(2025, 12, 1), date(2025, 12, 12))
    record(date(2025, 11, 3), date(2025, 11, 4), who=office.head_id)
    alerts = facts(lambda w, r: attendance_alerts(w, r, date(2026, 1, 5)))
    assert [one.kind for one in alerts] == [AlertKind.STOP]
    assert not facts(lambda w, r: attendance_alerts(w, r, date(2026, 4, 5)))


def test_somebody_on_the_last_row_is_named_without_a_next(record, facts, office, desk):
    desk.set_warn_before(1)
    record(date(2026, 1, 5), date(2026, 2, 20))
    alerts = facts(lambda w, r: attendance_alerts(w, r, date(2026, 4, 30)))
    assert [one.kind for one in alerts] == [AlertKind.STOP]


def test_the_recap_has_people_and_their_days(record, desk, office):
    record(date(2026, 1, 5), date(2026, 1, 8))
    record(date(2026, 1, 9), kind=AbsenceKind.PRESENT, late=45, reason="=bukan rumus")
    record(date(2026, 1, 5), who=office.head_id)
    desk.record_month(MonthEntryDraft(employee_id=office.staff_id, year=2026, month=2, days=1))
    book = load_workbook(BytesIO(desk.workbook(2026)))
    people, days = book["Rekap"], book["Rincian"]
    assert [cell.value for cell in people[5]][1:2] == ["Joko Prasetyo, S.Pd."]
    assert [cell.value for cell in people[5]][5:12] == [4, 1, 45, 0, 45, 5, 4]
    assert people["M6"].value == "belum ada"
    said = [days.cell(row, 5).value for row in range(5, days.max_row + 1)]
    assert said[4:6] == ["hadir, terlambat 45 menit", "1 hari dan 0 menit"]
    assert (days["G9"].value, days["G9"].data_type) == ("=bukan rumus", "s")
    alone = load_workbook(BytesIO(desk.workbook(2026, employee_id=office.head_id)))
    assert alone["Rekap"].max_row == 5


def test_the_rows_of_the_recap_are_counted_and_can_be_stopped(record, desk):
    record(date(2026, 1, 5), date(2026, 1, 8))
    told = []
    desk.workbook(2026, progress=lambda *one: told.append(one))
    assert told == [(done, 5) for done in range(1, 6)]

    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        desk.workbook(2026, progress=stop)


def test_the_recap_tells_days_that_do_not_count(record, desk, office):
    record(date(2026, 1, 5), date(2026, 1, 6))
    shift(office)
    record(date(2026, 1, 4))
    schedule = office.desks.office.schedules()[0]
    line = next(x for x in office.desks.employees.units() if "Seksi" in x.unit.name)
    office.desks.employees.set_schedule(line.unit.id, schedule.id, reason="kembali")
    days = load_workbook(BytesIO(desk.workbook(2026)))["Rincian"]
    assert days["G5"].value == "tidak dihitung: akhir pekan"


def test_a_pppk_is_counted_too(desk, office):
    with office.desks.database.unit_of_work() as work:
        unit = work.employees.add_unit(a_unit("Dinas Sosial"))
        one = work.employees.add(
            an_employee(nip=a_nip(month="21"), status=Status.PPPK, unit_id=unit.id)
        )
    desk.record(DayEntryDraft(employee_id=one.id, first=date(2026, 1, 5), last=date(2026, 1, 7)))
    assert desk.view(one.id, 2026).addressee == "Kepala Dinas Sosial selaku Kuasa Pengguna Anggaran"


def test_a_new_year_can_be_looked_at_before_its_holidays_are_known(desk, office, clock):
    clock.day = date(2027, 1, 20)
    seen = desk.view(office.staff_id, 2027)
    assert (seen.found.total, seen.found.year) == (0, 2027)


def test_days_off_of_a_roster_are_not_in_the_recap(record, desk, office):
    shift(office)
    record(date(2026, 1, 5))
    record(date(2026, 1, 6), kind=AbsenceKind.SHIFT_OFF)
    assert load_workbook(BytesIO(desk.workbook(2026)))["Rincian"].max_row == 5


def test_who_cannot_have_an_alert_is_not_looked_at_twice(record, desk, office, facts):
    record(date(2026, 1, 5))
    record(date(2026, 1, 5), date(2026, 1, 6), who=office.supervisor_id)
    record(date(2026, 2, 2), who=office.head_id, kind=AbsenceKind.PRESENT, late=900)
    for month in (1, 2):
        desk.record_month(
            MonthEntryDraft(employee_id=office.administrator_id, year=2026, month=month, days=1)
        )
    day = date(2026, 4, 30)
    every = facts(lambda w, r: attendance_lines(w, r, 2026, today=day))
    told = facts(lambda w, r: attendance_alerts(w, r, day))
    assert {one.employee_id for one in told} == {line.id for line in every if line.near}
    some = facts(lambda w, r: attendance_lines(w, r, 2026, today=day, only={office.head_id}))
    assert [line.id for line in some] == [office.head_id]


def test_the_conversion_is_a_setting_of_the_office(record, desk, office, view):
    record(date(2026, 1, 5), kind=AbsenceKind.PRESENT, late=500)
    assert view().found.total == 1
    law = office.desks.law
    (line,) = law.table("hours_per_day", on=date(2026, 4, 30)).lines
    law.change_setting(
        "hours_per_day", line.values, {"active": False},
        valid_from=date(2026, 4, 1), reason="PP 94/2021 tidak mengaturnya",
    )  # fmt: skip
    seen = view()
    assert (seen.found.total, seen.found.minutes_left) == (0, 500)
    assert any("konversinya tidak dipakai" in reason.sentence for reason in seen.reasons)


def test_a_year_without_holidays_alerts_of_nobody(record, office, facts):
    record(date(2026, 1, 5), date(2026, 1, 6))
    with office.desks.database.unit_of_work() as work:
        for holiday in work.office.holidays():
            if holiday.day.year == 2026:
                work.office.remove_holiday(holiday.id, "salah tahun")
    assert facts(lambda w, r: attendance_alerts(w, r, date(2026, 4, 30))) == ()
