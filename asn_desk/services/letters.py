"""The desk of letters: the agenda, the frozen papers, the register of decisions."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from asn_desk.database.unit_of_work import Database
from asn_desk.domain.errors import Incomplete
from asn_desk.domain.office import Book
from asn_desk.domain.papers.attachments import AttachmentKind, LetterAttachment
from asn_desk.domain.papers.letters import LETTER_TITLES, LetterLine
from asn_desk.domain.papers.outside_numbers import OutsideNumbers
from asn_desk.domain.proceedings.cases import DecisionLine
from asn_desk.services.letter_check import CodeCheck, LetterCheck, check_code, check_letter
from asn_desk.services.letter_replacing import Origin, void_letter, withdraw_to_replace
from asn_desk.services.outputs import file_name
from asn_desk.services.printing import merged
from asn_desk.services.progress import Progress, no_progress, told
from asn_desk.services.reports.report_entry import keep_path


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterDesk:
    """What a clerk does with issued letters; the papers themselves never change."""

    database: Database
    today: Callable[[], date]

    def agenda(
        self, *, year: int, book: Book | None = None, text: str = ""
    ) -> Sequence[LetterLine]:
        """Return every number of a year with its letter, voided ones included."""
        with self.database.reading() as work:
            return work.letters.agenda(book, year, text)

    def years(self) -> tuple[int, ...]:
        """Return the years of the agenda, latest first; this year is always among them."""
        with self.database.reading() as work:
            return tuple(sorted({self.today().year, *work.letters.years()}, reverse=True))

    def pdf(self, letter_id: int) -> bytes:
        """Return the bytes frozen when the letter was issued; raises `UnreadableFile`."""
        with self.database.reading() as work:
            return work.letters.get_pdf(letter_id)[0]

    def file(self, letter_id: int) -> bytes:
        """Return a letter as it is sent: the signed file where there is one, else as issued.

        Raises `UnreadableFile`.
        """
        with self.database.reading() as work:
            signed = work.signatures.signed(letter_id)
            if signed:
                return work.signatures.get_signed(signed[-1].id)
            return work.letters.get_pdf(letter_id)[0]

    def line(self, letter_id: int) -> LetterLine:
        """Return a letter's row of the agenda; raises `NotFound`."""
        with self.database.reading() as work:
            return work.letters.line(letter_id)

    def file_name(self, letter_id: int) -> str:
        """Return a file name of number, kind and addressee that every system accepts."""
        line = self.line(letter_id)
        return file_name(f"{line.number} {LETTER_TITLES[line.kind]} {line.addressee}", ".pdf")

    def void(self, letter_id: int, *, reason: str) -> None:
        """Mark a number as void; number and paper stay in the agenda.

        Raises `Incomplete` without a reason, and `NotYetLawful` for the paper of a case's step,
        which is corrected in its case.
        """
        with self.database.unit_of_work() as work:
            void_letter(work, letter_id, reason)

    def withdraw_to_replace(self, letter_id: int, *, reason: str) -> Origin:
        """Void a letter, open again what it concluded, and say where to make the next one.

        The next letter of the same kind and subject says that it replaces this one. Raises as
        `void` does.
        """
        with self.database.unit_of_work() as work:
            return withdraw_to_replace(work, letter_id, reason)

    def attach(self, letter_id: int, path: Path, *, kind: AttachmentKind) -> None:
        """Attach a copy of a file to a letter; the letter itself does not change.

        Raises `UnreadableFile`, `DiskFull`, and `AlreadyExists` for a file that is attached
        already.
        """
        kept = keep_path(self.database.evidence, path)
        attachment = LetterAttachment(
            letter_id=letter_id,
            kind=kind,
            file_name=kept.file_name,
            media_type=kept.media_type,
            size=kept.size,
            sha256=kept.sha256,
        )
        with self.database.unit_of_work() as work:
            work.letters.attach(attachment)

    def attachments(self, letter_id: int) -> tuple[LetterAttachment, ...]:
        """Return what is attached to a letter, oldest first."""
        with self.database.reading() as work:
            return work.letters.attachments(letter_id)

    def attachment(self, sha256: str) -> bytes:
        """Return an attached file; raises `NotFound`, or `UnreadableFile` when altered."""
        return self.database.evidence.read(sha256)

    def check_file(self, path: Path) -> LetterCheck:
        """Say whether a file is a letter as it was issued; raises `UnreadableFile`."""
        return check_letter(self.database, path)

    def check_code(self, text: str) -> CodeCheck:
        """Find the letter of a document code that was typed or scanned."""
        return check_code(self.database, text)

    def next_sequence(self, book: Book, year: int) -> int:
        """Return the running number the next letter of a book would take."""
        with self.database.reading() as work:
            return work.numbers.peek_number(book, year)

    def use_outside(self, book: Book, year: int, *, last: int, subject: str) -> None:
        """Note that letters made elsewhere took the book's numbers up to `last`.

        The program goes on with the number after it. Raises `Incomplete` without a subject, and
        `AlreadyExists` when the book has passed that number.
        """
        if not subject.strip():
            raise Incomplete((("subject", "tulis untuk apa nomor itu dipakai"),))
        with self.database.unit_of_work() as work:
            work.numbers.use_outside(
                book, year, last=last, subject=subject.strip(), on=self.today()
            )

    def outside(self, year: int) -> tuple[OutsideNumbers, ...]:
        """Return the numbers of a year that were used outside this program."""
        with self.database.reading() as work:
            return work.numbers.outside(year)

    def decisions(self, *, year: int | None = None) -> tuple[DecisionLine, ...]:
        """Return the register of decisions, of one year or all."""
        period = (date(year, 1, 1), date(year, 12, 31)) if year else None
        with self.database.reading() as work:
            return work.cases.decisions(period=period)

    def merged(self, letter_ids: Sequence[int], progress: Progress = no_progress) -> bytes:
        """Return several letters as one PDF, in the order given, for printing."""
        return merged(self.file(one) for one in told(letter_ids, progress))
