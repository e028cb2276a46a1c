"""The form of document codes and electronic signatures."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem
from typing_extensions import override

from asn_desk.domain.office import Office
from asn_desk.domain.papers.letters import LETTER_TITLES
from asn_desk.domain.papers.signing_kinds import ELECTRONIC_KINDS
from asn_desk.domain.signing_settings import SigningSettings
from ui.office.settings_forms import OfficeForm
from ui.shared.field import Field
from ui.shared.form import CheckField, LongTextField

HEIGHT = 208
"""Pixels: seven kinds of letter are seen at once."""
KIND_ROLE = Qt.ItemDataRole.UserRole


class KindsField(Field[tuple[str, ...]]):
    """Kinds of letter to be ticked."""

    def __init__(self, words: str, *, hint: str) -> None:
        self.list = QListWidget()
        super().__init__(words, self.list, required=True, hint=hint)
        for kind in ELECTRONIC_KINDS:
            item = QListWidgetItem(LETTER_TITLES[kind])
            item.setData(KIND_ROLE, kind.value)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setFixedHeight(HEIGHT)
        self.list.itemChanged.connect(lambda _: self._tell())

    def tick(self, kind: str) -> None:
        """Tick a kind as the clerk does."""
        for item in self._items():
            if item.data(KIND_ROLE) == kind:
                item.setCheckState(Qt.CheckState.Checked)

    @override
    def value(self) -> tuple[str, ...]:
        ticked = Qt.CheckState.Checked
        return tuple(
            str(item.data(KIND_ROLE)) for item in self._items() if item.checkState() == ticked
        )

    @override
    def _fill(self, value: tuple[str, ...]) -> None:
        for item in self._items():
            ticked = item.data(KIND_ROLE) in value
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def _items(self) -> Sequence[QListWidgetItem]:
        return [self.list.item(place) for place in range(self.list.count())]


class SigningSettingsForm(OfficeForm):
    """Whether letters carry a code, which are signed electronically, and what their foot says."""

    def __init__(self) -> None:
        super().__init__()
        self.codes = self.add(
            CheckField(
                "Cetak kode dokumen dan QR di kaki halaman terakhir",
                hint="Berisi nomor, tanggal, dan kode; tanpa nama dan tanpa hukuman. Untuk"
                " mencocokkan surat di kantor ini, bukan tanda tangan elektronik.",
            )
        )
        self.kinds = self.add(
            KindsField(
                "Biasanya ditandatangani elektronik",
                hint="Yang tidak dicentang terbit untuk tanda tangan basah; pada langkah perkara"
                " pilihannya dapat diganti sebelum terbit.",
            )
        )
        self.note = self.add(
            LongTextField(
                "Catatan kaki surat ber-TTE",
                lines=3,
                hint="Dicetak kecil di setiap halaman. Sesuaikan bila sertifikat tidak dari BSrE.",
            )
        )

    @override
    def load(self, value: Office) -> None:
        self._given = value
        self.codes.set_value(value.signing.document_codes)
        self.kinds.set_value(value.signing.electronic_kinds)
        self.note.set_value(value.signing.note)

    @override
    def value(self) -> Office:
        given = self._given.signing
        chosen = SigningSettings(
            document_codes=self.codes.value(),
            electronic_kinds=self.kinds.value(),
            note=" ".join(self.note.value().split()),
            roots=given.roots,
        )
        return replace(self._given, signing=chosen)
