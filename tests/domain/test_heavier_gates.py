"""What the law asks for on the way of medium and heavy cases, each with its article."""

from datetime import date

import pytest

from asn_desk.domain.proceedings.case_state import (
    primary_step,
    proven_codes,
    released_now,
    sanction_now,
)
from asn_desk.domain.proceedings.examination_round import examiner, latest_round, team_now
from asn_desk.domain.proceedings.gates import NO_FACTS, Facts, requirements
from asn_desk.domain.proceedings.step_details import (
    Contested,
    Decided,
    Examined,
    RemedyDecided,
    Reported,
    Summoned,
    TeamFormed,
    Withdrawn,
)
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.sanction_terms import SanctionTerms
from tests.case_builders import a_case, a_step

S = StepKind
TODAY = date(2026, 4, 30)
HELD = a_step(S.EXAMINED, Examined(examiner_id=2))


def result(code, punisher_id=9, **fields):
    detail = Reported(sanction_code=code, punisher_id=punisher_id, **fields)
    return a_step(S.REPORTED, detail)


def decided(code, **fields):
    return a_step(S.DECIDED, Decided(sanction_code=code, punisher_id=9, **fields))


LIGHT, MEDIUM, HEAVY = result("R1"), result("ST1"), result("B1")
OWN = result("ST1", punisher_id=2)
UNPROVEN = a_step(S.REPORTED, Reported(proven=False))
EXAMINED = (S.SUMMONED_1, HELD)
BY_TEAM = (S.TEAM_FORMED, S.SUMMONED_1, HELD)
NO_SHOW = (S.SUMMONED_1, S.ABSENT_1, S.SUMMONED_2, S.ABSENT_2)
DISMISSED = (*BY_TEAM, result("B3"), S.AUTHORITY_REPORTED, decided("B3"), S.HANDED_OVER)
SERVED = SanctionTerms(start_on=date(2026, 4, 1), end_on=date(2027, 3, 31))
TIMED = (*EXAMINED, MEDIUM, S.AUTHORITY_REPORTED, decided("ST1", terms=SERVED), S.HANDED_OVER)


def missing(kind, *steps, facts=NO_FACTS, **known):
    found = requirements(a_case(*steps), kind, today=TODAY, facts=facts, **known)
    return [(one.what, one.article) for one in found]


LAWFUL = [
    (S.TEAM_FORMED, ()),
    (S.TEAM_FORMED, (S.FORWARDED, S.SUMMONED_1)),
    (S.TEAM_FORMED, EXAMINED),
    (S.TEAM_FORMED, (*EXAMINED, HEAVY)),
    (S.SUMMONED_1, (*EXAMINED, HEAVY, S.TEAM_FORMED)),
    (S.EXAMINED, (*EXAMINED, HEAVY, S.TEAM_FORMED)),
    (S.REPORTED, (*EXAMINED, HEAVY, S.TEAM_FORMED, HELD)),
    (S.ORDERED, ()),
    (S.ORDERED, (S.TEAM_FORMED, S.SUMMONED_1)),
    (S.RELEASED, (S.SUMMONED_1,)),
    (S.RELEASED, (S.TEAM_FORMED,)),
    (S.RELEASED, (*BY_TEAM, HEAVY)),
    (S.REPORTED, (*EXAMINED, HELD)),
    (S.AUTHORITY_REPORTED, (*EXAMINED, LIGHT)),
    (S.AUTHORITY_REPORTED, (*BY_TEAM, HEAVY)),
    (S.DECIDED, (*EXAMINED, LIGHT)),
    (S.DECIDED, (*EXAMINED, OWN)),
    (S.DECIDED, (*EXAMINED, MEDIUM, S.AUTHORITY_REPORTED)),
    (S.DECIDED, (*BY_TEAM, HEAVY, S.AUTHORITY_REPORTED)),
    (S.DECIDED, (S.TEAM_FORMED, *NO_SHOW, HEAVY, S.AUTHORITY_REPORTED)),
    (S.REMEDY_ANSWERED, (*TIMED, S.CONTESTED)),
    (S.REMEDY_DECIDED, (*TIMED, S.CONTESTED, S.REMEDY_ANSWERED)),
    (S.TRANSFERRED, ()),
    (S.LEFT, TIMED),
    (S.FOLLOWED_UP, (*EXAMINED, LIGHT, S.DECIDED)),
    (S.FOLLOWED_UP, (*TIMED, S.FOLLOWED_UP)),
    (S.FOLLOWED_UP, (*TIMED, S.FINISHED)),
    (S.FOLLOWED_UP, (*TIMED, S.LEFT)),
]


