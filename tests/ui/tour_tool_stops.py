"""The stops of the tour among what all pages share: filters, questions, long work, pictures."""

from PySide6.QtTest import QTest

from tests.ui.tour import TODAY
from ui.closing import BREAK_OFF
from ui.law.version_form import RowForm
from ui.shared import dialogs
from ui.shared.dialogs import FormDialog
from ui.shared.filter_dialog import FilterDialog
from ui.shared.table_filters import ColumnFilter
from ui.shared.table_page import TablePage
from ui.shared.theme import FADE

LONG_NAME = "Keputusan hukuman disiplin, daftar lengkap semester pertama 2026"


def _list(tour):
    return tour.page("Perkara").findChild(TablePage)


def _filter(tour):
    tools = _list(tour).view_tools
    dialog = FilterDialog(
        tour.window, tools._headings(), cells=tools._model.cells, known=tools.filter_of
    )
    dialog.open()
    return tour.dialog()


def _chips(tour):
    tools = _list(tour).view_tools
    tools.set_filters(
        [
            ColumnFilter(heading=one, values=(), fragment=part)
            for one, part in zip(tools._headings()[:3], ("2026", "a", "a"), strict=True)
        ]
    )
    tour.settle()
    return tour.window


def _columns(tour):
    """Show the menu of views, with one kept, and its columns."""
    tools = _list(tour).view_tools
    tools.set_filters(())
    tools.fill_menu()
    tools.menu.popup(tools.view_button.mapToGlobal(tools.view_button.rect().bottomLeft()))
    return tools.menu


def _row(tour):
    page = tour.page("Aturan")
    page.show_table("provision")
    tour.settle()
    page.add_version()
    version = tour.dialog()
    form = RowForm(page._view, version.form.model.rows[0], today=lambda: TODAY)
    version.reject()
    FormDialog(page, "Ubah baris", form, "Pakai baris ini").open()
    return tour.dialog()


def _outside(tour):
    tour.page("Surat").ask_outside()
    return tour.dialog()


def _editor(tour):
    page = tour.page("Kantor")
    page.show_section("Naskah surat")
    tour.settle()
    return page.section().editor


def _differences(tour):
    _editor(tour).compare()
    return tour.dialog()


def _reason(tour):
    editor = _editor(tour)
    editor.questions._ask_reason(
        "Simpan naskah Surat Panggilan I", "Alasan perubahan", "Simpan naskah", str
    )
    return tour.dialog()


def _question(tour):
    tour.page("Beranda")
    text = BREAK_OFF.format(label="Mengimpor pegawai")
    dialogs.question(
        tour.window, "Tutup selagi pekerjaan berjalan?", text, "Hentikan dan tutup"
    ).open()
    return tour.dialog()


def _long_work(tour):
    tour.page("Rekap")
    tour.window._notices.success(
        f"Tersimpan: {LONG_NAME}.xlsx", action="Buka", do=tour.window.reload
    )
    tour.under_way(tour.window, "Mengimpor pegawai")
    QTest.qWait(2 * FADE)
    return tour.window


def _evidence(tour):
    page = tour.report(1)
    strip = page.list.panel.evidence
    strip.open(page.list.panel.view.evidence[0])
    return tour.dialog()


TOOL_STOPS = {
    "alat": {
        "saringan": _filter,
        "butir-saringan": _chips,
        "tampilan": _columns,
        "baris-aturan": _row,
        "nomor-luar": _outside,
        "beda-naskah": _differences,
        "alasan": _reason,
        "tanya": _question,
        "pekerjaan": _long_work,
        "bukti": _evidence,
    },
}
