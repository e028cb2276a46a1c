"""What every paper of a case is put together from: facts, signer, copies, and who is who."""

from collections.abc import Sequence
from datetime import date, time
from typing import TypeVar

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.errors import NotFound
from asn_desk.domain.papers.letter_facts import (
    Facts,
)
from asn_desk.domain.papers.letters import Identity, Reference, Signer
from asn_desk.domain.papers.team_facts import (
    TeamSeat,
)
from asn_desk.domain.proceedings.examination_round import examiner
from asn_desk.domain.proceedings.step_details import Decided, Detail
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.team import TeamMember, TeamRole
from asn_desk.services.proceedings.case_file import CaseFile
from asn_desk.services.proceedings.case_values import StepDraft
from asn_desk.services.signers import identity, regent, regent_identity, signer_of

D = TypeVar("D", bound=Detail)

Parts = tuple[Facts, Signer, tuple[str, ...], str]
"""Facts, signer, copies, addressee."""
_PLACES = tuple(TeamRole)


def detail_of(draft: StepDraft, wanted: type[D]) -> D:
    """Return the step's detail, of the class its kind prescribes."""
    if not isinstance(draft.detail, wanted):
        raise TypeError(f"{draft.kind} carries {type(draft.detail).__name__}")
    return draft.detail


def clock_or_gap(at: time | None) -> time:
    """Return 00.00 for a time not filled in yet: only a draft shows it, issuing asks first."""
    return at or time(0, 0)


def chosen(employee_id: int | None) -> int:
    """Return the id of an official; raises `NotFound` when none is chosen yet."""
    if employee_id is None:
        raise NotFound("pejabat", "")
    return employee_id


def is_examinee(file: CaseFile, signer: Signer) -> bool:
    """Say whether a letter would be signed by the person it is about."""
    return bool(signer.nip) and signer.nip == file.employee.nip


def superiors_and_desk(file: CaseFile) -> tuple[str, ...]:
    """Return the usual copies: the head of the agency and the head of this office."""
    return (file.agency_head_post, f"{file.office.head_post} {file.office.region}")


def signature(
    work: UnitOfWork,
    on: date,
    employee_id: int | None,
    *,
    by_regent: bool,
    titled: bool = False,
) -> Signer:
    """Return who signs: the Bupati, or an official; raises `NotFound` when none is chosen.

    `titled` names the agency with the post, as the title of a decision does.
    """
    if by_regent:
        return regent(work, on)
    return signer_of(work, chosen(employee_id), on, titled=titled)


def official_identity(
    work: UnitOfWork, file: CaseFile, on: date, employee_id: int | None, *, by_regent: bool
) -> Identity:
    """Return an official as identity rows print him; the Bupati has no NIP and no rank."""
    if by_regent:
        return regent_identity(work, on)
    return identity(file.official(employee_id, work), file.structure)


def examiner_of(file: CaseFile) -> tuple[int | None, bool]:
    """Return who examined, or who summoned somebody that never came: his id, or the Bupati.

    Raises `NotFound` when neither is known.
    """
    examiner_id, by_regent = examiner(file.round)
    if examiner_id is None and not by_regent:
        raise NotFound("pejabat", "")
    return examiner_id, by_regent


def seats_of(
    work: UnitOfWork, file: CaseFile, members: Sequence[TeamMember]
) -> tuple[TeamSeat, ...]:
    """Return the members of a team as papers list them, the chair first."""
    return tuple(
        TeamSeat(
            person=identity(file.official(member.employee_id, work), file.structure),
            element=member.element,
            role=member.role,
        )
        for member in sorted(members, key=lambda one: _PLACES.index(one.role))
    )


def team_seats(work: UnitOfWork, file: CaseFile) -> tuple[TeamSeat, ...]:
    """Return the team that examines, chair first; empty where the superior does."""
    return seats_of(work, file, file.team.members) if file.team is not None else ()


def decided(file: CaseFile) -> Decided:
    """Return what was decided; an empty decision before there is one."""
    return file.decided or Decided()


def decision_reference(file: CaseFile) -> Reference:
    """Return number and date of the decision; raises `NotFound` before there is one."""
    found = file.reference(StepKind.DECIDED)
    if found is None:
        raise NotFound("keputusan", file.case.number)
    return found


def sanction_of(file: CaseFile) -> str:
    """Return the exact name of the sanction decided, as its decision printed it."""
    own = file.own_decision
    if own is not None and own.sanction_name:
        return own.sanction_name
    return file.rules.sanction_name(decided(file).sanction_code)


def decision_signer(work: UnitOfWork, file: CaseFile, on: date) -> Signer:
    """Return who decided, as a signer of a later paper."""
    made = decided(file)
    return signature(work, on, made.punisher_id, by_regent=made.by_regent, titled=True)
