"""The columns of the attendance list, and its quick filters."""

from collections.abc import Callable, Mapping, Sequence

from asn_desk.domain.attendance.absence_words import row_words
from asn_desk.domain.employees import spaced_nip
from asn_desk.domain.law.terms import Level
from asn_desk.services.attendance.attendance import AttendanceLine
from ui.shared.table_model import Column
from ui.shared.theme import Meaning

Filter = Callable[[AttendanceLine], bool]
QUICK_FILTERS: Mapping[str, Filter] = {
    "Mendekati batas": lambda line: line.near,
    "Mencapai tangga": lambda line: line.reached,
    "10 hari berturut-turut": lambda line: line.full_run or bool(line.disproved),
}


def attendance_columns() -> Sequence[Column[AttendanceLine]]:
    """Give the columns of the list."""
    return (
        Column("Nama", lambda line: line.name),
        Column(
            "NIP",
            lambda line: spaced_nip(line.nip),
            sort=lambda line: line.nip,
            width=184,
            gives_way=2,
        ),
        Column("Unit", lambda line: line.unit, tooltip=_place, width=180, most=320, gives_way=1),
        Column(
            "Hari",
            lambda line: str(line.found.total),
            sort=lambda line: line.found.total,
            align_right=True,
            width=56,
        ),
        Column(
            "Sisa menit",
            lambda line: str(line.found.minutes_left or ""),
            sort=lambda line: line.found.minutes_left,
            align_right=True,
            width=100,
            gives_way=3,
        ),
        Column(
            "Berturut-turut",
            lambda line: _days(len(line.found.run)),
            sort=lambda line: len(line.found.run),
            meaning=lambda line: Meaning.LATE if line.full_run else None,
            width=112,
        ),
        Column("Tangga", _row, sort=_weight, meaning=_level, width=226, most=260),
        Column(
            "Ke berikutnya",
            next_words,
            sort=lambda line: line.found.step.days_to_next,
            meaning=lambda line: Meaning.DUE if line.near else None,
            width=112,
        ),
    )


def next_words(line: AttendanceLine) -> str:
    """Say how far the next row of the ladder is."""
    days = line.found.step.days_to_next
    return "baris terakhir" if days is None else f"{days} hari lagi"


def _row(line: AttendanceLine) -> str:
    row = line.found.step.row
    return f"{row.level} · {row_words(row)}" if row else "belum ada"


def _weight(line: AttendanceLine) -> tuple[int, int]:
    row = line.found.step.row
    return (-1, 0) if row is None else (row.level.weight, row.first)


def _level(line: AttendanceLine) -> Meaning | None:
    row = line.found.step.row
    if row is None:
        return None
    return Meaning.WAITING if row.level is Level.LIGHT else Meaning.LATE


def _days(number: int) -> str:
    return f"{number} hari" if number else ""


def _place(line: AttendanceLine) -> str:
    return " · ".join(part for part in (line.unit, line.agency) if part)
