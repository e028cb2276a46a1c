from dataclasses import replace
from datetime import date

import pytest

from asn_desk.domain.proceedings.steps import StepKind
from tests.builders import a_person, a_report, an_employee, an_incident


@pytest.fixture
def case_id(office):
    return office.open_case()


def found(desks, text, **options):
    return [(hit.kind, hit.id) for hit in desks.search.find(text, **options)]


def titles(desks, text, kind, **options):
    return [hit.title for hit in desks.search.find(text, **options) if hit.kind == kind]


def add(desks, **fields):
    return desks.employees.add(an_employee(back_title="", **fields), reason="contoh")


def test_a_person_comes_with_all_that_concerns_them(office, case_id):
    assert found(office.desks, "prasetyo") == [
        ("employee", office.staff_id),
        ("report", office.person_id),
        ("case", case_id),
    ]


def test_no_words_find_nothing(office):
    assert office.desks.search.find("  ") == ()
    assert office.desks.search.find("tidak ada yang begini") == ()


@pytest.mark.parametrize("text", ["joko angkutan", "PENGADMINISTRASI joko", "seksi oko"])
def test_every_word_must_be_found_in_name_post_or_unit(office, text):
    assert ("employee", office.staff_id) in found(office.desks, text)


def test_one_word_that_does_not_fit_is_enough_to_lose_a_person(office):
    assert found(office.desks, "joko kesehatan") == []


def test_a_nip_is_found_by_its_spaced_spelling(office):
    nip = office.desks.employees.card(office.staff_id).employee.nip
    spaced = f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}"
    first = office.desks.search.find(spaced)[0]
    assert (first.id, first.detail.startswith(spaced)) == (office.staff_id, True)


def test_a_name_that_begins_so_comes_before_one_that_only_holds_it(desks):
    for name in ("Andi Kasih", "Budi Asikin", "Sikin Umar"):
        add(desks, name=name)
    assert titles(desks, "sik", "employee") == ["Sikin Umar", "Budi Asikin"]
    assert titles(desks, "kas", "employee") == ["Andi Kasih"]


def test_a_word_that_begins_so_comes_before_one_that_only_holds_it(desks):
    for name in ("Ade Suryanto", "Zul Yanto"):
        add(desks, name=name)
    assert titles(desks, "yanto", "employee") == ["Zul Yanto", "Ade Suryanto"]


def test_a_number_that_begins_so_comes_before_any_name(desks):
    add(desks, name="1970 Ani", nip="199801012020121001")
    add(desks, name="Wati", nip="197005052000121002")
    assert titles(desks, "1970", "employee") == ["Wati", "1970 Ani"]


def test_the_nearest_are_not_cut_off_by_the_limit(desks):
    for name in ("Ade Suryanto", "Aris Suryanto", "Yanto"):
        add(desks, name=name)
    assert titles(desks, "yanto", "employee", limit=1) == ["Yanto"]


def test_a_report_is_found_by_its_letter_and_its_place(office):
    line = office.desks.search.find("empat")[0]
    assert (line.kind, line.id) == ("report", office.person_id)
    assert "Warkop Simpang Empat" in line.detail
    number = office.desks.incidents.view(office.person_id).report.letter_number
    assert number in office.desks.search.find(number)[0].detail


def test_a_report_without_name_and_day_has_words(desks):
    report = a_report(letter_number="")
    incident = an_incident(place="", happened_on=None, started_at=None)
    with desks.database.unit_of_work() as work:
        added = replace(incident, report_id=work.incidents.add_report(report).id)
        work.incidents.add(added, [a_person(name="", unit="Dinas Pasar")])
    (hit,) = desks.search.find("pasar")
    assert hit.title == "Belum diketahui"
    assert hit.detail == f"{incident.kind.value} · {report.source.value}"


def test_a_case_is_found_by_number_and_act(office, case_id):
    assert found(office.desks, "1/2026")[0] == ("case", case_id)
    hit = next(hit for hit in office.desks.search.find("kopi") if hit.kind == "case")
    assert hit.title == "Joko Prasetyo, S.Pd."
    assert hit.detail.startswith("nomor 1/2026 · Perkara dibuka · berada di warung kopi")


def test_letters_of_all_years_are_found(office, case_id, clock):
    summons = office.record(
        case_id, StepKind.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13)
    )
    clock.day = date(2027, 1, 4)
    (hit,) = [hit for hit in office.desks.search.find("panggilan i") if hit.kind == "letter"]
    assert (hit.id, hit.title) == (summons.letter_id, summons.number)
    assert hit.detail == "Surat Panggilan I · Joko Prasetyo, S.Pd. · Sel, 3 Feb 2026"


def test_a_voided_letter_says_so(office, case_id):
    office.record(case_id, StepKind.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    version = office.desks.cases.view(case_id).case.version
    office.desks.cases.withdraw_last(case_id, reason="salah tanggal", expected_version=version)
    (hit,) = [hit for hit in office.desks.search.find("panggilan i") if hit.kind == "letter"]
    assert hit.detail.startswith("batal · ")
