"""Codes on letters: printed once the letter is issued, and found again from paper."""

from datetime import date
from hashlib import sha256

import pypdfium2
import pytest

from asn_desk.command_line import parse
from asn_desk.commands import run
from asn_desk.domain.papers.document_codes import code_from
from asn_desk.domain.proceedings.steps import StepKind
from tests.small_office import set_codes

pytestmark = pytest.mark.usefixtures("codes")


def summons(desks, office):
    case_id = office.open_case()
    office.record(case_id, StepKind.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    (line,) = [one for one in desks.letters.agenda(year=2026) if one.case_id == case_id]
    return line


@pytest.fixture
def line(desks, office):
    return summons(desks, office)


def texts(content):
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(content)]


def test_an_issued_letter_carries_its_code_on_the_last_page(desks, line):
    found = texts(desks.letters.pdf(line.id))

    assert line.code in found[-1]
    assert "kode dokumen" in found[-1]
    assert not any(line.code in text for text in found[:-1])


def test_the_code_is_of_the_letter_without_it(desks, office):
    set_codes(desks, on=False)
    plain = summons(desks, office)

    assert plain.code == ""
    assert "kode dokumen" not in texts(desks.letters.pdf(plain.id))[-1]
    assert len(code_from(sha256(desks.letters.pdf(plain.id)).hexdigest())) == 17


def test_a_draft_has_no_code(desks, office):
    case_id = office.open_case()
    draft = office.draft(case_id, StepKind.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))

    assert "kode dokumen" not in " ".join(texts(desks.cases.preview(case_id, draft)))


@pytest.mark.parametrize(
    "typed", [lambda one: one.code.lower(), lambda one: f"{one.number}|{one.on}|{one.code}"]
)
def test_a_code_finds_its_letter(desks, line, typed):
    found = desks.letters.check_code(typed(line))

    assert found.letters == (line,)
    assert line.number in found.words
    assert [hit.title for hit in desks.search.find(typed(line))] == [line.number]


def test_a_code_of_no_letter_is_told_from_no_code(desks, line):
    other = desks.letters.check_code(code_from("ab" * 32))

    assert other.letters == ()
    assert "Tidak ada surat dengan kode KT-" in other.words
    assert "bukan kode dokumen" in desks.letters.check_code("KT-1234").words
    assert desks.search.find("KT-1234") == ()


def test_the_code_of_a_voided_letter_says_so(desks, line):
    version = desks.cases.view(line.case_id).case.version
    desks.cases.withdraw_last(line.case_id, reason="keliru", expected_version=version)

    assert "sudah dibatalkan" in desks.letters.check_code(line.code).words


@pytest.mark.parametrize(
    ("more", "said"), [((), "adalah Surat Panggilan I"), (("--json",), '"kode"')]
)
def test_the_command_line_takes_a_code(desks, line, capsys, more, said):
    arguments = ["periksa-surat", line.code, "--data", str(desks.database.settings.data_folder)]

    assert run(parse([*arguments, *more]), today=desks.cases.today) == 0
    assert said in capsys.readouterr().out
