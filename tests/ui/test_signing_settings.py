"""What the office sets about codes and electronic signatures, and the choice at a step."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.papers.signing import Signing
from asn_desk.domain.proceedings.steps import StepKind
from tests.certificates import an_authority
from ui.office.signing_section import SigningSection
from ui.shared import dialogs
from ui.shared.signing_choice import SigningChoice


@pytest.fixture
def section(qtbot, desks, jobs, notices, settle):
    made = SigningSection(desks.office, desks.signing, jobs=jobs, notices=notices)
    qtbot.addWidget(made)
    made.show()
    made.reload()
    settle()
    return made


@pytest.fixture
def root(tmp_path):
    file = tmp_path / "induk.cer"
    file.write_bytes(an_authority().root)
    return file


def test_kinds_codes_and_note_are_kept(section, desks, settle):
    section.form.codes.box.setChecked(False)
    section.form.kinds.tick(LetterKind.DECISION.value)
    section.form.note.box.setPlainText("Ditandatangani\nsecara elektronik.")
    section.save()
    settle()
    kept = desks.office.office().signing

    assert (kept.document_codes, kept.note) == (False, "Ditandatangani secara elektronik.")
    assert kept.electronic_kinds == (LetterKind.DECISION.value,)


def test_minutes_are_not_among_the_kinds(section):
    names = [
        section.form.kinds.list.item(at).text() for at in range(section.form.kinds.list.count())
    ]

    assert "Surat Panggilan I" in names
    assert "Berita Acara Pemeriksaan" not in names


def test_ticked_kinds_are_shown_again(section, desks, settle):
    office = desks.office.office()
    chosen = replace(office.signing, electronic_kinds=(LetterKind.DECISION.value,))
    desks.office.save_office(replace(office, signing=chosen))
    section.reload()
    settle()
    found = section.form.kinds.list.findItems(
        "Keputusan Hukuman Disiplin", Qt.MatchFlag.MatchExactly
    )

    assert [one.checkState() for one in found] == [Qt.CheckState.Checked]


def test_an_issuer_is_trusted_and_let_go(section, desks, root, settle, notices, monkeypatch):
    monkeypatch.setattr(dialogs, "ask_open_files", lambda *_, **__: [root])
    section.load_button.click()
    settle()
    assert notices.history[-1].text == "Penerbit Uji dipercaya sebagai penerbit."
    assert section.nobody.isHidden()
    assert len(desks.office.office().signing.roots) == 1

    section.distrust(section.roots[0])
    settle()
    assert desks.office.office().signing.roots == ()
    assert not section.nobody.isHidden()


def test_what_is_no_certificate_is_refused(section, tmp_path, settle, notices):
    file = tmp_path / "induk.cer"
    file.write_bytes(b"bukan sertifikat")
    section.trust(file)
    settle()

    assert "bukan sertifikat" in notices.history[-1].text


def test_loading_an_issuer_keeps_what_is_typed(section, desks, root, settle):
    section.form.note.box.setPlainText("Catatan lain")
    section.trust(root)
    settle()
    section.save()
    settle()
    kept = desks.office.office().signing

    assert (kept.note, len(kept.roots)) == ("Catatan lain", 1)


def test_the_choice_is_hidden_where_only_ink_is_possible(qtbot):
    choice = SigningChoice()
    qtbot.addWidget(choice)
    choice.offer(None)
    assert (choice.isHidden(), choice.choice()) == (True, None)

    choice.offer(Signing.ELECTRONIC)
    assert (choice.isHidden(), choice.choice()) == (False, Signing.ELECTRONIC)
    assert "kotak TTE" in choice.toolTip()


def test_a_step_is_issued_as_chosen(open_case, case_id, desks, settle, monkeypatch):
    monkeypatch.setattr(dialogs, "confirm", lambda *_, **__: True)
    case = open_case(case_id)
    case.open_step(StepKind.SUMMONED_1)
    settle()
    step = case.step
    assert step.signing.choice() is Signing.INK

    step.signing.choose(Signing.ELECTRONIC)
    step.record()
    settle()
    (line,) = [one for one in desks.letters.agenda(year=2026) if one.case_id == case_id]
    assert Signing(line.signing) is Signing.ELECTRONIC
