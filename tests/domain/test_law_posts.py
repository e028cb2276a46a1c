"""Every post has its rank, and every rank its rule of who punishes and who examines."""

from datetime import date
from pathlib import Path

import pytest

from asn_desk.domain.employees import PositionKind
from asn_desk.domain.law.examination import team_rule
from asn_desk.domain.law.loading import load_law
from asn_desk.domain.law.ranks import rank_of, standing
from asn_desk.domain.law.terms import Level, PostRank, TeamRule
from tests.builders import an_employee

LAW = load_law(Path("resources/law"))
ON = date(2026, 2, 10)
STAFF, FUNCTIONAL = PositionKind.STAFF, PositionKind.FUNCTIONAL


def a_post(position, echelon="", kind=PositionKind.STRUCTURAL):
    return an_employee(position=position, echelon=echelon, position_kind=kind)


@pytest.mark.parametrize("rank", PostRank)
@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("ends_service", [True, False])
def test_there_is_one_rule_for_every_rank_and_level(rank, level, ends_service):
    rows = [
        row
        for row in LAW.authorities
        if row.rank is rank and row.level is level and row.ends_service in {None, ends_service}
    ]
    assert len(rows) == 1


BY_LAW = """
JPT Pratama ringan|Bupati|Pasal 18 ayat (3) huruf a
JPT Pratama sedang|Bupati|Pasal 18 ayat (3) huruf a
JPT Pratama berat|Bupati|Pasal 18 ayat (3) huruf a
Administrator ringan|JPT Pratama|Pasal 21 huruf a
Administrator sedang|Bupati|Pasal 18 ayat (3) huruf c (setelan kantor)
Administrator berat|Bupati|Pasal 18 ayat (3) huruf c
Pengawas ringan|Administrator|Pasal 22 ayat (1) huruf a
Pengawas sedang|JPT Pratama|Pasal 21 huruf b
Pengawas berat|Bupati|Pasal 18 ayat (3) huruf c
Pelaksana ringan|Pengawas|Pasal 23 ayat (1) huruf a
Pelaksana sedang|Administrator|Pasal 22 ayat (1) huruf b
Pelaksana berat|Bupati|Pasal 18 ayat (3) huruf c
JF Ahli Utama ringan|Bupati|Pasal 18 ayat (3) huruf b
JF Ahli Utama sedang|Bupati|Pasal 18 ayat (3) huruf b
JF Ahli Madya ringan|JPT Pratama|Pasal 21 huruf c
JF Ahli Madya sedang|JPT Pratama|Pasal 21 huruf c
JF Ahli Madya berat|Bupati|Pasal 18 ayat (3) huruf d
JF Ahli Muda ringan|Administrator|Pasal 22 ayat (1)
JF Ahli Muda sedang|JPT Pratama|Pasal 21 huruf c
JF Ahli Muda berat|Bupati|Pasal 18 ayat (3) huruf d
JF Ahli Pertama ringan|Pengawas|Pasal 23 ayat (1)
JF Ahli Pertama sedang|Administrator|Pasal 22 ayat (1)
JF Ahli Pertama berat|Bupati|Pasal 18 ayat (3) huruf d
JF Keterampilan ringan|Pengawas, Administrator, JPT Pratama|Pasal 21, Pasal 22, dan Pasal 23
JF Keterampilan sedang|Pengawas, Administrator, JPT Pratama|Pasal 21, Pasal 22, dan Pasal 23
JF Keterampilan berat|Bupati|Pasal 18 ayat (3) huruf d
JF berat|Bupati|Pasal 18 ayat (3) huruf d
"""


@pytest.mark.parametrize("line", BY_LAW.strip().splitlines())
def test_each_rule_of_authority_names_its_officials_and_article(line):
    who, punishers, article = line.split("|")
    (row,) = [one for one in LAW.authorities if f"{one.rank} {one.level}" == who]
    assert ", ".join(row.punishers) == punishers
    assert row.basis.cited == f"PP 94/2021 {article}"


