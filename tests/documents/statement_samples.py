"""Statements with fictional facts: a typical one of every kind."""

from datetime import date

from asn_desk.domain.law.terms import Attestation
from asn_desk.domain.papers.letters import Identity, LetterKind, Reference
from asn_desk.domain.papers.statement_facts import EmployeeStatementFacts, StatementFacts
from tests.documents.letter_people import CHARGE, HEAD, JOKO, OFFICE, RANI

HEAD_IDENTITY = Identity(
    name=HEAD.name,
    nip=HEAD.nip,
    rank=HEAD.rank,
    grade="IV/c",
    position=HEAD.post,
    unit=OFFICE.name,
)
COACHING_LETTER = Reference(number="800.1.6.2/021/BKPSDM/2026", on=date(2026, 2, 16))
CIRCULAR = "Surat Edaran Bupati Ketapang Nomor 5 Tahun 2026 tanggal 26 Januari 2026"


def a_statement(**changes):
    """A statement of format A for a transfer."""
    values = {
        "subject": RANI,
        "signer": HEAD_IDENTITY,
        "government": "Pemerintah Kabupaten Ketapang",
        "office": f"{OFFICE.name} {OFFICE.region}",
        "attestation": Attestation.NOT_IN_PROCESS,
        "purpose": "mutasi",
        "data_until": date(2026, 2, 13),
    }
    return StatementFacts(**{**values, **changes})


def a_clean_record(**changes):
    """A statement of format B for a pension."""
    values = {"attestation": Attestation.NEVER_WEIGHTY, "purpose": "pensiun", "months": 12}
    return a_statement(**{**values, **changes})


def a_certificate(**changes):
    """A surat keterangan that nobody was ever punished."""
    values = {"attestation": Attestation.NEVER, "purpose": "beasiswa"}
    return a_statement(**{**values, **changes})


def an_employee_statement(**changes):
    """What an employee signs after coaching."""
    values = {
        "subject": RANI,
        "superior": JOKO,
        "charge": CHARGE,
        "circular": CIRCULAR,
        "coaching": COACHING_LETTER,
        "promises": ("menghapus rekaman siaran itu dari media sosial",),
    }
    return EmployeeStatementFacts(**{**values, **changes})


STATEMENT_SAMPLES = {
    LetterKind.STATEMENT_CLEAR: a_statement(),
    LetterKind.STATEMENT_NEVER: a_clean_record(),
    LetterKind.CERTIFICATE: a_certificate(),
    LetterKind.EMPLOYEE_STATEMENT: an_employee_statement(),
}

STATEMENT_WORDS = {
    LetterKind.STATEMENT_CLEAR: [
        (
            "SURAT PERNYATAAN TIDAK SEDANG DALAM PROSES ATAU MENJALANI HUKUMAN DISIPLIN DAN/ATAU"
            " DALAM PROSES PERADILAN NOMOR 800.1.6.2/012/BKPSDM/2026"
        ),
        "Pangkat/Gol. Ruang : Pembina Utama Muda (IV/c)",
        "dengan ini menyatakan dengan sesungguhnya bahwa Pegawai Negeri Sipil:",
        "Instansi : Pemerintah Kabupaten Ketapang",
        "sampai dengan tanggal 13 Februari 2026, tidak sedang dalam proses pemeriksaan",
        "untuk keperluan mutasi.",
        "Ketapang, 13 Februari 2026 Kepala Badan Kepegawaian",
    ],
    LetterKind.STATEMENT_NEVER: [
        "HUKUMAN DISIPLIN TINGKAT SEDANG/BERAT DALAM SATU TAHUN TERAKHIR NOMOR",
        "dalam satu tahun terakhir tidak pernah dijatuhi hukuman disiplin tingkat sedang atau",
        "dengan mengingat sumpah jabatan",
        "saya bersedia menanggung kerugian tersebut.",
    ],
    LetterKind.CERTIFICATE: [
        "SURAT KETERANGAN TIDAK PERNAH DIJATUHI HUKUMAN DISIPLIN NOMOR",
        "dengan ini menerangkan bahwa Pegawai Negeri Sipil:",
        "tidak pernah dijatuhi hukuman disiplin.",
        "untuk keperluan beasiswa.",
    ],
    LetterKind.EMPLOYEE_STATEMENT: [
        "SURAT PERNYATAAN Yang bertanda tangan di bawah ini:",
        "sehubungan dengan Surat Pembinaan Nomor 800.1.6.2/021/BKPSDM/2026",
        "1. mengakui telah melakukan siaran langsung",
        "3. menghapus rekaman siaran itu dari media sosial;",
        "5. bersedia diproses sesuai dengan ketentuan",
        "Ketapang, ……………………… Mengetahui, Atasan Langsung, Yang membuat pernyataan,",
    ],
}
"""What each of them says."""
