"""Taking a letter back from the agenda: voided, or voided to be replaced."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from asn_desk.domain.papers.letters import LETTER_TITLES, LetterLine
from asn_desk.services.letter_replacing import Origin
from asn_desk.services.letters import LetterDesk
from ui.shared import dialogs
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices


class Withdrawing(QObject):
    """Asks for the reason and voids a letter; `withdrawn` is told when it is done.

    `origin_requested` asks for the place, as (kind, id), where the next letter is made.
    """

    withdrawn = Signal()
    origin_requested = Signal(str, int)

    def __init__(self, parent: QWidget, letters: LetterDesk, jobs: Jobs, notices: Notices) -> None:
        super().__init__(parent)
        self._parent, self._letters = parent, letters
        self._jobs, self._notices = jobs, notices

    def void(self, line: LetterLine) -> None:
        """Ask for the reason and void a number; the number stays in the agenda."""
        reason = dialogs.ask_text(
            self._parent,
            f"Batalkan nomor {line.number}",
            "Alasan pembatalan",
            action="Batalkan nomor",
            hint="Nomor tetap tercatat di agenda dengan tanda batal dan tidak dipakai lagi.",
            long=True,
        )
        if reason:
            self._jobs.run(
                lambda: self._letters.void(line.id, reason=reason),
                done=lambda _: self._on_voided(line),
            )

    def replace(self, line: LetterLine) -> None:
        """Ask for the reason, void the letter, and go where the next one is made."""
        reason = dialogs.ask_text(
            self._parent,
            f"Ganti surat nomor {line.number}",
            "Alasan penggantian",
            action="Batalkan dan buat pengganti",
            hint="Surat ini dibatalkan sekarang. Penggantinya dibuat di tempat surat ini dibuat"
            " dan menyebut nomor yang diganti.",
            long=True,
        )
        if reason:
            self._jobs.run(
                lambda: self._letters.withdraw_to_replace(line.id, reason=reason),
                done=lambda origin: self._on_withdrawn(line, origin),
            )

    def _on_voided(self, line: LetterLine) -> None:
        self._notices.success(f"{LETTER_TITLES[line.kind]} nomor {line.number} dibatalkan.")
        self.withdrawn.emit()

    def _on_withdrawn(self, line: LetterLine, origin: Origin) -> None:
        self._notices.success(
            f"Nomor {line.number} dibatalkan. Buat suratnya kembali; penggantinya menyebutnya."
        )
        self.withdrawn.emit()
        if origin.kind:
            self.origin_requested.emit(origin.kind, origin.id)
