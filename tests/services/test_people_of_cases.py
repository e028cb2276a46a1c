"""Who a case is about, and who takes part: other regimes, other superiors, people who go."""

from datetime import date

import pytest

from asn_desk.domain.employees import Status
from asn_desk.domain.errors import NotAuthorised, NotYetLawful
from asn_desk.domain.office import Capacity, Signatory
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.proceedings.case_state import is_ended
from asn_desk.domain.proceedings.step_details import LeaveCause
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.team import TeamElement, TeamMember, TeamRole
from tests.builders import a_nip, an_employee, an_official
from tests.services.heavier_steps import (
    DECIDED,
    EXAMINED,
    MEDIUM,
    REPORTED,
    SUMMONED,
    add_inspectorate,
    decide,
    deliver,
    examine,
    later_case,
    medium,
    paper,
    report,
    view,
)
from tests.small_office import ANSWERED

S = StepKind


@pytest.fixture
def office(office, clock):
    clock.day = date(2026, 7, 31)
    add_inspectorate(office)
    return office


@pytest.fixture
def case_id(office):
    return office.open_case()


def hire(office, **fields):
    """Add somebody to the section of the reported employee."""
    with office.desks.database.unit_of_work() as work:
        unit = work.employees.get(office.staff_id).unit_id
        return work.employees.add(an_employee(unit_id=unit, **fields)).id


def codes(view):
    return [one.code for one in view.options if one.permitted]


@pytest.mark.parametrize("status", [Status.PPPK, Status.PPPK_PART_TIME])
def test_a_pppk_has_the_list_of_his_regime(office, status):
    employee_id = hire(office, nip=a_nip(month="21"), status=status, grade="IX")
    case_id = office.case_about(employee_id, ["3c"])
    ask = office.desks.cases.assessment
    assert codes(ask(case_id, provisions=["3c"], impact="UK")) == ["R1", "R2", "R3"]
    assert codes(ask(case_id, provisions=["3c"], impact="INS")) == []
    heavy = ask(case_id, provisions=["3c"], impact="NEG")
    assert codes(heavy) == ["PH2"]
    assert "PPPK" in heavy.warnings[0].sentence


def choose_regime(office, regime):
    desk = office.desks.law
    for level in ("ringan", "sedang", "berat"):
        row = desk.table("regime", on=date(2026, 1, 1))
        line = next(
            one
            for one in row.lines
            if one.values["subject"] == "PPPK" and one.values["level"] == level
        )
        desk.change_setting(
            "regime", line.values, {"regime": regime}, valid_from=date(2026, 1, 1), reason="Perbup"
        )


@pytest.mark.parametrize(
    ("regime", "medium_codes"), [("PPPK_B", ["PS1", "PS2", "PS3"]), ("PPPK_C", ["PS1", "PC2"])]
)
def test_another_regime_brings_its_own_medium_sanctions(office, regime, medium_codes):
    choose_regime(office, regime)
    employee_id = hire(office, nip=a_nip(month="21"), status=Status.PPPK, grade="IX")
    case_id = office.case_about(employee_id, ["3c"])
    assert (
        codes(office.desks.cases.assessment(case_id, provisions=["3c"], impact="INS"))
        == medium_codes
    )


def test_a_pppk_loses_a_golongan_by_the_terms(office):
    choose_regime(office, "PPPK_C")
    employee_id = hire(office, nip=a_nip(month="21"), status=Status.PPPK, grade="IX")
    case_id = office.case_about(employee_id, ["3c"])
    terms = office.desks.cases.terms(case_id, "PC2", on=date(2026, 4, 20))
    assert (terms.old_rank, terms.new_rank) == ("IX", "VIII")


def test_the_decision_on_a_pppk_rests_on_his_contract(office):
    employee_id = hire(office, nip=a_nip(month="21"), status=Status.PPPK, grade="IX")
    light = {"impact_text": "x", "sanction_code": "R1", "punisher_id": office.supervisor_id}
    case_id = later_case(office, employee_id, **light)
    decision = view(office, case_id).case.last(S.DECIDED)
    text = paper(office, decision)
    assert "Peraturan Pemerintah Nomor 49 Tahun 2018" in text
    assert "Perjanjian kerja" in text


def test_a_cpns_is_warned_about(office):
    employee_id = hire(office, status=Status.CPNS)
    case_id = office.case_about(employee_id, ["3c"])
    law = office.desks.cases.assessment(case_id, provisions=["3c"], impact="INS")
    assert "CPNS" in law.warnings[0].sentence


def test_the_regent_examines_the_regional_secretary(office):
    case_id = office.case_about(office.secretary_id, ["3c"])
    draft = office.draft(case_id, S.SUMMONED_1, date(2026, 3, 27))
    assert draft.detail.by_regent
    done = office.record(case_id, S.SUMMONED_1, date(2026, 3, 27))
    assert "ALEXANDER WILYO" in paper(office, done)
    forwarded = office.draft(
        office.case_about(office.secretary_id, ["3f"]), S.FORWARDED, date(2026, 3, 27)
    )
    assert forwarded.detail.by_regent


