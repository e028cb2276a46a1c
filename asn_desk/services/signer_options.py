"""Who may sign an ordinary letter on a day: each with the reason, the head of the office first."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.dates import long_date
from asn_desk.domain.errors import NotFound
from asn_desk.domain.office import Office, Signatory, is_secretary
from asn_desk.domain.papers.letters import STATEMENTS, LetterKind, Signer
from asn_desk.services.assessment_values import Why
from asn_desk.services.signers import correspondent, head_of_office, mandated_signer, mandates

HEAD = "kepala"
"""The key of the head of this office among the options."""
MANDATED_KINDS = frozenset(
    {
        LetterKind.FORWARDING,
        LetterKind.REFERRAL,
        LetterKind.SATPOL_REPLY,
        LetterKind.DISPATCH,
        LetterKind.SALARY_STOP,
        LetterKind.SALARY_RESUME,
        LetterKind.RECAP_MEMO,
        LetterKind.RECAP_COVER,
        *STATEMENTS,
    }
)
"""Ordinary correspondence, which may be signed in another's name.

A decision is signed by whom the law names, and so are summons, minutes and reports.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignerOption:
    """Somebody who may sign, and why."""

    key: str
    """Names the option in a draft: `HEAD`, or the row of the table of signatories."""
    words: str
    """`Drs. … – a.n. Bupati Ketapang`."""
    signer: Signer
    why: Why


def signer_options(work: UnitOfWork, kind: LetterKind, on: date) -> tuple[SignerOption, ...]:
    """Return who may sign a letter of this kind on a day; the first is proposed.

    Empty when neither the table of signatories nor the personnel data names anybody.
    """
    office = work.office.office()
    found = []
    with suppress(NotFound):
        found.append(_head(head_of_office(work, on), office))
    if kind in MANDATED_KINDS:
        rows = sorted(mandates(work, on), key=lambda row: row.on_behalf_of != office.head_post)
        found += [_mandated(row, mandated_signer(work, row), office) for row in rows]
    return tuple(found)


def chosen_signer(work: UnitOfWork, kind: LetterKind, on: date, key: str) -> Signer:
    """Return who signs by the option chosen; an option that is gone gives the one proposed.

    Raises `NotFound` when nobody may sign.
    """
    options = signer_options(work, kind, on)
    if not options:
        raise NotFound("penanda tangan", work.office.office().head_post)
    return next((one.signer for one in options if one.key == key), options[0].signer)


def ordinary_signer(work: UnitOfWork, kind: LetterKind, on: date, key: str) -> Signer:
    """Return who signs by the option chosen; unless one is, who signs this office's letters.

    Raises `NotFound` when nobody may sign.
    """
    return correspondent(work, on) if key in ("", HEAD) else chosen_signer(work, kind, on, key)


def _head(signer: Signer, office: Office) -> SignerOption:
    post = f"{signer.prefix} {signer.post}".strip()
    return SignerOption(
        key=HEAD,
        words=f"{signer.name} – {_short(office, post)}",
        signer=signer,
        why=Why(
            article="",
            sentence=f"Surat {office.short_name} ditandatangani kepalanya, dengan kop kantor ini.",
            inputs=(("jabatan", post), ("nama", signer.name)),
        ),
    )


def _short(office: Office, post: str) -> str:
    """Write a post of this office by its short name: `Kepala BKPSDM`."""
    return post.replace(office.name, office.short_name)


def _mandated(row: Signatory, signer: Signer, office: Office) -> SignerOption:
    by = f"{signer.prefix} {signer.post}".strip()
    under = f", {row.through}, u.b." if row.through else ""
    until = f" sampai {long_date(row.valid_to)}" if row.valid_to else ""
    kop = "Sekretariat Daerah" if is_secretary(row.through or row.post) else "kantor penanda tangan"
    inputs = (
        ("dasar", row.basis),
        ("berlaku", f"{long_date(row.valid_from)}{until}"),
        ("kop", "jabatan Bupati" if signer.is_regent else kop),
    )
    sentence = (
        f"{by} menandatangani surat biasa atas nama {row.on_behalf_of} berdasarkan {row.basis}."
        " Keputusan tidak dapat ditandatangani dengan cara ini."
    )
    return SignerOption(
        key=f"penanda-{row.id}",
        words=f"{row.name} – a.n. {_short(office, row.on_behalf_of)}{under}",
        signer=signer,
        why=Why(article="", sentence=sentence, inputs=inputs),
    )
