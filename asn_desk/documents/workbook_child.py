"""Runs in a process of its own: a workbook on standard input, its cells as JSON on standard output.

Imports nothing of the program, so that it starts fast and a hostile file can break only it.
"""

import json
import sys
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO

from python_calamine import (
    CalamineError,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    load_workbook,
)

if sys.platform != "win32":  # pragma: no branch - the other one only on Windows
    import resource

FLAG = "--baca-buku-kerja"
"""First argument that makes a packaged program become this process."""
OK, LOCKED, DAMAGED, TOO_LARGE = "ok", "locked", "damaged", "too large"
_CELLS = SheetTypeEnum.WorkSheet


def main(arguments: Sequence[str]) -> int:
    """Read a workbook with at most (bytes of memory, cells, characters), given as arguments."""
    memory, cells, characters = (int(argument) for argument in arguments)
    _limit_memory(memory)
    data = sys.stdin.buffer.read()
    try:
        answer = _read(data, cells=cells, characters=characters)
    except PasswordError:
        answer = {"state": LOCKED}
    except (CalamineError, OSError, ValueError) as error:
        answer = {"state": DAMAGED, "detail": type(error).__name__}
    except MemoryError:
        answer = {"state": TOO_LARGE}
    sys.stdout.buffer.write(json.dumps(answer, default=_tagged, ensure_ascii=False).encode())
    return 0


def _limit_memory(limit: int) -> None:
    """Let the system refuse memory beyond the limit, where it can."""
    if sys.platform != "win32":  # pragma: no branch - the other one only on Windows
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        soft = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        try:
            resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
        except (OSError, ValueError):  # macOS refuses; the time limit remains
            return


def _read(data: bytes, *, cells: int, characters: int) -> dict[str, object]:
    workbook = load_workbook(BytesIO(data))
    sheets: dict[str, object] = {}
    for name in [meta.name for meta in workbook.sheets_metadata if meta.typ == _CELLS]:
        sheet = _sheet(workbook, name)
        cells -= sum(map(len, sheet["rows"]))
        characters -= sum(
            len(value) for row in sheet["rows"] for value in row if isinstance(value, str)
        )
        if cells < 0 or characters < 0:
            return {"state": TOO_LARGE}
        sheets[name] = sheet
    return {"state": OK, "sheets": sheets}


def _sheet(workbook: CalamineWorkbook, name: str) -> dict[str, list[list[object]]]:
    """Return rows without their empty ends, and merged areas as [top, left, bottom, right]."""
    sheet = workbook.get_sheet_by_name(name)
    rows: list[list[object]] = []
    for row in sheet.to_python(skip_empty_area=False):
        end = len(row)
        while end and row[end - 1] == "":
            end -= 1
        rows.append(list(row[:end]))
    while rows and not rows[-1]:
        rows.pop()
    merged: list[list[object]] = [[*start, *end] for start, end in sheet.merged_cell_ranges or ()]
    return {"rows": rows, "merged": merged}


def _tagged(value: object) -> dict[str, object]:
    """Spell what JSON does not know."""
    if isinstance(value, datetime):
        return {"moment": value.isoformat()}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, time):
        return {"time": value.isoformat()}
    if isinstance(value, timedelta):
        return {"seconds": value.total_seconds()}
    raise TypeError(type(value).__name__)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
