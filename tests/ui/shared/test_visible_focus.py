"""Whatever has the keyboard looks so, in light and dark: 3 : 1 against how it looked before."""

from collections import Counter

import pytest
from PySide6.QtCore import QItemSelectionModel, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QTabWidget,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from asn_desk.domain.law.terms import Level
from asn_desk.services.agenda import AgendaItem
from asn_desk.services.start import MonthCount
from tests.ui.shared.test_theme import contrast
from ui.shared import theme
from ui.shared.elements import Button, LinkButton, WrappingButton
from ui.shared.facts import ReadingArea
from ui.shared.paper_pages import PaperPages
from ui.shared.picture_view import PictureView
from ui.shared.search_field import SearchField
from ui.shared.table_model import Column, TableModel
from ui.shared.table_view import TableView
from ui.shared.timeline import Timeline, TimelineItem
from ui.start.agenda_button import AgendaButton
from ui.start.months_chart import MonthsChart

SEEN = 3.0
"""The least contrast between a pixel with the keyboard and without, WCAG 2.2, 1.4.11."""
EDGE, OUTLINE = 3, 0.9
"""So many lines along the shorter side must change at least, or this part of the outline."""
LARGEST = QSize(420, 340)
LOOKS = ("", "primary", "quiet", "link", "line", "chip", "rail")
TABLE_COLUMNS = (Column("Nama", text=str), Column("Unit", text=str, width=80))


def a_button(look):
    kind = LinkButton if look in {"link", "line"} else Button
    return kind("Buka perkara", look=look)


def a_chosen_rail_entry():
    made = Button("Perkara", look="rail")
    made.setCheckable(True)
    made.setChecked(True)
    return made


def a_line(**properties):
    made = SearchField() if properties.get("look") else QLineEdit()
    for name, value in properties.items():
        made.setProperty(name, value)
    return made


def a_read_only_line():
    made = QLineEdit("Isi")
    made.setReadOnly(True)
    return made


def a_choice():
    made = QComboBox()
    made.addItems(["Satu", "Dua"])
    return made


def a_list(*, ticked=False):
    made = QListWidget()
    for words in ("Satu", "Dua", "Tiga"):
        item = QListWidgetItem(words, made)
        if ticked:
            item.setCheckState(Qt.CheckState.Checked)
    return made


def a_table():
    model = TableModel(TABLE_COLUMNS)
    model.set_rows(["Rani", "Joko", "Sari"])
    made = TableView(model, "Orang")
    model.setParent(made)
    return made


def some_tabs():
    made = QTabBar()
    for words in ("Surat", "Penilaian"):
        made.addTab(words)
    return made


def a_tabbed_place():
    made = QTabWidget()
    for words in ("Surat", "Penilaian"):
        made.addTab(QLabel(words), words)
    return made


def an_agenda_line():
    item = AgendaItem(
        case_id=1, number="1/2026", name="Joko", unit="Dishub", what="Buat BAP", day=None, days=2
    )
    return AgendaButton(item, waiting=False)


def a_chart():
    made = MonthsChart()
    counted = {"reports": 0, "cases": 0, "decisions": 1, "levels": {Level.LIGHT: 1}}
    made.show_months([MonthCount(year=2026, month=one, **counted) for one in range(1, 13)])
    return made


def a_step():
    line = Timeline()
    line.set_items([TimelineItem(id=1, title="Panggilan I", meaning=theme.Meaning.DONE)])
    return line


def some_pages():
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.addWidget(PaperPages(QPdfDocument(holder), holder))
    return holder


def a_picture():
    made = PictureView()
    made._stack.setCurrentIndex(0)
    return made


