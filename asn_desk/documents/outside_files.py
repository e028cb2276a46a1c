"""Reads files of the clerk's choice, and says in words why one cannot be opened."""

from pathlib import Path

from asn_desk.domain.errors import UnreadableFile

_MEGABYTE = 1024 * 1024


def read_outside(path: Path, *, most: int, advice: str) -> bytes:
    """Return the bytes of a file of at most `most` bytes.

    Raises `UnreadableFile`; `advice` says what to do with one that is too large.
    """
    try:
        size = path.stat().st_size
        if size > most and not path.is_dir():
            raise UnreadableFile(path.name, too_large(size, most), advice)
        with path.open("rb") as file:
            return file.read(most + 1)
    except OSError as error:
        raise cannot_open(error, path) from error


def too_large(size: int, most: int) -> str:
    """Word how large a file is and how large it may be, both given in bytes."""
    return f"ukurannya {size / _MEGABYTE:.0f} MB, batasnya {most // _MEGABYTE} MB"


def cannot_open(error: OSError, path: Path) -> UnreadableFile:
    """Return the refusal of a file that the system does not open."""
    if path.is_dir():
        problem = "ini folder, bukan berkas"
        advice = "Buka folder itu, lalu pilih berkas di dalamnya."
    elif isinstance(error, FileNotFoundError):
        problem = "berkas ini tidak ditemukan"
        advice = "Periksa nama dan foldernya; mungkin sudah dipindahkan atau dihapus."
    elif isinstance(error, PermissionError):
        problem = "berkas ini terkunci atau sedang dibuka program lain"
        advice = "Tutup berkas itu di Excel atau program lain, lalu coba lagi."
    else:
        problem = "berkas ini tidak dapat dibaca"
        advice = "Periksa apakah diska atau jaringannya masih terhubung, lalu coba lagi."
    return UnreadableFile(path.name, problem, advice)
