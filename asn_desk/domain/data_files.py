"""Shipped tables read from TOML: every row checked, a wrong one named by file and line."""

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from asn_desk.domain.errors import UnreadableFile

_ADVICE = "Pasang ulang ASN Desk, atau perbaiki baris itu bila tabelnya diubah sendiri."

Value = TypeVar("Value", str, int, bool, date, time)
Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(eq=False)
class LawDataError(UnreadableFile):
    """A table shipped as a file is wrong; `problem` names the line and the row."""

    line: int = 0
    """Where the wrong row stands; 0 when that cannot be told."""
    column: str = ""
    """The wrong column by its name in the file; empty where the whole row is wrong."""
    detail: str = ""
    """What is wrong with the row, without where it stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a table, asked for its columns by type; every answer is checked."""

    file_name: str
    table: str
    line: int
    """Where the row stands in the file; 0 when that cannot be told."""
    values: Mapping[str, object]
    called: Mapping[str, str] = field(default_factory=dict)
    """What people call the columns, where a clerk rather than a file filled them."""

    def wrong(self, problem: str, column: str = "") -> LawDataError:
        """Return the error that names this row; `problem` is an Indonesian clause."""
        where = f"baris {self.line}, tabel {self.table}"
        return LawDataError(
            self.file_name,
            f"{where}: {problem}",
            _ADVICE,
            line=self.line,
            column=column,
            detail=problem,
        )

    def name_of(self, column: str) -> str:
        """Return a column as people call it, in quotation marks."""
        return f"“{self.called.get(column, column)}”"

    def expect(self, *columns: str) -> None:
        """Raise `LawDataError` when the row has a column nobody reads, as a misspelt one."""
        unknown = sorted(set(self.values) - set(columns))
        if unknown:
            raise self.wrong(f"kolom {self.name_of(unknown[0])} tidak dikenal", unknown[0])

    def get(self, column: str, kind: type[Value], default: Value | None = None) -> Value:
        """Return a column of the wanted type; raises `LawDataError` when absent or another."""
        found = self.values.get(column, default)
        if found is None:
            raise self.wrong(f"kolom {self.name_of(column)} belum diisi", column)
        if type(found) is not kind:
            problem = f"isi kolom {self.name_of(column)} ({found}) bukan {_KIND_NAMES[kind]}"
            raise self.wrong(problem, column)
        return found

    def text(self, column: str) -> str:
        """Return a text; raises `LawDataError` when it is missing or blank."""
        found = self.get(column, str)
        if not found.strip():
            raise self.wrong(f"kolom {self.name_of(column)} kosong", column)
        return found

    def day(self, column: str) -> date:
        """Return a date; raises `LawDataError` when it is missing."""
        return self.get(column, date)

    def optional_day(self, column: str) -> date | None:
        """Return a date, or None where the column is absent."""
        return self.day(column) if column in self.values else None

    def texts(self, column: str) -> tuple[str, ...]:
        """Return a list of texts, empty where the column is absent."""
        found = self.values.get(column, [])
        if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
            raise self.wrong(f"isi kolom {self.name_of(column)} bukan daftar teks", column)
        return tuple(found)

    def choice(self, column: str, choices: type[Choice], default: Choice | None = None) -> Choice:
        """Return a member of an enumeration by its value."""
        written = self.get(column, str, str(default) if default is not None else None)
        try:
            return choices(written)
        except ValueError:
            allowed = ", ".join(f"“{one}”" for one in choices)
            where = f"isi kolom {self.name_of(column)} (“{written}”)"
            raise self.wrong(f"{where} bukan salah satu dari {allowed}", column) from None

    def positive(self, column: str) -> int:
        """Return a whole number of at least 1."""
        found = self.get(column, int)
        if found < 1:
            raise self.wrong(f"isi kolom {self.name_of(column)} ({found}) kurang dari 1", column)
        return found

    def choices(self, column: str, choices: type[Choice]) -> tuple[Choice, ...]:
        """Return members of an enumeration by their values, none where the column is absent."""
        written = self.all_known(column, {str(one) for one in choices})
        return tuple(choices(one) for one in written)

    def all_known(self, column: str, names: Collection[str]) -> tuple[str, ...]:
        """Return a list of texts, each of which must be one of the names of another table."""
        written = self.texts(column)
        for one in written:
            if one not in names:
                raise self._unknown(column, one)
        return written

    def known(self, column: str, names: Collection[str]) -> str:
        """Return a text that must be one of the names another table defines."""
        written = self.text(column)
        if written not in names:
            raise self._unknown(column, written)
        return written

    def _unknown(self, column: str, written: str) -> LawDataError:
        where = f"“{written}” di kolom {self.name_of(column)}"
        return self.wrong(f"{where} tidak ada di tabel rujukannya", column)


_KIND_NAMES: Mapping[type, str] = {
    str: "teks",
    int: "bilangan bulat",
    bool: "true atau false",
    date: "tanggal (2026-01-31)",
    time: "waktu (07:30:00)",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """One file of tables: its plain values as `head`, and its rows by table."""

    head: Row
    tables: Mapping[str, tuple[Row, ...]]


def read_data_file(path: Path, *, tables: Collection[str]) -> DataFile:
    """Read a TOML file that holds these tables and plain values, nothing else.

    Raises `LawDataError` when the file is missing, is no TOML, or holds another table.
    """
    try:
        text = path.read_text(encoding="utf-8")
        content = tomllib.loads(text)
    except FileNotFoundError:
        raise LawDataError(path.name, "berkasnya tidak ada", _ADVICE) from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LawDataError(path.name, f"isinya tidak terbaca ({error})", _ADVICE) from None
    found = {name: _rows(path.name, name, content.get(name, []), text) for name in tables}
    plain = {key: value for key, value in content.items() if key not in found}
    head = Row(file_name=path.name, table="awal berkas", line=1, values=plain)
    return DataFile(head=head, tables=found)


def _rows(file_name: str, table: str, raw: object, text: str) -> tuple[Row, ...]:
    lines = _row_lines(table, text)
    rows = raw if isinstance(raw, list) else [raw]
    found = []
    for index, values in enumerate(rows):
        line = lines[index] if index < len(lines) else 0
        row = Row(file_name=file_name, table=table, line=line, values={})
        if not isinstance(values, dict):
            raise row.wrong(f"isi ke-{index + 1} bukan baris tabel")
        found.append(Row(file_name=file_name, table=table, line=line, values=values))
    return tuple(found)


def _row_lines(table: str, text: str) -> list[int]:
    """Find the line of each row, written as `[[table]]` blocks or one `{ … }` a line."""
    found: list[int] = []
    inside = False
    for number, line in enumerate(text.splitlines(), start=1):
        if re.match(rf"\[\[{table}\]\]", line):
            found.append(number)
        elif re.match(rf"{table}\s*=\s*\[", line):
            inside = True
        elif line.startswith("]"):
            inside = False
        elif inside and line.lstrip().startswith("{"):
            found.append(number)
    return found
