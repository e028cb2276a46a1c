"""Each deadline lands on the date the law's worked examples give, and names its article."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_desk.domain.deadlines import deadline, rule_keys, rule_on
from asn_desk.domain.errors import HolidaysMissing, NotFound, WrongDate
from asn_desk.domain.law.loading import load_law
from asn_desk.domain.shipped_hours import load_holidays
from asn_desk.domain.working_time import Calendar, Holiday, HolidayKind

LAW = load_law(Path("resources/law"))
SHIPPED = Calendar.of(load_holidays(Path("resources/holidays")))
OF_2022 = Calendar.of(
    Holiday(day=day, name="Libur", kind=HolidayKind.NATIONAL)
    for day in (date(2022, 1, 1), date(2022, 2, 1), date(2022, 2, 28), date(2022, 3, 3))
)
MARKED = " (setelan kantor, belum diverifikasi)"


def test_a_decision_received_in_person_takes_effect_as_in_the_worked_example():
    assert deadline("berlaku", date(2022, 2, 8), OF_2022, LAW).day == date(2022, 3, 2)


def test_a_mailed_decision_takes_effect_one_day_after_the_example_that_forgot_a_holiday():
    assert deadline("berlaku", date(2022, 2, 14), OF_2022, LAW).day == date(2022, 3, 9)


def test_a_decision_of_july_2026_takes_effect_in_august():
    assert deadline("berlaku", date(2026, 7, 14), SHIPPED, LAW).day == date(2026, 8, 4)


@pytest.mark.parametrize(("summons", "examination"), [(5, 17), (17, 27)])
def test_a_summons_leaves_seven_clear_working_days(summons, examination):
    found = deadline("panggilan", date(2022, 10, summons), OF_2022, LAW)
    assert found.day == date(2022, 10, examination)
    assert [one.ordinal for one in found.counting if one.ordinal] == list(range(1, 9))


@pytest.mark.parametrize(
    ("rule", "days", "article"),
    [
        ("panggilan", 8, "PP 94/2021 Pasal 26 ayat (2) (setelan kantor)"),
        ("panggilan-2", 7, "PP 94/2021 Pasal 26 ayat (3)"),
        ("penyampaian", 14, "PP 94/2021 Pasal 37 ayat (3)"),
        ("pengiriman", 3, "PP 94/2021 Pasal 37 ayat (4) dan Peraturan BKN 6/2022"),
        ("berlaku", 15, "PP 94/2021 Pasal 38 ayat (1)"),
        ("keberatan", 14, "PP 79/2021" + MARKED),
        ("banding", 14, "PP 79/2021 Pasal 11 ayat (3)"),
        ("putusan-keberatan", 21, "PP 79/2021" + MARKED),
        ("tanggapan-banding", 21, "PP 79/2021"),
        ("putusan-banding", 65, "PP 79/2021"),
        ("tindak-lanjut-atasan", 7, "PP 94/2021 Pasal 28 (setelan kantor)"),
        ("laporan-kewenangan", 7, "PP 94/2021 Pasal 27 ayat (4) (setelan kantor)"),
        ("penetapan-keputusan", 14, "PP 94/2021 Pasal 24 (setelan kantor)"),
        ("tanggapan-keberatan", 6, "PP 79/2021" + MARKED),
    ],
)
def test_each_rule_counts_its_days_and_names_its_article(rule, days, article):
    since = date(2026, 1, 14)
    found = deadline(rule, since, SHIPPED, LAW)
    assert SHIPPED.working_days_between(since, found.day) == days
    assert (found.rule, found.since, found.article) == (rule, since, article)
    assert found.title == rule_keys(LAW)[rule]


CLOCKS = ("tindak-lanjut-atasan", "laporan-kewenangan", "penetapan-keputusan")


@pytest.mark.parametrize("rule", CLOCKS)
def test_a_clock_the_law_does_not_set_says_that_it_is_a_setting(rule):
    row = rule_on(rule, date(2026, 1, 14), LAW)
    assert row.basis.setting
    assert "setelan kantor" in row.note


def test_an_unknown_rule_is_refused_with_the_known_ones():
    with pytest.raises(NotFound) as refused:
        deadline("berlakunya", date(2026, 1, 14), SHIPPED, LAW)
    assert "berlaku" in refused.value.similar


def test_a_rule_is_refused_before_the_law_was_in_force():
    with pytest.raises(WrongDate) as refused:
        deadline("berlaku", date(2021, 8, 30), SHIPPED, LAW)
    assert refused.value.reason == "aturan ini baru berlaku sejak 31 Agustus 2021"


def test_a_count_into_a_year_without_holidays_is_refused():
    with pytest.raises(HolidaysMissing):
        deadline("berlaku", date(2026, 12, 21), SHIPPED, LAW)


@given(
    rule=st.sampled_from(sorted(rule_keys(LAW))),
    since=st.dates(date(2025, 1, 1), date(2026, 8, 31)),
)
def test_a_deadline_is_never_on_a_free_day_and_later_events_never_end_earlier(rule, since):
    found = deadline(rule, since, SHIPPED, LAW)
    assert SHIPPED.is_working(found.day)
    assert deadline(rule, since + timedelta(days=1), SHIPPED, LAW).day >= found.day
