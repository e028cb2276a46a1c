"""A case's steps as the time line shows them: signs, dates, deadlines, what is missing."""

from collections.abc import Sequence
from datetime import date

from asn_desk.domain.dates import day_date, short_day_date
from asn_desk.domain.proceedings.steps import LETTER_OF_STEP, StepKind
from asn_desk.domain.working_time import Deadline
from asn_desk.services.proceedings.case_values import TimelineItem
from ui.cases.step_notes import missing_words
from ui.shared import timeline
from ui.shared.day_words import days_words
from ui.shared.theme import Meaning

_MEANINGS = {"done": Meaning.DONE, "next": Meaning.DUE, "later": None, "withdrawn": None}


def timeline_items(
    items: Sequence[TimelineItem], *, today: date, short: bool = False
) -> list[timeline.TimelineItem]:
    """Give the items of the shared time line; their ids are their places.

    `short` leaves out what later steps still lack, as a preview does.
    """
    return [_item(place, one, today, short=short) for place, one in enumerate(items)]


def _item(place: int, item: TimelineItem, today: date, *, short: bool) -> timeline.TimelineItem:
    near, meaning = _deadline(item, today)
    return timeline.TimelineItem(
        id=place,
        title=item.title,
        date_text=short_day_date(item.on) if item.on and short else "",
        date_tooltip=day_date(item.on) if item.on else "",
        meaning=_meaning(item),
        details=tuple(_details(item, short=short)),
        paper=_paper(item),
        paper_id=item.letter_id,
        deadline=near,
        deadline_meaning=meaning,
        struck=item.state == "withdrawn",
    )


def _meaning(item: TimelineItem) -> Meaning | None:
    if item.state == "next" and item.missing:
        return Meaning.WAITING
    return _MEANINGS.get(item.state)


def _details(item: TimelineItem, *, short: bool) -> list[str]:
    """Give the small lines; beside a form the date stands among them, for want of width."""
    day = [short_day_date(item.on)] if item.on and not short and item.state != "next" else []
    number = [f"Nomor {item.letter_number}"] if item.letter_number else []
    lines = [line for line in item.lines if line]
    return [*day, *number, *lines, *_missing(item, short=short)]


def _missing(item: TimelineItem, *, short: bool) -> tuple[str, ...]:
    if item.state == "next":
        return tuple(f"Perlu: {missing_words(one)}" for one in item.missing)
    if short or item.state != "later":
        return ()
    return tuple(f"Perlu: {one.what}" for one in item.missing)


def _paper(item: TimelineItem) -> str:
    if item.letter_id is None or item.kind not in LETTER_OF_STEP:
        return ""
    return "Lihat surat"


def _deadline(item: TimelineItem, today: date) -> tuple[str, Meaning | None]:
    if item.deadline is None:
        return "", None
    day = item.deadline.day
    if item.state == "done":
        taken = day <= today
        words = f"{'Berlaku' if taken else 'Mulai berlaku'} {short_day_date(day)}"
        return words, Meaning.DONE if taken else Meaning.WAITING
    if item.kind is StepKind.FINISHED:
        near = f", {left_words(item.deadline, today)}" if day > today else ""
        return f"Berlaku {short_day_date(day)}{near}", Meaning.WAITING
    if day < today:
        return f"Batas {short_day_date(day)}, sudah lewat", Meaning.LATE
    return f"Batas {short_day_date(day)}, {left_words(item.deadline, today)}", Meaning.DUE


def left_words(deadline: Deadline, today: date) -> str:
    """Word the working days until a deadline that has not passed."""
    left = sum(one.ordinal is not None and one.day > today for one in deadline.counting)
    return days_words(left)
