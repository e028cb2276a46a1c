"""The desk of reports: taking them in, finding out who it was, and how verification ends."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from asn_desk.database.unit_of_work import Database, UnitOfWork
from asn_desk.documents.rejected_rows import rejected_workbook
from asn_desk.domain.incidents import (
    Candidate,
    Incident,
    IncidentFilter,
    IncidentLine,
    Outcome,
    Report,
    ReportedPerson,
    Source,
)
from asn_desk.domain.law.tables import Law
from asn_desk.domain.papers.letter_facts import ReplyRow
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.papers.numbering import NEXT, Numbering
from asn_desk.domain.working_time import HoursCheck
from asn_desk.services.fates import Fate, RowFate
from asn_desk.services.issuing import Issuing, LetterOrder
from asn_desk.services.numbers import NumberOffer, number_offer
from asn_desk.services.progress import Progress, no_progress
from asn_desk.services.reports import conclusions, report_letters
from asn_desk.services.reports.conclusions import CaseProposal, CaseWish
from asn_desk.services.reports.identification import candidates_for, identify, recheck
from asn_desk.services.reports.intake import Arrival, apply_intake, plan_intake
from asn_desk.services.reports.intake_plan import IntakePlan
from asn_desk.services.reports.intake_writing import KeptFile, keep_file
from asn_desk.services.reports.report_entry import add_evidence, check_entry, keep_path, write_entry
from asn_desk.services.reports.report_file import ReportedPersonView, read_report_file
from asn_desk.services.reports.report_letters import CoachingDraft, ReferralDraft, ReplyDraft
from asn_desk.services.rules import law_in
from asn_desk.services.signer_options import HEAD, SignerOption, chosen_signer, signer_options
from asn_desk.services.signers import signer_of

__all__ = [
    "CaseProposal",
    "CoachingDraft",
    "Fate",
    "IncidentDesk",
    "IntakePlan",
    "ReferralDraft",
    "ReplyDraft",
    "ReportedPersonView",
    "RowFate",
]


class IncidentDesk:
    """What clerks do with reports."""

    def __init__(
        self, database: Database, *, issuing: Issuing, law: Law, today: Callable[[], date]
    ) -> None:
        self._database = database
        self._issuing = issuing
        self._law = law
        self._today = today

    def lines(self, wanted: IncidentFilter) -> tuple[IncidentLine, ...]:
        """Return reported persons as the list shows them, latest first."""
        with self._database.reading() as work:
            return work.incidents.lines(wanted)

    def count(self, wanted: IncidentFilter) -> int:
        """Return how many reported persons a filter asks for."""
        with self._database.reading() as work:
            return work.incidents.count(wanted)

    def view(self, person_id: int) -> ReportedPersonView:
        """Return the file of a reported person; raises `NotFound`."""
        with self._database.reading() as work:
            return read_report_file(work, person_id)

    def plan_import(
        self,
        file: Path,
        *,
        source: Source = Source.SATPOL_LETTER,
        letter_number: str = "",
        letter_date: date | None = None,
        progress: Progress = no_progress,
    ) -> IntakePlan:
        """Read a package or a list and say what becomes of each row; nothing is changed.

        Raises `UnreadableFile` for what cannot be used at all.
        """
        arrival = Arrival(
            source=source,
            letter_number=letter_number,
            letter_date=letter_date,
            received_on=self._today(),
        )
        return plan_intake(self._database, file, arrival, progress=progress)

    def apply_import(
        self,
        plan: IntakePlan,
        *,
        source: Source | None = None,
        letter_number: str = "",
        letter_date: date | None = None,
        received_on: date | None = None,
        progress: Progress = no_progress,
    ) -> IntakePlan:
        """Do what the plan says: keep the evidence, then write all rows in one transaction.

        `source`, number and dates are what the clerk says of the arrival; else the plan's.

        `Cancelled` raised by `progress` undoes everything. Raises `ChangedMeanwhile` when the
        file or what the plan compared it with was changed since, and `DiskFull`.
        """
        arrival = Arrival(
            source=source or plan.source,
            letter_number=letter_number or plan.letter_number,
            letter_date=letter_date or plan.letter_date,
            received_on=received_on or self._today(),
        )
        return apply_intake(self._database, plan, arrival, progress=progress)

    def rejected_workbook(self, plan: IntakePlan) -> bytes:
        """Return an Excel workbook of the rejected rows with their reasons."""
        return rejected_workbook(plan.rejected)

    def blank_form(self) -> bytes:
        """Return the blank intake workbook to send to Satpol PP."""
        from asn_desk.documents.intake_form import blank_form  # noqa: PLC0415 - openpyxl, 0.3 s

        return blank_form()

    def add(
        self,
        report: Report,
        incident: Incident,
        people: Sequence[ReportedPerson],
        evidence: Sequence[Path] = (),
    ) -> int:
        """Take in one incident by hand, in a new report or one that is known (its id set).

        Returns the id of the first person. Raises `Incomplete`, `UnreadableFile` or `DiskFull`.
        """
        check_entry(report, incident, people, today=self._today())
        files = [keep_path(self._database.evidence, path) for path in evidence]
        with self._database.unit_of_work() as work:
            return write_entry(work, report, incident, people, files)

    def reports(self, text: str = "") -> tuple[Report, ...]:
        """Return reports whose letter, sender or subject holds every word, newest first."""
        with self._database.reading() as work:
            return work.incidents.reports(text)

    def link_letter(self, report_id: int, *, number: str, on: date, reason: str) -> None:
        """Record the letter that followed a report; raises `Incomplete`."""
        with self._database.unit_of_work() as work:
            conclusions.link_letter(work, report_id, number=number, on=on, reason=reason)

    def attach(self, incident_id: int, files: Sequence[Path]) -> None:
        """Copy files in as evidence; raises `UnreadableFile` or `DiskFull`."""
        self._attach(incident_id, [keep_path(self._database.evidence, path) for path in files])

    def attach_bytes(self, incident_id: int, name: str, content: bytes) -> None:
        """Copy content, as from the clipboard, in as evidence."""
        self._attach(incident_id, [keep_file(self._database.evidence, name, content)])

    def evidence(self, sha256: str) -> bytes:
        """Return a piece of evidence; raises `NotFound`, or `UnreadableFile` when altered."""
        return self._database.evidence.read(sha256)

    def candidates(self, person_id: int, *, text: str = "") -> tuple[Candidate, ...]:
        """Return who may be meant, best first; `text` is the clerk's own search."""
        with self._database.reading() as work:
            return candidates_for(work, work.incidents.person(person_id), text=text)

    def identify(self, person_id: int, employee_id: int | None, *, note: str = "") -> None:
        """Say who a reported person is, None for not known; the hours are checked anew."""
        with self._database.unit_of_work() as work:
            identify(work, conclusions.open_person(work, person_id), employee_id, note=note)

    def recheck_hours(self, person_id: int) -> HoursCheck:
        """Check the hours anew, as after a change of schedule, and keep the result."""
        with self._database.unit_of_work() as work:
            return recheck(work, work.incidents.person(person_id))

    def verify_duty(
        self, person_id: int, *, letter_number: str, letter_date: date, verified_by: str
    ) -> None:
        """Close as official duty on a surat tugas; raises `Incomplete` or `AlreadyExists`."""
        letter = (letter_number, letter_date)
        with self._database.unit_of_work() as work:
            conclusions.verify_duty(
                work, person_id, letter=letter, verified_by=verified_by, today=self._today()
            )

    def close_not_proven(self, person_id: int, *, reason: str) -> None:
        """Close as not proven; raises `Incomplete` or `AlreadyExists`."""
        with self._database.unit_of_work() as work:
            conclusions.close_not_proven(work, person_id, reason=reason, today=self._today())

    def reopen(self, person_id: int, *, reason: str) -> None:
        """Take back an outcome recorded wrongly, when no case or letter rests on it."""
        with self._database.unit_of_work() as work:
            conclusions.reopen(work, person_id, reason=reason)

    def proposed_case(self, person_id: int) -> CaseProposal:
        """Return what a case about this person could say."""
        with self._database.reading() as work:
            return conclusions.propose_case(work, person_id, law_in(work, self._law))

    def open_case(
        self,
        person_ids: Sequence[int],
        *,
        act: str,
        provisions: Sequence[str],
        happened_on: date | None,
        place: str,
        on: date | None = None,
    ) -> int:
        """Open a case that joins these reports of one PNS or CPNS; return its id.

        `on` is the day it was opened, today unless it is entered later. Raises `Incomplete`,
        `NotYetLawful`, `AlreadyExists` or `WrongDate`.
        """
        wish = CaseWish(
            act=act,
            provisions=provisions,
            happened_on=happened_on,
            place=place,
            opened_on=on or self._today(),
        )
        with self._database.unit_of_work() as work:
            law = law_in(work, self._law)
            return conclusions.open_case(work, person_ids, wish, law=law, today=self._today())

    def preview_coaching(self, person_id: int, draft: CoachingDraft, *, on: date) -> bytes:
        """Return the surat pembinaan as a draft."""
        with self._database.reading() as work:
            law = law_in(work, self._law)
            order = report_letters.coaching_order(work, person_id, draft, on=on, law=law)
            return self._issuing.preview(work, order)

    def coach(
        self, person_id: int, draft: CoachingDraft, *, on: date, numbering: Numbering = NEXT
    ) -> int:
        """Issue the surat pembinaan and close with it; return the letter's id."""
        with self._database.unit_of_work() as work:
            law = law_in(work, self._law)
            order = report_letters.coaching_order(work, person_id, draft, on=on, law=law)
            return self._conclude(work, person_id, order, Outcome.COACHING, numbering)

    def preview_referral(self, person_id: int, draft: ReferralDraft, *, on: date) -> bytes:
        """Return the letter to another institution as a draft."""
        with self._database.reading() as work:
            law = law_in(work, self._law)
            order = report_letters.referral_order(work, person_id, draft, on=on, law=law)
            return self._issuing.preview(work, order)

    def refer(
        self, person_id: int, draft: ReferralDraft, *, on: date, numbering: Numbering = NEXT
    ) -> int:
        """Pass the report to another institution and close with it; return the letter's id."""
        with self._database.unit_of_work() as work:
            law = law_in(work, self._law)
            order = report_letters.referral_order(work, person_id, draft, on=on, law=law)
            return self._conclude(work, person_id, order, Outcome.REFERRED, numbering)

    def reply_rows(self, report_id: int) -> tuple[ReplyRow, ...]:
        """Return what Satpol PP would be told of each person it reported."""
        with self._database.reading() as work:
            return report_letters.reply_rows(work, report_id)

    def preview_reply(self, report_id: int, draft: ReplyDraft, *, on: date) -> bytes:
        """Return the answer to Satpol PP as a draft."""
        with self._database.reading() as work:
            order = report_letters.reply_order(work, report_id, draft, on=on)
            return self._issuing.preview(work, order)

    def reply(
        self, report_id: int, draft: ReplyDraft, *, on: date, numbering: Numbering = NEXT
    ) -> int:
        """Issue the answer to Satpol PP; return the letter's id."""
        with self._database.unit_of_work() as work:
            order = report_letters.reply_order(work, report_id, draft, on=on)
            return self._issuing.issue(work, replace(order, numbering=numbering)).letter_id

    def signers(self, kind: LetterKind, on: date) -> tuple[SignerOption, ...]:
        """Return who may sign a letter of this kind on a day; the first is proposed."""
        with self._database.reading() as work:
            return signer_options(work, kind, on)

    def number_offer(
        self, kind: LetterKind, on: date, *, signer_id: int | None = None, signer: str = HEAD
    ) -> NumberOffer:
        """Return how a letter of this kind may be numbered, signed by an employee or an option."""
        with self._database.reading() as work:
            who = None if signer == HEAD else chosen_signer(work, kind, on, signer)
            if signer_id is not None:
                who = signer_of(work, signer_id, on)
            return number_offer(work, kind, on, who)

    def _conclude(
        self,
        work: UnitOfWork,
        person_id: int,
        order: LetterOrder,
        outcome: Outcome,
        numbering: Numbering,
    ) -> int:
        issued = self._issuing.issue(work, replace(order, numbering=numbering))
        title = "Surat Pembinaan" if outcome is Outcome.COACHING else "Surat Penerusan"
        note = conclusions.letter_note(title, issued.number)
        person = work.incidents.person(person_id)
        conclusions.conclude(work, person, outcome, on=order.on, reason=note)
        return issued.letter_id

    def _attach(self, incident_id: int, files: Sequence[KeptFile]) -> None:
        with self._database.unit_of_work() as work:
            work.incidents.get(incident_id)
            add_evidence(work, incident_id, files)
