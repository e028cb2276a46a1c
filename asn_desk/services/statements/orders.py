"""Statements as orders for a letter: refused while anything in the register stands against them."""

from dataclasses import dataclass
from datetime import date

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.employees import Structure
from asn_desk.domain.errors import Incomplete, NotAuthorised, NotYetLawful, WrongDate
from asn_desk.domain.law.tables import Law
from asn_desk.domain.law.terms import Attestation
from asn_desk.domain.office import Office
from asn_desk.domain.papers.letters import LETTER_TITLES, Identity, LetterKind, Signer
from asn_desk.domain.papers.statement_facts import StatementFacts
from asn_desk.services.issuing import LetterOrder
from asn_desk.services.signer_options import chosen_signer
from asn_desk.services.signers import identity
from asn_desk.services.statements.guard import Guard
from asn_desk.services.statements.values import StatementDraft

COURT_FIELD = "Tidak sedang dalam proses peradilan"
PURPOSE_FIELD = "Keperluan di surat"
_GIVING = "memberikan surat ini"
_OF_HIMSELF = (
    "Tidak dapat menyatakan keadaan dirinya sendiri. Yang menandatangani atas nama Bupati"
    " ditambahkan di Kantor, bagian Penanda tangan"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """Writes statements within one unit of work; what all of them need is read once."""

    work: UnitOfWork
    guard: Guard
    office: Office
    structure: Structure

    @staticmethod
    def of(work: UnitOfWork, law: Law, today: date) -> "Writing":
        """Return a writer of statements by the law in force now."""
        return Writing(
            work=work,
            guard=Guard(work=work, law=law, today=today),
            office=work.office.office(),
            structure=work.employees.structure(),
        )

    def order(self, draft: StatementDraft) -> LetterOrder:
        """Return the order for a statement.

        Raises `NotYetLawful` naming every case and decision that stands against it, `Incomplete`,
        `WrongDate` for a day to come, `NotAuthorised` for somebody who speaks of himself.
        """
        _require(draft)
        if draft.on > self.guard.today:
            raise WrongDate("Tanggal surat", draft.on, "register belum sampai pada hari itu")
        check = self.guard.check(draft)
        if not check.allowed:
            missing = [(f"{one.words} {one.advice}", one.why.article) for one in check.objections]
            raise NotYetLawful(_GIVING, missing)
        employee = self.work.employees.get(draft.employee_id)
        signer = chosen_signer(self.work, kind_of(draft), draft.on, draft.signer)
        if signer.nip and signer.nip == employee.nip:
            raise NotAuthorised(signer.name, _OF_HIMSELF, "")
        kind = kind_of(draft)
        purpose = " ".join(draft.said_purpose.split())
        facts = StatementFacts(
            subject=identity(employee, self.structure),
            signer=self._as_identity(signer),
            government=f"Pemerintah {self.office.region}",
            office=f"{self.office.name} {self.office.region}",
            attestation=draft.attestation,
            months=check.months,
            purpose=purpose,
            data_until=check.data_until,
            valid_months=self.office.statement_months,
        )
        return LetterOrder(
            kind=kind,
            facts=facts,
            signer=signer,
            on=draft.on,
            subject=f"{LETTER_TITLES[kind]} a.n. {employee.full_name} untuk {purpose}",
            addressee=employee.full_name,
            employee_id=draft.employee_id,
            signing=draft.signing,
        )

    def _as_identity(self, signer: Signer) -> Identity:
        """Return who signs as identity rows print him, with the grade the personnel data has."""
        found = self.work.employees.by_nips([signer.nip]) if signer.nip else {}
        known = found.get(signer.nip)
        return Identity(
            name=signer.name,
            nip=signer.nip,
            rank=signer.rank,
            grade=known.grade if known is not None and "(" not in signer.rank else "",
            position=f"{signer.prefix} {signer.post}".strip(),
            unit=self.office.name,
        )


def kind_of(draft: StatementDraft) -> LetterKind:
    """Return which paper states it."""
    if draft.certificate:
        return LetterKind.CERTIFICATE
    clear = draft.attestation is Attestation.NOT_IN_PROCESS
    return LetterKind.STATEMENT_CLEAR if clear else LetterKind.STATEMENT_NEVER


def _require(draft: StatementDraft) -> None:
    faults = []
    if not draft.said_purpose.strip():
        faults.append((PURPOSE_FIELD, "isi untuk keperluan apa surat ini dibuat"))
    if draft.certificate:
        pass
    elif draft.attestation is Attestation.NEVER:
        words = "tidak pernah dihukum sama sekali dinyatakan dengan surat keterangan"
        faults.append(("Naskah", words))
    elif draft.attestation is Attestation.NOT_IN_PROCESS and not draft.no_court_case:
        words = "tandai sesudah dipastikan; register ini tidak mencatat perkara di pengadilan"
        faults.append((COURT_FIELD, words))
    if faults:
        raise Incomplete(faults)
