"""The attendance ladder of Pasal 4 huruf f: days of absence in a year and what they lead to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from asn_desk.domain.employees import Status
from asn_desk.domain.law.basis import Reason, in_force
from asn_desk.domain.law.sanctions import regime_on
from asn_desk.domain.law.tables import LadderRow, Law
from asn_desk.domain.law.terms import Level

ATTENDANCE = "4f"
"""The provision whose violation is measured in days (Pasal 4 huruf f)."""
_PNS_LADDER = "PP94"


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """Working days of absence without valid reason in one calendar year (Pasal 15)."""

    days: int
    longest_run: int = 0
    """The most working days in a row; weekends and holidays do not break a run."""
    punished_days: int = 0
    """How many of the days were punished before: counted on, yet alone they are no new act."""

    @property
    def all_punished(self) -> bool:
        """Whether nothing was added since the last sanction (Pasal 35 ayat (3))."""
        return 0 < self.days <= self.punished_days


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderStep:
    """The row of the ladder that was reached, and how far the next one is."""

    row: LadderRow | None
    """None below the first row: there the law has no sanction."""
    next_row: LadderRow | None
    days_to_next: int | None
    reason: Reason


def ladder_step(law: Law, absence: Absence, *, on: date, status: Status = Status.PNS) -> LadderStep:
    """Return the heaviest row of the ladder an absence reaches, by total or by days in a row."""
    rows = ladder_rows(law, status, on=on)
    counted = [row for row in rows if not row.consecutive]
    reached = [row for row in counted if row.first <= absence.days]
    reached += [row for row in rows if row.consecutive and row.first <= absence.longest_run]
    row = reached[-1] if reached else None
    following = next((one for one in counted if one.first > absence.days), None)
    return LadderStep(
        row=row,
        next_row=following,
        days_to_next=following.first - absence.days if following else None,
        reason=_reason(absence, row, rows),
    )


def ladder_rows(law: Law, status: Status, *, on: date) -> list[LadderRow]:
    """Return the ladder of the person's regime, lightest first; without one, that of PP 94."""
    rows = in_force(law.ladder, on)
    row = regime_on(law, status, Level.LIGHT, on=on)
    regime = row.regime if row is not None else _PNS_LADDER
    own = [one for one in rows if one.regime == regime]
    chosen = own or [one for one in rows if one.regime == _PNS_LADDER]
    return sorted(chosen, key=lambda one: (one.consecutive, one.first))


def salary_stop(law: Law, absence: Absence, *, on: date) -> Reason | None:
    """Say why the salary stops from the next month on; None when the run is too short.

    It is no sanction and waits for no decision (Pasal 15 ayat (2)).
    """
    row = next(iter(in_force(law.salary_stops, on)), None)
    if row is None or absence.longest_run < row.days:
        return None
    return Reason(
        article=row.basis.cited,
        sentence=(
            f"Tidak Masuk Kerja {row.days} hari kerja terus-menerus tanpa alasan yang sah:"
            " pembayaran gaji dihentikan sejak bulan berikutnya."
        ),
        inputs=(("terpanjang berturut-turut", str(absence.longest_run)),),
    )


def days_from_minutes(law: Law, minutes: int, *, on: date) -> tuple[int, int]:
    """Turn minutes of lateness and absence into whole days and the minutes left over.

    7.5 hours make a day where the office applies that rule; PP 94/2021 has none, so switched off
    no minutes ever make a day.
    """
    setting = next(iter(in_force(law.hours_per_day, on)), None)
    if setting is None or not setting.active:
        return 0, minutes
    return divmod(minutes, setting.minutes)


def _reason(absence: Absence, row: LadderRow | None, rows: Sequence[LadderRow]) -> Reason:
    inputs = (
        ("hari kerja tidak masuk dalam tahun berjalan", str(absence.days)),
        ("terpanjang berturut-turut", str(absence.longest_run)),
    )
    if row is None:
        sentence = (
            f"Tidak Masuk Kerja {absence.days} hari kerja belum mencapai baris pertama tangga"
            " kehadiran; tidak ada ketentuan hukumannya, lakukan pembinaan."
        )
        return Reason(article=_first_article(rows), sentence=sentence, inputs=inputs)
    counted = (
        f"{absence.longest_run} hari kerja terus-menerus"
        if row.consecutive
        else (f"{absence.days} hari kerja dalam tahun berjalan")
    )
    sentence = f"Tidak Masuk Kerja {counted} tanpa alasan yang sah adalah pelanggaran {row.level}."
    return Reason(article=row.basis.cited, sentence=sentence, inputs=inputs)


def _first_article(rows: Sequence[LadderRow]) -> str:
    """Cite where the ladder begins, without the number of its first row."""
    cited = rows[0].basis.cited if rows else "PP 94/2021"
    return cited.partition(" angka ")[0]
