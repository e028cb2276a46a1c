from dataclasses import replace

import pytest

from asn_desk.domain.employees import Structure, spaced_nip
from tests.builders import a_unit, an_employee, an_official

ROOT = a_unit("Pemerintah Kabupaten Ketapang", id=1)
DINAS = a_unit("Dinas Perhubungan", id=2, parent_id=1)
BIDANG = a_unit("Bidang Angkutan", id=3, parent_id=2)
HEAD = an_official("Kepala Dinas Perhubungan", id=10, unit_id=2)
CHIEF = an_official("Kepala Bidang Angkutan", echelon="III.b", id=11, unit_id=3)
STAFF = an_employee(id=12, unit_id=3)


def a_structure(*officials, units=(ROOT, DINAS, BIDANG)):
    return Structure(units={unit.id: unit for unit in units}, officials=officials)


def test_a_nip_is_grouped_for_the_eye():
    assert spaced_nip("199405142019032001") == "19940514 201903 2 001"
    assert spaced_nip("123") == "123"


def test_a_name_is_printed_with_its_degrees():
    person = an_employee(front_title="Drs.", name="Joko", back_title="M.Si.")
    assert person.full_name == "Drs. Joko, M.Si."
    assert replace(person, back_title="").full_name == "Drs. Joko"


def test_the_agency_is_the_unit_below_the_government():
    tree = a_structure()
    assert tree.agency(3) == DINAS
    assert tree.agency(2) == DINAS
    assert tree.agency(1) == ROOT
    assert tree.agency(None) is None


def test_a_tree_without_the_government_ends_at_its_top():
    loose = replace(DINAS, parent_id=None)
    assert a_structure(units=(loose, BIDANG)).agency(3) == loose


def test_a_circle_in_bad_data_ends():
    circle = replace(ROOT, parent_id=3)
    tree = a_structure(units=(circle, DINAS, BIDANG))
    assert [unit.id for unit in tree.path(3)] == [3, 2, 1]


def test_the_reporting_line_goes_up_through_the_heads_of_units():
    tree = a_structure(HEAD, CHIEF)
    assert tree.superiors(STAFF) == (CHIEF, HEAD)
    assert tree.superior(HEAD) is None


def test_a_superior_set_by_hand_wins():
    assert a_structure(HEAD, CHIEF).superior(replace(STAFF, superior_id=10)) == HEAD


def test_a_head_set_by_hand_wins():
    tree = a_structure(HEAD, CHIEF, units=(ROOT, DINAS, replace(BIDANG, head_id=10)))
    assert tree.head(3) == HEAD


def test_two_equal_officials_need_a_choice_unless_one_names_the_unit():
    other = an_official("Kepala Bidang Umum", echelon="III.b", id=13, unit_id=3)
    assert a_structure(CHIEF, other).head(3) == CHIEF
    third = replace(CHIEF, position="Kepala Bidang Program", id=14)
    assert a_structure(other, third).head(3) is None


@pytest.mark.parametrize(
    ("unit", "post"),
    [
        ("Kecamatan Sandai", "Camat Sandai"),
        ("Kelurahan Mulia Baru", "Lurah Mulia Baru"),
        ("Inspektorat", "Inspektur"),
        ("Sekretariat Daerah", "Sekretaris Daerah"),
        ("Sekretariat DPRD", "Sekretaris DPRD"),
    ],
)
def test_posts_that_do_not_repeat_the_unit_still_lead_it(unit, post):
    here = a_unit(unit, id=2, parent_id=1)
    other = an_official("Kepala Bidang Umum", id=13, unit_id=2)
    head = an_official(post, id=14, unit_id=2)
    assert a_structure(other, head, units=(ROOT, here)).head(2) == head