def test_the_report_on_the_secretary_goes_to_the_regent(office):
    case_id = office.case_about(office.secretary_id, ["3c"])
    forwarded = office.record(case_id, S.FORWARDED, date(2026, 3, 27))
    assert "Bupati Ketapang" in paper(office, forwarded)


def test_the_regent_examines_nobody_who_has_another_superior(office, case_id):
    with pytest.raises(NotAuthorised) as refused:
        office.record(case_id, S.SUMMONED_1, SUMMONED, by_regent=True, examiner_id=None, place="x")
    assert refused.value.article == "PP 94/2021 Pasal 27 ayat (1)"


def test_who_is_examined_himself_examines_nobody(office, case_id):
    other = office.case_about(office.supervisor_id, ["3c"])
    office.record(other, S.SUMMONED_1, date(2026, 3, 27))
    with pytest.raises(NotAuthorised) as refused:
        office.record(case_id, S.SUMMONED_1, date(2026, 3, 27), examiner_id=office.supervisor_id)
    assert "sedang diperiksa" in refused.value.reason
    draft = office.draft(case_id, S.SUMMONED_1, date(2026, 3, 27))
    assert draft.detail.examiner_id == office.administrator_id


def a_team(office, *seats):
    return tuple(
        TeamMember(employee_id=who, element=element, role=role) for who, element, role in seats
    )


def test_an_unlawful_team_is_refused_with_every_article(office, case_id):
    members = a_team(
        office,
        (office.supervisor_id, TeamElement.SUPERIOR, TeamRole.CHAIR),
        (office.staff_id, TeamElement.PERSONNEL, TeamRole.SECRETARY),
    )
    with pytest.raises(NotYetLawful) as refused:
        office.record(case_id, S.TEAM_FORMED, date(2026, 2, 2), members=members)
    articles = [article for _, article in refused.value.missing]
    assert "PP 94/2021 Pasal 29 ayat (3)" in articles
    assert any("Pasal 29 ayat (6)" in one for one in articles)


def test_only_the_chair_summons_for_a_team(office, case_id):
    office.record(case_id, S.TEAM_FORMED, date(2026, 2, 2))
    with pytest.raises(NotAuthorised) as refused:
        office.record(case_id, S.SUMMONED_1, SUMMONED, examiner_id=office.administrator_id)
    assert refused.value.article == "PP 94/2021 Pasal 29"


def test_a_team_by_a_designated_official_carries_his_name(office, case_id):
    done = office.record(
        case_id,
        S.TEAM_FORMED,
        date(2026, 2, 2),
        by_regent=False,
        former_id=office.secretary_id,
        designation="Surat Perintah Bupati Nomor 1 tanggal 2 Januari 2026",
    )
    assert "SEKRETARIS DAERAH" in paper(office, done)


def test_the_order_without_a_team_comes_from_the_head_of_the_agency(office, case_id):
    done = office.record(case_id, S.ORDERED, date(2026, 2, 2), exam_on=EXAMINED)
    assert "KEPALA DINAS PERHUBUNGAN" in paper(office, done).upper()
    exam = office.draft(case_id, S.SUMMONED_1, SUMMONED)
    assert exam.detail.place == "Ruang kerja Kepala Seksi Angkutan Orang"


def test_a_party_gives_no_order(office, case_id):
    with pytest.raises(NotAuthorised):
        office.record(
            case_id, S.ORDERED, date(2026, 2, 2), exam_on=EXAMINED, signer_id=office.staff_id
        )


def test_the_same_incident_is_not_punished_twice(office, case_id):
    medium(office, case_id)
    deliver(office, case_id)
    again = office.case_about(office.staff_id, ["3c"], happened_on=date(2026, 1, 29))
    office.record(again, S.SUMMONED_1, date(2026, 3, 27))
    exam = office.draft(again, S.EXAMINED, date(2026, 4, 30)).on
    office.record(again, S.EXAMINED, exam, questions=ANSWERED)
    said = {**MEDIUM, "sanction_code": "ST2", "punisher_id": office.administrator_id}
    with pytest.raises(NotAuthorised) as refused:
        office.record(again, S.REPORTED, exam, **said)
    assert refused.value.article == "PP 94/2021 Pasal 35 ayat (3)"
    first = view(office, case_id).decisions[0].number
    assert first in refused.value.reason
    office.record(again, S.REPORTED, exam, **said, override_reason="perbuatan lain pada sore hari")


def test_a_reason_for_another_signer_stays_out_of_the_letter(office, case_id):
    examine(office, case_id)
    why = "kepala bidang sedang cuti besar"
    report(office, case_id, **MEDIUM, punisher_id=office.head_id, override_reason=why)
    done = decide(office, case_id, raise_due_on=date(2026, 5, 1), raise_moved_to=date(2027, 5, 1))
    assert why not in paper(office, done)
    assert view(office, case_id).case.last(S.DECIDED).detail.override_reason == why


