"""Where things stand on a letter, in millimetres, and how long letters break into pages."""

import pytest

from asn_desk.domain.office import Letterhead, Office, letterhead_of
from asn_desk.domain.paper_profile import Margins, Paper, PaperProfile
from asn_desk.domain.papers.letter_facts import QuestionAnswer
from asn_desk.domain.papers.letters import Identity, LetterKind, Signer
from tests.documents.letter_people import (
    HEAD,
    OFFICE,
    RANI,
    REGENT,
)
from tests.documents.letter_samples import (
    a_decision,
    a_summons,
    an_examination,
    pages,
    place_of,
    printed,
    text_of,
)

NEAR = 0.6


def near(value):
    return pytest.approx(value, abs=NEAR)


def test_the_kop_stands_where_the_profile_says():
    letter = printed(LetterKind.COACHING)
    assert place_of(letter, "PEMERINTAH KABUPATEN")[1] == near(20)
    assert place_of(letter, "BADAN KEPEGAWAIAN DAN")[1] == near(26.5)
    assert place_of(letter, "PENGEMBANGAN SUMBER")[1] == near(33)
    assert place_of(letter, "Jalan Dr. Sutomo")[1] == near(38)


def test_the_kop_is_centred_on_its_axis():
    letter = printed(LetterKind.COACHING)
    left, _ = place_of(letter, "PENGEMBANGAN SUMBER")
    assert left == pytest.approx(122 - 120.7 / 2, abs=1)


def test_date_number_body_and_signature_of_a_letter():
    letter = printed(LetterKind.COACHING)
    assert place_of(letter, "Ketapang, 13")[1] == near(54)
    assert place_of(letter, "Sifat")[0] == near(30)
    assert place_of(letter, "Sifat")[1] == pytest.approx(66.5, abs=1.5)
    assert place_of(letter, "Rahasia")[0] == near(55)
    assert place_of(letter, "Berdasarkan laporan")[0] == near(30 + 12.5)
    page = len(pages(letter)) - 1
    assert place_of(letter, "Dra. Hj.", page=page)[0] == near(115)
    assert place_of(letter, "Tembusan", page=page)[0] == near(30)


def test_positions_follow_the_profile():
    profile = PaperProfile(letter_paper=Paper.F4, letter_margins=Margins(left=25, right=15))
    letter = printed(LetterKind.COACHING, office=Office(profile=profile))
    assert place_of(letter, "Sifat")[0] == near(25)
    page = len(pages(letter)) - 1
    assert place_of(letter, "Dra. Hj.", page=page)[0] == near(215 / 2 + 10)


def test_the_grid_of_a_decision():
    letter = printed(LetterKind.DECISION)
    assert place_of(letter, "Menimbang")[0] == near(25)
    assert place_of(letter, "bahwa berdasarkan hasil")[0] == near(25 + 30 + 5 + 8)
    last = len(pages(letter)) - 1
    assert place_of(letter, "KEDUA", page=last)[0] == near(25)
    assert place_of(letter, "Keputusan ini disampaikan", page=last)[0] == near(25 + 35)
    assert place_of(letter, "Ditetapkan", page=last)[0] == near(115)
    assert place_of(letter, "Diterima tanggal", page=last)[0] == near(25)


def test_the_receipt_stands_beside_the_signature():
    letter = printed(LetterKind.DECISION)
    last = len(pages(letter)) - 1
    receipt = place_of(letter, "Diterima tanggal", page=last)
    assert receipt[1] == near(place_of(letter, "Ditetapkan di", page=last)[1])


def test_a_n_hangs_left_of_the_block():
    signer = Signer(post="Sekretaris Daerah", name="Adi", nip="1", rank="B", on_behalf_of="Bupati")
    letter = printed(LetterKind.COACHING, signer=signer)
    last = len(pages(letter)) - 1
    assert place_of(letter, "a.n.", page=last)[0] == near(115 - 9)
    assert place_of(letter, "SEKRETARIS", page=last)[0] == near(115)


def test_signature_space_is_what_the_profile_says():
    def room(space):
        office = Office(profile=PaperProfile(signature_space=space))
        letter = printed(LetterKind.REFERRAL, office=office)
        last = len(pages(letter)) - 1
        rank = place_of(letter, "Pembina Utama", page=last)[1]
        return rank - place_of(letter, "Manusia,", page=last)[1]

    assert room(21) - room(11) == near(10)


def test_later_pages_are_numbered_at_the_top():
    letter = printed(LetterKind.DECISION)
    texts = pages(letter)
    assert "- 1 -" not in texts[0]
    assert "- 2 -" in texts[1]
    assert place_of(letter, "- 2 -", page=1)[1] == pytest.approx(10, abs=2)


def test_the_catchword_is_the_first_word_of_the_next_page():
    texts = pages(printed(LetterKind.DECISION))
    assert texts[0].endswith("MEMUTUSKAN . . .")
    off = Office(profile=PaperProfile(catchword_in_decisions=False))
    assert ". . ." not in text_of(printed(LetterKind.DECISION, office=off))


def test_twenty_considerations_break_as_well_as_two():
    many = [f"Peraturan contoh nomor {number} dengan judul yang panjang" for number in range(20)]
    texts = pages(printed(LetterKind.DECISION, a_decision(extra_basis=many)))
    assert len(texts) in {2, 3}
    assert all(f"{number}. Peraturan contoh" in " ".join(texts) for number in (4, 23))
    assert texts[0].endswith(". . .")


