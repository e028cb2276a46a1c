"""Letters about a report without a case: coaching, referral, the answer to Satpol PP."""

from dataclasses import replace
from datetime import date, time, timedelta
from io import BytesIO

import pypdfium2
import pytest

from asn_desk.domain.errors import AlreadyExists, Incomplete, NotFound, NotYetLawful, WrongDate
from asn_desk.domain.incidents import Kind, Outcome, Source
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.papers.signing import Signing
from asn_desk.domain.proceedings.cases import Step
from asn_desk.domain.proceedings.step_details import Closed
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.reports.incidents import CoachingDraft, ReferralDraft, ReplyDraft
from tests.builders import a_person, a_report, an_incident, an_official
from tests.services.test_signer_options import mandate

ON = date(2026, 2, 12)
DRAFT = CoachingDraft(
    signer_id=None,
    act="melakukan siaran langsung pada jam kerja",
    deadline=ON + timedelta(days=7),
    remove_link="https://contoh.test/1",
)
REFERRAL = ReferralDraft(addressee="Kepala Kantor Contoh", act="berada di kafe")


@pytest.fixture
def siti(registers):
    unit = registers.unit("Dinas Pendidikan")
    registers.head_of_office()
    registers.official(an_official(unit_id=unit.id))
    return registers.employee(unit_id=unit.id)


def words(pdf):
    with pypdfium2.PdfDocument(BytesIO(pdf)) as document:
        text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    return " ".join(text.split())


def facts_of(registers, letter_id):
    return registers.read(lambda work: work.letters.facts(letter_id))


def test_coaching_issues_a_letter_and_concludes(incidents, registers, siti):
    person = registers.reported(siti)
    letter_id = incidents.coach(person.id, DRAFT, on=ON)
    (letter,) = incidents.view(person.id).letters
    done = registers.person(person.id)
    assert (letter.id, letter.kind) == (letter_id, LetterKind.COACHING)
    assert (done.outcome, done.outcome_on) == (Outcome.COACHING, ON)
    assert done.outcome_reason == f"Surat Pembinaan Nomor {letter.number}"


def test_the_coaching_preview_is_a_draft_that_takes_no_number(incidents, registers, siti):
    person = registers.reported(siti)
    text = words(incidents.preview_coaching(person.id, DRAFT, on=ON))
    assert "melakukan siaran langsung pada jam kerja" in text
    assert "Nomor 5 Tahun 2026" in text
    assert incidents.view(person.id).letters == ()


def test_an_act_before_the_circular_is_not_held_against_it(incidents, registers, siti):
    for incident in (an_incident(happened_on=date(2026, 1, 20)), an_incident(kind=Kind.OTHER)):
        person = registers.reported(siti, incident=incident)
        letter_id = incidents.coach(person.id, DRAFT, on=ON)
        assert facts_of(registers, letter_id).circular == ""


def test_a_place_named_in_the_act_is_not_named_twice(incidents, registers, siti):
    incident = an_incident(kind=Kind.CAFE, place="Kafe Contoh")
    person = registers.reported(siti, incident=incident)
    draft = CoachingDraft(signer_id=None, act="berada di Kafe Contoh", deadline=ON)
    letter_id = incidents.coach(person.id, draft, on=ON)
    assert facts_of(registers, letter_id).charge.place == ""


def test_a_coaching_letter_is_numbered_for_who_signs(incidents, employees, registers, siti):
    superior = employees.card(siti.id).superior
    offer = incidents.number_offer(LetterKind.COACHING, ON, signer_id=superior.id)
    assert offer.agency == "Dinas Pendidikan"


def test_the_superior_may_sign_the_coaching(incidents, employees, registers, siti):
    person = registers.reported(siti)
    superior = employees.card(siti.id).superior
    draft = CoachingDraft(signer_id=superior.id, act="berada di kafe", deadline=ON)
    incidents.coach(person.id, draft, on=ON)
    (letter,) = incidents.view(person.id).letters
    assert letter.signer == superior.full_name


