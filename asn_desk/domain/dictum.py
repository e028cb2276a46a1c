"""What the extra dictum of a decision fixes for each sanction, and what of it is missing."""

from collections.abc import Mapping
from enum import StrEnum

from asn_desk.domain.sanction_terms import SanctionTerms


class DictumForm(StrEnum):
    """The shapes of the extra dictum; the value is what a wording compares with."""

    NONE = "tanpa"
    ALLOWANCE = "tunjangan"
    RAISE = "gaji_berkala"
    PROMOTION = "kenaikan_pangkat"
    RANK = "pangkat"
    GRADE = "golongan"
    POSITION = "jabatan"
    CLASS = "kelas_jabatan"
    STAFF = "pelaksana"
    LOWEST_CLASS = "kelas_terendah"
    DISMISSAL = "pemberhentian"
    OTHER = "lain"
    """A sanction the office added: its period is printed when it is known."""


_FORMS: Mapping[str, DictumForm] = {
    **dict.fromkeys(("R1", "R2", "R3"), DictumForm.NONE),
    **dict.fromkeys(("S1", "S2", "S3"), DictumForm.ALLOWANCE),
    **dict.fromkeys(("ST1", "PS1", "PS2", "PS3"), DictumForm.RAISE),
    "ST2": DictumForm.PROMOTION,
    "ST3": DictumForm.RANK,
    "PC2": DictumForm.GRADE,
    "B1": DictumForm.POSITION,
    "B2": DictumForm.STAFF,
    **dict.fromkeys(("B3", "PH1", "PH2", "PH3"), DictumForm.DISMISSAL),
}
_OF_STAFF = {
    DictumForm.POSITION: DictumForm.CLASS,
    DictumForm.STAFF: DictumForm.LOWEST_CLASS,
}
"""The same sanction for who is a pelaksana already: a lower kelas jabatan."""

_PERIOD = (("start_on", "tanggal mulai hukuman"), ("end_on", "tanggal akhir hukuman"))
_CLASSES = (("old_class", "kelas jabatan semula"), ("new_class", "kelas jabatan baru"))
_NEEDED: Mapping[DictumForm, tuple[tuple[str, str], ...]] = {
    DictumForm.ALLOWANCE: (
        *_PERIOD,
        ("allowance", "besar tunjangan kinerja"),
        ("allowance_cut", "besar potongan tunjangan kinerja"),
    ),
    DictumForm.RAISE: (
        ("raise_due_on", "tanggal kenaikan gaji berkala yang ditunda"),
        ("raise_moved_to", "tanggal kenaikan gaji berkala sesudah ditunda"),
    ),
    DictumForm.PROMOTION: _PERIOD,
    DictumForm.RANK: (
        *_PERIOD,
        ("old_rank", "pangkat semula"),
        ("new_rank", "pangkat baru"),
        ("base_salary", "gaji pokok dalam pangkat baru"),
    ),
    DictumForm.GRADE: (*_PERIOD, ("old_rank", "golongan semula"), ("new_rank", "golongan baru")),
    DictumForm.POSITION: (
        *_PERIOD,
        ("old_position", "jabatan semula"),
        ("new_position", "jabatan baru"),
    ),
    DictumForm.CLASS: (*_PERIOD, *_CLASSES),
    DictumForm.STAFF: (*_PERIOD, ("old_position", "jabatan semula")),
    DictumForm.LOWEST_CLASS: (*_PERIOD, *_CLASSES),
}


def dictum_form(code: str, terms: SanctionTerms | None) -> DictumForm:
    """Return the shape of a sanction's extra dictum.

    B1 and B2 lower the kelas jabatan, not the post, as soon as a class is given.
    """
    form = _FORMS.get(code, DictumForm.OTHER)
    classed = terms is not None and (terms.old_class, terms.new_class) != (None, None)
    return _OF_STAFF.get(form, form) if classed else form


def missing_terms(code: str, terms: SanctionTerms | None) -> tuple[str, ...]:
    """Name what a decision still lacks before it may be issued, in Indonesian."""
    given = terms or SanctionTerms()
    needed = _NEEDED.get(dictum_form(code, terms), ())
    return tuple(name for field, name in needed if getattr(given, field) in {None, ""})
