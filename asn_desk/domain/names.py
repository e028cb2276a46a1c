"""Names of people: taken apart from their degrees, put in proper case, and compared."""

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

_FRONT_DEGREES = re.compile(
    r"(?:prof|drg|drh|drs|dra|dr|ir|hj|h|k\.?h|apt|ns|bd|sdri?|bpk|ibu|bapak|saudara)\.?",
    re.IGNORECASE,
)
_BACK_DEGREES = re.compile(
    r"S(?:E|H|T|P|IP|KM|Kom|Pd|Sos|Si|Ag|Hut|Pt|Kep|Keb|STP|TP|Th|Ei|Ap|Ak)|Ners|Apt|BSc|PhD"
    r"|M(?:M|T|H|Si|Pd|AP|Kes|Kom|Sc|Phil|AB|Ak|A)|AMd(?:\.?Ke[pb])?",
    re.IGNORECASE,
)
_NOT_ABBREVIATED = frozenset({"ners", "apt"})
_DOTTED_DEGREE = re.compile(
    r"(?:S|M|A\.?Md|A\.?Ma|B|Sp|D)\.(?:[A-Za-z]+\.?)+|D-?(?:[1-4]|I{1,3}|IV)\.?|Ph\.D\.?",
    re.IGNORECASE,
)
_VARIANTS = (
    (re.compile(r"m[ou]h(?:am+[ae]d|d)?|mhd"), "muhammad"),
    (re.compile(r"a[ck]?hmad|ach?mat|ahmat"), "ahmad"),
    (re.compile(r"s(?:y|h)?ari(?:e)?f"), "syarif"),
    (re.compile(r"abdl?"), "abdul"),
)
_SOUNDS = (
    ("oe", "u"),
    ("dj", "j"),
    ("tj", "c"),
    ("sy", "s"),
    ("sh", "s"),
    ("kh", "h"),
    ("ch", "h"),
    ("th", "t"),
    ("dh", "d"),
    ("ie", "i"),
    ("ph", "f"),
    ("z", "s"),
    ("q", "k"),
    ("y", "i"),
    ("v", "f"),
)
_SAME_ORDER_LOST = 97
_SAME_SOUND = 94
_UNCERTAIN = 89
"""What a name with another letter in it scores at most, however long it is."""
_ALIKE = 0.75
"""Two words less alike than this are two different words."""
_INITIAL = 0.8
_PART_FLOOR = 0.6
"""What a full agreement with a very small part of a name is worth."""


def split_degrees(text: str) -> tuple[str, str, str]:
    """Take a written name apart: degrees in front, the bare name, degrees behind."""
    words, comma, behind = " ".join(text.split()).partition(",")
    left = words.split()
    front: list[str] = []
    while len(left) > 1 and _FRONT_DEGREES.fullmatch(left[0]):
        front.append(left.pop(0))
    trailing: list[str] = []
    while len(left) > 1 and _is_degree(left[-1]):
        trailing.insert(0, left.pop())
    back = ", ".join(part for part in (" ".join(trailing), behind.strip() if comma else "") if part)
    return " ".join(front), " ".join(left), back


def proper_case(name: str) -> str:
    """Write a name that is all in capitals in proper case; any other is kept as written."""
    if name != name.upper() or name == name.lower():
        return name
    return " ".join(_proper_word(word) for word in name.split())


@lru_cache(maxsize=32_768)
def name_key(name: str) -> str:
    """Return what two spellings of one name have in common, for comparing.

    Without degrees, case, punctuation and accents; usual variants (Muh., Mohammad) become one.
    """
    bare = unicodedata.normalize("NFKD", split_degrees(name)[1].casefold())
    bare = "".join(char for char in bare if not unicodedata.combining(char))
    bare = re.sub(r"['’‘`]", "", unicodedata.normalize("NFC", bare))  # noqa: RUF001 - as typed
    words = re.findall(r"[^\W_]+", bare)
    if len(words) > 1 and words[0] == "m":
        words[0] = "muhammad"
    return " ".join(_usual_spelling(word) for word in words)


def name_score(written: str, candidate: str) -> int:
    """Say from 0 to 100 how well a written name fits a person's; 100 is the same name.

    A first name alone fits well (about 75) but stays clearly below certainty (90).
    """
    return _key_score(name_key(written), name_key(candidate))


def _is_degree(word: str) -> bool:
    """Say whether a word behind a name is a degree: dotted, or with two capitals (SPd, not Ali)."""
    if _DOTTED_DEGREE.fullmatch(word):
        return True
    abbreviated = sum(char.isupper() for char in word) > 1 or word.casefold() in _NOT_ABBREVIATED
    return abbreviated and bool(_BACK_DEGREES.fullmatch(word.rstrip(".")))


def _usual_spelling(word: str) -> str:
    return next((usual for pattern, usual in _VARIANTS if pattern.fullmatch(word)), word)


def _proper_word(word: str) -> str:
    if word in {"BIN", "BINTI"}:
        return word.lower()
    if re.fullmatch(r"(?:I{2,3}|IV|VI{1,3})|(?:\w\.)+", word):
        return word
    return re.sub(r"[^\W\d_]+(?:['’][^\W\d_]+)*", lambda found: _proper_part(found[0]), word)


def _proper_part(part: str) -> str:
    """Capitalise one part; O'Brien keeps two capitals, Nur'aini one."""
    capital = part.capitalize()
    if len(part) > 3 and part[1] in "'’":  # noqa: PLR2004 - one letter and an apostrophe
        return capital[:2] + capital[2:].capitalize()
    return capital


def _key_score(written: str, candidate: str) -> int:
    if not written or not candidate:
        return 0
    if written == candidate:
        return 100
    one, other = written.split(), candidate.split()
    if sorted(one) == sorted(other):
        return _SAME_ORDER_LOST
    if "".join(map(_sound, one)) == "".join(map(_sound, other)):
        return _SAME_SOUND
    return min(_parts_score(one, other), _UNCERTAIN)


def _parts_score(one: list[str], other: list[str]) -> int:
    """Pair the words of the shorter name with their best partners, weighed by length."""
    shorter, longer = sorted((one, other), key=lambda words: (len(words), sum(map(len, words))))
    free = list(longer)
    agreed = covered = 0.0
    for word in sorted(shorter, key=len, reverse=True):
        best = max(free, key=lambda partner: _likeness(word, partner))
        likeness = _likeness(word, best)
        if likeness:
            free.remove(best)
            agreed += likeness * len(word)
            covered += min(len(word), len(best))
    part = agreed / sum(map(len, shorter))
    whole = covered / sum(map(len, longer))
    return round(100 * part * (_PART_FLOOR + (1 - _PART_FLOOR) * whole))


@lru_cache(maxsize=65_536)
def _likeness(one: str, other: str) -> float:
    """Say from 0 to 1 how alike two words are; unlike words and unlike beginnings are 0."""
    if one == other:
        return 1.0
    sounds = _sound(one), _sound(other)
    if sounds[0] == sounds[1]:
        return _SAME_SOUND / 100
    if sounds[0][0] != sounds[1][0]:
        return 0.0
    if len(one) == 1 or len(other) == 1:
        return _INITIAL
    ratio = SequenceMatcher(None, *sounds, autojunk=False).ratio()
    return ratio if ratio >= _ALIKE else 0.0


@lru_cache(maxsize=65_536)
def _sound(word: str) -> str:
    """Reduce old and new spellings of a word to one: Djoko is Joko, Rizky is Riski."""
    sound = word
    for spelling, plain in _SOUNDS:
        sound = sound.replace(spelling, plain)
    return re.sub(r"(.)\1", r"\1", sound)
