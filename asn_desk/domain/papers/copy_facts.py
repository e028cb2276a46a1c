"""The facts of a certified copy: the decision it repeats, and for whom it is made."""

from dataclasses import dataclass
from enum import StrEnum

from asn_desk.domain.papers.letter_facts import DecisionFacts
from asn_desk.domain.papers.letters import Frame, LetterKind
from asn_desk.domain.papers.salary_facts import SalaryResumeDecisionFacts, SalaryStopDecisionFacts
from asn_desk.domain.papers.team_facts import ReleaseFacts, TeamFacts

DecreedFacts = (
    DecisionFacts | TeamFacts | ReleaseFacts | SalaryStopDecisionFacts | SalaryResumeDecisionFacts
)
"""The facts of the kinds that copies are made of."""
COPIED_KINDS = frozenset(
    {
        LetterKind.DECISION,
        LetterKind.TEAM_DECISION,
        LetterKind.TEMPORARY_RELEASE,
        LetterKind.SALARY_STOP_DECISION,
        LetterKind.SALARY_RESUME_DECISION,
    }
)
"""The decisions of which a salinan or petikan can be made."""


class CopyForm(StrEnum):
    """How much of a decision a copy repeats."""

    WHOLE = "Salinan"
    """The whole text, without signature."""
    EXTRACT = "Petikan"
    """The head and what concerns one person; what is left out is marked `dan seterusnya`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyFacts:
    """A salinan or petikan; its frame is that of who certifies it, the decision has its own."""

    form: CopyForm
    recipient: str
    """Who gets this copy; printed below the word SALINAN or PETIKAN."""
    original: LetterKind
    original_frame: Frame
    """Number, date, signer and tembusan as the decision was issued with."""
    original_facts: DecreedFacts
    person: str = ""
    """Of whom an extract of a list of people speaks; empty when it is about one person anyway."""

    @property
    def kind(self) -> LetterKind:
        """The kind whose wording certifies this copy."""
        whole = self.form is CopyForm.WHOLE
        return LetterKind.CERTIFIED_COPY if whole else LetterKind.EXTRACT
