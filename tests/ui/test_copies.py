"""Salinan and petikan at the window: from the register and from the case."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from asn_desk.domain.papers.copy_facts import CopyForm
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.services.copies import WantedCopy
from ui.cases.case_copies import CaseCopies
from ui.decisions.page import DecisionsPage
from ui.letters.letter_copies import copies_below
from ui.letters.letter_desks import LetterDesks
from ui.shared.copies_panel import CopiesPanel
from ui.shared.recipients_field import NOTHING, RecipientsField


@pytest.fixture
def decided(office):
    """The id of a case with a decision on a light sanction."""
    case_id = office.open_case()
    office.to_decision(case_id)
    return case_id


@pytest.fixture
def panel(qtbot, office, decided, jobs, settle):
    made = CopiesPanel(office.desks.copies, jobs, people=office.desks.employees.choices)
    qtbot.addWidget(made)
    made.show()
    made.show_letter(office.desks.letters.decisions()[0].letter_id)
    settle()
    return made


def test_copies_are_made_for_all_tembusan_at_once(panel, office, settle):
    said = []
    panel.made.connect(said.append)
    panel.more.click()
    settle()
    form = panel.dialog.copies_form
    form.certifier.set_person(office.administrator_id, "Darius")
    assert panel.dialog.action.text() == f"Buat {len(form.recipients.value())} salinan"
    panel.dialog.show_paper()
    settle()
    assert panel.dialog.paper.page_count > 0
    panel.dialog.accept()
    settle()
    assert said == [f"{len(panel.links)} salinan dibuat."]
    assert panel.shown.view.page_count >= len(panel.links)
    panel.shown.accept()


def test_a_copy_made_opens_from_its_link(panel, office, settle):
    panel.ask()
    settle()
    form = panel.dialog.copies_form
    form.certifier.set_person(office.administrator_id, "Darius")
    form.recipients.set_value([WantedCopy(recipient="Inspektur", form=CopyForm.EXTRACT)])
    panel.dialog.accept()
    settle()
    panel.shown.accept()
    assert [one.text() for one in panel.links] == ["Petikan untuk Inspektur"]
    panel.links[0].click()
    settle()
    assert panel.shown.windowTitle() == "Petikan untuk Inspektur"
    panel.shown.accept()


def test_without_a_letter_nothing_is_asked(panel):
    panel.show_letter(None)
    panel.ask()
    assert panel.dialog is None
    assert panel.isHidden()


def test_a_case_shows_a_panel_for_each_decision(qtbot, office, decided, jobs, settle):
    made = CaseCopies(office.desks.copies, jobs, people=office.desks.employees.choices)
    qtbot.addWidget(made)
    view = office.desks.cases.view(decided)
    made.show_case(view)
    made.show_case(view)
    settle()
    assert len(made.panels) == 1
    made.show_case(office.desks.cases.view(office.second_case()))
    assert made.panels == {}


def test_recipients_are_chosen_one_by_one(qtbot):
    field = RecipientsField()
    qtbot.addWidget(field)
    told = []
    field.changed.connect(lambda: told.append(True))
    whole = WantedCopy(recipient="Inspektur", form=CopyForm.WHOLE)
    field.set_value([whole])
    field.set_value([whole])
    assert (field.value(), told) == ((whole,), [])
    field.other.setText("Bendahara")
    field.add_button.click()
    field.other.setText("Bendahara")
    field.add_recipient()
    field.choose("Inspektur", None)
    field.choose("Bendahara", CopyForm.EXTRACT)
    assert field.value() == (WantedCopy(recipient="Bendahara", form=CopyForm.EXTRACT),)
    field.choose("Bendahara", None)
    assert NOTHING == "Tidak dibuat"
    assert "sekurang-kurangnya satu" in field.problem()


def test_the_register_offers_the_copies_of_the_row_chosen(qtbot, office, decided, jobs, settle):
    copies = CopiesPanel(office.desks.copies, jobs, people=office.desks.employees.choices)
    desks = office.desks
    page = DecisionsPage(
        desks.letters, desks.office, jobs, registers=desks.registers, copies=copies
    )
    qtbot.addWidget(page)
    page.show()
    page.reload()
    settle()
    page.table.select_place(0)
    settle()
    assert copies.isVisibleTo(page)
    said = []
    page.notice.connect(said.append)
    copies.made.emit("2 salinan dibuat.")
    assert said[0].text == "2 salinan dibuat."


def test_the_agenda_offers_copies_of_decisions_alone(qtbot, office, decided, jobs, notices, settle):
    desks, paper = office.desks, QWidget()
    qtbot.addWidget(paper)
    QVBoxLayout(paper)
    asked = LetterDesks(
        letters=desks.letters, numbers=desks.numbers, registers=desks.registers,
        signing=desks.signing, copies=desks.copies, people=desks.employees.choices,
    )  # fmt: skip
    assert copies_below(paper, replace(asked, copies=None), jobs, notices) is None
    below = copies_below(paper, asked, jobs, notices)
    lines = {one.kind: one for one in desks.letters.agenda(year=2026)}
    below.show_line(lines[LetterKind.DECISION])
    settle()
    assert below.isVisibleTo(paper)
    for other in (lines[LetterKind.SUMMONS_1], None):
        below.show_line(other)
        assert not below.isVisibleTo(paper)
