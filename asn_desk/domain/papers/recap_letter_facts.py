"""The facts of the letters that send a month's recap: nota dinas and surat pengantar."""

from dataclasses import dataclass

from asn_desk.domain.recaps import RecapCounts


@dataclass(frozen=True, slots=True, kw_only=True)
class RecapLetterFacts:
    """What a letter says about the recap it sends; the figures are those of the recap."""

    addressee: str
    town: str = ""
    """Where an outside addressee sits; empty is the town of the office."""
    year: int
    month: int
    """1 to 12."""
    unit: str = ""
    """The perangkat daerah counted; empty for the whole kabupaten."""
    region: str
    """The kabupaten, as `Kabupaten Ketapang`."""
    counts: RecapCounts
