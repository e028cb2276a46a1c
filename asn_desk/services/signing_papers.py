"""Electronic signatures by the libraries that make and check them, loaded when first used."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from asn_desk.domain.errors import CannotSign
from asn_desk.domain.papers.signing import CertificateFacts, FoundSignature, SignatureSpace

_TAKE_AGAIN = "Ambil lagi berkas asli dari layanan tanda tangan, tanpa dicetak atau disimpan ulang."


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningRequest:
    """A letter's bytes to be signed, with everything that is seen of the signature."""

    content: bytes
    box: SignatureSpace | None
    """Where the signature is seen; None signs without anything to be seen."""
    reason: str
    emblem: bytes | None
    resources: Path


def signature_space(content: bytes) -> SignatureSpace | None:
    """Return where an issued letter keeps room for a visible signature."""
    from asn_desk.documents.signature_box import find_signature_box  # noqa: PLC0415 - heavy

    return find_signature_box(content)


def key_facts(key_file: bytes, passphrase: str, *, now: datetime) -> CertificateFacts:
    """Return what the certificate in a file says; raises `CannotSign` when it may not sign."""
    from asn_desk.documents.signing_key import open_key  # noqa: PLC0415 - a second of imports

    return open_key(key_file, passphrase, now=now).facts


def signed_with(
    request: SigningRequest, key_file: bytes, passphrase: str, *, now: datetime
) -> bytes:
    """Return the request's bytes with one more signature; raises `CannotSign`."""
    from asn_desk.documents.signing import put_signature  # noqa: PLC0415 - a second of imports
    from asn_desk.documents.signing_key import open_key  # noqa: PLC0415
    from asn_desk.documents.signing_seal import seal_pdf  # noqa: PLC0415

    key = open_key(key_file, passphrase, now=now)
    seal = seal_pdf(request.resources, emblem=request.emblem, name=key.facts.name, at=now)
    return put_signature(request.content, key, box=request.box, seal=seal, reason=request.reason)


def signatures_in(content: bytes, roots: Sequence[bytes]) -> tuple[FoundSignature, ...]:
    """Return the signatures in a file; raises `CannotSign` for one that cannot be read."""
    from asn_desk.documents.signing_check import find_signatures  # noqa: PLC0415 - heavy

    return find_signatures(content, roots)


def root_facts(content: bytes) -> CertificateFacts:
    """Return what a root certificate says; raises `CannotSign` for anything else."""
    from asn_desk.documents.signing_check import read_root  # noqa: PLC0415 - heavy

    return read_root(content)


def proven(
    issued: bytes, signed: bytes, roots: Sequence[bytes], *, name: str
) -> tuple[FoundSignature, ...]:
    """Return the signatures of a file once it is proven to be the issued letter, only signed.

    Raises `CannotSign` for a file without a signature, one changed before or after it, one whose
    certificate was not valid at the time, and one that shows anything else than the letter.
    """
    from asn_desk.documents.signing_content import difference  # noqa: PLC0415 - heavy

    found = signatures_in(signed, roots)
    if not found:
        raise CannotSign(f"{name} belum memuat tanda tangan elektronik", _TAKE_AGAIN)
    for one in found:
        if problem := _problem(one):
            raise CannotSign(f"{name}: {problem}", _TAKE_AGAIN)
    if other := difference(issued, signed, box=signature_space(issued)):
        raise CannotSign(
            f"{name} bukan surat ini sebagaimana diterbitkan: {other}",
            "Pastikan berkas itu hasil dari surat ini; surat lain tidak diterima.",
        )
    return found


def _problem(one: FoundSignature) -> str:
    """Say why a signature is not accepted; empty when it is."""
    who = one.certificate
    if not one.intact:
        return f"tanda tangan {who.name} rusak atau isinya berubah setelah ditandatangani"
    if not one.unchanged_after:
        return f"ada yang ditambahkan setelah {who.name} menandatangani"
    if one.signed_at is not None and not who.valid_from <= one.signed_at <= who.valid_to:
        return f"sertifikat {who.name} tidak berlaku saat surat ditandatangani"
    return ""
