"""Reports typed by hand, evidence, identification and the check of hours."""

from dataclasses import replace
from datetime import date, time

import pytest

from asn_desk.domain.errors import AlreadyExists, Incomplete, NotFound, UnreadableFile, WrongDate
from asn_desk.domain.incidents import IncidentFilter, Kind, Source
from asn_desk.domain.working_time import HoursResult
from tests.builders import a_person, a_report, an_employee, an_incident, an_official
from tests.sample_input import A_JPEG, write


@pytest.fixture
def siti(registers):
    unit = registers.unit("Dinas Pendidikan")
    return registers.employee(unit_id=unit.id)


@pytest.mark.parametrize("source", Source)
def test_every_source_can_be_typed_by_hand(incidents, source):
    report = a_report(source=source, letter_number="", letter_date=None, sender="")
    person_id = incidents.add(report, an_incident(), [a_person(name="")])
    view = incidents.view(person_id)
    assert (view.report.source, view.person.name, view.employee) == (source, "", None)


def test_an_entry_is_identified_by_nip_and_its_hours_checked(incidents, siti):
    nip = f"{siti.nip[:8]} {siti.nip[8:14]} {siti.nip[14]} {siti.nip[15:]}"
    person_id = incidents.add(a_report(), an_incident(), [a_person(nip=nip)])
    view = incidents.view(person_id)
    assert (view.employee, view.person.nip) == (siti, siti.nip)
    assert view.person.hours.result is HoursResult.IN_HOURS


def test_a_person_chosen_by_the_clerk_is_kept(incidents, siti):
    chosen = a_person(employee_id=siti.id, match_note="dipilih petugas")
    view = incidents.view(incidents.add(a_report(), an_incident(), [chosen]))
    assert (view.employee.id, view.person.match_note) == (siti.id, "dipilih petugas")


def test_several_people_and_files_share_an_incident(incidents, tmp_path):
    picture = write(tmp_path / "foto.jpg", A_JPEG)
    people = [a_person(), a_person(name="Budi")]
    person_id = incidents.add(a_report(), an_incident(), people, [picture, picture])
    view = incidents.view(person_id)
    assert [one.name for one in view.everyone] == ["Siti Aminah", "Budi"]
    assert [one.file_name for one in view.evidence] == ["foto.jpg"]


def test_another_incident_is_tied_to_a_known_letter(incidents):
    incidents.add(a_report(), an_incident(), [a_person()])
    (known,) = incidents.reports("001/satpolpp")
    incidents.add(known, an_incident(started_at=time(14)), [a_person(name="Budi")])
    assert len(incidents.reports()) == 1
    assert len(incidents.lines(IncidentFilter(report_id=known.id))) == 2


def test_a_letter_that_is_not_there_takes_nothing(incidents):
    with pytest.raises(NotFound):
        incidents.add(a_report(id=99), an_incident(), [a_person()])
    assert incidents.reports() == ()


def test_an_entry_names_every_fault_at_once(incidents):
    empty = an_incident(kind=Kind.OTHER, happened_on=None, description=" ")
    with pytest.raises(Incomplete) as refused:
        incidents.add(a_report(), empty, [])
    assert [field for field, _ in refused.value.fields] == [
        "Tanggal kejadian",
        "Terlapor",
        "Uraian",
    ]


def test_a_wrong_nip_is_named(incidents):
    with pytest.raises(Incomplete, match="18"):
        incidents.add(a_report(), an_incident(), [a_person(nip="1990")])


def test_what_has_not_happened_yet_is_refused(incidents):
    with pytest.raises(WrongDate, match="Tanggal kejadian"):
        incidents.add(a_report(), an_incident(happened_on=date(2026, 2, 14)), [a_person()])


@pytest.mark.parametrize("content", [None, b""])
def test_a_file_that_cannot_be_read_is_named(incidents, tmp_path, content):
    path = tmp_path / "foto.jpg"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UnreadableFile) as refused:
        incidents.add(a_report(), an_incident(), [a_person()], [path])
    assert refused.value.file_name == "foto.jpg"
    assert incidents.reports() == ()


def test_a_huge_file_is_refused(incidents, registers, tmp_path):
    (person,) = registers.report()
    path = tmp_path / "rekaman.mp4"
    with path.open("wb") as file:
        file.truncate(1024**3 + 1)
    with pytest.raises(UnreadableFile, match="batas"):
        incidents.attach(person.incident_id, [path])


