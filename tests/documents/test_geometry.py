"""Every kind of letter, short, usual and extreme, under two profiles: nothing cut, nothing over."""

from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from asn_desk.documents.letters import LetterPrinter
from asn_desk.documents.sheet import sheet_for
from asn_desk.domain.office import Office
from asn_desk.domain.paper_profile import LetterStyle, Margins, Paper, PaperProfile
from asn_desk.domain.papers.copy_facts import CopyFacts
from asn_desk.domain.papers.letters import UNNUMBERED, LetterKind
from asn_desk.domain.papers.stationery import Stationery
from asn_desk.services.samples.cast import SampleSize
from asn_desk.services.samples.letters import sample_letter
from tests.documents.letter_samples import RESOURCES
from tests.documents.page_places import lines_of, overlaps

NUMBER = "800.1.6.2/017/BKPSDM/2026"
UNUSUAL = PaperProfile(
    letter_paper=Paper.F4_210,
    decision_paper=Paper.A4,
    letter_margins=Margins(top=25, bottom=20, left=25, right=15),
    decision_margins=Margins(top=20, bottom=20, left=30, right=20),
    letter_font="Bookman",
    letter_size=11,
    double_rule=False,
    letter_style=LetterStyle.OLD,
    signer_centred=True,
    signer_bold=True,
    signer_underlined=True,
    catchword_in_letters=True,
    title_in_decisions=False,
    page_number="Halaman {n}",
    emblem_width=16,
    emblem_height=20,
)
PROFILES = {"baku": PaperProfile(), "lain": UNUSUAL}
WAYS = [*((size, "baku") for size in SampleSize), (SampleSize.EXTREME, "lain")]
SIGNED_BY_OTHERS = {
    LetterKind.ABSENCE_MINUTES,
    LetterKind.EXAMINATION_MINUTES,
    LetterKind.EXAMINATION_REPORT,
    LetterKind.HANDOVER_MINUTES,
    LetterKind.EMPLOYEE_STATEMENT,
}
"""Minutes, reports and an employee's own paper: several people sign, one below the other."""
CASES = [
    pytest.param(kind, size, name, id=f"{kind.value}-{size.value}-{name}")
    for kind in LetterKind
    for size, name in WAYS
]
SIGNED_BY_ONE = [case for case in CASES if case.values[0] not in SIGNED_BY_OTHERS]
_PRINTER = LetterPrinter(RESOURCES)


@cache
def laid_out(kind, size, name):
    """Return the sample, its sheet and the lines of its pages."""
    office = Office(profile=PROFILES[name])
    sample = sample_letter(kind, office, date(2026, 2, 13), size=size)
    number = "" if kind in UNNUMBERED else NUMBER
    frame = replace(sample.frame, number=number)
    content = _PRINTER.render(kind, frame, sample.facts, Stationery(office=office))
    shown = sample.facts.original if isinstance(sample.facts, CopyFacts) else kind
    return replace(sample, frame=frame), sheet_for(shown, office.profile), lines_of(content)


@pytest.mark.parametrize(("kind", "size", "name"), CASES)
def test_nothing_stands_outside_the_margins_or_over_another_line(kind, size, name):
    _, sheet, pages = laid_out(kind, size, name)
    for lines in pages:
        for line in lines:
            assert line.left >= sheet.margins.left - 0.8, line
            assert line.right <= sheet.right_edge + 2.0, line
            assert line.bottom <= sheet.height - 5, line
        assert overlaps(lines) == []


@pytest.mark.parametrize(("kind", "size", "name"), SIGNED_BY_ONE)
def test_number_first_and_signature_whole_below_two_lines_of_text(kind, size, name):
    sample, sheet, pages = laid_out(kind, size, name)
    of_copy = isinstance(sample.facts, CopyFacts)
    number = sample.facts.original_frame.number if of_copy else sample.frame.number
    assert number in " ".join(line.text for line in pages[0])
    last_name = sample.frame.signer.name.split(",")[0].split()[-1]
    signed = [page for page in pages if any(last_name in line.text for line in page)][-1]
    at = max(line.top for line in signed if last_name in line.text)
    above = {round(line.top) for line in signed if sheet.margins.top - 3 < line.top < at}
    assert len(above) >= 4
