"""What the tour walks on: the demo with a case in each stage, and what it looks for on a screen."""

import os
import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QTableView,
    QWidget,
)

from asn_desk.domain.attendance.absences import AbsenceKind
from asn_desk.domain.incidents import IncidentFilter
from asn_desk.domain.papers.letter_facts import QuestionAnswer
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.attendance.attendance import DayEntryDraft, MonthEntryDraft
from asn_desk.services.demo import Demo
from asn_desk.services.desks import open_desks
from asn_desk.settings import read_settings
from ui.shared.elements import LinkButton, WrappingButton
from ui.shared.wrapping_box import WrappingBox

TODAY = date(2026, 4, 30)
PICTURES = "ASN_DESK_TOUR"
"""Names the folder for pictures; without it they are painted and let go."""
QUICK = 90
"""Writes a picture large but fast."""
ALIGNMENT_SLACK = 2
"""Pixels that round off between a font's measure and a widget's."""
S = StepKind
STAGES = {"pemeriksaan": 1, "lhp": 3, "keputusan": 6, "penyampaian": 11}
"""Whose case stands at which step."""
SERVED = {"sedang": 13, "berat": 14}
"""Whose medium and whose heavy sanction the demo took into force."""


def build_tour(folder: Path, papers: Path) -> None:
    """Run the demo and open one more case for each stage, up to that stage."""
    settings = read_settings(folder)
    desks = open_desks(settings, today=lambda: TODAY)
    Demo(desks=desks, settings=settings).run(papers)
    for number, stage in enumerate(STAGES):
        _walk(desks, STAGES[stage], stage, date(2026, 4, 6) + timedelta(days=number))
    _miss_days(desks)
    desks.database.close()


def absentee_of(desks) -> int:
    """Give who was absent long enough for the salary to stop."""
    return desks.incidents.view(STAGES["lhp"]).person.employee_id


def _miss_days(desks) -> None:
    """Record every kind of absence, and ten days in a row."""
    who, record = absentee_of(desks), desks.attendance.record
    record(DayEntryDraft(employee_id=who, first=date(2026, 1, 5), last=date(2026, 1, 6)))
    for day, kind in enumerate(list(AbsenceKind)[1:-1], start=9):
        late = 45 if kind is AbsenceKind.PRESENT else 0
        on = date(2026, 2, day)
        record(DayEntryDraft(employee_id=who, first=on, kind=kind, late=late))
    record(DayEntryDraft(employee_id=who, first=date(2026, 3, 2), last=date(2026, 3, 16)))
    wrong = DayEntryDraft(
        employee_id=who, first=date(2026, 1, 6), kind=AbsenceKind.SICK, reason="surat dokter"
    )
    desks.attendance.correct(wrong)
    desks.attendance.record_month(
        MonthEntryDraft(employee_id=who, year=2026, month=4, days=1, minutes=95)
    )


def case_of(desks, stage: str) -> int:
    """Give the case that stands at a stage."""
    return desks.incidents.view((STAGES | SERVED)[stage]).person.case_id


def keep_picture(shown: QWidget, place: str) -> None:
    """Paint what is shown, and keep the picture where a folder for pictures was named."""
    picture = shown.grab()
    if wanted := os.environ.get(PICTURES):
        folder = Path(wanted)
        folder.mkdir(parents=True, exist_ok=True)
        picture.save(str(folder / f"{place}.png"), "PNG", QUICK)


def faults_of(root: QWidget) -> list[str]:
    """Name everything that is wrong with what is shown."""
    return [*clipped(root), *overlapping(root), *hidden_beside(root), *nameless(root)]


def hidden_beside(root: QWidget) -> list[str]:
    """Name what is wider than its place: words are read downwards, never sideways."""
    return [
        f"{type(one.widget()).__name__} is {one.widget().width() - one.viewport().width()} px wider"
        f" than its place in {type(one.parentWidget()).__name__}"
        for one in _shown(root)
        if isinstance(one, QScrollArea)
        and one.widget() is not None
        and one.widget().width() > one.viewport().width() + ALIGNMENT_SLACK
    ]


def clipped(root: QWidget) -> list[str]:
    """Name the words that have less room than they need."""
    found = []
    for widget in _shown(root):
        lack = _lack(widget)
        if lack > ALIGNMENT_SLACK:
            found.append(f"{type(widget).__name__} '{_words(widget)}' lacks {lack} px")
    return found


def overlapping(root: QWidget) -> list[str]:
    """Name the pairs of words and controls of one parent that lie over each other."""
    found, families = [], {}
    parts = [one for one in _shown(root) if isinstance(one, QLabel | QAbstractButton | QLineEdit)]
    for one in parts:
        families.setdefault(id(one.parentWidget()), []).append(one)
    for family in families.values():
        for place, one in enumerate(family):
            for other in family[place + 1 :]:
                over = one.geometry().intersected(other.geometry())
                if min(over.width(), over.height()) > ALIGNMENT_SLACK:
                    found.append(f"'{_words(one)}' over '{_words(other)}'")
    return found


def nameless(root: QWidget) -> list[str]:
    """Name the controls a screen reader would read without a word."""
    return [
        f"{type(one).__name__} in {type(one.parentWidget()).__name__}"
        for one in _shown(root)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)
    ]


