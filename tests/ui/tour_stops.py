"""The stops of the tour: how each page, sub-page and dialog is reached."""

import os
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from asn_desk.services.batches.rows import BatchResult
from tests.ui.tour import PICTURES, SERVED, STAGES, absentee_of, case_of
from tests.ui.tour_case_stops import CASE_STOPS
from tests.ui.tour_copy_stops import COPY_STOPS
from tests.ui.tour_number_stops import NUMBER_STOPS
from tests.ui.tour_setup_stops import SETUP_STOPS
from tests.ui.tour_signing_stops import SIGNING_STOPS
from tests.ui.tour_statement_stops import STATEMENT_STOPS
from tests.ui.tour_tool_stops import TOOL_STOPS
from ui.incidents.list_view import COACHING, REPLIES
from ui.incidents.steps import Step
from ui.shared.job_strip import JobStrip
from ui.shared.jobs import Job
from ui.shared.paper_view import PaperView

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
PAINTED = 500
"""Milliseconds; pages are painted on a thread of Qt's own."""
UNIDENTIFIED, CHARGEABLE, COACHED = 7, 9, 5
"""Reported persons of the shipped package, by what waits for them."""


class Tour:
    """A window on the tour's data, and how to go about in it."""

    def __init__(self, window, desks, settle):
        self.window, self.desks, self.settle = window, desks, settle
        self._strips = []

    def page(self, title: str):
        """Go to a page and wait until it is filled."""
        self.window.go_to_title(title)
        self.settle()
        return self.window.page()

    def case(self, stage: str):
        """Open the case that stands at a stage."""
        page = self.page("Perkara")
        page.open_item("case", case_of(self.desks, stage))
        self.settle()
        return page.case

    def report(self, person_id: int):
        """Choose a reported person in the list."""
        page = self.page("Laporan")
        page.open_item("report", person_id)
        self.settle()
        return page

    def dialog(self) -> QWidget:
        """Give the dialog that is open, filled."""
        self.settle()
        opened = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog)]
        return next(one for one in opened if one.isVisible())

    def under_way(self, shown: QWidget, label: str) -> None:
        """Show long work in the strip of a window, as if it were under way."""
        strip = shown.findChild(JobStrip)
        job = Job(label, long=True, parent=strip)
        strip._take(job)
        strip._on_progressed(job, 4200, 9000)
        strip.show()
        self._strips.append((strip, job))

    def wait_for_papers(self, shown: QWidget) -> None:
        """Wait until papers are painted, when somebody is going to look at the pictures."""
        papers = [one for one in shown.findChildren(PaperView) if one.isVisible()]
        if os.environ.get(PICTURES) and any(one.page_count for one in papers):
            QTest.qWait(PAINTED)

    def leave(self) -> None:
        """Close what is open and go back to the lists."""
        while self._strips:
            strip, job = self._strips.pop()
            strip._on_ended(job)
        for one in QApplication.topLevelWidgets():
            if isinstance(one, QMenu):
                one.hide()
            elif isinstance(one, QDialog) and one.isVisible():
                one.reject()
        self.window.search_box.clear()
        self.window.search_box.popup.hide()
        self.window.page().go_back()
        self.settle()


def _page(title):
    def go(tour):
        tour.page(title)
        return tour.window

    return go


def _step(person_id, step):
    def go(tour):
        tour.report(person_id).do(step)
        return tour.dialog()

    return go


def _section(title, ask=""):
    def go(tour):
        page = tour.page("Kantor")
        page.show_section(title)
        tour.settle()
        if ask:
            getattr(page.section(), ask)()
        return tour.dialog() if ask else tour.window

    return go


def _wording_history(tour):
    page = tour.page("Kantor")
    page.show_section("Naskah surat")
    tour.settle()
    page.section().editor.show_history()
    return tour.dialog()


def _law(table, ask=""):
    def go(tour):
        page = tour.page("Aturan")
        page.show_table(table)
        tour.settle()
        if ask:
            getattr(page, ask)()
        return tour.dialog() if ask else tour.window

    return go


def _attendance(ask="", *, why=False):
    """Show somebody's year, his reasons, or a dialog that the panel or the page opens."""

    def go(tour):
        page = tour.page("Kehadiran")
        page.open_item("attendance", absentee_of(tour.desks))
        tour.settle()
        detail = page.list.detail
        if why:
            detail.why.click()
        if not ask:
            return tour.window
        asks = {
            "correct": lambda: page.correct(detail.view, detail.view.records[0]),
            "record_month": page.record_month,
            "ask_warning": page.ask_warning,
        }
        asks.get(ask, lambda: getattr(page, ask)(detail.view))()
        tour.settle()
        return tour.dialog()

    return go


def _entry(tour):
    tour.page("Laporan").enter_report()
    tour.settle()
    return tour.window


def _package(tour):
    tour.page("Laporan").import_file(SAMPLES / "satpol-paket.zip")
    tour.settle()
    return tour.window


def _reply(tour):
    tour.report(1).reply()
    return tour.dialog()


def _punished(tour):
    person = tour.desks.incidents.view(SERVED["berat"]).person
    tour.page("Pegawai").open_item("employee", person.employee_id)
    tour.settle()
    tour.window.page().card_view.tabs.setCurrentIndex(2)
    return tour.window


def _letter(tour):
    line = tour.desks.letters.agenda(year=2026)[0]
    tour.page("Surat").open_item("letter", line.id)
    tour.settle()
    return tour.window


def _employee(tour):
    person = tour.desks.incidents.view(STAGES["lhp"]).person
    tour.page("Pegawai").open_item("employee", person.employee_id)
    tour.settle()
    return tour.window


