"""The invented people and things that sample letters speak of, in three sizes."""

from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from enum import StrEnum

from asn_desk.domain.employees import Sex, Status
from asn_desk.domain.office import Office
from asn_desk.domain.papers.letter_facts import EvidenceItem, QuestionAnswer
from asn_desk.domain.papers.letters import Charge, Identity, Meeting, Reference, Signer
from asn_desk.domain.papers.team_facts import TeamSeat
from asn_desk.domain.team import TeamElement, TeamRole


class SampleSize(StrEnum):
    """How much a sample has to say."""

    SHORT = "ringkas"
    """Only what may not be missing; a PPPK without a position."""
    USUAL = "biasa"
    EXTREME = "panjang"
    """Everything filled, with long names and long lists."""


_LONG_POST = (
    "Kepala Bidang Pengendalian Pencemaran, Pemantauan Kualitas Lingkungan, dan Peningkatan"
    " Kapasitas Dinas Perumahan Rakyat, Kawasan Permukiman, dan Lingkungan Hidup Kabupaten Contoh"
)
_LONG_NAME = (
    "Prof. Dr. Ir. Hj. Contoh Nama Pegawai yang Panjang Sekali, S.T., M.T., M.Eng.Sc., Ph.D."
)
_LONG_ACT = (
    "tidak masuk kerja tanpa alasan yang sah secara kumulatif selama 24 hari kerja, meninggalkan"
    " tugas pelayanan tanpa menyerahkan pekerjaan kepada siapa pun, dan tidak menanggapi tiga kali"
    " panggilan tertulis dari atasan langsungnya"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Who and what a sample letter of one size speaks of."""

    office: Office
    on: date
    size: SampleSize

    @property
    def short(self) -> bool:
        """Whether only the indispensable is filled."""
        return self.size is SampleSize.SHORT

    @property
    def extreme(self) -> bool:
        """Whether everything is filled, and long."""
        return self.size is SampleSize.EXTREME

    def said(self, text: str) -> str:
        """Return a text that a short letter lacks."""
        return "" if self.short else text

    @property
    def subject(self) -> Identity:
        """Whom the letter is about."""
        one = _person("Contoh Pegawai, S.Kom.", "199001012015032001", Sex.FEMALE)
        if self.short:
            return replace(one, rank="", grade="IX", position="", status=Status.PPPK)
        return replace(one, name=_LONG_NAME, position=_LONG_POST) if self.extreme else one

    @property
    def superior(self) -> Identity:
        """The direct superior, who examines."""
        one = _person("Drs. Contoh Atasan, M.Si.", "197203111998031004", Sex.MALE)
        made = replace(one, rank="Pembina", grade="IV/a", position="Kepala Bidang Contoh")
        return replace(made, position=_LONG_POST) if self.extreme else made

    @property
    def signer(self) -> Signer:
        """The head of the office, who signs."""
        return Signer(
            post=self.office.head_post,
            name="Contoh Pejabat, S.H., M.Si.",
            nip="197001011995032001",
            rank="Pembina Utama Muda",
            prefix="Plt." if self.extreme else "",
            letterhead=self.office.letterhead,
        )

    @property
    def signing_person(self) -> Identity:
        """Who signs, as identity rows print him."""
        one = self.signer
        made = _person(one.name, one.nip, Sex.MALE)
        return replace(made, rank=one.rank, grade="IV/c", position=one.post, unit=self.office.name)

    @property
    def charge(self) -> Charge:
        """What somebody did."""
        act = "melakukan siaran langsung di media sosial pada jam kerja"
        made = Charge(act=act, provisions="Pasal 3 huruf c dan Pasal 3 huruf f")
        if self.short:
            return made
        whole = replace(made, happened_on=self.days_ago(20), place="Kantor Dinas Contoh")
        return replace(whole, act=_LONG_ACT) if self.extreme else whole

    @property
    def meeting(self) -> Meeting:
        """Where and when somebody is to appear."""
        return Meeting(on=self.on + timedelta(days=12), at=time(9, 0), place="Ruang rapat")

    @property
    def seats(self) -> tuple[TeamSeat, ...]:
        """The team that examines; a short letter has none."""
        elements = (TeamElement.SUPERIOR, TeamElement.PERSONNEL, TeamElement.OVERSIGHT)
        others = [TeamElement.OTHER] * 4 if self.extreme else []
        roles = (TeamRole.CHAIR, TeamRole.SECRETARY)
        return tuple(
            TeamSeat(
                person=replace(self.superior, name=f"Contoh Anggota {at}, S.H."),
                element=element,
                role=roles[at - 1] if at <= len(roles) else TeamRole.MEMBER,
            )
            for at, element in enumerate([*elements, *others], start=1)
        )

    @property
    def team(self) -> tuple[TeamSeat, ...]:
        """The team where the letter has one only now and then: the extreme one."""
        return self.seats if self.extreme else ()

    @property
    def questions(self) -> tuple[QuestionAnswer, ...]:
        """What was asked and answered."""
        one = QuestionAnswer(question="Apakah Saudara sehat?", answer="Ya, saya sehat.")
        many = 25 if self.extreme else 3
        return (one,) * (1 if self.short else many)

    @property
    def evidence(self) -> tuple[EvidenceItem, ...]:
        """What proves it; a short letter has none."""
        one = EvidenceItem(file_name="tangkapan_layar.jpg", sha256="ab" * 32)
        return () if self.short else (one,) * (6 if self.extreme else 1)

    @property
    def witnesses(self) -> tuple[str, ...]:
        """Who saw it; a short letter has none."""
        return () if self.short else ("Saksi Pertama", "Saksi Kedua")

    @property
    def copies(self) -> tuple[str, ...]:
        """Who gets a copy; a short letter has none."""
        region = self.office.region
        usual = (f"{self.office.regent_title} (sebagai laporan)", f"Inspektur {region}")
        more = tuple(f"Kepala Dinas Contoh {at} {region}" for at in range(1, 7))
        return () if self.short else (*usual, *(more if self.extreme else ()))

    def reference(self, number: int, days: int) -> Reference:
        """Return an earlier letter, so many days ago."""
        code = f"{self.office.classification}/{number:03}/{self.office.short_name}/{self.on.year}"
        subject = self.said("Laporan hasil pemantauan")
        return Reference(number=code, on=self.days_ago(days), subject=subject)

    @property
    def summons(self) -> tuple[Reference, ...]:
        """The two summonses."""
        return (self.reference(12, 30), self.reference(19, 16))

    def days_ago(self, days: int) -> date:
        """Return an earlier day."""
        return self.on - timedelta(days=days)

    def days_ahead(self, days: int) -> date:
        """Return a later day."""
        return self.on + timedelta(days=days)


def _person(name: str, nip: str, sex: Sex) -> Identity:
    return Identity(
        name=name,
        nip=nip,
        rank="Penata Muda",
        grade="III/a",
        position="Penelaah Teknis Kebijakan",
        unit="Bidang Contoh",
        agency="Dinas Contoh",
        sex=sex,
        status=Status.PNS,
    )
