"""Buka perkara: what is charged, why, what not, and which other reports join."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from asn_desk.domain.law.provisions import ProposedCharge
from asn_desk.services.reports.incidents import CaseProposal
from ui.incidents.words import KINDS, SOURCES
from ui.shared.day_words import day_words
from ui.shared.elements import label, link_button, muted_label
from ui.shared.field import Field
from ui.shared.form import ChoiceField, DateField, Form, LongTextField, TextField
from ui.shared.theme import Meaning, with_sign
from ui.shared.why import WhyLine

INDENT = 26
Provisions = Sequence[tuple[str, str]]
"""Code and `Pasal 3 huruf c — …` of every provision that can be charged."""
NOTHING = "*"
"""The code of an avoided charge that stands for all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDraft:
    """What a new case says, and which reports it joins."""

    act: str
    provisions: tuple[str, ...]
    happened_on: date | None
    place: str
    joined: tuple[int, ...] = ()
    """Ids of further reported persons: the same employee in other reports."""


class CheckList(Field[tuple[str, ...]]):
    """Several things, each ticked or not, with its text and, on demand, why it is offered."""

    def __init__(self, words: str, *, required: bool) -> None:
        self.boxes: dict[str, QCheckBox] = {}
        self.inside = QWidget()
        super().__init__(words, self.inside, required=required)
        self._column = QVBoxLayout(self.inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def offer(self, key: str, words: str, *, text: str = "", why: str = "") -> QCheckBox:
        """Offer one thing; `text` stands below it, `why` opens at a click."""
        box = QCheckBox(words)
        box.toggled.connect(lambda _: self._tell())
        self.boxes[key] = box
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(box, 1)
        self._column.addLayout(row)
        if text:
            self._column.addWidget(_indented(text))
        if why:
            self._add_why(row, words, why)
        return box

    @override
    def value(self) -> tuple[str, ...]:
        return tuple(key for key, box in self.boxes.items() if box.isChecked())

    @override
    def problem(self) -> str:
        missing = self.required and not self.value()
        return f"Centang paling sedikit satu {self.words.lower()}." if missing else ""

    @override
    def _fill(self, value: tuple[str, ...]) -> None:
        for key, box in self.boxes.items():
            box.setChecked(key in value)

    def _add_why(self, row: QHBoxLayout, words: str, why: str) -> None:
        ask = link_button("Mengapa?")
        ask.setAccessibleName(f"Mengapa {words}?")
        reason = _indented(why)
        reason.hide()
        ask.clicked.connect(lambda _=False: reason.setVisible(reason.isHidden()))
        row.addWidget(ask)
        self._column.addWidget(reason)


class CaseForm(Form[CaseDraft]):
    """Fills in a case from the proposal; every part can be changed."""

    def __init__(
        self, proposal: CaseProposal, provisions: Provisions, *, today: Callable[[], date]
    ) -> None:
        super().__init__()
        self._texts = dict(provisions)
        if proposal.open_case is not None:
            self.add_widget(
                label(
                    f"● Orang ini sudah punya perkara berjalan: {proposal.open_case.number}. "
                    "Satu pelanggaran satu perkara; periksa apakah laporan ini hal yang sama.",
                    "due",
                    wrap=True,
                )
            )
        self._add_warnings(proposal)
        self.act = self.add(LongTextField("Perbuatan", required=True, lines=4))
        self.happened_on = DateField("Tanggal perbuatan", today=today)
        self.place = TextField("Tempat")
        self.add_row(self.happened_on, self.place)
        self.provisions = self.add(CheckList("Ketentuan yang dilanggar", required=True))
        for charge in proposal.charges:
            condition = f"Hanya bila {charge.when}. " if charge.when else ""
            text = condition + _text(self._texts.get(charge.code, ""))
            self.provisions.offer(charge.code, charge.citation, text=text, why=_why(charge))
        proposed = {charge.code for charge in proposal.charges}
        self.more: ChoiceField[str] = ChoiceField(
            "Tambah ketentuan lain",
            [one for one in provisions if one[0] not in proposed],
            required=False,
        )
        self.more.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        if provisions:
            self.add(self.more)
        self.more.changed.connect(self._add_provision)
        self._add_avoided(proposal)
        self.joined = CheckList("Laporan lain yang digabungkan", required=False)
        if proposal.joinable:
            self.add(self.joined)
        for line in proposal.joinable:
            words = f"{day_words(line.happened_on)} · {KINDS[line.kind]} · {SOURCES[line.source]}"
            self.joined.offer(str(line.person_id), words)

    @override
    def load(self, value: CaseDraft) -> None:
        self.act.set_value(value.act)
        self.happened_on.set_value(value.happened_on)
        self.place.set_value(value.place)
        self.provisions.set_value(value.provisions)
        self.joined.set_value(tuple(str(one) for one in value.joined))

    @override
    def value(self) -> CaseDraft:
        return CaseDraft(
            act=self.act.value(),
            provisions=self.provisions.value(),
            happened_on=self.happened_on.value(),
            place=self.place.value(),
            joined=tuple(int(one) for one in self.joined.value()),
        )

    def _add_provision(self) -> None:
        """Put a provision of the clerk's choice on the list, ticked."""
        code = self.more.value()
        if code is None:
            return
        if code not in self.provisions.boxes:
            citation, _, text = self._texts[code].partition(" — ")
            self.provisions.offer(code, citation, text=text)
        self.provisions.boxes[code].setChecked(True)
        self.more.set_value(None)

    def _add_warnings(self, proposal: CaseProposal) -> None:
        """Say what is special about this person's regime, before anything is charged."""
        for warning in proposal.warnings:
            said = with_sign(Meaning.DUE, warning.sentence)
            self.add_widget(WhyLine(said, Meaning.DUE.value, (warning,)))

    def _add_avoided(self, proposal: CaseProposal) -> None:
        if not proposal.avoid:
            return
        self.add_widget(label("Jangan didakwakan", "label"))
        for one in proposal.avoid:
            named = "" if one.code == NOTHING else f"{one.citation}: "
            self.add_widget(muted_label(f"{named}{one.reason}", wrap=True))


def proposed_draft(proposal: CaseProposal) -> CaseDraft:
    """Give the case as proposed."""
    return CaseDraft(
        act=proposal.act,
        provisions=proposal.provisions,
        happened_on=proposal.happened_on,
        place=proposal.place,
    )


def _why(charge: ProposedCharge) -> str:
    return f"{charge.reason} ({charge.article})" if charge.article else charge.reason


def _text(words: str) -> str:
    """Give the text of a provision without its citation."""
    return words.partition(" — ")[2] or words


def _indented(words: str) -> QLabel:
    made = muted_label(words, wrap=True)
    made.setContentsMargins(INDENT, 0, 0, 4)
    return made
