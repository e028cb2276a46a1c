"""The desks the page of employees asks."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from asn_desk.services.assessment_values import Standing
from asn_desk.services.batches.saving import PaperSaver
from asn_desk.services.letters import LetterDesk
from asn_desk.services.office import OfficeDesk
from asn_desk.services.people.employees import EmployeeDesk
from asn_desk.services.statements.statements import StatementDesk


@dataclass(frozen=True, slots=True, kw_only=True)
class EmployeeDesks:
    """Employees and units, how they stand, and the papers about them."""

    employees: EmployeeDesk
    office: OfficeDesk
    statements: StatementDesk
    letters: LetterDesk
    standing: Callable[[int], Standing]
    today: Callable[[], date]

    @property
    def papers(self) -> PaperSaver:
        """Issued letters as one file, or as files in a folder."""
        return PaperSaver(letters=self.letters)
