"""A NIP is read as written, never repaired, and its digits are checked by meaning."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_desk.domain.employees import Sex, Status, spaced_nip
from asn_desk.domain.nip import birth_date_of, check_nip, read_nip, sex_of

NIP = "199405142019032001"
CONTRACT_NIP = "199405142022212001"


@st.composite
def sound_nips(draw):
    born = draw(st.dates(min_value=date(1960, 1, 1), max_value=date(2004, 12, 31)))
    year = born.year + draw(st.integers(18, 46))
    month, sex = draw(st.integers(1, 12)), draw(st.sampled_from("12"))
    return f"{born:%Y%m%d}{year}{month:02d}{sex}{draw(st.integers(1, 999)):03d}"


@pytest.mark.parametrize(
    "raw",
    [
        NIP,
        "'" + NIP,
        "’" + NIP,
        f" {NIP} ",
        "19940514 201903 2 001",
        "19940514\u00a0201903\u00a02\u00a0001",
        "NIP. 19940514 201903 2 001",
        "NIP: 19940514.201903.2.001",
        "\ufeff" + NIP,
    ],
)
def test_a_nip_is_read_through_apostrophes_blanks_and_dots(raw):
    assert (read_nip(raw).nip, read_nip(raw).problem) == (NIP, None)


@given(sound_nips(), st.sampled_from(["", "'", " "]))
def test_every_sound_nip_is_read_back_without_warning(nip, before):
    reading = read_nip(before + spaced_nip(nip) + " ")
    assert (reading.nip, reading.problem, reading.warnings) == (nip, None, ())


@given(sound_nips())
def test_a_nip_as_a_number_is_never_repaired(nip):
    for raw in (float(nip), int(nip), f"{float(nip):.5E}", f"{float(nip):.5E}".replace(".", ",")):
        reading = read_nip(raw)
        assert reading.nip is None
        assert "membulatkannya" in reading.problem


@pytest.mark.parametrize("raw", [None, "", "  ", "-", "'", "NIP."])
def test_a_blank_is_neither_a_nip_nor_a_problem(raw):
    assert (read_nip(raw).nip, read_nip(raw).problem) == (None, None)


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        ("19940514201903", "14 angka, seharusnya 18"),
        (NIP + "1", "19 angka, seharusnya 18"),
        ("19940514201903200A", "selain angka"),
        ("١٩٩٤٠٥١٤٢٠١٩٠٣٢٠٠١", "selain angka"),
        ("199405142019032000", "dibulatkan Excel"),
        (True, "selain angka"),
    ],
)
def test_what_is_no_nip_is_a_problem_with_advice(raw, says):
    reading = read_nip(raw)
    assert reading.nip is None
    assert says in reading.problem


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading(text):
    reading = read_nip(text)
    assert reading.nip is None or (len(reading.nip) == 18 and reading.nip.isascii())


def test_the_birth_date_and_sex_stand_in_the_digits():
    assert birth_date_of(NIP) == date(1994, 5, 14)
    assert birth_date_of("19941314" + NIP[8:]) is None
    assert sex_of(NIP) is Sex.FEMALE
    assert sex_of(NIP[:14] + "3001") is None


@pytest.mark.parametrize(
    ("nip", "status", "says"),
    [
        ("199413142019032001", None, "bukan tanggal lahir"),
        ("199405142019132001", None, "bukan bulan 01-12 dan bukan kode PPPK"),
        ("199405142019212001", Status.PNS, "bukan bulan pengangkatan"),
        ("199405142019132001", Status.CPNS, "bukan bulan pengangkatan"),
        (NIP, Status.PPPK, "pada NIP PPPK lazimnya 21"),
        (NIP, Status.PPPK_PART_TIME, "pada NIP PPPK Paruh Waktu lazimnya 21"),
        ("199405142009032001", Status.PNS, "pada usia 15 tahun"),
        ("196405142019032001", Status.PNS, "pada usia 55 tahun"),
        ("195005142022212001", Status.PPPK, "pada usia 72 tahun"),
        ("199405142019033001", None, "bukan 1 (laki-laki) atau 2"),
        ("199405142019032000", None, "nomor urut NIP 000"),
    ],
)
def test_digits_without_meaning_are_warned_of(nip, status, says):
    assert any(says in warning for warning in check_nip(nip, status=status))


def test_an_older_contract_employee_is_plausible():
    assert check_nip("196405142022212001", status=Status.PPPK) == ()
    assert check_nip(CONTRACT_NIP) == ()


def test_a_row_that_contradicts_the_nip_is_warned_of():
    found = check_nip(NIP, status=Status.PNS, birth_date=date(1994, 5, 15), sex=Sex.MALE)
    assert "tanggal lahir pada NIP 14 Mei 1994" in found[0]
    assert "jenis kelamin pada NIP P" in found[1]
    assert check_nip(NIP, birth_date=date(1994, 5, 14), sex=Sex.FEMALE) == ()
