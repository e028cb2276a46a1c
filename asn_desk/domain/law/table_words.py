"""What people call the tables of the law, their columns and what stands in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from asn_desk.domain.employees import Status
from asn_desk.domain.incidents import Kind
from asn_desk.domain.law.article_rows import ArticleKind
from asn_desk.domain.law.basis import Confidence
from asn_desk.domain.law.terms import (
    Circumstance,
    Level,
    PeriodStart,
    PostRank,
    ProvisionKind,
    Punisher,
    SubjectGroup,
    TeamRule,
)
from asn_desk.domain.team import TeamElement


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

REGIMES: Mapping[str, str] = {
    "PP94": "PP 94/2021",
    "PP94_TUKIN": "PP 94/2021 Pasal 8 ayat (3): pemotongan tunjangan kinerja",
    "PP53_TRANSITION": "PP 53/2010 Pasal 7 ayat (3): peralihan Pasal 42",
    "PP53": "PP 53/2010",
    "PPPK_A": "PPPK A: hukuman ringan dan pemutusan perjanjian kerja",
    "PPPK_B": "PPPK B: penundaan kenaikan gaji berkala (Pergub Kalbar 2/2024)",
    "PPPK_C": "PPPK C: daftar perjanjian kerja (contoh Demak 2023)",
}
"""The lists of sanctions by their code; a code not here is shown as it is."""


def _same(kind: type[StrEnum]) -> Mapping[str, str]:
    return {one.value: one.value for one in kind}


def _text(name: str, title: str, *, optional: bool = False, fixed: bool = False) -> LawColumn:
    return LawColumn(name=name, title=title, optional=optional, fixed=fixed)


def _aside(name: str, title: str, *, optional: bool = True) -> LawColumn:
    return LawColumn(name=name, title=title, optional=optional, aside=True)


def _key(name: str, title: str) -> LawColumn:
    return LawColumn(name=name, title=title, fixed=True, hidden=True)


def _pattern(title: str) -> LawColumn:
    return LawColumn(name="pattern", title=title, pattern=True)


def _number(name: str, title: str, *, optional: bool = False) -> LawColumn:
    return LawColumn(name=name, title=title, kind=ColumnKind.NUMBER, optional=optional)


def _flag(name: str, title: str, *, optional: bool = False) -> LawColumn:
    return LawColumn(name=name, title=title, kind=ColumnKind.FLAG, optional=optional)


def _one(
    name: str, title: str, kind: type[StrEnum], *, attribute: str = "", fixed: bool = False
) -> LawColumn:
    return LawColumn(
        name=name,
        title=title,
        kind=ColumnKind.ONE,
        choices=_same(kind),
        attribute=attribute,
        fixed=fixed,
    )


def _several(name: str, title: str, kind: type[StrEnum]) -> LawColumn:
    return LawColumn(
        name=name, title=title, kind=ColumnKind.SEVERAL, choices=_same(kind), optional=True
    )


def _named(name: str, title: str, refers: str, *, fixed: bool = False) -> LawColumn:
    return LawColumn(name=name, title=title, kind=ColumnKind.ONE, refers=refers, fixed=fixed)


def _all_named(name: str, title: str, refers: str) -> LawColumn:
    return LawColumn(name=name, title=title, kind=ColumnKind.SEVERAL, refers=refers, optional=True)


BASIS: tuple[LawColumn, ...] = (
    _text("article", "Dasar"),
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

_LEVEL = _one("level", "Tingkat", Level)
_RANK = _one("rank", "Kedudukan jabatan", PostRank, fixed=True)
_NOTE = _aside("note", "Catatan")

TABLES: tuple[LawTable, ...] = (
    LawTable(
        name="provision",
        title="Ketentuan",
        about="Kewajiban, larangan, dan ketentuan lain yang dapat dilanggar.",
        columns=(
            _key("code", "Kode"),
            _one("kind", "Jenis", ProvisionKind),
            _aside("pasal", "Pasal", optional=False),
            _aside("huruf", "Huruf"),
            _aside("angka", "Angka"),
            _text("text", "Bunyi"),
        ),
    ),
    LawTable(
        name="impact",
        title="Dampak",
        about="Sejauh mana dampak negatif suatu pelanggaran.",
        columns=(_key("code", "Kode"), _text("text", "Bunyi")),
    ),
    LawTable(
        name="rule",
        title="Matriks tingkat",
        about="Tingkat hukuman menurut ketentuan dan dampaknya; tanpa baris berarti tidak ada"
        " ketentuan.",
        columns=(
            _named("provision", "Ketentuan", "provisions", fixed=True),
            _LEVEL,
            _all_named("impacts", "Dampak", "impacts"),
            _several("holders", "Hanya bagi pemangku", PostRank),
            _aside("condition", "Syarat"),
            _aside("impact_text", "Bunyi dampaknya"),
        ),
    ),
    LawTable(
        name="sanction",
        title="Jenis hukuman",
        about="Nama hukuman seperti dicetak dalam keputusan, dari yang paling ringan.",
        columns=(
            _key("code", "Kode"),
            _LEVEL,
            _number("order", "Urutan"),
            _text("name", "Nama"),
            LawColumn(
                name="regimes",
                title="Daftar hukuman",
                kind=ColumnKind.SEVERAL,
                choices=REGIMES,
                optional=True,
            ),
            _number("months", "Lamanya (bulan)", optional=True),
            LawColumn(
                name="replaces",
                title="Menggantikan",
                kind=ColumnKind.ONE,
                refers="sanctions",
                optional=True,
                aside=True,
            ),
            _flag("ends_service", "Mengakhiri hubungan kerja", optional=True),
            LawColumn(name="siasn_id", title="Kode SIASN", optional=True, hidden=True),
            _NOTE,
        ),
    ),
    LawTable(
        name="regime",
        title="Rezim",
        about="Daftar hukuman yang berlaku bagi PNS dan PPPK menurut tanggal perbuatan.",
        columns=(
            _one("subject", "Bagi", SubjectGroup, fixed=True),
            _one("level", "Tingkat", Level, fixed=True),
            _named("regime", "Daftar hukuman", "regimes"),
            _aside("title", "Sebutan", optional=False),
            _NOTE,
        ),
    ),
    LawTable(
        name="ladder",
        title="Tangga kehadiran",
        about="Hukuman menurut jumlah hari tidak Masuk Kerja tanpa alasan yang sah.",
        columns=(
            _named("regime", "Daftar hukuman", "regimes", fixed=True),
            _number("first", "Dari hari"),
            _number("last", "Sampai hari", optional=True),
            _flag("consecutive", "Berturut-turut", optional=True),
            _LEVEL,
            _named("sanction", "Hukuman", "sanctions"),
        ),
    ),
    LawTable(
        name="hours_per_day",
        title="Konversi jam",
        about="Berapa menit terlambat atau pulang cepat yang dihitung satu hari tidak masuk.",
        columns=(_number("minutes", "Menit per hari"), _flag("active", "Dipakai")),
    ),
    LawTable(
        name="salary_stop",
        title="Penghentian gaji",
        about="Berapa hari kerja terus-menerus tidak masuk yang menghentikan gaji.",
        columns=(_number("days", "Hari kerja"),),
    ),
    LawTable(
        name="rank",
        title="Kedudukan jabatan",
        about="Tinggi rendahnya jabatan, untuk membandingkan pemeriksa dan yang diperiksa.",
        columns=(_RANK, _number("standing", "Tingginya")),
    ),
    LawTable(
        name="echelon",
        title="Padanan eselon",
        about="Kedudukan jabatan menurut eselonnya.",
        columns=(
            _text("echelon", "Eselon", fixed=True),
            _one("rank", "Kedudukan", PostRank),
            _flag("examined_by_regent", "Diperiksa Bupati", optional=True),
        ),
    ),
    LawTable(
        name="position",
        title="Padanan jabatan",
        about="Kedudukan jabatan tanpa eselon menurut namanya; baris yang terdahulu menang.",
        columns=(_pattern("Nama jabatan"), _one("rank", "Kedudukan", PostRank)),
    ),
    LawTable(
        name="authority",
        title="Kewenangan",
        about="Siapa yang berwenang menghukum: yang terdekat dalam garis atasan.",
        columns=(
            _RANK,
            _one("level", "Tingkat", Level, fixed=True),
            _flag("ends_service", "Mengakhiri hubungan kerja", optional=True),
            _several("punishers", "Pejabat yang berwenang", Punisher),
            _NOTE,
        ),
    ),
    LawTable(
        name="examination",
        title="Pemeriksa",
        about="Siapa yang memeriksa menurut tingkat hukuman yang diancamkan.",
        columns=(
            _one("level", "Tingkat", Level, fixed=True),
            _one("team", "Tim pemeriksa", TeamRule),
            _several("elements", "Unsur tim", TeamElement),
        ),
    ),
    LawTable(
        name="team_unit",
        title="Unsur tim pemeriksa",
        about="Perangkat daerah asal tiap unsur tim, menurut namanya.",
        columns=(
            _one("element", "Unsur", TeamElement, fixed=True),
            _pattern("Nama perangkat daerah"),
        ),
    ),
    LawTable(
        name="appointed",
        title="Pejabat fungsional",
        about="Jabatan fungsional yang ditetapkan PPK berwenang menghukum (Pasal 22 dan 23).",
        columns=(
            _RANK,
            _pattern("Nama jabatan"),
            _one("acts_as", "Menghukum sebagai", Punisher),
        ),
    ),
    LawTable(
        name="charge",
        title="Sangkaan",
        about="Sangkaan yang diusulkan untuk tiap jenis laporan, dan yang tidak disangkakan.",
        columns=(
            _one("kind", "Jenis laporan", Kind, fixed=True),
            _named("provision", "Ketentuan", "provisions", fixed=True),
            _flag("charge", "Disangkakan"),
            _text("when", "Bila", optional=True),
            _text("reason", "Alasan"),
        ),
    ),
    LawTable(
        name="deadline",
        title="Tenggat",
        about="Jangka waktu dalam hari kerja.",
        columns=(
            _key("rule", "Kunci"),
            _text("title", "Tenggat"),
            _text("since", "Dihitung sejak"),
            _number("days", "Hari kerja"),
            LawColumn(
                name="clear",
                title="Hari penuh di antaranya",
                kind=ColumnKind.FLAG,
                optional=True,
                aside=True,
            ),
            _NOTE,
        ),
    ),
    LawTable(
        name="period",
        title="Mulai dijalani",
        about="Kapan hukuman yang berjangka waktu mulai dijalani.",
        columns=(
            _all_named("sanctions", "Hukuman", "sanctions"),
            _one("start", "Mulai", PeriodStart),
        ),
    ),
    LawTable(
        name="restriction",
        title="Pembatasan",
        about="Apa yang tertutup bagi pegawai yang diperiksa atau dihukum.",
        columns=(
            _text("kind", "Yang tertutup", fixed=True),
            _one("when", "Keadaan", Circumstance, attribute="circumstance"),
            _several("levels", "Tingkat", Level),
            _all_named("sanctions", "Hukuman", "sanctions"),
            _number("years", "Lamanya (tahun)", optional=True),
            _text("sentence", "Keterangan"),
        ),
    ),
    LawTable(
        name="reminder",
        title="Pengingat",
        about="Berapa hari sebelum akhir hukuman kantor diingatkan.",
        columns=(_number("days", "Hari kalender"), _text("title", "Pengingat")),
    ),
    LawTable(
        name="transition",
        title="Peralihan",
        about="Peraturan yang berlaku bagi perbuatan sebelum suatu peraturan mulai berlaku.",
        columns=(
            _text("regulation", "Peraturan", fixed=True),
            LawColumn(name="since", title="Mulai berlaku", kind=ColumnKind.DAY),
            _flag("examined_before", "Sudah diperiksa sebelumnya"),
            _flag("governs", "Peraturan itu yang berlaku"),
            _text("sentence", "Keterangan"),
        ),
    ),
    LawTable(
        name="instrument",
        title="Peraturan",
        about="Peraturan yang dirujuk, dengan sebutan lengkapnya untuk Mengingat.",
        columns=(
            _key("code", "Kode"),
            _aside("short", "Sebutan pendek", optional=False),
            _text("citation", "Sebutan lengkap"),
            _several("applies_to", "Bagi", Status),
            _flag("always", "Selalu disebut"),
        ),
    ),
    LawTable(
        name="article",
        title="Bunyi pasal",
        about="Bunyi atau ringkasan pasal yang dirujuk alasan.",
        columns=(_one("kind", "Jenis", ArticleKind), _text("text", "Bunyi atau ringkasan")),
    ),
)
"""Every table of the law, in the order people read it."""

_BY_NAME: Mapping[str, LawTable] = {one.name: one for one in TABLES}


def table_named(name: str) -> LawTable:
    """Return a table by its name in the shipped files; raises `KeyError`."""
    return _BY_NAME[name]
