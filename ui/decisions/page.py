"""Register keputusan: every decision with where it stands."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox
from typing_extensions import override

from asn_desk.domain.dates import MONTHS
from asn_desk.domain.proceedings.cases import DecisionLine
from asn_desk.services.letters import LetterDesk
from asn_desk.services.office import OfficeDesk
from asn_desk.services.registers_paper import RegisterPaperDesk
from ui.decisions.columns import decision_columns
from ui.decisions.preview import DecisionPreview
from ui.shared.copies_panel import CopiesPanel
from ui.shared.elements import button
from ui.shared.jobs import Jobs
from ui.shared.marked_letters import MarkedLetters
from ui.shared.marked_rows import MarkedAction
from ui.shared.notices import Notice, NoticeKind
from ui.shared.page import PageAction
from ui.shared.register_dialog import RegisterDialog
from ui.shared.table_page import TablePage

ALL_YEARS = "Semua tahun"
ALL_MONTHS = "Semua bulan"
PREVIEW_WIDTH = 330


class DecisionsPage(TablePage[DecisionLine]):
    """The register of decisions of a year; Enter opens the case."""

    title = "Keputusan"
    icon = "gavel"
    noun = "keputusan"
    kinds: tuple[str, ...] = ("decided_month",)
    search_hint = "Cari nama, NIP, nomor, atau unit"
    empty = "Belum ada keputusan. Keputusan ditetapkan dari halaman perkara, sesudah LHP."

    def __init__(
        self,
        letters: LetterDesk,
        office: OfficeDesk,
        jobs: Jobs,
        *,
        registers: RegisterPaperDesk,
        copies: CopiesPanel | None = None,
    ) -> None:
        self._names: dict[str, str] = {}
        self._today = letters.today
        super().__init__(jobs, decision_columns(self._names, self._today))
        self._letters = letters
        self._office = office
        self._registers = registers
        self.year = QComboBox()
        self.year.setAccessibleName("Tahun keputusan")
        self.year.addItem(ALL_YEARS)
        self.month = QComboBox()
        self.month.setAccessibleName("Bulan keputusan")
        self.month.addItems([ALL_MONTHS, *MONTHS])
        self.print_button = button("Cetak register …", "printer")
        self.add_tool(self.year)
        self.add_tool(self.month)
        self.add_tool(self.print_button)
        self.facts = DecisionPreview(self._names, letters.today, copies)
        self.set_preview(self.facts, width=PREVIEW_WIDTH)
        self.many = MarkedLetters(self, letters, jobs, tell=self.notice.emit)
        self.selected.connect(self.facts.show_line)
        self.activated.connect(lambda line: self.open_requested.emit("case", line.case_id))
        self.facts.case_requested.connect(lambda one: self.open_requested.emit("case", one))
        self.facts.letter_requested.connect(lambda one: self.open_requested.emit("letter", one))
        self.year.currentIndexChanged.connect(lambda _: self.reload())
        self.month.currentIndexChanged.connect(lambda _: self.reload())
        self.print_button.clicked.connect(lambda _=False: self.print_register())
        if copies is not None:
            copies.made.connect(self._on_copies)

    @override
    def page_actions(self) -> Sequence[PageAction]:
        return (PageAction("Cetak buku register hukuman disiplin…", self.print_register),)

    @override
    def open_item(self, kind: str, item_id: int) -> None:
        """Show the decisions of one month; `item_id` is year times 100, plus month."""
        year, month = divmod(item_id, 100)
        self._offer_years({year})
        for chooser, words in ((self.year, str(year)), (self.month, MONTHS[month - 1])):
            chooser.blockSignals(True)
            chooser.setCurrentText(words)
            chooser.blockSignals(False)
        self.reload()

    def print_register(self) -> RegisterDialog:
        """Show the register of the chosen year on paper."""
        year, desk = self._year(), self._registers
        title = f"Buku register hukuman disiplin {year or ''}".strip()
        dialog = RegisterDialog(self, title, desk, self.jobs, lambda: lambda: desk.decisions(year))
        dialog.show_register()
        dialog.open()
        return dialog

    @override
    def query(self) -> Callable[[], Sequence[DecisionLine]]:
        year = self._year()
        month = self.month.currentIndex()
        text = self.search_text().casefold()

        def find() -> Sequence[DecisionLine]:
            if not self._names:
                self._names.update(self._office.sanctions())
            lines = self._letters.decisions(year=year)
            return [
                line
                for line in lines
                if month in {0, line.decided_on.month}
                and all(word in _words(line) for word in text.split())
            ]

        return find

    @override
    def show_rows(self, rows: Sequence[DecisionLine]) -> None:
        self._offer_years({row.decided_on.year for row in rows})
        super().show_rows(rows)

    @override
    def marked_actions(self, rows: Sequence[DecisionLine]) -> Sequence[MarkedAction]:
        return self.many.actions(
            [(row.letter_id, row.number) for row in rows if row.letter_id is not None]
        )

    @override
    def key(self, row: DecisionLine) -> object:
        return row.id if row.id is not None else row.letter_id

    def _year(self) -> int | None:
        written = self.year.currentText()
        return int(written) if written.isdigit() else None

    def _on_copies(self, said: str) -> None:
        self.notice.emit(Notice(kind=NoticeKind.SUCCESS, text=said))

    def _offer_years(self, years: set[int]) -> None:
        known = {self.year.itemText(place) for place in range(self.year.count())}
        fresh = sorted((str(one) for one in years if str(one) not in known), reverse=True)
        self.year.blockSignals(True)
        self.year.addItems(fresh)
        self.year.blockSignals(False)


def _words(line: DecisionLine) -> str:
    parts = (line.name, line.nip, line.number, line.unit, line.case_number, line.act)
    return " ".join(parts).casefold()
