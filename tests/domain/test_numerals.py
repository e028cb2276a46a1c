"""Numbers in words, against the office's examples and an independent speller."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from asn_desk.domain.numerals import letter, ordinal, roman, spell


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "nol"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (29, "dua puluh sembilan"),
        (100, "seratus"),
        (111, "seratus sebelas"),
        (1000, "seribu"),
        (1_001, "seribu satu"),
        (1_100, "seribu seratus"),
        (2026, "dua ribu dua puluh enam"),
        (21_000, "dua puluh satu ribu"),
        (1_000_000, "satu juta"),
        (1_001_000, "satu juta seribu"),
        (1_100_011, "satu juta seratus ribu sebelas"),
        (2_500_000, "dua juta lima ratus ribu"),
        (-7, "minus tujuh"),
    ],
)
def test_spells_as_the_office_does(number, words):
    assert spell(number) == words


@given(st.integers(min_value=0, max_value=10**15 - 1))
def test_agrees_with_another_speller(number):
    # The other one writes `satu ribu` where the office writes `seribu` after a larger group.
    ours = spell(number)
    if "seribu" not in ours:
        assert ours == num2words(number, lang="id").strip()


@given(st.integers(min_value=0, max_value=10**15 - 1))
def test_no_two_numbers_share_their_words(number):
    assert spell(number) != spell(number + 1 if number < 10**15 - 1 else 0)


def test_refuses_what_no_paper_needs():
    with pytest.raises(ValueError, match="no words"):
        spell(10**15)


@pytest.mark.parametrize(
    ("number", "name"), [(1, "KESATU"), (5, "KELIMA"), (10, "KESEPULUH"), (12, "KEDUA BELAS")]
)
def test_names_a_dictum(number, name):
    assert ordinal(number) == name


@pytest.mark.parametrize(
    ("number", "sign"), [(1, "I"), (2, "II"), (4, "IV"), (9, "IX"), (12, "XII"), (2026, "MMXXVI")]
)
def test_writes_roman_numerals(number, sign):
    assert roman(number) == sign


@pytest.mark.parametrize("number", [0, 4000])
def test_refuses_numbers_romans_did_not_write(number):
    with pytest.raises(ValueError, match="Roman"):
        roman(number)


@pytest.mark.parametrize(
    ("number", "name"), [(1, "a"), (2, "b"), (26, "z"), (27, "aa"), (28, "ab"), (53, "ba")]
)
def test_names_items_by_letter(number, name):
    assert letter(number) == name
