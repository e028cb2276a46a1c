"""Wordings: edits, names in brackets, differences, and what moved on in the shipped text."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_desk.domain.papers import wording_edits as edits
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.papers.wording_differences import Mark, differences, pieces
from asn_desk.domain.papers.wording_fields import FieldKind, FieldNames, WordingField
from asn_desk.domain.papers.wordings import (
    OfficeWording,
    WordingChanges,
    WordingPart,
    WordingText,
    moved_on,
    resting_on,
)

NAMES = FieldNames(
    fields=(
        WordingField(path="pegawai.nama", label="nama pegawai"),
        WordingField(path="batas", label="batas waktu", kind=FieldKind.DATE),
        WordingField(path="jumlah.berat", label="jumlah berat", kind=FieldKind.NUMBER),
    ),
    ways={"hari": "hari", "kapital": "huruf kapital", "terbilang": "dengan kata"},
    conditions={"oleh_tim": "oleh tim"},
)
CODED = [
    "{{ pegawai.nama }}",
    "{{ pegawai.nama | kapital }}",
    "{{ batas | tanggal }}",
    "{{ batas | hari }}",
    "{{ jumlah.berat | terbilang }}",
    "{% if oleh_tim %}",
    "{% if not batas %}",
    "{% else %}",
    "{% endif %}",
]
NAMED = [
    "[nama pegawai]",
    "[nama pegawai, huruf kapital]",
    "[batas waktu]",
    "[batas waktu, hari]",
    "[jumlah berat, dengan kata]",
    "[bila oleh tim]",
    "[bila tidak batas waktu]",
    "[selain itu]",
    "[selesai]",
]
UNNAMED = ["{{ batas }}", "{{ x.y }}", "{{ pegawai.nama | entah }}", "{% if a > 1 %}"]


def a_part(own, text="", **changes):
    texts = (WordingText(key=f"{own}.teks", label="", text=text or own, free=True),)
    values = {"id": own, "title": "Alinea", "texts": texts, "paragraph": True, "removable": True}
    return WordingPart(**{**values, **changes})


SHIPPED = (a_part("a"), a_part("b"), a_part("c"))


@pytest.mark.parametrize(("code", "name"), [*zip(CODED, NAMED, strict=True)])
def test_fields_have_names_and_go_back_to_code(code, name):
    assert NAMES.plain(code) == name
    assert NAMES.coded(name) == code


@pytest.mark.parametrize("code", UNNAMED)
def test_what_has_no_name_stays_code(code):
    assert NAMES.plain(code) == code
    assert NAMES.coded(code) == code


@given(st.lists(st.sampled_from([*CODED, *UNNAMED, "kata", " ", "akhir."])))
def test_names_say_exactly_what_the_code_says(found):
    text = "".join(found)
    assert NAMES.coded(NAMES.plain(text)) == text


def test_unknown_names_are_found_outside_code():
    text = NAMES.coded("[nama pegawe] [nama pegawai, entah] {{ x[0] }} [Batas  Waktu]")
    assert NAMES.unknown(text) == ("nama pegawe", "nama pegawai, entah")
    assert "{{ batas | tanggal }}" in text


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("{{ batas | tanggal if batas else '' }}", "[batas waktu]"),
        ("{% for satu in daftar_surat %}{{ satu.nomor }}{% endfor %}", None),
        ("{% if bukti or oleh_tim %}x{% elif batas %}y{% endif %}", None),
        ("{{ 1 }}", "[…]"),
    ],
)
def test_locked_texts_are_read_without_code(code, said):
    spoken = NAMES.spoken(code)
    assert said is None or spoken == said
    assert "{" not in spoken


def test_a_loop_and_a_condition_are_said_in_words():
    assert (
        NAMES.spoken("{% for s in x %}{{ s.nomor }}{% endfor %}")
        == "[untuk tiap x][nomor][selesai]"
    )
    assert NAMES.spoken("{% if a or oleh_tim %}1{% elif batas %}2{% endif %}") == (
        "[bila oleh tim]1[atau bila batas waktu]2[selesai]"
    )


def test_everything_that_may_stand_in_brackets_is_listed():
    labels = NAMES.labels()
    assert {"nama pegawai", "bila oleh tim", "bila tidak batas waktu", "selesai"} <= set(labels)


def test_the_shipped_text_again_is_no_change():
    changes = edits.with_text(WordingChanges(), "a.teks", "baru", shipped="a")
    assert changes.texts == {"a.teks": "baru"}
    assert edits.with_text(changes, "a.teks", " a ", shipped="a").empty


def test_added_paragraphs_are_numbered_and_stand_below():
    first = edits.with_addition(WordingChanges(), "a", order=("a", "b"))
    second = edits.with_addition(first, "kantor-1", order=("a", "kantor-1", "b"))
    assert [(one.id, one.after) for one in second.added] == [("kantor-1", "a"), ("kantor-2", "a")]
    assert second.order == ("a", "kantor-1", "kantor-2", "b")


def test_leaving_out_forgets_what_was_typed():
    changes = WordingChanges(texts={"a.teks": "x", "b.teks": "y"}, order=("b", "a"))
    gone = edits.without(changes, "a")
    assert (gone.texts, gone.removed, gone.order) == ({"b.teks": "y"}, ("a",), ("b",))
    assert edits.put_back(gone, "a").removed == ()


def test_an_added_paragraph_is_typed_and_dropped():
    added = edits.with_addition(WordingChanges(), "a", order=("a",))
    filled = edits.with_added_text(added, "kantor-1", "isi")
    assert filled.added[0].text == "isi"
    assert edits.with_added_text(filled, "lain", "x") == filled
    assert edits.without(filled, "kantor-1").added == ()


def test_neighbours_change_places_within_their_run():
    assert edits.swapped(("a", "b", "c"), "a", down=True) == ("b", "a", "c")
    assert edits.swapped(("a", "b"), "a", down=False) == ("a", "b")


def test_tidy_keeps_only_what_differs():
    changes = WordingChanges(
        texts={"a.teks": " a ", "b.teks": "b  baru"},
        items={"a": (), "b": (" x  y ",)},
        order=("a", "b", "c"),
    )
    tidied = edits.tidy(changes, SHIPPED)
    assert tidied == WordingChanges(texts={"b.teks": "b baru"}, items={"b": ("x y",)})
    moved = replace(changes, order=("c", "b", "a"))
    assert edits.tidy(moved, SHIPPED).order == ("c", "b", "a")


def test_says_what_became_of_each_text():
    after = (a_part("c"), a_part("a", "a baru"), a_part("k", "tambahan", items=("butir",)))
    found = {(one.mark, one.pieces[0].text) for one in differences(SHIPPED, after)}
    assert (Mark.ADDED, "tambahan") in found
    assert (Mark.ADDED, "butir") in found
    assert (Mark.REMOVED, "b") in found
    assert {one.mark for one in differences(SHIPPED, after)} == set(Mark) - {Mark.SAME}
    assert differences(SHIPPED, SHIPPED) == ()


@given(st.text("ab [].{}", max_size=30), st.text("ab [].{}", max_size=30))
def test_pieces_read_as_either_text(before, after):
    found = pieces(before, after)
    old = "".join(one.text for one in found if one.mark is not Mark.ADDED)
    new = "".join(one.text for one in found if one.mark is not Mark.REMOVED)
    assert (old, new) == (before, after)


def an_office(**changes):
    values = {"kind": LetterKind.COACHING, "version": 1, "changes": WordingChanges(removed=("a",))}
    return OfficeWording(**{**values, **changes})


def test_changes_rest_on_what_was_shipped():
    changes = WordingChanges(texts={"b.teks": "x", "z.teks": "y"}, removed=("a",))
    assert resting_on(changes, SHIPPED) == {"b.teks": "b", "a.teks": "a"}


def test_nothing_moved_on_while_the_shipped_text_stays():
    assert moved_on(an_office(base={"a.teks": "a"}, locked="x"), SHIPPED, locked="x") == ()
    gone_back = an_office(changes=WordingChanges(), locked="lama")
    assert moved_on(gone_back, SHIPPED, locked="x") == ()


def test_says_that_a_free_text_is_locked_now():
    locked = replace(SHIPPED[0].texts[0], free=False, label="Hal")
    parts = (replace(SHIPPED[0], texts=(locked,)),)
    (told,) = moved_on(an_office(base={"a.teks": "a"}, locked="x"), parts, locked="x")
    assert told == "Alinea (Hal) kini dikunci: yang dicetak naskah bawaan."
