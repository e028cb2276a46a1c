"""What the demo needs of its fictional people."""

import pytest

from asn_desk.domain.errors import NotFound
from asn_desk.services.demo_heavier import HeavierDemo


def test_without_two_people_of_two_agencies_the_demo_says_what_it_misses(desks):
    with pytest.raises(NotFound, match=r"siasn-pns\.xlsx"):
        HeavierDemo(desks=desks, avoid=frozenset()).run(pytest.fail)
