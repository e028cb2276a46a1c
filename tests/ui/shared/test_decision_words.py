from dataclasses import replace
from datetime import date

import pytest

from asn_desk.services.assessment_values import Block, Why
from ui.shared.decision_words import (
    block_words,
    period_words,
    place_of,
    plain_day,
    sanction_words,
    status_of,
)

DAY = date(2026, 3, 17)


@pytest.fixture
def line(office):
    office.to_decision(office.open_case())
    return office.desks.letters.decisions()[0]


def test_what_replaced_a_decision_is_said(line):
    assert status_of(replace(line, superseded=True), DAY)[1] == "digantikan"
    assert status_of(replace(line, superseded=True, cancelled=True), DAY)[1] == "dibatalkan"
    assert status_of(replace(line, letter_id=None), DAY)[1] == "sudah diterima"
    arrived = replace(line, received_on=DAY, effective_on=DAY)
    assert status_of(arrived, date(2026, 3, 16))[1] == "sudah diterima"
    assert status_of(arrived, DAY)[1] == "berlaku"


def test_the_days_served_stand_without_their_weekdays(line):
    assert period_words(line) == ""
    assert period_words(replace(line, starts_on=DAY)) == "17 Mar 2026"
    served = replace(line, starts_on=DAY, ends_on=date(2027, 3, 16))
    assert period_words(served) == "17 Mar 2026 – 16 Mar 2027"
    assert plain_day(None) == ""


def test_a_sanction_keeps_the_name_it_was_printed_with(line):
    assert sanction_words(line, "lain") == "Teguran lisan"
    assert sanction_words(replace(line, sanction_name=""), "teguran tertulis") == "Teguran tertulis"
    assert sanction_words(replace(line, sanction_name=""), "") == "R1"


def test_a_decision_of_others_leads_to_its_case(line):
    assert place_of(line) == ("letter", line.letter_id)
    assert place_of(replace(line, letter_id=None)) == ("case", line.case_id)


def test_what_is_closed_tells_until_when():
    why = Why(article="x", sentence="y")
    block = Block(kind="kenaikan pangkat", since=DAY, until=date(2027, 3, 16), why=why)
    assert block_words(block) == (
        "Kenaikan pangkat tertutup sejak 17 Maret 2026, sampai dengan 16 Maret 2027."
    )
    assert block_words(replace(block, until=None)).endswith("belum ada tanggal akhir.")
