"""What a recorded step does to the register of decisions, and what its correction undoes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.proceedings.case_state import is_ended, proven_codes
from asn_desk.domain.proceedings.cases import Case, DecisionLine, Step
from asn_desk.domain.proceedings.step_details import Decided, Finished, Withdrawn
from asn_desk.domain.proceedings.steps import STEP_TITLES, StepKind
from asn_desk.services.proceedings.case_file import CaseFile
from asn_desk.services.proceedings.concurrent_sanctions import beside_each_other
from asn_desk.services.proceedings.decision_entries import Entries
from asn_desk.services.proceedings.past_decisions import (
    DEEMED_FINISHED,
    deemed_finished_by,
    deemed_finished_note,
)
from asn_desk.services.record_ids import saved_id
from asn_desk.services.rules import Rules

_MOVES_EFFECT = frozenset(
    {
        StepKind.HANDED_OVER,
        StepKind.ARRIVED,
        StepKind.CONTESTED,
        StepKind.REMEDY_DECIDED,
        StepKind.LEFT,
        StepKind.CLOSED,
    }
)
"""The steps after which the day of effect is counted anew; else a day in force stays."""
_MARKS = (
    "received_on",
    "effective_on",
    "ended_on",
    "contested",
    "cancelled",
    "starts_on",
    "ends_on",
    "superseded",
)


def after_step(work: UnitOfWork, file: CaseFile, step: Step, *, today: date) -> None:
    """Enter a decision in the register, or what became of it, as the step says.

    A heavier sanction in force ends the one being served in another case, whose proceedings are
    then finished with the reason. Raises `HolidaysMissing` when a day of effect cannot be counted.
    """
    if isinstance(step.detail, Decided):
        work.cases.add_decision(_decision(work, file, step, step.detail))
    reason = STEP_TITLES[step.kind]
    _Settling(work=work, rules=file.rules, today=today, reason=reason).settle(
        saved_id(file.case.id), recount=step.kind in _MOVES_EFFECT
    )


def after_withdrawal(
    work: UnitOfWork, case_id: int, step: Step, reason: str, *, rules: Rules, today: date
) -> None:
    """Void the step's letter and restore the register of decisions as it was without the step.

    The register keeps a cancelled decision; it is never deleted.
    """
    if step.letter_id is not None:
        work.letters.void(step.letter_id, reason)
    _Settling(work=work, rules=rules, today=today, reason=reason).settle(
        case_id, recount=step.kind in _MOVES_EFFECT
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Settling:
    """Brings the register of one person's decisions in step with the cases."""

    work: UnitOfWork
    rules: Rules
    today: date
    reason: str

    def settle(self, case_id: int, *, recount: bool) -> None:
        """Work out the rows of a case anew, then those of the person's other cases beside it."""
        cases = self.work.cases
        employee_id = cases.get(case_id).employee_id
        rows = cases.decisions(employee_id=employee_id)
        if not rows:
            return
        by_id = {one.id: one for one in rows}
        wanted = self._wanted(rows, case_id, recount=recount)
        new = [one for one in wanted if one.id is None]
        for one in beside_each_other(self.rules.law, [one for one in wanted if one.id is not None]):
            self._mark(by_id[one.id], one)
        for one in new:
            cases.add_decision(one, self.reason)
        if new:
            self.settle(case_id, recount=recount)
        elif self._finish_or_resume(cases.decisions(employee_id=employee_id)):
            self.settle(case_id, recount=False)

    def _wanted(
        self, rows: Sequence[DecisionLine], case_id: int, *, recount: bool
    ) -> list[DecisionLine]:
        """Return every row as the steps of its case say; only one case is counted anew."""
        found: list[DecisionLine] = []
        for one in dict.fromkeys(row.case_id for row in rows):
            entries = Entries(
                case=self.work.cases.get(one),
                rules=self.rules,
                rows=[row for row in rows if row.case_id == one],
                recount=recount and one == case_id,
            )
            found += entries.wanted()
        return found

    def _mark(self, before: DecisionLine, after: DecisionLine) -> None:
        marks = {
            name: getattr(after, name)
            for name in _MARKS
            if getattr(before, name) != getattr(after, name)
        }
        if marks:
            self.work.cases.mark_decision(before.case_id, self.reason, before.id, **marks)

    def _finish_or_resume(self, rows: Sequence[DecisionLine]) -> bool:
        """Finish the case of a sanction a heavier one ended; take that back when it did not."""
        changed = False
        for row in rows:
            others = [one for one in rows if one.case_id != row.case_id]
            heavier = deemed_finished_by(row, others)
            case = self.work.cases.get(row.case_id)
            if heavier is not None and heavier.effective_on is not None and not is_ended(case):
                if heavier.effective_on <= self.today:
                    self._add(case, heavier.effective_on, heavier)
                    changed = True
            elif heavier is None and not row.superseded and not row.cancelled:
                changed = self._resume(case) or changed
        return changed

    def _add(self, case: Case, on: date, heavier: DecisionLine) -> None:
        day = max(on, case.valid_steps[-1].on)
        detail = Finished(note=deemed_finished_note(heavier))
        self._append(case, Step(sequence=0, kind=StepKind.FINISHED, on=day, detail=detail))

    def _resume(self, case: Case) -> bool:
        """Withdraw the end of a case that only a heavier sanction, now gone, had brought."""
        last = case.valid_steps[-1]
        ended = isinstance(last.detail, Finished) and last.detail.note.startswith(DEEMED_FINISHED)
        if not ended or last.id is None:
            return False
        detail = Withdrawn(step_id=last.id, reason=self.reason)
        step = Step(sequence=0, kind=StepKind.WITHDRAWN, on=self.today, detail=detail)
        self._append(case, step)
        return True

    def _append(self, case: Case, step: Step) -> None:
        self.work.cases.add_step(saved_id(case.id), step, case.version)


def _decision(work: UnitOfWork, file: CaseFile, step: Step, decided: Decided) -> DecisionLine:
    subject, charge = file.subject, file.charge
    signer = work.letters.line(step.letter_id).signer if step.letter_id else ""
    return DecisionLine(
        case_id=saved_id(file.case.id),
        case_number=file.case.number,
        employee_id=file.case.employee_id,
        name=subject.name,
        nip=subject.nip,
        rank=subject.rank,
        grade=subject.grade,
        position=subject.position,
        unit=subject.agency or subject.unit,
        act=charge.act,
        provisions=proven_codes(file.case),
        sanction_code=decided.sanction_code,
        number=step.letter_number,
        decided_on=step.on,
        letter_id=saved_id(step.letter_id),
        signer=signer,
        received_on=None,
        effective_on=None,
        ended_on=None,
        contested=False,
        cancelled=False,
        law_version=decided.law_version,
        sanction_name=file.rules.sanction_name(decided.sanction_code),
        terms=decided.terms,
    )
