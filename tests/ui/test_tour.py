"""A tour of the whole window on demo data: nothing clipped, nameless, English or warned about.

ASN_DESK_TOUR=/some/folder pytest tests/ui/test_tour.py keeps the pictures there.
"""

import os
import shutil

import pytest
from PySide6.QtCore import QSize

from asn_desk.services.desks import open_desks
from asn_desk.settings import read_settings
from tests.ui.shared.test_translation import Spy
from tests.ui.tour import PICTURES, TODAY, build_tour, faults_of, keep_picture
from tests.ui.tour_stops import STOPS, Tour
from ui.opening import dress, make_window
from ui.shared.disk import disk
from ui.shared.theme import apply_theme

pytestmark = pytest.mark.tour
SIZES = (QSize(1366, 768), QSize(2560, 1440))
LOOKS = {"terang": False, "gelap": True}
UNSEEN = {"QImageWriter", "QTgaFile"}
"""Where Qt keeps words of a picture format that it never shows."""


@pytest.fixture(scope="session")
def toured_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("keliling")
    build_tour(folder, tmp_path_factory.mktemp("surat"))
    return folder


@pytest.fixture
def spy(qapp):
    heard = Spy()
    qapp.installTranslator(heard)
    yield heard
    qapp.removeTranslator(heard)
    apply_theme(qapp, False)


@pytest.fixture
def tour(qtbot, qapp, spy, toured_folder, tmp_path):
    shutil.copytree(toured_folder, tmp_path / "data")
    settings = read_settings(tmp_path / "data")
    dress(qapp, settings, dark=False)
    desks = open_desks(settings, today=lambda: TODAY)
    window, jobs, _ = make_window(desks, settings, today=lambda: TODAY)
    qtbot.addWidget(window)
    failures = []
    jobs.failed.connect(failures.append)

    def settle():
        qtbot.waitUntil(lambda: not jobs.busy and not disk().busy, timeout=20_000)
        qapp.processEvents()

    window.show()
    settle()
    yield Tour(window, desks, settle)
    window.close()
    desks.database.close()
    assert not failures


@pytest.mark.parametrize("part", STOPS)
def test_every_screen_is_whole_named_and_indonesian(part, tour, spy, qapp):
    faults = []
    for look, dark in LOOKS.items():
        apply_theme(qapp, dark)
        for name, go in STOPS[part].items():
            shown = go(tour)
            for size in SIZES:
                tour.window.resize(size)
                tour.settle()
                tour.wait_for_papers(shown)
                place = f"{part}-{name}-{size.width()}-{look}"
                keep_picture(shown, place)
                # Colours move nothing: what fits in the light fits in the dark.
                found = [] if dark else faults_of(shown)
                faults += [f"{place}: {one}" for one in found]
            tour.leave()

    assert not faults, "\n".join(faults)
    assert {one for one in spy.missing if one[0] not in UNSEEN} == set()


LARGE = 13.5
"""Points: the 9 points of Windows at 150 %."""


@pytest.fixture
def large_text(qapp):
    """Text at 150 %, as somebody with weak eyes sets it in the system."""
    font = qapp.font()
    usual = font.pointSizeF()
    font.setPointSizeF(LARGE)
    qapp.setFont(font)
    yield
    font.setPointSizeF(usual)
    qapp.setFont(font)
    apply_theme(qapp, False)


def test_every_screen_holds_text_half_as_large_again(large_text, tour):
    faults = []
    tour.window.resize(SIZES[0])
    for part, stops in STOPS.items():
        for name, go in stops.items():
            shown = go(tour)
            tour.settle()
            if PICTURES in os.environ:
                keep_picture(shown, f"150-{part}-{name}")
            faults += [f"{part}-{name}: {one}" for one in faults_of(shown)]
            tour.leave()
    assert not faults, "\n".join(faults)
