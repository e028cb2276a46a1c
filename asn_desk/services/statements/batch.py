"""Statements for many people: who can have one and who cannot and why, then issued one by one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from asn_desk.domain.errors import Incomplete, Refusal
from asn_desk.domain.papers.letters import LETTER_TITLES
from asn_desk.domain.proceedings.missing import Missing
from asn_desk.services.batches.rows import BatchRow, IssuedPaper, lacks_of
from asn_desk.services.progress import Progress, no_progress
from asn_desk.services.rules import law_in
from asn_desk.services.statements.orders import Writing, kind_of
from asn_desk.services.statements.statements import StatementDesk
from asn_desk.services.statements.values import StatementDraft

StatementRow = BatchRow[StatementDraft]
_AT_ONCE = 10
"""So many people are looked up in one transaction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementBatchDesk:
    """Plans the same statement for several people; each is issued as one made singly."""

    statements: StatementDesk

    def plan(
        self,
        employee_ids: Sequence[int],
        common: StatementDraft,
        progress: Progress = no_progress,
    ) -> tuple[StatementRow, ...]:
        """Return a row for each person in the order given: ready, or what stands against it.

        `common` is what all of them share; its employee does not count. Nothing is recorded.
        Raises `Incomplete` where what they share is not filled in, `Cancelled` through `progress`.
        """
        people = tuple(dict.fromkeys(employee_ids))
        rows: list[StatementRow] = []
        for start in range(0, len(people), _AT_ONCE):
            chunk = people[start : start + _AT_ONCE]
            rows += self._planned_chunk(chunk, common, partial(_shifted, progress, start, people))
        progress(len(people), len(people))
        return tuple(rows)

    def issue(self, row: StatementRow) -> IssuedPaper:
        """Issue the statement of a row; raises what `StatementDesk.issue` raises."""
        issued = self.statements.issue(row.draft)
        return IssuedPaper(
            letter_id=issued.letter_id, number=issued.number, name=row.name, paper=row.paper
        )

    def _planned_chunk(
        self, employee_ids: Sequence[int], common: StatementDraft, begun: Callable[[int], None]
    ) -> list[StatementRow]:
        """Plan for a few people in one look at the register, so that nobody waits to write."""
        desk = self.statements
        with desk.database.reading() as work:
            writing = Writing.of(work, law_in(work, desk.law), desk.today())
            rows = []
            for place, employee_id in enumerate(employee_ids):
                begun(place)
                rows.append(self._planned(writing, replace(common, employee_id=employee_id)))
        return rows

    def _planned(self, writing: Writing, draft: StatementDraft) -> StatementRow:
        check = writing.guard.check(draft)
        row = BatchRow(
            item_id=draft.employee_id,
            name=check.name,
            paper=LETTER_TITLES[kind_of(draft)],
            on=draft.on,
            draft=draft,
            notes=tuple(one.sentence for one in check.cautions),
        )
        if not check.allowed:
            told = tuple(
                Missing(what=f"{one.words} {one.advice}", article=one.why.article)
                for one in check.objections
            )
            return replace(row, lacks=told)
        try:
            order = writing.order(draft)
            # A paper that cannot be made is told now, not halfway through the batch.
            self.statements.issuing.preview(writing.work, order)
        except Incomplete:
            raise
        except Refusal as refusal:
            return replace(row, lacks=lacks_of(refusal))
        return replace(row, signer=order.signer.name)


def _shifted(progress: Progress, start: int, people: Sequence[int], place: int) -> None:
    progress(start + place, len(people))
