"""The keys by which a row of a patrol list is known again."""

from datetime import date, time

from hypothesis import given
from hypothesis import strategies as st

from asn_desk.documents.intake_list import IntakeRow
from asn_desk.documents.intake_people import WrittenPerson
from asn_desk.domain.incidents import Clothing, Kind
from asn_desk.services.reports.intake_rows import row_keys

days = st.sampled_from([None, date(2026, 1, 29), date(2026, 1, 30)])
times = st.sampled_from([None, time(9), time(10, 15)])
names = st.lists(st.sampled_from(["", "Budi", "Siti Aminah"]), min_size=1, max_size=3)


def a_row(day=date(2026, 1, 29), at=time(10, 15), people=("Siti Aminah",), **fields):
    usual = {
        "row": 5,
        "kind": Kind.CAFE,
        "happened_on": day,
        "started_at": at,
        "ended_at": None,
        "place": "Kafe Contoh",
        "people": tuple(WrittenPerson(name=name) for name in people),
        "description": "",
        "clothing": Clothing.UNKNOWN,
        "platform": "",
        "account": "",
        "link": "",
        "officer": "",
        "remark": "",
        "evidence_names": (),
    }
    return IntakeRow(**usual | fields)


rows = st.lists(st.builds(a_row, days, times, names), max_size=12)


@given(rows)
def test_no_two_rows_of_a_file_share_a_key(found):
    keys = row_keys(found)
    assert len(set(keys)) == len(keys)


@given(rows)
def test_the_same_rows_give_the_same_keys(found):
    assert row_keys(found) == row_keys(list(found))


@given(rows)
def test_the_order_of_rows_does_not_change_their_keys(found):
    assert set(row_keys(found)) == set(row_keys(found[::-1]))


def test_spelling_and_order_of_people_do_not_change_the_key():
    one = a_row(people=("Muh. Syarif", "Budi"), place="kafe  contoh")
    other = a_row(people=("BUDI", "Muhammad Sarif, S.E."), row=9, remark="lain")
    assert row_keys([one]) == row_keys([other])


def test_a_link_tells_two_broadcasts_apart():
    keys = row_keys([a_row(link="https://contoh.test/1"), a_row(link="https://contoh.test/2/")])
    assert keys[0][:32] != keys[1][:32]
