"""Fictional people, offices and earlier letters that the samples of letters speak of."""

from datetime import date, time

from asn_desk.domain.employees import Sex
from asn_desk.domain.office import Office, letterhead_of
from asn_desk.domain.papers.letter_facts import (
    EvidenceItem,
    QuestionAnswer,
)
from asn_desk.domain.papers.letters import Charge, Identity, Meeting, Reference, Signer
from asn_desk.domain.papers.team_facts import (
    TeamSeat,
)
from asn_desk.domain.team import TeamElement, TeamRole

OFFICE = Office()

RANI = Identity(
    name="Rani Kusuma, S.Kom.",
    nip="199405142019032001",
    rank="Pengatur",
    grade="II/c",
    position="Pengadministrasi Perkantoran",
    unit="Bidang Informasi dan Komunikasi Publik",
    agency="Dinas Komunikasi dan Informatika",
    sex=Sex.FEMALE,
)
JOKO = Identity(
    name="Drs. H. Joko Prasetyo, M.Si.",
    nip="197203111998031004",
    rank="Pembina",
    grade="IV/a",
    position="Kepala Bidang Informasi dan Komunikasi Publik",
    unit="Bidang Informasi dan Komunikasi Publik",
    sex=Sex.MALE,
)
SUPERIOR = Signer(
    post=JOKO.position,
    name=JOKO.name,
    nip=JOKO.nip,
    rank=JOKO.rank,
    letterhead=letterhead_of(OFFICE, "Dinas Komunikasi dan Informatika"),
)
HEAD = Signer(
    post=OFFICE.head_post,
    name="Dra. Hj. Siti Aminah, M.M.",
    nip="197001011995032002",
    rank="Pembina Utama Muda",
)
REGENT = Signer(post="Bupati Ketapang", name="Contoh Bupati", nip="", rank="", is_regent=True)
CHARGE = Charge(
    act="melakukan siaran langsung di media sosial selama 40 menit pada jam kerja",
    provisions="Pasal 3 huruf c dan Pasal 3 huruf f",
    happened_on=date(2026, 2, 10),
    place="Kantor Dinas Komunikasi dan Informatika",
)
MEETING = Meeting(on=date(2026, 2, 27), at=time(9, 0), place="Ruang Rapat Dinas")
FIRST = Reference(number="800.1.6.2/012/DISKOMINFO/2026", on=date(2026, 2, 13))
SECOND = Reference(number="800.1.6.2/019/DISKOMINFO/2026", on=date(2026, 2, 27))
DECISION = Reference(number="800.1.6.2/001/DISKOMINFO/2026", on=date(2026, 3, 3))
QUESTIONS = [
    QuestionAnswer(question="Apakah Saudara sehat?", answer="Ya, saya sehat."),
    QuestionAnswer(question="Ceritakan kejadiannya.", answer="Saya melakukan siaran langsung."),
]
EVIDENCE = [EvidenceItem(file_name="tangkapan_layar.jpg", sha256="ab" * 32)]
REPORT = "Surat Kepala Satuan Polisi Pamong Praja Nomor 300/045/SATPOLPP/2026"
BUDI = Identity(
    name="Budi Santoso, S.H., M.H.",
    nip="198001022005011003",
    rank="Penata Tingkat I",
    grade="III/d",
    position="Auditor Ahli Muda Inspektorat Kabupaten Ketapang",
    unit="Inspektorat",
    sex=Sex.MALE,
)
SARI = Identity(
    name="Sari Dewi, S.STP.",
    nip="198504172010012005",
    rank="Penata Tingkat I",
    grade="III/d",
    position="Kepala Bidang Penilaian Kinerja dan Penghargaan",
    unit="Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
    sex=Sex.FEMALE,
)
SEATS = (
    TeamSeat(person=SARI, element=TeamElement.PERSONNEL, role=TeamRole.SECRETARY),
    TeamSeat(person=JOKO, element=TeamElement.SUPERIOR, role=TeamRole.CHAIR),
    TeamSeat(person=BUDI, element=TeamElement.OVERSIGHT, role=TeamRole.MEMBER),
)
TEAM_DECISION = Reference(number="800.1.6.2/004/KEP/BKPSDM/2026", on=date(2026, 2, 16))
LHP = Reference(number="800.1.6.2/031/BKPSDM/2026", on=date(2026, 3, 4))
ABSENT_DAYS = [date(2026, 2, day) for day in (16, 18, 19, 20, 23, 24, 25, 26, 27)]
