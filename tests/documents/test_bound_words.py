"""Words that belong together stay on one line: numbers with their names, ranks with golongan."""

import pypdfium2
import pytest

from asn_desk.documents.bound_words import bound
from asn_desk.documents.fonts import register_fonts
from asn_desk.documents.setting import Press
from asn_desk.documents.sheet import sheet_for
from asn_desk.domain.paper_profile import PaperProfile
from asn_desk.domain.papers.letters import LetterKind
from tests.documents.letter_samples import RESOURCES, printed

register_fonts(RESOURCES / "fonts")
PRESS = Press(sheet=sheet_for(LetterKind.COACHING, PaperProfile()))
NBSP = "\u00a0"


@pytest.mark.parametrize(
    "kept",
    [
        "Nomor 94",
        "Pasal 4",
        "Tahun 2021",
        "TAHUN 2026",
        "ayat (2)",
        "huruf f",
        "angka 5",
        "NIP 198712122010011003",
        "NIP. 19871212 201001 1 003",
        "NI PPPK 19871212 202421 1 003",
        "Golongan IX",
    ],
)
def test_what_belongs_together_has_no_place_to_break(kept):
    assert bound(f"yang {kept} itu") == f"yang {kept.replace(' ', NBSP)} itu"


def test_a_rank_keeps_its_golongan_and_may_break_before():
    assert bound("Penata Muda Tingkat I (III/b)") == f"Penata Muda Tingkat I{NBSP}(III/b)"


@pytest.mark.parametrize(
    "loose", ["tahun ini", "huruf besar", "Tahun Anggaran", "12 Februari 2026"]
)
def test_other_words_stay_loose(loose):
    assert bound(loose) == loose


def test_binding_twice_changes_nothing_more():
    once = bound("NIP 19871212 201001 1 003, Pasal 4 huruf f")
    assert bound(once) == once


def lines_of_text(content):
    document = pypdfium2.PdfDocument(content)
    found = [
        line.strip()
        for page in document
        for line in page.get_textpage().get_text_bounded().splitlines()
    ]
    document.close()
    return found


@pytest.mark.parametrize(
    "kind", [LetterKind.DECISION, LetterKind.TEAM_DECISION, LetterKind.COACHING]
)
def test_no_line_of_a_letter_ends_in_what_leads_to_a_number(kind):
    ends = {line.split()[-1] for line in lines_of_text(printed(kind)) if line.split()}
    assert not ends & {"Nomor", "Pasal", "Tahun", "NIP", "ayat", "huruf", "angka"}


def test_a_column_too_narrow_for_a_number_breaks_it_rather_than_cutting_it():
    text = PRESS.text("NIP 19871212 201001 1 003", PRESS.styles.cell)
    text.wrap(PRESS.width, 1000)
    assert len(text.blPara.lines) == 1
    narrow = PRESS.text("NIP 19871212 201001 1 003", PRESS.styles.cell)
    narrow.wrap(72, 1000)
    assert [" ".join(words) for _, words in narrow.blPara.lines] == ["NIP 19871212", "201001 1 003"]


def test_a_number_too_long_for_its_line_leaves_its_name_on_the_line_before():
    number = "800.1.6.2/001/KEP/DISKOMINFO-KETAPANG/2026"
    text = PRESS.text(
        f"Kepala Bidang Informasi dan Komunikasi Nomor {number} yang terbit pada hari itu juga",
        PRESS.styles.body,
    )
    text.wrap(PRESS.width, 1000)
    (_, first), (_, second) = text.blPara.lines
    assert first[-1] == "Nomor"
    assert second[0] == number
