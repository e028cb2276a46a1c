"""Gates from the decision on: delivery, remedies, the end of the sanction, and what follows."""

from asn_desk.domain.dates import long_date
from asn_desk.domain.proceedings.case_state import received_step, remedy_pending, sanction_now
from asn_desk.domain.proceedings.cases import Case
from asn_desk.domain.proceedings.effect import served_period
from asn_desk.domain.proceedings.ending_details import APPEAL, LIGHTENS, OBJECTION, WORSENS
from asn_desk.domain.proceedings.missing import Missing, Moment, need, once
from asn_desk.domain.proceedings.sanction_fields import is_lighter, shape_of
from asn_desk.domain.proceedings.step_details import Called, Contested, HandedOver, RemedyDecided
from asn_desk.domain.proceedings.steps import StepKind

_REMEDY = "PP 79/2021"
_DELIVERY = "PP 94/2021 Pasal 37"
_IN_FORCE = "PP 94/2021 Pasal 38 ayat (1)"
_SENDING = "PP 94/2021 Pasal 37 ayat (4)"


def for_call(case: Case, _moment: Moment) -> tuple[Missing, ...]:
    """Call somebody once to receive a decision not yet delivered."""
    return once(case, StepKind.CALLED, StepKind.HANDED_OVER, StepKind.SENT) or need(
        case, StepKind.DECIDED, _DELIVERY
    )


def for_handover(case: Case, _moment: Moment) -> tuple[Missing, ...]:
    """Hand a decision over once; again only when it was refused."""
    handed = case.last(StepKind.HANDED_OVER)
    refused = handed and isinstance(handed.detail, HandedOver) and handed.detail.refused
    before = (StepKind.ARRIVED,) if refused else (StepKind.HANDED_OVER, StepKind.ARRIVED)
    return once(case, *before) or need(case, StepKind.DECIDED, _DELIVERY)


def for_missed_handover(case: Case, moment: Moment) -> tuple[Missing, ...]:
    """Record that somebody called did not come, from the appointed day on."""
    done = once(case, StepKind.MISSED_HANDOVER, StepKind.HANDED_OVER, StepKind.SENT)
    if done:
        return done
    called = case.last(StepKind.CALLED)
    if called is None or not isinstance(called.detail, Called):
        return need(case, StepKind.CALLED, _SENDING)
    meet_on = called.detail.meet_on
    if meet_on is not None and moment.today < meet_on:
        return (Missing(what=f"Tanggal penyampaian {long_date(meet_on)} belum tiba"),)
    return ()


def for_sending(case: Case, _moment: Moment) -> tuple[Missing, ...]:
    """Send a decision that was missed or refused."""
    done = once(case, StepKind.SENT)
    if done:
        return done
    handed = case.last(StepKind.HANDED_OVER)
    if handed is not None and isinstance(handed.detail, HandedOver):
        refused = handed.detail.refused
        return () if refused else (Missing(what="Keputusan sudah diterima langsung"),)
    return need(case, StepKind.MISSED_HANDOVER, _SENDING)


def for_arrival(case: Case, _moment: Moment) -> tuple[Missing, ...]:
    """Record the arrival of a decision that was sent."""
    return once(case, StepKind.ARRIVED) or need(case, StepKind.SENT, _SENDING)


def for_contest(case: Case, moment: Moment) -> tuple[Missing, ...]:
    """File one remedy against a received decision, of the kind its sanction has."""
    done = once(case, StepKind.CONTESTED)
    if done:
        return done
    if received_step(case) is None:
        return (Missing(what="Keputusan belum diterima pegawai", article=_REMEDY),)
    detail = moment.facts.detail
    lawful = remedy_of(case)
    if isinstance(detail, Contested) and detail.remedy != lawful:
        what = (
            "Pemberhentian dan pemutusan perjanjian kerja diajukan banding administratif ke BPASN"
            if lawful == APPEAL
            else "Banding administratif hanya atas pemberhentian atau pemutusan perjanjian kerja"
            " oleh PPK; ajukan keberatan"
        )
        return (Missing(what=what, article=_REMEDY),)
    return ()


def remedy_of(case: Case) -> str:
    """Return the remedy the decision has: banding against the end of service, else keberatan."""
    decided = case.last(StepKind.DECIDED)
    code = getattr(decided.detail, "sanction_code", "") if decided else ""
    return APPEAL if shape_of(code).ends_service else OBJECTION


def for_answer(case: Case, _moment: Moment) -> tuple[Missing, ...]:
    """Answer a remedy once, before it is decided."""
    return once(case, StepKind.REMEDY_ANSWERED, StepKind.REMEDY_DECIDED) or need(
        case, StepKind.CONTESTED, _REMEDY
    )


def for_remedy(case: Case, moment: Moment) -> tuple[Missing, ...]:
    """Decide a remedy once; a lighter or heavier sanction must be just that."""
    lacking = once(case, StepKind.REMEDY_DECIDED) or need(case, StepKind.CONTESTED, _REMEDY)
    detail = moment.facts.detail
    if lacking or not isinstance(detail, RemedyDecided) or not detail.replaces:
        return lacking
    before, _ = sanction_now(case)
    if detail.result == LIGHTENS and is_lighter(detail.sanction_code, before) is False:
        return (Missing(what="Hukuman penggantinya tidak lebih ringan", article=_REMEDY),)
    if detail.result == WORSENS and is_lighter(before, detail.sanction_code) is False:
        return (Missing(what="Hukuman penggantinya tidak lebih berat", article=_REMEDY),)
    return ()


def for_finish(case: Case, moment: Moment) -> tuple[Missing, ...]:
    """Finish a sanction in force: a light one at once, a timed one at the end of its period."""
    lacking = _not_in_force(case, moment)
    if lacking:
        return lacking
    period = served_period(case, moment.effective_on)
    ended = moment.left or moment.facts.superseded
    if period is None or ended or moment.today >= period.end:
        return ()
    return (Missing(what=f"Masa hukuman baru berakhir tanggal {long_date(period.end)}"),)


def _not_in_force(case: Case, moment: Moment) -> tuple[Missing, ...]:
    if received_step(case) is None:
        what = "Keputusan belum diterima pegawai"
        return (Missing(what=what, article=_IN_FORCE),)
    if remedy_pending(case):
        what = "Upaya administratif belum diputus"
        return (Missing(what=what, article="PP 94/2021 Pasal 38 ayat (2)"),)
    if moment.effective_on is None:
        return (Missing(what="Tanggal mulai berlaku belum dapat dihitung"),)
    if moment.today < moment.effective_on:
        what = f"Keputusan baru berlaku tanggal {long_date(moment.effective_on)}"
        return (Missing(what=what, article=_IN_FORCE),)
    return ()


def for_ending(_case: Case, _moment: Moment) -> tuple[Missing, ...]:
    """Let a case end at any time when the employee goes."""
    return ()


def for_follow_up(case: Case, _moment: Moment) -> tuple[Missing, ...]:
    """Note what others did because of a decision, also when the case is over."""
    return need(case, StepKind.DECIDED, "PP 94/2021 Pasal 39")
