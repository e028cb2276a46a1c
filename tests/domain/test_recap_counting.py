from datetime import date

from asn_desk.domain.incidents import Outcome
from asn_desk.domain.recap_counting import CountedCase, CountedReport, Month, count_month

JANUARY = Month(year=2026, month=1)
AS_OF = date(2026, 2, 2)
AGENCIES = ("Dinas Kesehatan", "Dinas Sosial")


def a_report(**fields):
    usual = {
        "agency": "Dinas Sosial",
        "name": "Rani Kusuma",
        "nip": "199405142019032001",
        "kind": "Siaran langsung",
        "source": "Laporan resmi Satpol PP",
        "letter_number": "300/1",
        "happened_on": date(2026, 1, 29),
        "received_on": date(2026, 1, 30),
        "hours": "Di dalam jam kerja",
        "outcome": Outcome.PENDING,
        "outcome_on": None,
    }
    return CountedReport(**usual | fields)


def a_counted_case(**fields):
    usual = {
        "number": "1/2026",
        "agency": "Dinas Sosial",
        "name": "Rani Kusuma",
        "nip": "199405142019032001",
        "rank": "Pengatur (II/c)",
        "position": "Pengadministrasi",
        "unit": "Bidang Umum",
        "act": "duduk di warung kopi",
        "provisions": "Pasal 3 huruf c",
        "source": "Laporan resmi Satpol PP",
        "opened_on": date(2026, 1, 30),
        "stage": "Panggilan I",
    }
    return CountedCase(**usual | fields)


def tables(*, reports=(), cases=()):
    found = count_month(
        JANUARY, reports=reports, cases=cases, agencies=AGENCIES, unit="", as_of=AS_OF
    )
    return {table.name: table for table in found}


def test_an_empty_month_has_empty_tables_that_print_nihil():
    assert [len(one.rows) for one in tables().values()] == [0, 0, 0, 0]
    assert tables()["Ringkasan"].totals is None


def test_the_summary_counts_what_came_in_and_how_it_ended_by_agency():
    reports = [
        a_report(),
        a_report(outcome=Outcome.COACHING, outcome_on=date(2026, 1, 31)),
        a_report(outcome=Outcome.DUTY, outcome_on=date(2026, 2, 1)),
        a_report(happened_on=date(2026, 2, 1)),
    ]
    table = tables(reports=reports)["Ringkasan"]
    heads = [column.heading for column in table.columns]
    row = dict(zip(heads, table.rows[0], strict=True))
    assert row["Perangkat Daerah"] == "Dinas Sosial"
    assert row["Kejadian dilaporkan"] == 3
    assert row["Pembinaan (bukan hukdis)"] == 1
    assert row["Kegiatan kedinasan"] == 0


def test_an_incident_without_a_day_counts_in_the_month_it_came_in():
    reports = [a_report(happened_on=None), a_report(happened_on=None, received_on=AS_OF)]
    assert tables(reports=reports)["Ringkasan"].rows[0][2] == 1


def test_decisions_are_counted_by_kind_in_the_month_they_were_made():
    cases = [
        a_counted_case(sanction_code="R1", decided_on=date(2026, 1, 20), running=False),
        a_counted_case(sanction_code="ST2", decided_on=date(2026, 1, 21)),
        a_counted_case(sanction_code="R1", decided_on=date(2026, 2, 1)),
    ]
    row = tables(cases=cases)["Ringkasan"].rows[0]
    assert row[3:8] == (2, 1, 0, 0, 0)
    assert row[8] == 1


def test_totals_add_up_over_the_agencies():
    reports = [a_report(), a_report(agency="Dinas Kesehatan")]
    table = tables(reports=reports)["Ringkasan"]
    assert [row[1] for row in table.rows] == ["Dinas Kesehatan", "Dinas Sosial"]
    assert table.totals[:3] == (None, "JUMLAH", 2)


def test_the_table_of_decisions_is_in_order_of_date():
    cases = [
        a_counted_case(decided_on=date(2026, 1, 21), decision_number="2"),
        a_counted_case(decided_on=date(2026, 1, 20), decision_number="1"),
        a_counted_case(),
    ]
    rows = tables(cases=cases)["Keputusan"].rows
    assert [row[8] for row in rows] == ["1", "2"]
    assert rows[0][1] == "Rani Kusuma\n19940514 201903 2 001"


def test_running_cases_say_how_late_they_are_in_words():
    cases = [
        a_counted_case(days_left=-2),
        a_counted_case(days_left=3),
        a_counted_case(),
        a_counted_case(running=False),
    ]
    rows = tables(cases=cases)["Proses"].rows
    assert [row[-1] for row in rows] == ["lewat 2", 3, None]


def test_the_data_names_who_is_not_identified():
    rows = tables(reports=[a_report(name="", nip="")])["Data"].rows
    assert rows[0][5] == "belum teridentifikasi"


def test_one_unit_stands_in_the_title():
    found = count_month(
        JANUARY, reports=(), cases=(), agencies=(), unit="Dinas Sosial", as_of=AS_OF
    )
    assert "PADA DINAS SOSIAL" in found[0].title
    assert "BULAN JANUARI TAHUN 2026" in found[0].title
