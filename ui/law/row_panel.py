"""The row under the cursor in full, and whether the office may set it itself."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from asn_desk.domain.law.table_columns import LawTable
from asn_desk.services.administrators import Permission
from asn_desk.services.law_views import LawLine
from ui.law.law_table import period_words, row_details
from ui.shared import theme
from ui.shared.elements import button, muted_label, scrolling, selectable_label

HEIGHT = 148
WHY_WIDTH = 220
NOT_A_SETTING = "Baris ini hukum yang sudah pasti; ubah lewat versi tabel dengan peraturannya."


class RowPanel(QFrame):
    """Every cell of a row in words; `wanted` asks to change it where it is a setting."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.setFixedHeight(theme.with_text(HEIGHT))
        self.details = selectable_label()
        self.basis = selectable_label(look="muted")
        self.setting_button = button("Ubah setelan…", "pencil")
        self.why_not = muted_label(wrap=True)
        self.why_not.setFixedWidth(theme.with_text(WHY_WIDTH))
        self._lay_out()
        self.setting_button.clicked.connect(lambda _=False: self.wanted.emit())

    def show_line(
        self, table: LawTable, line: LawLine | None, permission: Permission | None
    ) -> None:
        """Show a row, None for none; `permission` is None until it is known."""
        given = permission is not None and permission.given
        self.setting_button.setEnabled(given and line is not None and line.setting)
        self.why_not.setText(_why_not(line, permission))
        self.details.setText(row_details(table, line) if line else "")
        told = f"{line.article} · {period_words(line)} · {line.mark}" if line else ""
        self.basis.setText(told)

    def _lay_out(self) -> None:
        inside = QWidget()
        words = QVBoxLayout(inside)
        words.setContentsMargins(0, 0, 0, 0)
        words.addWidget(self.details)
        words.addWidget(self.basis)
        actions = QVBoxLayout()
        actions.addWidget(self.setting_button, 0, Qt.AlignmentFlag.AlignRight)
        actions.addWidget(self.why_not, 0, Qt.AlignmentFlag.AlignTop)
        actions.addStretch(1)
        row = QHBoxLayout(self)
        row.setSpacing(theme.MARGIN)
        row.addWidget(scrolling(inside), 1)
        row.addLayout(actions)


def _why_not(line: LawLine | None, permission: Permission | None) -> str:
    if line is None or permission is None:
        return ""
    if not line.setting:
        return NOT_A_SETTING
    return "" if permission.given else permission.words
