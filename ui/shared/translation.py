"""Qt's own words in Indonesian: its buttons, menus and dialogs; no wheel of Qt has them."""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from typing_extensions import override

from ui.shared.qt_words import KEPT_CONTEXTS, QT_WORDS


class IndonesianTranslator(QTranslator):
    """Gives Qt's strings in Indonesian, from one table."""

    @override
    def translate(
        self,
        context: str,
        sourceText: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str | None:
        return None if context in KEPT_CONTEXTS else QT_WORDS.get(sourceText)

    @override
    def isEmpty(self) -> bool:
        return False


def speak_indonesian(app: QCoreApplication) -> IndonesianTranslator:
    """Let Qt speak Indonesian and write dates and numbers as Indonesia does."""
    QLocale.setDefault(QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia))
    translator = IndonesianTranslator(app)
    app.installTranslator(translator)
    return translator
