"""The order of Mengingat: by the hierarchy of regulations, then by age, none named twice."""

import re
from collections.abc import Sequence

_HIERARCHY = (
    "Undang-Undang Dasar",
    "Undang-Undang",
    "Peraturan Pemerintah",
    "Peraturan Presiden",
    "Peraturan Menteri",
    "Peraturan Badan",
    "Peraturan Kepala",
    "Peraturan Daerah",
    "Peraturan Bupati",
)
_NAMED = re.compile(r"^(?P<kind>.+?) Nomor (?P<number>\d+) Tahun (?P<year>\d{4})")


def in_legal_order(grounds: Sequence[str]) -> tuple[str, ...]:
    """Return the grounds in the order legal drafting asks for; the first naming of one counts.

    What is no regulation of the hierarchy stands last, in the order given.
    """
    kept: dict[str, str] = {}
    for ground in grounds:
        kept.setdefault(_identity(ground), ground)
    return tuple(sorted(kept.values(), key=_rank))


def _identity(ground: str) -> str:
    found = _NAMED.match(ground)
    return found.group().casefold() if found else ground.casefold()


def _rank(ground: str) -> tuple[int, int, int]:
    found = _NAMED.match(ground)
    kinds = [at for at, kind in enumerate(_HIERARCHY) if ground.startswith(kind)]
    if not kinds:
        return len(_HIERARCHY), 0, 0
    year, number = (int(found["year"]), int(found["number"])) if found else (0, 0)
    return kinds[0], year, number
