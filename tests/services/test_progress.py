"""Long work tells how far it is, and stops when it is told to."""

import pytest

from asn_desk.services.printing import recap_workbook
from asn_desk.services.progress import Cancelled, told
from asn_desk.services.table_export import shown_table


@pytest.fixture
def heard():
    """What was told: (done, total) each."""
    return []


@pytest.fixture
def tell(heard):
    return lambda done, total: heard.append((done, total))


def stop(done, _total):
    if done:
        raise Cancelled


def test_each_thing_is_told_before_it_is_given(heard, tell):
    assert list(told("ab", tell)) == ["a", "b"]
    assert heard == [(0, 2), (1, 2), (2, 2)]


def test_a_saved_list_counts_its_rows(heard, tell):
    shown_table("Pegawai", headings=["Nama"], rows=[["Rani"], ["Agus"]], progress=tell)
    assert heard[-1] == (2, 2)


def test_saving_a_list_is_stopped():
    with pytest.raises(Cancelled):
        shown_table("Pegawai", headings=["Nama"], rows=[["Rani"], ["Agus"]], progress=stop)


def test_a_merged_paper_counts_its_letters(office, heard, tell):
    case_id = office.open_case()
    office.to_report(case_id)
    ids = [one.id for one in office.desks.cases.view(case_id).letters]
    office.desks.letters.merged(ids, tell)
    assert heard[-1] == (len(ids), len(ids))


def test_a_recap_counts_the_rows_of_its_tables(office, heard, tell):
    office.to_report(office.open_case())
    recap = office.desks.recaps.recap(year=2026, month=2)
    rows = sum(len(table.rows) for table in recap.tables)
    recap_workbook(recap, tell)
    assert heard == [(done, rows) for done in range(1, rows + 1)]
    assert rows
