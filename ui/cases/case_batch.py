"""Terbitkan surat untuk n perkara: what the letters share, and the cells of each case."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, time
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from asn_desk.domain.dates import clock, short_day_date
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.batches.case_batches import (
    CaseBatchDesk,
    CaseBatchRow,
    CaseDraft,
    StepOffer,
    signing_field,
)
from asn_desk.services.batches.meetings import USUAL_GAP, USUAL_LAST, SharedInputs
from ui.batches.batch_dialog import BatchDialog, BatchWork
from ui.batches.editable_rows import DAY_WIDTH, CellRefused, EditColumn, day_typed, hour_typed
from ui.cases.case_desks import CaseDesks
from ui.shared import theme
from ui.shared.elements import button
from ui.shared.form import ChoiceField, DateField, Field, TextField, TimeField
from ui.shared.jobs import Jobs

MEETINGS = frozenset({StepKind.ORDERED, StepKind.SUMMONED_1, StepKind.SUMMONED_2, StepKind.CALLED})
ABSENCES = frozenset({StepKind.ABSENT_1, StepKind.ABSENT_2})
NEXT = "berikut"
"""The choice of each case's own next letter."""
_MEETING_DAYS = ("exam_on", "meet_on")
_MEETING_HOURS = ("exam_at", "meet_at")


class SharedForm(QWidget):
    """What is entered once: which letter, its date, the meeting and how one follows another."""

    def __init__(self, *, today: Callable[[], date], kind: StepKind | None) -> None:
        super().__init__()
        self.kind: ChoiceField[str] = ChoiceField("Surat", [(NEXT, "Langkah berikutnya")])
        self.on = DateField("Tanggal surat", today=today)
        self.meet_on = DateField("Hari pertemuan", today=today)
        self.meet_at = TimeField("Jam pertama")
        self.gap = TextField("Selang (menit)")
        self.last_at = TimeField("Paling akhir")
        self.place = TextField("Tempat")
        self.answer_by = DateField("Jawaban atasan paling lambat", today=today)
        self.witnesses = TextField("Saksi", hint="Pisahkan dengan titik koma.")
        self.apply = button("Isi ke semua baris", "refresh-cw")
        self.kind.set_value(NEXT if kind is None else kind.value)
        self.gap.set_value(str(USUAL_GAP))
        self.last_at.set_value(USUAL_LAST)
        self._wanted = kind
        self._lay_out()
        self._show_fitting()
        self.kind.changed.connect(self._show_fitting)

    def offer(self, offers: Sequence[StepOffer], many: int) -> None:
        """Say of each letter for how many of the cases the law allows it now."""
        chosen = self._wanted.value if self._wanted is not None else self.kind.value()
        self.kind.set_choices(
            [
                (NEXT, "Langkah berikutnya tiap perkara"),
                *((one.kind.value, f"{one.paper} ({one.lawful} dari {many})") for one in offers),
            ]
        )
        self._wanted = None
        self.kind.set_value(chosen)

    def wanted(self) -> StepKind | None:
        """Give the letter asked for; None is each case's own next one."""
        if self._wanted is not None:
            return self._wanted
        chosen = self.kind.value()
        return None if chosen in (None, NEXT) else StepKind(chosen)

    def shared(self) -> SharedInputs:
        """Give what is entered; empty fields keep each case's own proposal."""
        gap = self.gap.value().strip()
        return SharedInputs(
            on=self.on.value(),
            meet_on=self.meet_on.value(),
            meet_at=self.meet_at.value(),
            place=self.place.value().strip(),
            gap=int(gap) if gap.isdigit() else USUAL_GAP,
            last_at=self.last_at.value() or USUAL_LAST,
            answer_by=self.answer_by.value(),
            witnesses=tuple(
                one.strip() for one in self.witnesses.value().split(";") if one.strip()
            ),
        )

    def check(self) -> bool:
        """Mark what cannot be read; True when nothing is wrong."""
        fields: tuple[Field[Any], ...] = (
            self.on,
            self.meet_on,
            self.meet_at,
            self.last_at,
            self.answer_by,
        )
        return all([field.check() for field in fields])  # noqa: C419 - every field is marked

    def _show_fitting(self) -> None:
        """Show what the chosen letter can share, and nothing else."""
        kind = self.wanted()
        for field in (self.place, self.meet_on, self.meet_at, self.gap, self.last_at):
            field.setVisible(kind is None or kind in MEETINGS)
        self.answer_by.setVisible(kind is StepKind.FORWARDED)
        self.witnesses.setVisible(kind in ABSENCES)

    def _lay_out(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        for row in (above, below):
            row.setSpacing(theme.MARGIN)
        above.addWidget(self.kind, 3)
        above.addWidget(self.on, 2)
        above.addWidget(self.place, 3)
        above.addWidget(self.witnesses, 3)
        above.addWidget(self.answer_by, 3)
        for field, stretch in ((self.meet_on, 2), (self.meet_at, 1), (self.gap, 1)):
            below.addWidget(field, stretch)
        below.addWidget(self.last_at, 1)
        below.addStretch(1)
        foot = QVBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.apply)
        below.addLayout(foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GAP)
        layout.addLayout(above)
        layout.addLayout(below)


