"""Holidays by year and decree; a change moves what is open and nothing that is over."""

from dataclasses import replace
from datetime import date, time, timedelta

import openpyxl
import pytest

from asn_desk.domain.errors import AlreadyExists, Incomplete, NotFound
from asn_desk.domain.holiday_lists import taken
from asn_desk.domain.office import DeadlineWeek, WeekSetting
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.working_time import DayHours, Holiday, HolidayKind, HoursPeriod, Schedule
from asn_desk.services.calendar import HolidayChange
from asn_desk.services.proceedings.effect_dates import pinned

S = StepKind
BEFORE_EFFECT = date(2026, 2, 26)
"""A decision received on 24 February 2026 is not in force yet."""
IN_FORCE = date(2026, 3, 17)


def a_holiday(day, **fields):
    return replace(
        Holiday(day=day, name="Pemungutan suara pilkada", kind=HolidayKind.LOCAL), **fields
    )


def adding(*days):
    return HolidayChange(add=tuple(a_holiday(day) for day in days))


def removing(desks, day):
    found = next(one for one in desks.calendar.holidays(day.year) if one.day == day)
    return HolidayChange(remove=(found.id,), reason="ditunda")


def moved(desks, change):
    return [(one.what, one.old, one.new) for one in desks.calendar.moved(change)]


def takes_effect(desks):
    return [one.effective_on for one in desks.letters.decisions()]


@pytest.fixture
def received(office, clock):
    """An office with a decision received but not in force: its effect is 17 March 2026."""
    office.to_receipt(office.open_case())
    clock.day = BEFORE_EFFECT
    return office


def six_days(desks):
    """Let the reported employee's unit work six days."""
    hours = DayHours(start=time(7), end=time(14))
    period = HoursPeriod(
        label="Enam hari", valid_from=date(2023, 1, 1), days=dict.fromkeys(range(6), hours)
    )
    desks.office.save_schedule(Schedule(name="Enam hari kerja", periods=(period,)))
    schedule = next(one for one in desks.office.schedules() if one.name == "Enam hari kerja")
    unit = next(one for one in desks.employees.units() if one.unit.name == "Seksi Angkutan Orang")
    desks.employees.set_schedule(unit.unit.id, schedule.id, reason="Perbup")
    return schedule.id


def test_years_are_those_with_holidays_and_the_next(desks):
    assert desks.calendar.years() == (2025, 2026, 2027)
    assert len(desks.calendar.holidays(2026)) == 25
    assert desks.calendar.holidays(2027) == ()


def test_a_year_says_what_it_holds_and_from_which_decrees(desks):
    found = desks.calendar.state(2025)
    assert (found.national, found.leave, found.local, found.problem) == (17, 11, 0, "")
    assert found.decrees == (
        ("SKB 3 Menteri Nomor 1017, 2, dan 2 Tahun 2024", 27),
        ("SKB 3 Menteri Nomor 933, 1, dan 3 Tahun 2025", 1),
    )


def test_a_year_without_holidays_and_one_hardly_filled_in_are_said(desks):
    assert desks.calendar.state(2027).problem.startswith("Hari libur 2027 belum diisi")
    new_year = a_holiday(date(2027, 1, 1), kind=HolidayKind.NATIONAL)
    desks.calendar.apply(HolidayChange(add=(new_year,)))
    assert "baru berisi 1 libur nasional" in desks.calendar.state(2027).problem


def test_a_local_free_day_alone_leaves_a_year_missing(desks):
    desks.calendar.apply(adding(date(2027, 11, 24)))
    assert not desks.calendar.state(2027).filled


def test_the_next_year_is_asked_for_from_october(desks, clock):
    assert desks.calendar.missing_years() == ()
    clock.day = date(2026, 10, 1)
    assert [one.year for one in desks.calendar.missing_years()] == [2027]
    clock.day = date(2027, 1, 2)
    assert [one.year for one in desks.calendar.missing_years()] == [2027]


def test_a_holiday_is_added_changed_and_removed(desks):
    desks.calendar.apply(adding(date(2026, 6, 10)))
    added = next(one for one in desks.calendar.holidays(2026) if one.day == date(2026, 6, 10))
    desks.calendar.apply(HolidayChange(change=(replace(added, day=date(2026, 6, 11), decree="K"),)))
    changed = next(one for one in desks.calendar.holidays(2026) if one.id == added.id)
    assert (changed.day, changed.decree) == (date(2026, 6, 11), "K")
    assert desks.office.audit("holidays", added.id)[-1].after == {
        "day": "2026-06-11",
        "decree": "K",
    }
    desks.calendar.apply(removing(desks, date(2026, 6, 11)))
    assert len(desks.calendar.holidays(2026)) == 25


