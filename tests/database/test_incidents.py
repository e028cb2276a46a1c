from dataclasses import replace
from datetime import date

import pytest

from asn_desk.domain.errors import AlreadyExists, ChangedMeanwhile, NotFound
from asn_desk.domain.incidents import Evidence, IncidentFilter, Outcome
from asn_desk.domain.working_time import HoursCheck, HoursResult
from tests.builders import a_person, a_report, a_unit, an_employee, an_incident
from tests.database.records import open_case


def report_incident(work, *people, **changed):
    report = work.incidents.add_report(a_report())
    incident, added = work.incidents.add(an_incident(report_id=report.id, **changed), people)
    return report, incident, added


def an_evidence(incident_id, sha256="ab"):
    return Evidence(
        incident_id=incident_id, file_name="a.jpg", media_type="image/jpeg", size=3, sha256=sha256
    )


def test_an_incident_is_kept_with_people_evidence_and_report(work):
    hours = HoursCheck(result=HoursResult.IN_HOURS, reason="Kamis 10.15")
    report, incident, people = report_incident(work, a_person(hours=hours), a_person(name=""))
    evidence = work.incidents.add_evidence(an_evidence(incident.id))
    assert work.incidents.get(incident.id) == (incident, people, (evidence,), report)
    assert work.incidents.person(people[0].id).hours == hours


def test_reports_like_one_are_found_by_letter_and_by_file(work):
    first = work.incidents.add_report(a_report(letter_number="300/1/SP", file_sha256="aa"))
    second = work.incidents.add_report(a_report(letter_number="", file_sha256="bb"))
    assert work.incidents.reports_like("300/1/sp", "") == (first,)
    assert work.incidents.reports_like("300/1/SP", "bb") == (first, second)
    assert work.incidents.reports_like() == ()


def test_an_imported_row_is_known_again(work):
    _, incident, _ = report_incident(work, key="k1")
    assert work.incidents.keys(["k1", "k2", ""]) == {"k1": incident}


def test_an_imported_row_becomes_one_incident(work):
    report_incident(work, key="k1")
    with pytest.raises(AlreadyExists):
        report_incident(work, key="k1")


def test_incidents_typed_by_hand_have_no_key(work):
    report_incident(work)
    report_incident(work)
    assert work.incidents.keys([""]) == {}


def test_an_incident_is_changed(work):
    _, incident, _ = report_incident(work)
    saved = work.incidents.save(replace(incident, place="Kafe"), "alamat lengkap")
    assert work.incidents.get(incident.id)[0] == saved
    with pytest.raises(ChangedMeanwhile):
        work.incidents.save(incident)


def test_a_person_is_identified(work):
    employee = work.employees.add(an_employee())
    _, _, (person,) = report_incident(work, a_person())
    saved = work.incidents.save_person(replace(person, employee_id=employee.id), "NIP sama")
    assert work.incidents.person(saved.id) == saved


def test_the_same_file_shows_an_incident_once(work):
    _, incident, _ = report_incident(work)
    work.incidents.add_evidence(an_evidence(incident.id))
    work.incidents.add_evidence(an_evidence(incident.id, "cd"))
    with pytest.raises(AlreadyExists, match=r"a\.jpg"):
        work.incidents.add_evidence(an_evidence(incident.id))


def test_unknown_ids_are_not_found(work):
    for ask in (work.incidents.get, work.incidents.get_report, work.incidents.person):
        with pytest.raises(NotFound):
            ask(9)


def test_a_line_says_who_it_is_when_identified(work):
    unit = work.employees.add_unit(a_unit(name="Dinas Kominfo"))
    employee = work.employees.add(an_employee(name="Rani Kusuma", unit_id=unit.id))
    _, incident, _ = report_incident(work, a_person(name="Rani K", employee_id=employee.id))
    work.incidents.add_evidence(an_evidence(incident.id))
    (line,) = work.incidents.lines(IncidentFilter())
    assert (line.name, line.unit, line.identified) == ("Rani Kusuma", "Dinas Kominfo", True)
    assert (line.evidence_count, line.case_id) == (1, None)


