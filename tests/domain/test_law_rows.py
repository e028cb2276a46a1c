"""Every row of the smaller tables, and the particulars of the larger, as the law has them."""

from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest

from asn_desk.domain.employees import Status
from asn_desk.domain.law.articles import article_texts
from asn_desk.domain.law.basis import Confidence
from asn_desk.domain.law.loading import load_law
from asn_desk.domain.law.provisions import provision
from asn_desk.domain.law.tables import Law
from asn_desk.domain.law.terms import Level, PostRank, TeamRule
from asn_desk.domain.team import TeamElement

LAW = load_law(Path("resources/law"))
NEW = date(2021, 8, 31)
GOVERNMENT = "berdampak negatif pada negara dan/atau pemerintah"


def rows_of(code, level):
    return [
        row
        for row in LAW.matrix
        if row.provision == code and row.level == level and row.basis.valid_from == NEW
    ]


@pytest.mark.parametrize(
    ("code", "words"),
    [("4c", GOVERNMENT), ("4d", GOVERNMENT), ("5f", GOVERNMENT), ("5g", GOVERNMENT)],
)
def test_where_the_law_names_the_government_too_it_is_named(code, words):
    (row,) = rows_of(code, Level.HEAVY)
    assert row.impact_text == words


def test_elsewhere_the_law_speaks_of_the_state_alone():
    others = [row for row in LAW.matrix if row.impact_text and row.basis.valid_from == NEW]
    assert {row.provision for row in others} == {"4c", "4d", "5f", "5g"}


@pytest.mark.parametrize("code", ["4a", "4b"])
def test_an_oath_not_taken_is_medium_without_a_lawful_reason(code):
    (row,) = rows_of(code, Level.MEDIUM)
    assert (row.condition, row.impacts) == ("tanpa alasan yang sah", ())


def test_wealth_not_reported_weighs_by_the_post():
    (medium,), (heavy,) = rows_of("4e", Level.MEDIUM), rows_of("4e", Level.HEAVY)
    experts = {rank for rank in PostRank if rank.startswith("JF")}
    assert set(medium.holders) == {PostRank.ADMINISTRATOR, *experts}
    assert set(heavy.holders) == {
        PostRank.HEAD_OF_AGENCY,
        PostRank.SUPERVISOR,
        PostRank.STAFF,
    }
    assert [row for row in LAW.matrix if row.holders] == [medium, heavy]


PROVISIONS = [one.code for one in LAW.provisions if one.code[0] in "345" and "-" not in one.code]


@pytest.mark.parametrize("code", PROVISIONS)
def test_a_provision_has_the_words_of_its_article(code):
    one = provision(LAW, code)
    (article,) = article_texts(LAW, one.basis.article)
    lines = [line for line in article.lines if not line.startswith("Penjelasan: ")]
    words = lines[-1].partition(". ")[2]
    bare = (
        words.removesuffix(".").removesuffix("; dan/atau").removesuffix("; dan").removesuffix(";")
    )
    opening = lines[-2].partition(". ")[2].removesuffix(":") if one.angka else ""
    assert one.text == f"{opening} {bare}".strip()


INSTRUMENTS = {
    "UU 20/2023": ("Undang-Undang Nomor 20 Tahun 2023", "2023-10-31", True, 4),
    "PP 94/2021": ("Peraturan Pemerintah Nomor 94 Tahun 2021", "2021-08-31", True, 2),
    "Peraturan BKN 6/2022": (
        "Peraturan Badan Kepegawaian Negara Nomor 6 Tahun 2022",
        "2022-04-07",
        True,
        2,
    ),
    "PP 53/2010": ("Peraturan Pemerintah Nomor 53 Tahun 2010", "2010-06-06", False, 2),
    "PP 79/2021": ("Peraturan Pemerintah Nomor 79 Tahun 2021", "2021-08-10", False, 4),
    "PP 49/2018": ("Peraturan Pemerintah Nomor 49 Tahun 2018", "2018-11-28", True, 2),
    "PP 11/2017": ("Peraturan Pemerintah Nomor 11 Tahun 2017", "2017-04-07", False, 2),
    "PP 10/1983": ("Peraturan Pemerintah Nomor 10 Tahun 1983", "1983-04-21", False, 2),
    "Perpres 21/2023": ("Peraturan Presiden Nomor 21 Tahun 2023", "2023-04-12", False, 4),
    "SE Bupati Ketapang 5/2026": (
        "Surat Edaran Bupati Ketapang Nomor 5 Tahun 2026",
        "2026-01-26",
        False,
        4,
    ),
}


@pytest.mark.parametrize("row", LAW.instruments, ids=lambda row: row.short)
def test_a_regulation_is_cited_in_full_for_those_it_applies_to(row):
    citation, since, always, people = INSTRUMENTS[row.short]
    assert row.citation.startswith(citation)
    assert (str(row.basis.valid_from), row.always) == (since, always)
    assert len(row.applies_to) == people
    assert Status.PNS in row.applies_to or row.short == "PP 49/2018"


