"""A book on paper in a window of its own: chosen by book and month, saved or printed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from asn_desk.domain.recaps import Recap
from asn_desk.services.outputs import file_name
from asn_desk.services.progress import Progress
from asn_desk.services.registers_paper import RegisterPaperDesk
from ui.shared import dialogs, theme
from ui.shared.elements import button, label
from ui.shared.errors import words
from ui.shared.job_strip import JobStrip
from ui.shared.jobs import Job, Jobs
from ui.shared.paper_view import PaperView
from ui.shared.saving import open_outside, write_whole


class RegisterDialog(QDialog):
    """Shows the book that `wanted` asks the desk for; choices above it may change which."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        desk: RegisterPaperDesk,
        jobs: Jobs,
        wanted: Callable[[], Callable[[], Recap]],
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._desk, self._jobs, self._wanted = desk, jobs, wanted
        self.register: Recap | None = None
        self._job: Job | None = None
        self.view = PaperView()
        self.said = label(look="muted", wrap=True)
        self.open_saved = button("Buka", "folder-open")
        self.open_saved.setAccessibleName("Buka berkas yang disimpan")
        self.open_saved.hide()
        self.saved: Path | None = None
        self.workbook = button("Simpan Excel …", "save")
        self.workbook.setEnabled(False)
        self.workbook.clicked.connect(lambda _=False: self.ask_and_save())
        self._choices = QHBoxLayout()
        self._choices.setSpacing(theme.GAP)
        self._lay_out()
        self.view.saved.connect(self._on_saved)
        self.open_saved.clicked.connect(lambda _=False: self._open())
        self.view.failed.connect(self._on_failed)
        self.resize(1080, 680)

    def add_choice(self, name: str, box: QComboBox) -> None:
        """Put a choice above the paper; the paper follows it."""
        box.setAccessibleName(name)
        self._choices.insertWidget(self._choices.count() - 2, box)
        box.currentIndexChanged.connect(lambda _: self.show_register())

    def show_register(self) -> None:
        """Ask for the book as it is chosen now and show its paper."""
        wanted = self._wanted()

        def work(progress: Progress) -> tuple[Recap, bytes]:
            found = wanted()
            return found, self._desk.paper(found, progress)

        self._job = self._jobs.run_long(
            work,
            done=self._on_paper,
            failed=self._on_no_paper,
            label="Menyusun buku",
            latest=f"buku-{id(self)}",
        )

    def ask_and_save(self) -> None:
        """Ask for a place and save the book as a workbook."""
        register = self.register
        if register is None:
            return
        path = dialogs.ask_save_file(
            self,
            "Simpan buku",
            file_name(register.name, ".xlsx"),
            kinds=[("Buku kerja Excel", "*.xlsx")],
        )
        if path is not None:
            self._jobs.run_long(
                lambda progress: write_whole(path, self._desk.workbook(register, progress)),
                done=lambda _: self._on_saved(path),
                failed=self._on_failed,
                label="Menyimpan buku",
            )

    @override
    def done(self, result: int) -> None:
        if self._job is not None:
            self._job.give_up()
        super().done(result)

    def _on_no_paper(self, error: Exception) -> None:
        self.view.clear(words(error).text)

    def _on_paper(self, made: tuple[Recap, bytes]) -> None:
        register, paper = made
        self.register = register
        self.workbook.setEnabled(True)
        self.view.show_pdf(paper, file_name(register.name, ".pdf"))

    def _on_saved(self, path: Path) -> None:
        self.saved = path
        self.said.setText(f"Disimpan: {path}")
        self.open_saved.show()

    def _open(self) -> None:
        if self.saved is not None:
            open_outside(self.saved)

    def _on_failed(self, error: Exception) -> None:
        message = words(error)
        self.said.setText(f"▲ {message.title}. {message.text}")
        self.open_saved.hide()

    def _lay_out(self) -> None:
        close = button("Tutup")
        close.setDefault(True)
        close.clicked.connect(lambda _=False: self.accept())
        self._choices.addStretch(1)
        self._choices.addWidget(self.workbook)
        foot = QHBoxLayout()
        foot.addWidget(self.said, 1)
        foot.addWidget(self.open_saved)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        layout.setSpacing(theme.GAP)
        layout.addLayout(self._choices)
        layout.addWidget(self.view, 1)
        layout.addWidget(JobStrip(self._jobs))
        layout.addLayout(foot)
