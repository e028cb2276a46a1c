from dataclasses import replace
from datetime import date

import pytest

from asn_desk.domain.proceedings.step_details import Decided
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.sanction_terms import SanctionTerms
from asn_desk.domain.working_time import Holiday, HolidayKind
from asn_desk.services.agenda import Group, attendance_item, case_item
from asn_desk.services.attendance.attendance_facts import AlertKind, AttendanceAlert
from asn_desk.services.calendar import HolidayChange
from asn_desk.services.rules import rules_for
from tests.case_builders import a_case, a_step

S = StepKind


@pytest.fixture
def case_id(office):
    return office.open_case()


def names(items):
    return [(one.what, one.day, one.days) for one in items]


def test_an_empty_office_has_an_empty_agenda(desks):
    agenda = desks.start.agenda()
    assert (agenda.due, agenda.late, agenda.waiting, agenda.to_do) == ((), (), (), ())
    assert (agenda.employees, agenda.reports_pending) == (0, 0)
    assert len(agenda.months) == 12


def test_a_report_waits_for_verification(office):
    assert office.desks.start.agenda().reports_pending == 1


def test_a_new_case_is_to_be_forwarded(office, case_id):
    (item,) = office.desks.start.agenda().to_do
    assert (item.what, item.day) == ("Teruskan ke atasan langsung", None)
    assert item.unit == "Dinas Perhubungan"


def test_what_others_must_do_is_waited_for_and_late_afterwards(office, case_id, clock):
    office.record(case_id, S.FORWARDED, date(2026, 4, 29), answer_by=date(2026, 5, 8))
    assert names(office.desks.start.agenda().waiting) == [
        ("Atasan langsung memanggil", date(2026, 5, 8), 5)
    ]
    clock.day = date(2026, 5, 12)
    assert names(office.desks.start.agenda().late)[0][2] == -2


def test_an_examination_of_today_is_due_today(office, case_id, clock):
    office.record(case_id, S.SUMMONED_1, date(2026, 4, 20), exam_on=date(2026, 5, 4))
    assert len(office.desks.start.agenda().waiting) == 1
    clock.day = date(2026, 5, 4)
    assert names(office.desks.start.agenda().due) == [("Pemeriksaan", date(2026, 5, 4), 0)]


def test_a_deadline_ahead_is_to_be_done_with_its_day(office, case_id, clock):
    office.record(case_id, S.SUMMONED_1, date(2026, 4, 15), exam_on=date(2026, 4, 28))
    office.record(case_id, S.ABSENT_1, date(2026, 4, 28))
    (item,) = office.desks.start.agenda().to_do
    assert (item.what, item.day) == ("Buat panggilan II", date(2026, 5, 8))


def test_a_date_that_cannot_be_computed_is_said(office, case_id, clock):
    office.to_report(case_id)
    clock.day = date(2026, 12, 21)
    office.record(case_id, S.DECIDED, date(2026, 12, 21))
    (item,) = office.desks.start.agenda().to_do
    assert item.what == "Hari libur 2027 belum diisi"


def test_the_year_is_counted_month_by_month(office, case_id):
    office.to_decision(case_id)
    months = {(m.year, m.month): m for m in office.desks.start.agenda().months}
    assert months[2026, 1].reports == 1
    assert months[2026, 2].cases == 1
    assert months[2026, 2].decisions == 1
    assert months[2026, 2].name == "Feb"
    assert (2025, 5) in months
    assert (2025, 4) not in months


def test_a_finished_case_is_off_the_agenda(office, case_id):
    office.to_receipt(case_id)
    office.record(case_id, S.FINISHED, date(2026, 3, 17))
    agenda = office.desks.start.agenda()
    assert (agenda.due, agenda.late, agenda.waiting, agenda.to_do) == ((), (), (), ())


def test_a_superior_who_does_not_act_is_late_by_pasal_28(office, case_id, clock):
    office.record(case_id, S.FORWARDED, date(2026, 4, 29), answer_by=date(2026, 5, 8))
    clock.day = date(2026, 5, 12)
    (item,) = office.desks.start.agenda().late
    assert item.what == "Atasan langsung belum menindaklanjuti"
    assert item.article.startswith("PP 94/2021 Pasal 28")
    assert (item.day, item.days) == (date(2026, 5, 8), -2)


