"""What a change of the law would bring about, in lines for a dialog."""

from asn_desk.domain.dates import long_date
from asn_desk.services.law import LawPreview

MOST_LINES = 12
"""Lines of one kind that are told; of more only the number is."""


def preview_words(preview: LawPreview) -> str:
    """Say what changes, what is replaced, and which running cases it touches."""
    lines = _listed("Belum ada yang berubah.", "Yang berubah:", preview.changes)
    if preview.replaced:
        days = ", ".join(long_date(day) for day in preview.replaced)
        lines.append(f"● Versi yang sudah dicatat mulai {days} tidak lagi berlaku.")
    if preview.changes:
        touched = f"● {len(preview.touched)} perkara berjalan dapat terpengaruh:"
        lines += _listed("Tidak ada perkara berjalan yang terpengaruh.", touched, preview.touched)
        lines.append("Keputusan yang sudah ditetapkan tetap menurut versi saat itu.")
    return "\n".join(lines)


def _listed(none: str, head: str, found: tuple[str, ...]) -> list[str]:
    if not found:
        return [none]
    lines = [head, *(f"   {one}" for one in found[:MOST_LINES])]
    left = len(found) - MOST_LINES
    return [*lines, f"   dan {left} lagi"] if left > 0 else lines
