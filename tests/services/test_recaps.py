from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from asn_desk.domain.errors import NotFound, WrongDate
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.recap_gathering import Gathering
from asn_desk.services.reports.incidents import CoachingDraft
from asn_desk.services.rules import rules_for
from tests.services.heavier_steps import deliver, medium
from tests.small_office import ANSWERED


def row_of(recap, name, n=0):
    table = next(one for one in recap.tables if one.name == name)
    heads = [column.heading for column in table.columns]
    return dict(zip(heads, table.rows[n], strict=True))


def recap_of(office, month=2, **wanted):
    return office.desks.recaps.recap(year=2026, month=month, **wanted)


def test_a_month_counts_what_came_in_and_what_was_decided(office):
    office.to_receipt(office.open_case())
    recap = recap_of(office)
    summary = row_of(recap, "Ringkasan")
    assert summary["Perangkat Daerah"] == "Dinas Perhubungan"
    assert summary["Kejadian dilaporkan"] == 0
    assert summary["TL"] == 1
    assert summary["Dalam proses"] == 1
    decision = row_of(recap, "Keputusan")
    assert decision["Tingkat dan jenis hukuman disiplin"] == "Ringan – teguran lisan"
    assert decision["Mulai berlaku"] == date(2026, 3, 17)


def test_an_incident_counts_in_the_month_it_happened(office):
    assert row_of(recap_of(office, month=1), "Ringkasan")["Kejadian dilaporkan"] == 1
    assert row_of(recap_of(office, month=1), "Data")["Tanggal kejadian"] == date(2026, 1, 29)


def test_a_coached_person_is_counted_as_coaching(office):
    draft = CoachingDraft(signer_id=None, act="duduk di warung kopi", deadline=date(2026, 2, 13))
    office.desks.incidents.coach(office.person_id, draft, on=date(2026, 2, 4))
    assert row_of(recap_of(office), "Ringkasan")["Pembinaan (bukan hukdis)"] == 1


def test_a_month_without_anything_is_nihil(office):
    assert [len(one.rows) for one in recap_of(office, month=4).tables] == [0, 0, 0, 0]


def test_a_recap_can_be_of_one_agency(office):
    agencies = {name: one for one, name in office.desks.recaps.agencies()}
    ours = recap_of(office, month=1, unit_id=agencies["Dinas Perhubungan"])
    others = recap_of(office, month=1, unit_id=agencies["Sekretariat Daerah"])
    assert len(ours.tables[0].rows) == 1
    assert len(others.tables[0].rows) == 0
    assert ours.unit == "Dinas Perhubungan"


def test_an_unknown_agency_is_not_found(office):
    with pytest.raises(NotFound):
        recap_of(office, unit_id=999)


def test_agencies_come_in_the_customary_order(office):
    names = [name for _, name in office.desks.recaps.agencies()]
    assert names[0] == "Sekretariat Daerah"
    assert names.index("Dinas Perhubungan") < len(names) - 1


@pytest.mark.parametrize("as_of", [date(2026, 5, 1), date(2026, 1, 31)])
def test_a_state_that_cannot_be_is_refused(office, as_of):
    with pytest.raises(WrongDate):
        recap_of(office, as_of=as_of)


def test_a_recap_is_signed_by_the_head_of_the_office(office):
    signature = recap_of(office).signature
    assert signature.place == "Ketapang"
    assert signature.name == "Rosalia Gani, S.Pd."


def test_without_a_head_the_recap_has_no_signature(desks):
    assert desks.recaps.recap(year=2026, month=1).signature is None


def test_workbook_and_paper_are_made_of_the_same_recap(office):
    office.to_decision(office.open_case())
    recap = recap_of(office)
    book = load_workbook(BytesIO(office.desks.recaps.workbook(recap)))
    assert book.sheetnames == ["Ringkasan", "Keputusan", "Proses", "Data"]
    assert office.desks.recaps.paper(recap).startswith(b"%PDF")


def test_a_running_case_without_a_date_says_why(office, clock):
    office.to_report(office.open_case())
    clock.day = date(2026, 12, 21)
    with office.desks.database.reading() as work:
        (case,) = work.cases.running()
    office.record(case.id, StepKind.DECIDED, date(2026, 12, 21))
    running = row_of(recap_of(office, month=12), "Proses")
    assert running["Tenggat"] == "Hari libur 2027 belum diisi"


def test_what_runs_is_told_of_the_end_of_the_month(office):
    case_id = office.open_case()
    office.to_receipt(case_id)
    office.record(case_id, StepKind.FINISHED, date(2026, 3, 17))
    assert row_of(recap_of(office, month=2), "Proses")["Tahap"] == "Penyampaian keputusan"
    assert row_of(recap_of(office, month=2), "Ringkasan")["Dalam proses"] == 1
    march = recap_of(office, month=3)
    assert [one.rows for one in march.tables if one.name == "Proses"] == [()]


def test_a_case_opened_after_the_month_is_not_running_in_it(office):
    office.second_case()
    assert recap_of(office, month=1).tables[2].rows == ()


def test_a_past_month_never_changes_once_its_day_is_chosen(office, clock):
    clock.day = date(2026, 5, 4)
    then = recap_of(office, as_of=date(2026, 4, 30))
    case_id = office.open_case()
    office.to_receipt(case_id)
    office.second_case()
    clock.day = date(2026, 5, 20)
    assert recap_of(office, as_of=date(2026, 4, 30)) == then
    assert row_of(recap_of(office), "Ringkasan")["TL"] == 1


