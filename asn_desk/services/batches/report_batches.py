"""Letters about many reports: replies to Satpol PP, and surat pembinaan for persons reported."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeVar

from asn_desk.domain.errors import Refusal
from asn_desk.domain.papers.letters import LETTER_TITLES, LetterKind
from asn_desk.services.batches.rows import BatchRow, IssuedPaper, lacks_of
from asn_desk.services.letters import LetterDesk
from asn_desk.services.progress import Progress, no_progress
from asn_desk.services.reports.incidents import (
    CoachingDraft,
    IncidentDesk,
    ReplyDraft,
    ReportedPersonView,
)

COACHING_DAYS = 7
"""Days a surat pembinaan gives at first; the clerk changes it."""
D = TypeVar("D")
ReplyRow = BatchRow[ReplyDraft]
CoachingRow = BatchRow[CoachingDraft]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyBatchDesk:
    """Replies to several letters of Satpol PP, each as one made singly."""

    incidents: IncidentDesk
    letters: LetterDesk

    def plan(
        self,
        person_ids: Sequence[int],
        *,
        draft: ReplyDraft,
        on: date,
        progress: Progress = no_progress,
    ) -> tuple[ReplyRow, ...]:
        """Return a row for each report the persons stand in, once each, in the order given.

        A report answered before is said to be so. Nothing is recorded.
        """
        rows: dict[int, ReplyRow] = {}
        for place, person_id in enumerate(person_ids):
            progress(place, len(person_ids))
            view = self.incidents.view(person_id)
            report_id = view.report.id or 0
            if report_id not in rows:
                rows[report_id] = self._planned(view, draft, on)
        progress(len(person_ids), len(person_ids))
        return tuple(rows.values())

    def changed(self, row: ReplyRow, draft: ReplyDraft, on: date) -> ReplyRow:
        """Return a row filled in otherwise, checked anew."""
        preview = self.incidents.preview_reply
        return _checked(
            replace(row, draft=draft, on=on), lambda: preview(row.item_id, draft, on=on)
        )

    def issue(self, row: ReplyRow) -> IssuedPaper:
        """Issue the reply of a row; raises what `IncidentDesk.reply` raises."""
        letter_id = self.incidents.reply(row.item_id, row.draft, on=row.on)
        return _issued(self.letters, row, letter_id)

    def _planned(self, view: ReportedPersonView, draft: ReplyDraft, on: date) -> ReplyRow:
        number = view.report.letter_number
        before = [
            one for one in view.letters if one.kind is LetterKind.SATPOL_REPLY and not one.voided
        ]
        row = BatchRow(
            item_id=view.report.id or 0,
            name=f"surat Nomor {number}" if number else f"{view.report.source}",
            paper=LETTER_TITLES[LetterKind.SATPOL_REPLY],
            on=on,
            draft=draft,
            notes=tuple(f"sudah dibalas dengan nomor {one.number}" for one in before),
        )
        return self.changed(row, draft, on)


@dataclass(frozen=True, slots=True, kw_only=True)
class CoachingBatchDesk:
    """Surat pembinaan for several persons reported, each as one made singly."""

    incidents: IncidentDesk
    letters: LetterDesk

    def plan(
        self,
        person_ids: Sequence[int],
        *,
        on: date,
        deadline: date | None = None,
        coaching: str = "",
        progress: Progress = no_progress,
    ) -> tuple[CoachingRow, ...]:
        """Return a row for each person in the order given; nothing is recorded."""
        rows = []
        for place, person_id in enumerate(person_ids):
            progress(place, len(person_ids))
            view = self.incidents.view(person_id)
            draft = CoachingDraft(
                signer_id=None,
                act=self.incidents.proposed_case(person_id).coaching_act,
                deadline=deadline or on + timedelta(days=COACHING_DAYS),
                remove_link=view.incident.link,
                coaching=coaching,
            )
            rows.append(self._planned(person_id, view, draft, on))
        progress(len(person_ids), len(person_ids))
        return tuple(rows)

    def changed(self, row: CoachingRow, draft: CoachingDraft, on: date) -> CoachingRow:
        """Return a row filled in otherwise, checked anew."""
        preview = self.incidents.preview_coaching
        return _checked(
            replace(row, draft=draft, on=on), lambda: preview(row.item_id, draft, on=on)
        )

    def issue(self, row: CoachingRow) -> IssuedPaper:
        """Issue the letter of a row and close its report with it.

        Raises what `IncidentDesk.coach` raises.
        """
        letter_id = self.incidents.coach(row.item_id, row.draft, on=row.on)
        return _issued(self.letters, row, letter_id)

    def _planned(
        self, person_id: int, view: ReportedPersonView, draft: CoachingDraft, on: date
    ) -> CoachingRow:
        employee = view.employee
        row = BatchRow(
            item_id=person_id,
            name=employee.full_name if employee else view.person.name or "belum dikenali",
            paper=LETTER_TITLES[LetterKind.COACHING],
            on=on,
            draft=draft,
        )
        return self.changed(row, draft, on)


def _checked(row: BatchRow[D], preview: Callable[[], bytes]) -> BatchRow[D]:
    """Return a row with what the rules say about its letter."""
    try:
        preview()
    except Refusal as refusal:
        return replace(row, lacks=lacks_of(refusal))
    return replace(row, lacks=())


def _issued(letters: LetterDesk, row: BatchRow[D], letter_id: int) -> IssuedPaper:
    line = letters.line(letter_id)
    return IssuedPaper(letter_id=letter_id, number=line.number, name=row.name, paper=row.paper)
