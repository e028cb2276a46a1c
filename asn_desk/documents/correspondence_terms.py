"""The terms of letters outside an examination: forwarding, coaching, replies, salary."""

from asn_desk.documents.term_values import (
    Spelling,
    article_in_full,
    charge_terms,
    reference_terms,
)
from asn_desk.domain.dates import clock
from asn_desk.domain.papers.letter_facts import (
    CoachingFacts,
    ForwardingFacts,
    ReferralFacts,
    SatpolReplyFacts,
)
from asn_desk.domain.papers.salary_facts import (
    SalaryResumeFacts,
    SalaryStopFacts,
)


def forwarding(facts: ForwardingFacts, spelling: Spelling) -> dict[str, object]:
    """Return the terms of a report forwarded to the direct superior."""
    return {
        "tujuan": facts.addressee,
        "laporan": facts.report,
        "pegawai": spelling.person(facts.subject),
        "batas": facts.answer_by,
        "lampiran": facts.attachments,
        **charge_terms(facts.charge),
    }


def referral(facts: ReferralFacts, spelling: Spelling) -> dict[str, object]:
    """Return the terms of a report forwarded to another institution."""
    return {
        "tujuan": facts.addressee,
        "laporan": facts.report,
        "nama": facts.name,
        "nip": spelling.nip(facts.nip),
        "unit": facts.unit,
        **charge_terms(facts.charge),
    }


def coaching(facts: CoachingFacts, spelling: Spelling) -> dict[str, object]:
    """Return the terms of a letter of coaching."""
    return {
        "pegawai": spelling.person(facts.subject),
        "jam": clock(facts.at) if facts.at else "",
        "pukul_perbuatan": ""
        if facts.at is None or clock(facts.at) in facts.charge.act
        else clock(facts.at),
        "surat_edaran": facts.circular,
        "tautan": facts.remove_link,
        "pernyataan_kepada": facts.statement_to,
        "batas": facts.deadline,
        "pembinaan": facts.coaching,
        **charge_terms(facts.charge),
    }


def reply(facts: SatpolReplyFacts, spelling: Spelling) -> dict[str, object]:
    """Return the terms of the answer to Satpol PP, one row a person."""
    return {
        "laporan": reference_terms(facts.report),
        "baris": [
            {
                "nama": one.name,
                "nip": spelling.nip(one.nip),
                "perangkat_daerah": one.agency,
                "tanggal": one.found_on,
                "tindak_lanjut": one.follow_up,
                "status": one.status,
            }
            for one in facts.rows
        ],
        "bukti_kurang": facts.missing_evidence,
        "batas": facts.answer_by,
    }


def salary_stop(facts: SalaryStopFacts, spelling: Spelling) -> dict[str, object]:
    """Return the terms of the proposal to stop a salary."""
    return {
        "tujuan": facts.addressee,
        "pegawai": spelling.person(facts.subject),
        "hari_mangkir": list(facts.days),
        "henti_mulai": facts.stop_from,
        "pasal": article_in_full(facts.article),
    }


def salary_resume(facts: SalaryResumeFacts, spelling: Spelling) -> dict[str, object]:
    """Return the terms of the proposal to pay a salary again."""
    return {
        "tujuan": facts.addressee,
        "pegawai": spelling.person(facts.subject),
        "surat_henti": reference_terms(facts.stop),
        "bayar_mulai": facts.resume_from,
        "alasan": facts.reason.strip().rstrip("."),
        "tidak_terbukti": facts.disproved,
    }
