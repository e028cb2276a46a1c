"""How verification ends: a case, coaching, duty, not proven, referred; and what is refused."""

from datetime import date, time

import pytest

from asn_desk.domain.employees import Status
from asn_desk.domain.errors import AlreadyExists, Incomplete, NotFound, NotYetLawful, WrongDate
from asn_desk.domain.incidents import Kind, Outcome
from asn_desk.domain.proceedings.steps import StepKind
from tests.builders import a_nip, a_person, a_report, an_incident, an_official
from tests.services.conftest import TODAY

WISH = {
    "act": "melakukan siaran langsung",
    "provisions": ["3c", "3f"],
    "happened_on": date(2026, 1, 29),
    "place": "TikTok",
}


@pytest.fixture
def siti(registers):
    unit = registers.unit("Dinas Pendidikan")
    registers.official(an_official(unit_id=unit.id))
    return registers.employee(unit_id=unit.id)


def test_a_case_is_opened_with_its_first_step(incidents, registers, siti):
    person = registers.reported(siti)
    case_id = incidents.open_case([person.id], **WISH)
    case = registers.read(lambda work: work.cases.get(case_id))
    assert [one.kind for one in case.steps] == [StepKind.OPENED]
    assert (case.opened_on, case.person_ids) == (TODAY, (person.id,))
    assert (case.subject.name, case.subject.agency) == ("Siti Aminah, S.Pd.", "Dinas Pendidikan")


def test_the_reported_person_points_at_the_case(incidents, registers, siti):
    person = registers.reported(siti)
    case_id = incidents.open_case([person.id], **WISH)
    joined = registers.person(person.id)
    assert (joined.outcome, joined.case_id, joined.outcome_on) == (Outcome.CASE, case_id, TODAY)
    assert joined.outcome_reason.startswith("Perkara ")


def test_several_reports_of_one_employee_are_joined(incidents, registers, siti):
    people = [registers.reported(siti, report=a_report(letter_number=n)) for n in "12"]
    case_id = incidents.open_case([one.id for one in people], **WISH)
    assert {registers.person(one.id).case_id for one in people} == {case_id}


def test_reports_of_two_people_are_not_joined(incidents, registers, siti):
    other = registers.employee(name="Budi")
    people = [registers.reported(siti), registers.reported(other)]
    with pytest.raises(NotYetLawful, match="pegawai yang sama"):
        incidents.open_case([one.id for one in people], **WISH)
    assert registers.person(people[0].id).outcome is Outcome.PENDING


def test_a_cpns_can_have_a_case(incidents, registers):
    person = registers.reported(registers.employee(status=Status.CPNS))
    assert incidents.open_case([person.id], **WISH)


@pytest.mark.parametrize("status", [Status.PPPK, Status.PPPK_PART_TIME])
def test_a_pppk_can_have_a_case_under_his_own_regime(incidents, registers, status):
    person = registers.reported(registers.employee(nip=a_nip(month="21"), status=status))
    proposal = incidents.proposed_case(person.id)
    assert "PPPK" in proposal.warnings[0].sentence
    assert incidents.open_case([person.id], **WISH)


def test_nobody_unidentified_has_a_case(incidents, registers):
    (person,) = registers.report()
    with pytest.raises(NotYetLawful, match="belum teridentifikasi"):
        incidents.open_case([person.id], **WISH)


def test_a_case_names_every_fault_at_once(incidents):
    empty = {**WISH, "act": " ", "provisions": []}
    with pytest.raises(Incomplete) as refused:
        incidents.open_case([], **empty)
    fields = [field for field, _ in refused.value.fields]
    assert fields == ["Terlapor", "Uraian perbuatan", "Ketentuan"]


def test_a_provision_nobody_knows_is_refused(incidents, registers, siti):
    person = registers.reported(siti)
    with pytest.raises(NotFound):
        incidents.open_case([person.id], **{**WISH, "provisions": ["99z"]})


def test_an_act_of_the_future_is_refused(incidents, registers, siti):
    person = registers.reported(siti)
    with pytest.raises(WrongDate):
        incidents.open_case([person.id], **{**WISH, "happened_on": date(2026, 3, 1)})


def test_a_case_can_be_opened_with_an_earlier_day_only(incidents, registers, siti):
    person = registers.reported(siti)
    with pytest.raises(WrongDate):
        incidents.open_case([person.id], **WISH, on=date(2026, 2, 14))
    case_id = incidents.open_case([person.id], **WISH, on=date(2026, 2, 10))
    assert registers.read(lambda work: work.cases.get(case_id)).opened_on == date(2026, 2, 10)


