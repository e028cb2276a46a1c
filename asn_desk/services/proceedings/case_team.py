"""Whether the team proposed in a step is lawful, member by member (Pasal 29)."""

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.law.team import Seat, TeamProblem, team_problems
from asn_desk.domain.proceedings.missing import Missing
from asn_desk.domain.proceedings.pacing import Caution
from asn_desk.domain.proceedings.step_details import TeamFormed
from asn_desk.services.proceedings.assessing import team_level
from asn_desk.services.proceedings.case_file import CaseFile
from asn_desk.services.proceedings.case_values import PersonProblem, StepDraft


def team_faults(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> tuple[Missing, ...]:
    """Return what makes a team unlawful, each with its article; nothing for another step."""
    return tuple(
        Missing(what=one.reason.sentence.rstrip("."), article=one.reason.article)
        for one in _problems(work, file, draft)
        if one.blocks
    )


def team_cautions(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> tuple[Caution, ...]:
    """Return what is unusual about a team without forbidding it."""
    return tuple(
        Caution(text=one.reason.sentence.rstrip("."), article=one.reason.article)
        for one in _problems(work, file, draft)
        if not one.blocks
    )


def team_people(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> tuple[PersonProblem, ...]:
    """Return what is said of single members, to be shown beside their names."""
    return tuple(
        PersonProblem(
            employee_id=one.employee_id,
            words=one.reason.sentence.rstrip("."),
            article=one.reason.article,
            blocks=one.blocks,
        )
        for one in _problems(work, file, draft)
        if one.employee_id is not None
    )


def _problems(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> tuple[TeamProblem, ...]:
    if not isinstance(draft.detail, TeamFormed) or not draft.detail.members:
        return ()
    seats = [
        Seat(employee=file.official(one.employee_id, work), element=one.element, role=one.role)
        for one in draft.detail.members
    ]
    return team_problems(
        file.rules.law,
        file.employee,
        file.structure,
        seats,
        level=team_level(file, draft.on),
        on=draft.on,
        involved=file.barred,
    )
