"""PAdES signatures put on issued letters: offline, with a certificate file, bytes only added."""

from io import BytesIO

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import AxisAlignment, SimpleBoxLayoutRule
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner
from pyhanko.stamp import StaticStampStyle

from asn_desk.documents.signing_key import SigningKey
from asn_desk.documents.signing_seal import SealPage
from asn_desk.domain.errors import CannotSign
from asn_desk.domain.papers.signing import SignatureSpace

_FIELD = "TandaTangan"
_CENTRED = SimpleBoxLayoutRule(AxisAlignment.ALIGN_MID, AxisAlignment.ALIGN_MID)


def put_signature(
    content: bytes, key: SigningKey, *, box: SignatureSpace | None, seal: bytes, reason: str
) -> bytes:
    """Return a file with one more signature (PAdES B-B); what was there stays byte for byte.

    The seal fills the box; without a box the signature is in the file and not to be seen. No
    time stamp and no proof of revocation is fetched: nothing here asks any network.

    Raises `CannotSign` for a file that cannot be signed.
    """
    try:
        earlier = len(PdfFileReader(BytesIO(content)).embedded_signatures)
        name = f"{_FIELD}{earlier + 1}"
        metadata = PdfSignatureMetadata(
            field_name=name,
            md_algorithm="sha256",
            subfilter=SigSeedSubFilter.PADES,
            name=key.facts.name,
            reason=reason,
        )
        style = StaticStampStyle(
            border_width=0, background=SealPage(seal), background_layout=_CENTRED
        )
        signer = PdfSigner(
            metadata, key.signer, stamp_style=style, new_field_spec=_field(name, box)
        )
        signed = BytesIO()
        signer.sign_pdf(IncrementalPdfFileWriter(BytesIO(content)), output=signed)
    except (SigningError, PdfError, ValueError) as error:
        raise CannotSign(
            "Berkas surat ini tidak dapat diberi tanda tangan elektronik",
            "Surat yang diterbitkan tidak berubah. Coba sertifikat lain, atau serahkan untuk TTE.",
        ) from error
    return signed.getvalue()


def _field(name: str, box: SignatureSpace | None) -> SigFieldSpec:
    if box is None:
        return SigFieldSpec(name)
    left, bottom, right, top = map(round, (box.left, box.bottom, box.right, box.top))
    return SigFieldSpec(name, on_page=box.page - 1, box=(left, bottom, right, top))
