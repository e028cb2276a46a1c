"""What tests of the desks write into and read from the registers."""

from dataclasses import dataclass
from datetime import date

from asn_desk.database.unit_of_work import Database
from asn_desk.domain.incidents import IncidentFilter
from asn_desk.domain.office import Signatory
from tests.builders import a_person, a_report, a_unit, an_employee, an_incident


@dataclass(frozen=True)
class Registers:
    """Each method is one unit of work."""

    database: Database

    def unit(self, name="Dinas Pendidikan", **fields):
        with self.database.unit_of_work() as work:
            return work.employees.add_unit(a_unit(name, **fields))

    def employee(self, **fields):
        with self.database.unit_of_work() as work:
            return work.employees.add(an_employee(**fields))

    def official(self, employee):
        with self.database.unit_of_work() as work:
            return work.employees.add(employee)

    def report(self, *people, report=None, incident=None):
        """Add a report of one incident; return the people in it."""
        with self.database.unit_of_work() as work:
            kept = work.incidents.add_report(report or a_report())
            placed = incident or an_incident()
            fields = {name: getattr(placed, name) for name in placed.__dataclass_fields__}
            _, added = work.incidents.add(
                an_incident(**fields | {"report_id": kept.id}), people or (a_person(),)
            )
            return added

    def reported(self, employee, **fields):
        """Add a report about one employee who is identified; return the reported person."""
        person = a_person(name=employee.name, nip=employee.nip, employee_id=employee.id)
        return self.report(person, **fields)[0]

    def head_of_office(self):
        """Put a signatory for the head of this office into the table."""
        with self.database.unit_of_work() as work:
            post = work.office.office().head_post
            signatory = Signatory(
                post=post,
                name="Drs. Contoh Pejabat, M.Si.",
                nip="197001011995031001",
                rank="Pembina Utama Muda",
                valid_from=date(2025, 1, 1),
            )
            return work.office.add_signatory(signatory)

    def read(self, ask):
        """Return what a function of the unit of work returns."""
        with self.database.reading() as work:
            return ask(work)

    def by_nip(self, nip):
        return self.read(lambda work: work.employees.by_nip(nip))

    def person(self, person_id):
        return self.read(lambda work: work.incidents.person(person_id))

    def lines(self):
        return self.read(lambda work: work.incidents.lines(IncidentFilter()))
