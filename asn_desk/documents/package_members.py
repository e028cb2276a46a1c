"""Judges the members of a zip from outside by name, size and first bytes, before any is used."""

import re
import stat
from dataclasses import dataclass
from zipfile import ZipInfo

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageLimits:
    """How much of a package the desk takes; sizes in bytes."""

    package_bytes: int = 1024 * _MEGABYTE
    member_bytes: int = 250 * _MEGABYTE
    total_bytes: int = 2048 * _MEGABYTE
    members: int = 3_000
    """Of the whole package; one with more is refused whole."""
    ratio: int = 200
    """Unpacked to packed size of one member; judged from `ratio_from` bytes on."""
    ratio_from: int = _MEGABYTE


def tidy_name(member: ZipInfo) -> str:
    """Return a member's path with `/` between its parts, as every system writes it."""
    return member.filename.replace("\\", "/")


def is_clutter(name: str) -> bool:
    """Say whether a member is what systems leave behind: folders, thumbnails, lock files."""
    last = name.rsplit("/", 1)[-1]
    return (
        not last
        or name.startswith("__MACOSX/")
        or last in {".DS_Store", "Thumbs.db", "desktop.ini"}
        or last.startswith("~$")
    )


def why_refused(member: ZipInfo, *, limits: PackageLimits) -> str:
    """Say in Indonesian why a member must not be used; empty when it may."""
    name = tidy_name(member)
    return _unsafe_path(name) or _unsafe_kind(member, name) or _unsafe_size(member, limits)


def unsafe_ending(name: str) -> str:
    """Say in Indonesian why a file so named is no evidence whatever it holds; empty when it is."""
    suffix = "." + name.rsplit(".", 1)[-1].casefold()
    if suffix in _PROGRAMS:
        return "ini program; program tidak diterima sebagai bukti"
    return "berkas ini memuat makro; simpan tanpa makro" if suffix in _MACROS else ""


def why_not_as_named(name: str, content: bytes) -> str:
    """Say in Indonesian why content is not what a file's name promises; empty when it may be."""
    if content.startswith((b"MZ", b"\x7fELF")):
        return "ini program; program tidak diterima sebagai bukti"
    promised = "." + name.rsplit(".", 1)[-1].casefold() in _MEDIA
    if promised and not media_type(content):
        return "berkas ini rusak, atau isinya bukan seperti yang dikatakan namanya"
    return ""


def media_type(data: bytes) -> str:
    """Tell the media type of evidence by its bytes, never its name; empty when not taken."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data[4:8] == b"ftyp":
        return _BRANDS.get(data[8:12].strip().lower(), "video/mp4")
    if data.startswith(b"RIFF"):
        return _RIFF.get(data[8:12], "")
    return "text/plain" if _is_text(data[:4096]) else ""


UNKNOWN_KIND = "jenisnya tidak dikenal; bukti berupa gambar, video, suara, PDF, atau teks"
"""Said of evidence without a media type."""
_MAGIC = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
    (b"%PDF-", "application/pdf"),
    (b"\x1aE\xdf\xa3", "video/webm"),
    (b"ID3", "audio/mpeg"),
    (b"\xff\xfb", "audio/mpeg"),
    (b"OggS", "audio/ogg"),
)
_BRANDS = {
    b"qt": "video/quicktime",
    b"heic": "image/heic",
    b"mif1": "image/heic",
    b"avif": "image/avif",
    b"m4a": "audio/mp4",
}
_RIFF = {b"WEBP": "image/webp", b"AVI ": "video/x-msvideo", b"WAVE": "audio/wav"}
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"}
)
_PROGRAMS = frozenset(
    ".exe .bat .cmd .com .scr .ps1 .vbs .vbe .js .jse .wsf .jar .msi .lnk .dll .hta .sh .py .apk"  # noqa: SIM905 - a list of thirty is unreadable
    " .pif .reg .url .cpl".split()
)
_MACROS = frozenset({".xlsm", ".xltm", ".xlam", ".docm", ".dotm", ".pptm", ".potm"})
_MEDIA = frozenset(
    {".jpg", ".jpeg", ".png", ".gif", ".bmp", ".webp", ".pdf", ".mp4", ".mov", ".webm"}
)
_LONGEST_NAME = 200


def _unsafe_path(name: str) -> str:
    parts = name.split("/")
    if name.startswith("/") or re.match(r"[A-Za-z]:", name):
        return "alamatnya menunjuk ke luar paket (alamat mutlak)"
    if ".." in parts:
        return "alamatnya keluar dari paket (..)"
    if any(part.split(".")[0].strip().casefold() in _DEVICES for part in parts):
        return "namanya nama perangkat Windows"
    odd = re.search(r'[\x00-\x1f\x7f<>:"|?*\u202a-\u202e\u2066-\u2069]', name)
    if odd or any(part != part.rstrip(". ") for part in parts) or len(name) > _LONGEST_NAME:
        return "namanya memuat tanda yang tidak boleh ada pada nama berkas, atau terlalu panjang"
    return ""


def _unsafe_kind(member: ZipInfo, name: str) -> str:
    mode = stat.S_IFMT(member.external_attr >> 16)
    if mode not in {0, stat.S_IFREG}:
        return "ini tautan atau berkas khusus, bukan isi"
    return unsafe_ending(name)


def _unsafe_size(member: ZipInfo, limits: PackageLimits) -> str:
    if member.file_size > limits.ratio_from and member.file_size > limits.ratio * max(
        member.compress_size, 1
    ):
        return "isinya membengkak tidak wajar saat dibuka (bom zip)"
    if member.file_size > limits.member_bytes:
        size, most = member.file_size // _MEGABYTE, limits.member_bytes // _MEGABYTE
        return f"ukurannya {size} MB, batasnya {most} MB"
    return ""


def _is_text(data: bytes) -> bool:
    """Say whether bytes are UTF-8 text, cut off anywhere; markup is not taken as text."""
    try:
        text = data.decode("utf-8", errors="strict")
    except UnicodeDecodeError as error:
        text = data[: error.start].decode("utf-8") if len(data) - error.start < 4 else ""  # noqa: PLR2004 - bytes of a character
    controls = set(map(chr, range(32))) - set("\t\r\n")
    return bool(text.strip()) and not (controls & set(text)) and not text.lstrip().startswith("<")
