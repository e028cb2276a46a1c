"""Terbitkan surat untuk banyak orang: the rows planned, then issued, then what became of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from asn_desk.services.batches.rows import BatchResult, BatchRow, IssuedPaper, issue_all
from asn_desk.services.batches.saving import PaperSaver
from asn_desk.services.progress import Progress
from ui.batches.editable_rows import BatchModel, BatchTable, CellRefused, EditColumn, state_meaning
from ui.batches.result_panel import ResultPanel
from ui.shared import theme
from ui.shared.elements import button, label, link_button, primary_button, show_meaning
from ui.shared.errors import words
from ui.shared.job_strip import JobStrip
from ui.shared.jobs import Job, Jobs
from ui.shared.keyboard import ReadAlongDialog
from ui.shared.theme import Meaning

D = TypeVar("D")
SIZE = (1240, 660)


@dataclass(frozen=True)  # with slots, Python 3.11 cannot make a `BatchWork[Draft](...)`
class BatchWork(Generic[D]):
    """One batch: what is planned, how its rows are changed and issued."""

    title: str
    plan: Callable[[Progress], Sequence[BatchRow[D]]]
    """Runs on the worker; writes nothing."""
    issue: Callable[[BatchRow[D]], IssuedPaper]
    """Runs on the worker; one letter, one transaction."""
    columns: Sequence[EditColumn[D]] = ()
    """What else a row shows, and lets the clerk change."""
    dated: EditColumn[D] | None = None
    """How the date of a letter is changed; None leaves it as planned."""
    signed: EditColumn[D] | None = None
    """How somebody else is made to sign; None leaves it as planned."""
    kind: str = ""
    """What `open_requested` opens for a row: `case`; empty for nothing."""
    open_words: str = ""
    """The link that opens it: `Buka perkara`."""


class BatchDialog(ReadAlongDialog, Generic[D]):
    """Shows what will be made and what is missing for which, issues what is complete.

    `finished_batch` carries the `BatchResult`, `open_requested` (kind, id) of a row the clerk
    wants to work on himself. `inputs` is what is entered once for all rows; call `replan` when
    it changes.
    """

    finished_batch = Signal(object)
    open_requested = Signal(str, int)

    def __init__(
        self,
        parent: QWidget | None,
        work: BatchWork[D],
        *,
        papers: PaperSaver,
        jobs: Jobs,
        inputs: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(work.title)
        self._work = work
        self._jobs = jobs
        self._job: Job | None = None
        self.inputs = inputs
        self.model: BatchModel[D] = BatchModel(
            work.columns, dated=work.dated, signed=work.signed, parent=self
        )
        self.table: BatchTable[D] = BatchTable(self.model, "Surat yang akan dibuat")
        self.count = label(look="strong")
        self.state = label(wrap=True)
        self.open_link = link_button(work.open_words)
        self.outcome = ResultPanel(papers, jobs)
        self.issue = primary_button("Terbitkan", "stamp")
        self.close_button = button("Batal")
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.resize(*SIZE)
        self._show_counts()

    @property
    def running(self) -> bool:
        """Whether rows are being planned or letters issued."""
        return self._job is not None

    def replan(self) -> None:
        """Plan every row anew; changes made in single cells are given up."""
        if self._job is None:
            self._begin(self._work.plan, self._on_planned, "Menyiapkan daftar surat")

    def issue_ready(self) -> None:
        """Issue every complete row."""
        rows = [row for row in self.model.given if row.ready]
        if rows and self._job is None:
            self._begin(
                lambda progress: issue_all(rows, self._work.issue, progress),
                self._on_issued,
                f"Menerbitkan {len(rows)} surat",
            )

    @override
    def reject(self) -> None:
        # A letter under way is finished; the rest stays undone and is told.
        if self._job is not None:
            self._job.cancel()
            self.state.setText("Menghentikan sesudah surat yang sedang dibuat …")
            return
        super().reject()

    def _begin(
        self, work: Callable[[Progress], Any], done: Callable[[Any], None], words: str
    ) -> None:
        self._job = self._jobs.run_long(work, done=done, failed=self._on_failed, label=words)
        self._show_counts()

    def _on_planned(self, rows: Sequence[BatchRow[D]]) -> None:
        self.model.set_rows(rows)
        self._rest()
        if rows:
            self.table.setCurrentIndex(self.model.index(0, 0))
            self.table.setFocus()

    def _on_issued(self, result: BatchResult[D]) -> None:
        self.outcome.show_result(result)
        self._stack.setCurrentWidget(self.outcome)
        self._rest()
        self.finished_batch.emit(result)
        self.outcome.print_all.setFocus()

    def _on_failed(self, error: Exception) -> None:
        self._rest()
        message = words(error)
        show_meaning(self.state, Meaning.LATE, f"{message.title}. {message.text}")

    def _on_cancelled(self, job: Job) -> None:
        if job is self._job:
            self._rest()
            self.state.setText("Daftar belum lengkap karena dihentikan.")

    def _rest(self) -> None:
        """Note that the work is over, however it ended."""
        self._job = None
        self._show_counts()

    def _on_written(self, row: BatchRow[D], column: EditColumn[D], typed: str) -> None:
        try:
            check = column.write(row, typed)
        except CellRefused as refused:
            show_meaning(self.state, Meaning.LATE, f"{column.heading}: {refused}")
            return
        self._jobs.run(check, done=self._on_changed, failed=self._on_failed)

    def _on_changed(self, row: BatchRow[D]) -> None:
        self.model.replace(row)
        self._show_counts()
        self._show_row()

    def _show_row(self) -> None:
        """Say all about the row under the cursor, which its cell has no room for."""
        row = self.table.current_row()
        opens = row is not None and bool(self._work.kind)
        self.open_link.setVisible(opens)
        if row is None:
            self.state.clear()
        else:
            said = f"{row.name}, {row.paper}: {row.state_words}" if row.paper else row.state_words
            show_meaning(self.state, state_meaning(row), said)

    def _show_counts(self) -> None:
        rows = self.model.given
        ready = sum(row.ready for row in rows)
        lacking = sum(bool(row.lacks) and not row.by_hand for row in rows)
        by_hand = sum(row.by_hand for row in rows)
        papers = {row.paper for row in rows}
        parts = [*papers] if len(papers) == 1 else []
        if ready:
            parts.append(f"{ready} siap")
        if lacking:
            parts.append(f"{lacking} kurang")
        if by_hand:
            parts.append(f"{by_hand} perlu dikerjakan sendiri")
        self.count.setText(" · ".join(parts))
        over = self._stack.currentWidget() is self.outcome
        self.count.setVisible(not over)
        self.issue.setVisible(not over)
        self.issue.setText(f"Terbitkan {ready} surat" if ready else "Terbitkan")
        self.issue.setEnabled(bool(ready) and not self.running)
        self.close_button.setText("Tutup" if over else "Hentikan" if self.running else "Batal")
        for part in (self.inputs, self.table):
            if part is not None:
                part.setEnabled(not self.running)

    def _on_open(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.open_requested.emit(self._work.kind, row.item_id)
            self.accept()

    def _connect(self) -> None:
        self.issue.setAutoDefault(False)
        self.close_button.setAutoDefault(False)
        self.issue.clicked.connect(lambda _=False: self.issue_ready())
        self.close_button.clicked.connect(lambda _=False: self.reject())
        self.open_link.clicked.connect(lambda _=False: self._on_open())
        self.model.written.connect(self._on_written)
        self.table.row_selected.connect(lambda _: self._show_row())
        self._jobs.cancelled.connect(self._on_cancelled)

    def _lay_out(self) -> None:
        plan = QWidget()
        column = QVBoxLayout(plan)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        if self.inputs is not None:
            column.addWidget(self.inputs)
        column.addWidget(self.table, 1)
        below = QHBoxLayout()
        below.setSpacing(theme.GAP)
        below.addWidget(self.state, 1)
        below.addWidget(self.open_link, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(below)
        self._stack.addWidget(plan)
        self._stack.addWidget(self.outcome)
        head = QHBoxLayout()
        head.addWidget(label(self.windowTitle(), "heading"))
        head.addStretch(1)
        head.addWidget(self.count)
        foot = QHBoxLayout()
        foot.setSpacing(theme.GAP)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.issue)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        layout.addWidget(JobStrip(self._jobs))
        layout.addLayout(foot)
