"""The office's file copy of an issued letter: the same text, with the table of initials."""

from pathlib import Path

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.errors import NotYetLawful
from asn_desk.domain.papers.file_copies import TITLE, FileCopyCover, initials_for, keeps_file_copy
from asn_desk.domain.papers.letters import LETTER_TITLES, LetterLine
from asn_desk.services.issuing import Issuing
from asn_desk.services.outputs import file_name
from asn_desk.services.printing import file_copy_cover, merged

_MAKING = "membuat lembar pertinggal"


def file_copy(work: UnitOfWork, issuing: Issuing, letter_id: int, *, resources: Path) -> bytes:
    """Return a letter's file copy; the letter itself stays as it was issued.

    The table of initials stands on the letter where it can be made anew to the byte; where the
    office's paper changed since, on a cover before the letter as it was issued. Raises
    `NotYetLawful` for a kind without initials and for a void number, and `UnreadableFile`.
    """
    line = _filed(work, letter_id)
    office, frame = work.office.office(), work.copies.frame(letter_id)
    issued = work.letters.get_pdf(letter_id)[0]
    initials = initials_for(office, frame.signer if frame else None)
    if frame is not None and issuing.again(work, line, frame) == issued:
        return issuing.again(work, line, frame, initials=initials)
    cover = FileCopyCover(line=line, initials=initials)
    return merged([file_copy_cover(cover, office, resources), issued])


def file_copy_name(line: LetterLine) -> str:
    """Return a file name of number and kind that every system accepts."""
    return file_name(f"{TITLE} {line.number} {LETTER_TITLES[line.kind]}", ".pdf")


def _filed(work: UnitOfWork, letter_id: int) -> LetterLine:
    line = work.letters.line(letter_id)
    if not keeps_file_copy(line.kind):
        what = "Naskah jenis ini ditandatangani yang hadir atau pegawainya sendiri, tanpa paraf"
        raise NotYetLawful(_MAKING, ((what, ""),))
    if line.voided:
        what = f"Nomor {line.number} sudah dibatalkan: {line.void_reason}"
        raise NotYetLawful(_MAKING, ((what, ""),))
    return line
