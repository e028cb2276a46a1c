"""The register of the office's wordings: versions of each kind, only ever added."""

from dataclasses import replace

from sqlalchemy import Select, func, select

from asn_desk.database.columns import table_of
from asn_desk.database.register import Register, columns_of, to_value
from asn_desk.database.tables.wordings import WordingRow
from asn_desk.domain.errors import ChangedMeanwhile, NotFound
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.papers.wordings import OfficeWording

_WORDING = "naskah kantor"
_versions = table_of(WordingRow)


class WordingRegister(Register):
    """What the office changed of the shipped wordings."""

    def current(self, kind: LetterKind) -> OfficeWording | None:
        """Return the last version of a kind; None while the shipped wording stands alone."""
        asked = _of(kind).order_by(_versions.c.version.desc()).limit(1)
        row = self._connection.execute(asked).mappings().one_or_none()
        return None if row is None else to_value(OfficeWording, row)

    def version(self, kind: LetterKind, version: int) -> OfficeWording:
        """Return one version of a kind; raises `NotFound`."""
        asked = _of(kind).where(_versions.c.version == version)
        row = self._connection.execute(asked).mappings().one_or_none()
        if row is None:
            raise NotFound(_WORDING, f"versi {version}")
        return to_value(OfficeWording, row)

    def history(self, kind: LetterKind) -> tuple[OfficeWording, ...]:
        """Return every version of a kind, latest first."""
        asked = _of(kind).order_by(_versions.c.version.desc())
        rows = self._connection.execute(asked).mappings()
        return tuple(to_value(OfficeWording, row) for row in rows)

    def all_current(self) -> tuple[OfficeWording, ...]:
        """Return the last version of every kind that has one."""
        last = select(func.max(_versions.c.id)).group_by(_versions.c.kind)
        asked = select(_versions).where(_versions.c.id.in_(last))
        rows = self._connection.execute(asked).mappings()
        return tuple(to_value(OfficeWording, row) for row in rows)

    def add(self, wording: OfficeWording) -> OfficeWording:
        """Keep a further version; its `version` names the one it was made from.

        Raises `ChangedMeanwhile` when that is no longer the last one.
        """
        self._audit.require_writing()
        last = self.current(wording.kind)
        if (last.version if last else 0) != wording.version:
            raise ChangedMeanwhile(_WORDING)
        added = replace(
            wording,
            version=wording.version + 1,
            saved_at=self._audit.clock(),
            saved_by=self._audit.user,
        )
        values = {**columns_of(WordingRow, added), "version": added.version}
        self._insert(WordingRow, values, reason=added.reason)
        return added


def _of(kind: LetterKind) -> Select[tuple[object, ...]]:
    return select(_versions).where(_versions.c.kind == kind)
