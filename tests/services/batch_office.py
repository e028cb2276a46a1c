"""An office with several people reported, each with a case of his own."""

from datetime import date, time

from asn_desk.domain.incidents import Kind
from tests.builders import a_person, a_report, an_employee, an_incident

NAMES = ("Agus Salim", "Beni Tandi", "Citra Dewi", "Dodi Aco", "Eka Lestari")
REPORTED_ON = date(2026, 3, 26)


def report_people(office, names=NAMES):
    """Add employees of one section and report each in a letter of his own; return person ids."""
    desks = office.desks
    unit_id = desks.employees.card(office.staff_id).employee.unit_id
    found = []
    for number, name in enumerate(names):
        with desks.database.unit_of_work() as work:
            one = work.employees.add(
                an_employee(
                    name=name,
                    nip=f"19880101201101{number + 1:04d}",
                    position="Pengadministrasi Perkantoran",
                    unit_id=unit_id,
                    grade="II/c",
                )
            )
        person_id = desks.incidents.add(
            a_report(letter_number=f"300/{number + 50}/2026", received_on=REPORTED_ON),
            an_incident(kind=Kind.CAFE, happened_on=REPORTED_ON, started_at=time(9)),
            [a_person(name=name, nip=one.nip)],
        )
        desks.incidents.identify(person_id, one.id)
        found.append(person_id)
    return found


def open_cases(office, names=NAMES):
    """Open a case against each of several people; return the ids of the cases."""
    return [
        office.desks.incidents.open_case(
            [person_id],
            act="berada di warung kopi pada jam kerja",
            provisions=["3c"],
            happened_on=REPORTED_ON,
            place="Warkop Simpang Empat",
            on=REPORTED_ON,
        )
        for person_id in report_people(office, names)
    ]
