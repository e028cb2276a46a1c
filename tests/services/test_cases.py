from dataclasses import replace
from datetime import date, time
from hashlib import sha256

import pytest

from asn_desk.domain.errors import (
    ChangedMeanwhile,
    Incomplete,
    NotAuthorised,
    NotFound,
    NotYetLawful,
    WrongDate,
)
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.proceedings.cases import CaseFilter
from asn_desk.domain.proceedings.step_details import Decided, Forwarded
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.proceedings.case_values import StepDraft
from tests.documents.letter_samples import text_of
from tests.small_office import ANSWERED

S = StepKind


@pytest.fixture
def case_id(office):
    return office.open_case()


def state(office, case_id):
    return office.desks.cases.view(case_id)


def titles(view, how):
    return [one.title for one in view.timeline if one.state == how]


def test_a_new_case_points_to_the_superior(office, case_id):
    view = state(office, case_id)
    assert view.case.number == "1/2026"
    assert view.superior.id == office.supervisor_id
    assert titles(view, "next") == ["Teruskan ke atasan langsung"]


def test_the_form_of_a_summons_is_filled_in_with_the_earliest_lawful_date(office, case_id):
    draft = office.desks.cases.start(case_id, S.SUMMONED_1)
    assert draft.detail.examiner_id == office.supervisor_id
    assert draft.detail.exam_on == office.desks.office.deadline("panggilan", draft.on).day
    assert draft.detail.place == "Ruang kerja Kepala Seksi Angkutan Orang"


