"""Copies, recap letters, salary decisions and signature forms on paper, in millimetres."""

from dataclasses import replace
from datetime import date

import pytest

from asn_desk.documents.copy_blocks import SIGNED
from asn_desk.domain.employees import Status
from asn_desk.domain.office import Office
from asn_desk.domain.paper_profile import PaperProfile
from asn_desk.domain.papers.copy_facts import CopyForm
from asn_desk.domain.papers.letters import LetterKind, Reference, Signer
from asn_desk.domain.recaps import RecapCounts
from tests.documents.copy_samples import (
    CERTIFIER,
    a_copied_frame,
    a_copy,
    a_recap_letter,
    a_resume_decision,
    a_stop_decision,
    an_extract,
)
from tests.documents.letter_people import OFFICE, RANI, REGENT
from tests.documents.letter_samples import (
    a_team,
    fonts_of,
    pages,
    place_of,
    printed,
    refused,
    text_of,
)
from tests.documents.letter_variants import HERA, LONG_SIGNER, ON_BEHALF
from tests.documents.test_letter_layout import near

K = LetterKind
THROUGH = replace(ON_BEHALF, post=OFFICE.head_post, through="Sekretaris Daerah")
TEAM_COPY = {
    "original": K.TEAM_DECISION,
    "original_facts": a_team(),
    "original_frame": a_copied_frame(signer=REGENT),
}


def last_of(letter):
    return len(pages(letter)) - 1


def test_the_mark_stands_at_the_right_and_the_certificate_at_the_left():
    letter = printed(K.CERTIFIED_COPY, signer=CERTIFIER)
    last = last_of(letter)
    assert place_of(letter, "SALINAN")[0] > 215 / 2
    assert place_of(letter, "SALINAN")[1] < place_of(letter, "RAHASIA")[1]
    assert place_of(letter, "Salinan sesuai", page=last)[0] == near(25)
    assert place_of(letter, "Yohanes", page=last)[0] == near(25)
    ttd, name = place_of(letter, SIGNED, page=last), place_of(letter, "Drs. H. Joko", page=last)
    assert ttd[0] > 115
    assert ttd[1] < name[1] < place_of(letter, "Salinan sesuai", page=last)[1]


def test_a_certificate_never_leaves_the_signature_it_certifies():
    for count in range(0, 14, 3):
        facts = replace(
            a_copy().original_facts, extra_basis=[f"Peraturan {n}" for n in range(count)]
        )
        texts = pages(printed(K.CERTIFIED_COPY, a_copy(original_facts=facts), signer=CERTIFIER))
        page = next(text for text in texts if "Salinan sesuai" in text)
        assert SIGNED in page


def test_a_copy_of_the_regent_has_his_kop_and_its_annex():
    texts = pages(printed(K.CERTIFIED_COPY, a_copy(**TEAM_COPY), signer=CERTIFIER))
    assert texts[0].startswith("BUPATI KETAPANG PROVINSI KALIMANTAN BARAT")
    assert " ".join(texts).count("Salinan sesuai dengan aslinya,") == 1
    assert "Salinan sesuai" in texts[-1]


def test_an_extract_of_a_list_keeps_the_row_of_one_person():
    letter = printed(K.EXTRACT, an_extract(**TEAM_COPY, person="Budi Santoso"), signer=CERTIFIER)
    annex = pages(letter)[-1]
    assert "Budi Santoso, S.H., M.H." in annex
    assert "Sari Dewi" not in annex
    assert annex.count("dan seterusnya") == 1


def test_an_extract_for_nobody_in_particular_keeps_every_row():
    assert "Sari Dewi" in text_of(printed(K.EXTRACT, an_extract(**TEAM_COPY), signer=CERTIFIER))


def test_a_copy_is_for_somebody():
    with refused("penerima salinan"):
        printed(K.CERTIFIED_COPY, a_copy(recipient=" "))


def test_a_draft_of_a_copy_keeps_the_number_of_its_decision():
    text = text_of(printed(K.CERTIFIED_COPY, number=None))
    assert "NOMOR 800.1.6.2/012/BKPSDM/2026" in text
    assert "DRAF" in text


def test_through_another_post_stands_in_by_one_step():
    letter = printed(K.COACHING, signer=THROUGH)
    last = last_of(letter)
    assert place_of(letter, "a.n.", page=last)[0] == near(115 - 9)
    assert place_of(letter, "BUPATI", page=last)[0] == near(115)
    assert place_of(letter, "u.b.", page=last)[0] == near(115 + 9)
    assert place_of(letter, "KEPALA BADAN", page=last)[0] == near(115)


