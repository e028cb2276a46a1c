"""A paper is read by keyboard, searched, handed on as a file, and printed on its own paper."""

import io
import sys
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QProcess, QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtTest import QTest
from reportlab.pdfgen.canvas import Canvas

from ui.shared import dialogs, paper_files, paper_view, printer_memory
from ui.shared.paper_dialog import PaperDialog
from ui.shared.paper_printing import (
    Paper,
    mixed_note,
    pages_words,
    paper_note,
    papers_known,
    papers_of,
    read_pages,
)
from ui.shared.paper_view import PaperView
from ui.shared.preferences import Preferences
from ui.shared.print_dialog import TO_FILE, TWO_SIDES, PrintDialog

A4 = (595.28, 841.89)
F4 = (609.45, 935.43)
CONTROL = Qt.KeyboardModifier.ControlModifier


def a_paper(*sizes, lines=0):
    written = io.BytesIO()
    canvas = Canvas(written)
    for number, size in enumerate(sizes, start=1):
        canvas.setPageSize(size)
        canvas.drawString(80, 700, f"Halaman {number} untuk Rani")
        for place in range(lines):
            canvas.drawString(40, 20 + place % 550, "tulisan panjang " * 12)
        canvas.showPage()
    canvas.save()
    return written.getvalue()


@pytest.fixture
def paper(qtbot, dressed):
    made = PaperView()
    qtbot.addWidget(made)
    made.resize(500, 600)
    made.show_pdf(a_paper(A4, A4, F4), "001 Panggilan.pdf")
    made.show()
    made.activateWindow()
    made.take_focus()
    return made


def press(widget, key, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, held)


def test_pages_are_turned_by_keyboard(paper):
    press(paper.pages, Qt.Key.Key_PageDown)
    assert paper._page.text() == "2 dari 3"
    press(paper.pages, Qt.Key.Key_End)
    assert paper._page.text() == "3 dari 3"
    press(paper.pages, Qt.Key.Key_PageUp)
    press(paper.pages, Qt.Key.Key_Home)
    assert paper._page.text() == "1 dari 3"


def test_zoom_by_keyboard(paper):
    modes = paper.pages.ZoomMode
    press(paper.pages, Qt.Key.Key_Plus, CONTROL)
    enlarged = paper.pages.zoomFactor()
    press(paper.pages, Qt.Key.Key_Minus, CONTROL)
    assert paper.pages.zoomFactor() == pytest.approx(enlarged / 1.2)
    press(paper.pages, Qt.Key.Key_0, CONTROL)
    assert paper.pages.zoomMode() is modes.FitToWidth
    press(paper.pages, Qt.Key.Key_0, CONTROL)
    assert paper.pages.zoomMode() is modes.FitInView
    paper.zoom(1.2)
    assert paper.pages.zoomFactor() < enlarged


