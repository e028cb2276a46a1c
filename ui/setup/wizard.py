"""Guides a new office through what it must set once; every step may be skipped."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from asn_desk.services.progress import Progress
from asn_desk.services.setup import SetupDesk, SetupState, SetupStep
from ui.office.section import Section, SettingsSection
from ui.setup.end_page import EndPage
from ui.setup.restore_row import RestoreRow
from ui.setup.sample_row import SampleRow
from ui.shared import theme
from ui.shared.elements import (
    Button,
    button,
    label,
    primary_button,
    show_meaning,
    title_label,
)
from ui.shared.job_strip import JobStrip
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.theme import Meaning, set_look

STEPS_WIDTH = 196
SIZE = (1120, 660)


@dataclass(frozen=True, slots=True, kw_only=True)
class WizardStep:
    """One step: what it is called, and how its section is made when it is first shown."""

    step: SetupStep
    words: str
    make: Callable[[], QWidget]


class SetupWizard(QDialog):
    """Welcome, the steps, and the end; closing it loses nothing that was saved."""

    employees_wanted = Signal()
    """The clerk wants to import employees now; the wizard has closed."""

    def __init__(
        self,
        parent: QWidget | None,
        steps: Sequence[WizardStep],
        setup: SetupDesk,
        *,
        jobs: Jobs,
        notices: Notices,
        make_sample: Callable[[Progress], Path],
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Menyiapkan ASN Desk")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._steps = tuple(steps)
        self._setup = setup
        self._jobs = jobs
        self._signs: list[QLabel] = []
        self._made: dict[int, QWidget] = {}
        self._rooms = [QVBoxLayout() for _ in self._steps]
        self.stack = QStackedWidget()
        self.back = button("Kembali", "arrow-left")
        self.skip = button("Lewati")
        self.next = primary_button("Mulai")
        self.sample = SampleRow(setup, make_sample, jobs=jobs, notices=notices)
        self.restore = RestoreRow(setup, jobs)
        self.end = EndPage()
        self._problem = label(look="problem", wrap=True)
        self._lay_out()
        self._connect()
        self.resize(*SIZE)
        self._show(0)

    @property
    def place(self) -> int:
        """The page shown: 0 is the welcome, then the steps, then the end."""
        return self.stack.currentIndex()

    def show_state(self, state: SetupState) -> None:
        """Mark the steps that are done, and where one is."""
        self.sample.show_there(state.has_sample)
        self.restore.setVisible(state.untouched)
        steps = enumerate(self._steps, start=1)
        self.end.show_open([(at, one.words) for at, one in steps if one.step not in state.done])
        for at, (one, sign) in enumerate(zip(self._steps, self._signs, strict=True), start=1):
            done = one.step in state.done
            show_meaning(sign, Meaning.DONE if done else Meaning.WAITING, one.words)
            if at == self.place:
                set_look(sign, "strong")

    def go_on(self) -> None:
        """Save what is typed on this step, then show the next one."""
        section = self._made.get(self.place)
        if isinstance(section, SettingsSection) and section.unsaved():
            section.save()
            return
        self._show(min(self.place + 1, len(self._steps) + 1))

    def pass_over(self) -> None:
        """Show the next step and leave this one as it is."""
        section = self._made.get(self.place)
        if isinstance(section, Section) and section.unsaved():
            section.forget_changes()
        self._show(self.place + 1)

    def bring_employees(self) -> None:
        """Close, and let the window ask for the files of SIASN."""
        self.accept()
        self.employees_wanted.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter in a field ends a word, not the step.
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _show(self, place: int) -> None:
        self._say("")
        if 0 < place <= len(self._steps) and place not in self._made:
            self._put(place)
        self.stack.setCurrentIndex(place)
        section = self._made.get(place)
        if isinstance(section, Section):
            section.reload()
        last, end = len(self._steps), len(self._steps) + 1
        self.back.setVisible(place > 0)
        self.skip.setVisible(0 < place <= last)
        self.next.setText({0: "Mulai", end: "Tutup"}.get(place, "Lanjut"))
        if place == end:
            self.next.setFocus()
        self._ask_state()

    def _put(self, place: int) -> None:
        made = self._steps[place - 1].make()
        self._rooms[place - 1].addWidget(made)
        self._made[place] = made
        # The next step is the one filled button of the guide.
        for one in made.findChildren(Button):
            if one.property("look") == "primary":
                set_look(one, "")
                QApplication.sendEvent(one, QEvent(QEvent.Type.PaletteChange))
        if isinstance(made, SettingsSection):
            made.save_button.hide()
            made.saved.connect(lambda _: self._on_saved(place))

    def _on_saved(self, place: int) -> None:
        if place == self.place:
            self._show(place + 1)

    def _on_next(self) -> None:
        if self.place == len(self._steps) + 1:
            self.accept()
        else:
            self.go_on()

    def _ask_state(self) -> None:
        self._jobs.run(self._setup.state, done=self.show_state, latest=f"siap-{id(self)}")

    def _say(self, problem: str) -> None:
        self._problem.setText(f"▲ {problem}" if problem else "")
        self._problem.setVisible(bool(problem))

    def _connect(self) -> None:
        self.back.clicked.connect(lambda _=False: self._show(self.place - 1))
        self.skip.clicked.connect(lambda _=False: self.pass_over())
        self.next.clicked.connect(lambda _=False: self._on_next())
        self.end.wanted.connect(self._show)
        self.sample.problem.connect(self._say)
        self.sample.changed.connect(self._ask_state)

    def _lay_out(self) -> None:
        self.stack.addWidget(self._welcome())
        for room in self._rooms:
            holder = QWidget()
            holder.setLayout(room)
            room.setContentsMargins(0, 0, 0, 0)
            self.stack.addWidget(holder)
        self.stack.addWidget(self.end)
        body = QHBoxLayout()
        body.setSpacing(24)
        body.addLayout(self._step_names())
        body.addWidget(self.stack, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GAP)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self.skip)
        buttons.addWidget(self.next)
        for shown in (self.back, self.skip, self.next):
            shown.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(theme.MARGIN)
        layout.addLayout(body, 1)
        layout.addWidget(self._problem)
        layout.addWidget(JobStrip(self._jobs))
        layout.addLayout(buttons)

    def _step_names(self) -> QVBoxLayout:
        steps = QVBoxLayout()
        steps.setSpacing(theme.MARGIN)
        for one in self._steps:
            sign = label(one.words)
            sign.setFixedWidth(theme.with_text(STEPS_WIDTH))
            self._signs.append(sign)
            steps.addWidget(sign)
        steps.addStretch(1)
        return steps

    def _welcome(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.MARGIN)
        column.addWidget(title_label("Selamat datang di ASN Desk"))
        column.addWidget(
            label(
                "Beberapa hal cukup diisi sekali: kop surat, penanda tangan, penomoran, jam kerja,"
                " data pegawai, dan pengguna. Setiap langkah boleh dilewati dan dapat dilakukan"
                " kemudian di halaman Kantor.",
                wrap=True,
            )
        )
        column.addSpacing(theme.MARGIN)
        column.addWidget(self.sample)
        column.addSpacing(theme.MARGIN)
        column.addWidget(self.restore)
        column.addStretch(1)
        return page
