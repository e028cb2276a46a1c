"""What people call the tables of what is punished and how: their columns and what they hold."""

from collections.abc import Mapping

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
    text_column,
)
from asn_desk.domain.law.terms import (
    Level,
    PostRank,
    ProvisionKind,
    SubjectGroup,
)

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
_NOTE = aside_column("note", "Catatan")

SANCTION_TABLES: tuple[LawTable, ...] = (
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
)
"""Tables of provisions, their weight, and the sanctions."""
