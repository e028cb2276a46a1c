"""The texts in the parts of a wording file: where they stand, and which of them are free."""

import re
from collections.abc import Iterator, Mapping

from asn_desk.documents.writer import Part

_PARAGRAPHS = frozenset({"alinea", "butir"})
_PLAIN = ("teks",)
_TEXTS: Mapping[str, tuple[str, ...]] = {
    "judul": ("baris", "lanjut"),
    "tengah": ("baris",),
    "tanda_salinan": ("teks", "penerima"),
    "kepala_surat": ("sifat", "lampiran", "hal"),
    "kepala_nota": ("isi",),
    "lampiran": ("baris", "isi"),
    "tujuan": ("baris", "kota"),
    "baris": ("isi",),
    "pertimbangan": ("butir",),
    "diktum": ("teks", "butir", "lanjut"),
    "tabel": ("isi",),
    "tanda_tangan": ("pembuka", "selaku"),
    "tanda_tangan_dua_pihak": ("judul_kiri", "judul_kanan", "meterai"),
    "tanda_tangan_daftar": ("judul",),
    "tanda_tangan_tim": ("judul", "judul_kiri"),
    "tanda_terima": ("teks", "kiri", "kanan"),
}
"""The keys that hold texts, by the kind of part; the other keys say how it is set."""


def in_one_line(text: str) -> str:
    """Write a text of the file as it is filled: line ends of the file are spaces."""
    return re.sub(r"\s+", " ", text).strip()


def text_keys(part: Part) -> Iterator[tuple[str, str]]:
    """Give every text of a part with its key: `hal`, or `baris.1` for the second of a list."""
    for key in _TEXTS.get(str(part["jenis"]), _PLAIN):
        value = part.get(key)
        if isinstance(value, list):
            yield from ((f"{key}.{at}", _text_of(one)) for at, one in enumerate(value))
        elif value is not None:
            yield key, str(value)


def free_keys(part: Part) -> tuple[str, ...]:
    """Return the keys whose texts the office may change."""
    named = part.get("bebas", ())
    return tuple(str(one) for one in named) if isinstance(named, list) else ()


def is_free_paragraph(part: Part) -> bool:
    """Say whether a part is a running paragraph the office may change and add others to."""
    return part["jenis"] in _PARAGRAPHS and "teks" in free_keys(part) and "ulang" not in part


def _text_of(item: object) -> str:
    """Return the text of one item of a list: plain, with a condition, or a label and its text."""
    if isinstance(item, Mapping):
        return str(item["teks"])
    return str(item[1]) if isinstance(item, list) else str(item)
