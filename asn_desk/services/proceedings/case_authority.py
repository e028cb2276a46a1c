"""Who and what is refused in a case: parties, sanctions and signers the law does not permit."""

from collections.abc import Callable, Mapping
from typing import Any

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.proceedings.step_details import (
    AuthorityReported,
    Called,
    Decided,
    ExaminationOrdered,
    Examined,
    Forwarded,
    HandedOver,
    Released,
    RemedyDecided,
    Reported,
    Summoned,
    TeamFormed,
)
from asn_desk.services.proceedings.case_file import CaseFile
from asn_desk.services.proceedings.case_people import PeopleCheck
from asn_desk.services.proceedings.case_sanctions import SanctionCheck
from asn_desk.services.proceedings.case_values import StepDraft


def check_authority(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> None:
    """Refuse who is a party, and a sanction or signer the law does not permit.

    Somebody else than the proposed authority is taken only with a written reason. Raises
    `NotAuthorised` with the article.
    """
    people = PeopleCheck(work=work, file=file, draft=draft)
    sanctions = SanctionCheck(work=work, file=file, draft=draft)
    checks: Mapping[type, Callable[[Any], None]] = {
        Forwarded: people.forwarding,
        TeamFormed: people.team,
        ExaminationOrdered: people.order,
        Released: people.release,
        Summoned: people.examiner,
        Examined: people.examiner,
        Reported: sanctions.finding,
        AuthorityReported: sanctions.authority,
        Decided: sanctions.decision,
        Called: people.delivery,
        HandedOver: people.delivery,
        RemedyDecided: sanctions.remedy,
    }
    check = checks.get(type(draft.detail))
    if check is not None:
        check(draft.detail)
