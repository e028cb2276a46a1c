"""The columns of lists about reports."""

from asn_desk.domain.dates import clock, day_date
from asn_desk.domain.employees import spaced_nip
from asn_desk.domain.incidents import Candidate, IncidentLine
from ui.incidents.words import (
    KINDS,
    OUTCOMES,
    SOURCES,
    hours_meaning,
    hours_words,
    name_words,
    outcome_meaning,
)
from ui.shared.day_words import day_words
from ui.shared.table_model import Column
from ui.shared.theme import Meaning

SURE = 85
"""From this score on a proposal is worth a first look."""


def report_columns() -> tuple[Column[IncidentLine], ...]:
    """Give the columns of the list of reported persons, what decides first."""
    return (
        Column(
            "Tanggal",
            lambda line: day_words(line.happened_on),
            sort=lambda line: line.happened_on,
            tooltip=lambda line: day_date(line.happened_on) if line.happened_on else "",
            width=144,
        ),
        Column(
            "Jam",
            lambda line: clock(line.started_at) if line.started_at else "",
            sort=lambda line: line.started_at,
            width=66,
        ),
        Column("Nama", name_words),
        Column(
            "Jenis",
            lambda line: KINDS[line.kind],
            tooltip=lambda line: line.kind.value,
            width=130,
            most=220,
        ),
        Column(
            "Jam kerja",
            lambda line: hours_words(line.hours),
            tooltip=lambda line: line.hours.reason if line.hours else "",
            meaning=lambda line: hours_meaning(line.hours),
            width=144,
            most=200,
        ),
        Column(
            "Verifikasi",
            lambda line: OUTCOMES[line.outcome],
            tooltip=lambda line: line.outcome.value,
            meaning=lambda line: outcome_meaning(line.outcome),
            width=112,
            most=160,
        ),
        Column("Unit", lambda line: line.unit, width=160, most=320, gives_way=1),
        Column(
            "Sumber",
            lambda line: SOURCES[line.source],
            tooltip=_letter,
            width=160,
            gives_way=3,
        ),
        Column(
            "Bukti",
            lambda line: str(line.evidence_count) if line.evidence_count else "–",
            sort=lambda line: line.evidence_count,
            width=64,
            gives_way=2,
        ),
    )


def candidate_columns() -> tuple[Column[Candidate], ...]:
    """Give the columns of the proposals for one written name."""
    return (
        Column(
            "Kecocokan",
            lambda one: f"{one.score}%",
            sort=lambda one: one.score,
            meaning=lambda one: Meaning.DONE if one.score >= SURE else Meaning.WAITING,
            width=96,
        ),
        Column("Nama", lambda one: one.name, width=190),
        Column("NIP", lambda one: spaced_nip(one.nip), width=186),
        Column(
            "Jabatan dan unit",
            lambda one: " · ".join(filter(None, (one.position, one.unit))),
            width=230,
        ),
        Column("Alasan", lambda one: one.reason),
    )


def _letter(line: IncidentLine) -> str:
    return f"{line.source.value}\n{line.letter_number}".strip()
