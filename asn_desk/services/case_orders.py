"""The paper of each step: a step's facts and signer, as an order for a letter."""

from collections.abc import Callable, Mapping
from datetime import time
from typing import TypeVar

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.case_state import appointed
from asn_desk.domain.dates import day_date
from asn_desk.domain.errors import NotAuthorised, NotFound
from asn_desk.domain.letter_facts import (
    AbsenceFacts,
    DecisionFacts,
    DispatchFacts,
    ExaminationFacts,
    Facts,
    ForwardingFacts,
    HandoverFacts,
    ReceiptSummonsFacts,
    ReportFacts,
    SummonsFacts,
)
from asn_desk.domain.letters import Meeting, Reference, Signer
from asn_desk.domain.step_details import (
    Absent,
    Called,
    Decided,
    Detail,
    Examined,
    Forwarded,
    HandedOver,
    Reported,
    Sent,
    Summoned,
)
from asn_desk.domain.steps import LETTER_OF_STEP, StepKind
from asn_desk.services.case_file import CaseFile
from asn_desk.services.case_values import StepDraft
from asn_desk.services.issuing import LetterOrder
from asn_desk.services.signers import head_of_office, identity, regent, signer_of

_SELF_FORWARDED = "pegawai yang diperiksa itu sendiri; lewati penerusan dan langsung panggil"

D = TypeVar("D", bound=Detail)

Parts = tuple[Facts, Signer, tuple[str, ...], str]
"""Facts, signer, copies, addressee."""


