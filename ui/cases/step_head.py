"""The head of a step's form: its name, when its draft was kept, and filling it in anew."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.shared import theme
from ui.shared.elements import label, link_button


class StepHead(QWidget):
    """Names the step; `saved` says that a draft is kept, `again` throws it away."""

    def __init__(self) -> None:
        super().__init__()
        self.title = label(look="heading", wrap=True)
        self.saved = label(look="small")
        self.again = link_button("Isi ulang")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        row.addWidget(self.title, 1)
        row.addWidget(self.saved)
        row.addWidget(self.again)
