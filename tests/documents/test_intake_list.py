"""The patrol list is read as it is typed: any date, several people, signature block and all."""

from datetime import date, time

import pytest

from asn_desk.documents.intake_form import blank_form
from asn_desk.documents.intake_list import read_intake_list
from asn_desk.documents.workbook_reading import read_workbook_bytes
from asn_desk.domain.errors import UnreadableFile
from asn_desk.domain.incidents import Clothing, Kind
from tests.sample_input import (
    employee_workbook,
    patrol_cells,
    patrol_workbook,
    table_workbook,
    write,
)

NIP = "199405142019032001"
OTHER_NIP = "198811112014031002"


@pytest.fixture
def listed(tmp_path):
    def read(*rows, **layout):
        return read_intake_list(write(tmp_path / "patroli.xlsx", patrol_workbook(*rows, **layout)))

    return read


@pytest.fixture
def one(listed):
    """Read a list of one usual row with changes, and return the row."""
    return lambda **changes: listed(patrol_cells(**changes)).rows[0]


def test_a_row_is_read(one):
    row = one(Keterangan="ada saksi", Akun="@rani", Platform="TikTok", Tautan="https://contoh.test")
    assert (row.row, row.kind, row.happened_on) == (2, Kind.CAFE, date(2026, 1, 29))
    assert (row.started_at, row.ended_at) == (time(10, 15), None)
    assert (row.name, row.nip) == ("Rani Kusuma", NIP)
    assert (row.position, row.unit) == ("Pengadministrasi Perkantoran", "Dinas Perhubungan")
    assert (row.place, row.clothing) == ("Warkop Contoh, Jl. Contoh", Clothing.UNIFORM)
    assert (row.account, row.platform, row.link) == ("@rani", "TikTok", "https://contoh.test")
    assert (row.officer, row.remark) == ("Regu II", "ada saksi")
    assert row.evidence_names == ("foto-001.jpg",)
    assert row.warnings == ()


def test_titles_above_and_a_signature_block_below_are_no_rows(listed):
    above = [["LAPORAN HASIL PEMANTAUAN"], ["Nomor : 300/1/SATPOLPP/2026"], ["Tanggal: 30-01-2026"]]
    column = [""] * 8
    below = [
        ["Jumlah", "", "", "", 1],
        [],
        ["", "Mengetahui,", *column[:6], "Ketapang, 30 Januari 2026"],
        ["", "Camat", *column[:6], "Kepala Satuan,"],
        ["", "CONTOH SATU", *column[:6], "CONTOH DUA"],
    ]
    read = listed(patrol_cells(), above=above, below=below, merged=("A1:Q1",))
    assert [row.row for row in read.rows] == [5]
    assert (read.rejected, read.ignored_rows) == ((), (6, 8, 9, 10))
    assert read.letter_number == "300/1/SATPOLPP/2026"
    assert read.letter_date == date(2026, 1, 30)


def test_a_signature_right_below_the_table_is_no_person(listed):
    below = [["", "", "", "", "Kepala Satuan Polisi Pamong Praja"]]
    read = listed(patrol_cells(), below=below)
    assert (len(read.rows[0].people), read.ignored_rows) == (1, (3,))


def test_prepared_empty_rows_are_passed_over(listed):
    read = listed(patrol_cells(), {"No": 2}, {"No": 3}, patrol_cells(No=4))
    assert ([row.row for row in read.rows], read.ignored_rows) == ([2, 5], ())


def test_rows_without_number_or_date_are_incidents_when_they_tell_enough(listed):
    blank = patrol_cells(No="", Tanggal="")
    read = listed(blank, patrol_cells(No=""), {"Uraian": "sisa catatan"})
    assert [row.happened_on for row in read.rows] == [None, date(2026, 1, 29)]
    assert "tanggal kosong" in read.rows[0].warnings[0]
    assert read.ignored_rows == (4,)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("Live streaming saat jam kerja", Kind.LIVE_STREAM),
        ("siaran langsung", Kind.LIVE_STREAM),
        ("Atribut/pakaian dinas pada konten pribadi", Kind.ATTRIBUTES),
        ("Nongkrong di warkop memakai pakaian dinas", Kind.CAFE),
        (Kind.CAFE.value, Kind.CAFE),
        (Kind.OTHER.value, Kind.OTHER),
    ],
)
def test_the_kind_is_told_by_its_words(one, written, kind):
    row = one(Jenis=written)
    assert (row.kind, row.warnings) == (kind, ())


