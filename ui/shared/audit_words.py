"""The audit trail in the clerk's words, and its columns."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from asn_desk.domain.audit import AuditEntry
from asn_desk.domain.dates import day_date, short_day_date
from ui.shared.table_model import Column

ACTIONS = {"tambah": "Ditambahkan", "ubah": "Diubah", "hapus": "Dihapus"}
FIELDS = {
    "active": "masih bekerja di sini",
    "address": "alamat",
    "administrators": "administrator",
    "agency_letterheads": "kop perangkat daerah lain",
    "back_title": "gelar belakang",
    "birth_date": "tanggal lahir",
    "capacity": "kedudukan",
    "circular": "surat edaran",
    "classification": "kode klasifikasi",
    "code": "kode unit",
    "contacts": "kontak",
    "corrected_by_hand": "dikoreksi di sini",
    "day": "tanggal",
    "decree": "dasar",
    "echelon": "eselon",
    "emblem_sha256": "lambang",
    "state_emblem_sha256": "lambang negara",
    "employee_id": "pegawai",
    "front_title": "gelar depan",
    "grade": "golongan",
    "head_id": "kepala unit",
    "head_post": "jabatan kepala kantor",
    "kind": "jenis",
    "legal_standing": "kedudukan hukum",
    "letterhead": "kop surat",
    "listed": "tercatat di SIASN",
    "login": "akun komputer",
    "name": "nama",
    "nip": "NIP",
    "parent_id": "unit di atasnya",
    "patterns": "pola nomor",
    "periods": "jam kerja",
    "position": "jabatan",
    "position_kind": "jenis jabatan",
    "position_since": "menjabat sejak",
    "post": "jabatan",
    "profile": "profil naskah",
    "rank": "pangkat",
    "regent_title": "sebutan Bupati",
    "region": "daerah",
    "schedule_id": "jadwal kerja",
    "sex": "jenis kelamin",
    "shift": "sif",
    "short_name": "singkatan kantor",
    "signing": "kode dokumen dan TTE",
    "status": "status",
    "superior_id": "atasan",
    "town": "kota",
    "unit_id": "unit kerja",
    "valid_from": "berlaku sejak",
    "valid_to": "berlaku sampai",
}
"""What the recorded fields are called on screens; others are not for the clerk."""
LONGEST = 60


def change_words(entry: AuditEntry) -> str:
    """Say what changed: `Diubah: jabatan dari Penelaah menjadi Analis`."""
    action = ACTIONS.get(entry.action, entry.action.capitalize())
    if entry.before is None or entry.after is None:
        named = _named(entry.after or entry.before or {})
        return f"{action}: {named}" if named else action
    changed = [
        _field_words(name, entry.before.get(name), entry.after.get(name))
        for name in entry.after
        if name in FIELDS and entry.before.get(name) != entry.after.get(name)
    ]
    return f"{action}: {'; '.join(changed)}" if changed else action


def audit_columns() -> tuple[Column[AuditEntry], ...]:
    """Give the columns of the changes made to records."""
    return (
        Column(
            "Waktu",
            lambda entry: f"{short_day_date(entry.at.date())}, {entry.at:%H.%M}",
            sort=lambda entry: entry.sequence,
            tooltip=lambda entry: day_date(entry.at.date()),
            width=196,
        ),
        Column("Oleh", lambda entry: entry.who, width=100),
        Column("Perubahan", change_words),
        Column("Alasan", lambda entry: entry.reason, width=170),
    )


def _named(record: Mapping[str, Any]) -> str:
    day = record.get("day")
    parts = [_value_words(day) if day else "", str(record.get("name") or "")]
    return ", ".join(part for part in parts if part)


def _field_words(name: str, before: Any, after: Any) -> str:
    words = FIELDS[name]
    if name.endswith("_id") or isinstance(before, dict | list) or isinstance(after, dict | list):
        return words
    if name.endswith("sha256"):
        return words
    return f"{words} dari {_value_words(before)} menjadi {_value_words(after)}"


def _value_words(value: Any) -> str:
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    text = "" if value is None else str(value)
    try:
        return short_day_date(date.fromisoformat(text))
    except ValueError:
        return (text[:LONGEST] + " …" if len(text) > LONGEST else text) or "kosong"
