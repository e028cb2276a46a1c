"""From when to when a sanction is served, and which of two sanctions is served when."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from asn_desk.domain.dates import long_date
from asn_desk.domain.law.basis import Reason, in_force
from asn_desk.domain.law.sanctions import sanction
from asn_desk.domain.law.tables import Law
from asn_desk.domain.law.terms import Level, PeriodStart

ATTENDANCE_PROVISIONS = frozenset({"4f", "53-3.11"})
"""The duties to come to work: of PP 94/2021 and of PP 53/2010."""
_IN_FORCE = "PP 94/2021 Pasal 38 ayat (1)"
_CONCURRENCE = "Peraturan BKN 6/2022"
_GONE = "Pegawai telah diberhentikan; hukuman yang baru tidak lagi dijalani."
_NOT_LAID_DOWN = "Terhitung mulai tanggal hukuman (setelan kantor)"


@dataclass(frozen=True, slots=True, kw_only=True)
class SanctionPeriod:
    """The first and the last day a sanction is served, with the reason."""

    start: date
    end: date | None
    """None for a sanction without end, as a dismissal; of ringan the day it takes effect."""
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningSanction:
    """A sanction somebody is serving; both days included."""

    sanction_code: str
    start: date
    end: date | None
    provisions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Concurrence:
    """What a new sanction does to those being served, and when it is served itself."""

    period: SanctionPeriod
    """When the new sanction is served."""
    ended: tuple[RunningSanction, ...]
    """The running ones deemed finished, each with the last day it is served."""
    reasons: tuple[Reason, ...]


def sanction_period(law: Law, code: str, effective_on: date) -> SanctionPeriod:
    """Return when a sanction is served that takes effect on a day; raises `NotFound`.

    Light ones are finished the moment they take effect. Of timed ones the regulations do not say
    from which day they count: the office's setting does, and the clerk may write another date.
    """
    found = sanction(law, code)
    inputs = (("hukuman", found.name), ("mulai berlaku", long_date(effective_on)))
    if not found.months:
        if found.level is Level.LIGHT:
            sentence = "Hukuman ringan selesai dijalani sejak keputusannya berlaku."
            reason = Reason(article=_CONCURRENCE, sentence=sentence, inputs=inputs)
            return SanctionPeriod(start=effective_on, end=effective_on, reason=reason)
        sentence = "Hukuman ini tidak berjangka waktu; berlaku sejak keputusannya berlaku."
        reason = Reason(article=_IN_FORCE, sentence=sentence, inputs=inputs)
        return SanctionPeriod(start=effective_on, end=None, reason=reason)
    row = next((one for one in in_force(law.periods, effective_on) if code in one.sanctions), None)
    later = row is not None and row.start is PeriodStart.NEXT_MONTH
    start = _next_month(effective_on) if later else effective_on
    end = last_day(start, found.months)
    why = "awal bulan sesudah keputusan berlaku" if later else "tanggal keputusan berlaku"
    sentence = (
        f"Dijalani {found.months} bulan sejak {why}, {long_date(start)}, sampai dengan"
        f" {long_date(end)}."
    )
    article = row.basis.cited if row is not None else _NOT_LAID_DOWN
    reason = Reason(article=article, sentence=sentence, inputs=inputs)
    return SanctionPeriod(start=start, end=end, reason=reason)


def last_day(start: date, months: int) -> date:
    """Return the last day of a span of whole months: the day before its next anniversary.

    Where the last month is too short for that day, its last day.
    """
    year, month = _month_after(start, months)
    length = monthrange(year, month)[1]
    if start.day > length:
        return date(year, month, length)
    return date(year, month, start.day) - timedelta(days=1)


def concurrence_on(
    law: Law, *, running: Sequence[RunningSanction], new: str, effective_on: date
) -> Concurrence:
    """Say when a new sanction is served beside those already running; raises `NotFound`.

    A heavier one ends a running one as it takes effect; any other waits until the running ones
    are served. Of attendance the heavier row of the ladder does the same.
    """
    period = sanction_period(law, new, effective_on)
    weight = sanction(law, new).weight
    serving = [one for one in running if one.end is None or one.end >= effective_on]
    lighter = [one for one in serving if sanction(law, one.sanction_code).weight < weight]
    ended = tuple(_cut(one, effective_on) for one in lighter)
    kept = [one for one in serving if one not in lighter]
    reasons = [_ends(law, one, new, effective_on) for one in lighter]
    waits = [one.end for one in kept if one.end is not None]
    if len(waits) < len(kept):
        reasons.append(_gone(law, new))
    elif waits and sanction(law, new).months:
        after = max(waits) + timedelta(days=1)
        reasons.append(_waits(law, new, after))
        period = _moved(law, period, new, max(period.start, after))
    return Concurrence(period=period, ended=ended, reasons=tuple(reasons))


def concurrence_reasons(
    law: Law, *, running: Sequence[RunningSanction], new: str
) -> tuple[Reason, ...]:
    """Say what a new sanction would do beside those running, before its effect is known.

    Raises `NotFound` for an unknown sanction.
    """
    wanted = sanction(law, new)
    found = []
    for one in running:
        old = sanction(law, one.sanction_code)
        inputs = (("sedang dijalani", old.name), ("hukuman baru", wanted.name))
        if old.weight < wanted.weight:
            sentence = (
                "Hukuman yang sedang dijalani dianggap selesai sejak hukuman yang lebih berat ini"
                f" berlaku.{_absent_again(one)}"
            )
        elif one.end is None:
            sentence = _GONE
        elif not wanted.months:
            sentence = "Hukuman ini tidak berjangka waktu; yang sedang dijalani berjalan terus."
        else:
            sentence = (
                "Hukuman yang sedang dijalani diselesaikan dahulu; yang ini dijalani paling cepat"
                f" {long_date(one.end + timedelta(days=1))}."
            )
        found.append(Reason(article=_CONCURRENCE, sentence=sentence, inputs=inputs))
    return tuple(found)


def _absent_again(one: RunningSanction) -> str:
    if not ATTENDANCE_PROVISIONS & set(one.provisions):
        return ""
    return " Ketidakhadiran selama menjalani hukuman kehadiran dihitung kumulatif."


def _cut(one: RunningSanction, effective_on: date) -> RunningSanction:
    """End a sanction the day before the new one takes effect, also where it had not begun."""
    end = effective_on - timedelta(days=1)
    return replace(one, start=min(one.start, end), end=end)


def _ends(law: Law, one: RunningSanction, new: str, effective_on: date) -> Reason:
    old = sanction(law, one.sanction_code)
    sentence = (
        f"Hukuman yang lebih berat mengakhiri yang sedang dijalani: {old.name} dianggap selesai"
        f" sejak {long_date(effective_on)}.{_absent_again(one)}"
    )
    inputs = (("sedang dijalani", old.name), ("hukuman baru", sanction(law, new).name))
    return Reason(article=_CONCURRENCE, sentence=sentence, inputs=inputs)


def _gone(law: Law, new: str) -> Reason:
    inputs = (("hukuman baru", sanction(law, new).name),)
    return Reason(article=_CONCURRENCE, sentence=_GONE, inputs=inputs)


def _waits(law: Law, new: str, after: date) -> Reason:
    sentence = (
        "Hukuman yang sedang dijalani diselesaikan dahulu; hukuman yang baru dijalani mulai"
        f" {long_date(after)}."
    )
    inputs = (("hukuman baru", sanction(law, new).name), ("dijalani mulai", long_date(after)))
    return Reason(article=_CONCURRENCE, sentence=sentence, inputs=inputs)


def _moved(law: Law, period: SanctionPeriod, new: str, start: date) -> SanctionPeriod:
    """Put a sanction after those still served; one without end is not put off."""
    found = sanction(law, new)
    end = last_day(start, found.months)
    sentence = (
        f"Dijalani {found.months} bulan sesudah hukuman yang terdahulu selesai, {long_date(start)}"
        f" sampai dengan {long_date(end)}."
    )
    reason = Reason(article=_CONCURRENCE, sentence=sentence, inputs=period.reason.inputs)
    return SanctionPeriod(start=start, end=end, reason=reason)


def _next_month(day: date) -> date:
    year, month = _month_after(day, 1)
    return date(year, month, 1)


def _month_after(day: date, months: int) -> tuple[int, int]:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return year, month + 1
