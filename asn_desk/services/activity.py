"""What was done last, in words, from the audit trail."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.audit import AuditEntry
from asn_desk.domain.hours import WIB
from asn_desk.domain.incidents import IncidentFilter
from asn_desk.domain.papers.letters import LETTER_TITLES, LetterKind
from asn_desk.domain.proceedings.steps import STEP_TITLES, StepKind

SHOWN = 6
_NOUNS = ("letters", "reports", "cases", "steps")
_LOOKED_AT = 40
"""Records looked at; a step with a letter is told by its letter, so not each one is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """One thing that was done: `Surat Panggilan I nomor … diterbitkan`."""

    at: datetime
    """In WIB."""
    who: str
    """The name of who did it, or his account."""
    words: str
    kind: str
    """What can be opened: `letter`, `case`, or `report`, which opens at its first person."""
    item_id: int


def latest_activity(work: UnitOfWork, *, count: int = SHOWN) -> tuple[Activity, ...]:
    """Return what was done last, newest first."""
    found, names = [], work.users.names()
    for entry in work.audit.latest(_NOUNS, limit=_LOOKED_AT, action="tambah"):
        told = _told(entry, entry.after or {})
        if told is not None:
            words, kind, item_id = told
            if kind == "report":
                item_id = _person_of(work, item_id)
            at, who = entry.at.astimezone(WIB), names.name(entry.who)
            found.append(Activity(at=at, who=who, words=words, kind=kind, item_id=item_id))
    return tuple(found[:count])


def _told(entry: AuditEntry, after: Mapping[str, Any]) -> tuple[str, str, int] | None:
    match entry.noun:
        case "letters":
            title = LETTER_TITLES[LetterKind(after["kind"])]
            return f"{title} nomor {after['number']} diterbitkan", "letter", entry.noun_id
        case "reports":
            source = after.get("letter_number") or after.get("source") or ""
            return f"Laporan diterima: {source}", "report", entry.noun_id
        case "cases":
            return f"Perkara {after['number']} dibuka", "case", entry.noun_id
        case _:
            return _step_told(after)


def _person_of(work: UnitOfWork, report_id: int) -> int:
    """Return the first person of a report, who stands for it in the list; 0 for none."""
    first = work.incidents.lines(IncidentFilter(report_id=report_id, limit=1))
    return first[0].person_id if first else 0


def _step_told(after: Mapping[str, Any]) -> tuple[str, str, int] | None:
    kind = StepKind(after["kind"])
    if after.get("letter_id") or kind is StepKind.OPENED:
        return None
    return f"{STEP_TITLES[kind]} dicatat", "case", after["case_id"]
