"""The start page tells what was done last."""

from dataclasses import replace
from datetime import date

from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.calendar import HolidayChange


def words(office):
    return [one.words for one in office.desks.start.agenda().activity]


def test_letters_cases_and_reports_are_told_newest_first(office):
    case_id = office.open_case()
    done = office.record(case_id, StepKind.FORWARDED, date(2026, 2, 2))
    first, second, third = words(office)[:3]
    assert first == f"Surat Penerusan kepada Atasan Langsung nomor {done.number} diterbitkan"
    assert second == "Perkara 1/2026 dibuka"
    assert third.startswith("Laporan diterima: ")


def test_a_step_without_a_letter_is_told_by_its_name(office):
    case_id = office.open_case()
    office.record(case_id, StepKind.CLOSED, date(2026, 2, 3), reason="Laporan ganda")
    latest = office.desks.start.agenda().activity[0]
    assert latest.words == "Ditutup tanpa hukuman dicatat"
    assert (latest.kind, latest.item_id) == ("case", case_id)


def test_an_empty_office_has_done_nothing(desks):
    assert desks.start.agenda().activity == ()


def test_the_next_number_of_a_letter_is_told_and_not_taken(office):
    incidents, day = office.desks.incidents, date(2026, 2, 4)
    for _ in range(2):
        offer = incidents.number_offer(LetterKind.COACHING, day)
        assert offer.following == "800.1.6.2/001/BKPSDM/2026"


def test_the_trail_of_the_office_names_a_removed_holiday(desks):
    day = desks.calendar.holidays(2026)[-1]
    desks.calendar.apply(HolidayChange(remove=(day.id,), reason="Salah ketik"))
    latest = desks.office.changes()[0]
    assert (latest.noun, latest.action, latest.noun_id) == ("holidays", "hapus", day.id)


def test_who_did_it_is_called_by_name_once_he_has_one(office):
    office.open_case()
    mine = office.desks.users.mine().user
    assert office.desks.start.agenda().activity[0].who == mine.login
    office.desks.users.save(replace(mine, name="Siti Contoh"), administrator=False)

    assert office.desks.start.agenda().activity[0].who == "Siti Contoh"
