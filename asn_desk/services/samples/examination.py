"""Sample facts of the letters of an examination: from the report passed on to its result."""

from datetime import time

from asn_desk.domain.papers.letter_facts import (
    AbsenceFacts,
    AuthorityFacts,
    ExaminationFacts,
    ForwardingFacts,
    ReferralFacts,
    ReportFacts,
    SummonsFacts,
)
from asn_desk.domain.papers.team_facts import OrderFacts, TeamFacts
from asn_desk.services.samples.cast import Cast

_SANCTION = "penurunan jabatan setingkat lebih rendah selama 12 (dua belas) bulan"


def forwarding(cast: Cast) -> ForwardingFacts:
    """Return a report passed on to the direct superior."""
    return ForwardingFacts(
        addressee=cast.superior.position,
        subject=cast.subject,
        charge=cast.charge,
        report=_report(cast),
        answer_by=cast.days_ahead(14),
    )


def referral(cast: Cast) -> ReferralFacts:
    """Return a report passed on to another institution."""
    return ReferralFacts(
        addressee="Kepala Kantor Contoh",
        name=cast.subject.name,
        nip=cast.said(cast.subject.nip),
        unit="Kantor Contoh",
        charge=cast.charge,
        report=_report(cast),
    )


def first_summons(cast: Cast) -> SummonsFacts:
    """Return a first summons."""
    return SummonsFacts(
        subject=cast.subject,
        examiner=cast.superior,
        meeting=cast.meeting,
        charge=cast.charge,
        by_team=cast.extreme,
        bring=cast.said("surat tugas dan daftar hadir"),
    )


def second_summons(cast: Cast) -> SummonsFacts:
    """Return a second summons."""
    return SummonsFacts(
        subject=cast.subject,
        examiner=cast.superior,
        meeting=cast.meeting,
        charge=cast.charge,
        by_team=cast.extreme,
        bring=cast.said("surat tugas dan daftar hadir"),
        first=cast.summons[0],
        first_meeting=cast.days_ago(16),
        absence_reason=cast.said("sakit tanpa surat keterangan dokter"),
    )


def absence(cast: Cast) -> AbsenceFacts:
    """Return minutes that somebody did not come."""
    received = () if cast.short else (cast.days_ago(28), cast.days_ago(14))
    return AbsenceFacts(
        subject=cast.subject,
        examiners=(cast.superior,),
        meeting=cast.meeting,
        waited_until=time(12, 0),
        summons=cast.summons,
        received_on=received,
        absence_reason=cast.said("sakit tanpa surat keterangan dokter"),
        witnesses=cast.witnesses,
        team=cast.team,
    )


def examination(cast: Cast) -> ExaminationFacts:
    """Return minutes of an examination."""
    return ExaminationFacts(
        subject=cast.subject,
        examiners=(cast.superior,),
        meeting=cast.meeting,
        charge=cast.charge,
        questions=cast.questions,
        authority=cast.said("Surat Perintah Nomor 014 Tahun 2026"),
        virtual=cast.extreme,
        remark=cast.said("Yang diperiksa bersikap kooperatif."),
        refused=cast.extreme,
        refusal_reason="keberatan atas pertanyaan" if cast.extreme else "",
        evidence=cast.evidence,
        team=cast.team,
    )


def report(cast: Cast) -> ReportFacts:
    """Return a report on an examination; the extreme one is a team's, in the long form."""
    return ReportFacts(
        addressee=cast.office.head_post,
        subject=cast.subject,
        examined_on=None if cast.short else cast.days_ago(5),
        charge=cast.charge,
        time_text=cast.said("pukul 09.20 WIB"),
        aggravating=cast.said("Dilakukan pada jam pelayanan."),
        mitigating=cast.said("Mengakui dan menyesali perbuatannya."),
        impact=cast.said("Mengganggu tugas Unit Kerja."),
        proven=True,
        sanction=_SANCTION,
        authority_post=cast.office.regent_title,
        minutes=None if cast.short else cast.reference(31, 5),
        summons=cast.summons,
        evidence=cast.evidence,
        by_team=cast.extreme,
        team=cast.team,
        basis=(f"Surat Perintah Nomor 014 tanggal {cast.on.year}",) * (3 if cast.extreme else 0),
        findings=("yang bersangkutan mengakui perbuatannya",) * (4 if cast.extreme else 0),
    )


def authority(cast: Cast) -> AuthorityFacts:
    """Return the report that goes up to who may punish."""
    through = ("Kepala Dinas Contoh", "Sekretaris Daerah")
    return AuthorityFacts(
        addressee=cast.office.regent_title,
        through=() if cast.short else through,
        subject=cast.subject,
        charge=cast.charge,
        sanction=_SANCTION,
        authority_post=cast.office.regent_title,
        article=cast.said("Pasal 16"),
        examined_on=None if cast.short else cast.days_ago(5),
        minutes=None if cast.short else cast.reference(31, 5),
        report=cast.reference(32, 4),
        by_team=cast.extreme,
    )


def team(cast: Cast) -> TeamFacts:
    """Return the decision that forms a team."""
    return TeamFacts(
        subject=cast.subject,
        charge=cast.charge,
        level="sedang" if cast.short else "berat",
        seats=cast.seats,
        report=cast.said(_report(cast)),
        designation=cast.said("Keputusan Bupati Nomor 12 Tahun 2026") if cast.extreme else "",
    )


def order(cast: Cast) -> OrderFacts:
    """Return the order to examine."""
    return OrderFacts(
        subject=cast.subject,
        charge=cast.charge,
        examiners=tuple(seat.person for seat in cast.seats) if cast.extreme else (cast.superior,),
        meeting=cast.meeting,
        team=None if cast.short else cast.reference(4, 25),
    )


def _report(cast: Cast) -> str:
    return f"Surat Kepala Satuan Polisi Pamong Praja Nomor 300/045/SATPOLPP/{cast.on.year}"
