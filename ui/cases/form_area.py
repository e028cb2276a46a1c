"""A scrolled column that keeps in view what is being typed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from ui.shared import theme

FOCUS_ROOM = 60
"""Pixels kept in view above and below the field with the cursor."""


class FormArea(QScrollArea):
    """Put widgets into `column`; it ends with a stretch."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._inside = QWidget()
        self._inside.setProperty("look", "clear")
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(2, 0, 12, theme.MARGIN)
        self.column.addStretch(1)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def add(self, widget: QWidget) -> None:
        """Put a widget below the others."""
        self.column.insertWidget(self.column.count() - 1, widget)

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        # Tab scrolls by itself; Ctrl+Enter to the next answer does not.
        if new is not None and self._inside.isAncestorOf(new):
            self.ensureWidgetVisible(new, 0, FOCUS_ROOM)
