"""The desk of recaps: a month as it was known on a date, for screen, Excel and paper."""

from calendar import monthrange
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from asn_desk.database.unit_of_work import Database, UnitOfWork
from asn_desk.domain.dates import long_date
from asn_desk.domain.employees import Structure, Unit
from asn_desk.domain.errors import NotFound, WrongDate
from asn_desk.domain.law.tables import Law
from asn_desk.domain.office import RecapAddressee
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.recap_counting import Month, count_month
from asn_desk.domain.recap_summary import summarise
from asn_desk.domain.recaps import Recap, RecapSignature
from asn_desk.services.issuing import Issuing
from asn_desk.services.numbers import NumberOffer, number_offer
from asn_desk.services.outputs import file_name
from asn_desk.services.printing import recap_paper, recap_workbook
from asn_desk.services.progress import Progress, no_progress
from asn_desk.services.recap_gathering import Gathering
from asn_desk.services.recap_letters import (
    RecapLetterChoices,
    RecapLetterDraft,
    issue_recap_letter,
    letter_choices,
    letter_order,
)
from asn_desk.services.reports.intake_writing import keep_file
from asn_desk.services.rules import rules_for
from asn_desk.services.signer_options import chosen_signer
from asn_desk.services.signers import correspondent


@dataclass(frozen=True, slots=True, kw_only=True)
class RecapDesk:
    """Counts months and puts them on paper."""

    database: Database
    law: Law
    resources: Path
    issuing: Issuing
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
            signature = head_signature(work, day)
        counted = Month(year=year, month=month)
        tables = count_month(
            counted,
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
            counts=summarise(counted, reports=reports, cases=cases),
        )

    def workbook(self, recap: Recap, progress: Progress = no_progress) -> bytes:
        """Return a recap as an Excel workbook; `progress` counts its rows."""
        return recap_workbook(recap, progress)

    def paper(self, recap: Recap, progress: Progress = no_progress) -> bytes:
        """Return a recap as PDF, to be printed and signed; `progress` counts its rows."""
        with self.database.reading() as work:
            office = work.office.office()
        name = office.emblem_sha256
        emblem = self.database.evidence.read(name) if name else None
        return recap_paper(recap, office, self.resources, emblem, progress)

    def letter_choices(self, kind: LetterKind, on: date) -> RecapLetterChoices:
        """Return whom a letter with a recap may go to, and who may sign it."""
        with self.database.reading() as work:
            return letter_choices(work, kind, on)

    def preview_letter(self, recap: Recap, draft: RecapLetterDraft) -> bytes:
        """Return the letter that sends a recap as a draft; raises as `issue_letter` does."""
        with self.database.reading() as work:
            return self.issuing.preview(work, letter_order(work, recap, draft))

    def issue_letter(self, recap: Recap, draft: RecapLetterDraft) -> int:
        """Issue the letter that sends a recap, the recap's own paper attached; return its id.

        Raises `Incomplete` without an addressee, `WrongDate`, `NotFound` when nobody may sign.
        """
        name = file_name(f"Rekap {recap.year}-{recap.month:02d} {recap.unit}".strip(), ".pdf")
        annex = keep_file(self.database.evidence, name, self.paper(recap))
        with self.database.unit_of_work() as work:
            order = letter_order(work, recap, draft)
            return issue_recap_letter(work, self.issuing, order, annex)

    def letter_number_offer(self, draft: RecapLetterDraft) -> NumberOffer:
        """Return how a letter with a recap may be numbered; nothing is taken."""
        with self.database.reading() as work:
            signer = chosen_signer(work, draft.kind, draft.on, draft.signer)
            return number_offer(work, draft.kind, draft.on, signer)

    def addressees(self) -> tuple[RecapAddressee, ...]:
        """Return everybody the recap is sent to, inside and outside."""
        with self.database.reading() as work:
            return work.office.office().recap_addressees

    def save_addressees(self, addressees: Sequence[RecapAddressee]) -> None:
        """Keep whom the recap is sent to as a setting of the office."""
        with self.database.unit_of_work() as work:
            office = work.office.office()
            if tuple(addressees) != office.recap_addressees:
                changed = replace(office, recap_addressees=tuple(addressees))
                work.office.save_office(changed, "tujuan surat rekap")

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


def head_signature(work: UnitOfWork, on: date) -> RecapSignature | None:
    """Return the block the head of this office signs a table paper in; None without a head."""
    try:
        signer = correspondent(work, on)
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
