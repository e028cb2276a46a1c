"""Letters issued for an electronic signature, and signed files of them, for the tests."""

from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw

from asn_desk.documents.letters import LetterPrinter
from asn_desk.documents.signature_box import find_signature_box
from asn_desk.documents.signing import put_signature
from asn_desk.documents.signing_key import open_key
from asn_desk.documents.signing_seal import seal_pdf
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.papers.signing import Signing
from asn_desk.domain.papers.stationery import Stationery
from tests.certificates import NOW, PASSPHRASE, a_key_file
from tests.documents.letter_samples import OFFICE, a_decision, a_frame, a_summons

RESOURCES = Path(__file__).parents[2] / "resources"
FACTS = {LetterKind.SUMMONS_1: a_summons, LetterKind.DECISION: a_decision}


@cache
def an_issued_letter(kind=LetterKind.SUMMONS_1, *, number="800.1.6.2/012/BKPSDM/2026") -> bytes:
    """A letter that keeps a box for its signature."""
    stationery = Stationery(office=OFFICE, signing=Signing.ELECTRONIC)
    printer = LetterPrinter(RESOURCES)
    return printer.render(kind, a_frame(number=number), FACTS[kind](), stationery)


def sign(content: bytes, *, box="own", key=None) -> bytes:
    """Sign a file with a certificate of the tests, in its own box unless told otherwise."""
    if key is None:
        key = open_key(a_key_file(), PASSPHRASE, now=NOW)
    place = find_signature_box(content) if box == "own" else box
    seal = seal_pdf(RESOURCES, emblem=None, name=key.facts.name, at=NOW)
    return put_signature(content, key, box=place, seal=seal, reason="Surat Panggilan I")


def an_emblem() -> bytes:
    """A picture that stands for the office's emblem."""
    target = BytesIO()
    picture = Image.new("RGBA", (300, 400), (0, 0, 0, 0))
    ImageDraw.Draw(picture).ellipse((20, 20, 280, 380), fill=(20, 90, 60, 255))
    picture.save(target, "PNG")
    return target.getvalue()


@cache
def a_signed_letter(kind=LetterKind.SUMMONS_1) -> bytes:
    """The issued letter, signed in its box."""
    return sign(an_issued_letter(kind))
