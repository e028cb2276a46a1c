"""The shipped demo input tells its story, and can be made again."""

from collections import Counter
from pathlib import Path

import pytest

from asn_desk.documents.employee_export import read_employee_export
from asn_desk.documents.intake_package import open_package, read_evidence
from asn_desk.documents.package_members import media_type
from asn_desk.documents.unit_export import read_unit_export
from asn_desk.documents.workbook_reading import read_workbook
from asn_desk.domain.employees import PositionKind, Status
from asn_desk.domain.incidents import Kind
from tests.demo_input import write_demo

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
EXPORTS = ("siasn-pns.xlsx", "siasn-pppk.xlsx")


@pytest.fixture(scope="module")
def package():
    return open_package(SAMPLES / "satpol-paket.zip")


@pytest.fixture(scope="module")
def exports():
    return [read_employee_export(SAMPLES / name) for name in EXPORTS]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The demo input made anew; compressed bytes may differ from system to system."""
    folder = tmp_path_factory.mktemp("contoh")
    write_demo(folder)
    return folder


@pytest.mark.parametrize("name", [*EXPORTS, "hierarki-unor.xlsx"])
def test_the_shipped_workbooks_are_those_the_generator_makes(made, name):
    assert read_workbook(made / name) == read_workbook(SAMPLES / name)


def test_the_shipped_package_is_the_one_the_generator_makes(made, package):
    again = open_package(made / "satpol-paket.zip")
    assert again.listed == package.listed
    assert set(again.evidence) == set(package.evidence)


def test_the_generator_makes_the_same_bytes_twice(made, tmp_path):
    write_demo(tmp_path)
    for path in tmp_path.iterdir():
        assert path.read_bytes() == (made / path.name).read_bytes(), path.name


def test_the_shipped_files_are_small():
    assert sum(path.stat().st_size for path in SAMPLES.iterdir()) < 300_000


def test_the_exports_hold_an_office_with_the_usual_faults(exports):
    civil, contract = exports
    assert (len(civil.rows), len(civil.rejected), len(civil.superseded)) == (108, 2, 1)
    assert (len(contract.rows), contract.rejected) == (36, ())
    assert contract.statuses == {Status.PPPK, Status.PPPK_PART_TIME}
    warned = [warning for one in exports for row in one.rows for warning in row.warnings]
    assert len(warned) == len(civil.superseded)


def test_every_unit_of_an_employee_is_in_the_tree_and_has_one_head(exports):
    tree = read_unit_export(SAMPLES / "hierarki-unor.xlsx")
    codes = {unit.code for unit in tree.rows}
    rows = [row for export in exports for row in export.rows]
    assert tree.rejected == ()
    assert {row.unit_code for row in rows} <= codes
    heads = Counter(row.unit_code for row in rows if row.echelon)
    assert set(heads.values()) == {1}
    assert set(heads) == codes - {"UNOR-000"}
    assert all(r.position_kind is PositionKind.STRUCTURAL for r in rows if r.echelon)


def test_the_streamer_stands_in_a_full_line_of_superiors(exports, package):
    streamer = package.listed.rows[0].people[0]
    by_unit = {row.unit_code: row for row in exports[0].rows if row.echelon}
    unit = next(row.unit_code for row in exports[0].rows if row.nip == streamer.nip)
    line = [by_unit[code].echelon for code in (unit, "DISHUB-1", "DISHUB")]
    assert (unit, line) == ("DISHUB-1-1", ["IV.a", "III.b", "II.b"])


def test_the_package_tells_one_week_of_working_days(package):
    rows = package.listed.rows
    assert len(rows) == 10
    assert {f"{row.happened_on:%Y-%m}" for row in rows} == {"2026-01"}
    assert all(row.happened_on.weekday() < 5 and row.started_at for row in rows)
    assert {row.kind for row in rows} == set(Kind) - {Kind.OTHER}
    assert [len(row.people) for row in rows].count(3) == 1
    assert next(row.people[0].note for row in rows if not row.name).startswith("belum diketahui")
    assert "Wulan" in [row.name for row in rows]
    assert [row.warnings for row in rows if row.warnings] == []


def test_one_picture_is_missing_and_the_others_are_pictures(package):
    assert (package.missing_evidence, package.problems) == (("foto-10.jpg",), ())
    assert package.unnamed_evidence == ()
    for name in package.evidence:
        assert media_type(read_evidence(SAMPLES / "satpol-paket.zip", name)) == "image/jpeg"


def test_the_covering_letter_is_known(package):
    assert package.listed.letter_number == "300.1.1/027/SATPOLPP/2026"
    assert media_type(package.letter) == "application/pdf"


def test_every_nip_in_the_package_is_an_employee(exports, package):
    known = {row.nip for export in exports for row in export.rows}
    written = {person.nip for row in package.listed.rows for person in row.people if person.nip}
    assert len(written) == 9
    assert written <= known
