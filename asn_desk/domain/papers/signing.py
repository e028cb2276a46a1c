"""How a letter is signed: in ink or electronically, and what is known of a signed file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Signing(StrEnum):
    """How a letter is signed; it decides what room the paper leaves."""

    INK = "basah"
    """Room for pen and stamp."""
    ELECTRONIC = "elektronik"
    """A box for the visible signature and a note at the foot; no stamp."""


class SigningState(StrEnum):
    """How far the electronic signature of a letter is; ink has no state here."""

    NONE = ""
    UNSIGNED = "belum TTE"
    WAITING = "menunggu TTE"
    SIGNED = "ber-TTE"


class SignedWith(StrEnum):
    """How a signed file came to be."""

    OWN_CERTIFICATE = "sertifikat"
    """Signed here with a certificate file (.p12, .pfx)."""
    OUTSIDE = "layanan luar"
    """Signed by a service outside, BSrE's own, and taken back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureSpace:
    """Where the visible signature stands: points from the page's bottom left corner."""

    page: int
    """From 1."""
    left: float
    bottom: float
    right: float
    top: float
    page_width: float
    page_height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateFacts:
    """What a certificate says about itself; nothing of it is a judgement."""

    name: str
    """The common name: whose certificate it is."""
    subject: str
    issuer: str
    serial: str
    """Hexadecimal."""
    valid_from: datetime
    valid_to: datetime
    by_bsre: bool = False
    """Its issuer calls itself BSrE; said by the certificate, not proven by it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundSignature:
    """One signature in a file, checked without any network."""

    certificate: CertificateFacts
    signed_at: datetime | None
    """As the signer's own clock said."""
    intact: bool
    """What it covers is unchanged and the signature fits the certificate's key."""
    unchanged_after: bool
    """Nothing but further signatures and their proofs was added after it."""
    trusted: bool
    """Its certificate leads to a root certificate the office has loaded."""

    @property
    def words(self) -> str:
        """Say what the check found, and no more than it found."""
        if not self.intact:
            return "rusak: isi berubah atau tanda tangan tidak cocok"
        if not self.unchanged_after:
            return "berkas diubah setelah ditandatangani"
        if self.trusted:
            return "utuh, penerbit sertifikat dikenal"
        return "utuh, penerbit sertifikat belum dikenal"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedFile:
    """A signed file of a letter as it was stored, byte for byte, without the bytes."""

    id: int = 0
    letter_id: int
    sha256: str
    size: int
    made: SignedWith
    signer: str
    """The name in the certificate of the last signature."""
    subject: str
    issuer: str
    serial: str
    signatures: int
    trusted: bool
    """Whether every issuer was known when the file was stored."""
    signed_at: datetime | None
    recorded_at: datetime | None = None
    recorded_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver:
    """An issued file handed over to be signed by a service outside."""

    letter_id: int
    recorded_at: datetime
    recorded_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterSigning:
    """Everything known of a letter's electronic signature."""

    signing: Signing
    state: SigningState
    signed: Sequence[SignedFile] = ()
    """Oldest first; the last is the one in force."""
    handed_over: HandOver | None = None
    """The latest hand-over that no file has come back from."""


def signing_state(signing: Signing, *, signed: bool, waiting: bool) -> SigningState:
    """Return how far a letter's electronic signature is."""
    if signed:
        return SigningState.SIGNED
    if signing is Signing.INK:
        return SigningState.NONE
    return SigningState.WAITING if waiting else SigningState.UNSIGNED
