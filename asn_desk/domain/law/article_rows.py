"""The text of an article as a row of the tables: its wording, or what it comes down to."""

from dataclasses import dataclass
from enum import StrEnum

from asn_desk.domain.data_files import Row
from asn_desk.domain.law.basis import BASIS_COLUMNS, Basis, basis_of


class ArticleKind(StrEnum):
    """Whether a text is the regulation's own wording, or the office's summary of it."""

    WORDING = "bunyi"
    SUMMARY = "ringkasan"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """An article, or one letter or number of it; `basis.article` says which."""

    kind: ArticleKind
    text: str
    basis: Basis


def read_article(row: Row, head: Row) -> ArticleRow:
    """Read the text of an article; raises `LawDataError`."""
    row.expect("kind", "text", *BASIS_COLUMNS)
    return ArticleRow(
        kind=row.choice("kind", ArticleKind), text=row.text("text"), basis=basis_of(row, head)
    )
