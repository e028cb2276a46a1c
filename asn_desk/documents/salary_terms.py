"""The terms of the decisions that stop a salary, and that pay it again."""

from asn_desk.documents.term_values import Spelling, article_in_full, reference_terms
from asn_desk.domain.papers.salary_facts import SalaryResumeDecisionFacts, SalaryStopDecisionFacts


def stop_decision(facts: SalaryStopDecisionFacts, spelling: Spelling) -> dict[str, object]:
    """Return the terms of the decision that stops a salary."""
    return {
        "pegawai": spelling.person(facts.subject),
        "hari_mangkir": list(facts.days),
        "henti_mulai": facts.stop_from,
        "pasal": article_in_full(facts.article),
        "usul": reference_terms(facts.proposal),
        "jabatan_pengusul": facts.proposed_by,
    }


def resume_decision(facts: SalaryResumeDecisionFacts, spelling: Spelling) -> dict[str, object]:
    """Return the terms of the decision that revokes a stop."""
    return {
        "pegawai": spelling.person(facts.subject),
        "keputusan_henti": reference_terms(facts.decision),
        "usul": reference_terms(facts.proposal),
        "jabatan_pengusul": facts.proposed_by,
        "bayar_mulai": facts.resume_from,
        "alasan": facts.reason.strip().rstrip("."),
        "tidak_terbukti": facts.disproved,
    }
