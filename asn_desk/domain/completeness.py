"""Which fields of a step must be filled before it may be recorded."""

from collections.abc import Mapping

from asn_desk.domain.step_details import (
    Absent,
    Called,
    Closed,
    Contested,
    Decided,
    Detail,
    Examined,
    Forwarded,
    HandedOver,
    RemedyDecided,
    Reported,
    Sent,
    Summoned,
)

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
    Contested: {"number": "isi nomor surat keberatan atau banding"},
    RemedyDecided: {"number": "isi nomor putusan"},
    Closed: {"reason": "tulis alasan penutupan"},
}

_ONLY_WHEN_PROVEN = {"provisions", "sanction_code", "punisher_id", "impact_text"}


def incomplete(detail: Detail) -> tuple[tuple[str, str], ...]:
    """Return the fields that must still be filled: (field, what to do) each."""
    required = _REQUIRED.get(type(detail), {})
    missing = [(name, words) for name, words in required.items() if not getattr(detail, name)]
    if isinstance(detail, Reported) and not detail.proven:
        return tuple(one for one in missing if one[0] not in _ONLY_WHEN_PROVEN)
    if isinstance(detail, Reported | Decided) and detail.by_regent:
        return tuple(one for one in missing if one[0] != "punisher_id")
    if isinstance(detail, Absent) and _waited_backwards(detail):
        missing.append(("waited_until", "isi jam sesudah mulai ditunggu"))
    if isinstance(detail, HandedOver) and detail.refused and not detail.witnesses:
        missing.append(("witnesses", "tulis saksi penolakan"))
    return tuple(missing)


def _waited_backwards(detail: Absent) -> bool:
    start, until = detail.waited_from, detail.waited_until
    return start is not None and until is not None and until <= start
