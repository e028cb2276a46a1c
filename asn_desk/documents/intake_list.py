"""Reads the patrol list of Satpol PP, typed by hand or in the blank form: incidents and people."""

import re
from dataclasses import dataclass, replace
from datetime import date, time
from pathlib import Path

from asn_desk.documents.intake_fields import PATROL_LIST, read_clothing, read_kind
from asn_desk.documents.intake_people import WrittenPerson, read_people
from asn_desk.documents.rejected_rows import RejectedRow
from asn_desk.documents.sheet_tables import (
    LONGEST_TEXT,
    Row,
    SheetTable,
    cell_text,
    require_table,
)
from asn_desk.documents.workbook_reading import Area, WorkbookCells, read_workbook
from asn_desk.domain.dates import read_date, read_time
from asn_desk.domain.incidents import Clothing, Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeRow:
    """One incident of the list with the people in it."""

    row: int
    """Row number as the workbook shows it, from 1."""
    kind: Kind
    happened_on: date | None
    started_at: time | None
    ended_at: time | None
    place: str
    people: tuple[WrittenPerson, ...]
    """At least one; several when one cell names several, or rows below belong to this one."""
    description: str
    clothing: Clothing
    platform: str
    account: str
    link: str
    officer: str
    remark: str
    evidence_names: tuple[str, ...]
    warnings: tuple[str, ...] = ()
    """What to look at, in Indonesian, each naming its column."""

    @property
    def name(self) -> str:
        """The first person's name as written; empty when unknown."""
        return self.people[0].name

    @property
    def nip(self) -> str | None:
        """The first person's NIP; None when not given or not usable."""
        return self.people[0].nip

    @property
    def position(self) -> str:
        """The first person's post as written."""
        return self.people[0].position

    @property
    def unit(self) -> str:
        """The first person's unit as written."""
        return self.people[0].unit


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeList:
    """One patrol list: the incidents that can be taken, and the rows that cannot."""

    file_name: str
    sheet: str
    rows: tuple[IntakeRow, ...]
    rejected: tuple[RejectedRow, ...]
    ignored_rows: tuple[int, ...]
    """Rows that are no incident: below the table, or without anything an incident has."""
    letter_number: str = ""
    """The covering letter's number when it stands above the table; else empty."""
    letter_date: date | None = None


def read_intake_list(source: Path | WorkbookCells) -> IntakeList:
    """Read a patrol list; raises `UnreadableFile` for a workbook that has none."""
    cells = read_workbook(source) if isinstance(source, Path) else source
    reader = _ListReader(cells)
    for number, row in reader.table.numbered():
        reader.take(number, row)
    letter_number, letter_date = _letter(cells.sheets[reader.table.sheet], reader.table.header_row)
    return IntakeList(
        file_name=cells.file_name,
        sheet=reader.table.sheet,
        rows=tuple(reader.rows),
        rejected=tuple(reader.rejected),
        ignored_rows=tuple(reader.ignored),
        letter_number=letter_number,
        letter_date=letter_date,
    )


_TELLING_FIELDS = (
    "date",
    "time",
    "place",
    "kind",
    "name",
    "nip",
    "unit",
    "description",
    "account",
    "link",
)
_PERSON_FIELDS = frozenset({"name", "nip", "position", "unit", "remark", "evidence"})
_ENTRY_AT_LEAST = 3
"""So many telling fields make a row without number and date an incident."""
_CLOSING = re.compile(
    r"(?:kepala|mengetahui|ketapang|pl[th]\b|petugas|nip\b|koordinator|a\.?n\.|komandan|danru"
    r"|jumlah|total|catatan|keterangan|demikian)",
    re.IGNORECASE,
)
_TALLEST_MERGE = 200
_MOST_MERGES = 5_000