def test_a_line_shows_what_was_written_otherwise(work):
    report_incident(work, a_person(name="Rani K", unit="Kominfo"))
    (line,) = work.incidents.lines(IncidentFilter())
    assert (line.name, line.unit, line.identified) == ("Rani K", "Kominfo", False)


def shown(work, **asked):
    return [line.name for line in work.incidents.lines(IncidentFilter(**asked))]


def test_lines_are_restricted_and_latest_first(work):
    early, late = date(2026, 1, 31), date(2026, 2, 1)
    report_incident(work, a_person(name="Ani"), happened_on=early, place="Kafe Senja")
    report_incident(work, a_person(name="Beni", outcome=Outcome.COACHING), happened_on=late)
    report_incident(work, a_person(name="Cici"), happened_on=None)
    assert shown(work) == ["Beni", "Ani", "Cici"]
    assert shown(work, limit=1) == ["Beni"]
    assert shown(work, text="senja ani") == ["Ani"]
    assert shown(work, text="300.1.1/001 beni") == ["Beni"]
    assert shown(work, month=(2026, 1)) == ["Ani"]
    assert shown(work, outcomes=[Outcome.COACHING]) == ["Beni"]


def test_only_unidentified_people_are_listed_when_asked(work):
    employee = work.employees.add(an_employee())
    report_incident(work, a_person(name="Ani"), a_person(name="Beni", employee_id=employee.id))
    assert shown(work, unidentified_only=True) == ["Ani"]


def test_people_joined_in_a_case_are_found_by_it(work):
    _, _, people = report_incident(work, a_person(), a_person())
    case = open_case(work, person_ids=tuple(one.id for one in people))
    assert [one.id for one in work.incidents.people_of_case(case.id)] == list(case.person_ids)


def test_a_report_is_changed_and_found_by_its_words(work):
    report = work.incidents.add_report(a_report(sender="Satpol PP"))
    saved = work.incidents.save_report(replace(report, note="disposisi"), "dilengkapi")
    assert work.incidents.reports("SATPOL 300.1.1") == (saved,)
    assert work.incidents.reports("camat") == ()


def test_a_report_shows_its_incidents_with_people_and_evidence(work):
    report, incident, people = report_incident(work, a_person())
    evidence = work.incidents.add_evidence(an_evidence(incident.id))
    report_incident(work)
    assert work.incidents.of_report(report.id) == ((incident, people, (evidence,)),)


def test_a_person_is_added_to_an_incident(work):
    _, incident, _ = report_incident(work)
    added = work.incidents.add_person(a_person(incident_id=incident.id), "nama susulan")
    assert work.incidents.get(incident.id)[1] == (added,)
    with pytest.raises(ValueError, match="Siti"):
        work.incidents.add_person(a_person())


def test_lines_of_an_employee_and_of_a_report_are_found(work):
    employee = work.employees.add(an_employee(name="Beni"))
    report_incident(work, a_person(name="Ani"))
    report, _, _ = report_incident(work, a_person(employee_id=employee.id))
    assert shown(work, employee_id=employee.id) == shown(work, report_id=report.id) == ["Beni"]


def test_the_day_a_person_was_entered_is_that_of_the_office(work):
    _, _, (person,) = report_incident(work, a_person())
    assert work.incidents.recorded_days() == {person.id: date(2026, 2, 13)}


def test_lines_can_come_nearest_first(work):
    report_incident(work, a_person(name="Yanto", nip=""), happened_on=date(2026, 1, 5))
    report_incident(work, a_person(name="Suryanto", nip=""), happened_on=date(2026, 2, 5))
    for nearest, names in ((False, ["Suryanto", "Yanto"]), (True, ["Yanto", "Suryanto"])):
        lines = work.incidents.lines(IncidentFilter(text="yanto", nearest_first=nearest))
        assert [line.name for line in lines] == names


def test_a_line_says_the_place(work):
    report_incident(work, a_person(), place="Warkop Contoh")
    assert work.incidents.lines(IncidentFilter(text="warkop"))[0].place == "Warkop Contoh"
