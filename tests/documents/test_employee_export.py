"""The personnel export is read with all its quirks, without what the desk does not need."""

from dataclasses import asdict
from datetime import date

import pytest

from asn_desk.documents.employee_export import read_employee_export
from asn_desk.documents.workbook_kind import sniff
from asn_desk.domain.employees import PositionKind, Sex, Status
from asn_desk.domain.errors import UnreadableFile
from tests.sample_input import (
    FULL_HEADINGS,
    REDUCED_HEADINGS,
    employee_cells,
    employee_workbook,
    patrol_workbook,
    write,
)

NIP = "199405142019032001"
REDUCED = {
    "NIP BARU": NIP,
    "NAMA": "RANI KUSUMA, S.E.",
    "STATUS ASN": "PNS",
    "GOL AKHIR NAMA": "II/c",
    "JENIS JABATAN NAMA": "Pelaksana",
    "JABATAN NAMA": "Pengadministrasi Perkantoran",
    "TMT JABATAN": "2023-03-01",
    "UNOR 1": "Dinas Perhubungan",
    "UNOR 2": "Bidang Lalu Lintas",
}


@pytest.fixture
def export(tmp_path):
    def read(*rows, **layout):
        return read_employee_export(write(tmp_path / "x.xlsx", employee_workbook(*rows, **layout)))

    return read


@pytest.fixture
def one(export):
    """Read an export of one usual row with changes, and return the row."""
    return lambda **changes: export(employee_cells(**changes)).rows[0]


def test_a_row_of_the_full_export_is_read(one):
    row = one()
    assert (row.nip, row.name, row.back_title, row.row) == (NIP, "Rani Kusuma", "S.E.", 2)
    assert (row.status, row.sex, row.birth_date) == (Status.PNS, Sex.FEMALE, date(1994, 5, 14))
    assert (row.grade, row.echelon, row.position_kind) == ("II/c", "", PositionKind.STAFF)
    assert row.position_since == date(2023, 3, 1)
    assert (row.unit_code, row.legal_standing) == ("DISHUB-LL", "Aktif")
    assert row.unit_path == ("Dinas Perhubungan", "Bidang Lalu Lintas")
    assert (row.agency_name, row.unit_name) == row.unit_path
    assert (row.warnings, row.notes) == ((), ())


def test_the_reduced_export_is_read(export):
    read = export(REDUCED, headings=REDUCED_HEADINGS)
    (row,) = read.rows
    assert read.kind == "ringkas"
    assert (row.name, row.back_title) == ("Rani Kusuma", "S.E.")
    assert row.unit_path == ("Dinas Perhubungan", "Bidang Lalu Lintas")
    assert (row.sex, row.birth_date, row.echelon) == (Sex.FEMALE, date(1994, 5, 14), "")
    assert "dirapikan" in row.notes[0]


def test_headings_may_be_reordered_respelled_and_below_titles(export):
    spelled = {"UNOR 1": "Unor (1)", "NIP BARU": " nip_baru. ", "NAMA": "Nama"}
    headings = [spelled.get(heading, heading) for heading in reversed(REDUCED_HEADINGS)]
    row = {spelled.get(heading, heading): value for heading, value in REDUCED.items()}
    titles = [["DATA PEGAWAI", "", "NIP"], [], ["per Januari 2026"]]
    read = export(row, headings=headings, above=titles, sheet="lembar lain")
    assert (read.rows[0].row, read.rows[0].sheet) == (5, "lembar lain")
    assert read.rows[0].agency_name == "Dinas Perhubungan"


def test_sensitive_columns_are_never_carried(export):
    read = export(employee_cells(), employee_cells(NIP_BARU="123"))
    carried = str([asdict(row) for row in (*read.rows, *read.rejected)])
    assert "Rahasia" not in carried
    assert "6104" not in carried
    assert dict(read.rejected[0].values) == {"NIP BARU": "123", "NAMA": "Rani Kusuma"}


@pytest.mark.parametrize(
    ("changes", "column", "says"),
    [
        ({"NIP_BARU": 1.99405142019032e17}, "NIP BARU", "membulatkannya"),
        ({"NIP_BARU": "1994051420190"}, "NIP BARU", "13 angka"),
        ({"NIP_BARU": ""}, "NIP BARU", "NIP kosong"),
        ({"NAMA": ""}, "NAMA", "nama kosong"),
        ({"JABATAN_NAMA": "x" * 2001}, "JABATAN NAMA", "lebih dari 2000 huruf"),
    ],
)
def test_a_row_that_cannot_be_used_is_rejected_by_column(export, changes, column, says):
    read = export(employee_cells(), employee_cells(**changes))
    (rejected,) = read.rejected
    assert (rejected.row, rejected.column, rejected.sheet) == (3, column, "data")
    assert says in rejected.reason
    assert len(read.rows) == 1


