from datetime import time

import pytest

from asn_desk.domain.completeness import incomplete
from asn_desk.domain.step_details import (
    Absent,
    Arrived,
    Closed,
    Decided,
    HandedOver,
    Reported,
    Summoned,
)
from tests.case_builders import EXAM_ON


def fields(detail):
    return [name for name, _ in incomplete(detail)]


def test_every_empty_field_is_named_with_what_to_do():
    assert incomplete(Summoned(examiner_id=1, exam_on=EXAM_ON, exam_at=time(9))) == (
        ("place", "isi tempat pemeriksaan"),
    )


def test_a_step_without_required_fields_is_complete():
    assert incomplete(Arrived()) == ()


def test_an_unproven_result_needs_no_sanction():
    assert fields(Reported(proven=False, act="duduk di warung kopi")) == []
    assert fields(Reported(act="x")) == [
        "provisions",
        "impact_text",
        "sanction_code",
        "punisher_id",
    ]


@pytest.mark.parametrize("detail", [Decided(sanction_code="R1", by_regent=True)])
def test_the_regent_punishes_without_being_an_employee(detail):
    assert fields(detail) == []


def test_a_refused_handover_needs_witnesses():
    refused = HandedOver(deliverer_id=1, at=time(9), place="Aula", refused=True)
    assert fields(refused) == ["witnesses"]


def test_a_case_is_closed_with_a_reason():
    assert fields(Closed()) == ["reason"]


def test_nobody_waits_until_before_he_began():
    assert fields(Absent(waited_from=time(9), waited_until=time(9))) == ["waited_until"]
    assert fields(Absent(waited_from=time(9), waited_until=time(11))) == []
