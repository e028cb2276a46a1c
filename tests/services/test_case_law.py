"""Proceedings as a lawyer of the other side would read them: who, when, and on what grounds."""

from dataclasses import replace
from datetime import date, time

import pytest

from asn_desk.domain.errors import NotAuthorised, NotYetLawful
from asn_desk.domain.incidents import Kind
from asn_desk.domain.office import Capacity, Signatory
from asn_desk.domain.proceedings.steps import StepKind
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


def cautioned(office, case_id, kind, on, **changed):
    draft = office.draft(case_id, kind, on, **changed)
    return " | ".join(one.text for one in office.desks.cases.check(case_id, draft).cautions)


def test_an_examiner_below_the_examinee_is_pointed_out(office):
    case_id = office.case_against_head()
    lower = office.supervisor_id
    text = cautioned(office, case_id, S.SUMMONED_1, date(2026, 3, 27), examiner_id=lower)
    assert "bukan atasan langsung" in text
    assert "lebih rendah daripada jabatan yang diperiksa" in text


def test_letters_and_meetings_on_free_days_are_pointed_out(office, case_id):
    holiday = date(2026, 2, 17)
    text = cautioned(office, case_id, S.SUMMONED_1, date(2026, 2, 14), exam_on=holiday)
    assert "Tanggal surat bukan hari kerja: akhir pekan" in text
    assert "Tanggal pemeriksaan bukan hari kerja: libur nasional" in text
    office.to_decision(case_id)
    text = cautioned(office, case_id, S.CALLED, date(2026, 2, 20), meet_on=date(2026, 2, 22))
    assert "Tanggal penyampaian bukan hari kerja" in text


def test_an_acting_official_who_punishes_is_pointed_out(office, case_id):
    office.to_report(case_id)
    office.desks.office.save_signatory(
        Signatory(
            post="Kepala Seksi Angkutan Orang",
            employee_id=office.supervisor_id,
            name="Lidia Nyangkai",
            capacity=Capacity.ACTING,
            valid_from=date(2026, 1, 1),
        )
    )
    text = cautioned(office, case_id, S.DECIDED, date(2026, 2, 19))
    assert "mintakan pendapat Bagian Hukum" in text


def test_a_reprimand_is_spoken_by_who_gave_it(office, case_id):
    office.to_decision(case_id)
    on = date(2026, 2, 24)
    other = cautioned(office, case_id, S.HANDED_OVER, on, deliverer_id=office.head_id)
    assert "diucapkan oleh Pejabat yang Berwenang Menghukum sendiri" in other
    assert cautioned(office, case_id, S.HANDED_OVER, on) == ""


def leave(office):
    with office.desks.database.unit_of_work() as work:
        work.employees.save(replace(work.employees.get(office.staff_id), listed=False))


@pytest.mark.parametrize("decided", [False, True])
def test_a_case_can_be_closed_when_the_employee_has_left(office, case_id, decided):
    office.to_decision(case_id) if decided else office.to_report(case_id)
    with pytest.raises(NotYetLawful):
        office.record(case_id, S.CLOSED, date(2026, 2, 20), reason="meninggal dunia")
    leave(office)
    assert "tidak lagi tercantum" in cautioned(office, case_id, S.CLOSED, date(2026, 2, 20))
    office.record(case_id, S.CLOSED, date(2026, 2, 20), reason="meninggal dunia")
    view = office.desks.cases.view(case_id)
    assert [one.cancelled for one in view.decisions] == [True] * decided
    office.desks.cases.withdraw_last(
        case_id, reason="keliru orang", expected_version=view.case.version
    )
    assert [one.cancelled for one in office.desks.cases.view(case_id).decisions] == [
        False
    ] * decided


def test_who_refused_a_decision_may_still_take_it(office, case_id):
    office.to_decision(case_id)
    refused = {"refused": True, "witnesses": ("Darius Jampi",)}
    office.record(case_id, S.HANDED_OVER, date(2026, 2, 24), **refused)
    office.record(case_id, S.HANDED_OVER, date(2026, 2, 25))
    assert office.desks.cases.view(case_id).effective.since == date(2026, 2, 25)


def to_contest(office, case_id):
    office.to_receipt(case_id)
    office.record(case_id, S.CONTESTED, date(2026, 3, 2), number="1/KBR/2026")


def test_a_contested_decision_takes_effect_with_its_remedy_not_before(office, case_id):
    to_contest(office, case_id)
    assert office.desks.cases.view(case_id).effective is None
    office.record(case_id, S.REMEDY_DECIDED, date(2026, 4, 1), number="2")
    view = office.desks.cases.view(case_id)
    assert view.effective.day == date(2026, 4, 1)
    assert view.effective.article == "PP 94/2021 Pasal 38 ayat (2)"
    assert view.decisions[0].effective_on == date(2026, 4, 1)


def test_correcting_a_contest_brings_back_the_day_counted_from_receipt(office, case_id):
    office.to_receipt(case_id)
    day = office.desks.cases.view(case_id).decisions[0].effective_on
    office.record(case_id, S.CONTESTED, date(2026, 3, 2), number="1/KBR/2026")
    office.record(case_id, S.REMEDY_DECIDED, date(2026, 4, 1), number="2")
    for _ in range(2):
        version = office.desks.cases.view(case_id).case.version
        office.desks.cases.withdraw_last(case_id, reason="keliru", expected_version=version)
    assert office.desks.cases.view(case_id).decisions[0].effective_on == day


def test_the_head_of_the_desk_does_not_forward_the_report_on_himself(office):
    case_id = office.case_against(office.desks.employees.search("Rosalia Gani")[0].id)
    with pytest.raises(NotAuthorised) as refused:
        office.record(case_id, S.FORWARDED, date(2026, 3, 27))
    assert "langsung panggil" in refused.value.reason
    done = office.record(case_id, S.SUMMONED_1, date(2026, 3, 27))
    assert "Tembusan" not in paper(office, done)


def a_case_against_the_head_of_this_office(office):
    head = office.desks.employees.search("Rosalia")[0].id
    case_id = office._case_about(head, date(2026, 3, 26))
    asked = {"exam_on": date(2026, 4, 15), "examiner_id": office.secretary_id, "place": "Aula"}
    office.record(case_id, S.SUMMONED_1, date(2026, 4, 1), **asked)
    office.record(case_id, S.EXAMINED, date(2026, 4, 15), questions=ANSWERED)
    return case_id


def test_the_report_on_the_head_of_this_office_goes_to_the_secretary(office):
    case_id = a_case_against_the_head_of_this_office(office)
    done = office.record(case_id, S.REPORTED, date(2026, 4, 16), proven=False)
    addressee = office.desks.letters.line(done.letter_id).addressee
    assert addressee == "Sekretaris Daerah Kabupaten Ketapang"


def test_the_head_of_this_office_does_not_send_the_decision_to_himself(office):
    case_id = a_case_against_the_head_of_this_office(office)
    chosen = {"sanction_code": "R1", "by_regent": True, "impact_text": "Pelayanan terganggu"}
    office.record(case_id, S.REPORTED, date(2026, 4, 16), **chosen)
    office.record(case_id, S.DECIDED, date(2026, 4, 17))
    refused = {"deliverer_id": office.secretary_id, "refused": True, "witnesses": ("A",)}
    office.record(case_id, S.HANDED_OVER, date(2026, 4, 20), place="Aula", **refused)
    done = office.record(case_id, S.SENT, date(2026, 4, 21), address="Jl. Merdeka 1")
    assert office.desks.letters.line(done.letter_id).signer == "ALEXANDER WILYO"
