"""What every letter of a story is checked for, and which story makes which kinds."""

from asn_desk.domain.dates import DAYS, MONTHS, long_date
from asn_desk.domain.numerals import spell
from asn_desk.domain.papers.letters import LetterKind
from tests.stories.window.clerk import text_of

K = LetterKind
LIGHT = {
    K.FORWARDING, K.SUMMONS_1, K.ABSENCE_MINUTES, K.SUMMONS_2, K.EXAMINATION_MINUTES,
    K.EXAMINATION_REPORT, K.DECISION, K.RECEIPT_SUMMONS, K.DISPATCH,
}  # fmt: skip
MEDIUM = {
    K.FORWARDING, K.SUMMONS_1, K.EXAMINATION_MINUTES, K.EXAMINATION_REPORT, K.AUTHORITY_REPORT,
    K.DECISION, K.RECEIPT_SUMMONS, K.HANDOVER_MINUTES,
}  # fmt: skip
HEAVY = {
    K.TEAM_DECISION, K.EXAMINATION_ORDER, K.SUMMONS_1, K.TEMPORARY_RELEASE, K.EXAMINATION_MINUTES,
    K.EXAMINATION_REPORT, K.AUTHORITY_REPORT, K.DECISION, K.RECEIPT_SUMMONS, K.HANDOVER_MINUTES,
}  # fmt: skip
COPIES = {K.CERTIFIED_COPY, K.EXTRACT}
SALARY = {K.SALARY_STOP, K.SALARY_STOP_DECISION, K.SALARY_RESUME, K.SALARY_RESUME_DECISION}
RECAP = {K.RECAP_MEMO, K.RECAP_COVER}
REPORTS = {K.COACHING, K.REFERRAL, K.SATPOL_REPLY, K.EMPLOYEE_STATEMENT}
STATEMENTS = {K.STATEMENT_CLEAR, K.STATEMENT_NEVER, K.CERTIFICATE}
STORIES = (LIGHT, MEDIUM, HEAVY, COPIES, SALARY, RECAP, REPORTS, STATEMENTS)

ARTICLES = {
    K.FORWARDING: "Pasal 26 dan Pasal 27",
    K.SUMMONS_2: "Pasal 26 ayat (4)",
    K.EXAMINATION_MINUTES: "Pasal 3 huruf",
    K.EXAMINATION_REPORT: "Pasal 3 huruf",
    K.DECISION: "Pasal 3 huruf",
    K.TEAM_DECISION: "Pasal 3 huruf",
    K.TEMPORARY_RELEASE: "Pasal 3 huruf",
    K.AUTHORITY_REPORT: "Pasal 3 huruf",
    K.SALARY_STOP: "Pasal 15 ayat (2)",
    K.SALARY_STOP_DECISION: "Pasal 15 ayat (2)",
}
"""The article each kind must name."""
PLAIN = {K.EXAMINATION_MINUTES, K.EXAMINATION_REPORT}
"""Kinds whose form carries no kop."""
BY_HAND = {K.EXAMINATION_MINUTES, K.ABSENCE_MINUTES, K.HANDOVER_MINUTES}
"""Kinds that write their date in words."""


def check_letters(desks, kinds, *, kop):
    """Check every letter of the agenda, and that the kinds of a story are all made.

    `kop` gives the words of the kop each kind is printed under; others are this office's.
    """
    lines = desks.letters.agenda(year=2026)
    assert {line.kind for line in lines} == kinds
    for line in lines:
        text = text_of(desks.letters.pdf(line.id))
        assert line.number in text, line.kind
        assert _written(line) in text, line.kind
        assert line.signer.split(",")[0].upper() in text.upper(), line.kind
        assert ARTICLES.get(line.kind, "") in text, line.kind
        assert "DRAF" not in text, line.kind
        head = "" if line.kind in PLAIN else kop.get(line.kind, "BADAN KEPEGAWAIAN DAN")
        assert text.startswith(("PEMERINTAH KABUPATEN", "BUPATI", "RAHASIA", "Ketapang,")), text[
            :50
        ]
        assert head in text[:160], (line.kind, text[:160])


def _written(line):
    """The date as this kind of letter writes it."""
    on = line.on
    if line.kind not in BY_HAND:
        return long_date(on)
    return f"{DAYS[on.weekday()]}, tanggal {spell(on.day)}, bulan {MONTHS[on.month - 1]}"
