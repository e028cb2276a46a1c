"""The paper profile in the window: a sample beside it, defaults to go back to, every field kept."""

from dataclasses import replace

import pytest

from asn_desk.domain.paper_profile import Margins, Paper, PaperProfile, WordedDate
from asn_desk.domain.papers.letters import LetterKind
from ui.office.profile_form import ProfileForm

OTHER = PaperProfile(
    letter_paper=Paper.F4_210,
    letter_margins=Margins(top=25, bottom=20, left=25, right=15),
    statement_paper=Paper.A4,
    statement_margins=Margins(top=15, bottom=15, left=35, right=15),
    letter_spacing=1.2,
    signer_centred=True,
    title_in_decisions=False,
    page_number="{n}",
    signer_underlined=True,
    report_paper=Paper.F4,
    worded_date=WordedDate.FIGURES,
    worded_commas=False,
    secret_spacing=4.0,
    hour_label="Jam",
    grade_with_rank=False,
    grace_in_decisions=False,
    names_in_capitals=True,
    table_font="Bookman",
    table_size=8.0,
)


@pytest.fixture
def section(office_page, settle):
    office_page.show_section("Profil naskah")
    settle()
    settle()
    return office_page.section()


def test_the_form_gives_back_every_measure(qtbot, desks):
    form = ProfileForm()
    qtbot.addWidget(form)
    office = replace(desks.office.office(), profile=OTHER)
    form.load(office)
    assert form.value() == office


def test_defaults_are_filled_in_and_saved_only_when_asked(section, desks, settle):
    section.form.load(replace(desks.office.office(), profile=OTHER))
    section.defaults_button.click()
    assert section.form.value().profile == PaperProfile()
    assert section.unsaved()
    assert desks.office.office().version == section.form.value().version


def test_a_margin_too_narrow_is_refused_at_its_field(section):
    section.form.statement_margins.left.line.setText("9")
    section.save()
    assert section.form.statement_margins.left.problem_shown() == "Isi angka 15 sampai 60."


def test_every_offered_kind_is_shown(section, settle):
    for at in range(section.sample_kind.count()):
        section.paper.clear()
        section.sample_kind.setCurrentIndex(at)
        section.show_sample()
        settle()
        assert section.paper.page_count > 0
    assert LetterKind.STATEMENT_CLEAR in {section.sample_kind.itemData(i) for i in range(at + 1)}
