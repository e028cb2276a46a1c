"""The columns of the agenda, and how a voided number looks."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStyleOptionViewItem
from typing_extensions import override

from asn_desk.domain.papers.letters import LETTER_TITLES, LetterLine
from asn_desk.domain.papers.signing import Signing, SigningState, signing_state
from ui.shared.decision_words import plain_day
from ui.shared.table_model import ROW_ROLE, Column, Index
from ui.shared.table_view import MeaningDelegate
from ui.shared.theme import Meaning

STATUS = 6
"""The column that says `batal`; it alone is not struck."""
TTE = 7
"""The column of electronic signatures; left out where all letters shown are in ink."""


def status_words(line: LetterLine) -> str:
    """Say whether a number holds, `berlaku` or `batal: …`, and which letter replaces it."""
    if not line.voided:
        return f"berlaku, mengganti {line.replaces}" if line.replaces else "berlaku"
    replaced = f", diganti oleh {line.replaced_by}" if line.replaced_by else ""
    return f"batal: {line.void_reason}{replaced}"


def about(line: LetterLine) -> str:
    """Say whom or what a letter is about, the name first: a narrow cell shows only the beginning.

    `Perkara 8/2026 a.n. Raka Wirabuana` becomes `Raka Wirabuana · Perkara 8/2026`.
    """
    case, of, name = line.subject.partition(" a.n. ")
    return f"{name} · {case}" if of else line.subject


_MEANS = {
    SigningState.UNSIGNED: Meaning.DUE,
    SigningState.WAITING: Meaning.WAITING,
    SigningState.SIGNED: Meaning.DONE,
}


def state_of(line: LetterLine) -> SigningState:
    """Give how far a letter's electronic signature is; empty for ink."""
    return signing_state(
        Signing(line.signing), signed=bool(line.signed_files), waiting=bool(line.handed_over)
    )


AGENDA_COLUMNS: Sequence[Column[LetterLine]] = (
    Column(
        "Nomor",
        lambda line: line.number,
        sort=lambda line: (line.on.year, line.book.value, line.sequence or 0),
        width=240,
    ),
    Column("Tanggal", lambda line: plain_day(line.on), sort=lambda line: line.on, width=107),
    Column("Jenis", lambda line: LETTER_TITLES[line.kind], width=190, most=280),
    Column("Perihal", about),
    Column("Tujuan", lambda line: line.addressee, width=150, most=240, gives_way=2),
    Column("Penanda tangan", lambda line: line.signer, width=150, most=240, gives_way=3),
    Column(
        "Status",
        status_words,
        meaning=lambda line: Meaning.LATE if line.voided else Meaning.DONE,
        width=88,
        most=140,
    ),
    Column(
        "TTE",
        lambda line: state_of(line).value,
        meaning=lambda line: None if line.voided else _MEANS.get(state_of(line)),
        width=120,
        most=160,
        gives_way=1,
    ),
)


class VoidedDelegate(MeaningDelegate):
    """Strikes out the cells of a voided number, which stays in the agenda."""

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        line = index.data(ROW_ROLE)
        struck = isinstance(line, LetterLine) and line.voided and index.column() != STATUS
        option.font.setStrikeOut(struck)
