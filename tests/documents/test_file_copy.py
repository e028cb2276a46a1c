"""The office's file copy: the letter's own text, marked, with the table of initials."""

from datetime import UTC, date, datetime

import pytest

from asn_desk.documents.blocks import Copies, Initials, Paragraph
from asn_desk.documents.file_copy import file_copy_cover_pdf
from asn_desk.documents.initials import initialled
from asn_desk.documents.letter_title import claimed_number
from asn_desk.documents.letters import LetterPrinter
from asn_desk.domain.office import Book
from asn_desk.domain.papers.file_copies import FileCopyCover
from asn_desk.domain.papers.letters import LetterKind, LetterLine
from asn_desk.domain.papers.signing import Signing
from asn_desk.domain.papers.stationery import Stationery
from tests.documents.letter_people import OFFICE, REGENT
from tests.documents.letter_samples import (
    RESOURCES,
    TYPICAL,
    a_frame,
    fonts_of,
    pages,
    place_of,
    printed,
    text_of,
)

POSTS = ("Sekretaris", "Kepala Bidang", "Subkoordinator")


def filed(kind, posts=POSTS, signing=Signing.INK, **frame):
    stationery = Stationery(office=OFFICE, initials=posts, signing=signing)
    return LetterPrinter(RESOURCES).render(kind, a_frame(**frame), TYPICAL[kind], stationery)


@pytest.mark.parametrize("kind", [LetterKind.FORWARDING, LetterKind.DECISION])
def test_repeats_every_word_and_says_on_every_page_what_it_is(kind):
    words = set(text_of(printed(kind)).split())
    content = filed(kind)
    assert words <= set(text_of(content).split())
    assert all("LEMBAR PERTINGGAL" in page for page in pages(content))


def test_the_initials_stand_left_of_the_signature_and_move_nothing():
    letter, content = printed(LetterKind.FORWARDING), filed(LetterKind.FORWARDING)
    signer = "Dra. Hj."
    assert place_of(content, signer) == pytest.approx(place_of(letter, signer), abs=0.1)
    assert place_of(content, "Subkoordinator")[0] == pytest.approx(31.0, abs=0.4)
    assert place_of(content, "Subkoordinator")[1] < place_of(content, signer)[1] + 14


def test_all_who_initial_for_the_bupati_fit_beside_his_short_signature():
    rows = ("Sekretaris Daerah", "Kepala BKPSDM", *POSTS)
    content = filed(LetterKind.TEAM_DECISION, rows, signer=REGENT)
    page = next(at for at, text in enumerate(pages(content)) if "Subkoordinator" in text)
    assert (
        place_of(content, "Tembusan", page=page)[1]
        > place_of(content, "Subkoordinator", page=page)[1] + 3
    )


def test_below_where_the_employee_signs_for_the_decision():
    content = filed(LetterKind.DECISION)
    received = place_of(content, "Diterima tanggal", page=1)[1]
    assert place_of(content, "Subkoordinator", page=1)[1] > received + 30


def test_a_letter_signed_electronically_has_its_initials_too():
    content = filed(LetterKind.SALARY_STOP, signing=Signing.ELECTRONIC)
    assert "Subkoordinator" in text_of(content)


def test_where_several_sign_the_initials_stand_before_the_tembusan():
    text, copies = Paragraph(text="Isi"), Copies(items=("Inspektur",))
    assert initialled([text, copies], POSTS) == (text, Initials(posts=POSTS), copies)
    assert initialled([text], POSTS) == (text, Initials(posts=POSTS))


def test_does_not_claim_to_be_the_letter():
    assert claimed_number(filed(LetterKind.FORWARDING)) == ""


def test_the_cover_names_the_letter_and_leaves_lines_to_fill():
    line = LetterLine(
        id=1,
        book=Book.LETTERS,
        sequence=12,
        number="800.1.6.2/012/BKPSDM/2026",
        on=date(2026, 2, 13),
        kind=LetterKind.FORWARDING,
        subject="Penerusan Laporan",
        addressee="Kepala Dinas Contoh",
        signer="Contoh",
        case_id=None,
        sha256="",
        issued_at=datetime(2026, 2, 13, tzinfo=UTC),
        voided=False,
        void_reason="",
    )
    cover = FileCopyCover(line=line, initials=("",) * 4)
    content = file_copy_cover_pdf(cover, OFFICE, RESOURCES)
    assert "LEMBAR PERTINGGAL" in text_of(content)
    assert "800.1.6.2/012/BKPSDM/2026" in text_of(content)
    assert all(embedded for embedded in fonts_of(content).values())