@pytest.mark.parametrize(
    ("first", "last", "consecutive", "code"),
    [
        (3, 3, False, "R1"),
        (4, 6, False, "R2"),
        (7, 10, False, "R3"),
        (11, 13, False, "PS1"),
        (14, 16, False, "PS2"),
        (17, 20, False, "PS3"),
        (21, None, False, "PH2"),
        (10, None, True, "PH2"),
    ],
)
def test_the_neighbouring_provinces_ladder_for_a_pppk_is_an_example(first, last, consecutive, code):
    rows = [
        row
        for row in LAW.ladder
        if (row.regime, row.first, row.last, row.consecutive)
        == ("PPPK_B", first, last, consecutive)
    ]
    assert [row.sanction for row in rows] == [code]
    assert rows[0].basis.setting


@pytest.mark.parametrize(
    ("first", "last"),
    [(3, 3), (4, 6), (7, 10), (11, 13), (14, 16), (17, 20), (21, 24), (25, 27), (28, None)],
)
def test_the_ladder_has_no_gap_and_no_overlap(first, last):
    rows = [
        row
        for row in LAW.ladder
        if (row.regime, row.first, row.consecutive) == ("PP94", first, False)
    ]
    assert [row.last for row in rows] == [last]


def test_hours_become_days_only_as_a_setting_of_the_office():
    (old,) = [row for row in LAW.hours_per_day if row.basis.valid_from < NEW]
    (row,) = [row for row in LAW.hours_per_day if row.basis.valid_from == NEW]
    assert (row.minutes, row.active, row.basis.confidence) == (450, True, Confidence.DESIGN)
    assert (old.minutes, old.basis.confidence) == (450, Confidence.UNVERIFIED)


def test_ten_days_in_a_row_stop_the_salary_by_article_15():
    rows = [row for row in LAW.salary_stops if row.basis.valid_from == NEW]
    assert [(row.days, row.basis.article) for row in rows] == [(10, "PP 94/2021 Pasal 15 ayat (2)")]


@pytest.mark.parametrize(
    ("level", "team", "article"),
    [
        (Level.LIGHT, TeamRule.NONE, "PP 94/2021 Pasal 27 ayat (1)"),
        (Level.MEDIUM, TeamRule.OPTIONAL, "PP 94/2021 Pasal 29 ayat (1)"),
        (Level.HEAVY, TeamRule.MANDATORY, "PP 94/2021 Pasal 29 ayat (2)"),
    ],
)
def test_who_examines_rests_on_its_article(level, team, article):
    (row,) = [one for one in LAW.examinations if one.level is level]
    assert (row.team, row.basis.cited) == (team, article)
    elements = (TeamElement.SUPERIOR, TeamElement.OVERSIGHT, TeamElement.PERSONNEL)
    assert row.elements == (() if team is TeamRule.NONE else elements)


@pytest.mark.parametrize(
    ("who", "level", "ends", "by", "article"),
    [
        ("JF Ahli Utama", "berat", False, "Bupati", "Pasal 18 ayat (3) huruf b"),
        ("JF Ahli Utama", "berat", True, "Presiden", "Pasal 17 ayat (2) huruf b"),
    ],
)
def test_the_highest_expert_is_dismissed_by_the_president_alone(who, level, ends, by, article):
    rows = [
        one
        for one in LAW.authorities
        if (one.rank, one.level, one.ends_service) == (who, level, ends)
    ]
    assert [(*one.punishers, one.basis.cited) for one in rows] == [(by, f"PP 94/2021 {article}")]


@pytest.mark.parametrize(
    ("level", "by", "article"),
    [
        (
            "ringan",
            "Pengawas, Administrator, JPT Pratama",
            "Pasal 21 huruf c, Pasal 22 ayat (1) huruf c, dan Pasal 23 ayat (1) huruf c",
        ),
        (
            "sedang",
            "Administrator, JPT Pratama",
            "Pasal 21 huruf c dan Pasal 22 ayat (1) huruf c",
        ),
    ],
)
def test_an_expert_of_unknown_grade_is_punished_by_the_nearest_official(level, by, article):
    (row,) = [one for one in LAW.authorities if (one.rank, one.level) == ("JF", level)]
    assert (", ".join(row.punishers), row.basis.cited) == (by, f"PP 94/2021 {article}")


@pytest.mark.parametrize(
    ("examined_before", "governs", "article"),
    [(False, True, "Pasal 40 ayat (3)"), (True, False, "Pasal 40 ayat (4)")],
)
def test_the_transition_is_that_of_article_40(examined_before, governs, article):
    (row,) = [one for one in LAW.transitions if one.examined_before is examined_before]
    assert (row.since, row.governs, row.basis.cited) == (NEW, governs, f"PP 94/2021 {article}")


def test_teams_are_drawn_from_the_two_agencies_by_name():
    assert [(row.element, row.pattern) for row in LAW.team_units] == [
        (TeamElement.OVERSIGHT, r"^inspektorat\b"),
        (TeamElement.PERSONNEL, r"^(badan|dinas) kepegawaian\b"),
    ]
    assert LAW.appointed == ()


def test_every_row_carries_an_article_a_mark_and_a_period():
    for one in fields(Law):
        held = getattr(LAW, one.name)
        for row in held if isinstance(held, tuple) else ():
            assert row.basis.article
            assert row.basis.confidence in Confidence
            assert row.basis.valid_to is None or row.basis.valid_from <= row.basis.valid_to
