"""A list as the window shows it, as a workbook."""

from collections.abc import Sequence

from asn_desk.services.progress import Progress, no_progress, told

_NARROWEST, _WIDEST = 8, 60


def shown_table(
    title: str,
    *,
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    progress: Progress = no_progress,
) -> bytes:
    """Return an xlsx workbook with the headings and rows as they are shown, every cell text."""
    # openpyxl takes a fifth of a second to import, which the start of the window need not pay.
    from asn_desk.documents.workbook_writing import text_workbook  # noqa: PLC0415

    widths = {
        heading: float(min(_WIDEST, max(_NARROWEST, len(heading) + 4, *_lengths(rows, place))))
        for place, heading in enumerate(headings)
    }
    named = told(rows, progress)
    return text_workbook(title[:31], headings=headings, rows=named, widths=widths)


def _lengths(rows: Sequence[Sequence[str]], place: int) -> list[int]:
    return [0, *(len(row[place]) + 2 for row in rows)]
