"""The register of issued letters: their numbers, and their bytes frozen for ever."""

from dataclasses import replace
from datetime import date
from hashlib import sha256 as hash_of

from sqlalchemy import ColumnElement, RowMapping, func, or_, select, update

from asn_desk.database.columns import table_of
from asn_desk.database.register import (
    Register,
    columns_of,
    distance,
    searchable,
    to_value,
    words,
)
from asn_desk.database.tables import AttachmentRow, HandOverRow, LetterRow, SignedFileRow
from asn_desk.domain.errors import AlreadyExists, NotFound, UnreadableFile
from asn_desk.domain.office import Book
from asn_desk.domain.papers.attachments import LetterAttachment
from asn_desk.domain.papers.letter_facts import Facts
from asn_desk.domain.papers.letters import LETTER_TITLES, TO_BE_REPLACED, LetterKind, LetterLine

_LETTER = "surat"
_letters = table_of(LetterRow)
_attached = table_of(AttachmentRow)
_signed = table_of(SignedFileRow)
_handed = table_of(HandOverRow)
_successors, _before = _letters.alias("successors"), _letters.alias("before")
_light = [
    *(column for column in _letters.c if column.name not in {"pdf", "facts"}),
    *(
        select(func.count())
        .where(table.c.letter_id == _letters.c.id)
        .correlate(_letters)
        .scalar_subquery()
        .label(name)
        for table, name in ((_signed, "signed_files"), (_handed, "handed_over"))
    ),
    func.coalesce(
        select(func.max(_successors.c.number))
        .where(_successors.c.replaces_id == _letters.c.id)
        .correlate(_letters)
        .scalar_subquery(),
        "",
    ).label("replaced_by"),
    func.coalesce(
        select(_before.c.number)
        .where(_before.c.id == _letters.c.replaces_id)
        .correlate(_letters)
        .scalar_subquery(),
        "",
    ).label("replaces"),
]
"""What lists and lines need; the bytes are read only when the letter is shown."""

_LATEST_FIRST = (
    _letters.c.book,
    _letters.c.series,
    # Databases disagree where nothing sorts.
    func.coalesce(_letters.c.sequence, 0).desc(),
    _letters.c.suffix.desc(),
    _letters.c.id.desc(),
)


