"""Fields whose answers the law limits: the sanction, and who may punish."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget
from typing_extensions import override

from asn_desk.services.proceedings.case_values import PunisherChoice, SanctionChoice, Why
from ui.shared import theme
from ui.shared.day_words import upper_first
from ui.shared.elements import label
from ui.shared.field import Field
from ui.shared.why import WhyLine

Punisher = tuple[int | None, bool]
"""Employee id, and whether the Bupati punishes."""
INDENT = 26
OTHER = "Pejabat lain… (perlu alasan tertulis)"
OTHER_WHY = "Pejabat yang tidak terdaftar di atas, misalnya Plt. atau atasan yang berhalangan"


class Option(QWidget):
    """A radio button whose words wrap; a click on the words chooses it too."""

    def __init__(self, words: str, *, allowed: bool) -> None:
        super().__init__()
        self.radio = QRadioButton()
        self.radio.setAccessibleName(words)
        self.radio.setEnabled(allowed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID)
        row.addWidget(self.radio, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(words, "" if allowed else "muted", wrap=True), 1)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.radio.click()


class OptionList(QWidget):
    """Radio buttons, each with why it may or may not be chosen below it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def clear(self) -> None:
        """Take all options away."""
        for made in self.group.buttons():
            self.group.removeButton(made)
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()

    def offer(self, words: str, reason: str, *, allowed: bool) -> QRadioButton:
        """Add an option; one that is not allowed is greyed."""
        option = Option(words, allowed=allowed)
        option.radio.setAccessibleDescription(reason)
        option.setToolTip(reason)
        self.group.addButton(option.radio)
        self._column.addWidget(option)
        return option.radio

    def explain(self, reason: str, whys: Sequence[Why] = ()) -> None:
        """Say below the last options why they may or may not be chosen."""
        line = WhyLine(reason, "small", whys)
        line.setContentsMargins(INDENT, 0, 0, theme.GAP)
        self._column.addWidget(line)

    def say(self, words: str) -> None:
        """Show words instead of options."""
        self._column.addWidget(label(words, "muted", wrap=True))


class SanctionField(Field[str]):
    """The sanction, among those the law permits; the others are greyed with their reason."""

    def __init__(self, words: str) -> None:
        self._list = OptionList(words)
        super().__init__(words, self._list, required=True)
        self.options: dict[str, QRadioButton] = {}
        self._code = ""
        self._list.say("Pilih ketentuan dan dampaknya dahulu.")
        self._list.group.buttonClicked.connect(self._on_clicked)

    def offer(self, choices: Sequence[SanctionChoice]) -> None:
        """Offer other sanctions; a choice still permitted stays, else the proposed one is taken."""
        self._list.clear()
        ordered = sorted(choices, key=lambda one: not one.permitted)
        self.options = {}
        for place, one in enumerate(ordered):
            why = _why(one.reason, one.article)
            name = upper_first(one.name)
            self.options[one.code] = self._list.offer(name, why, allowed=one.permitted)
            alone = place == 0 or ordered[place - 1].reason != one.reason
            following = ordered[place + 1] if place + 1 < len(ordered) else None
            last = following is None or following.reason != one.reason
            if last and one.reason:
                words = why if alone else _why(one.reason, "")
                self._list.explain(words, (one.why,) if one.why else ())
        if not choices:
            self._list.say("Tidak ada hukuman untuk ketentuan dan dampak ini.")
        permitted = [one.code for one in choices if one.permitted]
        proposed = [one.code for one in choices if one.proposed and one.permitted]
        if self._code not in permitted:
            self._code = proposed[0] if proposed else ""
        self._fill(self._code)

    @override
    def value(self) -> str:
        return self._code

    @override
    def problem(self) -> str:
        return "" if self._code else f"Pilih {self.words.lower()}."

    @override
    def _fill(self, value: str) -> None:
        self._code = value
        if value in self.options:
            self.options[value].setChecked(True)

    def _on_clicked(self) -> None:
        self._code = next(code for code, made in self.options.items() if made.isChecked())
        self._tell()


