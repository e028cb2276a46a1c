"""Counting a month: from what was known on a date to the tables of the recap."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from asn_desk.domain.dates import MONTHS, long_date
from asn_desk.domain.employees import spaced_nip
from asn_desk.domain.incidents import Outcome
from asn_desk.domain.recaps import RecapColumn, RecapTable

Cell = str | int | date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedReport:
    """One reported person, as known on the recap's date."""

    agency: str
    name: str
    nip: str
    kind: str
    source: str
    letter_number: str
    happened_on: date | None
    received_on: date
    hours: str
    outcome: Outcome
    outcome_on: date | None

    @property
    def counted_on(self) -> date:
        """The day that decides the month: of the incident, else of the report's receipt."""
        return self.happened_on or self.received_on


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedCase:
    """One case, as known on the recap's date."""

    number: str
    agency: str
    name: str
    nip: str
    rank: str
    position: str
    unit: str
    act: str
    provisions: str
    source: str
    opened_on: date
    stage: str
    summoned_1: date | None = None
    summoned_2: date | None = None
    examined: date | None = None
    reported: date | None = None
    due: str = ""
    days_left: int | None = None
    running: bool = True
    sanction_code: str = ""
    sanction: str = ""
    """`Ringan – teguran lisan`; empty without a decision."""
    decision_number: str = ""
    decided_on: date | None = None
    closed_on: date | None = None
    """The day it ended without a sanction."""
    effective_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """The month a recap counts."""

    year: int
    month: int

    def holds(self, day: date | None) -> bool:
        """Say whether a day lies in the month."""
        return day is not None and (day.year, day.month) == (self.year, self.month)

    @property
    def title(self) -> str:
        """The month as recap titles print it: `BULAN JANUARI TAHUN 2026`."""
        return f"BULAN {MONTHS[self.month - 1].upper()} TAHUN {self.year}"


_SANCTIONS: Mapping[str, tuple[str, str]] = {
    "R1": ("Ringan", "TL"),
    "R2": ("Ringan", "TT"),
    "R3": ("Ringan", "PTPST"),
    "S1": ("Sedang", "1"),
    "S2": ("Sedang", "2"),
    "S3": ("Sedang", "3"),
    "B1": ("Berat", "a"),
    "B2": ("Berat", "b"),
    "B3": ("Berat", "c"),
}
_SAME_COLUMN = {"ST1": "S1", "ST2": "S2", "ST3": "S3"}


def count_month(
    month: Month,
    *,
    reports: Sequence[CountedReport],
    cases: Sequence[CountedCase],
    agencies: Sequence[str],
    unit: str,
    as_of: date,
) -> tuple[RecapTable, ...]:
    """Return the four tables of a month: summary, decisions, running cases, flat data.

    `agencies` gives the rows of the summary in the office's order; agencies with nothing to
    count are left out.
    """
    scope = f"PADA {unit.upper()}" if unit else "DI LINGKUNGAN PEMERINTAH KABUPATEN KETAPANG"
    title = (
        "REKAPITULASI HUKUMAN DISIPLIN PEGAWAI APARATUR SIPIL NEGARA",
        scope,
        month.title,
    )
    state = f"Keadaan data per {long_date(as_of)}"
    return (
        _summary(month, reports, cases, agencies, (*title, state)),
        _decisions(month, cases, title),
        _running(cases, ("PERKARA YANG SEDANG DIPROSES", *title[1:], state)),
        _data(month, reports, ("DATA LAPORAN", *title[1:])),
    )


def _summary(
    month: Month,
    reports: Sequence[CountedReport],
    cases: Sequence[CountedCase],
    agencies: Sequence[str],
    title: Sequence[str],
) -> RecapTable:
    counts = {agency: _count_agency(month, reports, cases, agency) for agency in agencies}
    rows: list[tuple[Cell, ...]] = []
    for agency, numbers in counts.items():
        if any(numbers):
            rows.append((len(rows) + 1, agency, *numbers))
    totals: tuple[Cell, ...] = (
        None,
        "JUMLAH",
        *(sum(column) for column in zip(*counts.values(), strict=True)),
    )
    columns = (
        RecapColumn(heading="No.", width_mm=9, numeric=True),
        RecapColumn(heading="Perangkat Daerah", width_mm=78),
        RecapColumn(heading="Kejadian dilaporkan", width_mm=18, numeric=True),
        RecapColumn(heading="Dalam proses", width_mm=18, numeric=True),
        *(
            RecapColumn(heading=heading, group=group, width_mm=13, numeric=True)
            for group, heading in _SANCTIONS.values()
        ),
        RecapColumn(heading="Pembinaan (bukan hukdis)", width_mm=20, numeric=True),
        RecapColumn(heading="Kegiatan kedinasan", width_mm=20, numeric=True),
        RecapColumn(heading="Tidak terbukti / dihentikan", width_mm=20, numeric=True),
    )
    return RecapTable(
        name="Ringkasan",
        title=title,
        columns=columns,
        rows=tuple(rows),
        totals=totals if rows else None,
    )


