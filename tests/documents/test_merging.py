"""Papers joined for printing: fit for archives when each of them is, never when one is not."""

from io import BytesIO

import pikepdf
import pytest
from pikepdf import pdfa

from asn_desk.documents.archival import is_archival
from asn_desk.documents.merging import merge
from asn_desk.domain.papers.letters import LetterKind
from tests.documents.letter_samples import printed
from tests.documents.signed_letters import an_issued_letter, sign


def a_scan():
    """Return a page that came from outside and says nothing about archives."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        target = BytesIO()
        pdf.save(target)
    return target.getvalue()


def opened(content):
    return pikepdf.open(BytesIO(content))


@pytest.fixture(scope="module")
def joined():
    return merge([printed(LetterKind.COACHING), printed(LetterKind.DECISION)])


def test_joined_letters_are_fit_for_archives(joined):
    with opened(joined) as pdf:
        assert list(pdfa.check(pdf, "2b").findings) == []
        assert pdf.open_metadata()["dc:title"] == "Naskah gabungan"


def test_joined_letters_are_the_same_bytes_twice(joined):
    assert merge([printed(LetterKind.COACHING), printed(LetterKind.DECISION)]) == joined


@pytest.mark.parametrize("first", [True, False])
def test_a_page_from_outside_is_joined_without_the_claim(first):
    parts = [a_scan(), printed(LetterKind.COACHING)]
    with opened(merge(parts if first else parts[::-1])) as pdf:
        assert len(pdf.pages) >= 2
        assert not is_archival(pdf)


def test_a_page_with_a_note_takes_the_claim_away():
    with opened(printed(LetterKind.COACHING)) as pdf:
        pdf.pages[0].obj.Annots = pikepdf.Array()
        assert not is_archival(pdf)


def test_nothing_joined_is_an_empty_file():
    with opened(merge([])) as pdf:
        assert len(pdf.pages) == 0


def test_a_signed_letter_keeps_what_is_seen_of_its_signature():
    with opened(merge([sign(an_issued_letter())])) as pdf:
        drawn = [str(name) for page in pdf.pages for name in page.Resources.get("/XObject", {})]
        assert "/AcroForm" not in pdf.Root
        assert not any("/Annots" in page.obj and len(page.Annots) for page in pdf.pages)
        assert drawn


def test_a_form_that_asks_to_be_drawn_does_not_come_along():
    target = BytesIO()
    with opened(a_scan()) as pdf:
        fields = pikepdf.Array()
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=fields, NeedAppearances=True)
        pdf.save(target)
    with opened(merge([target.getvalue(), a_scan()])) as pdf:
        assert "/AcroForm" not in pdf.Root
        assert len(pdf.pages) == 2
