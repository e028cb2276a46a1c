"""Gates up to the decision: summons, team, examination, result, report of authority."""

from asn_desk.domain.dates import long_date
from asn_desk.domain.law.terms import Level
from asn_desk.domain.proceedings.case_state import proven
from asn_desk.domain.proceedings.cases import Case
from asn_desk.domain.proceedings.examination_round import (
    examiner_punishes,
    lacks_team,
    latest_round,
    needs_authority_report,
    reported_level,
    round_result,
)
from asn_desk.domain.proceedings.missing import Gate, Missing, Moment, need, once
from asn_desk.domain.proceedings.sanction_fields import level_of
from asn_desk.domain.proceedings.step_details import Decided, Reported, Summoned
from asn_desk.domain.proceedings.steps import StepKind

_TEAM = "PP 94/2021 Pasal 29 ayat (2)"
_RELEASE = "PP 94/2021 Pasal 31"


def for_forward(case: Case, _moment: Moment) -> tuple[Missing, ...]:
    """Forward once, and before anybody was summoned."""
    return once(case, StepKind.FORWARDED, StepKind.SUMMONED_1)


def for_team(case: Case, _moment: Moment) -> tuple[Missing, ...]:
    """Form one team, before the result unless a heavy result lacks it."""
    done = once(case, StepKind.TEAM_FORMED, StepKind.DECIDED)
    if done or lacks_team(case):
        return done
    return once(case, StepKind.REPORTED)


def for_order(case: Case, _moment: Moment) -> tuple[Missing, ...]:
    """Order an examination before its result."""
    return once(latest_round(case), StepKind.ORDERED, StepKind.REPORTED, StepKind.DECIDED)


def for_summons_1(case: Case, _moment: Moment) -> tuple[Missing, ...]:
    """Summon first once in a round of examination."""
    current = latest_round(case)
    return once(current, StepKind.SUMMONED_1, StepKind.EXAMINED, StepKind.REPORTED)


def for_absence(summons: StepKind, absence: StepKind) -> Gate:
    """Return the gate of an absence: its summons, and the day it appointed."""

    def check(case: Case, moment: Moment) -> tuple[Missing, ...]:
        current = latest_round(case)
        done = once(current, absence, StepKind.EXAMINED, StepKind.REPORTED)
        if done:
            return done
        step = current.last(summons)
        if step is None or not isinstance(step.detail, Summoned):
            return need(current, summons, "PP 94/2021 Pasal 26")
        exam_on = step.detail.exam_on
        if exam_on is not None and moment.today < exam_on:
            return (Missing(what=f"Tanggal pemeriksaan {long_date(exam_on)} belum tiba"),)
        return ()

    return check


def for_summons_2(case: Case, _moment: Moment) -> tuple[Missing, ...]:
    """Summon again after a first absence."""
    current = latest_round(case)
    return once(current, StepKind.SUMMONED_2, StepKind.EXAMINED, StepKind.REPORTED) or need(
        current, StepKind.ABSENT_1, "PP 94/2021 Pasal 26 ayat (3)"
    )


def for_release(case: Case, moment: Moment) -> tuple[Missing, ...]:
    """Release from duties only while a heavy sanction threatens, from the examination on."""
    done = once(case, StepKind.RELEASED, StepKind.DECIDED)
    if done:
        return done
    result = round_result(case)
    level = reported_level(case) or moment.facts.level
    if (result is not None and not result.proven) or (level or Level.HEAVY) != Level.HEAVY:
        what = "Pembebasan sementara hanya bila pegawai mungkin dijatuhi hukuman tingkat berat"
        return (Missing(what=what, article=_RELEASE),)
    if case.has(StepKind.TEAM_FORMED):
        return ()
    return need(case, StepKind.SUMMONED_1, _RELEASE)


def for_examination(case: Case, _moment: Moment) -> tuple[Missing, ...]:
    """Examine who was summoned, as often as it takes, until the result is written."""
    return once(latest_round(case), StepKind.REPORTED) or need(
        case, StepKind.SUMMONED_1, "PP 94/2021 Pasal 26 ayat (1)"
    )