def test_coaching_needs_an_act_and_a_later_deadline(incidents, registers, siti):
    person = registers.reported(siti)
    with pytest.raises(Incomplete):
        incidents.coach(person.id, CoachingDraft(signer_id=None, act=" ", deadline=ON), on=ON)
    early = CoachingDraft(signer_id=None, act="x", deadline=ON - timedelta(days=1))
    with pytest.raises(WrongDate):
        incidents.coach(person.id, early, on=ON)
    assert registers.person(person.id).outcome is Outcome.PENDING


def test_nobody_unidentified_is_coached(incidents, registers):
    (person,) = registers.report()
    with pytest.raises(NotYetLawful, match="belum teridentifikasi"):
        incidents.coach(person.id, DRAFT, on=ON)


def test_a_coached_person_is_not_coached_again(incidents, registers, siti):
    person = registers.reported(siti)
    incidents.coach(person.id, DRAFT, on=ON)
    with pytest.raises(AlreadyExists):
        incidents.coach(person.id, DRAFT, on=ON)


def test_coaching_is_taken_back_only_with_its_letter(incidents, database, registers, siti):
    person = registers.reported(siti)
    letter_id = incidents.coach(person.id, DRAFT, on=ON)
    with pytest.raises(NotYetLawful, match="masih berlaku"):
        incidents.reopen(person.id, reason="keliru")
    with database.unit_of_work() as work:
        work.letters.void(letter_id, "keliru")
    incidents.reopen(person.id, reason="keliru")
    assert registers.person(person.id).outcome is Outcome.PENDING


def test_a_signer_who_is_not_there_is_named(incidents, registers):
    person = registers.reported(registers.employee())
    with pytest.raises(NotFound, match="penanda tangan"):
        incidents.coach(person.id, DRAFT, on=ON)


def test_somebody_not_ours_is_passed_on(incidents, registers, siti):
    (person,) = registers.report(a_person(name="Orang Luar", unit="Kantor Contoh"))
    assert "Orang Luar" in words(incidents.preview_referral(person.id, REFERRAL, on=ON))
    letter_id = incidents.refer(person.id, REFERRAL, on=ON)
    assert facts_of(registers, letter_id).addressee == "Kepala Kantor Contoh"
    assert registers.person(person.id).outcome is Outcome.REFERRED


def test_a_report_of_a_citizen_is_passed_on_without_telling_satpol(incidents, registers, siti):
    report = a_report(source=Source.PUBLIC, letter_number="")
    (person,) = registers.report(a_person(name=""), report=report)
    letter_id = incidents.refer(person.id, REFERRAL, on=ON)
    facts = facts_of(registers, letter_id)
    assert (facts.name, facts.report) == (
        "belum diketahui",
        "Pengaduan masyarakat tanggal 30 Januari 2026",
    )


def test_our_own_employee_is_not_passed_on(incidents, registers, siti):
    person = registers.reported(siti)
    with pytest.raises(NotYetLawful, match="pegawai kabupaten ini"):
        incidents.refer(person.id, REFERRAL, on=ON)


def test_a_referral_needs_addressee_and_act(incidents, registers, siti):
    (person,) = registers.report()
    with pytest.raises(Incomplete) as refused:
        incidents.refer(person.id, ReferralDraft(addressee="", act=""), on=ON)
    assert len(refused.value.fields) == 2


def test_satpol_is_told_status_words_only(incidents, registers, siti):
    people = [a_person(name="Siti Aminah", employee_id=siti.id), a_person(name="")]
    first, second = registers.report(*people)
    incidents.close_not_proven(first.id, reason="foto lama")
    (report,) = incidents.reports()
    told, other = incidents.reply_rows(report.id)
    assert (told.name, told.agency) == ("Siti Aminah, S.Pd.", "Dinas Pendidikan")
    assert (told.follow_up, told.status) == ("tidak terbukti", "selesai")
    assert (other.name, other.status) == ("belum teridentifikasi", "diproses")
    assert registers.person(second.id).outcome is Outcome.PENDING


