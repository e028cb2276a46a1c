"""The shipped fonts: what they print, what is escaped, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_desk.documents.fonts import (
    BOOKMAN,
    SANS,
    family_of,
    missing_glyphs,
    printable,
    register_fonts,
)
from asn_desk.domain.errors import CannotPrint
from tests.documents.letter_samples import RESOURCES, refused

register_fonts(RESOURCES / "fonts")


def test_finds_what_a_face_lacks():
    assert missing_glyphs("Rani 李 李", SANS.regular) == ("李",)


def test_escapes_markup_once():
    assert printable("O'Brien <b>&", face=SANS.regular) == "O'Brien &lt;b&gt;&amp;"


def test_keeps_lines_and_makes_other_space_plain():
    assert printable("satu\r\ndua\ttiga\u2028", face=SANS.regular) == "satu<br/>dua tiga "


def test_drops_what_cannot_be_seen():
    assert printable("Ra\u200bni\u00ad\ufeff", face=SANS.regular) == "Rani"


def test_composes_accents():
    assert printable("Andre\u0301", face=BOOKMAN.regular) == "André"


def test_sets_in_the_sans_face_what_bookman_lacks():
    assert printable("Ж", face=BOOKMAN.bold) == f'<font name="{SANS.bold}">Ж</font>'
    assert printable("aЖ", face=BOOKMAN.regular) == f'a<font name="{SANS.regular}">Ж</font>'


@pytest.mark.parametrize("name", ["李明", "محمد", "שלום", "Rani 🙂", "a\u0332"])
def test_refuses_scripts_it_cannot_set(name):
    with pytest.raises(CannotPrint) as refusal:
        printable(f"Nama: {name}", face=SANS.regular)
    assert "U+" in refusal.value.problem
    assert "huruf Latin" in refusal.value.advice


def test_says_which_character_and_where():
    with pytest.raises(CannotPrint) as refusal:
        printable("Rani 李 Kusuma", face=BOOKMAN.regular)
    assert "“李” (U+674E) dalam “Rani 李 Kusuma”" in refusal.value.problem


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=0x17F)))
def test_everything_latin_prints(text):
    printable(text, face=SANS.regular)


def test_arial_stands_in_for_an_unknown_font():
    assert family_of("Comic Sans") is SANS


def test_refuses_a_folder_without_fonts(tmp_path):
    with refused("Huruf yang disertakan"):
        register_fonts(tmp_path)
