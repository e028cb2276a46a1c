import pytest

from asn_desk.domain.office import Letterhead, Office, letterhead_of

LONG = "Dinas Perumahan Rakyat, Kawasan Permukiman dan Lingkungan Hidup"


@pytest.mark.parametrize(
    ("agency", "lines"),
    [
        ("Dinas Sosial", ("DINAS SOSIAL",)),
        (
            LONG,
            ("DINAS PERUMAHAN RAKYAT,", "KAWASAN PERMUKIMAN DAN LINGKUNGAN HIDUP"),
        ),
        (
            "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
            ("BADAN KEPEGAWAIAN DAN", "PENGEMBANGAN SUMBER DAYA MANUSIA"),
        ),
    ],
)
def test_a_letterhead_breaks_a_long_office_name_where_it_reads_well(agency, lines):
    assert letterhead_of(Office(), agency).lines == lines


def test_an_agency_with_a_letterhead_of_its_own_keeps_it():
    own = Letterhead(lines=("DINAS SOSIAL",), address="Jl. Merdeka")
    office = Office(agency_letterheads={"Dinas Sosial": own})
    assert letterhead_of(office, "Dinas Sosial") == own
