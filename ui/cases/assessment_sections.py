"""The parts of an assessment in reading order, each line with its "Mengapa?"."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtWidgets import QVBoxLayout, QWidget

from asn_desk.services.assessment_values import (
    AssessmentView,
    PunisherChoice,
    SanctionChoice,
    Why,
)
from ui.shared import theme
from ui.shared.day_words import upper_first
from ui.shared.decision_words import block_words
from ui.shared.elements import label
from ui.shared.theme import Meaning, with_sign
from ui.shared.why import WhyLine

NONE = "tidak ada ketentuan"
EVERY_CHARGE = "*"
"""The code of an avoided charge that stands for all of them."""


class Section(QWidget):
    """A titled part of the panel; what is not permitted stands muted below what is."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, theme.GAP)
        self._column.setSpacing(theme.GRID)
        self._column.addWidget(label(title, "heading", wrap=True))

    def say(self, words: str, look: str = "", whys: Sequence[Why] = ()) -> None:
        """Add a line."""
        self._column.addWidget(WhyLine(words, look, whys))

    def mean(self, meaning: Meaning, words: str, whys: Sequence[Why] = ()) -> None:
        """Add a line with its sign and colour."""
        self.say(with_sign(meaning, words), meaning.value, whys)


def sections_of(view: AssessmentView) -> Iterator[Section]:
    """Give the parts that have something to say."""
    yield _level(view)
    yield from _sanctions(view.sanctions)
    yield from _coaching(view)
    yield from _examination(view)
    yield from _officials("Yang berwenang menghukum", view.punishers, "menghukum")
    yield from _reasons("Hukuman yang sedang dijalani", view.concurrency)
    yield from _consequences(view)
    yield from _charges(view)


def settling(view: AssessmentView) -> Why | None:
    """Give the reason that settles the level: of the first provision that reaches it."""
    reached = (one.why for one in view.findings if one.level == view.level)
    return next(reached, next(iter(view.whys), None))


def _level(view: AssessmentView) -> Section:
    made = Section(f"Tingkat {view.level}" if view.level != NONE else upper_first(NONE))
    first = settling(view)
    made.say(first.sentence if first else "Belum ada ketentuan yang didakwakan.", whys=view.whys)
    if view.absence_days is not None:
        made.say(f"Tidak masuk kerja {view.absence_days} hari kerja dalam tahun itu.", "small")
    for one in view.findings:
        made.say(f"{one.citation}: {one.level}", "strong", (one.why,))
        made.say(upper_first(one.text), "small")
    return made


def _sanctions(sanctions: Sequence[SanctionChoice]) -> Iterator[Section]:
    permitted = [one for one in sanctions if one.permitted]
    barred = [one for one in sanctions if not one.permitted]
    if permitted:
        made = Section("Hukuman")
        for one in sorted(permitted, key=lambda one: not one.proposed):
            whys = (one.why,) if one.why else ()
            if one.proposed:
                made.mean(Meaning.DONE, f"Diusulkan: {one.name}", whys)
            else:
                made.say(f"Boleh juga: {one.name}", whys=whys)
        yield made
    if barred:
        made = Section("Tidak boleh")
        for reason, group in groupby(barred, key=lambda one: one.reason):
            alike = list(group)
            for one in alike:
                made.say(upper_first(one.name), "muted")
            first = alike[0].why
            made.say(upper_first(reason), "small", (first,) if first else ())
        yield made


def _coaching(view: AssessmentView) -> Iterator[Section]:
    if view.coaching is not None:
        made = Section("Pembinaan")
        made.say(view.coaching.sentence, whys=(view.coaching,))
        yield made


def _examination(view: AssessmentView) -> Iterator[Section]:
    if view.team is None and not view.examiners:
        return
    made = Section("Yang memeriksa")
    for one in view.examiners:
        _add_official(made, one, "memeriksa")
    if view.team is not None:
        elements = f" Unsur: {', '.join(view.team.elements)}." if view.team.elements else ""
        made.say(f"{view.team.why.sentence}{elements}", whys=(view.team.why,))
    yield made


def _officials(title: str, officials: Sequence[PunisherChoice], does: str) -> Iterator[Section]:
    if officials:
        made = Section(title)
        for one in sorted(officials, key=lambda one: (not one.proposed, not one.allowed)):
            _add_official(made, one, does)
        yield made


def _add_official(made: Section, one: PunisherChoice, does: str) -> None:
    if one.proposed:
        made.mean(Meaning.DONE, one.title)
    else:
        made.say(one.title if one.allowed else f"{one.title}, tidak {does}", "muted")
    cited = one.article and one.article not in one.reason
    reason = f"{upper_first(one.reason)} ({one.article})" if cited else upper_first(one.reason)
    made.say(reason, "small", (one.why,) if one.why else ())


def _reasons(title: str, whys: Sequence[Why]) -> Iterator[Section]:
    if whys:
        made = Section(title)
        for why in whys:
            made.say(why.sentence, whys=(why,))
        yield made


def _consequences(view: AssessmentView) -> Iterator[Section]:
    if not view.warnings and not view.restrictions:
        return
    made = Section("Akibat hukuman yang diusulkan")
    for why in view.warnings:
        made.say(why.sentence, whys=(why,))
    for block in view.restrictions:
        made.say(block_words(block), whys=(block.why,))
    yield made


def _charges(view: AssessmentView) -> Iterator[Section]:
    more = [one for one in view.charges if one.when]
    if more:
        made = Section("Dapat ditambahkan")
        for charge in more:
            made.say(f"{charge.citation}, bila {charge.when}")
            made.say(f"{upper_first(charge.reason)} ({charge.article})", "small")
        yield made
    if view.avoid:
        made = Section("Jangan didakwakan")
        for avoided in view.avoid:
            named = "" if avoided.code == EVERY_CHARGE else f"{avoided.citation}: "
            made.say(f"{named}{avoided.reason}", "muted")
        yield made
