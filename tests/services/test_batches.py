"""Many letters at once: planned by the rules, issued one by one, stopped without a gap."""

import itertools
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_desk.domain.errors import HolidaysMissing, NotFound
from asn_desk.domain.proceedings.step_details import Absent, Called, Forwarded, Sent, Summoned
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.batches.meetings import Meetings, SharedInputs
from asn_desk.services.batches.rows import BatchRow, IssuedPaper, issue_all, lacks_of
from asn_desk.services.progress import Cancelled
from tests.services.batch_office import open_cases

S = StepKind
TODAY = date(2026, 4, 30)
MEETING = SharedInputs(meet_on=date(2026, 5, 13), meet_at=time(9), place="Aula BKPSDM")


@pytest.fixture
def case_ids(office):
    return open_cases(office)


@pytest.fixture
def batch(office):
    return office.desks.batches.cases


def hours(rows):
    return [(row.draft.step.detail.exam_on, row.draft.step.detail.exam_at) for row in rows]


def test_the_next_step_of_each_case_is_planned(batch, case_ids):
    rows = batch.plan(case_ids)

    assert [row.paper for row in rows] == ["Surat Penerusan kepada Atasan Langsung"] * 5
    assert all(row.ready for row in rows)
    assert rows[0].state_words.startswith("siap")
    assert rows[0].signer == "Rosalia Gani, S.Pd."


def test_meetings_in_one_room_follow_one_another(batch, case_ids):
    rows = batch.plan(case_ids, kind=S.SUMMONED_1, shared=MEETING)

    assert [at for _, at in hours(rows)] == [
        time(9),
        time(9, 45),
        time(10, 30),
        time(11, 15),
        time(13, 0),
    ]
    assert {row.draft.step.detail.place for row in rows} == {"Aula BKPSDM"}


def test_a_batch_issues_what_single_steps_would(office, batch, case_ids):
    rows = batch.plan(case_ids, kind=S.SUMMONED_1, shared=MEETING)
    result = issue_all(rows, batch.issue)

    assert [one.number for one in result.issued] == [
        f"800.1.6.2/{number:03d}/BKPSDM/2026" for number in range(1, 6)
    ]
    assert not result.failed
    for case_id in case_ids:
        assert office.desks.cases.view(case_id).case.has(S.SUMMONED_1)
    assert (
        result.issued[0].file_name
        == "800.1.6.2-001-BKPSDM-2026 Surat Panggilan I Agus Salim, S.Pd.pdf"
    )


def test_a_second_batch_finds_nothing_left_to_do(batch, case_ids):
    issue_all(batch.plan(case_ids, kind=S.SUMMONED_1, shared=MEETING), batch.issue)
    again = batch.plan(case_ids, kind=S.SUMMONED_1, shared=MEETING)

    assert not any(row.ready for row in again)
    assert again[0].state_words.startswith("kurang: ")


def test_what_the_law_lacks_is_told_with_its_article(batch, case_ids):
    row = batch.plan(case_ids[:1], kind=S.SUMMONED_2)[0]

    assert not row.ready
    assert row.lacks[0].article.startswith("PP 94/2021 Pasal 26")
    assert row.lacks[0].article in row.state_words


def test_judgement_is_left_to_the_page_of_the_case(batch, case_ids):
    issue_all(batch.plan(case_ids[:1], kind=S.SUMMONED_1), batch.issue)
    row = batch.plan(case_ids[:1])[0]

    assert (row.by_hand, row.ready, row.paper) == (True, False, "Berita Acara Pemeriksaan")
    assert row.state_words == "perlu dikerjakan sendiri"
    assert issue_all([row], batch.issue).issued == ()


def test_a_case_that_is_over_has_no_letter(office, batch):
    case_id = office.open_case()
    office.record(case_id, S.CLOSED, date(2026, 2, 3), reason="salah orang")
    row = batch.plan([case_id])[0]

    assert row.state_words == "kurang: perkara sudah selesai"
    with pytest.raises(ValueError, match="without a step"):
        batch.issue(row)


def test_an_empty_field_is_told_and_filled_in_the_row(office, batch):
    case_id = office.open_case()
    office.to_decision(case_id)
    office.record(case_id, S.CALLED, date(2026, 2, 20), meet_on=date(2026, 2, 24))
    office.record(case_id, S.MISSED_HANDOVER, date(2026, 2, 24))
    row = batch.plan([case_id])[0]
    assert row.state_words == "kurang: isi alamat tujuan"

    step = replace(row.draft.step, detail=Sent(address="Jalan Merdeka 1, Ketapang"))
    filled = batch.changed(row, step)
    assert filled.ready
    assert batch.issue(filled).paper == "Surat Pengantar Pengiriman Keputusan"


