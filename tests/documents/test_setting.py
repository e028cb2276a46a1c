"""Setting text in type: what stays together, and titles in balanced lines."""

from asn_desk.documents.blocks import Title
from asn_desk.documents.flowables import story
from asn_desk.documents.fonts import register_fonts
from asn_desk.documents.setting import Press
from asn_desk.documents.sheet import sheet_for
from asn_desk.domain.paper_profile import PaperProfile
from asn_desk.domain.papers.letters import LetterKind
from tests.documents.letter_samples import RESOURCES

register_fonts(RESOURCES / "fonts")
PRESS = Press(sheet=sheet_for(LetterKind.COACHING, PaperProfile()))


def paragraph(words, **settings):
    found = PRESS.text("kata " * words, PRESS.styles.body, **settings)
    found.wrap(PRESS.width, 1000)
    return found


def test_up_to_six_lines_marked_whole_are_never_split():
    assert paragraph(60, whole=True).split(PRESS.width, 50) == []


def test_longer_ones_are_split_and_the_first_part_keeps_its_label():
    first, second = paragraph(200, whole=True, hung=((0, "1."),)).split(PRESS.width, 60)
    assert (first.hung, second.hung) == (((0, "1."),), ())


def test_a_title_breaks_into_lines_of_about_one_length():
    title = PRESS.balanced("SATU DUA TIGA EMPAT LIMA ENAM " * 3, PRESS.styles.title)
    title.wrap(PRESS.width, 1000)
    widths = [line.maxWidth - line.extraSpace for line in title.blPara.lines]
    assert max(widths) - min(widths) < PRESS.width / 3


def test_a_title_may_stand_without_a_number():
    texts = [piece.text for piece in story((Title(lines=("SURAT",)),), PRESS)[:-1]]
    assert texts == ["SURAT"]


def test_closing_up_takes_from_gaps_before_lines():
    closer = Press(sheet=PRESS.sheet, density=0.84)
    assert closer.styles.leading / PRESS.styles.leading > 0.83
    assert closer.gap().height / PRESS.gap().height < 0.6
