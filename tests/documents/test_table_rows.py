"""The rows of a ruled table: whole on their page, below headings that stand there once."""

from datetime import date

from asn_desk.documents.blocks import Table
from asn_desk.documents.fonts import register_fonts
from asn_desk.documents.setting import Press
from asn_desk.documents.sheet import sheet_for
from asn_desk.documents.table_blocks import SignedTable, set_table
from asn_desk.domain.office import Office
from asn_desk.domain.paper_profile import PaperProfile
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.services.samples.cast import SampleSize
from asn_desk.services.samples.letters import sample_letter
from tests.documents.letter_samples import RESOURCES, pages, printed
from tests.documents.test_geometry import PROFILES

register_fonts(RESOURCES / "fonts")
PRESS = Press(sheet=sheet_for(LetterKind.COACHING, PaperProfile()))


def a_table(*rows):
    block = Table(headings=("Satu", "Dua"), widths=(1, 1), rows=rows)
    return set_table(block, PRESS)[0]


def test_headings_stand_once_on_a_page_of_a_long_list():
    office, kind = Office(), LetterKind.TEAM_DECISION
    sample = sample_letter(kind, office, date(2026, 2, 13), size=SampleSize.EXTREME)
    texts = pages(printed(kind, sample.facts, office=office, signer=sample.frame.signer))
    listed = [text for text in texts if "NAMA / NIP" in text]
    assert len(listed) > 1
    assert all(text.count("NAMA / NIP") == 1 for text in listed)


def test_a_row_that_does_not_fit_goes_on_whole():
    table = a_table(("kata " * 40, ""))
    assert table.split(PRESS.width, 60) == []


def test_a_row_taller_than_any_page_is_parted():
    table = a_table(("kata " * 900, ""))
    assert len(table.split(PRESS.width, 300)) == 2


def test_an_annex_leaves_no_page_before_it_with_the_tembusan_alone():
    office, kind = Office(profile=PROFILES["lain"]), LetterKind.TEAM_DECISION
    sample = sample_letter(kind, office, date(2026, 2, 13), size=SampleSize.USUAL)
    copies = ("Bupati Ketapang (sebagai laporan)", "Inspektur Kabupaten Ketapang")
    frame = {"signer": sample.frame.signer, "copies": copies}
    assert len(pages(printed(kind, sample.facts, office=office, **frame))) == 3


def test_a_row_and_its_signature_move_to_the_next_page_once():
    signed = SignedTable(a_table(("kata", "kata")), [PRESS.text("Kepala", PRESS.styles.left)])
    assert signed.split(PRESS.width, 30) == []
    assert len(signed.split(PRESS.width, 30)) == 2


def test_a_single_row_is_not_parted_from_its_headings():
    table = a_table(("kata", "kata"))
    tall = table.wrap(PRESS.width, 1000)[1]
    signed = SignedTable(table, [PRESS.text("Kepala", PRESS.styles.left)])
    assert signed.split(PRESS.width, tall + 2) == []


def test_the_last_row_goes_with_the_signature():
    ending = [PRESS.text("Kepala", PRESS.styles.left)]
    table = a_table(*[("kata", "kata")] * 3)
    tall = table.wrap(PRESS.width, 1000)[1]
    first, rest = SignedTable(table, ending).split(PRESS.width, tall + 2)
    assert first.wrap(PRESS.width, 1000)[1] < tall
    assert isinstance(rest, SignedTable)
