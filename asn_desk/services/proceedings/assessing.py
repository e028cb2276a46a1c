"""What the law says about a case, as the clerk chooses by it; every answer with its why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.errors import HolidaysMissing
from asn_desk.domain.law.assessment import Act, Assessment, Subject, assess
from asn_desk.domain.law.attendance import ATTENDANCE, Absence
from asn_desk.domain.law.authority import PRESIDENT_POST, Candidate, punisher
from asn_desk.domain.law.basis import Reason
from asn_desk.domain.law.consequences import ImposedSanction, restrictions
from asn_desk.domain.law.examination import team_rule
from asn_desk.domain.law.options import Finding, Option
from asn_desk.domain.law.periods import sanction_period
from asn_desk.domain.law.provisions import AvoidedCharge, ProposedCharge, provision
from asn_desk.domain.law.ranks import rank_of
from asn_desk.domain.law.tables import Law
from asn_desk.domain.law.terms import Level
from asn_desk.domain.office import Signatory
from asn_desk.domain.proceedings.case_state import proven_codes
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.assessment_values import (
    AssessmentView,
    Block,
    ProvisionFinding,
    PunisherChoice,
    SanctionChoice,
    TeamRuling,
)
from asn_desk.services.attendance.attendance_facts import absence_of
from asn_desk.services.charges import charges_about
from asn_desk.services.proceedings.case_file import CaseFile
from asn_desk.services.proceedings.examiner_choices import examiner_choices
from asn_desk.services.proceedings.past_decisions import past_sanctions, running_sanctions
from asn_desk.services.whys import blocks_of, why

AUTHORITY_ARTICLES = "PP 94/2021 Pasal 18 sampai dengan Pasal 25"
"""The articles on who may punish, where no single one is settled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked about a case: of which acts, on which day."""

    file: CaseFile
    provisions: Sequence[str]
    impact: str
    on: date
    """The day of the paper; the law is that of the act."""
    regent: Signatory | None = None
    absence: Absence | None = None
    """The absence of the calendar year of the act, where attendance is charged."""

    @property
    def law(self) -> Law:
        """The tables of the law."""
        return self.file.rules.law

    @property
    def act_on(self) -> date:
        """The day that chooses the law: of the act, else of the paper."""
        return self.file.case.happened_on or self.on


def regent_on(work: UnitOfWork, title: str, on: date) -> Signatory | None:
    """Return who signs as Bupati on a day, from the table of signatories."""
    rows = [one for one in work.office.signatories() if one.post.casefold() == title.casefold()]
    in_post = [one for one in rows if one.signs_on(on)]
    return max(in_post, key=lambda one: one.valid_from, default=None)


def counted_absence(
    work: UnitOfWork, file: CaseFile, provisions: Sequence[str], on: date
) -> Absence | None:
    """Return the absence of the year of the act, as counted up to a day; None where not asked.

    None too where nothing was counted: no record, or a year whose holidays are missing.
    """
    if ATTENDANCE not in provisions:
        return None
    act_on = file.case.happened_on or on
    day = on if on.year == act_on.year else date(act_on.year, 12, 31)
    try:
        found = absence_of(work, file.rules, file.case.employee_id, on=day)
    except HolidaysMissing:
        return None
    return found if found.days or found.longest_run else None


def assessed(question: Question) -> Assessment:
    """Return the bare answer of the law to a question about a case."""
    file, law = question.file, question.law
    act = Act(
        provisions=tuple(question.provisions),
        impact=question.impact,
        absence=question.absence,
        incidents=file.incident_ids,
    )
    examined = file.round.last(StepKind.EXAMINED)
    running = running_sanctions(law, file.other_decisions, on=question.on)
    return assess(
        law,
        [act],
        on=question.act_on,
        history=past_sanctions(file.other_decisions, file.punished_incidents),
        subject=Subject(
            status=file.employee.status,
            rank=rank_of(law, file.employee, on=question.act_on)[0],
        ),
        running=[one for _, one in running],
        examined_on=examined.on if examined else None,
    )


def highest_threat(file: CaseFile, *, on: date, impact: str = "") -> Level | None:
    """Return the heaviest level the charge can lead to: at one impact, or at whichever it finds.

    None where the law has no sanction for it. Attendance threatens by the days counted, which
    only the report knows; until then it threatens as far as its ladder goes.
    """
    law, act_on = file.rules.law, file.case.happened_on or on
    codes = proven_codes(file.case)
    found = [Level.HEAVY] if ATTENDANCE in codes else []
    impacts = (impact,) if impact else tuple(one.code for one in law.impacts)
    for one in impacts:
        answer = assess(law, [Act(provisions=codes, impact=one)], on=act_on)
        found += [each.level for each in answer.findings if each.level is not None]
    return max(found, key=lambda level: level.weight, default=None)


def team_level(file: CaseFile, on: date) -> Level:
    """Return the level for which a team is formed: heavy where that threatens, else medium.

    Before the report the impact is assumed to reach the instansi and no further; a temporary
    release says that a heavy sanction threatens.
    """
    if file.case.has(StepKind.RELEASED):
        return Level.HEAVY
    found = highest_threat(file, on=on, impact="INS")
    return Level.HEAVY if found is Level.HEAVY else Level.MEDIUM


def assess_case(question: Question) -> AssessmentView:
    """Say which level and sanctions the law gives the acts, who may punish, and what follows."""
    found = assessed(question)
    law, code = question.law, found.proposed
    charges, avoid = _charges(question)
    every = [*found.reasons, *found.warnings]
    if found.coaching is not None:
        every.append(found.coaching)
    return AssessmentView(
        level=str(found.level) if found.level is not None else "tidak ada ketentuan",
        reasons=tuple((one.article, one.sentence) for one in every),
        sanctions=tuple(_sanction(law, one, code) for one in found.options),
        punishers=punishers(question, code) if code else (),
        findings=tuple(_finding(law, one) for one in found.findings),
        whys=tuple(why(law, one) for one in found.reasons),
        warnings=tuple(why(law, one) for one in found.warnings),
        coaching=why(law, found.coaching) if found.coaching is not None else None,
        concurrency=tuple(why(law, one) for one in found.concurrence),
        team=team_ruling(law, found.level, question.on) if found.level is not None else None,
        restrictions=_restrictions(question, code),
        charges=charges,
        avoid=avoid,
        examiners=examiner_choices(question.file, law, on=question.on),
        absence_days=question.absence.days if question.absence is not None else None,
    )


def team_ruling(law: Law, level: Level, on: date) -> TeamRuling:
    """Say whether a team examines at a level, and whom it must have."""
    row = team_rule(law, level, on=on)
    sentence = f"Pada tingkat {level}, tim pemeriksa {_TEAM_WORDS[str(row.team)]}."
    reason = Reason(article=row.basis.cited, sentence=sentence, inputs=(("tingkat", str(level)),))
    return TeamRuling(
        rule=str(row.team),
        elements=tuple(str(one) for one in row.elements),
        why=why(law, reason),
    )


_TEAM_WORDS = {
    "tidak": "tidak dibentuk; atasan langsung memeriksa",
    "boleh": "boleh dibentuk",
    "wajib": "wajib dibentuk",
}


def punishers(question: Question, sanction_code: str) -> tuple[PunisherChoice, ...]:
    """Return everybody who might punish with a sanction, each with whether he may and why."""
    file = question.file
    result = punisher(
        question.law,
        file.employee,
        file.structure,
        sanction_code=sanction_code,
        on=question.on,
        regent=question.regent,
        involved=file.barred,
    )
    return tuple(
        _punisher(question.law, one, proposed=n == result.chosen)
        for n, one in enumerate(result.candidates)
    )


def _finding(law: Law, found: Finding) -> ProvisionFinding:
    return ProvisionFinding(
        code=found.provision,
        citation=found.citation,
        text=provision(law, found.provision).text,
        level=found.answer,
        why=why(law, found.reason),
    )


def _sanction(law: Law, option: Option, proposed: str) -> SanctionChoice:
    kind = option.sanction
    return SanctionChoice(
        code=kind.code,
        name=kind.name,
        permitted=option.allowed,
        proposed=option.allowed and kind.code == proposed,
        reason=option.reason.sentence,
        article=option.reason.article,
        level=str(kind.level),
        months=kind.months,
        why=why(law, option.reason),
    )


def _punisher(law: Law, candidate: Candidate, *, proposed: bool) -> PunisherChoice:
    employee = candidate.employee
    president = candidate.post == PRESIDENT_POST
    name = f"{candidate.name}, " if candidate.name else ""
    caution = f" {candidate.caution}" if candidate.caution else ""
    return PunisherChoice(
        employee_id=employee.id if employee else None,
        by_regent=employee is None and not president,
        title=f"{name}{candidate.post}",
        allowed=candidate.allowed,
        proposed=proposed,
        reason=f"{candidate.reason}{caution}",
        article=candidate.article,
        by_president=president,
        why=why(law, Reason(article=candidate.article, sentence=candidate.reason)),
    )


def _restrictions(question: Question, code: str) -> tuple[Block, ...]:
    """Return what the proposed sanction would close, were it in force on the day."""
    if not code:
        return ()
    period = sanction_period(question.law, code, question.on)
    decision = ImposedSanction(
        sanction_code=code,
        decided_on=question.on,
        effective_on=question.on,
        start=period.start,
        end=period.end,
    )
    found = restrictions(question.law, decisions=[decision], examined_since=None, on=question.on)
    return blocks_of(question.law, found)


def _charges(
    question: Question,
) -> tuple[tuple[ProposedCharge, ...], tuple[AvoidedCharge, ...]]:
    """Return what the joined reports suggest to charge and to leave out, each code once."""
    charges: dict[str, ProposedCharge] = {}
    avoid: dict[str, AvoidedCharge] = {}
    for one in question.file.incidents:
        suggested, left_out = charges_about(question.law, one.incident, one.person)
        charges |= {each.code: each for each in reversed(suggested)}
        avoid |= {each.code: each for each in left_out}
    return tuple(charges.values()), tuple(avoid.values())
