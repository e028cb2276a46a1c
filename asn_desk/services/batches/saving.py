"""Issued letters as files in a folder, named by number and name."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from asn_desk.domain.errors import UnreadableFile
from asn_desk.services.batches.rows import IssuedPaper
from asn_desk.services.letters import LetterDesk
from asn_desk.services.outputs import write_file
from asn_desk.services.progress import Progress, no_progress

_MOST_SAME = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSaver:
    """Issued letters as one file for printing, or as files in a folder."""

    letters: LetterDesk

    def merged(self, letter_ids: Sequence[int], progress: Progress = no_progress) -> bytes:
        """Return letters as one PDF in the order given; raises `UnreadableFile`."""
        return self.letters.merged(letter_ids, progress)

    def save(
        self, papers: Sequence[IssuedPaper], folder: Path, progress: Progress = no_progress
    ) -> tuple[Path, ...]:
        """Write letters just issued into a folder, named by number and name."""
        named = [(one.letter_id, one.file_name) for one in papers]
        return save_papers(named, folder, pdf=self.letters.file, progress=progress)

    def save_letters(
        self, letter_ids: Sequence[int], folder: Path, progress: Progress = no_progress
    ) -> tuple[Path, ...]:
        """Write letters of the agenda into a folder, named as their attachments are."""
        named = [(one, self.letters.file_name(one)) for one in letter_ids]
        return save_papers(named, folder, pdf=self.letters.file, progress=progress)


def save_papers(
    papers: Sequence[tuple[int, str]],
    folder: Path,
    *,
    pdf: Callable[[int], bytes],
    progress: Progress = no_progress,
) -> tuple[Path, ...]:
    """Write letters, given as (id, file name), into a folder; return where each one is.

    A file that is there with other content stays: the letter gets ` (2)` behind its name. Raises
    `DiskFull` and `UnreadableFile`, and `Cancelled` through `progress`; what is written stays.
    """
    written = []
    for place, (letter_id, name) in enumerate(papers):
        progress(place, len(papers))
        content = pdf(letter_id)
        path = _place_for(folder, name, content)
        written.append(write_file(path, content, new_folder=False))
    progress(len(papers), len(papers))
    return tuple(written)


def _place_for(folder: Path, name: str, content: bytes) -> Path:
    """Return a path in the folder that is free, or holds this very content already."""
    for path in _names(folder, name):
        if not path.exists() or (path.is_file() and path.read_bytes() == content):
            return path
    raise UnreadableFile(name, "nama ini sudah terlalu sering dipakai", "Pilih folder lain.")


def _names(folder: Path, name: str) -> Iterable[Path]:
    first = folder / name
    yield first
    for count in range(2, _MOST_SAME):
        yield first.with_name(f"{first.stem} ({count}){first.suffix}")
