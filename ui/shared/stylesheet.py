"""The one stylesheet of the program, built from the colours and the size of type."""

from dataclasses import asdict, dataclass
from string import Template

SMALLEST_POINTS = 9.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """The roles a colour can have; two grounds, one accent, four meanings."""

    ground: str
    surface: str
    line: str
    field_line: str
    """Around fields and boxes: 3 : 1 against its ground."""
    text: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    """Behind the selected row and the open page."""
    hover: str
    due: str
    late: str
    done: str
    waiting: str


def stylesheet(colours: Colours, *, points: float) -> str:
    """Write the stylesheet for these colours at this size of type."""
    arrow = "dark" if int(colours.ground[1:3], 16) < 128 else "light"  # noqa: PLR2004
    sizes = {
        "arrow": arrow,
        "title_size": f"{points * 1.5:.1f}pt",
        "heading_size": f"{points * 1.15:.1f}pt",
        # A given height is also the least one: without these, tight columns cut large words.
        "button_height": f"{max(18, round(points * 1.56))}px",
        "field_height": f"{max(20, round(points * 1.56))}px",
        "small_size": f"{max(SMALLEST_POINTS, points * 0.9):.1f}pt",
    }
    return "".join(
        Template(part).substitute(asdict(colours) | sizes)
        for part in (_FRAME, _WORDS, _BUTTONS, _FIELDS, _TABLES, _PIECES)
    )


_FRAME = """
QMainWindow, QDialog { background: $ground; }
QToolTip { background: $surface; color: $text; border: 1px solid $line; padding: 4px 8px; }
QWidget[look="rail"] { background: $ground; border: 0; border-right: 1px solid $line; }
QWidget[look="bar"] { background: $ground; border: 0; border-bottom: 1px solid $line; }
QWidget[look="page"] { background: $ground; }
QFrame[look="card"], QWidget[look="card"] {
  background: $surface; border: 1px solid $line; border-radius: 6px; }
QFrame[look="popup"] { background: $surface; border: 1px solid $field_line; border-radius: 6px; }
QFrame[look="quote"] { background: $surface; border: 0; border-left: 2px solid $accent; }
QFrame[look="line"] { background: $line; border: 0; max-height: 1px; min-height: 1px; }
QScrollArea { background: transparent; border: 0; }
QScrollArea[look="reading"] { border: 1px solid transparent; border-radius: 6px; }
QScrollArea[look="reading"]:focus { border-color: $accent; }
QScrollArea > QWidget > QWidget[look="clear"] { background: transparent; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $line; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $field_line; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: $surface; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 10px; border: 0; border-left: 3px solid transparent; }
QMenu::item:selected { background: $accent_soft; color: $text; border-left-color: $accent; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
"""

_WORDS = """
QLabel { background: transparent; }
QLabel[look="title"] { font-size: $title_size; font-weight: 600; }
QLabel[look="heading"] { font-size: $heading_size; font-weight: 600; }
QLabel[look="strong"] { font-weight: 600; }
QLabel[look="muted"] { color: $muted; }
QLabel[look="small"] { color: $muted; font-size: $small_size; }
QLabel[look="label"] { color: $text; }
QLabel[look="problem"], QLabel[look="late"] { color: $late; }
QLabel[look="due"] { color: $due; }
QLabel[look="done"] { color: $done; }
QLabel[look="waiting"] { color: $waiting; }
QLabel[look="badge"] { background: $accent; color: $on_accent; border-radius: 9px;
  padding: 0 6px; min-height: 18px; max-height: 18px; min-width: 6px;
  font-size: $small_size; font-weight: 600; }
QLabel[look="key"] { color: $muted; font-size: $small_size; border: 1px solid $line;
  border-radius: 4px; padding: 0 4px; background: $ground; }
"""

