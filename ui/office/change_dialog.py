"""A change of the calendar is shown with the dates it moves before it is made."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from asn_desk.domain.dates import short_day_date
from asn_desk.services.proceedings.moved_dates import MovedDate
from ui.shared import theme
from ui.shared.desk_dialog import DeskDialog
from ui.shared.elements import label, show_meaning
from ui.shared.form import Form
from ui.shared.jobs import Jobs
from ui.shared.table_model import Column, TableModel
from ui.shared.table_view import TableView
from ui.shared.theme import Meaning

V = TypeVar("V")
WIDTH, TABLE_HEIGHT = 860, 128
TALLEST = 680
"""Pixels a dialog may take on the smallest screen."""
HEAD_AND_FOOT = 176
LEAST_FORM = 270


class MovedTable(QWidget):
    """The dates of open cases that would move, old beside new."""

    def __init__(self) -> None:
        super().__init__()
        self.model: TableModel[MovedDate] = TableModel(_columns(), self)
        self.table = TableView(self.model, "Tenggat yang bergeser")
        self.table.setFixedHeight(TABLE_HEIGHT)
        self.words = label(wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(self.words)
        column.addWidget(self.table)
        self.clear()

    def show_moved(self, moved: Sequence[MovedDate]) -> None:
        """List dates; an empty list is said in words."""
        self.model.set_rows(moved)
        self.table.setVisible(bool(moved))
        if moved:
            cases = len({one.case_id for one in moved})
            words = f"{len(moved)} tanggal dari {cases} perkara berjalan bergeser:"
            show_meaning(self.words, Meaning.DUE, words)
        else:
            words = "Tidak ada tanggal perkara berjalan yang bergeser."
            show_meaning(self.words, None, words)

    def clear(self, words: str = "") -> None:
        """Show nothing, with what is being done."""
        self.model.set_rows(())
        self.table.hide()
        show_meaning(self.words, None, words)


class ChangeDialog(DeskDialog[V]):
    """A form over a change of the calendar; it is made only after its effect was shown."""

    def __init__(  # noqa: PLR0913 — each is a part of one question
        self,
        parent: QWidget | None,
        title: str,
        form: Form[V],
        action: str,
        *,
        jobs: Jobs,
        moved: Callable[[V], Sequence[MovedDate]],
        work: Callable[[V], object],
    ) -> None:
        super().__init__(parent, title, form, action, jobs=jobs, work=work)
        self._moved = moved
        self._words = action
        self._shown_for: V | None = None
        self._asked_for: V | None = None
        self._confirming = False
        self.moved = MovedTable()
        self.body.insertWidget(1, self.moved)
        place = self.body.itemAt(0)
        area = place.widget() if place is not None else None
        if area is not None:
            area.setMinimumHeight(min(LEAST_FORM, form.sizeHint().height()))
        self._fit()
        form.changed.connect(self._on_changed)

    def show_effect(self) -> None:
        """Ask which dates the change as filled in would move."""
        value = self.form.value()
        self._asked_for = value
        self.moved.clear("Menghitung tanggal perkara berjalan …")
        self.jobs.run(
            partial(self._moved, value),
            done=partial(self._on_moved, value),
            failed=self._on_unknown,
            latest=f"bergeser-{id(self)}",
        )

    def name_action(self, words: str) -> None:
        """Say what the button does now; it grows with its words."""
        self.action.setText(words)
        self.action.setMinimumWidth(self.action.sizeHint().width())

    @override
    def accept(self) -> None:
        if not self.form.check():
            return
        if self.form.value() != self._shown_for:
            # The clerk has not seen yet what this change does: it is shown first.
            self._confirming = True
            self.show_effect()
            return
        super().accept()

    def _fit(self) -> None:
        """Give the form all its height, and the dates that move theirs below it."""
        rows = TABLE_HEIGHT + theme.MARGIN if self.moved.model.rows else 0
        wanted = (
            self.form.sizeHint().height()
            + HEAD_AND_FOOT
            + self.moved.words.sizeHint().height()
            + rows
        )
        self.resize(max(WIDTH, self.width()), min(TALLEST, max(wanted, self.height())))

    def _on_changed(self) -> None:
        self._confirming = False
        ready = not any(field.problem() for field in self.form.fields if not _is_reason(field))
        if ready:
            self.show_effect()
        else:
            self._shown_for = None
            self.moved.clear()
            self.name_action(self._words)

    def _on_moved(self, value: V, moved: Sequence[MovedDate]) -> None:
        self._shown_for = value
        self.moved.show_moved(moved)
        count = f" dan geser {len(moved)} tanggal" if moved else ""
        self.name_action(f"{self._words}{count}")
        self._fit()
        if self._confirming and not moved and self.form.value() == value:
            self.accept()
        self._confirming = False

    def _on_unknown(self, error: Exception) -> None:
        self._confirming = False
        self.moved.clear()
        self.show_refusal(error)


def _is_reason(field: object) -> bool:
    """Say whether a field only says why: it moves no date."""
    return getattr(field, "words", "") == "Alasan"


def _columns() -> tuple[Column[MovedDate], ...]:
    return (
        Column("Perkara", lambda one: one.case_number, width=80),
        Column("Nama", lambda one: one.name, width=170),
        Column("Tanggal", lambda one: one.what),
        Column("Semula", lambda one: _day(one.old), sort=lambda one: one.old, width=140),
        Column(
            "Menjadi",
            lambda one: _day(one.new),
            sort=lambda one: one.new,
            meaning=lambda _: Meaning.DUE,
            width=160,
        ),
    )


def _day(day: date | None) -> str:
    return short_day_date(day) if day is not None else "tidak terhitung"