def test_saving_a_holiday_as_it_was_leaves_no_trace(desks):
    same = desks.calendar.holidays(2026)[0]
    before = len(desks.office.audit("holidays", same.id))
    desks.calendar.apply(HolidayChange(change=(same,)))
    assert len(desks.office.audit("holidays", same.id)) == before


@pytest.mark.parametrize(
    "change",
    [
        HolidayChange(add=(a_holiday(date(2026, 3, 4), name=" "),)),
        HolidayChange(remove=(1,)),
        adding(date(2026, 3, 4), date(2026, 3, 4)),
    ],
)
def test_what_cannot_be_saved_is_refused(desks, change):
    with pytest.raises(Incomplete):
        desks.calendar.apply(change)


def test_a_day_is_free_only_once(desks):
    with pytest.raises(AlreadyExists):
        desks.calendar.apply(adding(date(2026, 1, 1)))
    assert len(desks.calendar.holidays(2026)) == 25


def test_an_empty_change_says_so():
    assert HolidayChange().empty
    assert not adding(date(2026, 3, 4)).empty


def test_a_change_shows_old_and_new_dates_of_open_cases(received):
    assert moved(received.desks, adding(date(2026, 3, 4))) == [
        ("Batas mengajukan keberatan", date(2026, 3, 16), date(2026, 3, 17)),
        ("Keputusan mulai berlaku", date(2026, 3, 17), date(2026, 3, 25)),
    ]


def test_the_confirmed_change_moves_the_effect_in_the_register_and_back(received):
    desks = received.desks
    desks.calendar.apply(adding(date(2026, 3, 7)))
    assert takes_effect(desks) == [IN_FORCE]
    desks.calendar.apply(adding(date(2026, 3, 4)))
    assert takes_effect(desks) == [date(2026, 3, 25)]
    desks.calendar.apply(removing(desks, date(2026, 3, 4)))
    assert takes_effect(desks) == [IN_FORCE]


def test_changing_the_day_of_a_holiday_moves_what_lies_between(received):
    desks = received.desks
    desks.calendar.apply(adding(date(2026, 4, 10)))
    added = next(one for one in desks.calendar.holidays(2026) if one.day == date(2026, 4, 10))
    change = HolidayChange(change=(replace(added, day=date(2026, 3, 4)),))
    assert len(moved(desks, change)) == 2


def test_a_decision_in_force_keeps_its_day(received, clock):
    clock.day = IN_FORCE
    assert moved(received.desks, adding(date(2026, 3, 4))) == []
    received.desks.calendar.apply(adding(date(2026, 3, 4)))
    assert takes_effect(received.desks) == [IN_FORCE]


def test_a_finished_case_keeps_its_dates(received, clock):
    clock.day = IN_FORCE
    case_id = received.desks.letters.decisions()[0].case_id
    received.record(case_id, S.FINISHED, IN_FORCE)
    clock.day = BEFORE_EFFECT
    assert moved(received.desks, adding(date(2026, 3, 4))) == []
    received.desks.calendar.apply(adding(date(2026, 3, 4)))
    assert takes_effect(received.desks) == [IN_FORCE]


