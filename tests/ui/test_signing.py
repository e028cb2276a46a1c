"""The page of letters: signing, handing over, taking back, and telling what is genuine."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from asn_desk.domain.papers.signing import Signing, SigningState
from asn_desk.domain.proceedings.steps import StepKind
from tests.certificates import PASSPHRASE, a_key_file
from tests.documents.signed_letters import sign
from tests.ui.letter_pages import letter_desks
from ui.letters.columns import TTE, state_of
from ui.letters.page import LettersPage
from ui.letters.signing_form import LOOK
from ui.shared import dialogs
from ui.shared.theme import Meaning


@pytest.fixture
def page(qtbot, desks, jobs, notices):
    signing = replace(desks.signing, now=lambda: datetime.now(UTC))
    ours = replace(letter_desks(desks), signing=signing)
    made = LettersPage(ours, jobs, notices, today=desks.letters.today)
    qtbot.addWidget(made)
    made.resize(1600, 800)
    made.show()
    return made


def issue(desks, office, signing=Signing.ELECTRONIC):
    case_id = office.open_case()
    draft = office.draft(case_id, StepKind.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    version = desks.cases.view(case_id).case.version
    done = desks.cases.record(case_id, draft, expected_version=version, signing=signing)
    return desks.letters.line(done.letter_id)


@pytest.fixture
def line(desks, office):
    return issue(desks, office)


@pytest.fixture
def panel(page, line, settle):
    page.open_item("letter", line.id)
    settle()
    return page.paper.signing


@pytest.fixture
def key(tmp_path):
    file = tmp_path / "kunci.p12"
    file.write_bytes(a_key_file())
    return file


@pytest.fixture
def returned(desks, line, tmp_path):
    file = tmp_path / "dari-bsre.pdf"
    file.write_bytes(sign(desks.letters.pdf(line.id)))
    return file


def fill(dialog, key, passphrase=PASSPHRASE):
    dialog.form.key_file.line.setText(str(key))
    dialog.form.passphrase.line.setText(passphrase)


def test_the_last_paper_of_a_case_is_the_signed_file(cases_page, desks, line, returned):
    desks.signing.take_back(line.id, returned)
    content, _, _ = cases_page.list._desks.last_paper(line.case_id)
    assert content == returned.read_bytes()


def test_a_letter_is_signed_after_a_look_at_the_certificate(panel, line, key, settle, notices):
    dialog = panel.ask_signature()
    fill(dialog, key)
    dialog.accept()
    settle()
    assert "diterbitkan Penerbit Uji" in dialog.form.certificate.text()
    assert "pastikan keduanya orang yang sama" in dialog.form.warnings.text()
    assert dialog.action.text() == f"Tanda tangani nomor {line.number}"

    dialog.accept()
    settle()
    assert "utuh, penerbit sertifikat belum dikenal" in notices.history[-1].text
    assert panel.state.text().startswith("✓ ber-TTE: Dra. Hj. Siti Aminah")


def test_a_wrong_passphrase_is_told_in_the_dialog(panel, key, settle):
    dialog = panel.ask_signature()
    fill(dialog, key, "salah")
    dialog.accept()
    settle()

    assert "Kata sandi sertifikat tidak cocok" in dialog.problem_shown()
    assert dialog.action.text() == LOOK
    dialog.reject()


def test_typing_again_asks_for_another_look(panel, key, settle):
    dialog = panel.ask_signature()
    fill(dialog, key)
    dialog.accept()
    settle()
    dialog.form.passphrase.line.setText("lain")

    assert dialog.action.text() == LOOK
    assert dialog.form.certificate.isHidden()
    dialog.reject()


def test_the_passphrase_is_gone_when_the_dialog_closes(panel, key, settle):
    dialog = panel.ask_signature()
    fill(dialog, key)
    assert PASSPHRASE not in repr(dialog.form.value())
    dialog.reject()

    assert dialog.form.passphrase.value() == ""


def test_an_empty_form_says_what_is_missing(panel, monkeypatch, key):
    dialog = panel.ask_signature()
    dialog.accept()
    assert dialog.form.key_file.problem_shown() == "Pilih berkas sertifikat."
    assert dialog.form.passphrase.problem_shown() == "Ketik kata sandi sertifikat."

    monkeypatch.setattr(dialogs, "ask_open_files", lambda *_, **__: [key])
    dialog.form.key_file.choose_button.click()
    assert dialog.form.key_file.value() == key
    dialog.reject()


def test_handing_over_waits_for_the_signature(panel, line, tmp_path, settle, notices, monkeypatch):
    target = tmp_path / "kirim.pdf"
    monkeypatch.setattr(dialogs, "ask_save_file", lambda *_, **__: target)
    panel.hand_action.trigger()
    settle()

    assert target.exists()
    assert (tmp_path / "kirim.tte.json").exists()
    assert "menunggu TTE" in notices.history[-1].text
    assert panel.state.text().startswith("○ menunggu TTE, diserahkan")


def test_what_comes_back_is_taken_by_the_menu(panel, page, returned, settle, monkeypatch):
    monkeypatch.setattr(dialogs, "ask_open_files", lambda *_, **__: [returned])
    panel.take_action.trigger()
    settle()

    assert panel.state.text().startswith("✓ ber-TTE")
    assert "penerbit Penerbit Uji" in panel.detail.text()
    assert panel.sign_action.text() == "Tambah tanda tangan elektronik…"
    assert not page.table.isColumnHidden(TTE)


def test_another_file_is_refused_in_words(panel, tmp_path, settle, notices):
    other = tmp_path / "lain.pdf"
    other.write_bytes(b"%PDF-1.7 lain")
    panel.take_back(other)
    settle()

    assert "tidak dapat dibaca" in notices.history[-1].text
    assert panel.state.text() == "● belum ditandatangani elektronik"


def test_stored_signatures_are_checked_again(panel, returned, settle, notices):
    panel.take_back(returned)
    settle()
    panel.check_action.trigger()
    settle()

    assert "Tanda tangan diperiksa. Dra. Hj. Siti Aminah, M.M.: utuh" in notices.history[-1].text


def test_a_dropped_signed_file_may_be_taken_back(page, line, returned, settle, notices, desks):
    page.check_file(returned)
    settle()
    notice = notices.history[-1]
    assert "belum disimpan di agenda" in notice.text

    notice.do()
    settle()
    assert state_of(desks.letters.line(line.id)) is SigningState.SIGNED


def test_the_signed_file_is_what_is_shown_and_saved(panel, page, desks, line, returned, settle):
    panel.take_back(returned)
    settle()

    assert page.paper.paper.content == returned.read_bytes()
    assert desks.letters.pdf(line.id) != returned.read_bytes()


def test_a_letter_in_ink_shows_no_signing(page, desks, office, settle):
    ink = issue(desks, office, Signing.INK)
    page.open_item("letter", ink.id)
    settle()

    assert page.paper.signing.isHidden()
    assert page.table.isColumnHidden(TTE)
    page.paper.signing.show_line(None)


def test_authenticity_by_file_shows_the_letter(page, desks, line, tmp_path, settle):
    file = tmp_path / "surat.pdf"
    file.write_bytes(desks.letters.pdf(line.id))
    dialog = page.ask_authenticity()
    dialog.check_file(file)
    settle()
    assert "✓" in dialog.verdict.text()
    assert "tidak berubah sejak diterbitkan" in dialog.verdict.text()

    dialog.accept()
    settle()
    assert page.table.current_row().id == line.id


def test_authenticity_by_code(codes, page, line, settle):
    dialog = page.ask_authenticity()
    dialog.accept()
    dialog.code.line.setText(line.code.lower())
    dialog.code.find_button.click()
    settle()
    assert line.number in dialog.verdict.text()

    dialog.code.line.setText("KT-1234")
    dialog.code.find_button.click()
    settle()
    assert "bukan kode dokumen" in dialog.verdict.text()
    assert dialog.action.isHidden()
    dialog.reject()


def test_authenticity_stores_what_came_back(page, desks, line, returned, settle, monkeypatch):
    dialog = page.ask_authenticity()
    monkeypatch.setattr(dialogs, "ask_open_files", lambda *_, **__: [returned])
    dialog.file_button.click()
    settle()
    assert not dialog.store_button.isHidden()

    dialog.store_button.click()
    settle()
    assert state_of(desks.letters.line(line.id)) is SigningState.SIGNED


def test_authenticity_of_a_file_that_cannot_be_read(page, tmp_path, settle):
    dialog = page.ask_authenticity()
    dialog.check_file(tmp_path / "tidak-ada.pdf")
    settle()

    assert dialog.verdict.text().startswith("▲")
    assert dialog.verdict.property("look") == Meaning.LATE.value
    dialog.reject()
