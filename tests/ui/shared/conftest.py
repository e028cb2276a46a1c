"""What tests of the shared parts use: icons of the program and the dressed application."""

from pathlib import Path

import pytest

from ui.shared import theme
from ui.shared.icons import use_icons

ICONS = Path(__file__).parents[3] / "resources" / "icons"


@pytest.fixture
def dressed(qapp):
    """The application in light colours with its icons; undressed afterwards."""
    use_icons(ICONS)
    theme.apply_theme(qapp, dark=False)
    yield qapp
    qapp.setStyleSheet("")
