"""Rarer turns of a case: attendance, no holidays, nobody known, the Presiden, other regimes."""

from dataclasses import replace
from datetime import date

import pytest

from asn_desk.domain.employees import PositionKind
from asn_desk.domain.errors import CannotPrint, NotAuthorised, NotFound
from asn_desk.domain.proceedings.step_details import AuthorityReported, HandedOver, Reported
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.working_time import Holiday, HolidayKind
from asn_desk.services.attendance.attendance_entry import DayEntryDraft
from asn_desk.services.calendar import HolidayChange
from asn_desk.services.proceedings.case_values import StepDraft
from tests.builders import an_employee
from tests.services.heavier_steps import (
    DECIDED,
    EXAMINED,
    HEAVY,
    MEDIUM,
    RAISE,
    REPORTED,
    SUMMONED,
    add_inspectorate,
    decide,
    deliver,
    examine,
    heavy,
    medium,
    paper,
    report,
    view,
    with_team,
)
from tests.small_office import ANSWERED

S = StepKind
REGENT = {"punisher_id": None, "by_regent": True}


@pytest.fixture
def office(office, clock):
    clock.day = date(2026, 7, 31)
    add_inspectorate(office)
    return office


@pytest.fixture
def case_id(office):
    return office.open_case()


def cautions(office, case_id, draft):
    return [one.text for one in office.desks.cases.check(case_id, draft).cautions]


def absent(office, employee_id, days):
    """Enter absence without a reason on so many working days from 5 January 2026."""
    last = office.desks.office.working_day_after(date(2026, 1, 4), days)
    office.desks.attendance.record(
        DayEntryDraft(employee_id=employee_id, first=date(2026, 1, 5), last=last)
    )


def ask(office, case_id, **asked):
    return office.desks.cases.assessment(case_id, **asked)


def test_attendance_is_judged_by_the_ladder(office):
    absent(office, office.staff_id, 12)
    case_id = office.case_about(office.staff_id, ["4f"])
    law = ask(office, case_id, provisions=["4f"], impact="")
    assert (law.absence_days, law.level) == (12, "berat")
    draft = office.draft(case_id, S.REPORTED, date(2026, 4, 30))
    assert (draft.detail.absence_days, draft.detail.longest_run) == (12, 12)


def test_the_result_counts_with_the_absence_the_clerk_confirmed(office):
    absent(office, office.staff_id, 5)
    case_id = office.case_about(office.staff_id, ["4f"])
    examined_on = office.draft(case_id, S.SUMMONED_1, date(2026, 3, 27)).detail.exam_on
    office.record(case_id, S.SUMMONED_1, date(2026, 3, 27))
    examined_on = min(examined_on, date(2026, 5, 13))
    office.record(case_id, S.EXAMINED, examined_on, questions=ANSWERED)
    found = {"sanction_code": "R2", "punisher_id": office.supervisor_id, "impact_text": "-"}
    with pytest.raises(NotAuthorised):
        office.record(case_id, S.REPORTED, examined_on, **found, absence_days=8)
    office.record(case_id, S.REPORTED, examined_on, **found)


def test_absence_nobody_entered_is_not_counted(office):
    case_id = office.case_about(office.staff_id, ["4f"])
    law = ask(office, case_id, provisions=["4f"], impact="")
    assert law.absence_days is None
    assert "belum dihitung" in law.whys[0].sentence


def test_absence_in_a_year_without_holidays_is_not_counted(office):
    absent(office, office.staff_id, 5)
    case_id = office.case_about(office.staff_id, ["4f"])
    with office.desks.database.unit_of_work() as work:
        for one in work.office.holidays():
            work.office.remove_holiday(one.id, "uji")
    assert ask(office, case_id, provisions=["4f"], impact="").absence_days is None


def test_no_period_is_proposed_without_holidays(office, case_id):
    with office.desks.database.unit_of_work() as work:
        for one in work.office.holidays():
            work.office.remove_holiday(one.id, "uji")
    terms = office.desks.cases.terms(case_id, "ST3", on=DECIDED)
    assert (terms.start_on, terms.old_rank) == (None, "Pengatur (II/c)")
    assert view(office, case_id).alarms == ()


def test_a_lowered_rank_is_the_next_below(office, case_id):
    terms = office.desks.cases.terms(case_id, "ST3", on=DECIDED)
    assert terms.new_rank == "Pengatur Muda Tingkat I (II/b)"


def test_a_dismissal_has_no_last_day(office, case_id):
    assert office.desks.cases.terms(case_id, "B3", on=DECIDED).end_on is None
    assert office.desks.cases.terms(case_id, "R1", on=DECIDED) is None


