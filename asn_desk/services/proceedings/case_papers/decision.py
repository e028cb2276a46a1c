"""The decision itself: sanction, terms, what it rests on, and who gets a copy."""

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.employees import Status
from asn_desk.domain.law.provisions import citations_for
from asn_desk.domain.law.sanctions import sanction
from asn_desk.domain.papers.letter_facts import DecisionFacts
from asn_desk.domain.papers.letters import Signer
from asn_desk.domain.proceedings.sanction_fields import shape_of
from asn_desk.domain.proceedings.step_details import Decided
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.proceedings.case_file import CaseFile
from asn_desk.services.proceedings.case_papers.parts import Parts, detail_of, signature
from asn_desk.services.proceedings.case_values import StepDraft

CONTRACT = "Perjanjian kerja antara pemerintah daerah dan yang bersangkutan"
_TRANSITION = "PP53_2010"


def decision(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> Parts:
    """Return the decision of a sanction, in the name of who may punish."""
    detail = detail_of(draft, Decided)
    signer = signature(work, draft.on, detail.punisher_id, by_regent=detail.by_regent, titled=True)
    examined = file.round.last(StepKind.EXAMINED)
    facts = DecisionFacts(
        subject=file.subject,
        sanction=file.rules.sanction_name(detail.sanction_code),
        sanction_code=detail.sanction_code,
        charge=file.charge,
        examined_on=examined.on if examined else None,
        summons=() if examined else file.summons(),
        by_team=file.team is not None,
        extra_basis=_extra_basis(file, detail.sanction_code, draft),
        regulation=file.regulation,
        terms=detail.terms,
        article=_article(file, detail.sanction_code),
    )
    return facts, signer, _copies(file, detail, signer), file.employee.full_name


def _extra_basis(file: CaseFile, code: str, draft: StepDraft) -> tuple[str, ...]:
    """Return what the decision rests on besides the usual: the transition, or a contract."""
    law, status = file.rules.law, file.employee.status
    found = []
    if code and sanction(law, code).replaces:
        found += [one.citation for one in law.instruments if one.code == _TRANSITION]
    if status in {Status.PPPK, Status.PPPK_PART_TIME}:
        always = citations_for(law, status, on=draft.on)
        found += [one.citation for one in always if Status.PNS not in one.applies_to]
        found.append(CONTRACT)
    return tuple(found)


def _article(file: CaseFile, code: str) -> str:
    """Return the article that names the sanction; none is printed that nobody has checked."""
    if not code:
        return ""
    basis = sanction(file.rules.law, code).basis
    return "" if basis.setting else basis.article


def _copies(file: CaseFile, detail: Decided, signer: Signer) -> tuple[str, ...]:
    region = file.office.region
    pay = (f"Kepala BPKAD {region}", f"Bendahara Gaji {file.agency}")
    return (
        "" if signer.is_regent else f"{file.office.regent_title} (sebagai laporan)",
        f"Sekretaris Daerah {region}",
        f"Inspektur {region}",
        f"{file.office.head_post} {region}",
        *(pay if shape_of(detail.sanction_code, detail.terms).money else ()),
        file.agency_head_post,
    )
