"""Import of files in three steps on one page: read, review every row, apply."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from asn_desk.services.fates import Fate, RowFate
from asn_desk.services.progress import Progress
from ui.shared import theme
from ui.shared.elements import EmptyState, button, label, muted_label, primary_button, title_label
from ui.shared.errors import words
from ui.shared.fates import FATE_MEANINGS, FATE_WORDS, fate_columns
from ui.shared.jobs import Job, Jobs
from ui.shared.table_model import TableModel
from ui.shared.table_view import TableView


class Plan(Protocol):
    """What a dry run gives: every row with its fate."""

    @property
    def fates(self) -> Sequence[RowFate]:
        """The fate of every row."""
        ...


P = TypeVar("P", bound=Plan)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportWork(Generic[P]):
    """One import: what is read, what is applied, what is saved of the rejected rows."""

    title: str
    files: str
    """The names of the files, for the clerk."""
    plan: Callable[[Progress], P]
    apply: Callable[[P, Progress], P]
    save_rejected: Callable[[P], None]
    """Asks where, and saves the workbook of rejected rows."""


class ImportReview(QWidget, Generic[P]):
    """Reads files in the background, shows the fate of every row, applies when told to.

    Nothing is changed before "Terapkan". `planned` and `applied` carry the plan; `closed` is told
    when the clerk leaves.
    """

    planned = Signal(object)
    applied = Signal(object)
    closed = Signal()

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.setProperty("look", "page")
        self.jobs = jobs
        self.plan: P | None = None
        self._work: ImportWork[P] | None = None
        self._job: Job | None = None
        self._shown: list[Fate | None] = [None]
        self._build()
        self._lay_out()
        self._connect()

    def begin(self, work: ImportWork[P]) -> None:
        """Read the files; nothing is changed."""
        self._work, self.plan = work, None
        self._title.setText(work.title)
        self._files.setText(work.files)
        self._wait("Memeriksa berkas …")
        self._job = self.jobs.run_long(
            work.plan, done=self._on_planned, failed=self._on_failed, label=work.title
        )

    def add_extra(self, widget: QWidget) -> None:
        """Put something of the page's own between the counts and the rows."""
        self._extras.addWidget(widget)

    def apply(self) -> None:
        """Apply what was reviewed, in one transaction."""
        work, plan = self._work, self.plan
        if work is None or plan is None or self._job is not None:
            return
        self._wait("Menerapkan …")
        self._job = self.jobs.run_long(
            partial(work.apply, plan),
            done=self._on_applied,
            failed=self._on_failed,
            label=f"Menerapkan: {work.title.lower()}",
        )

    def stop(self) -> None:
        """Stop what is under way, or leave the review."""
        if self._job is not None:
            self._job.cancel()
        else:
            self.closed.emit()

    def counts(self) -> Counter[Fate]:
        """Give how many rows have each fate."""
        return Counter(row.fate for row in (self.plan.fates if self.plan else ()))

    def show_fate(self, fate: Fate | None) -> None:
        """Show only rows of one fate; None shows all."""
        self._tabs.setCurrentIndex(self._shown.index(fate))

    def rows(self) -> Sequence[RowFate]:
        """Give the rows now shown."""
        return self._model.rows

    def problem_shown(self) -> str:
        """Give the words of what went wrong; empty when nothing did."""
        return self._problem.text() if self._stack.currentWidget() is self._trouble else ""

    def _on_planned(self, plan: P) -> None:
        self._job = None
        self.plan = plan
        self._show_tabs()
        self._show_apply()
        self._stack.setCurrentWidget(self._review)
        self.planned.emit(plan)
        self.apply_button.setFocus()

    def _on_applied(self, plan: P) -> None:
        self._job = None
        self.applied.emit(plan)

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        message = words(error)
        self._problem_title.setText(f"▲ {message.title}")
        self._problem.setText(f"{message.text} Data tidak diubah.")
        self._back.setVisible(self.plan is not None)
        self._stack.setCurrentWidget(self._trouble)

    def _on_cancelled(self, job: Job) -> None:
        if job is not self._job:
            return
        self._job = None
        if self.plan is None:
            self.closed.emit()
        else:
            self._note.setText("Dibatalkan; data tidak diubah.")
            self._stack.setCurrentWidget(self._review)

    def _on_tab(self, place: int) -> None:
        if not 0 <= place < len(self._shown) or self.plan is None:
            return
        fate = self._shown[place]
        self._model.set_rows([row for row in self.plan.fates if fate in (None, row.fate)])

    def _wait(self, doing: str) -> None:
        self._waiting.set_sentence(doing)
        self._stack.setCurrentWidget(self._waiting)
        self._note.setText("")

    def _show_tabs(self) -> None:
        counts = self.counts()
        self._shown = [None, *(fate for fate in FATE_WORDS if counts[fate])]
        self._tabs.blockSignals(True)
        while self._tabs.count():
            self._tabs.removeTab(0)
        for fate in self._shown:
            name = "Semua" if fate is None else FATE_WORDS[fate]
            number = counts.total() if fate is None else counts[fate]
            meaning = None if fate is None else FATE_MEANINGS.get(fate)
            self._tabs.addTab(theme.with_sign(meaning, f"{name} {number:,}".replace(",", ".")))
        self._tabs.blockSignals(False)
        self._on_tab(0)

    def _show_apply(self) -> None:
        counts = self.counts()
        changes = [
            (counts[Fate.NEW] + counts[Fate.TO_MATCH], "baru"),
            (counts[Fate.CHANGED], "berubah"),
            (counts[Fate.GONE], "tidak ada lagi"),
        ]
        said = ", ".join(
            f"{number:,} {name}".replace(",", ".") for number, name in changes if number
        )
        self.apply_button.setText(f"Terapkan ({said})" if said else "Terapkan")
        self.apply_button.setEnabled(bool(said) or bool(counts[Fate.WARNING]))
        self._nothing.setVisible(not self.apply_button.isEnabled())
        self.rejected_button.setVisible(bool(counts[Fate.REJECTED]))

    def _save_rejected(self) -> None:
        if self._work is not None and self.plan is not None:
            self._work.save_rejected(self.plan)

    def _build(self) -> None:
        self._title = title_label()
        self._files = muted_label()
        self._stack = QStackedWidget()
        self._tabs = QTabBar()
        self._tabs.setAccessibleName("Saring menurut nasib baris")
        self._tabs.setExpanding(False)
        self._tabs.setDrawBase(False)
        self._model: TableModel[RowFate] = TableModel(fate_columns(), self)
        self.table = TableView(self._model, "Nasib setiap baris")
        self._problem_title = label(look="problem", wrap=True)
        self._problem = label(wrap=True)
        self._note = label(look="due")
        self._nothing = muted_label("Tidak ada yang perlu diterapkan.")
        self.apply_button = primary_button("Terapkan")
        self.rejected_button = button("Simpan baris ditolak…", "save")
        self.close_button = button("Tutup tanpa menerapkan")
        self._back = button("Kembali ke daftar baris")
        self._leave = button("Tutup")
        self._extras = QVBoxLayout()

    def _lay_out(self) -> None:
        self._waiting = EmptyState("file-text", "")
        self._review, self._trouble = QWidget(), QWidget()
        _column(self._trouble, self._problem_title, self._problem, _row(self._leave, self._back))
        review = QVBoxLayout(self._review)
        review.setContentsMargins(0, 0, 0, 0)
        review.setSpacing(theme.GAP)
        review.addWidget(self._tabs)
        review.addLayout(self._extras)
        review.addWidget(self.table, 1)
        review.addWidget(
            _row(
                self.rejected_button,
                None,
                self._note,
                self._nothing,
                self.close_button,
                self.apply_button,
            )
        )
        for page in (self._waiting, self._review, self._trouble):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        layout.setSpacing(theme.GAP)
        layout.addWidget(self._title)
        layout.addWidget(self._files)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._on_tab)
        self.jobs.cancelled.connect(self._on_cancelled)
        self.apply_button.clicked.connect(lambda _=False: self.apply())
        self.close_button.clicked.connect(lambda _=False: self.stop())
        self._leave.clicked.connect(lambda _=False: self.closed.emit())
        self._back.clicked.connect(lambda _=False: self._stack.setCurrentWidget(self._review))
        self.rejected_button.clicked.connect(lambda _=False: self._save_rejected())


def _column(page: QWidget, *widgets: QWidget) -> None:
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, theme.MARGIN, 0, 0)
    layout.setSpacing(theme.GAP)
    page.setMaximumWidth(theme.with_text(theme.FORM_WIDTH))
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)


def _row(*widgets: QWidget | None) -> QWidget:
    """Put widgets side by side; None leaves room between."""
    made = QWidget()
    layout = QHBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.GAP)
    for widget in widgets:
        if widget is None:
            layout.addStretch(1)
        else:
            layout.addWidget(widget)
    if None not in widgets:
        layout.addStretch(1)
    return made
