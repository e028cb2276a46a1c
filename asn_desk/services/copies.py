"""The desk of copies: salinan and petikan of issued decisions, one for each recipient."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from asn_desk.database.unit_of_work import Database, UnitOfWork
from asn_desk.domain.dates import long_date
from asn_desk.domain.employees import Employee, Structure
from asn_desk.domain.errors import Incomplete, NotYetLawful, WrongDate
from asn_desk.domain.papers.copies import LetterCopy
from asn_desk.domain.papers.copy_facts import COPIED_KINDS, CopyFacts, CopyForm, DecreedFacts
from asn_desk.domain.papers.letters import Frame, LetterLine, Signer
from asn_desk.domain.papers.team_facts import TeamFacts
from asn_desk.services.file_copies import file_copy, file_copy_name
from asn_desk.services.issuing import Issuing
from asn_desk.services.outputs import file_name
from asn_desk.services.printing import merged
from asn_desk.services.signers import signer_of

_MAKING = "membuat salinan"
_LEGAL_BUREAU = "bagian hukum"
_OFFICE_SECRETARY = "sekretaris"
_NOTE = re.compile(r"\s*\([^()]*\)$")
"""What a tembusan says in brackets behind the post: `(sebagai laporan)`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedCopy:
    """One copy: for whom, and how much of the decision."""

    recipient: str
    form: CopyForm


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyDraft:
    """What the clerk confirms before copies are made."""

    letter_id: int
    """The decision."""
    on: date
    certifier_id: int | None
    """The employee who certifies."""
    wanted: tuple[WantedCopy, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyChoices:
    """What a decision's copies may be: proposed recipients, who certifies, what was made."""

    line: LetterLine
    proposed: tuple[WantedCopy, ...]
    """A salinan for each of the tembusan; a petikan for each member of a team."""
    certifier_id: int | None
    certifier: str
    """The name of who is proposed to certify; empty where the personnel data names nobody."""
    why: str
    """Why he is proposed, or whom to look for."""
    made: tuple[LetterCopy, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyDesk:
    """Makes certified copies; they take no number and are frozen as letters are."""

    database: Database
    issuing: Issuing
    today: Callable[[], date]

    def choices(self, letter_id: int) -> CopyChoices:
        """Return what copies of a decision may be made; raises as `make` does."""
        with self.database.reading() as work:
            line, frame, facts = _original(work, letter_id)
            person = _proposed_certifier(work, frame.signer)
            return CopyChoices(
                line=line,
                proposed=_recipients(frame, facts),
                certifier_id=person[0],
                certifier=person[1],
                why=_why(frame.signer),
                made=work.copies.of_letter(letter_id),
            )

    def preview(self, draft: CopyDraft) -> bytes:
        """Return the first copy wanted as a draft; raises as `make` does."""
        with self.database.reading() as work:
            return self._paper(work, draft, _checked(draft)[0], draft_only=True)[0]

    def make(self, draft: CopyDraft) -> tuple[int, ...]:
        """Make every copy wanted in one act; return their ids.

        Raises `NotYetLawful` for a letter that is void or no decision, `Incomplete` without
        a recipient or somebody to certify, `WrongDate` for a day before the decision.
        """
        wanted = _checked(draft)
        with self.database.unit_of_work() as work:
            return tuple(self._kept(work, draft, one) for one in wanted)

    def of_letter(self, letter_id: int) -> tuple[LetterCopy, ...]:
        """Return the copies made of a decision, oldest first."""
        with self.database.reading() as work:
            return work.copies.of_letter(letter_id)

    def pdf(self, copy_id: int) -> bytes:
        """Return the bytes frozen when a copy was made; raises `UnreadableFile`, `NotFound`."""
        with self.database.reading() as work:
            return work.copies.get_pdf(copy_id)

    def merged(self, copy_ids: Sequence[int]) -> bytes:
        """Return several copies as one PDF, in the order given, for printing."""
        return merged(self.pdf(one) for one in copy_ids)

    def file_name(self, line: LetterLine, copy: LetterCopy) -> str:
        """Return a file name of form, number and recipient that every system accepts."""
        return file_name(f"{copy.form} {line.number} untuk {copy.recipient}", ".pdf")

    def file_copy(self, letter_id: int) -> tuple[bytes, str]:
        """Return the office's file copy of any issued letter, and a file name for it.

        Nothing is kept of it. Raises as `asn_desk.services.file_copies.file_copy` does.
        """
        resources = self.database.settings.resources
        with self.database.reading() as work:
            made = file_copy(work, self.issuing, letter_id, resources=resources)
            return made, file_copy_name(work.letters.line(letter_id))

    def _kept(self, work: UnitOfWork, draft: CopyDraft, wanted: WantedCopy) -> int:
        pdf, signer = self._paper(work, draft, wanted)
        copy = LetterCopy(
            letter_id=draft.letter_id,
            form=wanted.form,
            recipient=wanted.recipient,
            certifier=signer.name,
            on=draft.on,
            sha256=sha256(pdf).hexdigest(),
        )
        return work.copies.add(copy, pdf).id or 0

    def _paper(
        self, work: UnitOfWork, draft: CopyDraft, wanted: WantedCopy, *, draft_only: bool = False
    ) -> tuple[bytes, Signer]:
        line, issued, facts = _original(work, draft.letter_id)
        if draft.on < line.on:
            reason = f"keputusannya bertanggal {long_date(line.on)}"
            raise WrongDate("Tanggal salinan", draft.on, reason)
        if draft.certifier_id is None:
            raise Incomplete([("Yang mengesahkan", "pilih pejabat yang mengesahkan")])
        signer = signer_of(work, draft.certifier_id, draft.on, titled=True)
        frame = Frame(
            number=None if draft_only else line.number,
            on=draft.on,
            place=issued.place,
            signer=signer,
        )
        copied = CopyFacts(
            form=wanted.form,
            recipient=wanted.recipient,
            original=line.kind,
            original_frame=issued,
            original_facts=facts,
            person=_person_in(facts, wanted.recipient),
        )
        return self.issuing.copied(work, copied, frame, original_id=line.id), signer


def _checked(draft: CopyDraft) -> tuple[WantedCopy, ...]:
    """Return the copies wanted, tidy; raises `Incomplete` when there is none."""
    wanted = tuple(
        WantedCopy(recipient=one.recipient.strip(), form=one.form)
        for one in draft.wanted
        if one.recipient.strip()
    )
    if not wanted:
        raise Incomplete([("Penerima", "pilih sekurang-kurangnya satu penerima")])
    return wanted


def _original(work: UnitOfWork, letter_id: int) -> tuple[LetterLine, Frame, DecreedFacts]:
    """Return a decision as it was issued; raises `NotYetLawful` for what cannot be copied."""
    line = work.letters.line(letter_id)
    facts, frame = work.letters.facts(letter_id), work.copies.frame(letter_id)
    if line.kind not in COPIED_KINDS or not isinstance(facts, DecreedFacts):
        raise NotYetLawful(_MAKING, (("Salinan dan petikan hanya dibuat dari keputusan", ""),))
    if line.voided:
        what = f"Nomor {line.number} sudah dibatalkan: {line.void_reason}"
        raise NotYetLawful(_MAKING, ((what, ""),))
    if frame is None:
        what = (
            "Keputusan ini terbit sebelum program menyimpan penanda tangannya; salin dari"
            " naskah bertanda tangan"
        )
        raise NotYetLawful(_MAKING, ((what, ""),))
    return line, frame, facts


def _recipients(frame: Frame, facts: DecreedFacts) -> tuple[WantedCopy, ...]:
    posts = (_NOTE.sub("", one).strip() for one in frame.copies)
    whole = tuple(WantedCopy(recipient=one, form=CopyForm.WHOLE) for one in posts)
    if not isinstance(facts, TeamFacts):
        return whole
    members = (seat.person.name for seat in facts.seats)
    return (*(WantedCopy(recipient=one, form=CopyForm.EXTRACT) for one in members), *whole)


def _person_in(facts: DecreedFacts, recipient: str) -> str:
    """Return the member of a team a petikan is for; empty where the decision is about one."""
    names = [seat.person.name for seat in facts.seats] if isinstance(facts, TeamFacts) else []
    return next((one for one in names if one == recipient), "")


def _why(signer: Signer) -> str:
    if signer.is_regent:
        return "Salinan Keputusan Bupati disahkan Kepala Bagian Hukum Sekretariat Daerah."
    return "Salinan disahkan Sekretaris atau Kepala Bidang pada kantor yang menerbitkannya."


def _proposed_certifier(work: UnitOfWork, signer: Signer) -> tuple[int | None, str]:
    """Find who certifies: the legal bureau for the Bupati, else the secretary of this office."""
    structure = work.employees.structure()
    office = work.office.office().name.casefold()
    found = [
        one
        for one in structure.officials
        if (_of_legal_bureau(one) if signer.is_regent else _is_secretary(one, structure, office))
    ]
    chosen = min(found, key=lambda one: one.echelon or "Z", default=None)
    return (chosen.id, chosen.full_name) if chosen else (None, "")


def _of_legal_bureau(official: Employee) -> bool:
    return _LEGAL_BUREAU in official.position.casefold()


def _is_secretary(official: Employee, structure: Structure, office: str) -> bool:
    agency = structure.agency(official.unit_id)
    ours = agency is not None and agency.name.casefold() == office
    return ours and official.position.casefold().startswith(_OFFICE_SECRETARY)