def test_a_dismissal_is_contested_before_the_board(office, case_id):
    with_team(office, case_id)
    report(office, case_id, **HEAVY | {"sanction_code": "B3"}, **REGENT)
    decide(office, case_id)
    deliver(office, case_id)
    (line,) = view(office, case_id).decisions
    assert (line.starts_on, line.ends_on) == (None, None)
    contested = office.record(case_id, S.CONTESTED, date(2026, 3, 2), number="1")
    assert (contested.step.detail.remedy, contested.step.detail.filed_to) == ("banding", "BPASN")
    answer = office.draft(case_id, S.REMEDY_ANSWERED, date(2026, 3, 3))
    assert answer.detail.by == "Bupati Ketapang"


def test_a_dismissal_in_force_runs_without_end(office, case_id):
    with_team(office, case_id)
    report(office, case_id, **HEAVY | {"sanction_code": "B3"}, **REGENT)
    decide(office, case_id)
    deliver(office, case_id)
    other = office.case_about(office.staff_id, ["4g"])
    assert ask(office, other, provisions=["4g"], impact="UK").level == "ringan"


def test_an_objection_to_the_regent_goes_to_the_regent(office, case_id):
    with_team(office, case_id)
    heavy(office, case_id)
    deliver(office, case_id)
    draft = office.draft(case_id, S.CONTESTED, date(2026, 3, 2))
    assert draft.detail.filed_to == "Bupati Ketapang"


def test_an_objection_without_a_known_punisher_names_nobody(office, case_id):
    assert office.draft(case_id, S.CONTESTED, date(2026, 3, 2)).detail.filed_to == ""


def test_the_desk_makes_no_decision_of_the_president(office):
    with office.desks.database.unit_of_work() as work:
        unit = work.employees.get(office.head_id).unit_id
        expert = work.employees.add(
            an_employee(
                name="Ahli Utama",
                position="Analis Kebijakan Ahli Utama",
                position_kind=PositionKind.FUNCTIONAL,
                grade="IV/d",
                unit_id=unit,
            )
        ).id
    case_id = office.case_about(expert, ["5a"])
    draft = office.draft(case_id, S.DECIDED, date(2026, 3, 27), sanction_code="B3", **REGENT)
    check = office.desks.cases.check(case_id, draft)
    assert "ditetapkan Presiden" in check.not_authorised
    assert "Pasal 17" in check.not_authorised


def test_a_light_result_of_a_team_is_pointed_out(office, case_id):
    office.record(case_id, S.TEAM_FORMED, date(2026, 2, 2))
    office.record(case_id, S.SUMMONED_1, SUMMONED, exam_on=EXAMINED)
    draft = office.draft(case_id, S.REPORTED, REPORTED, sanction_code="R1")
    assert "Tim pemeriksa tidak diperlukan untuk hukuman ringan" in cautions(office, case_id, draft)


def test_a_release_by_another_than_the_superior_is_pointed_out(office, case_id):
    office.record(case_id, S.TEAM_FORMED, date(2026, 2, 2))
    draft = office.draft(case_id, S.RELEASED, date(2026, 2, 2), signer_id=office.administrator_id)
    found = cautions(office, case_id, draft)
    assert any("bukan atasan langsung" in one for one in found)
    assert office.desks.cases.preview(case_id, draft).startswith(b"%PDF")


def test_the_report_of_authority_needs_a_result(office, case_id):
    draft = StepDraft(
        kind=S.AUTHORITY_REPORTED,
        on=REPORTED,
        detail=AuthorityReported(reporter_id=office.supervisor_id, **REGENT),
    )
    with pytest.raises(NotFound):
        office.desks.cases.preview(case_id, draft)


def test_a_result_without_an_examiner_has_no_paper(office, case_id):
    draft = StepDraft(kind=S.REPORTED, on=REPORTED, detail=Reported(proven=False))
    with pytest.raises(NotFound):
        office.desks.cases.preview(case_id, draft)


def test_a_decision_without_a_sanction_has_no_paper(office, case_id):
    draft = office.draft(
        case_id, S.DECIDED, DECIDED, sanction_code="", punisher_id=office.supervisor_id
    )
    with pytest.raises(CannotPrint):
        office.desks.cases.preview(case_id, draft)


def test_a_handover_before_a_decision_has_no_paper(office, case_id):
    draft = StepDraft(
        kind=S.HANDED_OVER, on=DECIDED, detail=HandedOver(deliverer_id=office.supervisor_id)
    )
    with pytest.raises(NotFound):
        office.desks.cases.preview(case_id, draft)


def test_the_form_of_an_examination_without_a_summons_names_the_superior(office, case_id):
    draft = office.draft(case_id, S.EXAMINED, EXAMINED)
    assert draft.detail.examiner_id == office.supervisor_id


def test_the_report_goes_to_the_regent_only_if_he_punishes(office, case_id):
    examine(office, case_id)
    office.record(case_id, S.REPORTED, REPORTED, **MEDIUM, punisher_id=office.administrator_id)
    with pytest.raises(NotAuthorised) as refused:
        office.record(case_id, S.AUTHORITY_REPORTED, REPORTED, **REGENT)
    assert refused.value.name == "Bupati Ketapang"


