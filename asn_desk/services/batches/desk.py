"""The planners of batches and what is done with the letters they made."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from asn_desk.services.batches.case_batches import CaseBatchDesk
from asn_desk.services.batches.report_batches import CoachingBatchDesk, ReplyBatchDesk
from asn_desk.services.batches.rows import IssuedPaper
from asn_desk.services.batches.saving import save_papers
from asn_desk.services.letters import LetterDesk
from asn_desk.services.office import OfficeDesk
from asn_desk.services.proceedings.cases import CaseDesk
from asn_desk.services.progress import Progress, no_progress
from asn_desk.services.reports.incidents import IncidentDesk


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSaver:
    """Issued letters as one file for printing, or as files in a folder."""

    letters: LetterDesk

    def merged(self, letter_ids: Sequence[int]) -> bytes:
        """Return letters as one PDF in the order given; raises `UnreadableFile`."""
        return self.letters.merged(letter_ids)

    def save(
        self, papers: Sequence[IssuedPaper], folder: Path, progress: Progress = no_progress
    ) -> tuple[Path, ...]:
        """Write letters just issued into a folder, named by number and name."""
        named = [(one.letter_id, one.file_name) for one in papers]
        return save_papers(named, folder, pdf=self.letters.pdf, progress=progress)

    def save_letters(
        self, letter_ids: Sequence[int], folder: Path, progress: Progress = no_progress
    ) -> tuple[Path, ...]:
        """Write letters of the agenda into a folder, named as their attachments are."""
        named = [(one, self.letters.file_name(one)) for one in letter_ids]
        return save_papers(named, folder, pdf=self.letters.pdf, progress=progress)


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchDesk:
    """Everything that makes many letters at once."""

    cases: CaseBatchDesk
    replies: ReplyBatchDesk
    coaching: CoachingBatchDesk
    papers: PaperSaver


def batch_desk(
    cases: CaseDesk, incidents: IncidentDesk, letters: LetterDesk, office: OfficeDesk
) -> BatchDesk:
    """Return the batches of these desks."""
    return BatchDesk(
        cases=CaseBatchDesk(
            cases=cases, next_working_day=lambda day: office.working_day_after(day, 1)
        ),
        replies=ReplyBatchDesk(incidents=incidents, letters=letters),
        coaching=CoachingBatchDesk(incidents=incidents, letters=letters),
        papers=PaperSaver(letters=letters),
    )
