"""The desk of the law: its tables, the office's settings in them, and their later versions."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from asn_desk.database.unit_of_work import Database, UnitOfWork
from asn_desk.domain.errors import Incomplete, NotFound
from asn_desk.domain.law.changes import LawChange, RowValues
from asn_desk.domain.law.row_words import differences, law_names
from asn_desk.domain.law.table_columns import LawTable
from asn_desk.domain.law.table_words import TABLES, table_named
from asn_desk.domain.law.tables import Law
from asn_desk.domain.law.versions import row_values, rows_from, shipped_since, with_change
from asn_desk.domain.proceedings.cases import Case
from asn_desk.services import administrators
from asn_desk.services.administrators import Permission, permission_of, require_administrator
from asn_desk.services.law_views import LawTableView, view_table
from asn_desk.services.rules import law_in, law_version

_CHANGE = "mengubah tabel hukum"
_BY_ACT = frozenset(
    {"provision", "impact", "rule", "sanction", "regime", "ladder", "hours_per_day", "charge"}
)
"""The tables that are asked for the day of the act; the others for the day of a step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LawPreview:
    """What a version would change, before it is recorded."""

    changes: tuple[str, ...]
    """A sentence for each cell, old and new."""
    needs_decree: bool
    """Whether settled law changes, so that the decree must be named."""
    replaced: tuple[date, ...]
    """The first days of versions recorded before that would no longer come into force."""
    touched: tuple[str, ...]
    """Running cases whose answers may become others: `Rani Kusuma (12/HD/2026)`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LawDesk:
    """Shows every table of the law and records later versions of it.

    Nothing recorded is ever taken away: what was wrong is corrected by one more version.
    """

    database: Database
    law: Law
    """As shipped."""
    today: Callable[[], date]

    def tables(self) -> tuple[LawTable, ...]:
        """Return every table in the order people read the law."""
        return TABLES

    def table(self, name: str, *, on: date | None = None) -> LawTableView:
        """Return a table on a day, or its rows of all periods; raises `KeyError`."""
        with self.database.reading() as work:
            changes, names = work.law.changes(), work.users.names()
        named = [replace(one, recorded_by=names.words(one.recorded_by)) for one in changes]
        return view_table(self.law, named, name, on=on, today=self.today())

    def version(self) -> int:
        """Return the number of the law in force now; 0 is the law as shipped."""
        with self.database.reading() as work:
            return law_version(work)

    def permission(self) -> Permission:
        """Return whether this user may change the tables, and who may."""
        with self.database.reading() as work:
            return permission_of(work)

    def save_administrators(self, names: Sequence[str], *, reason: str = "") -> None:
        """Set who may change the tables; no names let everyone.

        Raises `AdministratorOnly`, and `Incomplete` where the user would lock himself out.
        """
        with self.database.unit_of_work() as work:
            administrators.save_administrators(work, names, reason=reason)

    def draft(self, name: str, valid_from: date) -> tuple[RowValues, ...]:
        """Return the rows of a table from a day on, to be changed into a version.

        With those that a later program brought and no version holds yet.
        """
        with self.database.reading() as work:
            rows = rows_from(law_in(work, self.law), name, valid_from)
            changes = work.law.changes()
        brought = shipped_since(self.law, changes, name)
        return (*rows, *(row_values(name, row) for row in brought))

    def preview(self, change: LawChange) -> LawPreview:
        """Say what a version would change; raises `WrongLawTable` where it cannot be."""
        with self.database.reading() as work:
            law = law_in(work, self.law)
            with_change(law, change)
            running = work.cases.running()
            later = tuple(
                one.valid_from
                for one in work.law.changes()
                if one.table == change.table and one.valid_from > change.valid_from
            )
        table = table_named(change.table)
        before = rows_from(law, change.table, change.valid_from)
        found = differences(table, before, change.rows, day=change.valid_from)
        names = law_names(law)
        kept = {row.get("valid_from") for row in change.rows}
        return LawPreview(
            changes=tuple(words for one in found for words in one.words(table, names)),
            needs_decree=any(one.settled for one in found),
            replaced=tuple(sorted({day for day in later if day not in kept})),
            touched=tuple(
                f"{case.subject.name} ({case.number})" for case in running if _touches(case, change)
            ),
        )

    def record(self, change: LawChange) -> LawChange:
        """Record a later version of a table and return it with its id.

        Raises `AdministratorOnly`; `WrongLawTable` naming table, row and column; `Incomplete`
        without a reason, where nothing changes, or where settled law changes without a decree.
        Nothing is written then.
        """
        with self.database.unit_of_work() as work:
            return self._record(work, change)

    def change_setting(
        self, name: str, row: RowValues, values: RowValues, *, valid_from: date, reason: str
    ) -> LawChange:
        """Change one row that is a setting of the office from a day on.

        `row` is the line as shown, `values` what its columns become. Raises as `record`, and
        `NotFound` where the row is not in force from that day on.
        """
        with self.database.unit_of_work() as work:
            require_administrator(work, _CHANGE)
            return self._record(work, self._with_row(work, name, row, values, valid_from, reason))

    def setting_preview(
        self, name: str, row: RowValues, values: RowValues, *, valid_from: date
    ) -> LawPreview:
        """Say what changing a setting would change; raises as `preview` and `NotFound`."""
        with self.database.reading() as work:
            change = self._with_row(work, name, row, values, valid_from, "")
        return self.preview(change)

    def _record(self, work: UnitOfWork, change: LawChange) -> LawChange:
        require_administrator(work, _CHANGE)
        law = law_in(work, self.law)
        with_change(law, change)
        before = rows_from(law, change.table, change.valid_from)
        found = differences(table_named(change.table), before, change.rows, day=change.valid_from)
        missing = []
        if not found:
            missing.append(("rows", "belum ada isi tabel yang berubah"))
        if any(one.settled for one in found) and not change.decree.strip():
            todo = "sebut peraturan yang mengubahnya; baris hukum tidak diubah tanpa dasar"
            missing.append(("decree", todo))
        if not change.reason.strip():
            missing.append(("reason", "tulis alasan perubahan"))
        if missing:
            raise Incomplete(tuple(missing))
        return work.law.add(change)

    def _with_row(
        self,
        work: UnitOfWork,
        name: str,
        row: RowValues,
        values: RowValues,
        valid_from: date,
        reason: str,
    ) -> LawChange:
        rows = list(rows_from(law_in(work, self.law), name, valid_from))
        if row not in rows:
            raise NotFound("baris tabel pada tanggal itu", str(row.get("article", "")))
        columns = {one.name for one in table_named(name).columns}
        new = {**row, **{key: one for key, one in values.items() if key in columns}}
        rows[rows.index(row)] = {key: one for key, one in new.items() if one != ""}
        return LawChange(table=name, valid_from=valid_from, rows=tuple(rows), reason=reason)


def _touches(case: Case, change: LawChange) -> bool:
    if change.table not in _BY_ACT:
        return True
    return case.happened_on is None or case.happened_on >= change.valid_from
