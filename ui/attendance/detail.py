"""One employee's year beside the list: how many days, how near, every day, the ladder, why."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from asn_desk.domain.attendance.absence_words import row_words
from asn_desk.domain.attendance.absences import AbsenceKind, AbsenceRecord
from asn_desk.domain.attendance.salary_letters import SalaryLetter
from asn_desk.domain.dates import MONTHS, long_date, short_day_date
from asn_desk.domain.employees import spaced_nip
from asn_desk.services.attendance.attendance import AttendanceView
from asn_desk.services.attendance.attendance_view import LadderLine
from ui.attendance.salary_steps import decision_words, salary_steps
from ui.attendance.year_grid import LEGEND, YearGrid
from ui.shared import theme
from ui.shared.elements import (
    EmptyState,
    LinkButton,
    button,
    label,
    link_button,
    meaning_label,
    muted_label,
    primary_button,
    selectable_label,
)
from ui.shared.facts import FactsColumn, Link, ReadingArea
from ui.shared.theme import Meaning

NOBODY = "Pilih pegawai di daftar untuk melihat hari, tangga hukuman, dan suratnya."
SHOWN = 12
"""Records listed; the workbook has all."""


class AttendanceDetail(QFrame):
    """Shows an `AttendanceView` and what can be done about it."""

    correct_requested = Signal(object, object)
    """The view, and the `AbsenceRecord` to correct."""
    stop_requested = Signal(object)
    resume_requested = Signal(object)
    decision_requested = Signal(object)
    case_requested = Signal(object)
    """All carry the `AttendanceView`."""
    open_requested = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.setAccessibleName("Kehadiran pegawai")
        self.view: AttendanceView | None = None
        self.grid = YearGrid()
        self.why = link_button("Mengapa?")
        self.reasons = QWidget()
        self._area = ReadingArea("Rincian kehadiran")
        self.salary_button = button("Henti gaji…", "ban")
        self.decision_button = button("Keputusan KPA…", "stamp")
        self.case_button = primary_button("Buka perkara…", "briefcase")
        self._lay_out()
        self.clear()

    def clear(self) -> None:
        """Show nobody, and say how somebody is shown."""
        self.view = None
        self._area.show_part(EmptyState("users", NOBODY))
        for made in (self.salary_button, self.decision_button, self.case_button):
            made.hide()

    def show_view(self, view: AttendanceView) -> None:
        """Show one employee's year."""
        self.view = view
        self.grid, told = YearGrid(), FactsColumn()
        told.open_requested.connect(self.open_requested)
        self._add_person(told.column, view)
        self._add_figures(told.column, view)
        self._add_reasons(told.column, view)
        self._add_grid(told.column, view)
        self._add_ladder(told, view.ladder)
        self._add_records(told, view)
        self._add_months(told, view)
        self._add_letters(told, view)
        told.column.addStretch(1)
        self._area.show_part(told)
        self._show_buttons(view)

    def _add_person(self, column: QVBoxLayout, view: AttendanceView) -> None:
        one = view.employee
        name = link_button(one.full_name)
        name.clicked.connect(lambda _=False: self.open_requested.emit("employee", one.id or 0))
        column.addWidget(name)
        nip = selectable_label(spaced_nip(one.nip), "muted")
        nip.setAccessibleName(f"NIP {one.nip}")
        column.addWidget(nip)
        place = " · ".join(dict.fromkeys(part for part in (view.unit, view.agency) if part))
        column.addWidget(label(place or "Unit kerja belum diketahui", "small", wrap=True))

    def _add_figures(self, column: QVBoxLayout, view: AttendanceView) -> None:
        found = view.found
        column.addSpacing(theme.GAP)
        head = QHBoxLayout()
        head.setSpacing(theme.GAP)
        head.addWidget(label(f"{found.total} hari", "title"))
        left = f"sisa {found.minutes_left} menit · " if found.minutes_left else ""
        run = f"terpanjang {len(found.run)} hari berturut-turut" if found.run else ""
        head.addWidget(muted_label(f"{left}{run}".rstrip(" ·"), wrap=True), 1)
        column.addLayout(head)
        column.addWidget(meaning_label(*_standing(view)))
        for run_ in view.due:
            words = (
                f"{len(run_.days)} hari kerja berturut-turut sampai"
                f" {short_day_date(run_.days[-1])}: gaji dihentikan mulai"
                f" {long_date(run_.stop_from)}; surat penghentiannya belum dibuat"
            )
            column.addWidget(_wrapped(Meaning.LATE, words))
        if view.stopped is not None:
            words = f"Gaji dihentikan mulai {long_date(view.stopped.effective_from)}"
            column.addWidget(_wrapped(Meaning.WAITING, words))
        for step in salary_steps(view):
            column.addWidget(_wrapped(*step))

    def _add_reasons(self, column: QVBoxLayout, view: AttendanceView) -> None:
        self.why = link_button("Mengapa?")
        self.why.setAccessibleName("Mengapa: tampilkan atau sembunyikan alasannya")
        self.reasons = QWidget()
        inside = QVBoxLayout(self.reasons)
        inside.setContentsMargins(0, 0, 0, theme.GAP)
        inside.setSpacing(theme.GRID)
        for one in view.reasons:
            inside.addWidget(label(one.sentence, wrap=True))
            inside.addWidget(label(one.article, "small", wrap=True))
        self.reasons.hide()
        self.why.clicked.connect(lambda _=False: self._toggle_reasons())
        column.addWidget(self.why)
        column.addWidget(self.reasons)

    def _add_grid(self, column: QVBoxLayout, view: AttendanceView) -> None:
        column.addWidget(self.grid)
        column.addWidget(label(LEGEND, "small", wrap=True))
        self.grid.show_year(view.found.year, view.days)
        self.grid.day_chosen.connect(self._on_day)

    def _add_ladder(self, told: FactsColumn, ladder: Sequence[LadderLine]) -> None:
        told.add_line("Tangga kehadiran")
        rows = QGridLayout()
        rows.setHorizontalSpacing(theme.GAP)
        rows.setVerticalSpacing(theme.GRID)
        rows.setColumnStretch(2, 1)
        for place, line in enumerate(ladder):
            sign = "▶" if line.reached else "○" if line.following else ""
            look = "strong" if line.reached else "" if line.following else "muted"
            state = "tercapai" if line.reached else "berikutnya" if line.following else ""
            head = label(sign, look)
            head.setAccessibleName(state)
            rows.addWidget(head, place, 0, Qt.AlignmentFlag.AlignTop)
            rows.addWidget(label(line.days, look, wrap=True), place, 1, Qt.AlignmentFlag.AlignTop)
            name = label(f"{line.sanction} ({line.level})", look, wrap=True)
            name.setToolTip(line.article)
            rows.addWidget(name, place, 2)
        rows.setColumnMinimumWidth(1, 96)
        told.column.addLayout(rows)

    def _add_records(self, told: FactsColumn, view: AttendanceView) -> None:
        column = told.column
        telling = [one for one in view.records if _is_telling(one)]
        told.add_line(f"Catatan · {len(telling)}")
        for one in telling[:SHOWN]:
            stands = one.id in view.standing
            words = f"{short_day_date(one.day)} · {one.words}"
            if stands:
                link = LinkButton(words, look="line")
                link.setToolTip("Koreksi catatan ini")
                link.setAccessibleName(f"Koreksi {words}")
                link.clicked.connect(
                    lambda _=False, one=one: self.correct_requested.emit(view, one)
                )
                column.addWidget(link)
            else:
                column.addWidget(muted_label(f"{words} (sudah dikoreksi)", wrap=True))
            detail = " · ".join(part for part in (one.reason, one.source) if part)
            if detail:
                column.addWidget(label(detail, "small", wrap=True))
        if len(telling) > SHOWN:
            column.addWidget(muted_label(f"dan {len(telling) - SHOWN} lagi di rekap Excel"))
        if not telling:
            column.addWidget(muted_label("Belum ada catatan per tanggal"))

    def _add_months(self, told: FactsColumn, view: AttendanceView) -> None:
        if not view.months:
            return
        told.add_line("Rekap bulanan")
        for one in view.months:
            rest = view.found.undated.get(one.month, 0)
            rest_words = f"; {rest} hari tanpa tanggal ikut dihitung" if rest else ""
            words = f"{MONTHS[one.month - 1]} · {one.words}{rest_words}"
            told.column.addWidget(label(words, wrap=True))

    def _add_letters(self, told: FactsColumn, view: AttendanceView) -> None:
        if view.letters:
            told.add_line()
            told.add_links("Surat gaji", [_letter_link(one) for one in view.letters])

    def _show_buttons(self, view: AttendanceView) -> None:
        stopped = view.stopped is not None and not view.due
        self.salary_button.setText("Bayar kembali…" if stopped else "Henti gaji…")
        self.salary_button.setVisible(bool(view.due) or stopped)
        due = view.decision
        self.decision_button.setVisible(due is not None)
        self.decision_button.setText(decision_words(due) if due else "")
        self.case_button.setText("Buka perkara" if view.case else "Buka perkara…")
        self.case_button.setVisible(bool(view.found.total) or view.case is not None)

    def _toggle_reasons(self) -> None:
        shown = self.reasons.isVisibleTo(self)
        self.reasons.setVisible(not shown)
        self.why.setText("Mengapa?" if shown else "Sembunyikan alasan")

    def _on_day(self, day: date) -> None:
        view = self.view
        if view is None:
            return
        known = (one for one in view.records if one.day == day and one.id in view.standing)
        if (record := next(known, None)) is not None:
            self.correct_requested.emit(view, record)

    def _on_salary(self) -> None:
        if self.view is not None:
            (self.stop_requested if self.view.due else self.resume_requested).emit(self.view)

    def _on_decision(self) -> None:
        if self.view is not None:
            self.decision_requested.emit(self.view)

    def _on_case(self) -> None:
        if self.view is None:
            return
        if self.view.case is not None:
            self.open_requested.emit("case", self.view.case.id)
        else:
            self.case_requested.emit(self.view)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GAP)
        buttons.setContentsMargins(0, 0, theme.GAP, 0)
        buttons.addWidget(self.salary_button)
        buttons.addStretch(1)
        buttons.addWidget(self.case_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.GAP, theme.MARGIN)
        layout.setSpacing(theme.GAP)
        layout.addWidget(self._area, 1)
        layout.addWidget(self.decision_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(buttons)
        self.salary_button.clicked.connect(lambda _=False: self._on_salary())
        self.decision_button.clicked.connect(lambda _=False: self._on_decision())
        self.case_button.clicked.connect(lambda _=False: self._on_case())


def _standing(view: AttendanceView) -> tuple[Meaning, str]:
    """Say where somebody stands on the ladder, with its meaning."""
    step = view.found.step
    if step.days_to_next is None or step.next_row is None:
        return Meaning.LATE, "Baris terakhir tangga kehadiran tercapai"
    words = f"{step.days_to_next} hari lagi mencapai {row_words(step.next_row)}"
    return (Meaning.DUE if step.days_to_next == 1 else Meaning.WAITING), words


def _is_telling(record: AbsenceRecord) -> bool:
    counts = record.kind is AbsenceKind.ABSENT or record.minutes
    return bool(counts or record.turn > 1)


def _wrapped(meaning: Meaning, words: str) -> QWidget:
    made = meaning_label(meaning, words)
    made.setWordWrap(True)
    return made


def _letter_link(one: SalaryLetter) -> Link:
    void = " · dibatalkan" if one.voided else ""
    words = f"{one.number} · {one.kind.capitalize()}{void}"
    return Link(words=words, kind="letter", id=one.letter_id)
