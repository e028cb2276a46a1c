"""Rows of a file that could not be taken, and the workbook that gives them back with reasons."""

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
