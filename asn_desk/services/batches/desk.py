"""The planners of batches and what is done with the letters they made."""

from dataclasses import dataclass

from asn_desk.services.batches.case_batches import CaseBatchDesk
from asn_desk.services.batches.report_batches import CoachingBatchDesk, ReplyBatchDesk
from asn_desk.services.batches.saving import PaperSaver
from asn_desk.services.letters import LetterDesk
from asn_desk.services.office import OfficeDesk
from asn_desk.services.people.employees import EmployeeDesk
from asn_desk.services.proceedings.cases import CaseDesk
from asn_desk.services.reports.incidents import IncidentDesk


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchDesk:
    """Everything that makes many letters at once."""

    cases: CaseBatchDesk
    replies: ReplyBatchDesk
    coaching: CoachingBatchDesk
    papers: PaperSaver


def batch_desk(
    cases: CaseDesk,
    incidents: IncidentDesk,
    letters: LetterDesk,
    office: OfficeDesk,
    employees: EmployeeDesk,
) -> BatchDesk:
    """Return the batches of these desks."""
    return BatchDesk(
        cases=CaseBatchDesk(
            cases=cases,
            next_working_day=lambda day: office.working_day_after(day, 1),
            people=employees.choices,
        ),
        replies=ReplyBatchDesk(incidents=incidents, letters=letters),
        coaching=CoachingBatchDesk(incidents=incidents, letters=letters),
        papers=PaperSaver(letters=letters),
    )
