"""Whose initials a file copy has lines for."""

from dataclasses import replace

import pytest

from asn_desk.domain.office import Letterhead, Office
from asn_desk.domain.paper_profile import PaperProfile
from asn_desk.domain.papers.file_copies import BLANK_LINES, initials_for, keeps_file_copy
from asn_desk.domain.papers.letters import LetterKind, Signer

OFFICE = Office()
ROWS = OFFICE.profile.initials
OLD_ADDRESS = replace(OFFICE.letterhead, address="Jalan Lama Nomor 1")
SECRETARIAT = Letterhead(lines=("SEKRETARIAT DAERAH",))


def a_signer(post, **changes):
    return Signer(**{"post": post, "name": "Contoh", "nip": "", "rank": "", **changes})


@pytest.mark.parametrize(
    ("signer", "rows"),
    [
        (a_signer("Bupati Ketapang", is_regent=True), ROWS),
        (a_signer("Sekretaris Daerah Kabupaten Ketapang", letterhead=SECRETARIAT), ROWS[1:]),
        (a_signer(OFFICE.head_post), ROWS[2:]),
        (a_signer(f"{OFFICE.head_post} Kabupaten Ketapang"), ROWS[2:]),
        (a_signer(OFFICE.head_post, letterhead=OFFICE.letterhead), ROWS[2:]),
        (a_signer(OFFICE.head_post, letterhead=OLD_ADDRESS), ROWS[2:]),
        (a_signer("Kepala Bidang Disiplin"), ROWS[4:]),
    ],
)
def test_those_below_who_signs_put_their_initials(signer, rows):
    assert initials_for(OFFICE, signer) == rows


@pytest.mark.parametrize(
    "signer",
    [
        None,
        a_signer("Camat Benua Kayong"),
        a_signer("Kepala Bidang Angkutan", letterhead=Letterhead(lines=("DINAS PERHUBUNGAN",))),
        a_signer("Subkoordinator"),
    ],
)
def test_lines_are_left_to_fill_where_nobody_below_is_known(signer):
    assert initials_for(OFFICE, signer) == BLANK_LINES


def test_an_office_without_a_list_fills_its_lines_by_hand():
    office = replace(OFFICE, profile=PaperProfile(initials=()))
    assert initials_for(office, a_signer("Bupati Ketapang", is_regent=True)) == BLANK_LINES


def test_minutes_and_what_an_employee_declares_have_no_initials():
    assert keeps_file_copy(LetterKind.DECISION)
    assert not keeps_file_copy(LetterKind.EXAMINATION_MINUTES)
    assert not keeps_file_copy(LetterKind.EMPLOYEE_STATEMENT)
