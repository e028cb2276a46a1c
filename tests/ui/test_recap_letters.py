"""Letters made from the page Rekap: dialog, addressees, annex."""

from datetime import date

import pytest

from asn_desk.domain.office import RecapAddressee
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.papers.signing import Signing
from ui.recaps.letter_form import OTHER, AddresseesForm
from ui.recaps.page import RecapPage


@pytest.fixture
def page(qtbot, office, jobs, notices, settle):
    made = RecapPage(office.desks.recaps, jobs, notices, today=office.desks.recaps.today)
    qtbot.addWidget(made)
    made.show()
    made.show_month(date(2026, 1, 15))
    settle()
    return made


def test_a_memo_is_filled_in_and_issued(page, office, settle, notices):
    page.send.menu().actions()[0].trigger()
    settle()
    form = page.dialog.letter_form
    assert form.other.value() == "Sekretaris Daerah Kabupaten Ketapang"
    assert form.signer.value() == "kepala"
    assert "kepalanya" in form.signer.why.words.text()
    page.dialog.accept()
    settle()
    (line,) = office.desks.letters.agenda(year=2026)
    assert line.kind is LetterKind.RECAP_MEMO
    assert len(office.desks.letters.attachments(line.id)) == 1
    notices.history[-1].do()


def test_how_it_is_signed_is_chosen_once_and_kept_while_typing(page, office, settle):
    page.ask_letter(LetterKind.RECAP_MEMO)
    settle()
    dialog = page.dialog
    assert (dialog.signing.isVisibleTo(dialog), dialog.signature()) == (True, Signing.INK)
    dialog.signing.choose(Signing.ELECTRONIC)
    settle()
    assert dialog.signature() is Signing.ELECTRONIC
    dialog.accept()
    settle()
    (line,) = office.desks.letters.agenda(year=2026)
    assert line.signing == Signing.ELECTRONIC


def test_an_addressee_may_be_typed(page, settle):
    page.ask_letter(LetterKind.RECAP_COVER)
    settle()
    form = page.dialog.letter_form
    assert (form.other.isVisibleTo(form), form.town.value()) == (False, "Jakarta")
    form.addressee.set_value(OTHER)
    form.addressee.changed.emit()
    assert form.other.isVisibleTo(form)
    assert form.value().addressee == ""
    page.dialog.show_paper()
    settle()
    assert page.dialog.paper.page_count == 0
    page.dialog.reject()


def test_addressees_are_kept_as_lines(page, office, settle, notices):
    page.page_actions()[-1].do()
    settle()
    form = page.dialog.form
    assert form.outside.value() == "Kepala Kantor Regional V Badan Kepegawaian Negara; Jakarta"
    form.inside.set_value("Sekretaris Daerah\n\n")
    page.dialog.accept()
    settle()
    kept = office.desks.recaps.addressees()
    assert kept[0] == RecapAddressee(post="Sekretaris Daerah")
    assert kept[1].town == "Jakarta"
    assert "disimpan" in notices.history[-1].text


def test_an_office_without_addressees_types_one(page, office, settle):
    office.desks.recaps.save_addressees(())
    page.ask_letter(LetterKind.RECAP_MEMO)
    settle()
    assert page.dialog.letter_form.addressee.value() == OTHER
    page.dialog.reject()


def test_no_letter_before_there_is_a_recap(page):
    page.recap = None
    page.ask_letter(LetterKind.RECAP_MEMO)
    assert page.dialog is None


def test_the_lines_of_addressees_are_read_back(qtbot):
    form = AddresseesForm()
    qtbot.addWidget(form)
    given = (RecapAddressee(post="A"), RecapAddressee(post="B", town="Kota", outside=True))
    form.load(given)
    assert tuple(form.value()) == given
