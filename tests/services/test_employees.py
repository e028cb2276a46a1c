"""The desk of employees: finding, adding, correcting, superiors, heads and schedules."""

from dataclasses import replace

import pytest

from asn_desk.domain.errors import AlreadyExists, ChangedMeanwhile, Incomplete, NotFound
from tests.builders import an_employee, an_official


@pytest.fixture
def agency(registers):
    """Return a unit with its head and one member of staff."""
    unit = registers.unit("Dinas Pendidikan")
    head = registers.official(an_official(unit_id=unit.id))
    return unit, head, registers.employee(unit_id=unit.id)


def test_search_finds_by_name_nip_and_unit(employees, agency):
    _, head, staff = agency
    assert {one.id for one in employees.search("pendidikan")} == {head.id, staff.id}
    assert [one.id for one in employees.search(f"aminah {staff.nip}")] == [staff.id]


def test_choices_name_nip_post_and_unit(employees, agency):
    _, _, staff = agency
    (choice,) = employees.choices("aminah")
    words = f"{staff.nip} · Penelaah Teknis Kebijakan · Dinas Pendidikan"
    assert choice == (staff.id, "Siti Aminah, S.Pd.", words)


def test_the_card_derives_the_superior_from_positions(employees, agency):
    _, head, staff = agency
    card = employees.card(staff.id)
    assert (card.superior.id, card.superior_derived) == (head.id, True)
    assert card.agency == "Dinas Pendidikan"


def test_the_card_shows_reports_and_history(employees, registers, agency):
    _, _, staff = agency
    registers.reported(staff)
    card = employees.card(staff.id)
    assert [one.name for one in card.reports] == ["Siti Aminah"]
    assert [one.action for one in card.history] == ["tambah"]
    assert (card.cases, card.decisions) == ((), ())


def test_a_card_of_nobody_is_not_found(employees):
    with pytest.raises(NotFound):
        employees.card(99)


def test_units_show_head_path_and_number_of_people(employees, agency):
    unit, head, _ = agency
    (line,) = employees.units()
    assert (line.unit.id, line.head.id, line.head_derived) == (unit.id, head.id, True)
    assert (line.path, line.employees) == ("Dinas Pendidikan", 2)


def test_somebody_is_added_by_hand_with_a_tidy_nip(employees, registers):
    person = an_employee(nip="19680523 199803 1 005", name="  Budi   Santoso ")
    added = employees.add(person, reason="belum ada di SIASN")
    found = registers.by_nip("196805231998031005")
    assert (found.id, found.name, found.corrected_by_hand) == (added, "Budi Santoso", False)
    assert employees.count() == 1


def test_adding_names_every_fault_at_once(employees):
    with pytest.raises(Incomplete) as refused:
        employees.add(an_employee(nip="123", name=" "), reason="")
    assert [field for field, _ in refused.value.fields] == ["NIP", "Nama", "Alasan"]


def test_a_nip_is_needed(employees):
    with pytest.raises(Incomplete) as refused:
        employees.add(replace(an_employee(), nip=""), reason="baru")
    assert refused.value.fields == [("NIP", "isi NIP 18 angka")]


def test_a_known_nip_is_refused(employees, agency):
    _, _, staff = agency
    with pytest.raises(AlreadyExists):
        employees.add(an_employee(nip=staff.nip), reason="baru")


def test_a_correction_is_in_the_trail_with_its_reason(employees, agency):
    _, _, staff = agency
    employees.correct(replace(staff, position="Analis"), reason="SK 12/2026")
    last = employees.card(staff.id).history[-1]
    assert (last.reason, last.after["position"]) == ("SK 12/2026", "Analis")


def test_a_correction_of_an_older_reading_is_refused(employees, agency):
    _, _, staff = agency
    employees.correct(replace(staff, position="Analis"), reason="satu")
    with pytest.raises(ChangedMeanwhile):
        employees.correct(replace(staff, position="Bendahara"), reason="dua")


def test_a_superior_can_be_set_and_derived_again(employees, registers, agency):
    _, head, staff = agency
    other = registers.employee(name="Orang Lain")
    employees.set_superior(staff.id, other.id, reason="surat perintah")
    assert employees.card(staff.id).superior.id == other.id
    employees.set_superior(staff.id, None, reason="selesai")
    assert employees.card(staff.id).superior.id == head.id


def test_nobody_is_his_own_superior(employees, agency):
    _, _, staff = agency
    with pytest.raises(Incomplete, match="dirinya"):
        employees.set_superior(staff.id, staff.id, reason="keliru")


def test_a_circle_of_superiors_is_refused(employees, agency):
    _, head, staff = agency
    with pytest.raises(Incomplete, match="bawahannya"):
        employees.set_superior(head.id, staff.id, reason="keliru")


def test_setting_needs_a_reason(employees, agency):
    unit, head, staff = agency
    for change in (
        lambda: employees.set_superior(staff.id, head.id, reason=" "),
        lambda: employees.set_head(unit.id, head.id, reason=""),
        lambda: employees.set_schedule(unit.id, None, reason=""),
    ):
        with pytest.raises(Incomplete):
            change()


def test_a_head_set_by_hand_leads_the_unit(employees, agency):
    unit, head, staff = agency
    employees.set_head(unit.id, staff.id, reason="Plt.")
    (line,) = employees.units()
    assert (line.head.id, line.head_derived) == (staff.id, False)
    employees.set_head(unit.id, None, reason="selesai")
    assert employees.units()[0].head.id == head.id


def test_what_does_not_exist_is_not_set(employees, agency):
    unit, head, _ = agency
    for change in (
        lambda: employees.set_head(99, head.id, reason="x"),
        lambda: employees.set_head(unit.id, 99, reason="x"),
        lambda: employees.set_schedule(unit.id, 99, reason="x"),
    ):
        with pytest.raises(NotFound):
            change()