def test_other_keys_stay_the_views_own(paper):
    before = paper.pages.verticalScrollBar().value()
    press(paper.pages, Qt.Key.Key_Down)
    press(paper.pages, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    assert paper.pages.verticalScrollBar().value() >= before
    assert not paper.finder.isVisible()


def test_words_are_found_one_after_another(paper, qtbot):
    press(paper.pages, Qt.Key.Key_F, CONTROL)
    QTest.keyClicks(paper.finder.line, "Rani")
    qtbot.waitUntil(lambda: paper.finder.found.text() == "1 dari 3")
    press(paper.finder.line, Qt.Key.Key_Return)
    assert (paper.finder.found.text(), paper._page.text()) == ("2 dari 3", "2 dari 3")
    press(paper.finder.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert paper.finder.found.text() == "1 dari 3"
    paper.finder.step(-1)
    assert paper.finder.found.text() == "3 dari 3"


def test_words_that_are_not_there(paper, qtbot):
    paper.finder.ask_words()
    paper.finder.line.setText("Bupati")
    qtbot.waitUntil(lambda: paper.finder.found.text() == "tidak ada")
    paper.finder.step(1)
    press(paper.finder.line, Qt.Key.Key_Escape)
    assert not paper.finder.isVisible()


def test_a_page_is_typed(paper):
    press(paper.pages, Qt.Key.Key_G, CONTROL)
    paper.finder.line.setText("dua")
    press(paper.finder.line, Qt.Key.Key_Return)
    assert paper.finder.found.text() == "ketik nomor halaman"
    paper.finder.line.setText("3")
    press(paper.finder.line, Qt.Key.Key_Return)
    assert paper._page.text() == "3 dari 3"
    assert not paper.finder.isVisible()


def test_without_a_paper_there_is_nothing_to_focus_or_print(paper):
    paper.clear()
    paper.pages.show_page(2)
    assert not paper.take_focus()
    paper.ask_and_print()
    assert paper.findChild(PrintDialog) is None
    assert paper.pages.fitted_zoom() == 1.0


def test_the_file_itself_is_copied(paper, qtbot):
    said = []
    paper.told.connect(said.append)
    with qtbot.waitSignal(paper.told):
        paper.copy_file()
    path = Path(QGuiApplication.clipboard().mimeData().urls()[0].toLocalFile())

    assert path.name == "001 Panggilan.pdf"
    assert path.read_bytes() == paper.content
    assert said[0].startswith("Berkas disalin: 001 Panggilan.pdf")
    paper.copy_name()
    assert QGuiApplication.clipboard().text() == "001 Panggilan.pdf"


def test_the_paper_opens_in_another_program(paper, monkeypatch, qtbot):
    opened = []
    monkeypatch.setattr(paper_files, "open_outside", opened.append)
    paper.open_elsewhere()
    qtbot.waitUntil(lambda: bool(opened))

    assert opened[0].name == "001 Panggilan.pdf"


def test_the_folder_is_opened_after_saving(paper, monkeypatch, tmp_path, qtbot):
    opened = []
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(paper_files, "open_outside", opened.append)
    monkeypatch.setattr(paper_view, "ask_save_file", lambda *_, **__: tmp_path / "a.pdf")
    with qtbot.waitSignal(paper.saved):
        paper.show_folder()
    qtbot.waitUntil(lambda: bool(opened))
    paper.show_folder()

    assert opened == [tmp_path, tmp_path]


def test_windows_marks_the_file_in_its_folder(monkeypatch, tmp_path):
    started = []
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(QProcess, "startDetached", lambda *said: started.append(said))
    paper_files.show_in_folder(tmp_path / "a.pdf")

    assert started[0][0] == "explorer.exe"
    assert started[0][1][0] == "/select,"


def test_a_paper_in_a_window_tells_what_was_done(qtbot, dressed):
    dialog = PaperDialog(None, "Surat", a_paper(A4), "a.pdf")
    qtbot.addWidget(dialog)
    dialog.view.copy_name()

    assert dialog.said.text() == "Nama berkas disalin: a.pdf"


@pytest.fixture
def printing(qtbot, dressed):
    made = PrintDialog(None, a_paper(A4, A4, F4), "gabungan.pdf", printers=lambda: ("Kantor",))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def sizes_of(path):
    with pypdfium2.PdfDocument(path) as printed:
        return [printed.get_page_size(number) for number in range(len(printed))]


def to_file(path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(path))
    return printer


def test_every_page_is_printed_on_its_own_paper(printing, qtbot, tmp_path):
    with qtbot.waitSignal(printing.printed):
        printing.print_with(to_file(tmp_path / "a.pdf"), printing.wish())

    expected = [pytest.approx(one, abs=1.5) for one in (A4, A4, F4)]
    assert sizes_of(tmp_path / "a.pdf") == expected


def test_printing_is_one_sided_and_in_true_size_unless_asked(printing):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    assert printing.sides.value() == "satu"
    printing.print_with(printer, printing.wish())
    assert printer.duplex() is QPrinter.DuplexMode.DuplexNone
    assert printer.fullPage()
    printing.reject()


def test_sides_and_colour_are_the_clerks(printing, tmp_path):
    printing.sides.set_value(TWO_SIDES)
    printing.colour.set_value("abu")
    wish = printing.wish()
    assert (wish.sides, wish.colour, wish.copies, tuple(wish.pages)) == (
        TWO_SIDES,
        "abu",
        1,
        (0, 1, 2),
    )


def test_the_papers_are_told_and_can_be_split(printing):
    assert printing.paper.text() == (
        "Kertas: A4 · 210 x 297 mm; F4 · 215 x 330 mm, ukuran sebenarnya"
    )
    assert "A4 halaman 1–2; F4 halaman 3" in printing.note.text()
    printing.pages.box.setCurrentText("Hanya F4 (halaman 3)")
    assert printing.wish().pages == (2,)
    assert not printing.note.isVisible()


def test_single_pages_and_copies(printing, qtbot, tmp_path):
    printing.pages.box.setCurrentText("Halaman tertentu")
    assert printing.typed.isVisible()
    printing.typed.set_value("2-9")
    assert printing.wish() is None
    assert "antara 1 dan 3" in printing.typed.problem_shown()
    printing.typed.set_value("2-3")
    printing.copies.set_value("0")
    assert printing.wish() is None
    printing.copies.set_value("2")
    with qtbot.waitSignal(printing.printed):
        printing.print_with(to_file(tmp_path / "a.pdf"), printing.wish())
    assert len(sizes_of(tmp_path / "a.pdf")) in {2, 4}


def test_printing_can_be_stopped(printing, tmp_path):
    printing.print_with(to_file(tmp_path / "a.pdf"), printing.wish())
    printing.accept()
    printing.reject()

    assert printing.progress.text() == "Pencetakan dihentikan."
    assert printing.action.isEnabled()
    printing.reject()
    assert not printing.isVisible()


@pytest.mark.qt_log_ignore("QPainter|QPdfEngine|QPdf")
def test_a_file_that_cannot_be_written_is_told(printing, qtbot, tmp_path):
    printing.print_with(to_file(tmp_path / "tidak-ada" / "a.pdf"), printing.wish())
    qtbot.waitUntil(lambda: printing.progress.text().startswith("▲"))

    assert "Berkas tujuan tidak dapat ditulis" in printing.progress.text()
    assert printing.action.isEnabled()


def test_the_printer_is_remembered(printing, qtbot, tmp_path, monkeypatch):
    kept = Preferences(tmp_path / "setelan.ini")
    printer_memory.use_preferences(kept)
    monkeypatch.setattr(dialogs, "ask_save_file", lambda *_, **__: None)
    printing.printer.set_value(TO_FILE)
    printing.accept()
    assert printing.isVisible()
    monkeypatch.setattr(dialogs, "ask_save_file", lambda *_, **__: tmp_path / "a.pdf")
    with qtbot.waitSignal(printing.printed):
        printing.accept()

    assert printer_memory.last_printer() == TO_FILE
    again = PrintDialog(None, a_paper(A4), "a.pdf", printers=lambda: ("Kantor",))
    qtbot.addWidget(again)
    assert again.printer.value() == TO_FILE


def test_the_dialog_opens_from_the_paper(paper, qtbot):
    paper._print.click()
    assert paper.findChild(PrintDialog).isVisible()


def test_a_printer_that_does_not_know_f4_is_named(qapp):
    papers = [Paper(points=QSizeF(*F4), pages=(0,)), Paper(points=QSizeF(*A4), pages=(1,))]
    only_a4 = [QPageSize(QPageSize.PageSizeId.A4)]
    note = paper_note(only_a4, papers)

    assert note.startswith("Printer ini tidak mengenal F4 · 215 x 330 mm.")
    assert "A4" not in note
    assert not paper_note(only_a4, papers[1:])
    assert not paper_note(papers_known(QPrinterInfo()), papers)


def test_a_lying_page_is_said_to_lie(qapp):
    lying = Paper(points=QSizeF(*F4).transposed(), pages=(0,))
    assert lying.words == "F4 · 215 x 330 mm, mendatar"
    assert mixed_note([lying]) == ""


def test_papers_of_a_document_in_order(printing):
    assert [(one.name, one.pages) for one in papers_of(printing._document)] == [
        ("A4", (0, 1)),
        ("F4", (2,)),
    ]


@pytest.mark.parametrize(
    ("typed", "pages"),
    [
        ("1-3, 5", (0, 1, 2, 4)),
        ("2", (1,)),
        ("3–4,3", (2, 3)),
        ("", None),
        ("0", None),
        ("4-2", None),
        ("1-", None),
        ("satu", None),
        ("9", None),
    ],
)
def test_pages_as_people_type_them(typed, pages):
    assert read_pages(typed, 5) == pages


def test_pages_as_people_write_them():
    assert pages_words((0, 1, 2, 4)) == "1–3, 5"


def test_a_paper_in_a_window_is_read_at_once_and_space_closes_it(qtbot, dressed):
    dialog = PaperDialog(None, "Surat", a_paper(A4), "a.pdf")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    assert dialog.focusWidget() is dialog.view.pages
    press(dialog.view.pages, Qt.Key.Key_Space)
    assert not dialog.isVisible()


@pytest.mark.parametrize("wait", [3, 10, 20])
def test_no_page_of_the_paper_before_stays(paper, qtbot, wait):
    def seen():
        return paper.pages.viewport().grab().toImage()

    later = a_paper(A4, A4)
    paper.show_pdf(later, "nanti.pdf")
    qtbot.wait(200)
    expected = seen()
    paper.show_pdf(a_paper(A4, A4, lines=600), "dahulu.pdf")
    qtbot.wait(wait)
    paper.show_pdf(later, "nanti.pdf")
    qtbot.wait(300)
    assert seen() == expected
