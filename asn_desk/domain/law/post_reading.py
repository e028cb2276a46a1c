"""How rows on posts, on who may punish and on who examines are read from their file."""

import re

from asn_desk.domain.data_files import Row
from asn_desk.domain.law.basis import BASIS_COLUMNS, basis_of
from asn_desk.domain.law.tables import (
    AppointedRow,
    AuthorityRow,
    ExaminationRow,
    PostRow,
    RankRow,
    TeamUnitRow,
)
from asn_desk.domain.law.terms import Level, PostRank, Punisher, TeamRule
from asn_desk.domain.team import TeamElement


def read_rank(row: Row, head: Row) -> RankRow:
    """Read how high a rank stands; raises `LawDataError`."""
    row.expect("rank", "standing", *BASIS_COLUMNS)
    return RankRow(
        rank=row.choice("rank", PostRank),
        standing=row.positive("standing"),
        basis=basis_of(row, head),
    )


def read_post(row: Row, head: Row) -> PostRow:
    """Read which rank an echelon or a title has; raises `LawDataError`."""
    by_echelon = row.table == "echelon"
    columns = ("echelon", "examined_by_regent") if by_echelon else ("pattern",)
    row.expect("rank", *columns, *BASIS_COLUMNS)
    return PostRow(
        rank=row.choice("rank", PostRank),
        echelon=row.text("echelon") if by_echelon else "",
        pattern="" if by_echelon else _pattern(row),
        examined_by_regent=row.get("examined_by_regent", bool, default=False),
        basis=basis_of(row, head),
    )


def read_team_unit(row: Row, head: Row) -> TeamUnitRow:
    """Read where an element of a team comes from; raises `LawDataError`."""
    row.expect("element", "pattern", *BASIS_COLUMNS)
    return TeamUnitRow(
        element=row.choice("element", TeamElement),
        pattern=_pattern(row),
        basis=basis_of(row, head),
    )


def read_appointed(row: Row, head: Row) -> AppointedRow:
    """Read a functional post that may punish; raises `LawDataError`."""
    row.expect("rank", "pattern", "acts_as", *BASIS_COLUMNS)
    return AppointedRow(
        rank=row.choice("rank", PostRank),
        pattern=_pattern(row),
        acts_as=row.choice("acts_as", Punisher),
        basis=basis_of(row, head),
    )


def read_authority(row: Row, head: Row) -> AuthorityRow:
    """Read who may punish; raises `LawDataError`."""
    row.expect("rank", "level", "ends_service", "punishers", "note", *BASIS_COLUMNS)
    return AuthorityRow(
        rank=row.choice("rank", PostRank),
        level=row.choice("level", Level),
        ends_service=row.get("ends_service", bool) if "ends_service" in row.values else None,
        punishers=row.choices("punishers", Punisher),
        note=row.get("note", str, ""),
        basis=basis_of(row, head),
    )


def read_examination(row: Row, head: Row) -> ExaminationRow:
    """Read who examines; raises `LawDataError`."""
    row.expect("level", "team", "elements", *BASIS_COLUMNS)
    return ExaminationRow(
        level=row.choice("level", Level),
        team=row.choice("team", TeamRule),
        elements=row.choices("elements", TeamElement),
        basis=basis_of(row, head),
    )


def _pattern(row: Row) -> str:
    pattern = row.text("pattern")
    try:
        re.compile(pattern)
    except re.error as error:
        raise row.wrong(f"pola “{pattern}” tidak terbaca ({error})", "pattern") from None
    return pattern
