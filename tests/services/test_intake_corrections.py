"""A corrected list updates what the desk has not touched, and never adds a row twice."""

from datetime import date, time

import pytest

from asn_desk.domain.incidents import Outcome
from asn_desk.domain.working_time import HoursResult
from asn_desk.services.reports.incidents import Fate
from tests.builders import a_person, an_incident
from tests.sample_input import A_JPEG, patrol_cells, patrol_workbook, write, write_package

RANI = "199405142019032001"
NUMBER = "300.1.1/001/SATPOLPP/2026"


@pytest.fixture
def rani(registers):
    unit = registers.unit("Dinas Perhubungan")
    return registers.employee(nip=RANI, name="Rani Kusuma", unit_id=unit.id)


@pytest.fixture
def taken(incidents, tmp_path):
    def run(*rows, name="paket.zip", number="", **members):
        path = write_package(tmp_path, *rows, name=name, **members)
        return incidents.apply_import(incidents.plan_import(path, letter_number=number))

    return run


def told(plan):
    """Fates and reasons but warnings."""
    return [(one.fate, one.reason) for one in plan.fates if one.fate is not Fate.WARNING]


def warnings(plan):
    return [one.reason for one in plan.fates if one.fate is Fate.WARNING]


@pytest.mark.parametrize(
    ("correction", "label"),
    [
        ({"Jam": "13.30"}, "jam mulai"),
        ({"Tanggal": "Rabu, 28 Januari 2026"}, "tanggal"),
        ({"Lokasi": "Kafe Lain"}, "lokasi"),
        ({"Jenis": "Live streaming saat jam kerja"}, "jenis pelanggaran"),
        ({"Keterangan": "sudah ditegur"}, "keterangan"),
        ({"Jabatan": "Analis"}, "jabatan"),
        ({"Nama": "Rani Kusumawati"}, "nama"),
    ],
)
def test_a_corrected_cell_updates_the_row(taken, registers, correction, label):
    taken(number=NUMBER)
    ((fate, reason),) = told(taken(patrol_cells(**correction), number=NUMBER))
    assert (fate, label in reason) == (Fate.CHANGED, True)
    assert len(registers.lines()) == 1


def test_a_corrected_row_is_the_same_the_next_time(taken, rani):
    taken()
    taken(patrol_cells(Jam="13.30"))
    assert told(taken(patrol_cells(Jam="13.30"))) == [(Fate.SAME, "sudah ada dan sama")]


def test_a_corrected_time_checks_the_hours_anew(taken, rani, registers):
    taken()
    taken(patrol_cells(Jam="17.30"))
    (line,) = registers.lines()
    assert (line.started_at, line.hours.result) == (time(17, 30), HoursResult.OUTSIDE)


def test_a_nip_filled_in_later_identifies_the_person(taken, rani, registers):
    taken(patrol_cells(NIP=""))
    taken()
    assert registers.lines()[0].identified


def test_a_row_inserted_above_is_one_more(taken, registers):
    taken(number=NUMBER)
    more = patrol_cells(Nama="Budi", NIP="", Jam="08.10", Lokasi="Kafe Lain")
    plan = taken(more, patrol_cells(No=2), name="perbaikan.zip", number=NUMBER)
    assert [fate for fate, _ in told(plan)] == [Fate.NEW, Fate.SAME]
    assert len(registers.lines()) == 2


def test_the_same_place_next_month_is_another_incident(taken, registers):
    taken()
    plan = taken(patrol_cells(Tanggal="Jumat, 27 Februari 2026"))
    assert [fate for fate, _ in told(plan)] == [Fate.NEW]
    assert len(registers.lines()) == 2


def test_a_renamed_list_is_recognised_by_its_other_rows(taken, registers):
    other = patrol_cells(No=2, Nama="Budi", NIP="", Jam="08.10")
    taken(patrol_cells(), other)
    plan = taken(patrol_cells(Jam="10.20"), other, name="revisi.zip")
    assert [fate for fate, _ in told(plan)] == [Fate.CHANGED, Fate.SAME]
    assert len(registers.lines()) == 2


def test_two_corrected_rows_find_their_own_incidents(taken, registers):
    for jam, names in (("09.00", ("Budi", "Ani")), ("09.30", ("Ani", "Budi"))):
        taken(*(patrol_cells(No=n, Nama=one, NIP="", Jam=jam) for n, one in enumerate(names)))
    assert [one.name for one in registers.lines()] == ["Ani", "Budi"]
    assert {one.started_at for one in registers.lines()} == {time(9, 30)}


def test_what_was_concluded_is_left_alone(taken, incidents, registers, rani):
    taken()
    person_id = registers.lines()[0].person_id
    incidents.close_not_proven(person_id, reason="salah orang")
    plan = taken(patrol_cells(Lokasi="Kafe Lain", Jabatan="Analis"))
    assert told(plan) == [(Fate.SAME, "sudah ada dan sama")]
    assert any("Tidak terbukti" in one for one in warnings(plan))
    assert incidents.view(person_id).incident.place == "Warkop Contoh, Jl. Contoh"
    assert registers.person(person_id).outcome is Outcome.NOT_PROVEN