def test_an_issued_letter_keeps_the_day_it_appoints(office, clock):
    case_id = office.open_case()
    office.record(case_id, S.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    clock.day = date(2026, 2, 4)
    letter = office.desks.letters.agenda(year=2026)[0]
    before = office.desks.letters.pdf(letter.id)
    assert moved(office.desks, adding(date(2026, 2, 5))) == []
    office.desks.calendar.apply(adding(date(2026, 2, 5)))
    step = office.desks.cases.view(case_id).case.last(S.SUMMONED_1)
    assert step.detail.exam_on == date(2026, 2, 13)
    assert office.desks.letters.pdf(letter.id) == before


def test_a_limit_that_was_met_moves_no_more(office, clock):
    office.to_decision(office.open_case())
    clock.day = date(2026, 2, 20)
    assert [what for what, *_ in moved(office.desks, adding(date(2026, 2, 25)))] == [
        "Batas menyampaikan keputusan"
    ]
    case_id = office.desks.letters.decisions()[0].case_id
    clock.day = date(2026, 2, 24)
    office.record(case_id, S.HANDED_OVER, date(2026, 2, 24))
    assert "Batas menyampaikan keputusan" not in [
        what for what, *_ in moved(office.desks, adding(date(2026, 2, 25)))
    ]


def test_removing_a_holiday_moves_a_limit_back(office, clock):
    case_id = office.open_case()
    office.record(case_id, S.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    office.record(case_id, S.ABSENT_1, date(2026, 2, 13))
    clock.day = date(2026, 2, 13)
    assert moved(office.desks, removing(office.desks, date(2026, 2, 17))) == [
        ("Batas mengirim surat panggilan II", date(2026, 2, 26), date(2026, 2, 25))
    ]


def test_a_limit_long_past_is_not_listed(office, clock):
    case_id = office.open_case()
    office.record(case_id, S.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    office.record(case_id, S.ABSENT_1, date(2026, 2, 13))
    assert moved(office.desks, removing(office.desks, date(2026, 2, 17))) == []


def test_a_day_that_is_free_anyway_moves_nothing(received):
    assert moved(received.desks, adding(date(2026, 3, 7))) == []


def test_without_a_years_holidays_its_dates_are_unknown(received):
    desks = received.desks
    everyday = HolidayChange(
        remove=tuple(one.id for one in desks.calendar.holidays(2026)), reason="diisi ulang"
    )
    assert [new for _, _, new in moved(desks, everyday)] == [None, None]
    desks.calendar.apply(everyday)
    assert takes_effect(desks) == [None]


def test_a_unit_of_six_days_counts_saturday(received):
    schedule_id = six_days(received.desks)
    counted = received.desks.calendar.deadline(
        "berlaku", date(2026, 2, 24), schedule_id=schedule_id
    )
    assert counted.day == date(2026, 3, 13)
    assert "Enam hari kerja (Senin–Sabtu)" in counted.week


def test_the_week_of_all_units_is_set_from_a_day_on_and_moves_open_dates(received):
    desks = received.desks
    six_days(desks)
    desks.calendar.apply(adding(date(2026, 2, 28)))
    assert takes_effect(desks) == [date(2026, 3, 14)]
    settings = (
        *desks.calendar.weeks(),
        WeekSetting(week=DeadlineWeek.FIVE_DAYS, valid_from=date(2026, 1, 1)),
    )
    assert [one.new for one in desks.calendar.moved_by_weeks(settings)] == [
        date(2026, 3, 16),
        IN_FORCE,
    ]
    desks.calendar.save_weeks(settings, reason="Nota Bagian Hukum")
    assert takes_effect(desks) == [IN_FORCE]
    assert desks.calendar.weeks()[0].week is DeadlineWeek.UNIT


def test_the_week_is_not_set_without_a_reason(desks):
    with pytest.raises(Incomplete):
        desks.calendar.save_weeks((), reason=" ")


def test_the_calculator_knows_rules_and_schedules(desks):
    assert {"berlaku", "panggilan", "panggilan-2", "penyampaian"} <= {
        key for key, _ in desks.calendar.rules()
    }
    assert [name for _, name in desks.calendar.schedules()] == ["Lima hari kerja", "Sif"]
    assert desks.calendar.deadline("berlaku", date(2026, 7, 14)).day == date(2026, 8, 4)
    with pytest.raises(NotFound):
        desks.calendar.deadline("berlaku", date(2026, 7, 14), schedule_id=99)


def test_the_day_in_force_is_shown_as_entered(desks):
    counted = desks.calendar.deadline("berlaku", date(2026, 2, 24))
    later = IN_FORCE + timedelta(days=30)
    assert pinned(None, IN_FORCE, later) is None
    assert pinned(counted, None, later) is counted
    assert pinned(counted, IN_FORCE, later) is counted
    assert pinned(counted, date(2026, 3, 16), date(2026, 3, 15)) is counted
    kept = pinned(counted, date(2026, 3, 16), later)
    assert (kept.day, kept.counting) == (date(2026, 3, 16), ())
    assert "Sudah berlaku 16 Maret 2026 menurut kalender saat itu" in kept.note


def test_a_year_is_filled_from_pasted_lines(desks):
    text = "Libur nasional\n1 Januari Tahun Baru\n6 Februari Imlek\nCuti bersama\n8 Maret Nyepi"
    rows = desks.calendar.read_list(text, year=2027, decree="SKB 2026")
    desks.calendar.apply(HolidayChange(add=taken(rows)))
    assert [one.decree for one in desks.calendar.holidays(2027)] == ["SKB 2026"] * 3
    again = desks.calendar.read_list(f"{text}\nbesok", year=2027)
    assert again[0].problem == "sudah ada: Tahun Baru"
    assert "tidak diawali tanggal" in again[-1].problem


def test_a_year_is_filled_from_a_workbook(desks, tmp_path):
    book = openpyxl.Workbook()
    for row in (("Tanggal", "Keterangan"), (date(2027, 1, 1), "Tahun Baru")):
        book.active.append(row)
    book.save(tmp_path / "libur.xlsx")
    rows = desks.calendar.read_workbook(tmp_path / "libur.xlsx", year=2027)
    assert [one.name for one in taken(rows)] == ["Tahun Baru"]
