"""What the office decides about document codes and electronic signatures."""

from dataclasses import dataclass

NOTE = (
    "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang"
    " diterbitkan oleh Balai Besar Sertifikasi Elektronik (BSrE), Badan Siber dan Sandi Negara"
    " (BSSN)."
)
"""The note regional offices print at the foot of a letter that is signed electronically."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningSettings:
    """Choices of the office; every letter already issued stays as it was."""

    document_codes: bool = True
    """Print a code and its QR on the last page of every letter that is issued."""
    electronic_kinds: tuple[str, ...] = ()
    """The kinds of letter that are signed electronically unless somebody chooses otherwise."""
    note: str = NOTE
    """What stands at the foot of a letter signed electronically; empty prints nothing."""
    roots: tuple[str, ...] = ()
    """SHA-256 of the root certificates the office trusts; kept with the evidence files."""
