"""Statements about somebody's discipline: asked of the register first, then numbered and kept."""

from dataclasses import replace
from datetime import date

import pytest

from asn_desk.domain.errors import Incomplete, NotAuthorised, NotFound, NotYetLawful, WrongDate
from asn_desk.domain.law.terms import Attestation
from asn_desk.domain.office import Book, Capacity, Signatory
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.papers.numbering import FromReserve
from asn_desk.services.statements.values import StatementDraft
from tests.documents.letter_samples import text_of
from tests.services.heavier_steps import deliver, medium
from tests.small_office import BKPSDM

A, B, C = Attestation
ON = date(2026, 4, 30)


@pytest.fixture
def desk(office):
    return office.desks.statements


def draft(office, **fields):
    usual = {
        "employee_id": office.staff_id, "purpose": "mutasi", "said_purpose": "mutasi", "on": ON,
        "attestation": A, "no_court_case": True,
    }  # fmt: skip
    return StatementDraft(**usual | fields)


def pension(office, **fields):
    return draft(office, purpose="pensiun", said_purpose="pensiun", attestation=B, **fields)


def punished(office, clock):
    """Carry a case to a medium sanction in force on 17 March 2026, and return to ON."""
    case_id = office.open_case()
    medium(office, case_id)
    deliver(office, case_id)
    clock.day = ON
    return case_id


def texts(check):
    return " ".join(one.words for one in check.objections)


def test_offers_the_seven_purposes(desk):
    assert [one.code for one in desk.purposes()] == [
        "mutasi", "promosi", "pensiun", "slks", "jpt", "pangkat", "ukom",
    ]  # fmt: skip


def test_a_statement_is_numbered_kept_and_found_on_the_card(desk, office):
    number = desk.number_offer(draft(office)).following
    issued = desk.issue(draft(office))
    letter = office.desks.employees.card(office.staff_id).letters[0]
    assert issued.number == letter.number == number
    assert (letter.kind, letter.employee_id) == (LetterKind.STATEMENT_CLEAR, office.staff_id)
    found = office.desks.letters.agenda(year=2026, text="joko mutasi")
    assert [one.id for one in found] == [issued.letter_id]
    assert f"NOMOR {number}" in text_of(office.desks.letters.pdf(issued.letter_id))


def test_the_paper_says_up_to_which_day_the_register_was_asked(desk, office):
    text = text_of(desk.preview(pension(office, on=date(2026, 4, 28))))
    assert "sampai dengan tanggal 28 April 2026, dalam satu tahun terakhir tidak pernah" in text
    assert "Unit Kerja : Seksi Angkutan Orang, Dinas Perhubungan" in text
    assert "Pangkat/Gol. Ruang : Pembina Tingkat I (IV/b)" in text


def test_an_open_case_refuses_a_and_says_what_to_do(desk, office):
    case_id = office.open_case()
    check = desk.check(draft(office))
    assert not check.allowed
    assert check.objections[0].case_id == case_id
    with pytest.raises(NotYetLawful) as refused:
        desk.issue(draft(office))
    assert "Perkara 1/2026 masih berjalan" in refused.value.missing[0][0]
    assert office.desks.letters.agenda(year=2026) == ()


def test_an_open_case_is_told_beside_a_statement_of_the_past(desk, office):
    office.open_case()
    check = desk.check(pension(office))
    assert check.allowed
    assert any("Tidak menghalangi surat ini" in one.sentence for one in check.cautions)


def test_a_decision_not_in_force_yet_stands_against_all(desk, office, clock):
    case_id = office.open_case()
    medium(office, case_id)
    clock.day = date(2026, 2, 26)
    for attestation in Attestation:
        asked = draft(office, attestation=attestation, certificate=True, on=clock.day)
        assert "belum berlaku" in texts(desk.check(asked))


def test_a_medium_sanction_refuses_what_it_makes_untrue(desk, office, clock):
    punished(office, clock)
    assert "sedang dijalani" in texts(desk.check(draft(office)))
    pensioned = desk.check(pension(office))
    assert "masih dalam 12 bulan terakhir" in texts(pensioned)
    assert not any("Tidak menghalangi" in one.sentence for one in pensioned.cautions)
    with pytest.raises(NotYetLawful):
        desk.preview(pension(office))


@pytest.mark.parametrize(("on", "allowed"), [(date(2027, 3, 16), False), (date(2027, 3, 17), True)])
def test_b_is_given_from_the_day_its_year_is_over(desk, office, clock, on, allowed):
    punished(office, clock)
    clock.day = on
    assert desk.check(pension(office, on=on)).allowed is allowed
    honour = pension(office, on=on)
    assert not desk.check(replace(honour, purpose="slks")).allowed


def test_a_statement_dated_back_says_nothing_known_to_be_otherwise(desk, office, clock):
    punished(office, clock)
    assert not desk.check(pension(office, on=date(2026, 2, 1))).allowed


