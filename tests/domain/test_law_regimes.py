"""Which list of sanctions holds for whom, and from which day."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from asn_desk.domain.employees import Status
from asn_desk.domain.law.assessment import Act, Subject, assess
from asn_desk.domain.law.attendance import Absence
from asn_desk.domain.law.loading import load_law
from asn_desk.domain.law.terms import SubjectGroup

LAW = load_law(Path("resources/law"))
ON = date(2026, 2, 10)


def permitted(found):
    return " ".join(one.code for one in found.permitted)


def in_regime(regime, *, subject=SubjectGroup.PPPK):
    rows = [replace(row, regime=regime) if row.subject is subject else row for row in LAW.regimes]
    return replace(LAW, regimes=tuple(rows))


@pytest.mark.parametrize("impact", ["", "UK", "INS", "NEG"])
def test_marriage_and_divorce_rules_lead_to_one_of_the_heavy_kinds(impact):
    found = assess(LAW, [Act(provisions=("pp10",), impact=impact)], on=ON)
    assert permitted(found) == "B1 B2 B3"
    assert found.findings[0].reason.article == "PP 94/2021 Pasal 41"


@pytest.mark.parametrize(
    ("on", "codes", "row"),
    [
        (date(2026, 12, 31), "ST1 ST2 ST3", "ST2"),
        (date(2027, 1, 1), "S1 S2 S3", "S2"),
    ],
)
def test_the_transition_ends_on_the_day_the_office_sets(on, codes, row):
    later = [
        replace(
            one, regime="PP94_TUKIN", note="", basis=replace(one.basis, valid_from=date(2027, 1, 1))
        )
        for one in LAW.regimes
        if one.regime == "PP53_TRANSITION"
    ]
    law = replace(LAW, regimes=(*LAW.regimes, *later))
    acts = [Act(provisions=("3f",), impact="INS")]
    assert permitted(assess(law, acts, on=on)) == codes
    absent = [Act(provisions=("4f",), absence=Absence(days=15))]
    assert permitted(assess(law, absent, on=on)) == row


@pytest.mark.parametrize(
    ("status", "regime"), [(Status.PPPK, "PPPK_C"), (Status.PPPK_PART_TIME, "PPPK_A")]
)
def test_a_part_time_pppk_has_a_regime_of_his_own(status, regime):
    law = in_regime("PPPK_C", subject=SubjectGroup.PPPK)
    acts = [Act(provisions=("3f",), impact="INS")]
    found = assess(law, acts, on=ON, subject=Subject(status=status))
    assert permitted(found) == ("PS1 PC2" if regime == "PPPK_C" else "")


@pytest.mark.parametrize(("regime", "codes"), [("PPPK_A", "PH2"), ("PPPK_C", "PH1 PH2 PH3")])
def test_a_heavy_violation_ends_the_contract_of_a_pppk(regime, codes):
    acts = [Act(provisions=("3f",), impact="NEG")]
    found = assess(in_regime(regime), acts, on=ON, subject=Subject(status=Status.PPPK))
    assert permitted(found) == codes
