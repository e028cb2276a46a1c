"""Which fields of a step must be filled before it may be recorded."""

from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from asn_desk.domain.proceedings.ending_details import REPLACING
from asn_desk.domain.proceedings.sanction_fields import TERM_LABELS, missing_terms
from asn_desk.domain.proceedings.step_details import (
    Absent,
    AuthorityReported,
    Called,
    Closed,
    Contested,
    Decided,
    Detail,
    ExaminationOrdered,
    Examined,
    FollowedUp,
    FollowUp,
    Forwarded,
    HandedOver,
    Released,
    RemedyAnswered,
    RemedyDecided,
    Reported,
    Sent,
    SubjectLeft,
    Summoned,
    TeamFormed,
    Transferred,
)
from asn_desk.domain.sanction_terms import SanctionTerms
from asn_desk.domain.team import TeamRole

_Order = TypeVar("_Order", date, int)

_REQUIRED: Mapping[type, Mapping[str, str]] = {
    Forwarded: {
        "superior_id": "pilih atasan langsung yang dituju",
        "answer_by": "isi batas waktu jawaban",
    },
    Summoned: {
        "examiner_id": "pilih siapa yang memeriksa",
        "exam_on": "isi tanggal pemeriksaan",
        "exam_at": "isi jam pemeriksaan",
        "place": "isi tempat pemeriksaan",
    },
    Absent: {"waited_from": "isi mulai jam berapa ditunggu", "waited_until": "isi sampai jam"},
    Examined: {
        "examiner_id": "pilih siapa yang memeriksa",
        "exam_at": "isi jam pemeriksaan",
        "place": "isi tempat pemeriksaan",
        "questions": "isi sekurang-kurangnya satu pertanyaan dan jawabannya",
    },
    Reported: {
        "act": "uraikan perbuatannya (PP 94/2021 Pasal 33 ayat (2))",
        "provisions": "pilih ketentuan yang dilanggar",
        "impact_text": "tulis dampak perbuatannya",
        "sanction_code": "pilih hukuman yang direkomendasikan",
        "punisher_id": "pilih pejabat yang berwenang menghukum",
    },
    Decided: {
        "sanction_code": "pilih hukuman",
        "punisher_id": "pilih pejabat yang berwenang menghukum",
    },
    Called: {
        "before_id": "pilih pejabat yang dihadap",
        "meet_on": "isi tanggal",
        "meet_at": "isi jam",
        "place": "isi tempat",
    },
    HandedOver: {
        "deliverer_id": "pilih siapa yang menyampaikan",
        "at": "isi jam",
        "place": "isi tempat",
    },
    Sent: {"address": "isi alamat tujuan"},
    TeamFormed: {"members": "pilih anggota Tim Pemeriksa (PP 94/2021 Pasal 29)"},
    ExaminationOrdered: {
        "signer_id": "pilih siapa yang memberi perintah",
        "examiner_ids": "pilih siapa yang diperintah memeriksa",
        "exam_on": "isi tanggal pemeriksaan",
        "exam_at": "isi jam pemeriksaan",
        "place": "isi tempat pemeriksaan",
    },
    Released: {
        "signer_id": "pilih atasan langsung yang membebaskan",
        "acting_id": "pilih pelaksana harian yang menggantikan",
    },
    AuthorityReported: {
        "reporter_id": "pilih siapa yang melapor",
        "punisher_id": "pilih pejabat yang berwenang menghukum",
    },
    Contested: {"number": "isi nomor surat keberatan atau banding"},
    RemedyAnswered: {"by": "tulis pejabat yang menanggapi", "number": "isi nomor tanggapan"},
    RemedyDecided: {"number": "isi nomor putusan"},
    Transferred: {"institution": "tulis instansi yang dituju", "since": "isi tanggal pindah"},
    SubjectLeft: {"since": "isi tanggal berhenti", "proof": "tulis surat atau akta buktinya"},
    Closed: {"reason": "tulis alasan penutupan"},
}

_ONLY_WHEN_PROVEN = {"provisions", "sanction_code", "punisher_id", "impact_text"}
_REGENT_STANDS_FOR: Mapping[type, str] = {
    Forwarded: "superior_id",
    Summoned: "examiner_id",
    Examined: "examiner_id",
    ExaminationOrdered: "signer_id",
    Released: "signer_id",
    Reported: "punisher_id",
    AuthorityReported: "punisher_id",
    Decided: "punisher_id",
}
"""The official a step names unless it is the Bupati, who is no employee of the register."""


