"""Which sanctions there are for whom, from the lightest to the heaviest."""

from collections.abc import Sequence
from datetime import date

from asn_desk.domain.employees import Status
from asn_desk.domain.errors import NotFound
from asn_desk.domain.law.basis import in_force, one_version
from asn_desk.domain.law.tables import Law, RegimeRow, Sanction
from asn_desk.domain.law.terms import Level, SubjectGroup


def sanction(law: Law, code: str, *, on: date | None = None) -> Sanction:
    """Return a sanction by its code, as it stands on a day or now; raises `NotFound`."""
    found = one_version([one for one in law.sanctions if one.code == code], on or law.as_of)
    if found is None:
        raise NotFound("jenis hukuman disiplin", code)
    return found


def sanction_name(law: Law, code: str) -> str:
    """Return the exact name of a sanction as papers print it; raises `NotFound`."""
    return sanction(law, code).name


def group_of(status: Status) -> SubjectGroup:
    """Say whose list of sanctions holds: a CPNS falls under that of the PNS (Pasal 43)."""
    groups = {
        Status.PPPK: SubjectGroup.PPPK,
        Status.PPPK_PART_TIME: SubjectGroup.PPPK_PART_TIME,
    }
    return groups.get(status, SubjectGroup.PNS)


def regime_on(law: Law, status: Status, level: Level, *, on: date) -> RegimeRow | None:
    """Return the regime of a level in force on a day; a later row wins."""
    group = group_of(status)
    rows = [row for row in law.regimes if row.subject is group and row.level is level]
    return next(iter(in_force(rows, on)), None)


def sanctions_for(law: Law, status: Status, *, on: date) -> tuple[Sanction, ...]:
    """Return the sanctions that may be imposed on such a person, from the lightest on.

    For a PNS the medium ones are those of PP 53/2010 Pasal 7 ayat (3) while the transition of
    Pasal 42 lasts.
    """
    found: list[Sanction] = []
    for level in Level:
        row = regime_on(law, status, level, on=on)
        if row is not None:
            found += [
                one
                for one in law.sanctions
                if one.level is level and row.regime in one.regimes and one.basis.holds_on(on)
            ]
    return tuple(sorted(found, key=lambda one: one.weight))


def standing_in(code: str, available: Sequence[Sanction]) -> Sanction | None:
    """Return the sanction to impose where the law names one: itself, or its stand-in."""
    for one in available:
        if code in {one.code, one.replaces}:
            return one
    return None
