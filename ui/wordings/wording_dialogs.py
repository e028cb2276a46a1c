"""The questions of the editor: the reason of a version, what differs, the history of a kind."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from asn_desk.domain.dates import short_day_date
from asn_desk.domain.hours import WIB
from asn_desk.domain.papers.wording_differences import TextDifference
from asn_desk.domain.papers.wordings import OfficeWording
from ui.shared import theme
from ui.shared.elements import label, muted_label, primary_button
from ui.shared.form import Form, LongTextField
from ui.shared.jobs import Jobs
from ui.wordings.difference_view import DifferenceView

SIZE = (760, 560)
VERSIONS_WIDTH = 240
MARKS = "[+ … +] ditambahkan, [- … -] dihapus."


class ReasonForm(Form[str]):
    """Asks why a version is made."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.add_widget(label(words, "muted", wrap=True))
        self.reason = self.add(LongTextField("Alasan", lines=3, required=True))

    @override
    def load(self, value: str) -> None:
        self.reason.set_value(value)

    @override
    def value(self) -> str:
        return self.reason.value().strip()


class DifferenceDialog(QDialog):
    """What one wording says otherwise than another."""

    def __init__(self, parent: QWidget | None, title: str, found: Sequence[TextDifference]) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.view = DifferenceView()
        self.view.show_differences(found)
        layout = _framed(self, title)
        layout.addWidget(muted_label(MARKS))
        layout.addWidget(self.view, 1)
        layout.addWidget(_close(self), 0, Qt.AlignmentFlag.AlignRight)
        self.resize(*SIZE)


class HistoryDialog(QDialog):
    """The versions of a kind, and how the chosen one differs from the one before or shipped."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        versions: Sequence[OfficeWording],
        *,
        jobs: Jobs,
        between: Callable[[int, int], Sequence[TextDifference]],
        chosen: int | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Riwayat naskah {title}")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._versions = versions
        self._jobs = jobs
        self._between = between
        self.list = QListWidget()
        self.list.setAccessibleName("Versi naskah")
        self.list.setFixedWidth(theme.with_text(VERSIONS_WIDTH))
        for one in versions:
            self.list.addItem(_version_line(one))
        self.about = label(wrap=True)
        self.view = DifferenceView()
        self._lay_out(title)
        self.list.currentRowChanged.connect(self._on_chosen)
        numbers = [one.version for one in versions]
        self.list.setCurrentRow(numbers.index(chosen) if chosen in numbers else 0)

    def _on_chosen(self, row: int) -> None:
        if row < 0:
            return
        one = self._versions[row]
        kept = "Sama dengan naskah bawaan. " if one.changes.empty else ""
        self.about.setText(f"{kept}Disimpan {one.saved_by}. Alasan: {one.reason}")
        self._jobs.run(
            partial(self._between, 0, one.version),
            done=self.view.show_differences,
            latest=f"beda-{id(self)}",
        )

    def _lay_out(self, title: str) -> None:
        right = QVBoxLayout()
        right.setSpacing(theme.GAP)
        right.addWidget(self.about)
        right.addWidget(muted_label(f"Perbedaan dengan naskah bawaan: {MARKS}", wrap=True))
        right.addWidget(self.view, 1)
        body = QHBoxLayout()
        body.setSpacing(theme.MARGIN)
        body.addWidget(self.list)
        body.addLayout(right, 1)
        layout = _framed(self, f"Riwayat naskah {title}")
        if self._versions:
            layout.addLayout(body, 1)
        else:
            layout.addWidget(label("Belum ada versi kantor: yang dipakai naskah bawaan."), 1)
        layout.addWidget(_close(self), 0, Qt.AlignmentFlag.AlignRight)
        self.resize(*SIZE)


def _version_line(one: OfficeWording) -> str:
    at = one.saved_at.astimezone(WIB) if one.saved_at else None
    when = f"\n{short_day_date(at.date())}, {at:%H.%M}" if at else ""
    return f"Versi {one.version}{when}"


def _framed(dialog: QDialog, title: str) -> QVBoxLayout:
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(24, 24, 24, 16)
    layout.setSpacing(theme.MARGIN)
    layout.addWidget(label(title, "heading", wrap=True))
    return layout


def _close(dialog: QDialog) -> QWidget:
    made = primary_button("Tutup")
    made.clicked.connect(dialog.reject)
    return made
