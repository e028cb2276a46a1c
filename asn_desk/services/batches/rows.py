"""What a batch is made of: planned rows, their letters, and the way they are issued.

A planner gives rows with `plan`, ready or with what they lack, and makes one letter with `issue`.
`issue_all` does the rest: progress, stopping, and going on after a refusal.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from asn_desk.domain.errors import Incomplete, NotYetLawful, Refusal
from asn_desk.domain.proceedings.missing import Missing
from asn_desk.services.outputs import file_name
from asn_desk.services.progress import Cancelled, Progress, no_progress
from asn_desk.services.refusals import Message, refusal_words

D = TypeVar("D")
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchRow(Generic[D]):
    """One letter that a batch is to make: ready, or with what it lacks."""

    item_id: int
    """What was chosen: the id of a case, a report, an employee."""
    name: str
    """Whom it is about; it goes into the name of the file."""
    paper: str
    """What will be made: `Surat Panggilan I`."""
    on: date
    """The date of the letter."""
    draft: D
    """What the planner issues."""
    signer: str = ""
    """Who would sign; empty while that is not known."""
    lacks: tuple[Missing, ...] = ()
    """What stands in the way, with the article."""
    notes: tuple[str, ...] = ()
    """Unusual, but not forbidden."""
    by_hand: bool = False
    """It needs judgement and is done singly, where it belongs."""

    @property
    def ready(self) -> bool:
        """Whether the letter can be issued now."""
        return not self.lacks and not self.by_hand

    @property
    def state_words(self) -> str:
        """Say in words how the row stands: `siap`, or what is missing with the article."""
        if self.by_hand:
            return "; ".join(one.what for one in self.lacks)
        if self.lacks:
            return f"kurang: {'; '.join(cited(one.what, one.article) for one in self.lacks)}"
        return f"siap, perhatikan: {'; '.join(self.notes)}" if self.notes else "siap"


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedPaper:
    """A letter that a batch made."""

    letter_id: int
    number: str
    name: str
    paper: str

    @property
    def file_name(self) -> str:
        """The name its file gets: number, kind and name."""
        return file_name(f"{self.number} {self.paper} {self.name}", ".pdf")


@dataclass(frozen=True, slots=True, kw_only=True)
class FailedRow(Generic[D]):
    """A row whose letter was refused; nothing of it was recorded and no number taken."""

    row: BatchRow[D]
    message: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchResult(Generic[D]):
    """What became of a batch."""

    issued: tuple[IssuedPaper, ...] = ()
    failed: tuple[FailedRow[D], ...] = ()
    left: tuple[BatchRow[D], ...] = ()
    """Ready rows not begun because the clerk stopped."""


def issue_all(
    rows: Sequence[BatchRow[D]],
    issue: Callable[[BatchRow[D]], IssuedPaper],
    progress: Progress = no_progress,
) -> BatchResult[D]:
    """Issue every ready row, each in a transaction of its own; rows that lack something stay.

    A refusal is kept with its row and the rest goes on. A stop asked for through `progress` is
    heeded between two letters: what is issued stays issued and is returned.
    """
    ready = [row for row in rows if row.ready]
    issued: list[IssuedPaper] = []
    failed: list[FailedRow[D]] = []
    for place, row in enumerate(ready):
        if _stopped(progress, place, len(ready)):
            return BatchResult(
                issued=tuple(issued), failed=tuple(failed), left=tuple(ready[place:])
            )
        try:
            issued.append(issue(row))
        except Exception as error:
            if not isinstance(error, Refusal):
                logger.exception("a letter of a batch was not issued")
            failed.append(FailedRow(row=row, message=refusal_words(error)))
    _stopped(progress, len(ready), len(ready))
    return BatchResult(issued=tuple(issued), failed=tuple(failed))


def lacks_of(refusal: Refusal) -> tuple[Missing, ...]:
    """Return what a refusal asks for, one by one where it tells so."""
    match refusal:
        case NotYetLawful(missing=missing):
            return tuple(Missing(what=what, article=article) for what, article in missing)
        case Incomplete(fields=fields):
            return tuple(Missing(what=todo) for _, todo in fields)
        case _:
            message = refusal_words(refusal)
            return (Missing(what=f"{message.title}. {message.text}".rstrip(".")),)


def cited(words: str, article: str) -> str:
    """Return words with the article behind them, where there is one."""
    plain = words.strip().rstrip(".")
    return f"{plain} ({article})" if article else plain


def _stopped(progress: Progress, done: int, total: int) -> bool:
    try:
        progress(done, total)
    except Cancelled:
        return True
    return False
