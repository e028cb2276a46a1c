"""Evidence files of an incident being typed: chosen, dropped or pasted."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import count
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QMimeData, QSize, Signal
from PySide6.QtGui import QGuiApplication, QIcon, QImage, QImageWriter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.shared import dialogs, theme
from ui.shared.disk import disk
from ui.shared.drop_area import FileDrops, paths_of, take_files
from ui.shared.elements import button, muted_label
from ui.shared.icons import icon
from ui.shared.jobs import Jobs
from ui.shared.picture_view import read_picture

EVIDENCE = (("Foto, video, PDF", "*.jpg *.jpeg *.png *.webp *.mp4 *.mov *.mkv *.pdf"),)
PASTED = "tempelan-{number}.png"
THUMBNAIL = QSize(96, 72)


class EvidenceEditor(QWidget):
    """Collects files and pasted pictures; nothing is copied in before the report is saved."""

    changed = Signal()

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self.files: list[Path] = []
        self.pasted: list[tuple[str, bytes]] = []
        """Pictures from the clipboard as (name, PNG)."""
        self._pictures: dict[Path | bytes, QIcon] = {}
        """What was read before; a further file does not make all be read again."""
        self._list = QListWidget()
        self._list.setAccessibleName("Bukti yang dilampirkan")
        self._list.setViewMode(QListWidget.ViewMode.IconMode)
        self._list.setMovement(QListWidget.Movement.Static)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setIconSize(THUMBNAIL)
        self._list.setSpacing(theme.GRID)
        self._list.setFixedHeight(136)
        self.choose_button = button("Pilih berkas…", "paperclip")
        self.paste_button = button("Tempel gambar", "copy")
        self.remove_button = button("Lepas", "x")
        self.paste_button.setToolTip("Ctrl+V")
        self._lay_out()
        FileDrops(self).dropped.connect(self.add_files)
        self.choose_button.clicked.connect(lambda _=False: self.ask_files())
        self.paste_button.clicked.connect(lambda _=False: self.paste())
        self.remove_button.clicked.connect(lambda _=False: self.remove_selected())

    def clear(self) -> None:
        """Begin again without evidence."""
        self.files, self.pasted = [], []
        self._pictures = {}
        self._show()

    def load(self, files: Sequence[Path], pasted: Sequence[tuple[str, bytes]]) -> None:
        """Show other evidence."""
        self.files, self.pasted = list(files), list(pasted)
        self._show()

    def kept(self) -> tuple[tuple[Path, ...], tuple[tuple[str, bytes], ...]]:
        """Give the evidence collected so far, to be taken back."""
        return tuple(self.files), tuple(self.pasted)

    def take_back(self, kept: tuple[tuple[Path, ...], tuple[tuple[str, bytes], ...]]) -> None:
        """Hold again what was kept, telling nothing."""
        self.load(*kept)

    def when_taken(self, then: Callable[[], None]) -> None:
        """Call `then` once all that was dropped or pasted so far is among the evidence."""
        if disk().busy:
            disk().run(_nothing, done=lambda _: then())
        else:
            then()

    def ask_files(self) -> None:
        """Ask for files."""
        self.add_files(dialogs.ask_open_files(self, "Pilih bukti", kinds=EVIDENCE))

    def add_files(self, files: Sequence[Path]) -> None:
        """Add files, each once."""
        further = [file for file in files if file not in self.files]
        if further:
            self.files += further
            self._show()
            self.changed.emit()

    def paste(self) -> None:
        """Take a picture or copied files from the clipboard."""
        data = QGuiApplication.clipboard().mimeData()
        if paths_of(data):
            take_files(data, self.add_files)
        elif picture := picture_of(data):
            disk().run(partial(as_png, picture), done=self._on_pasted)

    def remove_selected(self) -> None:
        """Take the marked evidence off the list."""
        place = self._list.currentRow()
        if 0 <= place < len(self.files):
            del self.files[place]
        elif 0 <= place - len(self.files) < len(self.pasted):
            del self.pasted[place - len(self.files)]
        self._show()
        self.changed.emit()

    def _on_pasted(self, picture: bytes) -> None:
        taken = {name for name, _ in self.pasted}
        names = (PASTED.format(number=number) for number in count(1))
        self.pasted.append((next(name for name in names if name not in taken), picture))
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self._list.clear()
        for file in self.files:
            self._add(file.name, file)
        for name, content in self.pasted:
            self._add(name, content)
        self.remove_button.setEnabled(bool(self._list.count()))

    def _add(self, name: str, source: bytes | Path) -> None:
        """Add a line with a sign, which its picture replaces once it is read."""
        item = QListWidgetItem(icon("file-text", "muted"), name)
        item.setToolTip(name)
        item.setSizeHint(QSize(THUMBNAIL.width() + 24, THUMBNAIL.height() + 34))
        self._list.addItem(item)
        if source in self._pictures:
            item.setIcon(self._pictures[source])
            return
        self._jobs.run(
            partial(read_picture, source, largest=2 * THUMBNAIL.width()),
            done=partial(self._draw, source, item),
        )

    def _draw(self, source: bytes | Path, item: QListWidgetItem, picture: QImage) -> None:
        if not picture.isNull():
            self._pictures[source] = QIcon(QPixmap.fromImage(picture))
            if isValid(item):
                item.setIcon(self._pictures[source])

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        for widget in (self.choose_button, self.paste_button, self.remove_button):
            row.addWidget(widget)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        layout.addLayout(row)
        layout.addWidget(self._list)
        layout.addWidget(muted_label("Berkas boleh dijatuhkan di sini."))
        self.remove_button.setEnabled(False)


def _nothing() -> None:
    """Do nothing, after all that was asked before."""


def picture_of(data: QMimeData) -> QImage | None:
    """Give the picture of a clipboard; None when there is none."""
    image = data.imageData() if data.hasImage() else None
    if isinstance(image, QPixmap):
        image = image.toImage()
    return image if isinstance(image, QImage) and not image.isNull() else None


def as_png(image: QImage) -> bytes:
    """Give a picture as a PNG file; on a worker, since a photo of a screen takes a while."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