class PunisherField(Field[Punisher]):
    """Who punishes: the candidates with why each may or may not.

    Somebody the rule does not propose can be chosen too; the form then asks for the reason.
    """

    def __init__(self, words: str) -> None:
        self._list = OptionList(words)
        super().__init__(words, self._list, required=True)
        self.options: dict[Punisher, QRadioButton] = {}
        self.choices: dict[Punisher, PunisherChoice] = {}
        self._chosen: Punisher = (None, False)
        self.other: QRadioButton | None = None
        """Chooses somebody the rules do not list."""
        self.elsewhere = False
        """Whether somebody not listed is chosen."""
        self._list.say("Pilih hukuman dahulu.")
        self._list.group.buttonClicked.connect(self._on_clicked)

    def offer(self, choices: Sequence[PunisherChoice]) -> None:
        """Offer other officials; nobody chosen yet means the proposed one.

        Who was chosen as proposed gives way to who is proposed now; a choice of the clerk's own
        stays as long as it is offered.
        """
        before = self.choices.get(self._chosen)
        self._list.clear()
        # What only the Presiden decides goes up as a proposal of the Bupati.
        self.choices = {(o.employee_id, o.by_regent or o.by_president): o for o in choices}
        self.options = {}
        for key, one in self.choices.items():
            why = _why(one.reason, one.article)
            words = one.title if one.allowed else f"{one.title} (perlu alasan tertulis)"
            self.options[key] = self._list.offer(words, why, allowed=True)
            self._list.explain(why, _whys_of(one))
        if not choices:
            self._list.say("Tidak ada pejabat yang ditemukan. Periksa atasan pegawai ini.")
        self.other = self._list.offer(OTHER, OTHER_WHY, allowed=True)
        follows = before is not None and before.proposed
        if (follows or self._chosen not in self.choices) and not self.elsewhere:
            proposed = [key for key, one in self.choices.items() if one.proposed]
            self._chosen = proposed[0] if proposed else (None, False)
        self._fill(self._chosen)

    @override
    def kept(self) -> tuple[Any, str]:
        return self.value(), "lain" if self.elsewhere else ""

    @override
    def take_back(self, kept: tuple[Any, str]) -> None:
        self.elsewhere = bool(kept[1])
        self.set_value(kept[0])

    def needs_reason(self) -> bool:
        """Tell whether somebody else than the proposed authority is chosen."""
        choice = self.choices.get(self._chosen)
        return self.elsewhere or (choice is not None and not choice.proposed)

    def choose_elsewhere(self, employee_id: int | None) -> None:
        """Choose an official who is not listed."""
        self.elsewhere = True
        self._chosen = (employee_id, False)
        self._mark()

    @override
    def value(self) -> Punisher:
        return self._chosen

    @override
    def problem(self) -> str:
        return "" if self._chosen != (None, False) else f"Pilih {self.words.lower()}."

    @override
    def _fill(self, value: Punisher) -> None:
        self._chosen = value
        self._mark()

    def _mark(self) -> None:
        if self.elsewhere and self.other is not None:
            self.other.setChecked(True)
        elif self._chosen in self.options:
            self.options[self._chosen].setChecked(True)

    def _on_clicked(self) -> None:
        listed = [key for key, made in self.options.items() if made.isChecked()]
        self.elsewhere = not listed
        self._chosen = listed[0] if listed else (None, False)
        self._tell()


def _why(reason: str, article: str) -> str:
    why = upper_first(reason)
    return f"{why} ({article})" if article and article not in reason else why


def _whys_of(one: PunisherChoice) -> tuple[Why, ...]:
    """Give the reason with the text of its article, where the desk tells it."""
    return (one.why,) if one.why is not None else ()
