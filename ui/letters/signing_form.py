"""What a signature with a certificate file asks for: the file and its passphrase."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from asn_desk.domain.dates import long_date
from asn_desk.domain.hours import WIB
from asn_desk.domain.papers.letters import LetterLine
from asn_desk.services.signing import KeyOffer, SigningDesk
from ui.shared import dialogs
from ui.shared.desk_dialog import DeskDialog
from ui.shared.elements import button, label, show_meaning
from ui.shared.field import Field
from ui.shared.form import Form
from ui.shared.jobs import Jobs
from ui.shared.theme import Meaning

KEY_FILES = (("Berkas sertifikat", "*.p12 *.pfx"),)
MOST, AROUND = 640, 150
"""Pixels the dialog may be high, and what stands around its form."""
LOOK, SIGN = "Periksa sertifikat", "Tanda tangani"


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningInput:
    """What the form asks; the passphrase shows itself nowhere."""

    key_file: Path | None = None
    passphrase: str = field(default="", repr=False)


class KeyFileField(Field[Path | None]):
    """A certificate file, chosen or typed."""

    def __init__(self) -> None:
        self.line = QLineEdit()
        super().__init__(
            "Berkas sertifikat",
            self.line,
            required=True,
            hint="Berkas .p12 atau .pfx dari penerbit sertifikat. Isinya tidak disalin.",
        )
        self.choose_button = button("Pilih…", "folder-open")
        self.choose_button.setAccessibleName("Pilih berkas sertifikat")
        self._row.addWidget(self.choose_button)
        self.choose_button.clicked.connect(lambda _=False: self.choose())
        self.line.textChanged.connect(lambda _: self._tell())

    def choose(self) -> None:
        """Ask for the file."""
        for file in dialogs.ask_open_files(self, "Pilih sertifikat", kinds=KEY_FILES)[:1]:
            self.line.setText(str(file))

    @override
    def value(self) -> Path | None:
        typed = self.line.text().strip().strip('"')
        return Path(typed) if typed else None

    @override
    def problem(self) -> str:
        return "" if self.value() else "Pilih berkas sertifikat."

    @override
    def _fill(self, value: Path | None) -> None:
        self.line.setText(str(value) if value else "")


class PassphraseField(Field[str]):
    """The passphrase, hidden while it is typed and never kept."""

    def __init__(self) -> None:
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        super().__init__(
            "Kata sandi sertifikat",
            self.line,
            required=True,
            hint="Dipakai sekali untuk tanda tangan ini dan tidak disimpan di mana pun.",
        )
        self.line.textChanged.connect(lambda _: self._tell())

    @override
    def value(self) -> str:
        # Every character counts in a passphrase, blanks at its ends as well.
        return self.line.text()

    @override
    def problem(self) -> str:
        return "" if self.value() else "Ketik kata sandi sertifikat."

    @override
    def _fill(self, value: str) -> None:
        self.line.setText(value)


class SigningForm(Form[SigningInput]):
    """A certificate file, its passphrase, and below them whose certificate it is."""

    def __init__(self) -> None:
        super().__init__()
        self.key_file = self.add(KeyFileField())
        self.passphrase = self.add(PassphraseField())
        self.certificate = label(wrap=True)
        self.warnings = label(wrap=True)
        for one in (self.certificate, self.warnings):
            one.hide()
            self.add_widget(one)

    @override
    def load(self, value: SigningInput) -> None:
        self.key_file.set_value(value.key_file)
        self.passphrase.set_value(value.passphrase)

    @override
    def value(self) -> SigningInput:
        return SigningInput(key_file=self.key_file.value(), passphrase=self.passphrase.value())

    def show_offer(self, offer: KeyOffer | None) -> None:
        """Show whose certificate it is, and what to look at before it signs."""
        self.certificate.setVisible(offer is not None)
        self.warnings.setVisible(offer is not None and bool(offer.warnings))
        if offer is None:
            return
        one = offer.certificate
        until = long_date(one.valid_to.astimezone(WIB).date())
        words = f"Sertifikat {one.name}, diterbitkan {one.issuer}, berlaku sampai {until}."
        show_meaning(self.certificate, Meaning.DONE, words)
        show_meaning(self.warnings, Meaning.DUE, "\n".join(offer.warnings))


class SigningDialog(DeskDialog[SigningInput]):
    """Signs a letter in two steps: first the certificate is shown, then it signs."""

    def __init__(
        self, parent: QWidget | None, desk: SigningDesk, jobs: Jobs, line: LetterLine
    ) -> None:
        form = SigningForm()
        super().__init__(
            parent,
            f"Tanda tangani nomor {line.number}",
            form,
            LOOK,
            jobs=jobs,
            work=_signing(desk, line.id),
        )
        self._desk, self._line, self._form = desk, line, form
        self._looked_at: SigningInput | None = None
        form.changed.connect(lambda: self._show_offer(None, None))

    @override
    def accept(self) -> None:
        value = self._form.value()
        if self._asking or not self._form.check():
            return
        if value == self._looked_at:
            super().accept()
            return
        self._set_asking(True)
        self.jobs.run(
            partial(_offer, self._desk, self._line.id, value),
            done=lambda offer: self._show_offer(offer, value),
            failed=self._on_failed,
        )

    @override
    def done(self, result: int) -> None:
        self._looked_at = None
        self._form.load(SigningInput())
        super().done(result)

    def _show_offer(self, offer: KeyOffer | None, value: SigningInput | None) -> None:
        if offer is not None:
            self._set_asking(False)
            self._problem.hide()
        self._looked_at = value
        self._form.show_offer(offer)
        self.resize(self.width(), min(MOST, self._form.sizeHint().height() + AROUND))
        self.action.setText(f"{SIGN} nomor {self._line.number}" if offer else LOOK)


def _signing(desk: SigningDesk, letter_id: int) -> Callable[[SigningInput], object]:
    def sign(value: SigningInput) -> object:
        return desk.sign(letter_id, value.key_file or Path(), value.passphrase)

    return sign


def _offer(desk: SigningDesk, letter_id: int, value: SigningInput) -> KeyOffer:
    return desk.key_offer(letter_id, value.key_file or Path(), value.passphrase)
