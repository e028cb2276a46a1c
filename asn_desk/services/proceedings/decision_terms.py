"""What a decision could fix beside what the clerk has typed, and how its dates came about."""

import re
from dataclasses import replace
from datetime import date, timedelta

from asn_desk.domain.dates import long_date
from asn_desk.domain.law.basis import Reason
from asn_desk.domain.law.periods import concurrence_on, last_day
from asn_desk.domain.law.sanctions import sanction
from asn_desk.domain.law.tables import Sanction
from asn_desk.domain.sanction_terms import SanctionTerms
from asn_desk.services.proceedings.case_file import CaseFile
from asn_desk.services.proceedings.case_terms import HANDOVER_DAYS, expected_effect, proposed_terms
from asn_desk.services.proceedings.case_values import TermsProposal
from asn_desk.services.proceedings.past_decisions import running_sanctions
from asn_desk.services.whys import why

_SHARE = re.compile(r"(\d+)\s*%")
_EFFECT = "PP 94/2021 Pasal 38 ayat (1)"


def terms_offer(
    file: CaseFile, code: str, *, on: date, given: SanctionTerms | None = None
) -> TermsProposal | None:
    """Return the terms a decision of a day could fix, with the reasons for its dates.

    `given` is what the clerk typed: from another TMT follows the last day, from the day a raise
    or promotion was due the day it is put off to, from the allowance its cut. None for a light
    sanction.
    """
    terms = proposed_terms(file, code, on=on)
    if terms is None:
        return None
    typed = given or SanctionTerms()
    terms = _following(sanction(file.rules.law, code), terms, typed)
    law = file.rules.law
    return TermsProposal(terms=terms, whys=tuple(why(law, one) for one in _reasons(file, code, on)))


def _following(row: Sanction, terms: SanctionTerms, typed: SanctionTerms) -> SanctionTerms:
    """Add what follows from the clerk's own answers."""
    start = typed.start_on
    if start is not None and row.months and terms.end_on is not None:
        terms = replace(terms, start_on=start, end_on=last_day(start, row.months))
    if typed.raise_due_on is not None:
        terms = replace(terms, raise_moved_to=_put_off(typed.raise_due_on, row.months))
    if typed.promotion_due_on is not None:
        terms = replace(terms, promotion_moved_to=_put_off(typed.promotion_due_on, row.months))
    share = _SHARE.search(row.name)
    if typed.allowance is not None and share is not None:
        terms = replace(terms, allowance_cut=typed.allowance * int(share[1]) // 100)
    return terms


def _put_off(due: date, months: int) -> date:
    return last_day(due, months) + timedelta(days=1)


def _reasons(file: CaseFile, code: str, on: date) -> tuple[Reason, ...]:
    """Say when the decision can be in force, and from when to when it is served then."""
    effective_on = expected_effect(file, on)
    if effective_on is None:
        return ()
    sentence = (
        f"Keputusan {long_date(on)} diperkirakan diserahkan {HANDOVER_DAYS} hari kerja kemudian"
        " (kebiasaan kantor) dan berlaku pada hari kerja ke-15 sesudah diterima,"
        f" {long_date(effective_on)}. Bila diterima pada hari lain, tanggalnya ikut bergeser."
    )
    inputs = (("tanggal keputusan", long_date(on)), ("mulai berlaku", long_date(effective_on)))
    law = file.rules.law
    running = [one for _, one in running_sanctions(law, file.other_decisions, on=effective_on)]
    found = concurrence_on(law, running=running, new=code, effective_on=effective_on)
    effect = Reason(article=_EFFECT, sentence=sentence, inputs=inputs)
    return (effect, found.period.reason, *found.reasons)
