"""Who may be meant by a name in a report, and which unit by a written unit."""

import pytest

from asn_desk.domain.employees import Structure
from asn_desk.services.matching import People, contradicts, is_name, named_briefly
from asn_desk.services.people.unit_names import UnitNames
from tests.builders import a_person, a_unit, an_employee

GOVERNMENT = a_unit("Pemerintah Kabupaten Ketapang", id=1)
SCHOOLS = a_unit("Dinas Pendidikan", id=2, parent_id=1)
DIVISION = a_unit("Bidang Umum - Dinas Pendidikan", id=3, parent_id=2)
HEALTH = a_unit("Dinas Kesehatan", id=4, parent_id=1)
UNITS = (GOVERNMENT, SCHOOLS, DIVISION, HEALTH)


def people_of(*employees, units=UNITS):
    tree = Structure(units={one.id: one for one in units}, officials=())
    numbered = [an_employee(id=n, **fields) for n, fields in enumerate(employees, start=1)]
    return People(numbered, tree)


def test_the_same_name_in_the_unit_is_best_but_never_certain():
    people = people_of(
        {"name": "Muhammad Syarif", "unit_id": 4}, {"name": "Muhammad Syarif", "unit_id": 3}
    )
    best, other = people.candidates(a_person(name="Muh. Sarif, S.E.", unit="Disdik"))
    assert (best.employee_id, other.employee_id) == (2, 1)
    assert best.score < 100
    assert other.reason.endswith("unit berbeda")


def test_a_first_name_alone_is_proposed_below_certainty():
    (only,) = people_of({"name": "Agus Hasan", "unit_id": 3}).candidates(
        a_person(name="Agus", unit="Dinas Pendidikan")
    )
    assert 70 < only.score < 90


def test_somebody_else_is_not_proposed():
    assert people_of({"name": "Budi"}).candidates(a_person(name="Zulkifli")) == ()


def test_another_unit_of_the_same_agency_counts_almost_as_much():
    people = people_of({"name": "Agus Hasan", "unit_id": 2})
    (only,) = people.candidates(a_person(name="Agus Hasan", unit=DIVISION.name))
    assert (only.score, only.reason) == (95, "nama sama, perangkat daerah sama")


def test_a_nip_of_another_name_is_told():
    people = people_of({"name": "Agus Hasan", "nip": "199001012015031001"})
    (only,) = people.candidates(a_person(name="Zulkifli", nip="199001012015031001"))
    assert only.reason.startswith("NIP sama")
    (other,) = people.candidates(a_person(name="Agus Hasan", nip="199001012015031009"))
    assert other.reason.startswith("NIP tertulis berbeda")


def test_somebody_no_longer_listed_is_marked():
    people = people_of({"name": "Agus Hasan", "listed": False})
    (only,) = people.candidates(a_person(name="Agus Hasan", unit=""))
    assert only.reason == "nama sama, tidak ada di ekspor terbaru"


@pytest.mark.parametrize("written", ["", "belum diketahui (baju dinas)", "NN", "tanpa nama", "???"])
def test_no_name_means_nobody(written):
    assert not is_name(written)
    assert people_of({"name": "Baju Dinas"}).candidates(a_person(name=written)) == ()


def test_a_nip_without_a_name_still_proposes_its_owner():
    people = people_of({"name": "Agus Hasan", "nip": "199001012015031001"})
    (only,) = people.candidates(a_person(name="", nip="199001012015031001"))
    assert only.name == "Agus Hasan, S.Pd."


def test_candidates_are_named_briefly():
    people = people_of({"name": "Agus Hasan", "unit_id": 4}, {"name": "Agus Halim"})
    found = people.candidates(a_person(name="Agus Hasan", unit="Dinkes"))
    assert named_briefly(found).startswith("Agus Hasan, S.Pd. (Dinas Kesehatan, 99)")


def test_an_employee_without_an_id_cannot_be_proposed():
    with pytest.raises(ValueError, match="never saved"):
        people_of().candidate(a_person(), an_employee())


def test_a_clearly_other_name_contradicts_a_nip():
    assert contradicts("Zulkifli", an_employee(name="Siti Aminah"))
    assert not contradicts("Siti", an_employee(name="Siti Aminah"))
    assert not contradicts("", an_employee(name="Siti Aminah"))


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("dinas kesehatan", "Dinas Kesehatan"),
        ("Din. Kesehatan Kab. Ketapang", "Dinas Kesehatan"),
        ("DINKES", "Dinas Kesehatan"),
        ("Dinas Kesehatn", "Dinas Kesehatan"),
        ("BKPSDM", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"),
        ("DPUTR", "Dinas Pekerjaan Umum dan Tata Ruang"),
        ("Pemerintah Kab. Ketapang", "Pemerintah Kabupaten Ketapang"),
    ],
)
def test_a_written_unit_is_found(written, name):
    names = UnitNames(
        [
            *UNITS,
            a_unit("Dinas Pekerjaan Umum dan Tata Ruang"),
            a_unit("Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"),
        ]
    )
    assert names.find(written).name == name


@pytest.mark.parametrize("written", ["", "Dinas Kelautan", "Bidang Umum", "Bidang Umun"])
def test_an_unclear_unit_is_not_guessed(written):
    twins = (a_unit("Bidang Umum", id=8), a_unit("Bidang Umum", id=9))
    assert UnitNames([*UNITS, *twins]).find(written) is None
    assert len(UnitNames(twins).named("bid. umum")) == 2


def test_two_units_equally_alike_are_not_guessed():
    names = UnitNames([a_unit("Kecamatan Sandai A"), a_unit("Kecamatan Sandai B")])
    assert names.find("Kecamatan Sandai C") is None
