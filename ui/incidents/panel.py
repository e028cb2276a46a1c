"""One reported person beside the list: what happened, who it is, what is next."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

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
    hairline,
    label,
    link_button,
    meaning_label,
    muted_label,
    primary_button,
    selectable_label,
)
from ui.shared.jobs import Jobs
from ui.shared.theme import Meaning, with_sign

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
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName("Rincian laporan")
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.primary = primary_button("")
        self.others = button("Lainnya", "chevron-down")
        self.menu = QMenu(self)
        self.others.setMenu(self.menu)
        self._lay_out()
        self.clear()

    def clear(self) -> None:
        """Show nothing."""
        self.view, self.evidence = None, None
        self._show(QWidget())
        self.primary.hide()
        self.others.hide()

    def show_view(self, view: ReportedPersonView) -> None:
        """Show one reported person."""
        self.view = view
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.GAP, 0)
        column.setSpacing(theme.GRID)
        self._add_person(column, view)
        column.addSpacing(theme.GAP)
        column.addWidget(hairline())
        self._add_incident(column, view)
        self._add_evidence(column, view)
        self._add_company(column, view)
        column.addStretch(1)
        self._show(inside)
        self._show_steps(view)

    def _add_person(self, column: QVBoxLayout, view: ReportedPersonView) -> None:
        one, person = view.employee, view.person
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
                _add_fact(
                    column, "Dicocokkan", person.match_note, f"Tertulis: {written_words(person)}"
                )
        else:
            column.addWidget(meaning_label(Meaning.DUE, NOBODY.lower()))
            _add_fact(column, "Tertulis di laporan", written_words(person), "")
        when = f"{short_day_date(person.outcome_on)}. " if person.outcome_on else ""
        _add_fact(
            column,
            "Hasil verifikasi",
            person.outcome.value,
            f"{when}{person.outcome_reason}".strip(),
            outcome_meaning(person.outcome),
        )
        if person.duty_letter_number:
            _add_fact(
                column,
                "Surat tugas",
                person.duty_letter_number,
                f"Diverifikasi {person.verified_by}",
            )

    def _add_incident(self, column: QVBoxLayout, view: ReportedPersonView) -> None:
        incident, hours = view.incident, view.person.hours
        _add_fact(column, "Kejadian", incident.kind.value, incident.description)
        _add_fact(column, "Waktu", when_words(incident), "")
        _add_fact(
            column,
            "Jam kerja",
            hours_words(hours),
            hours.reason if hours else "",
            hours_meaning(hours),
        )
        for name, value in _details(incident):
            _add_fact(column, name, value, "")
        _add_fact(column, "Sumber", letter_words(view.report), _received(view))
        if not view.report.letter_number:
            link = link_button(Step.LINK_LETTER.value)
            link.clicked.connect(lambda _=False: self.step_requested.emit(Step.LINK_LETTER))
            column.addWidget(link)

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

    def _add_company(self, column: QVBoxLayout, view: ReportedPersonView) -> None:
        others = [one for one in view.everyone if one.id != view.person.id]
        self._add_links(
            column,
            "Juga dilaporkan dalam kejadian ini",
            [(one.name or NOBODY, "report", one.id or 0) for one in others],
        )
        self._add_links(
            column,
            "Laporan lain tentang orang ini",
            [
                (f"{day_words(one.happened_on)} · {one.outcome.value}", "report", one.person_id)
                for one in view.earlier
            ],
        )
        self._add_links(
            column,
            "Surat",
            [(f"{one.number} · {one.subject}", "letter", one.id) for one in view.letters],
        )

    def _add_links(
        self, column: QVBoxLayout, heading: str, links: Sequence[tuple[str, str, int]]
    ) -> None:
        if not links:
            return
        column.addSpacing(theme.GAP)
        column.addWidget(label(heading, "small"))
        for words, kind, item_id in links:
            link = link_button(words)
            link.setToolTip(words)
            link.clicked.connect(
                lambda _=False, kind=kind, item_id=item_id: self.open_requested.emit(kind, item_id)
            )
            column.addWidget(link)

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

    def _show(self, inside: QWidget) -> None:
        inside.setProperty("look", "clear")
        self._scroll.setWidget(inside)

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
        layout.addWidget(self._scroll, 1)
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


def _add_fact(
    column: QVBoxLayout, name: str, value: str, detail: str, meaning: Meaning | None = None
) -> None:
    column.addSpacing(theme.GRID)
    column.addWidget(label(name, "small"))
    column.addWidget(selectable_label(with_sign(meaning, value), meaning or ""))
    if detail:
        column.addWidget(muted_label(detail, wrap=True))
