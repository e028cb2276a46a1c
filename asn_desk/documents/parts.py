"""The parts a wording file is written in, each turned into the blocks of a letter.

A part is a table of the file. `jenis` names what it is; the other keys are listed in the guide
beside the wording files (resources/letters/README.md).
"""

from collections.abc import Callable, Mapping, Sequence

from asn_desk.documents.blocks import (
    Addressee,
    AnnexHead,
    Block,
    Centred,
    Confidential,
    Copies,
    CopyMark,
    Dictum,
    Gap,
    Heading,
    LetterRows,
    MemoHead,
    Numbered,
    Paragraph,
    PlaceDate,
    Question,
    Recital,
    Rows,
    Table,
    TearOff,
    Title,
)
from asn_desk.documents.filters import name_in_capitals
from asn_desk.documents.grounds import in_legal_order
from asn_desk.documents.hands import place_date
from asn_desk.documents.signature_parts import (
    certificate,
    signed_by_one,
    signed_by_sides,
    signed_by_team,
    signed_in_list,
)
from asn_desk.documents.templates import values
from asn_desk.documents.writer import Part, Writer, sequence
from asn_desk.domain.numerals import letter


def blocks_of(part: Part, writer: Writer) -> Sequence[Block]:
    """Return the blocks of one part; raises `KeyError` for an unknown kind of part."""
    return _WRITERS[str(part["jenis"])](writer, part)


def _level(part: Part, default: int = 0) -> int:
    return int(str(part.get("tingkat", default)))


def _confidential(_writer: Writer, _part: Part) -> Sequence[Block]:
    return (Confidential(),)


def _copy_mark(writer: Writer, part: Part) -> Sequence[Block]:
    return (CopyMark(word=writer.text(part), recipient=writer.text(part, "penerima")),)


def _title(writer: Writer, part: Part) -> Sequence[Block]:
    number = f"NOMOR {writer.terms['nomor']}" if part.get("nomor") else ""
    after = writer.texts(part, "lanjut")
    return (Title(lines=writer.texts(part, "baris"), number=number, after=after),)


def _centred(writer: Writer, part: Part) -> Sequence[Block]:
    return (Centred(lines=writer.texts(part, "baris"), bold=bool(part.get("tebal"))),)


def _place_date(writer: Writer, _part: Part) -> Sequence[Block]:
    return (PlaceDate(text=place_date(writer.frame)),)


def _letter_rows(writer: Writer, part: Part) -> Sequence[Block]:
    rows = (
        ("Nomor", str(writer.terms["nomor"])),
        ("Sifat", writer.text(part, "sifat") or "-"),
        ("Lampiran", writer.text(part, "lampiran") or "-"),
        ("Hal", writer.text(part, "hal") or "-"),
    )
    return (LetterRows(rows=rows),)


def _memo_head(writer: Writer, part: Part) -> Sequence[Block]:
    return (MemoHead(rows=writer.rows(part)),)


def _annex_head(writer: Writer, part: Part) -> Sequence[Block]:
    return (AnnexHead(lines=writer.texts(part, "baris"), rows=writer.rows(part)),)


def _heading(writer: Writer, part: Part) -> Sequence[Block]:
    return (Heading(marker=writer.next_heading(), text=writer.text(part)),)


def _addressee(writer: Writer, part: Part) -> Sequence[Block]:
    lines = tuple(line for line in writer.texts(part, "baris") if line)
    return (Addressee(lines=lines, town=writer.text(part, "kota"), formal=bool(part.get("resmi"))),)


def _paragraph(writer: Writer, part: Part) -> Sequence[Block]:
    indented = bool(part.get("menjorok", True))
    return (Paragraph(text=writer.text(part), indented=indented, level=_level(part)),)


def _numbered(writer: Writer, part: Part) -> Sequence[Block]:
    if "ulang" in part:
        return _numbered_each(writer, part)
    marker = writer.next_paragraph(restart=bool(part.get("mulai")))
    return (Numbered(marker=marker, text=writer.text(part), level=_level(part)),)


def _numbered_each(writer: Writer, part: Part) -> Sequence[Block]:
    """Write a numbered paragraph for each item, from 1 on unless the part continues."""
    items = writer.repeated(part)
    own = (f"{number}." for number in range(1, len(items) + 1))
    markers = [writer.next_paragraph(restart=False) for _ in items] if part.get("sambung") else own
    return tuple(
        Numbered(marker=marker, text=writer.text(part, satu=one), level=_level(part))
        for marker, one in zip(markers, items, strict=True)
    )


def _identity(writer: Writer, part: Part) -> Sequence[Block]:
    if "ulang" not in part:
        return (Rows(rows=writer.identity(part), level=_level(part, 1)),)
    people = writer.repeated(part)
    unit = bool(part.get("unit", True))
    return tuple(
        Rows(
            rows=writer.identity_rows(person, unit=unit),
            level=_level(part, 1),
            marker=f"{number}." if len(people) > 1 else "",
        )
        for number, person in enumerate(people, start=1)
    )