def test_a_case_is_told_as_under_examination(incidents, registers, siti):
    person = registers.reported(siti)
    incidents.open_case([person.id], act="x", provisions=["3f"], happened_on=None, place="", on=ON)
    (report,) = incidents.reports()
    (row,) = incidents.reply_rows(report.id)
    assert (row.follow_up, row.status) == ("dalam pemeriksaan", "diproses")


def test_an_ended_case_is_told_without_its_sanction(incidents, database, registers, siti):
    person = registers.reported(siti)
    case_id = incidents.open_case(
        [person.id], act="x", provisions=["3f"], happened_on=None, place="", on=ON
    )
    closed = Step(sequence=2, kind=StepKind.CLOSED, on=ON, detail=Closed(reason="x"))
    with database.unit_of_work() as work:
        work.cases.add_step(case_id, closed, 1)
    (row,) = incidents.reply_rows(person_report(incidents))
    assert (row.follow_up, row.status) == ("diproses sesuai ketentuan", "selesai")


def person_report(incidents):
    return incidents.reports()[0].id


def test_the_answer_to_satpol_is_issued_and_shown_with_the_report(incidents, registers, siti):
    person = registers.reported(siti)
    (report,) = incidents.reports()
    draft = ReplyDraft(missing_evidence="rekaman", answer_by=date(2026, 2, 20))
    text = words(incidents.preview_reply(report.id, draft, on=ON))
    assert report.letter_number in text
    letter_id = incidents.reply(report.id, draft, on=ON)
    (letter,) = incidents.view(person.id).letters
    assert (letter.id, letter.addressee) == (letter_id, "Kepala Satuan Polisi Pamong Praja")


def test_only_a_numbered_report_of_satpol_is_answered(incidents, registers, siti):
    registers.report(report=a_report(source=Source.PUBLIC, letter_number=""))
    (report,) = incidents.reports()
    with pytest.raises(NotYetLawful) as refused:
        incidents.reply(report.id, ReplyDraft(), on=ON)
    assert len(refused.value.missing) == 2


def test_rows_of_a_report_that_is_not_there_are_not_found(incidents):
    with pytest.raises(NotFound):
        incidents.reply_rows(99)


def test_coaching_for_an_act_outside_hours_does_not_name_the_circular(incidents, registers, siti):
    person = registers.reported(siti, incident=an_incident(started_at=time(20)))
    incidents.recheck_hours(person.id)
    text = words(incidents.preview_coaching(person.id, DRAFT, on=ON))
    assert "Nomor 5 Tahun 2026" not in text
    assert "tidak sejalan dengan kewajiban Saudara" in text


def test_a_reply_is_signed_as_chosen_in_the_name_of_the_head(office):
    mandate(office, valid_from=date(2026, 1, 1))
    desk = office.desks.incidents
    head, secretary = desk.signers(LetterKind.SATPOL_REPLY, ON)
    offer = desk.number_offer(LetterKind.SATPOL_REPLY, ON, signer=secretary.key)
    assert (head.key, offer.signing) == ("kepala", Signing.INK)
    draft = ReplyDraft(signer=secretary.key, signing=Signing.ELECTRONIC)
    report_id = desk.view(office.person_id).report.id
    text = words(desk.preview_reply(report_id, draft, on=ON))
    assert "a.n." in text
    assert "Ditandatangani secara elektronik oleh:" in text


def test_a_letter_outside_a_case_is_signed_as_the_clerk_chose(incidents, registers, siti):
    person = registers.reported(siti)
    incidents.coach(person.id, replace(DRAFT, signing=Signing.ELECTRONIC), on=ON)
    (letter,) = incidents.view(person.id).letters
    assert letter.signing == Signing.ELECTRONIC
