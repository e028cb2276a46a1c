"""The signatures in a file: what they cover, whose they are, whether anything came after them."""

import logging
from collections.abc import Sequence
from io import BytesIO

from asn1crypto import pem, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import (
    EmbeddedPdfSignature,
    PdfSignatureStatus,
    validate_pdf_signature,
)
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from asn_desk.documents.signing_key import certificate_facts
from asn_desk.domain.errors import CannotSign
from asn_desk.domain.papers.signing import CertificateFacts, FoundSignature

_NOT_SIGNED = "Ambil kembali berkas dari layanan tanda tangan, lalu pilih berkas itu."
_USES = KeyUsageConstraints(
    key_usage={"non_repudiation", "digital_signature"}, match_all_key_usages=False
)
_HARMLESS = (
    ModificationLevel.NONE,
    ModificationLevel.LTA_UPDATES,
    ModificationLevel.FORM_FILLING,
)
"""What may follow a signature: further ones, time stamps, and proofs of validity."""
# What it has to say about a signature is in its result; its traces name files and people.
logging.getLogger("pyhanko").setLevel(logging.CRITICAL)
logging.getLogger("pyhanko_certvalidator").setLevel(logging.CRITICAL)


def find_signatures(content: bytes, roots: Sequence[bytes] = ()) -> tuple[FoundSignature, ...]:
    """Return the signatures in a file, first to last; none for a file without any.

    `roots` are the root certificates the office trusts (DER or PEM). No network is asked: neither
    for certificates nor for revocation, and the result claims nothing of it.

    Raises `CannotSign` for a file that is no PDF, is encrypted, or cannot be read safely.
    """
    known = [_certificate(one) for one in roots]
    try:
        signed = _signatures(content)
        return tuple(_found(one, known, size=len(content)) for one in signed)
    except Exception as error:  # whatever a crafted or locked file makes the reader stumble over
        raise CannotSign("Tanda tangan di berkas itu tidak dapat dibaca", _NOT_SIGNED) from error


def read_root(content: bytes) -> CertificateFacts:
    """Return what a certificate file (.cer, .crt, .pem) holds; raises `CannotSign`."""
    try:
        certificate = _certificate(content)
        if not certificate.ca:
            raise CannotSign(
                "Sertifikat itu bukan sertifikat penerbit",
                "Pilih sertifikat induk (root CA) yang diumumkan penerbitnya.",
            )
        return certificate_facts(certificate)
    except (ValueError, TypeError):
        raise CannotSign(
            "Berkas itu bukan sertifikat", "Pilih berkas .cer, .crt, atau .pem."
        ) from None


def _certificate(content: bytes) -> x509.Certificate:
    if pem.detect(content):
        _, _, content = pem.unarmor(content)
    certificate = x509.Certificate.load(content, strict=True)
    _ = certificate.subject.native
    return certificate


def _signatures(content: bytes) -> list[EmbeddedPdfSignature]:
    reader = PdfFileReader(BytesIO(content))
    if reader.encrypted:
        raise ValueError(reader.encrypted)
    return list(reader.embedded_regular_signatures)


def _found(
    signature: EmbeddedPdfSignature, roots: Sequence[x509.Certificate], *, size: int
) -> FoundSignature:
    moment = signature.self_reported_timestamp
    context = ValidationContext(
        trust_roots=list(roots), allow_fetching=False, revocation_mode="soft-fail", moment=moment
    )
    status = validate_pdf_signature(signature, context, key_usage_settings=_USES)
    return FoundSignature(
        certificate=certificate_facts(status.signing_cert),
        signed_at=moment,
        intact=status.intact and status.valid,
        unchanged_after=_unchanged_after(signature, status, size=size),
        trusted=bool(roots) and status.trusted,
    )


def _unchanged_after(
    signature: EmbeddedPdfSignature, status: PdfSignatureStatus, *, size: int
) -> bool:
    """Say whether the signature covers the file, or only signatures and their proofs follow."""
    revisions = signature.reader.xrefs.total_revisions
    if signature.signed_revision == revisions - 1:
        # What stands behind the last object is no part of any revision, yet it was added.
        _, _, start, length = signature.byte_range
        return bool(start + length == size)
    whole_revision = status.coverage is SignatureCoverageLevel.ENTIRE_REVISION
    return whole_revision and status.modification_level in _HARMLESS
