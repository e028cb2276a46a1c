"""The desk of statements: what the office states about somebody's discipline, and his card."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from asn_desk.database.unit_of_work import Database, UnitOfWork
from asn_desk.domain.law.basis import in_force
from asn_desk.domain.law.tables import Law
from asn_desk.domain.office import Office
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.papers.numbering import NEXT, Numbering
from asn_desk.services.issuing import Issued, Issuing, LetterOrder
from asn_desk.services.numbers import NumberOffer, number_offer
from asn_desk.services.outputs import file_name
from asn_desk.services.printing import chronology_paper, discipline_card_paper, witness_paper
from asn_desk.services.rules import law_in, rules_for
from asn_desk.services.signer_options import SignerOption, chosen_signer, signer_options
from asn_desk.services.statements import own
from asn_desk.services.statements.card import discipline_card
from asn_desk.services.statements.file_forms import chronology, witness_form
from asn_desk.services.statements.guard import Guard
from asn_desk.services.statements.orders import Writing, kind_of
from asn_desk.services.statements.values import Purpose, StatementCheck, StatementDraft

Paper = tuple[bytes, str]
"""A PDF and the name of its file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementDesk:
    """Surat pernyataan, surat keterangan, kartu hukuman disiplin, and the employee's own paper."""

    database: Database
    issuing: Issuing
    law: Law
    resources: Path
    today: Callable[[], date]

    def purposes(self) -> tuple[Purpose, ...]:
        """Return the purposes in force today, in the order of the table."""
        with self.database.reading() as work:
            rows = in_force(law_in(work, self.law).statements, self.today())
        return tuple(
            Purpose(
                code=row.code,
                title=row.title,
                attestation=row.attestation,
                months=row.months,
                confidence=row.basis.confidence,
            )
            for row in rows
        )

    def check(self, draft: StatementDraft) -> StatementCheck:
        """Say whether a statement may be given, by every case and decision in the register.

        Raises `NotFound`.
        """
        with self.database.reading() as work:
            return self._guard(work).check(draft)

    def preview(self, draft: StatementDraft) -> bytes:
        """Return the statement as a draft; raises as `issue` does."""
        with self.database.reading() as work:
            return self.issuing.preview(work, self._order(work, draft))

    def signers(self, on: date) -> tuple[SignerOption, ...]:
        """Return who may sign statements of a day; the first is proposed."""
        with self.database.reading() as work:
            return signer_options(work, LetterKind.STATEMENT_CLEAR, on)

    def number_offer(self, draft: StatementDraft) -> NumberOffer:
        """Return how a statement may be numbered now; nothing is taken."""
        kind = kind_of(draft)
        with self.database.reading() as work:
            signer = chosen_signer(work, kind, draft.on, draft.signer)
            return number_offer(work, kind, draft.on, signer)

    def issue(self, draft: StatementDraft, *, numbering: Numbering = NEXT) -> Issued:
        """Ask the register once more, number the statement and keep it, in one transaction.

        Raises `NotYetLawful` naming every case and decision that stands against it, `Incomplete`,
        `WrongDate`, `NotAuthorised`, `NotFound`, `CannotPrint`; then no number is taken.
        """
        with self.database.unit_of_work() as work:
            order = replace(self._order(work, draft), numbering=numbering)
            return self.issuing.issue(work, order)

    def card(self, employee_id: int) -> Paper:
        """Return somebody's kartu hukuman disiplin as of today; raises `NotFound`."""
        with self.database.reading() as work:
            card = discipline_card(work, rules_for(work, self.law), employee_id, on=self.today())
            office = work.office.office()
            name = work.employees.get(employee_id).full_name
        content = discipline_card_paper(card, office, self.resources, self._emblem(office))
        return content, file_name(f"Kartu hukuman disiplin {name}", ".pdf")

    def own_of_report(self, person_id: int) -> Paper:
        """Return the paper a coached person signs; raises `NotYetLawful`, `NotFound`."""
        with self.database.reading() as work:
            return self._printed(work, own.of_report(work, person_id, on=self.today()))

    def own_of_case(self, case_id: int) -> Paper:
        """Return the paper somebody signs about the act of his case; raises `NotFound`."""
        with self.database.reading() as work:
            return self._printed(work, own.of_case(work, case_id, on=self.today()))

    def own_of_employee(self, employee_id: int) -> Paper:
        """Return the paper somebody signs, with room where nothing is known; raises `NotFound`."""
        with self.database.reading() as work:
            order = own.of_employee(work, employee_id, on=self.today())
            return self._printed(work, order)

    def chronology(self, case_id: int) -> Paper:
        """Return the kronologi of a case with what is known of it; raises `NotFound`."""
        with self.database.reading() as work:
            office = work.office.office()
            form = chronology(work, case_id, office)
        content = chronology_paper(form, office, self.resources, self._emblem(office))
        return content, file_name(f"Kronologi {form.case_number}", ".pdf")

    def witness_form(self, case_id: int) -> Paper:
        """Return the surat keterangan a witness of a case fills in; raises `NotFound`."""
        with self.database.reading() as work:
            office = work.office.office()
            form = witness_form(work, case_id, office)
        content = witness_paper(form, office, self.resources)
        return content, file_name(f"Surat keterangan saksi {form.case_number}", ".pdf")

    def _emblem(self, office: Office) -> bytes | None:
        emblem = office.emblem_sha256
        return self.database.evidence.read(emblem) if emblem else None

    def _guard(self, work: UnitOfWork) -> Guard:
        return Guard(work=work, law=law_in(work, self.law), today=self.today())

    def _order(self, work: UnitOfWork, draft: StatementDraft) -> LetterOrder:
        return Writing.of(work, law_in(work, self.law), self.today()).order(draft)

    def _printed(self, work: UnitOfWork, order: LetterOrder) -> Paper:
        return self.issuing.paper(work, order), file_name(order.subject, ".pdf")
