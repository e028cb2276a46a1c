"""The kinds of step a case can take, what they are called, and the paper each one makes."""

from enum import StrEnum

from asn_desk.domain.papers.letters import LetterKind


class StepKind(StrEnum):
    """What can be recorded in a case; the value is what the database keeps."""

    OPENED = "dibuka"
    FORWARDED = "diteruskan"
    SUMMONED_1 = "panggilan_1"
    ABSENT_1 = "tidak_hadir_1"
    SUMMONED_2 = "panggilan_2"
    ABSENT_2 = "tidak_hadir_2"
    EXAMINED = "diperiksa"
    REPORTED = "lhp"
    DECIDED = "keputusan"
    CALLED = "panggilan_terima"
    HANDED_OVER = "diserahkan"
    MISSED_HANDOVER = "tidak_hadir_terima"
    SENT = "dikirim"
    ARRIVED = "diterima_pos"
    CONTESTED = "upaya_administratif"
    REMEDY_DECIDED = "putusan_upaya"
    FINISHED = "selesai"
    CLOSED = "ditutup"
    WITHDRAWN = "koreksi"
    TEAM_FORMED = "tim_dibentuk"
    ORDERED = "perintah_periksa"
    RELEASED = "pembebasan_sementara"
    AUTHORITY_REPORTED = "laporan_kewenangan"
    REMEDY_ANSWERED = "tanggapan_upaya"
    TRANSFERRED = "dipindahkan"
    LEFT = "pegawai_berhenti"
    FOLLOWED_UP = "tindak_lanjut"


STEP_TITLES = {
    StepKind.OPENED: "Perkara dibuka",
    StepKind.FORWARDED: "Diteruskan ke atasan langsung",
    StepKind.SUMMONED_1: "Panggilan I",
    StepKind.ABSENT_1: "Tidak hadir pada panggilan I",
    StepKind.SUMMONED_2: "Panggilan II",
    StepKind.ABSENT_2: "Tidak hadir pada panggilan II",
    StepKind.EXAMINED: "Pemeriksaan (BAP)",
    StepKind.REPORTED: "Laporan hasil pemeriksaan (LHP)",
    StepKind.DECIDED: "Keputusan hukuman disiplin",
    StepKind.CALLED: "Panggilan menerima keputusan",
    StepKind.HANDED_OVER: "Penyampaian keputusan",
    StepKind.MISSED_HANDOVER: "Tidak hadir menerima keputusan",
    StepKind.SENT: "Keputusan dikirim",
    StepKind.ARRIVED: "Keputusan diterima di alamat",
    StepKind.CONTESTED: "Upaya administratif diajukan",
    StepKind.REMEDY_DECIDED: "Putusan upaya administratif",
    StepKind.FINISHED: "Selesai",
    StepKind.CLOSED: "Ditutup tanpa hukuman",
    StepKind.WITHDRAWN: "Koreksi",
    StepKind.TEAM_FORMED: "Tim Pemeriksa dibentuk",
    StepKind.ORDERED: "Perintah pemeriksaan",
    StepKind.RELEASED: "Pembebasan sementara dari tugas jabatan",
    StepKind.AUTHORITY_REPORTED: "Laporan kewenangan",
    StepKind.REMEDY_ANSWERED: "Tanggapan atas upaya administratif",
    StepKind.TRANSFERRED: "Pegawai pindah instansi",
    StepKind.LEFT: "Pegawai tidak lagi bekerja",
    StepKind.FOLLOWED_UP: "Tindak lanjut",
}

LETTER_OF_STEP = {
    StepKind.FORWARDED: LetterKind.FORWARDING,
    StepKind.SUMMONED_1: LetterKind.SUMMONS_1,
    StepKind.ABSENT_1: LetterKind.ABSENCE_MINUTES,
    StepKind.SUMMONED_2: LetterKind.SUMMONS_2,
    StepKind.ABSENT_2: LetterKind.ABSENCE_MINUTES,
    StepKind.EXAMINED: LetterKind.EXAMINATION_MINUTES,
    StepKind.REPORTED: LetterKind.EXAMINATION_REPORT,
    StepKind.DECIDED: LetterKind.DECISION,
    StepKind.CALLED: LetterKind.RECEIPT_SUMMONS,
    StepKind.HANDED_OVER: LetterKind.HANDOVER_MINUTES,
    StepKind.SENT: LetterKind.DISPATCH,
    StepKind.TEAM_FORMED: LetterKind.TEAM_DECISION,
    StepKind.ORDERED: LetterKind.EXAMINATION_ORDER,
    StepKind.RELEASED: LetterKind.TEMPORARY_RELEASE,
    StepKind.AUTHORITY_REPORTED: LetterKind.AUTHORITY_REPORT,
    StepKind.TRANSFERRED: LetterKind.REFERRAL,
}
