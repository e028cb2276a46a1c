"""Wordings: read from files, filled with facts, refused when something is open."""

import tomllib

import pytest

from asn_desk.documents.blocks import Numbered, Recital, Rows, Signature
from asn_desk.documents.terms import Dictionary
from asn_desk.documents.wording import Wording, compose, load_wording
from asn_desk.domain.errors import CannotPrint
from asn_desk.domain.paper_profile import PaperProfile
from asn_desk.domain.papers.letters import Charge, Identity, LetterKind, Signer
from tests.documents.letter_people import (
    CHARGE,
    JOKO,
    REGENT,
)
from tests.documents.letter_samples import (
    RESOURCES,
    TYPICAL,
    a_coaching,
    a_decision,
    a_frame,
    a_reply,
    a_report,
    a_summons,
    refused,
)

LETTERS = RESOURCES / "letters"


def composed(kind, facts=None, *, parts=None, profile=None, **frame):
    wording = Wording(kind=kind, parts=parts) if parts else load_wording(LETTERS, kind)
    facts = facts or TYPICAL[kind]
    return compose(kind, a_frame(**frame), facts, wording, profile or PaperProfile())


def alinea(text, **more):
    return [{"jenis": "alinea", "teks": text, **more}]


def test_a_date_can_be_written_in_words():
    (block,) = composed(LetterKind.COACHING, parts=alinea("{{ tanggal_surat | tanggal_kata }}"))
    assert block.text == "tanggal tiga belas, bulan Februari, tahun dua ribu dua puluh enam"


@pytest.mark.parametrize("kind", LetterKind)
def test_every_kind_has_a_wording_that_its_facts_fill(kind):
    assert composed(kind)


def test_wordings_say_nothing_about_annex_letters():
    for kind in LetterKind:
        text = (LETTERS / f"{kind.value}.toml").read_text(encoding="utf-8").casefold()
        assert "anak lampiran" not in text
        assert "uu 5/2014" not in text


def test_coaching_never_speaks_of_sanctions():
    parts = tomllib.loads((LETTERS / "surat_pembinaan.toml").read_text(encoding="utf-8"))
    text = str(parts["bagian"]).casefold()
    assert not [word for word in ("menjatuhkan", "hukuman", "teguran") if word in text]
    assert set(parts["kata_terlarang"]) == {"menjatuhkan", "hukuman", "teguran"}


def test_refuses_a_missing_wording(tmp_path):
    with refused("tidak dapat dibaca"):
        load_wording(tmp_path, LetterKind.DECISION)


@pytest.mark.parametrize("content", ["bagian = [", "judul = 1", "bagian = 3"])
def test_refuses_a_damaged_wording(tmp_path, content):
    (tmp_path / "surat_panggilan_1.toml").write_text(content, encoding="utf-8")
    with refused("Surat Panggilan I tidak dapat dibaca"):
        load_wording(tmp_path, LetterKind.SUMMONS_1)


@pytest.mark.parametrize(
    "parts",
    [
        alinea("{{ pegawai.namma }}"),
        alinea("{{ apa_saja }}"),
        alinea("{{ pegawai.nama"),
        alinea("{{ pegawai.__class__.__mro__ }}"),
        alinea("x", jika="tidak_ada"),
        [{"jenis": "entah"}],
        [{"jenis": "butir", "teks": "x", "ulang": "pegawai.nama"}],
    ],
)
def test_refuses_a_wording_with_something_unknown(parts):
    with refused("isian yang tidak dikenal"):
        composed(LetterKind.SUMMONS_1, parts=parts)


@pytest.mark.parametrize("kind", [LetterKind.DECISION, LetterKind.EXAMINATION_REPORT])
@pytest.mark.parametrize(
    "charge", [Charge(act="", provisions="x"), Charge(act="x", provisions=" ")]
)
def test_the_law_demands_act_and_provisions(kind, charge):
    facts = {LetterKind.DECISION: a_decision, LetterKind.EXAMINATION_REPORT: a_report}[kind]
    with refused("masih kosong"):
        composed(kind, facts(charge=charge))