@pytest.mark.parametrize(("kind", "steps"), LAWFUL)
def test_what_the_law_allows_passes_the_gate(kind, steps):
    assert missing(kind, *steps) == []


TEAM = "PP 94/2021 Pasal 29 ayat (2)"
REFUSALS = [
    (S.TEAM_FORMED, (S.TEAM_FORMED,), "sudah dicatat", ""),
    (S.TEAM_FORMED, (*EXAMINED, MEDIUM), "sudah dicatat", ""),
    (S.ORDERED, (S.ORDERED,), "sudah dicatat", ""),
    (S.ORDERED, (*EXAMINED, MEDIUM), "sudah dicatat", ""),
    (S.RELEASED, (), "Panggilan I belum dicatat", "PP 94/2021 Pasal 31"),
    (S.RELEASED, (S.SUMMONED_1, S.RELEASED), "sudah dicatat", ""),
    (S.RELEASED, (*EXAMINED, MEDIUM), "tingkat berat", "PP 94/2021 Pasal 31"),
    (S.RELEASED, (*EXAMINED, UNPROVEN), "tingkat berat", "PP 94/2021 Pasal 31"),
    (S.RELEASED, TIMED, "sudah dicatat", ""),
    (S.AUTHORITY_REPORTED, EXAMINED, "(LHP) belum dicatat", "PP 94/2021 Pasal 27 ayat (4)"),
    (S.AUTHORITY_REPORTED, (*EXAMINED, UNPROVEN), "tidak terbukti", ""),
    (S.AUTHORITY_REPORTED, (*EXAMINED, OWN), "wajib", "PP 94/2021 Pasal 27 ayat (3)"),
    (S.AUTHORITY_REPORTED, (*EXAMINED, HEAVY), "bentuk tim", TEAM),
    (S.AUTHORITY_REPORTED, TIMED, "sudah dicatat", ""),
    (S.DECIDED, (*EXAMINED, MEDIUM), "belum dilaporkan", "PP 94/2021 Pasal 27 ayat (4)"),
    (S.DECIDED, (*EXAMINED, result("B1", punisher_id=2)), "bentuk tim", TEAM),
    (S.DECIDED, (*EXAMINED, HEAVY, S.TEAM_FORMED), "(LHP) belum dicatat", "Pasal 27 ayat (3)"),
    (S.REPORTED, (*EXAMINED, HEAVY, S.TEAM_FORMED), "BAP belum dibuat", "Pasal 26"),
    (S.SUMMONED_1, (S.TEAM_FORMED, S.SUMMONED_1), "sudah dicatat", ""),
    (S.REMEDY_ANSWERED, TIMED, "belum dicatat", "PP 79/2021"),
    (S.REMEDY_ANSWERED, (*TIMED, S.CONTESTED, S.REMEDY_DECIDED), "sudah dicatat", ""),
    (S.FOLLOWED_UP, (*EXAMINED, LIGHT), "belum dicatat", "PP 94/2021 Pasal 39"),
    (S.LEFT, (*TIMED, S.FINISHED), "sudah ditutup", ""),
    (S.DECIDED, (S.TRANSFERRED,), "sudah ditutup", ""),
    (S.SUMMONED_1, (S.LEFT,), "sudah ditutup", ""),
]


@pytest.mark.parametrize(("kind", "steps", "what", "article"), REFUSALS)
def test_a_gate_says_what_is_missing_and_which_article_asks_for_it(kind, steps, what, article):
    ((found, cited),) = missing(kind, *steps)
    assert what in found
    assert article in cited


def test_a_heavy_decision_names_both_things_it_lacks():
    found = missing(S.DECIDED, *EXAMINED, HEAVY)
    assert [article for _, article in found] == [TEAM, "PP 94/2021 Pasal 27 ayat (4)"]


def test_a_heavy_result_needs_a_team_as_soon_as_it_is_filled_in():
    heavy = Facts(detail=Reported(sanction_code="B2"))
    ((what, article),) = missing(S.REPORTED, *EXAMINED, facts=heavy)
    assert ("bentuk tim, lalu panggil dan periksa lagi" in what, article) == (True, TEAM)
    assert missing(S.REPORTED, *EXAMINED, facts=Facts(detail=Reported(proven=False))) == []
    assert missing(S.REPORTED, *EXAMINED, facts=Facts(detail=Reported(sanction_code="R1"))) == []
    assert missing(S.REPORTED, *BY_TEAM, facts=heavy) == []


