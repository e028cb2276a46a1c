"""What is seen at once while the window is being made."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QLabel

from ui.shared.curtain import raise_curtain

ROOT = Path(__file__).parents[3]


def test_the_curtain_says_what_is_going_on(qtbot):
    curtain = raise_curtain()
    qtbot.addWidget(curtain)

    assert curtain.isVisible()
    assert [one.text() for one in curtain.findChildren(QLabel)] == ["ASN Desk", "Membuka data …"]


def test_the_curtain_needs_nothing_heavy():
    code = (
        "import sys, ui.shared.curtain;"
        "print([n for n in sys.modules if n in {'sqlalchemy', 'reportlab', 'openpyxl'}])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert done.stdout.strip() == "[]"


def test_a_window_is_styled_once_behind_the_curtain():
    code = """
from ui.shared.curtain import raise_curtain
from ui.shared.theme import dressing_once
curtain = raise_curtain()
curtain.app.setStyleSheet("QLabel { color: red; }")
with dressing_once(curtain.app):
    assert curtain.app.styleSheet() == ""
assert curtain.app.styleSheet() == "QLabel { color: red; }"
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
