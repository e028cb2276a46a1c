"""Reading a NIP as it is written in files, and checking what its 18 digits mean."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from asn_desk.domain.dates import long_date
from asn_desk.domain.employees import NIP_DIGITS, Sex, Status

_CONTRACT_CODE = "21"
"""Stands where a PNS has the month of appointment."""
_OLDEST_AT_APPOINTMENT = {Status.PNS: 46, Status.CPNS: 46}
_OLDEST_CONTRACT = 60
_YOUNGEST = 18
_AS_TEXT = "salin atau ketik ulang NIP sebagai teks"


@dataclass(frozen=True, slots=True, kw_only=True)
class NipReading:
    """What a cell holds as NIP: 18 digits, or why not; a blank cell has neither."""

    nip: str | None = None
    problem: str | None = None
    """Why it cannot be used and what to do, in Indonesian; None when it can or was blank."""
    warnings: tuple[str, ...] = ()
    """What its digits say that cannot be right; the NIP can still be used."""


def read_nip(raw: object) -> NipReading:
    """Read a NIP with or without apostrophe, blanks or dots; numbers are never repaired."""
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return NipReading(problem=_rounded(f"{raw:.6g}".upper()))
    text = "" if raw is None else unicodedata.normalize("NFKC", str(raw))
    text = re.sub(r"^\s*NIP\b\.?\s*:?", "", text, flags=re.IGNORECASE).strip()
    if re.fullmatch(r"\d+([.,]\d+)?E\+?\d+", text, flags=re.IGNORECASE):
        return NipReading(problem=_rounded(text))
    digits = re.sub(r"[\s'’‘`\u200b\ufeff.\-–]", "", text)  # noqa: RUF001 - as typed and pasted
    if not digits:
        return NipReading()
    problem = _problem(digits)
    if problem:
        return NipReading(problem=problem)
    return NipReading(nip=digits, warnings=check_nip(digits))


def check_nip(
    nip: str,
    *,
    status: Status | None = None,
    birth_date: date | None = None,
    sex: Sex | None = None,
) -> tuple[str, ...]:
    """Say in Indonesian what a NIP of 18 digits contradicts: the calendar, or its own row."""
    born = birth_date_of(nip)
    found = [
        _birth_warning(nip, born=born, birth_date=birth_date),
        _appointment_warning(nip, status=status),
        _age_warning(nip, born=born, status=status),
        _sex_warning(nip, sex=sex),
        "nomor urut NIP 000 tidak ada" if nip[15:] == "000" else "",
    ]
    return tuple(warning for warning in found if warning)


def birth_date_of(nip: str) -> date | None:
    """Return the birth date in digits 1 to 8; None when that is no date."""
    try:
        return date(int(nip[:4]), int(nip[4:6]), int(nip[6:8]))
    except ValueError:
        return None


def sex_of(nip: str) -> Sex | None:
    """Return the sex in digit 15; None when it is neither 1 nor 2."""
    return {"1": Sex.MALE, "2": Sex.FEMALE}.get(nip[14:15])


def _rounded(written: str) -> str:
    return (
        f"NIP terbaca sebagai angka {written}, artinya Excel sudah membulatkannya dan angka"
        f" aslinya hilang; minta ekspor ulang dengan kolom NIP berformat Teks, atau {_AS_TEXT}"
    )


def _problem(digits: str) -> str | None:
    """Say why these characters are no NIP."""
    if not (digits.isascii() and digits.isdigit()):
        return f"NIP “{digits[:40]}” memuat huruf atau tanda selain angka; {_AS_TEXT}"
    if len(digits) != NIP_DIGITS:
        return (
            f"NIP ini {len(digits)} angka, seharusnya {NIP_DIGITS}; angka yang disalin dari Excel"
            f" sering terpotong, {_AS_TEXT}"
        )
    if digits.endswith("000"):
        return (
            f"NIP {digits} berakhiran 000, tanda pernah dibulatkan Excel; angka aslinya hilang,"
            f" {_AS_TEXT} dari sumber aslinya"
        )
    return None


def _birth_warning(nip: str, *, born: date | None, birth_date: date | None) -> str:
    if born is None:
        return f"angka 1-8 NIP ({nip[:8]}) bukan tanggal lahir yang ada"
    if birth_date is not None and born != birth_date:
        return (
            f"tanggal lahir pada NIP {long_date(born)}, pada kolom tanggal lahir"
            f" {long_date(birth_date)}"
        )
    return ""


def _appointment_warning(nip: str, *, status: Status | None) -> str:
    code = nip[12:14]
    contract = status in {Status.PPPK, Status.PPPK_PART_TIME}
    month = "01" <= code <= "12"
    if contract and code != _CONTRACT_CODE:
        return f"angka 13-14 NIP {code}, pada NIP {status} lazimnya {_CONTRACT_CODE}"
    if status in {Status.PNS, Status.CPNS} and not month:
        return f"angka 13-14 NIP ({code}) bukan bulan pengangkatan 01-12"
    if not month and code != _CONTRACT_CODE:
        return f"angka 13-14 NIP ({code}) bukan bulan 01-12 dan bukan kode PPPK {_CONTRACT_CODE}"
    return ""


def _age_warning(nip: str, *, born: date | None, status: Status | None) -> str:
    """Compare the year of appointment with the birth year; whole calendar years."""
    if born is None:
        return ""
    oldest = _OLDEST_CONTRACT if status is None else _OLDEST_AT_APPOINTMENT.get(status)
    age = int(nip[8:12]) - born.year
    if _YOUNGEST <= age <= (oldest or _OLDEST_CONTRACT):
        return ""
    return f"menurut NIP diangkat tahun {nip[8:12]}, pada usia {age} tahun"


def _sex_warning(nip: str, *, sex: Sex | None) -> str:
    coded = sex_of(nip)
    if coded is None:
        return f"angka 15 NIP ({nip[14]}) bukan 1 (laki-laki) atau 2 (perempuan)"
    if sex is not None and coded is not sex:
        return f"jenis kelamin pada NIP {coded}, pada kolom jenis kelamin {sex}"
    return ""