class LetterRegister(Register):
    """The agenda: every number with its letter, voided ones included."""

    def add(  # noqa: PLR0913 - a letter is issued with all it has, in one act
        self,
        *,
        kind: LetterKind,
        book: Book,
        sequence: int | None,
        number: str,
        on: date,
        subject: str,
        addressee: str,
        signer: str,
        facts: Facts,
        pdf: bytes,
        sha256: str,
        case_id: int | None = None,
        report_id: int | None = None,
        employee_id: int | None = None,
        replaces_id: int | None = None,
        source_id: int | None = None,
        suffix: str = "",
        series: str = "",
        number_note: str = "",
        wording_version: int = 0,
        code: str = "",
        signing: str = "basah",
    ) -> int:
        """Enter an issued letter and freeze its bytes; return its id.

        `sequence` is None for a number with no running number of ours. Raises `AlreadyExists`
        for a number that is taken and `ValueError` when `sha256` is not that of the bytes.
        """
        if hash_of(pdf).hexdigest() != sha256:
            raise ValueError(number)
        values = {
            "kind": kind,
            "book": book,
            "year": on.year,
            "sequence": sequence,
            "number": number,
            "on": on,
            "subject": subject,
            "addressee": addressee,
            "signer": signer,
            "search_text": searchable(number, subject, addressee, signer),
            "case_id": case_id,
            "report_id": report_id,
            "employee_id": employee_id,
            "replaces_id": replaces_id,
            "source_id": source_id,
            "suffix": suffix,
            "series": series,
            "number_note": number_note,
            "wording_version": wording_version,
            "code": code,
            "signing": signing,
            "sha256": sha256,
            "issued_at": self._audit.clock(),
            "issued_by": self._audit.user,
            "voided": False,
            "void_reason": "",
            "facts": facts,
            "pdf": pdf,
        }
        return self._insert(LetterRow, values)

    def has_number(self, book: Book, year: int, *, number: str, series: str) -> bool:
        """Say whether a letter of a series has this number already, void ones included."""
        asked = select(_letters.c.id).where(
            _letters.c.book == book,
            _letters.c.year == year,
            _letters.c.series == series,
            func.lower(_letters.c.number) == number.lower(),
        )
        return self._connection.execute(asked.limit(1)).first() is not None

    def to_replace(
        self, kind: LetterKind, subject: str, *, report_id: int | None
    ) -> LetterLine | None:
        """Return the latest letter of a kind and subject where it waits to be replaced."""
        same = (
            _letters.c.kind == kind,
            _letters.c.subject == subject,
            _letters.c.case_id.is_(None),
            _letters.c.report_id.is_not_distinct_from(report_id),
        )
        asked = select(*_light).where(*same).order_by(_letters.c.id.desc()).limit(1)
        row = self._connection.execute(asked).mappings().one_or_none()
        if row is None or row["replaced_by"]:
            return None
        waits = row["voided"] and row["void_reason"].startswith(TO_BE_REPLACED)
        return to_value(LetterLine, row) if waits else None

    def get_pdf(self, letter_id: int) -> tuple[bytes, str]:
        """Return the frozen bytes with their SHA-256.

        Raises `UnreadableFile` when the bytes are no longer those issued, and `NotFound`.
        """
        asked = select(_letters.c.pdf, _letters.c.sha256, _letters.c.number)
        row = self._connection.execute(asked.where(_letters.c.id == letter_id)).one_or_none()
        if row is None:
            raise NotFound(_LETTER, str(letter_id))
        if hash_of(row.pdf).hexdigest() != row.sha256:
            raise UnreadableFile(
                f"surat {row.number}",
                "isinya berubah sejak diterbitkan",
                "Pulihkan data dari cadangan terakhir.",
            )
        return bytes(row.pdf), row.sha256

    def facts(self, letter_id: int) -> Facts:
        """Return the facts a letter was made of; raises `NotFound`."""
        found: Facts = self._row(LetterRow, letter_id, what=_LETTER)["facts"]
        return found

    def line(self, letter_id: int) -> LetterLine:
        """Return a letter's row of the agenda; raises `NotFound`."""
        return to_value(LetterLine, self._light_row(letter_id))

    def by_sha256(self, sha256: str) -> LetterLine | None:
        """Return the letter whose bytes have this hash, if one was issued."""
        return self._one(_letters.c.sha256 == sha256)

    def by_number(self, number: str) -> LetterLine | None:
        """Return the latest letter with this number in any book, if there is one."""
        return self._one(_letters.c.number == number) if number else None

    def attach(self, attachment: LetterAttachment) -> None:
        """Attach a kept file to a letter; raises `AlreadyExists` when it is attached already."""
        noted = replace(attachment, recorded_at=self._audit.clock(), recorded_by=self._audit.user)
        self._insert(AttachmentRow, columns_of(AttachmentRow, noted), reason="lampirkan pindaian")

    def attachments(self, letter_id: int) -> tuple[LetterAttachment, ...]:
        """Return what is attached to a letter, oldest first."""
        asked = select(_attached).where(_attached.c.letter_id == letter_id).order_by(_attached.c.id)
        rows = self._connection.execute(asked).mappings()
        return tuple(to_value(LetterAttachment, row) for row in rows)

    def agenda(self, book: Book | None, year: int, text: str = "") -> tuple[LetterLine, ...]:
        """Return the agenda of a year, latest number first; all books when none is named.

        Every word of the text is in number, kind, subject, addressee or signer.
        """
        asked = select(*_light).where(_letters.c.year == year, *_restrictions(text))
        if book is not None:
            asked = asked.where(_letters.c.book == book)
        rows = self._connection.execute(asked.order_by(*_LATEST_FIRST)).mappings()
        return tuple(to_value(LetterLine, row) for row in rows)

    def search(self, text: str, *, limit: int = 200) -> tuple[LetterLine, ...]:
        """Return letters of all years in which every word is found, nearest and newest first.

        Nearest is whose number, then whose addressee begins with the text.
        """
        near = distance(text, numbers=[_letters.c.number], names=[func.lower(_letters.c.addressee)])
        asked = select(*_light).where(*_restrictions(text))
        order = (near, _letters.c.on.desc(), _letters.c.id.desc())
        rows = self._connection.execute(asked.order_by(*order).limit(limit)).mappings()
        return tuple(to_value(LetterLine, row) for row in rows)

    def years(self) -> frozenset[int]:
        """Return the years in which letters were numbered."""
        return frozenset(self._connection.execute(select(_letters.c.year).distinct()).scalars())

    def of_case(self, case_id: int) -> tuple[LetterLine, ...]:
        """Return the letters of a case in the order they were issued."""
        asked = select(*_light).where(_letters.c.case_id == case_id).order_by(_letters.c.id)
        rows = self._connection.execute(asked).mappings()
        return tuple(to_value(LetterLine, row) for row in rows)

    def of_report(self, report_id: int) -> tuple[LetterLine, ...]:
        """Return the letters that answer or follow from a report, in the order issued."""
        asked = select(*_light).where(_letters.c.report_id == report_id).order_by(_letters.c.id)
        rows = self._connection.execute(asked).mappings()
        return tuple(to_value(LetterLine, row) for row in rows)

    def of_employee(self, employee_id: int) -> tuple[LetterLine, ...]:
        """Return the letters about somebody outside a case, in the order they were issued."""
        asked = select(*_light).where(_letters.c.employee_id == employee_id)
        rows = self._connection.execute(asked.order_by(_letters.c.id)).mappings()
        return tuple(to_value(LetterLine, row) for row in rows)

    def void(self, letter_id: int, reason: str) -> None:
        """Mark a letter as void; its number and bytes stay. Raises `AlreadyExists` when it is."""
        self._audit.require_writing()
        before = self._light_row(letter_id)
        if before["voided"]:
            raise AlreadyExists("pembatalan surat", before["number"])
        values = {"voided": True, "void_reason": reason}
        statement = update(_letters).where(_letters.c.id == letter_id).values(values)
        self._connection.execute(statement)
        self._record(
            LetterRow, letter_id, "ubah", reason=reason, before={"voided": False}, after=values
        )

    def _one(self, which: ColumnElement[bool]) -> LetterLine | None:
        asked = select(*_light).where(which).order_by(_letters.c.id.desc()).limit(1)
        row = self._connection.execute(asked).mappings().one_or_none()
        return None if row is None else to_value(LetterLine, row)

    def _light_row(self, letter_id: int) -> RowMapping:
        asked = select(*_light).where(_letters.c.id == letter_id)
        row = self._connection.execute(asked).mappings().one_or_none()
        if row is None:
            raise NotFound(_LETTER, str(letter_id))
        return row


def _restrictions(text: str) -> list[ColumnElement[bool]]:
    return [_says(word) for word in words(text)]


def _says(word: str) -> ColumnElement[bool]:
    kinds = [kind for kind, title in LETTER_TITLES.items() if word in title.casefold()]
    written = _letters.c.search_text.contains(word, autoescape=True)
    return or_(written, _letters.c.kind.in_(kinds))