def test_names_everything_that_is_empty():
    empty = Charge(act="", provisions="")
    with pytest.raises(CannotPrint) as refusal:
        composed(LetterKind.DECISION, a_decision(charge=empty, sanction=""), number=" ")
    for name in ("nomor surat", "uraian perbuatan", "Pasal 33 ayat (2)", "jenis hukuman"):
        assert name in refusal.value.problem


def test_a_report_that_proves_nothing_needs_no_sanction():
    assert composed(LetterKind.EXAMINATION_REPORT, a_report(proven=False, sanction=""))


def test_coaching_needs_no_provisions():
    assert composed(LetterKind.COACHING, a_coaching(charge=Charge(act="x", provisions="")))


def test_numbers_of_paragraphs_follow_what_is_printed():
    def markers(**changes):
        blocks = composed(LetterKind.COACHING, a_coaching(**changes))
        return [block.marker for block in blocks if isinstance(block, Numbered)]

    assert markers() == ["1.", "2.", "3."]
    assert markers(remove_link="https://contoh") == ["1.", "2.", "3.", "4."]


def test_further_grounds_follow_the_law():
    blocks = composed(LetterKind.DECISION, a_decision(extra_basis=["Peraturan Daerah X;"]))
    grounds = next(b for b in blocks if isinstance(b, Recital) and b.label == "Mengingat")
    assert grounds.items[-1] == ("4.", "Peraturan Daerah X;")


def test_more_considerations_than_letters():
    part = {"jenis": "pertimbangan", "label": "Menimbang", "gaya": "huruf", "butir": ["x"] * 28}
    (block,) = composed(LetterKind.SUMMONS_1, parts=[part])
    assert [marker for marker, _ in block.items][24:] == ["y.", "z.", "aa.", "ab."]


def test_a_contract_employee_has_a_grade_and_no_rank():
    contract = Identity(
        name="Ani", nip="1" * 18, rank="", grade="IX", position="", unit="Puskesmas X"
    )
    rows = composed(LetterKind.SUMMONS_1, a_summons(subject=contract))
    identity = next(block for block in rows if isinstance(block, Rows))
    assert ("Golongan", "IX") in identity.rows
    assert ("Jabatan", "-") in identity.rows


def test_the_profile_says_how_a_nip_is_written():
    profile = PaperProfile(nip_spaced=False, nip_label="NIP.")
    blocks = composed(LetterKind.COACHING, profile=profile)
    hand = next(block for block in blocks if isinstance(block, Signature)).hand
    assert hand.below[-1] == "NIP. 197001011995032002"


@pytest.mark.parametrize(
    ("signer", "above", "hanging"),
    [
        (Signer(post="Camat Sandai", name="A", nip="1", rank="B"), ("Camat Sandai,",), ""),
        (
            Signer(post="Camat Sandai", name="A", nip="1", rank="B", prefix="Plh."),
            ("Plh. Camat Sandai,",),
            "",
        ),
        (
            Signer(
                post="Sekretaris Daerah",
                name="A",
                nip="1",
                rank="B",
                on_behalf_of="Bupati Ketapang",
            ),
            ("BUPATI KETAPANG", "SEKRETARIS DAERAH,"),
            "a.n.",
        ),
        (REGENT, ("BUPATI KETAPANG,",), ""),
    ],
)
def test_signs_as_offices_do(signer, above, hanging):
    blocks = composed(LetterKind.COACHING, signer=signer)
    hand = next(block for block in blocks if isinstance(block, Signature)).hand
    assert (hand.above, hand.hanging) == (above, hanging)


