"""Jejak perubahan: who changed what of the office's settings, and when."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from asn_desk.domain.audit import AuditCheck, AuditEntry
from asn_desk.domain.law.table_words import table_named
from asn_desk.services.office import OfficeDesk
from asn_desk.services.trail import check_trail, trail_words
from ui.office.section import Section
from ui.shared import theme
from ui.shared.audit_words import audit_columns, change_words
from ui.shared.elements import button, label, muted_label, show_meaning
from ui.shared.jobs import Job, Jobs
from ui.shared.notices import Notices
from ui.shared.table_model import Column, TableModel
from ui.shared.table_view import TableView
from ui.shared.theme import Meaning

NOUNS = {
    "office_versions": "Setelan kantor",
    "signatories": "Penanda tangan",
    "schedules": "Jam kerja",
    "holidays": "Hari libur",
    "law_changes": "Aturan",
    "wordings": "Naskah surat",
    "desk_users": "Pengguna",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeChange:
    """One change with what it was about."""

    about: str
    entry: AuditEntry


class AuditSection(Section):
    """Lists the changes of settings, signatories, hours and holidays, the latest first."""

    title = "Jejak perubahan"
    wanted = Signal()
    """The clerk wants to see what the check found."""

    def __init__(self, office: OfficeDesk, *, jobs: Jobs, notices: Notices) -> None:
        super().__init__("Setiap perubahan tercatat dan tidak dapat dihapus.")
        self._office = office
        self._jobs = jobs
        self._notices = notices
        self._checking: Job | None = None
        self._count = muted_label()
        self.model: TableModel[OfficeChange] = TableModel(_columns(), self)
        self.table = TableView(self.model, "Jejak perubahan kantor")
        self.check_button = button("Periksa keutuhan jejak", "shield-alert")
        self.check_words = label(wrap=True)
        self.check_words.hide()
        row = QHBoxLayout()
        row.setSpacing(theme.MARGIN)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(self.check_button)
        self.column.addLayout(row)
        self.column.addWidget(self.check_words)
        jobs.ended.connect(self._on_ended)
        self.check_button.clicked.connect(lambda _=False: self.check())
        self.column.addWidget(self.table, 1)

    @override
    def reload(self) -> None:
        self._jobs.run(self._gather, done=self._show, latest=f"jejak-{id(self)}")

    def check(self) -> None:
        """Check every recorded change of the whole program, with progress; say if all is there."""
        self.check_button.setEnabled(False)
        self._checking = self._jobs.run_long(
            partial(check_trail, self._office.database),
            done=self._show_check,
            label="Memeriksa jejak perubahan",
        )

    def _on_ended(self, job: Job) -> None:
        if job is self._checking:
            self._checking = None
            self.check_button.setEnabled(True)

    def _show_check(self, found: AuditCheck) -> None:
        whole = found.broken_at is None
        tell = self._notices.success if whole else self._notices.warning
        tell(
            f"Jejak perubahan {'utuh' if whole else 'TIDAK utuh'}.",
            action="Buka",
            do=self.wanted.emit,
        )
        show_meaning(self.check_words, Meaning.DONE if whole else Meaning.LATE, trail_words(found))
        self.check_words.show()

    def _gather(self) -> Sequence[OfficeChange]:
        return [OfficeChange(about=_about(one), entry=one) for one in self._office.changes()]

    def _show(self, rows: Sequence[OfficeChange]) -> None:
        self.model.set_rows(rows)
        self._count.setText(f"{len(rows):,} perubahan".replace(",", "."))


def _about(entry: AuditEntry) -> str:
    table = (entry.after or {}).get("table_name")
    return f"Aturan: {table_named(table).title}" if table else NOUNS[entry.noun]


def _columns() -> tuple[Column[OfficeChange], ...]:
    when, who, _, why = audit_columns()
    return (
        _of_entry(when),
        _of_entry(who),
        Column("Tentang", lambda change: change.about, width=120),
        Column("Perubahan", lambda change: change_words(change.entry)),
        _of_entry(why),
    )


def _of_entry(column: Column[AuditEntry]) -> Column[OfficeChange]:
    sort, tooltip = column.sort, column.tooltip
    return Column(
        column.heading,
        lambda change: column.text(change.entry),
        sort=(lambda change: sort(change.entry)) if sort else None,
        tooltip=(lambda change: tooltip(change.entry)) if tooltip else None,
        width=column.width,
    )
