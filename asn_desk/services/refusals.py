"""What went wrong, in the clerk's words: what, where, and what to do now."""

import errno
from dataclasses import dataclass
from pathlib import PurePath

from asn_desk.domain import errors
from asn_desk.domain.dates import long_date

IS_A_BUG = "Terjadi kesalahan program"


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A short title and one or two plain sentences."""

    title: str
    text: str


def refusal_words(error: Exception) -> Message:
    """Word an error for the clerk; anything unknown is worded as a fault of the program."""
    match error:
        case errors.Refusal():
            return _refused(error)
        case OSError():
            return _system(error)
        case MemoryError():
            return Message(
                title="Memori komputer tidak cukup",
                text="Tutup program lain atau pilih data yang lebih sedikit, lalu coba lagi.",
            )
        case _:
            return _bug()


def row_words(problem: errors.RowProblem) -> str:
    """Say what is wrong with a row of a table, with its place: `Baris 3: kolom …`."""
    return f"baris {problem.row}: {problem.problem}" if problem.row else problem.problem


def _refused(error: errors.Refusal) -> Message:  # noqa: C901, PLR0912, PLR0915 — one case per refusal
    match error:
        case errors.NotFound():
            title, text = _not_found(error)
        case errors.ChangedMeanwhile():
            title = f"{_upper(error.what)} sudah diubah di tempat lain"
            advice = error.advice or "Muat ulang (F5), lalu ulangi perubahan Anda"
            text = _joined("Belum ada yang disimpan", advice)
        case errors.AlreadyExists():
            title = f"{_upper(error.what)} sudah ada"
            text = f"“{error.value}” sudah tercatat dan hanya boleh sekali. Buka yang sudah ada."
        case errors.Incomplete():
            title = "Isian belum lengkap"
            text = " ".join(f"{_upper(field)}: {_sentence(todo)}" for field, todo in error.fields)
        case errors.HolidaysMissing():
            title = f"Hari libur {error.year} belum diisi"
            text = (
                f"Hari kerja tahun {error.year} tidak dapat dihitung tanpa hari liburnya. "
                "Isi dahulu di Kantor, bagian Hari libur."
            )
        case errors.NotYetLawful():
            title = f"Belum bisa {error.action}"
            text = " ".join(_missing(what, article) for what, article in error.missing)
        case errors.NotAuthorised():
            title = f"{error.name} tidak berwenang"
            text = _joined(error.reason, f"{_cited(error.article)}Pilih pejabat lain")
        case errors.UnreadableFile():
            title = f"Berkas {error.file_name} tidak dapat dipakai"
            text = _joined(error.problem, error.advice)
        case errors.DatabaseNewer():
            title = "Data ini dibuat oleh ASN Desk yang lebih baru"
            text = (
                f"Data bertanda versi {error.found}, program ini mengenal sampai {error.known}. "
                "Pasang ASN Desk terbaru. Data tidak diubah."
            )
        case errors.DatabaseBusy():
            title = "Data sedang dipakai"
            text = (
                "Jendela atau komputer lain sedang menulis data. Belum ada yang disimpan; "
                "tunggu sebentar, lalu coba lagi."
            )
        case errors.DatabaseUnreachable():
            title = "Server data tidak menjawab"
            text = (
                f"Server {error.server} tidak dapat dihubungi. Periksa jaringan, lalu coba lagi; "
                "bila tetap gagal, hubungi pengelola server."
            )
        case errors.DatabaseDamaged():
            title = f"Berkas data {error.file_name} rusak"
            text = (
                "Berkas ini rusak atau bukan data ASN Desk. Jangan dihapus; "
                "pulihkan dari cadangan terakhir."
            )
        case errors.UnsafeFolder():
            title = "Folder data tidak dapat dipakai"
            advice = error.advice or "Pilih folder lain di komputer ini"
            text = f"{error.folder}: {_joined(error.reason, advice)}"
        case errors.DiskFull():
            title = "Ruang simpan penuh"
            text = f"Tidak ada ruang lagi di {error.folder}. Kosongkan ruang, lalu coba lagi."
        case errors.CannotPrint():
            title = "Naskah belum dapat dibuat"
            text = _joined(error.problem, error.advice)
        case errors.CannotSign():
            title = "Tanda tangan elektronik ditolak"
            text = _joined(error.problem, error.advice)
        case errors.WrongLawTable():
            title = f"Tabel {error.table} belum dapat disimpan"
            text = " ".join(_sentence(row_words(one)) for one in error.problems)
        case errors.WrongWording():
            title = f"Naskah {error.title} belum dapat disimpan"
            text = " ".join(dict.fromkeys(problem for _, problem in error.problems))
        case errors.AdministratorOnly():
            title = f"Hanya administrator yang dapat {error.action}"
            text = f"Administrator kantor ini: {', '.join(error.administrators)}."
        case errors.WrongDate():
            title = f"{_upper(error.what)} tidak mungkin {long_date(error.day)}"
            text = _sentence(error.reason)
        case _:
            title = "Belum bisa dilakukan"
            text = "Ada aturan yang belum terpenuhi. Periksa isian, lalu coba lagi."
    return Message(title=title, text=text)


def _system(error: OSError) -> Message:
    name = f"Berkas {PurePath(str(error.filename)).name}" if error.filename else "Berkas"
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Message(
            title="Ruang simpan penuh",
            text="Belum ada yang disimpan. Kosongkan ruang di komputer ini, lalu coba lagi.",
        )
    if isinstance(error, PermissionError):
        return Message(
            title=f"{name} tidak dapat ditulis",
            text=(
                "Berkas mungkin sedang dibuka di program lain, atau foldernya terkunci. "
                "Tutup berkas itu atau pilih folder lain, lalu coba lagi."
            ),
        )
    if isinstance(error, FileNotFoundError):
        return Message(
            title=f"{name} tidak ditemukan",
            text="Berkas atau foldernya sudah dipindahkan atau dihapus. Pilih kembali.",
        )
    return Message(
        title=f"{name} tidak dapat dibaca atau ditulis",
        text="Periksa apakah diska atau jaringannya masih terhubung, lalu coba lagi.",
    )


def _bug() -> Message:
    return Message(
        title=IS_A_BUG,
        text=(
            "Pekerjaan ini tidak selesai dan tidak ada yang disimpan. Coba sekali lagi; bila "
            "terulang, kirim catatan program (catatan/asn-desk.log di folder data) ke pengelola."
        ),
    )


def _not_found(error: errors.NotFound) -> tuple[str, str]:
    if not error.asked:
        return f"{_upper(error.what)} belum dipilih", f"Pilih dahulu {error.what}nya."
    title = f"{_upper(error.what)} tidak ditemukan"
    return title, f"Tidak ada {error.what} “{error.asked}”.{_similar(error)}"


def _similar(error: errors.NotFound) -> str:
    if not error.similar:
        return " Periksa ejaannya."
    return f" Mungkin maksud Anda: {', '.join(error.similar)}."


def _missing(what: str, article: str) -> str:
    return f"{_sentence(what)} {_cited(article)}".strip()


def _cited(article: str) -> str:
    return f"({article}) " if article else ""


def _joined(*clauses: str) -> str:
    return " ".join(_sentence(clause) for clause in clauses if clause)


def _sentence(text: str) -> str:
    ended = text.strip().rstrip(".")
    return f"{_upper(ended)}." if ended else ""


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
