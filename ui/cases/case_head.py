"""Who the case is about, what happened, and what lies against the person already."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout

from asn_desk.domain.dates import long_date
from asn_desk.domain.employees import spaced_nip
from asn_desk.domain.proceedings.case_state import released_now
from asn_desk.domain.proceedings.cases import DecisionLine
from asn_desk.services.proceedings.case_file import CaseIncident
from asn_desk.services.proceedings.case_values import CaseView
from ui.shared import theme
from ui.shared.day_words import upper_first
from ui.shared.elements import label, link_button, quiet_button, selectable_label, show_meaning
from ui.shared.theme import Meaning

RELEASED = (
    "Sedang dibebaskan sementara dari tugas jabatannya sampai keputusan ditetapkan; tetap masuk"
    " kerja dengan hak-haknya (PP 94/2021 Pasal 31)."
)


class CaseHead(QFrame):
    """Three lines that answer who, what and whether there was something before."""

    back_requested = Signal()
    employee_requested = Signal(int)
    report_requested = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.back = quiet_button("", "arrow-left", name="Kembali ke daftar perkara (Esc)")
        self.name = label(look="title")
        self.number = selectable_label(look="muted")
        self.who = selectable_label()
        self.earlier = label(wrap=True)
        self.what = label(look="muted", wrap=True)
        self.released = label(wrap=True)
        show_meaning(self.released, Meaning.DUE, RELEASED)
        self.to_employee = link_button("Kartu pegawai")
        self.to_report = link_button("Laporan dan bukti")
        self._employee_id: int | None = None
        self._incidents: Sequence[CaseIncident] = ()
        self._lay_out()
        self.back.clicked.connect(lambda _=False: self.back_requested.emit())
        self.to_employee.clicked.connect(lambda _=False: self._on_employee())
        self.to_report.clicked.connect(lambda _=False: self._on_report())

    def show_case(self, view: CaseView, sanctions: Mapping[str, str], today: date) -> None:
        """Show another case."""
        employee = view.employee
        self._employee_id = employee.id
        self._incidents = view.incidents
        self.name.setText(employee.full_name)
        self.number.setText(f"Perkara {view.case.number}")
        self.who.setText(who_words(view))
        others = [one for one in view.decisions if one.case_id != view.case.id]
        show_meaning(self.earlier, *earlier_words(others, sanctions, today))
        self.what.setText(what_words(view))
        self.released.setVisible(released_now(view.case))
        files = sum(len(one.evidence) for one in view.incidents)
        self.to_report.setText(f"Laporan dan bukti ({files} berkas)")
        self.to_report.setVisible(bool(view.incidents))

    def _on_employee(self) -> None:
        if self._employee_id is not None:
            self.employee_requested.emit(self._employee_id)

    def _on_report(self) -> None:
        if len(self._incidents) == 1:
            self._go_to(self._incidents[0])
            return
        menu = QMenu(self)
        for one in self._incidents:
            action = menu.addAction(incident_words(one))
            action.triggered.connect(lambda _=False, one=one: self._go_to(one))
        menu.popup(self.to_report.mapToGlobal(self.to_report.rect().bottomLeft()))

    def _go_to(self, incident: CaseIncident) -> None:
        if incident.person.id is not None:
            self.report_requested.emit(incident.person.id)

    def _lay_out(self) -> None:
        self.number.setWordWrap(False)
        first = QHBoxLayout()
        first.setSpacing(theme.GAP)
        first.addWidget(self.back)
        first.addWidget(self.name)
        first.addWidget(self.number)
        first.addStretch(1)
        first.addWidget(self.to_employee)
        first.addWidget(self.to_report)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(first)
        for line in (self.who, self.what, self.earlier, self.released):
            line.setContentsMargins(theme.GRID, 0, 0, 0)
            layout.addWidget(line)


def who_words(view: CaseView) -> str:
    """Say NIP, rank, post, unit and superior in one line."""
    employee = view.employee
    rank = f"{employee.rank} ({employee.grade})" if employee.rank else employee.grade
    place = view.unit if view.unit == view.agency else f"{view.unit}, {view.agency}"
    superior = view.superior.full_name if view.superior else "belum diketahui"
    parts = (
        f"NIP {spaced_nip(employee.nip)}",
        rank,
        employee.position,
        place.strip(", "),
        f"atasan langsung {superior}",
    )
    return " · ".join(part for part in parts if part)


def what_words(view: CaseView) -> str:
    """Say what happened in one sentence."""
    case = view.case
    words = upper_first(case.act.rstrip(". "))
    if case.happened_on and long_date(case.happened_on) not in words:
        words += f", {long_date(case.happened_on)}"
    if case.place and case.place not in words:
        words += f", di {case.place}"
    return f"{words}."


def earlier_words(
    decisions: Sequence[DecisionLine], sanctions: Mapping[str, str], today: date
) -> tuple[Meaning | None, str]:
    """Say which sanctions the employee serves or has had, with their meaning."""
    counted = [one for one in decisions if not one.cancelled]
    if not counted:
        return Meaning.DONE, "Belum pernah dijatuhi hukuman disiplin sebelum perkara ini."
    said = []
    for one in counted:
        name = one.sanction_name or sanctions.get(one.sanction_code, one.sanction_code)
        said.append(f"{name}, {one.number}, {_standing(one, today)}")
    return Meaning.DUE, f"Pernah dihukum: {'; '.join(said)}."


def _standing(decision: DecisionLine, today: date) -> str:
    if decision.superseded:
        return "digantikan"
    if decision.contested:
        return "sedang dalam upaya administratif"
    if decision.ended_on is not None and decision.ended_on <= today:
        return f"selesai {long_date(decision.ended_on)}"
    if decision.effective_on is not None and decision.effective_on <= today:
        return "sedang dijalani"
    return f"ditetapkan {long_date(decision.decided_on)}, belum berlaku"


def incident_words(one: CaseIncident) -> str:
    """Name one incident of a case: its kind and day."""
    day = long_date(one.incident.happened_on) if one.incident.happened_on else "tanpa tanggal"
    return f"{one.incident.kind.value}, {day}"
