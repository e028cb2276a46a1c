"""Importing patrol lists and packages: a dry run, all or nothing, and the same file again."""

from datetime import date, time

import pytest

from asn_desk.domain.errors import ChangedMeanwhile, UnreadableFile
from asn_desk.domain.incidents import Outcome
from asn_desk.domain.working_time import HoursResult
from asn_desk.services.progress import Cancelled
from asn_desk.services.reports.incidents import Fate
from tests.sample_input import A_JPEG, patrol_cells, patrol_workbook, write, write_package

RANI = "199405142019032001"
NUMBER = "300.1.1/001/SATPOLPP/2026"


@pytest.fixture
def rani(registers):
    unit = registers.unit("Dinas Perhubungan")
    return registers.employee(nip=RANI, name="Rani Kusuma", unit_id=unit.id)


@pytest.fixture
def taken(incidents, tmp_path):
    """Return a function that writes a package of rows, plans and applies it."""

    def run(*rows, name="paket.zip", number="", **members):
        path = write_package(tmp_path, *rows, name=name, **members)
        return incidents.apply_import(incidents.plan_import(path, letter_number=number))

    return run


def reasons(plan, fate):
    return [one.reason for one in plan.fates if one.fate is fate]


def test_a_person_with_the_same_nip_is_identified(taken, rani, registers):
    plan = taken()
    (line,) = registers.lines()
    person = registers.person(line.person_id)
    assert reasons(plan, Fate.NEW) == ["Rani Kusuma: NIP sama"]
    assert (person.employee_id, person.match_note) == (rani.id, "NIP sama")
    assert person.hours.result is HoursResult.IN_HOURS


def test_what_the_row_says_is_kept(taken, incidents, registers):
    taken(number=NUMBER)
    view = incidents.view(registers.lines()[0].person_id)
    assert (view.incident.happened_on, view.incident.started_at) == (
        date(2026, 1, 29),
        time(10, 15),
    )
    assert view.incident.place == "Warkop Contoh, Jl. Contoh"
    assert (view.report.letter_number, view.report.received_on) == (NUMBER, date(2026, 2, 13))


def test_evidence_and_covering_letter_are_kept_by_their_hash(taken, incidents, registers):
    plan = taken()
    picture, letter = incidents.view(registers.lines()[0].person_id).evidence
    assert plan.covering_letter
    assert (picture.file_name, picture.media_type) == ("foto-001.jpg", "image/jpeg")
    assert letter.file_name == "surat-pengantar.pdf"
    assert incidents.evidence(picture.sha256) == A_JPEG


def test_a_name_without_a_nip_is_never_matched_silently(taken, rani, registers):
    plan = taken(patrol_cells(NIP="", Nama="Rani"))
    (reason,) = reasons(plan, Fate.TO_MATCH)
    assert reason.startswith("cocokkan Rani: calon Rani Kusuma, S.Pd. (Dinas Perhubungan, ")
    assert registers.person(registers.lines()[0].person_id).employee_id is None


def test_a_nip_under_another_name_is_left_to_the_clerk(taken, rani, registers):
    plan = taken(patrol_cells(Nama="Zulkifli"))
    assert "cocokkan Zulkifli" in reasons(plan, Fate.TO_MATCH)[0]
    assert not registers.lines()[0].identified


def test_somebody_unknown_is_kept_with_what_is_known(taken, rani, registers):
    plan = taken(patrol_cells(Nama="belum diketahui (baju dinas)", NIP=""))
    (line,) = registers.lines()
    assert "belum teridentifikasi" in reasons(plan, Fate.NEW)[0]
    assert line.name == "belum diketahui (baju dinas)"
    assert registers.person(line.person_id).hours.result is HoursResult.IN_HOURS


def test_an_unknown_unit_leaves_the_hours_undetermined(taken, registers):
    taken(patrol_cells(Unit="entah"))
    assert registers.lines()[0].hours.result is HoursResult.UNDETERMINED


def test_several_people_share_one_incident(taken, registers):
    taken(patrol_cells(Nama="Rani Kusuma; Budi Santoso", NIP=""))
    one, other = registers.lines()
    assert one.incident_id == other.incident_id
    assert {one.name, other.name} == {"Rani Kusuma", "Budi Santoso"}


def test_the_same_package_again_adds_nothing(taken, registers):
    taken()
    plan = taken()
    assert [one.fate for one in plan.fates] == [Fate.SAME]
    assert len(registers.lines()) == 1


def test_the_list_alone_is_known_from_the_package(taken, incidents, registers, tmp_path):
    taken()
    path = write(tmp_path / "daftar.xlsx", patrol_workbook())
    plan = incidents.apply_import(incidents.plan_import(path))
    assert [one.fate for one in plan.fates] == [Fate.SAME]
    assert plan.evidence_problems == ()


def test_a_list_alone_names_the_evidence_it_lacks(incidents, tmp_path):
    path = write(tmp_path / "daftar.xlsx", patrol_workbook())
    plan = incidents.plan_import(path)
    assert plan.evidence_problems == ("foto-001.jpg: disebut di daftar, tidak disertakan",)
    assert not reasons(plan, Fate.WARNING)


def test_equal_rows_are_two_incidents_and_stay_two(taken, registers):
    rows = [patrol_cells(No=n, Nama="belum diketahui", NIP="") for n in (1, 2)]
    taken(*rows)
    plan = taken(*rows)
    assert plan.count(Fate.SAME) == 2
    assert len(registers.lines()) == 2


