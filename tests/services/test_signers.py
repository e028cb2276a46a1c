from datetime import date
from pathlib import Path

import pytest

from asn_desk.domain.errors import NotFound, UnreadableFile
from asn_desk.domain.office import Capacity, Signatory
from asn_desk.services import demo
from asn_desk.services.demo import Demo
from asn_desk.services.outputs import write_file
from asn_desk.services.signers import head_of_office, regent, signer_of
from asn_desk.settings import read_settings

DAY = date(2026, 2, 3)


def test_an_official_signs_in_the_capacity_of_that_day(office):
    office.desks.office.save_signatory(
        Signatory(
            post="Kepala Dinas Perhubungan",
            employee_id=office.administrator_id,
            name="Darius Jampi, S.E.",
            rank="Pembina",
            capacity=Capacity.ACTING,
            valid_from=date(2026, 2, 1),
            valid_to=date(2026, 2, 28),
        )
    )
    with office.desks.database.reading() as work:
        acting = signer_of(work, office.administrator_id, DAY)
        before = signer_of(work, office.administrator_id, date(2026, 1, 31))
    assert (acting.prefix, acting.post) == ("Plt.", "Kepala Dinas Perhubungan")
    assert (before.prefix, before.post) == ("", "Kepala Bidang Angkutan")
    assert before.letterhead.lines == ("DINAS PERHUBUNGAN",)


def test_the_head_of_the_office_comes_from_the_table_first(office):
    post = office.desks.office.office().head_post
    office.desks.office.save_signatory(
        Signatory(post=post, name="Uti Ramadhan", nip="1", valid_from=date(2026, 1, 1))
    )
    with office.desks.database.reading() as work:
        assert head_of_office(work, DAY).name == "Uti Ramadhan"
        assert head_of_office(work, date(2025, 12, 31)).name == "Rosalia Gani, S.Pd."


def test_without_a_head_or_a_regent_nobody_signs(desks):
    with desks.database.reading() as work:
        with pytest.raises(NotFound):
            head_of_office(work, DAY)
        with pytest.raises(NotFound):
            regent(work, DAY)


def test_a_file_in_use_is_not_written_over(tmp_path, monkeypatch):
    def refuse(*_):
        raise PermissionError

    monkeypatch.setattr("asn_desk.services.outputs.write_durably", refuse)
    with pytest.raises(UnreadableFile) as refused:
        write_file(tmp_path / "rekap.xlsx", b"x")
    assert "Tutup berkas itu" in refused.value.advice


def test_a_demo_without_enough_fitting_reports_says_so(desks, data_folder, monkeypatch, tmp_path):
    monkeypatch.setattr(demo, "CHOSEN", 1000)
    with pytest.raises(NotFound):
        Demo(desks=desks, settings=read_settings(data_folder)).run(Path(tmp_path))
