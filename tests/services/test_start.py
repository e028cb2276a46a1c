from datetime import date

import pytest

from asn_desk.domain.steps import StepKind

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