class _ListReader:
    """Goes down a list row by row and sorts it into incidents, rejected and ignored rows."""

    def __init__(self, cells: WorkbookCells) -> None:
        found = require_table(cells, PATROL_LIST)
        areas = cells.merged.get(found.sheet, ())[:_MOST_MERGES]
        self.rows: list[IntakeRow] = []
        self.rejected: list[RejectedRow] = []
        self.ignored: list[int] = []
        self.table = replace(found, rows=_filled_down(found, areas))
        self._file_name = cells.file_name
        self._previous: Row = ()
        self._last = 0
        """The last row that belonged to an incident."""

    def take(self, number: int, row: Row) -> None:
        """Sort one row."""
        if self.rows and number == self._last + 1 and self._continues(row):
            self._join(number, row)
        elif self._is_entry(row):
            self._read(number, row)
        else:
            if set(self._filled(row, tuple(self.table.columns))) != {"no"}:
                self.ignored.append(number)
            return
        self._last, self._previous = number, row

    def _continues(self, row: Row) -> bool:
        """Say whether a row names one more person of the incident above and says nothing else."""
        if not self._filled(row, ("name", "nip")) or self.table.too_long(row):
            return False
        about_incident = [field for field in self.table.columns if field not in _PERSON_FIELDS]
        own = [field for field in self._filled(row, tuple(about_incident)) if field != "no"]
        same = all(self.table.text(row, one) == self.table.text(self._previous, one) for one in own)
        number = self.table.text(row, "no")
        if number:
            return same and number == self.table.text(self._previous, "no")
        return not own and not _CLOSING.match(self.table.text(row, "name"))

    def _is_entry(self, row: Row) -> bool:
        """Tell an incident from a signature block, a total or a prepared empty row."""
        telling = self._filled(row, _TELLING_FIELDS)
        if re.fullmatch(r"\d+\.?", self.table.text(row, "no")):
            return bool(telling)
        if read_date(self.table.cell(row, "date")).value is not None:
            return len(telling) > 1
        return len(telling) >= _ENTRY_AT_LEAST

    def _join(self, number: int, row: Row) -> None:
        above = self.rows[-1]
        known = set(above.evidence_names)
        remark = self.table.text(row, "remark")
        self.rows[-1] = replace(
            above,
            people=(*above.people, *self._people(row)),
            evidence_names=(
                *above.evidence_names,
                *(n for n in self._evidence(row) if n not in known),
            ),
            remark="; ".join(dict.fromkeys(filter(None, (above.remark, remark)))),
            warnings=(*above.warnings, f"orang di baris {number} digabung ke kejadian ini"),
        )

    def _read(self, number: int, row: Row) -> None:
        """Read an incident, or reject its row."""
        day = read_date(self.table.cell(row, "date"))
        long = self.table.too_long(row)
        if long or day.problem:
            reason = f"teks lebih dari {LONGEST_TEXT} huruf; persingkat isinya"
            self._reject(number, row, long or "date", reason if long else day.problem)
            return
        hours = read_time(self.table.cell(row, "time"))
        description = self.table.text(row, "description")
        kind, kind_warning = read_kind(self.table.text(row, "kind"), description=description)
        clothing, clothing_warning = read_clothing(self.table.text(row, "clothing"))
        people = self._people(row)
        notes = (
            ("date", "" if day.value else "tanggal kosong; lengkapi tanggal kejadian"),
            ("date", day.warning),
            ("time", hours.problem or hours.warning),
            ("kind", kind_warning),
            ("clothing", clothing_warning),
            *(("nip", warning) for person in people for warning in person.warnings),
        )
        self.rows.append(
            IntakeRow(
                row=number,
                kind=kind,
                happened_on=day.value,
                started_at=hours.start,
                ended_at=hours.end,
                place=self.table.text(row, "place"),
                people=people,
                description=description,
                clothing=clothing,
                platform=self.table.text(row, "platform"),
                account=self.table.text(row, "account"),
                link=self.table.text(row, "link"),
                officer=self.table.text(row, "officer"),
                remark=self.table.text(row, "remark"),
                evidence_names=self._evidence(row),
                warnings=tuple(f"{self._heading(field)}: {note}" for field, note in notes if note),
            )
        )

    def _people(self, row: Row) -> tuple[WrittenPerson, ...]:
        return read_people(
            names=self.table.cell(row, "name"),
            nips=self.table.cell(row, "nip"),
            positions=self.table.cell(row, "position"),
            units=self.table.cell(row, "unit"),
        )

    def _evidence(self, row: Row) -> tuple[str, ...]:
        written = str(self.table.cell(row, "evidence") or "")
        names = (cell_text(name) for name in re.split(r"[,;\r\n]+", written))
        return tuple(dict.fromkeys(name for name in names if name))

    def _reject(self, number: int, row: Row, field: str, reason: str) -> None:
        values = tuple(
            (heading, self.table.text(row, one)[:LONGEST_TEXT])
            for one, heading in self.table.headings.items()
        )
        self.rejected.append(
            RejectedRow(
                file_name=self._file_name,
                sheet=self.table.sheet,
                row=number,
                column=self._heading(field),
                reason=reason,
                values=values,
            )
        )

    def _filled(self, row: Row, fields: tuple[str, ...]) -> list[str]:
        return [field for field in fields if self.table.text(row, field)]

    def _heading(self, field: str) -> str:
        return self.table.headings.get(field, PATROL_LIST.headings[field][0])


def _filled_down(table: SheetTable, areas: tuple[Area, ...]) -> tuple[Row, ...]:
    """Give every row of cells merged downwards the value of the topmost."""
    rows = [list(row) for row in table.rows]
    for top, left, bottom, _ in areas:
        first = top - table.header_row
        if not 0 <= first < len(rows) or bottom - top >= _TALLEST_MERGE or left >= len(rows[first]):
            continue
        for row in rows[first + 1 : bottom - table.header_row + 1]:
            row.extend([""] * (left + 1 - len(row)))
            row[left] = rows[first][left]
    return tuple(tuple(row) for row in rows)


def _letter(rows: tuple[Row, ...], header_row: int) -> tuple[str, date | None]:
    """Find the covering letter's number and date in the lines above the table."""
    number, on = "", None
    for row in rows[: header_row - 1]:
        line = " ".join(filter(None, map(cell_text, row)))
        if found := re.match(r"(?:nomor|no\.?)(?: surat)?\s*:?\s*(\S*\d\S*)$", line, re.IGNORECASE):
            number = number or found[1].lstrip(":")
        if found := re.match(r"(?:tanggal|tgl\.?)(?: surat)?\s*:?\s*(.+)$", line, re.IGNORECASE):
            on = on or read_date(found[1]).value
    return number, on
