"""What stands between a step as it is filled in and its record: shown, or refused."""

from collections.abc import Sequence
from datetime import date

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.dates import long_date
from asn_desk.domain.errors import Incomplete, NotAuthorised, NotYetLawful, WrongDate
from asn_desk.domain.proceedings.completeness import incomplete
from asn_desk.domain.proceedings.gates import Facts, Missing, requirements
from asn_desk.domain.proceedings.pacing import check_date
from asn_desk.domain.proceedings.steps import STEP_TITLES
from asn_desk.services.proceedings.case_authority import check_authority
from asn_desk.services.proceedings.case_cautions import step_cautions
from asn_desk.services.proceedings.case_dates import effect_of
from asn_desk.services.proceedings.case_file import CaseFile
from asn_desk.services.proceedings.case_team import team_faults, team_people
from asn_desk.services.proceedings.case_values import StepCheck, StepDraft
from asn_desk.services.proceedings.case_viewing import facts_of, in_general


def check_step(work: UnitOfWork, file: CaseFile, draft: StepDraft, *, today: date) -> StepCheck:
    """Return what stands between a draft and its record, and what is unusual about it."""
    return StepCheck(
        missing=_all_lacking(work, file, draft, today),
        incomplete=incomplete(draft.detail),
        wrong_date=_wrong_date(file, draft, today),
        not_authorised=_not_authorised(work, file, draft),
        cautions=step_cautions(work, file, draft),
        people=team_people(work, file, draft),
    )


def refuse_unlawful(work: UnitOfWork, file: CaseFile, draft: StepDraft, *, today: date) -> None:
    """Refuse what is out of order, incomplete, wrongly dated, or by whom the law forbids.

    Raises `NotYetLawful`, `Incomplete`, `WrongDate` or `NotAuthorised`.
    """
    _refuse_lacking(draft, _lacking(file, draft, today, in_general(file, today)))
    fields = incomplete(draft.detail)
    if fields:
        raise Incomplete(fields)
    _check_date(file, draft, today)
    check_authority(work, file, draft)
    _refuse_lacking(draft, _all_lacking(work, file, draft, today))


def _refuse_lacking(draft: StepDraft, lacking: Sequence[Missing]) -> None:
    if lacking:
        missing = tuple((one.what, one.article) for one in lacking)
        raise NotYetLawful(STEP_TITLES[draft.kind], missing)


def _all_lacking(
    work: UnitOfWork, file: CaseFile, draft: StepDraft, today: date
) -> tuple[Missing, ...]:
    """Return what is missing of this very step: the gate's, and of a team its members'."""
    facts = facts_of(file, draft.detail, today)
    return (*_lacking(file, draft, today, facts), *team_faults(work, file, draft))


def _lacking(file: CaseFile, draft: StepDraft, today: date, facts: Facts) -> tuple[Missing, ...]:
    return requirements(
        file.case,
        draft.kind,
        today=today,
        effective_on=_effective_on(file, today),
        left=not file.employee.listed,
        facts=facts,
    )


def _effective_on(file: CaseFile, today: date) -> date | None:
    effective = effect_of(file, today)
    return effective.day if effective else None


def _check_date(file: CaseFile, draft: StepDraft, today: date) -> None:
    check_date(
        file.case,
        draft.kind,
        draft.on,
        today=today,
        detail=draft.detail,
        effective_on=_effective_on(file, today),
    )


def _wrong_date(file: CaseFile, draft: StepDraft, today: date) -> str:
    try:
        _check_date(file, draft, today)
    except WrongDate as wrong:
        return f"{wrong.what} {long_date(wrong.day)}: {wrong.reason}"
    return ""


def _not_authorised(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> str:
    try:
        check_authority(work, file, draft)
    except NotAuthorised as refused:
        article = f" ({refused.article})" if refused.article else ""
        return f"{refused.name}: {refused.reason}{article}"
    return ""
