"""The whole law, read from its folder once; every row checked against the others."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from asn_desk.domain.data_files import DataFile, Row, read_data_file
from asn_desk.domain.law.basis import BASIS_COLUMNS
from asn_desk.domain.law.table_readers import READERS, Names, read_rows
from asn_desk.domain.law.tables import Law


def load_law(folder: Path) -> Law:
    """Read the tables of a folder; raises `LawDataError` naming file and line."""
    files = {
        name: read_data_file(folder / f"{name}.toml", tables=tables)
        for name, tables in _tables().items()
    }
    for file in files.values():
        file.head.expect(*BASIS_COLUMNS)
    names = _names(files)
    fields: dict[str, Any] = {}
    for reader in READERS:
        file = files[reader.file]
        rows = read_rows(reader, file.tables[reader.name], file.head, names)
        fields[reader.field] = fields.get(reader.field, ()) + rows
    return Law(**fields)


def _tables() -> Mapping[str, Sequence[str]]:
    """Return the tables of each file."""
    found: dict[str, list[str]] = {}
    for reader in READERS:
        found.setdefault(reader.file, []).append(reader.name)
    return found


def _names(files: Mapping[str, DataFile]) -> Names:
    def rows(file: str, table: str) -> tuple[Row, ...]:
        return files[file].tables[table]

    sanctions = rows("sanctions", "sanction")
    return Names(
        provisions=frozenset(row.text("code") for row in rows("provisions", "provision")),
        impacts=frozenset(row.text("code") for row in rows("provisions", "impact")),
        sanctions=frozenset(row.text("code") for row in sanctions),
        regimes=frozenset(one for row in sanctions for one in row.texts("regimes")),
    )
