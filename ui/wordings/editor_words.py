"""What the editor of wordings says: which wording is shown, and how much of it is wrong."""

from collections.abc import Sequence

from asn_desk.domain.papers.wordings import WordingProblem
from asn_desk.services.samples.cast import SampleSize
from asn_desk.services.wording_views import WordingView

SAMPLE_WORDS = {
    SampleSize.USUAL: "Contoh biasa",
    SampleSize.SHORT: "Contoh ringkas",
    SampleSize.EXTREME: "Contoh panjang",
}
"""The samples a wording can be printed with."""


def state_words(view: WordingView, *, dirty: bool) -> str:
    """Say which wording is shown: shipped, a version, or one with changes not kept."""
    if dirty:
        return "Ada perubahan yang belum disimpan."
    if view.changes.empty:
        return "Naskah bawaan." if not view.version else f"Naskah bawaan (versi {view.version})."
    return f"Naskah kantor versi {view.version}, disimpan {view.saved_by}."


def summary_words(problems: Sequence[WordingProblem]) -> str:
    """Say below the editor how much is wrong; beside the texts it is told in full."""
    if not problems:
        return ""
    whole = [one.problem for one in problems if not one.key]
    told = " ".join(whole) or f"{len(problems)} hal dalam naskah ini perlu diperbaiki."
    return f"▲ {told} Contoh menampilkan naskah terakhir yang benar."
