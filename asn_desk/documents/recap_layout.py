"""What a recap looks like on any medium: its heading rows, spans and the words around it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from asn_desk.domain.dates import long_date
from asn_desk.domain.employees import spaced_nip
from asn_desk.domain.recaps import Recap, RecapColumn, RecapSignature, RecapTable

Cell = str | int | date | None
EMPTY = "NIHIL"
FLAT_SHEET = "Data"
"""The sheet with one row for each case, for filtering; it is not printed on paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A heading over several cells; rows and columns counted from 0, both ends included."""

    text: str
    first_row: int
    first_column: int
    last_row: int
    last_column: int


def heading_rows(table: RecapTable) -> int:
    """Return how many rows the headings take: two when columns are grouped."""
    return 2 if any(column.group for column in table.columns) else 1


def headings(columns: Sequence[RecapColumn]) -> tuple[Span, ...]:
    """Return every heading with the cells it spans; equal neighbouring groups are one."""
    grouped = any(column.group for column in columns)
    return tuple(_groups(columns)) if grouped else tuple(_single(columns))


def total_label_end(totals: Sequence[Cell]) -> int:
    """Return the last column that the word in front of the totals may spread over."""
    last = 0
    for at, value in enumerate(totals[1:], start=1):
        if value not in {None, ""}:
            break
        last = at
    return last


def known_on(recap: Recap) -> str:
    """Say up to when the recap is known."""
    return f"Keadaan data per {long_date(recap.as_of)}"


def signed(signature: RecapSignature) -> tuple[str, str, tuple[str, ...]]:
    """Return place with date, post with its comma, and the lines below the signature."""
    dated = f"{signature.place}, {long_date(signature.on)}"
    below = (
        signature.name,
        signature.rank,
        f"NIP {spaced_nip(signature.nip)}" if signature.nip else "",
    )
    return dated, f"{signature.post},", tuple(line for line in below if line)


def _single(columns: Sequence[RecapColumn]) -> Iterable[Span]:
    for at, column in enumerate(columns):
        yield Span(text=column.heading, first_row=0, first_column=at, last_row=0, last_column=at)


def _groups(columns: Sequence[RecapColumn]) -> Iterable[Span]:
    at = 0
    while at < len(columns):
        column, end = columns[at], at
        if not column.group:
            yield Span(
                text=column.heading, first_row=0, first_column=at, last_row=1, last_column=at
            )
            at += 1
            continue
        while end + 1 < len(columns) and columns[end + 1].group == column.group:
            end += 1
        yield Span(text=column.group, first_row=0, first_column=at, last_row=0, last_column=end)
        for below in range(at, end + 1):
            yield Span(
                text=columns[below].heading,
                first_row=1,
                first_column=below,
                last_row=1,
                last_column=below,
            )
        at = end + 1
