"""Numbers in Indonesian words (terbilang) and in the ways official papers write them."""

_UNITS = (
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
)
_SCALES = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (10**3, "ribu"))
_LIMIT = 10**15


def spell(number: int) -> str:
    """Spell a whole number in words: 2026 is `dua ribu dua puluh enam`.

    Raises `ValueError` from a thousand trillion on, which no paper of the office needs.
    """
    if abs(number) >= _LIMIT:
        message = f"no words for {number}"
        raise ValueError(message)
    if number < 0:
        return f"minus {spell(-number)}"
    for scale, name in _SCALES:
        if number >= scale:
            return _joined(_thousands(number // scale, name), number % scale)
    return _below_thousand(number)


def roman(number: int) -> str:
    """Write a number from 1 to 3999 in Roman numerals; raises `ValueError` outside."""
    if not 0 < number < 4000:  # noqa: PLR2004 - what Roman numerals can write plainly
        message = f"no Roman numeral for {number}"
        raise ValueError(message)
    signs = ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I")
    values = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
    text = ""
    for sign, value in zip(signs, values, strict=True):
        count, number = divmod(number, value)
        text += sign * count
    return text


def ordinal(number: int) -> str:
    """Spell the name of a dictum: 1 is `KESATU`, 12 is `KEDUA BELAS`."""
    return f"ke{spell(number)}".upper()


def letter(number: int) -> str:
    """Name an item by letter: 1 is `a`, 26 is `z`, 27 is `aa`."""
    tens, ones = divmod(number - 1, 26)
    return (chr(ord("a") + tens - 1) if tens else "") + chr(ord("a") + ones)


def _thousands(count: int, name: str) -> str:
    """Say how many of a scale; one thousand is `seribu`, never `satu ribu`."""
    return "seribu" if name == "ribu" and count == 1 else f"{_below_thousand(count)} {name}"


def _below_thousand(number: int) -> str:
    if number < len(_UNITS):
        return _UNITS[number]
    if number < 20:  # noqa: PLR2004 - the teens
        return f"{_UNITS[number - 10]} belas"
    if number < 100:  # noqa: PLR2004 - the tens
        return _joined(f"{_UNITS[number // 10]} puluh", number % 10)
    hundreds = "seratus" if number < 200 else f"{_UNITS[number // 100]} ratus"  # noqa: PLR2004
    return _joined(hundreds, number % 100)


def _joined(words: str, rest: int) -> str:
    return f"{words} {spell(rest)}" if rest else words
