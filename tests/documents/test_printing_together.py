"""Two windows that print at the same moment print the same bytes as one after the other."""

import sys
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from asn_desk.documents.fonts import SANS, finish, register_fonts
from asn_desk.domain.papers.letters import LetterKind
from tests.documents.letter_samples import RESOURCES, printed

LETTERS = "".join(chr(one) for one in range(0x21, 0x180) if chr(one).isprintable())
"""Many accented ones among them, which a font draws from parts of others."""
TOGETHER, TIMES = 4, 20


@pytest.fixture(autouse=True)
def threads_that_give_way_at_once():
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def a_paper(number):
    register_fonts(RESOURCES / "fonts")
    target = BytesIO()
    canvas = Canvas(target, invariant=1, initialFontName=SANS.regular)
    canvas.setFont(SANS.regular, 10)
    for place in range(0, len(LETTERS), 40):
        canvas.drawString(20, 800 - place, f"{LETTERS[place : place + 40]}{number}")
    finish(canvas)
    return target.getvalue()


def test_fonts_are_never_mixed_up():
    alone = [a_paper(number) for number in range(TOGETHER)]
    with ThreadPoolExecutor(TOGETHER) as pool:
        made = list(pool.map(a_paper, list(range(TOGETHER)) * TIMES))
    assert made == alone * TIMES


def test_letters_are_the_same_bytes_whoever_else_prints():
    kinds = [LetterKind.SUMMONS_1, LetterKind.DECISION]
    alone = [printed(kind) for kind in kinds]
    with ThreadPoolExecutor(TOGETHER) as pool:
        made = list(pool.map(printed, kinds * 5))
    assert made == alone * 5
