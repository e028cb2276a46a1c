"""What people call the tables of how a case goes: charges, terms, consequences and sources."""

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
    text_column,
)
from asn_desk.domain.law.terms import (
    Attestation,
    Circumstance,
    Level,
    PeriodStart,
)

_NOTE = aside_column("note", "Catatan")

PROCEEDING_TABLES: tuple[LawTable, ...] = (
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
"""Tables of charges, deadlines, consequences and the regulations named."""
