"""The desks the pages of cases ask."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from asn_desk.domain.papers.letters import LETTER_TITLES
from asn_desk.domain.users import UserNames
from asn_desk.domain.working_time import Deadline
from asn_desk.services.batches.case_batches import CaseBatchDesk
from asn_desk.services.batches.saving import PaperSaver
from asn_desk.services.copies import CopyDesk
from asn_desk.services.letters import LetterDesk
from asn_desk.services.office import OfficeDesk
from asn_desk.services.people.employees import EmployeeDesk
from asn_desk.services.proceedings.case_values import CaseView
from asn_desk.services.proceedings.cases import CaseDesk
from asn_desk.services.proceedings.counting import CountingDesk
from asn_desk.services.proceedings.legal_basis import LegalBasisDesk
from asn_desk.services.signer_options import SignerOption
from asn_desk.services.statements.statements import StatementDesk
from ui.cases.counting_dialog import CountingPaper, Paper
from ui.cases.tools import FormTools
from ui.shared.jobs import Jobs


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A case with the words of the law its page needs."""

    view: CaseView
    provisions: Sequence[tuple[str, str]]
    impacts: Sequence[tuple[str, str]]
    sanctions: Mapping[str, str]
    signers: Sequence[SignerOption]
    """Who may sign an ordinary letter today."""
    users: UserNames = field(default_factory=UserNames)
    """Whose the accounts are that recorded the steps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDesks:
    """Cases, and whom and what their forms ask for; called on the worker thread."""

    cases: CaseDesk
    employees: EmployeeDesk
    letters: LetterDesk
    office: OfficeDesk
    counting: CountingDesk
    legal_basis: LegalBasisDesk
    statements: StatementDesk
    today: Callable[[], date]
    copies: CopyDesk | None = None

    @property
    def batch(self) -> CaseBatchDesk:
        """What plans and issues letters for many cases."""
        return CaseBatchDesk(
            cases=self.cases,
            next_working_day=lambda day: self.office.working_day_after(day, 1),
            people=self.employees.choices,
        )

    @property
    def papers(self) -> PaperSaver:
        """What prints and saves several letters at once."""
        return PaperSaver(letters=self.letters)

    def last_paper(self, case_id: int) -> tuple[bytes, str, str] | None:
        """Return the last letter of a case that stands: content, file name, what it is."""
        standing = [one for one in self.cases.view(case_id).letters if not one.voided]
        if not standing:
            return None
        last = max(standing, key=lambda one: one.id)
        title = f"{LETTER_TITLES[last.kind]} nomor {last.number}"
        return self.letters.file(last.id), self.letters.file_name(last.id), title

    def opened(self, case_id: int) -> Opened:
        """Return everything the page of a case shows; raises `NotFound`."""
        view = self.cases.view(case_id)
        act_on = view.case.happened_on
        return Opened(
            view=view,
            provisions=self.office.provisions(on=act_on),
            impacts=self.office.impacts(on=act_on),
            sanctions=dict(self.office.sanctions()),
            signers=self.statements.signers(self.today()),
            users=self.office.user_names(),
        )

    def names(self, ids: Sequence[int]) -> Mapping[int, str]:
        """Return the names behind ids of employees."""
        return {one: self.employees.card(one).employee.full_name for one in ids}

    def counting_paper(self, case_id: int, jobs: Jobs) -> CountingPaper:
        """Return what prints how a date of a case was counted."""

        def make(deadline: Deadline) -> Paper:
            content = self.counting.sheet(deadline, case_id)
            return content, self.counting.name(case_id, rule=deadline.rule)

        return CountingPaper(jobs=jobs, make=make)

    def tools(self, opened: Opened, jobs: Jobs) -> FormTools:
        """Return what the forms of a case ask for."""
        case_id = opened.view.case.id or 0
        return FormTools(
            jobs=jobs,
            today=self.today,
            people=self.employees.choices,
            names=self.names,
            deadline=partial(self.counting.deadline, case_id),
            assess=lambda provisions, impact: self.cases.assessment(
                case_id, provisions=provisions, impact=impact
            ),
            provisions=opened.provisions,
            impacts=opened.impacts,
            terms=lambda code, on, given: self.cases.terms_offer(case_id, code, on=on, given=given),
            punishers=lambda code, on: self.cases.punishers(case_id, code, on=on),
            signers=opened.signers,
        )
