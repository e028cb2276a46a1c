"""The list of cases with what each waits for, and the chosen case beside it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget
from typing_extensions import override

from asn_desk.domain.proceedings.cases import CaseFilter
from asn_desk.services.batches.case_batches import CaseDraft
from asn_desk.services.batches.rows import BatchResult
from asn_desk.services.proceedings.case_values import CaseRow
from ui.batches.result_panel import result_notice
from ui.cases.case_batch import CaseBatchDialog
from ui.cases.case_desks import CaseDesks
from ui.cases.case_preview import CasePreview
from ui.shared import theme
from ui.shared.day_words import day_words, days_meaning, days_words
from ui.shared.elements import Button
from ui.shared.jobs import Jobs
from ui.shared.marked_rows import MarkedAction
from ui.shared.notices import Notice, NoticeKind
from ui.shared.paper_dialog import PaperDialog
from ui.shared.table_model import Column
from ui.shared.table_page import TablePage
from ui.shared.theme import Meaning, set_look

EVERYTHING = 10_000_000
MOST_WINDOWS = 4
"""Cases opened side by side at once; more would hide each other."""


class Which(StrEnum):
    """Which cases the list shows."""

    RUNNING = "Berjalan"
    LATE = "Lewat"
    ENDED = "Selesai"
    ALL = "Semua"


def due_words(row: CaseRow) -> str:
    """Say what a case waits for and how near that is."""
    if row.line.ended:
        return "selesai"
    if row.due_problem:
        return row.due_problem
    if row.due is None:
        return ""
    return days_words(row.days_left) or row.due.title


def due_meaning(row: CaseRow) -> Meaning | None:
    """Give the sign of a case's due day."""
    if row.line.ended:
        return Meaning.DONE
    if row.due_problem:
        return Meaning.LATE
    if row.due is None:
        return None
    return days_meaning(row.days_left, waiting=row.due.waiting)


def _due_hint(row: CaseRow) -> str:
    if row.due is None:
        return row.due_problem
    parts = (row.due.title, day_words(row.due.day), row.due.article)
    return "\n".join(part for part in parts if part)


COLUMNS: Sequence[Column[CaseRow]] = (
    Column("Nama", lambda row: row.line.name),
    Column("Unit", lambda row: row.line.unit, width=140, most=300, gives_way=1),
    Column("Tahap", lambda row: row.stage, width=200, most=260),
    Column(
        "Tenggat",
        due_words,
        sort=lambda row: row.due.day if row.due else None,
        tooltip=_due_hint,
        meaning=due_meaning,
        width=230,
    ),
    Column("Nomor register", lambda row: row.line.number, width=124),
)


