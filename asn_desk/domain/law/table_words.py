"""Every table of the law, as people call it."""

from collections.abc import Mapping

from asn_desk.domain.law.authority_tables import AUTHORITY_TABLES
from asn_desk.domain.law.proceeding_tables import PROCEEDING_TABLES
from asn_desk.domain.law.sanction_tables import SANCTION_TABLES
from asn_desk.domain.law.table_columns import LawTable

TABLES: tuple[LawTable, ...] = (*SANCTION_TABLES, *AUTHORITY_TABLES, *PROCEEDING_TABLES)
"""Every table of the law, in the order people read it."""

_BY_NAME: Mapping[str, LawTable] = {one.name: one for one in TABLES}


def table_named(name: str) -> LawTable:
    """Return a table by its name in the shipped files; raises `KeyError`."""
    return _BY_NAME[name]
