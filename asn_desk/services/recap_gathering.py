"""Gathers what had been recorded up to a day, for the recap of a month."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.dates import long_date
from asn_desk.domain.employees import Structure
from asn_desk.domain.hours import WIB
from asn_desk.domain.incidents import IncidentFilter, IncidentLine, Outcome
from asn_desk.domain.law.sanctions import sanction
from asn_desk.domain.proceedings.case_state import (
    Ending,
    ending,
    is_ended,
    proven,
    proven_codes,
    remedy_pending,
    remedy_result,
    sanction_now,
)
from asn_desk.domain.proceedings.cases import Case, Step
from asn_desk.domain.proceedings.pacing import Due
from asn_desk.domain.proceedings.steps import STEP_TITLES, StepKind
from asn_desk.domain.recap_counting import CountedCase, CountedReport
from asn_desk.domain.working_time import HOURS_WORDS
from asn_desk.services.proceedings.case_dates import case_dates, days_left
from asn_desk.services.record_ids import saved_id
from asn_desk.services.rules import Rules

EVERYTHING = 1_000_000
UNKNOWN_AGENCY = "Belum diketahui"
_COLUMNS = 3
"""Every level has three columns; regimes with more kinds share the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering:
    """Collects what had been recorded up to a day."""

    work: UnitOfWork
    rules: Rules
    structure: Structure
    as_of: date
    """Only what was recorded by then is known."""
    until: date
    """The end of the month, or `as_of` when that is earlier: what runs is told of this day."""

    def reports(self) -> list[CountedReport]:
        """Return every reported person entered by then, with the outcome known then."""
        agency_of = self._agencies_by_unit()
        recorded = self.work.incidents.recorded_days()
        concluded = self.work.incidents.concluded_days()
        found = []
        for line in self.work.incidents.lines(IncidentFilter(limit=EVERYTHING)):
            day = recorded.get(line.person_id)
            if day is not None and day <= self.as_of:
                found.append(self._counted(line, agency_of, concluded.get(line.person_id)))
        return found

    def cases(self) -> list[CountedCase]:
        """Return every case with the steps recorded by then."""
        sources = self.work.incidents.sources_of_cases()
        found = []
        for case in self.work.cases.all():
            known = tuple(s for s in case.steps if self._known(s.recorded_at))
            if known:
                source = ", ".join(sources.get(saved_id(case.id), ()))
                found.append(self._counted_case(replace(case, steps=known), source))
        return found

    def _known(self, recorded_at: datetime | None) -> bool:
        return recorded_at is not None and recorded_at.astimezone(WIB).date() <= self.as_of

    def _agencies_by_unit(self) -> dict[str, str]:
        """Return the perangkat daerah of every unit name; written units resolve by it."""
        return {
            unit.name.casefold(): agency.name
            for unit in self.structure.units.values()
            if (agency := self.structure.agency(unit.id)) is not None
        }

    def _counted(
        self, line: IncidentLine, agency_of: dict[str, str], concluded: date | None
    ) -> CountedReport:
        ended = concluded is not None and concluded <= self.as_of
        written = agency_of.get(line.written_unit.casefold())
        current = agency_of.get(line.unit.casefold())
        return CountedReport(
            agency=written or current or line.written_unit or UNKNOWN_AGENCY,
            name=line.name,
            nip=line.nip,
            kind=line.kind.value,
            source=line.source.value,
            letter_number=line.letter_number,
            happened_on=line.happened_on,
            received_on=line.received_on or self.as_of,
            hours=HOURS_WORDS[line.hours.result] if line.hours else "",
            outcome=line.outcome if ended else Outcome.PENDING,
            outcome_on=line.outcome_on if ended else None,
        )

    def _counted_case(self, case: Case, source: str) -> CountedCase:
        then = self._by_month_end(case)
        _, waits, problem = case_dates(then, self.rules, self.until)
        effective, _, _ = case_dates(case, self.rules, self.as_of)
        day = waits.day if waits else None
        steps = {step.kind: step for step in then.valid_steps}
        decided = case.last(StepKind.DECIDED)
        code, _ = sanction_now(case)
        how = ending(case, effective.day if effective else None)
        found = proven(case)
        subject = case.subject
        rank = f"{subject.rank} ({subject.grade})" if subject.rank else subject.grade
        return CountedCase(
            number=case.number,
            agency=subject.agency or subject.unit or UNKNOWN_AGENCY,
            name=subject.name,
            nip=subject.nip,
            rank=rank,
            position=subject.position,
            unit=subject.unit,
            act=(found and found.act) or case.act,
            provisions=self.rules.provisions_text(proven_codes(case)),
            source=source,
            opened_on=case.opened_on,
            stage=_stage(then),
            summoned_1=_day(steps.get(StepKind.SUMMONED_1)),
            summoned_2=_day(steps.get(StepKind.SUMMONED_2)),
            examined=_day(steps.get(StepKind.EXAMINED)),
            reported=_day(steps.get(StepKind.REPORTED)),
            due=_due_words(waits, problem),
            days_left=days_left(self.rules, self.until, day) if day else None,
            running=bool(steps) and not is_ended(then),
            sanction_code=self._column(code) if code else "",
            sanction=self.rules.sanction_title(code) if code else "",
            decision_number=decided.letter_number if decided else "",
            decided_on=decided.on if decided else None,
            closed_on=_stopped_on(case, how),
            effective_on=effective.day if effective and not _overturned(case) else None,
            note=_note(case, how),
        )

    def _column(self, code: str) -> str:
        """Return the column of the summary a sanction counts in, whatever its regime."""
        kind = sanction(self.rules.law, code)
        if kind.ends_service:
            return "B3"
        return f"{kind.level.value[0].upper()}{max(1, min(kind.order, _COLUMNS))}"

    def _by_month_end(self, case: Case) -> Case:
        """Return the case as it stood at the month's end; a correction counts from the start."""
        withdrawals = (s for s in case.steps if s.kind is StepKind.WITHDRAWN)
        happened = (
            s for s in case.steps if s.kind is not StepKind.WITHDRAWN and s.on <= self.until
        )
        return replace(case, steps=(*happened, *withdrawals))


