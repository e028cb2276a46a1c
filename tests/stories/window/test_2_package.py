"""Point 2, Laporan: a package of Satpol PP is reviewed row by row, then taken in."""

import pytest

from asn_desk.domain.incidents import IncidentFilter
from tests.demo_input import LETTER_NUMBER
from tests.stories.window.conftest import INTAKE_DAY

pytestmark = pytest.mark.story


@pytest.fixture
def starts_from(staffed_office):
    return staffed_office


def test_a_package_is_reviewed_then_taken_in(sits_down, desks, demo):
    clerk = sits_down(INTAKE_DAY)
    clerk.files = [demo / "satpol-paket.zip"]
    clerk.opens("Laporan")
    clerk.presses("Impor")
    clerk.sees("Surat pengantar ada di dalam paket.")
    clerk.sees(LETTER_NUMBER)
    assert clerk.rows("Wulan")
    assert not desks.incidents.lines(IncidentFilter())
    clerk.presses("Terapkan (")
    clerk.told("Impor laporan selesai")
    people = desks.incidents.lines(IncidentFilter())
    assert len(people) == 12
    view = desks.incidents.view(people[0].person_id)
    assert view.report.letter_number == LETTER_NUMBER
    clerk.sees("12 laporan · 12 menunggu")
