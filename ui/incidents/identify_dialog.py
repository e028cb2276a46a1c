"""Cocokkan pegawai: who is meant by a written name; the clerk decides."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QStackedWidget, QWidget
from typing_extensions import override

from asn_desk.domain.incidents import Candidate
from asn_desk.services.reports.incidents import IncidentDesk, ReportedPersonView
from ui.incidents.columns import candidate_columns
from ui.incidents.words import written_words
from ui.shared.dialogs import Dialog
from ui.shared.elements import EmptyState, button, label
from ui.shared.errors import words
from ui.shared.jobs import Jobs
from ui.shared.table_model import TableModel
from ui.shared.table_view import TableView

TYPING_PAUSE = 200
NOT_FOUND = "Tidak ada pegawai yang mirip. Cari sendiri di atas."


class IdentifyDialog(Dialog):
    """Shows proposals with their scores and reasons; `succeeded` when the clerk decided."""

    succeeded = Signal(object)

    def __init__(
        self,
        parent: QWidget | None,
        desk: IncidentDesk,
        view: ReportedPersonView,
        *,
        jobs: Jobs,
    ) -> None:
        super().__init__(parent, "Cocokkan pegawai", "Tetapkan")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._jobs = jobs
        self._person_id = view.person.id or 0
        self.model: TableModel[Candidate] = TableModel(candidate_columns(), self)
        self.table = TableView(self.model, "Usulan pegawai")
        self.search_field = QLineEdit()
        self.unknown_button = button("Belum teridentifikasi")
        self._empty = EmptyState("user", NOT_FOUND)
        self._stack = QStackedWidget()
        self._problem = label(look="problem", wrap=True)
        self._problem.hide()
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE)
        self._lay_out(view)
        self._connect()
        self.search()

    def search(self) -> None:
        """Ask for proposals; words of the clerk replace the written name."""
        text = self.search_field.text().strip()
        self._jobs.run(
            lambda: self._desk.candidates(self._person_id, text=text),
            done=self._show,
            failed=self._on_failed,
            latest=f"usulan-{id(self)}",
        )

    def chosen(self) -> Candidate | None:
        """Give the proposal now marked."""
        row = self.table.current_row()
        return row if isinstance(row, Candidate) else None

    @override
    def accept(self) -> None:
        chosen = self.chosen()
        if chosen is not None:
            note = f"dipilih petugas, kecocokan {chosen.score}%: {chosen.reason}"
            self._decide(chosen.employee_id, note)

    def leave_unknown(self) -> None:
        """Record that nobody knows yet who it was."""
        self._decide(None, "")

    def _decide(self, employee_id: int | None, note: str) -> None:
        self.action.setEnabled(False)
        self._jobs.run(
            partial(self._desk.identify, self._person_id, employee_id, note=note),
            done=self._on_done,
            failed=self._on_failed,
        )

    def _on_done(self, result: object) -> None:
        self.succeeded.emit(result)
        QDialog.accept(self)

    def _on_failed(self, error: Exception) -> None:
        message = words(error)
        self._problem.setText(f"▲ {message.title}. {message.text}")
        self._problem.show()
        self._show_choice()

    def _show(self, found: Sequence[Candidate]) -> None:
        self.model.set_rows(found)
        self._stack.setCurrentWidget(self.table if found else self._empty)
        if found:
            self.table.select_place(0)
        self._show_choice()

    def _show_choice(self) -> None:
        chosen = self.chosen()
        self.action.setEnabled(chosen is not None)
        self.action.setText(f"Tetapkan {chosen.name}" if chosen else "Tetapkan")

    def _connect(self) -> None:
        self._pause.timeout.connect(self.search)
        self.search_field.textChanged.connect(lambda _: self._pause.start())
        self.table.row_selected.connect(lambda _: self._show_choice())
        self.table.row_activated.connect(lambda _: self.accept())
        self.unknown_button.clicked.connect(lambda _=False: self.leave_unknown())

    def _lay_out(self, view: ReportedPersonView) -> None:
        self.search_field.setPlaceholderText("Cari sendiri: nama, NIP, atau unit")
        self.search_field.setAccessibleName("Cari pegawai")
        self.search_field.setClearButtonEnabled(True)
        self.unknown_button.setAutoDefault(False)
        self.body.addWidget(label(f"Tertulis di laporan: {written_words(view.person)}", wrap=True))
        row = QHBoxLayout()
        row.addWidget(self.search_field, 1)
        row.addWidget(self.unknown_button)
        self.body.addLayout(row)
        self.unknown_button.setVisible(view.person.employee_id is not None)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self._problem)
        self.resize(980, 520)
