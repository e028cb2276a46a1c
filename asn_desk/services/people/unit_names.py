"""Units as patrol lists write them: abbreviated, misspelt, with or without the kabupaten."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz, process

from asn_desk.domain.employees import Unit

_ABBREVIATIONS = {
    "bid": "bidang",
    "din": "dinas",
    "kab": "kabupaten",
    "kec": "kecamatan",
    "kel": "kelurahan",
    "kes": "kesehatan",
    "pem": "pemerintah",
    "pkm": "puskesmas",
    "sekret": "sekretariat",
    "subbag": "subbagian",
}
_KNOWN_SHORT = {
    "bapenda": "badan pendapatan daerah",
    "bappeda": "badan perencanaan pembangunan daerah",
    "bkpsdm": "badan kepegawaian dan pengembangan sumber daya manusia",
    "bpkad": "badan pengelola keuangan dan aset daerah",
    "dinkes": "dinas kesehatan",
    "dinsos": "dinas sosial",
    "disdik": "dinas pendidikan",
    "disdukcapil": "dinas kependudukan dan pencatatan sipil",
    "dishub": "dinas perhubungan",
    "diskominfo": "dinas komunikasi dan informatika",
    "dukcapil": "dinas kependudukan dan pencatatan sipil",
    "kominfo": "dinas komunikasi dan informatika",
    "putr": "dinas pekerjaan umum dan tata ruang",
    "satpol pp": "satuan polisi pamong praja",
    "setda": "sekretariat daerah",
    "setwan": "sekretariat dprd",
}
_WHOLE_REGION = re.compile(r"\s+(pemerintah\s+)?kabupaten\s+\w+$")
_ALIKE = 90
"""Below this two unit names are two units; bidang of different offices differ by one word."""


class UnitNames:
    """Finds the unit a written name means."""

    def __init__(self, units: Iterable[Unit]) -> None:
        by_key: defaultdict[str, list[Unit]] = defaultdict(list)
        for unit in units:
            by_key[unit_key(unit.name)].append(unit)
        self._by_key = dict(by_key)
        self._by_initials = _initials(self._by_key)

    def named(self, written: str) -> Sequence[Unit]:
        """Return every unit of exactly this name; capitals and abbreviations do not matter."""
        return self._by_key.get(unit_key(written), ())

    def find(self, written: str) -> Unit | None:
        """Return the one unit the written name means; None when none or more than one fits."""
        key = unit_key(written)
        if not key:
            return None
        exact = self._by_key.get(key) or self._by_initials.get(key)
        if exact is not None:
            return exact[0] if len(exact) == 1 else None
        return self._alike(key)

    def _alike(self, key: str) -> Unit | None:
        found = process.extract(
            key, list(self._by_key), scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=2
        )
        if not found or (len(found) > 1 and found[0][1] == found[1][1]):
            return None
        units = self._by_key[found[0][0]]
        return units[0] if len(units) == 1 else None


def unit_key(name: str) -> str:
    """Return what two spellings of one unit's name have in common, for comparing."""
    words = re.findall(r"\w+", name.casefold())
    key = " ".join(_ABBREVIATIONS.get(word, word) for word in words)
    if not key.startswith("pemerintah"):
        key = _WHOLE_REGION.sub("", key)
    return _KNOWN_SHORT.get(key, key)


def _initials(by_key: dict[str, list[Unit]]) -> dict[str, list[Unit]]:
    """Return the units by the first letters of their names, `dan` left out (BKPSDM, DPUTR)."""
    found: defaultdict[str, list[Unit]] = defaultdict(list)
    for key, units in by_key.items():
        words = [word for word in key.split() if word != "dan"]
        if len(words) > 2:  # noqa: PLR2004 - two letters are no abbreviation of an office
            found["".join(word[0] for word in words)].extend(units)
    return dict(found)
