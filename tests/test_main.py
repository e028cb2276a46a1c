"""The program as it is started: a process with a window of its own."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

MAIN = Path(__file__).parents[1] / "main.py"
LONGEST = 30
"""Seconds to wait for a window on a busy machine."""


@pytest.fixture
def start(data_folder):
    """Start the program on this test's data; whatever still runs is stopped at the end."""
    running = []

    def start():
        process = subprocess.Popen(
            [sys.executable, MAIN, "--data", data_folder],
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        )
        running.append(process)
        return process

    yield start
    for process in running:
        process.kill()
        process.wait()
        process.stderr.close()


def wait_for(file):
    end = time.monotonic() + LONGEST
    while not file.exists():
        assert time.monotonic() < end, f"no {file.name}"
        time.sleep(0.05)


def test_the_program_opens_its_window_and_a_second_one_says_so(start, data_folder):
    first = start()
    wait_for(data_folder / "jendela.kunci")
    second = start()
    said = next((line for line in second.stderr if "ASN Desk" in line), "")
    assert "ASN Desk sudah terbuka pada data ini" in said
    assert first.poll() is None


def test_after_a_crash_the_window_opens_again(start, data_folder):
    first = start()
    wait_for(data_folder / "jendela.kunci")
    first.kill()
    first.wait()
    again = start()
    time.sleep(0.1)
    assert again.poll() is None
