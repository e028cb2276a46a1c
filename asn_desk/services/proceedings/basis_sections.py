"""The sections of a decision's legal basis: each question of a lawyer answered from the file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.dates import day_date, long_date
from asn_desk.domain.errors import NotFound
from asn_desk.domain.legal_basis import BasisLine, BasisSection, settings_in
from asn_desk.domain.proceedings.case_state import proven, remedy_pending, remedy_result
from asn_desk.domain.proceedings.cases import DecisionLine, Step
from asn_desk.domain.proceedings.examination_round import examiner
from asn_desk.domain.proceedings.step_details import Contested, Decided, Reported
from asn_desk.domain.proceedings.steps import STEP_TITLES, StepKind
from asn_desk.domain.working_time import Deadline
from asn_desk.services.assessment_values import AssessmentView, PunisherChoice, SanctionChoice
from asn_desk.services.proceedings.case_file import CaseFile

_K = StepKind
_SHIPPED = "tabel hukum bawaan program"


@dataclass(frozen=True, slots=True, kw_only=True)
class BasisMatter:
    """What the sections are written from."""

    work: UnitOfWork
    file: CaseFile
    step: Step
    """The step of the decision."""
    decided: Decided
    decision: DecisionLine | None
    view: AssessmentView
    punishers: Sequence[PunisherChoice]
    """Everybody who might have punished, asked with the sanction imposed."""
    counts: Sequence[Deadline]


def sections_of(matter: BasisMatter) -> tuple[BasisSection, ...]:
    """Return every section in the order in which a lawyer asks."""
    found = (
        _act(matter),
        _sanction(matter),
        _examination(matter),
        _authority(matter),
        _dates(matter),
        _remedy(matter),
    )
    return (*found, _law(matter, found))


def _act(matter: BasisMatter) -> BasisSection:
    charge = matter.file.charge
    when = f", {long_date(charge.happened_on)}" if charge.happened_on else ""
    where = f", {charge.place}" if charge.place else ""
    lines = [BasisLine(label="Perbuatan", text=f"{_upper(charge.act)}{when}{where}.")]
    source = matter.file.report_text
    lines += [BasisLine(label="Sumber", text=f"{source}.")] if source else []
    lines += [
        BasisLine(
            label=one.citation,
            text=f"{_upper(one.text)}. Tingkat {one.level}: {one.why.sentence}",
            article=one.why.article,
        )
        for one in matter.view.findings
    ]
    return BasisSection(title="Perbuatan dan ketentuan yang dilanggar", lines=tuple(lines))


def _sanction(matter: BasisMatter) -> BasisSection:
    found = proven(matter.file.case)
    code = matter.decided.sanction_code
    chosen = next((one for one in matter.view.sanctions if one.code == code), None)
    lines = _impact(matter, found)
    lines += [
        BasisLine(label="Tingkat", text=one.sentence, article=one.article)
        for one in matter.view.whys
        if one.sentence not in {finding.why.sentence for finding in matter.view.findings}
    ]
    reason = f": {chosen.reason}" if chosen else ""
    name = _upper(_name(matter))
    lines.append(
        BasisLine(
            label="Dijatuhkan", text=f"{name}{reason}", article=chosen.article if chosen else ""
        )
    )
    lines += _not_chosen(matter.view.sanctions, code)
    lines += [
        BasisLine(label="Bersamaan", text=one.sentence, article=one.article)
        for one in matter.view.concurrency
    ]
    return BasisSection(title="Tingkat dan jenis hukuman", lines=tuple(lines))


def _impact(matter: BasisMatter, found: Reported | None) -> list[BasisLine]:
    if found is None:
        return []
    impacts = {one.code: one.text for one in matter.file.rules.law.impacts}
    parts = [_upper(impacts.get(found.impact, "")), found.impact_text]
    lines = [BasisLine(label="Dampak", text=_joined(parts), article="PP 94/2021 Pasal 1")]
    weighed = [
        f"{what}: {words}"
        for what, words in (
            ("memberatkan", found.aggravating),
            ("meringankan", found.mitigating),
        )
        if words.strip()
    ]
    if weighed:
        lines.append(BasisLine(label="Pertimbangan", text=_upper(_joined(weighed))))
    return lines


def _not_chosen(sanctions: Iterable[SanctionChoice], code: str) -> list[BasisLine]:
    """Say why every other sanction was not imposed; those of one reason are named together."""
    grouped: dict[str, list[SanctionChoice]] = {}
    for one in sanctions:
        if one.code != code:
            why = "boleh, tetapi pejabat tidak memilihnya" if one.permitted else one.reason
            grouped.setdefault(why, []).append(one)
    return [
        BasisLine(
            label="Tidak dipilih",
            text=f"{_upper('; '.join(one.name for one in group))}: {why}",
            article=_cited(one.article for one in group),
        )
        for why, group in grouped.items()
    ]


def _examination(matter: BasisMatter) -> BasisSection:
    case = matter.file.case
    team = matter.file.team
    ruling = matter.view.team
    lines = []
    if team is not None:
        members = ", ".join(
            f"{_person(matter, one.employee_id)} ({str(one.role).lower()})" for one in team.members
        )
        lines.append(_examined(matter, f"Tim Pemeriksa: {members}", "PP 94/2021 Pasal 29"))
    else:
        lines.append(_examined(matter, _examiner(matter), "PP 94/2021 Pasal 27 ayat (1)"))
    if ruling is not None:
        why = ruling.why
        lines.append(BasisLine(label="Tim", text=why.sentence, article=why.article))
    if case.has(_K.ABSENT_2) and not case.has(_K.EXAMINED):
        words = "Dua kali dipanggil tidak hadir; diputus menurut alat bukti yang ada."
        article = "PP 94/2021 Pasal 26 ayat (4)"
        lines.append(BasisLine(label="Tanpa pemeriksaan", text=words, article=article))
    return BasisSection(title="Pemeriksa", lines=tuple(lines))


def _examiner(matter: BasisMatter) -> str:
    examiner_id, regent = examiner(matter.file.case)
    if regent:
        return f"{matter.file.office.regent_title} sendiri, sebagai atasan langsung"
    superior = matter.file.is_superior(examiner_id)
    because = "atasan langsung" if superior else "bukan atasan langsung menurut data hari ini"
    return f"{_person(matter, examiner_id)} ({because})"


def _examined(matter: BasisMatter, who: str, article: str) -> BasisLine:
    step = matter.file.round.last(_K.EXAMINED)
    on = f", {long_date(step.on)}" if step else ""
    number = f", berita acara nomor {step.letter_number}" if step and step.letter_number else ""
    label = "Diperiksa oleh" if step else "Dipanggil oleh"
    return BasisLine(label=label, text=f"{who}{on}{number}.", article=article)


def _authority(matter: BasisMatter) -> BasisSection:
    decided, chosen = matter.decided, None
    others = []
    for one in matter.punishers:
        mine = one.by_regent if decided.by_regent else one.employee_id == decided.punisher_id
        if mine and chosen is None and not (decided.by_regent and not one.by_regent):
            chosen = one
        else:
            others.append(one)
    lines = [_signed(matter, chosen)]
    grouped: dict[tuple[bool, str], list[PunisherChoice]] = {}
    for one in others:
        grouped.setdefault((one.allowed, one.reason), []).append(one)
    lines += [
        BasisLine(
            label="Lainnya" if allowed else "Tidak berwenang",
            text=f"{'; '.join(one.title for one in group)}: {reason}",
            article=_cited(one.article for one in group),
        )
        for (allowed, reason), group in grouped.items()
    ]
    title = "Pejabat yang berwenang menghukum"
    return BasisSection(title=title, lines=(*lines, *_overrides(matter)))


def _signed(matter: BasisMatter, chosen: PunisherChoice | None) -> BasisLine:
    """Say who signed and why he might; of one the rule refuses, that it was overridden."""
    if chosen is None:
        signer = matter.decision.signer if matter.decision else ""
        who = signer or _person(matter, matter.decided.punisher_id)
        words = f"{who}; bukan salah satu pejabat dalam garis atasan"
        return BasisLine(label="Ditandatangani", text=words)
    between = ": " if chosen.allowed else "; menyimpang dari aturan karena "
    text = f"{chosen.title}{between}{chosen.reason}"
    return BasisLine(label="Ditandatangani", text=text, article=chosen.article)


def _overrides(matter: BasisMatter) -> list[BasisLine]:
    """Return the written reasons for leaving what the rule proposed; never in the letter."""
    found = proven(matter.file.case)
    reasons = [found.override_reason if found else "", matter.decided.override_reason]
    return [
        BasisLine(label="Alasan penyimpangan", text=one.strip())
        for one in dict.fromkeys(reasons)
        if one.strip()
    ]


def _dates(matter: BasisMatter) -> BasisSection:
    lines = [_event(one) for one in matter.file.case.valid_steps if one.kind in _EVENTS]
    lines += [_counted(one) for one in matter.counts if one.rule not in _REMEDIES]
    return BasisSection(title="Tanggal", lines=tuple(lines))


_EVENTS = (
    _K.SUMMONED_1,
    _K.SUMMONED_2,
    _K.EXAMINED,
    _K.REPORTED,
    _K.DECIDED,
    _K.HANDED_OVER,
    _K.SENT,
    _K.ARRIVED,
)
_REMEDIES = ("keberatan", "banding", "putusan-keberatan", "putusan-banding")


def _event(step: Step) -> BasisLine:
    number = f", nomor {step.letter_number}" if step.letter_number else ""
    return BasisLine(label=STEP_TITLES[step.kind], text=f"{day_date(step.on)}{number}")


def _counted(deadline: Deadline) -> BasisLine:
    last = max((one.ordinal or 0 for one in deadline.counting), default=0)
    skipped = sum(one.ordinal is None for one in deadline.counting)
    since = f"{deadline.event or 'mulai'} {long_date(deadline.since)}"
    words = f"{day_date(deadline.day)}"
    if last:
        words += f" = hari kerja ke-{last} sejak {since}; {skipped} hari tidak dihitung"
    if not deadline.counting and deadline.note:
        words += f". {deadline.note}"
    return BasisLine(label=deadline.title, text=words, article=deadline.article)


def _remedy(matter: BasisMatter) -> BasisSection:
    case = matter.file.case
    lines = [_counted(one) for one in matter.counts if one.rule in _REMEDIES]
    filed = case.last(_K.CONTESTED)
    if filed is not None and isinstance(filed.detail, Contested):
        words = f"{_upper(filed.detail.remedy)} diajukan {long_date(filed.on)}"
        words += f", nomor {filed.detail.number}" if filed.detail.number else ""
        article = "PP 94/2021 Pasal 38 ayat (2)"
        state = "; keputusan belum berlaku" if remedy_pending(case) else ""
        lines.append(BasisLine(label="Diajukan", text=f"{words}{state}.", article=article))
    result = remedy_result(case)
    step = case.last(_K.REMEDY_DECIDED)
    if result is not None and step is not None:
        words = f"Putusan {result.result} keputusan, {long_date(step.on)}, nomor {result.number}."
        lines.append(BasisLine(label="Diputus", text=words))
    if filed is None and matter.decision is not None and matter.decision.received_on is not None:
        lines.append(BasisLine(label="Keadaan", text="Tidak ada upaya administratif tercatat."))
    return BasisSection(title="Upaya administratif", lines=tuple(lines))


def _law(matter: BasisMatter, before: tuple[BasisSection, ...]) -> BasisSection:
    version = matter.decided.law_version
    act_on = matter.file.case.happened_on or matter.step.on
    words = f"versi {version} yang dicatat kantor" if version else _SHIPPED
    lines = [
        BasisLine(
            label="Versi hukum",
            text=f"{_upper(words)}; ketentuan yang berlaku pada {long_date(act_on)}.",
        )
    ]
    marked = settings_in(before)
    settings = "; ".join(marked) if marked else "Tidak ada baris yang berupa setelan kantor."
    lines.append(BasisLine(label="Setelan kantor", text=settings))
    weeks = {one.week for one in matter.counts if one.week}
    lines += [BasisLine(label="Minggu kerja", text=one) for one in sorted(weeks)]
    return BasisSection(title="Versi hukum dan setelan", lines=tuple(lines))


def _name(matter: BasisMatter) -> str:
    printed = matter.decision.sanction_name if matter.decision else ""
    return printed or matter.file.rules.sanction_name(matter.decided.sanction_code)


def _person(matter: BasisMatter, employee_id: int | None) -> str:
    try:
        found = matter.file.official(employee_id, matter.work)
    except NotFound:
        return "pejabat yang tidak tercatat"
    return f"{found.full_name}, {found.position}"


def _cited(articles: Iterable[str]) -> str:
    """Name articles once each; of one that differs in its letter only, the letter alone."""
    found: list[str] = []
    for article in dict.fromkeys(one for one in articles if one):
        stem, letter, last = article.rpartition(" huruf ")
        begun = any(one.startswith(f"{stem} huruf ") for one in found)
        found.append(f"huruf {last}" if letter and begun else article)
    return ", ".join(found)


def _joined(parts: Iterable[str]) -> str:
    return "; ".join(part.strip().rstrip(".") for part in parts if part.strip()) + "."


def _upper(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"
