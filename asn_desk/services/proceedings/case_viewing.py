"""Everything the page of a case shows, put together from its file."""

from datetime import date

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.errors import HolidaysMissing
from asn_desk.domain.law.sanctions import sanction
from asn_desk.domain.proceedings.follow_ups import OpenFollowUp, open_follow_ups
from asn_desk.domain.proceedings.gates import Facts
from asn_desk.domain.proceedings.pacing import Alarm, alarms
from asn_desk.domain.proceedings.procedure import actions
from asn_desk.domain.proceedings.step_details import (
    AuthorityReported,
    Decided,
    Detail,
    Released,
    Reported,
)
from asn_desk.services.proceedings.assessing import highest_threat
from asn_desk.services.proceedings.case_dates import case_dates, effect_of
from asn_desk.services.proceedings.case_file import CaseFile
from asn_desk.services.proceedings.case_standing import standing_of
from asn_desk.services.proceedings.case_timeline import timeline
from asn_desk.services.proceedings.case_values import CaseView
from asn_desk.services.proceedings.past_decisions import deemed_finished_by


def case_view(work: UnitOfWork, file: CaseFile, today: date) -> CaseView:
    """Return everything the page of a case shows."""
    case, own = file.case, file.own_decision
    _, waits, problem = case_dates(case, file.rules, today)
    effective = effect_of(file, today)
    effective_on = effective.day if effective else None
    possible = actions(
        case,
        today=today,
        effective_on=effective_on,
        left=not file.employee.listed,
        facts=in_general(file, today),
    )
    return CaseView(
        case=case,
        employee=file.employee,
        agency=file.agency,
        unit=file.subject.unit,
        superior=file.structure.superior(file.employee),
        incidents=file.incidents,
        timeline=timeline(case, possible, waits, effective, sanction_name=file.rules.sanction_name),
        actions=possible,
        due=waits,
        effective=effective,
        decisions=file.decisions,
        drafts=tuple(one.kind for one in work.cases.drafts(file.case_id)),
        letters=work.letters.of_case(file.case_id),
        problem=problem,
        alarms=_alarms(file, today),
        restrictions=standing_of(work, file.rules, case.employee_id, on=today).blocks,
        follow_ups=_follow_ups(file, effective_on, today),
        sanction_from=own.starts_on if own else None,
        sanction_until=own.ends_on if own else None,
    )


def in_general(file: CaseFile, today: date) -> Facts:
    """Return what the gates may know before a step is filled in."""
    return Facts(superseded=is_superseded(file, today))


def facts_of(file: CaseFile, detail: Detail, today: date) -> Facts:
    """Return what the gates may know of a step: its level, itself, and what ended it."""
    code = ""
    if isinstance(detail, Reported | Decided):
        code = detail.sanction_code
    elif isinstance(detail, AuthorityReported) and file.result is not None:
        code = file.result.sanction_code
    level = str(sanction(file.rules.law, code).level) if code else None
    if isinstance(detail, Released):
        threat = highest_threat(file, on=today)
        level = str(threat) if threat is not None else None
    return Facts(level=level, detail=detail, superseded=is_superseded(file, today))


def is_superseded(file: CaseFile, today: date) -> bool:
    """Say whether a heavier sanction, in force by now, ended the one of this case."""
    own = file.own_decision
    heavier = deemed_finished_by(own, file.other_decisions) if own is not None else None
    return (
        heavier is not None and heavier.effective_on is not None and heavier.effective_on <= today
    )


def _alarms(file: CaseFile, today: date) -> tuple[Alarm, ...]:
    try:
        return alarms(file.case, today=today, deadlines=file.rules.deadline)
    except HolidaysMissing:
        return ()


def _follow_ups(file: CaseFile, effective_on: date | None, today: date) -> tuple[OpenFollowUp, ...]:
    return open_follow_ups(
        file.case, status=file.employee.status, effective_on=effective_on, today=today
    )
