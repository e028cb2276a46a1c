"""Ubah setelan: one row of the law that the office decides itself, from a day on."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QTimer
from typing_extensions import override

from asn_desk.domain.law.changes import RowValues
from asn_desk.services.law import LawDesk, LawPreview
from asn_desk.services.law_views import LawLine, LawTableView
from ui.law.preview_words import preview_words
from ui.law.row_form import RowFields
from ui.shared import errors
from ui.shared.elements import label, muted_label
from ui.shared.form import DateField, Form, LongTextField
from ui.shared.jobs import Jobs

TYPING_PAUSE = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingChange:
    """What a setting becomes, from when, and why."""

    values: RowValues
    valid_from: date
    reason: str


class SettingForm(Form[SettingChange]):
    """The fields of one setting, with what changes below them."""

    def __init__(
        self,
        desk: LawDesk,
        view: LawTableView,
        line: LawLine,
        *,
        jobs: Jobs,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self._desk = desk
        self._table = view.table.name
        self._line = line
        self._jobs = jobs
        self._today = today
        self.add_widget(label(line.title, "strong", wrap=True))
        self.add_widget(muted_label(f"{line.article} · {line.mark}", wrap=True))
        columns = [one for one in view.table.columns if not one.fixed and not one.hidden]
        self.row = RowFields(self, columns, view.names, row=line.values, today=today)
        self.valid_from = self.add(DateField("Berlaku sejak", today=today, required=True))
        self.reason = self.add(
            LongTextField(
                "Alasan",
                required=True,
                lines=2,
                hint="Misalnya nomor surat, atau peraturan yang sudah diperiksa.",
            )
        )
        self.preview = label(wrap=True)
        self.add_widget(self.preview)
        self.valid_from.set_value(today())
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE)
        self._pause.timeout.connect(self.show_preview)
        self.changed.connect(self._pause.start)

    def show_preview(self) -> None:
        """Say below the fields what changes and from when."""
        change = self.value()
        self._jobs.run(
            partial(
                self._desk.setting_preview,
                self._table,
                self._line.values,
                change.values,
                valid_from=change.valid_from,
            ),
            done=self._on_preview,
            failed=lambda error: self.preview.setText(f"▲ {errors.words(error).text}"),
            latest=f"setelan-{id(self)}",
        )

    @override
    def value(self) -> SettingChange:
        emptied = {column.name: "" for column in self.row.columns}
        return SettingChange(
            values={**emptied, **self.row.values()},
            valid_from=self.valid_from.value() or self._today(),
            reason=self.reason.value(),
        )

    def _on_preview(self, preview: LawPreview) -> None:
        self.preview.setText(preview_words(preview))
