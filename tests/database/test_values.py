from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from asn_desk.database.values import decode, encode, plain
from asn_desk.domain.office import Book, Letterhead, Office
from asn_desk.domain.paper_profile import PaperProfile
from asn_desk.domain.papers.letter_facts import Facts, QuestionAnswer
from asn_desk.domain.proceedings.step_details import (
    Decided,
    Detail,
    Examined,
    Reported,
    Summoned,
    Withdrawn,
)
from asn_desk.domain.working_time import HoursPeriod
from tests.database.records import coaching_facts

patiently = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
DETAILS = st.one_of(*(st.from_type(each) for each in Detail.__args__))


@patiently
@given(DETAILS)
def test_a_detail_survives_being_kept(detail):
    assert decode(encode(detail, Detail), Detail) == detail


FACTS = st.one_of(*(st.from_type(each) for each in Facts.__args__))


@patiently
@given(FACTS)
def test_facts_are_kept_the_same_way_twice(facts):
    kept = encode(facts, Facts)
    assert encode(decode(kept, Facts), Facts) == kept


@patiently
@given(st.from_type(Office))
def test_an_office_survives_being_kept(office):
    assert decode(encode(office, Office), Office) == office


@patiently
@given(st.lists(st.from_type(HoursPeriod), max_size=2).map(tuple))
def test_hours_survive_being_kept(periods):
    hint = Sequence[HoursPeriod]
    assert decode(encode(periods, hint), hint) == periods


def test_a_detail_names_its_class():
    assert encode(Decided(sanction_code="R1"), Detail)["_"] == "Decided"


def test_fields_added_later_take_their_default():
    assert decode({"_": "Withdrawn", "step_id": 3, "reason": "salah"}, Detail) == Withdrawn(
        step_id=3, reason="salah"
    )
    assert decode({"_": "Examined"}, Detail) == Examined()


def test_a_field_kept_under_its_former_name_is_still_read():
    found = decode({"signer_bold_underlined": True}, PaperProfile)
    assert (found.signer_bold, found.signer_underlined) == (True, True)


def test_the_name_of_today_wins_over_the_former_one():
    kept = {"signer_bold_underlined": True, "signer_bold": False}
    assert not decode(kept, PaperProfile).signer_bold


def test_fields_no_longer_known_are_left_out():
    assert decode({"_": "Reported", "gone": 1}, Detail) == Reported()


def test_sequences_become_tuples():
    kept = encode(Examined(questions=[QuestionAnswer(question="a", answer="b")]), Detail)
    assert decode(kept, Detail).questions == (QuestionAnswer(question="a", answer="b"),)


def test_mappings_keep_keys_that_are_no_text():
    hint = Mapping[Book, Mapping[int, time]]
    value = {Book.LETTERS: {4: time(7, 30)}}
    assert decode(encode(value, hint), hint) == value


def test_nothing_stays_nothing():
    assert encode(None, Summoned | None) is None
    assert decode(None, Summoned | None) is None


def test_moments_keep_their_zone():
    moment = datetime(2026, 2, 1, 3, 4, 5, tzinfo=UTC)
    assert decode(encode(moment, datetime), datetime) == moment


def test_a_choice_of_plain_types_is_refused():
    with pytest.raises(TypeError):
        encode("a", str | int)


def test_an_unknown_type_is_refused():
    with pytest.raises(TypeError):
        encode(b"x", bytes)


def test_plain_spells_values_for_people():
    letterhead = Letterhead(lines=("A", "B"))
    assert plain({"a": letterhead, Book.MINUTES: date(2026, 1, 2)}) == {
        "a": {
            "government": "PEMERINTAH KABUPATEN KETAPANG",
            "lines": ["A", "B"],
            "address": "",
            "contacts": "",
        },
        "Berita acara": "2026-01-02",
    }


def test_plain_refuses_bytes():
    with pytest.raises(TypeError):
        plain(b"pdf")


def test_coaching_facts_survive():
    facts = coaching_facts()
    assert decode(encode(facts, Facts), Facts) == facts
