"""From acts and history to the level of a sanction and the kinds permitted, each with its why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from asn_desk.domain.dates import long_date
from asn_desk.domain.employees import Status
from asn_desk.domain.law.basis import Reason
from asn_desk.domain.law.facts import Act, Subject
from asn_desk.domain.law.findings import findings_for
from asn_desk.domain.law.history import PastSanction, heavier_than_last, last_of_same_kind
from asn_desk.domain.law.options import NO_RULE, Finding, Option, options_for
from asn_desk.domain.law.periods import RunningSanction, concurrence_reasons
from asn_desk.domain.law.provisions import require_law
from asn_desk.domain.law.sanctions import regime_on, sanction, sanctions_for
from asn_desk.domain.law.tables import Law, Sanction
from asn_desk.domain.law.terms import Level
from asn_desk.domain.law.transition import law_day

__all__ = ["Act", "Assessment", "PastSanction", "RunningSanction", "Subject", "assess"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """The whole answer; every part carries its reason."""

    findings: tuple[Finding, ...]
    level: Level | None
    """The level to impose; None where nothing may be imposed."""
    heaviest: Finding | None
    """The one violation the sanction rests on (Pasal 35 ayat (1))."""
    options: tuple[Option, ...]
    """Every sanction of the person's regimes, from the lightest."""
    proposed: str
    """The lightest permitted sanction's code; empty where none is."""
    coaching: Reason | None
    """Why pembinaan is a lawful first answer; None where it is not enough."""
    reasons: tuple[Reason, ...]
    """How level and kinds came about, in order."""
    warnings: tuple[Reason, ...]
    """What the sanction would bring about for this person beyond itself."""
    concurrence: tuple[Reason, ...] = ()
    """What the proposed sanction does beside those being served."""
    law_day: date | None = None
    """The day whose tables were used: that of the act, unless a transition says otherwise."""

    @property
    def permitted(self) -> tuple[Sanction, ...]:
        """The sanctions that may be imposed, lightest first."""
        return tuple(one.sanction for one in self.options if one.allowed)


def assess(  # noqa: PLR0913 - each is a fact of the question
    law: Law,
    acts: Sequence[Act],
    *,
    on: date,
    history: Sequence[PastSanction] = (),
    subject: Subject | None = None,
    running: Sequence[RunningSanction] = (),
    examined_on: date | None = None,
) -> Assessment:
    """Say which level the law gives the acts and which sanctions are permitted.

    `on` is the day of the act and chooses the law; an act before PP 94/2021 is judged by it all the
    same unless `examined_on`, the day of the examination, was before it too (Pasal 40). `running`
    are the sanctions being served. Raises `NotFound` for an unknown provision, impact or sanction,
    and for a day whose law the tables do not hold.
    """
    require_law(law, on)
    day, transition = law_day(law, on, examined_on=examined_on)
    person = subject or Subject()
    findings = findings_for(law, acts, on=day, subject=person, history=history)
    heaviest = max(
        (one for one in findings if one.level is not None),
        key=lambda one: _weight(law, one),
        default=None,
    )
    available = sanctions_for(law, person.status, on=day)
    last = last_of_same_kind(law, (one for act in acts for one in act.provisions), history, on)
    options = options_for(available, findings, heaviest=heaviest, last=last)
    chosen = next((one.sanction for one in options if one.allowed), None)
    level = chosen.level if chosen is not None else None
    reasons = (transition,) if transition is not None else ()
    return Assessment(
        findings=findings,
        level=level,
        heaviest=heaviest,
        options=options,
        proposed=chosen.code if chosen is not None else "",
        coaching=_coaching(findings, heaviest, last),
        reasons=reasons
        + _reasons(findings, heaviest, last)
        + _regime_reasons(law, person, level, day),
        warnings=_warnings(person.status, level),
        concurrence=concurrence_reasons(law, running=running, new=chosen.code) if chosen else (),
        law_day=day,
    )


def _weight(law: Law, finding: Finding) -> tuple[int, int]:
    """Order findings by level, then by the sanction the law names."""
    if finding.sanction_code:
        return sanction(law, finding.sanction_code).weight
    return (finding.level.weight if finding.level is not None else -1, 0)


def _coaching(
    findings: Sequence[Finding], heaviest: Finding | None, last: Sanction | None
) -> Reason | None:
    if last is not None or any(one.punished for one in findings):
        return None
    if heaviest is not None and heaviest.level is not Level.LIGHT:
        return None
    sentence = (
        "Pembinaan tertulis oleh atasan langsung boleh menjadi jawaban pertama bagi pelanggaran"
        " pertama yang ringan; pembinaan bukan hukuman disiplin."
    )
    return Reason(article="SE Bupati Ketapang 5/2026", sentence=sentence)


def _reasons(
    findings: Sequence[Finding], heaviest: Finding | None, last: Sanction | None
) -> tuple[Reason, ...]:
    found = [one.reason for one in findings]
    if heaviest is not None and len(findings) > 1:
        sentence = (
            "Beberapa pelanggaran dijatuhi satu hukuman, yang terberat:"
            f" {heaviest.citation}, tingkat {heaviest.answer}."
        )
        inputs = tuple((one.citation, one.answer) for one in findings)
        found.append(
            Reason(article="PP 94/2021 Pasal 35 ayat (1)", sentence=sentence, inputs=inputs)
        )
    if last is not None:
        found.append(heavier_than_last(last))
    return tuple(found)


def _regime_reasons(law: Law, person: Subject, level: Level | None, on: date) -> tuple[Reason, ...]:
    row = regime_on(law, person.status, level, on=on) if level is not None else None
    if row is None or not row.note:
        return ()
    sentence = f"Jenis hukuman {row.level} mengikuti {row.title}; {row.note}."
    inputs = (("status", str(person.status)), ("tanggal perbuatan", long_date(on)))
    return (Reason(article=row.basis.cited, sentence=sentence, inputs=inputs),)


def _warnings(status: Status, level: Level | None) -> tuple[Reason, ...]:
    inputs = (("status", str(status)), ("tingkat", str(level or NO_RULE)))
    if status is Status.CPNS and level in {Level.MEDIUM, Level.HEAVY}:
        sentence = (
            "CPNS yang dijatuhi hukuman sedang atau berat tidak memenuhi syarat diangkat menjadi"
            " PNS dan diberhentikan sebagai CPNS."
        )
        article = "PP 94/2021 Pasal 43 dan PP 11/2017"
        return (Reason(article=article, sentence=sentence, inputs=inputs),)
    if status is Status.PPPK_PART_TIME:
        sentence = (
            "PPPK paruh waktu hanya dapat dijatuhi yang tertulis dalam perjanjian kerjanya;"
            " periksa perjanjian itu."
        )
        return (Reason(article="KepmenPANRB 16/2025", sentence=sentence, inputs=inputs),)
    if status is Status.PPPK:
        sentence = (
            "Jenis hukuman PPPK ditetapkan PPK; sebelum ada, disiplin diatur dalam perjanjian"
            " kerja."
        )
        article = "PP 49/2018 Pasal 51 dan Pasal 52"
        return (Reason(article=article, sentence=sentence, inputs=inputs),)
    return ()
