"""The step that brings the employees in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.shared import theme
from ui.shared.elements import button, label, title_label


class EmployeesStep(QWidget):
    """Says which files are wanted and leads to the import."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.MARGIN)
        column.addWidget(title_label("Data pegawai"))
        column.addWidget(
            label(
                "Unduh dari SIASN: data utama pegawai, riwayat jabatan, dan hierarki unor (.xlsx)."
                " Pilih semuanya sekaligus; urutannya bebas. Setiap baris diperiksa dan"
                " ditunjukkan sebelum disimpan.",
                wrap=True,
            )
        )
        self.bring = button("Impor berkas SIASN sekarang…", "upload")
        self.bring.setAutoDefault(False)
        self.bring.clicked.connect(lambda _=False: self.wanted.emit())
        column.addWidget(self.bring)
        column.addStretch(1)