def incomplete(detail: Detail) -> tuple[tuple[str, str], ...]:
    """Return the fields that must still be filled: (field, what to do) each.

    Fields of the terms of a sanction are named `terms.start_on` and so on.
    """
    required = _REQUIRED.get(type(detail), {})
    not_asked = _not_asked(detail)
    missing = [
        (name, words)
        for name, words in required.items()
        if name not in not_asked and not getattr(detail, name)
    ]
    return (*missing, *_conditional(detail))


def _not_asked(detail: Detail) -> set[str]:
    if isinstance(detail, Reported) and not detail.proven:
        return _ONLY_WHEN_PROVEN
    by_regent = getattr(detail, "by_regent", False)
    return {_REGENT_STANDS_FOR.get(type(detail), "")} if by_regent else set()


def _conditional(detail: Detail) -> list[tuple[str, str]]:
    """Return what is missing only because of what else the step says."""
    found: list[tuple[str, str]] = []
    match detail:
        case Absent() if _waited_backwards(detail):
            found = [("waited_until", "isi jam sesudah mulai ditunggu")]
        case HandedOver(refused=True, witnesses=()):
            found = [("witnesses", "tulis saksi penolakan")]
        case TeamFormed():
            found = _of_team(detail)
        case Decided(sanction_code=code, terms=terms):
            found = _of_terms(code, terms)
        case RemedyDecided(result=result) if result in REPLACING:
            found = _of_replacement(detail)
        case FollowedUp(what=FollowUp.OTHER, note=""):
            found = [("note", "tulis apa yang dilakukan")]
        case _:
            pass
    return found


def _waited_backwards(detail: Absent) -> bool:
    start, until = detail.waited_from, detail.waited_until
    return start is not None and until is not None and until <= start


def _of_team(team: TeamFormed) -> list[tuple[str, str]]:
    found = []
    chairs = sum(member.role is TeamRole.CHAIR for member in team.members)
    if team.members and chairs != 1:
        found.append(("members", "tunjuk satu orang sebagai ketua"))
    if not team.by_regent and team.former_id is None:
        found.append(("former_id", "pilih pejabat yang membentuk tim"))
    if not team.by_regent and not team.designation:
        article = "PP 94/2021 Pasal 29 ayat (5)"
        found.append(("designation", f"isi surat penunjukan pejabat itu ({article})"))
    return found


def _of_replacement(remedy: RemedyDecided) -> list[tuple[str, str]]:
    if not remedy.sanction_code:
        return [("sanction_code", "pilih hukuman penggantinya")]
    return _of_terms(remedy.sanction_code, remedy.terms)


def _of_terms(code: str, terms: SanctionTerms | None) -> list[tuple[str, str]]:
    lacking = [
        (f"terms.{name}", f"isi: {TERM_LABELS[name]}") for name in missing_terms(code, terms)
    ]
    return lacking if terms is None else [*lacking, *_contradictions(terms)]


def _contradictions(terms: SanctionTerms) -> list[tuple[str, str]]:
    """Return the later of two fields of the terms that cannot both be so."""
    pairs = (
        ("end_on", _is_before(terms.end_on, terms.start_on), "isi tanggal sesudah mulainya"),
        (
            "raise_moved_to",
            _is_before(terms.raise_moved_to, terms.raise_due_on),
            "isi tanggal sesudah yang seharusnya",
        ),
        (
            "promotion_moved_to",
            _is_before(terms.promotion_moved_to, terms.promotion_due_on),
            "isi tanggal sesudah yang seharusnya",
        ),
        (
            "allowance_cut",
            _is_before(terms.allowance, terms.allowance_cut),
            "isi potongan yang tidak melebihi tunjangannya",
        ),
        (
            "new_class",
            _is_before(terms.old_class, terms.new_class),
            "isi kelas yang lebih rendah",
        ),
    )
    return [(f"terms.{name}", words) for name, wrong, words in pairs if wrong]


def _is_before(first: _Order | None, second: _Order | None) -> bool:
    return first is not None and second is not None and first < second
