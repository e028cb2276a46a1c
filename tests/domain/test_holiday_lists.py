"""A year's holidays are read from lines as people paste them, and from rows of a table."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_desk.domain.dates import DAYS, long_date
from asn_desk.domain.holiday_lists import listed, read_list, taken
from asn_desk.domain.hours import WIB
from asn_desk.domain.working_time import HolidayKind

N, C, L = HolidayKind.NATIONAL, HolidayKind.COLLECTIVE_LEAVE, HolidayKind.LOCAL
DECREE = "SKB 3 Menteri Nomor 1, 2, dan 3 Tahun 2026"


def read(text, **changes):
    return read_list(text, year=2027, decree=DECREE, **changes)


def days(text):
    return [(one.day.isoformat()[5:], one.name, one.kind) for one in taken(read(text))]


@pytest.mark.parametrize(
    "line",
    [
        "1 Januari Tahun Baru 2027 Masehi",
        "1 Januari 2027: Tahun Baru 2027 Masehi",
        "1. 1 Januari (Jumat) – Tahun Baru 2027 Masehi",
        "1\t1 Januari\tJumat\tTahun Baru 2027 Masehi",
        "Jumat, 1 Januari 2027, Tahun Baru 2027 Masehi",
        "hari Jum'at 1 Jan 2027 Tahun Baru 2027 Masehi",
        "2027-01-01\tTahun Baru 2027 Masehi",
        "01/01/2027 Tahun Baru 2027 Masehi",
        "• 1.1.2027 | Tahun Baru 2027 Masehi.",
        "\u200b1 Januari\u00a0Tahun Baru 2027 Masehi",
    ],
)
def test_a_line_is_read_however_it_is_written(line):
    (row,) = read(line)
    assert (row.holiday.day, row.holiday.name) == (date(2027, 1, 1), "Tahun Baru 2027 Masehi")
    assert (row.holiday.kind, row.holiday.decree, row.problem) == (N, DECREE, "")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("10–11 Maret (Rabu–Kamis): Idulfitri 1448 Hijriah", ["03-10", "03-11"]),
        ("10 s.d. 12 Maret Idulfitri 1448 Hijriah", ["03-10", "03-11", "03-12"]),
        ("8, 9 dan 12 Maret: Idulfitri 1448 Hijriah", ["03-08", "03-09", "03-12"]),
    ],
)
def test_a_span_gives_one_row_a_day(line, expected):
    assert [day for day, _, _ in days(line)] == expected
    assert {name for _, name, _ in days(line)} == {"Idulfitri 1448 Hijriah"}


def test_headings_say_the_kind_of_what_follows():
    text = """
    A. Hari Libur Nasional Tahun 2027
    1 Januari Tahun Baru
    B. CUTI BERSAMA
    2. 9 Maret Idulfitri 1448 Hijriah
    Libur daerah
    4 Juni Festival
    """
    assert days(text) == [
        ("01-01", "Tahun Baru", N),
        ("03-09", "Idulfitri 1448 Hijriah", C),
        ("06-04", "Festival", L),
    ]


def test_the_name_or_a_cell_can_say_the_kind_too():
    text = (
        "No\tTanggal\tKeterangan\n"
        "9 Maret Cuti bersama Idulfitri\n"
        "10 Maret\tIdulfitri\tLibur nasional\n"
        "24 November Pemungutan suara pilkada\n"
        "5 Juli\tHari Jadi Ketapang\tLibur Daerah"
    )
    assert days(text) == [
        ("03-09", "Idulfitri", C),
        ("03-10", "Idulfitri", N),
        ("11-24", "Pemungutan suara pilkada", L),
        ("07-05", "Hari Jadi Ketapang", L),
    ]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("Idulfitri", "tidak diawali tanggal"),
        ("30 Februari Lupa", "tanggal “30 Februari” tidak ada"),
        ("31/02/2027 Lupa", "tanggal “31/02/2027” tidak ada"),
        ("1 Januari 2026 Tahun Baru", "bukan tanggal tahun 2027"),
        ("1 Januari", "nama hari liburnya kosong"),
    ],
)
def test_a_line_that_cannot_be_taken_says_why(line, problem):
    (row,) = read(line)
    assert problem in row.problem
    assert taken((row,)) == ()
    assert row.line == 1


def test_a_day_named_twice_is_taken_once():
    first, second = read("1 Januari Tahun Baru\n1/1/2027 Tahun Baru")
    assert not first.problem
    assert second.problem == "tanggal ini sudah ada di baris lain"


def test_a_wrong_weekday_is_pointed_out():
    (row,) = read("1 Januari (Kamis) Tahun Baru")
    assert row.warning == "tertulis Kamis, padahal hari Jumat"
    assert taken((row,))


def row(day, name="Tahun Baru", kind="", decree=DECREE):
    return listed(line=7, day=day, name=name, kind=kind, decree=decree, year=2027)


@pytest.mark.parametrize(
    "day", [date(2027, 1, 1), datetime(2027, 1, 1, tzinfo=WIB), 46388.0, "1 Januari 2027"]
)
def test_a_row_of_a_table_is_read_with_its_date_in_any_form(day):
    (one,) = row(day)
    assert (one.holiday.day, one.holiday.name, one.line) == (date(2027, 1, 1), "Tahun Baru", 7)


@pytest.mark.parametrize("day", [date(2027, 3, 9), "9 Maret"])
def test_a_row_says_its_kind_in_a_column(day):
    assert row(day, kind="Cuti Bersama")[0].holiday.kind is C


@pytest.mark.parametrize(("day", "problem"), [(None, "tanggalnya kosong"), (9.5, "tidak terbaca")])
def test_a_row_without_a_date_is_refused(day, problem):
    assert problem in row(day)[0].problem


def test_a_text_that_is_no_date_is_refused_with_its_kind_unread():
    assert "tidak diawali tanggal" in row("kapan-kapan", kind="Cuti bersama")[0].problem


@given(st.dates(date(2027, 1, 1), date(2027, 12, 31)), st.booleans(), st.booleans())
def test_every_day_of_a_year_is_read_as_papers_write_it(day, weekday, numbered):
    before = f"{DAYS[day.weekday()]}, " if weekday else ""
    (one,) = read(f"{'3. ' if numbered else ''}{before}{long_date(day)} Hari besar")
    assert (one.holiday.day, one.warning) == (day, "")
    assert one.holiday.name == "Hari besar"
