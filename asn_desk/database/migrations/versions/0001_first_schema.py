"""The first schema."""

import sqlalchemy as sa
from alembic import op

from asn_desk.database.schema_words import (
    choice,
    clock,
    coded,
    content,
    day,
    flag,
    freeze,
    key,
    link,
    moment,
    number,
    once_where,
    words,
)

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

HOLIDAY_KINDS = ("Libur nasional", "Cuti bersama", "Libur daerah")
SOURCES = (
    "Laporan resmi Satpol PP", "Koordinasi Satpol PP", "Temuan atasan", "Pengaduan masyarakat",
    "Pemantauan media sosial",
)  # fmt: skip
KINDS = (
    "Siaran langsung pada jam kerja", "Pakaian dinas/atribut/identitas ASN dalam konten pribadi",
    "Berada di kafe/warung kopi pada jam kerja", "Lainnya",
)  # fmt: skip
CLOTHING = ("Dinas", "Bebas", "Tidak diketahui")
STATUSES = ("PNS", "CPNS", "PPPK", "PPPK Paruh Waktu")
SEXES = ("L", "P")
POSITION_KINDS = ("struktural", "fungsional", "pelaksana")
STEP_KINDS = (
    "dibuka", "diteruskan", "panggilan_1", "tidak_hadir_1", "panggilan_2", "tidak_hadir_2",
    "diperiksa", "lhp", "keputusan", "panggilan_terima", "diserahkan", "tidak_hadir_terima",
    "dikirim", "diterima_pos", "upaya_administratif", "putusan_upaya", "selesai", "ditutup",
    "koreksi",
)  # fmt: skip
CAPACITIES = ("definitif", "Plt.", "Plh.", "Pj.")
LETTER_KINDS = (
    "surat_penerusan", "surat_panggilan_1", "surat_panggilan_2", "berita_acara_ketidakhadiran",
    "berita_acara_pemeriksaan", "laporan_hasil_pemeriksaan", "keputusan_hukuman_disiplin",
    "panggilan_menerima_keputusan", "berita_acara_penyampaian", "surat_pengantar_keputusan",
    "surat_pembinaan", "surat_penerusan_instansi_lain", "surat_balasan_satpol",
)  # fmt: skip
BOOKS = ("Surat keluar", "Keputusan", "Berita acara")
OUTCOMES = (
    "Menunggu verifikasi", "Dibuka perkara", "Pembinaan", "Kegiatan kedinasan", "Tidak terbukti",
    "Diteruskan ke instansi lain",
)  # fmt: skip

# Records that are corrected by a further entry, never by deleting or changing one.
NEVER_DELETED = (
    "audit", "cases", "decisions", "employees", "evidence", "incidents", "letters",
    "office_versions", "reported_persons", "reports", "steps",
)  # fmt: skip
NEVER_CHANGED = ("audit", "evidence", "office_versions", "steps")
# Of a letter only its voiding may change.
FROZEN_IN_LETTERS = (
    "kind", "book", "year", "sequence", "number", "on", "subject", "addressee", "signer",
    "case_id", "report_id", "sha256", "issued_at", "issued_by", "facts", "pdf",
)  # fmt: skip


def upgrade() -> None:
    make_settings()
    make_people()
    make_reports()
    make_cases()
    make_reported_persons()
    make_steps()
    make_decisions()
    make_audit()
    if op.get_bind().dialect.name == "postgresql":
        op.create_foreign_key(None, "units", "employees", ["head_id"], ["id"])
    freeze(
        undeletable=NEVER_DELETED,
        unchangeable=NEVER_CHANGED,
        columns={"letters": FROZEN_IN_LETTERS},
    )


def downgrade() -> None:
    raise NotImplementedError("restore the backup that was made before the upgrade")


def make_settings() -> None:
    op.create_table(
        "schedules",
        key(),
        words("name", unique=True),
        flag("shift"),
        coded("periods"),
        number("version"),
    )
    op.create_table(
        "holidays",
        key(),
        day("day", unique=True),
        words("name"),
        choice("kind", "holidaykind", HOLIDAY_KINDS),
        words("decree"),
    )
    op.create_table(
        "office_versions",
        number("version", primary_key=True),
        coded("value"),
        moment("saved_at"),
        words("saved_by"),
        words("reason"),
    )
    op.create_table(
        "number_counters",
        words("book", primary_key=True),
        number("year", primary_key=True),
        number("next"),
    )


def make_people() -> None:
    op.create_table(
        "units",
        key(),
        words("code"),
        words("name"),
        words("search_text"),
        link("parent_id", "units", nullable=True, index=True),
        link("head_id", "employees", nullable=True, later=True),
        link("schedule_id", "schedules", nullable=True),
        number("version"),
    )
    once_where("uq_units_code", "units", "code", "code <> ''")
    op.create_table(
        "employees",
        key(),
        words("nip", unique=True),
        words("name"),
        words("front_title"),
        words("back_title"),
        words("search_text", index=True),
        choice("status", "status", STATUSES),
        day("birth_date", nullable=True),
        choice("sex", "sex", SEXES, nullable=True),
        words("grade"),
        words("position"),
        choice("position_kind", "positionkind", POSITION_KINDS, nullable=True),
        day("position_since", nullable=True),
        words("echelon"),
        link("unit_id", "units", nullable=True, index=True),
        words("legal_standing"),
        link("superior_id", "employees", nullable=True),
        flag("listed"),
        flag("corrected_by_hand"),
        number("version"),
    )
    op.create_table(
        "signatories",
        key(),
        words("post"),
        link("employee_id", "employees", nullable=True),
        words("name"),
        words("nip"),
        words("rank"),
        choice("capacity", "capacity", CAPACITIES),
        day("valid_from"),
        day("valid_to", nullable=True),
        number("version"),
    )


