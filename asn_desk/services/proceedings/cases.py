"""The desk of cases: what a clerk does with one employee's proceedings."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from asn_desk.database.unit_of_work import Database, UnitOfWork
from asn_desk.domain.errors import (
    ChangedMeanwhile,
    Incomplete,
    NotYetLawful,
)
from asn_desk.domain.law.attendance import Absence
from asn_desk.domain.law.tables import Law
from asn_desk.domain.papers.numbering import NEXT, Numbering
from asn_desk.domain.papers.signing import Signing
from asn_desk.domain.papers.signing_kinds import usual_signing
from asn_desk.domain.proceedings.cases import Case, CaseFilter, CaseLine, Draft, Step
from asn_desk.domain.proceedings.step_details import Decided, Withdrawn
from asn_desk.domain.proceedings.steps import LETTER_OF_STEP, STEP_TITLES, StepKind
from asn_desk.domain.sanction_terms import SanctionTerms
from asn_desk.services.issuing import Issuing
from asn_desk.services.numbers import NumberOffer
from asn_desk.services.proceedings.assessing import (
    Question,
    assess_case,
    counted_absence,
    punishers,
    regent_on,
)
from asn_desk.services.proceedings.case_checks import check_step, refuse_unlawful
from asn_desk.services.proceedings.case_dates import case_dates, days_left
from asn_desk.services.proceedings.case_effects import after_step, after_withdrawal
from asn_desk.services.proceedings.case_file import read_case_file
from asn_desk.services.proceedings.case_numbers import step_offer
from asn_desk.services.proceedings.case_orders import letter_order
from asn_desk.services.proceedings.case_proposals import Proposer
from asn_desk.services.proceedings.case_standing import standing_of
from asn_desk.services.proceedings.case_terms import proposed_terms
from asn_desk.services.proceedings.case_values import (
    AssessmentView,
    CaseRow,
    CaseView,
    PunisherChoice,
    RecordedStep,
    Standing,
    StepCheck,
    StepDraft,
    TermsProposal,
)
from asn_desk.services.proceedings.case_viewing import case_view
from asn_desk.services.proceedings.decision_terms import terms_offer
from asn_desk.services.proceedings.proposal_sources import Sources
from asn_desk.services.rules import Rules, law_version, rules_for


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDesk:
    """Everything a clerk does with cases; each action is one unit of work."""

    database: Database
    issuing: Issuing
    law: Law
    questions: Sequence[str]
    """The standard questions of an examination."""
    today: Callable[[], date]

    def lines(self, wanted: CaseFilter) -> tuple[CaseRow, ...]:
        """Return the cases of a list with what each waits for."""
        with self.database.reading() as work:
            found = work.cases.lines(wanted)
            running = {case.id: case for case in work.cases.running([one.id for one in found])}
            rules = rules_for(work, self.law)
            return tuple(self._row(line, running.get(line.id), rules) for line in found)

    def view(self, case_id: int) -> CaseView:
        """Return everything the page of a case shows; raises `NotFound`."""
        with self.database.reading() as work:
            file = read_case_file(work, case_id, rules_for(work, self.law))
            return case_view(work, file, self.today())

    def start(self, case_id: int, kind: StepKind, *, on: date | None = None) -> StepDraft:
        """Return the form of a step: the draft kept earlier, else filled in from the file.

        `on` is the day of the step, from which its own dates follow; without it the day is the
        draft's, or the one proposed.
        """
        with self.database.reading() as work:
            kept = work.cases.draft(case_id, kind)
            if kept is not None:
                return StepDraft(kind=kind, on=on or kept.on or self.today(), detail=kept.detail)
            file = read_case_file(work, case_id, rules_for(work, self.law))
            known = Sources(
                file=file,
                today=self.today(),
                questions=self.questions,
                absence=counted_absence(work, file, file.case.provisions, self.today()),
            )
        return Proposer(known=known).propose(kind, on=on)

    def save_draft(self, case_id: int, draft: StepDraft) -> None:
        """Keep a form as it stands; nothing official happens."""
        with self.database.unit_of_work() as work:
            work.cases.save_draft(
                Draft(case_id=case_id, kind=draft.kind, on=draft.on, detail=draft.detail)
            )

    def drop_draft(self, case_id: int, kind: StepKind) -> None:
        """Throw a kept form away, so that the next start fills it in anew."""
        with self.database.unit_of_work() as work:
            work.cases.drop_draft(case_id, kind)

    def check(self, case_id: int, draft: StepDraft) -> StepCheck:
        """Return what stands between a draft and its record, and what is unusual about it."""
        with self.database.reading() as work:
            file = read_case_file(work, case_id, rules_for(work, self.law))
            return check_step(work, file, draft, today=self.today())

    def preview(
        self, case_id: int, draft: StepDraft, *, signing: Signing | None = None
    ) -> bytes | None:
        """Return the paper of a step marked as a draft; None when it has no paper.

        Raises `NotFound` when an official the paper needs is not chosen yet, `CannotPrint` when
        the paper cannot be made.
        """
        with self.database.reading() as work:
            file = read_case_file(work, case_id, rules_for(work, self.law))
            order = letter_order(work, file, draft)
            order = order and replace(order, signing=signing)
            return self.issuing.preview(work, order) if order else None

    def signer(self, case_id: int, draft: StepDraft) -> str:
        """Return who would sign the paper of a step; empty when it has no paper.

        Raises `NotFound` when an official the paper needs is not chosen yet.
        """
        with self.database.reading() as work:
            file = read_case_file(work, case_id, rules_for(work, self.law))
            order = letter_order(work, file, draft)
            return order.signer.name if order else ""

    def next_number(self, draft: StepDraft) -> str:
        """Return the number the paper of a step would get now; empty when it has no paper."""
        kind = LETTER_OF_STEP.get(draft.kind)
        if kind is None:
            return ""
        with self.database.reading() as work:
            return self.issuing.next_number(work, kind, draft.on)

    def number_offer(self, case_id: int, draft: StepDraft) -> NumberOffer | None:
        """Return how the paper of a step may be numbered now; None when it has no paper."""
        with self.database.reading() as work:
            file = read_case_file(work, case_id, rules_for(work, self.law))
            return step_offer(work, file, draft)

    def usual_signing(self, kind: StepKind) -> Signing | None:
        """Return how the office has the paper of a step signed; None where it has no choice."""
        letter = LETTER_OF_STEP.get(kind)
        if letter is None:
            return None
        with self.database.reading() as work:
            return usual_signing(letter, work.office.office().signing.electronic_kinds)

    def record(
        self,
        case_id: int,
        draft: StepDraft,
        *,
        expected_version: int,
        numbering: Numbering = NEXT,
        signing: Signing | None = None,
    ) -> RecordedStep:
        """Record a step and issue its paper, numbered and frozen, in one transaction.

        `signing` is how the paper is signed; None as the office set for its kind.

        Raises `ChangedMeanwhile`, `NotYetLawful` (with the article), `Incomplete`, `WrongDate`,
        `NotAuthorised`, `HolidaysMissing`, `CannotPrint`, and `AlreadyExists` for a number that is
        taken; then nothing is recorded.
        """
        with self.database.unit_of_work() as work:
            file = read_case_file(work, case_id, rules_for(work, self.law))
            if file.case.version != expected_version:
                raise ChangedMeanwhile("perkara")
            refuse_unlawful(work, file, draft, today=self.today())
            draft = _under_law(work, draft)
            order = letter_order(work, file, draft)
            order = order and replace(order, numbering=numbering, signing=signing)
            issued = self.issuing.issue(work, order) if order else None
            step = work.cases.add_step(
                case_id,
                Step(
                    sequence=len(file.case.steps) + 1,
                    kind=draft.kind,
                    on=draft.on,
                    detail=draft.detail,
                    letter_id=issued.letter_id if issued else None,
                    letter_number=issued.number if issued else "",
                ),
                expected_version,
            )
            after_step(work, file, step, today=self.today())
            work.cases.drop_draft(case_id, draft.kind)
        return RecordedStep(step=step, letter_id=step.letter_id, number=step.letter_number)

    def withdraw_last(self, case_id: int, *, reason: str, expected_version: int) -> None:
        """Correct the last step: it stays on record but no longer counts; its letter is voided.

        Raises `Incomplete` without a reason, `NotYetLawful` when only the opening is left.
        """
        if not reason.strip():
            raise Incomplete((("reason", "tulis alasan koreksi"),))
        with self.database.unit_of_work() as work:
            case = work.cases.get(case_id)
            last = case.valid_steps[-1]
            if last.kind is StepKind.OPENED or last.id is None:
                what = "Perkara baru dibuka; tutup perkara bila tidak dilanjutkan"
                raise NotYetLawful("Koreksi langkah terakhir", ((what, ""),))
            work.cases.add_step(
                case_id,
                Step(
                    sequence=len(case.steps) + 1,
                    kind=StepKind.WITHDRAWN,
                    on=self.today(),
                    detail=Withdrawn(step_id=last.id, reason=reason.strip()),
                ),
                expected_version,
            )
            rules = rules_for(work, self.law)
            after_withdrawal(
                work, case_id, last, reason.strip(), rules=rules.for_case(case), today=self.today()
            )

    def assessment(
        self,
        case_id: int,
        *,
        provisions: Sequence[str],
        impact: str,
        absence: Absence | None = None,
    ) -> AssessmentView:
        """Return what the law says about the acts and who may punish them, each with why.

        Before the report: ask with the provisions alleged and the impact assumed. `absence` is
        taken from the attendance register where attendance is charged and none is given.
        """
        today = self.today()
        with self.database.reading() as work:
            file = read_case_file(work, case_id, rules_for(work, self.law))
            question = Question(
                file=file,
                provisions=provisions,
                impact=impact,
                on=today,
                regent=regent_on(work, file.office.regent_title, today),
                absence=absence or counted_absence(work, file, provisions, today),
            )
        return assess_case(question)

    def punishers(
        self, case_id: int, sanction_code: str, *, on: date
    ) -> tuple[PunisherChoice, ...]:
        """Return who might punish with a sanction on a day, each with whether he may and why."""
        with self.database.reading() as work:
            file = read_case_file(work, case_id, rules_for(work, self.law))
            regent = regent_on(work, file.office.regent_title, on)
        return punishers(
            Question(file=file, provisions=(), impact="", on=on, regent=regent), sanction_code
        )

    def terms(self, case_id: int, sanction_code: str, *, on: date) -> SanctionTerms | None:
        """Return what a decision of a day with this sanction could fix; None for a light one."""
        with self.database.reading() as work:
            file = read_case_file(work, case_id, rules_for(work, self.law))
            return proposed_terms(file, sanction_code, on=on)

    def terms_offer(
        self, case_id: int, sanction_code: str, *, on: date, given: SanctionTerms | None = None
    ) -> TermsProposal | None:
        """Return those terms with what follows from the clerk's own answers, and why."""
        with self.database.reading() as work:
            file = read_case_file(work, case_id, rules_for(work, self.law))
            return terms_offer(file, sanction_code, on=on, given=given)

    def standing(self, employee_id: int, on: date | None = None) -> Standing:
        """Answer how somebody stands in discipline on a day, today unless another is given.

        Examined, serving, punished within a year or at all, and what is closed until when.
        """
        with self.database.reading() as work:
            rules = rules_for(work, self.law)
            return standing_of(work, rules, employee_id, on=on or self.today())

    def _row(self, line: CaseLine, case: Case | None, rules: Rules) -> CaseRow:
        stage = STEP_TITLES[line.last_step]
        if case is None:
            return CaseRow(line=line, stage=stage, due=None, days_left=None)
        rules = rules.for_case(case)
        _, waits, problem = case_dates(case, rules, self.today())
        days = None
        if waits is not None and waits.day is not None and not problem:
            days = days_left(rules, self.today(), waits.day)
        return CaseRow(line=line, stage=stage, due=waits, days_left=days, due_problem=problem)


def _under_law(work: UnitOfWork, draft: StepDraft) -> StepDraft:
    """Note in a decision under which version of the law's tables it is made."""
    if not isinstance(draft.detail, Decided):
        return draft
    return replace(draft, detail=replace(draft.detail, law_version=law_version(work)))
