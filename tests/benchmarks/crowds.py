"""Invented offices of a chosen size for measuring: many people, and a year's work of the desk."""

import random
from dataclasses import replace
from datetime import date, timedelta
from itertools import product

from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.progress import no_progress
from tests.builders import a_person, a_report, a_unit, an_employee, an_incident
from tests.case_builders import a_case, a_step
from tests.sample_input import employee_cells

_FIRST = """
    Agus Bambang Dedi Eko Fajar Gunawan Heru Iwan Joko Lukas Nikodemus Rahmat Slamet Tomas Yusuf
    Agnes Desi Endang Fitri Ida Kartini Lidia Maria Nurul Paulina Ratna Sri Theresia Utin Yuliana
"""
_LAST = """
    Adiwangsa Baskara Candrawan Dirgantoro Embunsari Firdausi Gempita Halimun Indrakila Jatmika
    Kertawana Lesmanaputra Mandalika Nirwana Oktavian Palapa Rinjanita Samudera Tirtayasa
"""
_NAMES = [" ".join(parts) for parts in product(_FIRST.split(), _LAST.split(), _LAST.split())]
_AGENCIES, _PARTS = 45, 20
_WALK = (StepKind.SUMMONED_1, StepKind.EXAMINED, StepKind.REPORTED, StepKind.DECIDED)
_RUNNING = 10
"""Every so manieth case is still running at the year's end."""


def nip_of(serial):
    """An 18-digit NIP nobody else has."""
    birth = date(1970, 1, 1) + timedelta(days=serial % 9000)
    return f"{birth:%Y%m%d}201{serial % 7}03{serial % 2 + 1}{serial // 9000 + 1:03d}"


def name_of(serial):
    """A name that comes again after ten thousand people."""
    return _NAMES[serial * 7919 % len(_NAMES)]


def hire(desks, count):
    """Fill an empty office with so many people in 900 units."""
    with desks.database.unit_of_work() as work:
        agencies = [work.employees.add_unit(a_unit(f"Dinas Ke-{n}")) for n in range(_AGENCIES)]
        units = [
            work.employees.add_unit(a_unit(f"Bidang {n} {agency.name}", parent_id=agency.id))
            for agency, n in product(agencies, range(_PARTS))
        ]
        people = [
            an_employee(nip=nip_of(n), name=name_of(n), unit_id=units[n % len(units)].id)
            for n in range(count)
        ]
        work.employees.add_many(people, no_progress)


def work_a_year(desks, *, reports, cases):
    """Record reports over 2025, and cases about the first of them; most are closed."""
    rng = random.Random(2025)
    with desks.database.unit_of_work() as work:
        people = work.employees.all()
        report = work.incidents.add_report(a_report(received_on=date(2025, 1, 2)))
        for serial in range(reports):
            day = date(2025, 1, 2) + timedelta(days=rng.randrange(360))
            who = people[serial * 31 % len(people)]
            happened = an_incident(report_id=report.id, happened_on=day, key=f"baris {serial}")
            named = a_person(name=who.name, nip=who.nip, employee_id=who.id)
            _, (person,) = work.incidents.add(happened, [named])
            if serial < cases:
                walk = _WALK if serial % _RUNNING == 0 else (*_WALK, StepKind.CLOSED)
                _open_case(work, who, person.id, day=day, walk=walk)


def _open_case(work, who, person_id, *, day, walk):
    steps = [a_step(kind, on=day + timedelta(days=7 * n)) for n, kind in enumerate(walk, start=1)]
    case = a_case(*steps)
    opened = replace(case.steps[0], on=day)
    work.cases.open(
        replace(
            case,
            employee_id=who.id,
            person_ids=(person_id,),
            opened_on=day,
            steps=(opened, *case.steps[1:]),
        )
    )


def export_rows(count):
    """The rows of a full personnel export of so many people in one unit."""
    for serial in range(count):
        nip = nip_of(serial)
        birth = f"{nip[6:8]}-{nip[4:6]}-{nip[:4]}"
        sex = "M" if nip[14] == "1" else "F"
        yield employee_cells(
            NIP_BARU=nip, NAMA=name_of(serial), TANGGAL_LAHIR=birth, JENIS_KELAMIN=sex
        )


def attendance_rows(count, days):
    """So many people on these days, at work nine times of ten, for a daily workbook."""
    rng = random.Random(2026)
    usual = (("H", None),) * 27 + (("TK", None), ("S", None), ("H", 45))
    for serial in range(count):
        for day in days:
            status, late = rng.choice(usual)
            yield (nip_of(serial), name_of(serial), day, status, late)