def test_a_team_after_the_release_is_for_a_heavy_sanction(office, case_id):
    office.record(case_id, S.SUMMONED_1, SUMMONED, exam_on=EXAMINED)
    office.record(case_id, S.RELEASED, SUMMONED, acting_id=office.administrator_id)
    done = office.record(case_id, S.TEAM_FORMED, SUMMONED)
    assert "tingkat berat" in paper(office, done)


def test_terms_without_a_period_are_counted_by_the_law(office, case_id):
    examine(office, case_id)
    report(office, case_id, **MEDIUM, punisher_id=office.administrator_id)
    office.record(
        case_id,
        S.DECIDED,
        DECIDED,
        terms=replace(office.desks.cases.terms(case_id, "ST1", on=DECIDED), **RAISE),
    )
    deliver(office, case_id)
    (line,) = view(office, case_id).decisions
    assert line.starts_on == date(2026, 4, 1)


def test_a_served_sanction_no_longer_runs_beside_another(office, case_id, clock):
    medium(office, case_id)
    deliver(office, case_id)
    clock.day = date(2027, 4, 1)
    office.record(case_id, S.FINISHED, clock.day)
    other = office.case_about(office.staff_id, ["5a"], day=date(2026, 3, 26))
    clock.day = date(2027, 5, 3)
    assert ask(office, other, provisions=["5a"], impact="").concurrency == ()


def test_a_new_holiday_moves_the_effect_and_what_is_served(office, case_id, clock):
    medium(office, case_id)
    deliver(office, case_id)
    clock.day = date(2026, 3, 2)
    days = [date(2026, 3, n) for n in range(3, 18) if date(2026, 3, n).weekday() < 5]
    added = tuple(
        Holiday(day=day, name="Libur uji", kind=HolidayKind.LOCAL, decree="SKB") for day in days
    )
    office.desks.calendar.apply(HolidayChange(add=added))
    (line,) = view(office, case_id).decisions
    assert line.effective_on > date(2026, 4, 1)
    assert line.starts_on == date(2026, 5, 1)


def choose(office, level, regime):
    """Choose the list of sanctions of a PNS for a level, as the administrator does."""
    table = office.desks.law.table("regime", on=date(2026, 1, 1))
    asked = {"subject": "PNS", "level": level}
    row = next(one.values for one in table.lines if asked.items() <= one.values.items())
    office.desks.law.change_setting(
        "regime", row, {"regime": regime}, valid_from=date(2026, 1, 1), reason="PP gaji berlaku"
    )


def test_under_the_new_regime_the_allowance_is_cut(office):
    choose(office, "sedang", "PP94_TUKIN")
    case_id = office.open_case()
    examine(office, case_id)
    said = {**MEDIUM, "sanction_code": "S1", "punisher_id": office.administrator_id}
    report(office, case_id, **said)
    done = decide(office, case_id, allowance=2_000_000, allowance_cut=500_000)
    text = paper(office, done)
    assert "pemotongan tunjangan kinerja sebesar 25%" in text
    assert "Nomor 53 Tahun 2010" not in text
    deliver(office, case_id)
    (line,) = view(office, case_id).decisions
    assert (line.starts_on, line.ends_on) == (date(2026, 4, 1), date(2026, 9, 30))
    assert line.law_version == office.desks.law.version()


def test_where_the_superior_is_missing_the_next_one_punishes(office):
    with office.desks.database.unit_of_work() as work:
        boss = work.employees.get(office.administrator_id)
        work.employees.save(replace(boss, echelon="", position_kind=PositionKind.STAFF))
    case_id = office.open_case()
    choices = office.desks.cases.punishers(case_id, "ST1", on=DECIDED)
    proposed = next(one for one in choices if one.proposed)
    assert proposed.employee_id == office.head_id
    assert "Pasal 25" in proposed.article


def forget_holidays(office):
    with office.desks.database.unit_of_work() as work:
        for one in work.office.holidays():
            work.office.remove_holiday(one.id, "uji")


def test_no_clock_is_read_without_holidays(office, case_id):
    examine(office, case_id)
    report(office, case_id, **MEDIUM, punisher_id=office.administrator_id)
    assert view(office, case_id).alarms
    forget_holidays(office)
    assert view(office, case_id).alarms == ()


def test_a_form_without_a_sanction_yet_is_only_incomplete(office, case_id):
    examine(office, case_id)
    for kind in (S.REPORTED, S.DECIDED):
        draft = office.draft(case_id, kind, REPORTED, sanction_code="", punisher_id=None)
        check = office.desks.cases.check(case_id, draft)
        assert "sanction_code" in dict(check.incomplete)
        assert not check.not_authorised


def test_a_light_result_without_a_team_is_in_order(office, case_id):
    office.record(case_id, S.SUMMONED_1, SUMMONED, exam_on=EXAMINED)
    draft = office.draft(case_id, S.REPORTED, REPORTED, sanction_code="R1")
    assert not any("Tim pemeriksa" in one for one in cautions(office, case_id, draft))
