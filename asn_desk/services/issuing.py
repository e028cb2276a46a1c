"""Letters on their way to paper: previewed as drafts, issued with a number and frozen."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from asn_desk.database.evidence import EvidenceStore
from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.office import Office
from asn_desk.domain.papers.letter_facts import Facts
from asn_desk.domain.papers.letters import Frame, LetterKind, LetterLine, Reference, Signer
from asn_desk.domain.papers.numbering import (
    NEXT,
    Numbering,
    code_for,
    number_with_gap,
    series_of,
)
from asn_desk.domain.papers.stationery import Stationery
from asn_desk.services.number_taking import Wanted, looked_up, take_number
from asn_desk.services.printing import Printing

_GAP = "      "
"""Where the running number will stand; wide enough to be written by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterOrder:
    """A letter to be made: its facts, who signs, who gets copies, what the agenda says."""

    kind: LetterKind
    facts: Facts
    signer: Signer
    on: date
    copies: tuple[str, ...] = ()
    subject: str
    """What the agenda says it is about."""
    addressee: str
    case_id: int | None = None
    report_id: int | None = None
    employee_id: int | None = None
    """Whom a letter outside a case is about."""
    replaces_id: int | None = None
    """The letter this one replaces; found by itself where one like it was voided before."""
    numbering: Numbering = NEXT
    """How its number was chosen."""
    source_id: int | None = None
    """The letter this one is made from: of a petikan, a salinan, a covering letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """A numbered, frozen letter."""

    letter_id: int
    number: str


class Issuing:
    """Turns orders into papers; every method works inside the caller's unit of work."""

    def __init__(
        self, *, resources: Path, evidence: EvidenceStore, printing: Callable[[Path], Printing]
    ) -> None:
        self._resources = resources
        self._evidence = evidence
        self._printing = printing
        self._printer: Printing | None = None

    def preview(self, work: UnitOfWork, order: LetterOrder) -> bytes:
        """Return the letter as a draft: marked on every page, without a number."""
        office = work.office.office()
        return self._render(order, office, number=None, replaces=_replaced(work, order))

    def sample(self, order: LetterOrder, office: Office) -> bytes:
        """Return a draft laid out by settings that are not kept yet."""
        return self._render(order, office, number=None)

    def paper(self, work: UnitOfWork, order: LetterOrder) -> bytes:
        """Return a paper that takes no number: one that somebody else signs as his own."""
        return self._render(order, work.office.office(), number="")

    def next_number(self, work: UnitOfWork, kind: LetterKind, on: date) -> str:
        """Return the number this letter would get now; nothing is taken."""
        wanted = Wanted(office=work.office.office(), kind=kind, on=on)
        return looked_up(work, wanted, NEXT).number

    def issue(self, work: UnitOfWork, order: LetterOrder) -> Issued:
        """Take the number chosen, render, hash and store, all in this unit of work.

        Raises `CannotPrint` when the paper cannot be made, and what `take_number` says; then no
        number is taken.
        """
        office = work.office.office()
        taken = take_number(work, _wanted(office, order), order.numbering)
        replaced = _replaced(work, order)
        pdf = self._render(order, office, number=taken.number, replaces=replaced)
        letter_id = work.letters.add(
            kind=order.kind,
            book=taken.book,
            sequence=taken.sequence,
            suffix=taken.suffix,
            series=taken.series,
            number_note=taken.note,
            number=taken.number,
            on=order.on,
            subject=order.subject,
            addressee=order.addressee,
            signer=order.signer.name,
            case_id=order.case_id,
            report_id=order.report_id,
            employee_id=order.employee_id,
            replaces_id=replaced.id if replaced else None,
            source_id=order.source_id,
            facts=order.facts,
            pdf=pdf,
            sha256=sha256(pdf).hexdigest(),
        )
        if taken.reserved_id is not None:
            work.numbers.use_reserved(taken.reserved_id, letter_id)
        return Issued(letter_id=letter_id, number=taken.number)

    def _render(
        self,
        order: LetterOrder,
        office: Office,
        *,
        number: str | None,
        replaces: LetterLine | None = None,
    ) -> bytes:
        if self._printer is None:
            self._printer = self._printing(self._resources)
        frame = Frame(
            number=number,
            draft_number=_open_number(office, order),
            on=order.on,
            place=office.town,
            signer=order.signer,
            copies=order.copies,
            replaces=Reference(number=replaces.number, on=replaces.on) if replaces else None,
        )
        stationery = Stationery(
            office=office,
            emblem=self._picture(office.emblem_sha256),
            state_emblem=self._picture(office.state_emblem_sha256),
        )
        return self._printer.render(order.kind, frame, order.facts, stationery)

    def _picture(self, sha256: str) -> bytes | None:
        return self._evidence.read(sha256) if sha256 else None


def _wanted(office: Office, order: LetterOrder) -> Wanted:
    return Wanted(office=office, kind=order.kind, on=order.on, signer=order.signer)


def _open_number(office: Office, order: LetterOrder) -> str:
    """Return the number's shape with room to see that it is still open."""
    if series_of(office, order.signer):
        return f"{code_for(office, order.kind)}/{_GAP}/{_GAP}/{order.on.year}"
    return number_with_gap(office, order.kind, on=order.on, gap=_GAP)


def _replaced(work: UnitOfWork, order: LetterOrder) -> LetterLine | None:
    """Return the letter an order replaces: the one it names, or the like one that was voided."""
    if order.replaces_id is not None:
        return work.letters.line(order.replaces_id)
    if order.case_id is not None:
        return None
    return work.letters.to_replace(order.kind, order.subject, report_id=order.report_id)
