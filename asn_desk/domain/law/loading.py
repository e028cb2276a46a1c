"""The whole law, read from its folder once."""

from pathlib import Path

from asn_desk.domain.law.periods import load_deadline_rules
from asn_desk.domain.law.tables import Law


def load_law(folder: Path) -> Law:
    """Read the tables of a folder; raises `LawDataError` naming file and line."""
    return Law(deadlines=load_deadline_rules(folder / "deadlines.toml"))
