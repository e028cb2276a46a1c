"""What was done last, each line a way to its letter or case."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from asn_desk.domain.dates import day_date, short_day_date
from asn_desk.services.activity import Activity
from ui.shared import theme
from ui.shared.elements import LinkButton, label


class ActivityList(QFrame):
    """Shows the latest activity; `opened` carries what a line is about."""

    opened = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.setAccessibleName("Kegiatan terakhir")
        self.lines: list[LinkButton] = []
        self._body = QWidget()
        self._empty = label("Belum ada kegiatan.", "muted")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 12, 12, 12)
        self._column.setSpacing(theme.GAP)
        self._column.addWidget(label("Kegiatan terakhir", "heading"))
        self._column.addWidget(self._empty)
        self._column.addWidget(self._body)
        self.show_items(())

    def show_items(self, items: Sequence[Activity]) -> None:
        """Show other lines."""
        body, grid = QWidget(), QGridLayout()
        body.setLayout(grid)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.MARGIN)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        self.lines = []
        for row, item in enumerate(items):
            when = label(short_day_date(item.at.date()), "small")
            when.setToolTip(f"{day_date(item.at.date())} pukul {item.at:%H.%M}")
            grid.addWidget(when, row, 0)
            grid.addWidget(self._line(item), row, 1)
            grid.addWidget(label(item.who, "small"), row, 2)
        self._column.replaceWidget(self._body, body)
        self._body.hide()
        self._body.deleteLater()
        self._body = body
        self._empty.setVisible(not items)

    def _line(self, item: Activity) -> LinkButton:
        line = LinkButton(item.words, look="line")
        line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        line.clicked.connect(lambda _=False: self.opened.emit(item.kind, item.item_id))
        self.lines.append(line)
        return line
