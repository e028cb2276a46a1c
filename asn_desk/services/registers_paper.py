"""The desk of books on paper: agenda, register of decisions, numbers without a letter."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from asn_desk.database.unit_of_work import Database, UnitOfWork
from asn_desk.domain.errors import NotFound
from asn_desk.domain.law.provisions import provisions_text
from asn_desk.domain.law.sanctions import sanction_name
from asn_desk.domain.law.tables import Law
from asn_desk.domain.office import Book
from asn_desk.domain.recaps import Recap, RecapTable
from asn_desk.domain.registers import (
    AgendaWish,
    agenda_tables,
    decisions_table,
    empty_table,
)
from asn_desk.services.numbers import NumberDesk
from asn_desk.services.progress import Progress, no_progress
from asn_desk.services.recaps import RecapDesk, head_signature
from asn_desk.services.rules import law_in


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterPaperDesk:
    """Lays the office's books out as tables to print, sign and save."""

    database: Database
    law: Law
    recaps: RecapDesk
    numbers: NumberDesk
    today: Callable[[], date]

    def agenda(self, wish: AgendaWish) -> Recap:
        """Return the agenda of outgoing letters of a year, a book or a month."""
        with self.database.reading() as work:
            letters = work.letters.agenda(None, wish.year)
            office = work.office.office()
            tables = agenda_tables(wish, office, letters)
            return self._paper(work, tables, f"Agenda Surat Keluar {wish.period}")

    def decisions(self, year: int | None = None) -> Recap:
        """Return the register of disciplinary decisions, of one year or all."""
        period = (date(year, 1, 1), date(year, 12, 31)) if year else None
        with self.database.reading() as work:
            law = law_in(work, self.law)
            lines = work.cases.decisions(period=period)
            table = decisions_table(
                year,
                lines,
                provisions={one.provisions: _cited(law, one.provisions) for one in lines},
                sanctions={one.sanction_code: _named(law, one.sanction_code) for one in lines},
            )
            return self._paper(
                work, (table,), f"Buku Register Hukuman Disiplin {year or ''}".strip()
            )

    def empty(self, year: int, book: Book | None = None) -> Recap:
        """Return the list of numbers without a letter in force."""
        found = self.numbers.empty(year, book)
        with self.database.reading() as work:
            return self._paper(work, (empty_table(year, found),), f"Daftar Nomor Kosong {year}")

    def paper(self, register: Recap, progress: Progress = no_progress) -> bytes:
        """Return a book as PDF, to be printed and signed; `progress` counts its rows."""
        return self.recaps.paper(register, progress)

    def workbook(self, register: Recap, progress: Progress = no_progress) -> bytes:
        """Return a book as an Excel workbook; `progress` counts its rows."""
        return self.recaps.workbook(register, progress)

    def _paper(self, work: UnitOfWork, tables: Sequence[RecapTable], name: str) -> Recap:
        today = self.today()
        return Recap(
            year=today.year,
            month=today.month,
            unit="",
            as_of=today,
            tables=tables,
            signature=head_signature(work, today),
            name=name,
        )


def _cited(law: Law, provisions: tuple[str, ...]) -> str:
    try:
        return provisions_text(law, provisions)
    except NotFound:
        return ", ".join(provisions)


def _named(law: Law, code: str) -> str:
    try:
        return sanction_name(law, code)
    except NotFound:
        return code
