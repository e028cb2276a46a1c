"""Every date of a case is counted day by day, as its file keeps it."""

from dataclasses import replace
from datetime import date

import pytest
from PIL import Image

from asn_desk.domain.errors import HolidaysMissing, NotYetLawful
from asn_desk.domain.proceedings.case_counts import case_counts
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.proceedings.counting import counts_of
from asn_desk.services.rules import rules_for
from tests.documents.letter_samples import text_of

S = StepKind


@pytest.fixture
def case_id(office):
    return office.open_case()


def counts(office, case_id):
    return [(one.rule, one.since, one.day) for one in office.desks.counting.counts(case_id)]


def test_a_case_just_opened_has_no_count_to_print(office, case_id):
    assert counts(office, case_id) == []
    with pytest.raises(NotYetLawful):
        office.desks.counting.case_sheet(case_id)


def test_every_step_that_starts_a_period_is_counted(office, case_id):
    office.to_receipt(case_id)
    found = counts(office, case_id)
    for expected in (
        ("panggilan", date(2026, 2, 3), date(2026, 2, 13)),
        ("penyampaian", date(2026, 2, 19), date(2026, 3, 11)),
        ("keberatan", date(2026, 2, 24), date(2026, 3, 16)),
        ("berlaku", date(2026, 2, 24), date(2026, 3, 17)),
    ):
        assert expected in found


def test_a_missed_examination_and_a_missed_handover_run_from_the_appointed_day(office, case_id):
    office.record(case_id, S.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    office.record(case_id, S.ABSENT_1, date(2026, 2, 16))
    assert ("panggilan-2", date(2026, 2, 13), date(2026, 2, 26)) in counts(office, case_id)


def test_a_decision_sent_to_the_address_is_counted(office, case_id):
    office.to_decision(case_id)
    office.record(case_id, S.CALLED, date(2026, 2, 20), meet_on=date(2026, 2, 24))
    office.record(case_id, S.MISSED_HANDOVER, date(2026, 2, 24))
    assert ("pengiriman", date(2026, 2, 24), date(2026, 2, 27)) in counts(office, case_id)


def test_a_remedy_has_its_own_period(office, case_id):
    office.to_receipt(case_id)
    office.record(case_id, S.CONTESTED, date(2026, 3, 2), remedy="keberatan", number="1/K/2026")
    assert counts(office, case_id)[-1][0] == "putusan-keberatan"


def test_a_superior_told_until_a_day_is_counted_by_no_rule(office, case_id):
    office.record(case_id, S.FORWARDED, date(2026, 2, 3), answer_by=date(2026, 2, 20))
    assert counts(office, case_id) == []


def test_who_examined_himself_decides_in_time_from_his_own_result(office, case_id):
    office.to_report(case_id)
    (found,) = [
        one for one in office.desks.counting.counts(case_id) if one.rule == "penetapan-keputusan"
    ]
    assert found.event == "tanggal laporan hasil pemeriksaan"


def test_a_finished_case_has_counts_but_none_open(office, case_id):
    office.to_receipt(case_id)
    office.record(case_id, S.FINISHED, date(2026, 3, 17))
    case = office.desks.cases.view(case_id).case
    found = case_counts(case, remedy="keberatan", today=date(2026, 3, 18))
    assert found
    assert not any(one.open for one in found)
    assert found[0].what == "Panggilan I"


def test_the_annex_says_whose_case_it_is(office, case_id):
    office.to_receipt(case_id)
    text = text_of(office.desks.counting.case_sheet(case_id))
    for words in ("Joko Prasetyo", "Dinas Perhubungan", "1. Tanggal pemeriksaan paling awal"):
        assert words in text


def test_one_count_is_printed_with_or_without_its_case(office, case_id):
    deadline = office.desks.calendar.deadline("berlaku", date(2026, 2, 24))
    assert "RAHASIA" not in text_of(office.desks.counting.sheet(deadline))
    assert "Joko Prasetyo" in text_of(office.desks.counting.sheet(deadline, case_id))


def test_the_annex_is_named_after_its_case(office, case_id):
    assert office.desks.counting.name(rule="berlaku") == "Lembar perhitungan berlaku.pdf"
    assert office.desks.counting.name(case_id) == "Lembar perhitungan 1-2026.pdf"


def test_a_missing_year_is_said(office, case_id, clock):
    office.to_report(case_id)
    clock.day = date(2026, 12, 21)
    office.record(case_id, S.DECIDED, date(2026, 12, 21))
    with pytest.raises(HolidaysMissing):
        office.desks.counting.case_sheet(case_id)


def test_the_offices_emblem_is_printed(office, case_id, tmp_path):
    picture = tmp_path / "lambang.png"
    Image.new("RGB", (600, 750), "navy").save(picture)
    office.desks.office.load_emblem(picture)
    deadline = office.desks.calendar.deadline("berlaku", date(2026, 2, 24))
    assert "LOGO" not in text_of(office.desks.counting.sheet(deadline))


def test_a_date_of_a_form_counts_by_the_unit_of_the_case(office, case_id):
    found = office.desks.counting.deadline(case_id, "berlaku", date(2026, 2, 24))
    assert found.day == date(2026, 3, 17)
    assert found.week.startswith("Dihitung menurut jadwal unit: Lima hari kerja")


def test_a_rule_the_law_does_not_have_is_left_out(office, case_id):
    office.to_receipt(case_id)
    with office.desks.database.reading() as work:
        case = work.cases.get(case_id)
        rules = rules_for(work, office.desks.counting.law)
        kept = tuple(one for one in rules.law.deadlines if one.rule == "penyampaian")
        without = replace(rules, law=replace(rules.law, deadlines=kept))
        found = counts_of(replace(case, steps=case.steps[:5]), None, without, date(2026, 4, 30))
    assert [one.rule for one in found] == ["penyampaian"]
