"""The terms of a decision and of the letters that deliver it."""

from datetime import timedelta

from asn_desk.documents.term_values import (
    BLANK,
    PP_53,
    Spelling,
    charge_terms,
    date_or_blank,
    meeting_terms,
    money_or_blank,
    reference_terms,
    summons_terms,
)
from asn_desk.domain.numerals import spell
from asn_desk.domain.papers.letter_facts import (
    DecisionFacts,
    DispatchFacts,
    HandoverFacts,
    ReceiptSummonsFacts,
)
from asn_desk.domain.proceedings.dictum import DictumForm, dictum_form
from asn_desk.domain.sanction_terms import SanctionTerms

_TRANSITION = {"ST1", "ST2", "ST3"}
"""Medium sanctions of PP 53/2010 Pasal 7 ayat (3), alive through PP 94/2021 Pasal 42."""


def decision(facts: DecisionFacts, spelling: Spelling) -> dict[str, object]:
    """Return the terms of a decision; `ketetapan` holds what its extra dictum fixes."""
    transition = facts.sanction_code in _TRANSITION
    charged = charge_terms(facts.charge, facts.regulation)
    return {
        "pegawai": spelling.person(facts.subject),
        "tanggal_periksa": facts.examined_on,
        "panggilan": summons_terms(facts.summons),
        "oleh_tim": facts.by_team,
        "hukuman": facts.sanction,
        "masa_hukuman": _period(facts.sanction),
        "kode_hukuman": facts.sanction_code,
        "bentuk_hukuman": dictum_form(facts.sanction_code, facts.terms).value,
        "ketetapan": _fixed(facts.sanction_code, facts.terms),
        "masa_peralihan": transition,
        "dasar_pp53": transition or charged["peraturan"] == PP_53,
        "dasar_pppk": spelling.person(facts.subject)["sebutan"] == "PPPK",
        "dasar_tambahan": [item.rstrip(";. ") for item in facts.extra_basis],
        **charged,
    }


def receipt_summons(facts: ReceiptSummonsFacts, spelling: Spelling) -> dict[str, object]:
    """Return the terms of the summons to receive a decision."""
    return {
        **_delivered(facts, spelling),
        "menghadap": spelling.person(facts.before),
        **meeting_terms(facts.meeting),
    }


def handover(facts: HandoverFacts, spelling: Spelling) -> dict[str, object]:
    """Return the terms of the minutes of handing a decision over."""
    return {
        **_delivered(facts, spelling),
        "penyampai": spelling.person(facts.deliverer),
        "selaku_berwenang": facts.as_authority,
        "kode_hukuman": facts.sanction_code,
        "menolak": facts.refused,
        "alasan_menolak": facts.refusal_reason,
        "saksi": list(facts.witnesses),
        "berlaku": facts.effective_on,
        "batas_upaya": facts.remedy_until,
        **meeting_terms(facts.meeting),
    }


def dispatch(facts: DispatchFacts, spelling: Spelling) -> dict[str, object]:
    """Return the terms of the letter that sends a decision."""
    return {
        **_delivered(facts, spelling),
        "alamat": facts.address,
        "panggilan_terima": reference_terms(facts.called),
        "tanggal_panggilan": facts.called_for,
        "menolak": facts.refused,
    }


def _delivered(
    facts: ReceiptSummonsFacts | HandoverFacts | DispatchFacts, spelling: Spelling
) -> dict[str, object]:
    return {
        "pegawai": spelling.person(facts.subject),
        "keputusan": reference_terms(facts.decision),
        "hukuman": facts.sanction,
        "jabatan_pemutus": facts.decision_post,
    }


def _period(sanction: str) -> str:
    """Return how long a sanction lasts, as its own name says: `1 (satu) tahun`."""
    return sanction.rpartition("selama ")[2] if "selama " in sanction else "masa hukuman"


def _fixed(code: str, terms: SanctionTerms | None) -> dict[str, object]:
    """Return what the extra dictum fixes, each value written out; a gap where one is missing."""
    given = terms or SanctionTerms()
    after = given.end_on + timedelta(days=1) if given.end_on else None
    left = None
    if given.allowance is not None and given.allowance_cut is not None:
        left = given.allowance - given.allowance_cut
    known = given.promotion_due_on and given.promotion_moved_to
    form = dictum_form(code, terms)
    return {
        "bermasa": form is DictumForm.OTHER and given.start_on and given.end_on,
        "ada_mulai": given.start_on is not None,
        "mulai": date_or_blank(given.start_on),
        "akhir": date_or_blank(given.end_on),
        "kembali": date_or_blank(after),
        "tunjangan": money_or_blank(given.allowance),
        "potongan": money_or_blank(given.allowance_cut),
        "tunjangan_jadi": money_or_blank(left),
        "kgb": date_or_blank(given.raise_due_on),
        "kgb_baru": date_or_blank(given.raise_moved_to),
        "kp": date_or_blank(given.promotion_due_on) if known else "",
        "kp_baru": date_or_blank(given.promotion_moved_to),
        "pangkat_lama": given.old_rank or BLANK,
        "pangkat_baru": given.new_rank or BLANK,
        "gaji": money_or_blank(given.base_salary),
        "ada_gaji": given.base_salary is not None,
        "ada_jabatan_lama": bool(given.old_position),
        "jabatan_lama": given.old_position or BLANK,
        "jabatan_baru": given.new_position or BLANK,
        "ada_jabatan_baru": bool(given.new_position),
        "kelas_lama": _class(given.old_class),
        "kelas_baru": _class(given.new_class),
    }


def _class(number: int | None) -> str:
    return f"{number} ({spell(number)})" if number is not None else BLANK
