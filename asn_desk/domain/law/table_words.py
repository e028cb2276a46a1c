"""What people call the tables of the law, their columns and what stands in them."""

from collections.abc import Mapping

from asn_desk.domain.employees import Status
from asn_desk.domain.incidents import Kind
from asn_desk.domain.law.article_rows import ArticleKind
from asn_desk.domain.law.table_columns import (
    ColumnKind,
    LawColumn,
    LawTable,
    aside_column,
    choice_column,
    choices_column,
    flag_column,
    key_column,
    name_column,
    names_column,
    number_column,
    pattern_column,
    text_column,
)
from asn_desk.domain.law.terms import (
    Attestation,
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


_LEVEL = choice_column("level", "Tingkat", Level)
_RANK = choice_column("rank", "Kedudukan jabatan", PostRank, fixed=True)
_NOTE = aside_column("note", "Catatan")

TABLES: tuple[LawTable, ...] = (
    LawTable(
        name="provision",
        title="Ketentuan",
        about="Kewajiban, larangan, dan ketentuan lain yang dapat dilanggar.",
        columns=(
            key_column("code", "Kode"),
            choice_column("kind", "Jenis", ProvisionKind),
            aside_column("pasal", "Pasal", optional=False),
            aside_column("huruf", "Huruf"),
            aside_column("angka", "Angka"),
            text_column("text", "Bunyi"),
        ),
    ),
    LawTable(
        name="impact",
        title="Dampak",
        about="Sejauh mana dampak negatif suatu pelanggaran.",
        columns=(key_column("code", "Kode"), text_column("text", "Bunyi")),
    ),
    LawTable(
        name="rule",
        title="Matriks tingkat",
        about="Tingkat hukuman menurut ketentuan dan dampaknya; tanpa baris berarti tidak ada"
        " ketentuan.",
        columns=(
            name_column("provision", "Ketentuan", "provisions", fixed=True),
            _LEVEL,
            names_column("impacts", "Dampak", "impacts"),
            choices_column("holders", "Hanya bagi pemangku", PostRank),
            aside_column("condition", "Syarat"),
            aside_column("impact_text", "Bunyi dampaknya"),
        ),
    ),
    LawTable(
        name="sanction",
        title="Jenis hukuman",
        about="Nama hukuman seperti dicetak dalam keputusan, dari yang paling ringan.",
        columns=(
            key_column("code", "Kode"),
            _LEVEL,
            number_column("order", "Urutan"),
            text_column("name", "Nama"),
            LawColumn(
                name="regimes",
                title="Daftar hukuman",
                kind=ColumnKind.SEVERAL,
                choices=REGIMES,
                optional=True,
            ),
            number_column("months", "Lamanya (bulan)", optional=True),
            LawColumn(
                name="replaces",
                title="Menggantikan",
                kind=ColumnKind.ONE,
                refers="sanctions",
                optional=True,
                aside=True,
            ),
            flag_column("ends_service", "Mengakhiri hubungan kerja", optional=True),
            LawColumn(name="siasn_id", title="Kode SIASN", optional=True, hidden=True),
            _NOTE,
        ),
    ),
    LawTable(
        name="regime",
        title="Rezim",
        about="Daftar hukuman yang berlaku bagi PNS dan PPPK menurut tanggal perbuatan.",
        columns=(
            choice_column("subject", "Bagi", SubjectGroup, fixed=True),
            choice_column("level", "Tingkat", Level, fixed=True),
            name_column("regime", "Daftar hukuman", "regimes"),
            aside_column("title", "Sebutan", optional=False),
            _NOTE,
        ),
    ),
    LawTable(
        name="ladder",
        title="Tangga kehadiran",
        about="Hukuman menurut jumlah hari tidak Masuk Kerja tanpa alasan yang sah.",
        columns=(
            name_column("regime", "Daftar hukuman", "regimes", fixed=True),
            number_column("first", "Dari hari"),
            number_column("last", "Sampai hari", optional=True),
            flag_column("consecutive", "Berturut-turut", optional=True),
            _LEVEL,
            name_column("sanction", "Hukuman", "sanctions"),
        ),
    ),
    LawTable(
        name="hours_per_day",
        title="Konversi jam",
        about="Berapa menit terlambat atau pulang cepat yang dihitung satu hari tidak masuk.",
        columns=(number_column("minutes", "Menit per hari"), flag_column("active", "Dipakai")),
    ),
    LawTable(
        name="salary_stop",
        title="Penghentian gaji",
        about="Berapa hari kerja terus-menerus tidak masuk yang menghentikan gaji.",
        columns=(number_column("days", "Hari kerja"),),
    ),
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
    LawTable(
        name="charge",
        title="Sangkaan",
        about="Sangkaan yang diusulkan untuk tiap jenis laporan, dan yang tidak disangkakan.",
        columns=(
            choice_column("kind", "Jenis laporan", Kind, fixed=True),
            name_column("provision", "Ketentuan", "provisions", fixed=True),
            flag_column("charge", "Disangkakan"),
            text_column("when", "Bila", optional=True),
            text_column("reason", "Alasan"),
        ),
    ),
    LawTable(
        name="deadline",
        title="Tenggat",
        about="Jangka waktu dalam hari kerja.",
        columns=(
            key_column("rule", "Kunci"),
            text_column("title", "Tenggat"),
            text_column("since", "Dihitung sejak"),
            number_column("days", "Hari kerja"),
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
            names_column("sanctions", "Hukuman", "sanctions"),
            choice_column("start", "Mulai", PeriodStart),
        ),
    ),
    LawTable(
        name="restriction",
        title="Pembatasan",
        about="Apa yang tertutup bagi pegawai yang diperiksa atau dihukum.",
        columns=(
            text_column("kind", "Yang tertutup", fixed=True),
            choice_column("when", "Keadaan", Circumstance, attribute="circumstance"),
            choices_column("levels", "Tingkat", Level),
            names_column("sanctions", "Hukuman", "sanctions"),
            number_column("years", "Lamanya (tahun)", optional=True),
            text_column("sentence", "Keterangan"),
        ),
    ),
    LawTable(
        name="reminder",
        title="Pengingat",
        about="Berapa hari sebelum akhir hukuman kantor diingatkan.",
        columns=(number_column("days", "Hari kalender"), text_column("title", "Pengingat")),
    ),
    LawTable(
        name="statement",
        title="Surat pernyataan",
        about="Isi surat pernyataan dan keterangan hukuman disiplin menurut keperluannya.",
        columns=(
            key_column("code", "Kunci"),
            text_column("title", "Keperluan"),
            choice_column("attestation", "Yang dinyatakan", Attestation),
            number_column("months", "Masa (bulan; 0 tanpa batas)", optional=True),
            _NOTE,
        ),
    ),
    LawTable(
        name="transition",
        title="Peralihan",
        about="Peraturan yang berlaku bagi perbuatan sebelum suatu peraturan mulai berlaku.",
        columns=(
            text_column("regulation", "Peraturan", fixed=True),
            LawColumn(name="since", title="Mulai berlaku", kind=ColumnKind.DAY),
            flag_column("examined_before", "Sudah diperiksa sebelumnya"),
            flag_column("governs", "Peraturan itu yang berlaku"),
            text_column("sentence", "Keterangan"),
        ),
    ),
    LawTable(
        name="instrument",
        title="Peraturan",
        about="Peraturan yang dirujuk, dengan sebutan lengkapnya untuk Mengingat.",
        columns=(
            key_column("code", "Kode"),
            aside_column("short", "Sebutan pendek", optional=False),
            text_column("citation", "Sebutan lengkap"),
            choices_column("applies_to", "Bagi", Status),
            flag_column("always", "Selalu disebut"),
        ),
    ),
    LawTable(
        name="article",
        title="Bunyi pasal",
        about="Bunyi atau ringkasan pasal yang dirujuk alasan.",
        columns=(
            choice_column("kind", "Jenis", ArticleKind),
            text_column("text", "Bunyi atau ringkasan"),
        ),
    ),
)
"""Every table of the law, in the order people read it."""

_BY_NAME: Mapping[str, LawTable] = {one.name: one for one in TABLES}


def table_named(name: str) -> LawTable:
    """Return a table by its name in the shipped files; raises `KeyError`."""
    return _BY_NAME[name]
