"""The form of a statement about somebody's discipline: for what, what is stated, who signs."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from asn_desk.domain.law.terms import Attestation
from asn_desk.services.statements.orders import COURT_FIELD, PURPOSE_FIELD
from asn_desk.services.statements.values import OTHER, Purpose, StatementDraft
from ui.shared.day_words import upper_first
from ui.shared.form import CheckField, ChoiceField, DateField, Form, TextField
from ui.shared.signer_field import SignerField

PAPERS = ((False, "Surat pernyataan"), (True, "Surat keterangan"))
UNBOUND = (1 << 24) - 1
"""The width Qt itself takes for no limit."""
STATED = tuple((one, upper_first(one.value)) for one in Attestation)


class StatementForm(Form[StatementDraft]):
    """Proposes what is stated by the purpose; the clerk may change everything but the period."""

    def __init__(
        self,
        purposes: Sequence[Purpose],
        *,
        today: Callable[[], date],
        verdict: QWidget | None = None,
    ) -> None:
        """Take the purposes in force, and what says whether the statement may be given.

        Without a `verdict` the fields are laid out over a whole window, above a list.
        """
        super().__init__()
        self._purposes = {one.code: one for one in purposes}
        self._today = today
        self._draft = StatementDraft(employee_id=0, on=today())
        choices = [(one.code, _purpose_words(one)) for one in purposes]
        choices.append((OTHER, "Keperluan lain, tanpa batas waktu"))
        self.purpose: ChoiceField[str] = ChoiceField("Keperluan", choices)
        self.certificate: ChoiceField[bool] = ChoiceField("Naskah", PAPERS)
        self.on = DateField("Tanggal surat", today=today, required=True)
        self.attestation: ChoiceField[Attestation] = ChoiceField("Yang dinyatakan", STATED)
        self.said_purpose = TextField(
            PURPOSE_FIELD, required=True, hint="Tercetak: dibuat untuk keperluan …"
        )
        self.no_court_case = CheckField(
            COURT_FIELD, hint="Register ini tidak mencatat perkara di pengadilan."
        )
        self.signer = SignerField()
        self._lay_out(verdict)
        self.purpose.changed.connect(self._on_purpose)
        self.certificate.changed.connect(self._show_court)
        self.attestation.changed.connect(self._show_court)

    @override
    def load(self, value: StatementDraft) -> None:
        self._draft = value
        known = value.purpose in self._purposes or value.said_purpose
        self.purpose.set_value(value.purpose if known else None)
        self.certificate.set_value(value.certificate)
        self.on.set_value(value.on)
        self.attestation.set_value(value.attestation)
        self.said_purpose.set_value(value.said_purpose)
        self.no_court_case.set_value(value.no_court_case)
        self.signer.set_value(value.signer)
        self._show_court()

    @override
    def value(self) -> StatementDraft:
        return replace(
            self._draft,
            purpose=self.purpose.value() or OTHER,
            said_purpose=self.said_purpose.value(),
            attestation=self.attestation.value() or self._draft.attestation,
            certificate=bool(self.certificate.value()),
            on=self.on.value() or self._today(),
            signer=self.signer.key(),
            no_court_case=self.no_court_case.value() or not self.no_court_case.isVisibleTo(self),
        )

    def choose(self, code: str) -> None:
        """Choose a purpose as a clerk does: what is stated for it follows."""
        self.purpose.set_value(code)
        self._on_purpose()
        self.changed.emit()

    def _lay_out(self, verdict: QWidget | None) -> None:
        if verdict is None:
            self.setMaximumWidth(UNBOUND)
            self.add_row(self.purpose, self.certificate, self.attestation)
            self.add_row(self.said_purpose, self.on, self.signer)
            self.add(self.no_court_case)
            return
        self.add(self.purpose)
        self.add_row(self.certificate, self.on)
        for field in (self.attestation, self.said_purpose, self.no_court_case):
            self.add(field)
        self.add_widget(verdict)
        self.add(self.signer)
        self.add_widget(self.signer.below())

    def _on_purpose(self) -> None:
        found = self._purposes.get(self.purpose.value() or OTHER)
        if found is None:
            self.said_purpose.set_value("")
        else:
            self.said_purpose.set_value(found.title)
            self.attestation.set_value(found.attestation)
            if found.attestation is Attestation.NEVER:
                self.certificate.set_value(True)
        self._show_court()

    def _show_court(self) -> None:
        """Ask about courts only where the paper speaks of them."""
        clear = self.attestation.value() is Attestation.NOT_IN_PROCESS
        self.no_court_case.setVisible(clear and not self.certificate.value())


def _purpose_words(one: Purpose) -> str:
    return upper_first(one.title)