def test_an_official_who_does_not_punish_is_late_by_pasal_24(office, case_id):
    office.to_report(case_id)
    (item,) = office.desks.start.agenda().late
    assert item.what == "Keputusan hukuman belum ditetapkan"
    assert item.article.startswith("PP 94/2021 Pasal 24")
    assert item.target == ("case", case_id)


def test_a_light_sanction_in_force_is_to_be_marked_and_never_late(office, case_id):
    office.to_receipt(case_id)
    agenda = office.desks.start.agenda()
    assert agenda.late == ()
    (item,) = agenda.to_do
    assert (item.what, item.days) == ("Tandai selesai", None)


def test_a_decision_in_force_keeps_its_day_in_the_agenda(office, case_id):
    office.to_receipt(case_id)
    added = Holiday(day=date(2026, 3, 4), name="Libur", kind=HolidayKind.LOCAL)
    office.desks.calendar.apply(HolidayChange(add=(added,)))
    (item,) = office.desks.start.agenda().to_do
    assert item.day == date(2026, 3, 17)


def test_the_next_year_is_to_be_filled_in_from_october(desks, clock):
    assert desks.start.agenda().missing_years == ()
    clock.day = date(2026, 10, 1)
    (missing,) = desks.start.agenda().missing_years
    assert missing.problem.startswith("Hari libur 2027 belum diisi")


def an_alert(kind, day):
    return AttendanceAlert(
        kind=kind,
        employee_id=7,
        name="Rani Kusuma",
        unit="Dinas Kesehatan",
        words="tidak masuk 10 hari kerja",
        day=day,
        article="PP 94/2021 Pasal 15 ayat (2)",
    )


@pytest.mark.parametrize(
    ("kind", "day", "group"),
    [
        (AlertKind.STOP, date(2026, 4, 29), Group.LATE),
        (AlertKind.STOP, date(2026, 4, 30), Group.DUE),
        (AlertKind.RESUME, date(2026, 4, 1), Group.TO_DO),
        (AlertKind.NEAR, None, Group.TO_DO),
    ],
)
def test_attendance_that_asks_for_something_stands_in_its_list(desks, kind, day, group):
    with desks.database.reading() as work:
        rules = rules_for(work, desks.calendar.law)
        item, where = attendance_item(an_alert(kind, day), rules, date(2026, 4, 30))
    assert where is group
    assert item.what == f"{kind}: tidak masuk 10 hari kerja"
    assert item.target == ("attendance", 7)


@pytest.mark.parametrize(
    ("today", "what", "group"),
    [
        (date(2026, 5, 1), "Masa hukuman berakhir", Group.WAITING),
        (date(2027, 2, 13), "Masa hukuman berakhir", Group.WAITING),
        (date(2027, 2, 14), "Masa hukuman berakhir; sesudahnya kenaikan gaji", Group.TO_DO),
        (date(2027, 3, 10), "Masa hukuman berakhir; sesudahnya kenaikan gaji", Group.TO_DO),
        (date(2027, 4, 2), "Tandai selesai; sesudahnya kenaikan gaji", Group.TO_DO),
    ],
)
def test_the_end_of_a_sanction_is_told_as_long_before_as_the_office_set(desks, today, what, group):
    terms = SanctionTerms(start_on=date(2026, 3, 17), end_on=date(2027, 3, 16))
    decided = a_step(S.DECIDED, Decided(sanction_code="ST1", terms=terms))
    handed = a_step(S.HANDED_OVER, on=date(2026, 2, 24))
    case = a_case(S.EXAMINED, S.REPORTED, decided, handed)
    with desks.database.reading() as work:
        rules = rules_for(work, desks.calendar.law)
        item, where = case_item(case, rules, today, entered=date(2026, 3, 17))
    assert item.what.startswith(what)
    assert where is group


def test_a_clock_that_runs_into_a_missing_year_is_no_alarm(office, case_id, clock):
    office.to_report(case_id)
    clock.day = date(2027, 2, 1)
    case = office.desks.cases.view(case_id).case
    late = [replace(one, on=date(2026, 12, 28)) for one in case.steps]
    with office.desks.database.reading() as work:
        rules = rules_for(work, office.desks.calendar.law)
        item, where = case_item(replace(case, steps=late), rules, clock.day, entered=None)
    assert where is Group.TO_DO
    assert item.what == "Hari libur 2027 belum diisi"
