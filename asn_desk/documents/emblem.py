"""The emblem an office loads: a PNG, a JPEG or an SVG, checked before it is kept."""

import io
from pathlib import Path
from xml.parsers import expat

from PIL import Image, UnidentifiedImageError

from asn_desk.documents.outside_files import read_outside
from asn_desk.domain.errors import UnreadableFile

LARGEST = 8_000_000
"""Bytes; a scan of an emblem is well below."""
LARGEST_SIDE = 6_000
SMALLEST_SIDE = 150
LARGEST_DRAWING = 3_000_000
"""Bytes of an SVG."""
_ADVICE = "Pilih gambar lambang PNG atau JPEG, sekurang-kurangnya 600 kali 750 titik, atau SVG."
_ACTIVE = frozenset({"script", "foreignObject", "iframe", "animate", "set", "handler"})
"""Elements that a still drawing does not need."""


def read_emblem(file: Path) -> bytes:
    """Return the emblem as PNG bytes; raises `UnreadableFile` for what is no usable picture."""
    content = read_outside(file, most=LARGEST, advice=_ADVICE)
    try:
        with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as picture:
            if not SMALLEST_SIDE <= min(picture.size) <= max(picture.size) <= LARGEST_SIDE:
                problem = f"berukuran {picture.width} kali {picture.height} titik"
                raise UnreadableFile(file.name, problem, _ADVICE)
            out = io.BytesIO()
            picture.convert("RGBA").save(out, "PNG")
            return out.getvalue()
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError, SyntaxError) as error:
        raise UnreadableFile(file.name, "bukan gambar yang dapat dibaca", _ADVICE) from error


def read_drawing(file: Path) -> bytes:
    """Return an SVG's bytes; raises `UnreadableFile` for one that is more than a still drawing.

    Refused are document type declarations and entities, scripts, and references to other files
    or addresses: a drawing must be whole in itself.
    """
    content = read_outside(file, most=LARGEST_DRAWING, advice=_ADVICE)
    check = _StillDrawing(file.name)
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = check.doctype
    parser.StartElementHandler = check.element
    try:
        parser.Parse(content, True)  # noqa: FBT003 - the last piece of the file
    except expat.ExpatError as error:
        raise UnreadableFile(file.name, "bukan gambar SVG yang dapat dibaca", _ADVICE) from error
    if not check.is_svg:
        raise UnreadableFile(file.name, "bukan gambar SVG", _ADVICE)
    return content


class _StillDrawing:
    """Looks at every element of an SVG; raises `UnreadableFile` at what is not a drawing."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._depth = 0
        self.is_svg = False

    def doctype(self, *_declaration: object) -> None:
        self._refuse("memuat deklarasi dokumen (DOCTYPE)")

    def element(self, tag: str, attributes: dict[str, str]) -> None:
        local = tag.rpartition(":")[2]
        self.is_svg = self.is_svg or (self._depth == 0 and local == "svg")
        self._depth += 1
        if local in _ACTIVE:
            self._refuse(f"memuat unsur {local}")
        for key, value in attributes.items():
            self._look_at(key.rpartition(":")[2].casefold(), "".join(value.split()).casefold())

    def _look_at(self, key: str, value: str) -> None:
        if key.startswith("on"):
            self._refuse("memuat perintah")
        elsewhere = key == "href" and not value.startswith(("#", "data:image/"))
        if elsewhere or ("url(" in value and "url(#" not in value) or "@import" in value:
            self._refuse("menunjuk ke berkas atau alamat lain")

    def _refuse(self, problem: str) -> None:
        raise UnreadableFile(self._name, problem, _ADVICE)