def test_the_report_of_authority_goes_to_nobody_else(office, case_id):
    examine(office, case_id)
    office.record(case_id, S.REPORTED, REPORTED, **MEDIUM, punisher_id=office.administrator_id)
    with pytest.raises(NotAuthorised):
        office.record(case_id, S.AUTHORITY_REPORTED, REPORTED, punisher_id=office.head_id)


def test_who_moved_away_is_forwarded_with_a_letter(office, case_id):
    office.record(case_id, S.SUMMONED_1, SUMMONED, exam_on=EXAMINED)
    done = office.record(
        case_id,
        S.TRANSFERRED,
        date(2026, 2, 9),
        institution="Bupati Kayong Utara",
        since=date(2026, 2, 9),
    )
    line = office.desks.letters.line(done.letter_id)
    assert (line.kind, line.addressee) == (LetterKind.REFERRAL, "Bupati Kayong Utara")
    assert is_ended(view(office, case_id).case)


def test_who_dies_before_the_effect_leaves_a_decision_without_force(office, case_id):
    medium(office, case_id)
    deliver(office, case_id)
    office.record(
        case_id,
        S.LEFT,
        date(2026, 3, 2),
        cause=LeaveCause.DIED,
        since=date(2026, 3, 2),
        proof="akta",
    )
    (line,) = view(office, case_id).decisions
    assert line.cancelled
    assert line.ended_on == date(2026, 3, 2)


def test_who_retires_while_serving_is_deemed_to_have_served(office, case_id):
    medium(office, case_id)
    deliver(office, case_id)
    office.record(case_id, S.LEFT, date(2026, 6, 1), since=date(2026, 6, 1), proof="SK pensiun")
    (line,) = view(office, case_id).decisions
    assert (line.cancelled, line.ended_on) == (False, date(2026, 6, 1))
    assert not office.desks.cases.standing(office.staff_id, date(2026, 6, 2)).answers[1].yes


def test_taking_a_departure_back_restores_the_decision(office, case_id):
    medium(office, case_id)
    deliver(office, case_id)
    before = view(office, case_id).decisions
    office.record(case_id, S.LEFT, date(2026, 3, 2), since=date(2026, 3, 2), proof="akta")
    version = view(office, case_id).case.version
    office.desks.cases.withdraw_last(case_id, reason="salah orang", expected_version=version)
    assert view(office, case_id).decisions == before


def test_what_only_the_president_decides_is_proposed_not_decided(office):
    with office.desks.database.unit_of_work() as work:
        unit = work.employees.get(office.head_id).unit_id
        expert = work.employees.add(
            an_official("Analis Kebijakan Ahli Utama", echelon="", unit_id=unit, name="Ahli Utama")
        ).id
    case_id = office.case_about(expert, ["5a"])
    law = office.desks.cases.assessment(case_id, provisions=["5a"], impact="")
    assert law.level == "berat"
    choices = office.desks.cases.punishers(case_id, "B3", on=date(2026, 3, 27))
    assert choices[-1].by_president


def test_how_somebody_stands_is_answered_for_a_day(office, case_id):
    ask = office.desks.cases.standing
    assert ask(office.staff_id, date(2026, 2, 2)).clean
    medium(office, case_id)
    assert ask(office.staff_id, DECIDED).answers[0].yes
    deliver(office, case_id)
    standing = ask(office.staff_id, date(2026, 5, 4))
    assert [one.yes for one in standing.answers] == [False, True, True, True]
    blocks = {one.kind: one.until for one in standing.blocks}
    assert blocks["kenaikan pangkat"] == date(2027, 3, 31)


def test_being_examined_closes_a_move_to_another_institution(office, case_id):
    office.record(case_id, S.SUMMONED_1, SUMMONED, exam_on=EXAMINED)
    standing = office.desks.cases.standing(office.staff_id, SUMMONED)
    assert standing.answers[0].yes
    assert [one.kind for one in standing.blocks] == ["mutasi antarinstansi"]
    assert standing.blocks[0].why.text


def test_an_acting_official_is_pointed_out_before_he_punishes(office, case_id):
    with office.desks.database.unit_of_work() as work:
        work.office.add_signatory(
            Signatory(
                post="Kepala Bidang Angkutan",
                name="Darius Jampi",
                employee_id=office.administrator_id,
                capacity=Capacity.ACTING,
                valid_from=date(2026, 1, 1),
            )
        )
    examine(office, case_id)
    report(office, case_id, **MEDIUM, punisher_id=office.administrator_id)
    draft = office.draft(case_id, S.DECIDED, DECIDED)
    texts = [one.text for one in office.desks.cases.check(case_id, draft).cautions]
    assert any("pejabat sementara" in one for one in texts)
