"""Starts ASN Desk: checks what it needs, then the command line or the window."""

from __future__ import annotations

import datetime
import gc
import importlib
import sys
from pathlib import Path

from asn_desk.preflight import problem_before_start


def main(arguments: list[str]) -> int:
    """Run the program and return its exit code: 0 done, 1 refused, 2 usage."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    problem = problem_before_start(window=False)
    if problem:
        print(problem, file=sys.stderr)
        return 1
    asked = importlib.import_module("asn_desk.command_line").parse(arguments)
    data = getattr(asked, "data", None)
    if asked.perintah is None:
        return _open_window(data)
    commands = importlib.import_module("asn_desk.commands")
    code = int(commands.run(asked, today=_today))
    if code or asked.perintah != "demo" or asked.tanpa_jendela:
        return code
    return _open_window(data, optional=True)


def _open_window(data: Path | None, *, optional: bool = False) -> int:
    problem = problem_before_start(window=True)
    if problem:
        print(problem, file=sys.stderr)
        return 0 if optional else 1
    # Nothing made while the program is read and built is garbage; looking for it takes 8 % of it.
    gc.disable()
    curtain = importlib.import_module("ui.shared.curtain").raise_curtain()
    window = importlib.import_module("ui.opening")
    return int(window.open_window(data, today=_today, curtain=curtain))


def _today() -> datetime.date:
    """Return today in Ketapang (WIB, UTC+7), whatever zone the machine is set to."""
    zone = datetime.timezone(datetime.timedelta(hours=7))
    return datetime.datetime.now(zone).date()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
