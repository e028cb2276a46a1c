"""Which provisions there are, how papers cite them, and which ones a report suggests."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from asn_desk.domain.dates import long_date
from asn_desk.domain.employees import Status
from asn_desk.domain.errors import NotFound
from asn_desk.domain.incidents import Kind
from asn_desk.domain.law.basis import in_force, one_version
from asn_desk.domain.law.tables import ChargeRow, Impact, Instrument, Law, Provision

ALL_PROVISIONS = "*"
"""In a charge to leave out: nothing at all may be charged then."""


def provision(law: Law, code: str, *, on: date | None = None) -> Provision:
    """Return a provision by its code, as it reads on a day or now; raises `NotFound`."""
    found = one_version([one for one in law.provisions if one.code == code], on or law.as_of)
    if found is None:
        raise NotFound("ketentuan", code)
    return found


def impact(law: Law, code: str, *, on: date | None = None) -> Impact:
    """Return an impact by its code (`UK`, `INS`, `NEG`), of a day or the one now.

    Raises `NotFound`.
    """
    found = one_version([one for one in law.impacts if one.code == code], on or law.as_of)
    if found is None:
        raise NotFound("dampak", code)
    return found


def provision_line(one: Provision) -> str:
    """Write a provision as a list shows it: `Pasal 3 huruf c — melaksanakan …`."""
    return f"{one.citation} — {one.text}"


def provisions_text(law: Law, codes: Iterable[str]) -> str:
    """Cite provisions as papers do, in the order of the law, each once.

    `Pasal 3 huruf c dan Pasal 3 huruf f`; from three on with commas and a last `dan`. Empty for
    no code. Raises `NotFound` for an unknown one.
    """
    wanted = {code: provision(law, code).citation for code in codes}
    in_order = dict.fromkeys(one.code for one in law.provisions if one.code in wanted)
    cited = list(dict.fromkeys(wanted[code] for code in in_order))
    if len(cited) < 3:  # noqa: PLR2004 - from three on Indonesian writes a comma before dan
        return " dan ".join(cited)
    return f"{', '.join(cited[:-1])}, dan {cited[-1]}"


def citations_for(law: Law, status: Status, *, on: date) -> tuple[Instrument, ...]:
    """Return the regulations every decision about such a person rests on, as Mengingat lists them.

    In the order of the table, which is that of their rank.
    """
    return tuple(
        one
        for one in law.instruments
        if one.always and status in one.applies_to and one.basis.holds_on(on)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedCharge:
    """A provision a report suggests: always, or when something more is found."""

    code: str
    citation: str
    reason: str
    when: str
    """When to add it; empty where it is proposed at once."""
    article: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AvoidedCharge:
    """A provision that looks fitting and must not be charged, with the reason."""

    code: str
    """`*` where nothing may be charged."""
    citation: str
    reason: str


def proposed_charges(law: Law, kind: Kind, *, on: date | None = None) -> tuple[ProposedCharge, ...]:
    """Return the charges a kind of report suggests, the ones without a condition first.

    `on` is the day of the act: SE 5/2026 is no policy to violate before it was signed. Nothing is
    suggested for a kind the circular does not name.
    """
    rows = sorted(_charge_rows(law, kind, on, charge=True), key=lambda row: bool(row.when))
    return tuple(
        ProposedCharge(
            code=row.provision,
            citation=provision(law, row.provision).citation,
            reason=row.reason,
            when=row.when,
            article=row.basis.cited,
        )
        for row in rows
    )


def charges_to_avoid(law: Law, kind: Kind, *, on: date | None = None) -> tuple[AvoidedCharge, ...]:
    """Return what a kind of report must not be charged with, and why."""
    return tuple(
        AvoidedCharge(
            code=row.provision,
            citation="Semua ketentuan"
            if row.provision == ALL_PROVISIONS
            else provision(law, row.provision).citation,
            reason=row.reason,
        )
        for row in _charge_rows(law, kind, on, charge=False)
    )


def _charge_rows(law: Law, kind: Kind, on: date | None, *, charge: bool) -> list[ChargeRow]:
    rows = law.charges if on is None else [row for row in law.charges if row.basis.holds_on(on)]
    return [row for row in rows if row.kind is kind and row.charge is charge]


def require_law(law: Law, on: date) -> None:
    """Refuse a day whose law the tables do not hold, as that of PP 53/2010; raises `NotFound`."""
    if not in_force(law.matrix, on):
        raise NotFound("tabel hukum disiplin", long_date(on))


def require_procedure(law: Law, on: date) -> None:
    """Refuse a day on which the tables do not say who examines and punishes; raises `NotFound`."""
    if not in_force(law.authorities, on):
        raise NotFound("tabel kewenangan menghukum", long_date(on))
