"""What becomes of imported rows, in the clerk's words."""

from asn_desk.services.fates import Fate, RowFate
from ui.shared.table_model import Column
from ui.shared.theme import Meaning

FATE_WORDS = {
    Fate.REJECTED: "Ditolak",
    Fate.TO_MATCH: "Perlu dicocokkan",
    Fate.WARNING: "Peringatan",
    Fate.NEW: "Baru",
    Fate.CHANGED: "Berubah",
    Fate.SAME: "Sama",
    Fate.GONE: "Tidak ada lagi",
}
"""In the order a clerk wants to read them: what needs a decision first."""
FATE_MEANINGS = {
    Fate.REJECTED: Meaning.LATE,
    Fate.TO_MATCH: Meaning.DUE,
    Fate.WARNING: Meaning.DUE,
    Fate.NEW: Meaning.DONE,
    Fate.GONE: Meaning.WAITING,
}


def fate_columns() -> tuple[Column[RowFate], ...]:
    """Give the columns of the review."""
    return (
        Column(
            "Nasib",
            lambda row: FATE_WORDS[row.fate],
            meaning=lambda row: FATE_MEANINGS.get(row.fate),
            width=120,
        ),
        Column("Berkas", lambda row: row.file, width=160, most=300),
        Column(
            "Baris",
            lambda row: "" if row.row is None else str(row.row),
            sort=lambda row: row.row,
            align_right=True,
            width=64,
        ),
        Column("Nama", lambda row: row.subject, width=330, most=420),
        Column("Alasan", _reason),
    )


def _reason(row: RowFate) -> str:
    return f"{row.column}: {row.reason}" if row.column and row.reason else row.reason
