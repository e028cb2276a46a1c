"""Medium and heavy cases from report to end, every paper signed and dated as the law asks."""

from datetime import date

import pytest

from asn_desk.domain.errors import NotAuthorised, NotYetLawful
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.proceedings.steps import StepKind
from tests.services.heavier_steps import (
    EFFECTIVE,
    HEAVY,
    MEDIUM,
    RAISE,
    add_inspectorate,
    decide,
    deliver,
    examine,
    heavy,
    medium,
    paper,
    report,
    view,
    with_team,
)

S = StepKind


@pytest.fixture
def case_id(office):
    add_inspectorate(office)
    return office.open_case()


def test_a_medium_case_is_decided_by_the_administrator(office, case_id):
    done = medium(office, case_id)
    text = paper(office, done)
    assert "KEPALA BIDANG ANGKUTAN DINAS PERHUBUNGAN" in text
    assert "penundaan kenaikan gaji berkala selama 1 (satu) tahun" in text
    assert "Peraturan Pemerintah Nomor 53 Tahun 2010" in text


def test_a_medium_result_goes_up_the_line_before_it_is_decided(office, case_id):
    examine(office, case_id)
    office.record(
        case_id, S.REPORTED, date(2026, 2, 18), **MEDIUM, punisher_id=office.administrator_id
    )
    with pytest.raises(NotYetLawful) as refused:
        decide(office, case_id, **RAISE)
    assert refused.value.missing[0][1] == "PP 94/2021 Pasal 27 ayat (4)"


def test_the_report_of_authority_names_whose_power_it_is(office, case_id):
    examine(office, case_id)
    _, done = report(office, case_id, **MEDIUM, punisher_id=office.head_id, override_reason="x")
    text = paper(office, done)
    assert "Kepala Dinas Perhubungan" in text
    detail = view(office, case_id).case.last(S.AUTHORITY_REPORTED).detail
    assert detail.through_ids == (office.administrator_id,)


def test_money_is_told_to_who_pays(office, case_id):
    text = paper(office, medium(office, case_id))
    assert "Kepala BPKAD Kabupaten Ketapang" in text
    assert "Bendahara Gaji Dinas Perhubungan" in text


def test_a_medium_sanction_is_served_from_the_first_of_the_next_month(office, case_id):
    medium(office, case_id)
    deliver(office, case_id)
    (line,) = view(office, case_id).decisions
    assert line.effective_on == EFFECTIVE
    assert (line.starts_on, line.ends_on) == (date(2026, 4, 1), date(2027, 3, 31))
    assert line.sanction_name == "penundaan kenaikan gaji berkala selama 1 (satu) tahun"


def test_a_timed_sanction_is_finished_at_its_end(office, case_id, clock):
    medium(office, case_id)
    deliver(office, case_id)
    with pytest.raises(NotYetLawful):
        office.record(case_id, S.FINISHED, EFFECTIVE)
    clock.day = date(2027, 4, 1)
    office.record(case_id, S.FINISHED, clock.day)
    (line,) = view(office, case_id).decisions
    assert line.ended_on == clock.day


def test_a_heavy_case_is_examined_by_a_team_and_decided_by_the_regent(office, case_id):
    papers = with_team(office, case_id)
    done = heavy(office, case_id)
    kinds = [office.desks.letters.line(one.letter_id).kind for one in papers]
    assert kinds == [
        LetterKind.TEAM_DECISION,
        LetterKind.EXAMINATION_ORDER,
        LetterKind.TEMPORARY_RELEASE,
    ]
    text = paper(office, done)
    assert "BUPATI KETAPANG" in text
    assert "pembebasan dari jabatannya menjadi jabatan pelaksana" in text


def test_the_whole_team_signs_the_minutes(office, case_id):
    with_team(office, case_id)
    minutes = next(
        one for one in view(office, case_id).letters if one.kind is LetterKind.EXAMINATION_MINUTES
    )
    text = paper(office, view(office, case_id).case.last(S.EXAMINED))
    assert minutes.signer.startswith("Lidia Nyangkai")
    assert "Markus Landak" in text
    assert "Rosalia Gani" in text


def test_a_heavy_sanction_without_a_team_is_refused(office, case_id):
    examine(office, case_id)
    with pytest.raises(NotYetLawful) as refused:
        report(office, case_id, **HEAVY, punisher_id=None, by_regent=True)
    assert "Pasal 29 ayat (2)" in refused.value.missing[0][1]


def test_what_the_regent_decides_the_head_of_this_office_hands_over(office, case_id):
    with_team(office, case_id)
    heavy(office, case_id)
    deliver(office, case_id)
    handed = view(office, case_id).case.last(S.HANDED_OVER)
    assert "Rosalia Gani" in paper(office, handed)
    (line,) = view(office, case_id).decisions
    assert (line.starts_on, line.ends_on) == (EFFECTIVE, date(2027, 3, 16))


def test_what_others_must_do_is_asked_until_it_is_noted(office, case_id):
    with_team(office, case_id)
    heavy(office, case_id)
    deliver(office, case_id)
    before = [one.title for one in view(office, case_id).follow_ups]
    office.record(case_id, S.FOLLOWED_UP, date(2026, 4, 1), number="12")
    after = [one.title for one in view(office, case_id).follow_ups]
    assert before[0] == "Keputusan pengangkatan dalam jabatan"
    assert after == before[1:]


def test_nobody_is_released_where_no_heavy_sanction_threatens(office):
    case_id = office.case_about(office.staff_id, ["4g"])
    office.record(case_id, S.SUMMONED_1, date(2026, 3, 26))
    draft = office.draft(case_id, S.RELEASED, date(2026, 3, 26), acting_id=office.head_id)
    check = office.desks.cases.check(case_id, draft)
    assert check.not_authorised.startswith("Joko Prasetyo, S.Pd.: tidak diancam hukuman berat")


def test_only_a_superior_releases(office, case_id):
    office.record(case_id, S.TEAM_FORMED, date(2026, 2, 2))
    other = view(office, case_id).case.last(S.TEAM_FORMED).detail.members[1].employee_id
    with pytest.raises(NotAuthorised) as refused:
        office.record(
            case_id, S.RELEASED, date(2026, 2, 2), signer_id=other, acting_id=office.head_id
        )
    assert refused.value.article == "PP 94/2021 Pasal 31"


def test_the_result_names_the_period_on_the_time_line(office, case_id):
    medium(office, case_id)
    items = {one.kind: one for one in view(office, case_id).timeline}
    assert items[S.DECIDED].lines[-1] == "Terhitung mulai 1 April 2026 s.d. 31 Maret 2027"
