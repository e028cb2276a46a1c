"""Mengapa tanggal ini: every day of a count, counted or skipped with the reason."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from asn_desk.domain.dates import day_date, short_day_date
from asn_desk.domain.working_time import CountedDay, Deadline
from ui.shared import theme
from ui.shared.dialogs import ask_save_file
from ui.shared.elements import button, label
from ui.shared.errors import words
from ui.shared.jobs import Jobs
from ui.shared.paper_dialog import PaperDialog
from ui.shared.saving import write_whole
from ui.shared.table_model import Column, TableModel
from ui.shared.table_view import TableView

COLUMNS: Sequence[Column[CountedDay]] = (
    Column("Hari", lambda one: short_day_date(one.day), width=150),
    Column("Ke", lambda one: str(one.ordinal) if one.ordinal else "–", align_right=True, width=56),
    Column("Keterangan", lambda one: one.reason),
)
Paper = tuple[bytes, str]
"""A PDF and the name of its file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountingPaper:
    """Makes the annex of a count (lembar perhitungan hari kerja) on the worker thread."""

    jobs: Jobs
    make: Callable[[Deadline], Paper]


class CountingDialog(QDialog):
    """Shows how a date was counted; with a `paper`, it can be saved and printed for the file."""

    def __init__(
        self, parent: QWidget | None, deadline: Deadline, *, paper: CountingPaper | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Mengapa tanggal ini?")
        self._deadline = deadline
        self._paper = paper
        self.shown: PaperDialog | None = None
        self.model: TableModel[CountedDay] = TableModel(COLUMNS, self)
        self.model.set_rows(deadline.counting)
        self.table = TableView(self.model, "Hari yang dihitung")
        self.table.setSortingEnabled(False)
        self.save_button = button("Simpan PDF…", "save")
        self.print_button = button("Cetak…", "printer")
        self.said = label(look="muted", wrap=True)
        self._lay_out(deadline)
        self.table.setVisible(bool(deadline.counting))
        for made, then in (
            (self.save_button, self._on_made_to_save),
            (self.print_button, self._on_made_to_print),
        ):
            made.setVisible(paper is not None)
            made.clicked.connect(partial(self._make, then))
        self.resize(600, 560)

    def _make(self, then: Callable[[Paper], None], _checked: object = None) -> None:
        paper = self._paper
        if paper is not None:
            paper.jobs.run(
                partial(paper.make, self._deadline),
                done=then,
                failed=self._on_failed,
                latest=f"lembar-{id(self)}",
            )

    def _on_made_to_print(self, made: Paper) -> None:
        content, name = made
        self.shown = PaperDialog(self, "Lembar perhitungan hari kerja", content, name)
        self.shown.open()

    def _on_made_to_save(self, made: Paper) -> None:
        content, name = made
        kinds = [("Dokumen PDF", "*.pdf")]
        path = ask_save_file(self, "Simpan lembar perhitungan", name, kinds=kinds)
        if path is not None:
            self._save(path, content)

    def _save(self, path: Path, content: bytes) -> None:
        paper = self._paper
        if paper is not None:
            paper.jobs.run(
                partial(write_whole, path, content),
                done=partial(self._on_saved, path),
                failed=self._on_failed,
            )

    def _on_saved(self, path: Path, _written: None) -> None:
        self.said.setText(f"Disimpan: {path}")

    def _on_failed(self, error: Exception) -> None:
        message = words(error)
        self.said.setText(f"▲ {message.title}. {message.text}")

    def _lay_out(self, deadline: Deadline) -> None:
        close = button("Tutup")
        close.setDefault(True)
        close.clicked.connect(lambda _=False: self.accept())
        foot = QHBoxLayout()
        foot.setSpacing(theme.GAP)
        foot.addWidget(self.save_button)
        foot.addWidget(self.print_button)
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, theme.MARGIN)
        layout.setSpacing(theme.GAP)
        layout.addWidget(label(f"{deadline.title}: {day_date(deadline.day)}", "heading", wrap=True))
        layout.addWidget(label(_since_words(deadline), "muted", wrap=True))
        for line in (deadline.article, deadline.week, deadline.note):
            if line:
                layout.addWidget(label(line, "small", wrap=True))
        layout.addWidget(self.table, 1)
        layout.addWidget(self.said)
        layout.addLayout(foot)


def show_counting(
    parent: QWidget | None, deadline: Deadline, *, paper: CountingPaper | None = None
) -> None:
    """Show how a date was counted, until closed."""
    CountingDialog(parent, deadline, paper=paper).exec()


def _since_words(deadline: Deadline) -> str:
    if not deadline.counting:
        return f"Ditetapkan dari {day_date(deadline.since)}, tanpa hitungan hari kerja."
    event = f" ({deadline.event})" if deadline.event else ""
    since = f"Dihitung sejak {day_date(deadline.since)}{event}"
    return f"{since}; hari itu sendiri tidak dihitung."
