"""The clocks on others: on the superior who does not act, on the official who does not punish."""

from dataclasses import dataclass
from datetime import date

from asn_desk.domain.case_state import is_ended
from asn_desk.domain.cases import Case
from asn_desk.domain.dates import long_date
from asn_desk.domain.effect import Deadlines
from asn_desk.domain.examination_round import latest_round, round_result
from asn_desk.domain.step_details import Forwarded
from asn_desk.domain.steps import StepKind
from asn_desk.domain.working_time import Deadline

SUPERIOR_RULE = "tindak-lanjut-atasan"
DECISION_RULE = "penetapan-keputusan"
_SUPERIOR = "PP 94/2021 Pasal 28"
_PUNISHER = "PP 94/2021 Pasal 24"


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
    found = (_on_superior(case, deadlines), _on_punisher(case, deadlines))
    return tuple(one for one in found if one is not None and one.day < today)


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
        article=_SUPERIOR,
        since=forwarded.on,
        day=day,
        deadline=counted,
    )


def _on_punisher(case: Case, deadlines: Deadlines) -> Alarm | None:
    """Return the clock on the official who must punish, from the result on (Pasal 24)."""
    result = round_result(case)
    if result is None or not result.proven:
        return None
    current = latest_round(case)
    step = current.last(StepKind.AUTHORITY_REPORTED) or current.last(StepKind.REPORTED)
    counted = deadlines(DECISION_RULE, step.on if step else case.opened_on)
    return Alarm(
        title="Keputusan hukuman belum ditetapkan",
        text=(
            f"Hasil pemeriksaan dilaporkan {long_date(counted.since)}; batasnya"
            f" {long_date(counted.day)}. Pejabat yang berwenang wajib menjatuhkan hukuman."
        ),
        article=_PUNISHER,
        since=counted.since,
        day=counted.day,
        deadline=counted,
    )
