"""Balas surat Satpol PP: which letter, what is told of each person, the paper, then issue."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from asn_desk.domain.dates import short_day_date
from asn_desk.domain.papers.letter_facts import ReplyRow
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.services.reports.incidents import IncidentDesk, ReplyDraft
from ui.incidents.entry_view import known_reports
from ui.incidents.forms import Reply, ReplyForm
from ui.shared.desk_dialog import LetterDialog
from ui.shared.elements import label
from ui.shared.jobs import Jobs
from ui.shared.table_model import Column, TableModel
from ui.shared.table_view import TableView

ROWS_HEIGHT = 170


class ReplyDialog(LetterDialog[Reply]):
    """Answers one letter; the rows are what Satpol PP is told, never the sanction."""

    def __init__(
        self,
        parent: QWidget | None,
        incidents: IncidentDesk,
        *,
        jobs: Jobs,
        today: Callable[[], date],
    ) -> None:
        form = ReplyForm(jobs=jobs, reports=partial(known_reports, incidents), today=today)
        form.load(Reply(report_id=0, draft=ReplyDraft(), on=today()))
        super().__init__(
            parent,
            "Balas surat Satpol PP",
            form,
            "Terbitkan surat balasan",
            jobs=jobs,
            work=lambda value: incidents.reply(
                value.report_id, self._signed(value), on=value.on, numbering=self.numbering()
            ),
            preview=lambda value: incidents.preview_reply(
                value.report_id, self._signed(value), on=value.on
            ),
            number=lambda value: incidents.number_offer(
                LetterKind.SATPOL_REPLY, value.on, signer=value.draft.signer
            ),
        )
        on = today()
        self.offer_signers(form.signer, lambda: incidents.signers(LetterKind.SATPOL_REPLY, on))
        self._incidents = incidents
        self._reply_form = form
        self.rows: TableModel[ReplyRow] = TableModel(_columns(), self)
        table = TableView(self.rows, "Yang disampaikan kepada Satpol PP")
        table.setFixedHeight(ROWS_HEIGHT)
        form.add_widget(label("Yang disampaikan tentang tiap orang", "label"))
        form.add_widget(table)
        form.report.changed.connect(self._fetch_rows)

    def choose(self, report_id: int, words: str) -> None:
        """Answer this letter."""
        self._reply_form.report.set_person(report_id, words)
        self._fetch_rows()
        self.show_paper()

    def _signed(self, value: Reply) -> ReplyDraft:
        return replace(value.draft, signing=self.signature())

    def _fetch_rows(self) -> None:
        report_id = self._reply_form.report.value()
        if report_id is None:
            self.rows.set_rows(())
            return
        self.jobs.run(
            partial(self._incidents.reply_rows, report_id),
            done=self._show_rows,
            latest=f"balasan-{id(self)}",
        )

    def _show_rows(self, rows: Sequence[ReplyRow]) -> None:
        self.rows.set_rows(rows)


def _columns() -> tuple[Column[ReplyRow], ...]:
    return (
        Column("Nama", lambda row: row.name),
        Column(
            "Kejadian",
            lambda row: short_day_date(row.found_on) if row.found_on else "",
            sort=lambda row: row.found_on,
            width=142,
        ),
        Column("Tindak lanjut", lambda row: row.follow_up, width=150),
        Column("Status", lambda row: row.status, width=80),
    )
