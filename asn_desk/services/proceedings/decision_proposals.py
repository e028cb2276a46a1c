"""The forms from the result on, filled in from the file: authority, decision, delivery, remedy."""

from datetime import date

from asn_desk.domain.law.reporting_line import reporting_line
from asn_desk.domain.proceedings.effect_gates import remedy_of
from asn_desk.domain.proceedings.ending_details import APPEAL
from asn_desk.domain.proceedings.examination_round import examiner, round_result
from asn_desk.domain.proceedings.follow_ups import open_follow_ups
from asn_desk.domain.proceedings.step_details import (
    AuthorityReported,
    Called,
    Contested,
    Decided,
    Detail,
    Finished,
    FollowedUp,
    FollowUp,
    HandedOver,
    RemedyAnswered,
    RemedyDecided,
    Reported,
)
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.proceedings.case_dates import effect_of
from asn_desk.services.proceedings.case_terms import proposed_terms
from asn_desk.services.proceedings.past_decisions import deemed_finished_by, deemed_finished_note
from asn_desk.services.proceedings.proposal_sources import MORNING, Sources, detail_in

BPASN = "BPASN"


def authority(known: Sources, _on: date) -> Detail:
    """Propose the way up: from who examined through the line to who may punish (Pasal 27)."""
    found = round_result(known.file.case) or Reported()
    reporter_id, _ = examiner(known.file.round)
    return AuthorityReported(
        reporter_id=reporter_id,
        punisher_id=found.punisher_id,
        by_regent=found.by_regent,
        through_ids=_between(known, reporter_id, found.punisher_id),
    )


def _between(known: Sources, reporter_id: int | None, punisher_id: int | None) -> tuple[int, ...]:
    """Return the superiors above the reporter and below who punishes, nearest first."""
    file = known.file
    line = [one.id for one in reporting_line(file.employee, file.structure).officials]
    start = line.index(reporter_id) + 1 if reporter_id in line else 0
    end = line.index(punisher_id) if punisher_id in line else len(line)
    return tuple(one for one in line[start:end] if one is not None and one != reporter_id)


def decision(known: Sources, on: date) -> Detail:
    """Propose what the result recommends, with the terms the file knows."""
    reported = round_result(known.file.case)
    if reported is None:
        return Decided()
    code = reported.sanction_code
    return Decided(
        sanction_code=code,
        punisher_id=reported.punisher_id,
        by_regent=reported.by_regent,
        override_reason=reported.override_reason,
        terms=proposed_terms(known.file, code, on=on),
    )


def call(known: Sources, on: date) -> Detail:
    """Propose who decided; for the Bupati the head of this office (Pasal 37 ayat (2))."""
    before_id = _deliverer(known)
    return Called(
        before_id=before_id,
        meet_on=known.later(on, 2),
        meet_at=MORNING,
        place=known.room(before_id),
    )


def handover(known: Sources, _on: date) -> Detail:
    """Propose whom the call named, else who decided or was designated."""
    called = detail_in(known.file.case, StepKind.CALLED)
    if isinstance(called, Called):
        return HandedOver(deliverer_id=called.before_id, at=called.meet_at, place=called.place)
    deliverer = _deliverer(known)
    return HandedOver(deliverer_id=deliverer, at=MORNING, place=known.room(deliverer))


def _deliverer(known: Sources) -> int | None:
    decided = known.file.decided
    if decided is None or not decided.by_regent:
        return decided.punisher_id if decided is not None else None
    head = known.file.office_head_id
    return None if head == known.file.case.employee_id else head


def contest(known: Sources, _on: date) -> Detail:
    """Propose the remedy its sanction has: banding for the end of service, else keberatan."""
    file, decided = known.file, known.file.decided or Decided()
    kind = remedy_of(file.case)
    if kind == APPEAL:
        return Contested(remedy=kind, filed_to=BPASN)
    if decided.by_regent:
        return Contested(remedy=kind, filed_to=file.office.regent_title)
    return Contested(remedy=kind, filed_to=_above(known, decided.punisher_id))


def _above(known: Sources, official_id: int | None) -> str:
    """Return the post above an official: to whom an objection to his decision goes."""
    file, official = known.file, known.official(official_id)
    if official is None:
        return ""
    line = reporting_line(official, file.structure).officials
    return line[0].position if line else file.office.regent_title


def answer(known: Sources, _on: date) -> Detail:
    """Propose the official whose decision is contested as who answers."""
    decided = known.file.decided or Decided()
    if decided.by_regent:
        return RemedyAnswered(by=known.file.office.regent_title)
    official = known.official(decided.punisher_id)
    return RemedyAnswered(by=official.position if official else "")


def remedy(known: Sources, _on: date) -> Detail:
    """Propose the body the remedy was filed to."""
    filed = detail_in(known.file.case, StepKind.CONTESTED)
    return RemedyDecided(body=filed.filed_to if isinstance(filed, Contested) else "")


def finish(known: Sources, _on: date) -> Detail:
    """Propose a note where a heavier sanction ended the one being served."""
    own = known.file.own_decision
    heavier = deemed_finished_by(own, known.file.other_decisions) if own is not None else None
    return Finished(note=deemed_finished_note(heavier) if heavier is not None else "")


def follow_up(known: Sources, on: date) -> Detail:
    """Propose the first thing others must still do once the decision is in force."""
    file = known.file
    effect = effect_of(file, known.today)
    still = open_follow_ups(
        file.case,
        status=file.employee.status,
        effective_on=effect.day if effect else None,
        today=on,
    )
    return FollowedUp(what=still[0].what if still else FollowUp.OTHER)
