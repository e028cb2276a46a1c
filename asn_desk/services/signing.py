"""The desk of electronic signatures: signing here, handing over, taking back, trusting issuers."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from asn_desk.database.unit_of_work import Database, UnitOfWork
from asn_desk.documents.outside_files import read_outside
from asn_desk.domain.errors import AlreadyExists, CannotSign, ChangedMeanwhile
from asn_desk.domain.names import split_degrees
from asn_desk.domain.papers.letters import LETTER_TITLES, LetterLine
from asn_desk.domain.papers.signing import (
    CertificateFacts,
    FoundSignature,
    LetterSigning,
    SignedFile,
    SignedWith,
    Signing,
    signing_state,
)
from asn_desk.services.outputs import file_name, write_file
from asn_desk.services.signing_papers import (
    SigningRequest,
    key_facts,
    proven,
    root_facts,
    signature_space,
    signatures_in,
    signed_with,
)
from asn_desk.services.signing_side_file import side_file

_MOST_PDF = 64 * 1024 * 1024
_MOST_KEY = 1024 * 1024
_SIGNING = "tanda tangan elektronik surat ini"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyOffer:
    """A certificate about to sign a letter, and what somebody should look at first."""

    certificate: CertificateFacts
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustedRoot:
    """A root certificate the office trusts."""

    sha256: str
    certificate: CertificateFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningDesk:
    """What a clerk does for the electronic signature of an issued letter; no network is used."""

    database: Database
    resources: Path
    now: Callable[[], datetime]
    """This moment, which certificates are judged by."""

    def about(self, letter_id: int) -> LetterSigning:
        """Return how far a letter's signature is, and its signed files; raises `NotFound`."""
        with self.database.reading() as work:
            return _about(work, letter_id)

    def key_offer(self, letter_id: int, key_file: Path, passphrase: str) -> KeyOffer:
        """Open a certificate file and say what to look at before it signs this letter.

        Raises `CannotSign` and `UnreadableFile`; the passphrase is kept nowhere.
        """
        certificate = key_facts(_key(key_file), passphrase, now=self.now())
        with self.database.reading() as work:
            line, note = work.letters.line(letter_id), work.office.office().signing.note
        return KeyOffer(certificate=certificate, warnings=_warnings(line, certificate, note))

    def sign(self, letter_id: int, key_file: Path, passphrase: str) -> SignedFile:
        """Sign a letter with a certificate file, and store the signed file.

        The first signature is seen in the letter's box; a further one is in the file alone. The
        issued bytes stay. Raises `CannotSign`, `UnreadableFile`, and `ChangedMeanwhile` when
        somebody else signed it at the same time; then nothing is stored.
        """
        with self.database.reading() as work:
            line, issued = _to_sign(work, letter_id), work.letters.get_pdf(letter_id)[0]
            earlier = work.signatures.signed(letter_id)
            base = work.signatures.get_signed(earlier[-1].id) if earlier else issued
            roots, emblem = self._roots(work), self._emblem(work)
        request = SigningRequest(
            content=base,
            box=None if earlier else signature_space(issued),
            reason=f"{LETTER_TITLES[line.kind]} nomor {line.number}",
            emblem=emblem,
            resources=self.resources,
        )
        signed = signed_with(request, _key(key_file), passphrase, now=self.now())
        found = proven(issued, signed, roots, name="Berkas yang baru ditandatangani")
        with self.database.unit_of_work() as work:
            if len(work.signatures.signed(letter_id)) != len(earlier):
                raise ChangedMeanwhile(_SIGNING)
            return _store(work, letter_id, signed, found, made=SignedWith.OWN_CERTIFICATE)

    def hand_over(self, letter_id: int, target: Path) -> tuple[Path, Path]:
        """Write the issued PDF and its side file for a signing service; note the hand-over.

        The side file stands beside the PDF and says where the visible signature goes. Returns
        both paths. Raises `CannotSign` for a letter in ink, `DiskFull`, `UnreadableFile`.
        """
        with self.database.reading() as work:
            line, issued = _to_sign(work, letter_id), work.letters.get_pdf(letter_id)[0]
        space = signature_space(issued)
        if space is None:
            raise CannotSign("Surat ini tidak memuat kotak tanda tangan", "Terbitkan surat baru.")
        paper = target.with_suffix(".pdf")
        beside = write_file(target.with_suffix(".tte.json"), side_file(line, space, paper.name))
        written = write_file(paper, issued)
        with self.database.unit_of_work() as work:
            work.signatures.hand_over(letter_id)
        return written, beside

    def take_back(self, letter_id: int, path: Path) -> SignedFile:
        """Store a file that came back signed, once it is proven to be this letter.

        Raises `CannotSign` saying what is wrong with it, `AlreadyExists`, `UnreadableFile`.
        """
        content = _pdf(path)
        with self.database.reading() as work:
            _to_sign(work, letter_id)
            issued, roots = work.letters.get_pdf(letter_id)[0], self._roots(work)
            if work.signatures.by_sha256(sha256(content).hexdigest()) is not None:
                raise AlreadyExists("berkas bertanda tangan", path.name)
        found = proven(issued, content, roots, name=path.name)
        with self.database.unit_of_work() as work:
            return _store(work, letter_id, content, found, made=SignedWith.OUTSIDE)

    def signed_pdf(self, letter_id: int) -> bytes | None:
        """Return the latest signed file of a letter, None while there is none."""
        with self.database.reading() as work:
            found = work.signatures.signed(letter_id)
            return work.signatures.get_signed(found[-1].id) if found else None

    def check_again(self, letter_id: int) -> tuple[FoundSignature, ...]:
        """Check the signatures of the latest signed file anew, by the roots trusted today."""
        with self.database.reading() as work:
            found, roots = work.signatures.signed(letter_id), self._roots(work)
            content = work.signatures.get_signed(found[-1].id) if found else b""
        return signatures_in(content, roots) if content else ()

    def suggested_name(self, letter_id: int) -> str:
        """Return a file name for handing a letter over."""
        with self.database.reading() as work:
            line = work.letters.line(letter_id)
        return file_name(f"{line.number} {LETTER_TITLES[line.kind]}", ".pdf")

    def roots(self) -> tuple[TrustedRoot, ...]:
        """Return the root certificates the office trusts."""
        with self.database.reading() as work:
            names = work.office.office().signing.roots
        read = self.database.evidence.read
        return tuple(TrustedRoot(sha256=one, certificate=root_facts(read(one))) for one in names)

    def trust(self, path: Path) -> TrustedRoot:
        """Trust a root certificate; raises `CannotSign`, `UnreadableFile`, `AlreadyExists`."""
        content = read_outside(path, most=_MOST_KEY, advice="Pilih berkas sertifikat.")
        facts = root_facts(content)
        name, _ = self.database.evidence.keep(content)
        with self.database.unit_of_work() as work:
            office = work.office.office()
            if name in office.signing.roots:
                raise AlreadyExists("sertifikat penerbit", facts.name)
            trusted = replace(office.signing, roots=(*office.signing.roots, name))
            work.office.save_office(replace(office, signing=trusted), "penerbit dipercaya")
        return TrustedRoot(sha256=name, certificate=facts)

    def distrust(self, sha256: str) -> None:
        """Trust a root certificate no more; signatures already stored stay as they are."""
        with self.database.unit_of_work() as work:
            office = work.office.office()
            kept = tuple(one for one in office.signing.roots if one != sha256)
            changed = replace(office, signing=replace(office.signing, roots=kept))
            work.office.save_office(changed, "penerbit tidak dipercaya lagi")

    def _roots(self, work: UnitOfWork) -> tuple[bytes, ...]:
        names = work.office.office().signing.roots
        return tuple(self.database.evidence.read(one) for one in names)

    def _emblem(self, work: UnitOfWork) -> bytes | None:
        name = work.office.office().emblem_sha256
        return self.database.evidence.read(name) if name else None