def test_who_the_clerk_chose_stays(taken, incidents, registers, rani):
    taken(patrol_cells(NIP="", Nama="Rani"))
    person_id = registers.lines()[0].person_id
    incidents.identify(person_id, rani.id)
    plan = taken(patrol_cells(NIP="", Nama="Rani", Unit="Dinas Sosial", Jam="17.30"))
    assert any("sudah diperiksa meja; unit kerja" in one for one in warnings(plan))
    person = registers.person(person_id)
    assert (person.employee_id, person.unit) == (rani.id, "Dinas Perhubungan")
    assert person.hours.result is HoursResult.OUTSIDE


def test_a_corrected_remark_leaves_the_clerks_choice(taken, incidents, registers, rani):
    taken(patrol_cells(NIP="", Nama="Rani"))
    person_id = registers.lines()[0].person_id
    incidents.identify(person_id, rani.id)
    before = registers.person(person_id)
    taken(patrol_cells(NIP="", Nama="Rani", Keterangan="sudah ditegur"))
    assert registers.person(person_id) == before


def test_an_incident_added_by_hand_to_the_letter_is_left_alone(taken, incidents, registers):
    taken(number=NUMBER)
    (report,) = incidents.reports()
    incidents.add(report, an_incident(), [a_person()])
    assert told(taken(number=NUMBER)) == [(Fate.SAME, "sudah ada dan sama")]
    assert len(registers.lines()) == 2


def test_somebody_added_to_a_row_is_added_to_its_incident(taken, registers):
    taken(patrol_cells(NIP=""))
    ((fate, reason),) = told(taken(patrol_cells(NIP="", Nama="Rani Kusuma; Budi Santoso")))
    assert (fate, reason.startswith("orang ditambahkan: Budi Santoso")) == (Fate.CHANGED, True)
    assert len({one.incident_id for one in registers.lines()}) == 1


def test_somebody_no_longer_named_is_kept(taken, registers):
    taken(patrol_cells(NIP="", Nama="Rani Kusuma; Budi Santoso"))
    plan = taken(patrol_cells(NIP="", Nama="Rani Kusuma"))
    assert "Budi Santoso tidak lagi disebut di baris ini; tetap disimpan" in warnings(plan)
    assert len(registers.lines()) == 2


def test_evidence_that_comes_later_is_added(taken, incidents, registers):
    taken(patrol_cells(Dokumentasi="foto-002.jpg"))
    late = {"bukti/foto-002.jpg": A_JPEG + b"baru"}
    plan = taken(patrol_cells(Dokumentasi="foto-002.jpg"), **late)
    assert told(plan) == [(Fate.CHANGED, "bukti ditambahkan: foto-002.jpg")]
    names = [one.file_name for one in incidents.view(registers.lines()[0].person_id).evidence]
    assert "foto-002.jpg" in names


def test_the_covering_letter_that_comes_later_is_added(incidents, taken, tmp_path):
    path = write(tmp_path / "daftar.xlsx", patrol_workbook())
    incidents.apply_import(incidents.plan_import(path))
    ((fate, reason),) = told(taken())
    assert fate is Fate.CHANGED
    assert reason == "bukti ditambahkan: foto-001.jpg; surat pengantar ditambahkan"


def test_missing_evidence_is_not_told_again_once_it_came(taken):
    taken()
    plan = taken(**{"bukti/foto-001.jpg": b"", "bukti/lain.jpg": A_JPEG + b"x"})
    assert "bukti foto-001.jpg tidak ada di paket" not in warnings(plan)


def test_evidence_of_the_same_size_but_other_content_is_added(taken):
    taken()
    late = {"bukti/foto-002.jpg": A_JPEG[:-1] + b"!"}
    plan = taken(patrol_cells(Dokumentasi="foto-001.jpg, foto-002.jpg"), **late)
    assert told(plan) == [(Fate.CHANGED, "bukti ditambahkan: foto-002.jpg")]


def test_the_same_person_on_another_day_without_a_letter_is_new(taken, registers):
    taken()
    taken(patrol_cells(Tanggal="Rabu, 28 Januari 2026"))
    assert len(registers.lines()) == 2


def test_an_event_typed_by_hand_is_not_taken_for_an_imported_one(taken, registers):
    registers.report()
    taken(number="300.1.1/001/SATPOLPP/2026")
    assert {one.happened_on for one in registers.lines()} == {date(2026, 1, 29)}
    assert len(registers.lines()) == 2


def test_rows_that_resemble_each_other_are_paired_once_each(taken, registers):
    first, second = (
        {"No": 1, "Nama": "Rani", "Jam": "10.15"},
        {"No": 2, "Nama": "Budi", "Jam": "10.40"},
    )
    taken(patrol_cells(**first), patrol_cells(**second), number=NUMBER)
    again = taken(
        patrol_cells(**first | {"Jam": "10.20"}),
        patrol_cells(**second | {"Jam": "10.45"}),
        number=NUMBER,
    )
    assert [fate for fate, _ in told(again)] == [Fate.CHANGED, Fate.CHANGED]
    assert len(registers.lines()) == 2
