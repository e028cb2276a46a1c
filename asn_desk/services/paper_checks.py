"""What cannot be right in the paper profile of an office, in words for the clerk."""

from collections.abc import Iterator

from asn_desk.domain.paper_profile import (
    HOUR_LABELS,
    PAGE_NUMBERS,
    PAPER_MM,
    Margins,
    Paper,
    PaperProfile,
)

NARROWEST_MARGIN = 15.0
"""No margin is narrower, in millimetres: what a printer needs, and a hole punch."""
_WIDEST_MARGIN = 60.0
_LEAST_TEXT = 120.0
"""The narrowest column a kop and the grid of a decision fit into, in millimetres."""
_FONTS = ("Arial", "Bookman")
_BOUNDS = (
    ("letter_size", "Ukuran huruf surat", 10.0, 14.0),
    ("decision_size", "Ukuran huruf keputusan", 10.0, 14.0),
    ("table_size", "Ukuran huruf tabel rekap", 7.0, 10.0),
    ("secret_spacing", "Jarak huruf RAHASIA", 0.0, 8.0),
    ("letter_spacing", "Jarak baris surat", 1.0, 1.5),
    ("decision_spacing", "Jarak baris keputusan", 1.0, 1.5),
    ("signature_space", "Ruang tanda tangan", 10.0, 60.0),
    ("kop_ratio", "Perbandingan baris pertama kop", 0.5, 1.0),
    ("emblem_width", "Lebar lambang", 12.0, 30.0),
    ("emblem_height", "Tinggi lambang", 15.0, 35.0),
)


def paper_problems(profile: PaperProfile) -> tuple[tuple[str, str], ...]:
    """Return what is wrong with a paper profile: (field, what to do) each; empty when usable."""
    return (
        *_measures(profile),
        *_words(profile),
        *_margins(
            "letter", "surat", profile.letter_margins, profile.letter_paper, profile.report_paper
        ),
        *_margins("decision", "keputusan", profile.decision_margins, profile.decision_paper),
        *_margins("statement", "pernyataan", profile.statement_margins, profile.statement_paper),
    )


def _measures(profile: PaperProfile) -> Iterator[tuple[str, str]]:
    for name, words, lowest, highest in _BOUNDS:
        if not lowest <= getattr(profile, name) <= highest:
            yield name, f"{words} harus {_written(lowest)} sampai {_written(highest)}"


def _words(profile: PaperProfile) -> Iterator[tuple[str, str]]:
    for name in ("letter_font", "decision_font", "table_font"):
        if getattr(profile, name) not in _FONTS:
            yield name, f"Huruf {getattr(profile, name)} tidak ada; pilih Arial atau Bookman"
    for name, words in (("nip_label", "NIP"), ("contract_nip_label", "nomor PPPK")):
        if not getattr(profile, name).strip():
            yield name, f"Tulis sebutan {words}"
    if profile.hour_label not in HOUR_LABELS:
        yield "hour_label", "Pilih sebutan waktu yang ada"
    if profile.page_number not in PAGE_NUMBERS:
        yield "page_number", "Pilih bentuk nomor halaman yang ada"


def _margins(name: str, words: str, margins: Margins, *papers: Paper) -> Iterator[tuple[str, str]]:
    """Look at the four margins, and at the width of the text they leave on each paper."""
    width = min(PAPER_MM[paper][0] for paper in papers)
    sides = {
        "atas": margins.top,
        "bawah": margins.bottom,
        "kiri": margins.left,
        "kanan": margins.right,
    }
    for side, measure in sides.items():
        if not NARROWEST_MARGIN <= measure <= _WIDEST_MARGIN:
            allowed = f"{_written(NARROWEST_MARGIN)} sampai {_written(_WIDEST_MARGIN)} mm"
            yield f"{name}_margins {side}", f"Tepi {side} {words} harus {allowed}"
    left = width - margins.left - margins.right
    if left < _LEAST_TEXT:
        rest = f"Tepi kiri dan kanan {words} menyisakan {_written(left)} mm untuk tulisan"
        yield f"{name}_margins", f"{rest}; sisakan sekurang-kurangnya {_written(_LEAST_TEXT)} mm"


def _written(number: float) -> str:
    return f"{number:g}".replace(".", ",")
