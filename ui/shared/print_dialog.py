"""Cetak: which printer, how many, which pages; the paper is the letter's own and is said."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, Qt, Signal
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from ui.shared import dialogs, theme
from ui.shared.choice_fields import ChoiceField
from ui.shared.dialogs import Dialog
from ui.shared.elements import label
from ui.shared.errors import words
from ui.shared.paper_printing import (
    PrintRun,
    mixed_note,
    pages_words,
    paper_note,
    papers_known,
    papers_of,
    prepare,
    read_pages,
)
from ui.shared.printer_memory import keep_printer, last_printer
from ui.shared.text_fields import TextField

TO_FILE = "Berkas PDF (tanpa printer)"
ALL, SOME = "semua", "tertentu"
ONE_SIDE, TWO_SIDES, SHORT_SIDE = "satu", "dua", "dua-pendek"
COLOUR, GREY = "warna", "abu"
MOST_COPIES = 99
_SIDES = {
    ONE_SIDE: QPrinter.DuplexMode.DuplexNone,
    TWO_SIDES: QPrinter.DuplexMode.DuplexLongSide,
    SHORT_SIDE: QPrinter.DuplexMode.DuplexShortSide,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the clerk chose."""

    printer: str
    copies: int
    pages: Sequence[int]
    """From 0."""
    sides: str
    colour: str


def installed() -> Sequence[str]:
    """Give the names of the printers of this computer."""
    return QPrinterInfo.availablePrinterNames()


