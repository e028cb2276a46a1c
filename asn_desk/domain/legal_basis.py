"""The legal basis of a decision on one page: what was asked, what the law answers, and where."""

from dataclasses import dataclass
from datetime import date

SETTING_MARK = "(setelan kantor"
"""How a citation marks a row that is a setting of the office, not settled law."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BasisLine:
    """One point: what it is about, the answer with its why, and the article it rests on."""

    label: str
    text: str
    article: str = ""

    @property
    def setting(self) -> bool:
        """Whether it rests on a setting of the office."""
        return SETTING_MARK in self.article


@dataclass(frozen=True, slots=True, kw_only=True)
class BasisSection:
    """Points of one question: what was done, which sanction, and who signs it."""

    title: str
    lines: tuple[BasisLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalBasis:
    """Everything a decision rests on, for a lawyer to follow."""

    case_number: str
    name: str
    nip: str
    rank: str
    position: str
    unit: str
    decision_number: str
    decided_on: date
    sanction: str
    sections: tuple[BasisSection, ...]
    office: str
    on: date
    """When it was put together."""


def settings_in(sections: tuple[BasisSection, ...]) -> tuple[str, ...]:
    """Return the articles of these points that are settings of the office, each once."""
    cited = [line.article for section in sections for line in section.lines if line.setting]
    return tuple(dict.fromkeys(cited))
