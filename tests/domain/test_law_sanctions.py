"""Every sanction has its exact name and its list, every kind of report its charges."""

from datetime import date
from pathlib import Path

import pytest

from asn_desk.domain.employees import Status
from asn_desk.domain.incidents import Kind
from asn_desk.domain.law.loading import load_law
from asn_desk.domain.law.provisions import charges_to_avoid, proposed_charges
from asn_desk.domain.law.sanctions import sanction, sanction_name, sanctions_for

LAW = load_law(Path("resources/law"))
CUT = "pemotongan tunjangan kinerja sebesar 25% (dua puluh lima persen) "
TODAY = date(2026, 2, 10)


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("R1", "teguran lisan"),
        ("R2", "teguran tertulis"),
        ("R3", "pernyataan tidak puas secara tertulis"),
        (
            "S1",
            CUT + "selama 6 (enam) bulan",
        ),
        (
            "S2",
            CUT + "selama 9 (sembilan) bulan",
        ),
        (
            "S3",
            CUT + "selama 12 (dua belas) bulan",
        ),
        ("ST1", "penundaan kenaikan gaji berkala selama 1 (satu) tahun"),
        ("ST2", "penundaan kenaikan pangkat selama 1 (satu) tahun"),
        ("ST3", "penurunan pangkat setingkat lebih rendah selama 1 (satu) tahun"),
        ("B1", "penurunan jabatan setingkat lebih rendah selama 12 (dua belas) bulan"),
        ("B2", "pembebasan dari jabatannya menjadi jabatan pelaksana selama 12 (dua belas) bulan"),
        ("B3", "pemberhentian dengan hormat tidak atas permintaan sendiri sebagai PNS"),
        ("PS1", "penundaan kenaikan gaji berkala selama 1 (satu) tahun"),
        ("PS2", "penundaan kenaikan gaji berkala selama 2 (dua) tahun"),
        ("PS3", "penundaan kenaikan gaji berkala selama 3 (tiga) tahun"),
        ("PC2", "penurunan golongan setingkat lebih rendah selama 1 (satu) tahun"),
        ("PH1", "pemutusan hubungan perjanjian kerja dengan hormat"),
        (
            "PH2",
            "pemutusan hubungan perjanjian kerja dengan hormat tidak atas permintaan sendiri",
        ),
        ("PH3", "pemutusan hubungan perjanjian kerja tidak dengan hormat"),
    ],
)
def test_every_sanction_has_its_exact_name(code, name):
    assert sanction_name(LAW, code) == name


@pytest.mark.parametrize(
    ("status", "codes"),
    [
        (Status.PNS, "R1 R2 R3 ST1 ST2 ST3 B1 B2 B3"),
        (Status.CPNS, "R1 R2 R3 ST1 ST2 ST3 B1 B2 B3"),
        (Status.PPPK, "R1 R2 R3 PH2"),
        (Status.PPPK_PART_TIME, "R1 R2 R3 PH2"),
    ],
)
def test_everyone_has_the_sanctions_of_the_regime_in_force(status, codes):
    assert " ".join(one.code for one in sanctions_for(LAW, status, on=TODAY)) == codes


def test_no_sanctions_are_known_before_the_law_was_in_force():
    assert sanctions_for(LAW, Status.PNS, on=date(2010, 6, 5)) == ()
    assert sanctions_for(LAW, Status.PPPK, on=date(2021, 8, 30)) == ()


@pytest.mark.parametrize("number", [1, 2, 3])
def test_the_transition_stands_in_one_to_one_and_as_heavy(number):
    instead = sanction(LAW, f"ST{number}")
    assert instead.replaces == f"S{number}"
    assert instead.weight == sanction(LAW, f"S{number}").weight


@pytest.mark.parametrize(
    ("regime", "codes"),
    [
        ("PPPK_A", {"R1", "R2", "R3", "PH2"}),
        ("PPPK_B", {"R1", "R2", "R3", "PS1", "PS2", "PS3", "PH2"}),
        ("PPPK_C", {"R1", "R2", "R3", "PS1", "PC2", "PH1", "PH2", "PH3"}),
        ("PP94_TUKIN", {"S1", "S2", "S3"}),
        ("PP53_TRANSITION", {"ST1", "ST2", "ST3"}),
        ("PP94", {"R1", "R2", "R3", "B1", "B2", "B3"}),
    ],
)
def test_every_regime_has_its_list(regime, codes):
    assert {one.code for one in LAW.sanctions if regime in one.regimes} == codes


@pytest.mark.parametrize(
    ("kind", "at_once", "maybe", "never"),
    [
        (Kind.LIVE_STREAM, ["3c", "3f"], ["3e", "4f", "5m", "4g"], ["3d"]),
        (Kind.ATTRIBUTES, ["3c", "3f"], ["3g", "5n.2", "5n.6"], ["3d", "4f"]),
        (Kind.CAFE, ["4f", "3f"], ["3c", "3e"], ["3d", "*"]),
        (Kind.OTHER, [], [], []),
    ],
)
def test_each_kind_of_report_suggests_its_charges_with_reasons(kind, at_once, maybe, never):
    charges = proposed_charges(LAW, kind, on=TODAY)
    avoided = charges_to_avoid(LAW, kind, on=TODAY)
    assert [one.code for one in charges if not one.when] == at_once
    assert [one.code for one in charges if one.when] == maybe
    assert [one.code for one in avoided] == never
    assert all(one.reason and one.citation for one in (*charges, *avoided))


def test_the_circular_is_no_charge_before_it_was_signed():
    codes = [one.code for one in proposed_charges(LAW, Kind.LIVE_STREAM, on=date(2026, 1, 25))]
    assert "3c" not in codes
    assert "3c" in [one.code for one in proposed_charges(LAW, Kind.LIVE_STREAM)]