def letter_order(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> LetterOrder | None:
    """Return the order for the paper of a step, None when the step has no paper.

    Raises `NotFound` when somebody named in the step or a signer is not there.
    """
    kind = LETTER_OF_STEP.get(draft.kind)
    if kind is None:
        return None
    facts, signer, copies, addressee = _PARTS[draft.kind](work, file, draft)
    return LetterOrder(
        kind=kind,
        facts=facts,
        signer=signer,
        on=draft.on,
        copies=_copies(copies, signer.post, addressee, file.employee.position),
        subject=f"Perkara {file.case.number} a.n. {file.employee.full_name}",
        addressee=addressee,
        case_id=file.case.id,
    )


def _copies(copies: tuple[str, ...], *already: str) -> tuple[str, ...]:
    """Leave out who signs, who gets the letter, the examinee, and anybody named twice."""
    others = (
        one for one in copies if one and not any(one.startswith(post) for post in already if post)
    )
    return tuple(dict.fromkeys(others))


def _forwarding(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> Parts:
    detail = _detail(draft, Forwarded)
    superior = file.official(detail.superior_id, work)
    signer = head_of_office(work, draft.on)
    if _is_examinee(file, signer):
        raise NotAuthorised(signer.name, _SELF_FORWARDED, "PP 94/2021 Pasal 26 ayat (1)")
    facts = ForwardingFacts(
        addressee=superior.position,
        subject=file.subject,
        charge=file.charge,
        report=file.report_text,
        answer_by=detail.answer_by or draft.on,
    )
    copies = (file.agency_head_post, f"Inspektur {file.office.region}")
    return facts, signer, copies, superior.position


def _summons(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> Parts:
    detail = _detail(draft, Summoned)
    examiner = file.official(detail.examiner_id, work)
    first, first_meeting, reason = None, None, ""
    missed = file.case.last(StepKind.ABSENT_1)
    if draft.kind is StepKind.SUMMONED_2 and missed is not None:
        first = file.reference(StepKind.SUMMONED_1)
        first_meeting = appointed(file.case, StepKind.SUMMONED_1) or missed.on
        reason = missed.detail.reason if isinstance(missed.detail, Absent) else ""
    facts = SummonsFacts(
        subject=file.subject,
        examiner=identity(examiner, file.structure),
        meeting=_meeting(draft, detail),
        charge=file.charge,
        bring=detail.bring,
        first=first,
        first_meeting=first_meeting,
        absence_reason=reason,
        by_superior=file.is_superior(detail.examiner_id),
    )
    signer = signer_of(work, _id(detail.examiner_id), draft.on)
    return facts, signer, _superiors_and_desk(file), file.employee.full_name


def _absence(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> Parts:
    detail = _detail(draft, Absent)
    second = draft.kind is StepKind.ABSENT_2
    step = file.case.last(StepKind.SUMMONED_2 if second else StepKind.SUMMONED_1)
    summoned = step.detail if step and isinstance(step.detail, Summoned) else Summoned()
    examiner = file.official(summoned.examiner_id, work)
    earlier = file.case.last(StepKind.ABSENT_1)
    received = [detail.received_on]
    if second and earlier is not None and isinstance(earlier.detail, Absent):
        received.insert(0, earlier.detail.received_on)
    facts = AbsenceFacts(
        subject=file.subject,
        examiners=(identity(examiner, file.structure),),
        meeting=Meeting(on=draft.on, at=_time(detail.waited_from), place=summoned.place or "-"),
        waited_until=_time(detail.waited_until),
        summons=file.summons() if second else file.summons()[:1],
        received_on=tuple(received),
        absence_reason=detail.reason,
        witnesses=detail.witnesses,
        by_superior=file.is_superior(summoned.examiner_id),
    )
    signer = signer_of(work, _id(summoned.examiner_id), draft.on)
    return facts, signer, (), file.employee.full_name


def _examination(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> Parts:
    detail = _detail(draft, Examined)
    examiner = file.official(detail.examiner_id, work)
    facts = ExaminationFacts(
        subject=file.subject,
        examiners=(identity(examiner, file.structure),),
        meeting=Meeting(on=draft.on, at=_time(detail.exam_at), place=detail.place),
        charge=file.charge,
        questions=detail.questions,
        virtual=detail.virtual,
        remark=detail.remark,
        refused=detail.refused,
        refusal_reason=detail.refusal_reason,
        evidence=file.evidence,
    )
    signer = signer_of(work, _id(detail.examiner_id), draft.on)
    return facts, signer, (), file.employee.full_name


def _report(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> Parts:
    detail = _detail(draft, Reported)
    examined = file.case.last(StepKind.EXAMINED)
    reporter_id = _reporter_id(file)
    punisher_post = ""
    if detail.proven:
        signer = _punisher(work, draft, detail.punisher_id, by_regent=detail.by_regent)
        punisher_post = signer.post
    own = not detail.by_regent and reporter_id == detail.punisher_id
    desk = file.office.head_post
    if desk.casefold() == file.employee.position.casefold():
        desk = f"Sekretaris Daerah {file.office.region}"
    addressee = desk if own or not detail.proven else punisher_post
    charge = file.charge_of(detail.act, detail.provisions)
    facts = ReportFacts(
        addressee=addressee,
        subject=file.subject,
        examined_on=examined.on if examined else None,
        charge=charge,
        time_text=day_date(charge.happened_on) if charge.happened_on else "-",
        aggravating=detail.aggravating,
        mitigating=detail.mitigating,
        impact=detail.impact_text,
        proven=detail.proven,
        sanction=file.rules.sanction_name(detail.sanction_code) if detail.proven else "",
        authority_post=punisher_post,
        minutes=file.reference(StepKind.EXAMINED) or file.reference(StepKind.ABSENT_2),
        summons=file.summons(),
        evidence=file.evidence,
        by_superior=file.is_superior(reporter_id),
    )
    return facts, signer_of(work, reporter_id, draft.on), _superiors_and_desk(file), addressee


def _decision(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> Parts:
    detail = _detail(draft, Decided)
    signer = _punisher(work, draft, detail.punisher_id, by_regent=detail.by_regent)
    examined = file.case.last(StepKind.EXAMINED)
    facts = DecisionFacts(
        subject=file.subject,
        sanction=file.rules.sanction_name(detail.sanction_code),
        sanction_code=detail.sanction_code,
        charge=file.charge,
        examined_on=examined.on if examined else None,
        summons=() if examined else file.summons(),
    )
    region = file.office.region
    copies = (
        "" if signer.is_regent else f"{file.office.regent_title} (sebagai laporan)",
        f"Sekretaris Daerah {region}",
        f"Inspektur {region}",
        f"{file.office.head_post} {region}",
        file.agency_head_post,
    )
    return facts, signer, copies, file.employee.full_name


def _call(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> Parts:
    detail = _detail(draft, Called)
    before = file.official(detail.before_id, work)
    facts = ReceiptSummonsFacts(
        subject=file.subject,
        before=identity(before, file.structure),
        meeting=Meeting(
            on=detail.meet_on or draft.on, at=_time(detail.meet_at), place=detail.place
        ),
        decision=_decision_reference(file),
        sanction=_sanction(file),
        decision_post=_decision_post(work, file),
    )
    signer = signer_of(work, _id(detail.before_id), draft.on)
    return facts, signer, _superiors_and_desk(file), file.employee.full_name


def _handover(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> Parts:
    detail = _detail(draft, HandedOver)
    deliverer = file.official(detail.deliverer_id, work)
    decision = _decided(file)
    # The period for an objection is unverified in our sources, so no paper prints its last day.
    effect = None if detail.refused else file.rules.deadline("berlaku", draft.on).day
    facts = HandoverFacts(
        subject=file.subject,
        deliverer=identity(deliverer, file.structure),
        as_authority=not decision.by_regent and detail.deliverer_id == decision.punisher_id,
        meeting=Meeting(on=draft.on, at=_time(detail.at), place=detail.place),
        decision=_decision_reference(file),
        sanction=_sanction(file),
        sanction_code=decision.sanction_code,
        decision_post=_decision_post(work, file),
        refused=detail.refused,
        refusal_reason=detail.refusal_reason,
        witnesses=detail.witnesses,
        effective_on=effect,
    )
    signer = signer_of(work, _id(detail.deliverer_id), draft.on)
    return facts, signer, (), file.employee.full_name


def _dispatch(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> Parts:
    detail = _detail(draft, Sent)
    refused = file.case.last(StepKind.HANDED_OVER)
    called = refused or file.case.last(StepKind.CALLED)
    meeting = called.detail.meet_on if called and isinstance(called.detail, Called) else None
    reference = (
        Reference(number=called.letter_number, on=called.on)
        if called
        else _decision_reference(file)
    )
    facts = DispatchFacts(
        subject=file.subject,
        address=detail.address,
        called=reference,
        called_for=meeting or reference.on,
        refused=refused is not None,
        decision=_decision_reference(file),
        sanction=_sanction(file),
        decision_post=_decision_post(work, file),
    )
    signer = head_of_office(work, draft.on)
    if _is_examinee(file, signer):
        decided = _decided(file)
        signer = _punisher(work, draft, decided.punisher_id, by_regent=decided.by_regent)
    return facts, signer, _superiors_and_desk(file), detail.address


def _detail(draft: StepDraft, wanted: type[D]) -> D:
    """Return the step's detail, of the class its kind prescribes."""
    if not isinstance(draft.detail, wanted):
        raise TypeError(f"{draft.kind} carries {type(draft.detail).__name__}")
    return draft.detail


def _meeting(draft: StepDraft, detail: Summoned) -> Meeting:
    return Meeting(
        on=detail.exam_on or draft.on, at=_time(detail.exam_at), place=detail.place or "-"
    )


def _time(at: time | None) -> time:
    """Return 00.00 for a time not filled in yet: only a draft shows it, issuing asks first."""
    return at or time(0, 0)


def _id(employee_id: int | None) -> int:
    if employee_id is None:
        raise NotFound("pejabat", "")
    return employee_id


def _is_examinee(file: CaseFile, signer: Signer) -> bool:
    return bool(signer.nip) and signer.nip == file.employee.nip


def _superiors_and_desk(file: CaseFile) -> tuple[str, ...]:
    return (file.agency_head_post, f"{file.office.head_post} {file.office.region}")


def _punisher(
    work: UnitOfWork, draft: StepDraft, punisher_id: int | None, *, by_regent: bool
) -> Signer:
    return regent(work, draft.on) if by_regent else signer_of(work, _id(punisher_id), draft.on)


def _reporter_id(file: CaseFile) -> int:
    """Who reports: the examiner, or who summoned somebody that never came."""
    examined = file.case.last(StepKind.EXAMINED)
    if examined is not None and isinstance(examined.detail, Examined):
        return _id(examined.detail.examiner_id)
    summoned = file.case.last(StepKind.SUMMONED_2) or file.case.last(StepKind.SUMMONED_1)
    detail = summoned.detail if summoned else None
    return _id(detail.examiner_id if isinstance(detail, Summoned) else None)


def _decided(file: CaseFile) -> Decided:
    step = file.case.last(StepKind.DECIDED)
    return step.detail if step and isinstance(step.detail, Decided) else Decided()


def _decision_reference(file: CaseFile) -> Reference:
    found = file.reference(StepKind.DECIDED)
    if found is None:
        raise NotFound("keputusan", file.case.number)
    return found


def _sanction(file: CaseFile) -> str:
    return file.rules.sanction_name(_decided(file).sanction_code)


def _decision_post(work: UnitOfWork, file: CaseFile) -> str:
    decided = _decided(file)
    if decided.by_regent:
        return file.office.regent_title
    return file.official(decided.punisher_id, work).position


_PARTS: Mapping[StepKind, Callable[[UnitOfWork, CaseFile, StepDraft], Parts]] = {
    StepKind.FORWARDED: _forwarding,
    StepKind.SUMMONED_1: _summons,
    StepKind.ABSENT_1: _absence,
    StepKind.SUMMONED_2: _summons,
    StepKind.ABSENT_2: _absence,
    StepKind.EXAMINED: _examination,
    StepKind.REPORTED: _report,
    StepKind.DECIDED: _decision,
    StepKind.CALLED: _call,
    StepKind.HANDED_OVER: _handover,
    StepKind.SENT: _dispatch,
}
