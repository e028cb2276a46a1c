"""What the forms of a case need from the desks, gathered once for one case."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from asn_desk.domain.sanction_terms import SanctionTerms
from asn_desk.domain.working_time import Deadline
from asn_desk.services.proceedings.case_values import AssessmentView, PunisherChoice, TermsProposal
from asn_desk.services.signer_options import SignerOption
from ui.shared.jobs import Jobs


@dataclass(frozen=True, slots=True, kw_only=True)
class FormTools:
    """Questions a form may ask; every callable but `today` runs on the worker thread."""

    jobs: Jobs
    today: Callable[[], date]
    people: Callable[[str], Sequence[tuple[int, str, str]]]
    """Finds officials by any fragment: id, name, what tells them apart."""
    names: Callable[[Sequence[int]], Mapping[int, str]]
    """Gives the names behind ids."""
    deadline: Callable[[str, date], Deadline]
    """A date by its rule's key; raises `HolidaysMissing`."""
    assess: Callable[[Sequence[str], str], AssessmentView]
    """What the law says about provisions and an impact."""
    provisions: Sequence[tuple[str, str]]
    impacts: Sequence[tuple[str, str]]
    terms: Callable[[str, date, SanctionTerms], TermsProposal | None]
    """What a decision with a sanction, of a day, could fix beside what is given."""
    punishers: Callable[[str, date], Sequence[PunisherChoice]]
    """Who might punish with a sanction on a day."""
    signers: Sequence[SignerOption] = ()
    """Who may sign an ordinary letter today; the first usually does."""
