"""Whether a file is a letter as it was issued or signed, and which letter a code stands for."""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from asn_desk.database.unit_of_work import Database, UnitOfWork
from asn_desk.documents.outside_files import read_outside
from asn_desk.domain.dates import long_date
from asn_desk.domain.errors import CannotSign
from asn_desk.domain.papers.copies import LetterCopy
from asn_desk.domain.papers.document_codes import read_code
from asn_desk.domain.papers.letters import LETTER_TITLES, LetterLine
from asn_desk.domain.papers.signing import FoundSignature, SignedFile, Signing
from asn_desk.services.signing_papers import proven

_MOST = 64 * 1024 * 1024


class Verdict(StrEnum):
    """What checking a file found."""

    GENUINE = "asli"
    SIGNED = "asli, bertanda tangan elektronik"
    SIGNED_ELSEWHERE = "asli, bertanda tangan elektronik, belum disimpan"
    COPY = "salinan asli"
    VOIDED = "asli, sudah dibatalkan"
    ALTERED = "berbeda dari yang diterbitkan"
    UNKNOWN = "tidak dikenal"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterCheck:
    """The verdict on a file, with the letter it is or claims to be."""

    file_name: str
    sha256: str
    verdict: Verdict
    letter: LetterLine | None
    signed_by: tuple[str, ...] = ()
    """The names in the certificates of the file's signatures."""
    why: str = ""
    """What is wrong with a signed file, in an Indonesian clause."""

    @property
    def words(self) -> str:
        """Say it to the clerk in one or two sentences."""
        one = self.letter
        if one is None:
            return (
                f"{self.file_name} bukan surat yang diterbitkan program ini, atau bukan berkas"
                " aslinya (hasil pindai dan cetak ulang tidak dapat dicocokkan)."
            )
        return f"{self.file_name} {self._finding(one)}"

    def _finding(self, one: LetterLine) -> str:
        name = letter_name(one)
        signed = f"{name} dengan tanda tangan elektronik {', '.join(self.signed_by)}"
        because = f" ({self.why})" if self.why else ""
        says = {
            Verdict.GENUINE: f"adalah {name}, tidak berubah sejak diterbitkan.",
            Verdict.SIGNED: f"adalah {signed}, persis seperti yang disimpan.",
            Verdict.SIGNED_ELSEWHERE: (
                f"adalah {signed} yang utuh, isinya sama dengan yang diterbitkan, tetapi berkas"
                " ini belum disimpan di agenda."
            ),
            Verdict.COPY: f"adalah {self.why} dari {name}, tidak berubah sejak dibuat.",
            Verdict.VOIDED: f"adalah {name}, tetapi dibatalkan: {one.void_reason}.",
        }
        altered = (
            f"mengaku sebagai {name}, tetapi isinya berbeda dari yang diterbitkan{because}."
            " Jangan dipakai; buka surat aslinya dari agenda."
        )
        return says.get(self.verdict, altered)

    @property
    def may_be_taken_back(self) -> bool:
        """Say whether the file is what a signing service made of a letter of ours."""
        one = self.letter
        waiting = one is not None and Signing(one.signing) is Signing.ELECTRONIC
        return self.verdict is Verdict.SIGNED_ELSEWHERE and waiting


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeCheck:
    """The letters that carry a code; almost always one, none for a code of no letter of ours."""

    code: str
    """As it is printed; empty where what was typed is no code at all."""
    letters: tuple[LetterLine, ...]

    @property
    def words(self) -> str:
        """Say it to the clerk in one or two sentences."""
        if not self.code:
            return "Itu bukan kode dokumen yang utuh. Ketik ulang; 0, 1, B, I, O, S tidak dipakai."
        if not self.letters:
            return f"Tidak ada surat dengan kode {self.code} di agenda kantor ini."
        named = "; ".join(letter_name(one) for one in self.letters)
        voided = " Surat itu sudah dibatalkan." if self.letters[-1].voided else ""
        return f"Kode {self.code} adalah {named}.{voided} Cocokkan isinya dengan surat di agenda."


