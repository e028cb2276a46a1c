"""Cases, letters and decisions for tests of the database, changed by keywords."""

from datetime import date, time
from hashlib import sha256

from asn_desk.domain.office import Book
from asn_desk.domain.papers.letter_facts import CoachingFacts
from asn_desk.domain.papers.letters import Charge, Identity, LetterKind
from asn_desk.domain.proceedings.cases import Case, DecisionLine, Step
from asn_desk.domain.proceedings.step_details import Opened
from asn_desk.domain.proceedings.steps import StepKind
from tests.builders import an_employee


def many_employees(count):
    return [an_employee(nip=f"{each:018d}", name=f"Pegawai {each}") for each in range(count)]


def an_identity(**changed):
    values = {
        "name": "Rani Kusuma, S.E.",
        "nip": "199405142019032001",
        "rank": "Pengatur",
        "grade": "II/c",
        "position": "Pengadministrasi",
        "unit": "Dinas Kominfo",
    }
    return Identity(**(values | changed))


def a_step(**changed):
    values = {
        "sequence": 1,
        "kind": StepKind.OPENED,
        "on": date(2026, 2, 13),
        "detail": Opened(),
    }
    return Step(**(values | changed))


def a_case(employee_id, **changed):
    values = {
        "employee_id": employee_id,
        "subject": an_identity(),
        "act": "berada di kafe pada jam kerja",
        "provisions": ("3c", "3f"),
        "opened_on": date(2026, 2, 13),
        "steps": (a_step(),),
    }
    return Case(**(values | changed))


def coaching_facts():
    charge = Charge(act="berada di kafe", provisions="Pasal 3 huruf f")
    return CoachingFacts(
        subject=an_identity(),
        charge=charge,
        at=time(9, 20),
        circular="Surat Edaran 5/2026",
        deadline=date(2026, 3, 2),
    )


def issue(work, **changed):
    """Issue a letter with the next number of its book; return its id."""
    on = changed.pop("on", date(2026, 2, 20))
    book = changed.pop("book", Book.LETTERS)
    sequence = changed.pop("sequence", None) or work.numbers.next_number(book, on.year)
    pdf = changed.pop("pdf", b"%PDF surat")
    values = {
        "kind": LetterKind.COACHING,
        "number": f"800/{sequence:03d}/{book.value}/{on.year}",
        "subject": "Pembinaan",
        "addressee": "Rani Kusuma",
        "signer": "Budi Santoso",
        "facts": coaching_facts(),
        "sha256": sha256(pdf).hexdigest(),
    }
    return work.letters.add(book=book, sequence=sequence, on=on, pdf=pdf, **(values | changed))


def open_case(work, **changed):
    """Open a case against an employee made for it."""
    nip = changed.pop("nip", "199405142019032001")
    employee = work.employees.add(an_employee(nip=nip))
    return work.cases.open(a_case(employee.id, **changed))


def a_decision(work, case, **changed):
    """Return a decision of a case with a letter issued for it."""
    subject = case.subject
    values = {
        "case_id": case.id,
        "case_number": case.number,
        "employee_id": case.employee_id,
        "name": subject.name,
        "nip": subject.nip,
        "rank": subject.rank,
        "grade": subject.grade,
        "position": subject.position,
        "unit": subject.unit,
        "act": case.act,
        "provisions": case.provisions,
        "sanction_code": "R1",
        "number": "",
        "decided_on": date(2026, 3, 2),
        "letter_id": issue(work, kind=LetterKind.DECISION, book=Book.DECISIONS),
        "signer": "Budi Santoso",
        "received_on": None,
        "effective_on": None,
        "ended_on": None,
        "contested": False,
        "cancelled": False,
    }
    return DecisionLine(**(values | changed))