def _count_agency(
    month: Month, reports: Sequence[CountedReport], cases: Sequence[CountedCase], agency: str
) -> tuple[int, ...]:
    ours = [one for one in reports if one.agency == agency]
    ours_cases = [one for one in cases if one.agency == agency]
    decided = Counter(
        _SAME_COLUMN.get(one.sanction_code, one.sanction_code)
        for one in ours_cases
        if month.holds(one.decided_on)
    )
    ended = Counter(one.outcome for one in ours if month.holds(one.outcome_on))
    return (
        sum(month.holds(one.counted_on) for one in ours),
        sum(one.running for one in ours_cases),
        *(decided[code] for code in _SANCTIONS),
        ended[Outcome.COACHING],
        ended[Outcome.DUTY],
        ended[Outcome.NOT_PROVEN] + sum(month.holds(one.closed_on) for one in ours_cases),
    )


def _decisions(month: Month, cases: Sequence[CountedCase], title: Sequence[str]) -> RecapTable:
    columns = (
        RecapColumn(heading="No.", width_mm=8, numeric=True),
        RecapColumn(heading="Nama / NIP", width_mm=42),
        RecapColumn(heading="Pangkat, Gol. Ruang", width_mm=26),
        RecapColumn(heading="Jabatan", width_mm=31),
        RecapColumn(heading="Unit Kerja", width_mm=31),
        RecapColumn(heading="Uraian pelanggaran", width_mm=38),
        RecapColumn(heading="Ketentuan yang dilanggar", width_mm=26),
        RecapColumn(heading="Tingkat dan jenis hukuman disiplin", width_mm=32),
        RecapColumn(heading="Nomor keputusan", width_mm=29),
        RecapColumn(heading="Tanggal keputusan", width_mm=18),
        RecapColumn(heading="Mulai berlaku", width_mm=18),
        RecapColumn(heading="Ket.", width_mm=19),
    )
    decided = sorted(
        (one for one in cases if month.holds(one.decided_on)),
        key=lambda one: (one.decided_on or date.min, one.decision_number),
    )
    rows = tuple(
        (
            n,
            f"{one.name}\n{spaced_nip(one.nip)}",
            one.rank,
            one.position,
            one.agency,
            one.act,
            one.provisions,
            one.sanction,
            one.decision_number,
            one.decided_on,
            one.effective_on,
            one.note,
        )
        for n, one in enumerate(decided, start=1)
    )
    return RecapTable(name="Keputusan", title=title, columns=columns, rows=rows)


def _running(cases: Sequence[CountedCase], title: Sequence[str]) -> RecapTable:
    columns = (
        RecapColumn(heading="No.", width_mm=8, numeric=True),
        RecapColumn(heading="No. perkara", width_mm=17),
        RecapColumn(heading="Nama / NIP", width_mm=42),
        RecapColumn(heading="Unit Kerja", width_mm=34),
        RecapColumn(heading="Dugaan pelanggaran", width_mm=32),
        RecapColumn(heading="Sumber laporan", width_mm=24),
        RecapColumn(heading="Dibuka", width_mm=17),
        RecapColumn(heading="I", group="Panggilan", width_mm=17),
        RecapColumn(heading="II", group="Panggilan", width_mm=17),
        RecapColumn(heading="BAP", width_mm=17),
        RecapColumn(heading="LHP", width_mm=17),
        RecapColumn(heading="Tahap", width_mm=27),
        RecapColumn(heading="Tenggat", width_mm=24),
        RecapColumn(heading="Sisa hari kerja", width_mm=14),
    )
    running = sorted((one for one in cases if one.running), key=lambda one: one.opened_on)
    rows = tuple(
        (
            n,
            one.number,
            f"{one.name}\n{spaced_nip(one.nip)}",
            one.agency,
            one.provisions,
            one.source,
            one.opened_on,
            one.summoned_1,
            one.summoned_2,
            one.examined,
            one.reported,
            one.stage,
            one.due,
            _flag(one.days_left),
        )
        for n, one in enumerate(running, start=1)
    )
    return RecapTable(name="Proses", title=title, columns=columns, rows=rows)


def _flag(days_left: int | None) -> Cell:
    """Print lateness in words: colour is lost on paper."""
    if days_left is None:
        return None
    return f"lewat {-days_left}" if days_left < 0 else days_left


def _data(month: Month, reports: Sequence[CountedReport], title: Sequence[str]) -> RecapTable:
    columns = (
        RecapColumn(heading="No.", width_mm=8, numeric=True),
        RecapColumn(heading="Diterima", width_mm=20),
        RecapColumn(heading="Sumber", width_mm=32),
        RecapColumn(heading="Nomor surat", width_mm=36),
        RecapColumn(heading="Tanggal kejadian", width_mm=20),
        RecapColumn(heading="Nama", width_mm=40),
        RecapColumn(heading="NIP", width_mm=36),
        RecapColumn(heading="Perangkat Daerah", width_mm=42),
        RecapColumn(heading="Jenis", width_mm=36),
        RecapColumn(heading="Jam kerja", width_mm=26),
        RecapColumn(heading="Hasil verifikasi", width_mm=26),
    )
    received = [one for one in reports if month.holds(one.counted_on)]
    rows = tuple(
        (
            n,
            one.received_on,
            one.source,
            one.letter_number,
            one.happened_on,
            one.name or "belum teridentifikasi",
            one.nip,
            one.agency,
            one.kind,
            one.hours,
            one.outcome.value,
        )
        for n, one in enumerate(received, start=1)
    )
    return RecapTable(name="Data", title=title, columns=columns, rows=rows, numbered_columns=False)
