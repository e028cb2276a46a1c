from dataclasses import replace

import pytest

from asn_desk.domain.employees import PositionKind, Status
from asn_desk.domain.errors import AlreadyExists, ChangedMeanwhile, NotFound
from tests.builders import a_unit, an_employee, an_official
from tests.database.records import many_employees


class Stopped(Exception):
    pass


def no_progress(done, total):
    pass


def test_an_employee_is_kept_whole(work):
    unit = work.employees.add_unit(a_unit())
    added = work.employees.add(an_employee(unit_id=unit.id))
    assert work.employees.get(added.id) == added
    assert work.employees.by_nip(added.nip) == added


def test_a_nip_belongs_to_one_person(database):
    with database.unit_of_work() as work:
        work.employees.add(an_employee(nip="1" * 18))
    with pytest.raises(AlreadyExists) as refused, database.unit_of_work() as work:
        work.employees.add(an_employee(nip="1" * 18))
    assert (refused.value.what, refused.value.value) == ("NIP", "1" * 18)


def test_an_unknown_employee_is_not_found(work):
    with pytest.raises(NotFound):
        work.employees.get(7)
    with pytest.raises(NotFound):
        work.employees.by_nip("1")


def test_a_saved_employee_has_the_next_version(work):
    added = work.employees.add(an_employee())
    saved = work.employees.save(replace(added, position="Kepala Seksi"), "SK mutasi")
    assert (saved.version, work.employees.get(added.id)) == (2, saved)


def test_an_employee_changed_meanwhile_is_refused(work):
    added = work.employees.add(an_employee())
    work.employees.save(replace(added, position="Kepala Seksi"))
    with pytest.raises(ChangedMeanwhile):
        work.employees.save(replace(added, position="Camat"))


def test_an_employee_who_is_not_there_cannot_be_saved(work):
    with pytest.raises(NotFound):
        work.employees.save(an_employee(id=5))


@pytest.mark.parametrize("text", ["rahma", "SITI", "siti dikpora", "0001 rah", "a'b%_", ""])
def test_every_word_is_looked_for_in_name_nip_and_unit(work, text):
    unit = work.employees.add_unit(a_unit(name="Dinas Dikpora a'b%_"))
    work.employees.add(an_employee(name="Siti Rahma", nip="199000000000000001", unit_id=unit.id))
    work.employees.add(an_employee(name="Budi", nip="199000000000000002"))
    found = [line.name for line in work.employees.search(text)]
    assert found == (["Siti Rahma"] if text else ["Budi", "Siti Rahma"])


def test_a_line_names_unit_and_agency(work):
    root = work.employees.add_unit(a_unit(name="Pemerintah Kabupaten Ketapang"))
    agency = work.employees.add_unit(a_unit(name="Dinas Kesehatan", parent_id=root.id))
    clinic = work.employees.add_unit(a_unit(name="Puskesmas Sandai", parent_id=agency.id))
    work.employees.add(an_employee(unit_id=clinic.id))
    line = work.employees.search("sandai")[0]
    assert (line.unit, line.agency) == ("Puskesmas Sandai", "Dinas Kesehatan")


def test_unlisted_people_are_left_out_when_asked(work):
    work.employees.add(an_employee(listed=False))
    assert len(work.employees.search("")) == 1
    assert work.employees.search("", include_unlisted=False) == ()


def test_a_search_stops_at_its_limit(work):
    work.employees.add_many(many_employees(5), no_progress)
    assert len(work.employees.search("pegawai", limit=3)) == 3


def test_many_are_added_and_saved_with_progress(work):
    told = []
    work.employees.add_many(many_employees(1200), lambda done, total: told.append((done, total)))
    assert told[-1] == (1200, 1200)
    changed = [replace(one, position="Guru") for one in work.employees.all()]
    work.employees.save_many(changed, no_progress, reason="impor")
    assert {(one.position, one.version) for one in work.employees.all()} == {("Guru", 2)}


def test_many_saved_after_a_change_are_refused(work):
    added = work.employees.add(an_employee())
    work.employees.save(added)
    with pytest.raises(ChangedMeanwhile):
        work.employees.save_many([added], no_progress)


def test_stopping_midway_changes_nothing(database):
    def stop(done, total):
        raise Stopped

    with pytest.raises(Stopped), database.unit_of_work() as work:
        work.employees.add_many(many_employees(600), stop)
    with database.reading() as work:
        assert work.employees.count() == 0


def test_all_can_be_restricted_to_statuses(work):
    work.employees.add(an_employee(status=Status.PPPK))
    work.employees.add(an_employee())
    assert [one.status for one in work.employees.all([Status.PPPK])] == [Status.PPPK]
    assert len(work.employees.all()) == work.employees.count() == 2


def test_a_unit_is_saved(work):
    unit = work.employees.add_unit(a_unit())
    saved = work.employees.save_unit(replace(unit, code="A1"), "kode SIASN")
    assert work.employees.units() == (saved,)


def test_a_unit_code_belongs_to_one_unit(work):
    work.employees.add_unit(a_unit(code=""))
    work.employees.add_unit(a_unit(code=""))
    work.employees.add_unit(a_unit(code="A1"))
    with pytest.raises(AlreadyExists, match="A1"):
        work.employees.add_unit(a_unit(code="A1"))


def test_the_structure_knows_officials_and_heads_set_by_hand(work):
    unit = work.employees.add_unit(a_unit())
    head = work.employees.add(an_official(unit_id=unit.id))
    staff = work.employees.add(an_employee(unit_id=unit.id))
    chosen = work.employees.add(an_employee())
    work.employees.add(an_employee(superior_id=chosen.id))
    structure = work.employees.structure()
    assert structure.officials == (head, chosen)
    assert structure.superior(staff) == head


def test_a_unit_may_have_a_head_set_by_hand(work):
    head = work.employees.add(an_employee(position_kind=PositionKind.STAFF))
    unit = work.employees.add_unit(a_unit(head_id=head.id))
    assert work.employees.structure().head(unit.id) == head


def test_listed_people_are_counted_by_unit(work):
    unit = work.employees.add_unit(a_unit())
    work.employees.add(an_employee(unit_id=unit.id))
    work.employees.add(an_employee(unit_id=unit.id, listed=False))
    work.employees.add(an_employee())
    assert work.employees.counts_by_unit() == {unit.id: 1}


@pytest.mark.parametrize("known", [0, 1])
def test_a_nip_known_or_twice_among_many_is_named(work, known):
    work.employees.add_many(many_employees(known), no_progress)
    twice = many_employees(3) + many_employees(1)
    with pytest.raises(AlreadyExists, match="0" * 18):
        work.employees.add_many(twice, no_progress)


def test_a_search_can_give_the_nearest_first(work):
    for name, nip in (
        ("Ade Suryanto", "1"),
        ("Zul Yanto", "2"),
        ("Yanto", "3"),
        ("Umar", "yanto4"),
    ):
        work.employees.add(an_employee(name=name, nip=nip, back_title=""))
    found = work.employees.search("yanto", nearest_first=True)
    assert [line.name for line in found] == ["Umar", "Yanto", "Zul Yanto", "Ade Suryanto"]
    assert work.employees.search("yanto", limit=1)[0].name == "Ade Suryanto"


def test_a_nip_in_groups_finds_nobody_else_who_holds_its_parts(work):
    meant = work.employees.add(an_employee(nip="199005122015032015"))
    work.employees.add(an_employee(nip="199005122015032016"))
    assert [one.id for one in work.employees.search("19900512 201503 2 015")] == [meant.id]