def test_only_the_last_post_has_a_comma():
    text = text_of(printed(K.COACHING, signer=THROUGH))
    assert "BUPATI KETAPANG SEKRETARIS DAERAH u.b. KEPALA BADAN KEPEGAWAIAN DAN" in text
    assert "DAYA MANUSIA, Drs. Contoh Sekda, M.Si." in text


def test_the_regent_signs_decisions_without_titles():
    regent = replace(REGENT, name="Dr. Contoh Bupati, S.Sos., M.Si.")
    assert "CONTOH BUPATI" in text_of(printed(K.DECISION, signer=regent))
    assert "M.Si." not in pages(printed(K.DECISION, signer=regent))[-1]
    assert "CONTOH BUPATI, S.Sos., M.Si." in text_of(printed(K.COACHING, signer=regent))


def test_a_covering_letter_is_received_beside_the_signature():
    letter = printed(K.RECAP_COVER)
    sender, receiver = place_of(letter, "Pengirim"), place_of(letter, "Penerima,")
    assert sender[1] == near(receiver[1])
    assert (receiver[0], sender[0]) == (near(30), near(115))
    assert place_of(letter, "SURAT PENGANTAR")[1] < place_of(letter, "Jenis yang dikirim")[1]


def test_a_month_without_a_sanction_is_nihil():
    empty = a_recap_letter(counts=RecapCounts())
    memo = text_of(printed(K.RECAP_MEMO, empty))
    assert "kejadian dilaporkan 0 (nol);" in memo
    assert "tidak terdapat penjatuhan hukuman disiplin (NIHIL)." in memo
    assert "(NIHIL: tidak terdapat" in text_of(printed(K.RECAP_COVER, empty))


def test_sanctions_the_office_added_are_told_apart():
    facts = a_recap_letter(counts=RecapCounts(heavy=1, other=2), unit="Dinas Perhubungan")
    memo = text_of(printed(K.RECAP_MEMO, facts))
    assert "keputusan hukuman disiplin 3 (tiga): ringan 0, sedang 0, berat 1, lainnya 2;" in memo
    assert "di lingkungan Dinas Perhubungan bulan" in memo


def test_a_salary_decision_of_a_pppk_names_his_law():
    contract = replace(RANI, status=Status.PPPK)
    text = text_of(printed(K.SALARY_STOP_DECISION, a_stop_decision(subject=contract, article="")))
    assert "Nomor 49 Tahun 2018" in text
    assert "bahwa pegawai yang tidak masuk kerja" in text


def test_what_was_withheld_is_paid_only_where_the_absence_was_disproved():
    back = text_of(printed(K.SALARY_RESUME_DECISION, a_resume_decision(disproved=False)))
    assert "yang tertahan" not in back


@pytest.mark.parametrize("facts", [a_stop_decision, a_resume_decision])
def test_a_salary_decision_follows_a_proposal(facts):
    kind = K.SALARY_STOP_DECISION if facts is a_stop_decision else K.SALARY_RESUME_DECISION
    with refused("surat usul"):
        printed(kind, facts(proposal=Reference(number="", on=date(2026, 3, 3))))


def test_a_recap_goes_to_somebody():
    with refused("tujuan surat"):
        printed(K.RECAP_MEMO, a_recap_letter(addressee=""))


@pytest.mark.parametrize(
    ("kind", "facts"),
    [
        (K.SALARY_STOP_DECISION, a_stop_decision(subject=HERA)),
        (K.SALARY_RESUME_DECISION, a_resume_decision(subject=HERA, reason="alasan panjang " * 60)),
        (K.RECAP_COVER, a_recap_letter(addressee=HERA.position, unit=HERA.agency)),
        (K.RECAP_MEMO, a_recap_letter(addressee=HERA.position, unit=HERA.agency)),
        (K.CERTIFIED_COPY, a_copy(recipient=HERA.position)),
        (K.EXTRACT, an_extract(original_frame=a_copied_frame(signer=LONG_SIGNER))),
    ],
)
def test_extreme_facts_break_well(kind, facts):
    letter = printed(kind, facts, signer=LONG_SIGNER)
    assert letter == printed(kind, facts, signer=LONG_SIGNER)
    assert all(fonts_of(letter).values())
    page = next(text for text in reversed(pages(letter)) if LONG_SIGNER.name in text)
    assert len(page) > 200


def test_long_posts_are_never_torn():
    long = Signer(post=f"Kepala {'Dinas ' * 12}Contoh", name="A", nip="1", rank="B")
    assert "Contoh," in text_of(printed(K.COACHING, signer=long))
    bold = Office(profile=PaperProfile(signer_bold=True, signer_underlined=True))
    assert CopyForm.WHOLE.upper() in text_of(printed(K.CERTIFIED_COPY, office=bold))
