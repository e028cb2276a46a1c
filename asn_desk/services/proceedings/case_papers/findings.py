"""The papers of the result: the report of the examination, and its way up to who may punish."""

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.dates import day_date, long_date
from asn_desk.domain.errors import NotFound
from asn_desk.domain.papers.letter_facts import AuthorityFacts, ReportFacts
from asn_desk.domain.proceedings.case_state import proven
from asn_desk.domain.proceedings.step_details import AuthorityReported, Reported
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.proceedings.assessing import (
    AUTHORITY_ARTICLES,
    Question,
    punishers,
    regent_on,
)
from asn_desk.services.proceedings.case_file import CaseFile
from asn_desk.services.proceedings.case_papers.parts import (
    Parts,
    detail_of,
    examiner_of,
    signature,
    superiors_and_desk,
    team_seats,
)
from asn_desk.services.proceedings.case_values import StepDraft


def report(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> Parts:
    """Return the result of the examination (LHP), addressed to who may punish."""
    detail = detail_of(draft, Reported)
    examined = file.round.last(StepKind.EXAMINED)
    reporter_id, by_regent = examiner_of(file)
    punisher_post = ""
    if detail.proven:
        punisher = signature(
            work, draft.on, detail.punisher_id, by_regent=detail.by_regent, titled=True
        )
        punisher_post = punisher.post
    charge = file.charge_of(detail.act, detail.provisions)
    facts = ReportFacts(
        addressee=_addressee(file, detail, reporter_id, punisher_post),
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
        by_team=file.team is not None,
        team=team_seats(work, file),
        basis=_basis(file),
        by_superior=by_regent or file.is_superior(reporter_id),
        regulation=file.regulation_of(detail.provisions),
    )
    signer = signature(work, draft.on, reporter_id, by_regent=by_regent)
    return facts, signer, superiors_and_desk(file), facts.addressee


def authority(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> Parts:
    """Return the report of authority: whose power the sanction is, through the superiors."""
    detail = detail_of(draft, AuthorityReported)
    found = proven(file.case) or Reported()
    lhp = file.reference(StepKind.REPORTED)
    if lhp is None:
        raise NotFound("laporan hasil pemeriksaan", file.case.number)
    examined = file.round.last(StepKind.EXAMINED)
    post = signature(
        work, draft.on, detail.punisher_id, by_regent=detail.by_regent, titled=True
    ).post
    facts = AuthorityFacts(
        addressee=post,
        through=tuple(file.official(one, work).position for one in detail.through_ids),
        subject=file.subject,
        charge=file.charge,
        sanction=file.rules.sanction_name(found.sanction_code),
        authority_post=post,
        article=_article(work, file, found.sanction_code, draft),
        examined_on=examined.on if examined else None,
        minutes=file.reference(StepKind.EXAMINED) or file.reference(StepKind.ABSENT_2),
        report=lhp,
        by_team=file.team is not None,
        by_superior=file.is_superior(detail.reporter_id),
    )
    signer = signature(work, draft.on, detail.reporter_id, by_regent=False)
    copies = tuple(one for one in superiors_and_desk(file) if one not in facts.through)
    return facts, signer, copies, post


def _addressee(
    file: CaseFile, detail: Reported, reporter_id: int | None, punisher_post: str
) -> str:
    """Return whom the report is for: who may punish; this desk when that is who examined."""
    own = not detail.by_regent and reporter_id == detail.punisher_id
    if detail.proven and not own:
        return punisher_post
    desk = file.office.head_post
    if desk.casefold() == file.employee.position.casefold():
        return f"Sekretaris Daerah {file.office.region}"
    return desk


def _basis(file: CaseFile) -> tuple[str, ...]:
    """Return what a team worked on: the decision that formed it and the order to examine."""
    named = {
        "Keputusan pembentukan Tim Pemeriksa": file.reference(StepKind.TEAM_FORMED),
        "Surat Perintah": file.reference(StepKind.ORDERED),
    }
    return tuple(
        f"{what} Nomor {one.number} tanggal {long_date(one.on)}"
        for what, one in named.items()
        if one is not None
    )


def _article(work: UnitOfWork, file: CaseFile, code: str, draft: StepDraft) -> str:
    """Return the article that gives the authority; a setting of the office is not cited."""
    choices = punishers(
        Question(
            file=file,
            provisions=(),
            impact="",
            on=draft.on,
            regent=regent_on(work, file.office.regent_title, draft.on),
        ),
        code,
    )
    cited = next((one.article for one in choices if one.proposed), "")
    return cited if cited and "setelan kantor" not in cited else AUTHORITY_ARTICLES
