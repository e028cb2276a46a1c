"""Whether a file is the letter that was issued, byte for byte."""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from asn_desk.database.unit_of_work import Database
from asn_desk.documents.outside_files import read_outside
from asn_desk.domain.dates import long_date
from asn_desk.domain.papers.letters import LETTER_TITLES, LetterLine

_MOST = 64 * 1024 * 1024


class Verdict(StrEnum):
    """What checking a file found."""

    GENUINE = "asli"
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

    @property
    def words(self) -> str:
        """Say it to the clerk in one or two sentences."""
        one = self.letter
        if one is None:
            return (
                f"{self.file_name} bukan surat yang diterbitkan program ini, atau bukan berkas"
                " aslinya (hasil pindai dan cetak ulang tidak dapat dicocokkan)."
            )
        name = f"{LETTER_TITLES[one.kind]} nomor {one.number} tanggal {long_date(one.on)}"
        match self.verdict:
            case Verdict.GENUINE:
                return f"{self.file_name} adalah {name}, tidak berubah sejak diterbitkan."
            case Verdict.VOIDED:
                return f"{self.file_name} adalah {name}, tetapi dibatalkan: {one.void_reason}."
            case _:
                return (
                    f"{self.file_name} mengaku sebagai {name}, tetapi isinya berbeda dari yang"
                    " diterbitkan. Jangan dipakai; buka surat aslinya dari agenda."
                )


def check_letter(database: Database, path: Path) -> LetterCheck:
    """Compare a file with every letter issued; raises `UnreadableFile`."""
    content = read_outside(path, most=_MOST, advice="Pilih berkas PDF yang benar.")
    digest = sha256(content).hexdigest()
    with database.reading() as work:
        same = work.letters.by_sha256(digest)
        claimed = same or work.letters.by_number(_claimed(content))
    if same is not None:
        verdict = Verdict.VOIDED if same.voided else Verdict.GENUINE
    else:
        verdict = Verdict.ALTERED if claimed is not None else Verdict.UNKNOWN
    return LetterCheck(file_name=path.name, sha256=digest, verdict=verdict, letter=claimed)


def _claimed(content: bytes) -> str:
    # pikepdf takes a tenth of a second to import, which only this needs.
    from asn_desk.documents.letter_title import claimed_number  # noqa: PLC0415

    return claimed_number(content)
