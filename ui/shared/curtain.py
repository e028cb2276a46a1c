"""What is seen at once while the window is being made; imports nothing but Qt."""

import sys

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

SIZE = QSize(360, 120)


class Curtain(QWidget):
    """A small plain window in the colours of the system, on top of nothing."""

    def __init__(self, app: QCoreApplication) -> None:
        """Take the program, which lives as long as what shows it."""
        super().__init__(None, Qt.WindowType.SplashScreen | Qt.WindowType.FramelessWindowHint)
        self.app = app
        self.setWindowTitle("ASN Desk")
        self.setAccessibleName("ASN Desk sedang dibuka")
        name, words = QLabel("ASN Desk"), QLabel("Membuka data …")
        font = name.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        font.setBold(True)
        name.setFont(font)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.addWidget(name)
        column.addWidget(words)
        self.resize(SIZE)
        screen = QGuiApplication.primaryScreen()
        if screen is not None:
            self.move(screen.availableGeometry().center() - self.rect().center())


def raise_curtain() -> Curtain:
    """Show the curtain now, before anything heavy is imported; make the program if need be."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    curtain = Curtain(app)
    curtain.show()
    app.processEvents()
    curtain.repaint()
    return curtain