def test_recording_a_summons_issues_its_numbered_letter(office, case_id):
    done = office.record(case_id, S.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    assert done.number == "800.1.6.2/001/BKPSDM/2026"
    line = office.desks.letters.line(done.letter_id)
    assert line.kind is LetterKind.SUMMONS_1
    pdf = office.desks.letters.pdf(done.letter_id)
    assert pdf.startswith(b"%PDF")
    assert sha256(pdf).hexdigest() == line.sha256


def test_what_is_not_yet_lawful_is_refused_with_the_article_and_takes_no_number(office, case_id):
    with pytest.raises(NotYetLawful) as refused:
        office.record(case_id, S.DECIDED, date(2026, 2, 3), sanction_code="R1")
    assert refused.value.missing[0][1] == "PP 94/2021 Pasal 27 ayat (3)"
    assert office.desks.letters.agenda(year=2026) == ()


def test_an_incomplete_form_is_refused_field_by_field(office, case_id):
    with pytest.raises(Incomplete) as refused:
        office.record(case_id, S.SUMMONED_1, date(2026, 2, 3), place="")
    assert refused.value.fields == (("place", "isi tempat pemeriksaan"),)


def test_a_date_in_the_future_is_refused(office, case_id):
    with pytest.raises(WrongDate):
        office.record(case_id, S.SUMMONED_1, date(2026, 5, 4))


def test_a_case_that_changed_meanwhile_is_not_written_over(office, case_id):
    draft = office.draft(case_id, S.SUMMONED_1, date(2026, 2, 3))
    with pytest.raises(ChangedMeanwhile):
        office.desks.cases.record(case_id, draft, expected_version=7)


def test_two_absences_lead_to_a_decision_without_examination(office, case_id):
    office.record(case_id, S.FORWARDED, date(2026, 2, 2))
    office.record(case_id, S.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    office.record(case_id, S.ABSENT_1, date(2026, 2, 13))
    office.record(case_id, S.SUMMONED_2, date(2026, 2, 18), exam_on=date(2026, 3, 2))
    office.record(case_id, S.ABSENT_2, date(2026, 3, 2), reason="sakit tanpa surat")
    office.record(
        case_id,
        S.REPORTED,
        date(2026, 3, 3),
        impact_text="Pelayanan terganggu",
        sanction_code="R2",
        punisher_id=office.supervisor_id,
    )
    office.record(case_id, S.DECIDED, date(2026, 3, 4))
    facts = office.desks.cases.view(case_id).letters
    assert [one.kind for one in facts][-1] is LetterKind.DECISION


def test_the_decision_takes_effect_on_the_fifteenth_working_day(office, case_id):
    office.to_receipt(case_id)
    view = state(office, case_id)
    assert view.effective.day == date(2026, 3, 17)
    assert view.decisions[0].effective_on == date(2026, 3, 17)
    office.record(case_id, S.FINISHED, date(2026, 3, 17))
    assert state(office, case_id).due is None
    assert state(office, case_id).decisions[0].ended_on == date(2026, 3, 17)


def test_who_gets_the_letter_gets_no_copy_of_it(office, case_id):
    office.to_report(case_id)
    letters = state(office, case_id).letters
    report = next(one for one in letters if one.kind is LetterKind.EXAMINATION_REPORT)
    text = text_of(office.desks.letters.pdf(report.id))
    copies = text[text.index("Tembusan") :]
    assert "Kepala Dinas Perhubungan" in copies
    assert "Badan Kepegawaian" not in copies


def test_the_time_line_names_the_sanction(office, case_id):
    office.to_decision(case_id)
    items = {one.kind: one for one in state(office, case_id).timeline}
    assert items[S.REPORTED].lines == ("Terbukti", "Teguran lisan")
    assert items[S.DECIDED].lines == ("Teguran lisan",)


def test_who_does_not_come_to_receive_gets_it_sent(office, case_id):
    office.to_decision(case_id)
    office.record(case_id, S.CALLED, date(2026, 2, 20), meet_on=date(2026, 2, 24))
    office.record(case_id, S.MISSED_HANDOVER, date(2026, 2, 24), note="tanpa kabar")
    office.record(case_id, S.SENT, date(2026, 2, 25), address="Jl. Merdeka 1, Ketapang")
    office.record(case_id, S.ARRIVED, date(2026, 2, 27), proof="resi 123")
    assert state(office, case_id).effective.since == date(2026, 2, 27)


def test_a_refused_handover_is_sent_too(office, case_id):
    office.to_decision(case_id)
    office.record(
        case_id, S.HANDED_OVER, date(2026, 2, 24), refused=True, witnesses=("Darius Jampi",)
    )
    assert titles(state(office, case_id), "next") == ["Kirim keputusan"]
    office.record(case_id, S.SENT, date(2026, 2, 25), address="Jl. Merdeka 1")


def test_an_unproven_case_is_closed(office, case_id):
    office.record(case_id, S.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    office.record(case_id, S.EXAMINED, date(2026, 2, 13), questions=ANSWERED, refused=True)
    office.record(case_id, S.REPORTED, date(2026, 2, 18), proven=False, punisher_id=office.head_id)
    office.record(case_id, S.CLOSED, date(2026, 2, 19), reason="tidak terbukti")
    assert [row.line.ended for row in office.desks.cases.lines(CaseFilter())] == [True]


def test_a_remedy_suspends_the_decision_and_its_outcome_is_kept(office, case_id):
    office.to_receipt(case_id)
    office.record(case_id, S.CONTESTED, date(2026, 3, 2), number="1/KBR/2026")
    assert state(office, case_id).decisions[0].contested
    office.record(case_id, S.REMEDY_DECIDED, date(2026, 4, 1), number="2", result="membatalkan")
    assert state(office, case_id).decisions[0].cancelled


def test_an_upheld_decision_is_in_force_again(office, case_id):
    office.to_receipt(case_id)
    office.record(case_id, S.CONTESTED, date(2026, 3, 2), number="1/KBR/2026")
    office.record(case_id, S.REMEDY_DECIDED, date(2026, 4, 1), number="2")
    view = state(office, case_id)
    assert not view.decisions[0].contested
    assert titles(view, "next") == ["Tandai selesai"]


def test_only_the_proposed_authority_signs_without_a_reason(office, case_id):
    office.to_report(case_id)
    with pytest.raises(NotAuthorised) as refused:
        office.record(case_id, S.DECIDED, date(2026, 2, 19), punisher_id=office.head_id)
    assert "Pasal 23" in refused.value.article
    office.record(
        case_id,
        S.DECIDED,
        date(2026, 2, 19),
        punisher_id=office.head_id,
        override_reason="petunjuk Bagian Hukum",
    )


def test_another_sanction_than_recommended_needs_a_reason(office, case_id):
    office.to_report(case_id)
    with pytest.raises(NotAuthorised):
        office.record(case_id, S.DECIDED, date(2026, 2, 19), sanction_code="R3")


def test_somebody_outside_the_line_is_refused(office, case_id):
    office.to_report(case_id)
    with pytest.raises(NotAuthorised) as refused:
        office.record(case_id, S.DECIDED, date(2026, 2, 19), by_regent=True, punisher_id=None)
    assert "tulis alasannya" in refused.value.reason


def test_nobody_examines_himself(office, case_id):
    with pytest.raises(NotAuthorised) as refused:
        office.record(case_id, S.SUMMONED_1, date(2026, 2, 3), examiner_id=office.staff_id)
    assert "Pasal 29" in refused.value.article


def test_a_sanction_the_law_does_not_permit_is_refused(office, case_id):
    office.record(case_id, S.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    office.record(case_id, S.EXAMINED, date(2026, 2, 13), questions=ANSWERED)
    with pytest.raises(NotAuthorised):
        office.record(
            case_id,
            S.REPORTED,
            date(2026, 2, 18),
            impact_text="x",
            sanction_code="B3",
            punisher_id=office.supervisor_id,
        )


def test_the_last_step_is_corrected_by_a_further_record(office, case_id):
    done = office.to_decision(case_id)
    version = state(office, case_id).case.version
    office.desks.cases.withdraw_last(case_id, reason="salah tanggal", expected_version=version)
    view = state(office, case_id)
    assert titles(view, "withdrawn") == ["Keputusan hukuman disiplin"]
    assert titles(view, "next") == ["Tetapkan keputusan"]
    line = office.desks.letters.line(done.letter_id)
    assert (line.voided, line.void_reason) == (True, "salah tanggal")
    again = office.record(case_id, S.DECIDED, date(2026, 2, 20))
    assert again.number == "800.1.6.2/002/KEP/BKPSDM/2026"


@pytest.mark.parametrize("last", [S.HANDED_OVER, S.CONTESTED, S.REMEDY_DECIDED, S.FINISHED])
def test_correcting_a_later_step_undoes_what_it_did(office, case_id, last):
    office.to_receipt(case_id)
    before = state(office, case_id).decisions[0]
    if last in {S.CONTESTED, S.REMEDY_DECIDED}:
        office.record(case_id, S.CONTESTED, date(2026, 3, 2), number="1")
        before = state(office, case_id).decisions[0]
    if last is S.REMEDY_DECIDED:
        office.record(case_id, S.REMEDY_DECIDED, date(2026, 4, 1), number="2")
    if last is S.FINISHED:
        office.record(case_id, S.FINISHED, date(2026, 4, 1))
    version = state(office, case_id).case.version
    office.desks.cases.withdraw_last(case_id, reason="keliru", expected_version=version)
    after = state(office, case_id).decisions[0]
    if last is S.HANDED_OVER:
        assert (after.received_on, after.effective_on) == (None, None)
    elif last is S.CONTESTED:
        assert not after.contested
    else:
        assert after == before


def test_correcting_a_remedy_that_cancelled_gives_the_decision_back_its_force(office, case_id):
    office.to_receipt(case_id)
    office.record(case_id, S.CONTESTED, date(2026, 3, 2), number="1")
    office.record(case_id, S.REMEDY_DECIDED, date(2026, 4, 1), number="2", result="membatalkan")
    version = state(office, case_id).case.version
    office.desks.cases.withdraw_last(case_id, reason="keliru", expected_version=version)
    decision = state(office, case_id).decisions[0]
    assert (decision.cancelled, decision.contested, decision.ended_on) == (False, True, None)


def test_correcting_a_summons_only_voids_its_letter(office, case_id):
    done = office.record(case_id, S.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    version = state(office, case_id).case.version
    office.desks.cases.withdraw_last(case_id, reason="salah jam", expected_version=version)
    assert office.desks.letters.line(done.letter_id).voided
    assert office.desks.letters.decisions() == ()


def test_a_decision_without_an_official_cannot_be_looked_at_yet(office, case_id):
    office.to_report(case_id)
    draft = office.draft(case_id, S.DECIDED, date(2026, 2, 19), punisher_id=None)
    with pytest.raises(NotFound):
        office.desks.cases.preview(case_id, draft)


def test_what_has_no_day_by_rule_counts_no_days(office, case_id):
    (row,) = office.desks.cases.lines(CaseFilter())
    assert (row.due.title, row.due.day, row.days_left) == (
        "Teruskan ke atasan langsung",
        None,
        None,
    )


def test_the_opening_of_a_case_cannot_be_withdrawn(office, case_id):
    with pytest.raises(NotYetLawful):
        office.desks.cases.withdraw_last(case_id, reason="keliru", expected_version=1)
    with pytest.raises(Incomplete):
        office.desks.cases.withdraw_last(case_id, reason=" ", expected_version=1)


def test_a_form_is_kept_and_given_back(office, case_id):
    draft = office.draft(case_id, S.SUMMONED_1, date(2026, 2, 3), place="Aula", exam_at=time(10))
    office.desks.cases.save_draft(case_id, draft)
    assert office.desks.cases.start(case_id, S.SUMMONED_1) == draft
    assert state(office, case_id).drafts == (S.SUMMONED_1,)
    office.desks.cases.drop_draft(case_id, S.SUMMONED_1)
    assert office.desks.cases.start(case_id, S.SUMMONED_1).detail.exam_at == time(9)


def test_recording_a_step_drops_its_draft(office, case_id):
    office.desks.cases.save_draft(case_id, office.draft(case_id, S.FORWARDED, date(2026, 2, 2)))
    office.record(case_id, S.FORWARDED, date(2026, 2, 2))
    assert state(office, case_id).drafts == ()


def test_a_check_tells_everything_at_once(office, case_id):
    draft = office.draft(
        case_id, S.SUMMONED_1, date(2026, 5, 4), examiner_id=office.staff_id, place=""
    )
    found = office.desks.cases.check(case_id, draft)
    assert not found.ready
    assert found.wrong_date.startswith("Panggilan I 4 Mei 2026: belum tiba")
    assert found.not_authorised.startswith("Joko Prasetyo")
    assert found.incomplete[0][0] == "place"


def test_a_ready_step_has_only_cautions(office, case_id):
    draft = office.draft(case_id, S.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 5))
    found = office.desks.cases.check(case_id, draft)
    assert found.ready
    assert "kurang dari 7 hari kerja" in found.cautions[0].text


def test_a_year_without_holidays_is_said_instead_of_guessed(office, case_id):
    draft = office.draft(case_id, S.SUMMONED_1, date(2026, 4, 30), exam_on=date(2027, 1, 5))
    later = replace(draft, on=date(2026, 12, 30))
    assert "2027 belum diisi" in office.desks.cases.check(case_id, later).cautions[0].text


def test_a_preview_is_a_draft_without_a_number(office, case_id):
    draft = office.draft(case_id, S.SUMMONED_1, date(2026, 2, 3))
    assert office.desks.cases.preview(case_id, draft).startswith(b"%PDF")
    assert office.desks.letters.agenda(year=2026) == ()
    assert office.desks.cases.next_number(draft) == "800.1.6.2/001/BKPSDM/2026"


def test_a_preview_asks_for_an_official_not_chosen_yet(office, case_id):
    with pytest.raises(NotFound):
        office.desks.cases.preview(
            case_id, office.draft(case_id, S.SUMMONED_1, date(2026, 2, 3), examiner_id=None)
        )


def test_a_step_without_paper_has_no_preview_and_no_number(office, case_id):
    draft = office.draft(case_id, S.CLOSED, date(2026, 2, 3))
    assert office.desks.cases.preview(case_id, draft) is None
    assert office.desks.cases.next_number(draft) == ""


def test_a_form_of_the_wrong_kind_is_a_fault_of_the_program(office, case_id):
    wrong = StepDraft(kind=S.SUMMONED_1, on=date(2026, 2, 3), detail=Forwarded())
    with pytest.raises(TypeError):
        office.desks.cases.preview(case_id, wrong)


def test_the_list_says_what_each_case_waits_for(office, case_id):
    office.record(case_id, S.SUMMONED_1, date(2026, 4, 20), exam_on=date(2026, 5, 4))
    (row,) = office.desks.cases.lines(CaseFilter(running_only=True))
    assert (row.stage, row.due.title, row.due.day) == (
        "Panggilan I",
        "Pemeriksaan",
        date(2026, 5, 4),
    )
    assert row.days_left == 1


def test_the_law_proposes_the_lightest_sanction_and_the_direct_superior(office, case_id):
    law = office.desks.cases.assessment(case_id, provisions=("3c", "3f"), impact="UK")
    assert law.level == "ringan"
    assert [one.code for one in law.sanctions if one.permitted] == ["R1", "R2", "R3"]
    (proposed,) = [one for one in law.punishers if one.proposed]
    assert proposed.employee_id == office.supervisor_id
    assert all(one.reason and one.article for one in law.punishers)


def test_harm_to_the_institution_is_not_light(office, case_id):
    law = office.desks.cases.assessment(case_id, provisions=("3c",), impact="INS")
    assert law.level == "sedang"
    assert [one.code for one in law.options if one.permitted] == ["ST1", "ST2", "ST3"]


def test_the_same_kind_again_is_answered_more_heavily(office):
    first = office.open_case()
    office.to_receipt(first)
    office.record(first, S.FINISHED, date(2026, 3, 17))
    second = office.second_case()
    law = office.desks.cases.assessment(second, provisions=("3c",), impact="UK")
    assert [one.code for one in law.sanctions if one.permitted] == ["R2", "R3"]


def test_the_regent_punishes_the_head_of_an_agency(office):
    case_id = office.case_against_head()
    law = office.desks.cases.assessment(case_id, provisions=("3c",), impact="UK")
    (proposed,) = [one for one in law.punishers if one.proposed]
    assert proposed.by_regent


def test_a_decision_of_the_regent_carries_no_nip(office):
    case_id = office.case_against_head()
    office.record(
        case_id,
        S.SUMMONED_1,
        date(2026, 4, 1),
        exam_on=date(2026, 4, 15),
        examiner_id=office.secretary_id,
        place="Aula",
    )
    office.record(case_id, S.EXAMINED, date(2026, 4, 15), questions=ANSWERED)
    chosen = {"sanction_code": "R1", "by_regent": True, "impact_text": "x"}
    office.record(case_id, S.REPORTED, date(2026, 4, 16), **chosen)
    done = office.record(case_id, S.DECIDED, date(2026, 4, 17))
    assert office.desks.letters.line(done.letter_id).signer == "ALEXANDER WILYO"
    assert isinstance(done.step.detail, Decided)
    called = office.draft(case_id, S.CALLED, date(2026, 4, 20), before_id=office.secretary_id)
    assert office.desks.cases.preview(case_id, called).startswith(b"%PDF")


def test_a_decision_without_an_official_is_incomplete_not_unauthorised(office, case_id):
    office.to_report(case_id)
    found = office.desks.cases.check(
        case_id, office.draft(case_id, S.DECIDED, date(2026, 2, 19), punisher_id=None)
    )
    assert found.not_authorised == ""
    assert found.incomplete == (("punisher_id", "pilih pejabat yang berwenang menghukum"),)


def test_a_call_to_receive_needs_a_decision_to_speak_of(office, case_id):
    with pytest.raises(NotFound):
        office.desks.cases.preview(
            case_id, office.draft(case_id, S.CALLED, date(2026, 2, 20), before_id=office.head_id)
        )


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        (S.FORWARDED, {"answer_by": None, "superior_id": 2}),
        (S.SUMMONED_1, {"exam_on": None}),
    ],
)
def test_a_draft_with_open_fields_can_be_looked_at(office, case_id, kind, fields):
    draft = office.draft(case_id, kind, date(2026, 2, 3), **fields)
    assert office.desks.cases.preview(case_id, draft).startswith(b"%PDF")


def test_near_the_end_of_the_known_calendar_the_form_leaves_the_date_open(office, case_id, clock):
    clock.day = date(2026, 12, 29)
    assert office.desks.cases.start(case_id, S.SUMMONED_1).detail.exam_on is None
    assert office.desks.cases.start(case_id, S.FORWARDED).detail.answer_by is None


def test_a_list_near_the_end_of_the_known_calendar_counts_no_days(office, case_id, clock):
    office.record(case_id, S.SUMMONED_1, date(2026, 4, 20), exam_on=date(2027, 1, 4))
    (row,) = office.desks.cases.lines(CaseFilter())
    assert (row.due.day, row.days_left) == (date(2027, 1, 4), None)


def test_the_form_of_a_handover_without_a_call_names_the_signer(office, case_id):
    office.to_decision(case_id)
    draft = office.desks.cases.start(case_id, S.HANDED_OVER)
    assert draft.detail.deliverer_id == office.supervisor_id


def test_the_path_on_the_time_line_says_what_later_steps_lack(office, case_id):
    later = [one for one in state(office, case_id).timeline if one.state == "later"]
    assert {one.title for one in later} >= {"Pemeriksaan (BAP)", "Keputusan hukuman disiplin"}
    assert all(one.missing for one in later if one.kind is not S.SUMMONED_1)
