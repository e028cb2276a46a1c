"""Gates: what the law asks for before each step of a case may be recorded."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from asn_desk.domain.case_state import is_ended, received_step, remedy_pending
from asn_desk.domain.cases import Case
from asn_desk.domain.dates import long_date
from asn_desk.domain.step_details import Called, HandedOver, Reported, Summoned
from asn_desk.domain.steps import STEP_TITLES, StepKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """One thing the law asks for before a step, with its article (empty for plain order)."""

    what: str
    article: str = ""


def requirements(
    case: Case,
    kind: StepKind,
    *,
    today: date,
    effective_on: date | None = None,
    left: bool = False,
) -> tuple[Missing, ...]:
    """Return what the law asks for before this step may be recorded; empty means lawful now.

    `left` says that the employee is no longer in service (pensioned, moved away, dead): his case
    may be closed at any time before a decision takes effect, for nobody is left to punish.
    """
    if is_ended(case):
        return (Missing(what="Perkara sudah ditutup"),)
    if left and kind is StepKind.CLOSED and (effective_on is None or today < effective_on):
        return ()
    if kind is StepKind.FINISHED:
        return _for_finish(case, today, effective_on)
    return _REQUIREMENTS[kind](case, today)


def _once(case: Case, *kinds: StepKind) -> tuple[Missing, ...]:
    """Refuse a step whose own or whose successor is already recorded."""
    for kind in kinds:
        step = case.last(kind)
        if step is not None:
            what = f"{STEP_TITLES[kind]} sudah dicatat tanggal {long_date(step.on)}"
            return (Missing(what=what),)
    return ()


def _need(case: Case, kind: StepKind, article: str) -> tuple[Missing, ...]:
    if case.has(kind):
        return ()
    return (Missing(what=f"{STEP_TITLES[kind]} belum dicatat", article=article),)


def _for_forward(case: Case, _today: date) -> tuple[Missing, ...]:
    return _once(case, StepKind.FORWARDED, StepKind.SUMMONED_1)


def _for_summons_1(case: Case, _today: date) -> tuple[Missing, ...]:
    return _once(case, StepKind.SUMMONED_1)


def _for_absence(
    summons: StepKind, absence: StepKind
) -> Callable[[Case, date], tuple[Missing, ...]]:
    def check(case: Case, today: date) -> tuple[Missing, ...]:
        done = _once(case, absence, StepKind.EXAMINED, StepKind.REPORTED)
        if done:
            return done
        step = case.last(summons)
        if step is None or not isinstance(step.detail, Summoned):
            return _need(case, summons, "PP 94/2021 Pasal 26")
        exam_on = step.detail.exam_on
        if exam_on is not None and today < exam_on:
            return (Missing(what=f"Tanggal pemeriksaan {long_date(exam_on)} belum tiba"),)
        return ()

    return check


def _for_summons_2(case: Case, _today: date) -> tuple[Missing, ...]:
    return _once(case, StepKind.SUMMONED_2, StepKind.EXAMINED, StepKind.REPORTED) or _need(
        case, StepKind.ABSENT_1, "PP 94/2021 Pasal 26 ayat (3)"
    )


def _for_examination(case: Case, _today: date) -> tuple[Missing, ...]:
    return _once(case, StepKind.REPORTED) or _need(
        case, StepKind.SUMMONED_1, "PP 94/2021 Pasal 26 ayat (1)"
    )


def _for_report(case: Case, _today: date) -> tuple[Missing, ...]:
    done = _once(case, StepKind.REPORTED)
    if done or case.has(StepKind.EXAMINED) or case.has(StepKind.ABSENT_2):
        return done
    if case.has(StepKind.ABSENT_1):
        what = "BAP belum dibuat, atau panggilan II dan ketidakhadirannya belum dicatat"
        return (Missing(what=what, article="PP 94/2021 Pasal 26 ayat (3) dan ayat (4)"),)
    return (Missing(what="BAP belum dibuat", article="PP 94/2021 Pasal 26 dan Pasal 27"),)


def _for_decision(case: Case, _today: date) -> tuple[Missing, ...]:
    done = _once(case, StepKind.DECIDED)
    if done:
        return done
    reported = case.last(StepKind.REPORTED)
    if reported is None or not isinstance(reported.detail, Reported):
        return _need(case, StepKind.REPORTED, "PP 94/2021 Pasal 27 ayat (3)")
    if not reported.detail.proven:
        return (Missing(what="LHP menyatakan tidak terbukti; tutup perkara tanpa hukuman"),)
    return ()


def _for_call(case: Case, _today: date) -> tuple[Missing, ...]:
    return _once(case, StepKind.CALLED, StepKind.HANDED_OVER, StepKind.SENT) or _need(
        case, StepKind.DECIDED, "PP 94/2021 Pasal 37"
    )


def _for_handover(case: Case, _today: date) -> tuple[Missing, ...]:
    handed = case.last(StepKind.HANDED_OVER)
    refused = handed and isinstance(handed.detail, HandedOver) and handed.detail.refused
    before = (StepKind.ARRIVED,) if refused else (StepKind.HANDED_OVER, StepKind.ARRIVED)
    return _once(case, *before) or _need(case, StepKind.DECIDED, "PP 94/2021 Pasal 37")


def _for_missed_handover(case: Case, today: date) -> tuple[Missing, ...]:
    done = _once(case, StepKind.MISSED_HANDOVER, StepKind.HANDED_OVER, StepKind.SENT)
    if done:
        return done
    called = case.last(StepKind.CALLED)
    if called is None or not isinstance(called.detail, Called):
        return _need(case, StepKind.CALLED, "PP 94/2021 Pasal 37 ayat (4)")
    meet_on = called.detail.meet_on
    if meet_on is not None and today < meet_on:
        return (Missing(what=f"Tanggal penyampaian {long_date(meet_on)} belum tiba"),)
    return ()


def _for_sending(case: Case, _today: date) -> tuple[Missing, ...]:
    done = _once(case, StepKind.SENT)
    if done:
        return done
    handed = case.last(StepKind.HANDED_OVER)
    if handed is not None and isinstance(handed.detail, HandedOver):
        refused = handed.detail.refused
        return () if refused else (Missing(what="Keputusan sudah diterima langsung"),)
    return _need(case, StepKind.MISSED_HANDOVER, "PP 94/2021 Pasal 37 ayat (4)")


def _for_arrival(case: Case, _today: date) -> tuple[Missing, ...]:
    return _once(case, StepKind.ARRIVED) or _need(
        case, StepKind.SENT, "PP 94/2021 Pasal 37 ayat (4)"
    )


def _for_contest(case: Case, _today: date) -> tuple[Missing, ...]:
    done = _once(case, StepKind.CONTESTED)
    if done or received_step(case) is not None:
        return done
    return (Missing(what="Keputusan belum diterima pegawai", article="PP 79/2021"),)


def _for_remedy(case: Case, _today: date) -> tuple[Missing, ...]:
    return _once(case, StepKind.REMEDY_DECIDED) or _need(case, StepKind.CONTESTED, "PP 79/2021")


def _for_finish(case: Case, today: date, effective_on: date | None) -> tuple[Missing, ...]:
    if received_step(case) is None:
        what = "Keputusan belum diterima pegawai"
        return (Missing(what=what, article="PP 94/2021 Pasal 38 ayat (1)"),)
    if remedy_pending(case):
        what = "Upaya administratif belum diputus"
        return (Missing(what=what, article="PP 94/2021 Pasal 38 ayat (2)"),)
    if effective_on is None:
        return (Missing(what="Tanggal mulai berlaku belum dapat dihitung"),)
    if today < effective_on:
        what = f"Keputusan baru berlaku tanggal {long_date(effective_on)}"
        return (Missing(what=what, article="PP 94/2021 Pasal 38 ayat (1)"),)
    return ()


def _for_close(case: Case, _today: date) -> tuple[Missing, ...]:
    done = _once(case, StepKind.DECIDED)
    if done:
        return done
    reported = case.last(StepKind.REPORTED)
    proven = reported is not None and (
        isinstance(reported.detail, Reported) and reported.detail.proven
    )
    if proven:
        what = (
            "LHP menyatakan terbukti; pejabat yang berwenang wajib menjatuhkan hukuman"
            " (kecuali pegawai tidak lagi tercantum di data pegawai)"
        )
        return (Missing(what=what, article="PP 94/2021 Pasal 24 ayat (1)"),)
    return ()


def _for_later(_case: Case, _today: date) -> tuple[Missing, ...]:
    return (Missing(what="Langkah ini belum dapat dicatat"),)


_REQUIREMENTS: Mapping[StepKind, Callable[[Case, date], tuple[Missing, ...]]] = {
    StepKind.FORWARDED: _for_forward,
    StepKind.SUMMONED_1: _for_summons_1,
    StepKind.ABSENT_1: _for_absence(StepKind.SUMMONED_1, StepKind.ABSENT_1),
    StepKind.SUMMONED_2: _for_summons_2,
    StepKind.ABSENT_2: _for_absence(StepKind.SUMMONED_2, StepKind.ABSENT_2),
    StepKind.EXAMINED: _for_examination,
    StepKind.REPORTED: _for_report,
    StepKind.DECIDED: _for_decision,
    StepKind.CALLED: _for_call,
    StepKind.HANDED_OVER: _for_handover,
    StepKind.MISSED_HANDOVER: _for_missed_handover,
    StepKind.SENT: _for_sending,
    StepKind.ARRIVED: _for_arrival,
    StepKind.CONTESTED: _for_contest,
    StepKind.REMEDY_DECIDED: _for_remedy,
    StepKind.CLOSED: _for_close,
    StepKind.TEAM_FORMED: _for_later,
    StepKind.ORDERED: _for_later,
    StepKind.RELEASED: _for_later,
    StepKind.AUTHORITY_REPORTED: _for_later,
    StepKind.REMEDY_ANSWERED: _for_later,
    StepKind.TRANSFERRED: _for_later,
    StepKind.LEFT: _for_later,
    StepKind.FOLLOWED_UP: _for_later,
}
