"""The bar at the top of the window: the search box, its key, and who works here."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.shared import theme
from ui.shared.elements import label
from ui.shared.search_box import SearchBox

SEARCH_WIDTH = 480


class TopBar(QWidget):
    """Holds the search box of the window; `person` is who works here."""

    def __init__(self, search_box: SearchBox, person: str) -> None:
        super().__init__()
        search_box.set_words(
            "Cari orang, laporan, perkara, nomor surat …", name="Cari di seluruh ASN Desk"
        )
        search_box.setMaximumWidth(SEARCH_WIDTH)
        self.setProperty("look", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.MARGIN, theme.GAP, theme.MARGIN, theme.GAP)
        row.setSpacing(theme.GAP)
        row.addWidget(search_box, 1)
        row.addWidget(label("Ctrl+K", "key"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self.mark = label(look="badge")
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignVCenter)
        self.mark.hide()
        self.person = label(person, "muted")
        row.addWidget(self.person)

    def show_mark(self, words: str) -> None:
        """Say what kind of data these are, where they are not the office's own."""
        self.mark.setText(words)
        self.mark.show()

    def show_person(self, name: str, account: str) -> None:
        """Name who works here; the account is told on hovering, or stands for the name."""
        self.person.setText(name or account)
        self.person.setToolTip(f"Akun komputer: {account}" if name else "")