class CaseBatchDialog(BatchDialog[CaseDraft]):
    """Makes letters for the chosen cases; what needs judgement is opened in its case."""

    def __init__(
        self,
        parent: QWidget | None,
        desks: CaseDesks,
        jobs: Jobs,
        case_ids: Sequence[int],
        *,
        kind: StepKind | None = None,
    ) -> None:
        self.form = SharedForm(today=desks.today, kind=kind)
        batch, form = desks.batch, self.form
        work = BatchWork(
            title=f"Terbitkan surat untuk {len(case_ids)} perkara",
            plan=lambda progress: batch.plan(
                case_ids, kind=form.wanted(), shared=form.shared(), progress=progress
            ),
            issue=batch.issue,
            columns=case_columns(batch, desks.today),
            dated=_dated(batch, desks.today),
            signed=EditColumn(
                "Penanda tangan",
                lambda row: row.signer,
                lambda row, typed: partial(batch.signed_by, row, typed),
                lambda row: bool(signing_field(row)),
            ),
            kind="case",
            open_words="Buka perkara",
        )
        super().__init__(parent, work, papers=desks.papers, jobs=jobs, inputs=form)
        form.apply.clicked.connect(lambda _=False: self._on_apply())
        form.kind.changed.connect(self._on_apply)
        jobs.run(
            lambda: batch.offers(case_ids), done=lambda found: form.offer(found, len(case_ids))
        )
        self.replan()

    def _on_apply(self) -> None:
        if self.form.check():
            self.replan()


def case_columns(
    batch: CaseBatchDesk, today: Callable[[], date]
) -> Sequence[EditColumn[CaseDraft]]:
    """Give the cells of the letters of cases: the meeting, or where a decision is sent."""
    return (
        _detail_column(
            batch,
            "Hari pertemuan",
            _MEETING_DAYS,
            _spell_day,
            lambda typed: day_typed(typed, today),
        ),
        _detail_column(batch, "Jam", _MEETING_HOURS, _spell_hour, hour_typed, width=72),
        _detail_column(batch, "Tempat", ("place",), str, _words, width=150),
        _detail_column(batch, "Alamat tujuan", ("address",), str, _words, width=200),
    )


def _dated(batch: CaseBatchDesk, today: Callable[[], date]) -> EditColumn[CaseDraft]:
    def write(row: CaseBatchRow, typed: str) -> Callable[[], CaseBatchRow]:
        step = row.draft.step
        if step is None:
            raise CellRefused("surat ini belum dapat dibuat")
        return partial(batch.changed, row, replace(step, on=day_typed(typed, today)))

    return EditColumn("Tanggal surat", lambda row: short_day_date(row.on), write, _has_step)


def _detail_column(
    batch: CaseBatchDesk,
    heading: str,
    names: Sequence[str],
    spell: Callable[[Any], str],
    read: Callable[[str], object],
    *,
    width: int = DAY_WIDTH,
) -> EditColumn[CaseDraft]:
    """Give the cell of a field of what a step records, under one of its names."""

    def name_in(row: CaseBatchRow) -> str:
        step = row.draft.step
        return next((one for one in names if step and hasattr(step.detail, one)), "")

    def text(row: CaseBatchRow) -> str:
        step, name = row.draft.step, name_in(row)
        value = getattr(step.detail, name) if step and name else None
        return spell(value) if value is not None else ""

    def write(row: CaseBatchRow, typed: str) -> Callable[[], CaseBatchRow]:
        step = row.draft.step
        if step is None:
            raise CellRefused("surat ini belum dapat dibuat")
        changes: dict[str, Any] = {name_in(row): read(typed)}
        return partial(batch.changed, row, replace(step, detail=replace(step.detail, **changes)))

    return EditColumn(heading, text, write, lambda row: bool(name_in(row)), width)


def _has_step(row: CaseBatchRow) -> bool:
    return row.draft.step is not None


def _spell_day(value: date) -> str:
    return short_day_date(value)


def _spell_hour(value: time) -> str:
    return clock(value)


def _words(typed: str) -> str:
    return typed.strip()