def _rows(writer: Writer, part: Part) -> Sequence[Block]:
    return (Rows(rows=writer.rows(part), level=_level(part, 1)),)


def _recital(writer: Writer, part: Part) -> Sequence[Block]:
    """Write considerations, or grounds; the office's own stand before the closing consideration.

    Grounds with further ones among them stand in the order of the law.
    """
    letters = part.get("gaya") == "huruf"
    listed, own = sequence(part.get("butir", ())), _ended(sequence(part.get("kantor", ())))
    closing = len(listed) - 1 if letters else len(listed)
    whole = {**part, "butir": [*listed[:closing], *own, *listed[closing:]]}
    texts = writer.texts(whole, "butir")
    further = sequence(values(str(part["tambahan"]), writer.terms)) if "tambahan" in part else ()
    if "tambahan" in part or (own and not letters):
        texts = in_legal_order([*texts, *_ended(further)])
    items = _lettered(texts) if letters else _numbered_items(texts)
    return (Recital(label=str(part["label"]), items=items),)


def _ended(texts: Sequence[object]) -> list[str]:
    """End each item of a list with a semicolon, however it was typed."""
    return [f"{str(text).strip().rstrip(';. ')};" for text in texts]


def _lettered(texts: Sequence[str]) -> tuple[tuple[str, str], ...]:
    return tuple((f"{letter(number)}.", text) for number, text in enumerate(texts, start=1))


def _numbered_items(texts: Sequence[str]) -> tuple[tuple[str, str], ...]:
    return tuple((f"{number}.", text) for number, text in enumerate(texts, start=1))


def _enacting(_writer: Writer, _part: Part) -> Sequence[Block]:
    """Print the word Menetapkan with its colon, on a line of its own."""
    return (Recital(label="Menetapkan", items=(("", "\u00a0"),)),)


def _dictum(writer: Writer, part: Part) -> Sequence[Block]:
    return (
        Dictum(
            label=writer.next_dictum(),
            text=writer.text(part),
            rows=_decided_about(writer, part),
            items=_lettered(writer.texts(part, "butir")),
            after=writer.text(part, "lanjut"),
        ),
    )


def _decided_about(writer: Writer, part: Part) -> tuple[tuple[str, str], ...]:
    """Return the identity rows of a dictum, the name in capitals where the profile asks for it."""
    rows = writer.identity(part)
    if not writer.profile.names_in_capitals:
        return rows
    return tuple(
        (label, name_in_capitals(value) if label == "Nama" else value) for label, value in rows
    )


def _table(writer: Writer, part: Part) -> Sequence[Block]:
    columns = [sequence(column) for column in sequence(part["kolom"])]
    items = writer.repeated(part) if "ulang" in part else [{}]
    rows = tuple(
        writer.texts(part, "isi", satu=item, ke=number)
        for number, item in enumerate(items, start=1)
    )
    return (
        Table(
            headings=tuple(str(heading) for heading, _ in columns),
            widths=tuple(float(str(width)) for _, width in columns),
            rows=rows,
        ),
    )


def _questions(writer: Writer, part: Part) -> Sequence[Block]:
    return tuple(
        Question(
            marker=f"{number}.",
            question=str(one["pertanyaan"]).strip(),
            answer=str(one["jawaban"]).strip() or "(tidak menjawab)",
        )
        for number, one in enumerate(writer.repeated(part), start=1)
    )


def _copies(writer: Writer, _part: Part) -> Sequence[Block]:
    items = tuple(writer.frame.copies)
    return (Copies(items=items),) if items else ()


def _tear_off(writer: Writer, part: Part) -> Sequence[Block]:
    return (
        TearOff(
            text=writer.text(part),
            left=writer.text(part, "kiri"),
            right=writer.text(part, "kanan"),
        ),
    )


def _gap(_writer: Writer, part: Part) -> Sequence[Block]:
    return (Gap(lines=float(str(part.get("baris", 1)))),)


_WRITERS: Mapping[str, Callable[[Writer, Part], Sequence[Block]]] = {
    "rahasia": _confidential,
    "tanda_salinan": _copy_mark,
    "pengesahan": certificate,
    "judul": _title,
    "tengah": _centred,
    "tempat_tanggal": _place_date,
    "kepala_surat": _letter_rows,
    "kepala_nota": _memo_head,
    "lampiran": _annex_head,
    "subjudul": _heading,
    "tujuan": _addressee,
    "alinea": _paragraph,
    "butir": _numbered,
    "identitas": _identity,
    "baris": _rows,
    "pertimbangan": _recital,
    "menetapkan": _enacting,
    "diktum": _dictum,
    "tabel": _table,
    "tanya_jawab": _questions,
    "tanda_tangan": signed_by_one,
    "tanda_tangan_dua_pihak": signed_by_sides,
    "tanda_tangan_daftar": signed_in_list,
    "tanda_tangan_tim": signed_by_team,
    "tembusan": _copies,
    "tanda_terima": _tear_off,
    "jarak": _gap,
}
