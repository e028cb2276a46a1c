"""A paper in a window of its own: to be looked at, saved or printed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.shared import theme
from ui.shared.elements import button, label
from ui.shared.errors import words
from ui.shared.paper_view import PaperView


class PaperDialog(QDialog):
    """Shows a PDF until it is closed; what went wrong while saving is said in it."""

    def __init__(self, parent: QWidget | None, title: str, content: bytes, file_name: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.view = PaperView()
        self.said = label(look="muted", wrap=True)
        self.view.show_pdf(content, file_name)
        close = button("Tutup")
        close.setDefault(True)
        close.clicked.connect(lambda _=False: self.accept())
        foot = QHBoxLayout()
        foot.addWidget(self.said, 1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        layout.setSpacing(theme.GAP)
        layout.addWidget(self.view, 1)
        layout.addLayout(foot)
        self.view.saved.connect(lambda path: self.said.setText(f"Disimpan: {path}"))
        self.view.told.connect(self.said.setText)
        self.view.failed.connect(self._on_failed)
        self.resize(820, 680)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.view.take_focus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The key that opened a quick look closes it again.
        if event.key() == Qt.Key.Key_Space:
            self.accept()
        else:
            super().keyPressEvent(event)

    def _on_failed(self, error: Exception) -> None:
        message = words(error)
        self.said.setText(f"▲ {message.title}. {message.text}")
