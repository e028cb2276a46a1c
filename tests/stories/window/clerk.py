"""A clerk at the real window: finds things by the words on the screen, clicks, types and reads."""

import pypdfium2
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QRadioButton,
    QTabBar,
    QTableView,
    QWidget,
)

from asn_desk.services.desks import open_desks
from asn_desk.settings import read_settings
from ui.opening import dress, make_window
from ui.shared.choice_fields import PersonField
from ui.shared.disk import disk
from ui.shared.field import Field
from ui.shared.notices import NoticeKind
from ui.shared.paper_view import PaperView

PATIENCE = 10_000
TICK_BOXES = (QCheckBox, QRadioButton)


class Clerk:
    """Works in one window on one data folder; `clicks` and `keys` count what it took.

    What the boxes for files and questions answer is set before they open: `files` to read,
    `save_as` to write, `reason` to give; `asked` keeps every question a box put.
    """

    def __init__(self, qtbot, qapp, folder, clock):
        self._qtbot = qtbot
        self._qapp = qapp
        self._folder = folder
        self._clock = clock
        self.clicks = self.keys = 0
        self.files, self.save_as, self.reason, self.agrees = [], None, "Salah ketik", True
        self.asked = []
        self.begins()

    def begins(self):
        """Start the program."""
        settings = read_settings(self._folder)
        dress(self._qapp, settings, dark=False)
        self.desks = open_desks(settings, today=self._clock.today, clock=self._clock.now)
        self.window, self.jobs, self.notices = make_window(
            self.desks, settings, today=self._clock.today
        )
        self.window.resize(1280, 720)
        self.window.show()
        self.window.activateWindow()
        self._qtbot.waitExposed(self.window)
        self.waits()

    def leaves(self):
        """Close the window."""
        self.window.close()
        self._until(lambda: not self.window.isVisible())
        self.desks.database.close()
        self.window.deleteLater()
        self._qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def power_is_cut(self):
        """End the program without a word to it: nothing of the window is asked or saved."""
        self.jobs.close()
        self.window.hide()
        self.desks.database.close()
        self.window.deleteLater()
        self._qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def opens(self, title):
        """Go to a page by the rail."""
        self._click(self._one(QAbstractButton, lambda one: one.text() == title))
        self.waits()

    def presses(self, words):
        """Press the button, link or tick box that says this; the last one when several do."""
        self._click(self._one(QAbstractButton, lambda one: _says(one, words) and one.isEnabled()))
        self.waits()

    def picks(self, words):
        """Choose from the menu of a button."""
        offered = [a for a in self._scope().findChildren(QAction) if a.text() == words]
        assert offered, f"no menu offers {words!r}"
        self.clicks += 2
        offered[-1].trigger()
        self.waits()

    def types(self, field, text):
        """Type into a field over what stands there; `\\n` is Enter."""
        control = self._control(field)
        # Without a screen a window is not made active again when its box closes.
        control.window().activateWindow()
        control.setFocus()
        self._until(control.hasFocus)
        control.selectAll()
        self.keys += 1 + len(text)
        if not text:
            QTest.keyClick(control, Qt.Key.Key_Delete)
        for at, line in enumerate(text.split("\n")):
            if at:
                QTest.keyClick(control, Qt.Key.Key_Return)
            QTest.keyClicks(control, line)
        return control

    def fills(self, **answers):
        """Type into several fields, named with `_` for a space, with Tab after each."""
        for field, text in answers.items():
            control = self.types(field.replace("_", " "), text)
            self.keys += 1
            QTest.keyClick(control, Qt.Key.Key_Tab)
        self.waits()

    def chooses(self, field, words):
        """Choose from a list that drops down."""
        box = self._control(field)
        place = next(
            (at for at in range(box.count()) if words.casefold() in box.itemText(at).casefold()), -1
        )
        assert place >= 0, f"{field!r} does not offer {words!r}"
        self.clicks += 2
        box.setCurrentIndex(place)
        self.waits()

    def names(self, field, typed, wanted=""):
        """Type a fragment into a field for a person and take who is offered."""
        self.types(field, typed)
        found = self._field(field)
        assert isinstance(found, PersonField)
        offers = found._found
        self._until(lambda: offers.rowCount() and _row_of(offers, wanted or typed) is not None)
        self.clicks += 1
        popup = found._completer.popup()
        self._until(popup.isVisible)
        place = popup.visualRect(popup.model().index(_row_of(offers, wanted or typed), 0)).center()
        QTest.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=place)
        self._until(lambda: found.value() is not None)
        self.waits()

    def ticks(self, words):
        """Tick a row of a list, or take the tick away."""
        for listed in self._all(QListWidget):
            for place in range(listed.count()):
                item = listed.item(place)
                if words in item.text() and item.flags() & Qt.ItemFlag.ItemIsUserCheckable:
                    ticked = item.checkState() is Qt.CheckState.Checked
                    self.clicks += 1
                    item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
                    self.waits()
                    return
        raise AssertionError(f"nothing to tick says {words!r}")

    def section(self, title):
        """Choose a section of the office page."""
        for listed in self._all(QListWidget):
            for item in listed.findItems(title, Qt.MatchFlag.MatchExactly):
                self.clicks += 1
                listed.setCurrentItem(item)
                self.waits()
                return
        raise AssertionError(f"no section {title!r}")

    def row(self, *words):
        """Click the table row that has all these words."""
        self._until(lambda: self._place_of(words) is not None, f"no row with {words}")
        table, place = self._place_of(words)
        index = table.model().index(place, self._seen_column(table))
        table.scrollTo(index)
        self.clicks += 1
        QTest.mouseClick(
            table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center()
        )
        self.waits()
        return table

    def enters(self, *words):
        """Click the table row that has all these words and press Enter."""
        table = self.row(*words)
        self.keys += 1
        QTest.keyClick(table, Qt.Key.Key_Return)
        self.waits()

    def tab(self, words):
        """Choose the tab whose title begins so."""
        for bar in self._all(QTabBar):
            for place in range(bar.count()):
                if words in bar.tabText(place):
                    self.clicks += 1
                    bar.setCurrentIndex(place)
                    self.waits()
                    return
        raise AssertionError(f"no tab {words!r}")

    def rows(self, *words):
        """Give the texts of the rows on the screen that have all these words."""
        return [
            text
            for table in self._all(QTableView)
            for text in _texts(table)
            if all(word in text for word in words)
        ]

    def sees_listed(self, words, *, under):
        """Wait until a line that begins so stands in a part of the page, known by its name."""

        def lines():
            part = next(one for one in self._all(QFrame) if one.accessibleName() == under)
            return [one for one in part.findChildren(QAbstractButton) if one.isVisible()]

        self._until(lambda: any(_says(one, words) for one in lines()), f"{words!r} under {under!r}")

    def sees(self, words):
        """Wait until these words stand on the screen."""
        self._until(lambda: words in self.screen(), f"{words!r} is not on the screen")

    def misses(self, words):
        """Wait until these words are not on the screen."""
        self._until(lambda: words not in self.screen(), f"{words!r} is still on the screen")

    def screen(self):
        """Give every word now on the screen."""
        said = [one.text() for one in self._all(QLabel)]
        said += [one.text() for one in self._all(QAbstractButton)]
        said += [one.title() for one in self._all(QGroupBox)]
        said += [one.text() for one in self._all(QLineEdit)]
        said += [one.toPlainText() for one in self._all(QPlainTextEdit)]
        said += [bar.tabText(at) for bar in self._all(QTabBar) for at in range(bar.count())]
        said += [text for table in self._all(QTableView) for text in _texts(table)]
        return "\n".join(said)

    def paper(self):
        """Give the text of the paper on the screen; empty when there is none."""
        shown = [one._bytes for one in self._all(PaperView) if one._bytes]
        return text_of(shown[-1]) if shown else ""

    def reads(self, words):
        """Wait until the paper on the screen says this."""
        self._until(lambda: words in self.paper(), f"the paper does not say {words!r}")

    def told(self, words):
        """Wait for a notice that says this, and give its notice."""
        self.waits()
        self._until(lambda: any(words in one.text for one in self.notices.history), words)
        return next(one for one in reversed(self.notices.history) if words in one.text)

    def has_field(self, words):
        """Tell whether a field is on the screen."""
        return self._search(words) is not None

    def value_of(self, field):
        """Give the text now in a field."""
        control = self._control(field)
        return control.toPlainText() if isinstance(control, QPlainTextEdit) else control.text()

    def closes_box(self):
        """Press Esc in the box that is open."""
        self.keys += 1
        QTest.keyClick(self._scope(), Qt.Key.Key_Escape)
        self.waits()

    def goes_back(self):
        """Press Esc in the window."""
        self.keys += 1
        self.window.go_back()
        self.waits()

    def comes_back(self, day):
        """Go on with what is open on a later day."""
        self._clock.day = day
        self.waits()
        self.window.reload()
        self.waits()

    def waits(self):
        """Wait until the program has nothing left to do."""
        self._until(lambda: not self.jobs.busy and not disk().busy)

    def waits_for(self, happened):
        """Wait until something the clerk would notice has happened."""
        self._until(happened)

    def errors(self):
        """Give the notices of things that did not happen."""
        return [one for one in self.notices.history if one.kind is NoticeKind.ERROR]

    def _until(self, happened, failing=""):
        def check():
            assert happened(), f"{failing}\n{self.screen()[:6000]}" if failing else ""

        self._qtbot.waitUntil(check, timeout=PATIENCE)

    def _scope(self):
        """Give the box that is open, else the window."""
        boxes = [one for one in self.window.findChildren(QDialog) if one.isVisible()]
        return boxes[-1] if boxes else self.window

    def _all(self, kind):
        return [one for one in self._scope().findChildren(kind) if one.isVisible()]

    def _one(self, kind, fits):
        self._until(lambda: any(fits(one) for one in self._all(kind)), "nothing to press")
        return [one for one in self._all(kind) if fits(one)][-1]

    def _field(self, words):
        found = [one for one in self._all(Field) if one.words == words]
        return found[-1] if found else None

    def _control(self, words):
        self._until(lambda: self._search(words) is not None, f"no field {words!r}")
        return self._search(words)

    def _search(self, words):
        field = self._field(words)
        if field is not None:
            return field.control
        kinds = (QLineEdit, QPlainTextEdit, QComboBox)
        named = [one for kind in kinds for one in self._all(kind) if _named(one, words)]
        return named[-1] if named else None

    def _click(self, button):
        self.clicks += 1
        if isinstance(button, TICK_BOXES):
            button.click()
        else:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=_middle(button))

    def _place_of(self, words):
        for table in self._all(QTableView):
            for place, text in enumerate(_texts(table)):
                if all(word in text for word in words):
                    return table, place
        return None

    @staticmethod
    def _seen_column(table):
        return next(at for at in range(table.model().columnCount()) if not table.isColumnHidden(at))


def text_of(content):
    """Give the words of a PDF in one line."""
    document = pypdfium2.PdfDocument(content)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return " ".join(" ".join(pages).split())


def _says(button, words):
    return button.text().startswith(words) or button.accessibleName().startswith(words)


def _named(control, words):
    placeholder = getattr(control, "placeholderText", str)()
    return words in (control.accessibleName(), placeholder)


def _middle(widget: QWidget) -> QPoint:
    return widget.rect().center()


def _texts(table):
    model = table.model()
    return [
        " | ".join(
            str(model.index(row, column).data() or "") for column in range(model.columnCount())
        )
        for row in range(model.rowCount())
        if not table.isRowHidden(row)
    ]


def _row_of(model, words):
    texts = [model.item(at).text().casefold() for at in range(model.rowCount())]
    return next((at for at, text in enumerate(texts) if words.casefold() in text), None)
