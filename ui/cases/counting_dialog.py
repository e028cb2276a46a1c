"""Mengapa tanggal ini: every day of a count, counted or skipped with the reason."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from asn_desk.domain.dates import day_date, short_day_date
from asn_desk.domain.working_time import CountedDay, Deadline
from ui.shared import theme
from ui.shared.elements import button, label
from ui.shared.table_model import Column, TableModel
from ui.shared.table_view import TableView

COLUMNS: Sequence[Column[CountedDay]] = (
    Column("Hari", lambda one: short_day_date(one.day), width=150),
    Column("Ke", lambda one: str(one.ordinal) if one.ordinal else "–", align_right=True, width=56),
    Column("Keterangan", lambda one: one.reason),
)


class CountingDialog(QDialog):
    """Shows how a date was counted; nothing is asked."""

    def __init__(self, parent: QWidget | None, deadline: Deadline) -> None:
        super().__init__(parent)
        self.setWindowTitle("Mengapa tanggal ini?")
        self.model: TableModel[CountedDay] = TableModel(COLUMNS, self)
        self.model.set_rows(deadline.counting)
        self.table = TableView(self.model, "Hari yang dihitung")
        self.table.setSortingEnabled(False)
        close = button("Tutup")
        close.setDefault(True)
        close.clicked.connect(lambda _=False: self.accept())
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, theme.MARGIN)
        layout.setSpacing(theme.GAP)
        layout.addWidget(label(f"{deadline.title}: {day_date(deadline.day)}", "heading", wrap=True))
        since = f"Dihitung sejak {day_date(deadline.since)}; hari itu sendiri tidak dihitung."
        layout.addWidget(label(since, "muted", wrap=True))
        layout.addWidget(label(deadline.article, "small", wrap=True))
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
        self.resize(560, 520)


def show_counting(parent: QWidget | None, deadline: Deadline) -> None:
    """Show how a date was counted, until closed."""
    CountingDialog(parent, deadline).exec()
