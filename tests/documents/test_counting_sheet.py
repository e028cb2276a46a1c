"""The annex of a count: its days are exactly those the calendar counts, and it fits its page."""

import re
from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asn_desk.documents.counting_sheet import counting_sheet_pdf
from asn_desk.domain.counting import CountingSheet, CountSubject, months_of
from asn_desk.domain.deadlines import deadline, rule_keys
from asn_desk.domain.law.loading import load_law
from asn_desk.domain.office import Office
from asn_desk.domain.paper_profile import Paper, PaperProfile
from asn_desk.domain.shipped_hours import load_holidays
from asn_desk.domain.working_time import Calendar, Deadline, Holiday, HolidayKind
from tests.documents.letter_samples import (
    MM,
    OFFICE,
    RESOURCES,
    fonts_of,
    pages,
    refused,
    text_of,
)

LAW = load_law(Path("resources/law"))
SHIPPED = Calendar.of(load_holidays(Path("resources/holidays")))
RANI = CountSubject(
    case_number="007/HD/2026",
    name="Rani Kusuma, S.Kom.",
    nip="199405142019032001",
    position="Pengadministrasi Perkantoran",
    unit="Dinas Komunikasi dan Informatika",
)
EFFECT = deadline("berlaku", date(2026, 2, 24), SHIPPED, LAW)
SUMMONS = deadline("panggilan", date(2026, 2, 3), SHIPPED, LAW)


def sheet(*counts, subject=RANI):
    return CountingSheet(
        counts=counts or (EFFECT,), subject=subject, place="Ketapang", on=date(2026, 4, 30)
    )


def printed(*counts, office=OFFICE, subject=RANI):
    return counting_sheet_pdf(sheet(*counts, subject=subject), office, RESOURCES)


def size_of(content):
    with pikepdf.open(BytesIO(content)) as pdf:
        box = [float(one) for one in pdf.pages[0].mediabox]
    return round(box[2] * 25.4 / 72), round(box[3] * 25.4 / 72)


def places_of(content, text):
    """Return (left, height) in mm of every place of a text on the first page."""
    document = pypdfium2.PdfDocument(content)
    found = document[0].get_textpage()
    search = found.search(text, match_case=True)
    boxes = []
    while (hit := search.get_next()) is not None:
        boxes.append(found.get_charbox(hit[0])[:2])
    document.close()
    return [(round(left / MM, 1), round(bottom / MM, 1)) for left, bottom in boxes]


def test_a_count_names_rule_article_start_and_result():
    text = text_of(printed())
    for words in (
        "LEMBAR PERHITUNGAN HARI KERJA",
        "Keputusan mulai berlaku",
        "Hari kerja ke-15 (lima belas) sejak tanggal keputusan diterima.",
        "PP 94/2021 Pasal 38 ayat (1)",
        "Selasa, 24 Februari 2026 (tanggal keputusan diterima); hari itu tidak dihitung",
        "Selasa, 17 Maret 2026",
        "Naskah PP menyebut hari ke-15",
    ):
        assert words in text


def test_it_says_whose_case_it_is_and_is_confidential():
    text = text_of(printed())
    for words in ("RAHASIA", "007/HD/2026", "Rani Kusuma, S.Kom.", "19940514 201903 2 001"):
        assert words in text
    assert "Petugas yang menghitung," in text


def test_a_count_outside_a_case_is_neither_confidential_nor_signed():
    text = text_of(printed(subject=None))
    assert "RAHASIA" not in text
    assert "Petugas" not in text
    assert "Perkara" not in text


def test_an_unverified_rule_prints_its_mark():
    found = deadline("keberatan", date(2026, 2, 24), SHIPPED, LAW)
    assert "PP 79/2021 (setelan kantor, belum diverifikasi)" in text_of(printed(found))


