"""The papers around a heavier examination: team, order to examine, temporary release."""

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.papers.letters import Meeting
from asn_desk.domain.papers.team_facts import (
    OrderFacts,
    ReleaseFacts,
    TeamFacts,
)
from asn_desk.domain.proceedings.step_details import ExaminationOrdered, Released, TeamFormed
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.proceedings.assessing import team_level
from asn_desk.services.proceedings.case_file import CaseFile
from asn_desk.services.proceedings.case_papers.parts import (
    Parts,
    clock_or_gap,
    detail_of,
    seats_of,
    signature,
    superiors_and_desk,
)
from asn_desk.services.proceedings.case_values import StepDraft
from asn_desk.services.signers import identity


def team(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> Parts:
    """Return the decision that forms the team, by the Bupati or whom he designated."""
    detail = detail_of(draft, TeamFormed)
    level = team_level(file, draft.on)
    facts = TeamFacts(
        subject=file.subject,
        charge=file.charge,
        level=str(level),
        seats=seats_of(work, file, detail.members),
        report=file.report_text,
        designation=detail.designation,
    )
    signer = signature(work, draft.on, detail.former_id, by_regent=detail.by_regent, titled=True)
    copies = (f"Inspektur {file.office.region}", *superiors_and_desk(file))
    return facts, signer, copies, "Tim Pemeriksa"


def order(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> Parts:
    """Return the order to examine, to the members of the team or to the superior."""
    detail = detail_of(draft, ExaminationOrdered)
    examiners = tuple(
        identity(file.official(one, work), file.structure) for one in detail.examiner_ids
    )
    facts = OrderFacts(
        subject=file.subject,
        charge=file.charge,
        examiners=examiners,
        meeting=Meeting(
            on=detail.exam_on or draft.on,
            at=clock_or_gap(detail.exam_at),
            place=detail.place or "-",
        ),
        team=file.reference(StepKind.TEAM_FORMED),
    )
    signer = signature(work, draft.on, detail.signer_id, by_regent=detail.by_regent)
    addressee = ", ".join(one.name for one in examiners)
    return facts, signer, superiors_and_desk(file), addressee


def release(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> Parts:
    """Return the decision that releases somebody from the duties of his post meanwhile."""
    detail = detail_of(draft, Released)
    acting = None
    if detail.acting_id is not None:
        acting = identity(file.official(detail.acting_id, work), file.structure)
    facts = ReleaseFacts(subject=file.subject, charge=file.charge, acting=acting)
    signer = signature(work, draft.on, detail.signer_id, by_regent=detail.by_regent, titled=True)
    return facts, signer, superiors_and_desk(file), file.employee.full_name