def test_a_threatened_heavy_sanction_puts_the_team_on_the_list():
    ((_, article),) = missing(S.REPORTED, *EXAMINED, facts=Facts(level="berat"))
    assert article == TEAM


def test_a_team_formed_too_late_must_examine_itself():
    late = (S.SUMMONED_1, S.TEAM_FORMED)
    heavy = Facts(detail=Decided(sanction_code="B1"))
    ((what, article),) = missing(S.DECIDED, *late, OWN, facts=heavy)
    assert (what.endswith("periksa lagi oleh tim"), article) == (True, TEAM)


def test_a_heavier_decision_than_recommended_needs_the_team_too():
    heavy = Facts(detail=Decided(sanction_code="B1"))
    assert missing(S.DECIDED, *EXAMINED, OWN, facts=heavy)[0][1] == TEAM
    assert missing(S.DECIDED, *EXAMINED, OWN, facts=Facts(detail=Decided(sanction_code="R3"))) == []


def test_the_level_of_a_sanction_the_office_added_comes_from_the_tables():
    added = (*EXAMINED, result("baru"))
    assert missing(S.DECIDED, *added) == []
    ((_, article),) = missing(S.DECIDED, *added, facts=Facts(level="sedang"))
    assert article == "PP 94/2021 Pasal 27 ayat (4)"


def test_nobody_is_released_while_no_heavy_sanction_threatens():
    ((what, _),) = missing(S.RELEASED, S.SUMMONED_1, facts=Facts(level="sedang"))
    assert "tingkat berat" in what
    assert missing(S.RELEASED, S.SUMMONED_1, facts=Facts(level="berat")) == []


def test_a_release_ends_with_the_decision():
    before = (S.TEAM_FORMED, S.SUMMONED_1, S.RELEASED)
    assert released_now(a_case(*before))
    assert not released_now(a_case(S.SUMMONED_1))
    assert not released_now(a_case(*before, HELD, S.REPORTED, S.DECIDED))
    assert not released_now(a_case(*before, S.LEFT))


REMEDIES = [
    (TIMED, "keberatan", True),
    (TIMED, "banding", False),
    (DISMISSED, "banding", True),
    (DISMISSED, "keberatan", False),
]


@pytest.mark.parametrize(("steps", "remedy", "lawful"), REMEDIES)
def test_only_the_end_of_service_is_appealed_to_the_board(steps, remedy, lawful):
    found = missing(S.CONTESTED, *steps, facts=Facts(detail=Contested(remedy=remedy)))
    assert (found == []) is lawful
    assert all(article == "PP 79/2021" for _, article in found)


RESULTS = [
    ("memperingan", "R3", ""),
    ("memperingan", "ST2", "tidak lebih ringan"),
    ("memperingan", "B1", "tidak lebih ringan"),
    ("memperberat", "ST3", ""),
    ("memperberat", "R1", "tidak lebih berat"),
    ("memperberat", "ST1", "tidak lebih berat"),
    ("mengubah", "S1", ""),
    ("memperingan", "baru", ""),
    ("memperkuat", "", ""),
]


@pytest.mark.parametrize(("outcome", "code", "problem"), RESULTS)
def test_a_remedy_that_changes_the_sanction_changes_it_that_way(outcome, code, problem):
    facts = Facts(detail=RemedyDecided(result=outcome, sanction_code=code))
    found = missing(S.REMEDY_DECIDED, *TIMED, S.CONTESTED, facts=facts)
    assert [problem in what for what, _ in found] == ([True] if problem else [])


EFFECT = date(2026, 4, 10)


def finishing(*steps, today=TODAY, **known):
    found = requirements(a_case(*steps), S.FINISHED, today=today, effective_on=EFFECT, **known)
    return [one.what for one in found]


def test_a_timed_sanction_is_finished_at_its_end():
    assert finishing(*TIMED) == ["Masa hukuman baru berakhir tanggal 30 April 2027"]
    assert finishing(*TIMED, today=date(2027, 4, 30)) == []


def test_a_timed_sanction_ends_early_for_who_left_or_got_a_heavier_one():
    assert finishing(*TIMED, left=True) == []
    assert finishing(*TIMED, facts=Facts(superseded=True)) == []


