"""What columns the tables of the law have: their titles, and what may stand in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from asn_desk.domain.law.basis import Confidence


class ColumnKind(StrEnum):
    """What a column holds."""

    TEXT = "teks"
    NUMBER = "bilangan"
    FLAG = "ya atau tidak"
    DAY = "tanggal"
    ONE = "satu pilihan"
    SEVERAL = "beberapa pilihan"


@dataclass(frozen=True, slots=True, kw_only=True)
class LawColumn:
    """One column of a table."""

    name: str
    """Its name in the shipped files."""
    title: str
    kind: ColumnKind = ColumnKind.TEXT
    choices: Mapping[str, str] | None = None
    """What may stand in it, with the words for people."""
    refers: str = ""
    """The kind of name it holds: `provisions`, `impacts`, `sanctions` or `regimes`."""
    attribute: str = ""
    """Where the row holds it, when not under its own name."""
    optional: bool = False
    fixed: bool = False
    """Whether it says which row this is, so that changing a setting leaves it alone."""
    hidden: bool = False
    """Whether it is a key of the program, shown only where a whole table is edited."""
    aside: bool = False
    """Whether a list of rows leaves it to the details of one row."""
    pattern: bool = False
    """Whether it is a pattern on names, shown in plainer words."""

    @property
    def held_as(self) -> str:
        """The attribute of the row."""
        return self.attribute or self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class LawTable:
    """One table of the law as people see it."""

    name: str
    title: str
    about: str
    columns: tuple[LawColumn, ...]

    def column(self, name: str) -> LawColumn:
        """Return a column by its name, also one of the basis; raises `StopIteration`."""
        return next(one for one in (*self.columns, *BASIS) if one.name == name)

    @property
    def titles(self) -> Mapping[str, str]:
        """Every column by its name with its title."""
        return {one.name: one.title for one in (*self.columns, *BASIS)}


MARKS: Mapping[Confidence, str] = {
    Confidence.PRIMARY: "naskah asli",
    Confidence.TWO_SOURCES: "dua sumber",
    Confidence.ONE_SOURCE: "satu sumber",
    Confidence.UNVERIFIED: "belum diverifikasi — setelan",
    Confidence.DESIGN: "setelan kantor",
}
"""How sure a row is, in words."""


def _same(kind: type[StrEnum]) -> Mapping[str, str]:
    return {one.value: one.value for one in kind}


def text_column(name: str, title: str, *, optional: bool = False, fixed: bool = False) -> LawColumn:
    """Make a column of words."""
    return LawColumn(name=name, title=title, optional=optional, fixed=fixed)


def aside_column(name: str, title: str, *, optional: bool = True) -> LawColumn:
    """Make a column of words that a list leaves to the details."""
    return LawColumn(name=name, title=title, optional=optional, aside=True)


def key_column(name: str, title: str) -> LawColumn:
    """Make the key of a row, hidden from lists."""
    return LawColumn(name=name, title=title, fixed=True, hidden=True)


def pattern_column(title: str) -> LawColumn:
    """Make a column of patterns on names."""
    return LawColumn(name="pattern", title=title, pattern=True)


def number_column(name: str, title: str, *, optional: bool = False) -> LawColumn:
    """Make a column of whole numbers."""
    return LawColumn(name=name, title=title, kind=ColumnKind.NUMBER, optional=optional)


def flag_column(name: str, title: str, *, optional: bool = False) -> LawColumn:
    """Make a column of yes or no."""
    return LawColumn(name=name, title=title, kind=ColumnKind.FLAG, optional=optional)


def choice_column(
    name: str, title: str, kind: type[StrEnum], *, attribute: str = "", fixed: bool = False
) -> LawColumn:
    """Make a column of one choice out of an enumeration."""
    return LawColumn(
        name=name,
        title=title,
        kind=ColumnKind.ONE,
        choices=_same(kind),
        attribute=attribute,
        fixed=fixed,
    )


def choices_column(name: str, title: str, kind: type[StrEnum]) -> LawColumn:
    """Make a column of any number of choices out of an enumeration."""
    return LawColumn(
        name=name, title=title, kind=ColumnKind.SEVERAL, choices=_same(kind), optional=True
    )


def name_column(name: str, title: str, refers: str, *, fixed: bool = False) -> LawColumn:
    """Make a column that holds a name of another table."""
    return LawColumn(name=name, title=title, kind=ColumnKind.ONE, refers=refers, fixed=fixed)


def names_column(name: str, title: str, refers: str) -> LawColumn:
    """Make a column that holds names of another table."""
    return LawColumn(name=name, title=title, kind=ColumnKind.SEVERAL, refers=refers, optional=True)


BASIS: tuple[LawColumn, ...] = (
    text_column("article", "Dasar"),
    LawColumn(
        name="confidence",
        title="Keyakinan",
        kind=ColumnKind.ONE,
        choices={str(one): words for one, words in MARKS.items()},
    ),
    LawColumn(name="valid_from", title="Berlaku sejak", kind=ColumnKind.DAY, optional=True),
    LawColumn(name="valid_to", title="Berlaku sampai", kind=ColumnKind.DAY, optional=True),
)
"""What every row rests on."""
