"""PP 53/2010 stands beside PP 94/2021, each with the acts that are its own."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asn_desk.domain.employees import Status
from asn_desk.domain.errors import NotFound
from asn_desk.domain.law.assessment import Act, Subject, assess
from asn_desk.domain.law.attendance import Absence, ladder_step
from asn_desk.domain.law.loading import load_law
from asn_desk.domain.law.provisions import provision
from asn_desk.domain.law.sanctions import sanction_name, sanctions_for
from asn_desk.domain.law.terms import Level
from asn_desk.domain.law.transition import law_day

LAW = load_law(Path("resources/law"))
ACT, EXAMINED = date(2020, 3, 10), date(2021, 4, 6)
FIRST, LAST = date(2010, 6, 6), date(2021, 8, 30)
NEW = date(2021, 8, 31)

MATRIX = """
3.1 - 9: -
3.2 - 9: -
3.3 8:UK 9:INS 10.1:NEG
3.4 8:UK 9:INS 10.2:NEG
3.5 8:UK 9:INS 10.3:NEG
3.6 8:UK 9:INS 10.4:NEG
3.7 8:UK 9:INS 10.5:NEG
3.8 8:UK 9:INS 10.6:NEG
3.9 8:UK 9:INS 10.7:NEG
3.10 8:UK 9:INS 10.8:NEG
3.11 - - -
3.12 - 9:53-SKP-50 10:53-SKP-25
3.13 8:UK 9:INS 10:NEG
3.14 8:53-RINGAN 9:53-SEDANG 10:53-BERAT
3.15 8:53-TIDAK-SENGAJA 9:53-SENGAJA -
3.16 8:53-TIDAK-SENGAJA 9:53-SENGAJA -
3.17 8:UK 9:INS 10:NEG
4.1 - - 13:
4.2 - - 13:
4.3 - - 13:
4.4 - - 13:
4.5 11:UK 12:INS 13:NEG
4.6 11:UK 12:INS 13:NEG
4.7 - - 13:
4.8 - - 13:
4.9 11:53-TIDAK-SENGAJA 12:53-SENGAJA -
4.10 11:53-RINGAN 12:53-SEDANG 13:53-BERAT
4.11 11:UK 12:INS 13.10:NEG
4.12a - 12: -
4.12b - 12: -
4.12c - 12: -
4.12d - - 13.11:
4.13a - - 13.12:
4.13b - 12: -
4.14 - 12: -
4.15a - 12: -
4.15b - - 13:
4.15c - - 13:
4.15d - 12: -
"""
"""By hand: provision, then ringan, sedang, berat as article.number:circumstance."""

CELLS = [
    (line.split()[0], level, cell)
    for line in MATRIX.strip().splitlines()
    for level, cell in zip(Level, line.split()[1:], strict=True)
]
KINDS = {
    Level.LIGHT: "53-R1 53-R2 53-R3",
    Level.MEDIUM: "53-S1 53-S2 53-S3",
    Level.HEAVY: "53-B1 53-B2 53-B3 53-B4 53-B5",
}


def assessed(*provisions, on=ACT, examined_on=EXAMINED, impact="UK", days=0, **subject):
    act = Act(provisions=provisions, impact=impact, absence=Absence(days=days))
    return assess(LAW, [act], on=on, examined_on=examined_on, subject=Subject(**subject))


def permitted(found):
    return " ".join(one.code for one in found.permitted)


@pytest.mark.parametrize(("code", "level", "cell"), CELLS)
def test_every_cell_of_the_old_matrix_is_that_of_the_old_law(code, level, cell):
    rows = [row for row in LAW.matrix if row.provision == f"53-{code}" and row.level is level]
    found = []
    for row in rows:
        article = row.basis.article.removeprefix("PP 53/2010 Pasal ").replace(" angka ", ".")
        found.append(f"{article}:{','.join(row.impacts)}")
        assert (row.basis.valid_from, row.basis.valid_to) == (FIRST, LAST)
    assert found == ([] if cell == "-" else [cell])


@pytest.mark.parametrize(("code", "level", "cell"), [one for one in CELLS if one[2] != "-"])
def test_an_act_examined_before_is_judged_by_the_old_law(code, level, cell):
    found = assessed(f"53-{code}", impact=cell.partition(":")[2] or "UK")
    assert (found.level, permitted(found)) == (level, KINDS[level])
    assert found.law_day == ACT
    assert found.reasons[0].article == "PP 94/2021 Pasal 40 ayat (4)"


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("53-R1", "teguran lisan"),
        ("53-R2", "teguran tertulis"),
        ("53-R3", "pernyataan tidak puas secara tertulis"),
        ("53-S1", "penundaan kenaikan gaji berkala selama 1 (satu) tahun"),
        ("53-S2", "penundaan kenaikan pangkat selama 1 (satu) tahun"),
        ("53-S3", "penurunan pangkat setingkat lebih rendah selama 1 (satu) tahun"),
        ("53-B1", "penurunan pangkat setingkat lebih rendah selama 3 (tiga) tahun"),
        ("53-B2", "pemindahan dalam rangka penurunan jabatan setingkat lebih rendah"),
        ("53-B3", "pembebasan dari jabatan"),
        ("53-B4", "pemberhentian dengan hormat tidak atas permintaan sendiri sebagai PNS"),
        ("53-B5", "pemberhentian tidak dengan hormat sebagai PNS"),
    ],
)
def test_every_old_sanction_has_its_exact_name(code, name):
    assert sanction_name(LAW, code) == name


def test_the_old_sanctions_are_those_of_article_7_until_the_new_law():
    codes = " ".join(one.code for one in sanctions_for(LAW, Status.PNS, on=LAST))
    assert codes == " ".join(KINDS.values())
    assert sanctions_for(LAW, Status.PNS, on=NEW)[0].code == "R1"


LADDER = [(5, 5), (6, 10), (11, 15), (16, 20), (21, 25), (26, 30), (31, 35), (36, 40), (41, 45)]
STEPS = ["53-R1", "53-R2", "53-R3", "53-S1", "53-S2", "53-S3", "53-B1", "53-B2", "53-B3"]


@pytest.mark.parametrize("days", range(60))
def test_the_old_ladder_agrees_with_its_rows_by_hand(days):
    step = ladder_step(LAW, Absence(days=days, longest_run=min(days, 20)), on=ACT)
    named = [code for (low, high), code in zip(LADDER, STEPS, strict=True) if low <= days <= high]
    expected = named[0] if named else "53-B4" if days >= 46 else ""
    assert (step.row.sanction if step.row else "") == expected
    assert step.reason.article.startswith("PP 53/2010 Pasal ")
    assert permitted(assessed("53-3.11", days=days)) == expected


@pytest.mark.parametrize(
    ("happened_on", "examined_on", "day", "article"),
    [
        (NEW, None, NEW, ""),
        (NEW, date(2021, 9, 9), NEW, ""),
        (LAST, None, NEW, "PP 94/2021 Pasal 40 ayat (3)"),
        (LAST, NEW, NEW, "PP 94/2021 Pasal 40 ayat (3)"),
        (LAST, LAST, LAST, "PP 94/2021 Pasal 40 ayat (4)"),
    ],
)
def test_the_law_of_an_older_act_follows_its_examination(happened_on, examined_on, day, article):
    found, reason = law_day(LAW, happened_on, examined_on=examined_on)
    assert (found, reason.article if reason else "") == (day, article)
    assert not reason or dict(reason.inputs)["diperiksa"]


def test_an_older_act_not_examined_then_is_judged_by_the_new_law():
    found = assessed("3f", examined_on=None)
    assert (permitted(found), found.law_day) == ("R1 R2 R3", NEW)
    assert found.reasons[0].article == "PP 94/2021 Pasal 40 ayat (3)"


@pytest.mark.parametrize(("code", "examined_on"), [("3f", EXAMINED), ("53-3.9", None)])
def test_a_provision_of_the_other_law_gives_nothing(code, examined_on):
    found = assessed(code, examined_on=examined_on)
    assert (found.level, permitted(found)) == (None, "")
    assert f"{provision(LAW, code).basis.article} tidak berlaku" in (
        found.findings[0].reason.sentence
    )
    assert found.findings[0].answer == "tidak ada ketentuan"


def test_a_gap_of_the_old_law_names_the_old_law():
    found = assessed("53-3.1", "53-3.15", impact="NEG")
    assert [one.reason.article for one in found.findings] == [
        "PP 53/2010 Pasal 9",
        "PP 53/2010",
    ]


@pytest.mark.parametrize("on", [date(2010, 6, 5), date(1999, 1, 1)])
def test_a_day_before_both_is_refused(on):
    with pytest.raises(NotFound):
        assessed("53-3.4", on=on)


@pytest.mark.parametrize("code", ["53-3.5", "53-4.14", "53-4.12a"])
def test_an_old_provision_is_cited_as_the_old_law_numbers_it(code):
    one = provision(LAW, code)
    assert one.regulation == "PP 53/2010"
    assert one.basis.article == f"PP 53/2010 {one.citation}"


def test_what_one_copy_alone_tells_is_marked_so():
    marks = {row.basis.confidence for row in LAW.matrix if row.provision.startswith("53-")}
    assert marks == {"2S", "1S", "U"}
    sure = {row.provision for row in LAW.matrix if row.basis.confidence == "2S"}
    assert "53-3.14" not in sure


@settings(deadline=None)
@given(
    later=st.integers(0, 5000),
    examined=st.one_of(st.none(), st.integers(0, 5000)),
    impact=st.sampled_from(["", "UK", "INS", "NEG"]),
)
def test_every_day_since_2010_has_a_law_that_answers(later, examined, impact):
    on = FIRST + timedelta(days=later)
    examined_on = on + timedelta(days=examined) if examined is not None else None
    day, _ = law_day(LAW, on, examined_on=examined_on)
    code = "3f" if day >= NEW else "53-3.9"
    found = assessed(code, on=on, examined_on=examined_on, impact=impact)
    assert (found.level is not None) == bool(impact)
    assert found.law_day == day