@pytest.mark.parametrize(
    ("written", "description", "kind", "says"),
    [
        ("Terlambat apel", "", Kind.OTHER, "“Terlambat apel” tidak dikenal"),
        ("", "tidur", Kind.OTHER, "jenis kosong"),
        ("", "Duduk di kafe", Kind.CAFE, "dari uraiannya"),
    ],
)
def test_an_unknown_kind_is_other_with_a_warning(one, written, description, kind, says):
    row = one(Jenis=written, Uraian=description)
    assert row.kind is kind
    assert says in row.warnings[0]


@pytest.mark.parametrize(
    ("written", "clothing"),
    [
        ("Dinas", Clothing.UNIFORM),
        ("PDH khaki", Clothing.UNIFORM),
        ("pakaian bebas", Clothing.CIVILIAN),
        ("", Clothing.UNKNOWN),
        ("Tidak diketahui", Clothing.UNKNOWN),
    ],
)
def test_the_clothing_is_told_by_its_words(one, written, clothing):
    row = one(Pakaian=written)
    assert (row.clothing, row.warnings) == (clothing, ())


def test_what_is_doubtful_is_warned_of_by_column(one):
    row = one(Tanggal="Jumat, 29 Januari 2026", Jam="siang", Pakaian="jas hujan", NIP="12345")
    assert [warning.split(":")[0] for warning in row.warnings] == [
        *("Hari/Tanggal", "Jam", "Pakaian", "NIP"),
    ]
    assert (row.started_at, row.nip, row.name) == (None, None, "Rani Kusuma")


@pytest.mark.parametrize(
    ("changes", "column"),
    [({"Tanggal": "tadi pagi"}, "Hari/Tanggal"), ({"Uraian": "x" * 2001}, "Uraian")],
)
def test_a_row_that_cannot_be_read_is_rejected_with_what_it_says(listed, changes, column):
    read = listed(patrol_cells(), patrol_cells(**changes))
    (rejected,) = read.rejected
    assert (rejected.row, rejected.column, len(read.rows)) == (3, column, 1)
    assert dict(rejected.values)["Nama"] == "Rani Kusuma"


@pytest.mark.parametrize(
    "names",
    [
        "Rani Kusuma, S.E.\nJoko Contoh",
        "Rani Kusuma, S.E.; Joko Contoh",
        "1. Rani Kusuma, S.E. 2. Joko Contoh",
        "1) Rani Kusuma, S.E.\n2) Joko Contoh",
        "- Rani Kusuma, S.E.\n- Joko Contoh",
    ],
)
def test_several_names_in_one_cell_are_several_people(one, names):
    row = one(Nama=names, NIP=f"{NIP}\n{OTHER_NIP}", Jabatan="Staf\nKepala Seksi")
    assert [(p.name, p.nip, p.position, p.unit) for p in row.people] == [
        ("Rani Kusuma, S.E.", NIP, "Staf", "Dinas Perhubungan"),
        ("Joko Contoh", OTHER_NIP, "Kepala Seksi", "Dinas Perhubungan"),
    ]


def test_a_nip_without_a_name_is_still_a_person(one):
    row = one(Nama="Rani Kusuma", NIP=f"{NIP};{OTHER_NIP}")
    assert [(p.name, p.nip) for p in row.people] == [("Rani Kusuma", NIP), ("", OTHER_NIP)]


@pytest.mark.parametrize("written", [f"Rani Kusuma (NIP. {NIP})", f"Rani Kusuma\u00a0/ {NIP}"])
def test_a_nip_in_the_name_is_taken_out(one, written):
    row = one(Nama=written, NIP="")
    assert (row.name, row.nip) == ("Rani Kusuma", NIP)


@pytest.mark.parametrize("written", ["belum diketahui (baju dinas)", "Tidak dikenal", "?"])
def test_somebody_unknown_has_no_name_but_a_note(one, written):
    row = one(Nama=written, NIP="belum diketahui")
    assert (row.name, row.nip, row.people[0].note) == ("", None, written)


@pytest.mark.parametrize("name", ["O'Brien <b>&", "王小明", "محمد علي", "=1+1"])
def test_names_of_any_script_survive(one, name):
    assert one(Nama=name).name == name


