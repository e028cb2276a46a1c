"""The desk of legal bases: why a decision is as it is, on one page a lawyer can follow."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from asn_desk.database.unit_of_work import Database, UnitOfWork
from asn_desk.domain.errors import HolidaysMissing, NotYetLawful
from asn_desk.domain.law.tables import Law
from asn_desk.domain.legal_basis import LegalBasis
from asn_desk.domain.proceedings.case_state import proven, proven_codes
from asn_desk.domain.proceedings.cases import Step
from asn_desk.domain.proceedings.step_details import Decided
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.working_time import Deadline
from asn_desk.services.outputs import file_name
from asn_desk.services.printing import legal_basis_paper
from asn_desk.services.proceedings.assessing import (
    Question,
    assess_case,
    counted_absence,
    punishers,
    regent_on,
)
from asn_desk.services.proceedings.basis_sections import BasisMatter, sections_of
from asn_desk.services.proceedings.case_file import CaseFile, read_case_file
from asn_desk.services.proceedings.counting import counts_of, decision_of
from asn_desk.services.rules import law_as_of, rules_for


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalBasisDesk:
    """Gathers what a decision rests on, for the window and on paper."""

    database: Database
    law: Law
    resources: Path
    today: Callable[[], date]

    def view(self, case_id: int) -> LegalBasis:
        """Return the legal basis of a case's decision.

        Answered by the law the decision was made under and the decisions known then. Raises
        `NotFound`, and `NotYetLawful` before there is a decision.
        """
        with self.database.reading() as work:
            return self._gather(work, case_id)

    def pdf(self, case_id: int) -> bytes:
        """Return the legal basis as PDF; raises as `view` does, and `CannotPrint`."""
        with self.database.reading() as work:
            basis = self._gather(work, case_id)
            office = work.office.office()
        return legal_basis_paper(basis, office, self.resources)

    def name(self, case_id: int) -> str:
        """Return a file name for the page."""
        with self.database.reading() as work:
            return file_name(f"Dasar hukum {work.cases.get(case_id).number}", ".pdf")

    def _gather(self, work: UnitOfWork, case_id: int) -> LegalBasis:
        matter = self._matter(work, case_id)
        subject, decision = matter.file.case.subject, matter.decision
        name = (decision.sanction_name if decision else "") or matter.file.rules.sanction_name(
            matter.decided.sanction_code
        )
        return LegalBasis(
            case_number=matter.file.case.number,
            name=decision.name if decision else subject.name,
            nip=decision.nip if decision else subject.nip,
            rank=f"{decision.rank} ({decision.grade})" if decision and decision.rank else "",
            position=decision.position if decision else subject.position,
            unit=decision.unit if decision else subject.unit,
            decision_number=matter.step.letter_number,
            decided_on=matter.step.on,
            sanction=name,
            sections=sections_of(matter),
            office=matter.file.office.name,
            on=self.today(),
        )

    def _matter(self, work: UnitOfWork, case_id: int) -> BasisMatter:
        rules = rules_for(work, self.law)
        step, decided = _decision_step(work, case_id)
        old = replace(rules, law=law_as_of(work, self.law, decided.law_version))
        file = _as_decided(read_case_file(work, case_id, old), step.on)
        found = proven(file.case)
        codes = proven_codes(file.case)
        question = Question(
            file=file,
            provisions=codes,
            impact=found.impact if found else "",
            on=step.on,
            regent=regent_on(work, file.office.regent_title, step.on),
            absence=counted_absence(work, file, codes, step.on),
        )
        return BasisMatter(
            work=work,
            file=file,
            step=step,
            decided=decided,
            decision=decision_of(work, file.case),
            view=assess_case(question),
            punishers=punishers(question, decided.sanction_code),
            counts=self._counts(work, file),
        )

    def _counts(self, work: UnitOfWork, file: CaseFile) -> tuple[Deadline, ...]:
        """Return the counts that can be made; a year without holidays leaves them out."""
        try:
            return counts_of(file.case, decision_of(work, file.case), file.rules, self.today())
        except HolidaysMissing:
            return ()


def _decision_step(work: UnitOfWork, case_id: int) -> tuple[Step, Decided]:
    step = work.cases.get(case_id).last(StepKind.DECIDED)
    if step is None or not isinstance(step.detail, Decided):
        missing = (("keputusan belum ditetapkan", "PP 94/2021 Pasal 33"),)
        raise NotYetLawful("menyusun dasar hukum", missing)
    return step, step.detail


def _as_decided(file: CaseFile, on: date) -> CaseFile:
    """Return the file with the decisions that were there when this one was made."""
    known = tuple(one for one in file.decisions if one.decided_on <= on)
    return replace(file, decisions=known)
