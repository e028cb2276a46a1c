"""The short code of a letter: made from its SHA-256, typed from paper, found again in the agenda.

A code is ten signs of the digest and two that check them, `KT-3F9A-2XC4-77KM`. Signs that are
taken for one another on paper (0 and O, 1, I and L, 5 and S, 8 and B, 2 and Z, U and V) are
left out, so that a code is read the same by everybody.
"""

import re
from datetime import date

from asn_desk.domain.papers.stationery import DocumentCode

_PREFIX = "KT"
_SIGNS = "34679ACDEFGHJKMNPQRTWXY"
_BODY = 10
_CHECK = 2
_PRIME = 523
"""The largest prime two check signs can hold: it finds every wrong sign and every swap."""
_BREAKS = re.compile(r"[\s\-–.]+")
_BETWEEN = "|"


def code_from(sha256: str) -> str:
    """Return the code of a letter from the hexadecimal SHA-256 of its bytes without a code."""
    first = _written(int(sha256[:16], 16), _BODY)
    body = first + _check(first)
    groups = [body[at : at + 4] for at in range(0, len(body), 4)]
    return "-".join((_PREFIX, *groups))


def printed_code(number: str, on: date, code: str) -> DocumentCode:
    """Return what is printed for a code: number, date and code, and nobody's name."""
    payload = _BETWEEN.join((number, on.isoformat(), code))
    return DocumentCode(text=code, payload=payload)


def read_code(text: str) -> str:
    """Return the code in what was typed or scanned; empty where there is none.

    Takes the code in any case, with or without prefix, hyphens and spaces, or the whole content
    of the QR. A code with a wrong sign is none.
    """
    last = text.rpartition(_BETWEEN)[2].strip().upper()
    signs = _BREAKS.sub("", last)
    if len(signs) == len(_PREFIX) + _BODY + _CHECK:
        signs = signs.removeprefix(_PREFIX)
    body, check = signs[:_BODY], signs[_BODY:]
    known = all(sign in _SIGNS for sign in signs)
    if len(signs) != _BODY + _CHECK or not known or _check(body) != check:
        return ""
    whole = body + check
    return "-".join((_PREFIX, *(whole[at : at + 4] for at in range(0, len(whole), 4))))


def looks_like_code(text: str) -> bool:
    """Say whether somebody means a code: it begins like one, or is what a QR holds."""
    tidy = text.strip().upper()
    return tidy.startswith(f"{_PREFIX}-") or text.count(_BETWEEN) == 2  # noqa: PLR2004


def _check(body: str) -> str:
    value = 0
    for sign in body:
        value = value * len(_SIGNS) + _SIGNS.index(sign)
    return _written(value % _PRIME, _CHECK)


def _written(value: int, length: int) -> str:
    """Write a number in the signs of a code, its lowest digits where it is too long."""
    signs = ""
    for _ in range(length):
        value, digit = divmod(value, len(_SIGNS))
        signs = _SIGNS[digit] + signs
    return signs
