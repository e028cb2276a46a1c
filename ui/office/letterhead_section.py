"""Kop surat dan lambang, with the page as it will be printed."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from asn_desk.domain.office import Office
from asn_desk.services.office import OfficeDesk
from ui.office.section import SettingsSection
from ui.office.settings_forms import LetterheadForm
from ui.shared import dialogs, errors, theme
from ui.shared.drop_area import FileDrops
from ui.shared.elements import button, card, label, muted_label
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.picture_view import read_picture

EMBLEM_HEIGHT = 72
PICTURES = (("Gambar lambang", "*.png *.jpg *.jpeg"),)


class LetterheadSection(SettingsSection):
    """Edits the kop; the emblem is loaded from a PNG or JPEG, also dropped here."""

    title = "Kop surat dan lambang"

    def __init__(self, office: OfficeDesk, *, jobs: Jobs, notices: Notices) -> None:
        form = LetterheadForm()
        super().__init__(
            form,
            office,
            jobs=jobs,
            notices=notices,
            explanation="Contoh surat di kanan mengikuti yang Anda ketik.",
            sample=True,
        )
        self.emblem = QLabel()
        self.emblem.setAccessibleName("Lambang daerah")
        self.load_button = button("Muat lambang…", "image")
        self.remove_button = button("Lepas", "trash-2")
        self.emblem_problem = label(look="problem", wrap=True)
        self.emblem_problem.hide()
        form.add_heading("Lambang")
        form.add_widget(self._emblem_card())
        self.load_button.clicked.connect(lambda _=False: self.ask_emblem())
        self.remove_button.clicked.connect(lambda _=False: self.remove_emblem())
        FileDrops(self).dropped.connect(lambda files: self.load_emblem(files[0]))

    def ask_emblem(self) -> None:
        """Ask for a picture and load it."""
        for file in dialogs.ask_open_files(self, "Pilih lambang", kinds=PICTURES)[:1]:
            self.load_emblem(file)

    def load_emblem(self, file: Path) -> None:
        """Take a picture as the emblem; a refusal is shown below it."""
        self.jobs.run(
            partial(self._load, file),
            done=self._on_emblem_changed,
            failed=self._on_emblem_refused,
        )

    def remove_emblem(self) -> None:
        """Print without an emblem of the office's own."""
        self.jobs.run(
            self._remove,
            done=self._on_emblem_changed,
            failed=self._on_emblem_refused,
        )

    @override
    def reload(self) -> None:
        super().reload()
        self.jobs.run(self.office.emblem, done=self._show_emblem, latest=f"lambang-{id(self)}")

    def _show_emblem(self, content: bytes | None) -> None:
        self.remove_button.setVisible(content is not None)
        picture = read_picture(content) if content else None
        if picture is None or picture.isNull():
            self.emblem.setText("Belum ada lambang")
            return
        self.emblem.setPixmap(
            picture.scaledToHeight(EMBLEM_HEIGHT, Qt.TransformationMode.SmoothTransformation)
        )

    def _load(self, file: Path) -> Office:
        self.office.load_emblem(file)
        return self.office.office()

    def _remove(self) -> Office:
        self.office.remove_emblem()
        return self.office.office()

    def _on_emblem_changed(self, office: Office) -> None:
        self.emblem_problem.hide()
        self.notices.success("Lambang dimuat." if office.emblem_sha256 else "Lambang dilepas.")
        self.rebase(office)
        self.saved.emit(office)
        self.jobs.run(self.office.emblem, done=self._show_emblem, latest=f"lambang-{id(self)}")

    def _on_emblem_refused(self, error: Exception) -> None:
        message = errors.words(error)
        self.emblem_problem.setText(f"▲ {message.title}. {message.text}")
        self.emblem_problem.show()

    def _emblem_card(self) -> QWidget:
        frame = card()
        self.emblem.setMinimumHeight(EMBLEM_HEIGHT)
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        row.addWidget(self.emblem)
        row.addStretch(1)
        row.addWidget(self.load_button)
        row.addWidget(self.remove_button)
        column = QVBoxLayout(frame)
        column.addLayout(row)
        column.addWidget(muted_label("PNG atau JPEG; boleh juga dijatuhkan di sini.", wrap=True))
        column.addWidget(self.emblem_problem)
        return frame
