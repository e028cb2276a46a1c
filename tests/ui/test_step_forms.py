from datetime import date, time

import pytest

from asn_desk.domain.papers.letter_facts import QuestionAnswer
from asn_desk.domain.proceedings.step_details import (
    DETAIL_OF_STEP,
    Absent,
    Contested,
    Decided,
    Examined,
    HandedOver,
    Reported,
    Summoned,
)
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.proceedings.case_values import StepDraft
from tests.ui.form_samples import DAY
from ui.cases.step_forms import FORMS, form_for


def test_every_step_but_opening_and_correction_has_a_form():
    assert set(FORMS) == set(StepKind) - {StepKind.OPENED, StepKind.WITHDRAWN}


@pytest.mark.parametrize(
    "kind", [k for k in FORMS if k not in (StepKind.REPORTED, StepKind.DECIDED)]
)
def test_a_form_gives_back_what_it_was_filled_with(form, kind):
    detail = DETAIL_OF_STEP[kind]()
    assert form(kind, detail).value() == StepDraft(kind=kind, on=DAY, detail=detail)


FILLED = [
    (
        StepKind.SUMMONED_1,
        Summoned(examiner_id=3, exam_on=DAY, exam_at=time(9), place="Aula", bring="surat tugas"),
    ),
    (
        StepKind.ABSENT_1,
        Absent(
            waited_from=time(9),
            waited_until=time(11),
            received_on=DAY,
            reason="sakit",
            witnesses=("A", "B"),
        ),
    ),
    (
        StepKind.EXAMINED,
        Examined(
            examiner_id=3,
            exam_at=time(9),
            place="Aula",
            virtual=True,
            questions=(QuestionAnswer(question="Sehat?", answer="Ya.\nSehat."),),
            remark="tertib",
            refused=True,
            refusal_reason="keberatan",
        ),
    ),
    (
        StepKind.HANDED_OVER,
        HandedOver(
            deliverer_id=3,
            at=time(9),
            place="Aula",
            refused=True,
            refusal_reason="menolak",
            witnesses=("A",),
        ),
    ),
    (StepKind.CONTESTED, Contested(remedy="banding", number="7")),
    (
        StepKind.REPORTED,
        Reported(
            act="siaran",
            provisions=("3c", "3f"),
            impact="INS",
            impact_text="terganggu",
            aggravating="x",
            mitigating="y",
            sanction_code="R2",
            by_regent=True,
            override_reason="perintah",
        ),
    ),
    (StepKind.DECIDED, Decided(sanction_code="R1", punisher_id=3)),
]


@pytest.mark.parametrize(("kind", "detail"), FILLED)
def test_a_filled_form_gives_back_every_answer(form, kind, detail):
    assert form(kind, detail).value().detail == detail


def test_loading_tells_no_change(qtbot, tools):
    made = form_for(StepKind.SUMMONED_1, tools)
    qtbot.addWidget(made)
    with qtbot.assertNotEmitted(made.changed):
        made.load(StepDraft(kind=StepKind.SUMMONED_1, on=DAY, detail=Summoned(place="Aula")))


def test_names_are_filled_in_behind_ids(form):
    made = form(StepKind.SUMMONED_1, Summoned(examiner_id=3))
    assert made.answers["examiner_id"].line.text() == "Pejabat 3"


def test_the_safe_date_is_offered_and_taken(form, qtbot):
    made = form(StepKind.SUMMONED_1, Summoned(exam_on=DAY), on=date(2026, 2, 3))
    assert "Sel, 13 Feb" not in made.safe.words.text()
    with qtbot.waitSignal(made.changed):
        made.safe.use.click()
    assert made.exam_on.value() == made.safe.deadline.day


def test_the_safe_date_explains_itself(form, monkeypatch):
    shown = []
    monkeypatch.setattr(
        "ui.cases.inquiry_forms.show_counting", lambda _p, one, **_: shown.append(one)
    )
    made = form(StepKind.SUMMONED_1, on=date(2026, 2, 3))
    made.safe.why.click()
    assert shown == [made.safe.deadline]


def test_no_safe_date_is_shown_when_holidays_are_missing(form):
    assert not form(StepKind.SUMMONED_1, on=date(2031, 2, 3)).safe.isVisible()


def test_the_reason_for_refusing_is_asked_only_when_refused(form):
    made = form(StepKind.EXAMINED, Examined())
    assert not made.refusal.isVisible()
    made.refused.box.click()
    assert made.refusal.isVisible()


def test_an_unreadable_date_keeps_the_old_one_in_the_draft(form):
    made = form(StepKind.FINISHED)
    made.on.line.setText("kapan-kapan")
    assert made.value().on == DAY
    assert not made.check()


def test_the_law_proposes_sanction_and_authority(form):
    made = form(StepKind.REPORTED, Reported(provisions=("3c",)))
    assert made.value().detail.sanction_code == "R1"
    assert made.value().detail.punisher_id == 3
    assert made.level.words.text().startswith("Tingkat hukuman: ringan.")


def test_a_sanction_the_law_does_not_permit_cannot_be_chosen(form):
    made = form(StepKind.REPORTED)
    made.sanction.options["S1"].click()
    assert made.value().detail.sanction_code == "R1"
    assert made.sanction.options["S1"].accessibleDescription() == "Tingkatnya ringan (Pasal 10)"
    made.sanction.options["R2"].click()
    assert made.value().detail.sanction_code == "R2"


def test_another_authority_needs_a_written_reason(form):
    made = form(StepKind.REPORTED, Reported(act="x", provisions=("3c",), impact_text="x"))
    assert not made.override_reason.isVisible()
    made.punisher.options[(None, True)].click()
    assert made.override_reason.isVisible()
    assert not made.check()
    assert made.value().detail.by_regent


def test_not_proven_asks_for_no_sanction(form):
    made = form(StepKind.REPORTED, Reported(proven=False, act="x"))
    assert not made.sanction.isVisible()
    assert made.check()


def test_the_law_is_asked_again_when_a_provision_is_ticked(form, qtbot, tools):
    made = form(StepKind.REPORTED, Reported(provisions=("3c",)))
    made._pause.setInterval(1)
    before = made.level.words.text()
    made.level.say("")
    made.provisions.list.item(0).setCheckState(made.provisions.list.item(2).checkState())
    qtbot.waitUntil(lambda: made.level.words.text() == before)


def test_provisions_are_narrowed_by_a_fragment(form):
    made = form(StepKind.REPORTED)
    ticks = made.provisions
    ticks.search.setText("pasal 3 huruf f")
    shown = [i.text() for i in ticks._items() if not i.isHidden()]
    assert all("huruf f" in one for one in shown)
    assert shown


def test_a_provision_no_longer_in_force_stays_ticked(form):
    assert form(StepKind.REPORTED, Reported(provisions=("9z",))).value().detail.provisions == (
        "9z",
    )


def test_what_the_desk_finds_incomplete_is_marked(form):
    made = form(StepKind.REPORTED)
    made.show_problems([("act", "uraikan perbuatannya"), ("punisher_id", "pilih pejabat")])
    assert made.answers["act"].problem_shown() == "Uraikan perbuatannya."
    assert made.punisher.problem_shown() == "Pilih pejabat."


def test_a_form_is_not_read_before_it_is_filled(qtbot, tools):
    made = form_for(StepKind.CLOSED, tools)
    qtbot.addWidget(made)
    with pytest.raises(RuntimeError):
        made.value()