def test_every_skipped_holiday_is_named_with_its_decree():
    found = deadline("berlaku", date(2026, 3, 9), SHIPPED, LAW)
    text = " ".join(text_of(printed(found)).split())
    assert "23 dan 24 Maret 2026 Cuti bersama: Idulfitri 1447 Hijriah" in text
    assert "Hijriah SKB 3 Menteri Nomor 1497, 2, dan 5 Tahun 2025" in text


def test_a_skipped_day_beside_one_month_keeps_its_reason_whole():
    found = deadline("pengiriman", date(2026, 2, 11), SHIPPED, LAW)
    text = text_of(printed(found))
    assert "17 Februari 2026 Libur nasional: Tahun Baru Imlek 2577" in text


def test_the_week_it_was_counted_by_is_said():
    weekly = Deadline(**{name: getattr(EFFECT, name) for name in EFFECT.__slots__} | {"week": "W."})
    assert "Minggu kerja : W." in " ".join(text_of(printed(weekly)).split())


def test_a_date_that_was_not_counted_has_no_months():
    remedy = Deadline(
        rule="berlaku",
        title="Keputusan mulai berlaku",
        since=date(2026, 5, 4),
        day=date(2026, 5, 4),
        counting=(),
        article="PP 94/2021 Pasal 38 ayat (2)",
    )
    text = text_of(printed(remedy))
    assert "Senin, 4 Mei 2026" in text
    assert "Tidak dihitung" not in text


def test_a_count_without_a_skipped_day_says_so():
    found = deadline("pengiriman", date(2026, 2, 2), SHIPPED, LAW)
    assert "Tidak ada hari yang dilewati" in text_of(printed(found))


@pytest.mark.parametrize(
    ("paper", "size"), [(Paper.A4, (210, 297)), (Paper.F4, (215, 330)), (Paper.F4_210, (210, 330))]
)
def test_two_months_fit_on_one_page_of_the_offices_paper(paper, size):
    assert len(months_of(EFFECT)) == 2
    content = printed(office=Office(profile=PaperProfile(letter_paper=paper)))
    assert len(pages(content)) == 1
    assert size_of(content) == size


def test_months_stand_side_by_side_in_the_margins():
    (first_x, first_y), (second_x, second_y) = places_of(printed(), "Kam")
    assert first_y == second_y
    assert 30 < first_x < second_x < 190


def test_all_counts_of_a_case_are_numbered_over_pages():
    content = printed(SUMMONS, EFFECT)
    text = text_of(content)
    assert "1. Tanggal pemeriksaan paling awal" in text
    assert "2. Keputusan mulai berlaku" in text
    assert "Halaman 1 dari" in text


@pytest.mark.parametrize("font", ["Arial", "Bookman"])
def test_it_is_set_in_the_letters_fonts_all_embedded(font):
    content = printed(office=Office(profile=PaperProfile(letter_font=font)))
    assert all("Liberation" in one or "Bonum" in one for one in fonts_of(content))


def test_the_same_sheet_gives_the_same_bytes_without_a_name_in_its_metadata():
    content = printed()
    assert content == printed()
    with pikepdf.open(BytesIO(content)) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Lembar perhitungan hari kerja – 007/HD/2026"


def test_a_sign_no_font_has_is_refused():
    strange = Calendar.of(
        [
            *SHIPPED.holidays.values(),
            Holiday(day=date(2026, 3, 2), name="Libur \U0001f600", kind=HolidayKind.LOCAL),
        ]
    )
    with refused("tidak ada dalam huruf cetak"):
        printed(deadline("berlaku", date(2026, 2, 24), strange, LAW))


@settings(max_examples=25, deadline=None)
@given(
    rule=st.sampled_from(sorted(rule_keys(LAW))),
    since=st.dates(date(2025, 1, 1), date(2026, 8, 31)),
)
def test_the_days_on_paper_are_exactly_those_the_calendar_counts(rule, since):
    found = deadline(rule, since, SHIPPED, LAW)
    text = text_of(printed(found, subject=None))
    numbers = [int(one) for one in re.findall(r"\b\d{1,2} ke-(\d+)\b", text)]
    assert numbers == [one.ordinal for one in found.counting if one.ordinal]
