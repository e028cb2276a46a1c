"""Catat laporan: source, incident, people and evidence on one page."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from asn_desk.domain.dates import short_day_date
from asn_desk.domain.errors import Incomplete, WrongDate
from asn_desk.domain.incidents import Report
from asn_desk.services.reports.incidents import IncidentDesk
from ui.incidents.entry_draft import Entry, EntryDraft
from ui.incidents.entry_form import IncidentForm, SourceForm, empty_incident, empty_report
from ui.incidents.entry_keeper import EntryKeeper
from ui.incidents.evidence_editor import EvidenceEditor
from ui.incidents.people_editor import PeopleEditor
from ui.shared import theme
from ui.shared.elements import (
    button,
    label,
    muted_label,
    primary_button,
    quiet_button,
    title_label,
)
from ui.shared.errors import words
from ui.shared.field import Field
from ui.shared.jobs import Jobs
from ui.shared.undo import FormHistory, Undoable

Found = tuple[int, str, str]


class EntryView(QWidget):
    """The page for a report typed by hand; `saved` carries the id of the first person."""

    saved = Signal(int)
    closed = Signal()

    def __init__(
        self,
        incidents: IncidentDesk,
        people: Callable[[str], Sequence[Found]],
        *,
        jobs: Jobs,
        today: Callable[[], date],
        draft: EntryDraft,
    ) -> None:
        super().__init__()
        self._incidents = incidents
        self._jobs = jobs
        self._keeper = EntryKeeper(draft, self.entry, self)
        self._today = today
        self._saving = False
        self.dirty = False
        self.source = SourceForm(jobs=jobs, reports=partial(known_reports, incidents), today=today)
        self.incident = IncidentForm(today=today)
        self.people = PeopleEditor(jobs=jobs, search=people)
        self.evidence = EvidenceEditor(jobs)
        self.save_button = primary_button("Catat laporan", "save")
        self.again_button = button("Catat, lalu kejadian lain dari surat ini")
        self.cancel_button = button("Batal")
        self.problem = label(look="problem", wrap=True)
        self.kept = muted_label()
        self.fresh_button = button("Mulai baru")
        self._back = quiet_button("Daftar laporan", "arrow-left")
        parts: tuple[Undoable, ...] = (
            *self.source.fields,
            *self.incident.fields,
            self.people,
            self.evidence,
        )
        self.history = FormHistory(self, lambda: parts)
        self._lay_out()
        self._connect()
        self.begin()

    def begin(self, *, keep_report: bool = False) -> None:
        """Begin a new entry; `keep_report` keeps where it came from."""
        if not keep_report:
            self.source.load(empty_report(self._today()))
        self.incident.load(empty_incident())
        self.people.clear()
        self.evidence.clear()
        self.problem.hide()
        self._set_dirty(False)
        self.history.begin()

    def go_on(self, then: Callable[[], None]) -> None:
        """Take back the entry left unfinished, unless something is typed already; call `then`."""
        if self.dirty:
            then()
        else:
            self._keeper.look(partial(self._restore, then))

    def keep_draft(self) -> None:
        """Keep what is typed now, as before the window closes."""
        if self.dirty:
            self._keeper.keep_now()

    def start_afresh(self) -> None:
        """Give up what is typed, and its draft."""
        self._keeper.forget()
        self.begin()

    def entry(self) -> Entry:
        """Give what is typed."""
        return Entry(
            report=self.source.value(),
            incident=self.incident.value(),
            people=self.people.people(),
            files=tuple(self.evidence.files),
            pasted=tuple(self.evidence.pasted),
        )

    def save(self, *, again: bool = False) -> None:
        """Save when nothing is wrong; a refusal is shown at its field or below."""
        checks = [self.source.check(), self.incident.check(), self.people.check()]
        if self._saving or not all(checks):
            return
        self._set_saving(True)
        self.evidence.when_taken(partial(self._save, again))

    def _save(self, again: bool) -> None:
        self._jobs.run(
            partial(self._write, self.entry()),
            done=partial(self._on_saved, again),
            failed=self._on_failed,
        )

    def _restore(self, then: Callable[[], None], left: Entry | None) -> None:
        if left is not None and not self.dirty:
            self._load(left)
        then()

    def _load(self, left: Entry) -> None:
        self.source.load(left.report)
        self.incident.load(left.incident)
        self.people.load(left.people)
        self.evidence.load(left.files, left.pasted)
        self._set_dirty(True)
        self.history.begin()
        self.kept.setText("Draf yang belum dicatat dilanjutkan")

    def _write(self, entry: Entry) -> int:
        person_id = self._incidents.add(entry.report, entry.incident, entry.people, entry.files)
        if entry.pasted:
            incident_id = self._incidents.view(person_id).incident.id or 0
            for name, content in entry.pasted:
                self._incidents.attach_bytes(incident_id, name, content)
        return person_id

    def _on_saved(self, again: bool, person_id: int) -> None:
        self._set_saving(False)
        self._keeper.forget()
        if again:
            self._jobs.run(partial(self._incidents.view, person_id), done=self._go_on)
        else:
            self.begin()
            self.saved.emit(person_id)

    def _go_on(self, view: object) -> None:
        report = getattr(view, "report", None)
        if isinstance(report, Report):
            self.source.load(report)
        self.begin(keep_report=True)
        self.incident.day.setFocus()

    def _on_failed(self, error: Exception) -> None:
        self._set_saving(False)
        fields = {field.words: field for field in self._fields()}
        faults = _faults(error)
        self.problem.hide()
        for name, todo in faults:
            field = fields.get(name)
            if field is not None:
                field.set_problem(f"{todo[:1].upper()}{todo[1:]}.")
                field.setFocus()
        if not faults or any(name not in fields for name, _ in faults):
            message = words(error)
            self.problem.setText(f"▲ {message.title}. {message.text}")
            self.problem.show()

    def _fields(self) -> list[Field[object]]:
        people = [field for form in self.people.forms for field in form.fields]
        return [*self.source.fields, *self.incident.fields, *people]

    def _set_saving(self, saving: bool) -> None:
        self._saving = saving
        self.save_button.setEnabled(not saving)
        self.again_button.setEnabled(not saving)

    def _on_changed(self) -> None:
        self._set_dirty(True)
        self._keeper.keep_later()

    def _set_dirty(self, dirty: bool) -> None:
        self.dirty = dirty
        self.kept.setVisible(dirty)
        self.fresh_button.setVisible(dirty)
        if not dirty:
            self._keeper.stop()
            self.kept.setText("")

    def _connect(self) -> None:
        for part in (self.source, self.incident, self.people, self.evidence):
            part.changed.connect(self._on_changed)
        self._keeper.told.connect(self.kept.setText)
        self.fresh_button.clicked.connect(lambda _=False: self.start_afresh())
        self.save_button.clicked.connect(lambda _=False: self.save())
        self.again_button.clicked.connect(lambda _=False: self.save(again=True))
        self.cancel_button.clicked.connect(lambda _=False: self.closed.emit())
        self._back.clicked.connect(lambda _=False: self.closed.emit())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.GAP)
        head.addWidget(self._back)
        head.addWidget(title_label("Catat laporan"))
        head.addWidget(self.kept)
        head.addStretch(1)
        head.addWidget(self.fresh_button)
        columns = QHBoxLayout()
        columns.setSpacing(theme.MARGIN)
        columns.addWidget(
            _scrolled(
                label("Asal laporan", "heading"),
                self.source,
                label("Kejadian", "heading"),
                self.incident,
            ),
            1,
        )
        columns.addWidget(
            _scrolled(
                label("Terlapor", "heading"),
                self.people,
                label("Bukti", "heading"),
                self.evidence,
            ),
            1,
        )
        columns.addStretch()
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GAP)
        buttons.addStretch(1)
        for made in (self.cancel_button, self.again_button, self.save_button):
            buttons.addWidget(made)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        layout.setSpacing(theme.GAP)
        layout.addLayout(head)
        layout.addLayout(columns, 1)
        layout.addWidget(self.problem)
        layout.addLayout(buttons)


def known_reports(incidents: IncidentDesk, text: str) -> tuple[Found, ...]:
    """Find reports with a letter or a sender, as (id, words, more words)."""
    return tuple(
        (
            one.id or 0,
            one.letter_number or f"{one.source.value}, {short_day_date(one.received_on)}",
            " · ".join(part for part in (one.sender, one.subject) if part),
        )
        for one in incidents.reports(text)
    )


def _faults(error: Exception) -> list[tuple[str, str]]:
    if isinstance(error, Incomplete):
        return list(error.fields)
    if isinstance(error, WrongDate):
        return [(error.what.replace("Tanggal diterima", "Diterima"), error.reason)]
    return []


def _scrolled(*widgets: QWidget) -> QScrollArea:
    inside = QWidget()
    inside.setProperty("look", "clear")
    column = QVBoxLayout(inside)
    column.setContentsMargins(2, 0, theme.GAP, 0)
    column.setSpacing(theme.GAP)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    area.setMaximumWidth(theme.with_text(theme.FORM_WIDTH) + 3 * theme.GAP)
    return area
