"""One reported person beside the list: what happened, who it is, what is next."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from asn_desk.domain.dates import short_day_date
from asn_desk.domain.employees import Employee, Status, spaced_nip
from asn_desk.domain.incidents import Incident, Outcome
from asn_desk.services.reports.incidents import ReportedPersonView
from ui.incidents.evidence_strip import EvidenceStrip
from ui.incidents.steps import Step, next_step, other_steps
from ui.incidents.words import (
    NOBODY,
    hours_meaning,
    hours_words,
    letter_words,
    outcome_meaning,
    when_words,
    written_words,
)
from ui.shared import theme
from ui.shared.day_words import day_words
from ui.shared.elements import (
    button,
    label,
    link_button,
    meaning_label,
    primary_button,
    selectable_label,
)
from ui.shared.facts import FactsColumn, Link, ReadingArea
from ui.shared.jobs import Jobs
from ui.shared.theme import Meaning

Read = Callable[[str], bytes]


class ReportPanel(QFrame):
    """Shows a `ReportedPersonView`; `step_requested` carries what the clerk wants to do."""

    step_requested = Signal(object)
    """A `Step`."""
    attach_requested = Signal()
    open_requested = Signal(str, int)

    def __init__(self, read: Read, jobs: Jobs) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.setAccessibleName("Laporan terpilih")
        self._read = read
        self._jobs = jobs
        self.view: ReportedPersonView | None = None
        self.evidence: EvidenceStrip | None = None
        self._area = ReadingArea("Rincian laporan")
        self.primary = primary_button("")
        self.others = button("Lainnya", "chevron-down")
        self.menu = QMenu(self)
        self.others.setMenu(self.menu)
        self._lay_out()
        self.clear()

    def clear(self) -> None:
        """Show nothing."""
        self.view, self.evidence = None, None
        self._area.show_part(QWidget())
        self.primary.hide()
        self.others.hide()

    def show_view(self, view: ReportedPersonView) -> None:
        """Show one reported person."""
        self.view = view
        told = FactsColumn()
        told.open_requested.connect(self.open_requested)
        self._add_person(told, view)
        told.add_line()
        self._add_incident(told, view)
        self._add_evidence(told.column, view)
        self._add_company(told, view)
        told.column.addStretch(1)
        self._area.show_part(told)
        self._show_steps(view)

    def _add_person(self, told: FactsColumn, view: ReportedPersonView) -> None:
        one, person, column = view.employee, view.person, told.column
        column.addWidget(
            label(one.full_name if one else person.name or NOBODY, "heading", wrap=True)
        )
        if one is not None:
            column.addWidget(selectable_label(spaced_nip(one.nip), "muted"))
            column.addWidget(label(_post(one), wrap=True))
            link = link_button("Kartu pegawai")
            link.clicked.connect(lambda _=False: self.open_requested.emit("employee", one.id or 0))
            column.addWidget(link)
            if person.match_note:
                told.add_fact("Dicocokkan", person.match_note, f"Tertulis: {written_words(person)}")
        else:
            column.addWidget(meaning_label(Meaning.DUE, NOBODY.lower()))
            told.add_fact("Tertulis di laporan", written_words(person))
        when = f"{short_day_date(person.outcome_on)}. " if person.outcome_on else ""
        told.add_fact(
            "Hasil verifikasi",
            person.outcome.value,
            f"{when}{person.outcome_reason}".strip(),
            meaning=outcome_meaning(person.outcome),
        )
        if person.duty_letter_number:
            verified = f"Diverifikasi {person.verified_by}"
            told.add_fact("Surat tugas", person.duty_letter_number, verified)

    def _add_incident(self, told: FactsColumn, view: ReportedPersonView) -> None:
        incident, hours = view.incident, view.person.hours
        told.add_fact("Kejadian", incident.kind.value, incident.description)
        told.add_fact("Waktu", when_words(incident))
        why = hours.reason if hours else ""
        told.add_fact("Jam kerja", hours_words(hours), why, meaning=hours_meaning(hours))
        for name, value in _details(incident):
            told.add_fact(name, value)
        told.add_fact("Sumber", letter_words(view.report), _received(view))
        if not view.report.letter_number:
            link = link_button(Step.LINK_LETTER.value)
            link.clicked.connect(lambda _=False: self.step_requested.emit(Step.LINK_LETTER))
            told.column.addWidget(link)

    def _add_evidence(self, column: QVBoxLayout, view: ReportedPersonView) -> None:
        column.addSpacing(theme.GAP)
        count = len(view.evidence)
        column.addWidget(label(f"Bukti · {count}" if count else "Bukti", "small"))
        self.evidence = EvidenceStrip(self._read, self._jobs)
        self.evidence.show_evidence(view.evidence)
        column.addWidget(self.evidence)
        add = link_button("Tambah bukti…")
        add.setToolTip("Berkas juga dapat dijatuhkan di sini, gambar ditempel dengan Ctrl+V")
        add.clicked.connect(lambda _=False: self.attach_requested.emit())
        column.addWidget(add)

    def _add_company(self, told: FactsColumn, view: ReportedPersonView) -> None:
        told.add_links(
            "Juga dilaporkan dalam kejadian ini",
            [
                Link(words=one.name or NOBODY, kind="report", id=one.id or 0)
                for one in view.everyone
                if one.id != view.person.id
            ],
        )
        told.add_links(
            "Laporan lain tentang orang ini",
            [
                Link(
                    words=f"{day_words(one.happened_on)} · {one.outcome.value}",
                    kind="report",
                    id=one.person_id,
                )
                for one in view.earlier
            ],
        )
        told.add_links(
            "Surat",
            [
                Link(words=f"{one.number} · {one.subject}", kind="letter", id=one.id)
                for one in view.letters
            ],
        )

    def _show_steps(self, view: ReportedPersonView) -> None:
        step = next_step(view.person, status_of(view))
        self.primary.setVisible(step is not None)
        if step is not None:
            self.primary.setText(step.value)
        self.menu.clear()
        for other in other_steps(view.person, status_of(view)):
            action = QAction(other.value, self.menu)
            action.triggered.connect(lambda _=False, other=other: self.step_requested.emit(other))
            self.menu.addAction(action)
        self.others.setVisible(bool(self.menu.actions()))
        pending = view.person.outcome is Outcome.PENDING
        self.others.setText("Hasil lain" if pending else "Lainnya")

    def _on_primary(self) -> None:
        step = next_step(self.view.person, status_of(self.view)) if self.view else None
        if step is not None:
            self.step_requested.emit(step)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GAP)
        buttons.setContentsMargins(0, 0, theme.GAP, 0)
        buttons.addWidget(self.others)
        buttons.addStretch(1)
        buttons.addWidget(self.primary)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.GAP, theme.MARGIN)
        layout.setSpacing(theme.GAP)
        layout.addWidget(self._area, 1)
        layout.addLayout(buttons)
        self.primary.clicked.connect(lambda _=False: self._on_primary())


def status_of(view: ReportedPersonView) -> Status | None:
    """Give the status of the employee somebody was identified as."""
    return view.employee.status if view.employee else None


def _post(one: Employee) -> str:
    grade = f"{one.rank} ({one.grade})" if one.rank else one.grade
    return " · ".join(part for part in (one.status.value, grade, one.position) if part)


def _details(incident: Incident) -> list[tuple[str, str]]:
    facts = (
        ("Tempat", incident.place),
        ("Pakaian", incident.clothing.value),
        ("Platform dan akun", " · ".join(filter(None, (incident.platform, incident.account)))),
        ("Tautan", incident.link),
        ("Petugas", incident.officer),
        ("Keterangan", incident.remark),
    )
    return [(name, value) for name, value in facts if value]


def _received(view: ReportedPersonView) -> str:
    return f"Diterima {short_day_date(view.report.received_on)}"
