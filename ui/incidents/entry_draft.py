"""A report being typed, kept in a file so that closing the window or a power cut loses nothing."""

import base64
import contextlib
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date, time
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar

from asn_desk.domain.incidents import Clothing, Incident, Kind, Report, ReportedPerson, Source
from ui.shared.saving import write_whole

V = TypeVar("V")
READERS: Mapping[str, Callable[[str], Any]] = {
    "source": Source,
    "kind": Kind,
    "clothing": Clothing,
    "received_on": date.fromisoformat,
    "letter_date": date.fromisoformat,
    "happened_on": date.fromisoformat,
    "started_at": time.fromisoformat,
    "ended_at": time.fromisoformat,
}
"""How a written word becomes a value again, by the field's name; others stay as written."""
TYPED: Mapping[type, str] = {
    Report: "id source received_on letter_number letter_date sender subject note",
    Incident: "kind happened_on started_at ended_at place description clothing platform account "
    "link officer remark",
    ReportedPerson: "name nip position unit employee_id match_note",
}
"""What is typed; the rest is found out when the report is taken in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One incident as typed, with the report it came by."""

    report: Report
    incident: Incident
    people: tuple[ReportedPerson, ...]
    files: tuple[Path, ...]
    pasted: tuple[tuple[str, bytes], ...]


class EntryDraft:
    """The file of the entry that is not yet a report; there is one at most."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def kept(self) -> bool:
        """Whether an entry was left unfinished."""
        return self._path.exists()

    def keep(self, entry: Entry) -> None:
        """Write the entry whole; raises `OSError`."""
        words = {
            "report": _words(entry.report),
            "incident": _words(entry.incident),
            "people": [_words(one) for one in entry.people],
            "files": [str(one) for one in entry.files],
            "pasted": [[name, base64.b64encode(one).decode()] for name, one in entry.pasted],
        }
        write_whole(self._path, json.dumps(words, ensure_ascii=False).encode())

    def read(self) -> Entry | None:
        """Give the entry left unfinished; None when there is none, or it cannot be read."""
        try:
            words = json.loads(self._path.read_text(encoding="utf-8"))
            return Entry(
                report=_value(Report, words["report"]),
                incident=_value(Incident, words["incident"]),
                people=tuple(_value(ReportedPerson, one) for one in words["people"]),
                files=tuple(path for one in words["files"] if (path := Path(one)).exists()),
                pasted=tuple((name, base64.b64decode(one)) for name, one in words["pasted"]),
            )
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def forget(self) -> None:
        """Take the file away: the entry was taken in or given up."""
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)


def _words(value: Report | Incident | ReportedPerson) -> dict[str, Any]:
    typed = TYPED[type(value)].split()
    return {name: _word(one) for name, one in asdict(value).items() if name in typed}


def _word(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date | time) else value


def _value(kind: type[V], words: Mapping[str, Any]) -> V:
    known = {one.name for one in fields(kind)}  # type: ignore[arg-type]  # all three are dataclasses
    return kind(
        **{
            name: READERS[name](word) if word is not None and name in READERS else word
            for name, word in words.items()
            if name in known
        }
    )
