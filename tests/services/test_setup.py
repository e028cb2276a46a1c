"""What a new office still has to set up, and its sample data."""

from dataclasses import replace
from datetime import date

import pytest

from asn_desk.domain.office import Signatory
from asn_desk.services.setup import SetupStep


def test_a_fresh_office_has_set_up_nothing(desks):
    assert desks.setup.state().untouched


def test_saved_settings_count_for_letterhead_and_numbering(desks):
    desks.office.save_office(replace(desks.office.office(), town="Sukadana"), reason="disiapkan")

    assert desks.setup.state().done == {SetupStep.LETTERHEAD, SetupStep.NUMBERING}


def test_the_bupati_makes_the_signatories_complete(desks):
    title = desks.office.office().regent_title
    row = Signatory(post=title, name="Nama Rekaan", valid_from=date(2025, 2, 20))
    desks.office.save_signatory(row, reason="disiapkan")

    assert SetupStep.SIGNATORIES in desks.setup.state().done


def test_sample_data_is_kept_apart_and_wiped(desks, data_folder):
    desks.setup.begin_sample()
    assert not desks.setup.has_sample
    folder = desks.setup.keep_sample()
    assert folder.parent == data_folder
    assert desks.setup.has_sample
    desks.setup.wipe_sample()

    assert not folder.exists()
    assert (data_folder / "asn-desk.db").exists()


def test_a_folder_without_our_mark_is_left_alone(desks, data_folder):
    other = data_folder / "contoh"
    other.mkdir()
    (other / "surat.txt").write_text("milik orang lain", encoding="utf-8")
    desks.setup.wipe_sample()

    assert (other / "surat.txt").exists()


def test_nothing_is_made_in_a_folder_without_our_mark(desks, data_folder):
    (data_folder / "contoh").mkdir()
    with pytest.raises(FileExistsError):
        desks.setup.begin_sample()

    assert list((data_folder / "contoh").iterdir()) == []


def test_what_a_broken_off_attempt_left_is_taken_away(desks):
    (desks.setup.begin_sample() / "separuh.db").write_bytes(b"x")

    assert [one.name for one in desks.setup.begin_sample().iterdir()] == ["data-contoh.txt"]
