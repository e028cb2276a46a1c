"""Every article a reason or a row cites has a text, and a summary never passes for the wording."""

import ast
import re
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest

from asn_desk.domain.law.article_rows import ArticleKind
from asn_desk.domain.law.articles import article_texts, references_in
from asn_desk.domain.law.basis import Confidence
from asn_desk.domain.law.loading import load_law
from asn_desk.domain.law.tables import Law

LAW = load_law(Path("resources/law"))
CITATION = re.compile(
    r"^(PP|UU|Perpres|KMK|Peraturan BKN|SE|KepmenPANRB|Pergub) [\w .]*\d+/\S*\d{4}"
)


def cited_in_rows():
    held = [getattr(LAW, one.name) for one in fields(Law)]
    tables = [one for one in held if isinstance(one, tuple)]
    return {row.basis.cited for table in tables for row in table}


def cited_in_code():
    found = set()
    for path in [*Path("asn_desk/domain").rglob("*.py"), *Path("asn_desk/services").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found |= {node.value} if CITATION.match(node.value) else set()
    return {one for one in found if "\n" not in one and not one.endswith(".")}


@pytest.mark.parametrize("citation", sorted(cited_in_rows()))
def test_every_article_a_row_cites_has_a_text(citation):
    found = article_texts(LAW, citation)
    assert found
    assert all(one.lines and all(one.lines) for one in found)


@pytest.mark.parametrize("citation", sorted(cited_in_code()))
def test_every_article_the_program_cites_has_a_text(citation):
    assert len(article_texts(LAW, citation)) >= 1


OWN_WORDS = [
    "Padanan eselon",
    "Jenis jabatan pada data pegawai",
    "Terhitung mulai tanggal hukuman (setelan kantor)",
    "Surat pernyataan hukuman disiplin (setelan kantor)",
    "Susunan tim pemeriksa (setelan kantor)",
    "Pangkat anggota tim (setelan kantor)",
]


@pytest.mark.parametrize("citation", OWN_WORDS)
def test_a_rule_of_the_office_is_a_summary(citation):
    (found,) = article_texts(LAW, citation)
    assert (found.wording, found.label) == (False, "Ringkasan")


@pytest.mark.parametrize(
    ("citation", "reference", "last_line"),
    [
        (
            "PP 94/2021 Pasal 9 ayat (2) huruf b angka 1",
            "PP 94/2021 Pasal 9 ayat (2) huruf b angka 1",
            (
                "1. teguran lisan bagi PNS yang tidak Masuk Kerja tanpa alasan yang sah secara"
                " kumulatif selama 3 (tiga) hari kerja dalam 1 (satu) tahun;"
            ),
        ),
        (
            "PP 94/2021 Pasal 35 ayat (3)",
            "PP 94/2021 Pasal 35 ayat (3)",
            (
                "(3) PNS tidak dapat dijatuhi Hukuman Disiplin 2 (dua) kali atau lebih untuk"
                " 1 (satu) Pelanggaran Disiplin."
            ),
        ),
        (
            "PP 94/2021 Pasal 38 ayat (1)",
            "PP 94/2021 Pasal 38 ayat (1)",
            "(1) Keputusan Hukuman Disiplin berlaku pada hari ke-15 (lima belas) sejak diterima.",
        ),
        (
            "PP 94/2021 Pasal 43",
            "PP 94/2021 Pasal 43",
            "Ketentuan Peraturan Pemerintah ini mutatis mutandis berlaku untuk calon PNS.",
        ),
        (
            "PP 94/2021 Pasal 3 huruf c",
            "PP 94/2021 Pasal 3 huruf c",
            ("c. melaksanakan kebijakan yang ditetapkan oleh pejabat pemerintah yang berwenang;"),
        ),
        (
            "PP 94/2021 Pasal 1 angka 5",
            "PP 94/2021 Pasal 1 angka 5",
            (
                "5. Masuk Kerja adalah keadaan melaksanakan tugas baik di dalam maupun di luar"
                " kantor."
            ),
        ),
    ],
)
def test_the_wording_is_that_of_the_regulation(citation, reference, last_line):
    (found,) = article_texts(LAW, citation)
    assert (found.reference, found.lines[-1]) == (reference, last_line)
    assert (found.wording, found.label, found.checked) == (True, "Bunyi", True)


def test_the_elucidation_stands_below_its_article():
    (found,) = article_texts(LAW, "PP 94/2021 Pasal 3 huruf d")
    assert found.lines[1] == "d. menaati ketentuan peraturan perundang-undangan;"
    assert found.lines[2].startswith("Penjelasan: Yang dimaksud dengan “peraturan")


def test_a_letter_is_shown_under_the_words_that_open_it():
    (found,) = article_texts(LAW, "PP 94/2021 Pasal 11 ayat (2) huruf d angka 4)")
    marks = [line.split(" ")[0] for line in found.lines]
    assert marks == ["(2)", "d.", "4)"]


def test_a_whole_pasal_is_shown_with_all_that_stands_below_it():
    (found,) = article_texts(LAW, "PP 94/2021 Pasal 29")
    assert [line[:3] for line in found.lines] == [f"({n})" for n in range(1, 7)]


@pytest.mark.parametrize(
    ("citation", "references"),
    [
        (
            "PP 94/2021 Pasal 42 jo. PP 53/2010 Pasal 7 ayat (3) huruf a",
            ("PP 94/2021 Pasal 42", "PP 53/2010 Pasal 7 ayat (3) huruf a"),
        ),
        (
            "PP 94/2021 Pasal 21, Pasal 22, dan Pasal 23",
            ("PP 94/2021 Pasal 21", "PP 94/2021 Pasal 22", "PP 94/2021 Pasal 23"),
        ),
        ("PP 94/2021 Pasal 43 dan PP 11/2017", ("PP 94/2021 Pasal 43", "PP 11/2017")),
        ("PP 94/2021 Pasal 21, pejabat lain yang setara", ("PP 94/2021 Pasal 21",)),
        ("Pasal 21", ("Pasal 21",)),
        ("", ()),
    ],
)
def test_a_citation_is_taken_apart(citation, references):
    assert references_in(citation) == references


def test_what_the_tables_do_not_hold_is_answered_by_the_nearest_or_not_at_all():
    assert article_texts(LAW, "PP 94/2021 Pasal 99 ayat (9)")[0].reference == "PP 94/2021"
    assert article_texts(LAW, "PP 1/1900 Pasal 1") == ()
    twice = article_texts(LAW, "PP 94/2021 Pasal 98 dan Pasal 99")
    assert [one.reference for one in twice] == ["PP 94/2021"]


def test_a_day_picks_the_version_of_the_text():
    assert article_texts(LAW, "PP 94/2021 Pasal 43", on=date(2009, 1, 1)) == ()
    assert article_texts(LAW, "PP 94/2021 Pasal 43", on=date(2026, 1, 1))


def test_one_summary_among_the_lines_makes_the_whole_a_summary():
    rows = tuple(
        replace(row, kind=ArticleKind.SUMMARY) if row.basis.article == "PP 94/2021 Pasal 3" else row
        for row in LAW.articles
    )
    (found,) = article_texts(replace(LAW, articles=rows), "PP 94/2021 Pasal 3 huruf d")
    assert not found.wording


def test_only_what_was_read_is_called_wording():
    worded = [row for row in LAW.articles if row.kind is ArticleKind.WORDING]
    assert {row.basis.confidence for row in worded} <= {
        Confidence.PRIMARY,
        Confidence.TWO_SOURCES,
        Confidence.ONE_SOURCE,
    }
    assert {row.basis.article.partition(" Pasal ")[0] for row in worded} == {
        "PP 94/2021",
        "PP 53/2010",
    }


@pytest.mark.parametrize("row", LAW.articles, ids=lambda row: row.basis.article)
def test_no_text_carries_the_marks_of_a_scanned_page(row):
    assert not re.search(r"[|\\{}\[\]<>_]|\.\.\.|  |\d[OolI]\b|(?<!-)- ", row.text)
    assert row.text.strip() == row.text
