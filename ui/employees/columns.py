"""The columns of the list of employees and of what is known about one."""

from collections.abc import Callable
from datetime import date

from asn_desk.domain.dates import short_day_date
from asn_desk.domain.employees import EmployeeLine, spaced_nip
from asn_desk.domain.incidents import IncidentLine
from asn_desk.domain.papers.letters import LETTER_TITLES, LetterLine
from asn_desk.domain.proceedings.cases import CaseLine, DecisionLine
from asn_desk.domain.proceedings.steps import STEP_TITLES
from ui.shared.day_words import day_words
from ui.shared.decision_words import period_words, plain_day, sanction_words, status_of
from ui.shared.table_model import Column
from ui.shared.theme import Meaning

UNLISTED = "tidak ada lagi di SIASN"


def status_words(line: EmployeeLine) -> str:
    """Say the status, and that the newest export no longer lists the person."""
    return line.status.value if line.listed else UNLISTED


def employee_columns() -> tuple[Column[EmployeeLine], ...]:
    """Give the columns of the list of employees."""
    return (
        Column("Nama", lambda line: line.full_name, sort=lambda line: line.name.casefold()),
        Column("NIP", lambda line: spaced_nip(line.nip), sort=lambda line: line.nip, width=184),
        Column("Gol.", lambda line: line.grade, width=52),
        Column("Jabatan", lambda line: line.position, width=140, most=420, gives_way=1),
        Column(
            "Unit kerja",
            _unit,
            width=156,
            most=460,
            tooltip=lambda line: f"{line.unit}\n{line.agency}",
        ),
        Column("Status", status_words, meaning=_unlisted, width=144, most=200),
    )


def report_columns() -> tuple[Column[IncidentLine], ...]:
    """Give the columns of the reports about one employee."""
    return (
        Column(
            "Tanggal",
            lambda line: day_words(line.happened_on),
            sort=lambda line: line.happened_on,
            width=138,
        ),
        Column("Jenis", lambda line: line.kind.value),
        Column("Sumber", lambda line: line.source.value, width=180),
        Column("Hasil verifikasi", lambda line: line.outcome.value, width=180),
    )


def case_columns() -> tuple[Column[CaseLine], ...]:
    """Give the columns of the cases of one employee."""
    return (
        Column("Nomor", lambda line: line.number, width=120),
        Column("Perbuatan", lambda line: line.act),
        Column(
            "Dibuka",
            lambda line: short_day_date(line.opened_on),
            sort=lambda line: line.opened_on,
            width=138,
        ),
        Column("Tahap", lambda line: STEP_TITLES[line.last_step], width=200),
    )


def letter_columns() -> tuple[Column[LetterLine], ...]:
    """Give the columns of the letters about one employee outside a case."""
    return (
        Column("Nomor", lambda line: line.number, width=220, most=250),
        Column("Tanggal", lambda line: plain_day(line.on), sort=lambda line: line.on, width=106),
        Column("Surat", lambda line: LETTER_TITLES[line.kind]),
        Column(
            "Status",
            lambda line: "batal" if line.voided else "terbit",
            meaning=lambda line: Meaning.LATE if line.voided else Meaning.DONE,
            width=90,
        ),
    )


def decision_columns(today: Callable[[], date]) -> tuple[Column[DecisionLine], ...]:
    """Give the columns of the sanctions of one employee."""
    return (
        Column("Hukuman", lambda line: sanction_words(line, "")),
        Column(
            "Nomor keputusan",
            lambda line: line.number,
            sort=lambda line: (line.decided_on, line.number),
            width=150,
            most=250,
        ),
        Column(
            "Ditetapkan",
            lambda line: plain_day(line.decided_on),
            sort=lambda line: line.decided_on,
            width=106,
        ),
        Column("Dijalani", period_words, sort=lambda line: line.starts_on, width=206),
        Column(
            "Status",
            lambda line: status_of(line, today())[1],
            meaning=lambda line: status_of(line, today())[0],
            width=136,
        ),
    )


def _unit(line: EmployeeLine) -> str:
    return line.unit or line.agency


def _unlisted(line: EmployeeLine) -> Meaning | None:
    return None if line.listed else Meaning.WAITING
