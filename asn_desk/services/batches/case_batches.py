"""The next letters of many cases: planned by the rules of each case, issued one by one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from asn_desk.domain.errors import NotFound, Refusal
from asn_desk.domain.papers.letters import LETTER_TITLES
from asn_desk.domain.proceedings.case_state import ACTION_TITLES
from asn_desk.domain.proceedings.missing import Missing
from asn_desk.domain.proceedings.procedure import Action
from asn_desk.domain.proceedings.steps import LETTER_OF_STEP, StepKind
from asn_desk.services.batches.meetings import Meetings, SharedInputs
from asn_desk.services.batches.rows import BatchRow, IssuedPaper, cited, lacks_of
from asn_desk.services.proceedings.case_values import CaseView, StepCheck, StepDraft
from asn_desk.services.proceedings.cases import CaseDesk
from asn_desk.services.progress import Progress, no_progress

BATCHED = (
    StepKind.FORWARDED,
    StepKind.ORDERED,
    StepKind.SUMMONED_1,
    StepKind.ABSENT_1,
    StepKind.SUMMONED_2,
    StepKind.ABSENT_2,
    StepKind.CALLED,
    StepKind.SENT,
)
"""The steps whose letters follow from the file; every other one needs judgement."""
_SIGNERS = ("examiner_id", "signer_id")
_MOST_NAMED = 3
_BY_HAND = Missing(what="perlu dikerjakan sendiri")
_OVER = Missing(what="perkara sudah selesai")


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDraft:
    """The step of one case as a batch would record it."""

    case_id: int
    version: int
    """The case as it was planned; a later change is noticed when the letter is issued."""
    step: StepDraft | None
    """None where nothing can be planned."""


CaseBatchRow = BatchRow[CaseDraft]


@dataclass(frozen=True, slots=True, kw_only=True)
class StepOffer:
    """A kind of letter that could be made for the chosen cases."""

    kind: StepKind
    paper: str
    lawful: int
    """For how many of the cases the law allows it now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseBatchDesk:
    """Letters for many cases; every letter goes the way of a single one, through `CaseDesk`."""

    cases: CaseDesk
    next_working_day: Callable[[date], date]
    """Raises `HolidaysMissing`."""
    people: Callable[[str], Sequence[tuple[int, str, str]]]
    """Finds officials by any fragment: id, name, what tells them apart."""

    def offers(self, case_ids: Sequence[int]) -> tuple[StepOffer, ...]:
        """Return the letters a batch can make, with how many cases are ready for each by law."""
        lawful = [
            one.kind
            for case_id in case_ids
            for one in self.cases.view(case_id).actions
            if not one.missing
        ]
        return tuple(
            StepOffer(kind=kind, paper=paper_of(kind), lawful=lawful.count(kind))
            for kind in BATCHED
        )

    def plan(
        self,
        case_ids: Sequence[int],
        *,
        kind: StepKind | None = None,
        shared: SharedInputs | None = None,
        progress: Progress = no_progress,
    ) -> tuple[CaseBatchRow, ...]:
        """Return a row for each case in the order given: the letter of a kind, or the next one.

        Without a `kind` each case gets the next step on the path of the law. Nothing is recorded.
        Raises `Cancelled` through `progress`.
        """
        given = shared or SharedInputs()
        meetings = Meetings(given, self.next_working_day)
        rows = []
        for place, case_id in enumerate(case_ids):
            progress(place, len(case_ids))
            rows.append(self._planned(self.cases.view(case_id), kind, given, meetings))
        progress(len(case_ids), len(case_ids))
        return tuple(rows)

    def changed(self, row: CaseBatchRow, step: StepDraft) -> CaseBatchRow:
        """Return a row with its step filled in otherwise, checked anew."""
        return self._checked(replace(row, draft=replace(row.draft, step=step)), step)

    def signed_by(self, row: CaseBatchRow, typed: str) -> CaseBatchRow:
        """Return a row whose letter another official signs, found by a fragment of his name.

        Raises `NotFound`, with who may be meant where several fit.
        """
        step = row.draft.step
        name = signing_field(row)
        if step is None or not name:
            return row
        # The search knows names without the degrees behind a comma.
        official = _the_one(self.people(typed.partition(",")[0]), typed)
        changes: dict[str, Any] = {name: official, "by_regent": False}
        return self.changed(row, replace(step, detail=replace(step.detail, **changes)))

    def issue(self, row: CaseBatchRow) -> IssuedPaper:
        """Record the step of a row and issue its letter, in one transaction.

        Raises what `CaseDesk.record` raises; then nothing is recorded and no number is taken.
        """
        draft = row.draft
        if draft.step is None:
            message = "a row without a step is not issued"
            raise ValueError(message)
        done = self.cases.record(draft.case_id, draft.step, expected_version=draft.version)
        return IssuedPaper(
            letter_id=done.letter_id or 0, number=done.number, name=row.name, paper=row.paper
        )

    def _planned(
        self, view: CaseView, kind: StepKind | None, shared: SharedInputs, meetings: Meetings
    ) -> CaseBatchRow:
        case_id = view.case.id or 0
        action = _action(view, kind)
        row = BatchRow(
            item_id=case_id,
            name=view.employee.full_name,
            paper=paper_of(action.kind) if action else "",
            on=shared.on or self.cases.today(),
            draft=CaseDraft(case_id=case_id, version=view.case.version, step=None),
        )
        if action is None:
            return replace(row, lacks=(_OVER,))
        if action.kind not in BATCHED:
            return replace(row, by_hand=True, lacks=(_BY_HAND,))
        if action.missing:
            return replace(row, lacks=action.missing)
        step = self.cases.start(case_id, action.kind, on=shared.on)
        filled = replace(step, detail=meetings.fill(step.detail))
        return self.changed(row, filled)

    def _checked(self, row: CaseBatchRow, step: StepDraft) -> CaseBatchRow:
        case_id = row.draft.case_id
        check = self.cases.check(case_id, step)
        lacks, signer = _lacks(check), ""
        try:
            signer = self.cases.signer(case_id, step)
            if not lacks:
                # A paper that cannot be made is told now, not halfway through the batch.
                self.cases.preview(case_id, step)
        except Refusal as refusal:
            lacks = lacks or lacks_of(refusal)
        notes = tuple(cited(one.text, one.article) for one in check.cautions)
        return replace(row, on=step.on, signer=signer, lacks=lacks, notes=notes)


