"""How far the electronic signature of a letter is, and what can be done about it."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from asn_desk.domain.dates import clock, short_day_date
from asn_desk.domain.hours import WIB
from asn_desk.domain.papers.letters import LetterLine
from asn_desk.domain.papers.signing import (
    FoundSignature,
    LetterSigning,
    SignedFile,
    Signing,
    SigningState,
)
from asn_desk.services.signing import SigningDesk
from ui.letters.signing_form import SigningDialog
from ui.shared import dialogs, errors, theme
from ui.shared.elements import label, quiet_button, show_meaning
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.paper_files import show_in_folder
from ui.shared.theme import Meaning

PDF_FILES = (("Berkas PDF", "*.pdf"),)


class SigningPanel(QWidget):
    """Signs, hands over and takes back; not to be seen for a letter in ink."""

    changed = Signal(int)
    """A signed file of a letter was stored, or the letter was handed over."""

    def __init__(self, desk: SigningDesk, jobs: Jobs, notices: Notices) -> None:
        super().__init__()
        self._desk, self._jobs, self._notices = desk, jobs, notices
        self._line: LetterLine | None = None
        self.state = label(wrap=True)
        self.detail = label(look="small", wrap=True)
        self.menu_button = quiet_button("TTE", "stamp", name="Tanda tangan elektronik")
        menu = QMenu(self)
        self.sign_action = _act(menu, "Tanda tangani elektronik…", self.ask_signature)
        self.hand_action = _act(menu, "Serahkan untuk TTE…", self.ask_hand_over)
        self.take_action = _act(menu, "Ambil kembali berkas bertanda tangan…", self.ask_take_back)
        self.check_action = _act(menu, "Periksa lagi tanda tangannya", self.check_again)
        self.menu_button.setMenu(menu)
        self._lay_out()
        self.hide()

    def show_line(self, line: LetterLine | None) -> None:
        """Show how far another letter's signature is."""
        self._line = line
        electronic = line is not None and Signing(line.signing) is Signing.ELECTRONIC
        self.setVisible(electronic)
        if line is None or not electronic:
            return
        self.menu_button.setEnabled(not line.voided)
        show_meaning(self.state, None, "")
        self.detail.hide()
        letter_id = line.id
        self._jobs.run(
            lambda: (letter_id, self._desk.about(letter_id)),
            done=lambda found: self._show(*found),
            latest=f"tte-{id(self)}",
        )

    def ask_signature(self) -> SigningDialog | None:
        """Ask for a certificate file and sign the letter shown."""
        if self._line is None:
            return None
        dialog = SigningDialog(self, self._desk, self._jobs, self._line)
        dialog.succeeded.connect(partial(self._on_stored, self._line))
        dialog.open()
        return dialog

    def ask_hand_over(self) -> None:
        """Ask where to save the PDF and its side file for the signing service."""
        line = self._line
        if line is not None:
            self._jobs.run(
                lambda: self._desk.suggested_name(line.id),
                done=lambda name: self._hand_over(line, name),
            )

    def ask_take_back(self) -> None:
        """Ask for the signed file that came back."""
        asked = dialogs.ask_open_files(self, "Berkas bertanda tangan", kinds=PDF_FILES)
        for file in asked[:1]:
            self.take_back(file)

    def take_back(self, file: Path, line: LetterLine | None = None) -> None:
        """Store a signed file of a letter, the one shown unless named, once it is proven."""
        line = line or self._line
        if line is not None:
            self._jobs.run(
                lambda: self._desk.take_back(line.id, file),
                done=partial(self._on_stored, line),
                failed=lambda error: errors.show(error, self._notices),
                label="Memeriksa tanda tangan",
            )

    def check_again(self) -> None:
        """Check the stored signatures anew, by the issuers trusted now."""
        line = self._line
        if line is not None:
            self._jobs.run(lambda: self._desk.check_again(line.id), done=self._on_checked)

    def _hand_over(self, line: LetterLine, name: str) -> None:
        target = dialogs.ask_save_file(self, "Serahkan untuk TTE", name, kinds=PDF_FILES)
        if target is not None:
            self._jobs.run(
                lambda: self._desk.hand_over(line.id, target),
                done=lambda written: self._on_handed(line, *written),
                failed=lambda error: errors.show(error, self._notices),
            )

    def _on_handed(self, line: LetterLine, paper: Path, beside: Path) -> None:
        self._notices.success(
            f"Nomor {line.number} menunggu TTE. {paper.name} dan keterangannya {beside.name}"
            " tersimpan; kirim keduanya ke operator tanda tangan.",
            action="Buka folder",
            do=partial(show_in_folder, paper),
        )
        self.changed.emit(line.id)

    def _on_stored(self, line: LetterLine, signed: SignedFile) -> None:
        self._notices.success(
            f"Nomor {line.number} bertanda tangan elektronik {signed.signer};"
            f" {_trust_words(signed)}."
        )
        self.changed.emit(line.id)

    def _on_checked(self, found: tuple[FoundSignature, ...]) -> None:
        said = "; ".join(f"{one.certificate.name}: {one.words}" for one in found)
        self._notices.info(f"Tanda tangan diperiksa. {said}.")

    def _show(self, letter_id: int, about: LetterSigning) -> None:
        if self._line is None or self._line.id != letter_id:
            return
        show_meaning(self.state, *_state_words(about))
        self.detail.setText(_detail(about))
        self.detail.setVisible(bool(about.signed))
        signed = about.state is SigningState.SIGNED
        self.sign_action.setText(
            "Tambah tanda tangan elektronik…" if signed else "Tanda tangani elektronik…"
        )
        self.check_action.setVisible(signed)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        row.addWidget(self.state, 1)
        row.addWidget(self.menu_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.detail)


def _act(menu: QMenu, words: str, do: Callable[[], object]) -> QAction:
    action = menu.addAction(words)
    action.triggered.connect(lambda _=False: do())
    return action


def _state_words(about: LetterSigning) -> tuple[Meaning, str]:
    if about.signed:
        last = about.signed[-1]
        return Meaning.DONE, f"ber-TTE: {last.signer}, {_moment(last.signed_at)}"
    handed = about.handed_over
    if handed is not None:
        return Meaning.WAITING, f"menunggu TTE, diserahkan {_moment(handed.recorded_at)}"
    return Meaning.DUE, "belum ditandatangani elektronik"


def _detail(about: LetterSigning) -> str:
    if not about.signed:
        return ""
    last = about.signed[-1]
    many = f"{last.signatures} tanda tangan · " if last.signatures > 1 else ""
    return f"{many}penerbit {last.issuer} · {_trust_words(last)}"


def _trust_words(signed: SignedFile) -> str:
    known = "dikenal" if signed.trusted else "belum dikenal"
    return f"utuh, penerbit sertifikat {known}"


def _moment(moment: datetime | None) -> str:
    if moment is None:
        return "waktu tidak tercatat"
    here = moment.astimezone(WIB)
    return f"{short_day_date(here.date())} {clock(here.time())}"
