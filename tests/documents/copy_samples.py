"""Copies, recap letters and salary decisions with fictional facts: a typical one of every kind."""

from datetime import date

from asn_desk.domain.papers.copy_facts import CopyFacts, CopyForm
from asn_desk.domain.papers.letter_facts import DecisionFacts
from asn_desk.domain.papers.letters import Frame, LetterKind, Reference, Signer
from asn_desk.domain.papers.recap_letter_facts import RecapLetterFacts
from asn_desk.domain.papers.salary_facts import SalaryResumeDecisionFacts, SalaryStopDecisionFacts
from asn_desk.domain.recaps import RecapCounts
from tests.documents.letter_people import ABSENT_DAYS, CHARGE, HEAD, OFFICE, RANI, SUPERIOR

PROPOSAL = Reference(number="800.1.6.2/040/BKPSDM/2026", on=date(2026, 3, 3))
STOP_DECISION = Reference(number="800.1.6.2/002/KEP/DISKOMINFO/2026", on=date(2026, 3, 5))
CERTIFIER = Signer(
    post="Sekretaris Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
    name="Yohanes Contoh, S.Sos., M.AP.",
    nip="197605052003121004",
    rank="Pembina Tingkat I",
)
COUNTS = RecapCounts(
    reports=7,
    from_satpol=4,
    from_agencies=2,
    from_others=1,
    running=5,
    late=1,
    light=2,
    medium=1,
    coached=3,
    ended=1,
)


def a_recap_letter(**changes):
    values = {
        "addressee": "Sekretaris Daerah Kabupaten Ketapang",
        "year": 2026,
        "month": 2,
        "region": OFFICE.region,
        "counts": COUNTS,
    }
    return RecapLetterFacts(**{**values, **changes})


def a_stop_decision(**changes):
    values = {
        "subject": RANI,
        "days": [*ABSENT_DAYS, date(2026, 3, 2)],
        "stop_from": date(2026, 4, 1),
        "article": "Pasal 15 ayat (2)",
        "proposal": PROPOSAL,
        "proposed_by": HEAD.post,
    }
    return SalaryStopDecisionFacts(**{**values, **changes})


def a_resume_decision(**changes):
    values = {
        "subject": RANI,
        "decision": STOP_DECISION,
        "proposal": Reference(number="800.1.6.2/052/BKPSDM/2026", on=date(2026, 4, 6)),
        "proposed_by": HEAD.post,
        "resume_from": date(2026, 4, 1),
        "reason": "yang bersangkutan menyerahkan surat cuti sakit yang sah",
        "disproved": True,
    }
    return SalaryResumeDecisionFacts(**{**values, **changes})


def a_copied_frame(**changes):
    values = {
        "number": "800.1.6.2/012/BKPSDM/2026",
        "on": date(2026, 2, 13),
        "place": "Ketapang",
        "signer": SUPERIOR,
        "copies": ("Inspektur Kabupaten Ketapang", "Sekretaris Daerah Kabupaten Ketapang"),
    }
    return Frame(**{**values, **changes})


def a_copied_decision(**changes):
    values = {
        "subject": RANI,
        "sanction": "teguran lisan",
        "sanction_code": "R1",
        "charge": CHARGE,
        "examined_on": date(2026, 2, 27),
    }
    return DecisionFacts(**{**values, **changes})


def a_copy(**changes):
    values = {
        "form": CopyForm.WHOLE,
        "recipient": "Inspektur Kabupaten Ketapang",
        "original": LetterKind.DECISION,
        "original_frame": a_copied_frame(),
        "original_facts": a_copied_decision(),
    }
    return CopyFacts(**{**values, **changes})


def an_extract(**changes):
    return a_copy(form=CopyForm.EXTRACT, recipient="Bendahara Gaji", **changes)


COPY_SAMPLES = {
    LetterKind.RECAP_MEMO: a_recap_letter(),
    LetterKind.RECAP_COVER: a_recap_letter(
        addressee="Kepala Kantor Regional V Badan Kepegawaian Negara", town="Jakarta"
    ),
    LetterKind.SALARY_STOP_DECISION: a_stop_decision(),
    LetterKind.SALARY_RESUME_DECISION: a_resume_decision(),
    LetterKind.CERTIFIED_COPY: a_copy(),
    LetterKind.EXTRACT: an_extract(),
}
COPY_WORDS = {
    LetterKind.RECAP_MEMO: [
        "NOTA DINAS Yth. : Sekretaris Daerah Kabupaten Ketapang Dari : Kepala Badan",
        "1. kejadian dilaporkan 7 (tujuh), dari Satuan Polisi Pamong Praja 4, perangkat daerah 2,",
        "2. perkara dalam proses 5 (lima), di antaranya melewati tenggat 1;",
        "3. keputusan hukuman disiplin 3 (tiga): ringan 2, sedang 1, berat 0;",
        "4. pembinaan di luar hukuman disiplin 3 (tiga); tidak terbukti atau dihentikan 1 (satu).",
        "mohon arahan lebih lanjut.",
    ],
    LetterKind.RECAP_COVER: [
        "Yth. Kepala Kantor Regional V Badan Kepegawaian Negara di Jakarta",
        "SURAT PENGANTAR NOMOR 800.1.6.2/012/BKPSDM/2026",
        "1 (satu) berkas",
        "Disampaikan dengan hormat untuk menjadi bahan seperlunya.",
        "Diterima tanggal",
        "Penerima,",
        "Pengirim,",
    ],
    LetterKind.SALARY_STOP_DECISION: [
        "SELAKU KUASA PENGGUNA ANGGARAN NOMOR",
        "TENTANG PENGHENTIAN PEMBAYARAN GAJI ATAS NAMA Sdri. RANI KUSUMA, S.Kom.,",
        "secara terus menerus selama 10 (sepuluh) hari kerja",
        "sesuai Pasal 15 ayat (2)",
        "KESATU : Menghentikan pembayaran gaji kepada:",
        "terhitung mulai tanggal 1 April 2026.",
        "bukan hukuman disiplin",
    ],
    LetterKind.SALARY_RESUME_DECISION: [
        "TENTANG PENCABUTAN PENGHENTIAN PEMBAYARAN GAJI",
        "Nomor 800.1.6.2/002/KEP/DISKOMINFO/2026 tanggal 5 Maret 2026",
        "karena yang bersangkutan menyerahkan surat cuti sakit yang sah;",
        "termasuk gaji yang tertahan selama penghentian.",
    ],
    LetterKind.CERTIFIED_COPY: [
        "SALINAN untuk Inspektur Kabupaten Ketapang",
        "TENTANG PENJATUHAN HUKUMAN DISIPLIN TEGURAN LISAN",
        "bahwa berdasarkan hasil pemeriksaan",
        "ttd.",
        "Salinan sesuai dengan aslinya,",
    ],
    LetterKind.EXTRACT: [
        "PETIKAN untuk Bendahara Gaji",
        "Menimbang : dan seterusnya;",
        "Mengingat : dan seterusnya;",
        "KESATU : Menjatuhkan hukuman disiplin berupa teguran lisan kepada:",
        "Petikan sesuai dengan aslinya,",
    ],
}
"""What each of them says: the wording that matters."""
