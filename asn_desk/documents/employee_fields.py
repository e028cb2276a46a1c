"""What single columns of a personnel export mean: status, sex, grade, kind of post, echelon."""

import re
from collections.abc import Sequence

from asn_desk.domain.employees import RANKS, PositionKind, Sex, Status

_MALE = frozenset({"m", "l", "lk", "pria", "male", "lakilaki", "laki", "1"})
_FEMALE = frozenset({"f", "p", "pr", "w", "wanita", "female", "perempuan", "2"})
_ROMAN = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII"
_CONTRACT_GRADES = tuple(_ROMAN.split())
_GRADE_CODES = {
    f"{level}{step}": f"{roman}/{letter}"
    for level, roman in enumerate(("I", "II", "III", "IV"), start=1)
    for step, letter in enumerate("abcde", start=1)
    if f"{roman}/{letter}" in RANKS
}
"""Ids of the golongan in SIASN: 11 is I/a, 45 is IV/e."""
_ECHELON_CODES = {
    f"{level}{step}": f"{roman}.{letter}"
    for level, roman in enumerate(("I", "II", "III", "IV", "V"), start=1)
    for step, letter in enumerate("ab", start=1)
}
"""Ids of the eselon in SIASN: 22 is II.b; 99 is none."""
_KIND_CODES = {
    "1": PositionKind.STRUCTURAL,
    "2": PositionKind.FUNCTIONAL,
    "3": PositionKind.STRUCTURAL,
    "4": PositionKind.STAFF,
}


def read_status(
    written: str, *, texts: Sequence[str], grade: str, nip: str, warnings: list[str]
) -> Status:
    """Tell what kind of employee this is: the status column, other texts, golongan, then NIP."""
    said = " ".join([written, *texts]).casefold()
    if "paruh waktu" in said:
        return Status.PPPK_PART_TIME
    if "pppk" in said or "p3k" in said:
        return Status.PPPK
    if written.casefold() in {"c", "cpns"} or "cpns" in " ".join(texts).casefold():
        return Status.CPNS
    if written.casefold() in {"p", "pns"} or "pns" in " ".join(texts).casefold():
        return Status.PNS
    contract = _contract_grade(grade) if grade else nip[12:14] == "21"
    guess = Status.PPPK if contract else Status.PNS
    warnings.append(f"status pegawai “{written}” tidak dikenal; dianggap {guess}")
    return guess


def read_sex(written: str) -> Sex | None:
    """Read M/F, L/P, Pria/Wanita and the like; None for a blank or anything else."""
    word = re.sub(r"[\W_]", "", written.casefold())
    if word in _MALE:
        return Sex.MALE
    return Sex.FEMALE if word in _FEMALE else None


def read_grade(written: str, *, code: str, status: Status, warnings: list[str]) -> str:
    """Return the golongan as `III/a` or, of a PPPK, as `IX`; empty with a warning otherwise."""
    if not (written or code):
        return ""
    contract = status in {Status.PPPK, Status.PPPK_PART_TIME}
    text = written or code
    grade = _contract_grade(text) if contract else _civil_grade(text)
    if not grade:
        warnings.append(f"golongan “{text[:40]}” tidak dikenal untuk {status}; dikosongkan")
    return grade


def read_position_kind(written: str, *, code: str) -> PositionKind | None:
    """Tell the kind of post by its name, else by its id in SIASN."""
    said = written.casefold()
    if "umum" in said or "pelaksana" in said:
        return PositionKind.STAFF
    if "struktural" in said or "rangkap" in said or "pimpinan" in said:
        return PositionKind.STRUCTURAL
    if any(word in said for word in ("administrator", "pengawas")):
        return PositionKind.STRUCTURAL
    return PositionKind.FUNCTIONAL if "fungsional" in said else _KIND_CODES.get(code)


def read_echelon(written: str, *, code: str, warnings: list[str]) -> str:
    """Return the echelon as `II.b`; empty for none, with a warning when it is not known."""
    if not written:
        return _ECHELON_CODES.get(code, "")
    if heading := re.fullmatch(r"(?:ESELON\s*)?(IV|V|I{1,3})\s*[./\- ]?\s*([AB])", written.upper()):
        return f"{heading[1]}.{heading[2].lower()}"
    if written.upper().startswith("NON") or written == "99":
        return ""
    known = _ECHELON_CODES.get(written, "")
    if not known:
        warnings.append(f"eselon “{written[:40]}” tidak dikenal; dikosongkan")
    return known


def _civil_grade(text: str) -> str:
    found = re.search(r"\b(IV|I{1,3})\s*[/.\- ]?\s*([A-E])\b", text.upper())
    grade = f"{found[1]}/{found[2].lower()}" if found else _GRADE_CODES.get(text, "")
    return grade if grade in RANKS else ""


def _contract_grade(text: str) -> str:
    """Return the Roman golongan of a PPPK, also from `Golongan IX` and `9`."""
    found = re.fullmatch(r"(?:GOL(?:ONGAN)?\.?\s*)?([IVX]+|\d{1,2})", text.upper())
    if not found:
        return ""
    if found[1].isdigit() and 1 <= int(found[1]) <= len(_CONTRACT_GRADES):
        return _CONTRACT_GRADES[int(found[1]) - 1]
    return found[1] if found[1] in _CONTRACT_GRADES else ""
