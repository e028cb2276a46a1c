"""The office's changes in a shipped wording: locked texts stay byte for byte."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asn_desk.documents.office_wording import fingerprint, with_changes
from asn_desk.documents.wording import Wording, load_wording
from asn_desk.documents.wording_parts import parts_of
from asn_desk.documents.wording_shelf import WordingShelf
from asn_desk.documents.wording_texts import free_keys, in_one_line, is_free_paragraph, text_keys
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.papers.wordings import AddedParagraph, OfficeWording, WordingChanges
from tests.documents.letter_samples import RESOURCES

LETTERS = RESOURCES / "letters"
SHIPPED = {kind: load_wording(LETTERS, kind) for kind in LetterKind}
KEYS = {
    kind: [f"{part['id']}.{key}" for part in one.parts for key, _ in text_keys(part)]
    for kind, one in SHIPPED.items()
}
IDS = {kind: [str(part["id"]) for part in one.parts] for kind, one in SHIPPED.items()}


def locked_texts(wording):
    return [
        (part["id"], key, text)
        for part in wording.parts
        for key, text in text_keys(part)
        if key.partition(".")[0] not in free_keys(part)
    ]


@st.composite
def any_changes(draw):
    """Changes of a kind that ask for anything, also for what is locked or not there."""
    kind = draw(st.sampled_from(LetterKind))
    ids = st.sampled_from([*IDS[kind], "entah"])
    texts = st.dictionaries(st.sampled_from([*KEYS[kind], "entah.teks"]), st.text(max_size=8))
    added = st.lists(st.builds(AddedParagraph, id=st.just("k1"), after=ids, text=st.text()))
    changes = st.builds(
        WordingChanges,
        texts=texts,
        removed=st.lists(ids, max_size=4),
        added=added.map(lambda found: found[:1]),
        items=st.dictionaries(ids, st.lists(st.text(max_size=8), max_size=2), max_size=3),
        order=st.lists(ids, max_size=5, unique=True),
    )
    return kind, draw(changes)


@settings(max_examples=150, deadline=None)
@given(any_changes())
def test_locked_texts_and_their_order_never_change(asked):
    kind, changes = asked
    assert locked_texts(with_changes(SHIPPED[kind], changes)) == locked_texts(SHIPPED[kind])


@pytest.mark.parametrize("kind", LetterKind)
def test_every_part_has_a_name_of_its_own(kind):
    assert len(set(IDS[kind])) == len(IDS[kind])
    assert not [one for one in IDS[kind] if one.startswith("kantor-")]


@pytest.mark.parametrize("kind", LetterKind)
def test_nothing_changed_is_the_shipped_wording(kind):
    assert with_changes(SHIPPED[kind], WordingChanges()) is SHIPPED[kind]


def a_wording(*parts):
    return Wording(kind=LetterKind.COACHING, parts=parts)


def a_point(own, **more):
    return {"jenis": "butir", "id": own, "bebas": ["teks"], "teks": own, **more}


def test_numbering_starts_anew_at_the_first_that_is_left():
    points = a_wording(a_point("a", mulai=True), a_point("b"), a_point("c"))
    moved = with_changes(points, WordingChanges(removed=("a",), order=("c", "b")))
    assert [(one["id"], one["mulai"]) for one in moved.parts] == [("c", True), ("b", False)]


def test_an_added_paragraph_looks_like_the_one_above():
    part = a_point("a", jika="x", tingkat=1, wajib=["y"])
    added = AddedParagraph(id="k1", after="a", text="baru")
    made = with_changes(a_wording(part), WordingChanges(added=(added,))).parts[1]
    assert made == {
        "jenis": "butir", "jika": "x", "tingkat": 1, "id": "k1", "teks": "baru", "bebas": ["teks"],
    }  # fmt: skip


def test_a_paragraph_whose_place_is_gone_joins_the_last_ones():
    added = WordingChanges(added=(AddedParagraph(id="k1", after="hilang", text="x"),))
    made = with_changes(a_wording(a_point("a"), a_point("b")), added)
    assert [one["id"] for one in made.parts] == ["a", "b", "k1"]
    locked = a_wording({"jenis": "alinea", "id": "a", "teks": "x"})
    assert len(with_changes(locked, added).parts) == 1


def test_items_of_lists_keep_their_condition_and_label():
    part = {
        "jenis": "tabel",
        "id": "t",
        "bebas": ["isi"],
        "isi": ["satu", {"teks": "dua", "jika": "x"}, ["Label", "tiga"]],
    }
    texts = {f"t.isi.{at}": text for at, text in enumerate("ABC")}
    made = with_changes(a_wording(part), WordingChanges(texts=texts)).parts[0]
    assert made["isi"] == ["A", {"teks": "B", "jika": "x"}, ["Label", "C"]]
    (shown,) = parts_of(a_wording(part))
    assert [one.label for one in shown.texts] == ["", "bila sesuai perkaranya", "Label"]


def test_items_of_a_list_nobody_changed_stay():
    part = {"jenis": "tabel", "id": "t", "bebas": ["isi"], "isi": ["satu", "dua"]}
    made = with_changes(a_wording(part), WordingChanges(texts={"t.isi.1": "B"})).parts[0]
    assert made["isi"] == ["satu", "B"]


def test_the_fingerprint_follows_the_locked_texts_only():
    free, locked = a_point("a"), {"jenis": "alinea", "id": "b", "teks": "tetap"}
    first = fingerprint(a_wording(free, locked))
    assert fingerprint(a_wording({**free, "teks": "lain"}, locked)) == first
    assert fingerprint(a_wording(free, {**locked, "teks": "lain"})) != first


def test_the_shelf_puts_an_office_wording_together_once():
    shelf = WordingShelf(LETTERS)
    changes = WordingChanges(texts={"penutup.teks": "Sekian."})
    own = OfficeWording(kind=LetterKind.COACHING, version=1, changes=changes)
    first = shelf.fitting(LetterKind.COACHING, own)
    assert shelf.fitting(LetterKind.COACHING, own) is first
    assert shelf.fitting(LetterKind.DECISION, own) is shelf.shipped(LetterKind.DECISION)
    assert shelf.fitting(LetterKind.COACHING, None) is shelf.shipped(LetterKind.COACHING)


def test_a_text_is_read_in_one_line():
    assert in_one_line("\n satu\n  dua ") == "satu dua"
    assert not is_free_paragraph({"jenis": "butir", "bebas": ["teks"], "ulang": "x"})
