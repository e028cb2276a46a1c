"""Letters with fictional facts: a typical one of every kind, for the tests of paper."""

from contextlib import contextmanager
from datetime import date, time
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from asn_desk.documents.letters import LetterPrinter
from asn_desk.domain.errors import CannotPrint
from asn_desk.domain.papers.letter_facts import (
    AbsenceFacts,
    AuthorityFacts,
    CoachingFacts,
    DecisionFacts,
    DispatchFacts,
    ExaminationFacts,
    ForwardingFacts,
    HandoverFacts,
    ReceiptSummonsFacts,
    ReferralFacts,
    ReplyRow,
    ReportFacts,
    SatpolReplyFacts,
    SummonsFacts,
)
from asn_desk.domain.papers.letters import Frame, LetterKind, Reference
from asn_desk.domain.papers.salary_facts import (
    SalaryResumeFacts,
    SalaryStopFacts,
)
from asn_desk.domain.papers.stationery import Stationery
from asn_desk.domain.papers.team_facts import (
    OrderFacts,
    ReleaseFacts,
    TeamFacts,
)
from tests.documents.copy_samples import COPY_SAMPLES
from tests.documents.letter_people import (
    ABSENT_DAYS,
    BUDI,
    CHARGE,
    DECISION,
    EVIDENCE,
    FIRST,
    HEAD,
    JOKO,
    LHP,
    MEETING,
    OFFICE,
    QUESTIONS,
    RANI,
    REPORT,
    SEATS,
    SECOND,
)
from tests.documents.statement_samples import STATEMENT_SAMPLES

RESOURCES = Path(__file__).parents[2] / "resources"
MM = 72 / 25.4


def a_frame(**changes):
    values = {
        "number": "800.1.6.2/012/BKPSDM/2026",
        "draft_number": "800.1.6.2/      /BKPSDM/2026",
        "on": date(2026, 2, 13),
        "place": "Ketapang",
        "signer": HEAD,
        "copies": ("Inspektur Kabupaten Ketapang", "Sekretaris Daerah Kabupaten Ketapang"),
    }
    return Frame(**{**values, **changes})


def a_summons(**changes):
    values = {"subject": RANI, "examiner": JOKO, "meeting": MEETING, "charge": CHARGE}
    return SummonsFacts(**{**values, **changes})


def a_second_summons(**changes):
    return a_summons(first=FIRST, first_meeting=date(2026, 2, 27), **changes)


def an_absence(**changes):
    values = {
        "subject": RANI,
        "examiners": [JOKO],
        "meeting": MEETING,
        "waited_until": time(12, 0),
        "summons": [FIRST],
        "received_on": [date(2026, 2, 16)],
        "witnesses": ["Budi Santoso", "Maria Goreti"],
    }
    return AbsenceFacts(**{**values, **changes})


def an_examination(**changes):
    values = {
        "subject": RANI,
        "examiners": [JOKO],
        "meeting": MEETING,
        "charge": CHARGE,
        "questions": QUESTIONS,
        "evidence": EVIDENCE,
    }
    return ExaminationFacts(**{**values, **changes})


def a_report(**changes):
    values = {
        "addressee": OFFICE.head_post,
        "subject": RANI,
        "examined_on": date(2026, 2, 27),
        "charge": CHARGE,
        "time_text": "10 Februari 2026, pukul 09.20 WIB",
        "aggravating": "Dilakukan pada jam pelayanan.",
        "mitigating": "Mengakui dan menyesal.",
        "impact": "Mengganggu tugas Unit Kerja.",
        "proven": True,
        "sanction": "teguran lisan",
        "authority_post": JOKO.position,
        "minutes": DECISION,
    }
    return ReportFacts(**{**values, **changes})


def a_decision(**changes):
    values = {
        "subject": RANI,
        "sanction": "teguran lisan",
        "sanction_code": "R1",
        "charge": CHARGE,
        "examined_on": date(2026, 2, 27),
    }
    return DecisionFacts(**{**values, **changes})


def a_handover(**changes):
    values = {
        "subject": RANI,
        "deliverer": JOKO,
        "as_authority": True,
        "meeting": MEETING,
        "decision": DECISION,
        "sanction": "teguran lisan",
        "sanction_code": "R1",
        "decision_post": JOKO.position,
    }
    return HandoverFacts(**{**values, **changes})


def a_coaching(**changes):
    values = {
        "subject": RANI,
        "charge": CHARGE,
        "at": time(9, 20),
        "circular": OFFICE.circular,
        "deadline": date(2026, 2, 20),
    }
    return CoachingFacts(**{**values, **changes})


def a_reply(**changes):
    row = ReplyRow(
        name=RANI.name,
        nip=RANI.nip,
        agency=RANI.agency,
        found_on=date(2026, 2, 10),
        follow_up="Diteruskan ke atasan langsung",
        status="dalam pemeriksaan",
    )
    report = Reference(number="300/045/SATPOLPP/2026", on=date(2026, 2, 11), subject="Laporan")
    return SatpolReplyFacts(**{"report": report, "rows": [row], **changes})


def a_team(**changes):
    values = {
        "subject": RANI,
        "charge": CHARGE,
        "level": "berat",
        "seats": SEATS,
        "report": "Laporan resmi Satpol PP Nomor 300/045/SATPOLPP/2026 tanggal 11 Februari 2026",
    }
    return TeamFacts(**{**values, **changes})


