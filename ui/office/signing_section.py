"""Kode dokumen dan TTE: codes on letters, electronic signatures, and trusted issuers."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from asn_desk.domain.dates import long_date
from asn_desk.domain.hours import WIB
from asn_desk.domain.office import Office
from asn_desk.services.office import OfficeDesk
from asn_desk.services.signing import SigningDesk, TrustedRoot
from ui.office.section import SettingsSection
from ui.office.signing_form import SigningSettingsForm
from ui.shared import dialogs, errors, theme
from ui.shared.elements import button, card, label, muted_label, quiet_button
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices

CERTIFICATES = (("Sertifikat", "*.cer *.crt *.pem *.der"),)
NOBODY = (
    "Belum ada. Tanda tangan yang utuh disebut “penerbit sertifikat belum dikenal” sampai"
    " sertifikat induk penerbitnya, misalnya BSrE, dimuat di sini."
)


class SigningSection(SettingsSection):
    """Edits the settings; root certificates are loaded and let go at once."""

    title = "Kode dan tanda tangan"

    def __init__(
        self, office: OfficeDesk, signing: SigningDesk, *, jobs: Jobs, notices: Notices
    ) -> None:
        form = SigningSettingsForm()
        super().__init__(
            form,
            office,
            jobs=jobs,
            notices=notices,
            explanation="Berlaku untuk surat yang terbit sesudah disimpan. Tanda tangan dibuat dan"
            " diperiksa tanpa jaringan.",
            sample=False,
        )
        self._signing = signing
        self.roots: list[TrustedRoot] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.GRID)
        self.nobody = muted_label(NOBODY, wrap=True)
        self.load_button = button("Muat sertifikat induk…", "upload")
        form.add_heading("Penerbit sertifikat yang dipercaya")
        form.add_widget(self._roots_card())
        self.load_button.clicked.connect(lambda _=False: self.ask_root())

    def ask_root(self) -> None:
        """Ask for a root certificate and trust it."""
        for file in dialogs.ask_open_files(self, "Sertifikat induk", kinds=CERTIFICATES)[:1]:
            self.trust(file)

    def trust(self, file: Path) -> None:
        """Trust a root certificate from now on."""
        self.jobs.run(
            partial(self._keep_root, file),
            done=self._on_roots,
            failed=lambda error: errors.show(error, self.notices),
        )

    def distrust(self, root: TrustedRoot) -> None:
        """Trust a root certificate no more."""
        self.jobs.run(partial(self._drop_root, root), done=self._on_roots)

    @override
    def reload(self) -> None:
        super().reload()
        self.jobs.run(self._signing.roots, done=self._show_roots, latest=f"induk-{id(self)}")

    def _keep_root(self, file: Path) -> tuple[str, Office]:
        trusted = self._signing.trust(file)
        return f"{trusted.certificate.name} dipercaya sebagai penerbit.", self.office.office()

    def _drop_root(self, root: TrustedRoot) -> tuple[str, Office]:
        self._signing.distrust(root.sha256)
        return f"{root.certificate.name} tidak dipercaya lagi.", self.office.office()

    def _on_roots(self, done: tuple[str, Office]) -> None:
        words, office = done
        self.notices.success(words)
        self.rebase(office)
        self.saved.emit(office)
        self.jobs.run(self._signing.roots, done=self._show_roots, latest=f"induk-{id(self)}")

    def _show_roots(self, roots: Sequence[TrustedRoot]) -> None:
        self.roots = list(roots)
        self.nobody.setVisible(not roots)
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        for root in roots:
            self._rows.addWidget(self._row(root))

    def _row(self, root: TrustedRoot) -> QWidget:
        one = root.certificate
        until = long_date(one.valid_to.astimezone(WIB).date())
        words = label(f"{one.name}, berlaku sampai {until}", wrap=True)
        words.setToolTip(f"{one.subject}\nNomor seri {one.serial}\nSHA-256 {root.sha256}")
        drop = quiet_button("Lepas", "trash-2", name=f"Lepas {one.name}")
        drop.clicked.connect(lambda _=False: self.distrust(root))
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(words, 1)
        row.addWidget(drop)
        return made

    def _roots_card(self) -> QWidget:
        frame = card()
        column = QVBoxLayout(frame)
        column.setSpacing(theme.GAP)
        column.addWidget(self.nobody)
        column.addLayout(self._rows)
        column.addWidget(self.load_button)
        return frame
