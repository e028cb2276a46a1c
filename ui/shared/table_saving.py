"""Saving the rows of a list as a workbook, where the clerk says."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from asn_desk.services.outputs import file_name
from asn_desk.services.table_export import shown_table
from ui.shared import dialogs
from ui.shared.jobs import Jobs
from ui.shared.notices import Notice, NoticeKind
from ui.shared.saving import open_outside, write_whole
from ui.shared.table_tools import TableTools

KINDS = (("Buku kerja Excel", "*.xlsx"),)


def ask_and_save(  # noqa: PLR0913 — each is a part of one question
    parent: QWidget,
    question: str,
    *,
    title: str,
    noun: str,
    chosen: Sequence[Any],
    tools: TableTools,
    jobs: Jobs,
    tell: Callable[[Notice], None],
) -> None:
    """Ask for a place and save these rows there, in the columns shown; the notice opens them."""
    path = dialogs.ask_save_file(parent, question, file_name(title, ".xlsx"), kinds=KINDS)
    if path is None:
        return
    headings, rows = tools.shown(chosen)
    jobs.run_long(
        lambda progress: write_whole(
            path, shown_table(title, headings=headings, rows=rows(), progress=progress)
        ),
        done=lambda _: tell(
            Notice(
                kind=NoticeKind.SUCCESS,
                text=f"{len(chosen)} {noun} tersimpan: {path.name}",
                action="Buka",
                do=lambda: open_outside(path),
            )
        ),
        label="Menyimpan daftar",
    )
