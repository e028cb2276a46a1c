"""Sample data are made whole or not at all, and tell how far they are."""

from datetime import date

import pytest

from asn_desk.services.demo import PARTS
from asn_desk.services.desks import open_desks
from asn_desk.services.progress import Cancelled
from asn_desk.services.sample import make_sample
from asn_desk.settings import read_settings


def today():
    return date(2026, 4, 30)


def test_sample_data_are_counted_while_they_are_made_and_open_where_they_are(desks):
    told = []
    folder = make_sample(desks.setup, today=today, progress=lambda *one: told.append(one))
    sample = open_desks(read_settings(folder), today=today)

    assert told == [(done, PARTS) for done in range(PARTS + 1)]
    assert sample.employees.count() > 100
    assert any((folder / "hasil").iterdir())
    assert desks.employees.count() == 0
    assert sample.setup.is_sample
    assert not desks.setup.is_sample
    sample.database.close()


def test_sample_data_that_are_there_are_not_made_again(desks):
    desks.setup.begin_sample()
    folder = desks.setup.keep_sample()

    assert make_sample(desks.setup, today=today, progress=pytest.fail) == folder


def test_sample_data_that_were_stopped_leave_nothing(desks, data_folder):
    before = sorted(one.name for one in data_folder.iterdir())

    def stop(done, _total):
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        make_sample(desks.setup, today=today, progress=stop)

    assert sorted(one.name for one in data_folder.iterdir()) == before
    assert not desks.setup.has_sample
