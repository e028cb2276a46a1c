"""What a medium or heavy decision fixes beyond its name: period, amounts, ranks and posts."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class SanctionTerms:
    """The fields of the extra diktum; which of them a sanction needs depends on its kind.

    Amounts are whole rupiah a month. Every date is the first day it speaks of, except `end_on`,
    which is the last day served.
    """

    start_on: date | None = None
    """Terhitung mulai tanggal."""
    end_on: date | None = None
    allowance: int | None = None
    """Tunjangan kinerja before the cut; the cut itself is the share the sanction names."""
    allowance_cut: int | None = None
    raise_due_on: date | None = None
    """When the kenaikan gaji berkala was due; it is put off by the sanction's months."""
    raise_moved_to: date | None = None
    promotion_due_on: date | None = None
    promotion_moved_to: date | None = None
    old_rank: str = ""
    """`Penata Muda (III/a)`; with `new_rank` for a lowered rank, or a PPPK's golongan."""
    new_rank: str = ""
    base_salary: int | None = None
    """Gaji pokok during the lowered rank."""
    old_position: str = ""
    new_position: str = ""
    old_class: int | None = None
    """Kelas jabatan of a pelaksana before and during the sanction."""
    new_class: int | None = None
