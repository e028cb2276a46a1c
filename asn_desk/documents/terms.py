"""The words a wording may use: the facts of a letter under the office's own Indonesian names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from asn_desk.documents.hands import deciding_post
from asn_desk.domain.dates import clock
from asn_desk.domain.employees import Sex, Status, spaced_nip
from asn_desk.domain.letter_facts import (
    AbsenceFacts,
    CoachingFacts,
    DecisionFacts,
    DispatchFacts,
    EvidenceItem,
    ExaminationFacts,
    Facts,
    ForwardingFacts,
    HandoverFacts,
    ReceiptSummonsFacts,
    ReferralFacts,
    ReportFacts,
    SatpolReplyFacts,
    SummonsFacts,
)
from asn_desk.domain.letters import Charge, Frame, Identity, Meeting, Reference
from asn_desk.domain.office import PaperProfile

Terms = Mapping[str, object]
_BLANK = "………………………"
_LONGEST_CELL = 450
_CONTRACT = ("PPPK", "Pegawai Pemerintah dengan Perjanjian Kerja")
_CALLED: Mapping[Status, tuple[str, str]] = {
    Status.PNS: ("PNS", "Pegawai Negeri Sipil"),
    Status.CPNS: ("CPNS", "Calon Pegawai Negeri Sipil"),
    Status.PPPK: _CONTRACT,
    Status.PPPK_PART_TIME: _CONTRACT,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Dictionary:
    """Turns facts into the terms of a wording, in the way the profile writes numbers."""

    profile: PaperProfile

    def terms(self, frame: Frame, facts: Facts) -> Terms:
        """Return everything the wording of a letter with these facts may name."""
        return {**self._frame(frame), **self._facts(facts)}

    def nip(self, nip: str) -> str:
        """Write a NIP as the profile asks: grouped, or whole."""
        return spaced_nip(nip) if self.profile.nip_spaced else nip

    def person(self, one: Identity) -> dict[str, str]:
        """Return a person's terms; `sapaan` is Saudara when the sex is not known."""
        status = one.status or (Status.PNS if one.rank else Status.PPPK)
        greetings = {Sex.MALE: "Sdr.", Sex.FEMALE: "Sdri.", None: "Saudara"}
        return {
            "nama": one.name,
            "nip": self.nip(one.nip),
            "pangkat": f"{one.rank} ({one.grade})" if one.rank and one.grade else one.rank,
            "golongan": one.grade,
            "jabatan": one.position,
            "unit_kerja": one.unit,
            "perangkat_daerah": one.agency or one.unit,
            "sapaan": greetings[one.sex],
            "sebutan": _CALLED[status][0],
            "sebutan_lengkap": _CALLED[status][1],
        }

    def _frame(self, frame: Frame) -> dict[str, object]:
        signer = frame.signer
        return {
            "nomor": (frame.draft_number or _BLANK) if frame.number is None else frame.number,
            "tanggal_surat": frame.on,
            "kota": frame.place,
            "penanda_tangan": {
                "nama": signer.name,
                "nip": self.nip(signer.nip),
                "pangkat": signer.rank,
                "jabatan": deciding_post(signer),
            },
            "sebutan_nip": self.profile.nip_label,
        }

    def _facts(self, facts: Facts) -> dict[str, object]:  # noqa: PLR0911 - one return per class
        match facts:
            case SummonsFacts():
                return self._summons(facts)
            case AbsenceFacts():
                return self._absence(facts)
            case ExaminationFacts():
                return self._examination(facts)
            case ReportFacts() | DecisionFacts():
                return self._judgement(facts)
            case ReceiptSummonsFacts() | HandoverFacts() | DispatchFacts():
                return self._delivery(facts)
            case _:
                return self._correspondence(facts)

    def _summons(self, facts: SummonsFacts) -> dict[str, object]:
        return {
            "pegawai": self.person(facts.subject),
            "pemeriksa": self.person(facts.examiner),
            "oleh_tim": facts.by_team,
            "oleh_atasan": facts.by_superior,
            "bawaan": facts.bring,
            "panggilan_pertama": _reference(facts.first),
            "tanggal_periksa_pertama": facts.first_meeting,
            "alasan_tidak_hadir": facts.absence_reason,
            **_meeting(facts.meeting),
            **_charge(facts.charge),
        }

    def _absence(self, facts: AbsenceFacts) -> dict[str, object]:
        return {
            "pegawai": self.person(facts.subject),
            "para_pemeriksa": [self.person(one) for one in facts.examiners],
            "jam_akhir": clock(facts.waited_until),
            "panggilan": _summons_list(facts.summons, facts.received_on),
            "alasan_tidak_hadir": facts.absence_reason,
            "saksi": list(facts.witnesses),
            "oleh_atasan": facts.by_superior,
            **_meeting(facts.meeting),
        }

    def _examination(self, facts: ExaminationFacts) -> dict[str, object]:
        return {
            "pegawai": self.person(facts.subject),
            "para_pemeriksa": [self.person(one) for one in facts.examiners],
            "surat_perintah": facts.authority,
            "virtual": facts.virtual,
            "tanya_jawab": [
                {"pertanyaan": one.question, "jawaban": one.answer} for one in facts.questions
            ],
            "catatan": facts.remark,
            "menolak": facts.refused,
            "alasan_menolak": facts.refusal_reason,
            "bukti": _evidence(facts.evidence),
            **_meeting(facts.meeting),
            **_charge(facts.charge),
        }

    def _judgement(self, facts: ReportFacts | DecisionFacts) -> dict[str, object]:
        shared: dict[str, object] = {
            "pegawai": self.person(facts.subject),
            "tanggal_periksa": facts.examined_on,
            "panggilan": _summons_list(facts.summons, ()),
            "oleh_tim": facts.by_team,
            "hukuman": facts.sanction,
            **_charge(facts.charge),
        }
        if isinstance(facts, DecisionFacts):
            extra = [item.rstrip(";. ") for item in facts.extra_basis]
            return {**shared, "kode_hukuman": facts.sanction_code, "dasar_tambahan": extra}
        return {
            **shared,
            "tujuan": facts.addressee,
            "oleh_atasan": facts.by_superior,
            "uraian_panjang": _is_long(facts),
            "waktu": facts.time_text,
            "faktor_berat": facts.aggravating,
            "faktor_ringan": facts.mitigating,
            "dampak": facts.impact,
            "terbukti": facts.proven,
            "jabatan_berwenang": facts.authority_post,
            "berita_acara": _reference(facts.minutes),
            "bukti": _evidence(facts.evidence),
        }

    def _delivery(
        self, facts: ReceiptSummonsFacts | HandoverFacts | DispatchFacts
    ) -> dict[str, object]:
        shared: dict[str, object] = {
            "pegawai": self.person(facts.subject),
            "keputusan": _reference(facts.decision),
            "hukuman": facts.sanction,
            "jabatan_pemutus": facts.decision_post,
        }
        if isinstance(facts, ReceiptSummonsFacts):
            before = {"menghadap": self.person(facts.before)}
            return {**shared, **before, **_meeting(facts.meeting)}
        if isinstance(facts, HandoverFacts):
            return {**shared, **self._handover(facts)}
        return {
            **shared,
            "alamat": facts.address,
            "panggilan_terima": _reference(facts.called),
            "tanggal_panggilan": facts.called_for,
            "menolak": facts.refused,
        }

    def _handover(self, facts: HandoverFacts) -> dict[str, object]:
        return {
            "penyampai": self.person(facts.deliverer),
            "selaku_berwenang": facts.as_authority,
            "kode_hukuman": facts.sanction_code,
            "menolak": facts.refused,
            "alasan_menolak": facts.refusal_reason,
            "saksi": list(facts.witnesses),
            "berlaku": facts.effective_on,
            "batas_upaya": facts.remedy_until,
            **_meeting(facts.meeting),
        }

    def _correspondence(
        self, facts: ForwardingFacts | CoachingFacts | ReferralFacts | SatpolReplyFacts
    ) -> dict[str, object]:
        if isinstance(facts, SatpolReplyFacts):
            return self._reply(facts)
        if isinstance(facts, CoachingFacts):
            return self._coaching(facts)
        shared = {"tujuan": facts.addressee, "laporan": facts.report, **_charge(facts.charge)}
        if isinstance(facts, ForwardingFacts):
            return {
                **shared,
                "pegawai": self.person(facts.subject),
                "batas": facts.answer_by,
                "lampiran": facts.attachments,
            }
        return {
            **shared,
            "nama": facts.name,
            "nip": self.nip(facts.nip),
            "unit": facts.unit,
        }

    def _coaching(self, facts: CoachingFacts) -> dict[str, object]:
        return {
            "pegawai": self.person(facts.subject),
            "jam": clock(facts.at) if facts.at else "",
            "surat_edaran": facts.circular,
            "tautan": facts.remove_link,
            "pernyataan_kepada": facts.statement_to,
            "batas": facts.deadline,
            "pembinaan": facts.coaching,
            **_charge(facts.charge),
        }

    def _reply(self, facts: SatpolReplyFacts) -> dict[str, object]:
        return {
            "laporan": _reference(facts.report),
            "baris": [
                {
                    "nama": one.name,
                    "nip": self.nip(one.nip),
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


def _is_long(facts: ReportFacts) -> bool:
    """Say whether the findings would make the narrow columns of the table run over a page."""
    cells = (facts.charge.act, facts.aggravating, facts.mitigating, facts.impact)
    return any(len(text) > _LONGEST_CELL for text in cells)


def _meeting(meeting: Meeting) -> dict[str, object]:
    return {"tanggal_temu": meeting.on, "jam": clock(meeting.at), "tempat": meeting.place}


def _charge(charge: Charge) -> dict[str, object]:
    return {
        "perbuatan": charge.act.strip().rstrip("."),
        "ketentuan": charge.provisions,
        "tanggal_perbuatan": charge.happened_on,
        "tempat_perbuatan": charge.place,
    }


def _reference(reference: Reference | None) -> dict[str, object] | None:
    if reference is None:
        return None
    return {"nomor": reference.number, "tanggal": reference.on, "hal": reference.subject}


def _summons_list(
    summons: Sequence[Reference], received: Sequence[date | None]
) -> list[dict[str, object]]:
    dates = [*received, *[None] * (len(summons) - len(received))]
    names = ("I", "II", "III", "IV")
    return [
        {"sebutan": name, "nomor": one.number, "tanggal": one.on, "diterima": day}
        for name, one, day in zip(names, summons, dates, strict=False)
    ]


def _evidence(items: Sequence[EvidenceItem]) -> list[dict[str, str]]:
    return [
        {"nama": one.file_name, "sidik": one.sha256[:16], "sidik_penuh": _grouped(one.sha256)}
        for one in items
    ]


def _grouped(sha256: str) -> str:
    """Write a hash in groups of eight: it can be compared by eye and wraps between them."""
    return " ".join(sha256[at : at + 8] for at in range(0, len(sha256), 8))
