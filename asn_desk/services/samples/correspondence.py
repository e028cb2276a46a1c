"""Sample facts of coaching, replies, salaries, recaps and statements."""

from datetime import date, time, timedelta

from asn_desk.domain.law.terms import Attestation
from asn_desk.domain.papers.letter_facts import CoachingFacts, ReplyRow, SatpolReplyFacts
from asn_desk.domain.papers.recap_letter_facts import RecapLetterFacts
from asn_desk.domain.papers.salary_facts import (
    SalaryResumeDecisionFacts,
    SalaryResumeFacts,
    SalaryStopDecisionFacts,
    SalaryStopFacts,
)
from asn_desk.domain.papers.statement_facts import EmployeeStatementFacts, StatementFacts
from asn_desk.domain.recaps import RecapCounts
from asn_desk.services.samples.cast import Cast

_STOPPED_AFTER = 10
_YEAR = 12


def coaching(cast: Cast) -> CoachingFacts:
    """Return a letter of coaching."""
    return CoachingFacts(
        subject=cast.subject,
        charge=cast.charge,
        at=None if cast.short else time(9, 20),
        circular=cast.said(cast.office.circular),
        remove_link=cast.said("https://contoh.go.id/rekaman"),
        statement_to=cast.said("Kepala Dinas Contoh"),
        deadline=cast.days_ahead(7),
        coaching=cast.said("oleh Kepala Dinas Contoh setiap Senin"),
    )


def reply(cast: Cast) -> SatpolReplyFacts:
    """Return an answer to Satpol PP."""
    row = ReplyRow(
        name=cast.subject.name,
        nip=cast.subject.nip,
        agency="Dinas Contoh",
        found_on=None if cast.short else cast.days_ago(20),
        follow_up="Diteruskan ke atasan langsung",
        status="dalam pemeriksaan",
    )
    return SatpolReplyFacts(
        report=cast.reference(45, 20),
        rows=(row,) * (12 if cast.extreme else 1),
        missing_evidence=cast.said("rekaman kamera pengawas"),
        answer_by=None if cast.short else cast.days_ahead(14),
    )


def salary_stop(cast: Cast) -> SalaryStopFacts:
    """Return a proposal to stop a salary."""
    return SalaryStopFacts(
        addressee="Kepala Dinas Contoh selaku Kuasa Pengguna Anggaran",
        subject=cast.subject,
        days=_absent(cast),
        stop_from=cast.days_ahead(20),
        article=cast.said("Pasal 15 ayat (2)"),
    )


def salary_resume(cast: Cast) -> SalaryResumeFacts:
    """Return a proposal to pay a salary again."""
    return SalaryResumeFacts(
        addressee="Kepala Dinas Contoh selaku Kuasa Pengguna Anggaran",
        subject=cast.subject,
        stop=cast.reference(51, 40),
        resume_from=cast.days_ahead(10),
        reason="yang bersangkutan menyerahkan surat cuti sakit yang sah",
        disproved=not cast.short,
    )


def salary_stop_decision(cast: Cast) -> SalaryStopDecisionFacts:
    """Return a decision that stops a salary."""
    return SalaryStopDecisionFacts(
        subject=cast.subject,
        days=_absent(cast),
        stop_from=cast.days_ahead(20),
        article=cast.said("Pasal 15 ayat (2)"),
        proposal=cast.reference(51, 9),
        proposed_by=cast.office.head_post,
    )


def salary_resume_decision(cast: Cast) -> SalaryResumeDecisionFacts:
    """Return a decision that pays a salary again."""
    return SalaryResumeDecisionFacts(
        subject=cast.subject,
        decision=cast.reference(52, 30),
        proposal=cast.reference(61, 5),
        proposed_by=cast.office.head_post,
        resume_from=cast.days_ahead(10),
        reason="yang bersangkutan menyerahkan surat cuti sakit yang sah",
        disproved=not cast.short,
    )


def recap(cast: Cast) -> RecapLetterFacts:
    """Return a letter that sends a recap; the short one is of a month without decisions."""
    filled = RecapCounts(
        reports=14, from_satpol=9, from_agencies=4, from_others=1, running=8, late=2,
        light=3, medium=1, heavy=1, other=1, coached=5, ended=2,
    )  # fmt: skip
    return RecapLetterFacts(
        addressee="Kepala Kantor Regional Contoh",
        town=cast.said("Jakarta"),
        year=cast.on.year,
        month=cast.on.month,
        unit="Dinas Contoh" if cast.extreme else "",
        region=cast.office.region,
        counts=RecapCounts() if cast.short else filled,
    )


def not_in_process(cast: Cast) -> StatementFacts:
    """Return a statement that nobody is being examined or punished."""
    return _statement(cast, Attestation.NOT_IN_PROCESS, "mutasi")


def never_weighty(cast: Cast) -> StatementFacts:
    """Return a statement that nobody was punished at a medium or heavy level."""
    return _statement(cast, Attestation.NEVER_WEIGHTY, "pensiun")


def certificate(cast: Cast) -> StatementFacts:
    """Return a surat keterangan of each variant."""
    variant = Attestation.NEVER
    if cast.short:
        variant = Attestation.NOT_IN_PROCESS
    elif cast.extreme:
        variant = Attestation.NEVER_WEIGHTY
    return _statement(cast, variant, "beasiswa")


def employee_statement(cast: Cast) -> EmployeeStatementFacts:
    """Return what an employee signs after coaching."""
    promise = "menghapus rekaman siaran itu dari media sosial"
    return EmployeeStatementFacts(
        subject=cast.subject,
        superior=None if cast.short else cast.superior,
        charge=cast.charge,
        circular=cast.said(cast.office.circular),
        coaching=None if cast.short else cast.reference(21, 5),
        promises=() if cast.short else (promise,) * (5 if cast.extreme else 1),
        stamp="Meterai Rp10.000" if cast.extreme else "",
    )


def _statement(cast: Cast, variant: Attestation, purpose: str) -> StatementFacts:
    return StatementFacts(
        subject=cast.subject,
        signer=cast.signing_person,
        government=f"Pemerintah {cast.office.region}",
        office=f"{cast.office.name} {cast.office.region}",
        attestation=variant,
        months=0 if cast.short else _YEAR,
        purpose=purpose,
        data_until=cast.on,
        valid_months=0 if cast.short else 3,
    )


def _absent(cast: Cast) -> tuple[date, ...]:
    """Return working days in a row, as a proposal names them."""
    many = 120 if cast.extreme else 2 * _STOPPED_AFTER
    first = cast.days_ago(many + 1)
    days = (first + timedelta(days=at) for at in range(many))
    return tuple(day for day in days if day.weekday() < 5)  # noqa: PLR2004 - Monday to Friday
