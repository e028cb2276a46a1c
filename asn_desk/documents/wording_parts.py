"""A wording as the office sees it: its parts from top to bottom, locked and free."""

from collections.abc import Mapping

from asn_desk.documents.office_wording import ITEMS, removable, runs
from asn_desk.documents.wording import Wording
from asn_desk.documents.wording_texts import (
    free_keys,
    in_one_line,
    is_free_paragraph,
    text_keys,
)
from asn_desk.documents.writer import Part
from asn_desk.domain.papers.wordings import WordingPart, WordingText

_TITLES: Mapping[str, str] = {
    "rahasia": "Tanda RAHASIA",
    "judul": "Judul",
    "tanda_salinan": "Tanda salinan",
    "pengesahan": "Pengesahan",
    "tengah": "Baris di tengah",
    "tempat_tanggal": "Tempat dan tanggal",
    "kepala_surat": "Kepala surat",
    "kepala_nota": "Kepala nota dinas",
    "lampiran": "Kepala lampiran",
    "subjudul": "Subjudul",
    "tujuan": "Tujuan surat",
    "alinea": "Alinea",
    "butir": "Butir bernomor",
    "identitas": "Identitas",
    "baris": "Isian berjajar",
    "menetapkan": "Menetapkan",
    "diktum": "Diktum",
    "tabel": "Tabel",
    "tanya_jawab": "Tanya jawab",
    "tanda_tangan": "Tanda tangan",
    "tanda_tangan_dua_pihak": "Tanda tangan dua pihak",
    "tanda_tangan_daftar": "Tanda tangan saksi",
    "tanda_tangan_tim": "Tanda tangan tim",
    "tembusan": "Tembusan",
    "tanda_terima": "Tanda terima",
    "jarak": "Jarak",
}
_CONDITIONAL = "bila sesuai perkaranya"
"""What a text of a list is called that is only printed now and then."""
_LABELS = {
    "sifat": "Sifat",
    "lampiran": "Lampiran",
    "hal": "Hal",
    "kota": "di",
    "penerima": "untuk siapa",
    "pembuka": "pembuka",
    "selaku": "selaku",
    "meterai": "meterai",
    "kiri": "kiri",
    "kanan": "kanan",
    "judul_kiri": "kiri",
    "judul_kanan": "kanan",
}


def parts_of(wording: Wording) -> tuple[WordingPart, ...]:
    """Return the parts of a wording with their texts; parts that only hold room are left out."""
    found = []
    for run, (_free, parts) in enumerate(runs(wording.parts)):
        found += [_part(part, run) for part in parts if part["jenis"] != "jarak"]
    return tuple(found)


def _part(part: Part, run: int) -> WordingPart:
    own, free = str(part.get("id", "")), free_keys(part)
    paragraph = is_free_paragraph(part)
    items = part.get(ITEMS, ())
    return WordingPart(
        id=own,
        title=str(part.get("label") or _TITLES.get(str(part["jenis"]), str(part["jenis"]))),
        lock=str(part.get("kunci", "")),
        note=str(part.get("keterangan", "")),
        texts=tuple(
            WordingText(
                key=f"{own}.{key}",
                label=_label(part, key),
                text=in_one_line(text),
                free=key.partition(".")[0] in free,
                needed=_needed(part, key),
            )
            for key, text in text_keys(part)
        ),
        removable=removable(part),
        paragraph=paragraph,
        extendable=bool(part.get("tambah")),
        items=tuple(str(one) for one in items) if isinstance(items, list) else (),
        run=run,
    )


def _label(part: Part, key: str) -> str:
    """Name a text within its part: by its key, or by the label it stands beside on paper."""
    name, _, at = key.partition(".")
    value = part.get(name)
    item = value[int(at)] if at and isinstance(value, list) else None
    if isinstance(item, list):
        return str(item[0])
    if isinstance(item, Mapping):
        return str(item.get("label", _CONDITIONAL if "jika" in item else ""))
    return _LABELS.get(name, "")


def _needed(part: Part, key: str) -> tuple[str, ...]:
    named = part.get("wajib", ())
    if key != "teks" or not isinstance(named, list):
        return ()
    return tuple(str(one) for one in named)
