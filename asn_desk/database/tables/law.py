"""Later versions of the tables of the law, as the office recorded them."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from asn_desk.database.columns import Base, Key


class LawChangeRow(Base):
    """One later version of one table; versions are only ever added."""

    __tablename__ = "law_changes"

    id: Mapped[Key]
    table_name: Mapped[str]
    """The table by its name in the shipped files: `regime`, `deadline` …"""
    valid_from: Mapped[date]
    rows: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    """The rows by the columns of the shipped files; days as ISO text."""
    decree: Mapped[str]
    reason: Mapped[str]
    recorded_at: Mapped[datetime]
    recorded_by: Mapped[str]
