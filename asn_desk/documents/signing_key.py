"""A certificate file (.p12, .pfx) opened with its passphrase, and checked before it signs."""

from dataclasses import dataclass, field
from datetime import datetime

from asn1crypto import pkcs12
from asn1crypto.x509 import Certificate
from pyhanko.sign.signers import SimpleSigner

from asn_desk.domain.dates import long_date
from asn_desk.domain.errors import CannotSign
from asn_desk.domain.hours import WIB
from asn_desk.domain.papers.signing import CertificateFacts

_NO_CERTIFICATE = "Pilih berkas sertifikat berakhiran .p12 atau .pfx dari penerbit sertifikat."
_SIGNING_USES = {"digital_signature", "non_repudiation"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningKey:
    """A key ready to sign, with what its certificate says; lives as long as one signature."""

    facts: CertificateFacts
    signer: SimpleSigner = field(repr=False)


def open_key(content: bytes, passphrase: str, *, now: datetime) -> SigningKey:
    """Open a certificate file and check that it may sign now.

    Raises `CannotSign` for another kind of file, a wrong passphrase, a certificate whose time is
    over or has not begun, and one that is not for signing. The passphrase is kept nowhere.
    """
    try:
        pkcs12.Pfx.load(content, strict=True)["version"].native  # noqa: B018 - parsing is the test
    except (ValueError, TypeError):
        raise CannotSign("Berkas itu bukan berkas sertifikat", _NO_CERTIFICATE) from None
    try:
        signer = SimpleSigner.load_pkcs12_data(content, (), passphrase.encode() or None)
    except ValueError:
        # Nothing of what was tried may reach a log with this refusal.
        raise CannotSign(
            "Kata sandi sertifikat tidak cocok",
            "Ketik ulang kata sandinya; perhatikan huruf besar dan Caps Lock.",
        ) from None
    except (AttributeError, TypeError, NotImplementedError):
        raise CannotSign(
            "Berkas sertifikat itu tidak memuat kunci untuk menandatangani", _NO_CERTIFICATE
        ) from None
    certificate = signer.signing_cert
    facts = certificate_facts(certificate)
    _refuse_unusable(certificate, facts, now=now)
    return SigningKey(facts=facts, signer=signer)


def certificate_facts(certificate: Certificate) -> CertificateFacts:
    """Return what a certificate says about itself."""
    issuer = certificate.issuer.native
    issued_by = " ".join(str(part) for part in issuer.values())
    return CertificateFacts(
        name=common_name(certificate),
        subject=certificate.subject.human_friendly,
        issuer=str(issuer.get("common_name") or certificate.issuer.human_friendly),
        serial=f"{certificate.serial_number:x}",
        valid_from=certificate.not_valid_before,
        valid_to=certificate.not_valid_after,
        by_bsre="bsre" in issued_by.casefold() or "sertifikasi elektronik" in issued_by.casefold(),
    )


def common_name(certificate: Certificate) -> str:
    """Return whose certificate it is."""
    named = certificate.subject.native.get("common_name")
    return str(named or certificate.subject.human_friendly)


def may_sign(certificate: Certificate) -> bool:
    """Say whether a certificate is for signing documents (RFC 5280 4.2.1.3)."""
    usage = certificate.key_usage_value
    return usage is None or bool(_SIGNING_USES & set(usage.native))


def _refuse_unusable(certificate: Certificate, facts: CertificateFacts, *, now: datetime) -> None:
    if now > facts.valid_to:
        ended = long_date(facts.valid_to.astimezone(WIB).date())
        raise CannotSign(
            f"Sertifikat {facts.name} sudah habis masa berlakunya pada {ended}",
            "Perbarui sertifikat pada penerbitnya, lalu pilih berkas yang baru.",
        )
    if now < facts.valid_from:
        begins = long_date(facts.valid_from.astimezone(WIB).date())
        raise CannotSign(
            f"Sertifikat {facts.name} baru berlaku mulai {begins}",
            "Periksa tanggal komputer ini, atau tunggu sampai sertifikat berlaku.",
        )
    if not may_sign(certificate):
        raise CannotSign(
            f"Sertifikat {facts.name} bukan sertifikat untuk tanda tangan",
            "Pakai sertifikat dengan kegunaan tanda tangan digital.",
        )
