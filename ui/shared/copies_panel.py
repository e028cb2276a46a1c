"""The copies of a decision: those made, each a link to its paper, and the way to more."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from asn_desk.domain.dates import short_day_date
from asn_desk.domain.papers.copies import LetterCopy
from asn_desk.services.copies import CopyChoices, CopyDesk
from ui.shared import theme
from ui.shared.choice_fields import Found
from ui.shared.copies_dialog import CopiesDialog
from ui.shared.elements import LinkButton, label, link_button
from ui.shared.jobs import Jobs
from ui.shared.paper_dialog import PaperDialog


class CopiesPanel(QWidget):
    """Shows the copies of one decision; hidden while none is shown."""

    made = Signal(str)
    """In words, what was made."""

    def __init__(
        self,
        copies: CopyDesk,
        jobs: Jobs,
        *,
        people: Callable[[str], Sequence[Found]],
        title: str = "Salinan dan petikan",
    ) -> None:
        super().__init__()
        self._copies = copies
        self._jobs = jobs
        self._people = people
        self._letter_id: int | None = None
        self.dialog: CopiesDialog | None = None
        self.shown: PaperDialog | None = None
        self.links: list[LinkButton] = []
        self.more = link_button("Salinan dan petikan…")
        self.more.setAccessibleName(f"Salinan dan petikan: {title}")
        self.more.setToolTip("Satu untuk tiap penerima tembusan, disahkan, tanpa nomor sendiri")
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        column.addWidget(label(title, "label", wrap=True))
        column.addLayout(self._list)
        column.addWidget(self.more)
        self.more.clicked.connect(lambda _=False: self.ask())
        self.show_letter(None)

    def show_letter(self, letter_id: int | None) -> None:
        """Show the copies of another decision; None shows nothing."""
        self._letter_id = letter_id
        self.setVisible(letter_id is not None)
        self._show(())
        if letter_id is not None:
            self._jobs.run(
                partial(self._copies.of_letter, letter_id),
                done=self._show,
                latest=f"salinan-{id(self)}",
            )

    def ask(self) -> None:
        """Ask who gets which copy."""
        letter_id = self._letter_id
        if letter_id is not None:
            self._jobs.run(partial(self._copies.choices, letter_id), done=self._open)

    def open(self, copy: LetterCopy) -> None:
        """Show the paper of a copy, to be saved or printed."""

        def read() -> bytes:
            return self._copies.pdf(copy.id or 0)

        self._jobs.run(read, done=partial(self._show_paper, _title(copy)))

    def _open(self, choices: CopyChoices) -> None:
        dialog = CopiesDialog(
            self.window(), self._copies, choices, jobs=self._jobs, people=self._people
        )
        self.dialog = dialog
        dialog.succeeded.connect(self._on_made)
        dialog.open()
        dialog.show_paper()

    def _on_made(self, copy_ids: Sequence[int]) -> None:
        self.made.emit(f"{len(copy_ids)} salinan dibuat.")
        self.show_letter(self._letter_id)

        def read() -> bytes:
            return self._copies.merged(copy_ids)

        self._jobs.run(read, done=partial(self._show_paper, "Salinan untuk dicetak"))

    def _show_paper(self, title: str, content: bytes) -> None:
        self.shown = PaperDialog(self.window(), title, content, f"{title}.pdf")
        self.shown.open()

    def _show(self, found: Sequence[LetterCopy]) -> None:
        for old in self.links:
            self._list.removeWidget(old)
            old.deleteLater()
        self.links = []
        for one in found:
            link = LinkButton(_title(one))
            link.setToolTip(f"Disahkan {one.certifier}, {short_day_date(one.on)}")
            link.clicked.connect(lambda _=False, one=one: self.open(one))
            self._list.addWidget(link)
            self.links.append(link)


def _title(copy: LetterCopy) -> str:
    return f"{copy.form} untuk {copy.recipient}"
