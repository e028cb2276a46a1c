"""Every row of the law is there with its article, and no row that the law does not have."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from asn_desk.domain.data_files import LawDataError
from asn_desk.domain.employees import Status
from asn_desk.domain.errors import NotFound
from asn_desk.domain.law.basis import Confidence
from asn_desk.domain.law.loading import load_law
from asn_desk.domain.law.provisions import (
    citations_for,
    impact,
    provision,
    provision_line,
    provisions_text,
)
from asn_desk.domain.law.sanctions import sanction_name
from asn_desk.domain.law.terms import Level
from tests.domain.law_by_hand import MATRIX

FOLDER = Path("resources/law")
LAW = load_law(FOLDER)
TODAY = date(2026, 2, 10)
CODES = [
    *(f"3{letter}" for letter in "abcdefgh"),
    *(f"4{letter}" for letter in "abcdefghi"),
    *(f"5{letter}" for letter in "abcdefghijklm"),
    *(f"5n.{number}" for number in range(1, 8)),
    "pp10",
]

CELLS = [
    (line.split()[0], level, cell)
    for line in MATRIX.strip().splitlines()
    for level, cell in zip(Level, line.split()[1:], strict=True)
]


def short(article):
    """Shorten `PP 94/2021 Pasal 9 ayat (1) huruf a` to `9(1)a`."""
    bare = article.removeprefix("PP 94/2021 Pasal ")
    return bare.replace(" ayat ", "").replace(" huruf ", "")


@pytest.mark.parametrize(("code", "level", "cell"), CELLS)
def test_every_cell_of_the_matrix_is_that_of_the_law(code, level, cell):
    rows = [row for row in LAW.matrix if row.provision == code and row.level is level]
    found = [f"{short(row.basis.article)}:{','.join(row.impacts)}" for row in rows]
    assert found == ([] if cell == "-" else [cell])


def test_the_matrix_holds_no_other_provision():
    now = {row.provision for row in LAW.matrix if row.basis.holds_on(TODAY)}
    assert now <= set(CODES)


def test_every_provision_is_there_in_the_order_of_the_law():
    now = [one.code for one in LAW.provisions if one.basis.holds_on(TODAY)]
    assert now == CODES


@pytest.mark.parametrize("code", CODES)
def test_every_provision_is_cited_by_its_article(code):
    one = provision(LAW, code)
    assert one.basis.cited == f"PP 94/2021 {one.citation}"
    assert provision_line(one) == f"{one.citation} — {one.text}"


@pytest.mark.parametrize(
    ("codes", "text"),
    [
        ([], ""),
        (["4f"], "Pasal 4 huruf f"),
        (["3f", "3c", "3f"], "Pasal 3 huruf c dan Pasal 3 huruf f"),
        (["3c", "5n.6", "3e"], "Pasal 3 huruf c, Pasal 3 huruf e, dan Pasal 5 huruf n angka 6"),
        (["pp10"], "Pasal 41"),
    ],
)
def test_provisions_are_cited_together_in_the_order_of_the_law(codes, text):
    assert provisions_text(LAW, codes) == text


@pytest.mark.parametrize(
    ("ask", "what"),
    [
        (lambda: provision(LAW, "9z"), "ketentuan"),
        (lambda: impact(LAW, "X"), "dampak"),
        (lambda: sanction_name(LAW, "R9"), "jenis hukuman disiplin"),
    ],
)
def test_an_unknown_code_is_refused(ask, what):
    with pytest.raises(NotFound) as refused:
        ask()
    assert refused.value.what == what


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("UK", "berdampak negatif pada Unit Kerja"),
        ("INS", "berdampak negatif pada instansi yang bersangkutan"),
        ("NEG", "berdampak negatif pada negara"),
    ],
)
def test_every_impact_has_the_words_of_the_law(code, text):
    assert impact(LAW, code).text == text


def test_an_unverified_row_is_shown_as_a_setting():
    marked = [row.basis for row in LAW.deadlines if row.basis.setting]
    assert {one.confidence for one in marked} == {Confidence.UNVERIFIED, Confidence.DESIGN}
    assert all("(setelan kantor" in one.cited for one in marked)


@pytest.mark.parametrize(
    ("status", "shorts"),
    [
        (Status.PNS, ["UU 20/2023", "PP 94/2021", "Peraturan BKN 6/2022"]),
        (Status.PPPK, ["UU 20/2023", "PP 49/2018"]),
    ],
)
def test_a_decision_rests_on_the_regulations_of_the_person(status, shorts):
    assert [one.short for one in citations_for(LAW, status, on=TODAY)] == shorts


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        ("provisions", 'code = "3b"', 'code = "3a"', "kode “3a” dipakai dua kali"),
        ("matrix", 'provision = "3a"', 'provision = "9a"', "“9a” di kolom “provision”"),
        ("matrix", '["UK", "INS", "NEG"]', '["XX"]', "“XX” di kolom “impacts”"),
        ("matrix", 'level = "berat"', 'level = "parah"', "“parah”"),
        ("attendance", "last = 6", "last = 2", "terbalik"),
        ("attendance", "minutes = 450", "minutes = 0", "kurang dari 1"),
        ("attendance", "minutes = 450", "minuts = 450", "kolom “minuts” tidak dikenal"),
        ("statements", "months = 12", "months = -1", "tidak boleh kurang dari 0 bulan"),
        ("authority", r"'\bahli utama\b'", "'(ahli'", "pola “(ahli” tidak terbaca"),
        (
            "sanctions",
            "valid_from = 2021-08-31\n",
            "valid_from = 2021-08-31\nvalid_to = 2020-01-01\n",
            "berakhir sebelum mulai",
        ),
    ],
)
def test_wrong_data_is_named_by_file_and_line(tmp_path, file, old, new, problem):
    shutil.copytree(FOLDER, tmp_path / "law")
    path = tmp_path / "law" / f"{file}.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(LawDataError) as refused:
        load_law(tmp_path / "law")
    assert refused.value.file_name == f"{file}.toml"
    assert refused.value.problem.startswith("baris ")
    assert problem in refused.value.problem


def test_an_appointed_functional_officer_is_read_from_the_table(tmp_path):
    shutil.copytree(FOLDER, tmp_path / "law")
    path = tmp_path / "law" / "authority.toml"
    row = (
        "  { rank = 'JF Ahli Muda', pattern = '^arsiparis', acts_as = 'Pengawas',"
        " article = 'Pasal 23 ayat (2)', confidence = 'D' },"
    )
    text = path.read_text(encoding="utf-8").replace("appointed = [\n", f"appointed = [\n{row}\n")
    path.write_text(text, encoding="utf-8")
    (found,) = load_law(tmp_path / "law").appointed
    assert (found.rank, found.acts_as) == ("JF Ahli Muda", "Pengawas")
    assert found.basis.cited == "PP 94/2021 Pasal 23 ayat (2) (setelan kantor)"
