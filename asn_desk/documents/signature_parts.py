"""The parts of a wording file that are signed, each turned into its block."""

from collections.abc import Mapping, Sequence

from asn_desk.documents.blocks import Block, Certificate, SignatureList
from asn_desk.documents.hands import (
    certifier,
    decreed,
    place_date,
    sides,
    signature,
    team_signatures,
)
from asn_desk.documents.templates import values
from asn_desk.documents.term_values import BLANK
from asn_desk.documents.writer import Part, Writer


def certificate(writer: Writer, part: Part) -> Sequence[Block]:
    """Write who certifies a copy."""
    opening, signer = writer.text(part), writer.frame.signer
    return (Certificate(hand=certifier(signer, opening=opening, profile=writer.profile)),)


def signed_by_one(writer: Writer, part: Part) -> Sequence[Block]:
    """Write the signature of who signs the letter, with the receipt beside it if asked for."""
    receiver = values(str(part["penerima"]), writer.terms) if "penerima" in part else None
    return (
        signature(
            writer.frame,
            profile=writer.profile,
            dated=decreed(writer.frame) if part.get("ditetapkan") else (),
            capacity=writer.text(part, "selaku"),
            capitals=bool(part.get("ditetapkan") or part.get("kapital")),
            receiver=receiver if isinstance(receiver, Mapping) else None,
            opening=writer.text(part, "pembuka"),
            with_date=bool(part.get("bertanggal")),
        ),
    )


def signed_by_sides(writer: Writer, part: Part) -> Sequence[Block]:
    """Write two sides that sign, dated or with a date left open."""
    left = values(str(part["kiri"]), writer.terms)
    right = values(str(part["kanan"]), writer.terms)
    people = [one if isinstance(one, Sequence) else [one] for one in (left, right)]
    headings = (writer.text(part, "judul_kiri"), writer.text(part, "judul_kanan"))
    dated = (place_date(writer.frame),) if part.get("bertanggal") else ()
    if part.get("tanggal_kosong"):
        dated = (f"{writer.frame.place}, {BLANK}",)
    stamp = writer.text(part, "meterai")
    return (sides(people, headings=headings, dated=dated, stamp=stamp),)


def signed_by_team(writer: Writer, part: Part) -> Sequence[Block]:
    """Write the table a team signs in."""
    examinee = values(str(part["kiri"]), writer.terms) if "kiri" in part else None
    return (
        team_signatures(
            writer.repeated(part),
            heading=writer.text(part, "judul"),
            dated=(place_date(writer.frame),) if part.get("bertanggal") else (),
            examinee=examinee if isinstance(examinee, Mapping) else None,
            examinee_heading=writer.text(part, "judul_kiri"),
        ),
    )


def signed_in_list(writer: Writer, part: Part) -> Sequence[Block]:
    """Write numbered people who sign on their lines: witnesses."""
    people = tuple(str(one["teks"]) for one in writer.repeated(part))
    return (SignatureList(heading=writer.text(part, "judul"), people=people),)
