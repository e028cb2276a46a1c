"""Proceedings as a lawyer of the other side would read them: who, when, and on what grounds."""

from datetime import date, time

import pytest

from asn_desk.domain.cases import StepKind
from asn_desk.domain.errors import NotAuthorised
from asn_desk.domain.incidents import Kind
from tests.builders import a_person, a_report, an_incident
from tests.documents.letter_samples import text_of
from tests.small_office import ANSWERED

S = StepKind


@pytest.fixture
def case_id(office):
    return office.open_case()


def paper(office, done):
    return text_of(office.desks.letters.pdf(done.letter_id))


def examined(office, case_id):
    office.record(case_id, S.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    office.record(case_id, S.EXAMINED, date(2026, 2, 13), questions=ANSWERED)


def never_came(office, case_id):
    office.record(case_id, S.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    office.record(case_id, S.ABSENT_1, date(2026, 2, 13))
    office.record(case_id, S.SUMMONED_2, date(2026, 2, 13), exam_on=date(2026, 2, 27))
    return office.record(case_id, S.ABSENT_2, date(2026, 2, 27))


def test_an_unproven_report_needs_nobody_who_punishes(office, case_id):
    examined(office, case_id)
    done = office.record(case_id, S.REPORTED, date(2026, 2, 18), proven=False)
    text = paper(office, done)
    assert "tidak terbukti melakukan pelanggaran disiplin" in text
    assert "merupakan kewenangan" not in text


def test_the_report_on_who_never_came_names_the_minutes_of_absence(office, case_id):
    absent = never_came(office, case_id)
    done = office.record(
        case_id,
        S.REPORTED,
        date(2026, 3, 2),
        impact_text="Pelayanan terganggu",
        sanction_code="R1",
        punisher_id=office.supervisor_id,
    )
    assert f"Berita Acara Ketidakhadiran Nomor {absent.number}" in paper(office, done)


def test_a_refused_decision_is_not_sent_as_one_that_was_not_fetched(office, case_id):
    office.to_decision(case_id)
    office.record(case_id, S.CALLED, date(2026, 2, 20), meet_on=date(2026, 2, 24))
    minutes = office.record(
        case_id, S.HANDED_OVER, date(2026, 2, 24), refused=True, witnesses=("Darius Jampi",)
    )
    sent = office.record(case_id, S.SENT, date(2026, 2, 25), address="Jalan Merdeka 1")
    text = paper(office, sent)
    assert "menolak menerimanya, sebagaimana Berita Acara" in text
    assert minutes.number in text
    assert "tidak hadir" not in text


def test_no_reason_lets_a_light_case_end_in_a_dismissal(office, case_id):
    office.to_report(case_id)
    with pytest.raises(NotAuthorised):
        office.record(
            case_id,
            S.DECIDED,
            date(2026, 2, 19),
            sanction_code="B3",
            override_reason="petunjuk lisan",
        )


def test_another_light_sanction_is_taken_with_a_reason(office, case_id):
    office.to_report(case_id)
    done = office.record(
        case_id,
        S.DECIDED,
        date(2026, 2, 19),
        sanction_code="R2",
        override_reason="dua kali diingatkan",
    )
    assert "berupa teguran tertulis kepada" in paper(office, done)


@pytest.mark.parametrize(
    ("kind", "field"),
    [(S.DECIDED, "punisher_id"), (S.CALLED, "before_id"), (S.HANDED_OVER, "deliverer_id")],
)
def test_no_reason_lets_somebody_judge_himself(office, case_id, kind, field):
    office.to_report(case_id)
    if kind is not S.DECIDED:
        office.record(case_id, S.DECIDED, date(2026, 2, 19))
    reason = {"override_reason": "petunjuk lisan"} if kind is S.DECIDED else {"place": "Aula"}
    with pytest.raises(NotAuthorised):
        office.record(case_id, kind, date(2026, 2, 20), **{field: office.staff_id}, **reason)


def case_with_the_superior_in_it(office):
    incidents = office.desks.incidents
    first = incidents.add(
        a_report(letter_number="300/77/2026", received_on=date(2026, 3, 26)),
        an_incident(kind=Kind.CAFE, happened_on=date(2026, 3, 26), started_at=time(9)),
        [a_person(name="bawahan"), a_person(name="atasan")],
    )
    incidents.identify(first, office.staff_id)
    incidents.identify(first + 1, office.supervisor_id)
    return incidents.open_case(
        [first],
        act="berada di warung kopi",
        provisions=["3f"],
        happened_on=date(2026, 3, 26),
        place="",
        on=date(2026, 3, 26),
    )


def test_a_superior_in_the_same_incident_neither_gets_the_report_nor_examines(office):
    case_id = case_with_the_superior_in_it(office)
    for kind, field in ((S.FORWARDED, "superior_id"), (S.SUMMONED_1, "examiner_id")):
        proposed = office.desks.cases.start(case_id, kind).detail
        assert getattr(proposed, field) == office.administrator_id
        with pytest.raises(NotAuthorised):
            office.record(case_id, kind, date(2026, 3, 27), **{field: office.supervisor_id})


def test_a_superior_in_the_same_incident_does_not_punish(office):
    case_id = case_with_the_superior_in_it(office)
    found = office.desks.cases.assessment(case_id, provisions=["3f"], impact="UK")
    (proposed,) = [one for one in found.punishers if one.proposed]
    assert proposed.employee_id == office.administrator_id


def test_the_head_of_an_agency_is_examined_by_the_secretary_and_gets_no_copy(office):
    case_id = office.case_against_head()
    done = office.record(case_id, S.SUMMONED_1, date(2026, 3, 27))
    text = paper(office, done)
    assert "Sekretaris Daerah" in text
    assert "Kepala Dinas Perhubungan" not in text.split("Tembusan")[1]


def test_a_second_summons_names_the_day_appointed_not_the_day_it_was_noted(office, case_id):
    office.record(case_id, S.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    office.record(case_id, S.ABSENT_1, date(2026, 2, 18))
    done = office.record(case_id, S.SUMMONED_2, date(2026, 2, 18))
    assert "pada hari Jumat tanggal 13 Februari 2026 Saudara tidak hadir" in paper(office, done)


def test_who_is_not_the_direct_superior_does_not_sign_as_one(office, case_id):
    done = office.record(
        case_id, S.SUMMONED_1, date(2026, 2, 3), examiner_id=office.administrator_id
    )
    text = paper(office, done)
    assert "Atasan langsung" not in text
    assert "Kepala Bidang Angkutan, Darius Jampi" in text
