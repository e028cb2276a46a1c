"""How absence is worded: reasons for the screen, the act for a letter."""

from dataclasses import replace
from datetime import date

from asn_desk.domain.attendance.absence_words import (
    act_words,
    counted,
    dates_text,
    listed,
    reasons_of,
    row_words,
)
from asn_desk.domain.attendance.absences import AbsenceKind
from tests.domain.test_attendance_year import LAW, count, day, late, total, working


def sentences(found, law=LAW):
    return [one.sentence for one in reasons_of(law, found)]


def test_dates_are_listed_by_month():
    days = [date(2026, 3, 2), date(2026, 3, 3), date(2026, 3, 4), date(2026, 4, 6)]
    assert dates_text(days) == "2, 3, dan 4 Maret 2026 serta 6 April 2026"
    assert listed([]) == ""
    assert counted(12) == "12 (dua belas) hari kerja"


def test_every_day_is_named_in_the_reasons():
    found = count(*map(day, working(date(2026, 1, 5), 2)), on=date(2026, 2, 1))
    text = sentences(found)
    assert "bertanggal 2 hari: 5 dan 6 Januari 2026" in text[0]
    assert any("1 hari lagi mencapai baris berikutnya, 3 hari (tingkat ringan)" in t for t in text)
    assert all(one.article for one in reasons_of(LAW, found))


def test_minutes_say_how_they_were_converted():
    (text,) = [t for t in sentences(count(late(date(2026, 1, 5), 500))) if "menit" in t]
    assert text == "500 menit dibagi 450 menit sehari menjadi 1 hari, sisa 50 menit."


def test_minutes_without_conversion_say_so():
    off = replace(LAW, hours_per_day=tuple(replace(x, active=False) for x in LAW.hours_per_day))
    found = count(late(date(2026, 1, 5), 500), law=off)
    assert found.total == 0
    assert any("konversinya tidak dipakai" in text for text in sentences(found, off))


def test_a_law_without_conversion_says_nothing_of_minutes():
    none = replace(LAW, hours_per_day=())
    found = count(late(date(2026, 1, 5), 500), law=none)
    assert not any("menit" in text for text in sentences(found, none))


def test_totals_say_that_they_make_no_run():
    texts = sentences(count(months=[total(1, 2), total(2, 3)]))
    assert any("Januari 2 hari dan Februari 3 hari" in t and "berturut-turut" in t for t in texts)


def test_left_out_days_and_the_salary_stop_are_among_the_reasons():
    days = working(date(2026, 1, 19), 28)
    texts = sentences(count(*map(day, days), day(date(2026, 1, 3))))
    assert any("3 Januari 2026 tercatat tetapi tidak dihitung: akhir pekan" in t for t in texts)
    assert any("gaji dihentikan" in text for text in texts)
    assert not any("baris berikutnya" in text for text in texts)


def test_the_act_names_days_months_and_minutes():
    found = count(
        day(date(2026, 2, 2)),
        day(date(2026, 2, 3)),
        late(date(2026, 2, 4), 450),
        months=[total(1, 3)],
    )
    assert act_words(found) == (
        "tidak Masuk Kerja tanpa alasan yang sah selama 6 (enam) hari kerja dalam tahun 2026,"
        " yaitu tanggal 2 dan 3 Februari 2026, 3 (tiga) hari kerja dalam bulan Januari 2026,"
        " serta terlambat, pulang sebelum waktunya, dan/atau meninggalkan tugas selama 450 menit"
        " yang setara dengan 1 (satu) hari kerja"
    )
    assert act_words(count(day(date(2026, 2, 2)))).endswith("yaitu tanggal 2 Februari 2026")


def test_rows_are_named_by_their_days():
    names = [row_words(row) for row in LAW.ladder if row.regime == "PP94"]
    assert names[:2] == ["3 hari", "4–6 hari"]
    assert names[-2:] == ["28 hari atau lebih", "10 hari berturut-turut"]


def test_a_record_is_worded():
    assert late(date(2026, 1, 5), 5, early=6, away=7).words == (
        "hadir, terlambat 5 menit, pulang cepat 6 menit, meninggalkan tugas 7 menit"
    )
    assert day(date(2026, 1, 5), AbsenceKind.SHIFT_OFF).words == "lepas sif"
    assert total(1, 3, 45).words == "3 hari dan 45 menit"
