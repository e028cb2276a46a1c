"""How rows on violations, sanctions, attendance and periods are read from their file."""

from collections.abc import Collection

from asn_desk.domain.data_files import Row
from asn_desk.domain.employees import Status
from asn_desk.domain.incidents import Kind
from asn_desk.domain.law.basis import BASIS_COLUMNS, basis_of
from asn_desk.domain.law.tables import (
    ChargeRow,
    DeadlineRule,
    HoursPerDay,
    Impact,
    Instrument,
    LadderRow,
    MatrixRow,
    Provision,
    RegimeRow,
    SalaryStop,
    Sanction,
)
from asn_desk.domain.law.terms import Level, PostRank, ProvisionKind, SubjectGroup


def read_instrument(row: Row, head: Row) -> Instrument:
    """Read a regulation; raises `LawDataError`."""
    row.expect("code", "short", "citation", "applies_to", "always", *BASIS_COLUMNS)
    return Instrument(
        code=row.text("code"),
        short=row.text("short"),
        citation=row.text("citation"),
        applies_to=row.choices("applies_to", Status),
        always=row.get("always", bool),
        basis=basis_of(row, head),
    )


def read_provision(row: Row, head: Row) -> Provision:
    """Read a duty or prohibition; raises `LawDataError`."""
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


def read_impact(row: Row, head: Row) -> Impact:
    """Read how far harm reaches; raises `LawDataError`."""
    row.expect("code", "text", *BASIS_COLUMNS)
    return Impact(code=row.text("code"), text=row.text("text"), basis=basis_of(row, head))


def read_rule(row: Row, head: Row, codes: Collection[str], impacts: Collection[str]) -> MatrixRow:
    """Read the level of a provision at some impacts; raises `LawDataError`."""
    columns = ("provision", "level", "impacts", "holders", "condition", "impact_text")
    row.expect(*columns, *BASIS_COLUMNS)
    return MatrixRow(
        provision=row.known("provision", codes),
        level=row.choice("level", Level),
        impacts=row.all_known("impacts", impacts),
        holders=row.choices("holders", PostRank),
        condition=row.get("condition", str, ""),
        impact_text=row.get("impact_text", str, ""),
        basis=basis_of(row, head),
    )


def read_sanction(row: Row, head: Row) -> Sanction:
    """Read a kind of sanction; raises `LawDataError`."""
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


def read_regime(row: Row, head: Row, regimes: Collection[str]) -> RegimeRow:
    """Read which list of sanctions holds; raises `LawDataError`."""
    row.expect("subject", "level", "regime", "title", "note", *BASIS_COLUMNS)
    return RegimeRow(
        subject=row.choice("subject", SubjectGroup),
        level=row.choice("level", Level),
        regime=row.known("regime", regimes),
        title=row.text("title"),
        note=row.get("note", str, ""),
        basis=basis_of(row, head),
    )


def read_ladder(row: Row, head: Row, sanctions: Collection[str]) -> LadderRow:
    """Read a step of the attendance ladder; raises `LawDataError`."""
    row.expect("regime", "first", "last", "consecutive", "level", "sanction", *BASIS_COLUMNS)
    first = row.get("first", int)
    last = row.get("last", int) if "last" in row.values else None
    if first < 1 or (last is not None and last < first):
        raise row.wrong("jumlah harinya terbalik atau kurang dari 1", "last")
    return LadderRow(
        regime=row.text("regime"),
        first=first,
        last=last,
        consecutive=row.get("consecutive", bool, default=False),
        level=row.choice("level", Level),
        sanction=row.known("sanction", sanctions),
        basis=basis_of(row, head),
    )


def read_hours_per_day(row: Row, head: Row) -> HoursPerDay:
    """Read how many minutes make a day; raises `LawDataError`."""
    row.expect("minutes", "active", *BASIS_COLUMNS)
    return HoursPerDay(
        minutes=row.positive("minutes"),
        active=row.get("active", bool),
        basis=basis_of(row, head),
    )


def read_salary_stop(row: Row, head: Row) -> SalaryStop:
    """Read after how many days the salary stops; raises `LawDataError`."""
    row.expect("days", *BASIS_COLUMNS)
    return SalaryStop(days=row.positive("days"), basis=basis_of(row, head))


def read_charge(row: Row, head: Row, codes: Collection[str]) -> ChargeRow:
    """Read a proposed or avoided charge; raises `LawDataError`."""
    row.expect("kind", "provision", "charge", "when", "reason", *BASIS_COLUMNS)
    return ChargeRow(
        kind=row.choice("kind", Kind),
        provision=row.known("provision", codes),
        charge=row.get("charge", bool),
        when=row.get("when", str, ""),
        reason=row.text("reason"),
        basis=basis_of(row, head),
    )


def read_deadline(row: Row, head: Row) -> DeadlineRule:
    """Read a period in working days; raises `LawDataError`."""
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
