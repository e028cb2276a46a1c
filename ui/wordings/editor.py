"""The editor of wordings: the kinds, the parts of the chosen one, and the paper they make."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from asn_desk.domain.errors import CannotPrint, WrongWording
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.papers.wordings import OfficeWording, WordingPart, WordingProblem
from asn_desk.services.samples.cast import SampleSize
from asn_desk.services.wording_views import WordingLine, WordingView
from asn_desk.services.wordings import WordingDesk
from ui.shared import errors, theme
from ui.shared.elements import WrappingButton, button, label, primary_button, show_meaning
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.paper_view import PaperView
from ui.shared.theme import Meaning
from ui.wordings.draft import WordingDraft
from ui.wordings.editor_questions import WordingQuestions
from ui.wordings.editor_words import SAMPLE_WORDS, state_words, summary_words
from ui.wordings.kind_list import KindChoice
from ui.wordings.parts_view import PartsView, titled_column

TYPING_PAUSE = 500
KIND_WIDTH = 330
WIDE = 1250
"""Pixels from which there is room for the list of kinds beside parts and paper."""
Proof = tuple[Sequence[WordingProblem], bytes | None]


class WordingEditor(QWidget):
    """Edits the wording of one kind at a time; nothing is kept before its button is pressed."""

    dirty_changed = Signal(bool)

    def __init__(self, desk: WordingDesk, *, jobs: Jobs, notices: Notices) -> None:
        super().__init__()
        self._desk = desk
        self._jobs = jobs
        self._notices = notices
        self.draft: WordingDraft | None = None
        self._shown: LetterKind | None = None
        self._focus = ""
        self.questions = WordingQuestions(self, desk, jobs, self._on_saved)
        self.kinds = KindChoice()
        self.parts = PartsView()
        self.paper = PaperView()
        self.state = label(look="muted", wrap=True)
        self.behind = label(wrap=True)
        self.behind.hide()
        self.problem = label(look="problem", wrap=True)
        self.problem.hide()
        self.only_free = QCheckBox("Hanya yang bebas diubah")
        self.size_box = QComboBox()
        self.save_button = primary_button("Simpan sebagai versi baru…", "save")
        self.undo_button = button("Batalkan perubahan")
        self.compare_button = WrappingButton("Bandingkan dengan bawaan")
        self.history_button = button("Riwayat…", "history")
        self.restore_button = WrappingButton("Kembali ke naskah bawaan…")
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE)
        self._lay_out()
        self._connect()
        self._show_state()

    def reload(self) -> None:
        """Fetch the kinds again, and the one shown where nothing typed would be lost."""
        self._jobs.run(self._desk.kinds, done=self._on_kinds, latest=f"jenis-{id(self)}")

    def unsaved(self) -> bool:
        """Tell whether something is changed and not kept."""
        return self.draft is not None and self.draft.dirty

    def forget_changes(self) -> None:
        """Throw away what is not kept."""
        if self.draft is not None:
            self.draft.start_over()
            self._rebuild()

    def show_kind(self, kind: LetterKind) -> None:
        """Show a kind of letter; what is typed in another one is asked about first."""
        if self.draft is not None and self.draft.view.kind is kind:
            return
        if self.unsaved() and not self.questions.may_leave():
            if self.draft is not None:
                self.kinds.show_kind(self.draft.view.kind)
            return
        self.draft = None
        self._load(kind)

    def show_version(self, kind: LetterKind, version: int) -> None:
        """Show a kind and what one of its versions says."""
        self.show_kind(kind)
        self.questions.show_history(kind, version)

    def save(self) -> None:
        """Ask for the reason and keep the changes as a further version."""
        if self.draft is not None and self.draft.dirty:
            self.questions.save(self.draft)

    def restore(self) -> None:
        """Ask for the reason and go back to the shipped wording, as a further version."""
        if self.draft is not None and not self.draft.view.changes.empty:
            self.questions.restore(self.draft)

    def compare(self) -> None:
        """Show what differs from the shipped wording, also what is not kept yet."""
        if self.draft is not None:
            self.questions.compare(self.draft)

    def show_history(self) -> None:
        """Show the versions of the kind now edited."""
        if self.draft is not None:
            self.questions.show_history(self.draft.view.kind)

    def prove(self) -> None:
        """Check what is typed and print the sample again."""
        if self.draft is None:
            return
        kind, changes = self.draft.view.kind, self.draft.changes
        size = SampleSize(self.size_box.currentData())
        self._jobs.run(
            lambda: self._proof(kind, size, lambda: self._desk.check(kind, changes)),
            done=self._on_proof,
            failed=self._on_no_proof,
            latest=f"naskah-{id(self)}",
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.kinds.show_wide(self.width() >= WIDE)

    def _proof(
        self,
        kind: LetterKind,
        size: SampleSize,
        check: Callable[[], Sequence[WordingProblem]],
    ) -> Proof:
        problems = check()
        if problems or self.draft is None:
            return problems, None
        return (), self._desk.sample(kind, self.draft.changes, size=size)

    def _load(self, kind: LetterKind) -> None:
        self._jobs.run(
            partial(self._desk.view, kind), done=self._on_view, latest=f"lihat-{id(self)}"
        )

    def _rebuild(self, focus: str = "") -> None:
        """Show the parts anew after paragraphs came, went or moved."""
        if self.draft is None:
            return
        self._focus = focus
        self._jobs.run(
            partial(self._desk.parts, self.draft.view.kind, self.draft.changes),
            done=self._on_parts,
            latest=f"bagian-{id(self)}",
        )

    def _show_parts(
        self, parts: Sequence[WordingPart], focus: str = "", *, anew: bool = False
    ) -> None:
        """Show parts; another kind from its top, the same one where the clerk was."""
        if self.draft is None:
            return
        self.draft.parts = parts
        view, place = self.draft.view, self.parts.verticalScrollBar().value()
        self.parts.show_parts(
            parts, view.fields, view.labels, self.draft.removed, place=0 if anew else place
        )
        if focus:
            self.parts.begin(focus)
        self._show_state()
        self.prove()

    def _show_state(self) -> None:
        draft = self.draft
        dirty = draft is not None and draft.dirty
        self.save_button.setEnabled(dirty)
        self.undo_button.setVisible(dirty)
        self.compare_button.setEnabled(draft is not None and not draft.as_shipped)
        self.restore_button.setEnabled(draft is not None and not draft.view.changes.empty)
        self.history_button.setEnabled(draft is not None)
        if draft is not None:
            self.state.setText(state_words(draft.view, dirty=dirty))
        self.dirty_changed.emit(dirty)

    def _on_kinds(self, lines: Sequence[WordingLine]) -> None:
        self.kinds.show_lines(lines)
        kind = self.kinds.kind()
        if kind is not None and not self.unsaved():
            self._load(kind)

    def _on_view(self, view: WordingView) -> None:
        anew = view.kind is not self._shown
        self._shown = view.kind
        self.draft = WordingDraft(view)
        self.kinds.show_kind(view.kind)
        self.behind.setVisible(bool(view.behind))
        if view.behind:
            show_meaning(self.behind, Meaning.DUE, " ".join(view.behind))
        self._show_parts(view.parts, anew=anew)

    def _on_saved(self, version: OfficeWording) -> None:
        self._notices.success(f"Naskah tersimpan sebagai versi {version.version}.")
        self.draft = None
        self.reload()

    def _on_parts(self, parts: Sequence[WordingPart]) -> None:
        focus, self._focus = self._focus, ""
        self._show_parts(parts, focus)

    def _on_typed(self, key: str, text: str) -> None:
        if self.draft is not None:
            self.draft.type_text(key, text)
            self._on_changed()

    def _on_items(self, own: str, items: Sequence[str]) -> None:
        if self.draft is not None:
            self.draft.type_items(own, items)
            self._on_changed()

    def _on_wanted(self, what: str, own: str) -> None:
        if self.draft is not None:
            self._rebuild(self.draft.wish(what, own) if what != "butir" else "")

    def _on_changed(self) -> None:
        self._show_state()
        self._pause.start()

    def _on_proof(self, proof: Proof) -> None:
        problems, content = proof
        self.parts.show_problems(problems)
        self.problem.setVisible(bool(problems))
        self.problem.setText(summary_words(problems))
        if content is not None:
            self.paper.show_pdf(content, "contoh-naskah.pdf")

    def _on_no_proof(self, error: Exception) -> None:
        if not isinstance(error, CannotPrint | WrongWording):
            errors.show(error, self._notices)
            return
        self.problem.setText(f"▲ {errors.words(error).text}")
        self.problem.show()

    def _connect(self) -> None:
        self._pause.timeout.connect(self.prove)
        self.kinds.chosen.connect(self.show_kind)
        self.parts.typed.connect(self._on_typed)
        self.parts.items_typed.connect(self._on_items)
        self.parts.wanted.connect(self._on_wanted)
        self.only_free.toggled.connect(self.parts.show_only_free)
        self.size_box.currentIndexChanged.connect(lambda _: self.prove())
        self.save_button.clicked.connect(lambda _=False: self.save())
        self.undo_button.clicked.connect(lambda _=False: self.forget_changes())
        self.compare_button.clicked.connect(lambda _=False: self.compare())
        self.restore_button.clicked.connect(lambda _=False: self.restore())
        self.history_button.clicked.connect(lambda _=False: self.show_history())

    def _lay_out(self) -> None:
        self.size_box.setAccessibleName("Contoh yang dicetak")
        for size, words in SAMPLE_WORDS.items():
            self.size_box.addItem(words, size)
        self.kinds.box.setMinimumWidth(theme.with_text(KIND_WIDTH))
        head = QHBoxLayout()
        head.setSpacing(theme.GAP)
        head.addWidget(self.kinds.box)
        head.addWidget(self.state, 1)
        head.addWidget(self.history_button)
        body = QHBoxLayout()
        body.setSpacing(theme.MARGIN)
        body.addWidget(self.kinds.list)
        body.addLayout(titled_column(self.only_free, self.parts), 5)
        body.addLayout(titled_column(self.size_box, self.paper), 5)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GAP)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.undo_button)
        buttons.addStretch(1)
        buttons.addWidget(self.compare_button)
        buttons.addWidget(self.restore_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addLayout(head)
        column.addWidget(self.behind)
        column.addLayout(body, 1)
        column.addWidget(self.problem)
        column.addLayout(buttons)
        self.setFocusProxy(self.kinds.list)
