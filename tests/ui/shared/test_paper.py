"""The paper is shown, printed and saved from the same bytes, at its true size."""

import io

import pypdfium2
import pytest
from PySide6.QtCore import QBuffer, QPointF, QSizeF
from PySide6.QtGui import QImage, QPageLayout
from PySide6.QtPrintSupport import QPrinter
from reportlab.pdfgen.canvas import Canvas

from asn_desk.domain.errors import UnreadableFile
from ui.shared import paper_view
from ui.shared.paper_size import page_layout, page_size
from ui.shared.paper_view import PaperView
from ui.shared.picture_view import DAMAGED, LARGEST_SIDE, PictureView, read_picture

F4 = (609.45, 935.43)


def a_letter(pages=2):
    written = io.BytesIO()
    canvas = Canvas(written, pagesize=F4)
    for number in range(1, pages + 1):
        canvas.drawString(80, 800, f"Halaman {number}")
        canvas.showPage()
    canvas.save()
    return written.getvalue()


@pytest.fixture
def paper(qtbot, dressed):
    made = PaperView()
    qtbot.addWidget(made)
    made.resize(500, 600)
    made.show()
    return made


def test_a_letter_is_shown_with_its_pages(paper):
    assert paper.show_pdf(a_letter(), "panggilan.pdf")
    assert paper.page_count == 2
    assert paper._page.text() == "1 dari 2"
    paper.pages.pageNavigator().jump(1, QPointF(), 0)
    assert paper._page.text() == "2 dari 2"


def test_what_is_no_letter_is_not_shown(paper):
    assert not paper.show_pdf(b"bukan surat", "rusak.pdf")
    assert not paper._print.isEnabled()
    paper.show_pdf(a_letter(), "a.pdf")
    paper.clear("Lengkapi isian untuk melihat surat.")
    assert paper._empty._sentence.text() == "Lengkapi isian untuk melihat surat."


def test_a_page_is_as_wide_in_a_low_window_as_in_a_high_one(paper, qtbot):
    paper.show_pdf(a_letter(pages=1), "a.pdf")
    rooms = set()
    for height in (300, 1200):
        paper.resize(500, height)
        qtbot.wait(1)
        rooms.add(paper.pages.viewport().width())
    assert len(rooms) == 1
    assert not paper.pages.horizontalScrollBar().isVisible()


def test_zooming_starts_at_what_is_seen_and_has_bounds(paper):
    paper.show_pdf(a_letter(), "a.pdf")
    fitted = paper.pages.fitted_zoom()
    paper.zoom(1.2)
    assert paper.pages.zoomFactor() == pytest.approx(fitted * 1.2)
    paper.zoom(100)
    assert paper.pages.zoomFactor() == 4
    paper.fit_width()
    paper.zoom(0.001)
    assert paper.pages.zoomFactor() == 0.25


def test_the_place_is_kept_when_the_letter_changes(paper):
    paper.show_pdf(a_letter(5), "a.pdf")
    paper.pages.verticalScrollBar().setValue(300)
    paper.show_pdf(a_letter(5), "a.pdf")

    assert paper.pages.verticalScrollBar().value() == 300


def test_the_very_bytes_are_saved(paper, tmp_path, monkeypatch, qtbot):
    target, told = tmp_path / "salinan.pdf", []
    monkeypatch.setattr(paper_view, "ask_save_file", lambda *_, **__: target)
    paper.saved.connect(told.append)
    letter = a_letter()
    paper.show_pdf(letter, "a.pdf")
    with qtbot.waitSignal(paper.saved):
        paper.ask_and_save()

    assert target.read_bytes() == letter
    assert told == [target]


def test_a_folder_that_cannot_be_written_is_told(paper, tmp_path, monkeypatch, qtbot):
    told = []
    paper.failed.connect(told.append)
    with qtbot.waitSignal(paper.failed):
        paper.save_to(tmp_path / "tidak-ada" / "a.pdf")
    monkeypatch.setattr(paper_view, "ask_save_file", lambda *_, **__: None)
    paper.ask_and_save()

    assert [type(error) for error in told] == [UnreadableFile]


def test_printing_keeps_every_page_and_the_paper(paper, tmp_path):
    paper.show_pdf(a_letter(3), "a.pdf")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "cetak.pdf"))
    paper.prepare(printer)
    printer.setFromTo(2, 3)
    paper.print_on(printer)
    with pypdfium2.PdfDocument(tmp_path / "cetak.pdf") as printed:
        sizes = [printed.get_page_size(number) for number in range(len(printed))]

    assert sizes == [pytest.approx(F4, abs=1.5)] * 2


@pytest.mark.parametrize(
    ("points", "name", "millimetres"),
    [
        (F4, "F4", (215, 330)),
        ((595.28, 841.89), "A4", (210, 297)),
        ((612, 936), "Folio", (215.9, 330.2)),
        ((300, 500), "106 x 176 mm", (105.8, 176.4)),
    ],
)
def test_a_paper_is_never_swapped_for_another(qapp, points, name, millimetres):
    size = page_size(QSizeF(*points))

    assert size.name() == name
    found = size.size(size.Unit.Millimeter)
    assert (found.width(), found.height()) == pytest.approx(millimetres, abs=0.25)


def test_a_wide_page_is_turned(qapp):
    layout = page_layout(QSizeF(935.43, 609.45))

    assert layout.orientation() is QPageLayout.Orientation.Landscape
    assert layout.pageSize().name() == "F4"


def a_picture(width=400, height=300):
    image, buffer = QImage(width, height, QImage.Format.Format_Mono), QBuffer()
    image.fill(0)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


@pytest.fixture
def view(qtbot, dressed):
    made = PictureView()
    qtbot.addWidget(made)
    made.resize(300, 300)
    made.show()
    return made


def test_a_picture_is_fitted_and_zooms_within_bounds(view):
    assert view.show_picture(read_picture(a_picture()), "Warung, 10 Feb")
    fitted = view._view.transform().m11()
    view.zoom(2)
    assert fitted < 1
    assert view._view.transform().m11() == pytest.approx(fitted * 2)
    view.zoom(1000)
    assert view._view.transform().m11() == pytest.approx(16)
    view.fit()
    view.resize(600, 600)
    assert view._view.transform().m11() > fitted
    assert view._view.accessibleName() == "Gambar bukti: Warung, 10 Feb"


def test_the_buttons_zoom(view):
    view.show_picture(read_picture(a_picture(20, 20)), "Kecil")
    smaller, larger, whole = view._buttons
    larger.click()
    larger.click()
    smaller.click()
    assert view._view.transform().m11() == pytest.approx(1.25)
    view.resize(310, 310)
    whole.click()
    assert view._view.transform().m11() == 1


@pytest.mark.parametrize("content", [b"", b"bukan gambar", a_picture()[:60], b"<svg/>"])
@pytest.mark.qt_log_ignore("libpng|QImage|qt.gui.imageio")
def test_a_damaged_picture_is_said_to_be_so(view, content):
    assert not view.show_picture(read_picture(content), "Rusak")
    assert view._empty._sentence.text() == DAMAGED
    assert not view._buttons[0].isEnabled()


def test_a_huge_picture_is_read_smaller(qapp):
    read = read_picture(a_picture(LARGEST_SIDE * 2, 200))

    assert (read.width(), read.height()) == (LARGEST_SIDE, 100)