def test_an_official_who_is_not_chosen_is_told(batch, case_ids):
    row = batch.plan(case_ids[:1], kind=S.SUMMONED_1)[0]
    step = replace(row.draft.step, detail=replace(row.draft.step.detail, examiner_id=None))
    changed = batch.changed(row, step)

    assert changed.state_words == "kurang: pilih siapa yang memeriksa"


def test_another_official_signs_where_his_name_is_typed(office, batch, case_ids):
    row = batch.plan(case_ids[:1], kind=S.SUMMONED_1)[0]
    changed = batch.signed_by(row, "darius")

    assert changed.draft.step.detail.examiner_id == office.administrator_id
    assert changed.signer.startswith("Darius Jampi")
    assert batch.signed_by(row, changed.signer).draft == changed.draft


def test_a_name_that_fits_several_or_nobody_is_refused(batch, case_ids):
    row = batch.plan(case_ids[:1], kind=S.SUMMONED_1)[0]
    with pytest.raises(NotFound) as several:
        batch.signed_by(row, "a")
    assert several.value.similar
    with pytest.raises(NotFound):
        batch.signed_by(row, "tidak ada orangnya")


def test_a_letter_that_names_no_signer_keeps_it(batch, case_ids):
    row = batch.plan(case_ids[:1], kind=S.FORWARDED)[0]
    assert batch.signed_by(row, "darius") == row


def test_a_paper_that_cannot_be_made_is_told_before_the_batch(batch, case_ids):
    row = batch.plan(case_ids[:1], kind=S.SUMMONED_1)[0]
    step = replace(row.draft.step, detail=replace(row.draft.step.detail, place="Aula 𓀀"))
    changed = batch.changed(row, step)

    assert not changed.ready
    assert "Naskah belum dapat dibuat" in changed.state_words


def test_a_wrong_date_is_told(batch, case_ids):
    row = batch.plan(case_ids[:1], kind=S.SUMMONED_1)[0]
    changed = batch.changed(row, replace(row.draft.step, on=TODAY + timedelta(days=3)))

    assert "belum tiba" in changed.state_words


def test_the_date_of_the_letters_moves_what_follows_from_it(batch, case_ids):
    early = SharedInputs(on=date(2026, 4, 1))
    row = batch.plan(case_ids[:1], kind=S.SUMMONED_1, shared=early)[0]

    assert row.on == date(2026, 4, 1)
    assert row.draft.step.detail.exam_on < TODAY


def test_unusual_things_are_noted_but_do_not_stop(batch, case_ids):
    soon = SharedInputs(meet_on=date(2026, 5, 4))
    row = batch.plan(case_ids[:1], kind=S.SUMMONED_1, shared=soon)[0]

    assert row.ready
    assert row.state_words.startswith("siap, perhatikan: ")


def test_offers_count_the_cases_the_law_allows(batch, case_ids):
    issue_all(batch.plan(case_ids[:2], kind=S.SUMMONED_1), batch.issue)
    offers = {one.kind: one for one in batch.offers(case_ids)}

    assert offers[S.SUMMONED_1].lawful == 3
    assert offers[S.SUMMONED_1].paper == "Surat Panggilan I"
    assert S.REPORTED not in offers


def test_a_refused_letter_does_not_stop_the_rest(office, batch, case_ids):
    rows = batch.plan(case_ids, kind=S.SUMMONED_1, shared=MEETING)
    office.record(case_ids[1], S.SUMMONED_1, TODAY, exam_on=date(2026, 5, 13))
    result = issue_all(rows, batch.issue)

    assert len(result.issued) == 4
    assert [one.row.name for one in result.failed] == ["Beni Tandi, S.Pd."]
    assert "diubah di tempat lain" in result.failed[0].message.title
    numbers = [line.sequence for line in office.desks.letters.agenda(year=2026)]
    assert sorted(numbers) == [1, 2, 3, 4, 5]


def test_stopping_keeps_what_is_issued(office, batch, case_ids):
    rows = batch.plan(case_ids, kind=S.SUMMONED_1, shared=MEETING)

    def stop_after_two(done, _total):
        if done == 2:
            raise Cancelled

    result = issue_all(rows, batch.issue, stop_after_two)

    assert (len(result.issued), len(result.left)) == (2, 3)
    assert [row.item_id for row in result.left] == case_ids[2:]
    assert len(office.desks.letters.agenda(year=2026)) == 2