@pytest.mark.parametrize(
    ("ranks", "height"),
    [
        (["JPT Pratama", "JF Ahli Utama"], 4),
        (["Administrator", "JF Ahli Madya"], 3),
        (["Pengawas", "JF Ahli Muda"], 2),
        (["Pelaksana", "JF Ahli Pertama", "JF Keterampilan", "JF"], 1),
    ],
)
def test_each_rank_stands_at_its_height(ranks, height):
    assert {standing(LAW, PostRank(one), on=ON) for one in ranks} == {height}


@pytest.mark.parametrize(
    ("position", "echelon", "kind", "rank"),
    [
        ("Sekretaris Daerah", "II.a", PositionKind.STRUCTURAL, "JPT Pratama"),
        ("Inspektur", "II.b", PositionKind.STRUCTURAL, "JPT Pratama"),
        ("Camat Sandai", "III.a", PositionKind.STRUCTURAL, "Administrator"),
        ("Sekretaris Camat", "III.b", PositionKind.STRUCTURAL, "Administrator"),
        ("Lurah Sampit", "IV.a", PositionKind.STRUCTURAL, "Pengawas"),
        ("Kepala Subbagian Umum", "IV.b", PositionKind.STRUCTURAL, "Pengawas"),
        ("Direktur RSUD dr. Agoesdjam", "", FUNCTIONAL, "JPT Pratama"),
        ("Kepala UPT Puskesmas Sandai", "", FUNCTIONAL, "Pengawas"),
        ("Kepala Puskesmas Sandai", "", None, "Pengawas"),
        ("Kepala SDN 3 Delta Pawan", "", FUNCTIONAL, "Pengawas"),
        ("Kepala Sekolah", "", FUNCTIONAL, "Pengawas"),
        ("Kepala Sanggar Kegiatan Belajar", "", FUNCTIONAL, "Pengawas"),
        ("Kepala Tata Usaha Puskesmas", "IV.b", PositionKind.STRUCTURAL, "Pengawas"),
        ("Dokter Ahli Utama", "", FUNCTIONAL, "JF Ahli Utama"),
        ("Ahli Madya - Guru", "", FUNCTIONAL, "JF Ahli Madya"),
        ("Guru Ahli Muda", "", FUNCTIONAL, "JF Ahli Muda"),
        ("Guru Ahli Pertama", "", FUNCTIONAL, "JF Ahli Pertama"),
        ("Perawat Penyelia", "", FUNCTIONAL, "JF Keterampilan"),
        ("Perawat Mahir", "", FUNCTIONAL, "JF Keterampilan"),
        ("Bidan Terampil", "", FUNCTIONAL, "JF Keterampilan"),
        ("Pranata Komputer Pemula", "", FUNCTIONAL, "JF Keterampilan"),
        ("Guru", "", FUNCTIONAL, "JF"),
        ("Pengelola Data", "", STAFF, "Pelaksana"),
        ("", "", None, "Pelaksana"),
    ],
)
def test_a_post_has_the_rank_of_its_echelon_or_title(position, echelon, kind, rank):
    found, reason = rank_of(LAW, a_post(position, echelon, kind), on=ON)
    assert found == rank
    assert reason.article
    assert reason.sentence.endswith(f"{rank}.")


def test_an_unknown_echelon_has_no_rank_and_no_standing():
    found, _ = rank_of(LAW, a_post("Kepala", "V.a"), on=ON)
    assert found is None
    assert standing(LAW, found, on=ON) == 0


@pytest.mark.parametrize(
    ("level", "team", "elements"),
    [
        (Level.LIGHT, TeamRule.NONE, 0),
        (Level.MEDIUM, TeamRule.OPTIONAL, 3),
        (Level.HEAVY, TeamRule.MANDATORY, 3),
    ],
)
def test_a_team_examines_as_the_level_asks(level, team, elements):
    row = team_rule(LAW, level, on=ON)
    assert (row.team, len(row.elements)) == (team, elements)
