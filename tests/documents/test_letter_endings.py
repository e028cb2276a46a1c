"""Where annexes, memo heads and signatures of the longer papers stand, and how they break."""

from dataclasses import replace

import pytest

from asn_desk.domain.papers.letters import LetterKind
from tests.documents.letter_people import (
    HEAD,
    RANI,
    REGENT,
    SEATS,
)
from tests.documents.letter_samples import (
    TYPICAL,
    a_team,
    an_examination,
    pages,
    place_of,
    printed,
)
from tests.documents.letter_variants import HERA, LONG_SIGNER, TEAM_REPORT, VARIANTS

NEAR = 0.7


def near(value):
    return pytest.approx(value, abs=NEAR)


def with_act(kind, words):
    facts = TYPICAL[kind]
    return replace(facts, charge=replace(facts.charge, act="perbuatan contoh " * words))


def test_the_annex_of_a_team_stands_on_a_page_of_its_own():
    letter = printed(LetterKind.TEAM_DECISION, signer=REGENT)
    texts = pages(letter)
    assert texts[2].startswith("- 3 - LAMPIRAN")
    assert place_of(letter, "LAMPIRAN", page=2)[0] == near(215 / 2 - 17)
    assert place_of(letter, "NAMA", page=2)[0] > 25 + 7
    assert place_of(letter, "BUPATI KETAPANG,", page=2)[0] == near(115)


def test_no_catchword_leads_to_an_annex():
    texts = pages(printed(LetterKind.TEAM_DECISION, signer=REGENT))
    assert texts[0].endswith("MEMUTUSKAN . . .")
    assert ". . ." not in texts[1]


def test_the_tasks_of_a_team_hang_below_their_dictum():
    letter = printed(LetterKind.TEAM_DECISION, signer=REGENT)
    assert place_of(letter, "menuangkan hasil", page=1)[0] == near(25 + 35 + 8)


def test_the_head_of_a_memo_is_a_grid_above_a_rule():
    letter = printed(LetterKind.AUTHORITY_REPORT)
    assert place_of(letter, "Yth.")[0] == near(30)
    assert place_of(letter, "Bupati Ketapang")[0] == near(30 + 33)
    assert place_of(letter, "Sifat")[0] == near(30)
    assert place_of(letter, "NOTA DINAS")[1] > 54


def test_a_long_list_of_members_takes_a_row_along_to_its_signature():
    for count in range(1, 34):
        seats = [SEATS[0]] * count
        texts = pages(printed(LetterKind.TEAM_DECISION, a_team(seats=seats), signer=LONG_SIGNER))
        assert "Sari Dewi" in texts[-1]
        assert "Pembina Utama Madya" in texts[-1]
        assert sum(text.count("Sari Dewi") for text in texts) == count


def test_a_row_as_tall_as_a_page_still_prints():
    for words in range(600, 1000, 40):
        person = replace(SEATS[0].person, position="jabatan " * words)
        seats = [replace(SEATS[0], person=person)]
        texts = pages(printed(LetterKind.TEAM_DECISION, a_team(seats=seats)))
        assert sum(text.count("jabatan") for text in texts) >= words
        assert HEAD.name in texts[-1]


@pytest.mark.parametrize(
    "kind",
    [
        LetterKind.TEAM_DECISION,
        LetterKind.EXAMINATION_ORDER,
        LetterKind.TEMPORARY_RELEASE,
        LetterKind.AUTHORITY_REPORT,
    ],
)
def test_a_signature_never_stands_alone(kind):
    closing = {
        LetterKind.TEAM_DECISION: "mulai berlaku pada tanggal ditetapkan.",
        LetterKind.EXAMINATION_ORDER: "sebaik-baiknya dan penuh tanggung jawab.",
        LetterKind.TEMPORARY_RELEASE: "dilaksanakan sebagaimana mestinya.",
        LetterKind.AUTHORITY_REPORT: "mohon arahan dan penetapan lebih lanjut.",
    }[kind]
    for words in range(1, 260, 20):
        texts = pages(printed(kind, with_act(kind, words)))
        assert any(closing in text and HEAD.name in text for text in texts)


def test_a_heading_of_a_report_never_ends_a_page():
    headings = ("DASAR", "TERPERIKSA", "KRONOLOGI", "PEMERIKSAAN", "ANALISIS", "REKOMENDASI")
    for words in range(1, 200, 12):
        charge = replace(TEAM_REPORT.charge, act="perbuatan contoh " * words)
        report = replace(TEAM_REPORT, charge=charge)
        for text in pages(printed(LetterKind.EXAMINATION_REPORT, report)):
            assert not text.endswith((*headings, "PENUTUP"))


def test_a_team_signs_on_one_page_with_words_above():
    for count in range(1, 40, 3):
        minutes = an_examination(team=SEATS, remark="Catatan contoh. " * count)
        texts = pages(printed(LetterKind.EXAMINATION_MINUTES, minutes))
        page = next(text for text in texts if "Tanda tangan" in text)
        assert all(seat.person.name in page for seat in SEATS)
        assert "Yang diperiksa," in page
        assert "Demikian Berita Acara Pemeriksaan" in page


def test_names_of_any_length_stay_whole():
    for name in ("panjang", "bebas panjang", "kewenangan panjang", "LHP tim panjang"):
        variant = VARIANTS[name]
        text = " ".join(pages(printed(variant.kind, variant.facts, **variant.frame)))
        assert "Abdurrahman Sastrowinata, S.T., M.T., M.Eng.Sc., Ph.D., IPU." in text
        assert RANI.name not in text
    assert HERA.name
