"""What each choice of the paper profile does to a letter."""

from dataclasses import replace

import pytest

from asn_desk.domain.paper_profile import LetterStyle, PaperProfile
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
