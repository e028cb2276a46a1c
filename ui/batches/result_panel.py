"""What became of a batch: every letter with its number and file, and what to do with them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from asn_desk.services.batches.rows import BatchResult, IssuedPaper
from asn_desk.services.batches.saving import PaperSaver
from ui.shared import theme
from ui.shared.elements import button, label, primary_button
from ui.shared.jobs import Jobs
from ui.shared.many_papers import ManyPapers
from ui.shared.notices import Notice, NoticeKind
from ui.shared.table_model import Column, TableModel
from ui.shared.table_view import TableView
from ui.shared.theme import Meaning


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultRow:
    """One letter asked for, and what became of it."""

    number: str
    name: str
    paper: str
    file_name: str
    state: str
    meaning: Meaning


def result_rows(result: BatchResult[Any]) -> Sequence[ResultRow]:
    """Give the letters issued, then those refused, then those not begun."""
    issued = [
        ResultRow(
            number=one.number,
            name=one.name,
            paper=one.paper,
            file_name=one.file_name,
            state="terbit",
            meaning=Meaning.DONE,
        )
        for one in result.issued
    ]
    refused = [
        _without_number(
            one.row.name,
            one.row.paper,
            f"tidak terbit: {one.message.title}. {one.message.text}",
            Meaning.LATE,
        )
        for one in result.failed
    ]
    left = [
        _without_number(one.name, one.paper, "belum dibuat, dihentikan", Meaning.WAITING)
        for one in result.left
    ]
    return [*issued, *refused, *left]


COLUMNS: Sequence[Column[ResultRow]] = (
    Column("Nomor", lambda row: row.number, width=210, most=250),
    Column("Nama", lambda row: row.name, width=190, most=260),
    Column("Surat", lambda row: row.paper, width=170, most=280),
    Column("Berkas", lambda row: row.file_name),
    Column("Keadaan", lambda row: row.state, meaning=lambda row: row.meaning, width=220, most=300),
)


class ResultPanel(QWidget):
    """Lists the letters; prints them together and saves them into a folder."""

    def __init__(self, papers: PaperSaver, jobs: Jobs) -> None:
        super().__init__()
        self._papers = papers
        self._issued: tuple[IssuedPaper, ...] = ()
        self.model: TableModel[ResultRow] = TableModel(COLUMNS, self)
        self.summary = label(look="heading", wrap=True)
        self.said = label(look="muted", wrap=True)
        self.print_all = primary_button("Cetak gabungan", "printer")
        self.save_all = button("Simpan semua …", "save")
        self.open_folder = button("Buka folder", "folder-open")
        self.many = ManyPapers(self, jobs)
        table = TableView(self.model, "Hasil penerbitan")
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GAP)
        for made in (self.print_all, self.save_all, self.open_folder):
            buttons.addWidget(made)
        buttons.addWidget(self.said, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GAP)
        layout.addWidget(self.summary)
        layout.addWidget(table, 1)
        layout.addLayout(buttons)
        self._connect()

    def show_result(self, result: BatchResult[Any]) -> None:
        """Show what became of a batch."""
        self._issued = result.issued
        self.model.set_rows(result_rows(result))
        self.summary.setText(summary_words(result))
        for made in (self.print_all, self.save_all):
            made.setEnabled(bool(result.issued))
        self.open_folder.setVisible(False)

    def print_merged(self) -> None:
        """Show all letters as one paper, ready to print."""
        ids = [one.letter_id for one in self._issued]
        title = f"{len(ids)} surat"
        self.many.show_merged(partial(self._papers.merged, ids), title=title, name=title)

    def ask_and_save(self) -> None:
        """Ask for a folder and save every letter under its number and name."""
        issued = self._issued
        self.many.ask_and_save(lambda folder, progress: self._papers.save(issued, folder, progress))

    def _on_saved(self, many: int, folder: str) -> None:
        self.said.setText(f"✓ {many} berkas tersimpan di {folder}")
        self.open_folder.setVisible(True)

    def _connect(self) -> None:
        self.print_all.clicked.connect(lambda _=False: self.print_merged())
        self.save_all.clicked.connect(lambda _=False: self.ask_and_save())
        self.open_folder.clicked.connect(lambda _=False: self.many.open_folder())
        self.many.saved.connect(self._on_saved)
        self.many.failed.connect(lambda said: self.said.setText(f"▲ {said}"))


def result_notice(result: BatchResult[Any]) -> Notice:
    """Give the notice that tells how a batch ended; done only where every letter is issued."""
    kind = NoticeKind.SUCCESS
    if result.failed:
        kind = NoticeKind.WARNING
    elif result.left or not result.issued:
        kind = NoticeKind.INFO
    return Notice(kind=kind, text=summary_words(result))


def summary_words(result: BatchResult[Any]) -> str:
    """Say in one line how a batch ended."""
    parts = [f"{len(result.issued)} surat terbit"]
    if result.failed:
        parts.append(f"{len(result.failed)} tidak terbit")
    if result.left:
        parts.append(f"{len(result.left)} belum dibuat karena dihentikan")
    return " · ".join(parts)


def _without_number(name: str, paper: str, state: str, meaning: Meaning) -> ResultRow:
    return ResultRow(number="", name=name, paper=paper, file_name="", state=state, meaning=meaning)
