"""Letters that stop a salary after ten days in a row, and pay it again; cases on absence."""

from datetime import date

import pytest

from asn_desk.domain.attendance.absences import AbsenceKind
from asn_desk.domain.errors import AlreadyExists, Incomplete, NotYetLawful, WrongDate
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.services.attendance.attendance import (
    AttendanceCaseDraft,
    DayEntryDraft,
    MonthEntryDraft,
    ResumeDraft,
    StopDraft,
)
from asn_desk.services.attendance.attendance_facts import AlertKind, attendance_alerts
from asn_desk.services.rules import rules_for

TEN = (date(2026, 3, 2), date(2026, 3, 13))


@pytest.fixture
def desk(office):
    return office.desks.attendance


@pytest.fixture
def absent(desk, office):
    """The reported employee, absent for ten working days in a row."""
    desk.record(DayEntryDraft(employee_id=office.staff_id, first=TEN[0], last=TEN[1]))
    return office.staff_id


def stop(who, **fields):
    usual = {"employee_id": who, "on": date(2026, 3, 13), "addressee": "Kepala Dinas Perhubungan"}
    return StopDraft(**usual | fields)


def resume(who, **fields):
    usual = {
        "employee_id": who, "on": date(2026, 4, 7), "addressee": "Kepala Dinas Perhubungan",
        "resume_from": date(2026, 4, 1), "reason": "surat dokter", "disproved": True,
    }  # fmt: skip
    return ResumeDraft(**usual | fields)


def disprove(desk, who, day=date(2026, 3, 6)):
    desk.correct(
        DayEntryDraft(employee_id=who, first=day, kind=AbsenceKind.SICK, reason="surat dokter")
    )


def test_the_letter_is_made_on_the_tenth_day(desk, absent, office):
    assert desk.view(absent, 2026).due[0].full_on == date(2026, 3, 13)
    assert desk.preview_stop(stop(absent)).startswith(b"%PDF")
    number = desk.number_offer(LetterKind.SALARY_STOP, date(2026, 3, 13)).following
    letter = office.desks.letters.line(desk.stop_salary(stop(absent)))
    assert (letter.number, letter.kind) == (number, LetterKind.SALARY_STOP)
    seen = desk.view(absent, 2026)
    assert (seen.due, seen.stopped.effective_from) == ((), date(2026, 4, 1))
    assert seen.letters[0].number == number


def test_it_goes_to_the_head_of_the_agency(desk, absent, office):
    wanted = "selaku Kuasa Pengguna Anggaran"
    assert desk.view(absent, 2026).addressee == f"Kepala Dinas Perhubungan {wanted}"
    desk.record(DayEntryDraft(employee_id=office.head_id, first=TEN[0]))
    of_head = desk.view(office.head_id, 2026).addressee
    assert of_head in {f"Sekretaris Daerah {wanted}", f"Kepala Dinas Perhubungan {wanted}"}


def test_nine_days_stop_nothing(desk, office):
    desk.record(DayEntryDraft(employee_id=office.staff_id, first=TEN[0], last=date(2026, 3, 12)))
    with pytest.raises(NotYetLawful) as refused:
        desk.stop_salary(stop(office.staff_id))
    what, article = refused.value.missing[0]
    assert "10 hari kerja" in what
    assert "Pasal 15 ayat (2)" in article


def test_a_second_letter_on_the_same_days_is_refused(desk, absent):
    desk.stop_salary(stop(absent))
    with pytest.raises(NotYetLawful) as refused:
        desk.stop_salary(stop(absent, on=date(2026, 3, 20)))
    assert "sudah dibuat" in refused.value.missing[0][0]


def test_an_addressee_is_needed(desk, absent):
    with pytest.raises(Incomplete):
        desk.stop_salary(stop(absent, addressee=" "))


def test_a_disproved_day_asks_to_pay_again(desk, absent, office):
    desk.stop_salary(stop(absent))
    assert not desk.lines(2026)[0].disproved
    disprove(desk, absent)
    (line,) = desk.lines(2026)
    assert [one.number for one in line.disproved]
    assert desk.preview_resume(resume(absent)).startswith(b"%PDF")
    letter = office.desks.letters.line(desk.resume_salary(resume(absent)))
    assert letter.kind is LetterKind.SALARY_RESUME
    seen = desk.view(absent, 2026)
    assert (seen.stopped, len(seen.letters)) == (None, 2)
    assert not desk.lines(2026)[0].disproved


def test_proved_again_after_all_the_letter_is_due_again(desk, absent):
    desk.stop_salary(stop(absent))
    disprove(desk, absent)
    desk.resume_salary(resume(absent))
    desk.correct(
        DayEntryDraft(
            employee_id=absent, first=date(2026, 3, 6), kind=AbsenceKind.ABSENT,
            reason="surat dokter palsu",
        )
    )  # fmt: skip
    assert len(desk.view(absent, 2026).due) == 1


