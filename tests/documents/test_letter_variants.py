"""What each variant of a letter says: sanctions, teams, signers, contracts, drafts."""

from dataclasses import replace
from datetime import date

import pytest

from asn_desk.documents.letters import LetterPrinter
from asn_desk.domain.office import Office
from asn_desk.domain.paper_profile import PaperProfile
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.papers.stationery import Stationery
from asn_desk.domain.sanction_terms import SanctionTerms
from tests.documents.letter_people import (
    CHARGE,
    OFFICE,
    RANI,
    REGENT,
)
from tests.documents.letter_samples import (
    RESOURCES,
    TYPICAL,
    a_decision,
    a_frame,
    a_report,
    a_salary_stop,
    a_summons,
    a_team,
    an_authority_report,
    an_order,
    fonts_of,
    pages,
    printed,
    refused,
    text_of,
)
from tests.documents.letter_variants import (
    ANI,
    LONG_SIGNER,
    ON_BEHALF,
    SANCTIONS,
    VARIANTS,
    sentenced,
)
from tests.documents.letter_words import EFFECT, VARIANT_WORDS


def shown(name):
    variant = VARIANTS[name]
    return printed(variant.kind, variant.facts, **variant.frame)


@pytest.mark.parametrize("name", VARIANT_WORDS)
def test_says_what_its_variant_says(name):
    text = text_of(shown(name))
    for words in VARIANT_WORDS[name]:
        assert words in text


@pytest.mark.parametrize("name", VARIANTS)
def test_every_variant_prints_the_same_bytes_twice_in_embedded_fonts(name):
    variant, first = VARIANTS[name], shown(name)
    frame = a_frame(**variant.frame)
    again = LetterPrinter(RESOURCES).render(
        variant.kind, frame, variant.facts, Stationery(office=OFFICE)
    )
    assert first == again
    assert all(fonts_of(first).values())


@pytest.mark.parametrize("code", [code for code in SANCTIONS if code[0] in "RSB"])
def test_dicta_are_numbered_without_a_gap(code):
    text = text_of(shown(code))
    names = ["KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM"]
    found = [name for name in names if f"{name} :" in text]
    assert found == names[: len(found)]
    assert f"{found[-2]} : {EFFECT}" in text


@pytest.mark.parametrize("code", ["S1", "ST1", "ST2", "ST3", "B1", "B2", "PC2"])
def test_a_draft_shows_a_gap_where_a_paper_with_a_number_is_refused(code):
    open_terms = sentenced(code, terms=None)
    assert "………" in text_of(printed(open_terms.kind, open_terms.facts, number=None))
    with refused("belum lengkap"):
        printed(open_terms.kind, open_terms.facts)


def test_the_refusal_names_what_the_dictum_lacks():
    terms = SanctionTerms(start_on=date(2026, 4, 1), allowance=1_000_000)
    with refused("sampai dengan tanggal, potongan tunjangan kinerja"):
        printed(LetterKind.DECISION, sentenced("S1", terms=terms).facts)


def test_half_known_classes_are_still_a_lower_class():
    terms = SanctionTerms(old_class=6)
    text = text_of(printed(LetterKind.DECISION, sentenced("B1", terms=terms).facts, number=None))
    assert "pada jabatan Pengadministrasi Perkantoran diturunkan dari kelas 6 (enam)" in text


def test_a_lowered_grade_may_name_its_salary():
    terms = replace(SANCTIONS["PC2"][1], base_salary=2_800_000)
    text = text_of(printed(LetterKind.DECISION, sentenced("PC2", subject=ANI, terms=terms).facts))
    assert "menjadi golongan VIII dengan gaji Rp2.800.000,00" in text


def test_a_sanction_whose_name_tells_no_period_is_still_a_sentence():
    facts = sentenced("ST1", sanction="penundaan kenaikan gaji berkala").facts
    assert "ditunda selama masa hukuman sehingga" in text_of(printed(LetterKind.DECISION, facts))


def test_a_ground_given_twice_is_printed_once_and_in_legal_order():
    extra = [
        "Perjanjian kerja antara pemerintah daerah dan yang bersangkutan",
        "Peraturan Bupati Ketapang Nomor 3 Tahun 2024 tentang Contoh",
        "Peraturan Pemerintah Nomor 53 Tahun 2010 tentang Disiplin Pegawai Negeri Sipil",
        "Undang-Undang Nomor 27 Tahun 1959 tentang Contoh",
    ]
    text = text_of(printed(LetterKind.DECISION, sentenced("ST2", extra_basis=extra).facts))
    assert text.count("Nomor 53 Tahun 2010 tentang Disiplin") == 1
    assert "1. Undang-Undang Nomor 27 Tahun 1959" in text
    assert "6. Peraturan Bupati Ketapang" in text
    assert "7. Perjanjian kerja antara" in text


