"""The emblem an office loads: a PNG or JPEG, checked before it is kept."""

import io
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from asn_desk.documents.outside_files import read_outside
from asn_desk.domain.errors import UnreadableFile

LARGEST = 8_000_000
"""Bytes; a scan of an emblem is well below."""
LARGEST_SIDE = 6_000
SMALLEST_SIDE = 150
_ADVICE = "Pilih gambar lambang PNG atau JPEG, sekurang-kurangnya 600 kali 750 titik."


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
