"""What each choice of the paper profile does to a letter."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from asn_desk.domain.paper_profile import LetterStyle, Paper, PaperProfile, WordedDate
from asn_desk.domain.papers.letters import LetterKind, Signer
from tests.documents.letter_people import OFFICE
from tests.documents.letter_samples import pages, place_of, printed, text_of

DEPUTY = Signer(
    post="Sekretaris Daerah", name="Adi", nip="1", rank="B", on_behalf_of="Bupati Ketapang"
)


def under(kind, *, signer=None, **changes):
    office = replace(OFFICE, profile=replace(PaperProfile(), **changes))
    return printed(kind, office=office, **({"signer": signer} if signer else {}))


def near(value):
    return pytest.approx(value, abs=0.8)


def test_the_older_head_has_the_addressee_at_the_right():
    letter = under(LetterKind.COACHING, letter_style=LetterStyle.OLD)
    date, kind = place_of(letter, "Ketapang, 13"), place_of(letter, "Sifat")
    line = 16.5 * 25.4 / 72
    assert date[0] == near(30 + 85)
    assert kind[0] == near(30)
    assert kind[1] - date[1] == near(17.3 + line)
    assert place_of(letter, "Kepada")[0] == near(30 + 85 + 9)


def test_a_paper_without_a_letter_head_does_not_change_with_the_style():
    new, old = (under(LetterKind.SUMMONS_1, letter_style=style) for style in LetterStyle)
    assert new == old


def test_a_centred_signature_says_on_whose_behalf_within_its_first_line():
    letter = under(LetterKind.COACHING, signer=DEPUTY, signer_centred=True)
    assert "a.n. BUPATI KETAPANG" in text_of(letter)
    last = len(pages(letter)) - 1
    assert place_of(letter, "a.n.", page=last)[0] > 120


def test_a_decision_may_have_no_title():
    assert "TENTANG" in text_of(under(LetterKind.DECISION))
    assert "TENTANG" not in text_of(under(LetterKind.DECISION, title_in_decisions=False))


def test_later_pages_are_numbered_as_the_office_does():
    assert "Halaman 2" in pages(under(LetterKind.DECISION, page_number="Halaman {n}"))[1]


def test_wider_lines_make_a_letter_longer():
    close, wide = (
        place_of(under(LetterKind.REFERRAL, letter_spacing=spacing), "Tembusan")[1]
        for spacing in (1.0, 1.375)
    )
    assert wide > close + 15


def test_a_tall_emblem_moves_the_rule_down():
    usual, tall = (
        place_of(under(LetterKind.COACHING, emblem_height=height), "Ketapang, 13")[1]
        for height in (25.0, 35.0)
    )
    assert tall == near(usual + 9)


def test_the_ratio_sets_the_first_line_of_the_kop():
    small, even = (under(LetterKind.COACHING, kop_ratio=ratio) for ratio in (0.5, 1.0))
    assert place_of(even, "PEMERINTAH")[0] < place_of(small, "PEMERINTAH")[0] - 5


@pytest.mark.parametrize(
    ("written", "commas", "text"),
    [
        (WordedDate.WORDS, True, "Jumat, tanggal dua puluh tujuh, bulan Februari, tahun dua ribu"),
        (WordedDate.WORDS, False, "Jumat tanggal dua puluh tujuh bulan Februari tahun dua ribu"),
        (WordedDate.FIGURES, True, "Jumat, tanggal 27, bulan Februari, tahun 2026, pukul"),
        (WordedDate.WORDS_AND_FIGURES, True, "tahun dua ribu dua puluh enam (27-02-2026), pukul"),
    ],
)
def test_minutes_write_their_date_as_the_office_does(written, commas, text):
    kind = LetterKind.EXAMINATION_MINUTES
    assert text in text_of(under(kind, worded_date=written, worded_commas=commas))


def test_the_letters_of_rahasia_stand_as_far_apart_as_the_office_wants():
    close, wide = (
        place_of(under(LetterKind.SUMMONS_1, secret_spacing=spacing), "RAHASIA")[0]
        for spacing in (0.0, 6.0)
    )
    assert close - wide == near(6 * 6.0 / 2 * 25.4 / 72)


def fonts_and_rules(content):
    with pikepdf.open(BytesIO(content)) as pdf:
        page = pdf.pages[-1]
        return {
            str(font.BaseFont) for font in page.Resources.Font.values()
        }, page.Contents.read_bytes()


def test_the_signer_may_be_bold_without_a_line_below_him():
    plain, bold = (under(LetterKind.COACHING, signer_bold=bold) for bold in (False, True))
    lines = [fonts_and_rules(one)[1].count(b" l S") for one in (plain, bold)]
    assert lines[0] == lines[1]
    assert len(fonts_and_rules(bold)[0]) >= len(fonts_and_rules(plain)[0])
    assert plain != bold


def test_the_signer_may_have_a_line_below_him_without_being_bold():
    plain, lined = (under(LetterKind.COACHING, signer_underlined=line) for line in (False, True))
    lines = [fonts_and_rules(one)[1].count(b" l S") for one in (plain, lined)]
    assert lines[1] == lines[0] + 1
    assert fonts_and_rules(plain)[0] == fonts_and_rules(lined)[0]


def test_reports_have_their_own_paper():
    tall = under(LetterKind.EXAMINATION_REPORT, report_paper=Paper.F4)
    with pikepdf.open(BytesIO(tall)) as pdf:
        assert float(pdf.pages[0].mediabox[3]) == near(330 * 72 / 25.4)


def test_the_hour_is_called_as_the_office_calls_it():
    assert "Jam : 09.00 WIB" in text_of(under(LetterKind.SUMMONS_1, hour_label="Jam"))


def test_a_rank_may_be_told_without_its_golongan():
    assert "(II/c)" in text_of(under(LetterKind.DECISION))
    assert "(II/c)" not in text_of(under(LetterKind.DECISION, grade_with_rank=False))


def test_a_decision_names_the_employee_in_capitals_where_the_office_does():
    plain, upper = (
        text_of(under(LetterKind.DECISION, title_in_decisions=False, names_in_capitals=capitals))
        for capitals in (False, True)
    )
    assert "Nama : RANI" not in plain
    assert "Nama : RANI" in upper


def test_an_office_may_leave_the_grace_to_the_bupati():
    words = "DENGAN RAHMAT"
    assert words in text_of(under(LetterKind.DECISION))
    assert words not in text_of(under(LetterKind.DECISION, grace_in_decisions=False))
    own = under(LetterKind.DECISION, signer=DEPUTY, grace_in_decisions=False)
    assert words in text_of(own)
