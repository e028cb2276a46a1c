"""The sentence that says which letter is replaced, where the form has room for it."""

from datetime import date

import pytest

from asn_desk.documents.blocks import Gap, Paragraph
from asn_desk.documents.replacement import mentioning
from asn_desk.domain.papers.letters import LetterKind, Reference
from tests.documents.letter_samples import printed, text_of

OLD = Reference(number="800.1.6.2/001/BKPSDM/2026", on=date(2026, 3, 2))
SAID = (
    "Surat ini mengganti surat Nomor 800.1.6.2/001/BKPSDM/2026 tanggal 2 Maret 2026, "
    "yang dinyatakan tidak berlaku."
)


@pytest.mark.parametrize("kind", [LetterKind.COACHING, LetterKind.SUMMONS_1])
def test_a_letter_names_the_one_it_replaces_before_its_closing(kind):
    text = text_of(printed(kind, replaces=OLD))
    assert SAID in text
    assert text.index(SAID) < text.index("Demikian")


@pytest.mark.parametrize("kind", [LetterKind.DECISION, LetterKind.EXAMINATION_MINUTES])
def test_a_form_without_room_for_it_stays_as_it_is(kind):
    assert printed(kind, replaces=OLD) == printed(kind)


def test_a_letter_that_replaces_nothing_says_nothing():
    assert "mengganti" not in text_of(printed(LetterKind.COACHING))


def test_a_paper_nobody_signs_stays_as_it_is():
    blocks = (Paragraph(text="a"), Gap())
    assert mentioning(blocks, LetterKind.COACHING, OLD) == blocks
