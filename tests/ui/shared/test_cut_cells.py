"""Days, numbers, kinds and deadlines stand whole in the lists, on a small screen and a wide one."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.attendance import list_view as attendance
from ui.attendance.columns import attendance_columns
from ui.cases.case_list import COLUMNS as CASE_COLUMNS
from ui.decisions import page as decisions
from ui.decisions.columns import decision_columns
from ui.employees.columns import employee_columns
from ui.incidents.columns import report_columns
from ui.letters import page as letters
from ui.letters.columns import AGENDA_COLUMNS
from ui.shared import theme
from ui.shared.jobs import Jobs
from ui.shared.preferences import Preferences
from ui.shared.table_page import TablePage

SMALL, FULL, WIDE = (1166, 722), (1720, 1034), (2360, 1394)
"""What the rail and the search box leave of 1366 x 768, 1920 x 1080 and 2560 x 1440."""
LEFT = Qt.MouseButton.LeftButton
NIP = "20001230 202812 2 008"
DAY = "Kam, 28 Mei 2026"
NUMBER = "800.1.6.2/008/KEP/BKPSDM/2026"
UNIT = "Bidang Kedaruratan dan Logistik"
LISTS = {
    "Laporan": (report_columns(), theme.PREVIEW_WIDTH),
    "Perkara": (CASE_COLUMNS, theme.PREVIEW_WIDTH),
    "Keputusan": (decision_columns({}, lambda: None), decisions.PREVIEW_WIDTH),
    "Surat": (AGENDA_COLUMNS, letters.PAPER_WIDTH),
    "Kehadiran": (attendance_columns(), attendance.PREVIEW_WIDTH),
    "Pegawai": (employee_columns(), theme.PREVIEW_WIDTH),
}
WORDS = {
    "Laporan": {
        "Tanggal": DAY,
        "Jam": "14.58",
        "Jenis": "Di kafe/warkop",
        "Jam kerja": "○ di luar jam kerja",
        "Verifikasi": "✓ pembinaan",
    },
    "Perkara": {"Tenggat": "○ Masa hukuman berakhir", "Nomor register": "128/2026"},
    "Keputusan": {"Nomor": NUMBER, "Tanggal": DAY, "Diterima": DAY, "Berlaku": DAY},
    "Surat": {
        "Nomor": NUMBER,
        "Tanggal": "23 Nov 2026",
        "Jenis": "Berita Acara Pemeriksaan",
        "Status": "✓ berlaku",
    },
    "Kehadiran": {
        "Nama": "Melati Anggrahini, S.IP.",
        "Hari": "128",
        "Berturut-turut": "▲ 10 hari",
        "Tangga": "▲ berat · 10 hari berturut-turut",
        "Ke berikutnya": "baris terakhir",
    },
    "Pegawai": {"NIP": NIP, "Gol.": "XVII", "Status": "PPPK Paruh Waktu"},
}
"""The longest words, by list and column, that are whole on the small screen."""
WIDE_WORDS = {
    "Laporan": {"Nama": "Melati Anggrahini, S.IP.", "Unit": UNIT, "Sumber": "Koordinasi Satpol PP"},
    "Perkara": {"Unit": UNIT, "Tahap": "Keputusan hukuman disiplin"},
    "Keputusan": {"Dijalani": "28 Mei 2026–27 Mei 2027", "Status": "○ belum diterima"},
    "Surat": {"Jenis": "Surat Perintah Pemeriksaan", "Penanda tangan": "Agus Palapa, S.E."},
    "Kehadiran": {"NIP": NIP, "Unit": UNIT},
    "Pegawai": {"Jabatan": "Penelaah Teknis Kebijakan", "Unit kerja": UNIT},
}
"""And those that a wide screen shows whole, too."""


NAMED = {"Keputusan", "Kehadiran", "Pegawai", "Perkara"}
"""Lists that begin with a name."""


class AList(TablePage):
    """A list page without a desk; its rows are words by heading."""

    title = "Daftar"

    def key(self, row):
        return id(row)


@pytest.fixture
def cut(qtbot, dressed):
    """A function that gives the headings whose words are wider than their column."""
    jobs = Jobs()

    def shown(name, size, row):
        columns, preview = LISTS[name]
        page = AList(jobs, [_wording(one) for one in columns])
        qtbot.addWidget(page)
        page.set_preview(QWidget(), width=preview)
        page.resize(*size)
        page.show()
        page.show_rows([row])
        assert not page.table.horizontalScrollBar().maximum()
        return [page.model.columns[at].heading for at in range(len(columns)) if _cut(page, at)]

    yield shown
    jobs.close()


def _wording(column):
    text = lambda row: row.get(column.heading, "")  # noqa: E731 - one line of a table
    return replace(column, text=text, meaning=None, sort=None, tooltip=None)


def _cut(page, place):
    table = page.table
    if table.isColumnHidden(place):
        return False
    return table.sizeHintForIndex(page.model.index(0, place)).width() > table.columnWidth(place)


@pytest.mark.parametrize("name", LISTS)
def test_a_small_screen_shows_what_decides_whole(cut, name):
    assert cut(name, SMALL, WORDS[name]) == []


@pytest.mark.parametrize("name", LISTS)
def test_a_usual_screen_shows_names_and_what_decides_whole(cut, name):
    first = {LISTS[name][0][0].heading: "Bambang Candrawan, S.IP."} if name in NAMED else {}
    assert cut(name, FULL, WORDS[name] | first) == []


@pytest.mark.parametrize("name", LISTS)
def test_a_wide_screen_shows_more_whole(cut, name):
    assert cut(name, WIDE, WORDS[name] | WIDE_WORDS[name]) == []


def test_a_width_set_by_hand_stays(cut, qtbot, monkeypatch):
    page = AList(Jobs(), employee_columns())
    qtbot.addWidget(page)
    page.resize(*WIDE)
    page.show()
    grown = page.table.columnWidth(4)
    monkeypatch.setattr("ui.shared.column_room.QGuiApplication.mouseButtons", lambda: LEFT)
    page.table.setColumnWidth(4, 200)
    page.resize(WIDE[0] - 40, WIDE[1])
    assert grown > 200 == page.table.columnWidth(4)
    page.jobs.close()


def test_columns_come_and_go_with_the_room_of_the_list(qtbot, dressed):
    page = AList(Jobs(), employee_columns())
    qtbot.addWidget(page)
    page.resize(*SMALL)
    page.show()
    shown = []
    for width in (700, 900, 1100):
        page.table.resize(width, 600)
        shown.append(not page.table.isColumnHidden(3))
    assert shown == [False, True, True]
    page.jobs.close()


def test_columns_the_clerk_chose_stay_whatever_the_room(qtbot, dressed, tmp_path):
    page = AList(Jobs(), employee_columns())
    qtbot.addWidget(page)
    page.resize(*SMALL)
    page.show()
    page.restore_arrangement(Preferences(tmp_path / "setelan.ini"))
    page.view_tools.show_column(3, shown=True)
    page.table.resize(500, 600)
    assert not page.table.isColumnHidden(3)
    page.view_tools.show_first_view()
    assert page.table.isColumnHidden(3)
    page.jobs.close()
