"""What the register of decisions says of one case, worked out from the steps that count."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from asn_desk.domain.law.periods import sanction_period
from asn_desk.domain.law.sanctions import sanction
from asn_desk.domain.proceedings.case_state import (
    Ending,
    ending,
    received_step,
    remedy_pending,
    remedy_result,
)
from asn_desk.domain.proceedings.cases import Case, DecisionLine
from asn_desk.domain.proceedings.effect import effective_deadline, served_period
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.rules import Rules


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """The rows of one case as they are, and as its steps say they must be."""

    case: Case
    rules: Rules
    rows: Sequence[DecisionLine]
    """The rows entered so far, oldest first."""
    recount: bool = False
    """Whether the day of effect is counted anew; else a day already entered stays."""

    def wanted(self) -> tuple[DecisionLine, ...]:
        """Return the rows as they must be; the one in force last.

        Raises `HolidaysMissing` when the day of effect cannot be counted.
        """
        step = self.case.last(StepKind.DECIDED)
        letter = step.letter_id if step is not None else None
        own = next((one for one in self.rows if letter and one.letter_id == letter), None)
        gone = [replace(one, cancelled=True) for one in self.rows if not self._counts(one, own)]
        if own is None:
            return tuple(gone)
        replacing = self._replacing(own)
        if replacing is None:
            return (*gone, self._in_force(own))
        old = replace(
            own,
            superseded=True,
            contested=False,
            effective_on=None,
            starts_on=None,
            ends_on=None,
            ended_on=replacing.decided_on,
        )
        return (*gone, old, self._in_force(replacing))

    def _counts(self, one: DecisionLine, own: DecisionLine | None) -> bool:
        """Say whether a row rests on a step that counts: the decision, or the remedy."""
        if own is None or one.id == own.id:
            return own is not None
        replacing = self._replacing(own)
        return replacing is not None and one.id is not None and one.id == replacing.id

    def _replacing(self, own: DecisionLine) -> DecisionLine | None:
        """Return the row of the remedy that replaced the sanction: entered already, or new."""
        step, result = self.case.last(StepKind.REMEDY_DECIDED), remedy_result(self.case)
        if step is None or result is None or not result.replaces:
            return None
        new = replace(
            own,
            id=None,
            letter_id=None,
            replaces_id=own.id,
            sanction_code=result.sanction_code,
            sanction_name=self.rules.sanction_name(result.sanction_code),
            number=result.number,
            decided_on=step.on,
            signer=result.body,
            terms=result.terms,
            superseded=False,
            cancelled=False,
            effective_on=None,
        )
        same = (
            one
            for one in self.rows
            if one.replaces_id == own.id
            and (one.number, one.decided_on, one.sanction_code)
            == (new.number, new.decided_on, new.sanction_code)
        )
        return next(same, new)

    def _in_force(self, row: DecisionLine) -> DecisionLine:
        """Return the row with what became of it: received, in force, contested, ended."""
        received = received_step(self.case)
        contested = remedy_pending(self.case)
        keep = row.effective_on is not None and not self.recount
        counted = None if keep else effective_deadline(self.case, self.rules.deadline)
        effective_on = row.effective_on if keep else counted.day if counted else None
        starts, ends = self._served(row, effective_on)
        ended_on, cancelled = self._ended(effective_on)
        return replace(
            row,
            received_on=received.on if received else None,
            effective_on=None if contested else effective_on,
            contested=contested,
            starts_on=starts,
            ends_on=ends,
            ended_on=ended_on,
            cancelled=cancelled,
            superseded=False,
        )

    def _served(
        self, row: DecisionLine, effective_on: date | None
    ) -> tuple[date | None, date | None]:
        """Return the days it is served, from its effect on; none for one without a period."""
        if effective_on is None or not sanction(self.rules.law, row.sanction_code).months:
            return None, None
        fixed = served_period(self.case, effective_on)
        if fixed is not None:
            return fixed.start, fixed.end
        counted = sanction_period(self.rules.law, row.sanction_code, effective_on)
        return counted.start, counted.end

    def _ended(self, effective_on: date | None) -> tuple[date | None, bool]:
        """Return when it ended and whether it lost its force."""
        how = ending(self.case, effective_on)
        kinds = {
            Ending.FINISHED: StepKind.FINISHED,
            Ending.CLOSED: StepKind.CLOSED,
            Ending.CANCELLED: StepKind.REMEDY_DECIDED,
            Ending.LAPSED: StepKind.LEFT,
            Ending.DEEMED_FINISHED: StepKind.LEFT,
        }
        step = self.case.last(kinds[how]) if how in kinds else None
        lost = how in {Ending.CLOSED, Ending.CANCELLED, Ending.LAPSED}
        return (step.on if step else None), lost