def an_order(**changes):
    values = {"subject": RANI, "charge": CHARGE, "examiners": [JOKO], "meeting": MEETING}
    return OrderFacts(**{**values, **changes})


def a_release(**changes):
    return ReleaseFacts(**{"subject": RANI, "charge": CHARGE, "acting": BUDI, **changes})


def an_authority_report(**changes):
    values = {
        "addressee": "Bupati Ketapang",
        "through": ["Kepala Dinas Komunikasi dan Informatika", "Sekretaris Daerah"],
        "subject": RANI,
        "charge": CHARGE,
        "sanction": "penurunan jabatan setingkat lebih rendah selama 12 (dua belas) bulan",
        "authority_post": "Bupati Ketapang",
        "article": "Pasal 16",
        "examined_on": date(2026, 2, 27),
        "minutes": DECISION,
        "report": LHP,
    }
    return AuthorityFacts(**{**values, **changes})


def a_salary_stop(**changes):
    values = {
        "addressee": "Kepala Dinas Komunikasi dan Informatika selaku Kuasa Pengguna Anggaran",
        "subject": RANI,
        "days": [*ABSENT_DAYS, date(2026, 3, 2)],
        "stop_from": date(2026, 4, 1),
        "article": "Pasal 15 ayat (2)",
    }
    return SalaryStopFacts(**{**values, **changes})


def a_salary_resume(**changes):
    values = {
        "addressee": "Kepala Dinas Komunikasi dan Informatika selaku Kuasa Pengguna Anggaran",
        "subject": RANI,
        "stop": SECOND,
        "resume_from": date(2026, 5, 1),
        "reason": "yang bersangkutan menyerahkan surat cuti sakit yang sah",
        "disproved": True,
    }
    return SalaryResumeFacts(**{**values, **changes})


TYPICAL = {
    LetterKind.FORWARDING: ForwardingFacts(
        addressee="Kepala Dinas Komunikasi dan Informatika",
        subject=RANI,
        charge=CHARGE,
        report=REPORT,
        answer_by=date(2026, 3, 13),
    ),
    LetterKind.SUMMONS_1: a_summons(),
    LetterKind.SUMMONS_2: a_second_summons(),
    LetterKind.ABSENCE_MINUTES: an_absence(),
    LetterKind.EXAMINATION_MINUTES: an_examination(),
    LetterKind.EXAMINATION_REPORT: a_report(),
    LetterKind.DECISION: a_decision(),
    LetterKind.RECEIPT_SUMMONS: ReceiptSummonsFacts(
        subject=RANI,
        before=JOKO,
        meeting=MEETING,
        decision=DECISION,
        sanction="teguran lisan",
        decision_post=JOKO.position,
    ),
    LetterKind.HANDOVER_MINUTES: a_handover(),
    LetterKind.DISPATCH: DispatchFacts(
        subject=RANI,
        address="Jalan Contoh Nomor 7, Ketapang",
        called=SECOND,
        called_for=date(2026, 3, 10),
        decision=DECISION,
        sanction="teguran tertulis",
        decision_post=JOKO.position,
    ),
    LetterKind.COACHING: a_coaching(),
    LetterKind.REFERRAL: ReferralFacts(
        addressee="Kepala Kantor Contoh",
        name="Ahmad Contoh",
        nip="",
        unit="Kantor Contoh",
        charge=CHARGE,
        report=REPORT,
    ),
    LetterKind.SATPOL_REPLY: a_reply(),
    LetterKind.TEAM_DECISION: a_team(),
    LetterKind.EXAMINATION_ORDER: an_order(),
    LetterKind.TEMPORARY_RELEASE: a_release(),
    LetterKind.AUTHORITY_REPORT: an_authority_report(),
    LetterKind.SALARY_STOP: a_salary_stop(),
    LetterKind.SALARY_RESUME: a_salary_resume(),
    **STATEMENT_SAMPLES,
    **COPY_SAMPLES,
}

_PRINTER = LetterPrinter(RESOURCES)


def printed(kind, facts=None, *, office=OFFICE, emblem=None, **frame):
    """Print a letter with the shared printer; the rest changes the frame."""
    facts = TYPICAL[kind] if facts is None else facts
    return _PRINTER.render(kind, a_frame(**frame), facts, Stationery(office=office, emblem=emblem))


def pages(content):
    """Return the text of each page, white space made plain."""
    document = pypdfium2.PdfDocument(content)
    texts = [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    document.close()
    return texts


def text_of(content):
    """Return the text of all pages."""
    return " ".join(pages(content))


def place_of(content, text, *, page=0):
    """Return (left, baseline) of the first place of a text, in mm from the top left corner.

    The text must begin with a letter that stands on the line.
    """
    document = pypdfium2.PdfDocument(content)
    sheet = document[page]
    found = sheet.get_textpage()
    index, _count = found.search(text, match_case=True).get_next()
    left, bottom, _right, _top = found.get_charbox(index)
    height = sheet.get_height()
    document.close()
    return left / MM, (height - bottom) / MM


def fonts_of(content):
    """Return (name, embedded) of every font of a document."""
    with pikepdf.open(BytesIO(content)) as document:
        fonts = {}
        for page in document.pages:
            for font in page.get("/Resources", {}).get("/Font", {}).values():
                fonts[str(font.BaseFont)] = "/FontFile2" in font.get("/FontDescriptor", {})
    return fonts


@contextmanager
def refused(words):
    """Expect a refusal to print whose problem contains these words."""
    with pytest.raises(CannotPrint) as refusal:
        yield
    assert words in refusal.value.problem
