"""The three columns of a case: time line, the step at hand, and what stands beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from ui.shared import theme
from ui.shared.preferences import Preferences

SPLITTER = "perkara"
WIDTHS = (250, 420, 470)
"""Time line, form and paper at first, in pixels."""
LEAST_FORM, LEAST_PAPER = 360, 320
LEAST_WORDS = 312
"""Pixels the words of the form need at the usual size of type."""
AROUND = 40
"""Pixels beside a form as wide as forms get; on a wide screen the paper takes the rest."""
PAPER, ASSESSMENT = "Surat", "Penilaian"


class CaseFrame(QSplitter):
    """Keeps the widths the clerk gave; the right column shows the paper, or the assessment."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._preferences = preferences
        self.beside = QTabWidget()
        self.beside.setAccessibleName("Surat dan penilaian")
        self.beside.setDocumentMode(True)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(theme.GAP)
        self.splitterMoved.connect(lambda *_: self._preferences.keep_splitter(SPLITTER, self))

    def fill(
        self,
        *,
        left: list[QWidget],
        middle: list[QWidget],
        paper: QWidget,
        assessment: QWidget,
    ) -> None:
        """Put widgets into the columns; the stretching one is the first left, the last middle."""
        self.beside.addTab(paper, PAPER)
        self.beside.addTab(assessment, ASSESSMENT)
        form = _column(middle, stretched=middle[-1])
        form.setMinimumWidth(max(LEAST_FORM, theme.with_text(LEAST_WORDS)))
        form.setMaximumWidth(theme.with_text(theme.FORM_WIDTH) + AROUND)
        self.beside.setMinimumWidth(LEAST_PAPER)
        for widget in (_column(left, stretched=left[0]), form, self.beside):
            self.addWidget(widget)
        for place, share in enumerate((0, 1, 1)):
            self.setStretchFactor(place, share)
        if not self._preferences.restore_splitter(SPLITTER, self):
            self.setSizes(list(WIDTHS))

    def show_paper(self) -> None:
        """Show the paper in the right column."""
        self.beside.setCurrentIndex(0)

    def say_level(self, level: str) -> None:
        """Tell on the tab which level the assessment finds."""
        self.beside.setTabText(1, f"{ASSESSMENT} · {level}" if level else ASSESSMENT)


def _column(widgets: list[QWidget], *, stretched: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(theme.GAP, 0, theme.GAP, 0)
    column.setSpacing(theme.GAP)
    for widget in widgets:
        column.addWidget(widget, 1 if widget is stretched else 0)
    return made
