"""The papers of the inquiry: forwarding, summons, minutes of absence and of examination."""

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.dates import long_date
from asn_desk.domain.errors import NotAuthorised
from asn_desk.domain.papers.letter_facts import (
    AbsenceFacts,
    ExaminationFacts,
    ForwardingFacts,
    SummonsFacts,
)
from asn_desk.domain.papers.letters import Identity, LetterKind, Meeting
from asn_desk.domain.proceedings.case_state import appointed
from asn_desk.domain.proceedings.step_details import Absent, Examined, Forwarded, Summoned
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.proceedings.case_file import CaseFile
from asn_desk.services.proceedings.case_papers.parts import (
    Parts,
    clock_or_gap,
    detail_of,
    is_examinee,
    official_identity,
    signature,
    superiors_and_desk,
    team_seats,
)
from asn_desk.services.proceedings.case_values import StepDraft
from asn_desk.services.signer_options import ordinary_signer

_SELF_FORWARDED = "pegawai yang diperiksa itu sendiri; lewati penerusan dan langsung panggil"


def forwarding(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> Parts:
    """Return the letter that sends the report to the direct superior; raises `NotAuthorised`."""
    detail = detail_of(draft, Forwarded)
    post = file.office.regent_title
    if not detail.by_regent:
        post = file.official(detail.superior_id, work).position
    signer = ordinary_signer(work, LetterKind.FORWARDING, draft.on, detail.signer)
    if is_examinee(file, signer):
        raise NotAuthorised(signer.name, _SELF_FORWARDED, "PP 94/2021 Pasal 26 ayat (1)")
    facts = ForwardingFacts(
        addressee=post,
        subject=file.subject,
        charge=file.charge,
        report=file.report_text,
        answer_by=detail.answer_by or draft.on,
    )
    copies = (file.agency_head_post, f"Inspektur {file.office.region}")
    return facts, signer, copies, post


def summons(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> Parts:
    """Return the first or second summons, signed by the superior or the chair of the team."""
    detail = detail_of(draft, Summoned)
    first, first_meeting, reason = None, None, ""
    missed = file.round.last(StepKind.ABSENT_1)
    if draft.kind is StepKind.SUMMONED_2 and missed is not None:
        first = file.reference(StepKind.SUMMONED_1)
        first_meeting = appointed(file.round, StepKind.SUMMONED_1) or missed.on
        reason = missed.detail.reason if isinstance(missed.detail, Absent) else ""
    facts = SummonsFacts(
        subject=file.subject,
        examiner=official_identity(
            work, file, draft.on, detail.examiner_id, by_regent=detail.by_regent
        ),
        meeting=Meeting(
            on=detail.exam_on or draft.on,
            at=clock_or_gap(detail.exam_at),
            place=detail.place or "-",
        ),
        charge=file.charge,
        by_team=file.team is not None,
        bring=detail.bring,
        first=first,
        first_meeting=first_meeting,
        absence_reason=reason,
        by_superior=_by_superior(file, detail),
    )
    signer = signature(work, draft.on, detail.examiner_id, by_regent=detail.by_regent)
    return facts, signer, superiors_and_desk(file), file.employee.full_name


def absence(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> Parts:
    """Return the minutes that somebody summoned did not appear."""
    detail = detail_of(draft, Absent)
    second = draft.kind is StepKind.ABSENT_2
    step = file.round.last(StepKind.SUMMONED_2 if second else StepKind.SUMMONED_1)
    summoned = step.detail if step and isinstance(step.detail, Summoned) else Summoned()
    earlier = file.round.last(StepKind.ABSENT_1)
    received = [detail.received_on]
    if second and earlier is not None and isinstance(earlier.detail, Absent):
        received.insert(0, earlier.detail.received_on)
    facts = AbsenceFacts(
        subject=file.subject,
        examiners=_examiners(work, file, draft, summoned),
        team=team_seats(work, file),
        meeting=Meeting(
            on=draft.on, at=clock_or_gap(detail.waited_from), place=summoned.place or "-"
        ),
        waited_until=clock_or_gap(detail.waited_until),
        summons=file.summons() if second else file.summons()[:1],
        received_on=tuple(received),
        absence_reason=detail.reason,
        witnesses=detail.witnesses,
        by_superior=_by_superior(file, summoned),
    )
    signer = signature(work, draft.on, summoned.examiner_id, by_regent=summoned.by_regent)
    return facts, signer, (), file.employee.full_name


def examination(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> Parts:
    """Return the minutes of the examination, which every member of a team signs."""
    detail = detail_of(draft, Examined)
    facts = ExaminationFacts(
        subject=file.subject,
        examiners=_examiners(work, file, draft, detail),
        team=team_seats(work, file),
        meeting=Meeting(on=draft.on, at=clock_or_gap(detail.exam_at), place=detail.place),
        charge=file.charge,
        questions=detail.questions,
        authority=_authority(file),
        virtual=detail.virtual,
        remark=detail.remark,
        refused=detail.refused,
        refusal_reason=detail.refusal_reason,
        evidence=file.evidence,
    )
    signer = signature(work, draft.on, detail.examiner_id, by_regent=detail.by_regent)
    return facts, signer, (), file.employee.full_name


def _by_superior(file: CaseFile, detail: Summoned) -> bool:
    return detail.by_regent or file.is_superior(detail.examiner_id)


def _examiners(
    work: UnitOfWork, file: CaseFile, draft: StepDraft, detail: Summoned | Examined
) -> tuple[Identity, ...]:
    """Return the whole team with its chair first, or the one official who examines."""
    seats = team_seats(work, file)
    if seats:
        return tuple(one.person for one in seats)
    return (
        official_identity(work, file, draft.on, detail.examiner_id, by_regent=detail.by_regent),
    )


def _authority(file: CaseFile) -> str:
    """Name the order the examination rests on; empty where the superior examines by his post."""
    order = file.reference(StepKind.ORDERED)
    if order is not None:
        return f"Surat Perintah Nomor {order.number} tanggal {long_date(order.on)}"
    team = file.reference(StepKind.TEAM_FORMED)
    return f"Keputusan Nomor {team.number} tanggal {long_date(team.on)}" if team else ""
