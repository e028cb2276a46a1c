"""How a letter is numbered: the next number unless the clerk asks for another one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from asn_desk.domain.papers.numbering import (
    FromReserve,
    Inserted,
    NextNumber,
    Numbering,
    Typed,
    typed_problem,
)
from asn_desk.services.numbers import NumberOffer
from ui.shared import theme
from ui.shared.choice_fields import ChoiceField
from ui.shared.elements import label, link_button, show_meaning
from ui.shared.text_fields import TextField
from ui.shared.theme import Meaning

OTHER = "Nomor lain …"
WHY = "Alasan nomor sisip"
NUMBER = "Nomor surat"


class LetterNumber(QWidget):
    """A link that opens the choice; closed, the letter takes the next number of its book.

    Show what a desk offers with `show_offer`; read `choice()` when the letter is issued, after
    `check()`. `changed` is told when the clerk chooses or types.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._offer: NumberOffer | None = None
        self.link = link_button(OTHER)
        self.caution = label(look="small", wrap=True)
        self.field = ChoiceField[Numbering]("Nomor")
        self.reason = TextField(WHY, required=True)
        self.typed = TextField(
            NUMBER, required=True, hint="Seperti tertulis di buku agenda yang memberinya."
        )
        self._lay_out()
        self.link.clicked.connect(lambda _=False: self._open(focus=True))
        for one in (self.field, self.reason, self.typed):
            one.changed.connect(self._on_changed)
        self.reset()

    def reset(self) -> None:
        """Go back to the next number, closed; for another letter."""
        self._offer = None
        self.field.set_choices(())
        self.field.set_value(NextNumber())
        self.reason.set_value("")
        self.typed.set_value("")
        self._open(shown=False)
        self.hide()

    def show_offer(self, offer: NumberOffer | None) -> None:
        """Offer how a letter may be numbered now; None for a step without a letter."""
        if offer is None:
            self.reset()
            return
        chosen = self.field.value() or NextNumber()
        self._offer = offer
        choices = _choices(offer)
        self.field.set_choices(choices)
        kept = next((one for one, _ in choices if _same(one, chosen)), choices[0][0])
        self.field.set_value(kept)
        if offer.by_agency:
            self._open()
        self._settle()
        self.show()

    def choice(self) -> Numbering:
        """Give what is chosen, with the reason or the number typed for it."""
        chosen = self.field.value() or NextNumber()
        if isinstance(chosen, Inserted):
            return Inserted(after=chosen.after, reason=self.reason.value())
        if isinstance(chosen, Typed):
            return Typed(number=self.typed.value(), series=chosen.series)
        return chosen

    def number(self) -> str:
        """Give the whole number the letter would have; empty where it is still to be typed."""
        offer, chosen = self._offer, self.choice()
        if offer is None:
            return ""
        if isinstance(chosen, FromReserve):
            held = (text for one, text in offer.reserved if one.id == chosen.reserved_id)
            return next(held, "")
        if isinstance(chosen, Inserted):
            return offer.inserted
        return chosen.number if isinstance(chosen, Typed) else offer.following

    def problem(self) -> str:
        """Say what is wrong with the choice; empty when it can be used."""
        chosen = self.choice()
        if isinstance(chosen, Inserted):
            return self.reason.problem()
        if isinstance(chosen, Typed):
            wrong = typed_problem(chosen.number)
            return f"{wrong[:1].upper()}{wrong[1:]}." if wrong else ""
        return ""

    def check(self) -> bool:
        """Mark what is wrong, and put the cursor there; tell whether the choice can be used."""
        problem = self.problem()
        asked = self.typed if isinstance(self.choice(), Typed) else self.reason
        asked.set_problem(problem)
        if problem:
            asked.setFocus()
        return not problem

    def show_refusal(self, problem: str) -> None:
        """Say below the choice why its number was refused."""
        self._open()
        self.field.set_problem(problem)

    def _on_changed(self) -> None:
        self._settle()
        self.changed.emit()

    def _settle(self) -> None:
        chosen, offer = self.field.value(), self._offer
        opened = not self.field.isHidden()
        self.reason.setVisible(opened and isinstance(chosen, Inserted))
        self.typed.setVisible(opened and isinstance(chosen, Typed))
        said = ". ".join(offer.cautions) if offer else ""
        told = bool(said) and isinstance(chosen, NextNumber)
        show_meaning(self.caution, Meaning.DUE, f"{said}.")
        self.caution.setVisible(told)

    def _open(self, *, shown: bool = True, focus: bool = False) -> None:
        self.field.setVisible(shown)
        self.link.setVisible(not shown)
        self._settle()
        if focus:
            self.field.setFocus()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        for one in (self.link, self.field, self.reason, self.typed, self.caution):
            layout.addWidget(one)


def _choices(offer: NumberOffer) -> list[tuple[Numbering, str]]:
    found: list[tuple[Numbering, str]] = []
    if not offer.by_agency:
        found.append((NextNumber(), f"Nomor berikutnya: {offer.following}"))
        found += [
            (FromReserve(reserved_id=one.id), f"Dipesan: {text} ({one.purpose})")
            for one, text in offer.reserved
        ]
        if offer.after is not None and offer.inserted:
            sisip = Inserted(after=offer.after, reason="")
            found.append((sisip, f"Nomor sisip: {offer.inserted}"))
    if offer.agency:
        found.append((Typed(number="", series=offer.agency), f"Dari buku agenda {offer.agency} …"))
    if not offer.by_agency:
        found.append((Typed(number=""), "Ketik nomor dari agenda lain …"))
    return found


def _same(one: Numbering, other: Numbering) -> bool:
    """Say whether two choices are the same way to number; a back-dated one may move."""
    return one == other or (isinstance(one, Inserted) and isinstance(other, Inserted))
