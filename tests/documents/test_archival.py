"""Every paper as PDF/A-2b, held to the rules by a validator that is not ours."""

from datetime import date
from io import BytesIO

import pikepdf
import pytest
from pikepdf import pdfa

from asn_desk.documents.archival import archival
from asn_desk.documents.counting_sheet import counting_sheet_pdf
from asn_desk.documents.legal_basis import legal_basis_pdf
from asn_desk.documents.recap_paper import recap_pdf
from asn_desk.domain.counting import CountingSheet
from asn_desk.domain.legal_basis import BasisLine, BasisSection, LegalBasis
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.recaps import Recap, RecapColumn, RecapTable
from tests.documents.letter_people import OFFICE
from tests.documents.letter_samples import RESOURCES, printed
from tests.documents.signed_letters import an_emblem

ON = date(2026, 4, 30)
LINE = BasisLine(label="Tingkat", text="sedang", article="Pasal 10")
BASIS = LegalBasis(
    case_number="1/2026",
    name="Rani",
    nip="199405142019032001",
    rank="",
    position="Penelaah",
    unit="Bagian Umum",
    decision_number="1",
    decided_on=ON,
    sanction="teguran lisan",
    sections=(BasisSection(title="Perbuatan", lines=(LINE,)),),
    office=OFFICE.name,
    on=ON,
)
TABLE = RecapTable(
    name="Ringkasan",
    title="Ringkasan",
    columns=(RecapColumn(heading="No.", width_mm=8), RecapColumn(heading="Unit", width_mm=60)),
    rows=((1, "Inspektorat"),),
    totals=(),
)
RECAP = Recap(year=2026, month=1, unit="", as_of=ON, tables=(TABLE,), signature=None)
PAPERS = {
    "lembar perhitungan": lambda: counting_sheet_pdf(
        CountingSheet(counts=(), subject=None, place="Ketapang", on=ON), OFFICE, RESOURCES
    ),
    "dasar hukum": lambda: legal_basis_pdf(BASIS, OFFICE, RESOURCES),
    "rekap": lambda: recap_pdf(RECAP, OFFICE, RESOURCES, an_emblem()),
}


def findings(content):
    """Return what keeps a file from being PDF/A-2b; empty when it is."""
    with pikepdf.open(BytesIO(content)) as pdf:
        return list(pdfa.check(pdf, "2b").findings)


@pytest.mark.parametrize("kind", LetterKind)
def test_every_letter_is_fit_for_archives(kind):
    assert findings(printed(kind)) == []


def test_a_draft_with_an_emblem_is_fit_for_archives():
    assert findings(printed(LetterKind.SUMMONS_1, number=None, emblem=an_emblem())) == []


@pytest.mark.parametrize("name", PAPERS)
def test_other_papers_are_fit_for_archives(name):
    assert findings(PAPERS[name]()) == []


def test_title_and_author_stand_in_the_metadata():
    with pikepdf.open(BytesIO(printed(LetterKind.DECISION))) as pdf:
        words = pdf.open_metadata()
        assert words["dc:title"].startswith("Keputusan Hukuman Disiplin")
        assert words["dc:creator"] == ["Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"]
        assert words["dc:language"] == {"id-ID"}


def test_signs_in_a_title_do_not_break_the_metadata():
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.docinfo["/Title"] = "Dinas <A> & B"
        target = BytesIO()
        pdf.save(target)
    with pikepdf.open(BytesIO(archival(target.getvalue(), RESOURCES))) as pdf:
        assert pdf.open_metadata()["dc:title"] == "Dinas <A> & B"
