"""Every variant of a letter whose wording turns on its facts: by sanction, by team, by signer."""

from dataclasses import dataclass, field, replace
from datetime import date

from asn_desk.domain.employees import Status
from asn_desk.domain.office import letterhead_of
from asn_desk.domain.papers.letters import Identity, LetterKind, Signer
from asn_desk.domain.papers.team_facts import (
    TeamSeat,
)
from asn_desk.domain.sanction_terms import SanctionTerms
from asn_desk.domain.team import TeamElement, TeamRole
from tests.documents.letter_people import (
    BUDI,
    CHARGE,
    DECISION,
    FIRST,
    JOKO,
    OFFICE,
    RANI,
    REGENT,
    SARI,
    SEATS,
    SECOND,
    TEAM_DECISION,
)
from tests.documents.letter_samples import (
    TYPICAL,
    a_decision,
    a_handover,
    a_release,
    a_report,
    a_salary_resume,
    a_salary_stop,
    a_summons,
    a_team,
    an_absence,
    an_authority_report,
    an_examination,
    an_order,
)

LONG_POST = (
    "Kepala Bidang Pengendalian Pencemaran, Pemantauan Kualitas Lingkungan, Penegakan Hukum"
    " Lingkungan, dan Peningkatan Kapasitas Dinas Perumahan Rakyat, Kawasan Permukiman, dan"
    " Lingkungan Hidup Kabupaten Ketapang"
)
LONG_UNIT = (
    "Subbagian Perencanaan, Evaluasi, Pelaporan, Keuangan, dan Pengelolaan Barang Milik Daerah"
    " Sekretariat Dinas Perindustrian, Perdagangan, Koperasi, dan Usaha Mikro, Kecil, dan Menengah"
)
HERA = Identity(
    name=(
        "Prof. Dr. Ir. Hj. Hera Maharani Puspita Wijayakusuma binti Abdurrahman Sastrowinata,"
        " S.T., M.T., M.Eng.Sc., Ph.D., IPU."
    ),
    nip="198005172005012009",
    rank="Pembina Utama Madya",
    grade="IV/d",
    position=LONG_POST,
    unit=LONG_UNIT,
    agency="Dinas Perumahan Rakyat, Kawasan Permukiman, dan Lingkungan Hidup",
    sex=RANI.sex,
)
ANI = Identity(
    name="Ani",
    nip="199901012023212001",
    rank="",
    grade="IX",
    position="Ahli Pertama – Perawat",
    unit="Puskesmas Sandai",
    agency="Dinas Kesehatan",
    sex=RANI.sex,
    status=Status.PPPK,
)
CANDIDATE = replace(RANI, status=Status.CPNS, rank="Penata Muda", grade="III/a")
REGENT_PERSON = Identity(
    name="Contoh Bupati", nip="", rank="", grade="", position="Bupati Ketapang", unit=""
)
LONG_SIGNER = Signer(
    post=LONG_POST,
    name=HERA.name,
    nip=HERA.nip,
    rank=HERA.rank,
    letterhead=letterhead_of(OFFICE, HERA.agency),
)
SECRETARY = Signer(
    post="Sekretaris Daerah",
    name="Drs. Contoh Sekda, M.Si.",
    nip="196901011994031005",
    rank="Pembina Utama Madya",
    letterhead=letterhead_of(OFFICE, "Sekretariat Daerah"),
)
ON_BEHALF = replace(SECRETARY, on_behalf_of="Bupati Ketapang")
ACTING = Signer(
    post="Kepala Dinas Komunikasi dan Informatika Kabupaten Ketapang",
    name=JOKO.name,
    nip=JOKO.nip,
    rank=JOKO.rank,
    prefix="Plt.",
    letterhead=letterhead_of(OFFICE, "Dinas Komunikasi dan Informatika"),
)
LONG_CHARGE = replace(
    CHARGE,
    act=(
        "tidak masuk kerja tanpa alasan yang sah secara kumulatif selama 24 hari kerja, yaitu pada"
        " tanggal 2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 16, 18, 19, 20, 23, 24, 25, 26, dan 27 Februari"
        " 2026 serta 2, 3, 4, 5, dan 6 Maret 2026, meninggalkan tugas pelayanan tanpa menyerahkan"
        " pekerjaan kepada siapa pun, dan tidak menanggapi tiga kali teguran atasannya"
    ),
    provisions="Pasal 4 huruf f, Pasal 3 huruf c, Pasal 3 huruf f, dan Pasal 5 huruf n angka 5",
)

