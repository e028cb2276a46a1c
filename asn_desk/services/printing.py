"""The door to the room that makes paper, opened when the first paper is asked for."""

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from asn_desk.domain.counting import CountingSheet
from asn_desk.domain.holiday_lists import ListedHoliday
from asn_desk.domain.legal_basis import LegalBasis
from asn_desk.domain.office import Office
from asn_desk.domain.papers.copy_facts import CopyFacts
from asn_desk.domain.papers.discipline_card import DisciplineCard
from asn_desk.domain.papers.file_copies import FileCopyCover
from asn_desk.domain.papers.file_forms import Chronology, WitnessForm
from asn_desk.domain.papers.letter_facts import Facts
from asn_desk.domain.papers.letters import Frame, LetterKind
from asn_desk.domain.papers.stationery import Stationery
from asn_desk.domain.recaps import Recap
from asn_desk.services.progress import Progress, no_progress


class Printing(Protocol):
    """Makes the PDF of a letter."""

    def render(
        self,
        kind: LetterKind,
        frame: Frame,
        facts: Facts | CopyFacts,
        stationery: Stationery,
    ) -> bytes:
        """Return the letter's PDF."""


def letter_printer(resources: Path) -> Printing:
    """Return a printer of letters; loads the PDF library on first use, not at start."""
    from asn_desk.documents.letters import LetterPrinter  # noqa: PLC0415 - 0.3 s of imports

    return LetterPrinter(resources)


def recap_paper(
    recap: Recap,
    office: Office,
    resources: Path,
    emblem: bytes | None,
    progress: Progress = no_progress,
) -> bytes:
    """Return a recap as PDF; `progress` counts its rows."""
    from asn_desk.documents.recap_paper import recap_pdf  # noqa: PLC0415 - 0.3 s of imports

    return recap_pdf(recap, office, resources, emblem, progress)


def counting_paper(
    sheet: CountingSheet, office: Office, resources: Path, emblem: bytes | None
) -> bytes:
    """Return the annex of counts as PDF."""
    from asn_desk.documents.counting_sheet import counting_sheet_pdf  # noqa: PLC0415 - heavy

    return counting_sheet_pdf(sheet, office, resources, emblem)


def legal_basis_paper(basis: LegalBasis, office: Office, resources: Path) -> bytes:
    """Return the legal basis of a decision as PDF."""
    from asn_desk.documents.legal_basis import legal_basis_pdf  # noqa: PLC0415 - heavy import

    return legal_basis_pdf(basis, office, resources)


def discipline_card_paper(
    card: DisciplineCard, office: Office, resources: Path, emblem: bytes | None
) -> bytes:
    """Return a kartu hukuman disiplin as PDF."""
    from asn_desk.documents.discipline_card import discipline_card_pdf  # noqa: PLC0415 - heavy

    return discipline_card_pdf(card, office, resources, emblem)


def chronology_paper(
    form: Chronology, office: Office, resources: Path, emblem: bytes | None
) -> bytes:
    """Return the kronologi of a case as PDF."""
    from asn_desk.documents.file_forms import chronology_pdf  # noqa: PLC0415 - heavy import

    return chronology_pdf(form, office, resources, emblem)


def witness_paper(form: WitnessForm, office: Office, resources: Path) -> bytes:
    """Return the form of a witness's statement as PDF."""
    from asn_desk.documents.file_forms import witness_form_pdf  # noqa: PLC0415 - heavy import

    return witness_form_pdf(form, office, resources)


def file_copy_cover(cover: FileCopyCover, office: Office, resources: Path) -> bytes:
    """Return the cover of a file copy as PDF."""
    from asn_desk.documents.file_copy import file_copy_cover_pdf  # noqa: PLC0415 - heavy import

    return file_copy_cover_pdf(cover, office, resources)


def recap_workbook(recap: Recap, progress: Progress = no_progress) -> bytes:
    """Return a recap as an Excel workbook; `progress` counts its rows."""
    from asn_desk.documents.recap_workbook import recap_xlsx  # noqa: PLC0415 - heavy import

    return recap_xlsx(recap, progress)


def holiday_workbook(file: Path, *, year: int, decree: str) -> tuple[ListedHoliday, ...]:
    """Return the rows of a list of holidays in a workbook; raises `UnreadableFile`."""
    from asn_desk.documents.holiday_workbook import read_holiday_workbook  # noqa: PLC0415 - heavy

    return read_holiday_workbook(file, year=year, decree=decree)


def merged(pdfs: Iterable[bytes]) -> bytes:
    """Return several PDFs as one, for printing."""
    from asn_desk.documents.merging import merge  # noqa: PLC0415 - heavy import

    return merge(pdfs)


def readable_drawing(file: Path) -> bytes:
    """Return an SVG's bytes once it is known to hold a drawing only; raises `UnreadableFile`."""
    from asn_desk.documents.emblem import read_drawing  # noqa: PLC0415 - heavy import

    return read_drawing(file)


def readable_emblem(file: Path) -> bytes:
    """Return a picture file's bytes once it is known to be one; raises `UnreadableFile`."""
    from asn_desk.documents.emblem import read_emblem  # noqa: PLC0415 - heavy import

    return read_emblem(file)
