"""The desk of recaps: a month as it was known on a date, for screen, Excel and paper."""

from calendar import monthrange
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from asn_desk.database.unit_of_work import Database, UnitOfWork
from asn_desk.domain.dates import long_date
from asn_desk.domain.employees import Structure, Unit
from asn_desk.domain.errors import NotFound, WrongDate
from asn_desk.domain.law.tables import Law
from asn_desk.domain.recap_counting import Month, count_month
from asn_desk.domain.recaps import Recap, RecapSignature
from asn_desk.services.printing import recap_paper, recap_workbook
from asn_desk.services.recap_gathering import Gathering
from asn_desk.services.rules import rules_for
from asn_desk.services.signers import head_of_office


@dataclass(frozen=True, slots=True, kw_only=True)
class RecapDesk:
    """Counts months and puts them on paper."""

    database: Database
    law: Law
    resources: Path
    today: Callable[[], date]

    def recap(
        self, *, year: int, month: int, unit_id: int | None = None, as_of: date | None = None
    ) -> Recap:
        """Return the recap of a month, counting only what was recorded up to `as_of`.

        The same `as_of` always gives the same figures, whatever is recorded later. Raises
        `WrongDate` for a day before the month or after today, `NotFound` for the unit.
        """
        day = self._as_of(year, month, as_of)
        with self.database.reading() as work:
            structure = work.employees.structure()
            unit = _unit(structure, unit_id)
            gathered = Gathering(
                work=work,
                rules=rules_for(work, self.law),
                structure=structure,
                as_of=day,
                until=min(day, date(year, month, monthrange(year, month)[1])),
            )
            reports = [one for one in gathered.reports() if unit in {None, one.agency}]
            cases = [one for one in gathered.cases() if unit in {None, one.agency}]
            signature = self._signature(work, day)
        tables = count_month(
            Month(year=year, month=month),
            reports=reports,
            cases=cases,
            agencies=_in_order(
                structure, [*(r.agency for r in reports), *(c.agency for c in cases)]
            ),
            unit=unit or "",
            as_of=day,
        )
        return Recap(
            year=year,
            month=month,
            unit=unit or "",
            as_of=day,
            tables=tables,
            signature=signature,
        )

    def workbook(self, recap: Recap) -> bytes:
        """Return a recap as an Excel workbook."""
        return recap_workbook(recap)

    def paper(self, recap: Recap) -> bytes:
        """Return a recap as PDF, to be printed and signed."""
        with self.database.reading() as work:
            office = work.office.office()
        name = office.emblem_sha256
        emblem = self.database.evidence.read(name) if name else None
        return recap_paper(recap, office, self.resources, emblem)

    def agencies(self) -> tuple[tuple[int, str], ...]:
        """Return the perangkat daerah a recap can be restricted to: id and name each."""
        with self.database.reading() as work:
            structure = work.employees.structure()
        return tuple((unit.id or 0, unit.name) for unit in _agencies(structure))

    def _as_of(self, year: int, month: int, as_of: date | None) -> date:
        first = date(year, month, 1)
        day = as_of or self.today()
        if day > self.today():
            raise WrongDate("keadaan data per", day, "tanggal ini belum tiba")
        if day < first:
            reason = f"rekap bulan ini dimulai {long_date(first)}; pilih bulan yang sudah berjalan"
            raise WrongDate("keadaan data per", day, reason)
        return day

    def _signature(self, work: UnitOfWork, on: date) -> RecapSignature | None:
        try:
            signer = head_of_office(work, on)
        except NotFound:
            return None
        post = f"{signer.prefix} {signer.post}".strip()
        return RecapSignature(
            place=work.office.office().town,
            on=on,
            post=post,
            name=signer.name,
            rank=signer.rank,
            nip=signer.nip,
        )


def _unit(structure: Structure, unit_id: int | None) -> str | None:
    if unit_id is None:
        return None
    agency = structure.agency(unit_id)
    if agency is None:
        raise NotFound("unit kerja", str(unit_id))
    return agency.name


def _agencies(structure: Structure) -> list[Unit]:
    """Return the perangkat daerah in the customary order, by name within each group."""
    found = {
        agency.id: agency
        for unit in structure.units.values()
        if (agency := structure.agency(unit.id)) is not None
    }
    return sorted(found.values(), key=lambda unit: (_group(unit.name), unit.name))


def _in_order(structure: Structure, named: Iterable[str]) -> Sequence[str]:
    known = [unit.name for unit in _agencies(structure)]
    extra = sorted({one for one in named if one not in known})
    return [*known, *extra]


_GROUPS = ("sekretariat", "inspektorat", "dinas", "badan", "satuan", "rsud", "kecamatan")


def _group(name: str) -> int:
    first = name.casefold().split()[0] if name.split() else ""
    return _GROUPS.index(first) if first in _GROUPS else len(_GROUPS)
