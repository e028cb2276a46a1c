"""The paper that sends a case after an employee who moved to another institution."""

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.papers.letter_facts import ReferralFacts
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.proceedings.step_details import Transferred
from asn_desk.services.proceedings.case_file import CaseFile
from asn_desk.services.proceedings.case_papers.parts import Parts, detail_of, superiors_and_desk
from asn_desk.services.proceedings.case_values import StepDraft
from asn_desk.services.signer_options import ordinary_signer


def referral(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> Parts:
    """Return the letter that forwards the case to the institution he serves now."""
    detail = detail_of(draft, Transferred)
    facts = ReferralFacts(
        addressee=detail.institution,
        name=file.subject.name,
        nip=file.subject.nip,
        unit=file.agency or file.subject.unit,
        charge=file.charge,
        report=file.report_text,
    )
    signer = ordinary_signer(work, LetterKind.REFERRAL, draft.on, detail.signer)
    return facts, signer, superiors_and_desk(file), detail.institution
