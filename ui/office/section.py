"""What every section of the office page is, and the sections that edit the office's settings."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from asn_desk.domain.errors import Incomplete
from asn_desk.domain.office import Office
from asn_desk.domain.papers.letters import LETTER_TITLES, LetterKind
from asn_desk.services.office import OfficeDesk
from ui.office.settings_forms import OfficeForm
from ui.shared import errors, theme
from ui.shared.elements import button, label, muted_label, primary_button, title_label
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.paper_view import PaperView

TYPING_PAUSE = 500


class Section(QWidget):
    """One part of the office page; a subclass gives `title`, `reload` and its widgets."""

    title: str = ""

    def __init__(self, explanation: str = "") -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.GAP)
        self.column.addWidget(title_label(self.title))
        if explanation:
            self.column.addWidget(muted_label(explanation, wrap=True))

    def reload(self) -> None:
        """Fetch again what is shown; words the clerk has not saved are kept."""

    def unsaved(self) -> bool:
        """Tell whether something typed here is not saved yet."""
        return False

    def forget_changes(self) -> None:
        """Throw away what is not saved."""


class SettingsSection(Section):
    """A form over the office's settings with a save button; a sample page if it wants one.

    `saved` carries the settings as they are now, for the other sections of the page.
    """

    saved = Signal(object)

    def __init__(
        self,
        form: OfficeForm,
        office: OfficeDesk,
        *,
        jobs: Jobs,
        notices: Notices,
        explanation: str,
        sample: bool,
    ) -> None:
        super().__init__(explanation)
        self.form = form
        self.office = office
        self.jobs = jobs
        self.notices = notices
        self.loaded = False
        self._dirty = False
        self.save_button = primary_button(f"Simpan {self.title.lower()}", "save")
        self.undo_button = button("Kembalikan")
        self.problem = label(look="problem", wrap=True)
        self.problem.hide()
        self.paper: PaperView | None = PaperView() if sample else None
        self.sample_kind = QComboBox()
        self.sample_kind.setAccessibleName("Contoh yang ditampilkan")
        self.sample_kind.addItem(LETTER_TITLES[LetterKind.SUMMONS_1], LetterKind.SUMMONS_1)
        self.sample_kind.hide()
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE)
        self._pause.timeout.connect(self.show_sample)
        self._lay_out()
        self.form.changed.connect(self._on_changed)
        self.save_button.clicked.connect(lambda _=False: self.save())
        self.undo_button.clicked.connect(lambda _=False: self.forget_changes())
        self._show_dirty(False)

    def offer_samples(self, kinds: Sequence[LetterKind]) -> None:
        """Let the clerk choose which kind of letter the sample page is."""
        self.sample_kind.clear()
        for kind in kinds:
            self.sample_kind.addItem(f"Contoh: {LETTER_TITLES[kind]}", kind)
        self.sample_kind.show()
        self.sample_kind.currentIndexChanged.connect(lambda _: self.show_sample())

    def save(self) -> None:
        """Save the settings when the form is right."""
        if not self.form.check():
            return
        self.problem.hide()
        value = self.form.value()
        self.jobs.run(partial(self._keep, value), done=self._on_saved, failed=self._on_refused)

    def show_sample(self) -> None:
        """Make the sample page again from what is filled in."""
        if self.paper is None or any(field.problem() for field in self.form.fields):
            return
        value, kind = self.form.value(), LetterKind(self.sample_kind.currentData())
        self.jobs.run(
            lambda: self.office.sample_letter(value, kind),
            done=self._on_sample,
            failed=self._on_no_sample,
            latest=f"contoh-{id(self)}",
        )

    @override
    def reload(self) -> None:
        if not self._dirty:
            self.jobs.run(self.office.office, done=self._on_loaded, latest=f"kantor-{id(self)}")

    @override
    def unsaved(self) -> bool:
        return self._dirty

    @override
    def forget_changes(self) -> None:
        self._show_dirty(False)
        self.reload()

    def rebase(self, office: Office) -> None:
        """Take settings another section saved, below what is typed here."""
        if self._dirty:
            self.form.rebase(office)
        elif self.loaded:
            self._on_loaded(office)

    def _keep(self, value: Office) -> Office:
        self.office.save_office(value, reason=self.title)
        return self.office.office()

    def _on_loaded(self, office: Office) -> None:
        self.loaded = True
        self.form.load(office)
        self.form.clear_problems()
        self.problem.hide()
        self._show_dirty(False)
        self.show_sample()

    def _on_saved(self, office: Office) -> None:
        self._on_loaded(office)
        self.notices.success(f"{self.title} tersimpan.")
        self.saved.emit(office)

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, Incomplete):
            self.problem.setText("\n".join(f"▲ {todo}." for _, todo in error.fields))
        else:
            message = errors.words(error)
            self.problem.setText(f"▲ {message.title}. {message.text}")
        self.problem.show()

    def _on_changed(self) -> None:
        self._show_dirty(True)
        self._pause.start()

    def _on_sample(self, content: bytes) -> None:
        if self.paper is not None:
            self.paper.show_pdf(content, "contoh.pdf")

    def _on_no_sample(self, error: Exception) -> None:
        if self.paper is not None:
            self.paper.clear(errors.words(error).text)

    def _show_dirty(self, dirty: bool) -> None:
        self._dirty = dirty
        self.save_button.setEnabled(dirty)
        self.undo_button.setVisible(dirty)

    def _lay_out(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(theme.MARGIN)
        body.addWidget(scrolled(self.form), 4)
        if self.paper is not None:
            shown = QVBoxLayout()
            shown.setSpacing(theme.GRID)
            shown.addWidget(self.sample_kind)
            shown.addWidget(self.paper, 1)
            body.addLayout(shown, 5)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(theme.GAP)
        self.buttons.addWidget(self.save_button)
        self.buttons.addWidget(self.undo_button)
        self.buttons.addStretch(1)
        self.column.addLayout(body, 1)
        self.column.addWidget(self.problem)
        self.column.addLayout(self.buttons)


def scrolled(widget: QWidget) -> QScrollArea:
    """Put a form into a scroll area without a frame."""
    inside = QWidget()
    inside.setProperty("look", "clear")
    column = QVBoxLayout(inside)
    column.setContentsMargins(2, 0, 12, 0)
    column.addWidget(widget)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    beside = area.verticalScrollBar().sizeHint().width()
    area.setMinimumWidth(max(360, inside.minimumSizeHint().width() + beside))
    return area
