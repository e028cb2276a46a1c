"""Whether a signed file shows the very pages that were issued, and nothing besides.

Neither is it enough that the issued bytes begin the file, for what is added behind them may
change a page, nor is it needed: a signing service may write the file anew. What is compared is
what a reader shows: the drawing of each page, its fonts and pictures, its size, and everything
that could draw over it or act.
"""

from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import accumulate

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream

from asn_desk.domain.papers.signing import SignatureSpace

_SIZES = ("/MediaBox", "/CropBox", "/Rotate", "/UserUnit")
_PAGE_MAY_GAIN = {"/Annots", "/Tabs"}
_ROOT_MAY_GAIN = {"/AcroForm", "/DSS", "/Extensions", "/Perms", "/Version", "/Metadata"}
_FORM_KEYS = {"/Fields", "/SigFlags", "/DA", "/DR", "/NeedAppearances"}
_STREAM_FORM = {"/Length", "/Filter", "/DecodeParms", "/DL"}
_Step = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage
_DEPTH = {"q": 1, "Q": -1}
_INVISIBLE = 1.0
_ROOM = 3.0
"""Points the visible signature may stand out of its box: what an operator's hand misses it by."""


def difference(issued: bytes, signed: bytes, *, box: SignatureSpace | None) -> str:
    """Return what a signed file shows otherwise than the issued one, in an Indonesian clause.

    Empty where both show the same, but for the signature in its box. A signature that is to be
    seen elsewhere could cover words of the letter, so it is a difference too.
    """
    try:
        with pikepdf.open(BytesIO(issued)) as old, pikepdf.open(BytesIO(signed)) as new:
            return _document_difference(old, new, box)
    except (pikepdf.PdfError, pikepdf.PasswordError, ValueError, TypeError):
        return "berkas itu tidak dapat dibaca sebagai PDF"


def _document_difference(old: pikepdf.Pdf, new: pikepdf.Pdf, box: SignatureSpace | None) -> str:
    if len(old.pages) != len(new.pages):
        return f"jumlah halamannya {len(new.pages)}, seharusnya {len(old.pages)}"
    if found := set(new.Root.keys()) - set(old.Root.keys()) - _ROOT_MAY_GAIN:
        return f"berkas itu memuat tambahan yang bukan tanda tangan ({_listed(found)})"
    form = new.Root.get(Name.AcroForm, Dictionary())
    if set(form.keys()) - _FORM_KEYS or not all(map(_is_signature, form.get(Name.Fields, ()))):
        return "berkas itu memuat isian formulir yang bukan tanda tangan"
    for number, (before, after) in enumerate(zip(old.pages, new.pages, strict=True), start=1):
        room = box if box is not None and box.page == number else None
        if words := _page_difference(before, after, room):
            return f"halaman {number} {words}"
    return ""


def _page_difference(old: pikepdf.Page, new: pikepdf.Page, box: SignatureSpace | None) -> str:
    if set(new.obj.keys()) - set(old.obj.keys()) - _PAGE_MAY_GAIN:
        return "memuat tambahan yang bukan tanda tangan"
    if any(not _same(old.obj.get(key), new.obj.get(key)) for key in _SIZES):
        return "berukuran lain"
    if _drawing(old) != _drawing(new):
        return "berisi lain"
    if not _same(old.obj.get(Name.Resources), new.obj.get(Name.Resources)):
        return "memakai huruf atau gambar lain"
    return _annotation_difference(old, new, box)


def _annotation_difference(old: pikepdf.Page, new: pikepdf.Page, box: SignatureSpace | None) -> str:
    kept = list(old.obj.get(Name.Annots, ()))
    added = list(new.obj.get(Name.Annots, ()))
    if any(not _same(before, after) for before, after in zip(kept, added, strict=False)):
        return "memuat catatan yang berubah"
    for one in added[len(kept) :]:
        if one.get(Name.Subtype) != Name.Widget or not _is_signature(one):
            return "memuat catatan yang bukan tanda tangan"
        if _seen(one) and not _within(one, box):
            return "memuat tanda tangan tampak di luar kotak yang disediakan"
    return ""


def _is_signature(field: Object) -> bool:
    kind = field.get(Name.FT) or field.get(Name.Parent, Dictionary()).get(Name.FT)
    return bool(kind == Name.Sig) and Name.A not in field and Name.AA not in field


def _seen(widget: Object) -> bool:
    left, bottom, right, top = _corners(widget)
    return right - left > _INVISIBLE and top - bottom > _INVISIBLE


def _within(widget: Object, box: SignatureSpace | None) -> bool:
    if box is None:
        return False
    left, bottom, right, top = _corners(widget)
    return (
        left >= box.left - _ROOM
        and bottom >= box.bottom - _ROOM
        and right <= box.right + _ROOM
        and top <= box.top + _ROOM
    )


def _corners(widget: Object) -> tuple[float, float, float, float]:
    first, second, third, fourth = (float(one) for one in widget.Rect)
    return min(first, third), min(second, fourth), max(first, third), max(second, fourth)


def _drawing(page: pikepdf.Page) -> bytes:
    """Return a page's operators in one spelling; services wrap them in q and Q."""
    steps = list(pikepdf.parse_content_stream(page))
    while len(steps) > 1 and (str(steps[0].operator), str(steps[-1].operator)) == ("q", "Q"):
        if not _one_pair(steps):
            break
        steps = steps[1:-1]
    return pikepdf.unparse_content_stream(steps)


def _one_pair(steps: Sequence[_Step]) -> bool:
    """Say whether the first q is the one that the last Q closes."""
    depths = list(accumulate(_DEPTH.get(str(step.operator), 0) for step in steps))
    return all(depth > 0 for depth in depths[:-1])


def _same(old: object, new: object, seen: set[tuple[int, ...]] | None = None) -> bool:
    """Say whether two values of two files are equal, whatever their numbers in each file."""
    seen = set() if seen is None else seen
    if not isinstance(old, Object) or not isinstance(new, Object):
        return old == new
    if old.is_indirect and new.is_indirect:
        pair = (*old.objgen, *new.objgen)
        if pair in seen:
            return True
        seen.add(pair)
    return _same_value(old, new, seen)


def _same_value(old: Object, new: Object, seen: set[tuple[int, ...]]) -> bool:
    if isinstance(old, Stream) and isinstance(new, Stream):
        return _same_members(old, new, seen) and _data(old) == _data(new)
    if isinstance(old, Dictionary) and isinstance(new, Dictionary):
        return _same_members(old, new, seen)
    if isinstance(old, Array) and isinstance(new, Array):
        pairs = zip(old, new, strict=False)
        return len(old) == len(new) and all(_same(one, two, seen) for one, two in pairs)
    return bool(old == new)


def _same_members(old: Object, new: Object, seen: set[tuple[int, ...]]) -> bool:
    names = set(_names(old))
    return names == set(_names(new)) and all(
        _same(old.get(name), new.get(name), seen) for name in names
    )


def _names(value: Object) -> Iterator[str]:
    skipped = _STREAM_FORM if isinstance(value, Stream) else {"/Parent", "/P"}
    return (name for name in value.keys() if name not in skipped)  # noqa: SIM118 - no mapping


def _data(stream: Object) -> bytes:
    try:
        return stream.read_bytes()
    except pikepdf.PdfError:
        # A picture in its own coding is compared as it is coded.
        return stream.read_raw_bytes()


def _listed(names: set[str]) -> str:
    return ", ".join(sorted(name.removeprefix("/") for name in names))