class PrintDialog(Dialog):
    """Asks and prints; `printed` is told when the last page was handed over."""

    printed = Signal()

    def __init__(
        self,
        parent: QWidget | None,
        content: bytes,
        name: str,
        *,
        printers: Callable[[], Sequence[str]] = installed,
    ) -> None:
        super().__init__(parent, "Cetak", "Cetak")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._name = name
        self._run: PrintRun | None = None
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self._document = QPdfDocument(self)
        self._document.load(self._buffer)
        self.papers = papers_of(self._document)
        self.printer = ChoiceField("Printer", [(one, one) for one in (*printers(), TO_FILE)])
        self.copies = TextField("Rangkap", required=True)
        self.pages: ChoiceField[str] = ChoiceField("Halaman", self._page_choices())
        self.typed = TextField("Halaman tertentu", placeholder="1-3, 5")
        self.sides: ChoiceField[str] = ChoiceField(
            "Sisi kertas",
            [
                (ONE_SIDE, "Satu sisi"),
                (TWO_SIDES, "Dua sisi (dibalik pada sisi panjang)"),
                (SHORT_SIDE, "Dua sisi (dibalik pada sisi pendek)"),
            ],
        )
        self.colour: ChoiceField[str] = ChoiceField(
            "Warna", [(COLOUR, "Berwarna"), (GREY, "Hitam putih")]
        )
        self.paper = label(look="strong", wrap=True)
        self.note = label(look="due", wrap=True)
        self.progress = label(look="muted", wrap=True)
        self._fill(printers())
        self._lay_out_fields()
        self._connect()
        self._show_paper()

    def wish(self) -> Wish | None:
        """Give what is chosen; None with the fields marked where something is wrong."""
        copies, pages = self.copies.value().strip(), self._chosen_pages()
        if not copies.isdigit() or not 1 <= int(copies) <= MOST_COPIES:
            self.copies.set_problem(f"Tulis angka 1 sampai {MOST_COPIES}.")
            return None
        if not pages:
            many = self._document.pageCount()
            self.typed.set_problem(f"Tulis halaman antara 1 dan {many}, misalnya 1-3, 5.")
            return None
        return Wish(
            printer=self.printer.value() or TO_FILE,
            copies=int(copies),
            pages=pages,
            sides=self.sides.value() or ONE_SIDE,
            colour=self.colour.value() or COLOUR,
        )

    def print_with(self, printer: QPrinter, wish: Wish) -> None:
        """Print as chosen; the dialog closes when the last page was handed over."""
        prepare(printer, self._document.pagePointSize(wish.pages[0]), self._name)
        printer.setDuplex(_SIDES[wish.sides])
        grey = wish.colour == GREY
        printer.setColorMode(QPrinter.ColorMode.GrayScale if grey else QPrinter.ColorMode.Color)
        pages = tuple(wish.pages)
        if printer.supportsMultipleCopies():
            printer.setCopyCount(wish.copies)
        else:
            pages *= wish.copies
        self._run = PrintRun(printer, self._document, pages, self)
        self._run.progressed.connect(self._on_progressed)
        self._run.finished.connect(self._on_finished)
        self._run.failed.connect(self._on_failed)
        self.action.setEnabled(False)
        self.cancel.setText("Hentikan")
        self._run.start()

    @override
    def accept(self) -> None:
        wish = self.wish()
        if wish is None or self._run is not None:
            return
        printer = self._printer(wish)
        if printer is not None:
            keep_printer(wish.printer)
            self.print_with(printer, wish)

    @override
    def reject(self) -> None:
        if self._run is not None:
            self._run.cancel()
        else:
            super().reject()

    def _printer(self, wish: Wish) -> QPrinter | None:
        if wish.printer != TO_FILE:
            info = QPrinterInfo.printerInfo(wish.printer)
            return QPrinter(info, QPrinter.PrinterMode.HighResolution)
        path = dialogs.ask_save_file(
            self, "Cetak ke berkas", self._name, kinds=[("Dokumen PDF", "*.pdf")]
        )
        if path is None:
            return None
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        return printer

    def _chosen_pages(self) -> Sequence[int] | None:
        chosen = self.pages.value()
        if chosen == SOME:
            return read_pages(self.typed.value(), self._document.pageCount())
        if chosen in (ALL, None):
            return range(self._document.pageCount())
        return self.papers[int(chosen)].pages

    def _page_choices(self) -> Sequence[tuple[str, str]]:
        many = self._document.pageCount()
        sizes = [
            (str(place), f"Hanya {one.name} (halaman {pages_words(one.pages)})")
            for place, one in enumerate(self.papers)
        ]
        return [
            (ALL, f"Semua ({many} halaman)"),
            *(sizes if len(sizes) > 1 else ()),
            (SOME, "Halaman tertentu"),
        ]

    def _fill(self, printers: Sequence[str]) -> None:
        usual = QPrinterInfo.defaultPrinterName()
        wanted = (last_printer(), usual, *printers, TO_FILE)
        offered = {*printers, TO_FILE}
        self.printer.set_value(next(one for one in wanted if one in offered))
        self.copies.set_value("1")
        self.pages.set_value(ALL)
        self.sides.set_value(ONE_SIDE)
        self.colour.set_value(COLOUR)
        self.typed.hide()

    def _show_paper(self) -> None:
        """Say which paper is needed, and what the printer makes of it."""
        chosen = set(self._chosen_pages() or ())
        wanted = [one for one in self.papers if chosen.intersection(one.pages)] or self.papers
        self.paper.setText(f"Kertas: {'; '.join(one.words for one in wanted)}, ukuran sebenarnya")
        info = QPrinterInfo.printerInfo(self.printer.value() or "")
        notes = [one for one in (paper_note(papers_known(info), wanted), mixed_note(wanted)) if one]
        self.note.setText("\n".join(f"● {one}" for one in notes))
        self.note.setVisible(bool(notes))

    def _on_pages(self) -> None:
        self.typed.setVisible(self.pages.value() == SOME)
        self._show_paper()

    def _on_progressed(self, done: int, many: int) -> None:
        self.progress.setText(f"Mengirim halaman {done} dari {many} …")

    def _on_finished(self, whole: bool) -> None:
        self._run = None
        if whole:
            self.printed.emit()
            super().accept()
        else:
            self._rest("Pencetakan dihentikan.")

    def _on_failed(self, refusal: Exception) -> None:
        self._run = None
        self._rest(f"▲ {words(refusal).text}")

    def _rest(self, said: str) -> None:
        """Let the clerk choose again."""
        self.action.setEnabled(True)
        self.cancel.setText("Batal")
        self.progress.setText(said)

    def _connect(self) -> None:
        self.printer.changed.connect(self._show_paper)
        self.pages.changed.connect(self._on_pages)
        self.typed.changed.connect(self._show_paper)

    def _lay_out_fields(self) -> None:
        self.body.setSpacing(12)
        for fields in (
            ((self.printer, 3), (self.copies, 1)),
            ((self.pages, 1), (self.typed, 1)),
            ((self.sides, 1), (self.colour, 1)),
        ):
            row = QHBoxLayout()
            row.setSpacing(theme.MARGIN)
            for field, stretch in fields:
                row.addWidget(field, stretch, Qt.AlignmentFlag.AlignTop)
            self.body.addLayout(row)
        for said in (self.paper, self.note, self.progress):
            self.body.addWidget(said)
        self.setMinimumWidth(560)
