import ast
import re
from pathlib import Path

import pytest

from asn_desk.services.manual import Chapter, chapters_with, read_manual
from ui.help.help_window import HelpWindow
from ui.shared.shortcuts import Shortcut
from ui.windows import make_window

MANUAL = Path(__file__).parents[2] / "resources" / "manual"
KEYS = (Shortcut(keys=("Ctrl+N",), words="Catat laporan", do=lambda: None),)


@pytest.fixture
def guide(qtbot, jobs, settle):
    made = HelpWindow(None, jobs, lambda: read_manual(MANUAL))
    qtbot.addWidget(made)
    made.show_for("Laporan", KEYS)
    settle()
    return made


@pytest.fixture
def window(qtbot, desks):
    made, jobs, _ = make_window(desks, desks.database.settings, today=desks.cases.today)
    qtbot.addWidget(made)
    yield made
    jobs.close()


def test_every_page_has_its_chapter(window):
    titles = {one.title for one in read_manual(MANUAL)}
    assert {page.title for page in window.pages} <= titles


def test_the_guide_begins_with_the_first_ten_minutes():
    assert read_manual(MANUAL)[0].title == "Sepuluh menit pertama"


def test_f1_opens_the_chapter_of_the_page_shown(window, qtbot):
    window.go_to_title("Surat")
    window.show_help()
    guide = window._help
    qtbot.waitUntil(lambda: guide.list.currentItem() is not None)
    assert guide.list.currentItem().text() == "Surat"
    window.show_help()
    assert window._help is guide


def test_the_chapter_of_a_page_tells_its_keys(guide):
    assert guide.list.currentItem().text() == "Laporan"
    assert "Ctrl+N: Catat laporan" in guide.text.toPlainText()


def test_a_word_finds_its_chapters(guide):
    guide.search.setText("pulihkan cadangan")
    assert guide.list.item(0).text() == "Kantor"
    assert guide.text.textCursor().selectedText().casefold() == "pulihkan"


def test_a_word_nobody_wrote_is_told(guide):
    guide.search.setText("xyzzy")
    assert not guide.nothing.isHidden()
    assert guide.text.toPlainText() == ""


def test_chapters_named_so_come_first():
    other = Chapter(title="Perkara", text="# Perkara\nsurat")
    named = Chapter(title="Surat", text="# Surat")
    assert chapters_with((other, named), "surat") == (named, other)


def test_a_chapter_that_cannot_be_read_is_left_out(tmp_path):
    (tmp_path / "01-rusak.md").write_bytes(b"\xff\xfe\xff")
    (tmp_path / "02-baik.md").write_text("# Baik\n", encoding="utf-8")
    assert [one.title for one in read_manual(tmp_path)] == ["Baik"]


ROOT = Path(__file__).parents[2]


def _shown(text: str) -> str:
    """Give words as a reader sees them: no mark of a key, and one … for what changes."""
    return " ".join(text.replace("&", "").rstrip(" …").split()).casefold()


def _spoken(tree: ast.AST) -> set[str]:
    """Give the words of a source, with … where something is put in."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            found.add(_shown(node.value))
        elif isinstance(node, ast.JoinedStr):
            parts = [one.value if isinstance(one, ast.Constant) else "…" for one in node.values]
            found.add(_shown("".join(parts)))
    return found


def test_what_the_guide_sets_in_bold_is_said_by_the_window():
    sources = [*(ROOT / "ui").rglob("*.py"), *(ROOT / "asn_desk" / "domain").rglob("*.py")]
    spoken = set()
    for source in sources:
        spoken |= _spoken(ast.parse(source.read_text(encoding="utf-8")))

    bold = {
        (chapter.title, name)
        for chapter in read_manual(MANUAL)
        for name in re.findall(r"\*\*([^*]+)\*\*", chapter.text)
    }
    assert {one for one in bold if _shown(one[1]) not in spoken} == set()