def check_letter(database: Database, path: Path) -> LetterCheck:
    """Compare a file with every letter issued or signed; raises `UnreadableFile`."""
    content = read_outside(path, most=_MOST, advice="Pilih berkas PDF yang benar.")
    digest = sha256(content).hexdigest()
    with database.reading() as work:
        same = work.letters.by_sha256(digest)
        signed = work.signatures.by_sha256(digest)
        if signed is not None:
            return _stored(path.name, signed, work.letters.line(signed.letter_id))
        copied = work.copies.by_sha256(digest)
        if copied is not None:
            return _copied(path.name, copied, work.letters.line(copied.letter_id))
        claimed = same or work.letters.by_number(_claimed(content))
        issued = work.letters.get_pdf(claimed.id)[0] if claimed and not same else b""
    if same is not None:
        verdict = Verdict.VOIDED if same.voided else Verdict.GENUINE
    elif claimed is not None and b"/ByteRange" in content:
        return _signed_elsewhere(path.name, content, issued, claimed)
    else:
        verdict = Verdict.ALTERED if claimed is not None else Verdict.UNKNOWN
    return LetterCheck(file_name=path.name, sha256=digest, verdict=verdict, letter=claimed)


def check_code(database: Database, text: str) -> CodeCheck:
    """Find the letter of a code that was typed from paper, or scanned from its QR."""
    code = read_code(text)
    with database.reading() as work:
        return CodeCheck(code=code, letters=letters_with(work, code))


def letters_with(work: UnitOfWork, code: str) -> tuple[LetterLine, ...]:
    """Return the letters that carry a code, oldest first; none for no code."""
    ids = work.signatures.letters_with(code) if code else ()
    return tuple(work.letters.line(one) for one in ids)


def letter_name(one: LetterLine) -> str:
    """Name a letter by kind, number and date."""
    return f"{LETTER_TITLES[one.kind]} nomor {one.number} tanggal {long_date(one.on)}"


def _copied(file_name: str, copy: LetterCopy, line: LetterLine) -> LetterCheck:
    """Judge a salinan or petikan: genuine as long as its decision stands."""
    return LetterCheck(
        file_name=file_name,
        sha256=copy.sha256,
        verdict=Verdict.VOIDED if line.voided else Verdict.COPY,
        letter=line,
        why=f"{copy.form.lower()} untuk {copy.recipient}",
    )


def _stored(file_name: str, signed: SignedFile, line: LetterLine) -> LetterCheck:
    verdict = Verdict.VOIDED if line.voided else Verdict.SIGNED
    return LetterCheck(
        file_name=file_name,
        sha256=signed.sha256,
        verdict=verdict,
        letter=line,
        signed_by=(signed.signer,),
    )


def _signed_elsewhere(
    file_name: str, content: bytes, issued: bytes, claimed: LetterLine
) -> LetterCheck:
    """Judge a signed file that is not stored: the issued letter underneath, or something else."""
    why, found = "", tuple[FoundSignature, ...]()
    try:
        found = proven(issued, content, (), name="berkas")
    except CannotSign as refusal:
        why = refusal.problem
    verdict = Verdict.ALTERED if why else Verdict.SIGNED_ELSEWHERE
    return LetterCheck(
        file_name=file_name,
        sha256=sha256(content).hexdigest(),
        verdict=Verdict.VOIDED if claimed.voided and not why else verdict,
        letter=claimed,
        signed_by=tuple(one.certificate.name for one in found),
        why=why,
    )


def _claimed(content: bytes) -> str:
    # pikepdf takes a tenth of a second to import, which only this needs.
    from asn_desk.documents.letter_title import claimed_number  # noqa: PLC0415

    return claimed_number(content)
