"""Surat untuk banyak laporan: replies to Satpol PP, and surat pembinaan for persons reported."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from asn_desk.domain.dates import short_day_date
from asn_desk.services.batches.desk import BatchDesk
from asn_desk.services.batches.report_batches import COACHING_DAYS, CoachingRow, ReplyRow
from asn_desk.services.batches.rows import BatchResult
from asn_desk.services.reports.incidents import CoachingDraft, ReplyDraft
from ui.batches.batch_dialog import BatchDialog, BatchWork
from ui.batches.editable_rows import EditColumn, day_typed
from ui.batches.result_panel import result_notice
from ui.incidents.list_view import COACHING
from ui.shared import theme
from ui.shared.elements import button
from ui.shared.form import DateField, TextField
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices

Today = Callable[[], date]


class DatedForm(QWidget):
    """What these letters share: their date, a second day, and some words."""

    def __init__(self, second: str, words: str, *, today: Today, days: int = 0) -> None:
        super().__init__()
        self._today = today
        self.on = DateField("Tanggal surat", today=today, required=True)
        self.until = DateField(second, today=today)
        self.words = TextField(words)
        self.apply = button("Isi ke semua baris", "refresh-cw")
        self.on.set_value(today())
        if days:
            self.until.set_value(today() + timedelta(days=days))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.MARGIN)
        row.addWidget(self.on, 2)
        row.addWidget(self.until, 2)
        row.addWidget(self.words, 4)
        foot = QVBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.apply)
        row.addLayout(foot)

    def day(self) -> date:
        """Give the date of the letters."""
        return self.on.value() or self._today()

    def check(self) -> bool:
        """Mark what cannot be read; True when nothing is wrong."""
        return all([self.on.check(), self.until.check()])


class ReplyBatchDialog(BatchDialog[ReplyDraft]):
    """Answers several letters of Satpol PP; each report stands in one row."""

    def __init__(
        self,
        parent: QWidget,
        batches: BatchDesk,
        person_ids: Sequence[int],
        *,
        jobs: Jobs,
        today: Today,
    ) -> None:
        desk = batches.replies
        self.form = form = DatedForm(
            "Dijawab paling lambat", "Bukti yang masih diminta", today=today
        )

        def draft() -> ReplyDraft:
            return ReplyDraft(missing_evidence=form.words.value(), answer_by=form.until.value())

        def dated(row: ReplyRow, typed: str) -> Callable[[], ReplyRow]:
            return partial(desk.changed, row, row.draft, day_typed(typed, today))

        work = BatchWork(
            title=f"Balas surat Satpol PP untuk {len(person_ids)} laporan",
            plan=lambda progress: desk.plan(
                person_ids, draft=draft(), on=form.day(), progress=progress
            ),
            issue=desk.issue,
            dated=EditColumn(
                "Tanggal surat", lambda row: short_day_date(row.on), dated, lambda _: True
            ),
        )
        super().__init__(parent, work, papers=batches.papers, jobs=jobs, inputs=form)
        form.apply.clicked.connect(lambda _=False: self.fill())
        self.replan()

    def fill(self) -> None:
        """Plan every row with what is entered, once that can be read."""
        if self.form.check():
            self.replan()


class CoachingBatchDialog(BatchDialog[CoachingDraft]):
    """Makes a surat pembinaan for each person reported, and closes his report with it."""

    def __init__(
        self,
        parent: QWidget,
        batches: BatchDesk,
        person_ids: Sequence[int],
        *,
        jobs: Jobs,
        today: Today,
    ) -> None:
        desk = batches.coaching
        self.form = form = DatedForm("Batas waktu", "Pembinaan", today=today, days=COACHING_DAYS)

        def dated(row: CoachingRow, typed: str) -> Callable[[], CoachingRow]:
            return partial(desk.changed, row, row.draft, day_typed(typed, today))

        def limited(row: CoachingRow, typed: str) -> Callable[[], CoachingRow]:
            draft = replace(row.draft, deadline=day_typed(typed, today))
            return partial(desk.changed, row, draft, row.on)

        def described(row: CoachingRow, typed: str) -> Callable[[], CoachingRow]:
            return partial(desk.changed, row, replace(row.draft, act=typed.strip()), row.on)

        work = BatchWork(
            title=f"Terbitkan surat pembinaan untuk {len(person_ids)} orang",
            plan=lambda progress: desk.plan(
                person_ids,
                on=form.day(),
                deadline=form.until.value(),
                coaching=form.words.value(),
                progress=progress,
            ),
            issue=desk.issue,
            columns=(
                EditColumn(
                    "Batas waktu",
                    lambda row: short_day_date(row.draft.deadline),
                    limited,
                    lambda _: True,
                    142,
                ),
                EditColumn(
                    "Uraian perbuatan", lambda row: row.draft.act, described, lambda _: True, 320
                ),
            ),
            dated=EditColumn(
                "Tanggal surat", lambda row: short_day_date(row.on), dated, lambda _: True
            ),
            kind="report",
            open_words="Buka laporan",
        )
        super().__init__(parent, work, papers=batches.papers, jobs=jobs, inputs=form)
        form.apply.clicked.connect(lambda _=False: self.fill())
        self.replan()

    def fill(self) -> None:
        """Plan every row with what is entered, once that can be read."""
        if self.form.check():
            self.replan()


class ReportBatches(QObject):
    """Opens these dialogs for a page, and tells how they ended."""

    issued = Signal()
    """Letters were made; what is shown is older now."""
    report_requested = Signal(int)
    """A person reported is to be shown."""

    def __init__(
        self,
        parent: QWidget,
        batches: BatchDesk | None,
        *,
        jobs: Jobs,
        notices: Notices,
        today: Today,
    ) -> None:
        super().__init__(parent)
        self._parent = parent
        self._batches = batches
        self._jobs = jobs
        self._notices = notices
        self._today = today

    def ask(self, which: str, person_ids: Sequence[int]) -> None:
        """Make letters for several persons reported: `REPLIES` or `COACHING`."""
        if self._batches is None:
            return
        maker = CoachingBatchDialog if which == COACHING else ReplyBatchDialog
        dialog = maker(self._parent, self._batches, person_ids, jobs=self._jobs, today=self._today)
        dialog.open_requested.connect(lambda _, person_id: self.report_requested.emit(person_id))
        dialog.finished_batch.connect(self._on_batch)
        dialog.open()

    def _on_batch(self, result: BatchResult[object]) -> None:
        self._notices.post(result_notice(result))
        self.issued.emit()
