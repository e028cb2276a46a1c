"""Certified copies of decisions: whom for, what they say, how they are kept."""

from dataclasses import replace
from datetime import date

import pytest

from asn_desk.domain.errors import Incomplete, NotYetLawful, WrongDate
from asn_desk.domain.papers.copy_facts import CopyForm
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.copies import CopyDraft, WantedCopy
from asn_desk.services.letter_check import Verdict
from tests.builders import a_unit, an_official
from tests.documents.letter_samples import text_of
from tests.services.heavier_steps import add_inspectorate, with_team
from tests.small_office import BKPSDM

ON = date(2026, 3, 2)
SECRETARY = "Sekretaris Daerah Kabupaten Ketapang"


@pytest.fixture
def copies(office):
    return office.desks.copies


@pytest.fixture
def decision(office):
    """The letter of a decision on a light sanction."""
    return office.to_decision(office.open_case()).letter_id


def draft(office, letter_id, *recipients, form=CopyForm.WHOLE, **changed):
    wanted = tuple(WantedCopy(recipient=one, form=form) for one in recipients)
    usual = {"letter_id": letter_id, "on": ON, "certifier_id": office.administrator_id}
    return CopyDraft(**usual | {"wanted": wanted} | changed)


def test_every_tembusan_is_offered_a_salinan(copies, decision):
    offered = copies.choices(decision)
    assert SECRETARY in [one.recipient for one in offered.proposed]
    assert {one.form for one in offered.proposed} == {CopyForm.WHOLE}
    assert "Sekretaris atau Kepala Bidang" in offered.why


def test_one_act_makes_a_copy_for_each_recipient(office, copies, decision):
    copied = draft(office, decision, "Inspektur", " Bendahara ")
    made = copies.make(copied)
    kept = copies.of_letter(decision)
    assert [one.id for one in kept] == list(made)
    assert [one.recipient for one in kept] == ["Inspektur", "Bendahara"]
    assert text_of(copies.merged(made)).count("Salinan sesuai dengan aslinya,") == 2
    assert copies.choices(decision).made == kept


def test_a_salinan_repeats_the_decision_unsigned(office, copies, decision):
    (made,) = copies.make(draft(office, decision, "Inspektur"))
    original = text_of(office.desks.letters.pdf(decision))
    text = text_of(copies.pdf(made))
    line = office.desks.letters.line(decision)
    assert text.count(f"NOMOR {line.number}") == 1
    assert "SALINAN untuk Inspektur" in text
    assert "ttd." in text
    assert "ttd." not in original
    assert "Diterima tanggal" not in text
    assert original.partition("KESATU")[0][-60:-20] in text


def test_a_copy_takes_no_number(office, copies, decision):
    before = office.desks.letters.agenda(year=2026)
    copies.make(draft(office, decision, "Inspektur"))
    assert office.desks.letters.agenda(year=2026) == before


def test_a_petikan_leaves_the_considerations_out(office, copies, decision):
    text = text_of(copies.preview(draft(office, decision, "Bendahara", form=CopyForm.EXTRACT)))
    assert "PETIKAN untuk Bendahara" in text
    assert "Menimbang : dan seterusnya;" in text
    assert "KESATU : Menjatuhkan hukuman disiplin" in text


def test_what_changed_since_does_not_change_the_copy(office, copies, decision):
    before = text_of(copies.preview(draft(office, decision, "Inspektur")))
    with office.desks.database.unit_of_work() as work:
        signer = work.employees.get(office.supervisor_id)
        work.employees.save(replace(signer, position="Jabatan lain"), "contoh")
    assert text_of(copies.preview(draft(office, decision, "Inspektur"))) == before


def test_a_member_of_a_team_gets_a_petikan_of_his_own(office, copies):
    add_inspectorate(office)
    case_id = office.open_case()
    with_team(office, case_id)
    letters = office.desks.cases.view(case_id).letters
    team = next(one.id for one in letters if one.kind is LetterKind.TEAM_DECISION)
    offered = copies.choices(team)
    member = next(one for one in offered.proposed if one.form is CopyForm.EXTRACT)
    text = text_of(copies.preview(draft(office, team, member.recipient, form=CopyForm.EXTRACT)))
    annex = text.partition("SUSUNAN KEANGGOTAAN")[2]
    assert member.recipient in annex
    assert "dan seterusnya" in annex
    assert "Bagian Hukum" in offered.why


def test_who_certifies_is_found_by_his_post(office, copies, decision):
    with office.desks.database.unit_of_work() as work:
        unit = next(one for one in work.employees.units() if one.name == BKPSDM)
        secretariat = work.employees.add_unit(a_unit("Sekretariat BKPSDM", parent_id=unit.id))
        work.employees.add(an_official("Sekretaris Badan", unit_id=secretariat.id, name="Yuni"))
    assert copies.choices(decision).certifier == "Yuni, S.Pd."


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"wanted": ()}, Incomplete),
        ({"certifier_id": None}, Incomplete),
        ({"on": date(2026, 2, 18)}, WrongDate),
    ],
)
def test_what_is_wrong_with_copies_is_named(office, copies, decision, changed, error):
    with pytest.raises(error):
        copies.make(draft(office, decision, "Inspektur", **changed))


def test_only_decisions_are_copied(office, copies):
    case_id = office.open_case()
    summons = office.record(
        case_id, StepKind.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13)
    )
    with pytest.raises(NotYetLawful):
        copies.choices(summons.letter_id)


def test_a_void_decision_is_not_copied(office, copies, decision):
    with office.desks.database.unit_of_work() as work:
        work.letters.void(decision, "salah")
    with pytest.raises(NotYetLawful):
        copies.choices(decision)


def test_a_decision_without_its_frame_is_not_copied(office, copies, decision, monkeypatch):
    monkeypatch.setattr("asn_desk.database.copies.CopyRegister.frame", lambda *_: None)
    with pytest.raises(NotYetLawful) as refused:
        copies.make(draft(office, decision, "Inspektur"))
    assert "sebelum program menyimpan" in refused.value.missing[0][0]


def test_files_of_copies_tell_form_number_and_recipient(office, copies, decision):
    copies.make(draft(office, decision, "Inspektur Kabupaten"))
    line = office.desks.letters.line(decision)
    (kept,) = copies.of_letter(decision)
    assert copies.file_name(line, kept).startswith("Salinan 800.1.6.2")


def test_a_copy_is_known_again_as_a_copy(office, copies, decision, tmp_path):
    (made,) = copies.make(draft(office, decision, "Inspektur"))
    file = tmp_path / "salinan.pdf"
    file.write_bytes(copies.pdf(made))
    found = office.desks.letters.check_file(file)
    assert found.verdict is Verdict.COPY
    assert "adalah salinan untuk Inspektur dari Keputusan Hukuman Disiplin" in found.words
    with office.desks.database.unit_of_work() as work:
        work.letters.void(decision, "salah")
    assert office.desks.letters.check_file(file).verdict is Verdict.VOIDED
