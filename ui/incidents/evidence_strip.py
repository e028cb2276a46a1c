"""Evidence of an incident: small pictures that open large, other files in the system's program."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import PurePath

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from asn_desk.domain.incidents import Evidence
from ui.shared import theme
from ui.shared.elements import quiet_button
from ui.shared.icons import icon
from ui.shared.jobs import Jobs
from ui.shared.picture_view import PictureView, read_picture
from ui.shared.saving import open_outside
from ui.shared.unpacking import size_words, unpacked

THUMBNAIL = QSize(92, 68)
COLUMNS = 3
Read = Callable[[str], bytes]


class EvidenceStrip(QWidget):
    """Shows the evidence of one incident; a click opens it."""

    opened = Signal(object)
    """The `Evidence` that was opened."""

    def __init__(self, read: Read, jobs: Jobs) -> None:
        super().__init__()
        self._read = read
        self._jobs = jobs
        self._evidence: Sequence[Evidence] = ()
        self.buttons: list[QToolButton] = []
        self.viewer: EvidenceViewer | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.GAP)
        self._grid.setColumnStretch(COLUMNS, 1)

    def show_evidence(self, evidence: Sequence[Evidence]) -> None:
        """Show other evidence."""
        for old in self.buttons:
            self._grid.removeWidget(old)
            old.deleteLater()
        self._evidence = evidence
        self.buttons = [self._button(one) for one in evidence]
        for place, (one, made) in enumerate(zip(evidence, self.buttons, strict=True)):
            self._grid.addWidget(made, place // COLUMNS, place % COLUMNS)
            if is_picture(one):
                self._jobs.run(
                    partial(self._small, one.sha256), done=_Thumbnail(made, self).show_picture
                )

    def open(self, one: Evidence) -> None:
        """Open a picture large, anything else in the system's program."""
        self.opened.emit(one)
        if is_picture(one):
            pictures = [other for other in self._evidence if is_picture(other)]
            self.viewer = EvidenceViewer(self.window(), self._read, self._jobs, pictures)
            self.viewer.show_place(pictures.index(one))
            self.viewer.show()
            return
        self._jobs.run(lambda: unpacked(one.file_name, self._read(one.sha256)), done=open_outside)

    def _small(self, sha256: str) -> QImage:
        return read_picture(self._read(sha256), largest=2 * THUMBNAIL.width())

    def _button(self, one: Evidence) -> QToolButton:
        made = QToolButton()
        made.setIcon(icon("image" if is_picture(one) else "file-text", "muted"))
        made.setIconSize(THUMBNAIL if is_picture(one) else QSize(32, 32))
        made.setFixedSize(THUMBNAIL.width() + 12, THUMBNAIL.height() + 30)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        words = made.fontMetrics().elidedText(
            PurePath(one.file_name).name, Qt.TextElideMode.ElideMiddle, THUMBNAIL.width() - 12
        )
        made.setText(words)
        made.setAccessibleName(f"Buka bukti {one.file_name}")
        made.setToolTip(f"{one.file_name}\n{size_words(one.size)}\nSHA-256 {one.sha256}")
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.clicked.connect(lambda _=False: self.open(one))
        return made


class _Thumbnail(QWidget):
    """Puts a picture on its button when it has arrived; gone with the button."""

    def __init__(self, button: QToolButton, parent: QWidget) -> None:
        super().__init__(button)
        self._button = button
        self._strip = parent
        self.hide()

    def show_picture(self, picture: QImage) -> None:
        """Show the picture, read small."""
        if not picture.isNull():
            self._button.setIcon(QIcon(QPixmap.fromImage(picture)))


class EvidenceViewer(QDialog):
    """One picture large, with the next and the one before."""

    def __init__(
        self, parent: QWidget, read: Read, jobs: Jobs, pictures: Sequence[Evidence]
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Bukti")
        self._read = read
        self._jobs = jobs
        self._pictures = pictures
        self._place = 0
        self.picture = PictureView()
        self._before = quiet_button("Sebelumnya", "chevron-left")
        self._after = quiet_button("Berikutnya", "chevron-right")
        self._counted = QLabel()
        row = QHBoxLayout()
        row.addWidget(self._before)
        row.addWidget(self._counted)
        row.addWidget(self._after)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addWidget(self.picture, 1)
        layout.addLayout(row)
        self._before.clicked.connect(lambda _=False: self.show_place(self._place - 1))
        self._after.clicked.connect(lambda _=False: self.show_place(self._place + 1))
        for keys, step in ((Qt.Key.Key_Left, -1), (Qt.Key.Key_Right, 1)):
            QShortcut(QKeySequence(keys), self).activated.connect(
                lambda step=step: self.show_place(self._place + step)
            )
        self.resize(980, 680)

    def show_place(self, place: int) -> None:
        """Show the picture at a place; the ends stay where they are."""
        self._place = max(0, min(place, len(self._pictures) - 1))
        one = self._pictures[self._place]
        self._counted.setText(f"{self._place + 1} dari {len(self._pictures)}")
        self._before.setEnabled(self._place > 0)
        self._after.setEnabled(self._place < len(self._pictures) - 1)
        self._jobs.run(
            lambda: (
                read_picture(self._read(one.sha256)),
                f"{one.file_name} · {size_words(one.size)}",
            ),
            done=self._show,
            latest=f"bukti-{id(self)}",
        )

    def _show(self, found: tuple[QImage, str]) -> None:
        self.picture.show_picture(*found)


def is_picture(one: Evidence) -> bool:
    """Tell whether evidence can be shown in the window."""
    return one.media_type.startswith("image/")
