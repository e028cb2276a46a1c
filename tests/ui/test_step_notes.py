from datetime import UTC, date, datetime

import pytest

from asn_desk.domain.errors import Incomplete, WrongDate
from asn_desk.domain.proceedings.cases import Step
from asn_desk.domain.proceedings.gates import Missing
from asn_desk.domain.proceedings.pacing import Caution
from asn_desk.domain.proceedings.step_details import Finished
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.users import DeskUser, UserNames
from asn_desk.services.proceedings.case_values import StepCheck, TimelineItem
from ui.cases.recorded_panel import RecordedPanel
from ui.cases.step_notes import StepNotes
from ui.cases.steps import timeline_items
from ui.shared.theme import Meaning


@pytest.fixture
def notes(qtbot):
    made = StepNotes()
    qtbot.addWidget(made)
    return made


def test_what_is_missing_is_said_before_what_is_unusual(notes):
    notes.show_check(
        StepCheck(
            missing=(Missing(what="BAP belum dibuat", article="Pasal 27"),),
            not_authorised="Lidia: bukan wewenangnya",
            cautions=(Caution(text="Terlambat"),),
        )
    )
    assert notes.lines() == [
        "BAP belum dibuat (Pasal 27)",
        "Lidia: bukan wewenangnya",
        "Terlambat",
    ]
    assert notes.isVisibleTo(notes.parentWidget() or notes)


def test_a_refusal_is_worded(notes):
    notes.show_refusal(WrongDate("Panggilan I", date(2026, 1, 1), "belum tiba"))
    assert notes.lines() == ["Panggilan I tidak mungkin 1 Januari 2026. Belum tiba."]


def test_what_must_be_filled_is_listed(notes):
    notes.show_refusal(Incomplete((("place", "isi tempat"), ("exam_at", "isi jam"))))
    assert notes.lines() == ["Belum bisa dicatat: isi tempat; isi jam."]
    notes.clear()
    assert notes.lines() == []


def test_a_recorded_step_leads_to_its_letter(qtbot):
    panel = RecordedPanel()
    qtbot.addWidget(panel)
    item = TimelineItem(
        kind=StepKind.FINISHED,
        title="Selesai",
        on=date(2026, 3, 2),
        state="done",
        letter_id=7,
        letter_number="1",
    )
    step = Step(
        sequence=1,
        kind=StepKind.FINISHED,
        on=date(2026, 3, 2),
        detail=Finished(),
        recorded_at=datetime(2026, 3, 2, 3, 0, tzinfo=UTC),
        recorded_by="rahma",
    )
    users = UserNames([DeskUser(login="rahma", name="Rahma Contoh")])
    panel.show_step(item, step, over=True, users=users)
    assert panel.recorded.text().endswith("oleh Rahma Contoh (rahma)")
    with qtbot.waitSignal(panel.letter_requested) as asked:
        panel.to_letter.click()
    assert asked.args == [7]


def test_a_step_without_letter_or_date_still_has_a_panel(qtbot):
    panel = RecordedPanel()
    qtbot.addWidget(panel)
    item = TimelineItem(kind=StepKind.CLOSED, title="Ditutup", on=None, state="done")
    panel.show_step(item, None, over=False, users=UserNames())
    with qtbot.assertNotEmitted(panel.letter_requested):
        panel._on_letter()
        panel._on_why()
    assert panel.recorded.text() == ""


def test_a_withdrawn_step_is_struck_and_one_that_must_wait_says_so():
    withdrawn = TimelineItem(
        kind=StepKind.FORWARDED, title="Diteruskan", on=date(2026, 2, 2), state="withdrawn"
    )
    waiting = TimelineItem(
        kind=StepKind.FINISHED,
        title="Tandai selesai",
        on=None,
        state="next",
        missing=(Missing(what="Keputusan baru berlaku tanggal 17 Maret 2026"),),
    )
    first, second = timeline_items((withdrawn, waiting), today=date(2026, 3, 1))
    assert first.struck
    assert first.meaning is None
    assert second.meaning is Meaning.WAITING
    assert second.details == ("Perlu: Keputusan baru berlaku tanggal 17 Maret 2026",)


def test_a_deadline_on_the_time_line_says_how_near_it_is(office):
    deadline = office.desks.office.deadline("panggilan-2", date(2026, 2, 13))
    item = TimelineItem(
        kind=StepKind.SUMMONED_2,
        title="Buat panggilan II",
        on=deadline.day,
        state="next",
        deadline=deadline,
    )
    said = [
        timeline_items((item,), today=day)[0].deadline
        for day in (date(2026, 2, 18), deadline.day, date(2026, 4, 1))
    ]
    assert said[0].endswith("hari kerja lagi")
    assert said[1].endswith("hari ini")
    assert said[2].endswith("sudah lewat")
