"""What an employee signs himself after coaching: prefilled from the letter that asked for it."""

from datetime import date

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.dates import long_date
from asn_desk.domain.employees import Employee
from asn_desk.domain.errors import NotYetLawful
from asn_desk.domain.incidents import IncidentFilter, Outcome
from asn_desk.domain.papers.letter_facts import CoachingFacts
from asn_desk.domain.papers.letters import (
    LETTER_TITLES,
    Charge,
    LetterKind,
    LetterLine,
    Reference,
    Signer,
)
from asn_desk.domain.papers.statement_facts import EmployeeStatementFacts
from asn_desk.domain.proceedings.cases import CaseFilter
from asn_desk.services.issuing import LetterOrder
from asn_desk.services.signers import identity

TO_WRITE = "…" * 60
"""Room on the paper for an act nobody has worded yet."""
_STAMP = "Meterai Rp10.000"


def of_report(work: UnitOfWork, person_id: int, *, on: date) -> LetterOrder:
    """Return the statement that goes with the surat pembinaan of a reported person.

    Raises `NotYetLawful` while nobody is identified.
    """
    person = work.incidents.person(person_id)
    if person.employee_id is None:
        missing = "Terlapor belum dicocokkan dengan pegawai"
        raise NotYetLawful("menyiapkan surat pernyataan pegawai", [(missing, "")])
    employee = work.employees.get(person.employee_id)
    letter = _coaching_of(work, person_id, employee)
    return _order(work, employee, _content(work, employee, letter), on=on)


def of_employee(work: UnitOfWork, employee_id: int, *, on: date) -> LetterOrder:
    """Return the statement for the latest surat pembinaan, else the running case, else a blank.

    Raises `NotFound`.
    """
    employee = work.employees.get(employee_id)
    reports = work.incidents.lines(IncidentFilter(employee_id=employee_id))
    coached = [one.person_id for one in reports if one.outcome is Outcome.COACHING]
    letters = [letter for one in coached if (letter := _coaching_of(work, one, employee))]
    latest = max(letters, key=lambda one: (one[0].on, one[0].id), default=None)
    return _order(work, employee, _content(work, employee, latest), on=on)


def of_case(work: UnitOfWork, case_id: int, *, on: date) -> LetterOrder:
    """Return the statement about the act of a case; raises `NotFound`."""
    case = work.cases.get(case_id)
    charge = Charge(
        act=case.act,
        provisions="",
        happened_on=case.happened_on,
        place=_unsaid(case.place, case.act),
    )
    employee = work.employees.get(case.employee_id)
    return _order(work, employee, (charge, "", None, ()), on=on)


_Content = tuple[Charge, str, Reference | None, tuple[str, ...]]
"""The act, the circular it offended, the letter of coaching, what else was asked."""


_Coached = tuple[LetterLine, CoachingFacts]
"""A surat pembinaan with what it was made of."""


def _content(work: UnitOfWork, employee: Employee, letter: _Coached | None) -> _Content:
    if letter is None:
        return _without_letter(work, employee), "", None, ()
    line, facts = letter
    until = f"paling lambat tanggal {long_date(facts.deadline)}"
    promise = f"akan menghapus konten pada {facts.remove_link} {until}"
    reference = Reference(number=line.number, on=line.on, subject=line.subject)
    return facts.charge, facts.circular, reference, (promise,) if facts.remove_link else ()


def _without_letter(work: UnitOfWork, employee: Employee) -> Charge:
    """Return the act of a running case, else room to write one."""
    asked = CaseFilter(employee_id=employee.id, running_only=True, limit=1)
    running = work.cases.lines(asked)
    if not running:
        return Charge(act=TO_WRITE, provisions="")
    case = work.cases.get(running[0].id)
    place = _unsaid(case.place, case.act)
    return Charge(act=case.act, provisions="", happened_on=case.happened_on, place=place)


def _order(work: UnitOfWork, employee: Employee, content: _Content, *, on: date) -> LetterOrder:
    structure = work.employees.structure()
    superior = structure.superior(employee)
    who = identity(employee, structure)
    charge, circular, coaching, promises = content
    facts = EmployeeStatementFacts(
        subject=who,
        superior=identity(superior, structure) if superior else None,
        charge=charge,
        circular=circular,
        coaching=coaching,
        promises=promises,
        stamp=_STAMP if work.office.office().own_statement_stamped else "",
    )
    kind = LetterKind.EMPLOYEE_STATEMENT
    return LetterOrder(
        kind=kind,
        facts=facts,
        signer=Signer(post=who.position or "Pegawai", name=who.name, nip=who.nip, rank=who.rank),
        on=on,
        subject=f"{LETTER_TITLES[kind]} a.n. {who.name}",
        addressee=who.name,
        employee_id=employee.id,
    )


def _coaching_of(work: UnitOfWork, person_id: int, employee: Employee) -> _Coached | None:
    """Return the latest valid surat pembinaan about somebody that follows from a report."""
    incident_id = work.incidents.person(person_id).incident_id or 0
    report = work.incidents.get(incident_id)[3]
    letters = [
        (line, facts)
        for line in work.letters.of_report(report.id or 0)
        if not line.voided
        and isinstance(facts := work.letters.facts(line.id), CoachingFacts)
        and facts.subject.nip == employee.nip
    ]
    return letters[-1] if letters else None


def _unsaid(place: str, act: str) -> str:
    return "" if place and place in act else place