YEAR = {"start_on": date(2026, 4, 1), "end_on": date(2027, 3, 31)}
_SELAMA = "selama 12 (dua belas) bulan"
_CUT = "pemotongan tunjangan kinerja sebesar 25% (dua puluh lima persen) selama"
_END = "pemutusan hubungan perjanjian kerja"
SANCTIONS = {
    "R1": ("teguran lisan", None),
    "R2": ("teguran tertulis", None),
    "R3": ("pernyataan tidak puas secara tertulis", None),
    "S1": (
        f"{_CUT} 6 (enam) bulan",
        SanctionTerms(
            start_on=date(2026, 4, 1),
            end_on=date(2026, 9, 30),
            allowance=4_500_000,
            allowance_cut=1_125_000,
        ),
    ),
    "S2": (
        f"{_CUT} 9 (sembilan) bulan",
        SanctionTerms(
            start_on=date(2026, 4, 1),
            end_on=date(2026, 12, 31),
            allowance=4_500_000,
            allowance_cut=1_125_000,
        ),
    ),
    "S3": (
        f"{_CUT} 12 (dua belas) bulan",
        SanctionTerms(**YEAR, allowance=4_500_001, allowance_cut=1_125_000),
    ),
    "ST1": (
        "penundaan kenaikan gaji berkala selama 1 (satu) tahun",
        SanctionTerms(**YEAR, raise_due_on=date(2026, 5, 1), raise_moved_to=date(2027, 5, 1)),
    ),
    "ST2": (
        "penundaan kenaikan pangkat selama 1 (satu) tahun",
        SanctionTerms(
            **YEAR, promotion_due_on=date(2026, 10, 1), promotion_moved_to=date(2027, 10, 1)
        ),
    ),
    "ST3": (
        "penurunan pangkat setingkat lebih rendah selama 1 (satu) tahun",
        SanctionTerms(
            **YEAR,
            old_rank="Pengatur (II/c)",
            new_rank="Pengatur Muda Tingkat I (II/b)",
            base_salary=2_500_000,
        ),
    ),
    "B1": (
        f"penurunan jabatan setingkat lebih rendah {_SELAMA}",
        SanctionTerms(
            **YEAR,
            old_position="Kepala Bidang Informasi dan Komunikasi Publik",
            new_position="Kepala Seksi Pengelolaan Media Komunikasi Publik",
        ),
    ),
    "B2": (
        f"pembebasan dari jabatannya menjadi jabatan pelaksana {_SELAMA}",
        SanctionTerms(**YEAR, old_position="Kepala Bidang Informasi dan Komunikasi Publik"),
    ),
    "B3": ("pemberhentian dengan hormat tidak atas permintaan sendiri sebagai PNS", None),
    "PS1": (
        "penundaan kenaikan gaji berkala selama 1 (satu) tahun",
        SanctionTerms(raise_due_on=date(2026, 5, 1), raise_moved_to=date(2027, 5, 1), **YEAR),
    ),
    "PS2": (
        "penundaan kenaikan gaji berkala selama 2 (dua) tahun",
        SanctionTerms(raise_due_on=date(2026, 5, 1), raise_moved_to=date(2028, 5, 1), **YEAR),
    ),
    "PS3": (
        "penundaan kenaikan gaji berkala selama 3 (tiga) tahun",
        SanctionTerms(raise_due_on=date(2026, 5, 1), raise_moved_to=date(2029, 5, 1), **YEAR),
    ),
    "PC2": (
        "penurunan golongan setingkat lebih rendah selama 1 (satu) tahun",
        SanctionTerms(**YEAR, old_rank="IX", new_rank="VIII"),
    ),
    "PH1": (f"{_END} dengan hormat", None),
    "PH2": (f"{_END} dengan hormat tidak atas permintaan sendiri", None),
    "PH3": (f"{_END} tidak dengan hormat", SanctionTerms(start_on=date(2026, 5, 1))),
}
CLASSED = SanctionTerms(**YEAR, old_position=RANI.position, old_class=6, new_class=5)


@dataclass(frozen=True, kw_only=True)
class Variant:
    """A letter to print: its kind, its facts, and what differs in its frame."""

    kind: LetterKind
    facts: object
    frame: dict = field(default_factory=dict)