def for_report(case: Case, moment: Moment) -> tuple[Missing, ...]:
    """Write one result of a round, after an examination or two absences."""
    current = latest_round(case)
    done = once(current, StepKind.REPORTED)
    if done:
        return done
    if not (current.has(StepKind.EXAMINED) or current.has(StepKind.ABSENT_2)):
        return _unexamined(current)
    detail = moment.facts.detail
    level = moment.facts.level
    if isinstance(detail, Reported):
        level = (level_of(detail.sanction_code) or level) if detail.proven else Level.LIGHT
    return _team(case, level)


def _unexamined(current: Case) -> tuple[Missing, ...]:
    if current.has(StepKind.ABSENT_1):
        what = "BAP belum dibuat, atau panggilan II dan ketidakhadirannya belum dicatat"
        return (Missing(what=what, article="PP 94/2021 Pasal 26 ayat (3) dan ayat (4)"),)
    return (Missing(what="BAP belum dibuat", article="PP 94/2021 Pasal 26 dan Pasal 27"),)


def for_authority_report(case: Case, moment: Moment) -> tuple[Missing, ...]:
    """Report a proven result up the line once, unless its examiner may punish himself."""
    done = once(case, StepKind.DECIDED) or once(latest_round(case), StepKind.AUTHORITY_REPORTED)
    lacking = done or _result(case, "PP 94/2021 Pasal 27 ayat (4)")
    if lacking:
        return lacking
    if examiner_punishes(case):
        what = "Pemeriksa sendiri berwenang dan wajib menjatuhkan hukuman"
        return (Missing(what=what, article="PP 94/2021 Pasal 27 ayat (3)"),)
    return _team(case, reported_level(case) or moment.facts.level)


def for_decision(case: Case, moment: Moment) -> tuple[Missing, ...]:
    """Decide on a proven result that a team found where heavy, and that went up the line."""
    lacking = once(case, StepKind.DECIDED) or _result(case, "PP 94/2021 Pasal 27 ayat (3)")
    if lacking:
        return lacking
    detail = moment.facts.detail
    chosen = level_of(detail.sanction_code) if isinstance(detail, Decided) else None
    lacking = _team(case, chosen or reported_level(case) or moment.facts.level)
    if needs_authority_report(case, moment.facts.level):
        what = "Hasil pemeriksaan belum dilaporkan kepada pejabat yang berwenang menghukum"
        lacking = (*lacking, Missing(what=what, article="PP 94/2021 Pasal 27 ayat (4)"))
    return lacking


def for_close(case: Case, _moment: Moment) -> tuple[Missing, ...]:
    """Close without a sanction unless the violation is proven."""
    done = once(case, StepKind.DECIDED)
    if done or proven(case) is None:
        return done
    what = (
        "LHP menyatakan terbukti; pejabat yang berwenang wajib menjatuhkan hukuman"
        " (kecuali pegawai tidak lagi tercantum di data pegawai)"
    )
    return (Missing(what=what, article="PP 94/2021 Pasal 24 ayat (1)"),)


def _result(case: Case, article: str) -> tuple[Missing, ...]:
    """Ask for a result of the latest round that found the violation proven."""
    result = round_result(case)
    if result is None:
        return need(latest_round(case), StepKind.REPORTED, article)
    if not result.proven:
        return (Missing(what="LHP menyatakan tidak terbukti; tutup perkara tanpa hukuman"),)
    return ()


def _team(case: Case, level: str | None) -> tuple[Missing, ...]:
    """Ask for an examination by a team under a heavy sanction, and say what mends it."""
    if not lacks_team(case, level or Level.LIGHT):
        return ()
    formed = case.has(StepKind.TEAM_FORMED)
    way = "periksa lagi oleh tim" if formed else "bentuk tim, lalu panggil dan periksa lagi"
    what = f"Hukuman tingkat berat memerlukan pemeriksaan oleh Tim Pemeriksa: {way}"
    return (Missing(what=what, article=_TEAM),)
