import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from asn_desk.services.assessment_values import Why
from ui.shared.why import WhyDialog, WhyLine

LAW = Why(
    article="PP 94/2021 Pasal 9",
    sentence="berdampak pada unit kerja.",
    inputs=(("dampak", "unit kerja"),),
    text="PP 94/2021 Pasal 9 (bunyi)\nHukuman ringan …",
)
BARE = Why(article="", sentence="Kebiasaan kantor.")


def texts(widget):
    return [one.text() for one in widget.findChildren(QLabel)]


def test_reasons_tell_article_inputs_and_text(qtbot):
    dialog = WhyDialog(None, "tingkat ringan", (LAW, BARE))
    qtbot.addWidget(dialog)
    assert texts(dialog) == [
        "Tingkat ringan",
        "Berdampak pada unit kerja.",
        "PP 94/2021 Pasal 9",
        "Yang dipakai: dampak: unit kerja",
        LAW.text,
        "Kebiasaan kantor.",
    ]
    dialog.show()
    dialog.findChild(QPushButton).click()


@pytest.fixture
def line(qtbot):
    made = WhyLine("Tingkat ringan", whys=(LAW,))
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_line_opens_its_reasons(line, qtbot):
    assert line.link.accessibleName() == "Mengapa? Tingkat ringan"
    with qtbot.waitSignal(line.asked):
        line.link.click()
    opened = line.findChild(WhyDialog)
    assert opened.windowTitle() == "Mengapa? Tingkat ringan"
    opened.reject()


def test_without_reasons_there_is_nothing_to_ask(line):
    line.say("Belum dinilai")
    assert not line.link.isVisible()
    assert line.whys == ()