def test_the_regent_signs_in_capitals_without_rank_and_nip():
    blocks = composed(LetterKind.DECISION, signer=REGENT)
    hand = next(block for block in blocks if isinstance(block, Signature)).hand
    assert (hand.name, hand.below) == ("CONTOH BUPATI", ())


def test_an_answer_without_words_is_said_so():
    part = {"jenis": "tanya_jawab", "ulang": "tanya"}
    wording = [part | {"ulang": "[{'pertanyaan': 'Apa?', 'jawaban': ' '}]"}]
    (block,) = composed(LetterKind.SUMMONS_1, parts=wording)
    assert block.answer == "(tidak menjawab)"


def test_conditions_choose_items_of_a_list():
    items = ["satu", {"teks": "dua", "jika": "oleh_tim"}, {"teks": "tiga", "jika": "not oleh_tim"}]
    (block,) = composed(LetterKind.SUMMONS_1, parts=[{"jenis": "tengah", "baris": items}])
    assert block.lines == ("satu", "tiga")


def test_a_title_without_a_number():
    (block,) = composed(LetterKind.SUMMONS_1, parts=[{"jenis": "judul", "baris": ["A"]}])
    assert (block.lines, block.number) == (("A",), "")


def test_filters_write_as_offices_do():
    parts = alinea("{{ ['a', 'b', 'c'] | daftar }}; {{ ['a', 'b'] | daftar }}; {{ 7 | terbilang }}")
    (block,) = composed(LetterKind.SUMMONS_1, parts=parts)
    assert block.text == "a, b, dan c; a dan b; tujuh"


def test_a_reply_without_report_number_is_refused():
    report = a_reply().report.__class__(number="", on=a_reply().report.on)
    with refused("nomor surat Satpol PP"):
        composed(LetterKind.SATPOL_REPLY, a_reply(report=report))


def test_people_without_known_sex_are_called_saudara():
    person = Identity(
        name="Ani", nip="1" * 18, rank="Juru", grade="I/c", position="x", unit="y", sex=None
    )
    blocks = composed(LetterKind.DECISION, a_decision(subject=person, charge=CHARGE))
    assert "Saudara ANI" in str(blocks)
    assert JOKO.name not in str(blocks)


@pytest.mark.parametrize("kind", LetterKind)
def test_the_guide_beside_the_wordings_names_every_term(kind):
    guide = (LETTERS / "README.md").read_text(encoding="utf-8")
    terms = Dictionary(profile=PaperProfile()).terms(a_frame(), TYPICAL[kind])
    fixed = terms.get("ketetapan", {})
    assert f"`{kind.value}`" in guide
    assert [name for name in [*terms, *fixed] if f"`{name}`" not in guide] == []


@pytest.mark.parametrize("count", [1, 2, 3, 4, 20])
def test_the_last_consideration_refers_to_those_before_it(count):
    items = [*["x"] * count, "dalam {{ huruf_sebelumnya }}"]
    part = {"jenis": "pertimbangan", "label": "Menimbang", "gaya": "huruf", "butir": items}
    (block,) = composed(LetterKind.SUMMONS_1, parts=[part])
    said = {
        1: "huruf a",
        2: "huruf a dan huruf b",
        3: "huruf a, huruf b, dan huruf c",
        4: "huruf a sampai dengan huruf d",
        20: "huruf a sampai dengan huruf t",
    }
    assert block.items[-1][1] == f"dalam {said[count]}"


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("1250000 | uang", "Rp1.250.000,00 (satu juta dua ratus lima puluh ribu rupiah)"),
        ("0 | uang", "Rp0,00 (nol rupiah)"),
        ("[] | bersusun", "-"),
        ("['a'] | bersusun", "a"),
        ("['a', 'b'] | bersusun", "1. a\n2. b"),
    ],
)
def test_amounts_and_lists_are_written_as_offices_do(expression, words):
    (block,) = composed(LetterKind.SUMMONS_1, parts=alinea("{{ " + expression + " }}"))
    assert block.text == words
