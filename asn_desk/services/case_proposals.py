"""What a step's form is filled with before the clerk touches it: dates, people, questions."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from asn_desk.domain.cases import Case
from asn_desk.domain.employees import Employee
from asn_desk.domain.errors import HolidaysMissing
from asn_desk.domain.law.examination import examiner
from asn_desk.domain.letter_facts import QuestionAnswer
from asn_desk.domain.step_details import (
    Absent,
    Arrived,
    Called,
    Closed,
    Contested,
    Decided,
    Detail,
    Examined,
    Finished,
    Forwarded,
    HandedOver,
    MissedHandover,
    RemedyDecided,
    Reported,
    Sent,
    Summoned,
)
from asn_desk.domain.steps import StepKind
from asn_desk.services.case_file import CaseFile
from asn_desk.services.case_values import StepDraft

EMPTY: Mapping[StepKind, Detail] = {
    StepKind.MISSED_HANDOVER: MissedHandover(),
    StepKind.SENT: Sent(),
    StepKind.ARRIVED: Arrived(),
    StepKind.CONTESTED: Contested(),
    StepKind.REMEDY_DECIDED: RemedyDecided(),
    StepKind.FINISHED: Finished(),
    StepKind.CLOSED: Closed(),
}
"""The forms of which the file of a case tells nothing."""
MORNING = time(9, 0)
ANSWER_DAYS = 7
"""Working days the desk gives a superior to answer; its own habit, not a rule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposer:
    """Fills in what the file of a case already tells."""

    file: CaseFile
    today: date
    questions: Sequence[str]
    """The standard questions of an examination."""

    def propose(self, kind: StepKind) -> StepDraft:
        """Return the form of a step, filled in as far as the file knows."""
        fill = self._fillers().get(kind)
        on = self._day(kind)
        if fill is not None:
            return StepDraft(kind=kind, on=on, detail=fill(on))
        return StepDraft(kind=kind, on=on, detail=EMPTY[kind])

    def _fillers(self) -> Mapping[StepKind, Callable[[date], Detail]]:
        return {
            StepKind.FORWARDED: self._forwarding,
            StepKind.SUMMONED_1: self._summons,
            StepKind.SUMMONED_2: self._summons,
            StepKind.ABSENT_1: self._absence,
            StepKind.ABSENT_2: self._absence,
            StepKind.EXAMINED: self._examination,
            StepKind.REPORTED: self._report,
            StepKind.DECIDED: self._decision,
            StepKind.CALLED: self._call,
            StepKind.HANDED_OVER: self._handover,
        }

    def _day(self, kind: StepKind) -> date:
        """Return the day of an event that was appointed, when it has passed; else today."""
        appointed = None
        summons = self._last_summons()
        called = _detail_of(self.file.case, StepKind.CALLED)
        if kind in {StepKind.ABSENT_1, StepKind.ABSENT_2, StepKind.EXAMINED} and summons:
            appointed = summons.exam_on
        if kind in {StepKind.HANDED_OVER, StepKind.MISSED_HANDOVER} and isinstance(called, Called):
            appointed = called.meet_on
        return appointed if appointed is not None and appointed <= self.today else self.today

    def _forwarding(self, on: date) -> Detail:
        superior = self._examiner(on)
        return Forwarded(
            superior_id=superior.id if superior else None, answer_by=self._later(on, ANSWER_DAYS)
        )

    def _summons(self, on: date) -> Detail:
        before = self._last_summons()
        superior = self._examiner(on)
        examiner_id = before.examiner_id if before else superior.id if superior else None
        try:
            exam_on = self.file.rules.deadline("panggilan", on).day
        except HolidaysMissing:
            exam_on = None
        place = before.place if before else self._room(examiner_id)
        return Summoned(examiner_id=examiner_id, exam_on=exam_on, exam_at=MORNING, place=place)

    def _absence(self, _on: date) -> Detail:
        summons = self._last_summons() or Summoned()
        start = summons.exam_at or MORNING
        until = (datetime.combine(date.min, start) + timedelta(hours=2)).time()
        return Absent(waited_from=start, waited_until=until)

    def _examination(self, _on: date) -> Detail:
        summons = self._last_summons() or Summoned()
        questions = tuple(QuestionAnswer(question=q, answer="") for q in self.questions)
        return Examined(
            examiner_id=summons.examiner_id,
            exam_at=summons.exam_at or MORNING,
            place=summons.place,
            questions=questions,
        )

    def _report(self, _on: date) -> Detail:
        return Reported(act=self.file.case.act, provisions=self.file.case.provisions)

    def _decision(self, _on: date) -> Detail:
        reported = _detail_of(self.file.case, StepKind.REPORTED)
        if not isinstance(reported, Reported):
            return Decided()
        return Decided(
            sanction_code=reported.sanction_code,
            punisher_id=reported.punisher_id,
            by_regent=reported.by_regent,
            override_reason=reported.override_reason,
        )

    def _call(self, on: date) -> Detail:
        decided = _detail_of(self.file.case, StepKind.DECIDED)
        before_id = decided.punisher_id if isinstance(decided, Decided) else None
        return Called(
            before_id=before_id,
            meet_on=self._later(on, 2),
            meet_at=MORNING,
            place=self._room(before_id),
        )

    def _handover(self, _on: date) -> Detail:
        called = _detail_of(self.file.case, StepKind.CALLED)
        if isinstance(called, Called):
            return HandedOver(deliverer_id=called.before_id, at=called.meet_at, place=called.place)
        decided = _detail_of(self.file.case, StepKind.DECIDED)
        deliverer = decided.punisher_id if isinstance(decided, Decided) else None
        return HandedOver(deliverer_id=deliverer, at=MORNING, place=self._room(deliverer))

    def _examiner(self, on: date) -> Employee | None:
        """Return the direct superior, or who stands above him where he is party himself."""
        file = self.file
        return examiner(
            file.rules.law, file.employee, file.structure, on=on, involved=file.barred
        ).examiner

    def _last_summons(self) -> Summoned | None:
        case = self.file.case
        step = case.last(StepKind.SUMMONED_2) or case.last(StepKind.SUMMONED_1)
        return step.detail if step and isinstance(step.detail, Summoned) else None

    def _room(self, employee_id: int | None) -> str:
        official = next((o for o in self.file.structure.officials if o.id == employee_id), None)
        return f"Ruang kerja {official.position}" if official else ""

    def _later(self, on: date, days: int) -> date | None:
        try:
            return self.file.rules.calendar.count(on, days)[0]
        except HolidaysMissing:
            return None


def _detail_of(case: Case, kind: StepKind) -> Detail | None:
    step = case.last(kind)
    return step.detail if step else None
