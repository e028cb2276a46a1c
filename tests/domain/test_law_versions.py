"""A later version of a table changes the days from its own on, and no day before."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_desk.domain.errors import NotFound, WrongLawTable
from asn_desk.domain.law.basis import Confidence, in_force
from asn_desk.domain.law.changes import LawChange
from asn_desk.domain.law.loading import load_law
from asn_desk.domain.law.provisions import impact, provision, provisions_text
from asn_desk.domain.law.sanctions import sanction
from asn_desk.domain.law.table_readers import READERS, reader_of
from asn_desk.domain.law.table_words import TABLES, table_named
from asn_desk.domain.law.tables import Law
from asn_desk.domain.law.versions import (
    compose,
    dated_rows,
    row_values,
    rows_from,
    shipped_since,
    version_on,
    with_change,
)

LAW = load_law(Path("resources/law"))
START = date(2027, 1, 1)
NAMES = [reader.name for reader in READERS]
DAYS = st.dates(date(2022, 1, 1), date(2032, 12, 31))


def rows(law, table):
    reader = reader_of(table)
    return reader.rows_of(getattr(law, reader.field))


def copied(law, table, day=START, **more):
    return LawChange(table=table, valid_from=day, rows=rows_from(law, table, day), **more)


def changed(change, place, **values):
    new = {**change.rows[place], **values}
    return replace(change, rows=(*change.rows[:place], new, *change.rows[place + 1 :]))


def held(law, table, day):
    """Return what a table says on a day, without the periods that a version clips."""
    found = in_force(rows(law, table), day)
    ever = {"valid_from": date.min, "valid_to": None}
    return [replace(row, basis=replace(row.basis, **ever)) for row in found]


def test_every_table_of_the_law_has_a_reader_and_words():
    assert {reader.field for reader in READERS} == set(Law.__dataclass_fields__) - {"as_of"}
    assert sorted(NAMES) == sorted(table.name for table in TABLES)


@pytest.mark.parametrize("table", NAMES)
def test_row_written_in_columns_is_read_the_same(table):
    law = with_change(LAW, copied(LAW, table, date(2015, 1, 1)))
    before = [row for row in rows(LAW, table) if row.basis.valid_from >= date(2015, 1, 1)]
    assert [row for row in rows(law, table) if row in before] == before


@pytest.mark.parametrize("table", NAMES)
def test_copied_version_says_the_same_from_its_day_on(table):
    law = with_change(LAW, copied(LAW, table))
    for day in (START - timedelta(days=1), START, START + timedelta(days=900)):
        assert sorted(map(repr, held(law, table, day))) == sorted(map(repr, held(LAW, table, day)))


@st.composite
def recorded(draw):
    """Some versions of some tables, each a part of the rows with another article."""
    changes = []
    for place in range(draw(st.integers(1, 5))):
        table, day = draw(st.sampled_from(["regime", "deadline", "position"])), draw(DAYS)
        kept = [{**row, "article": f"versi {place}"} for row in rows_from(LAW, table, day)]
        for row in kept:
            row.pop("valid_from")
        changes.append(LawChange(id=place + 1, table=table, valid_from=day, rows=tuple(kept)))
    return changes


@given(recorded(), DAYS)
def test_on_any_day_one_version_of_a_table_is_in_force(changes, day):
    for table in ("regime", "deadline", "position"):
        found = {by for by, row in dated_rows(LAW, changes, table) if row.basis.holds_on(day)}
        version = version_on(changes, table, day)
        assert found == {version.id if version else 0}


@given(recorded(), DAYS)
def test_the_composed_law_says_what_the_version_in_force_says(changes, day):
    law = compose(LAW, changes)
    for table in ("regime", "deadline", "position"):
        version = version_on(changes, table, day)
        articles = {row.basis.article for row in in_force(rows(law, table), day)}
        if version is not None:
            assert articles == {row["article"] for row in version.rows}


@given(recorded(), recorded(), DAYS)
def test_adding_a_version_never_changes_an_earlier_day(changes, later, day):
    before = compose(LAW, changes)
    (added, *_) = later
    after = compose(LAW, [*changes, added])
    earlier = min(day, added.valid_from - timedelta(days=1))
    assert all(held(after, table, earlier) == held(before, table, earlier) for table in NAMES)


@given(recorded())
def test_the_composed_rows_are_those_with_their_versions(changes):
    law = compose(LAW, changes)
    for table in ("regime", "deadline", "position"):
        assert [row for _, row in dated_rows(LAW, changes, table)] == list(rows(law, table))


def test_row_may_begin_after_its_version():
    change = changed(copied(LAW, "salary_stop"), 0, valid_from=date(2027, 7, 1), days=12)
    law = with_change(LAW, change)
    assert in_force(law.salary_stops, START) == ()
    assert in_force(law.salary_stops, date(2027, 7, 1))[0].days == 12


def test_row_ended_before_the_version_is_not_touched():
    first = with_change(LAW, changed(copied(LAW, "salary_stop"), 0, days=12))
    second = with_change(first, copied(first, "salary_stop", date(2028, 1, 1)))
    assert [row.basis.valid_to for row in second.salary_stops] == [
        date(2026, 12, 31),
        date(2027, 12, 31),
        None,
    ]


def test_row_with_a_code_used_in_two_versions_is_found_by_date():
    place = next(
        at for at, row in enumerate(rows_from(LAW, "sanction", START)) if row["code"] == "R1"
    )
    law = with_change(LAW, changed(copied(LAW, "sanction"), place, name="teguran"))
    assert sanction(law, "R1").name == "teguran"
    assert sanction(law, "R1", on=START).name == "teguran"
    assert sanction(law, "R1", on=date(2026, 1, 1)).name == "teguran lisan"
    assert sanction(law, "R1", on=date(1990, 1, 1)).name == "teguran lisan"


def test_row_asked_for_without_a_day_is_the_one_of_the_day_of_the_law():
    change = copied(LAW, "sanction")
    rows = tuple({**row, "name": f"{row['name']} baru"} for row in change.rows)
    law = with_change(LAW, replace(change, rows=rows))
    assert sanction(law, "R1").name == "teguran lisan baru"
    assert sanction(replace(law, as_of=date(2026, 6, 1)), "R1").name == "teguran lisan"


def test_row_of_a_law_that_ended_is_the_last_that_held():
    law = with_change(LAW, replace(copied(LAW, "charge"), rows=()))
    law = with_change(law, replace(copied(law, "rule"), rows=()))
    law = with_change(law, without("provision", code="3c"))
    assert provision(law, "3c", on=date(2028, 1, 1)).basis.valid_to == date(2026, 12, 31)


def test_provision_and_impact_are_found_by_date():
    law = with_change(LAW, changed(copied(LAW, "provision"), 0, pasal="30"))
    law = with_change(law, changed(copied(law, "impact"), 0, text="berdampak kecil"))
    assert provision(law, "3a").pasal == "30"
    assert provision(law, "3a", on=date(2026, 1, 1)).pasal == "3"
    assert impact(law, "UK", on=START).text == "berdampak kecil"
    assert provisions_text(law, ["3b", "3a"]) == "Pasal 30 huruf a dan Pasal 3 huruf b"


@pytest.mark.parametrize("ask", [sanction, provision, impact])
def test_unknown_code_is_refused(ask):
    with pytest.raises(NotFound):
        ask(LAW, "ZZ")


WRONG = [
    ("regime", {"level": "parah"}, "level", "“Tingkat” (“parah”) bukan salah satu dari"),
    ("regime", {"regime": "X"}, "regime", "“X” di kolom “Daftar hukuman”"),
    ("regime", {"title": " "}, "title", "kolom “Sebutan” kosong"),
    ("regime", {"warna": "biru"}, "warna", "kolom “warna” tidak dikenal"),
    ("regime", {"article": ""}, "article", "kolom “Dasar” kosong"),
    ("regime", {"valid_from": "besok"}, "valid_from", "bukan tanggal"),
    ("regime", {"valid_to": date(2026, 1, 1)}, "valid_to", "berakhir sebelum mulai"),
    ("ladder", {"last": 1}, "last", "terbalik"),
    ("hours_per_day", {"minutes": 0}, "minutes", "“Menit per hari” (0) kurang dari 1"),
    ("position", {"pattern": "(ahli"}, "pattern", "tidak terbaca"),
    ("rule", {"impacts": "UK"}, "impacts", "bukan daftar teks"),
    ("sanction", {"order": "satu"}, "order", "“Urutan” (satu) bukan bilangan bulat"),
]


@pytest.mark.parametrize(("table", "values", "column", "problem"), WRONG)
def test_wrong_row_is_named_by_table_row_and_column(table, values, column, problem):
    with pytest.raises(WrongLawTable) as refused:
        with_change(LAW, changed(copied(LAW, table), 0, **values))
    (found,) = refused.value.problems
    assert refused.value.table == table_named(table).title
    assert (found.row, found.column) == (1, column)
    assert problem in found.problem


def test_every_wrong_row_is_told():
    change = changed(changed(copied(LAW, "regime"), 0, title=""), 3, title="")
    with pytest.raises(WrongLawTable) as refused:
        with_change(LAW, change)
    assert [one.row for one in refused.value.problems] == [1, 4]


@pytest.mark.parametrize(
    ("table", "said"),
    [("provision", "kode “3a” dipakai dua kali"), ("regime", "baris “PNS, ringan” dipakai")],
)
def test_row_named_twice_on_a_day_is_refused(table, said):
    change = copied(LAW, table)
    with pytest.raises(WrongLawTable) as refused:
        with_change(LAW, replace(change, rows=(*change.rows, change.rows[0])))
    assert said in refused.value.problems[0].problem
    assert refused.value.problems[0].row == len(change.rows) + 1


def test_row_may_be_named_twice_one_after_the_other():
    change = changed(copied(LAW, "regime"), 0, valid_to=date(2027, 6, 30))
    later = {**change.rows[0], "valid_from": date(2027, 7, 1)}
    later.pop("valid_to")
    law = with_change(LAW, replace(change, rows=(*change.rows, later)))
    assert len(held(law, "regime", date(2028, 1, 1))) == 9


def without(table, **named):
    change = copied(LAW, table)
    left = [row for row in change.rows if any(row[key] != one for key, one in named.items())]
    return replace(change, rows=tuple(left))


def test_row_that_another_table_uses_stays():
    with pytest.raises(WrongLawTable) as refused:
        with_change(LAW, without("sanction", code="B3"))
    assert "“B3” masih dipakai tabel Tangga kehadiran" in refused.value.problems[0].problem


def test_row_that_uses_a_name_not_in_force_then_is_refused():
    gone = copied(LAW, "charge")
    law = with_change(LAW, replace(gone, rows=()))
    law = with_change(law, replace(copied(law, "rule"), rows=()))
    law = with_change(law, without("provision", code="3c"))
    with pytest.raises(WrongLawTable) as refused:
        with_change(law, gone)
    assert refused.value.problems[0].column == "provision"
    assert "“3c” di kolom “Ketentuan”" in refused.value.problems[0].problem


def test_names_that_a_version_brings_may_be_used_by_its_own_rows():
    change = copied(LAW, "sanction")
    new = {**change.rows[0], "code": "R9", "regimes": ["BARU"], "order": 9}
    law = with_change(LAW, replace(change, rows=(*change.rows, new)))
    change = changed(copied(law, "regime"), 0, regime="BARU")
    assert with_change(law, change).regimes[-9].regime == "BARU"


@pytest.mark.parametrize("table", ["examination", "deadline", "rank", "impact"])
def test_row_the_procedure_asks_for_may_not_be_left_out(table):
    change = copied(LAW, table)
    with pytest.raises(WrongLawTable) as refused:
        with_change(LAW, replace(change, rows=change.rows[1:]))
    assert any("harus tetap ada" in one.problem for one in refused.value.problems)


def test_shipped_rows_are_version_0():
    assert version_on((), "regime", START) is None
    assert {by for by, _ in dated_rows(LAW, (), "regime")} == {0}


def test_mark_of_a_row_is_written_with_it():
    values = row_values("hours_per_day", LAW.hours_per_day[0])
    assert values["confidence"] == Confidence.DESIGN
    assert "valid_to" not in values


RECORDED = datetime(2026, 5, 1, tzinfo=UTC)


def brought(law, table, **period):
    """Return the law as a later program ships it, with one more row of a table."""
    reader = reader_of(table)
    row = getattr(law, reader.field)[0]
    new = replace(row, basis=replace(row.basis, article="PP 1/2028", **period))
    return replace(law, **{reader.field: (*getattr(law, reader.field), new)})


def test_law_that_a_later_program_brings_is_told():
    later = brought(LAW, "reminder", valid_from=date(2028, 1, 1))
    change = replace(copied(LAW, "reminder"), recorded_at=RECORDED)
    (found,) = shipped_since(later, [change], "reminder")
    assert found.basis.article == "PP 1/2028"


def test_shipped_law_known_to_the_version_is_not_told():
    old = brought(LAW, "reminder", valid_from=date(2020, 1, 1))
    later = brought(LAW, "reminder", valid_from=date(2028, 1, 1))
    change = replace(copied(LAW, "reminder"), recorded_at=RECORDED)
    known = replace(copied(later, "reminder"), recorded_at=RECORDED)
    assert shipped_since(old, [change], "reminder") == ()
    assert shipped_since(later, [known], "reminder") == ()
    assert shipped_since(later, [], "reminder") == ()
    assert shipped_since(later, [copied(LAW, "reminder")], "reminder") == ()
