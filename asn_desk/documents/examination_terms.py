"""The terms of the letters of an examination: from the team and the summons to the report."""

from asn_desk.documents.term_values import (
    Spelling,
    article_in_full,
    charge_terms,
    evidence_terms,
    meeting_terms,
    reference_terms,
    summons_terms,
)
from asn_desk.domain.dates import clock
from asn_desk.domain.papers.letter_facts import (
    AbsenceFacts,
    AuthorityFacts,
    ExaminationFacts,
    ReportFacts,
    SummonsFacts,
)
from asn_desk.domain.papers.team_facts import (
    OrderFacts,
    ReleaseFacts,
    TeamFacts,
)

_LONGEST_CELL = 450
"""Findings with a longer text leave the narrow columns of the table."""


def summons(facts: SummonsFacts, spelling: Spelling) -> dict[str, object]:
    """Return the terms of a first or second summons."""
    return {
        "pegawai": spelling.person(facts.subject),
        "pemeriksa": spelling.person(facts.examiner),
        "oleh_tim": facts.by_team,
        "oleh_atasan": facts.by_superior,
        "bawaan": facts.bring,
        "panggilan_pertama": reference_terms(facts.first),
        "tanggal_periksa_pertama": facts.first_meeting,
        "alasan_tidak_hadir": facts.absence_reason,
        **meeting_terms(facts.meeting),
        **charge_terms(facts.charge),
    }


def absence(facts: AbsenceFacts, spelling: Spelling) -> dict[str, object]:
    """Return the terms of the minutes that somebody did not come."""
    return {
        "pegawai": spelling.person(facts.subject),
        "para_pemeriksa": spelling.examiners(facts.examiners, facts.team),
        "jam_akhir": clock(facts.waited_until),
        "panggilan": summons_terms(facts.summons, facts.received_on),
        "alasan_tidak_hadir": facts.absence_reason,
        "saksi": list(facts.witnesses),
        "oleh_atasan": facts.by_superior,
        **meeting_terms(facts.meeting),
    }


def examination(facts: ExaminationFacts, spelling: Spelling) -> dict[str, object]:
    """Return the terms of the minutes of an examination."""
    return {
        "pegawai": spelling.person(facts.subject),
        "para_pemeriksa": spelling.examiners(facts.examiners, facts.team),
        "surat_perintah": facts.authority,
        "virtual": facts.virtual,
        "tanya_jawab": [
            {"pertanyaan": one.question, "jawaban": one.answer} for one in facts.questions
        ],
        "catatan": facts.remark,
        "menolak": facts.refused,
        "alasan_menolak": facts.refusal_reason,
        "bukti": evidence_terms(facts.evidence),
        **meeting_terms(facts.meeting),
        **charge_terms(facts.charge),
    }


def report(facts: ReportFacts, spelling: Spelling) -> dict[str, object]:
    """Return the terms of the report on an examination, short or in a team's long form."""
    return {
        "pegawai": spelling.person(facts.subject),
        "para_pemeriksa": spelling.seats(facts.team),
        "dasar": [item.rstrip(";. ") for item in facts.basis],
        "fakta": [item.rstrip(";. ") for item in facts.findings],
        "tanggal_periksa": facts.examined_on,
        "panggilan": summons_terms(facts.summons),
        "oleh_tim": facts.by_team,
        "oleh_atasan": facts.by_superior,
        "hukuman": facts.sanction,
        "tujuan": facts.addressee,
        "uraian_panjang": _is_long(facts),
        "waktu": facts.time_text,
        "faktor_berat": facts.aggravating,
        "faktor_ringan": facts.mitigating,
        "dampak": facts.impact,
        "terbukti": facts.proven,
        "jabatan_berwenang": facts.authority_post,
        "berita_acara": reference_terms(facts.minutes),
        "bukti": evidence_terms(facts.evidence),
        **charge_terms(facts.charge, facts.regulation),
    }


def team(facts: TeamFacts, spelling: Spelling) -> dict[str, object]:
    """Return the terms of the decision that forms a team."""
    return {
        "pegawai": spelling.person(facts.subject),
        "anggota": spelling.seats(facts.seats),
        "tingkat": facts.level,
        "laporan": facts.report,
        "penunjukan": facts.designation.rstrip(";. "),
        **charge_terms(facts.charge),
    }


def order(facts: OrderFacts, spelling: Spelling) -> dict[str, object]:
    """Return the terms of the order to examine."""
    return {
        "pegawai": spelling.person(facts.subject),
        "para_pemeriksa": [spelling.person(one) for one in facts.examiners],
        "keputusan_tim": reference_terms(facts.team),
        **meeting_terms(facts.meeting),
        **charge_terms(facts.charge),
    }


def release(facts: ReleaseFacts, spelling: Spelling) -> dict[str, object]:
    """Return the terms of a temporary release from the duties of a post."""
    return {
        "pegawai": spelling.person(facts.subject),
        "pelaksana_harian": spelling.person(facts.acting) if facts.acting else None,
        **charge_terms(facts.charge),
    }


def authority(facts: AuthorityFacts, spelling: Spelling) -> dict[str, object]:
    """Return the terms of the report that goes up to who may punish."""
    return {
        "pegawai": spelling.person(facts.subject),
        "tujuan": facts.addressee,
        "melalui": list(facts.through),
        "hukuman": facts.sanction,
        "jabatan_berwenang": facts.authority_post,
        "pasal_kewenangan": article_in_full(facts.article),
        "tanggal_periksa": facts.examined_on,
        "berita_acara": reference_terms(facts.minutes),
        "laporan_hasil": reference_terms(facts.report),
        "oleh_tim": facts.by_team,
        "oleh_atasan": facts.by_superior,
        **charge_terms(facts.charge),
    }


def _is_long(facts: ReportFacts) -> bool:
    cells = (facts.charge.act, facts.aggravating, facts.mitigating, facts.impact)
    return any(len(text) > _LONGEST_CELL for text in cells)
