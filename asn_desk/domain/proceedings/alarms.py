"""The clocks on others: on the superior who does not act, on the official who does not punish."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from asn_desk.domain.dates import long_date
from asn_desk.domain.proceedings.case_state import is_ended
from asn_desk.domain.proceedings.cases import Case
from asn_desk.domain.proceedings.effect import Deadlines
from asn_desk.domain.proceedings.examination_round import (
    latest_round,
    needs_authority_report,
    round_result,
)
from asn_desk.domain.proceedings.step_details import Forwarded
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.working_time import Deadline

SUPERIOR_RULE = "tindak-lanjut-atasan"
REPORT_RULE = "laporan-kewenangan"
DECISION_RULE = "penetapan-keputusan"
_SUPERIOR = "PP 94/2021 Pasal 28"


_DUTIES: Mapping[str, tuple[str, str]] = {
    REPORT_RULE: (
        "Hasil pemeriksaan belum dilaporkan ke atas",
        "Pemeriksa wajib melaporkannya secara hierarki kepada pejabat yang berwenang menghukum.",
    ),
    DECISION_RULE: (
        "Keputusan hukuman belum ditetapkan",
        "Pejabat yang berwenang wajib menjatuhkan hukuman.",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm:
    """Somebody's time to act is over; the law makes his inaction a violation of his own."""

    title: str
    text: str
    article: str
    since: date
    """When his time began."""
    day: date
    """The last day he had."""
    deadline: Deadline | None = None
    """How the day was counted; None where a letter set it."""


def alarms(case: Case, *, today: date, deadlines: Deadlines) -> tuple[Alarm, ...]:
    """Return the clocks that have run out; the periods are settings of the office, not law.

    Raises `HolidaysMissing` when a count runs into a year without holidays.
    """
    if is_ended(case) or case.has(StepKind.DECIDED):
        return ()
    found = (_on_superior(case, deadlines), _on_result(case, deadlines))
    return tuple(one for one in found if one is not None and one.day < today)


def decision_clock(case: Case) -> tuple[str, date | None]:
    """Return the rule that runs since a proven result and the day it runs from; None before it."""
    current = latest_round(case)
    result = round_result(case)
    step = current.last(StepKind.AUTHORITY_REPORTED) or current.last(StepKind.REPORTED)
    since = step.on if step is not None and result is not None and result.proven else None
    return (REPORT_RULE if needs_authority_report(case) else DECISION_RULE), since


def _on_superior(case: Case, deadlines: Deadlines) -> Alarm | None:
    """Return the clock on a superior told of a violation, until he summons (Pasal 28)."""
    forwarded = case.last(StepKind.FORWARDED)
    acted = (StepKind.SUMMONED_1, StepKind.TEAM_FORMED, StepKind.EXAMINED)
    if forwarded is None or any(case.has(kind) for kind in acted):
        return None
    told = forwarded.detail.answer_by if isinstance(forwarded.detail, Forwarded) else None
    counted = None if told else deadlines(SUPERIOR_RULE, forwarded.on)
    day = counted.day if counted else told or forwarded.on
    return Alarm(
        title="Atasan langsung belum menindaklanjuti",
        text=(
            f"Laporan diteruskan {long_date(forwarded.on)}; batasnya {long_date(day)}. Atasan yang"
            " tidak memanggil, memeriksa, atau melaporkan dijatuhi hukuman yang lebih berat."
        ),
        article=counted.article if counted else _SUPERIOR,
        since=forwarded.on,
        day=day,
        deadline=counted,
    )


def _on_result(case: Case, deadlines: Deadlines) -> Alarm | None:
    """Return the clock on who must report a proven result up the line, then on who must punish.

    The first is Pasal 27 ayat (4) with Pasal 28, the second Pasal 24.
    """
    rule, since = decision_clock(case)
    if since is None:
        return None
    counted = deadlines(rule, since)
    title, duty = _DUTIES[rule]
    return Alarm(
        title=title,
        text=(
            f"Hasil pemeriksaan tercatat {long_date(since)}; batasnya {long_date(counted.day)}."
            f" {duty}"
        ),
        article=counted.article,
        since=since,
        day=counted.day,
        deadline=counted,
    )
