"""Answers of the law for tests of forms that do not ask the real one."""

from datetime import date

from asn_desk.domain.sanction_terms import SanctionTerms
from asn_desk.services.proceedings.case_values import (
    AssessmentView,
    PunisherChoice,
    SanctionChoice,
    TermsProposal,
    Why,
)

TODAY = date(2026, 3, 13)
DAY = date(2026, 3, 12)
ASSESSED = AssessmentView(
    level="ringan",
    reasons=(("Pasal 9", "Berdampak pada unit kerja."),),
    sanctions=(
        SanctionChoice(code="R1", name="teguran lisan", permitted=True, proposed=True, reason="a"),
        SanctionChoice(
            code="R2", name="teguran tertulis", permitted=True, proposed=False, reason="a"
        ),
        SanctionChoice(
            code="S1",
            name="penundaan",
            permitted=False,
            proposed=False,
            reason="tingkatnya ringan",
            article="Pasal 10",
        ),
    ),
    punishers=(
        PunisherChoice(
            employee_id=3, by_regent=False, title="Lidia", allowed=True, proposed=True, reason="x"
        ),
        PunisherChoice(
            employee_id=None,
            by_regent=True,
            title="Bupati",
            allowed=False,
            proposed=False,
            reason="y",
        ),
    ),
)

OFFER = TermsProposal(
    terms=SanctionTerms(start_on=date(2026, 4, 6), end_on=date(2027, 4, 5)),
    whys=(Why(article="Pasal 38", sentence="Berlaku 6 April 2026."),),
)
