"""Kronologi and surat keterangan saksi: what is known printed, nothing put into a mouth."""

from dataclasses import replace
from datetime import date, time

import pytest

from asn_desk.documents.file_forms import chronology_pdf
from asn_desk.domain.employees import Status
from asn_desk.services.attendance.attendance import AttendanceCaseDraft, DayEntryDraft
from asn_desk.services.statements.file_forms import chronology
from tests.builders import a_person, a_report, an_incident
from tests.documents.letter_samples import RESOURCES, fonts_of, pages, place_of, text_of
from tests.documents.letter_variants import HERA


@pytest.fixture
def desk(office):
    return office.desks.statements


@pytest.fixture
def case_id(office):
    return office.open_case()


def test_the_account_begins_with_what_is_known(desk, case_id):
    content, name = desk.chronology(case_id)
    text = text_of(content)
    assert name == "Kronologi 1-2026.pdf"
    assert "RAHASIA" in text
    assert "1. Kamis, 29 Januari 2026 10.15 WIB Siaran langsung berjualan daring." in text
    assert "Tempat: Warkop Simpang Empat." in text
    assert "Laporan resmi Satpol PP Nomor 300.1.1/001/SATPOLPP/2026" in text
    assert "Yang membuat kronologi, Lidia Nyangkai, S.Pd. NIP " in text


def test_incidents_stand_by_day_with_hours_and_evidence(desk, office, case_id):
    later = an_incident(
        happened_on=date(2026, 1, 28), started_at=time(8), ended_at=time(9, 30), description=""
    )
    person = office.desks.incidents.add(a_report(letter_number="7"), later, [a_person()])
    office.desks.incidents.identify(person, office.staff_id)
    incident_id = office.desks.incidents.view(person).incident.id
    office.desks.incidents.attach_bytes(incident_id, "foto.jpg", b"\xff\xd8\xff\xe0bukti")
    joined = office.desks.incidents.open_case(
        [person], act="siaran", provisions=["3c"], happened_on=date(2026, 1, 28), place="",
        on=date(2026, 2, 2),
    )  # fmt: skip
    text = text_of(desk.chronology(joined)[0])
    assert "08.00–09.30 WIB" in text
    assert "Siaran langsung pada jam kerja." in text
    assert "1 berkas bukti" in text


def test_a_case_without_a_report_has_its_act(desk, office):
    draft = AttendanceCaseDraft(
        employee_id=office.staff_id, act="tidak masuk kerja selama 11 hari", on=date(2026, 4, 30)
    )
    day = DayEntryDraft(employee_id=office.staff_id, first=date(2026, 3, 2), last=date(2026, 3, 16))
    office.desks.attendance.record(day)
    case_id = office.desks.attendance.open_case(draft)
    assert "tidak masuk kerja selama 11 hari" in text_of(desk.chronology(case_id)[0])


def test_without_a_superior_there_is_room_to_write_who_accounts(office, case_id):
    with office.desks.database.reading() as work:
        settings = work.office.office()
        form = chronology(work, case_id, settings)
    nobody = replace(form, maker=None, subject=HERA, events=form.events * 12)
    content = chronology_pdf(nobody, settings, RESOURCES)
    assert len(pages(content)) > 1
    assert all(fonts_of(content).values())
    assert "Yang membuat kronologi, …" in text_of(content)


def test_a_witness_is_asked_neutrally(desk, case_id):
    content, name = desk.witness_form(case_id)
    text = text_of(content)
    assert name == "Surat keterangan saksi 1-2026.pdf"
    assert "1. Yang saya lihat, dengar, atau alami sendiri:" in text
    assert "warung kopi" not in text, "what is alleged is not put into his mouth"
    assert len(pages(content)) == 1
    assert place_of(content, "SURAT KETERANGAN SAKSI")[1] < 60


def test_the_number_of_a_contract_employee_is_called_so(desk, office, case_id):
    employee = office.desks.employees.card(office.staff_id).employee
    office.desks.employees.correct(replace(employee, status=Status.PPPK), reason="uji")
    assert "NI PPPK" in text_of(desk.witness_form(case_id)[0])
