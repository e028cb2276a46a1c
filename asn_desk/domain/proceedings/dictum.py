"""The shapes of the extra dictum of a decision, one for each sanction that has one."""

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


def dictum_form(code: str, terms: SanctionTerms | None) -> DictumForm:
    """Return the shape of a sanction's extra dictum.

    B1 and B2 lower the kelas jabatan, not the post, as soon as a class is given.
    """
    form = _FORMS.get(code, DictumForm.OTHER)
    classed = terms is not None and (terms.old_class, terms.new_class) != (None, None)
    return _OF_STAFF.get(form, form) if classed else form
