"""What a sanction's decision must fix, by the form of its dictum; the form and the paper share it.

A sanction the office adds to its tables later is of no known form: nothing more is asked of it,
and its level comes from the tables of the law.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from asn_desk.domain.law.terms import Level
from asn_desk.domain.proceedings.dictum import DictumForm, dictum_form
from asn_desk.domain.sanction_terms import SanctionTerms

TERM_LABELS: Mapping[str, str] = {
    "start_on": "Terhitung mulai tanggal",
    "end_on": "Sampai dengan tanggal",
    "allowance": "Tunjangan kinerja semula (Rp per bulan)",
    "allowance_cut": "Potongan tunjangan kinerja (Rp per bulan)",
    "raise_due_on": "Kenaikan gaji berkala seharusnya tanggal",
    "raise_moved_to": "Kenaikan gaji berkala ditunda menjadi tanggal",
    "promotion_due_on": "Kenaikan pangkat seharusnya tanggal",
    "promotion_moved_to": "Kenaikan pangkat ditunda menjadi tanggal",
    "old_rank": "Pangkat atau golongan semula",
    "new_rank": "Pangkat atau golongan selama hukuman",
    "base_salary": "Gaji pokok selama hukuman (Rp)",
    "old_position": "Jabatan semula",
    "new_position": "Jabatan selama hukuman",
    "old_class": "Kelas jabatan semula",
    "new_class": "Kelas jabatan selama hukuman",
}
"""The fields of `SanctionTerms` as forms and refusals name them."""

_PERIOD = ("start_on", "end_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class SanctionShape:
    """What a form of dictum asks for and does."""

    level: Level | None = None
    """None for a form not known here."""
    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    money: bool = False
    """It changes what is paid, so the payroll must be told."""
    appointment: bool = False
    """It must be followed by an appointment to the other post."""
    ends_service: bool = False


_MEDIUM, _HEAVY = Level.MEDIUM, Level.HEAVY
_SHAPES: Mapping[DictumForm, SanctionShape] = {
    DictumForm.NONE: SanctionShape(level=Level.LIGHT),
    DictumForm.ALLOWANCE: SanctionShape(
        level=_MEDIUM, required=(*_PERIOD, "allowance", "allowance_cut"), money=True
    ),
    DictumForm.RAISE: SanctionShape(
        level=_MEDIUM, required=(*_PERIOD, "raise_due_on", "raise_moved_to"), money=True
    ),
    DictumForm.PROMOTION: SanctionShape(
        level=_MEDIUM, required=_PERIOD, optional=("promotion_due_on", "promotion_moved_to")
    ),
    DictumForm.RANK: SanctionShape(
        level=_MEDIUM, required=(*_PERIOD, "old_rank", "new_rank", "base_salary"), money=True
    ),
    DictumForm.GRADE: SanctionShape(
        level=_MEDIUM,
        required=(*_PERIOD, "old_rank", "new_rank"),
        optional=("base_salary",),
        money=True,
    ),
    DictumForm.POSITION: SanctionShape(
        level=_HEAVY,
        required=(*_PERIOD, "old_position", "new_position"),
        optional=("old_class", "new_class"),
        money=True,
        appointment=True,
    ),
    DictumForm.STAFF: SanctionShape(
        level=_HEAVY,
        required=(*_PERIOD, "old_position"),
        optional=("new_position", "old_class", "new_class"),
        money=True,
        appointment=True,
    ),
    DictumForm.DISMISSAL: SanctionShape(
        level=_HEAVY, optional=("start_on",), money=True, ends_service=True
    ),
    DictumForm.OTHER: SanctionShape(optional=_PERIOD),
}
_CLASSED = SanctionShape(
    level=_HEAVY,
    required=(*_PERIOD, "old_class", "new_class"),
    optional=("old_position", "new_position"),
    money=True,
    appointment=True,
)
"""A lower kelas jabatan, for who is a pelaksana already."""


def shape_of(code: str, terms: SanctionTerms | None = None) -> SanctionShape:
    """Return what a sanction asks for; B1 and B2 with a class given lower the class."""
    if not code:
        return SanctionShape()
    return _SHAPES.get(dictum_form(code, terms), _CLASSED)


def level_of(code: str) -> Level | None:
    """Return the level of a sanction by its form; None where only the tables know it."""
    return shape_of(code).level


def fields_of(code: str) -> tuple[str, ...]:
    """Return every field a decision with this sanction may fill, the required ones first."""
    shape = shape_of(code)
    return (*shape.required, *shape.optional)


def missing_terms(code: str, terms: SanctionTerms | None) -> tuple[str, ...]:
    """Return the fields a decision with this sanction still lacks, by name."""
    given = terms or SanctionTerms()
    required = shape_of(code, terms).required
    return tuple(name for name in required if getattr(given, name) in {None, ""})


def is_lighter(code: str, than: str) -> bool | None:
    """Say whether a sanction is lighter than another; None where their forms do not tell.

    Within a level the forms of one regime are numbered from the lightest on.
    """
    first, second = level_of(code), level_of(than)
    if first is None or second is None:
        return None
    if first is not second:
        return first.weight < second.weight
    same_row = code.rstrip("0123456789") == than.rstrip("0123456789")
    return code < than if same_row else None
