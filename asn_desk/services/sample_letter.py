"""The sample page of the office's settings: a summons on people who do not exist."""

from datetime import date, time, timedelta

from asn_desk.domain.employees import Sex
from asn_desk.domain.office import Office
from asn_desk.domain.papers.letter_facts import SummonsFacts
from asn_desk.domain.papers.letters import Charge, Identity, LetterKind, Meeting, Signer
from asn_desk.services.issuing import LetterOrder


def sample_order(office: Office, on: date) -> LetterOrder:
    """Return an order for a summons that shows every part of a letter."""
    subject = Identity(
        name="Contoh Pegawai, S.Kom.",
        nip="199001012015031001",
        rank="Penata Muda",
        grade="III/a",
        position="Penelaah Teknis Kebijakan",
        unit="Bidang Contoh",
        agency=office.name,
        sex=Sex.MALE,
    )
    signer = Signer(
        post=office.head_post,
        name="Contoh Pejabat, S.H., M.Si.",
        nip="197001011995032001",
        rank="Pembina Utama Muda",
        letterhead=office.letterhead,
    )
    examiner = Identity(
        name=signer.name,
        nip=signer.nip,
        rank=signer.rank,
        grade="IV/c",
        position=signer.post,
        unit=office.name,
    )
    facts = SummonsFacts(
        subject=subject,
        examiner=examiner,
        meeting=Meeting(on=on + timedelta(days=12), at=time(9, 0), place="Ruang rapat"),
        charge=Charge(
            act="melakukan siaran langsung (live streaming) pada media sosial pada jam kerja",
            provisions="Pasal 3 huruf c dan Pasal 3 huruf f",
        ),
    )
    return LetterOrder(
        kind=LetterKind.SUMMONS_1,
        facts=facts,
        signer=signer,
        on=on,
        copies=(f"{office.regent_title} (sebagai laporan)", f"Inspektur {office.region}"),
        subject="Contoh",
        addressee=subject.name,
    )
