"""What a report suggests to charge somebody with, and what it must not be charged as."""

from asn_desk.domain.incidents import Incident, ReportedPerson
from asn_desk.domain.law.provisions import (
    AvoidedCharge,
    ProposedCharge,
    charges_to_avoid,
    proposed_charges,
)
from asn_desk.domain.law.tables import Law

_ONLY_IN_HOURS = frozenset({"3c", "4f"})
_OUTSIDE_HOURS = "kejadiannya di luar jam kerja; SE Bupati Ketapang 5/2026 tidak menjangkaunya"


def charges_about(
    law: Law, incident: Incident, person: ReportedPerson
) -> tuple[tuple[ProposedCharge, ...], tuple[AvoidedCharge, ...]]:
    """Return what to charge and what not: the circular and working hours bind in hours only."""
    charges = proposed_charges(law, incident.kind, on=incident.happened_on)
    avoid = charges_to_avoid(law, incident.kind, on=incident.happened_on)
    if person.hours is None or not person.hours.free:
        return charges, avoid
    bound = tuple(one for one in charges if one.code in _ONLY_IN_HOURS)
    kept = tuple(one for one in charges if one not in bound)
    outside = tuple(
        AvoidedCharge(code=one.code, citation=one.citation, reason=_OUTSIDE_HOURS) for one in bound
    )
    return kept, (*outside, *avoid)