def _about(work: UnitOfWork, letter_id: int) -> LetterSigning:
    signing = Signing(work.letters.line(letter_id).signing)
    signed = work.signatures.signed(letter_id)
    handed = None if signed else work.signatures.handed_over(letter_id)
    state = signing_state(signing, signed=bool(signed), waiting=handed is not None)
    return LetterSigning(signing=signing, state=state, signed=signed, handed_over=handed)


def _to_sign(work: UnitOfWork, letter_id: int) -> LetterLine:
    """Return a letter that may be signed electronically; raises `CannotSign`, `NotFound`."""
    line = work.letters.line(letter_id)
    if line.voided:
        raise CannotSign(f"Surat nomor {line.number} sudah dibatalkan", "Pilih surat yang berlaku.")
    if Signing(line.signing) is not Signing.ELECTRONIC:
        raise CannotSign(
            f"Surat nomor {line.number} diterbitkan untuk tanda tangan basah",
            "Kotak tanda tangan elektronik disediakan saat surat diterbitkan;"
            " ganti surat itu dengan yang baru bila harus ber-TTE.",
        )
    return line


def _store(
    work: UnitOfWork,
    letter_id: int,
    content: bytes,
    found: tuple[FoundSignature, ...],
    *,
    made: SignedWith,
) -> SignedFile:
    last = found[-1]
    signed = SignedFile(
        letter_id=letter_id,
        sha256=sha256(content).hexdigest(),
        size=len(content),
        made=made,
        signer=last.certificate.name,
        subject=last.certificate.subject,
        issuer=last.certificate.issuer,
        serial=last.certificate.serial,
        signatures=len(found),
        trusted=all(one.trusted for one in found),
        signed_at=last.signed_at,
    )
    work.signatures.add_signed(signed, content)
    return work.signatures.signed(letter_id)[-1]


def _warnings(line: LetterLine, certificate: CertificateFacts, note: str) -> tuple[str, ...]:
    """Say what does not fit between a certificate and a letter; the clerk decides."""
    found = []
    if _bare(certificate.name) != _bare(line.signer):
        found.append(
            f"Sertifikat ini milik {certificate.name}, sedangkan surat ditandatangani"
            f" {line.signer}; pastikan keduanya orang yang sama."
        )
    if "bsre" in note.casefold() and not certificate.by_bsre:
        found.append(
            "Kaki surat menyebut sertifikat BSrE, sedangkan sertifikat ini diterbitkan"
            f" {certificate.issuer}."
        )
    return tuple(found)


def _bare(name: str) -> list[str]:
    """Return the words of a name without degrees, capitals and points, in any order."""
    return sorted(re.findall(r"\w+", split_degrees(name)[1].casefold()))


def _key(path: Path) -> bytes:
    return read_outside(path, most=_MOST_KEY, advice="Pilih berkas sertifikat (.p12 atau .pfx).")


def _pdf(path: Path) -> bytes:
    return read_outside(path, most=_MOST_PDF, advice="Pilih berkas PDF yang benar.")
