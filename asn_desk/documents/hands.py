"""Who signs a letter, as official papers write it: a.n., u.b., prefix, post, name, rank, NIP."""

from collections.abc import Mapping, Sequence

from asn_desk.documents.blocks import Hand, Signature, SignaturePair, SignatureTable
from asn_desk.documents.filters import name_in_capitals
from asn_desk.domain.dates import long_date
from asn_desk.domain.employees import spaced_nip
from asn_desk.domain.names import split_degrees
from asn_desk.domain.paper_profile import PaperProfile
from asn_desk.domain.papers.letters import Frame, Signer

UNDER_ORDER = "u.b."
"""Untuk beliau: the post below signs for the one above it."""
BEHALF = "a.n."
"""Atas nama: hung to the left, so that the posts share one edge."""
_DOTS = "………………………"


def place_date(frame: Frame) -> str:
    """Write place and date as letters do: `Ketapang, 29 Januari 2026`."""
    return f"{frame.place}, {long_date(frame.on)}"


def decreed(frame: Frame) -> tuple[str, str]:
    """Write place and date as decisions do, on two lines."""
    return (f"Ditetapkan di {frame.place}", f"pada tanggal {long_date(frame.on)}")


def signature(  # noqa: PLR0913 - each is one choice of the wording
    frame: Frame,
    *,
    profile: PaperProfile,
    dated: tuple[str, ...] = (),
    capacity: str = "",
    capitals: bool = False,
    receiver: Mapping[str, object] | None = None,
    opening: str = "",
    with_date: bool = False,
) -> Signature:
    """Return the signature block at the right, with the receipt at its left when asked for.

    `opening` stands above the post (`Yang melaporkan`); `capacity` prints instead of
    the post (`Atasan langsung`); `capitals` is for decisions.
    """
    lines = dated or ((place_date(frame),) if with_date else ())
    lines = (*lines, opening) if opening else lines
    hand = _signer(frame.signer, profile=profile, capacity=capacity, capitals=capitals)
    receipt = _receipt(receiver) if receiver is not None else None
    return Signature(place_date=lines, hand=hand, receipt=receipt)


def certifier(signer: Signer, *, opening: str, profile: PaperProfile) -> Hand:
    """Return who certifies a copy: `Salinan sesuai dengan aslinya,`, his post, name and NIP."""
    hand = _signer(signer, profile=profile, capacity="", capitals=True)
    return Hand(above=(opening, *hand.above), name=hand.name, below=hand.below)


def sides(
    people: Sequence[Sequence[object]],
    *,
    headings: tuple[str, str],
    dated: tuple[str, ...],
    stamp: str = "",
) -> SignaturePair:
    """Return two sides that sign: people of the left and of the right, each under a heading.

    `stamp` is what a box for a duty stamp says above the first name at the right.
    """
    left, right = (
        tuple(
            Hand(
                above=(heading,) if at == 0 else (),
                name=_signed_name(one),
                below=_number_line(one),
            )
            for at, one in enumerate(side)
            if isinstance(one, Mapping)
        )
        for side, heading in zip(people, headings, strict=True)
    )
    return SignaturePair(place_date=dated, left=left, right=right, stamp=stamp)


def team_signatures(
    team: Sequence[Mapping[str, object]],
    *,
    heading: str,
    dated: tuple[str, ...],
    examinee: Mapping[str, object] | None,
    examinee_heading: str,
) -> SignatureTable:
    """Return the table a team signs in, with whom they examined above it when he signs too."""
    left = None
    if examinee is not None:
        left = Hand(
            above=(examinee_heading,), name=str(examinee["nama"]), below=_number_line(examinee)
        )
    rows = tuple(
        (
            "\n".join([str(one["nama"]), *_number_line(one)]),
            str(one.get("kedudukan") or one["jabatan"]),
        )
        for one in team
    )
    column = "Kedudukan" if all("kedudukan" in one for one in team) else "Jabatan"
    return SignatureTable(place_date=dated, heading=heading, rows=rows, column=column, left=left)


def deciding_post(signer: Signer) -> str:
    """Name the post a decision is taken in: the one signed for, with Plt. or Plh. left out."""
    return signer.on_behalf_of or signer.post


def _receipt(receiver: Mapping[str, object]) -> Hand:
    """Return who received the paper; one not known yet is left to be filled in by hand."""
    dated = "Diterima tanggal ……………"
    if receiver.get("nama"):
        return Hand(above=(dated,), name=str(receiver["nama"]), below=_number_line(receiver))
    label = str(receiver["sebutan_nip"])
    return Hand(above=(dated, "Penerima,", _DOTS), name=_DOTS, below=(f"{label} {_DOTS[:-6]}",))


def _signed_name(person: Mapping[str, object]) -> str:
    """Write a name below a signature: the Bupati, who has no NIP, signs in capitals."""
    name = str(person["nama"])
    return name if person["nip"] else name.upper()


def _number_line(person: Mapping[str, object]) -> tuple[str, ...]:
    """Return the line with somebody's NIP; the Bupati has none."""
    return (f"{person['sebutan_nip']} {person['nip']}",) if person["nip"] else ()


def _signer(signer: Signer, *, profile: PaperProfile, capacity: str, capitals: bool) -> Hand:
    name = signer.name
    below: tuple[str, ...] = ()
    if signer.is_regent:
        name = split_degrees(name)[1].upper() if capitals else name_in_capitals(name)
    else:
        nip = spaced_nip(signer.nip) if profile.nip_spaced else signer.nip
        below = (signer.rank, f"{profile.nip_label} {nip}" if nip else "")
    above, hanging = _above(signer, capacity=capacity, capitals=capitals)
    return Hand(
        above=above, name=name, below=tuple(line for line in below if line), hanging=hanging
    )


def _above(signer: Signer, *, capacity: str, capitals: bool) -> tuple[tuple[str, ...], str]:
    """Return the posts above the name, the last with its comma, and what hangs before the first."""
    if capacity and not signer.is_regent:
        return (f"{capacity},",), ""
    behalf = signer.on_behalf_of
    upper = capitals or signer.is_regent or bool(behalf)
    post = f"{signer.prefix} {_cased(signer.post, capitals=upper)},".strip()
    if not behalf:
        return (post,), ""
    between = (signer.through.upper(), UNDER_ORDER) if signer.through else ()
    return (behalf.upper(), *between, post), BEHALF


def _cased(post: str, *, capitals: bool) -> str:
    return post.upper() if capitals else post
