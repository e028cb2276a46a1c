"""The desks the page of letters asks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from asn_desk.services.copies import CopyDesk
from asn_desk.services.letters import LetterDesk
from asn_desk.services.numbers import NumberDesk
from asn_desk.services.registers_paper import RegisterPaperDesk
from asn_desk.services.signing import SigningDesk
from ui.shared.choice_fields import Found


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterDesks:
    """Letters, their numbers and their books; called on the worker thread."""

    letters: LetterDesk
    numbers: NumberDesk
    registers: RegisterPaperDesk
    signing: SigningDesk
    copies: CopyDesk | None = None
    people: Callable[[str], Sequence[Found]] | None = None
    """Finds who may certify a copy."""
