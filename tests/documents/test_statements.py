"""Statements and the card on paper: every variant, where things stand, and nothing cut off."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from asn_desk.documents.discipline_card import discipline_card_pdf
from asn_desk.domain.law.terms import Attestation
from asn_desk.domain.office import Office
from asn_desk.domain.paper_profile import Margins, Paper, PaperProfile
from asn_desk.domain.papers.discipline_card import CardDecision, CardNote, DisciplineCard
from asn_desk.domain.papers.letters import LetterKind
from tests.documents.letter_people import OFFICE, RANI
from tests.documents.letter_samples import (
    MM,
    RESOURCES,
    fonts_of,
    pages,
    place_of,
    printed,
    refused,
    text_of,
)
from tests.documents.letter_variants import ANI, CANDIDATE, HERA, LONG_CHARGE, LONG_SIGNER
from tests.documents.statement_samples import (
    HEAD_IDENTITY,
    a_certificate,
    a_clean_record,
    a_statement,
    an_employee_statement,
)

A, B, C = Attestation
K = LetterKind
NEAR = 0.6
LONG_PURPOSE = (
    "pengusulan penganugerahan tanda kehormatan Satyalancana Karya Satya XXX Tahun bagi Pegawai"
    " Negeri Sipil di lingkungan Pemerintah Kabupaten Ketapang periode Agustus 2026"
)


def near(value):
    return pytest.approx(value, abs=NEAR)


VARIANTS = {
    "A": (K.STATEMENT_CLEAR, a_statement()),
    "A PPPK": (K.STATEMENT_CLEAR, a_statement(subject=ANI)),
    "A panjang": (K.STATEMENT_CLEAR, a_statement(subject=HERA, purpose=LONG_PURPOSE)),
    "B setahun": (K.STATEMENT_NEVER, a_clean_record()),
    "B enam bulan": (K.STATEMENT_NEVER, a_clean_record(months=6)),
    "B tanpa batas": (K.STATEMENT_NEVER, a_clean_record(months=0)),
    "B CPNS": (K.STATEMENT_NEVER, a_clean_record(subject=CANDIDATE)),
    "B panjang": (
        K.STATEMENT_NEVER,
        a_clean_record(
            subject=HERA, signer=replace(HERA, unit=""), purpose=LONG_PURPOSE, valid_months=3
        ),
    ),
    "keterangan A": (K.CERTIFICATE, a_certificate(attestation=A)),
    "keterangan B": (K.CERTIFICATE, a_certificate(attestation=B, months=24)),
    "keterangan C": (K.CERTIFICATE, a_certificate()),
    "keterangan panjang": (K.CERTIFICATE, a_certificate(subject=HERA, purpose=LONG_PURPOSE)),
    "pegawai": (K.EMPLOYEE_STATEMENT, an_employee_statement()),
    "pegawai bermeterai": (K.EMPLOYEE_STATEMENT, an_employee_statement(stamp="Meterai Rp10.000")),
    "pegawai tanpa surat": (
        K.EMPLOYEE_STATEMENT,
        an_employee_statement(coaching=None, circular="", promises=(), superior=None),
    ),
    "pegawai panjang": (
        K.EMPLOYEE_STATEMENT,
        an_employee_statement(subject=HERA, superior=HERA, charge=LONG_CHARGE),
    ),
}
WORDS = {
    "A PPPK": [
        "bahwa Pegawai Pemerintah dengan Perjanjian Kerja:",
        "NI PPPK : 19990101 202321 2 001 Golongan : IX Jabatan",
    ],
    "B enam bulan": ["DALAM ENAM BULAN TERAKHIR", "dalam enam bulan terakhir tidak pernah"],
    "B tanpa batas": ["TINGKAT SEDANG/BERAT NOMOR", "2026, tidak pernah dijatuhi"],
    "B CPNS": ["bahwa Calon Pegawai Negeri Sipil:"],
    "B panjang": ["berlaku selama 3 (tiga) bulan sejak tanggal ditetapkan."],
    "keterangan A": [
        "TIDAK SEDANG DALAM PROSES PEMERIKSAAN ATAU MENJALANI HUKUMAN DISIPLIN NOMOR",
        "untuk dipergunakan sebagaimana mestinya.",
    ],
    "keterangan B": ["TINGKAT SEDANG/BERAT DALAM DUA TAHUN TERAKHIR", "sumpah jabatan"],
    "pegawai tanpa surat": [
        "Unit Kerja : Bidang Informasi dan Komunikasi Publik dengan ini menyatakan",
        "3. tidak akan mengulangi",
    ],
    "pegawai bermeterai": ["Meterai Rp10.000"],
}


def shown(name, **frame):
    kind, facts = VARIANTS[name]
    return printed(kind, facts, copies=(), **frame)


@pytest.mark.parametrize("name", WORDS)
def test_says_what_its_variant_says(name):
    text = text_of(shown(name))
    assert [one for one in WORDS[name] if one not in text] == []


@pytest.mark.parametrize("name", VARIANTS)
def test_is_one_page_of_embedded_fonts_the_same_every_time(name):
    paper = shown(name)
    assert paper == shown(name)
    assert all(fonts_of(paper).values())
    assert len(pages(paper)) == 1 if "panjang" not in name else len(pages(paper)) <= 2
    assert "None" not in text_of(paper)


def test_the_longest_signer_and_subject_are_wrapped_never_cut():
    text = text_of(shown("A panjang", signer=LONG_SIGNER))
    assert HERA.name in text
    assert text.count("Kabupaten Ketapang") >= 3


def test_stands_on_f4_with_the_margins_of_such_statements():
    paper = shown("B setahun")
    page = pypdfium2.PdfDocument(paper)[0]
    assert (page.get_width() / MM, page.get_height() / MM) == (near(215), near(330))
    assert place_of(paper, "dengan ini menyatakan")[0] == near(30)
    assert place_of(paper, "Yang bertanda")[0] == near(30 + 12.5)
    assert place_of(paper, "Nama")[0] == near(30 + 7.5)
    assert place_of(paper, "Ketapang, 13")[0] == near(117.5)
    middle = 30 + (215 - 30 - 20) / 2
    assert place_of(paper, "SURAT PERNYATAAN")[0] == pytest.approx(middle - 22, abs=3)


def test_the_two_blocks_of_identity_share_their_colons():
    paper = shown("A")
    assert place_of(paper, "Dra. Hj.")[0] == near(place_of(paper, "Rani Kusuma")[0])
    assert place_of(paper, "Rani Kusuma")[0] == place_of(paper, "Pengatur")[0]


def test_the_office_may_lay_it_out_otherwise():
    profile = PaperProfile(statement_paper=Paper.A4, statement_margins=Margins(left=25.0))
    paper = printed(K.STATEMENT_CLEAR, office=Office(profile=profile))
    assert pypdfium2.PdfDocument(paper)[0].get_height() / MM == near(297)
    assert place_of(paper, "dengan ini menyatakan")[0] == near(25)


def test_the_employees_paper_has_no_kop_and_no_number():
    paper = shown("pegawai", number="")
    text = text_of(paper)
    assert "PEMERINTAH KABUPATEN" not in text
    assert "NOMOR" not in text
    assert "DRAF" not in text
    assert pypdfium2.PdfDocument(paper).get_metadata_value("Title") == (
        "Surat Pernyataan Tidak Mengulangi"
    )


def test_both_hands_of_the_employees_paper_stand_side_by_side():
    paper = shown("pegawai")
    superior = place_of(paper, "Drs. H.")
    assert superior[0] == near(30)
    signed = place_of(paper, "NIP 19940514")
    assert place_of(paper, "NIP 19720311")[1] == near(signed[1])
    assert signed[0] == near(115)


def test_a_statement_without_a_purpose_is_refused():
    with refused("keperluan"):
        printed(K.STATEMENT_CLEAR, a_statement(purpose=" "))
    with refused("nama yang menyatakan"):
        printed(K.STATEMENT_CLEAR, a_statement(signer=replace(HEAD_IDENTITY, name="")))


def a_decision(number=1, **changes):
    values = {
        "number": f"800.1.6.2/{number:03d}/KEP/BKPSDM/2026",
        "decided_on": date(2026, 2, 19),
        "signer": "Lidia Nyangkai, S.Pd.",
        "level": "Sedang",
        "sanction": "penundaan kenaikan gaji berkala selama 1 (satu) tahun",
        "offence": "melakukan siaran langsung pada jam kerja (Pasal 3 huruf c)",
        "period": "1 April 2026 s.d. 31 Maret 2027",
        "status": "sedang dijalani",
        "remedy": "",
        "running": True,
    }
    return CardDecision(**{**values, **changes})


def a_card(*decisions, **changes):
    values = {
        "identity": (("Nama", RANI.name), ("NIP", "19940514 201903 2 001"), ("Jabatan", "–")),
        "decisions": decisions,
        "cases": (CardNote(label="4/2026", words="dibuka 2 April 2026"),),
        "closed": (CardNote(label="kenaikan pangkat", words="sejak 1 April 2026 (contoh)"),),
        "register_since": 2020,
        "office": OFFICE.name,
        "on": date(2026, 4, 30),
    }
    return DisciplineCard(**{**values, **changes})


def card_paper(*decisions, **changes):
    return discipline_card_pdf(a_card(*decisions, **changes), OFFICE, Path(RESOURCES))


def test_a_card_of_one_page_names_number_and_status():
    paper = card_paper(a_decision(), a_decision(2, running=False, status="selesai", remedy="batal"))
    text = text_of(paper)
    assert len(pages(paper)) == 1
    assert text.count("SEDANG DIJALANI") == 1
    assert "800.1.6.2/001/KEP/BKPSDM/2026 19 Februari 2026 Lidia Nyangkai" in text
    assert "selesai batal" in text
    assert "Kenaikan pangkat: sejak 1 April 2026 (contoh)." in text
    assert paper == card_paper(
        a_decision(), a_decision(2, running=False, status="selesai", remedy="batal")
    )
    assert all(fonts_of(paper).values())


def test_a_card_grows_beyond_a_page_with_its_heading_on_each():
    paper = card_paper(*(a_decision(number) for number in range(1, 25)))
    shown_pages = pages(paper)
    assert len(shown_pages) > 1
    assert all("Pelanggaran" in page for page in shown_pages[:-1])
    assert all("RAHASIA" in page for page in shown_pages)
    assert "024/KEP" in " ".join(shown_pages)


def test_a_bare_card_has_only_what_is_known():
    text = text_of(card_paper(cases=(), closed=(), register_since=None))
    assert "Perkara yang masih berjalan" not in text
    assert "Yang tertutup" not in text
    assert "belum dinyatakan" in text


def test_an_old_decision_without_number_and_period():
    old = replace(a_decision(), number="", signer="", period="")
    assert "Tanpa nomor 19 Februari 2026 Sedang" in text_of(card_paper(old))