_BUTTONS = """
QPushButton, QToolButton { background: $surface; color: $text; border: 1px solid $field_line;
  border-radius: 6px; padding: 5px 12px; min-height: $button_height; outline: 0; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed { background: $line; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 4px 11px; }
QPushButton:disabled, QToolButton:disabled { color: $muted; border-color: $line;
  background: $ground; }
QPushButton[look="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent;
  font-weight: 600; }
QPushButton[look="primary"]:hover, QPushButton[look="primary"]:pressed {
  background: $accent_hover; border-color: $accent_hover; }
QPushButton[look="primary"]:disabled { background: $line; border-color: $line; color: $muted; }
QPushButton[look="quiet"], QToolButton[look="quiet"] { background: transparent;
  border: 1px solid transparent; padding: 5px 8px; }
QPushButton[look="quiet"]:hover, QToolButton[look="quiet"]:hover { background: $hover; }
QPushButton[look="quiet"]:focus, QToolButton[look="quiet"]:focus {
  border: 2px solid $accent; padding: 4px 7px; }
QPushButton[look="link"] { background: transparent; border: 1px solid transparent; color: $accent;
  padding: 1px 0; font-weight: 600; text-align: left; }
QPushButton[look="link"]:hover { color: $accent_hover; text-decoration: underline; }
QPushButton[look="link"]:focus { border: 1px solid $accent; border-radius: 3px; }
QPushButton[look="line"] { background: transparent; border: 1px solid transparent;
  padding: 1px 0; text-align: left; }
QPushButton[look="line"]:hover { color: $accent_hover; text-decoration: underline; }
QPushButton[look="line"]:focus { border: 1px solid $accent; border-radius: 3px; }
QPushButton[look="chip"] { background: $accent_soft; color: $text; border: 1px solid $accent_soft;
  border-radius: 12px; padding: 2px 10px; }
QPushButton[look="chip"]:hover { border-color: $accent; background: $accent_soft; }
QPushButton[look="chip"]:focus { border: 2px solid $accent; padding: 1px 9px; }
QPushButton[look="rail"] { background: transparent; border: 1px solid transparent;
  border-radius: 6px; padding: 0 12px; min-height: 34px; text-align: left; }
QPushButton[look="rail"]:hover { background: $hover; }
QPushButton[look="rail"]:checked { background: $accent_soft; font-weight: 600; }
QPushButton[look="rail"]:focus { border: 2px solid $accent; padding: 0 11px; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit, QTimeEdit {
  background: $surface; color: $text; border: 1px solid $field_line; border-radius: 6px;
  padding: 4px 8px; }
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox {
  selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QPlainTextEdit { placeholder-text-color: $muted; }
QLineEdit, QComboBox, QSpinBox { min-height: $field_height; }
QLineEdit QToolButton { background: transparent; border: 0; padding: 0; min-height: 0; }
QLineEdit[look="search"] { padding-left: 28px; }
QLineEdit[look="search"]:focus { padding-left: 27px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus {
  border: 2px solid $accent; padding: 3px 7px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { background: $ground;
  color: $muted; border-color: $line; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: $ground; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"] {
  border: 1px solid $late; padding: 4px 8px; }
QLineEdit[wrong="true"]:focus, QPlainTextEdit[wrong="true"]:focus,
QComboBox[wrong="true"]:focus { border: 2px solid $late; padding: 3px 7px; }
QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView::item { min-height: 24px; padding: 0 4px; border: 0;
  border-left: 3px solid transparent; }
QComboBox QAbstractItemView::item:selected { background: $accent_soft; color: $text;
  border-left-color: $accent; }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow { image: url(icons:down-$arrow.svg); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line; padding: 4px;
  selection-background-color: $accent_soft; selection-color: $text; outline: 0; }
QCheckBox, QRadioButton { background: transparent; spacing: 8px; padding: 2px;
  border: 2px solid transparent; border-radius: 4px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox::indicator, QListView::indicator { width: 14px; height: 14px;
  border: 1px solid $field_line; border-radius: 3px; background: $surface; }
QCheckBox::indicator:checked, QListView::indicator:checked { background: $accent;
  border-color: $accent; image: url(icons:check-$arrow.svg); }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid $field_line;
  border-radius: 8px; background: $surface; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid $accent;
  background: $on_accent; }
QRadioButton::indicator:disabled { border-color: $line; background: $ground; }
QFileDialog QToolButton { padding: 2px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QCalendarWidget { background: $surface; border: 1px solid $line; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $surface; }
QCalendarWidget QToolButton { border: 0; padding: 4px 8px; }
QCalendarWidget QTableView { border: 0; background: $surface;
  selection-background-color: $accent; selection-color: $on_accent; }
QCalendarWidget QTableView::item { border: 0; padding: 0; }
QCalendarWidget QTableView::item:selected { background: $accent; color: $on_accent; }
"""

_TABLES = """
QTableView, QListView, QTreeView { background: $surface; border: 1px solid $line;
  border-radius: 6px; gridline-color: $line; outline: 0;
  selection-background-color: $accent_soft; selection-color: $text; }
QTableView::item { border: 0; border-bottom: 1px solid $line; padding: 0 8px; }
QTableView::item:selected { background: $accent_soft; }
QListView::item { padding: 6px 8px 6px 5px; border: 0; border-left: 3px solid transparent; }
QListView::item:hover { background: $hover; }
QListView::item:selected { background: $accent_soft; color: $text; border-left-color: $accent; }
QTableView:focus, QListView:focus, QTreeView:focus { border: 1px solid $accent; }
QListView[look="popup"] { background: transparent; border: 0; }
QHeaderView { background: $surface; border: 0; }
QHeaderView::section { background: $surface; color: $muted; border: 0;
  border-bottom: 1px solid $line; padding: 0 8px 0 11px; min-height: 28px; font-weight: 400; }
QHeaderView::section:hover { color: $text; }
QTableCornerButton::section { background: $surface; border: 0; }
"""

_PIECES = """
QFrame[look="notice"] { background: $surface; border: 0; border-top: 1px solid $line; }
QFrame[look="notice"][kind="error"], QFrame[look="notice"][kind="warning"] {
  border-top: 2px solid $late; }
QFrame[look="notice"][kind="warning"] { border-top-color: $due; }
QFrame[look="notice"][kind="success"] { border-top: 2px solid $done; }
QProgressBar { background: $line; border: 0; border-radius: 3px; max-height: 6px;
  min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QTabBar::tab { background: transparent; color: $muted; padding: 4px 10px;
  border: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; font-weight: 600; }
QTabBar::tab:selected:focus { border-color: $accent; }
QTabWidget::pane { border: 0; border-top: 1px solid $line; }
QPdfView { border: 1px solid transparent; }
QPdfView:focus { border-color: $accent; }
QGraphicsView { background: $ground; border: 1px solid transparent; }
QGraphicsView:focus { border-color: $accent; }
"""
