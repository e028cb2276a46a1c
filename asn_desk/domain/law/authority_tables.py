"""What people call the tables of who may examine and punish: their columns and what they hold."""

from asn_desk.domain.law.table_columns import (
    LawTable,
    aside_column,
    choice_column,
    choices_column,
    flag_column,
    number_column,
    pattern_column,
    text_column,
)
from asn_desk.domain.law.terms import (
    Level,
    PostRank,
    Punisher,
    TeamRule,
)
from asn_desk.domain.team import TeamElement

_RANK = choice_column("rank", "Kedudukan jabatan", PostRank, fixed=True)
_NOTE = aside_column("note", "Catatan")

AUTHORITY_TABLES: tuple[LawTable, ...] = (
    LawTable(
        name="rank",
        title="Kedudukan jabatan",
        about="Tinggi rendahnya jabatan, untuk membandingkan pemeriksa dan yang diperiksa.",
        columns=(_RANK, number_column("standing", "Tingginya")),
    ),
    LawTable(
        name="echelon",
        title="Padanan eselon",
        about="Kedudukan jabatan menurut eselonnya.",
        columns=(
            text_column("echelon", "Eselon", fixed=True),
            choice_column("rank", "Kedudukan", PostRank),
            flag_column("examined_by_regent", "Diperiksa Bupati", optional=True),
        ),
    ),
    LawTable(
        name="position",
        title="Padanan jabatan",
        about="Kedudukan jabatan tanpa eselon menurut namanya; baris yang terdahulu menang.",
        columns=(pattern_column("Nama jabatan"), choice_column("rank", "Kedudukan", PostRank)),
    ),
    LawTable(
        name="authority",
        title="Kewenangan",
        about="Siapa yang berwenang menghukum: yang terdekat dalam garis atasan.",
        columns=(
            _RANK,
            choice_column("level", "Tingkat", Level, fixed=True),
            flag_column("ends_service", "Mengakhiri hubungan kerja", optional=True),
            choices_column("punishers", "Pejabat yang berwenang", Punisher),
            _NOTE,
        ),
    ),
    LawTable(
        name="examination",
        title="Pemeriksa",
        about="Siapa yang memeriksa menurut tingkat hukuman yang diancamkan.",
        columns=(
            choice_column("level", "Tingkat", Level, fixed=True),
            choice_column("team", "Tim pemeriksa", TeamRule),
            choices_column("elements", "Unsur tim", TeamElement),
        ),
    ),
    LawTable(
        name="team_unit",
        title="Unsur tim pemeriksa",
        about="Perangkat daerah asal tiap unsur tim, menurut namanya.",
        columns=(
            choice_column("element", "Unsur", TeamElement, fixed=True),
            pattern_column("Nama perangkat daerah"),
        ),
    ),
    LawTable(
        name="appointed",
        title="Pejabat fungsional",
        about="Jabatan fungsional yang ditetapkan PPK berwenang menghukum (Pasal 22 dan 23).",
        columns=(
            _RANK,
            pattern_column("Nama jabatan"),
            choice_column("acts_as", "Menghukum sebagai", Punisher),
        ),
    ),
)
"""Tables of posts and of what their holders may do."""