def sentenced(code, *, subject=RANI, signer=REGENT, **changes):
    """Return the decision of a sanction with complete terms."""
    name, terms = SANCTIONS[code]
    facts = {"subject": subject, "sanction": name, "sanction_code": code, "terms": terms}
    decision = a_decision(by_team=code[0] == "B", **{**facts, **changes})
    return Variant(kind=LetterKind.DECISION, facts=decision, frame={"signer": signer})


def _of(kind, facts, **frame):
    return Variant(kind=kind, facts=facts, frame=frame)


MANY = (
    *SEATS,
    *(
        TeamSeat(
            person=replace(BUDI, name=f"Anggota Nomor {n}"),
            element=TeamElement.OTHER,
            role=TeamRole.MEMBER,
        )
        for n in range(4, 25)
    ),
)
LONG_TEAM = (
    TeamSeat(person=HERA, element=TeamElement.SUPERIOR, role=TeamRole.CHAIR),
    TeamSeat(person=SARI, element=TeamElement.PERSONNEL, role=TeamRole.SECRETARY),
    TeamSeat(person=BUDI, element=TeamElement.OVERSIGHT, role=TeamRole.MEMBER),
)
TEAM_REPORT = a_report(
    by_team=True,
    team=SEATS,
    basis=[
        "Keputusan Bupati Ketapang Nomor 800.1.6.2/004/KEP/BKPSDM/2026 tanggal 16 Februari 2026",
        "Surat Perintah Nomor 800.1.6.2/014/BKPSDM/2026 tanggal 17 Februari 2026",
    ],
    findings=["yang bersangkutan mengakui perbuatannya", "rekaman siaran masih dapat dilihat"],
    sanction=SANCTIONS["B1"][0],
    authority_post="Bupati Ketapang",
)
K = LetterKind
VARIANTS = {
    **{code: sentenced(code) for code in SANCTIONS if code[0] != "P"},
    **{f"PPPK {code}": sentenced(code, subject=ANI) for code in ("R1", "R2", "R3")},
    **{code: sentenced(code, subject=ANI) for code in SANCTIONS if code[0] == "P"},
    "B1 kelas": sentenced("B1", terms=CLASSED),
    "B2 kelas": sentenced("B2", terms=replace(CLASSED, new_class=3)),
    "B2 sebagai": sentenced(
        "B2", terms=replace(SANCTIONS["B2"][1], new_position="Penelaah Teknis Kebijakan")
    ),
    "CPNS": sentenced(
        "B3",
        subject=CANDIDATE,
        sanction="pemberhentian dengan hormat tidak atas permintaan sendiri sebagai CPNS",
    ),
    "PP 53": sentenced(
        "R2",
        regulation="Peraturan Pemerintah Nomor 53 Tahun 2010 tentang Disiplin Pegawai Negeri Sipil",
        charge=replace(CHARGE, provisions="Pasal 3 angka 11", happened_on=date(2021, 8, 2)),
    ),
    "tambahan kantor": sentenced(
        "R1", sanction="hukuman contoh", sanction_code="X1", terms=SanctionTerms(**YEAR)
    ),
    "draf S1": replace(sentenced("S1", terms=None), frame={"signer": REGENT, "number": None}),
    "draf B1": replace(sentenced("B1", terms=None), frame={"signer": REGENT, "number": None}),
    "tanpa periksa": sentenced("ST2", examined_on=None, summons=[FIRST, SECOND]),
    "panjang": sentenced("B1", subject=HERA, signer=LONG_SIGNER, charge=LONG_CHARGE),
    "a.n. Bupati": sentenced("ST1", signer=ON_BEHALF),
    "Plt.": sentenced("R3", signer=ACTING),
    "tim": _of(K.TEAM_DECISION, a_team(), signer=REGENT),
    "tim sedang": _of(
        K.TEAM_DECISION,
        a_team(
            level="sedang",
            designation="Keputusan Bupati Ketapang Nomor 100.3.3.2/12/2026 tanggal 5 Januari 2026",
        ),
    ),
    "tim panjang": _of(
        K.TEAM_DECISION,
        a_team(subject=HERA, seats=[*LONG_TEAM, *MANY[3:]], charge=LONG_CHARGE),
        signer=LONG_SIGNER,
    ),
    "perintah tim": _of(
        K.EXAMINATION_ORDER,
        an_order(examiners=[JOKO, SARI, BUDI], team=TEAM_DECISION),
        signer=REGENT,
    ),
    "perintah": _of(K.EXAMINATION_ORDER, an_order(), signer=SECRETARY),
    "perintah panjang": _of(
        K.EXAMINATION_ORDER,
        an_order(subject=HERA, examiners=[HERA, *(s.person for s in MANY)], charge=LONG_CHARGE),
        signer=LONG_SIGNER,
    ),
    "bebas": _of(K.TEMPORARY_RELEASE, a_release(), signer=ACTING),
    "bebas tanpa Plh.": _of(K.TEMPORARY_RELEASE, a_release(acting=None), signer=REGENT),
    "bebas panjang": _of(
        K.TEMPORARY_RELEASE,
        a_release(subject=HERA, acting=HERA, charge=LONG_CHARGE),
        signer=LONG_SIGNER,
    ),
    "kewenangan": _of(K.AUTHORITY_REPORT, an_authority_report(by_team=True)),
    "kewenangan tanpa periksa": _of(
        K.AUTHORITY_REPORT,
        an_authority_report(examined_on=None, through=(), article=""),
        copies=(),
    ),
    "kewenangan panjang": _of(
        K.AUTHORITY_REPORT,
        an_authority_report(subject=HERA, through=[LONG_POST] * 3, charge=LONG_CHARGE),
        signer=LONG_SIGNER,
    ),
    "LHP tim": _of(K.EXAMINATION_REPORT, TEAM_REPORT),
    "LHP tim tanpa periksa": _of(
        K.EXAMINATION_REPORT,
        replace(TEAM_REPORT, examined_on=None, summons=[FIRST, SECOND], findings=()),
    ),
    "LHP tim tidak terbukti": _of(
        K.EXAMINATION_REPORT, replace(TEAM_REPORT, proven=False, sanction="", team=())
    ),
    "LHP tim panjang": _of(
        K.EXAMINATION_REPORT,
        replace(TEAM_REPORT, subject=HERA, charge=LONG_CHARGE, team=[*LONG_TEAM, *MANY[3:9]]),
    ),
    "panggilan tim": _of(K.SUMMONS_1, a_summons(by_team=True)),
    "panggilan oleh Bupati": _of(K.SUMMONS_1, a_summons(examiner=REGENT_PERSON), signer=REGENT),
    "BAP tim": _of(
        K.EXAMINATION_MINUTES,
        an_examination(
            team=SEATS, authority="Surat Perintah Nomor 014/2026 tanggal 17 Februari 2026"
        ),
    ),
    "BAP tim menolak": _of(
        K.EXAMINATION_MINUTES,
        an_examination(team=[*LONG_TEAM, *MANY[3:8]], refused=True, subject=HERA),
    ),
    "BA tidak hadir tim": _of(K.ABSENCE_MINUTES, an_absence(team=SEATS)),
    "penyampaian berat": _of(
        K.HANDOVER_MINUTES,
        a_handover(sanction=SANCTIONS["B2"][0], sanction_code="B2", as_authority=False),
    ),
    "penyampaian oleh Bupati": _of(
        K.HANDOVER_MINUTES,
        a_handover(
            sanction=SANCTIONS["B3"][0],
            sanction_code="B3",
            deliverer=REGENT_PERSON,
            decision_post="Bupati Ketapang",
        ),
        signer=REGENT,
    ),
    "panggilan terima S3": _of(
        K.RECEIPT_SUMMONS,
        replace(TYPICAL[K.RECEIPT_SUMMONS], sanction=SANCTIONS["S3"][0]),
    ),
    "kirim B2": _of(
        K.DISPATCH, replace(TYPICAL[K.DISPATCH], sanction=SANCTIONS["B2"][0], subject=ANI)
    ),
    "henti gaji": _of(K.SALARY_STOP, a_salary_stop()),
    "henti gaji panjang": _of(
        K.SALARY_STOP,
        a_salary_stop(
            subject=HERA,
            addressee=LONG_POST,
            article="",
            days=[date(2026, month, day) for month in range(1, 7) for day in range(1, 24)],
        ),
        signer=LONG_SIGNER,
    ),
    "bayar gaji": _of(K.SALARY_RESUME, a_salary_resume()),
    "bayar gaji kembali bekerja": _of(
        K.SALARY_RESUME,
        a_salary_resume(disproved=False, stop=DECISION, reason="Sdri. Rani kembali bekerja."),
    ),
}