def test_a_dismissal_is_finished_when_it_takes_effect():
    assert finishing(*DISMISSED) == []
    assert finishing(*DISMISSED, today=date(2026, 4, 9)) == [
        "Keputusan baru berlaku tanggal 10 April 2026"
    ]


def test_a_remedy_that_changes_the_sanction_leaves_the_case_running():
    terms = SanctionTerms(start_on=date(2026, 6, 1), end_on=date(2026, 11, 30))
    changed = RemedyDecided(result="memperingan", sanction_code="S1", terms=terms)
    case = a_case(*TIMED, S.CONTESTED, a_step(S.REMEDY_DECIDED, changed))
    assert sanction_now(case) == ("S1", terms)
    assert primary_step(case) is S.FINISHED
    assert sanction_now(a_case()) == ("", None)


PATH = [
    ((S.TEAM_FORMED,), S.SUMMONED_1),
    ((*EXAMINED, HEAVY), S.TEAM_FORMED),
    ((*EXAMINED, HEAVY, S.TEAM_FORMED), S.SUMMONED_1),
    ((*EXAMINED, HEAVY, S.TEAM_FORMED, S.SUMMONED_1), S.EXAMINED),
    ((*EXAMINED, HEAVY, S.TEAM_FORMED, HELD), S.REPORTED),
    ((*BY_TEAM, HEAVY), S.AUTHORITY_REPORTED),
    ((*BY_TEAM, HEAVY, S.AUTHORITY_REPORTED), S.DECIDED),
    ((*EXAMINED, MEDIUM), S.AUTHORITY_REPORTED),
    ((*EXAMINED, OWN), S.DECIDED),
    ((*EXAMINED, LIGHT), S.DECIDED),
    (TIMED, S.FINISHED),
    ((*TIMED, S.CONTESTED, S.REMEDY_ANSWERED), S.REMEDY_DECIDED),
    ((*TIMED, S.FINISHED, S.FOLLOWED_UP), None),
    ((*TIMED, S.LEFT), None),
    ((S.TRANSFERRED,), None),
]


@pytest.mark.parametrize(("steps", "following"), PATH)
def test_the_path_of_the_law_leads_on(steps, following):
    assert primary_step(a_case(*steps)) is following


def test_a_team_recorded_wrongly_no_longer_begins_a_new_round():
    again = (*EXAMINED, HEAVY, S.TEAM_FORMED)
    assert [s.kind for s in latest_round(a_case(*again)).steps] == [S.TEAM_FORMED]
    undone = a_case(*again, a_step(S.WITHDRAWN, Withdrawn(step_id=5, reason="salah")))
    assert primary_step(undone) is S.TEAM_FORMED
    assert team_now(undone) is None


def test_the_team_that_examines_is_known():
    team = TeamFormed(designation="SK Bupati")
    assert team_now(a_case(a_step(S.TEAM_FORMED, team))) == team


def test_who_examined_is_who_punishes_or_reports():
    assert examiner(a_case()) == (None, False)
    assert examiner(a_case(*EXAMINED)) == (2, False)
    regent = a_step(S.SUMMONED_1, Summoned(by_regent=True))
    assert examiner(a_case(regent)) == (None, True)


def test_the_regent_who_examined_punishes_without_a_report():
    held = (
        a_step(S.SUMMONED_1, Summoned(by_regent=True)),
        a_step(S.EXAMINED, Examined(by_regent=True)),
    )
    own = a_step(S.REPORTED, Reported(sanction_code="ST1", by_regent=True))
    assert missing(S.DECIDED, *held, own) == []
    assert primary_step(a_case(*EXAMINED, own)) is S.AUTHORITY_REPORTED


def test_a_case_against_somebody_gone_is_closed_until_the_decision_bites():
    before, after = date(2026, 5, 1), date(2026, 4, 30)
    assert missing(S.CLOSED, *TIMED, left=True, effective_on=before) == []
    assert missing(S.CLOSED, *TIMED, left=True, effective_on=after) != []


def test_what_is_proven_stands_for_what_was_alleged():
    assert proven_codes(a_case()) == ("3c", "3f")
    assert proven_codes(a_case(result("R1", provisions=("3e",)))) == ("3e",)
    assert proven_codes(a_case(UNPROVEN)) == ("3c", "3f")
