"""Salinan dan petikan: who gets which copy of a decision, the first one beside it, made at once."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from asn_desk.domain.dates import long_date
from asn_desk.services.copies import CopyChoices, CopyDesk, CopyDraft
from ui.shared.choice_fields import Found
from ui.shared.desk_dialog import LetterDialog
from ui.shared.elements import muted_label
from ui.shared.form import DateField, Form, PersonField
from ui.shared.jobs import Jobs
from ui.shared.recipients_field import RecipientsField


class CopiesForm(Form[CopyDraft]):
    """Recipients, the day, and who certifies."""

    def __init__(
        self,
        choices: CopyChoices,
        *,
        jobs: Jobs,
        people: Callable[[str], Sequence[Found]],
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        line = choices.line
        told = (
            f"Keputusan nomor {line.number} tanggal {long_date(line.on)}. Salinan mengulang seluruh"
            " bunyinya; petikan hanya kepala dan diktumnya. Nomornya tetap nomor keputusan."
        )
        self.add_widget(muted_label(told, wrap=True))
        self.recipients = self.add(RecipientsField())
        self.certifier = self.add(
            PersonField(
                "Yang mengesahkan", jobs=jobs, search=people, required=True, hint=choices.why
            )
        )
        self.on = self.add(DateField("Tanggal salinan", today=today, required=True))
        self._draft = CopyDraft(
            letter_id=line.id,
            on=today(),
            certifier_id=choices.certifier_id,
            wanted=choices.proposed,
        )
        self.load(self._draft)
        self.certifier.set_person(choices.certifier_id, choices.certifier)

    @override
    def load(self, value: CopyDraft) -> None:
        self._draft = value
        self.recipients.set_value(value.wanted)
        self.certifier.set_value(value.certifier_id)
        self.on.set_value(value.on)

    @override
    def value(self) -> CopyDraft:
        return replace(
            self._draft,
            on=self.on.value() or self._draft.on,
            certifier_id=self.certifier.value(),
            wanted=self.recipients.value(),
        )


class CopiesDialog(LetterDialog[CopyDraft]):
    """Makes every copy wanted in one act; `succeeded` carries their ids."""

    def __init__(
        self,
        parent: QWidget | None,
        copies: CopyDesk,
        choices: CopyChoices,
        *,
        jobs: Jobs,
        people: Callable[[str], Sequence[Found]],
    ) -> None:
        self.copies_form = CopiesForm(choices, jobs=jobs, people=people, today=copies.today)
        super().__init__(
            parent,
            "Salinan dan petikan keputusan",
            self.copies_form,
            "Buat salinan",
            jobs=jobs,
            work=copies.make,
            preview=copies.preview,
            number=lambda _draft: choices.line.number,
        )
        self.copies_form.changed.connect(self._name_action)
        self._name_action()

    @override
    def _name_action(self) -> None:
        """Say how many copies are made: they take no number."""
        count = len(self.copies_form.recipients.value())
        self.action.setText(f"Buat {count} salinan" if count else "Buat salinan")
