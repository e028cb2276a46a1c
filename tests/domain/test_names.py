"""Names are compared as people mean them, whatever the spelling, degrees and case."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_desk.domain.names import name_key, name_score, proper_case, split_degrees

CERTAIN = 90


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("dr. Budi Santoso, S.Pd., M.Pd.", ("dr.", "Budi Santoso", "S.Pd., M.Pd.")),
        ("Drs. H. Abdul Kadir", ("Drs. H.", "Abdul Kadir", "")),
        ("Siti Aminah S.Kep., Ners", ("", "Siti Aminah", "S.Kep., Ners")),
        ("Andi Wijaya SE MM", ("", "Andi Wijaya", "SE MM")),
        ("Dewi Lestari Ners", ("", "Dewi Lestari", "Ners")),
        ("M. Yusuf", ("", "M. Yusuf", "")),
        ("Ali Sak", ("", "Ali Sak", "")),
        ("Prof", ("", "Prof", "")),
        ("", ("", "", "")),
    ],
)
def test_degrees_are_taken_from_a_name(text, parts):
    assert split_degrees(text) == parts


@pytest.mark.parametrize(
    ("name", "tidy"),
    [
        ("BUDI SANTOSO", "Budi Santoso"),
        ("O'BRIEN", "O'Brien"),
        ("NUR'AINI", "Nur'aini"),
        ("AL-FARISI", "Al-Farisi"),
        ("ABDUL BIN SAID", "Abdul bin Said"),
        ("M. YUSUF II", "M. Yusuf II"),
        ("A.R. HAKIM", "A.R. Hakim"),
        ("Budi SANTOSO", "Budi SANTOSO"),
        ("王小明", "王小明"),
    ],
)
def test_only_names_all_in_capitals_are_put_in_proper_case(name, tidy):
    assert proper_case(name) == tidy


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Muhammad Yusuf", "M. YUSUF, S.E."),
        ("Mohammad Sarif", "Muh. Syarif"),
        ("Moh. Sharief", "Muhamad Syarief"),
        ("Achmad Yani", "Akhmad yani"),
        ("Abd. Rahman", "ABDUL RAHMAN"),
        ("Jose Nunez", "José Núñez"),
        ("Nur'aini", "Nuraini"),
        ("O'Brien <b>&", "OBRIEN b"),
    ],
)
def test_spellings_of_one_name_have_one_key(one, other):
    assert name_key(one) == name_key(other)
    assert name_score(one, other) == 100


def test_different_names_have_different_keys():
    assert name_key("Muda Santosa") != name_key("Muhammad Santosa")
    assert name_key("王小明") != name_key("王小红")
    assert name_key("محمد علي") == "محمد علي"


@pytest.mark.parametrize(
    ("written", "candidate"),
    [
        ("Santoso Budi", "Budi Santoso"),
        ("Rizky Saputra", "Riski Saputra"),
        ("Nur Hayati", "Nurhayati"),
        ("Djoko Soesilo", "Joko Susilo"),
    ],
)
def test_another_order_or_sound_is_nearly_certain(written, candidate):
    assert CERTAIN <= name_score(written, candidate) < 100


@pytest.mark.parametrize(
    ("written", "candidate"),
    [
        ("Budi", "Budi Santoso"),
        ("Hendra G.", "Hendra Gunawan"),
        ("Joko", "Djoko Susilo"),
        ("Siti Nur", "Siti Aminah Nur Rahma"),
        ("Hendra Gunawan", "Hendra"),
        ("Gunawan Harahab", "Gunawan Harahap"),
    ],
)
def test_a_part_of_a_name_fits_well_but_is_not_certain(written, candidate):
    assert 60 <= name_score(written, candidate) < CERTAIN


@pytest.mark.parametrize(
    ("written", "candidate"),
    [("Budi", "Dewi"), ("Agus Salim", "Agus Halim"), ("Agus", ""), ("", "Agus"), ("!!", "Agus")],
)
def test_another_name_does_not_fit(written, candidate):
    assert name_score(written, candidate) < 50


@given(st.text(max_size=40), st.text(max_size=40))
def test_a_score_is_a_percentage_and_the_same_both_ways_round(one, other):
    assert 0 <= name_score(one, other) <= 100
    assert abs(name_score(one, other) - name_score(other, one)) <= 1


@given(st.text(max_size=40))
def test_a_key_has_no_further_key(name):
    assert name_score(name, name) in {0, 100}