class WhichBar(QWidget):
    """Four chips of which one is on."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.chips: dict[Which, Button] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID)
        for which in Which:
            chip = Button(which.value)
            chip.setCheckable(True)
            chip.setAccessibleName(f"Tampilkan perkara: {which.value}")
            self._group.addButton(chip)
            self.chips[which] = chip
            row.addWidget(chip)
        self.choose(Which.RUNNING)
        self._group.buttonClicked.connect(self._on_clicked)

    @property
    def which(self) -> Which:
        """The chip that is on."""
        return next(which for which, chip in self.chips.items() if chip.isChecked())

    def choose(self, which: Which) -> None:
        """Put a chip on without telling."""
        self.chips[which].setChecked(True)
        for chip in self.chips.values():
            set_look(chip, "chip" if chip.isChecked() else "quiet")

    def _on_clicked(self) -> None:
        self.choose(self.which)
        self.chosen.emit()


class CaseList(TablePage[CaseRow]):
    """Cases by what is due; Enter opens a case."""

    title = "Perkara"
    icon = "briefcase"
    noun = "perkara"
    search_hint = "Cari nama, NIP, unit, atau nomor"
    empty = "Tidak ada perkara di sini. Perkara dibuka dari halaman Laporan, sesudah verifikasi."

    def __init__(self, desks: CaseDesks, jobs: Jobs) -> None:
        super().__init__(jobs, COLUMNS)
        self._desks = desks
        self.which = WhichBar()
        self.add_tool(self.which)
        self.preview_panel = CasePreview(desks, jobs)
        self.set_preview(self.preview_panel)
        self.which.chosen.connect(self.reload)
        self.selected.connect(
            lambda row: self.preview_panel.show_case(row.line.id if row else None)
        )
        self.activated.connect(lambda row: self.open_requested.emit("case", row.line.id))
        self.preview_panel.case_requested.connect(
            lambda case_id: self.open_requested.emit("case", case_id)
        )
        self.table.peeks = True
        self.table.row_peeked.connect(self.peek)
        self.preview_panel.paper_requested.connect(self.peek_now)

    @override
    def marked_actions(self, rows: Sequence[CaseRow]) -> Sequence[MarkedAction]:
        many = len(rows)
        found = [MarkedAction(f"Terbitkan surat untuk {many} perkara…", self.ask_batch)]
        if many <= MOST_WINDOWS:
            found.append(MarkedAction(f"Buka {many} perkara di jendela sendiri", self.open_marked))
        return found

    def ask_batch(self) -> CaseBatchDialog | None:
        """Make letters for the marked cases; for those shown where not several are marked."""
        marked = self.table.selected_rows()
        rows = marked if len(marked) > 1 else [one for one in self.model.rows if not one.line.ended]
        if not rows:
            return None
        dialog = CaseBatchDialog(self, self._desks, self.jobs, [row.line.id for row in rows])
        dialog.open_requested.connect(self.open_requested)
        dialog.finished_batch.connect(self._on_batch)
        dialog.open()
        return dialog

    def open_marked(self) -> None:
        """Open each marked case in a window of its own."""
        for row in self.table.selected_rows()[:MOST_WINDOWS]:
            self.window_requested.emit("case", row.line.id)

    def peek(self, row: CaseRow) -> None:
        """Show the last paper of a case in a window that Esc closes."""
        self.jobs.run(
            partial(self._desks.last_paper, row.line.id),
            done=partial(self._on_peeked, row.line.name),
            latest=f"intip-{id(self)}",
        )

    def peek_now(self) -> None:
        """Show the last paper of the case under the cursor."""
        row = self.table.current_row()
        if row is not None:
            self.peek(row)

    def _on_peeked(self, name: str, found: tuple[bytes, str, str] | None) -> None:
        if found is None:
            said = f"Perkara {name} belum mempunyai surat."
            self.notice.emit(Notice(kind=NoticeKind.INFO, text=said))
            return
        content, file_name, title = found
        PaperDialog(self, title, content, file_name).open()

    def _on_batch(self, result: BatchResult[CaseDraft]) -> None:
        told = result_notice(result)
        if result.issued:
            told = replace(
                told,
                action="Buka agenda surat",
                do=lambda: self.page_requested.emit("Surat"),
            )
        self.notice.emit(told)
        self.reload()

    @override
    def query(self) -> Callable[[], Sequence[CaseRow]]:
        which, text = self.which.which, self.search_text()
        running = which in {Which.RUNNING, Which.LATE}
        wanted = CaseFilter(text=text, running_only=running, limit=EVERYTHING)

        def find() -> Sequence[CaseRow]:
            rows = [row for row in self._desks.cases.lines(wanted) if _belongs(row, which)]
            return sorted(rows, key=_urgency)

        return find

    @override
    def asked(self) -> Mapping[str, str]:
        return {**super().asked(), "perkara": self.which.which.value}

    @override
    def ask_again(self, asked: Mapping[str, str]) -> None:
        self.which.choose(Which(asked.get("perkara", Which.RUNNING)))
        super().ask_again(asked)
        self.reload()

    @override
    def key(self, row: CaseRow) -> object:
        return row.line.id


def _belongs(row: CaseRow, which: Which) -> bool:
    match which:
        case Which.RUNNING:
            return not row.line.ended
        case Which.LATE:
            return row.days_left is not None and row.days_left < 0
        case Which.ENDED:
            return row.line.ended
        case Which.ALL:
            return True


def _urgency(row: CaseRow) -> tuple[bool, bool, str]:
    """Order what is due soonest first, what is over last."""
    day = row.due.day if row.due else None
    return (row.line.ended, day is None, day.isoformat() if day else row.line.number)