def test_the_regulation_of_the_charge_reaches_every_paper():
    old = "Peraturan Pemerintah Nomor 53 Tahun 2010 tentang Disiplin Pegawai Negeri Sipil"
    charge = replace(CHARGE, regulation=old)
    for kind in (LetterKind.SUMMONS_1, LetterKind.TEAM_DECISION, LetterKind.AUTHORITY_REPORT):
        facts = replace(TYPICAL[kind], charge=charge)
        assert f"Pasal 3 huruf f {old}" in text_of(printed(kind, facts))


@pytest.mark.parametrize(
    ("article", "words"),
    [
        ("PP 94/2021 Pasal 16", "dalam Pasal 16 Peraturan Pemerintah Nomor 94 Tahun 2021."),
        ("Pasal 16 ayat (1)", "Pasal 16 ayat (1) Peraturan Pemerintah Nomor 94 Tahun 2021."),
        ("Pasal 1 Peraturan Bupati X", "dalam Pasal 1 Peraturan Bupati X."),
    ],
)
def test_an_article_names_its_regulation_in_full(article, words):
    facts = an_authority_report(article=article)
    assert words in text_of(printed(LetterKind.AUTHORITY_REPORT, facts))


def test_the_office_says_what_the_number_of_a_contract_employee_is_called():
    office = Office(profile=PaperProfile(contract_nip_label="NIPPPK"))
    summons = a_summons(subject=ANI)
    assert "NIPPPK : 19990101" in text_of(printed(LetterKind.SUMMONS_1, summons, office=office))


@pytest.mark.parametrize(
    ("kind", "facts", "words"),
    [
        (LetterKind.TEAM_DECISION, a_team(seats=()), "susunan tim"),
        (LetterKind.EXAMINATION_ORDER, an_order(examiners=()), "pemeriksa"),
        (LetterKind.AUTHORITY_REPORT, an_authority_report(addressee=""), "tujuan surat"),
        (LetterKind.SALARY_STOP, a_salary_stop(addressee=" "), "tujuan surat"),
    ],
)
def test_a_paper_without_its_people_is_refused(kind, facts, words):
    with refused(words):
        printed(kind, facts)


def test_no_paper_names_an_annex_form_or_an_article_nobody_checked():
    unchecked = "(hanya pegawai Pemprov; contoh bagi PPPK)"
    facts = sentenced("PS1", subject=ANI, article=unchecked).facts
    assert "Pemprov" not in text_of(printed(LetterKind.DECISION, facts))


def test_long_posts_head_a_decision_in_lines_of_about_one_length():
    first = pages(printed(LetterKind.DECISION, a_decision(), signer=LONG_SIGNER))[0]
    assert first.count("PENGENDALIAN PENCEMARAN,") == 2
    assert "LINGKUNGAN HIDUP KABUPATEN KETAPANG NOMOR" in first


@pytest.mark.parametrize("signer", [REGENT, ON_BEHALF])
def test_the_regents_kop_heads_every_kind_of_decision(signer):
    for kind in (LetterKind.DECISION, LetterKind.TEAM_DECISION, LetterKind.TEMPORARY_RELEASE):
        text = text_of(printed(kind, signer=signer))
        assert text.startswith("BUPATI KETAPANG PROVINSI KALIMANTAN BARAT")


def test_a_superiors_report_keeps_the_short_form():
    text = text_of(printed(LetterKind.EXAMINATION_REPORT, a_report()))
    assert "PENUTUP" not in text
    assert RANI.name in text


@pytest.mark.parametrize("kind", [LetterKind.TEAM_DECISION, LetterKind.TEMPORARY_RELEASE])
def test_a_decision_about_a_contract_employee_rests_on_his_regulation_too(kind):
    text = text_of(printed(kind, replace(TYPICAL[kind], subject=ANI)))
    assert "2. Peraturan Pemerintah Nomor 49 Tahun 2018 tentang Manajemen" in text
    assert "Nomor 49 Tahun 2018" not in text_of(printed(kind))