def test_memutuskan_never_ends_a_page():
    for count in range(12):
        many = [f"Peraturan contoh nomor {number}" for number in range(count)]
        for text in pages(printed(LetterKind.DECISION, a_decision(extra_basis=many)))[:-1]:
            body = text.removesuffix("MEMUTUSKAN . . .").strip()
            assert not body.endswith(("MEMUTUSKAN:", "Menetapkan :"))


def test_forty_questions_each_page_with_a_box_for_initials():
    questions = [
        QuestionAnswer(question=f"Pertanyaan nomor {n}?", answer="Jawaban yang panjang. " * 12)
        for n in range(1, 41)
    ]
    texts = pages(printed(LetterKind.EXAMINATION_MINUTES, an_examination(questions=questions)))
    assert all("Paraf:" in text for text in texts[:-1])
    assert "Paraf:" not in texts[-1]
    assert "40. Pertanyaan" in " ".join(texts)


def test_a_signature_always_has_two_lines_of_body_above_it():
    for words in range(0, 260, 20):
        summons = a_summons(bring="bukti " * words)
        last = pages(printed(LetterKind.SUMMONS_1, summons))
        page = next(text for text in last if "Atasan langsung," in text)
        assert "Demikian untuk dilaksanakan." in page
        assert "sebagaimana" in page or "bukti" in page or "Disiplin Pegawai Negeri Sipil" in page


def test_a_short_dictum_is_never_split():
    for count in range(14):
        many = [f"Peraturan contoh nomor {number} yang berjudul panjang" for number in range(count)]
        texts = pages(printed(LetterKind.DECISION, a_decision(extra_basis=many)))
        page = next(text for text in texts if "KEDUA : Keputusan ini" in text)
        assert "dikirim ke alamat PNS yang bersangkutan." in page


def test_a_line_before_a_long_number_is_not_torn_apart():
    number = "800.1.6.2/" + "0" * 60
    charge = a_summons().charge
    odd = charge.__class__(act=f"melanggar Surat {number} Ж", provisions="Pasal 3 huruf c")
    text = text_of(printed(LetterKind.DECISION, a_decision(charge=odd)))
    assert number in text.replace(" ", "")


def test_an_answer_of_many_pages_is_split():
    facts = an_examination(questions=[QuestionAnswer(question="Apa?", answer="kata " * 3000)])
    assert text_of(printed(LetterKind.EXAMINATION_MINUTES, facts)).count("kata") >= 3000


def test_long_names_and_posts_are_wrapped_never_cut():
    person = Identity(
        name="Prof. Dr. Ir. H. " + "Muhammad Abdurrahman " * 4 + ", S.T., M.T.",
        nip=RANI.nip,
        rank="Pembina Utama",
        grade="IV/e",
        position="Kepala Subbagian " + "Perencanaan dan Evaluasi " * 5,
        unit="Bidang " + "Pengelolaan Informasi " * 6,
    )
    signer = Signer(post=person.position, name=person.name, nip=RANI.nip, rank="Pembina Utama")
    for kind, facts in (
        (LetterKind.SUMMONS_1, a_summons(subject=person)),
        (LetterKind.DECISION, a_decision(subject=person)),
    ):
        text = text_of(printed(kind, facts, signer=signer))
        assert text.count("Abdurrahman , S.T., M.T.") >= 1
        assert text.upper().count("PERENCANAAN DAN EVALUASI") >= 5


def test_a_word_longer_than_the_line_stays_on_the_paper():
    charge = a_summons().charge
    long_link = charge.__class__(act="https://contoh/" + "x" * 300, provisions="Pasal 3 huruf c")
    text = text_of(printed(LetterKind.SUMMONS_1, a_summons(charge=long_link)))
    assert text.count("x") == 300


@pytest.mark.parametrize(
    ("lines", "size_fits"),
    [
        (("SATUAN POLISI PAMONG PRAJA",), True),
        (("DINAS PERINDUSTRIAN, PERDAGANGAN,", "KOPERASI DAN USAHA KECIL DAN MENENGAH"), True),
        (("SEBUAH NAMA PERANGKAT DAERAH YANG SANGAT PANJANG SEKALI TANPA JEDA",), True),
    ],
)
def test_office_names_fit_beside_the_emblem(lines, size_fits):
    kop = Letterhead(lines=lines, address="Jalan " + "Panjang " * 20, contacts="Telepon (0534) 1")
    signer = Signer(post="Kepala", name="Adi", nip="1", rank="B", letterhead=kop)
    letter = printed(LetterKind.COACHING, signer=signer)
    for line in lines:
        assert (place_of(letter, line)[0] >= 54) is size_fits


def test_an_agency_without_address_has_its_name_in_the_middle():
    kop = letterhead_of(OFFICE, "Dinas Kesehatan")
    signer = Signer(post="Kepala", name="Adi", nip="1", rank="B", letterhead=kop)
    letter = printed(LetterKind.COACHING, signer=signer)
    top, bottom = place_of(letter, "PEMERINTAH")[1], place_of(letter, "DINAS KESEHATAN")[1]
    assert 20 < top < bottom < 40


def test_the_regents_kop_is_centred_above_a_decision():
    letter = printed(LetterKind.DECISION, signer=REGENT)
    assert place_of(letter, "BUPATI KETAPANG")[1] == near(46)
    assert place_of(letter, "PROVINSI KALIMANTAN")[1] == near(51.3)
    assert HEAD.name not in text_of(letter)
