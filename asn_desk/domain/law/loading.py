"""The whole law, read from its folder once; every row checked against the others."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from asn_desk.domain.data_files import DataFile, Row, read_data_file
from asn_desk.domain.employees import Status
from asn_desk.domain.incidents import Kind
from asn_desk.domain.law.basis import BASIS_COLUMNS, basis_of
from asn_desk.domain.law.effect_rows import (
    read_period,
    read_reminder,
    read_restriction,
    read_transition,
)
from asn_desk.domain.law.post_reading import (
    read_appointed,
    read_authority,
    read_examination,
    read_post,
    read_rank,
    read_team_unit,
)
from asn_desk.domain.law.tables import (
    ChargeRow,
    DeadlineRule,
    HoursPerDay,
    Impact,
    Instrument,
    LadderRow,
    Law,
    MatrixRow,
    Provision,
    RegimeRow,
    SalaryStop,
    Sanction,
)
from asn_desk.domain.law.terms import (
    Level,
    PostRank,
    ProvisionKind,
    SubjectGroup,
)

Value = TypeVar("Value")
Reader = Callable[[Row, Row], Value]
"""Makes a value of a row; the second row is the head of its file."""


def load_law(folder: Path) -> Law:
    """Read the tables of a folder; raises `LawDataError` naming file and line."""
    files = {
        name: read_data_file(folder / f"{name}.toml", tables=_TABLES[name]) for name in _TABLES
    }
    provisions, authority, effects = (files[one] for one in ("provisions", "authority", "effects"))
    codes = {row.text("code") for row in provisions.tables["provision"]}
    impacts = {row.text("code") for row in provisions.tables["impact"]}
    sanctions = {row.text("code") for row in files["sanctions"].tables["sanction"]}
    regimes = {one for row in files["sanctions"].tables["sanction"] for one in row.texts("regimes")}
    return Law(
        instruments=_read(files["instruments"], "instrument", _instrument),
        provisions=_once(provisions, "provision", _provision),
        impacts=_once(provisions, "impact", _impact),
        matrix=_read(files["matrix"], "rule", lambda row, head: _rule(row, head, codes, impacts)),
        sanctions=_once(files["sanctions"], "sanction", _sanction),
        regimes=_read(files["sanctions"], "regime", lambda row, head: _regime(row, head, regimes)),
        ladder=_read(
            files["attendance"], "ladder", lambda row, head: _ladder(row, head, sanctions)
        ),
        hours_per_day=_read(files["attendance"], "hours_per_day", _hours_per_day),
        salary_stops=_read(files["attendance"], "salary_stop", _salary_stop),
        ranks=_read(authority, "rank", read_rank),
        posts=_read(authority, "echelon", read_post) + _read(authority, "position", read_post),
        authorities=_read(authority, "authority", read_authority),
        examinations=_read(authority, "examination", read_examination),
        charges=_read(
            files["charges"], "charge", lambda row, head: _charge(row, head, codes | {"*"})
        ),
        deadlines=_read(files["deadlines"], "deadline", _deadline),
        team_units=_read(authority, "team_unit", read_team_unit),
        appointed=_read(authority, "appointed", read_appointed),
        periods=_read(effects, "period", lambda row, head: read_period(row, head, sanctions)),
        restrictions=_read(
            effects, "restriction", lambda row, head: read_restriction(row, head, sanctions)
        ),
        reminders=_read(effects, "reminder", read_reminder),
        transitions=_read(files["transitions"], "transition", read_transition),
    )


_TABLES = {
    "instruments": ("instrument",),
    "provisions": ("provision", "impact"),
    "matrix": ("rule",),
    "sanctions": ("sanction", "regime"),
    "attendance": ("ladder", "hours_per_day", "salary_stop"),
    "authority": (
        "rank",
        "echelon",
        "position",
        "authority",
        "examination",
        "team_unit",
        "appointed",
    ),
    "charges": ("charge",),
    "deadlines": ("deadline",),
    "effects": ("period", "restriction", "reminder"),
    "transitions": ("transition",),
}


def _read(file: DataFile, table: str, reader: Reader[Value]) -> tuple[Value, ...]:
    file.head.expect(*BASIS_COLUMNS)
    return tuple(reader(row, file.head) for row in file.tables[table])


def _once(file: DataFile, table: str, reader: Reader[Value]) -> tuple[Value, ...]:
    """Read a table whose codes may each be used once."""
    seen: set[str] = set()
    for row in file.tables[table]:
        if row.text("code") in seen:
            raise row.wrong(f"kode “{row.text('code')}” dipakai dua kali")
        seen.add(row.text("code"))
    return _read(file, table, reader)


def _instrument(row: Row, head: Row) -> Instrument:
    row.expect("code", "short", "citation", "applies_to", "always", *BASIS_COLUMNS)
    return Instrument(
        code=row.text("code"),
        short=row.text("short"),
        citation=row.text("citation"),
        applies_to=row.choices("applies_to", Status),
        always=row.get("always", bool),
        basis=basis_of(row, head),
    )


def _provision(row: Row, head: Row) -> Provision:
    row.expect("code", "kind", "pasal", "huruf", "angka", "text", *BASIS_COLUMNS)
    return Provision(
        code=row.text("code"),
        kind=row.choice("kind", ProvisionKind),
        pasal=row.text("pasal"),
        huruf=row.get("huruf", str, ""),
        angka=row.get("angka", str, ""),
        text=row.text("text"),
        basis=basis_of(row, head),
    )


def _impact(row: Row, head: Row) -> Impact:
    row.expect("code", "text", *BASIS_COLUMNS)
    return Impact(code=row.text("code"), text=row.text("text"), basis=basis_of(row, head))


def _rule(row: Row, head: Row, codes: Iterable[str], impacts: Iterable[str]) -> MatrixRow:
    columns = ("provision", "level", "impacts", "holders", "condition", "impact_text")
    row.expect(*columns, *BASIS_COLUMNS)
    return MatrixRow(
        provision=row.known("provision", set(codes)),
        level=row.choice("level", Level),
        impacts=row.all_known("impacts", set(impacts)),
        holders=row.choices("holders", PostRank),
        condition=row.get("condition", str, ""),
        impact_text=row.get("impact_text", str, ""),
        basis=basis_of(row, head),
    )


def _sanction(row: Row, head: Row) -> Sanction:
    columns = ("code", "level", "order", "name", "regimes", "months", "replaces")
    row.expect(*columns, "ends_service", "siasn_id", "note", *BASIS_COLUMNS)
    return Sanction(
        code=row.text("code"),
        level=row.choice("level", Level),
        order=row.get("order", int),
        name=row.text("name"),
        regimes=row.texts("regimes"),
        months=row.get("months", int, 0),
        replaces=row.get("replaces", str, ""),
        ends_service=row.get("ends_service", bool, default=False),
        siasn_id=row.get("siasn_id", str, ""),
        note=row.get("note", str, ""),
        basis=basis_of(row, head),
    )


def _regime(row: Row, head: Row, regimes: Iterable[str]) -> RegimeRow:
    row.expect("subject", "level", "regime", "title", "note", *BASIS_COLUMNS)
    return RegimeRow(
        subject=row.choice("subject", SubjectGroup),
        level=row.choice("level", Level),
        regime=row.known("regime", set(regimes)),
        title=row.text("title"),
        note=row.get("note", str, ""),
        basis=basis_of(row, head),
    )


def _ladder(row: Row, head: Row, sanctions: Iterable[str]) -> LadderRow:
    row.expect("regime", "first", "last", "consecutive", "level", "sanction", *BASIS_COLUMNS)
    first = row.get("first", int)
    last = row.get("last", int) if "last" in row.values else None
    if first < 1 or (last is not None and last < first):
        raise row.wrong("jumlah harinya terbalik atau kurang dari 1")
    return LadderRow(
        regime=row.text("regime"),
        first=first,
        last=last,
        consecutive=row.get("consecutive", bool, default=False),
        level=row.choice("level", Level),
        sanction=row.known("sanction", set(sanctions)),
        basis=basis_of(row, head),
    )


def _hours_per_day(row: Row, head: Row) -> HoursPerDay:
    row.expect("minutes", "active", *BASIS_COLUMNS)
    return HoursPerDay(
        minutes=row.positive("minutes"),
        active=row.get("active", bool),
        basis=basis_of(row, head),
    )


def _salary_stop(row: Row, head: Row) -> SalaryStop:
    row.expect("days", *BASIS_COLUMNS)
    return SalaryStop(days=row.positive("days"), basis=basis_of(row, head))


def _charge(row: Row, head: Row, codes: Iterable[str]) -> ChargeRow:
    row.expect("kind", "provision", "charge", "when", "reason", *BASIS_COLUMNS)
    return ChargeRow(
        kind=row.choice("kind", Kind),
        provision=row.known("provision", set(codes)),
        charge=row.get("charge", bool),
        when=row.get("when", str, ""),
        reason=row.text("reason"),
        basis=basis_of(row, head),
    )


def _deadline(row: Row, head: Row) -> DeadlineRule:
    row.expect("rule", "title", "since", "days", "clear", "note", *BASIS_COLUMNS)
    return DeadlineRule(
        rule=row.text("rule"),
        title=row.text("title"),
        since=row.text("since"),
        days=row.positive("days"),
        clear=row.get("clear", bool, default=False),
        basis=basis_of(row, head),
        note=row.get("note", str, ""),
    )
