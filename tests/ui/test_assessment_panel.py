from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from asn_desk.domain.law.provisions import AvoidedCharge, ProposedCharge
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.assessment_values import (
    AssessmentView,
    Block,
    ProvisionFinding,
    TeamRuling,
    Why,
)
from tests.services import heavier_steps
from tests.ui.form_samples import ASSESSED, DAY
from ui.cases.assessment_panel import AssessmentPanel
from ui.cases.assessment_sections import sections_of
from ui.shared.why import WhyLine

WHY = Why(article="Pasal 10", sentence="Berdampak pada instansi.")


def said(widget):
    return [one.text() for one in widget.findChildren(QLabel) if one.text()]


def words_of(view, qtbot):
    found = list(sections_of(view))
    for one in found:
        qtbot.addWidget(one)
    return [text for one in found for text in said(one)]


@pytest.fixture
def panel(office, case_id, open_case, settle):
    made = open_case(case_id).assessment
    settle()
    return made


def test_the_panel_opens_on_the_least_impact_and_says_it_is_assumed(panel):
    assert panel.impact.value() == "UK"
    assert panel.assumed.text().startswith("Andaian")
    assert "Tingkat ringan" in said(panel.inside)


def test_another_impact_is_judged_at_once(panel, settle):
    panel.impact.box.setCurrentIndex(2)
    settle()
    words = said(panel.inside)
    assert "Tingkat sedang" in words
    assert any(one.startswith("✓ Diusulkan: penundaan kenaikan gaji") for one in words)
    assert "Teguran lisan" in words
    assert "Yang memeriksa" in words
    assert "Yang berwenang menghukum" in words


def test_every_line_can_be_asked_why(panel):
    asked = [one for one in panel.inside.findChildren(WhyLine) if one.whys]
    assert len(asked) > 5
    assert all(why.sentence for one in asked for why in one.whys)


def test_an_assumed_impact_puts_no_level_on_the_tab(case_id, open_case, settle):
    case = open_case(case_id)
    settle()
    assert case.frame.beside.tabText(1) == "Penilaian"


def test_what_the_report_found_stands_on_the_tab(office, case_id, open_case, settle):
    office.to_report(case_id)
    case = open_case(case_id)
    settle()
    assert case.frame.beside.tabText(1) == "Penilaian · ringan"
    assert case.assessment.assumed.text().startswith("Dampak menurut LHP")
    case.assessment.impact.box.setCurrentIndex(2)
    settle()
    assert case.assessment.assumed.text() == "Andaian: LHP menetapkan dampak lain."
    assert case.frame.beside.tabText(1) == "Penilaian · ringan"


def test_before_a_case_there_is_nothing_to_ask(qtbot, jobs):
    panel = AssessmentPanel(jobs)
    qtbot.addWidget(panel)
    panel.ask()
    assert not jobs.busy


def test_a_refusal_is_said_in_the_panel(panel, settle):
    def refuse(_codes, _impact):
        raise OSError("disk")

    panel._assess = refuse
    panel.ask()
    settle()
    assert said(panel.inside)


def test_no_provision_is_no_level(qtbot):
    view = AssessmentView(level="tidak ada ketentuan", reasons=(), sanctions=(), punishers=())
    assert words_of(view, qtbot) == [
        "Tidak ada ketentuan",
        "Belum ada ketentuan yang didakwakan.",
    ]


def test_attendance_coaching_and_consequences_have_their_parts(qtbot):
    view = replace(
        ASSESSED,
        whys=(WHY,),
        absence_days=12,
        findings=(
            ProvisionFinding(code="3c", citation="Pasal 3", text="x", level="ringan", why=WHY),
        ),
        coaching=WHY,
        concurrency=(WHY,),
        warnings=(WHY,),
        restrictions=(Block(kind="kenaikan pangkat", since=DAY, until=None, why=WHY),),
        team=TeamRuling(rule="wajib", elements=("Unsur pengawasan",), why=WHY),
    )
    words = words_of(view, qtbot)
    assert "Tidak masuk kerja 12 hari kerja dalam tahun itu." in words
    parts = ("Pembinaan", "Hukuman yang sedang dijalani", "Akibat hukuman yang diusulkan")
    assert all(one in words for one in parts)
    assert "Berdampak pada instansi. Unsur: Unsur pengawasan." in words
    bare = words_of(replace(view, team=replace(view.team, elements=())), qtbot)
    assert "Berdampak pada instansi." in bare


