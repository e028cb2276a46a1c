"""What a row of the law rests on: its article, its period, and how sure we are of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Protocol, TypeVar

from asn_desk.domain.data_files import Row

BASIS_COLUMNS = ("instrument", "article", "confidence", "valid_from", "valid_to")


class Confidence(StrEnum):
    """How a row is known; the last two are office settings until somebody checks them."""

    PRIMARY = "P"
    """Read in the signed text."""
    TWO_SOURCES = "2S"
    ONE_SOURCE = "1S"
    UNVERIFIED = "U"
    DESIGN = "D"
    """Not law: the default this program proposes where the law is open."""


_MARKS = {
    Confidence.UNVERIFIED: " (setelan kantor, belum diverifikasi)",
    Confidence.DESIGN: " (setelan kantor)",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """The article of a row, when the row holds (both days included), and its mark."""

    article: str
    """`PP 94/2021 Pasal 38 ayat (1)`."""
    confidence: Confidence
    valid_from: date
    valid_to: date | None = None

    @property
    def setting(self) -> bool:
        """Whether the row is a setting of the office rather than settled law."""
        return self.confidence in _MARKS

    @property
    def cited(self) -> str:
        """The article as it may be shown: with its mark where it is a setting."""
        return self.article + _MARKS.get(self.confidence, "")

    def holds_on(self, day: date) -> bool:
        """Say whether the row is in force on a day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


def basis_of(row: Row, head: Row) -> Basis:
    """Read what a row rests on; columns it leaves out come from the head of its file.

    `instrument` is put before the article: `PP 94/2021`, `Pasal 38 ayat (1)`.
    Raises `LawDataError`, also for a period that ends before it begins.
    """
    values = {key: head.values[key] for key in BASIS_COLUMNS if key in head.values}
    full = replace(row, values={**values, **row.values})
    basis = Basis(
        article=f"{full.get('instrument', str, '')} {full.text('article')}".strip(),
        confidence=full.choice("confidence", Confidence),
        valid_from=full.day("valid_from"),
        valid_to=full.optional_day("valid_to"),
    )
    if basis.valid_to is not None and basis.valid_to < basis.valid_from:
        raise row.wrong("masa berlakunya berakhir sebelum mulai", "valid_to")
    return basis


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why an answer is as it is: the article, one Indonesian sentence, the facts used."""

    article: str
    sentence: str
    inputs: tuple[tuple[str, str], ...] = ()


class Dated(Protocol):
    """Any row of the law."""

    @property
    def basis(self) -> Basis:
        """What the row rests on."""


AnyRow = TypeVar("AnyRow", bound=Dated)


def in_force(rows: Sequence[AnyRow], on: date) -> tuple[AnyRow, ...]:
    """Return the rows that hold on a day, the latest version first."""
    held = [row for row in rows if row.basis.holds_on(on)]
    return _latest_first(held)


def one_version(rows: Sequence[AnyRow], on: date) -> AnyRow | None:
    """Of the versions of one row, return the one in force on a day.

    Else the last one that had begun by then, else the first to come; None for no row at all.
    """
    held = in_force(rows, on) or _latest_first([r for r in rows if r.basis.valid_from <= on])
    return next(iter(held or _latest_first(rows)[::-1]), None)


def _latest_first(rows: Sequence[AnyRow]) -> tuple[AnyRow, ...]:
    return tuple(sorted(rows, key=lambda row: row.basis.valid_from, reverse=True))