def _employee_dialog(ask):
    def go(tour):
        page = tour.page("Pegawai")
        card = page.list.facts.card
        getattr(page.changes, ask)(*(() if ask == "add_employee" else (card,)))
        return tour.dialog()

    return go


def _units(tour, ask=""):
    page = tour.page("Pegawai")
    page._show_units()
    tour.settle()
    if not ask:
        return tour.window
    getattr(page.units_view, ask)()
    return tour.dialog()


def _exports(tour):
    tour.page("Pegawai").import_files([SAMPLES / "siasn-pns.xlsx"])
    tour.settle()
    return tour.window


def _shortcuts(tour):
    tour.window.show_shortcuts()
    return tour.dialog()


def _guide(tour):
    tour.page("Laporan")
    tour.window.show_help()
    return tour.dialog()


def _search(tour):
    tour.page("Beranda")
    tour.window.search_box.begin()
    tour.window.search_box.setText("ra")
    tour.settle()
    return tour.window


def _batch(tour, *, issued=False):
    """Show the letters planned for all running cases, or what became of none of them."""
    dialog = tour.page("Perkara").list.ask_batch()
    tour.settle()
    if issued:
        dialog._on_issued(BatchResult(left=tuple(dialog.model.given)))
    return dialog


def _marked(tour):
    tour.page("Surat").table.selectAll()
    tour.settle()
    return tour.window


def _report_batch(which):
    def go(tour):
        page = tour.page("Laporan")
        page.batches.ask(which, [CHARGEABLE, UNIDENTIFIED])
        return tour.dialog()

    return go


def _print(tour):
    _letter(tour)
    tour.window.page().paper.paper.ask_and_print()
    return tour.dialog()


STOPS = {
    "aturan": {
        "ketentuan": _law("provision"),
        "kewenangan": _law("authority"),
        "setelan": _law("hours_per_day", "change_setting"),
        "versi": _law("deadline", "add_version"),
        "riwayat": _law("regime", "show_history"),
        "administrator": _law("regime", "ask_administrators"),
    },
    "beranda": {
        "beranda": _page("Beranda"),
        "cari": _search,
        "pintasan": _shortcuts,
        "bantuan": _guide,
    },
    "laporan": {
        "daftar": _page("Laporan"),
        "catat": _entry,
        "paket": _package,
        "cocokkan": _step(UNIDENTIFIED, Step.IDENTIFY),
        "teruskan": _step(UNIDENTIFIED, Step.REFER),
    },
    "laporan-langkah": {
        "perkara": _step(CHARGEABLE, Step.OPEN_CASE),
        "pembinaan": _step(CHARGEABLE, Step.COACH),
        "kedinasan": _step(CHARGEABLE, Step.DUTY),
        "tidak-terbukti": _step(CHARGEABLE, Step.NOT_PROVEN),
        "tarik": _step(COACHED, Step.REOPEN),
        "kaitkan": _step(CHARGEABLE, Step.LINK_LETTER),
        "balas": _reply,
    },
    **CASE_STOPS,
    "kehadiran": {
        "daftar": _attendance(),
        "mengapa": _attendance(why=True),
        "catat": _attendance("record"),
        "koreksi": _attendance("correct"),
        "rekap-bulanan": _attendance("record_month"),
        "peringatan": _attendance("ask_warning"),
        "henti-gaji": _attendance("stop_salary"),
        "perkara": _attendance("open_case"),
    },
    "surat": {
        "keputusan": _page("Keputusan"),
        "surat": _page("Surat"),
        "satu-surat": _letter,
        "rekap": _page("Rekap"),
    },
    **NUMBER_STOPS,
    "surat-sekaligus": {
        "perkara": _batch,
        "hasil": lambda tour: _batch(tour, issued=True),
        "ditandai": _marked,
        "pembinaan": _report_batch(COACHING),
        "balasan": _report_batch(REPLIES),
        "cetak": _print,
    },
    **SIGNING_STOPS,
    **STATEMENT_STOPS,
    **COPY_STOPS,
    **SETUP_STOPS,
    **TOOL_STOPS,
    "pegawai": {
        "daftar": _page("Pegawai"),
        "kartu": _employee,
        "kartu-dihukum": _punished,
        "tambah": _employee_dialog("add_employee"),
        "koreksi": _employee_dialog("correct"),
        "atasan": _employee_dialog("set_superior"),
        "unit": _units,
        "kepala-unit": lambda tour: _units(tour, "set_head"),
        "jam-unit": lambda tour: _units(tour, "set_schedule"),
        "impor": _exports,
    },
    "kantor": {
        "kop": _section("Kop surat dan lambang"),
        "penanda-tangan": _section("Penanda tangan"),
        "tambah-penanda-tangan": _section("Penanda tangan", "add"),
        "nomor": _section("Penomoran"),
        "naskah": _section("Profil naskah"),
        "naskah-surat": _section("Naskah surat"),
        "riwayat-naskah-surat": _wording_history,
        "cadangan": _section("Cadangan"),
        "pengguna": _section("Pengguna"),
        "tambah-pengguna": _section("Pengguna", "add_mine"),
        "jejak": _section("Jejak perubahan"),
    },
    "kantor-waktu": {
        "jam": _section("Jam kerja"),
        "masa": _section("Jam kerja", "add_period"),
        "jadwal": _section("Jam kerja", "add_schedule"),
        "libur": _section("Hari libur"),
        "tambah-libur": _section("Hari libur", "add"),
        "ubah-libur": _section("Hari libur", "change"),
        "isi-tahun": _section("Hari libur", "fill"),
        "hitung": _section("Kalkulator hari kerja"),
        "minggu-kerja": _section("Kalkulator hari kerja", "change_week"),
    },
}
"""The stops by part of the window; each gives the widget to look at."""
