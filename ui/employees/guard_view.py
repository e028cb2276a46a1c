"""What the register says to a statement: whether it may be given, and what stands against it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from asn_desk.domain.dates import long_date
from asn_desk.services.statements.values import ObjectionLine, StatementCheck
from ui.shared import theme
from ui.shared.elements import hairline, label, link_button, meaning_label
from ui.shared.theme import Meaning
from ui.shared.why import WhyLine

CLEAR = "Tidak ada yang menghalangi surat ini."
REFUSED = "Surat ini tidak dapat diberikan."


class GuardView(QWidget):
    """Shows a `StatementCheck`; `case_requested` carries the case of an objection."""

    case_requested = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GRID)
        self.check: StatementCheck | None = None
        self.hide()

    def show_check(self, check: StatementCheck) -> None:
        """Show what was found."""
        self.check = check
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._column.addWidget(hairline())
        heading = f"Register hukuman disiplin sampai dengan {long_date(check.data_until)}"
        self._column.addWidget(label(heading, "strong", wrap=True))
        if check.allowed:
            self._column.addWidget(meaning_label(Meaning.DONE, CLEAR))
        else:
            self._column.addWidget(meaning_label(Meaning.LATE, REFUSED))
        for one in check.objections:
            self._add_objection(one)
        if check.cautions:
            self._column.addWidget(meaning_label(Meaning.DUE, "Periksa juga di luar register"))
        for caution in check.cautions:
            self._column.addWidget(WhyLine(caution.sentence, "", (caution,)))
        self.show()

    def _add_objection(self, one: ObjectionLine) -> None:
        self._column.addWidget(WhyLine(one.words, "", (one.why,)))
        self._column.addWidget(label(one.advice, "muted", wrap=True))
        link = link_button("Buka perkara")
        link.clicked.connect(lambda _=False, case=one.case_id: self.case_requested.emit(case))
        self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
