"""Every PDF as PDF/A-2b: the file says what it is, in which colours, and needs nothing else."""

from functools import cache
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

import pikepdf

_CLAIM = b"<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
{claim}
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>id-ID</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{creator}</xmp:CreatorTool><pdf:Producer>{producer}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def archival(content: bytes, resources: Path) -> bytes:
    """Return a finished PDF as PDF/A-2b (ISO 19005-2); the same content gives the same bytes.

    Adds what the PDF library leaves out: the sRGB output intent, the metadata packet and an
    identifier. Pages and embedded fonts are not touched. `resources` holds `colour/sRGB.icc`.
    """
    with pikepdf.open(BytesIO(content)) as pdf:
        for page in pdf.pages:
            # An empty page transition, which the PDF library always writes.
            if "/Trans" in page.obj:
                del page.obj["/Trans"]
        # The dates are the epoch of repeatable files; the agenda says when a letter was issued.
        for name in ("/CreationDate", "/ModDate", "/Trapped"):
            if name in pdf.docinfo:
                del pdf.docinfo[name]
        return marked(pdf, _output_intent(pdf, resources))


def marked(pdf: pikepdf.Pdf, intent: pikepdf.Object) -> bytes:
    """Write an open PDF with an output intent and the metadata that says PDF/A-2b."""
    pdf.Root.OutputIntents = pikepdf.Array([intent])
    pdf.Root.Metadata = _metadata(pdf)
    target = BytesIO()
    pdf.save(
        target,
        deterministic_id=True,
        min_version="1.7",
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
        compress_streams=False,
        stream_decode_level=pikepdf.StreamDecodeLevel.none,
    )
    return target.getvalue()


def is_archival(pdf: pikepdf.Pdf) -> bool:
    """Say whether a PDF calls itself PDF/A-2b, and no page carries a note, field or signature."""
    if "/OutputIntents" not in pdf.Root or any("/Annots" in page.obj for page in pdf.pages):
        return False
    metadata = pdf.Root.get("/Metadata")
    return metadata is not None and _CLAIM in metadata.read_bytes()


def _output_intent(pdf: pikepdf.Pdf, resources: Path) -> pikepdf.Dictionary:
    profile = pdf.make_stream(_profile(resources), N=3, Alternate=pikepdf.Name.DeviceRGB)
    return pikepdf.Dictionary(
        Type=pikepdf.Name.OutputIntent,
        S=pikepdf.Name.GTS_PDFA1,
        OutputConditionIdentifier=pikepdf.String("sRGB"),
        Info=pikepdf.String("sRGB IEC61966-2.1"),
        DestOutputProfile=profile,
    )


def _metadata(pdf: pikepdf.Pdf) -> pikepdf.Stream:
    words = {
        name: escape(str(pdf.docinfo.get(key, "")))
        for name, key in (
            ("title", "/Title"),
            ("author", "/Author"),
            ("creator", "/Creator"),
            ("producer", "/Producer"),
        )
    }
    packet = _PACKET.format(claim=_CLAIM.decode(), **words).encode("utf-8")
    return pdf.make_stream(packet, Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)


@cache
def _profile(resources: Path) -> bytes:
    return (resources / "colour" / "sRGB.icc").read_bytes()
