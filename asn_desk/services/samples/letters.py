"""Of every kind of letter a sample on invented facts; a kind without one fails a test."""

from collections.abc import Callable, Mapping
from datetime import date

from asn_desk.domain.office import Office
from asn_desk.domain.papers.copy_facts import CopyFacts
from asn_desk.domain.papers.letter_facts import Facts
from asn_desk.domain.papers.letters import Frame, LetterKind
from asn_desk.domain.papers.sample_letter import SampleLetter
from asn_desk.services.samples import correspondence, decisions, examination
from asn_desk.services.samples.cast import Cast, SampleSize

SAMPLES: Mapping[LetterKind, Callable[[Cast], Facts | CopyFacts]] = {
    LetterKind.FORWARDING: examination.forwarding,
    LetterKind.SUMMONS_1: examination.first_summons,
    LetterKind.SUMMONS_2: examination.second_summons,
    LetterKind.ABSENCE_MINUTES: examination.absence,
    LetterKind.EXAMINATION_MINUTES: examination.examination,
    LetterKind.EXAMINATION_REPORT: examination.report,
    LetterKind.DECISION: decisions.decision,
    LetterKind.RECEIPT_SUMMONS: decisions.receipt_summons,
    LetterKind.HANDOVER_MINUTES: decisions.handover,
    LetterKind.DISPATCH: decisions.dispatch,
    LetterKind.COACHING: correspondence.coaching,
    LetterKind.REFERRAL: examination.referral,
    LetterKind.SATPOL_REPLY: correspondence.reply,
    LetterKind.TEAM_DECISION: examination.team,
    LetterKind.EXAMINATION_ORDER: examination.order,
    LetterKind.TEMPORARY_RELEASE: decisions.release,
    LetterKind.AUTHORITY_REPORT: examination.authority,
    LetterKind.RECAP_MEMO: correspondence.recap,
    LetterKind.RECAP_COVER: correspondence.recap,
    LetterKind.SALARY_STOP_DECISION: correspondence.salary_stop_decision,
    LetterKind.SALARY_RESUME_DECISION: correspondence.salary_resume_decision,
    LetterKind.CERTIFIED_COPY: decisions.whole_copy,
    LetterKind.EXTRACT: decisions.extract,
    LetterKind.SALARY_STOP: correspondence.salary_stop,
    LetterKind.SALARY_RESUME: correspondence.salary_resume,
    LetterKind.STATEMENT_CLEAR: correspondence.not_in_process,
    LetterKind.STATEMENT_NEVER: correspondence.never_weighty,
    LetterKind.CERTIFICATE: correspondence.certificate,
    LetterKind.EMPLOYEE_STATEMENT: correspondence.employee_statement,
}


def sample_letter(
    kind: LetterKind, office: Office, on: date, *, size: SampleSize = SampleSize.USUAL
) -> SampleLetter:
    """Return a letter of a kind on invented facts."""
    cast = Cast(office=office, on=on, size=size)
    frame = Frame(
        number=None,
        draft_number=f"{office.classification}/      /{office.short_name}/{on.year}",
        on=on,
        place=office.town,
        signer=cast.signer,
        copies=cast.copies,
    )
    return SampleLetter(kind=kind, name=size.value, frame=frame, facts=SAMPLES[kind](cast))
