"""The forms up to the result, filled in from the file: team, order, release, summons, LHP."""

from datetime import date, datetime, timedelta

from asn_desk.domain.law.team_proposal import proposed_team
from asn_desk.domain.papers.letter_facts import QuestionAnswer
from asn_desk.domain.proceedings.step_details import (
    Absent,
    Detail,
    ExaminationOrdered,
    Examined,
    Forwarded,
    Released,
    Reported,
    Summoned,
    TeamFormed,
)
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.team import TeamMember
from asn_desk.services.proceedings.proposal_sources import MORNING, Sources, detail_in

ANSWER_DAYS = 7
"""Working days the desk gives a superior to answer; its own habit, not a rule."""
_REGENT_ROOM = "Ruang kerja Bupati"


def forwarding(known: Sources, on: date) -> Detail:
    """Propose the direct superior, and seven working days for his answer."""
    found = known.examiner(on)
    return Forwarded(
        superior_id=found.examiner.id if found.examiner else None,
        by_regent=found.by_regent,
        answer_by=known.later(on, ANSWER_DAYS),
    )


def team(known: Sources, on: date) -> Detail:
    """Propose superior, overseer and personnel official, formed by the Bupati (Pasal 29)."""
    file = known.file
    seats = proposed_team(
        file.rules.law, file.employee, file.structure, on=on, involved=file.barred
    )
    members = tuple(
        TeamMember(employee_id=seat.employee.id, element=seat.element, role=seat.role)
        for seat in seats
        if seat.employee is not None and seat.employee.id is not None
    )
    return TeamFormed(members=members, by_regent=True)


def order(known: Sources, on: date) -> Detail:
    """Propose an order by who formed the team, else by the head of the agency."""
    formed = known.file.team
    place = detail_in(known.file.round, StepKind.SUMMONED_1)
    meeting = place if isinstance(place, Summoned) else Summoned()
    if formed is not None:
        examiners = tuple(one.employee_id for one in formed.members)
        signer_id, by_regent = formed.former_id, formed.by_regent
    else:
        superior = known.examiner(on).examiner
        examiners = (superior.id,) if superior is not None and superior.id is not None else ()
        signer_id, by_regent = known.file.agency_head_id, False
    return ExaminationOrdered(
        signer_id=signer_id,
        by_regent=by_regent,
        examiner_ids=examiners,
        exam_on=meeting.exam_on or known.deadline("panggilan", on),
        exam_at=meeting.exam_at or MORNING,
        place=meeting.place or known.room(examiners[0] if examiners else None),
    )


def release(known: Sources, on: date) -> Detail:
    """Propose the direct superior as signer (Pasal 31); who acts meanwhile the clerk chooses."""
    found = known.examiner(on)
    superior = found.examiner
    return Released(signer_id=superior.id if superior else None, by_regent=found.by_regent)


def summons(known: Sources, on: date) -> Detail:
    """Propose the examiner, and the earliest day that satisfies both readings of Pasal 26."""
    before = last_summons(known)
    examiner_id, by_regent = _who_examines(known, on)
    if before is not None:
        examiner_id, by_regent = before.examiner_id, before.by_regent
    ordered = detail_in(known.file.round, StepKind.ORDERED)
    room = _REGENT_ROOM if by_regent else known.room(examiner_id)
    if isinstance(ordered, ExaminationOrdered) and ordered.place:
        room = ordered.place
    return Summoned(
        examiner_id=examiner_id,
        by_regent=by_regent,
        exam_on=known.deadline("panggilan", on),
        exam_at=MORNING,
        place=before.place if before else room,
    )


def absence(known: Sources, _on: date) -> Detail:
    """Propose to have waited two hours from the hour of the summons."""
    start = (last_summons(known) or Summoned()).exam_at or MORNING
    until = (datetime.combine(date.min, start) + timedelta(hours=2)).time()
    return Absent(waited_from=start, waited_until=until)


def examination(known: Sources, on: date) -> Detail:
    """Propose who summoned as examiner, and the standard questions."""
    summoned = last_summons(known)
    examiner_id, by_regent = _who_examines(known, on)
    if summoned is not None:
        examiner_id, by_regent = summoned.examiner_id, summoned.by_regent
    questions = tuple(QuestionAnswer(question=q, answer="") for q in known.questions)
    return Examined(
        examiner_id=examiner_id,
        by_regent=by_regent,
        exam_at=(summoned and summoned.exam_at) or MORNING,
        place=summoned.place if summoned else "",
        questions=questions,
    )


def report(known: Sources, _on: date) -> Detail:
    """Propose act and provisions as alleged, with the absence as the register counts it."""
    case, counted = known.file.case, known.absence
    return Reported(
        act=case.act,
        provisions=case.provisions,
        absence_days=counted.days if counted else 0,
        longest_run=counted.longest_run if counted else 0,
    )


def last_summons(known: Sources) -> Summoned | None:
    """Return the latest summons of the round."""
    case = known.file.round
    step = case.last(StepKind.SUMMONED_2) or case.last(StepKind.SUMMONED_1)
    return step.detail if step and isinstance(step.detail, Summoned) else None


def _who_examines(known: Sources, on: date) -> tuple[int | None, bool]:
    if known.file.team is not None:
        return known.file.chair_id, False
    found = known.examiner(on)
    return (found.examiner.id if found.examiner else None), found.by_regent