def test_no_statement_is_dated_ahead(desk, office):
    with pytest.raises(WrongDate):
        desk.issue(draft(office, on=date(2026, 5, 1)))


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"no_court_case": False}, "Tidak sedang dalam proses peradilan"),
        ({"said_purpose": " "}, "Keperluan di surat"),
        ({"attestation": C}, "Naskah"),
    ],
)
def test_what_is_missing_is_named(desk, office, fields, field):
    with pytest.raises(Incomplete) as refused:
        desk.issue(draft(office, **fields))
    assert [name for name, _ in refused.value.fields] == [field]


def test_a_certificate_may_state_all_three(desk, office):
    for attestation, words in (
        (A, "tidak sedang dalam proses pemeriksaan atau menjalani hukuman disiplin."),
        (B, "tidak pernah dijatuhi hukuman disiplin tingkat sedang atau berat."),
        (C, "tidak pernah dijatuhi hukuman disiplin."),
    ):
        asked = draft(
            office, attestation=attestation, certificate=True, purpose="", no_court_case=False
        )
        assert words in text_of(desk.preview(asked))


def mandate(office):
    office.desks.office.save_signatory(
        Signatory(
            post="Sekretaris Daerah", name="Contoh Sekda", nip="196901011994031005",
            rank="Pembina Utama Madya", valid_from=date(2026, 1, 1),
            on_behalf_of="Bupati Ketapang", basis="Keputusan Bupati Nomor 1 Tahun 2026",
        )
    )  # fmt: skip
    return office.desks.statements.signers(ON)[-1].key


def test_nobody_speaks_of_himself_but_another_may_on_behalf_of_the_regent(desk, office):
    head = next(one.id for one in office.desks.employees.search("Rosalia"))
    with pytest.raises(NotAuthorised) as refused:
        desk.preview(draft(office, employee_id=head))
    assert "Kantor, bagian Penanda tangan" in refused.value.reason
    text = text_of(desk.preview(draft(office, employee_id=head, signer=mandate(office))))
    assert "a.n. BUPATI KETAPANG SEKRETARIS DAERAH, Contoh Sekda" in text
    assert "Jabatan : Sekretaris Daerah Instansi : Pemerintah Kabupaten Ketapang" in text


def test_a_reserved_number_may_be_taken(desk, office):
    (kept,) = office.desks.numbers.reserve(
        Book.LETTERS, 2026, many=1, purpose="pernyataan", holder="Bidang"
    )
    offer = desk.number_offer(draft(office))
    assert [number for _, number in offer.reserved] == ["800.1.6.2/001/BKPSDM/2026"]
    issued = desk.issue(draft(office), numbering=FromReserve(reserved_id=kept.id))
    assert issued.number == "800.1.6.2/001/BKPSDM/2026"


def test_an_acting_head_signs_as_such(desk, office):
    office.desks.office.save_signatory(
        Signatory(
            post=f"Kepala {BKPSDM}", name="Contoh Plt.", nip="197001011995031002",
            rank="Pembina (IV/a)", capacity=Capacity.ACTING, valid_from=date(2026, 4, 1),
        )
    )  # fmt: skip
    text = text_of(desk.preview(draft(office)))
    assert "Jabatan : Plt. Kepala Badan Kepegawaian" in text
    assert "Gol. Ruang : Pembina (IV/a)" in text


def known_since(office, year):
    settings = office.desks.office.office()
    office.desks.office.save_office(replace(settings, register_since=year))


@pytest.mark.parametrize(
    ("asked", "year", "warned"),
    [(pension, None, True), (pension, 2026, True), (pension, 2025, False), (draft, 2022, False)],
)
def test_warns_where_the_register_is_not_known_to_be_complete(desk, office, asked, year, warned):
    known_since(office, year)
    told = [one.article for one in desk.check(asked(office)).cautions]
    assert ("Register hukuman disiplin (setelan kantor)" in told) is warned


@pytest.mark.parametrize(("year", "warned"), [(2015, False), (2016, True)])
def test_a_whole_service_begins_in_the_year_of_appointment(desk, office, year, warned):
    known_since(office, year)
    honour = replace(pension(office), purpose="slks")
    assert bool(desk.check(honour).cautions) is warned


def test_unverified_reports_are_told(desk, office):
    sentences = [one.sentence for one in desk.check(draft(office)).cautions]
    assert any("1 laporan tentang pegawai ini belum selesai" in one for one in sentences)


def test_the_office_may_limit_how_long_it_is_used(desk, office):
    settings = office.desks.office.office()
    office.desks.office.save_office(replace(settings, statement_months=3))
    assert "berlaku selama 3 (tiga) bulan" in text_of(desk.preview(draft(office)))


def test_an_unknown_employee_is_not_found(desk, office):
    with pytest.raises(NotFound):
        desk.check(draft(office, employee_id=999))