def test_stopping_after_the_last_letter_loses_nothing(batch, case_ids):
    def stop_at_the_end(done, total):
        if done == total:
            raise Cancelled

    rows = batch.plan(case_ids[:2], kind=S.SUMMONED_1)
    assert len(issue_all(rows, batch.issue, stop_at_the_end).issued) == 2


def test_planning_can_be_stopped(batch, case_ids):
    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        batch.plan(case_ids, progress=stop)


def a_row(number):
    return BatchRow(item_id=number, name=f"Orang {number}", paper="Surat", on=TODAY, draft=number)


def test_a_fault_of_one_letter_is_listed_and_logged(caplog):
    def issue(row):
        if row.draft == 2:
            raise RuntimeError
        return IssuedPaper(letter_id=row.draft, number=str(row.draft), name=row.name, paper="Surat")

    result = issue_all([a_row(n) for n in (1, 2, 3)], issue)

    assert [one.letter_id for one in result.issued] == [1, 3]
    assert result.failed[0].message.title == "Terjadi kesalahan program"
    assert "was not issued" in caplog.text


def test_a_refusal_without_a_list_is_one_lack():
    assert [one.what for one in lacks_of(NotFound("pejabat", ""))] == [
        "Pejabat belum dipilih. Pilih dahulu pejabatnya"
    ]


def test_shared_words_fill_what_they_fit():
    shared = SharedInputs(answer_by=date(2026, 5, 20), witnesses=("Uti", "Lidia"), meet_at=time(10))
    meetings = Meetings(shared, lambda day: day + timedelta(days=1))

    assert meetings.fill(Forwarded()).answer_by == date(2026, 5, 20)
    assert meetings.fill(Absent()).witnesses == ("Uti", "Lidia")
    called = Called(meet_on=date(2026, 5, 12), meet_at=time(9), place="Ruang rapat")
    assert meetings.fill(called).meet_at == time(10)
    assert meetings.fill(called).meet_at == time(10, 45)
    assert meetings.fill(Sent()) == Sent()


def test_without_a_gap_or_a_room_all_keep_their_hour():
    summoned = Summoned(exam_on=date(2026, 5, 12), exam_at=time(9))
    at_once = Meetings(SharedInputs(gap=0, place="Aula"), lambda day: day)
    without = Meetings(SharedInputs(), lambda day: day)

    assert {at_once.fill(summoned).exam_at for _ in range(3)} == {time(9)}
    assert without.fill(summoned) == summoned


def test_friday_leaves_room_for_prayer_and_the_rest_goes_to_monday():
    friday = SharedInputs(
        meet_on=date(2026, 5, 8), meet_at=time(11), place="Aula", gap=60, last_at=time(14)
    )
    meetings = Meetings(friday, lambda day: day + timedelta(days=3))
    found = [meetings.fill(Summoned()) for _ in range(4)]

    assert [(one.exam_on.day, one.exam_at.hour) for one in found] == [
        (8, 11),
        (8, 13),
        (8, 14),
        (11, 11),
    ]


def test_where_holidays_are_missing_the_hour_stays():
    def unknown(_day):
        raise HolidaysMissing(2027)

    late = SharedInputs(meet_on=date(2026, 12, 31), meet_at=time(23), place="A", last_at=time(23))
    meetings = Meetings(late, unknown)
    assert [meetings.fill(Summoned()).exam_at for _ in range(2)] == [time(23), time(23)]


@given(
    gap=st.integers(1, 240),
    first=st.times(min_value=time(7), max_value=time(11)),
    many=st.integers(1, 40),
)
def test_no_two_meetings_share_a_room_and_an_hour(gap, first, many):
    first = first.replace(second=0, microsecond=0)
    shared = SharedInputs(meet_on=date(2026, 5, 11), meet_at=first, place="Aula", gap=gap)
    meetings = Meetings(shared, lambda day: day + timedelta(days=1))
    found = [(one.exam_on, one.exam_at) for one in (meetings.fill(Summoned()) for _ in range(many))]

    assert len(set(found)) == many
    assert found == sorted(found)
    for (day, at), (other, later) in itertools.pairwise(found):
        assert day < other or (later.hour * 60 + later.minute) - (at.hour * 60 + at.minute) >= gap
