"""Certificates made for tests: an authority of our own, and certificate files of its people."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import AuthorityInformationAccessOID, NameOID

PASSPHRASE = "rahasia-SEKALI-7"
NOW = datetime.now(UTC)
YEAR = timedelta(days=365)
NOWHERE = "http://jaringan.invalid/"


@dataclass(frozen=True)
class Authority:
    """Who issues certificates in a test."""

    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate

    @property
    def root(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.DER)


def an_authority(name="Penerbit Uji") -> Authority:
    """The issuer of that name; the same one throughout a run."""
    return _authority(name)


@cache
def _authority(name) -> Authority:
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = (
        _begun(name, name, key.public_key(), NOW - YEAR, NOW + 5 * YEAR)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    return Authority(key=key, certificate=certificate)


@cache
def a_key_file(
    name="Dra. Hj. Siti Aminah, M.M.",
    *,
    begins=-YEAR,
    ends=YEAR,
    signing=True,
    issuer="Penerbit Uji",
    with_key=True,
) -> bytes:
    """A certificate file as an issuer hands it out, opened by `PASSPHRASE`."""
    authority = an_authority(issuer)
    key = ec.generate_private_key(ec.SECP256R1())
    usage = x509.KeyUsage(
        digital_signature=signing,
        content_commitment=signing,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=not signing,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    certificate = (
        _begun(name, issuer, key.public_key(), NOW + begins, NOW + ends)
        .add_extension(usage, critical=True)
        .add_extension(_asks_the_network(), critical=False)
        .add_extension(_revocation_list(), critical=False)
        .sign(authority.key, hashes.SHA256())
    )
    locked = serialization.BestAvailableEncryption(PASSPHRASE.encode())
    private = key if with_key else None
    return pkcs12.serialize_key_and_certificates(
        b"kunci", private, certificate, [authority.certificate], locked
    )


def _begun(subject, issuer, key, begins, ends) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, subject)]))
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, issuer)]))
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(ends)
    )


def _asks_the_network() -> x509.AuthorityInformationAccess:
    where = x509.UniformResourceIdentifier(NOWHERE)
    access = AuthorityInformationAccessOID
    return x509.AuthorityInformationAccess(
        [x509.AccessDescription(one, where) for one in (access.OCSP, access.CA_ISSUERS)]
    )


def _revocation_list() -> x509.CRLDistributionPoints:
    where = x509.UniformResourceIdentifier(NOWHERE)
    return x509.CRLDistributionPoints([x509.DistributionPoint([where], None, None, None)])