def test_a_rejected_row_leaves_the_others(taken, incidents, registers):
    plan = taken(patrol_cells(), patrol_cells(No=2, Tanggal="32 Januari 2026"))
    (rejected,) = [one for one in plan.fates if one.fate is Fate.REJECTED]
    assert (rejected.row, rejected.column, rejected.subject) == (3, "Hari/Tanggal", "Rani Kusuma")
    assert len(registers.lines()) == 1
    assert incidents.rejected_workbook(plan).startswith(b"PK")


def test_missing_refused_and_loose_evidence_is_named(taken):
    members = {"bukti/lain.jpg": A_JPEG + b"2", "bukti/makro.exe": b"MZ"}
    rows = [patrol_cells(), patrol_cells(No=2, Jam="11.00", Dokumentasi="hilang.jpg")]
    plan = taken(*rows, **members)
    assert "bukti hilang.jpg tidak ada di paket" in reasons(plan, Fate.WARNING)
    named = "\n".join(plan.evidence_problems)
    assert all(name in named for name in ("hilang.jpg", "lain.jpg", "makro.exe"))


def test_evidence_named_by_no_row_goes_to_the_only_incident(taken, incidents, registers):
    taken(patrol_cells(Dokumentasi=""), **{"surat-pengantar.pdf": b""})
    view = incidents.view(registers.lines()[0].person_id)
    assert [one.file_name for one in view.evidence] == ["foto-001.jpg"]


def test_the_same_file_under_two_names_is_one_piece(taken, incidents, registers):
    members = {"bukti/salinan.jpg": A_JPEG}
    taken(patrol_cells(Dokumentasi="foto-001.jpg, salinan.jpg"), **members)
    view = incidents.view(registers.lines()[0].person_id)
    assert [one.file_name for one in view.evidence] == ["foto-001.jpg", "surat-pengantar.pdf"]
    plan = taken(patrol_cells(Dokumentasi="foto-001.jpg, salinan.jpg"), **members)
    assert plan.count(Fate.SAME) == 1


def test_incidents_of_one_letter_share_its_report(taken, incidents, registers):
    taken(patrol_cells(), number=NUMBER)
    taken(patrol_cells(Nama="Budi", NIP="", Jam="14.00"), name="susulan.zip", number=NUMBER)
    assert len(incidents.reports()) == 1
    assert len({one.report_id for one in registers.lines()}) == 1


def test_the_letter_above_the_list_is_used(incidents, tmp_path):
    above = [[f"Nomor : {NUMBER}"], ["Tanggal : 30 Januari 2026"]]
    path = write(tmp_path / "daftar.xlsx", patrol_workbook(above=above))
    incidents.apply_import(incidents.plan_import(path))
    (report,) = incidents.reports(NUMBER)
    assert (report.letter_number, report.letter_date) == (NUMBER, date(2026, 1, 30))


def test_the_letter_given_when_applying_wins(incidents, tmp_path):
    plan = incidents.plan_import(write_package(tmp_path))
    incidents.apply_import(
        plan, letter_number=NUMBER, letter_date=date(2026, 1, 31), received_on=date(2026, 2, 1)
    )
    (report,) = incidents.reports("satpolpp")
    assert (report.letter_date, report.received_on) == (date(2026, 1, 31), date(2026, 2, 1))


def test_a_plan_changes_nothing(incidents, registers, tmp_path):
    incidents.plan_import(write_package(tmp_path))
    assert (registers.lines(), incidents.reports()) == ((), ())


def test_cancelling_undoes_everything(incidents, registers, tmp_path):
    rows = [patrol_cells(No=n, Jam=f"10.{n:02d}") for n in range(5)]
    plan = incidents.plan_import(write_package(tmp_path, *rows))

    def stop(done, _total):
        if done > 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        incidents.apply_import(plan, progress=stop)
    assert (registers.lines(), incidents.reports()) == ((), ())


def test_a_file_changed_after_the_plan_is_refused(incidents, registers, tmp_path):
    path = write_package(tmp_path)
    plan = incidents.plan_import(path)
    write_package(tmp_path, patrol_cells(Nama="Lain"))
    with pytest.raises(UnreadableFile, match="berubah sejak diperiksa"):
        incidents.apply_import(plan)
    assert registers.lines() == ()


def test_a_plan_on_data_that_changed_is_refused(incidents, rani, tmp_path):
    plan = incidents.plan_import(write_package(tmp_path))
    incidents.apply_import(plan)
    with pytest.raises(ChangedMeanwhile, match="data laporan"):
        incidents.apply_import(plan)


def test_a_file_that_is_not_there_is_named(incidents, tmp_path):
    with pytest.raises(UnreadableFile):
        incidents.plan_import(tmp_path / "tidak-ada.xlsx")


def test_names_that_look_like_markup_stay_as_written(taken, registers):
    taken(patrol_cells(Nama="O'Brien <b>&", NIP="", Lokasi="王 مقهى"))
    (line,) = registers.lines()
    assert (line.name, line.outcome) == ("O'Brien <b>&", Outcome.PENDING)


def test_the_blank_form_is_a_workbook(incidents):
    assert incidents.blank_form().startswith(b"PK")
