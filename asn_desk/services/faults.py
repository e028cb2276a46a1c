"""Notes faults of the program in its log, without a word of personal data."""

import traceback
from datetime import UTC, datetime
from pathlib import Path

LOG_NAME = "asn-desk.log"


def trace_without_values(error: BaseException) -> str:
    """Write where an error came from, without its message: that may hold personal data."""
    frames = traceback.extract_tb(error.__traceback__)
    places = "".join(f"\n  {frame.filename}:{frame.lineno} {frame.name}" for frame in frames)
    return f"{type(error).__qualname__}{places}"


def note_fault(folder: Path, error: Exception, *, doing: str) -> None:
    """Add a fault to the log in a folder; does nothing where that cannot be written."""
    moment = datetime.now(UTC).isoformat(timespec="seconds")
    try:
        with (folder / LOG_NAME).open("a", encoding="utf-8") as log:
            log.write(f"{moment} ERROR {doing}: {trace_without_values(error)}\n")
    except OSError:
        return