KINDS = {
    **{f"button {look}": (lambda look=look: a_button(look)) for look in LOOKS},
    "button of two lines": lambda: WrappingButton("Simpan langkah ini", look="primary"),
    "plain button": lambda: QPushButton("Tutup"),
    "thumbnail": QToolButton,
    "rail entry that is open": a_chosen_rail_entry,
    "line": a_line,
    "line with a problem": lambda: a_line(wrong="true"),
    "line to search": lambda: a_line(look="search"),
    "line to read": a_read_only_line,
    "text": QPlainTextEdit,
    "text to read": QTextBrowser,
    "choice": a_choice,
    "tick": lambda: QCheckBox("Selesai"),
    "option": lambda: QRadioButton("Ringan"),
    "list": a_list,
    "list of ticks": lambda: a_list(ticked=True),
    "table": a_table,
    "tabs": some_tabs,
    "place with tabs": a_tabbed_place,
    "line of the agenda": an_agenda_line,
    "chart": a_chart,
    "step of the time line": a_step,
    "paper": some_pages,
    "picture": a_picture,
    "place to read": lambda: ReadingArea("Rincian"),
}


def focusable(made):
    """Give the part of a widget that takes the keyboard."""
    parts = (made, *made.findChildren(QWidget))
    able = [one for one in parts if one.isVisible() and one.isEnabled()]
    return next(one for one in able if one.focusPolicy() & Qt.FocusPolicy.TabFocus)


def picture_of(place, where):
    return place.grab(where).toImage().convertToFormat(QImage.Format.Format_RGB32)


def pixels(image):
    return memoryview(image.constBits()).cast("I")


def changed(before, after):
    """Count the pixels that differ so that anybody sees it."""
    pairs = Counter(zip(pixels(before), pixels(after), strict=True))
    return sum(
        count
        for (one, other), count in pairs.items()
        if one != other and contrast(QColor(one).name(), QColor(other).name()) >= SEEN
    )


@pytest.fixture
def place(qtbot, dressed):
    """A window with another line that has the keyboard first."""
    made = QDialog()
    made.elsewhere = QLineEdit(made)
    made.elsewhere.move(500, 380)
    qtbot.addWidget(made)
    made.resize(640, 420)
    made.show()
    made.activateWindow()
    yield made
    theme.apply_theme(dressed, dark=False)


def put(made, place):
    made.setParent(place)
    size = made.sizeHint().expandedTo(made.minimumSizeHint()).boundedTo(LARGEST)
    made.setGeometry(QRect(place.rect().topLeft(), size))
    made.show()


def is_seen(kind, place):
    """Tell whether one kind of control shows that it has the keyboard."""
    made = KINDS[kind]()
    put(made, place)
    part = focusable(made)
    place.elsewhere.setFocus()
    before = picture_of(place, made.geometry())
    part.setFocus()
    after = picture_of(place, made.geometry())
    wide, high = part.width(), part.height()
    made.hide()
    made.deleteLater()
    return changed(before, after) >= min(EDGE * min(wide, high), 2 * (wide + high) * OUTLINE)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_what_has_the_keyboard_looks_so(place, dressed, dark):
    theme.apply_theme(dressed, dark=dark)
    assert [kind for kind in KINDS if not is_seen(kind, place)] == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("flag", ["Select", "NoUpdate"], ids=["marked", "under the cursor"])
def test_a_row_of_a_table_is_seen(place, dressed, dark, flag):
    theme.apply_theme(dressed, dark=dark)
    table = a_table()
    put(table, place)
    table.setFocus()
    before = picture_of(place, table.geometry())
    flags = QItemSelectionModel.SelectionFlag
    table.selectionModel().setCurrentIndex(table.model().index(1, 0), flags[flag] | flags.Rows)
    after = picture_of(place, table.geometry())
    assert changed(before, after) >= theme.BAR * (theme.ROW_HEIGHT - 1)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_an_entry_of_a_list_is_seen(place, dressed, dark):
    theme.apply_theme(dressed, dark=dark)
    shown = a_list()
    put(shown, place)
    shown.setFocus()
    before = picture_of(place, shown.geometry())
    shown.setCurrentRow(1)
    after = picture_of(place, shown.geometry())
    assert changed(before, after) >= theme.BAR * (shown.visualItemRect(shown.item(1)).height() - 1)
