"""Pages on their way to a printer: each on its own paper, at its true size."""

from collections import Counter
from collections.abc import Generator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, QSize, QSizeF, QTimer, Signal
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from asn_desk.domain.errors import CannotPrint
from ui.shared.paper_size import page_layout, page_size, same_paper

PRINT_DPI = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A size of paper in a document, with the pages on it, from 0."""

    points: QSizeF
    pages: tuple[int, ...]

    @property
    def name(self) -> str:
        """`F4`, or its millimetres where it has no name."""
        return page_size(upright(self.points)).name()

    @property
    def words(self) -> str:
        """`F4 · 215 x 330 mm`, with `mendatar` for a page that lies."""
        size = page_size(upright(self.points)).size(QPageSize.Unit.Millimeter)
        lying = ", mendatar" if self.points.width() > self.points.height() else ""
        millimetres = f"{_plain(size.width())} x {_plain(size.height())} mm"
        return f"{self.name} · {millimetres}{lying}"


def papers_of(document: QPdfDocument) -> tuple[Paper, ...]:
    """Give the sizes of paper of a document, the one of its first page first."""
    sizes: dict[tuple[int, int], list[int]] = {}
    for number in range(document.pageCount()):
        points = document.pagePointSize(number)
        sizes.setdefault((round(points.width()), round(points.height())), []).append(number)
    return tuple(
        Paper(points=document.pagePointSize(pages[0]), pages=tuple(pages))
        for pages in sizes.values()
    )


def pages_words(pages: Sequence[int]) -> str:
    """Say pages, from 0, as people write them: `1–3, 5`."""
    runs: list[list[int]] = []
    for number in pages:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(
        f"{run[0] + 1}–{run[-1] + 1}" if len(run) > 1 else f"{run[0] + 1}" for run in runs
    )


def read_pages(typed: str, many: int) -> tuple[int, ...] | None:
    """Read pages as typed, `1-3, 5`, as places from 0; None where that is no list of pages."""
    found: Counter[int] = Counter()
    for part in typed.replace("–", "-").split(","):
        first, dash, last = (one.strip() for one in part.partition("-"))
        if not first.isdigit() or (dash and not last.isdigit()):
            return None
        start, end = int(first), int(last) if dash else int(first)
        if not 1 <= start <= end <= many:
            return None
        found.update(range(start - 1, end))
    return tuple(sorted(found))


def papers_known(info: QPrinterInfo) -> Sequence[QPageSize]:
    """Give the papers a printer knows; none where it takes any size, or tells nothing."""
    anything = info.isNull() or info.supportsCustomPageSizes()
    return () if anything else info.supportedPageSizes()


def paper_note(known: Sequence[QPageSize], papers: Sequence[Paper]) -> str:
    """Say which paper a printer does not know; empty where it knows all, or nothing is told."""
    if not known:
        return ""
    foreign = [
        one.words
        for one in papers
        if not any(same_paper(size, upright(one.points)) for size in known)
    ]
    if not foreign:
        return ""
    named = ", ".join(foreign)
    return (
        f"Printer ini tidak mengenal {named}. Tambahkan ukuran itu pada setelan printer, atau"
        " pakai kertasnya dan pilih “ukuran sebenarnya”; surat tidak pernah diperkecil."
    )


def mixed_note(papers: Sequence[Paper]) -> str:
    """Say that pages need different papers; empty for a single one."""
    if len(papers) < 2:  # noqa: PLR2004 - one size needs no word
        return ""
    parts = "; ".join(f"{one.name} halaman {pages_words(one.pages)}" for one in papers)
    return (
        f"Berkas ini memuat {len(papers)} ukuran kertas: {parts}. Tiap halaman dicetak pada"
        " ukurannya sendiri; bila printer hanya punya satu baki, cetak per ukuran."
    )


def prepare(printer: QPrinter, points: QSizeF, name: str) -> None:
    """Give a printer the exact paper of a page, one-sided, without margins of its own."""
    printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
    printer.setPageLayout(page_layout(points))
    printer.setDocName(name)


def print_pages(
    printer: QPrinter, document: QPdfDocument, pages: Sequence[int]
) -> Generator[int, None, None]:
    """Print pages, from 0, giving the count after each; closing the generator stops there.

    Raises `CannotPrint` when the printer, or the file printed to, takes nothing.
    """
    painter = QPainter()
    try:
        for done, number in enumerate(pages):
            # The layout of a page holds only when it is set right before that page begins.
            printer.setPageLayout(page_layout(document.pagePointSize(number)))
            begun = painter.begin(printer) if done == 0 else printer.newPage()
            if not begun:
                raise _refused(printer)
            _paint(painter, printer.resolution(), document, number)
            yield done + 1
    finally:
        if painter.isActive():
            painter.end()


class PrintRun(QObject):
    """Prints page after page while the window stays alive.

    `progressed` carries pages done and in all. One of `finished`, with False where the clerk
    stopped it, and `failed`, with the refusal, is told once.
    """

    progressed = Signal(int, int)
    finished = Signal(bool)
    failed = Signal(object)

    def __init__(
        self, printer: QPrinter, document: QPdfDocument, pages: Sequence[int], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._printer = printer
        self._many = len(pages)
        self._way = print_pages(printer, document, pages)
        self._tick = QTimer(self, interval=0)
        self._tick.timeout.connect(self._on_tick)

    def start(self) -> None:
        """Begin with the first page."""
        self._tick.start()

    def cancel(self) -> None:
        """Stop before the next page; what the printer already has it may still print."""
        if self._tick.isActive():
            self._tick.stop()
            self._printer.abort()
            self._way.close()
            self.finished.emit(False)

    def _on_tick(self) -> None:
        try:
            done = next(self._way, None)
        except CannotPrint as refusal:
            self._tick.stop()
            self.failed.emit(refusal)
            return
        if done is not None:
            self.progressed.emit(done, self._many)
        else:
            self._tick.stop()
            self.finished.emit(True)


def _refused(printer: QPrinter) -> CannotPrint:
    if printer.outputFileName():
        return CannotPrint("Berkas tujuan tidak dapat ditulis", "Pilih folder atau nama lain")
    return CannotPrint(
        f"Printer {printer.printerName()} tidak menerima cetakan",
        "Periksa apakah printer menyala, terhubung, dan berisi kertas, lalu coba lagi",
    )


def _paint(painter: QPainter, resolution: int, document: QPdfDocument, number: int) -> None:
    """Paint a page at its true size: never fitted to the paper."""
    size = document.pagePointSize(number)
    dots, scale = min(PRINT_DPI, resolution), resolution / 72
    pixels = QSize(round(size.width() * dots / 72), round(size.height() * dots / 72))
    picture = document.render(number, pixels, QPdfDocumentRenderOptions())
    target = QRect(0, 0, round(size.width() * scale), round(size.height() * scale))
    painter.drawImage(target, picture)


def upright(points: QSizeF) -> QSizeF:
    """Give a size of paper standing, as printers name it."""
    return points.transposed() if points.width() > points.height() else points


def _plain(millimetres: float) -> str:
    return f"{millimetres:.1f}".rstrip("0").rstrip(".").replace(".", ",")