def make_reports() -> None:
    op.create_table(
        "reports",
        key(),
        choice("source", "source", SOURCES),
        day("received_on"),
        words("letter_number", index=True),
        day("letter_date", nullable=True),
        words("sender"),
        words("subject"),
        words("note"),
        words("file_name"),
        words("file_sha256", index=True),
        number("version"),
    )
    op.create_table(
        "incidents",
        key(),
        link("report_id", "reports", index=True),
        number("row", nullable=True),
        words("key"),
        choice("kind", "kind", KINDS),
        day("happened_on", nullable=True, index=True),
        clock("started_at", nullable=True),
        clock("ended_at", nullable=True),
        words("place"),
        words("description"),
        choice("clothing", "clothing", CLOTHING),
        words("platform"),
        words("account"),
        words("link"),
        words("officer"),
        words("remark"),
        number("version"),
    )
    once_where("uq_incidents_key", "incidents", "key", "key <> ''")
    op.create_table(
        "evidence",
        key(),
        link("incident_id", "incidents"),
        words("file_name"),
        words("media_type"),
        number("size"),
        words("sha256"),
        sa.UniqueConstraint("incident_id", "sha256"),
    )


def make_cases() -> None:
    op.create_table(
        "cases",
        key(),
        words("number", unique=True),
        link("employee_id", "employees", index=True),
        coded("subject"),
        words("act"),
        coded("provisions"),
        day("happened_on", nullable=True),
        words("place"),
        day("opened_on"),
        words("search_text"),
        choice("last_step", "stepkind", STEP_KINDS),
        day("last_on"),
        flag("ended", index=True),
        number("version"),
    )
    op.create_table(
        "letters",
        key(),
        choice("kind", "letterkind", LETTER_KINDS),
        choice("book", "book", BOOKS),
        number("year"),
        number("sequence"),
        words("number"),
        day("on"),
        words("subject"),
        words("addressee"),
        words("signer"),
        words("search_text"),
        link("case_id", "cases", nullable=True, index=True),
        link("report_id", "reports", nullable=True, index=True),
        words("sha256"),
        moment("issued_at"),
        words("issued_by"),
        flag("voided"),
        words("void_reason"),
        coded("facts"),
        content("pdf"),
        sa.UniqueConstraint("book", "year", "sequence"),
        sa.UniqueConstraint("book", "number"),
    )


def make_reported_persons() -> None:
    op.create_table(
        "reported_persons",
        key(),
        link("incident_id", "incidents", index=True),
        words("name"),
        words("nip"),
        words("position"),
        words("unit"),
        words("search_text"),
        link("employee_id", "employees", nullable=True, index=True),
        words("match_note"),
        coded("hours", nullable=True),
        choice("outcome", "outcome", OUTCOMES, index=True),
        day("outcome_on", nullable=True),
        words("outcome_reason"),
        words("duty_letter_number"),
        day("duty_letter_date", nullable=True),
        words("verified_by"),
        link("case_id", "cases", nullable=True, index=True),
        number("version"),
    )


def make_steps() -> None:
    op.create_table(
        "steps",
        key(),
        link("case_id", "cases"),
        number("sequence"),
        choice("kind", "stepkind", STEP_KINDS),
        day("on"),
        coded("detail"),
        link("letter_id", "letters", nullable=True, unique=True),
        link("withdraws_id", "steps", nullable=True, unique=True),
        moment("recorded_at"),
        words("recorded_by"),
        sa.UniqueConstraint("case_id", "sequence"),
    )
    op.create_table(
        "drafts",
        link("case_id", "cases", primary_key=True),
        choice("kind", "stepkind", STEP_KINDS, primary_key=True),
        day("on", nullable=True),
        coded("detail"),
        moment("saved_at"),
    )


def make_decisions() -> None:
    op.create_table(
        "decisions",
        key(),
        link("case_id", "cases", index=True),
        link("employee_id", "employees", index=True),
        link("letter_id", "letters", unique=True),
        words("name"),
        words("nip"),
        words("rank"),
        words("grade"),
        words("position"),
        words("unit"),
        words("act"),
        coded("provisions"),
        words("sanction_code"),
        day("decided_on", index=True),
        words("signer"),
        day("received_on", nullable=True),
        day("effective_on", nullable=True),
        day("ended_on", nullable=True),
        flag("contested"),
        flag("cancelled"),
    )
    once_where("uq_decisions_case_id", "decisions", "case_id", "NOT cancelled")


def make_audit() -> None:
    op.create_table(
        "audit",
        number("sequence", primary_key=True),
        moment("at"),
        words("who"),
        words("noun"),
        number("noun_id"),
        words("action"),
        words("reason"),
        coded("before", nullable=True),
        coded("after", nullable=True),
        words("previous"),
        words("hash"),
    )
    op.create_index("ix_audit_noun_noun_id", "audit", ["noun", "noun_id"])
