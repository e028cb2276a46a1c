"""The register of certified copies: frozen as letters are, without a number of their own."""

from dataclasses import replace
from hashlib import sha256 as hash_of

from sqlalchemy import insert, select

from asn_desk.database.columns import table_of
from asn_desk.database.register import Register, columns_of, to_value
from asn_desk.database.tables.copies import CopyRow, FrameRow
from asn_desk.domain.errors import NotFound, UnreadableFile
from asn_desk.domain.papers.copies import LetterCopy
from asn_desk.domain.papers.letters import Frame

_copies = table_of(CopyRow)
_frames = table_of(FrameRow)
_light = [column for column in _copies.c if column.name != "pdf"]


class CopyRegister(Register):
    """What is copied of issued decisions, and what they were issued with."""

    def keep_frame(self, letter_id: int, frame: Frame) -> None:
        """Keep what a letter was issued with: its number, date, signer and tembusan."""
        self._audit.require_writing()
        values = {"letter_id": letter_id, "frame": frame}
        self._connection.execute(insert(_frames).values(values))

    def frame(self, letter_id: int) -> Frame | None:
        """Return what a letter was issued with; None for one issued before it was kept."""
        asked = select(_frames.c.frame).where(_frames.c.letter_id == letter_id)
        found: Frame | None = self._connection.execute(asked).scalar_one_or_none()
        return found

    def add(self, copy: LetterCopy, pdf: bytes) -> LetterCopy:
        """Freeze a copy and return it with its id.

        Raises `ValueError` when its hash is not that of the bytes.
        """
        if hash_of(pdf).hexdigest() != copy.sha256:
            raise ValueError(copy.recipient)
        made = replace(copy, made_at=self._audit.clock(), made_by=self._audit.user)
        values = {**columns_of(CopyRow, made), "pdf": pdf}
        return replace(made, id=self._insert(CopyRow, values))

    def of_letter(self, letter_id: int) -> tuple[LetterCopy, ...]:
        """Return the copies of a decision, oldest first."""
        asked = select(*_light).where(_copies.c.letter_id == letter_id).order_by(_copies.c.id)
        rows = self._connection.execute(asked).mappings()
        return tuple(to_value(LetterCopy, row) for row in rows)

    def by_sha256(self, sha256: str) -> LetterCopy | None:
        """Return the copy whose bytes have this hash, if one was made."""
        asked = select(*_light).where(_copies.c.sha256 == sha256).order_by(_copies.c.id).limit(1)
        row = self._connection.execute(asked).mappings().one_or_none()
        return None if row is None else to_value(LetterCopy, row)

    def get_pdf(self, copy_id: int) -> bytes:
        """Return the frozen bytes; raises `UnreadableFile` when they changed, and `NotFound`."""
        asked = select(_copies.c.pdf, _copies.c.sha256, _copies.c.recipient)
        row = self._connection.execute(asked.where(_copies.c.id == copy_id)).one_or_none()
        if row is None:
            raise NotFound("salinan", str(copy_id))
        if hash_of(row.pdf).hexdigest() != row.sha256:
            raise UnreadableFile(
                f"salinan untuk {row.recipient}",
                "isinya berubah sejak dibuat",
                "Pulihkan data dari cadangan terakhir.",
            )
        return bytes(row.pdf)