def test_a_voided_letter_is_due_again(desk, absent, office):
    letter_id = desk.stop_salary(stop(absent))
    office.desks.letters.void(letter_id, reason="salah tujuan")
    assert len(desk.view(absent, 2026).due) == 1


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"reason": " "}, Incomplete),
        ({"addressee": ""}, Incomplete),
        ({"on": date(2026, 3, 12)}, WrongDate),
        ({"resume_from": date(2026, 3, 31)}, WrongDate),
    ],
)
def test_what_is_wrong_with_paying_again_is_named(desk, absent, fields, error):
    desk.stop_salary(stop(absent))
    with pytest.raises(error):
        desk.resume_salary(resume(absent, **fields))


def test_nothing_is_paid_again_that_was_not_stopped(desk, absent):
    with pytest.raises(NotYetLawful):
        desk.resume_salary(resume(absent))


def test_a_run_of_december_is_answered_in_january(desk, office, clock):
    desk.record(
        DayEntryDraft(employee_id=office.staff_id, first=date(2025, 12, 8), last=date(2025, 12, 22))
    )
    desk.stop_salary(stop(office.staff_id, on=date(2026, 1, 5)))
    letter = desk.view(office.staff_id, 2025).letters[0]
    assert (letter.effective_from, letter.days) == (date(2026, 1, 1), 11)


def test_the_first_year_known_looks_at_itself_alone(desk, office):
    desk.record(
        DayEntryDraft(employee_id=office.staff_id, first=date(2025, 3, 3), last=date(2025, 3, 14))
    )
    desk.stop_salary(stop(office.staff_id, on=date(2025, 3, 17)))
    assert desk.view(office.staff_id, 2025).stopped is not None


def test_a_case_on_absence_is_charged_with_4f(desk, absent, office):
    act = desk.view(absent, 2026).act
    case_id = desk.open_case(AttendanceCaseDraft(employee_id=absent, act=act, on=date(2026, 3, 16)))
    case = office.desks.cases.view(case_id).case
    assert (case.provisions, case.happened_on) == (("4f",), date(2026, 3, 13))
    assert "10 (sepuluh) hari kerja" in case.act
    assert desk.view(absent, 2026).case.id == case_id
    with pytest.raises(AlreadyExists):
        desk.open_case(AttendanceCaseDraft(employee_id=absent, act=act, on=date(2026, 3, 17)))


def test_a_case_needs_an_act_and_a_day(desk, absent, office):
    with pytest.raises(Incomplete):
        desk.open_case(AttendanceCaseDraft(employee_id=absent, act=" ", on=date(2026, 3, 16)))
    nobody = AttendanceCaseDraft(
        employee_id=office.supervisor_id, act="tidak masuk", on=date(2026, 3, 16)
    )
    with pytest.raises(NotYetLawful):
        desk.open_case(nobody)


def test_a_case_on_totals_alone_happened_when_it_was_opened(desk, office):
    desk.record_month(MonthEntryDraft(employee_id=office.staff_id, year=2026, month=2, days=4))
    act = desk.view(office.staff_id, 2026).act
    case_id = desk.open_case(
        AttendanceCaseDraft(employee_id=office.staff_id, act=act, on=date(2026, 3, 16))
    )
    assert office.desks.cases.view(case_id).case.happened_on == date(2026, 3, 16)


def test_another_case_does_not_stand_in_the_way(desk, absent, office):
    office.open_case()
    act = desk.view(absent, 2026).act
    assert desk.view(absent, 2026).case is None
    assert desk.open_case(AttendanceCaseDraft(employee_id=absent, act=act, on=date(2026, 3, 16)))


def test_a_disproved_stop_is_an_alert_and_the_last_row_names_no_next(desk, absent, office):
    def alerts(day):
        with office.desks.database.reading() as work:
            return attendance_alerts(work, rules_for(work, desk.law), day)

    desk.stop_salary(stop(absent))
    disprove(desk, absent)
    (alert,) = [one for one in alerts(date(2026, 4, 30)) if one.kind is AlertKind.RESUME]
    assert "tidak terbukti lagi; bayar kembali" in alert.words
    desk.record(DayEntryDraft(employee_id=absent, first=date(2026, 1, 2), last=date(2026, 2, 13)))
    desk.stop_salary(stop(absent, on=date(2026, 3, 16)))
    desk.record(DayEntryDraft(employee_id=absent, first=date(2026, 4, 20), last=date(2026, 4, 30)))
    near = [one for one in alerts(date(2026, 4, 30)) if one.kind is AlertKind.NEAR]
    assert [one.words for one in near] == ["sudah 48 hari; 9 hari berturut-turut sampai kini"]


def test_the_ladder_decides_in_the_case(desk, office):
    who = office.staff_id
    desk.record(DayEntryDraft(employee_id=who, first=date(2026, 3, 2), last=date(2026, 3, 6)))
    draft = AttendanceCaseDraft(employee_id=who, act=desk.view(who, 2026).act, on=date(2026, 3, 16))
    case_id = desk.open_case(draft)
    view = office.desks.cases.assessment(case_id, provisions=["4f"], impact="UK")
    assert view.level == "ringan"
    assert [one.code for one in view.sanctions if one.proposed] == ["R2"]
