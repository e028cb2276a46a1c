"""How an office lays out its papers: sizes, margins, type, kop and signature."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

FORMERLY = "formerly"
"""In a field's metadata: the name it was kept under before it was called what it is now."""


class Paper(StrEnum):
    """Paper sizes by the name the office uses; see `PAPER_MM`."""

    A4 = "A4"
    F4 = "F4"
    F4_210 = "F4 (210 mm)"


PAPER_MM: Mapping[Paper, tuple[float, float]] = {
    Paper.A4: (210.0, 297.0),
    Paper.F4: (215.0, 330.0),
    Paper.F4_210: (210.0, 330.0),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins:
    """The margins of a page, in millimetres."""

    top: float = 20.0
    bottom: float = 25.0
    left: float = 30.0
    right: float = 20.0


class LetterStyle(StrEnum):
    """How the head of a surat dinas is laid out; offices differ."""

    NEW = "Permendagri 1/2023"
    """Date at the right, Nomor to Hal and the addressee at the left."""
    OLD = "Permendagri 54/2009"
    """Date and addressee in the right half, Nomor to Hal beside them at the left."""


class WordedDate(StrEnum):
    """How minutes write the day they were drawn up on; the BKN form allows words and figures."""

    WORDS = "dengan kata"
    """`tanggal dua puluh sembilan, bulan Januari, tahun dua ribu dua puluh enam`."""
    WORDS_AND_FIGURES = "dengan kata, angkanya dalam kurung"
    """The same, and `(29-01-2026)` after it."""
    FIGURES = "dengan angka"
    """`tanggal 29, bulan Januari, tahun 2026`."""


HOUR_LABELS = ("Pukul", "Jam")
"""What the row with the hour is called: better Indonesian, or as the BKN form has it."""
PAGE_NUMBERS = ("- {n} -", "{n}", "Halaman {n}")
"""How a later page is numbered, by choice of the office."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperProfile:
    """How the office lays out its papers; sizes in points, measures in millimetres."""

    letter_paper: Paper = Paper.A4
    decision_paper: Paper = Paper.F4
    report_paper: Paper = Paper.A4
    """Reports of an examination and of authority: A4 even where letters are not."""
    recap_paper: Paper = Paper.F4
    letter_margins: Margins = field(default_factory=Margins)
    decision_margins: Margins = field(
        default_factory=lambda: Margins(top=20.0, bottom=25.0, left=25.0, right=25.0)
    )
    statement_paper: Paper = Paper.F4
    """Statements about somebody's discipline: F4 with the margins other regions use."""
    statement_margins: Margins = field(
        default_factory=lambda: Margins(top=20.0, bottom=20.0, left=30.0, right=20.0)
    )
    letter_font: str = "Arial"
    """`Arial` or `Bookman`: which of the shipped families stands in for it."""
    letter_size: float = 12.0
    decision_font: str = "Bookman"
    decision_size: float = 12.0
    table_font: str = "Arial"
    table_size: float = 8.5
    """Of the tables of a recap."""
    double_rule: bool = True
    """The rule below the letterhead: thick over thin, or single."""
    signature_space: float = 22.0
    signer_bold: bool = field(default=False, metadata={FORMERLY: "signer_bold_underlined"})
    signer_underlined: bool = field(default=False, metadata={FORMERLY: "signer_bold_underlined"})
    nip_label: str = "NIP"
    contract_nip_label: str = "NI PPPK"
    """What the number of a PPPK is called; no source settles it, so the office may change it."""
    nip_spaced: bool = True
    signer_centred: bool = False
    """The signature block's lines on its middle, instead of at its left edge."""
    letter_style: LetterStyle = LetterStyle.NEW
    letter_spacing: float = 1.375
    """Line spacing of letters over their type size."""
    decision_spacing: float = 1.29
    title_in_decisions: bool = True
    """TENTANG and the title on a sanction decision; the BKN form has none."""
    grace_in_decisions: bool = True
    """DENGAN RAHMAT TUHAN YANG MAHA ESA on decisions the Bupati does not sign too."""
    names_in_capitals: bool = False
    """The name among the identity rows of a decision in capitals, degrees as they are."""
    grade_with_rank: bool = True
    """`Penata Muda (III/a)` where a rank is told, not the rank alone."""
    hour_label: str = HOUR_LABELS[0]
    secret_spacing: float = 1.6
    """Points between the letters of RAHASIA."""
    worded_date: WordedDate = WordedDate.WORDS
    worded_commas: bool = True
    """Commas between day, date, month and year of such a date."""
    page_number: str = PAGE_NUMBERS[0]
    initials: tuple[str, ...] = (
        "Sekretaris Daerah",
        "Kepala BKPSDM",
        "Sekretaris",
        "Kepala Bidang",
        "Subkoordinator",
    )
    """Who puts his initials on the file copy of a letter, from the highest post down."""
    kop_ratio: float = 0.75
    """Size of the government's name over that of the office's name."""
    emblem_width: float = 20.0
    emblem_height: float = 25.0
    catchword_in_letters: bool = False
    catchword_in_decisions: bool = True
    """Kata penyambung at the foot of a page of a decision."""