def test_what_may_be_added_and_what_not_charged_is_told(qtbot):
    view = replace(
        ASSESSED,
        charges=(
            ProposedCharge(code="3d", citation="Pasal 3 d", reason="r", when="w", article="a"),
            ProposedCharge(code="3c", citation="Pasal 3 c", reason="r", when="", article="a"),
        ),
        avoid=(
            AvoidedCharge(code="*", citation="", reason="belum cukup"),
            AvoidedCharge(code="4f", citation="Pasal 4 f", reason="bukan ketidakhadiran"),
        ),
    )
    words = words_of(view, qtbot)
    assert "Pasal 3 d, bila w" in words
    assert "belum cukup" in words
    assert "Pasal 4 f: bukan ketidakhadiran" in words


def test_the_official_the_law_names_stands_first(qtbot):
    words = words_of(ASSESSED, qtbot)
    assert words.index("✓ Lidia") < words.index("Bupati, tidak menghukum")


@pytest.fixture
def served(office, open_case, clock, settle):
    """The page of a heavy case whose sanction is being served."""
    heavier_steps.add_inspectorate(office)
    case_id = office.open_case()
    heavier_steps.with_team(office, case_id)
    heavier_steps.report(office, case_id, **heavier_steps.HEAVY, by_regent=True)
    heavier_steps.decide(office, case_id)
    heavier_steps.deliver(office, case_id)
    clock.day = date(2026, 3, 30)
    page = open_case(case_id)
    settle()
    return page


def test_duties_and_what_is_closed_stand_below_the_step(served):
    duties = served.others[1].duties
    words = said(duties)
    assert "Hukuman dijalani 17 Maret 2026 sampai dengan 16 Maret 2027." in words
    assert "● Pemberitahuan kepada pengelola gaji" in words
    assert any(one.startswith("Kenaikan pangkat tertutup sejak") for one in words)
    assert duties.height() > 100


def test_a_duty_is_noted_from_its_own_line(served, settle):
    duty, link = next(iter(served.others[1].duties.links.items()))
    link.click()
    settle()
    assert served.step.kind is StepKind.FOLLOWED_UP
    assert served.step.form.value().detail.what is duty
    served.step.record()
    settle()
    assert duty not in served.others[1].duties.links


def test_the_papers_for_the_file_open_with_save_and_print(served, settle):
    served.papers.basis.click()
    settle()
    assert served.papers.shown.view.page_count >= 1
    served.papers.shown.accept()
    served.papers.counting.click()
    settle()
    assert served.papers.shown.windowTitle() == "Lembar perhitungan"
    served.papers.shown.accept()


def test_without_a_decision_there_is_no_basis(case_id, open_case):
    assert not open_case(case_id).papers.basis.isVisible()


def test_steps_off_the_path_wait_behind_one_line(case_id, open_case):
    others = open_case(case_id).others[0]
    assert not others.side.isVisible()
    assert "langkah lain yang belum bisa" in others.fold.text()
    others.fold.click()
    assert any("upaya" in one.casefold() for one in said(others.side))
    assert not others.fold.isVisible()


def test_the_clock_on_the_superior_is_a_calm_note(office, case_id, open_case, monkeypatch):
    shown = []
    monkeypatch.setattr(
        "ui.cases.alarm_notes.show_counting", lambda _p, one, **_: shown.append(one)
    )
    day = date(2026, 2, 2)
    office.record(case_id, StepKind.FORWARDED, day, answer_by=date(2026, 2, 11))
    case = open_case(case_id)
    assert case.alarms.isVisible()
    assert said(case.alarms)[0] == "▲ Atasan langsung belum menindaklanjuti"
    assert "Pasal 28" in said(case.alarms)[1]
    alarm = replace(case.view.alarms[0], deadline=office.desks.office.deadline("berlaku", DAY))
    case.alarms.show_alarms((alarm,))
    case.alarms.whys[0].click()
    assert shown == [alarm.deadline]
    case.alarms.show_alarms(())
    assert not case.alarms.isVisible()