def test_evidence_is_attached_from_files_and_the_clipboard(incidents, registers, tmp_path):
    (person,) = registers.report()
    incidents.attach(person.incident_id, [write(tmp_path / "foto.jpg", A_JPEG)])
    incidents.attach_bytes(person.incident_id, "tempel.bin", b"\x00\x01")
    first, second = incidents.view(person.id).evidence
    assert (first.media_type, second.media_type) == ("image/jpeg", "application/octet-stream")
    assert incidents.evidence(second.sha256) == b"\x00\x01"


def test_evidence_of_an_incident_that_is_not_there_is_refused(incidents):
    with pytest.raises(NotFound):
        incidents.attach_bytes(99, "tempel.png", b"x")


def test_a_letter_that_follows_is_linked(incidents, registers):
    registers.report(report=a_report(letter_number="", source=Source.SATPOL_COORDINATION))
    (report,) = incidents.reports()
    with pytest.raises(Incomplete):
        incidents.link_letter(report.id, number=" ", on=date(2026, 2, 3), reason="")
    incidents.link_letter(report.id, number="300/7", on=date(2026, 2, 3), reason="menyusul")
    (linked,) = incidents.reports("300/7")
    assert linked.letter_date == date(2026, 2, 3)


def test_candidates_come_best_first_or_by_the_clerks_search(incidents, registers, siti):
    other = registers.employee(name="Zulkifli")
    (person,) = registers.report()
    assert [one.employee_id for one in incidents.candidates(person.id)] == [siti.id]
    (found,) = incidents.candidates(person.id, text="zulk")
    assert (found.employee_id, found.score < 50) == (other.id, True)


def test_the_clerks_choice_is_noted_with_its_score(incidents, registers, siti):
    (person,) = registers.report()
    incidents.identify(person.id, siti.id, note="dari foto")
    tied = registers.person(person.id)
    assert tied.match_note == "dipilih petugas, skor 99 (nama sama, unit sama); dari foto"
    assert tied.hours.result is HoursResult.IN_HOURS
    assert incidents.view(person.id).employee == siti


def test_a_choice_with_the_same_nip_is_noted_as_such(incidents, registers, siti):
    (person,) = registers.report(a_person(nip=siti.nip))
    incidents.identify(person.id, siti.id)
    assert registers.person(person.id).match_note == "NIP sama"


def test_a_match_can_be_taken_back(incidents, registers, siti):
    person = registers.reported(siti)
    incidents.identify(person.id, None)
    loose = registers.person(person.id)
    assert (loose.employee_id, loose.match_note) == (None, "ditetapkan belum teridentifikasi")


def test_who_was_concluded_is_not_identified_anew(incidents, registers, siti):
    person = registers.reported(siti)
    incidents.close_not_proven(person.id, reason="keliru")
    with pytest.raises(AlreadyExists):
        incidents.identify(person.id, None)


def test_hours_are_checked_anew_after_a_change_of_schedule(incidents, employees, registers, siti):
    person = registers.reported(siti)
    assert incidents.recheck_hours(person.id).result is HoursResult.IN_HOURS
    shift = registers.read(lambda work: next(x for x in work.office.schedules() if x.shift))
    employees.set_schedule(siti.unit_id, shift.id, reason="bekerja sif")
    assert incidents.recheck_hours(person.id).result is HoursResult.SHIFT
    assert registers.person(person.id).hours.result is HoursResult.SHIFT
    assert incidents.recheck_hours(person.id).result is HoursResult.SHIFT


def test_hours_of_a_unit_come_from_the_unit_above(incidents, employees, registers):
    above = registers.unit("Rumah Sakit")
    below = registers.unit("Instalasi Gizi", parent_id=above.id)
    nurse = registers.employee(name="Perawat", unit_id=below.id)
    shift = registers.read(lambda work: next(x for x in work.office.schedules() if x.shift))
    employees.set_schedule(above.id, shift.id, reason="bekerja sif")
    assert incidents.recheck_hours(registers.reported(nurse).id).result is HoursResult.SHIFT


def test_earlier_reports_of_the_same_employee_are_shown(incidents, registers, siti):
    first = registers.reported(siti)
    second = registers.reported(siti, report=a_report(letter_number="2"))
    (earlier,) = incidents.view(second.id).earlier
    assert earlier.person_id == first.id


def test_builders_make_an_official():
    head = an_official()
    assert (head.echelon, replace(an_employee(), id=1).id) == ("II.b", 1)
