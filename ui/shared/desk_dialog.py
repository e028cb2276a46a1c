"""Form dialogs that ask a desk while they are open, so that a refusal is read where it arose."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget
from typing_extensions import override

from asn_desk.domain.errors import Incomplete
from asn_desk.domain.papers.numbering import Numbering
from asn_desk.domain.papers.signing import Signing
from asn_desk.services.numbers import NumberOffer
from asn_desk.services.signer_options import SignerOption
from ui.shared import theme
from ui.shared.dialogs import FormDialog
from ui.shared.errors import words
from ui.shared.field import Field
from ui.shared.form import Form
from ui.shared.jobs import Jobs
from ui.shared.letter_number import LetterNumber
from ui.shared.paper_view import PaperView
from ui.shared.signer_field import SignerField
from ui.shared.signing_choice import SigningChoice

V = TypeVar("V")
TYPING_PAUSE = 400
"""Milliseconds after the last change before the paper is made again."""


class DeskDialog(FormDialog[V]):
    """A form whose button does the work; open it with `open()`.

    `succeeded` carries the result. A refusal is shown in the dialog, which stays open.
    """

    succeeded = Signal(object)

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        form: Form[V],
        action: str,
        *,
        jobs: Jobs,
        work: Callable[[V], object],
    ) -> None:
        super().__init__(parent, title, form, action)
        self.jobs = jobs
        self._work = work
        self._asking = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def problem_shown(self) -> str:
        """Give the refusal now shown; empty when there is none."""
        return self._problem.text().removeprefix("▲ ")

    def show_refusal(self, error: Exception) -> None:
        """Word a refusal at the fields it names, and below the form."""
        if isinstance(error, Incomplete) and self._mark_fields(error):
            return
        message = words(error)
        self._problem.setText(f"▲ {message.title}. {message.text}")
        self._problem.show()

    @override
    def accept(self) -> None:
        if self._asking or not self.form.check():
            return
        value = self.form.value()
        problem = self.refusal(value)
        self._problem.setText(f"▲ {problem}" if problem else "")
        self._problem.setVisible(bool(problem))
        if not problem:
            self._set_asking(True)
            self.jobs.run(partial(self._work, value), done=self._on_done, failed=self._on_failed)

    @override
    def reject(self) -> None:
        # What the desk is doing now cannot be taken back by closing the question.
        if not self._asking:
            super().reject()

    def _on_done(self, result: object) -> None:
        self.succeeded.emit(result)
        QDialog.accept(self)

    def _on_failed(self, error: Exception) -> None:
        self._set_asking(False)
        self.show_refusal(error)

    def _set_asking(self, asking: bool) -> None:
        self._asking = asking
        self.action.setEnabled(not asking)

    def _mark_fields(self, error: Incomplete) -> bool:
        """Put each complaint at its field, known by its words or by its name in the form.

        False when one of them has no field here.
        """
        by_words = {field.words.casefold(): field for field in self.form.fields}
        found: list[Field[Any]] = []
        for name, todo in error.fields:
            field = by_words.get(name.casefold()) or getattr(self.form, name, None)
            if not isinstance(field, Field) or not field.isVisibleTo(self):
                return False
            field.set_problem(f"{todo[:1].upper()}{todo[1:].rstrip('.')}.")
            found.append(field)
        if found:
            found[0].setFocus()
        return bool(found)


class LetterDialog(DeskDialog[V]):
    """A form with the letter it makes beside it, made again while the clerk types."""

    def __init__(  # noqa: PLR0913 — each is a part of one question
        self,
        parent: QWidget | None,
        title: str,
        form: Form[V],
        action: str,
        *,
        jobs: Jobs,
        work: Callable[[V], object],
        preview: Callable[[V], bytes],
        number: Callable[[V], str | NumberOffer],
    ) -> None:
        super().__init__(parent, title, form, action, jobs=jobs, work=work)
        self._preview = preview
        self._number = number
        self._following = ""
        self.letter_number = LetterNumber()
        self.letter_number.changed.connect(self._name_action)
        self.signing = SigningChoice()
        self.signing.chosen.connect(self.show_paper)
        self._usual_signing: Signing | None = None
        self.paper = PaperView()
        self.paper.clear("Isi formulir; suratnya tampil di sini.")
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE)
        self._pause.timeout.connect(self.show_paper)
        form.changed.connect(self._pause.start)
        beside = QHBoxLayout()
        beside.setSpacing(theme.MARGIN)
        form_place = self.body.takeAt(0)
        if form_place is not None:
            beside.addItem(form_place)
            beside.setStretch(0, 5)
        beside.addWidget(self.paper, 5)
        self.body.insertLayout(0, beside, 1)
        choices = QHBoxLayout()
        choices.setSpacing(theme.GAP)
        choices.addWidget(self.letter_number, 1)
        choices.addStretch(0)
        choices.addWidget(self.signing, 0, Qt.AlignmentFlag.AlignTop)
        self.body.insertLayout(1, choices)
        self.resize(1200, 680)

    def numbering(self) -> Numbering:
        """Give how the clerk wants the letter numbered; the next number unless chosen."""
        return self.letter_number.choice()

    def signature(self) -> Signing | None:
        """Give how the clerk wants the letter signed; None as the office has its kind signed."""
        return self.signing.choice()

    def offer_signers(self, field: SignerField, ask: Callable[[], Sequence[SignerOption]]) -> None:
        """Let a field offer who may sign; the paper follows, now that somebody does."""

        def offer(found: Sequence[SignerOption]) -> None:
            field.offer(found)
            self.show_paper()

        self.jobs.run(ask, done=offer)

    @override
    def accept(self) -> None:
        if self.letter_number.check():
            super().accept()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_number()

    def show_paper(self) -> None:
        """Make the draft again from what is filled in."""
        self._ask_number()
        if not self._ready():
            self.paper.clear("Lengkapi isian; suratnya tampil di sini.")
            return
        self.jobs.run(
            partial(self._preview, self.form.value()),
            done=self._on_paper,
            failed=self._on_no_paper,
            latest=f"surat-{id(self)}",
        )

    def _ask_number(self) -> None:
        """Let the button say which number it would take now."""
        self.jobs.run(
            partial(self._number, self.form.value()),
            done=self._on_number,
            failed=lambda _: None,
            latest=f"nomor-{id(self)}",
        )

    def _on_number(self, found: str | NumberOffer) -> None:
        if isinstance(found, NumberOffer):
            self.letter_number.show_offer(found)
            # Offered again, the usual way would undo what the clerk chose.
            if found.signing is not self._usual_signing:
                self._usual_signing = found.signing
                self.signing.offer(found.signing)
        else:
            self._following = found
        self._name_action()

    def _name_action(self) -> None:
        number = self.letter_number.number() or self._following
        self.action.setText(f"Terbitkan nomor {number}" if number else "Terbitkan surat")

    def _ready(self) -> bool:
        return not any(field.problem() for field in self.form.fields)

    def _on_paper(self, content: bytes) -> None:
        self.paper.show_pdf(content, "draf.pdf")

    def _on_no_paper(self, error: Exception) -> None:
        self.paper.clear(words(error).text)