def signing_field(row: CaseBatchRow) -> str:
    """Return the field of a row's step that names who signs; empty where the step names nobody."""
    step = row.draft.step
    return next((one for one in _SIGNERS if step and hasattr(step.detail, one)), "")


def paper_of(kind: StepKind) -> str:
    """Return what the letter of a step is called; of a step without one, what is to be done."""
    letter = LETTER_OF_STEP.get(kind)
    return LETTER_TITLES[letter] if letter is not None else ACTION_TITLES[kind]


def _action(view: CaseView, kind: StepKind | None) -> Action | None:
    """Return the step of a kind, or the next one on the path; None when the case is over."""
    if kind is not None:
        return next((one for one in view.actions if one.kind is kind), None)
    return next((one for one in view.actions if one.primary), None)


def _the_one(found: Sequence[tuple[int, str, str]], typed: str) -> int:
    """Return who is meant: the only one found, or the one of exactly this name."""
    exact = [one for one in found if one[1].casefold() == typed.strip().casefold()]
    chosen = exact if len(exact) == 1 else found
    if len(chosen) != 1:
        raise NotFound("pejabat", typed.strip(), tuple(name for _, name, _ in found[:_MOST_NAMED]))
    return chosen[0][0]


def _lacks(check: StepCheck) -> tuple[Missing, ...]:
    """Return everything that stands between a draft and its record, in one list."""
    fields = tuple(Missing(what=todo) for _, todo in check.incomplete)
    said = tuple(Missing(what=one) for one in (check.wrong_date, check.not_authorised) if one)
    return (*check.missing, *fields, *said)