def test_a_person_is_concluded_once(incidents, registers, siti):
    person = registers.reported(siti)
    incidents.open_case([person.id], **WISH)
    for again in (
        lambda: incidents.open_case([person.id], **WISH),
        lambda: incidents.close_not_proven(person.id, reason="keliru"),
    ):
        with pytest.raises(AlreadyExists, match="Dibuka perkara, 13 Februari 2026"):
            again()


def test_official_duty_is_closed_with_its_letter(incidents, registers, siti):
    person = registers.reported(siti)
    incidents.verify_duty(
        person.id, letter_number="090/5", letter_date=date(2026, 1, 28), verified_by="Kasubbag"
    )
    done = registers.person(person.id)
    assert (done.outcome, done.duty_letter_number) == (Outcome.DUTY, "090/5")
    assert done.outcome_reason == "Surat tugas Nomor 090/5 tanggal 28 Januari 2026"


def test_duty_needs_number_and_verifier(incidents, registers, siti):
    person = registers.reported(siti)
    with pytest.raises(Incomplete) as refused:
        incidents.verify_duty(person.id, letter_number="", letter_date=TODAY, verified_by=" ")
    assert len(refused.value.fields) == 2
    with pytest.raises(WrongDate):
        incidents.verify_duty(
            person.id, letter_number="1", letter_date=date(2026, 2, 14), verified_by="A"
        )


def test_not_proven_needs_a_reason(incidents, registers):
    (person,) = registers.report()
    with pytest.raises(Incomplete):
        incidents.close_not_proven(person.id, reason=" ")
    incidents.close_not_proven(person.id, reason="foto lama")
    assert registers.person(person.id).outcome is Outcome.NOT_PROVEN


def test_an_outcome_recorded_wrongly_is_taken_back(incidents, registers):
    (person,) = registers.report()
    incidents.close_not_proven(person.id, reason="foto lama")
    incidents.reopen(person.id, reason="salah klik")
    again = registers.person(person.id)
    assert (again.outcome, again.outcome_on, again.outcome_reason) == (Outcome.PENDING, None, "")
    trail = registers.read(lambda work: work.audit.entries("reported_persons", person.id))
    assert [one.reason for one in trail][-2:] == ["foto lama", "salah klik"]


def test_reopening_is_refused_without_reason_outcome_or_with_a_case(incidents, registers, siti):
    person = registers.reported(siti)
    with pytest.raises(Incomplete):
        incidents.reopen(person.id, reason="")
    with pytest.raises(NotYetLawful, match="belum disimpulkan"):
        incidents.reopen(person.id, reason="x")
    incidents.open_case([person.id], **WISH)
    with pytest.raises(NotYetLawful, match="Perkara sudah dibuka"):
        incidents.reopen(person.id, reason="x")


def test_a_case_is_proposed_from_the_report(incidents, registers, siti):
    person = registers.reported(siti)
    incidents.recheck_hours(person.id)
    proposal = incidents.proposed_case(person.id)
    assert proposal.act == (
        "melakukan siaran langsung (live streaming) pada media sosial TikTok akun @siti dengan"
        " mengenakan pakaian dinas pada hari Kamis, 29 Januari 2026 pukul 10.15 WIB pada jam kerja"
        " tanpa kaitan dengan tugas kedinasan"
    )
    assert "29 Januari" not in proposal.coaching_act
    assert proposal.provisions
    assert set(proposal.provisions) <= {one.code for one in proposal.charges}
    assert (proposal.happened_on, proposal.place) == (date(2026, 1, 29), "media sosial TikTok")


def test_what_can_be_joined_and_a_running_case_are_shown(incidents, registers, siti):
    people = [registers.reported(siti, report=a_report(letter_number=n)) for n in "123"]
    case_id = incidents.open_case([people[0].id], **WISH)
    proposal = incidents.proposed_case(people[1].id)
    assert [one.person_id for one in proposal.joinable] == [people[2].id]
    assert proposal.open_case.id == case_id


def test_somebody_unidentified_has_nothing_to_join(incidents, registers):
    (person,) = registers.report(a_person(), incident=an_incident(kind=Kind.CAFE, place="Kafe"))
    proposal = incidents.proposed_case(person.id)
    assert (proposal.joinable, proposal.open_case, proposal.place) == ((), None, "Kafe")


def test_outside_working_hours_neither_circular_nor_hours_are_charged(incidents, registers, siti):
    person = registers.reported(siti, incident=an_incident(started_at=time(20)))
    incidents.recheck_hours(person.id)
    proposal = incidents.proposed_case(person.id)
    assert proposal.provisions == ("3f",)
    assert {"3c", "4f"} <= {one.code for one in proposal.avoid}
