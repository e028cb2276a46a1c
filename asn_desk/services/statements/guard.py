"""The guard of statements: what in the register stands against one, and what it cannot know."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.employees import Employee
from asn_desk.domain.incidents import IncidentFilter, Outcome
from asn_desk.domain.law.attesting import (
    BASIS,
    Objection,
    OpenCase,
    PersonRecord,
    RegisteredDecision,
    looked_back_to,
    months_of,
    objections,
    statement_row,
)
from asn_desk.domain.law.basis import Reason
from asn_desk.domain.law.tables import Law
from asn_desk.domain.law.terms import Attestation
from asn_desk.domain.proceedings.case_state import is_ended
from asn_desk.domain.proceedings.cases import CaseFilter
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.assessment_values import Why
from asn_desk.services.proceedings.past_decisions import (
    examined_since,
    imposed_sanctions,
    standing_decisions,
)
from asn_desk.services.record_ids import saved_id
from asn_desk.services.statements.values import ObjectionLine, StatementCheck, StatementDraft
from asn_desk.services.whys import why

_EVERY = 1_000
_REGISTER = "Register hukuman disiplin (setelan kantor)"
_APPOINTED = slice(8, 12)
"""Where a NIP tells the year of appointment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """Asks the register within one unit of work, by the law in force now."""

    work: UnitOfWork
    law: Law
    today: date

    def check(self, draft: StatementDraft) -> StatementCheck:
        """Return what stands against a statement, and what to look up elsewhere.

        Asked for its own day and for today: a statement dated back says nothing that is known
        to be otherwise by now. Raises `NotFound`.
        """
        employee = self.work.employees.get(draft.employee_id)
        record = person_record(self.work, draft.employee_id)
        months = self.months(draft)
        days = dict.fromkeys((draft.on, max(draft.on, self.today)))
        found = {
            (one.case_id, one.reason): one
            for day in days
            for one in objections(self.law, record, draft.attestation, months=months, on=day)
        }
        return StatementCheck(
            name=employee.full_name,
            data_until=draft.on,
            months=months,
            objections=tuple(self._line(one) for one in found.values()),
            cautions=tuple(
                why(self.law, one)
                for one in self._cautions(employee, draft, record, tuple(found.values()))
            ),
        )

    def months(self, draft: StatementDraft) -> int:
        """Return how far back a statement looks for its purpose; 0 is ever."""
        return months_of(statement_row(self.law, draft.purpose, draft.on), draft.attestation)

    def _line(self, one: Objection) -> ObjectionLine:
        shown: Why = why(self.law, one.reason)
        return ObjectionLine(
            words=one.reason.sentence,
            advice=one.advice,
            case_id=one.case_id,
            until=one.until,
            why=shown,
        )

    def _cautions(
        self,
        employee: Employee,
        draft: StatementDraft,
        record: PersonRecord,
        against: Sequence[Objection],
    ) -> list[Reason]:
        found = [*self._older_years(employee, draft)]
        if draft.attestation is Attestation.NOT_IN_PROCESS:
            return found + self._reports(draft.employee_id)
        said = {one.case_id for one in against}
        process = objections(self.law, record, Attestation.NOT_IN_PROCESS, months=0, on=draft.on)
        return found + [
            Reason(
                article=one.reason.article,
                sentence=f"Tidak menghalangi surat ini, tetapi: {one.reason.sentence}",
                inputs=one.reason.inputs,
            )
            for one in process
            if one.case_id not in said
        ]

    def _older_years(self, employee: Employee, draft: StatementDraft) -> list[Reason]:
        """Warn where the register is not known to be complete for the years spoken of."""
        since = self.work.office.office().register_since
        first = looked_back_to(
            draft.attestation, law=self.law, months=self.months(draft), on=draft.on
        )
        year = first.year if first is not None else _appointed(employee.nip)
        if since is not None and year is not None and since <= year:
            return []
        known = f"lengkap sejak tahun {since}" if since is not None else "belum dinyatakan lengkap"
        spoken = f"surat ini berbicara sejak tahun {year}" if year is not None else ""
        told = f"; {spoken}" if spoken else ""
        sentence = f"Register hukuman {known}{told}. Periksa juga arsip kertas dan berkas pegawai."
        inputs = (("register lengkap sejak", str(since) if since is not None else "belum diisi"),)
        return [Reason(article=_REGISTER, sentence=sentence, inputs=inputs)]

    def _reports(self, employee_id: int) -> list[Reason]:
        """Warn of reports that nobody has verified yet."""
        lines = self.work.incidents.lines(IncidentFilter(employee_id=employee_id))
        pending = [one for one in lines if one.outcome is Outcome.PENDING]
        if not pending:
            return []
        sentence = (
            f"{len(pending)} laporan tentang pegawai ini belum selesai diverifikasi;"
            " belum ada perkaranya."
        )
        return [Reason(article=BASIS, sentence=sentence, inputs=())]


def person_record(work: UnitOfWork, employee_id: int) -> PersonRecord:
    """Return all that the register holds of somebody and that was not set aside."""
    standing = standing_decisions(work.cases.decisions(employee_id=employee_id))
    asked = CaseFilter(employee_id=employee_id, running_only=True, limit=_EVERY)
    ids = [line.id for line in work.cases.lines(asked)]
    cases = work.cases.running(ids) if ids else ()
    return PersonRecord(
        cases=tuple(
            OpenCase(
                case_id=saved_id(case.id),
                number=case.number,
                opened_on=case.opened_on,
                examined_since=examined_since([case]),
            )
            for case in cases
            if not is_ended(case) and not case.has(StepKind.DECIDED)
        ),
        decisions=tuple(
            RegisteredDecision(case_id=line.case_id, number=line.number, sanction=imposed)
            for line, imposed in zip(standing, imposed_sanctions(standing), strict=True)
        ),
    )


def _appointed(nip: str) -> int | None:
    """Return the year of appointment in a NIP; None where its digits tell none."""
    year = nip[_APPOINTED]
    return int(year) if year.isdecimal() else None