def test_marks_that_turn_text_round_are_dropped_and_joiners_kept(one):
    assert one(Nama="Rani\u202e Kus\u200buma").name == "Rani Kusuma"
    assert one(Nama="محمد\u200cعلي").name == "محمد\u200cعلي"


def test_a_number_as_nip_or_name_is_no_crash(one):
    row = one(NIP=1.99405142019032e17, Nama=7)
    assert (row.name, row.nip) == ("7", None)
    assert "membulatkannya" in row.warnings[0]


def test_cells_merged_downwards_are_one_incident_with_several_people(listed):
    first = patrol_cells(Dokumentasi="a.jpg")
    second = {"Nama": "Joko Contoh", "NIP": OTHER_NIP, "Unit Kerja": "Dinas Lain"}
    second |= {"Dokumentasi": "a.jpg, b.jpg", "Keterangan": "satu meja"}
    read = listed(first, second, merged=("A2:A3", "B2:B3", "C2:C3", "D2:D3", "Z90:Z99"))
    (row,) = read.rows
    assert [(p.name, p.unit) for p in row.people] == [
        ("Rani Kusuma", "Dinas Perhubungan"),
        ("Joko Contoh", "Dinas Lain"),
    ]
    assert row.evidence_names == ("a.jpg", "b.jpg")
    assert row.remark == "satu meja"
    assert "baris 3" in row.warnings[0]


def test_a_merged_date_is_the_date_of_every_row(listed):
    second = patrol_cells(No=2, Tanggal="", Nama="Joko Contoh")
    read = listed(patrol_cells(), second, merged=("B2:B3",))
    assert [row.happened_on for row in read.rows] == [date(2026, 1, 29)] * 2


def test_a_merge_beyond_the_row_is_harmless(listed):
    read = listed(patrol_cells(), {"No": 2, "Nama": "Joko"}, merged=("X2:X3", "P3:P4"))
    assert len(read.rows) == 2


def test_a_row_with_only_a_person_belongs_to_the_incident_above(listed):
    read = listed(patrol_cells(), {"Nama": "Joko Contoh"}, {"Keterangan": "catatan"})
    assert [person.name for person in read.rows[0].people] == ["Rani Kusuma", "Joko Contoh"]
    assert read.ignored_rows == (4,)


@pytest.mark.parametrize("changes", [{"Jam": "14.00"}, {"Uraian": "lain"}, {"Pakaian": "Bebas"}])
def test_a_repeated_number_with_anything_else_is_another_incident(listed, changes):
    assert len(listed(patrol_cells(), patrol_cells(**changes)).rows) == 2


def test_a_name_too_long_is_rejected_and_not_joined(listed):
    read = listed(patrol_cells(), {"Nama": "x" * 2001, "NIP": NIP, "Unit Kerja": "Dinas"})
    assert (len(read.rows), [one.column for one in read.rejected]) == (1, ["Nama"])


def test_other_headings_are_understood(tmp_path):
    headings = ("NO.", "TANGGAL", "PUKUL", "TEMPAT", "NAMA / NIP", "OPD", "PELANGGARAN", "FOTO")
    cells = (
        1,
        "29/1/26",
        "10:15",
        "Kafe",
        f"Rani Kusuma\nNIP {NIP}",
        "Dishub",
        "Kafe",
        "a.jpg;b.jpg",
    )
    data = table_workbook([dict(zip(headings, cells, strict=True))], headings=headings)
    (row,) = read_intake_list(write(tmp_path / "x.xlsx", data)).rows
    assert (row.unit, row.kind, row.evidence_names) == ("Dishub", Kind.CAFE, ("a.jpg", "b.jpg"))
    assert [(person.name, person.nip) for person in row.people] == [("Rani Kusuma", NIP)]


def test_a_wrong_workbook_is_refused(tmp_path):
    with pytest.raises(UnreadableFile) as refused:
        read_intake_list(write(tmp_path / "pegawai.xlsx", employee_workbook()))
    assert "bukan daftar laporan Satpol PP" in refused.value.problem


def test_the_blank_form_is_an_empty_list():
    read = read_intake_list(read_workbook_bytes(blank_form(), file_name="form.xlsx"))
    assert (read.rows, read.rejected, read.letter_number) == ((), (), "")