def _stage(case: Case) -> str:
    """Return the title of the last step that moved the case on."""
    moving = [s.kind for s in case.valid_steps if s.kind is not StepKind.FOLLOWED_UP]
    return STEP_TITLES[moving[-1]] if moving else ""


def _overturned(case: Case) -> bool:
    """Say whether a remedy, a closing or a departure took the decision its force."""
    return ending(case) in {Ending.CANCELLED, Ending.CLOSED}


def _stopped_on(case: Case, how: Ending | None) -> date | None:
    """Return the day the case ended without a sanction; None where it did not."""
    kinds = {
        Ending.CLOSED: StepKind.CLOSED,
        Ending.LAPSED: StepKind.LEFT,
        Ending.TRANSFERRED: StepKind.TRANSFERRED,
    }
    step = case.last(kinds[how]) if how in kinds else None
    decided = how is not Ending.CLOSED and case.has(StepKind.DECIDED)
    return step.on if step is not None and not decided else None


def _note(case: Case, how: Ending | None) -> str:
    """Return what became of a decision after it was taken, for the remarks."""
    if remedy_pending(case):
        return "Upaya administratif"
    remedy = remedy_result(case)
    if remedy is not None:
        return f"Putusan upaya: {remedy.result}"
    if how is Ending.CLOSED and case.has(StepKind.DECIDED):
        return "Gugur, perkara ditutup"
    told = how in {Ending.LAPSED, Ending.DEEMED_FINISHED, Ending.TRANSFERRED}
    return how.value if told and how is not None else ""


def _day(step: Step | None) -> date | None:
    return step.on if step else None


def _due_words(waits: Due | None, problem: str) -> str:
    if waits is None:
        return problem
    return f"{waits.title}: {long_date(waits.day)}" if waits.day else waits.title
