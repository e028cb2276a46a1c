"""Reading the periods the law sets in working days."""

from pathlib import Path

from asn_desk.domain.data_files import Row, read_data_file
from asn_desk.domain.law.basis import BASIS_COLUMNS, basis_of
from asn_desk.domain.law.tables import DeadlineRule


def load_deadline_rules(path: Path) -> tuple[DeadlineRule, ...]:
    """Read the periods; raises `LawDataError` naming file and line."""
    file = read_data_file(path, tables=["deadline"])
    file.head.expect(*BASIS_COLUMNS)
    return tuple(_rule(row, file.head) for row in file.tables["deadline"])


def _rule(row: Row, head: Row) -> DeadlineRule:
    row.expect("rule", "title", "since", "days", "clear", "note", *BASIS_COLUMNS)
    days = row.get("days", int)
    if days < 1:
        raise row.wrong("jumlah hari harus paling sedikit 1")
    return DeadlineRule(
        rule=row.text("rule"),
        title=row.text("title"),
        since=row.text("since"),
        days=days,
        clear=row.get("clear", bool, default=False),
        basis=basis_of(row, head),
        note=row.get("note", str, ""),
    )
