"""Letters that send a month's recap: figures, signer, copies, annex."""

from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest

from asn_desk.domain.errors import Incomplete, NotFound, WrongDate
from asn_desk.domain.office import RecapAddressee
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.services.recap_letters import RecapLetterDraft, without
from asn_desk.services.reports.incidents import CoachingDraft
from tests.documents.letter_samples import text_of
from tests.services.heavier_steps import deliver, medium

SEKDA = "Sekretaris Daerah Kabupaten Ketapang"


@pytest.fixture
def recaps(office):
    return office.desks.recaps


def memo(**changed):
    usual = {
        "kind": LetterKind.RECAP_MEMO, "on": date(2026, 4, 30), "addressee": SEKDA,
        "copies": ("Inspektur Kabupaten Ketapang", SEKDA),
    }  # fmt: skip
    return RecapLetterDraft(**usual | changed)


def row_of(recap):
    table = recap.tables[0]
    return dict(zip([one.heading for one in table.columns], table.totals, strict=True))


def test_the_letter_gives_the_figures_of_its_own_recap(office, recaps):
    office.to_receipt(office.open_case())
    recap = recaps.recap(year=2026, month=2)
    counts, totals = recap.counts, row_of(recap)
    assert (counts.light, counts.running) == (1, 1)
    assert totals["TL"] + totals["TT"] + totals["PTPST"] == counts.light == counts.decisions
    assert totals["Dalam proses"] == counts.running
    assert totals["Kejadian dilaporkan"] == counts.reports == 0


def test_coaching_is_counted_as_the_table_counts_it(office, recaps):
    draft = CoachingDraft(signer_id=None, act="duduk di warung kopi", deadline=date(2026, 2, 13))
    office.desks.incidents.coach(office.person_id, draft, on=date(2026, 2, 4))
    recap = recaps.recap(year=2026, month=2)
    assert recap.counts.coached == row_of(recap)["Pembinaan (bukan hukdis)"] == 1


def test_sources_add_up_to_what_was_reported(recaps):
    counts = recaps.recap(year=2026, month=1).counts
    assert counts.reports == counts.from_satpol + counts.from_agencies + counts.from_others == 1


def test_a_medium_decision_is_counted_by_its_level(office, recaps):
    case_id = office.open_case()
    medium(office, case_id)
    deliver(office, case_id)
    assert recaps.recap(year=2026, month=2).counts.medium == 1


def test_the_memo_is_numbered_frozen_and_has_the_recap_attached(office, recaps):
    recap = recaps.recap(year=2026, month=1)
    said = recaps.letter_number_offer(memo()).following
    letter_id = recaps.issue_letter(recap, memo())
    line = office.desks.letters.line(letter_id)
    assert (line.number, line.kind, line.addressee) == (said, LetterKind.RECAP_MEMO, SEKDA)
    text = text_of(office.desks.letters.pdf(letter_id))
    assert "kejadian dilaporkan 1 (satu)" in text
    assert "(NIHIL)" in text
    (annex,) = office.desks.letters.attachments(letter_id)
    assert annex.file_name == "Rekap 2026-01.pdf"
    assert annex.sha256 == sha256(recaps.paper(recap)).hexdigest()


def test_the_addressee_gets_no_copy_of_his_own_letter(recaps):
    recap = recaps.recap(year=2026, month=1)
    text = text_of(recaps.preview_letter(recap, memo()))
    assert "Tembusan : Inspektur Kabupaten Ketapang Tanggal" in text
    assert without(("  ", "A", "b"), "B") == ("A",)


def test_the_covering_letter_names_the_agency_and_the_town(recaps):
    agencies = {name: one for one, name in recaps.agencies()}
    recap = recaps.recap(year=2026, month=1, unit_id=agencies["Dinas Perhubungan"])
    draft = memo(kind=LetterKind.RECAP_COVER, addressee="Kepala Kantor Contoh", town="Jakarta")
    text = text_of(recaps.preview_letter(recap, draft))
    assert "Yth. Kepala Kantor Contoh di Jakarta" in text
    assert "Hukuman Disiplin ASN Dinas Perhubungan Kabupaten Ketapang Bulan Januari 2026" in text


def test_addressees_are_settings_of_the_office(recaps):
    inside = recaps.letter_choices(LetterKind.RECAP_MEMO, date(2026, 4, 30))
    assert [one.post for one in inside.addressees] == [SEKDA, "Bupati Ketapang"]
    recaps.save_addressees([RecapAddressee(post="Kepala BKN", outside=True)])
    recaps.save_addressees(recaps.addressees())
    outside = recaps.letter_choices(LetterKind.RECAP_COVER, date(2026, 4, 30))
    assert [one.post for one in outside.addressees] == ["Kepala BKN"]
    assert outside.copies == (SEKDA, "Inspektur Kabupaten Ketapang")


@pytest.mark.parametrize(
    ("changed", "error"),
    [({"addressee": " "}, Incomplete), ({"on": date(2026, 1, 1)}, WrongDate)],
)
def test_what_is_wrong_with_a_letter_is_named(recaps, changed, error):
    recap = recaps.recap(year=2026, month=1)
    with pytest.raises(error):
        recaps.issue_letter(recap, memo(**changed))


def test_without_a_head_nobody_sends_a_recap(desks):
    recap = desks.recaps.recap(year=2026, month=1)
    with pytest.raises(NotFound):
        desks.recaps.issue_letter(recap, replace(memo(), on=date(2026, 12, 1)))
