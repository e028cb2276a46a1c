"""What is missing before the start is said in one sentence, by a program that imports nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

from asn_desk import preflight

ROOT = Path(__file__).parents[1]


def test_everything_is_here():
    assert preflight.problem_before_start(window=False) is None


def test_an_old_python_is_named(monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    assert "3.9.2" in preflight.problem_before_start(window=False)


def test_a_missing_package_is_named_with_the_command_that_brings_it(monkeypatch):
    monkeypatch.setattr(preflight, "MODULES", ("tidak_ada", "tidak.ada.juga"))
    found = preflight.problem_before_start(window=False)
    assert "tidak_ada, tidak.ada.juga" in found
    assert "requirements.lock" in found


def test_a_missing_library_is_named_with_its_package(monkeypatch):
    monkeypatch.setattr(preflight, "LINUX_LIBRARIES", {"libtidakada.so.9": "libtidakada9"})
    found = preflight.window_problem({"QT_QPA_PLATFORM": "offscreen"})
    assert found.endswith("sudo apt-get install -y libtidakada9")


def test_libraries_of_a_screen_are_asked_for_only_with_one(monkeypatch):
    monkeypatch.setattr(preflight, "LINUX_LIBRARIES", {})
    monkeypatch.setattr(preflight, "LINUX_SCREEN_LIBRARIES", {"libtidakada.so.9": "libx"})
    assert "libx" in preflight.window_problem({"DISPLAY": ":0"})
    assert preflight.window_problem({"WAYLAND_DISPLAY": "wayland-0"}) is None


def test_without_a_screen_the_way_without_a_window_is_named(monkeypatch):
    monkeypatch.setattr(preflight, "LINUX_LIBRARIES", {})
    assert "demo --tanpa-jendela" in preflight.window_problem({})


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has no window without a display")
def test_the_program_without_a_screen_says_so_and_leaves_with_one(tmp_path):
    done = subprocess.run(
        [sys.executable, ROOT / "main.py", "--data", tmp_path],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={"PATH": ""},
        check=False,
    )
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1
    assert "Tidak ada layar" in done.stderr or "apt-get install" in done.stderr
