"""The dialogs of the page of the law: history of a table, and who its administrators are."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from asn_desk.domain.dates import day_date, long_date
from asn_desk.domain.errors import WrongLawTable
from asn_desk.domain.hours import WIB
from asn_desk.domain.law.changes import LawChange
from asn_desk.services.administrators import Permission
from asn_desk.services.law_views import VersionLine
from ui.law.version_form import VersionForm
from ui.shared import theme
from ui.shared.desk_dialog import DeskDialog
from ui.shared.elements import hairline, label, primary_button, scrolling, selectable_label
from ui.shared.form import Form, LongTextField

HISTORY_SIZE = (640, 520)


def version_title(version: VersionLine) -> str:
    """Name a version: `Versi 3, berlaku sejak 1 Juli 2026`."""
    if version.valid_from is None:
        return "Bawaan program"
    return f"Versi {version.id}, berlaku sejak {long_date(version.valid_from)}"


def version_words(version: VersionLine) -> str:
    """Say who recorded a version and when: `Dicatat S. Rahma, Kam, 29 Jan 2026, 10.15`."""
    if version.recorded_at is None:
        return "Dikirim bersama ASN Desk."
    at = version.recorded_at.astimezone(WIB)
    return f"Dicatat {version.recorded_by}, {day_date(at.date())}, {at:%H.%M}."


class HistoryDialog(QDialog):
    """Every version of a table, the latest first: when, who, why, by what decree, what changed."""

    def __init__(self, parent: QWidget | None, title: str, versions: Sequence[VersionLine]) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Riwayat tabel {title}")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        for place, version in enumerate(versions):
            if place:
                column.addWidget(hairline())
            for line in _told(version):
                column.addWidget(line)
        close = primary_button("Tutup")
        close.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(theme.MARGIN)
        layout.addWidget(label(f"Riwayat tabel {title}", "heading"))
        layout.addWidget(scrolling(inside), 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(*HISTORY_SIZE)


class AdministratorsForm(Form[tuple[str, ...]]):
    """The login names of who may change the tables, a line each."""

    def __init__(self, permission: Permission) -> None:
        super().__init__()
        self.add_widget(label(permission.words, "muted", wrap=True))
        self.administrators = self.add(
            LongTextField(
                "Administrator",
                lines=5,
                hint="Satu nama masuk tiap baris, seperti tertulis di jejak perubahan."
                f" Nama Anda: {permission.user}. Kosong: semua pengguna dapat mengubah.",
            )
        )
        self.administrators.set_value("\n".join(permission.administrators))

    @override
    def load(self, value: tuple[str, ...]) -> None:
        self.administrators.set_value("\n".join(value))

    @override
    def value(self) -> tuple[str, ...]:
        lines = self.administrators.value().splitlines()
        return tuple(line.strip() for line in lines if line.strip())


class VersionDialog(DeskDialog[LawChange]):
    """Asks for a later version; a refusal names its rows in the table they stand in."""

    @override
    def show_refusal(self, error: Exception) -> None:
        form = self.form
        if isinstance(error, WrongLawTable) and isinstance(form, VersionForm):
            form.show_wrong(error)
        else:
            super().show_refusal(error)


def _told(version: VersionLine) -> list[QWidget]:
    lines: list[QWidget] = [label(version_title(version), "strong", wrap=True)]
    lines.append(label(version_words(version), "muted", wrap=True))
    if version.decree:
        lines.append(selectable_label(f"Dasar: {version.decree}"))
    if version.reason and version.id:
        lines.append(selectable_label(f"Alasan: {version.reason}"))
    lines += [label(f"● {change}", wrap=True) for change in version.changes]
    return lines
