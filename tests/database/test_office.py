from dataclasses import replace
from datetime import date, time

import pytest

from asn_desk.domain.errors import AlreadyExists, ChangedMeanwhile, NotFound
from asn_desk.domain.office import Letterhead, Office, Signatory
from asn_desk.domain.working_time import (
    DayHours,
    Holiday,
    HolidayKind,
    HoursPeriod,
    Schedule,
)


def a_holiday(**changed):
    values = {"day": date(2026, 1, 1), "name": "Tahun Baru", "kind": HolidayKind.NATIONAL}
    return Holiday(**(values | changed))


def a_schedule(**changed):
    hours = DayHours(start=time(7, 30), end=time(16, 0), break_start=time(12), break_end=time(13))
    period = HoursPeriod(label="Biasa", valid_from=date(2026, 1, 1), days={0: hours, 4: hours})
    return Schedule(**({"name": "Kantor", "periods": (period,)} | changed))


def a_signatory(**changed):
    values = {"post": "Kepala BKPSDM", "name": "Budi, S.H.", "valid_from": date(2026, 1, 1)}
    return Signatory(**(values | changed))


def test_the_shipped_office_comes_before_any_is_saved(work):
    assert work.office.office() == Office(version=0)


def test_an_office_is_saved_as_a_new_version(work):
    head = Letterhead(lines=("DINAS KESEHATAN",))
    office = replace(work.office.office(), town="Sandai", agency_letterheads={"Dinkes": head})
    saved = work.office.save_office(office, "pindah")
    assert (saved.version, work.office.office()) == (1, saved)
    again = work.office.save_office(replace(saved, town="Ketapang"))
    assert work.office.office() == again
    with pytest.raises(ChangedMeanwhile):
        work.office.save_office(saved)


def test_an_empty_office_is_seeded_once(work):
    work.office.seed(Office(), [a_schedule()], [a_holiday()])
    work.office.seed(Office(town="X"), [a_schedule(name="Lain")], [a_holiday()])
    assert work.office.office() == Office(version=1)
    assert [one.name for one in work.office.schedules()] == ["Kantor"]
    assert len(work.office.holidays()) == 1


def test_signatories_are_kept(work):
    added = work.office.add_signatory(a_signatory())
    saved = work.office.save_signatory(replace(added, valid_to=date(2026, 6, 30)), "pensiun")
    assert work.office.signatories() == (saved,)
    with pytest.raises(ChangedMeanwhile):
        work.office.save_signatory(added)


def test_schedules_are_added_and_changed(work):
    added = work.office.save_schedule(a_schedule())
    assert work.office.schedules() == (added,)
    saved = work.office.save_schedule(replace(added, shift=True))
    assert work.office.schedules() == (saved,)


def test_a_schedule_name_is_taken_once(work):
    work.office.save_schedule(a_schedule())
    with pytest.raises(AlreadyExists, match="Kantor"):
        work.office.save_schedule(a_schedule())


def test_holidays_are_added_and_removed(work):
    added = work.office.add_holiday(a_holiday())
    assert work.office.holidays() == (added,)
    work.office.remove_holiday(added.id, "keliru")
    assert work.office.holidays() == ()
    assert [each.action for each in work.audit.entries("holidays", added.id)] == [
        "tambah",
        "hapus",
    ]


def test_an_unknown_holiday_cannot_be_removed(work):
    with pytest.raises(NotFound):
        work.office.remove_holiday(3, "")


def test_a_day_is_free_once(work):
    work.office.add_holiday(a_holiday())
    with pytest.raises(AlreadyExists, match="2026-01-01"):
        work.office.add_holiday(a_holiday(name="Lain"))


def test_a_year_is_known_by_its_national_holidays(work):
    work.office.add_holiday(a_holiday())
    work.office.add_holiday(a_holiday(day=date(2027, 5, 5), kind=HolidayKind.LOCAL))
    national = [one for one in work.office.holidays() if one.kind is HolidayKind.NATIONAL]
    assert {one.day.year for one in national} == {2026}


def test_a_free_day_is_changed_and_one_that_is_taken_refused(database):
    with database.unit_of_work() as work:
        first = work.office.add_holiday(a_holiday())
        work.office.add_holiday(a_holiday(day=date(2026, 5, 6)))
        work.office.save_holiday(replace(first, name="Lain"), "salah nama")
        assert work.office.holidays()[0].name == "Lain"
    with pytest.raises(AlreadyExists), database.unit_of_work() as work:
        work.office.save_holiday(replace(first, day=date(2026, 5, 6)))
    with pytest.raises(NotFound), database.unit_of_work() as work:
        work.office.save_holiday(replace(first, id=99))
