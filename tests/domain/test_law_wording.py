"""The tables agree with the wording of the signed copy they cite."""

import re
from pathlib import Path

import pytest

from asn_desk.domain.law.articles import article_texts
from asn_desk.domain.law.loading import load_law
from asn_desk.domain.law.provisions import provision
from asn_desk.domain.law.sanctions import sanction

LAW = load_law(Path("resources/law"))
HARM = {"UK": "Unit Kerja", "INS": "instansi", "NEG": "negara"}
DAYS = re.compile(r"(\d+) \([a-z ]+\) hari kerja")


def wording(article):
    (found,) = article_texts(LAW, article)
    assert found.wording
    assert found.reference == article
    return " ".join(line for line in found.lines if not line.startswith("Penjelasan"))


def of_the_new_law(rows):
    return [row for row in rows if row.basis.article.startswith("PP 94/2021 Pasal ")]


def name_of(row):
    return f"{getattr(row, 'provision', '')} {row.basis.article}"


@pytest.mark.parametrize("row", of_the_new_law(LAW.matrix), ids=name_of)
def test_the_article_of_a_rule_speaks_of_its_provision_and_its_level(row):
    text = wording(row.basis.article)
    charged = provision(LAW, row.provision)
    letter = f"Pasal {charged.pasal} huruf {charged.huruf}"
    assert row.provision == "pp10" or letter in text or f"dan huruf {charged.huruf}" in text
    assert not charged.angka or f"angka {charged.angka}" in text
    assert f"Hukuman Disiplin {row.level}" in text


@pytest.mark.parametrize("row", of_the_new_law(LAW.matrix), ids=name_of)
def test_the_article_of_a_rule_asks_for_its_harm_and_no_other(row):
    harm = wording(row.basis.article).partition("apabila pelanggaran")[2]
    named = {code for code, words in HARM.items() if words in harm}
    assert named == set(row.impacts)
    assert ("negara dan/atau pemerintah" in harm) == bool(row.impact_text)


@pytest.mark.parametrize(
    "row", of_the_new_law(LAW.ladder), ids=lambda row: f"{row.first}-{row.consecutive}"
)
def test_the_article_of_a_step_names_its_days_and_its_sanction(row):
    last_line = wording(row.basis.article).rpartition(" huruf f ")[2]
    assert sanction(LAW, row.sanction).name.split(" selama ")[0] in last_line
    assert DAYS.search(last_line).group(1) == str(row.last or row.first)
    assert re.search(rf"\b{row.first} \(", last_line)
    assert ("terus menerus" in last_line) is row.consecutive
    assert ("kumulatif" in last_line) is not row.consecutive


@pytest.mark.parametrize(
    "row",
    [row for row in of_the_new_law(LAW.sanctions) if "jo." not in row.basis.article],
    ids=lambda row: row.code,
)
def test_the_article_of_a_sanction_has_its_name(row):
    assert row.name in wording(row.basis.article)


@pytest.mark.parametrize(
    "row", [row for row in LAW.sanctions if row.code.startswith("53-")], ids=lambda row: row.code
)
def test_the_article_of_an_old_sanction_has_its_name(row):
    assert row.name in wording(row.basis.article)


STEPS = {"huruf a": "1 (satu) tingkat", "huruf b": "2 (dua) tingkat", "huruf c": "Fungsional"}


@pytest.mark.parametrize(
    "row",
    [
        row
        for row in of_the_new_law(LAW.authorities)
        if row.punishers[0] in {"JPT Pratama", "Pengawas", "Administrator"}
        and " dan " not in row.basis.article
        and row.basis.article[-1] in "abc"
    ],
    ids=lambda row: f"{row.rank} {row.level}",
)
def test_the_article_of_an_authority_names_the_official_and_the_step(row):
    text = wording(row.basis.article)
    official = {"JPT Pratama": "Pimpinan Tinggi Pratama"}.get(row.punishers[0], row.punishers[0])
    assert official in text
    assert STEPS[row.basis.article[-7:]] in text


@pytest.mark.parametrize("level", ["ayat (2)", "ayat (3)", "ayat (4)"])
def test_the_regent_punishes_a_jpt_pratama_at_every_level(level):
    assert level in wording("PP 94/2021 Pasal 18 ayat (3) huruf a")


def test_letters_follow_each_other_without_a_gap():
    found = {}
    for row in LAW.articles:
        parent, _, letter = row.basis.article.rpartition(" huruf ")
        if re.fullmatch(r"[a-n]", letter):
            found.setdefault(parent, []).append(letter)
    for parent, letters in found.items():
        assert letters == [chr(97 + n) for n in range(len(letters))], parent


@pytest.mark.parametrize("row", LAW.articles, ids=lambda row: row.basis.article)
def test_a_text_is_whole(row):
    text = re.sub(r"angka \d\)", "", row.text)
    assert text.count("(") == text.count(")")
    assert row.text[-1] in ".;:," or row.text.endswith(("; dan", "; atau", "; dan/atau"))
