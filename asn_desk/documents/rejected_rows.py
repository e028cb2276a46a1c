"""Rows of a file that could not be taken, and the workbook that gives them back with reasons."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectedRow:
    """One row that was not taken: where it stands, why, and what was written there."""

    file_name: str
    sheet: str
    row: int
    """Row number as the workbook shows it, from 1."""
    column: str
    """The heading of the column at fault; empty when it is the whole row."""
    reason: str
    """What is wrong and what to do, in Indonesian."""
    values: tuple[tuple[str, str], ...] = ()
    """(heading, text as written); of a personnel export only name and NIP (UU 27/2022)."""


def rejected_workbook(rows: Sequence[RejectedRow]) -> bytes:
    """Return an xlsx workbook of the rejected rows, one reason each; every value stays text."""
    from asn_desk.documents.workbook_writing import text_workbook  # noqa: PLC0415 - openpyxl: 0.3 s

    originals = tuple(dict.fromkeys(heading for row in rows for heading, _ in row.values))
    return text_workbook(
        "Baris ditolak",
        headings=("Berkas", "Lembar", "Baris", *originals, "Kolom", "Alasan"),
        rows=[_line(row, originals) for row in rows],
        widths={"Lembar": 12, "Baris": 7, "No": 6, "Kolom": 18, "Alasan": 60},
    )


def _line(row: RejectedRow, originals: Sequence[str]) -> tuple[str | int, ...]:
    written = dict(row.values)
    place = (row.file_name, row.sheet, row.row)
    return (*place, *(written.get(one, "") for one in originals), row.column, row.reason)
