"""Letters on their way to paper: previewed as drafts, issued with a number and frozen."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import Path

from asn_desk.database.evidence import EvidenceStore
from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.errors import CannotPrint
from asn_desk.domain.office import Office
from asn_desk.domain.papers.copy_facts import CopyFacts
from asn_desk.domain.papers.document_codes import code_from, printed_code
from asn_desk.domain.papers.letter_facts import Facts
from asn_desk.domain.papers.letters import Frame, LetterKind, LetterLine, Reference, Signer
from asn_desk.domain.papers.numbering import (
    NEXT,
    Numbering,
    code_for,
    number_with_gap,
    series_of,
)
from asn_desk.domain.papers.signing import Signing
from asn_desk.domain.papers.stationery import DocumentCode, Stationery
from asn_desk.domain.papers.wordings import OfficeWording
from asn_desk.services.number_taking import Wanted, looked_up, take_number
from asn_desk.services.printing import Printing
from asn_desk.services.signing_papers import signature_space
from asn_desk.services.wording_choice import wording_for

_GAP = "      "
"""Where the running number will stand; wide enough to be written by hand."""
_BY_SEVERAL = (
    "Surat jenis ini tidak memuat satu kotak tanda tangan elektronik",
    "Pilih tanda tangan basah; berita acara dan salinan ditandatangani di atas kertas.",
)


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
    signing: Signing | None = None
    """How it is signed; None as the office usually has letters of its kind signed."""


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
        wording = wording_for(work, order.kind, source_id=order.source_id)
        replaced = _replaced(work, order)
        return self._render(order, office, number=None, replaces=replaced, wording=wording)

    def sample(self, order: LetterOrder, office: Office) -> bytes:
        """Return a draft laid out by settings that are not kept yet."""
        return self._render(order, office, number=None)

    def paper(self, work: UnitOfWork, order: LetterOrder) -> bytes:
        """Return a paper that takes no number: one that somebody else signs as his own."""
        wording = wording_for(work, order.kind, source_id=order.source_id)
        return self._render(order, work.office.office(), number="", wording=wording)

    def copied(
        self, work: UnitOfWork, facts: CopyFacts, frame: Frame, *, original_id: int
    ) -> bytes:
        """Return a salinan or petikan of a decision, in the words it was issued with.

        Its frame names who certifies it; without a number it is a draft.
        """
        wording = wording_for(work, facts.kind, source_id=original_id)
        stationery = self._stationery(work.office.office(), wording)
        return self._printing_press().render(facts.kind, frame, facts, stationery)

    def again(
        self,
        work: UnitOfWork,
        line: LetterLine,
        frame: Frame,
        *,
        initials: tuple[str, ...] | None = None,
    ) -> bytes:
        """Return an issued letter's paper made anew of what was kept; with initials its file copy.

        Its bytes are the frozen ones unless the office's paper or the program changed since.
        """
        version = line.wording_version
        stationery = replace(
            self._stationery(
                work.office.office(),
                work.wordings.version(line.kind, version) if version else None,
            ),
            code=printed_code(line.number, line.on, line.code) if line.code else None,
            signing=Signing(line.signing),
            initials=initials,
        )
        facts = work.letters.facts(line.id)
        return self._printing_press().render(line.kind, frame, facts, stationery)

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
        wording = wording_for(work, order.kind, source_id=order.source_id)
        render = partial(
            self._render, order, office, number=taken.number, replaces=replaced, wording=wording
        )
        pdf, code = _final(order, office, taken.number, render)
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
            wording_version=wording.version if wording else 0,
            facts=order.facts,
            pdf=pdf,
            sha256=sha256(pdf).hexdigest(),
            code=code,
            signing=_signing(order, office).value,
        )
        work.copies.keep_frame(letter_id, _frame(order, office, taken.number, replaced))
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
        wording: OfficeWording | None = None,
        code: DocumentCode | None = None,
    ) -> bytes:
        frame = _frame(order, office, number, replaces)
        stationery = self._stationery(office, wording)
        chosen = replace(stationery, code=code, signing=_signing(order, office))
        return self._printing_press().render(order.kind, frame, order.facts, chosen)

    def _stationery(self, office: Office, wording: OfficeWording | None) -> Stationery:
        return Stationery(
            office=office,
            emblem=self._picture(office.emblem_sha256),
            state_emblem=self._picture(office.state_emblem_sha256),
            wording=wording,
        )

    def _printing_press(self) -> Printing:
        if self._printer is None:
            self._printer = self._printing(self._resources)
        return self._printer

    def _picture(self, sha256: str) -> bytes | None:
        return self._evidence.read(sha256) if sha256 else None


def _final(
    order: LetterOrder, office: Office, number: str, render: Callable[..., bytes]
) -> tuple[bytes, str]:
    """Return the paper as it is frozen, and the code printed on it.

    The code is of the paper as it is without one: a paper cannot hold its own digest.
    """
    pdf = render()
    if _signing(order, office) is Signing.ELECTRONIC and signature_space(pdf) is None:
        raise CannotPrint(*_BY_SEVERAL)
    if not office.signing.document_codes:
        return pdf, ""
    code = code_from(sha256(pdf).hexdigest())
    return render(code=printed_code(number, order.on, code)), code


def _signing(order: LetterOrder, office: Office) -> Signing:
    """Return how a letter is signed: as chosen for it, else as the office set for its kind."""
    if order.signing is not None:
        return order.signing
    usual = order.kind.value in office.signing.electronic_kinds
    return Signing.ELECTRONIC if usual else Signing.INK


def _frame(
    order: LetterOrder, office: Office, number: str | None, replaces: LetterLine | None
) -> Frame:
    """Return what a letter is issued with; kept with it, for the copies made of it."""
    return Frame(
        number=number,
        draft_number=_open_number(office, order),
        on=order.on,
        place=office.town,
        signer=order.signer,
        copies=order.copies,
        replaces=Reference(number=replaces.number, on=replaces.on) if replaces else None,
    )


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
