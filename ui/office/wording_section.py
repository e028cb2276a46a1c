"""Naskah surat: the office's own wording of letters."""

from typing_extensions import override

from asn_desk.domain.papers.letters import LetterKind
from asn_desk.services.wordings import WordingDesk
from ui.office.section import Section
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.wordings.editor import WordingEditor


class WordingSection(Section):
    """The editor of wordings as a section of the office."""

    title = "Naskah surat"

    def __init__(self, wordings: WordingDesk, *, jobs: Jobs, notices: Notices) -> None:
        super().__init__(
            "Kalimat yang bebas boleh diubah; yang bergambar kunci mengikuti peraturan."
            " [nama dalam kurung] diisi program."
        )
        self._wordings = wordings
        self._jobs = jobs
        self.editor = WordingEditor(wordings, jobs=jobs, notices=notices)
        self.column.addWidget(self.editor, 1)

    def show_letter(self, letter_id: int) -> None:
        """Show the version of the wording a letter was issued in."""
        self._jobs.run(lambda: self._wordings.of_letter(letter_id), done=self._show_version)

    @override
    def reload(self) -> None:
        self.editor.reload()

    @override
    def unsaved(self) -> bool:
        return self.editor.unsaved()

    @override
    def forget_changes(self) -> None:
        self.editor.forget_changes()

    def _show_version(self, found: tuple[LetterKind, int]) -> None:
        self.editor.show_version(*found)
