"""Which kinds of sanction a violation permits, and why each other one is not permitted."""

from collections.abc import Sequence
from dataclasses import dataclass

from asn_desk.domain.law.basis import Reason
from asn_desk.domain.law.sanctions import standing_in
from asn_desk.domain.law.tables import Sanction
from asn_desk.domain.law.terms import Level

NO_RULE = "tidak ada ketentuan"
"""The answer where the law has no sanction row; never guessed around."""
ALREADY_PUNISHED = "sudah dijatuhi hukuman"
"""The answer where the same violation was punished before (Pasal 35 ayat (3))."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What the law says to one provision of one act."""

    provision: str
    citation: str
    level: Level | None
    """None where there is no provision for it."""
    sanction_code: str
    """The one sanction the law names, as the attendance ladder does; else empty."""
    reason: Reason
    punished: bool = False
    """Whether the same violation was punished before, so that it may not be again."""

    @property
    def answer(self) -> str:
        """The level in a word, `tidak ada ketentuan`, or `sudah dijatuhi hukuman`."""
        if self.punished:
            return ALREADY_PUNISHED
        return str(self.level) if self.level is not None else NO_RULE


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A kind of sanction, permitted or not, with the reason."""

    sanction: Sanction
    allowed: bool
    reason: Reason


def options_for(
    available: Sequence[Sanction],
    findings: Sequence[Finding],
    *,
    heaviest: Finding | None,
    last: Sanction | None,
) -> tuple[Option, ...]:
    """Judge every sanction available to a person for the heaviest of several violations.

    Within the level the kind is a matter of discretion, except where the attendance ladder names
    it. `last` is the last sanction for the same kind of violation: the new one must be heavier
    (Pasal 35 ayat (2)), if need be of the next level.
    """
    if heaviest is None or heaviest.level is None:
        return tuple(_closed(one, findings) for one in available)
    base = _of_level(available, heaviest, findings)
    permitted = _heavier(available, base, last) if last is not None else base
    return tuple(
        _permitted(one, heaviest, base)
        if one in permitted
        else _refused(one, heaviest, last, permitted)
        for one in available
    )


def _of_level(
    available: Sequence[Sanction], heaviest: Finding, findings: Sequence[Finding]
) -> list[Sanction]:
    """Return the sanctions the law gives the violation itself, before any repetition."""
    of_level = [one for one in available if one.level is heaviest.level]
    named = standing_in(heaviest.sanction_code, available) if heaviest.sanction_code else None
    if named is None:
        return of_level
    others = [one for one in findings if one is not heaviest and one.level is heaviest.level]
    return [one for one in of_level if one.weight >= named.weight] if others else [named]


def _heavier(
    available: Sequence[Sanction], base: Sequence[Sanction], last: Sanction
) -> list[Sanction]:
    """Return what is heavier than the last sanction, in the lowest level that has any.

    A level without any sanction for this person is not jumped over.
    """
    fit = [one for one in base if one.weight > last.weight]
    if fit or not base:
        return fit
    heavier = [one for one in available if one.weight > last.weight]
    reachable = last.level.weight + 1
    level = min((one.level.weight for one in heavier), default=reachable + 1)
    return [one for one in heavier if one.level.weight == level <= reachable]


def _permitted(one: Sanction, heaviest: Finding, base: Sequence[Sanction]) -> Option:
    inputs = (("pelanggaran terberat", heaviest.citation), ("tingkat", heaviest.answer))
    if heaviest.sanction_code and list(base) == [one]:
        sentence = f"Tangga kehadiran menentukan jenis hukumannya: {one.name}."
        article = heaviest.reason.article
    elif one.level is heaviest.level:
        sentence = (
            f"Termasuk tingkat {one.level}; jenisnya dipilih dengan menimbang kesesuaian"
            " pelanggaran, faktor yang memberatkan dan meringankan, dan dampaknya."
        )
        article = one.basis.cited
    else:
        sentence = (
            f"Pengulangan: hukuman yang lebih berat daripada yang terakhir ada di tingkat"
            f" {one.level}."
        )
        article = "PP 94/2021 Pasal 35 ayat (2)"
    reason = Reason(article=article, sentence=sentence, inputs=inputs)
    return Option(sanction=one, allowed=True, reason=reason)


def _refused(
    one: Sanction, heaviest: Finding, last: Sanction | None, permitted: Sequence[Sanction]
) -> Option:
    inputs: tuple[tuple[str, str], ...] = (
        ("pelanggaran terberat", heaviest.citation),
        ("tingkat", heaviest.answer),
    )
    article = heaviest.reason.article
    if last is not None and one.weight <= last.weight:
        sentence = f"Tidak lebih berat daripada hukuman terakhir, {last.name}."
        article = "PP 94/2021 Pasal 35 ayat (2)"
        inputs = (*inputs, ("hukuman terakhir", last.name))
    elif not permitted:
        sentence = f"Untuk tingkat {heaviest.answer} {NO_RULE} jenis hukuman bagi pegawai ini."
    elif one.level is permitted[0].level:
        sentence = f"Tangga kehadiran menentukan paling ringan {permitted[0].name}."
        if len(permitted) == 1:
            sentence = f"Tangga kehadiran menentukan {permitted[0].name}."
    else:
        sentence = f"Hukuman yang dapat dijatuhkan bertingkat {permitted[0].level}."
    return Option(
        sanction=one,
        allowed=False,
        reason=Reason(article=article, sentence=sentence, inputs=inputs),
    )


def _closed(one: Sanction, findings: Sequence[Finding]) -> Option:
    """Refuse a sanction where none of the violations has a row in the law."""
    sentence = "Untuk pelanggaran ini " + NO_RULE + " hukumannya."
    punished = next((found for found in findings if found.punished), None)
    told = punished or next(iter(findings), None)
    article = told.reason.article if told is not None else "PP 94/2021 Pasal 33 ayat (2)"
    if punished is not None:
        sentence = punished.reason.sentence
    if told is None:
        sentence = "Belum ada ketentuan yang disangkakan."
    inputs = tuple((found.citation, found.answer) for found in findings)
    return Option(
        sanction=one,
        allowed=False,
        reason=Reason(article=article, sentence=sentence, inputs=inputs),
    )
