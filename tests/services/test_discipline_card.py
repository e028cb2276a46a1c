"""Kartu hukuman disiplin, and the paper an employee signs himself."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from asn_desk.domain.errors import NotYetLawful
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.reports.incidents import CoachingDraft
from tests.builders import a_person, a_report, an_incident
from tests.documents.letter_samples import text_of
from tests.services.heavier_steps import deliver, medium
from tests.services.test_sanctions_together import contest, promotion_terms, serving
from tests.services.test_statements import punished

__all__ = ["serving"]


@pytest.fixture
def desk(office):
    return office.desks.statements


def card(desk, office):
    content, name = desk.card(office.staff_id)
    assert name == "Kartu hukuman disiplin Joko Prasetyo, S.Pd.pdf"
    return text_of(content)


def test_a_clean_card_says_so(desk, office):
    text = card(desk, office)
    assert "RAHASIA" in text
    assert "Tidak ada keputusan hukuman disiplin dalam register." in text
    assert "data sampai dengan 30 April 2026" in text
    assert "belum dinyatakan" in text


def test_a_running_sanction_is_marked_with_what_it_closes(desk, office, clock):
    punished(office, clock)
    text = card(desk, office)
    assert "SEDANG DIJALANI" in text
    assert "penundaan kenaikan gaji berkala selama 1 (satu) tahun" in text
    assert "1 April 2026 s.d. 31 Maret 2027" in text
    assert "Kenaikan pangkat: sejak 1 April 2026, sampai dengan 31 Maret 2027" in text
    assert "Satyalancana" not in text, "what one source alone says is not printed"


def test_a_light_sanction_stands_without_a_period(desk, office):
    office.to_receipt(office.open_case())
    assert "berlaku 17 Maret 2026" in card(desk, office)


def test_a_running_case_is_named(desk, office):
    case_id = office.open_case()
    assert "1/2026: dibuka 2 Februari 2026." in card(desk, office)
    office.record(case_id, StepKind.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    assert "diperiksa sejak 3 Februari 2026" in card(desk, office)


def test_the_card_says_for_which_years_it_can_be_relied_on(desk, office):
    settings = office.desks.office.office()
    office.desks.office.save_office(replace(settings, register_since=2020))
    assert "Register lengkap sejak tahun 2020." in card(desk, office)


def contested(office, clock):
    case_id = office.open_case()
    medium(office, case_id)
    deliver(office, case_id)
    clock.day = date(2026, 3, 2)
    office.record(case_id, StepKind.CONTESTED, clock.day, number="1")
    clock.day = date(2026, 4, 30)
    return case_id


def test_a_contested_decision_is_not_served(desk, office, clock):
    contested(office, clock)
    text = card(desk, office)
    assert "upaya administratif diajukan, belum diputus" in text
    assert "SEDANG DIJALANI" not in text


def test_a_cancelled_decision_stays_on_the_card(desk, office, clock):
    case_id = contested(office, clock)
    office.record(
        case_id, StepKind.REMEDY_DECIDED, date(2026, 4, 1), number="2", result="membatalkan"
    )
    assert "dibatalkan" in card(desk, office)


def test_a_changed_decision_names_the_one_that_stands_for_it(desk, office, serving, clock):
    terms = promotion_terms(office, serving)
    contest(office, serving, result="mengubah", sanction_code="ST2", terms=terms)
    clock.day = date(2026, 4, 30)
    text = card(desk, office)
    assert "diganti keputusan lain diubah dengan keputusan Nomor 3 tanggal 1 April 2026" in text
    assert "putusan upaya administratif" in text


def coached(office, **fields):
    usual = {"signer_id": None, "act": "melakukan siaran langsung", "deadline": date(2026, 5, 7)}
    letter_id = office.desks.incidents.coach(
        office.person_id, CoachingDraft(**usual | fields), on=date(2026, 4, 30)
    )
    return office.desks.letters.line(letter_id).number


def test_the_paper_of_a_coached_employee_refers_to_his_letter(desk, office):
    number = coached(office, remove_link="https://contoh.test/1")
    content, name = desk.own_of_report(office.person_id)
    text = text_of(content)
    assert f"Surat Pembinaan Nomor {number} tanggal 30 April 2026" in text
    assert "1. mengakui telah melakukan siaran langsung" in text
    assert "3. akan menghapus konten pada https://contoh.test/1 paling lambat" in text
    assert "Lidia Nyangkai, S.Pd." in text
    assert "DRAF" not in text
    assert "NOMOR" not in text
    assert name.startswith("Surat Pernyataan Tidak Mengulangi a.n. Joko")


def test_from_the_card_the_latest_letter_is_taken(desk, office):
    number = coached(office)
    text = text_of(desk.own_of_employee(office.staff_id)[0])
    assert number in text


def test_a_letter_of_somebody_else_in_the_same_report_is_not_taken(desk, office):
    two = [a_person(name="Seorang"), a_person(name="Seorang lain")]
    first = office.desks.incidents.add(a_report(letter_number="2"), an_incident(), two)
    other = next(one.id for one in office.desks.incidents.view(first).everyone if one.id != first)
    for person_id, who in ((first, office.staff_id), (other, office.supervisor_id)):
        office.desks.incidents.identify(person_id, who)
    draft = CoachingDraft(signer_id=None, act="menyiarkan", deadline=date(2026, 5, 7))
    office.desks.incidents.coach(first, draft, on=date(2026, 4, 30))
    assert "telah menyiarkan" in text_of(desk.own_of_report(first)[0])
    text = text_of(desk.own_of_report(other)[0])
    assert "Surat Pembinaan" not in text
    assert "mengakui telah …" in text


def test_a_voided_letter_asks_for_nothing(desk, office):
    coached(office)
    letter = office.desks.letters.agenda(year=2026)[0]
    office.desks.letters.void(letter.id, reason="salah alamat")
    assert letter.number not in text_of(desk.own_of_report(office.person_id)[0])


def test_without_a_letter_the_running_case_gives_the_act(desk, office):
    case_id = office.open_case()
    for content, _ in (desk.own_of_employee(office.staff_id), desk.own_of_case(case_id)):
        assert "telah berada di warung kopi pada jam kerja" in text_of(content)


def test_a_duty_stamp_has_its_box(desk, office):
    assert "Meterai" not in text_of(desk.own_of_employee(office.head_id)[0])
    settings = office.desks.office.office()
    office.desks.office.save_office(replace(settings, own_statement_stamped=True))
    assert "Meterai Rp10.000" in text_of(desk.own_of_employee(office.head_id)[0])


def test_nobody_signs_for_a_person_not_identified(desk, office):
    unknown = office.desks.incidents.add(
        a_report(letter_number="300/3/2026"), an_incident(), [a_person()]
    )
    with pytest.raises(NotYetLawful):
        desk.own_of_report(unknown)


def test_the_day_of_the_card_is_today(desk, office, clock):
    clock.day += timedelta(days=1)
    assert "data sampai dengan 1 Mei 2026" in card(desk, office)
