"""A shipped table that is wrong is named by file, line and column."""

from datetime import date
from enum import StrEnum

import pytest

from asn_desk.domain.data_files import LawDataError, read_data_file


class Colour(StrEnum):
    RED = "merah"
    BLUE = "biru"


def rows_of(tmp_path, text):
    path = tmp_path / "tabel.toml"
    path.write_text(text, encoding="utf-8")
    return read_data_file(path, tables=["row"]).tables["row"]


def row_of(tmp_path, columns):
    return rows_of(tmp_path, f"# tabel\nrow = [\n  {{ {columns} }},\n]\n")[0]


def problem_of(ask):
    with pytest.raises(LawDataError) as refused:
        ask()
    return refused.value.problem


def test_columns_are_read_by_their_type(tmp_path):
    row = row_of(tmp_path, 'a = "x", b = 3, c = true, d = 2026-01-31, e = ["p"], f = "merah"')
    assert (row.text("a"), row.get("b", int), row.get("c", bool)) == ("x", 3, True)
    assert (row.day("d"), row.optional_day("z")) == (date(2026, 1, 31), None)
    assert (row.texts("e"), row.texts("z"), row.choice("f", Colour)) == (("p",), (), Colour.RED)
    assert (row.choice("z", Colour, Colour.BLUE), row.known("a", {"x"})) == (Colour.BLUE, "x")


@pytest.mark.parametrize(
    ("ask", "problem"),
    [
        (lambda row: row.text("z"), "kolom “z” belum diisi"),
        (lambda row: row.text("blank"), "kolom “blank” kosong"),
        (lambda row: row.get("a", int), "isi kolom “a” (x) bukan bilangan bulat"),
        (lambda row: row.get("yes", int), "isi kolom “yes” (True) bukan bilangan bulat"),
        (lambda row: row.texts("a"), "isi kolom “a” bukan daftar teks"),
        (lambda row: row.texts("mixed"), "isi kolom “mixed” bukan daftar teks"),
        (
            lambda row: row.choice("a", Colour),
            "isi kolom “a” (“x”) bukan salah satu dari “merah”, “biru”",
        ),
        (lambda row: row.known("a", {"y"}), "“x” di kolom “a” tidak ada di tabel rujukannya"),
        (lambda row: row.expect("a"), "kolom “blank” tidak dikenal"),
    ],
)
def test_a_wrong_column_is_named_with_its_line(tmp_path, ask, problem):
    row = row_of(tmp_path, 'a = "x", blank = " ", yes = true, mixed = ["p", 1]')
    assert problem_of(lambda: ask(row)) == f"baris 3, tabel row: {problem}"


@pytest.mark.parametrize("text", ["row = 3", "row = [1]"])
def test_what_is_no_table_is_refused(tmp_path, text):
    assert "bukan baris tabel" in problem_of(lambda: rows_of(tmp_path, text))


def test_rows_on_one_line_are_read_without_a_line_number(tmp_path):
    first, second = rows_of(tmp_path, "row = [ {}, {} ]")
    assert (first.line, second.line) == (0, 0)


@pytest.mark.parametrize("content", [b"row = [", b"\xff"])
def test_a_file_that_is_no_toml_is_refused(tmp_path, content):
    path = tmp_path / "tabel.toml"
    path.write_bytes(content)
    problem = problem_of(lambda: read_data_file(path, tables=["row"]))
    assert problem.startswith("isinya tidak terbaca")


def test_a_missing_file_is_refused(tmp_path):
    path = tmp_path / "tabel.toml"
    assert problem_of(lambda: read_data_file(path, tables=["row"])) == "berkasnya tidak ada"
