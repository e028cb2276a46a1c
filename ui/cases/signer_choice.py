"""Who signs the ordinary letter of a step, where more than one may."""

from collections.abc import Sequence

from typing_extensions import override

from asn_desk.services.signer_options import SignerOption
from ui.shared.signer_field import SignerField


class StepSigner(SignerField):
    """Hidden where only one may sign; gives an empty key for who usually does."""

    _usual = ""

    def __init__(self, options: Sequence[SignerOption]) -> None:
        super().__init__()
        self._usual = options[0].key if options else ""
        self.offer(options)
        self.set_value("")
        if len(options) <= 1:
            self.hide()
            self.why.hide()

    @override
    def value(self) -> str:
        chosen = super().value() or ""
        return "" if chosen == self._usual else chosen

    @override
    def problem(self) -> str:
        return ""

    @override
    def set_value(self, value: str | None) -> None:
        super().set_value(value or self._usual)
        self._tell_why()
