"""The columns of the register of decisions."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from asn_desk.domain.proceedings.cases import DecisionLine
from ui.decisions.preview import level_words
from ui.shared.day_words import day_words
from ui.shared.decision_words import period_words, sanction_words, status_of
from ui.shared.table_model import Column


def decision_columns(
    names: Mapping[str, str], today: Callable[[], date]
) -> Sequence[Column[DecisionLine]]:
    """Give the columns; `names` are those of the sanctions by code, read when a cell is shown."""
    return (
        Column("Nama", lambda line: line.name),
        Column(
            "Hukuman",
            lambda line: sanction_words(line, names.get(line.sanction_code, "")),
            width=150,
            most=460,
            gives_way=1,
        ),
        Column("Tingkat", level_words, width=84, gives_way=5),
        Column(
            "Nomor",
            lambda line: line.number,
            sort=lambda line: (line.decided_on, line.number),
            width=248,
        ),
        _day_column("Tanggal", lambda line: line.decided_on, gives_way=2),
        _day_column("Diterima", lambda line: line.received_on, gives_way=3),
        _day_column("Berlaku", lambda line: line.effective_on),
        Column(
            "Dijalani",
            period_words,
            sort=lambda line: line.starts_on,
            width=208,
            gives_way=4,
        ),
        Column(
            "Status",
            lambda line: status_of(line, today())[1],
            meaning=lambda line: status_of(line, today())[0],
            width=156,
        ),
    )


def _day_column(
    heading: str, day: Callable[[DecisionLine], date | None], *, gives_way: int = 0
) -> Column[DecisionLine]:
    return Column(
        heading, lambda line: day_words(day(line)), sort=day, width=148, gives_way=gives_way
    )
