"""What earlier sanctions mean for a new one: heavier for the same kind, never twice for one act."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from asn_desk.domain.dates import long_date
from asn_desk.domain.law.basis import Reason
from asn_desk.domain.law.periods import ATTENDANCE_PROVISIONS
from asn_desk.domain.law.sanctions import sanction
from asn_desk.domain.law.tables import Law, Sanction

NEVER_TWICE = "PP 94/2021 Pasal 35 ayat (3)"
HEAVIER = "PP 94/2021 Pasal 35 ayat (2)"


@dataclass(frozen=True, slots=True, kw_only=True)
class PastSanction:
    """A sanction imposed before; it counts once it took effect, and without expiry."""

    sanction_code: str
    provisions: tuple[str, ...]
    effective_on: date | None
    incidents: frozenset[int] = frozenset()
    """The incidents it punished; the same one may not be punished again."""
    set_aside: bool = False
    """Whether a remedy cancelled it, so that it punished nothing."""


def last_of_same_kind(
    law: Law, provisions: Iterable[str], history: Sequence[PastSanction], on: date
) -> Sanction | None:
    """Return the last sanction in force for a violation of the same kind, never of attendance.

    The ladder already counts absence through the year, so Pasal 35 ayat (2) does not add to it.
    Of two sanctions that took effect on one day the heavier is the last.
    """
    now = set(provisions) - ATTENDANCE_PROVISIONS
    same = [
        (past.effective_on, sanction(law, past.sanction_code))
        for past in history
        if not past.set_aside
        and past.effective_on is not None
        and past.effective_on <= on
        and now & set(past.provisions)
    ]
    return max(same, key=lambda one: (one[0], one[1].weight))[1] if same else None


def punished_before(
    law: Law, incidents: frozenset[int], history: Sequence[PastSanction]
) -> Reason | None:
    """Say why the same incident may not be punished again; None where it never was.

    A decision counts from the day it is made, also before it takes effect.
    """
    past = next((one for one in history if not one.set_aside and incidents & one.incidents), None)
    if past is None:
        return None
    name = sanction(law, past.sanction_code).name
    day = long_date(past.effective_on) if past.effective_on is not None else "belum berlaku"
    return Reason(
        article=NEVER_TWICE,
        sentence=f"Kejadian yang sama sudah dijatuhi hukuman, {name}; tidak dapat dihukum lagi.",
        inputs=(("hukuman terdahulu", name), ("berlaku", day)),
    )


def heavier_than_last(last: Sanction) -> Reason:
    """Say that a repeated violation must be punished heavier than the last time."""
    sentence = (
        "Pelanggaran yang sifatnya sama pernah dihukum; hukumannya harus lebih berat daripada"
        f" yang terakhir, {last.name}."
    )
    return Reason(article=HEAVIER, sentence=sentence, inputs=(("hukuman terakhir", last.name),))