def test_a_case_closed_without_a_sanction_is_counted_as_closed(office):
    case_id = office.open_case()
    office.record(case_id, StepKind.CLOSED, date(2026, 2, 10), reason="ada surat tugas")
    summary = row_of(recap_of(office), "Ringkasan")
    assert summary["Tidak terbukti / dihentikan"] == 1
    assert summary["Dalam proses"] == 0


def test_a_contested_or_overturned_decision_is_not_shown_in_force(office):
    case_id = office.open_case()
    office.to_receipt(case_id)
    office.record(case_id, StepKind.CONTESTED, date(2026, 3, 2), number="1")
    waiting = row_of(recap_of(office), "Keputusan")
    assert (waiting["Mulai berlaku"], waiting["Ket."]) == (None, "Upaya administratif")
    office.record(
        case_id, StepKind.REMEDY_DECIDED, date(2026, 4, 1), number="2", result="membatalkan"
    )
    ended = row_of(recap_of(office), "Keputusan")
    assert (ended["Mulai berlaku"], ended["Ket."]) == (None, "Putusan upaya: membatalkan")


def test_a_decision_whose_case_was_closed_is_said_to_have_lapsed(office):
    case_id = office.open_case()
    office.to_decision(case_id)
    with office.desks.database.unit_of_work() as work:
        work.employees.save(replace(work.employees.get(office.staff_id), listed=False))
    office.record(case_id, StepKind.CLOSED, date(2026, 2, 20), reason="meninggal dunia")
    assert row_of(recap_of(office), "Keputusan")["Ket."] == "Gugur, perkara ditutup"


def test_the_register_tells_the_act_as_proven(office):
    case_id = office.open_case()
    office.record(case_id, StepKind.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    office.record(case_id, StepKind.EXAMINED, date(2026, 2, 13), questions=ANSWERED)
    office.record(
        case_id,
        StepKind.REPORTED,
        date(2026, 2, 18),
        act="meninggalkan loket pelayanan",
        impact_text="Pelayanan terganggu",
        sanction_code="R1",
        punisher_id=office.supervisor_id,
    )
    office.record(case_id, StepKind.DECIDED, date(2026, 2, 19))
    assert row_of(recap_of(office), "Keputusan")["Uraian pelanggaran"] == (
        "meninggalkan loket pelayanan"
    )


def test_a_medium_decision_counts_in_its_level(office):
    medium(office, office.open_case())
    summary = office.desks.recaps.recap(year=2026, month=2).tables[0]
    headings = [(one.group, one.heading) for one in summary.columns]
    assert summary.rows[0][headings.index(("Sedang", "1"))] == 1


def test_a_replaced_sanction_is_counted_once_as_what_it_became(office, clock):
    clock.day = date(2026, 7, 31)
    case_id = office.open_case()
    medium(office, case_id)
    deliver(office, case_id)
    office.record(case_id, StepKind.CONTESTED, date(2026, 3, 2), number="1")
    said = {"number": "2", "result": "memperingan", "sanction_code": "R2"}
    office.record(case_id, StepKind.REMEDY_DECIDED, date(2026, 4, 1), **said)
    table = next(one for one in recap_of(office, month=2).tables if one.name == "Keputusan")
    (row,) = table.rows
    assert "Ringan – teguran tertulis" in row
    assert "Putusan upaya: memperingan" in row


def test_dismissals_of_a_pppk_count_as_dismissals(office):
    with office.desks.database.reading() as work:
        rules = rules_for(work, office.desks.recaps.law)
        found = Gathering(
            work=work,
            rules=rules,
            structure=work.employees.structure(),
            as_of=date(2026, 4, 30),
            until=date(2026, 4, 30),
        )
        assert [found._column(one) for one in ("PH2", "PC2", "B1", "53-B1")] == [
            "B3",
            "S2",
            "B1",
            "B1",
        ]


def test_who_moved_away_or_died_ends_his_case_in_the_recap(office):
    moved = office.open_case()
    office.record(
        moved, StepKind.TRANSFERRED, date(2026, 2, 9), institution="BKN", since=date(2026, 2, 9)
    )
    summary = row_of(recap_of(office), "Ringkasan")
    assert summary["Tidak terbukti / dihentikan"] == 1
    assert summary["Dalam proses"] == 0


def test_a_decision_that_lapsed_says_so(office):
    case_id = office.open_case()
    office.to_receipt(case_id)
    office.record(case_id, StepKind.LEFT, date(2026, 3, 2), since=date(2026, 3, 2), proof="akta")
    row = row_of(recap_of(office), "Keputusan")
    assert (row["Mulai berlaku"], row["Ket."]) == (None, "Gugur")


def test_who_retires_while_serving_has_served_in_the_recap(office, clock):
    clock.day = date(2026, 7, 31)
    case_id = office.open_case()
    medium(office, case_id)
    deliver(office, case_id)
    office.record(case_id, StepKind.LEFT, date(2026, 6, 1), since=date(2026, 6, 1), proof="SK")
    row = row_of(recap_of(office, month=2), "Keputusan")
    assert row["Ket."] == "Dianggap selesai"
    assert row["Mulai berlaku"] == date(2026, 3, 17)