def test_the_last_row_of_a_nip_wins_and_is_reported(export):
    read = export(employee_cells(JABATAN_NAMA="Lama"), employee_cells(JABATAN_NAMA="Baru"))
    (row,), (earlier,) = read.rows, read.superseded
    assert (row.position, earlier.row) == ("Baru", 2)
    assert "baris 2" in row.warnings[0]
    assert "baris 3" in earlier.reason


def test_blank_repeated_and_numbering_rows_are_no_rows(export):
    numbers = dict(zip(FULL_HEADINGS, range(1, 100), strict=False))
    header = dict(zip(FULL_HEADINGS, FULL_HEADINGS, strict=True))
    read = export(numbers, employee_cells(), dict.fromkeys(FULL_HEADINGS, " "), header)
    assert (len(read.rows), read.rejected) == (1, ())


@pytest.mark.parametrize("name", ["O'Brien <b>&", "王小明", "محمد علي", "=hyperlink(1)"])
def test_names_of_any_script_survive(one, name):
    assert one(NAMA=name).name == name


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({}, Status.PNS),
        ({"STATUS_CPNS_PNS": "C"}, Status.CPNS),
        ({"STATUS_CPNS_PNS": "", "JENIS_PEGAWAI_NAMA": "CPNS Daerah"}, Status.CPNS),
        ({"STATUS_CPNS_PNS": ""}, Status.PNS),
        ({"STATUS_CPNS_PNS": "PPPK"}, Status.PPPK),
        ({"JENIS_PEGAWAI_NAMA": "PPPK Daerah"}, Status.PPPK),
        ({"STATUS_CPNS_PNS": "P3K"}, Status.PPPK),
        ({"JENIS_PEGAWAI_NAMA": "PPPK Paruh Waktu"}, Status.PPPK_PART_TIME),
    ],
)
def test_the_status_is_told_from_what_the_export_says(one, changes, status):
    assert one(**changes).status is status


@pytest.mark.parametrize(
    ("grade", "nip", "status"),
    [
        ("IX", NIP, Status.PPPK),
        ("III/a", NIP, Status.PNS),
        ("", "199405142022212001", Status.PPPK),
        ("", NIP, Status.PNS),
    ],
)
def test_an_unknown_status_is_guessed_and_warned_of(one, grade, nip, status):
    unknown = {"STATUS_CPNS_PNS": "?", "JENIS_PEGAWAI_NAMA": "", "GOL_AKHIR_ID": ""}
    row = one(**unknown, GOL_AKHIR_NAMA=grade, NIP_BARU=nip)
    assert row.status is status
    assert "dianggap" in row.warnings[0]


@pytest.mark.parametrize(
    ("written", "code", "grade"),
    [
        ("III/a", "", "III/a"),
        ("III/A", "", "III/a"),
        ("iii a", "", "III/a"),
        ("Penata Muda - III/a", "", "III/a"),
        ("", "31", "III/a"),
        ("", "45", "IV/e"),
        ("", "", ""),
    ],
)
def test_the_grade_of_a_pns_is_normalised(one, written, code, grade):
    row = one(GOL_AKHIR_NAMA=written, GOL_AKHIR_ID=code)
    assert (row.grade, row.warnings) == (grade, ())


@pytest.mark.parametrize(
    ("written", "grade"), [("IX", "IX"), ("Golongan IX", "IX"), ("gol. ix", "IX"), ("9", "IX")]
)
def test_the_grade_of_a_pppk_is_normalised(one, written, grade):
    row = one(STATUS_CPNS_PNS="PPPK", NIP_BARU="199405142022212001", GOL_AKHIR_NAMA=written)
    assert (row.grade, row.warnings) == (grade, ())


@pytest.mark.parametrize(
    ("status", "written"), [("P", "III/e"), ("P", "IX"), ("PPPK", "XX"), ("PPPK", "99")]
)
def test_an_unknown_grade_is_left_out_and_warned_of(one, status, written):
    row = one(STATUS_CPNS_PNS=status, GOL_AKHIR_NAMA=written)
    assert row.grade == ""
    assert any("golongan" in warning for warning in row.warnings)


