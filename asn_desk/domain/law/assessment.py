"""From acts and history to the level of a sanction and the kinds permitted, each with its why."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from asn_desk.domain.dates import long_date
from asn_desk.domain.employees import Status
from asn_desk.domain.law.attendance import ATTENDANCE, Absence, ladder_step
from asn_desk.domain.law.basis import Reason, in_force
from asn_desk.domain.law.options import NO_RULE, Finding, Option, options_for
from asn_desk.domain.law.provisions import impact, provision, require_law
from asn_desk.domain.law.sanctions import regime_on, sanction, sanctions_for
from asn_desk.domain.law.tables import Law, MatrixRow, Sanction
from asn_desk.domain.law.terms import Level, PostRank


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What was done: the provisions violated and how far the harm reached."""

    provisions: tuple[str, ...]
    impact: str = ""
    """`UK`, `INS` or `NEG`; empty where no harm is found."""
    absence: Absence | None = None
    """The absence of the calendar year, where Pasal 4 huruf f is among the provisions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The person at the time of the act, as far as the law asks."""

    status: Status = Status.PNS
    rank: PostRank | None = None
    """The rank of the post; decides only on Pasal 4 huruf e."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastSanction:
    """A sanction imposed before; it counts once it took effect, and without expiry."""

    sanction_code: str
    provisions: tuple[str, ...]
    effective_on: date | None


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

    @property
    def permitted(self) -> tuple[Sanction, ...]:
        """The sanctions that may be imposed, lightest first."""
        return tuple(one.sanction for one in self.options if one.allowed)


def assess(
    law: Law,
    acts: Sequence[Act],
    *,
    on: date,
    history: Sequence[PastSanction] = (),
    subject: Subject | None = None,
) -> Assessment:
    """Say which level the law gives the acts and which sanctions are permitted.

    `on` is the day of the act and chooses the law. Raises `NotFound` for an unknown provision,
    impact or sanction, and for a day whose law the tables do not hold.
    """
    require_law(law, on)
    person = subject or Subject()
    findings = tuple(
        _finding(law, act, code, person, on) for act in acts for code in act.provisions
    )
    heaviest = max(
        (one for one in findings if one.level is not None),
        key=lambda one: _weight(law, one),
        default=None,
    )
    available = sanctions_for(law, person.status, on=on)
    last = _last_of_same_kind(law, acts, history, on)
    options = options_for(available, findings, heaviest=heaviest, last=last)
    level = next((one.sanction.level for one in options if one.allowed), None)
    return Assessment(
        findings=findings,
        level=level,
        heaviest=heaviest,
        options=options,
        proposed=next((one.sanction.code for one in options if one.allowed), ""),
        coaching=_coaching(heaviest, last),
        reasons=_reasons(findings, heaviest, last) + _regime_reasons(law, person, level, on),
        warnings=_warnings(person.status, level),
    )


def _weight(law: Law, finding: Finding) -> tuple[int, int]:
    """Order findings by level, then by the sanction the law names."""
    if finding.sanction_code:
        return sanction(law, finding.sanction_code).weight
    return (finding.level.weight if finding.level is not None else -1, 0)


def _finding(law: Law, act: Act, code: str, person: Subject, on: date) -> Finding:
    if code == ATTENDANCE:
        return _by_attendance(law, act.absence, person.status, on)
    charged = provision(law, code)
    if act.impact:
        impact(law, act.impact)
    rows = [row for row in in_force(law.matrix, on) if row.provision == code]
    row = next((one for one in rows if _fits(one, act.impact, person.rank)), None)
    return Finding(
        provision=code,
        citation=charged.citation,
        level=row.level if row is not None else None,
        sanction_code="",
        reason=_matrix_reason(law, code, act.impact, person.rank, row),
    )


def _by_attendance(law: Law, absence: Absence | None, status: Status, on: date) -> Finding:
    step = ladder_step(law, absence or Absence(days=0), on=on, status=status)
    return Finding(
        provision=ATTENDANCE,
        citation=provision(law, ATTENDANCE).citation,
        level=step.row.level if step.row is not None else None,
        sanction_code=step.row.sanction if step.row is not None else "",
        reason=step.reason if absence is not None else replace(step.reason, sentence=_UNCOUNTED),
    )


_UNCOUNTED = (
    "Jumlah hari tidak Masuk Kerja dalam tahun berjalan belum dihitung; tanpa itu tangga"
    " kehadiran tidak memberi hukuman."
)


def _fits(row: MatrixRow, impact_code: str, rank: PostRank | None) -> bool:
    by_impact = not row.impacts or impact_code in row.impacts
    return by_impact and (not row.holders or rank in row.holders)


def _matrix_reason(
    law: Law, code: str, impact_code: str, rank: PostRank | None, row: MatrixRow | None
) -> Reason:
    harm = impact(law, impact_code).text if impact_code else "tanpa dampak negatif yang terbukti"
    citation = provision(law, code).citation
    inputs: tuple[tuple[str, str], ...] = (("ketentuan", citation), ("dampak", harm))
    if row is None:
        sentence = f"Untuk pelanggaran {citation}, {harm}, {NO_RULE} hukumannya."
        return Reason(article="PP 94/2021", sentence=sentence, inputs=inputs)
    words = row.impact_text or harm if row.impacts else row.condition or "tanpa syarat dampak"
    if row.holders:
        inputs = (*inputs, ("jabatan", str(rank)))
    sentence = f"Pelanggaran {citation}, {words}, adalah pelanggaran tingkat {row.level}."
    return Reason(article=row.basis.cited, sentence=sentence, inputs=inputs)


def _last_of_same_kind(
    law: Law, acts: Sequence[Act], history: Sequence[PastSanction], on: date
) -> Sanction | None:
    """Return the last sanction in force for a violation of the same kind, never of attendance.

    The ladder already counts absence through the year, so Pasal 35 ayat (2) does not add to it.
    Of two sanctions that took effect on one day the heavier is the last.
    """
    now = {code for act in acts for code in act.provisions} - {ATTENDANCE}
    same = [
        (past.effective_on, sanction(law, past.sanction_code))
        for past in history
        if past.effective_on is not None and past.effective_on <= on and now & set(past.provisions)
    ]
    return max(same, key=lambda one: (one[0], one[1].weight))[1] if same else None


def _coaching(heaviest: Finding | None, last: Sanction | None) -> Reason | None:
    if last is not None or (heaviest is not None and heaviest.level is not Level.LIGHT):
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
        sentence = (
            "Pelanggaran yang sifatnya sama pernah dihukum; hukumannya harus lebih berat daripada"
            f" yang terakhir, {last.name}."
        )
        found.append(
            Reason(
                article="PP 94/2021 Pasal 35 ayat (2)",
                sentence=sentence,
                inputs=(("hukuman terakhir", last.name),),
            )
        )
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
