"""One emblem of the kop: what is loaded, loading another, going back to the placeholder."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from asn_desk.domain.errors import UnreadableFile
from asn_desk.domain.office import Emblem, Office
from asn_desk.services.office import OfficeDesk
from ui.office.svg_picture import svg_picture
from ui.shared import dialogs, errors, theme
from ui.shared.drop_area import FileDrops
from ui.shared.elements import button, card, label, muted_label
from ui.shared.jobs import Jobs
from ui.shared.picture_view import read_picture

EMBLEM_HEIGHT = 72
PICTURES = (("Gambar lambang", "*.png *.jpg *.jpeg *.svg"),)
_PLACE = {
    Emblem.REGION: "Di kiri kop perangkat daerah dan Sekretariat Daerah.",
    Emblem.STATE: "Di tengah kop Bupati, hanya pada naskah yang ditandatangani Bupati.",
}
_NONE = "Belum dimuat: kop mencetak bingkai kosong bertuliskan tempatnya."
_UNDRAWABLE = "Simpan ulang gambar itu sebagai PNG, lalu muat kembali."


class EmblemCard(QWidget):
    """Shows an emblem; `changed` carries the office after another was loaded or taken off."""

    changed = Signal(object)

    def __init__(self, which: Emblem, office: OfficeDesk, jobs: Jobs) -> None:
        super().__init__()
        self._which, self._office, self._jobs = which, office, jobs
        self.picture = QLabel()
        self.picture.setAccessibleName(which.value)
        self.picture.setMinimumHeight(EMBLEM_HEIGHT)
        self.picture.setWordWrap(True)
        self.load_button = button(f"Muat {which.value.lower()}…", "image")
        self.remove_button = button("Lepas", "trash-2")
        self.remove_button.setAccessibleName(f"Lepas {which.value.lower()}")
        self.problem = label(look="problem", wrap=True)
        self.problem.hide()
        self._lay_out()
        self.load_button.clicked.connect(lambda _=False: self.ask())
        self.remove_button.clicked.connect(lambda _=False: self.remove())
        FileDrops(self).dropped.connect(lambda files: self.load(files[0]))

    def ask(self) -> None:
        """Ask for a picture and load it."""
        title = f"Pilih {self._which.value.lower()}"
        for file in dialogs.ask_open_files(self, title, kinds=PICTURES)[:1]:
            self.load(file)

    def load(self, file: Path) -> None:
        """Take a picture as this emblem; a refusal is shown below it."""
        self._jobs.run(partial(self._load, file), done=self._on_changed, failed=self._on_refused)

    def remove(self) -> None:
        """Go back to the placeholder."""
        self._jobs.run(self._remove, done=self._on_changed, failed=self._on_refused)

    def reload(self) -> None:
        """Read the emblem again."""
        self._jobs.run(
            self._picture,
            done=self._show,
            latest=f"lambang-{id(self)}",
        )

    def _load(self, file: Path) -> Office:
        if file.suffix.casefold() == ".svg":
            picture = svg_picture(self._office.read_drawing(file))
            if picture is None:
                raise UnreadableFile(file.name, "tidak dapat digambar", _UNDRAWABLE)
            self._office.keep_emblem(picture, self._which)
        else:
            self._office.load_emblem(file, self._which)
        return self._office.office()

    def _remove(self) -> Office:
        self._office.remove_emblem(self._which)
        return self._office.office()

    def _picture(self) -> QImage | None:
        """Read the emblem as high as it is shown; None when none is loaded."""
        content = self._office.emblem(self._which)
        if content is None:
            return None
        picture = read_picture(content)
        if picture.isNull():
            return picture
        return picture.scaledToHeight(EMBLEM_HEIGHT, Qt.TransformationMode.SmoothTransformation)

    def _show(self, picture: QImage | None) -> None:
        self.remove_button.setVisible(picture is not None)
        if picture is None or picture.isNull():
            self.picture.setText(_NONE)
        else:
            self.picture.setPixmap(QPixmap.fromImage(picture))

    def _on_changed(self, office: Office) -> None:
        self.problem.hide()
        self.changed.emit(office)
        self.reload()

    def _on_refused(self, error: Exception) -> None:
        message = errors.words(error)
        self.problem.setText(f"▲ {message.title}. {message.text}")
        self.problem.show()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        row.addWidget(self.load_button)
        row.addWidget(self.remove_button)
        row.addStretch(1)
        frame = card()
        column = QVBoxLayout(frame)
        column.setSpacing(theme.GRID)
        column.addWidget(label(self._which.value, "strong"))
        column.addWidget(self.picture)
        column.addLayout(row)
        column.addWidget(muted_label(_PLACE[self._which], wrap=True))
        column.addWidget(self.problem)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
