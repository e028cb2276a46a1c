"""The register of electronic signatures: signed files byte for byte, and what was handed over."""

from dataclasses import replace
from hashlib import sha256 as hash_of

from sqlalchemy import ColumnElement, select

from asn_desk.database.columns import table_of
from asn_desk.database.register import Register, columns_of, to_value
from asn_desk.database.tables import HandOverRow, LetterRow, SignedFileRow
from asn_desk.domain.errors import NotFound, UnreadableFile
from asn_desk.domain.papers.signing import HandOver, SignedFile, SignedWith

_SIGNED = "berkas bertanda tangan"
_files = table_of(SignedFileRow)
_handed = table_of(HandOverRow)
_letters = table_of(LetterRow)
_light = [column for column in _files.c if column.name != "pdf"]


class SignatureRegister(Register):
    """What became of letters that are signed electronically; nothing in it ever changes."""

    def add_signed(self, signed: SignedFile, pdf: bytes) -> int:
        """Store a signed file and return its id.

        Raises `AlreadyExists` for a file that is stored already, and `ValueError` when hash or
        size are not those of the bytes.
        """
        if hash_of(pdf).hexdigest() != signed.sha256 or len(pdf) != signed.size:
            raise ValueError(signed.sha256)
        noted = replace(signed, recorded_at=self._audit.clock(), recorded_by=self._audit.user)
        values = {**columns_of(SignedFileRow, noted), "made": noted.made.value, "pdf": pdf}
        return self._insert(SignedFileRow, values, reason="tanda tangan elektronik")

    def signed(self, letter_id: int) -> tuple[SignedFile, ...]:
        """Return the signed files of a letter without their bytes, oldest first."""
        return self._found(_files.c.letter_id == letter_id)

    def by_sha256(self, sha256: str) -> SignedFile | None:
        """Return the signed file whose bytes have this hash, if one was stored."""
        found = self._found(_files.c.sha256 == sha256)
        return found[-1] if found else None

    def get_signed(self, signed_id: int) -> bytes:
        """Return the bytes of a signed file.

        Raises `UnreadableFile` when they are no longer those stored, and `NotFound`.
        """
        asked = select(_files.c.pdf, _files.c.sha256).where(_files.c.id == signed_id)
        row = self._connection.execute(asked).one_or_none()
        if row is None:
            raise NotFound(_SIGNED, str(signed_id))
        if hash_of(row.pdf).hexdigest() != row.sha256:
            raise UnreadableFile(
                _SIGNED,
                "isinya berubah sejak disimpan",
                "Pulihkan data dari cadangan terakhir.",
            )
        return bytes(row.pdf)

    def hand_over(self, letter_id: int) -> None:
        """Note that a letter was handed over to be signed outside."""
        values = {
            "letter_id": letter_id,
            "recorded_at": self._audit.clock(),
            "recorded_by": self._audit.user,
        }
        self._insert(HandOverRow, values, reason="serahkan untuk TTE")

    def handed_over(self, letter_id: int) -> HandOver | None:
        """Return the latest hand-over of a letter, whether or not a file came back since."""
        asked = select(_handed).where(_handed.c.letter_id == letter_id)
        rows = self._connection.execute(asked.order_by(_handed.c.id.desc()).limit(1)).mappings()
        return next((to_value(HandOver, row) for row in rows), None)

    def letters_with(self, code: str) -> tuple[int, ...]:
        """Return the ids of the letters that carry a document code, oldest first."""
        asked = select(_letters.c.id).where(_letters.c.code == code, _letters.c.code != "")
        return tuple(self._connection.execute(asked.order_by(_letters.c.id)).scalars())

    def _found(self, which: ColumnElement[bool]) -> tuple[SignedFile, ...]:
        asked = select(*_light).where(which).order_by(_files.c.id)
        rows = self._connection.execute(asked).mappings()
        return tuple(to_value(SignedFile, {**row, "made": SignedWith(row["made"])}) for row in rows)