@pytest.mark.parametrize(
    ("written", "code", "echelon"),
    [
        ("II.b", "", "II.b"),
        ("II/B", "", "II.b"),
        ("Eselon IVa", "", "IV.a"),
        ("22", "", "II.b"),
        ("", "32", "III.b"),
        ("NON ESELON", "99", ""),
        ("99", "", ""),
    ],
)
def test_the_echelon_is_normalised(one, written, code, echelon):
    row = one(ESELON_NAMA=written, ESELON_ID=code)
    assert (row.echelon, row.warnings) == (echelon, ())


@pytest.mark.parametrize(
    ("written", "code", "kind"),
    [
        ("Jabatan Struktural", "", PositionKind.STRUCTURAL),
        ("Jabatan Rangkap", "", PositionKind.STRUCTURAL),
        ("Administrator", "", PositionKind.STRUCTURAL),
        ("Jabatan Fungsional Tertentu", "", PositionKind.FUNCTIONAL),
        ("Jabatan Fungsional Umum", "", PositionKind.STAFF),
        ("", "2", PositionKind.FUNCTIONAL),
        ("", "", None),
    ],
)
def test_the_kind_of_post_is_told_by_name_or_id(one, written, code, kind):
    assert one(JENIS_JABATAN_NAMA=written, JENIS_JABATAN_ID=code).position_kind is kind


@pytest.mark.parametrize(
    ("written", "sex"),
    [
        *((word, Sex.MALE) for word in ("M", "L", "Laki-laki", "Pria")),
        *((word, Sex.FEMALE) for word in ("F", "P", "Perempuan", "Wanita")),
    ],
)
def test_the_sex_is_read_in_every_spelling(one, written, sex):
    assert one(JENIS_KELAMIN=written).sex is sex


def test_what_the_row_lacks_is_taken_from_the_nip(one):
    row = one(JENIS_KELAMIN="", TANGGAL_LAHIR="")
    assert (row.sex, row.birth_date, row.warnings) == (Sex.FEMALE, date(1994, 5, 14), ())


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"JENIS_KELAMIN": "L"}, "jenis kelamin pada NIP P"),
        ({"JENIS_KELAMIN": "??x"}, "tidak dikenal; diambil dari NIP"),
        ({"TANGGAL_LAHIR": "15-05-1994"}, "pada kolom tanggal lahir 15 Mei 1994"),
        ({"TANGGAL_LAHIR": "entah"}, "TANGGAL LAHIR: tanggal “entah” tidak terbaca"),
        ({"TMT_JABATAN": "31-02-2023"}, "TMT JABATAN"),
        ({"ESELON_NAMA": "Tinggi"}, "eselon “Tinggi” tidak dikenal"),
        (
            {"UNOR_NAMA": "", "SATUAN_KERJA_KERJA_NAMA": "", "SATUAN_KERJA_INDUK_NAMA": ""},
            "unit kerja kosong",
        ),
    ],
)
def test_what_does_not_fit_is_a_warning_not_a_loss(one, changes, says):
    assert any(says in warning for warning in one(**changes).warnings)


def test_the_file_tells_whom_it_lists(export):
    contract = employee_cells(STATUS_CPNS_PNS="PPPK", NIP_BARU="199405142022212001")
    assert export(employee_cells(), contract).statuses == {Status.PNS, Status.PPPK}


def test_a_wrong_workbook_is_refused_with_what_was_looked_for_and_found(tmp_path):
    path = write(tmp_path / "patroli.xlsx", patrol_workbook())
    with pytest.raises(UnreadableFile) as refused:
        read_employee_export(path)
    assert "NIP BARU, NAMA" in refused.value.problem
    assert "Hari/Tanggal" in refused.value.problem
    assert sniff(path) == "laporan"


def test_an_export_is_recognised(tmp_path):
    assert sniff(write(tmp_path / "x.xlsx", employee_workbook())) == "pegawai"


def test_an_empty_workbook_is_refused(tmp_path):
    path = write(tmp_path / "kosong.xlsx", employee_workbook({}, headings=()))
    with pytest.raises(UnreadableFile) as refused:
        read_employee_export(path)
    assert refused.value.problem == "buku kerja ini kosong"
    assert sniff(path) is None