def _walk(desks, person_id: int, stage: str, on: date) -> None:
    walk = _Walk(desks, _open(desks, person_id, on))
    exam = desks.office.deadline("panggilan", on).day
    walk.take(S.SUMMONED_1, on, exam_on=exam)
    if stage == "pemeriksaan":
        return
    asked = desks.cases.start(walk.case_id, S.EXAMINED).detail.questions
    answered = tuple(QuestionAnswer(question=one.question, answer="Ya.") for one in asked)
    walk.take(S.EXAMINED, exam, questions=answered)
    if stage == "lhp":
        return
    walk.report(_after(desks, exam))
    if stage == "keputusan":
        return
    day = _after(desks, exam, 2)
    walk.take(S.DECIDED, day)
    walk.take(S.CALLED, day, meet_on=_after(desks, day))


def _open(desks, person_id: int, on: date) -> int:
    proposal = desks.incidents.proposed_case(person_id)
    lines = desks.incidents.lines(IncidentFilter(limit=1000))
    line = next(one for one in lines if one.person_id == person_id)
    return desks.incidents.open_case(
        [person_id],
        act=proposal.act,
        provisions=proposal.provisions or ["3c", "3f"],
        happened_on=line.happened_on or date(2026, 1, 29),
        place=proposal.place,
        on=on,
    )


def _after(desks, day: date, count: int = 1) -> date:
    return desks.office.working_day_after(day, count)


class _Walk:
    def __init__(self, desks, case_id):
        self.desks, self.case_id = desks, case_id

    def take(self, kind, on, **changed):
        draft = self.desks.cases.start(self.case_id, kind)
        detail = replace(draft.detail, **changed)
        version = self.desks.cases.view(self.case_id).case.version
        self.desks.cases.record(
            self.case_id, replace(draft, on=on, detail=detail), expected_version=version
        )

    def report(self, on):
        found = self.desks.cases.start(self.case_id, S.REPORTED).detail
        law = self.desks.cases.assessment(
            self.case_id, provisions=found.provisions, impact=found.impact
        )
        punisher = next(one for one in law.punishers if one.proposed)
        self.take(
            S.REPORTED,
            on,
            impact_text="Mengganggu kelancaran pelayanan pada unit kerja",
            sanction_code=next(one.code for one in law.sanctions if one.proposed),
            punisher_id=punisher.employee_id,
            by_regent=punisher.by_regent,
        )


def _shown(root: QWidget) -> list[QWidget]:
    """Give the widgets a person could see, now or by scrolling."""
    return [one for one in (root, *root.findChildren(QWidget)) if one.isVisible()]


def _lack(widget: QWidget) -> int:
    if isinstance(widget, QLabel):
        return _label_lack(widget)
    if isinstance(widget, QPushButton):
        return _button_lack(widget)
    if isinstance(widget, QComboBox):
        return _choice_lack(widget)
    if isinstance(widget, QLineEdit):
        return _line_lack(widget) if widget.text() else _hint_lack(widget)
    return _view_lack(widget)


def _view_lack(widget: QWidget) -> int:
    if isinstance(widget, QListWidget) and not widget.wordWrap():
        return widget.sizeHintForColumn(0) - widget.viewport().width()
    return _heading_lack(widget) if isinstance(widget, QHeaderView) else 0


def _label_lack(one: QLabel) -> int:
    if not one.text() or (one.pixmap() and not one.pixmap().isNull()):
        return 0
    if one.wordWrap():
        pieces = re.split(r"[\s/-]+", one.text())
        longest = max(map(one.fontMetrics().horizontalAdvance, pieces), default=0)
        lack = one.heightForWidth(one.width()) - one.height()
        return max(lack, longest - one.contentsRect().width())
    hint = one.sizeHint()
    return max(hint.width() - one.width(), hint.height() - one.height())


def _button_lack(one: QPushButton) -> int:
    if not one.text() or (isinstance(one, LinkButton) and one.toolTip()):
        return 0
    if isinstance(one, WrappingButton):
        longest = max(map(one.fontMetrics().horizontalAdvance, one.lines()))
        lack = one.sizeHint().height() - one.height()
        return max(lack, longest - one.contentsRect().width())
    hint = one.sizeHint()
    return max(hint.width() - one.width(), hint.height() - one.height())


def _choice_lack(one: QComboBox) -> int:
    if isinstance(one, WrappingBox):
        longest = max(map(one.fontMetrics().horizontalAdvance, one.lines()))
        return max(one.sizeHint().height() - one.height(), longest + 34 - one.width())
    return one.fontMetrics().horizontalAdvance(one.currentText()) + 34 - one.width()


def _line_lack(one: QLineEdit) -> int:
    """Only a line of a given width has to hold what is in it; longer words scroll in others."""
    if one.minimumWidth() != one.maximumWidth():
        return 0
    return one.fontMetrics().horizontalAdvance(one.text()) + 18 - one.width()


def _hint_lack(one: QLineEdit) -> int:
    if not one.placeholderText():
        return 0
    margins = 46 if one.property("look") == "search" else 18
    return one.fontMetrics().horizontalAdvance(one.placeholderText()) + margins - one.width()


def _heading_lack(one: QHeaderView) -> int:
    if (
        not isinstance(one.parentWidget(), QTableView)
        or one.orientation() is Qt.Orientation.Vertical
    ):
        return 0
    lacks = [0]
    for place in (at for at in range(one.count()) if not one.isSectionHidden(at)):
        words = str(one.model().headerData(place, Qt.Orientation.Horizontal) or "")
        lacks.append(one.fontMetrics().horizontalAdvance(words) + 16 - one.sectionSize(place))
    return max(lacks)


def _words(widget: QWidget) -> str:
    for name in ("text", "currentText"):
        given = getattr(widget, name, None)
        words = given() if callable(given) else ""
        if words:
            return words[:60]
    return getattr(widget, "placeholderText", widget.accessibleName)()[:60]
