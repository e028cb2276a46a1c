"""Turns what a database driver raises into refusals of the domain."""

import re
from collections.abc import Mapping
from pathlib import Path
from shutil import disk_usage
from typing import Any

from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import IntegrityError

from asn_desk.domain.errors import (
    AlreadyExists,
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseUnreachable,
    DiskFull,
    Refusal,
    UnsafeFolder,
)

_ONCE_ONLY = {
    "uq_attendance_days_employee_id_day_turn": ("catatan kehadiran hari itu", "day"),
    "uq_attendance_months_employee_id_year_month_turn": ("rekap kehadiran bulan itu", "month"),
    "uq_cases_number": ("nomor register perkara", "number"),
    "uq_decisions_case_id": ("keputusan yang berlaku dalam perkara", "name"),
    "uq_decisions_letter_id": ("keputusan dengan surat ini", "name"),
    "uq_desk_users_login": ("pengguna", "login"),
    "uq_employees_nip": ("NIP", "nip"),
    "uq_evidence_incident_id_sha256": ("bukti kejadian", "file_name"),
    "uq_holidays_day": ("hari libur", "day"),
    "uq_incidents_key": ("kejadian dari baris laporan", "row"),
    "uq_letter_attachments_letter_id_sha256": ("lampiran surat", "file_name"),
    "uq_letters_book_series_year_sequence_suffix": ("nomor surat", "number"),
    "uq_letters_book_series_year_number": ("nomor surat", "number"),
    "uq_reserved_numbers_letter_id": ("surat dengan nomor yang dipesan", "letter_id"),
    "uq_signed_files_letter_id_sha256": ("berkas bertanda tangan", "signer"),
    "uq_schedules_name": ("jadwal kerja", "name"),
    "uq_steps_case_id_sequence": ("langkah perkara", "on"),
    "uq_steps_letter_id": ("langkah dengan surat ini", "on"),
    "uq_steps_withdraws_id": ("koreksi langkah", "on"),
    "uq_units_code": ("kode unit", "code"),
    "uq_wordings_kind_version": ("versi naskah kantor", "version"),
}
_SQLITE_BUSY = ("database is locked", "table is locked", "database schema is locked")
_SQLITE_DAMAGED = ("file is not a database", "malformed", "file is encrypted")
_SQLITE_FULL = ("database or disk is full",)
_SQLITE_CLOSED = ("readonly database", "unable to open database file")
_SQLITE_FAILED = ("disk I/O error",)
_LEAST_ROOM = 256 * 1024
"""Bytes; with less room SQLite cannot open its journal."""
_SERVER_BUSY = {"55P03", "57014", "40P01", "40001"}
_SERVER_DAMAGED = {"XX001", "XX002"}
_SERVER_FULL = {"53100"}


def refusal_for(context: ExceptionContext, *, place: Path) -> Refusal | None:
    """Return the refusal a driver's error amounts to; None for a bug.

    `place` is the database file, or a path named after the server.
    """
    error = context.original_exception
    if isinstance(context.sqlalchemy_exception, IntegrityError):
        return _once_only(error, _values(context))
    if context.dialect.name == "sqlite":
        return _sqlite_refusal(str(error), place)
    return _server_refusal(error, place, connected=context.connection is not None)


def _once_only(error: BaseException, values: Mapping[str, Any]) -> Refusal | None:
    known = _ONCE_ONLY.get(_constraint(error))
    if known is None:
        return None
    what, column = known
    return AlreadyExists(what, str(values.get(column, "")))


def _constraint(error: BaseException) -> str:
    """Return the constraint's name; SQLite names the columns, from which it is built."""
    named = getattr(getattr(error, "diag", None), "constraint_name", None)
    if named:
        return str(named)
    found = re.match(r"UNIQUE constraint failed: (.+)", str(error))
    if not found:
        return ""
    columns = [each.strip().split(".") for each in found[1].split(",")]
    return "_".join(["uq", columns[0][0], *(column[-1] for column in columns)])


def _values(context: ExceptionContext) -> Mapping[str, Any]:
    """Return the values of a statement for one row; nothing for several rows."""
    rows: Any = getattr(context.execution_context, "compiled_parameters", None) or ()
    return rows[0] if len(rows) == 1 else {}


def _sqlite_refusal(message: str, place: Path) -> Refusal | None:
    refusals = (
        (_SQLITE_BUSY, DatabaseBusy()),
        (_SQLITE_DAMAGED, DatabaseDamaged(place.name)),
        (_SQLITE_FULL, DiskFull(str(place.parent))),
        (_SQLITE_CLOSED, UnsafeFolder(str(place.parent), "folder tidak dapat ditulisi")),
        (_SQLITE_FAILED, _disk_refusal(place.parent)),
    )
    return next((refusal for signs, refusal in refusals if any(s in message for s in signs)), None)


def _disk_refusal(folder: Path) -> Refusal:
    """Return what a failed read or write means: SQLite says the same of a full disk."""
    try:
        full = disk_usage(folder).free < _LEAST_ROOM
    except OSError:
        full = False
    if full:
        return DiskFull(str(folder))
    reason = "diska tidak dapat dibaca atau ditulis"
    advice = "Periksa diska atau sambungannya, lalu buka ASN Desk lagi"
    return UnsafeFolder(str(folder), reason, advice)


def _server_refusal(error: BaseException, place: Path, *, connected: bool) -> Refusal | None:
    state = getattr(error, "sqlstate", None)
    if state in _SERVER_BUSY:
        return DatabaseBusy()
    if state in _SERVER_DAMAGED:
        return DatabaseDamaged(place.name)
    if state in _SERVER_FULL:
        return DiskFull(place.name)
    return None if connected and state else DatabaseUnreachable(place.name)
