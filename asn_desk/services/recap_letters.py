"""The letters that send a month's recap: nota dinas inside, surat pengantar outside."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.dates import MONTHS
from asn_desk.domain.errors import Incomplete, WrongDate
from asn_desk.domain.office import Office, RecapAddressee
from asn_desk.domain.papers.attachments import AttachmentKind, LetterAttachment
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.papers.numbering import NEXT, Numbering
from asn_desk.domain.papers.recap_letter_facts import RecapLetterFacts
from asn_desk.domain.papers.signing import Signing
from asn_desk.domain.recaps import Recap
from asn_desk.services.issuing import Issuing, LetterOrder
from asn_desk.services.reports.intake_writing import KeptFile
from asn_desk.services.signer_options import HEAD, SignerOption, chosen_signer, signer_options


@dataclass(frozen=True, slots=True, kw_only=True)
class RecapLetterDraft:
    """What the clerk confirms of a letter that sends a recap."""

    kind: LetterKind
    """`RECAP_MEMO` or `RECAP_COVER`."""
    on: date
    addressee: str
    town: str = ""
    """Where an outside addressee sits; empty is the town of the office."""
    copies: tuple[str, ...] = ()
    signer: str = HEAD
    """The key of a `SignerOption`."""
    numbering: Numbering = NEXT
    signing: Signing | None = None
    """How it is signed; None as the office usually has letters of its kind signed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecapLetterChoices:
    """What a letter with a recap may be filled with."""

    addressees: tuple[RecapAddressee, ...]
    """Those of the office's settings that fit the kind, in its order."""
    copies: tuple[str, ...]
    """Tembusan proposed."""
    signers: tuple[SignerOption, ...]


def letter_choices(work: UnitOfWork, kind: LetterKind, on: date) -> RecapLetterChoices:
    """Return whom a letter with a recap may go to, who gets copies, and who may sign."""
    office = work.office.office()
    outside = kind is LetterKind.RECAP_COVER
    return RecapLetterChoices(
        addressees=tuple(one for one in office.recap_addressees if one.outside is outside),
        copies=proposed_copies(office, kind),
        signers=signer_options(work, kind, on),
    )


def proposed_copies(office: Office, kind: LetterKind) -> tuple[str, ...]:
    """Return who gets a copy: the Inspektur; of a letter that goes out, the Sekda too."""
    inspector = f"Inspektur {office.region}"
    if kind is LetterKind.RECAP_COVER:
        return (f"Sekretaris Daerah {office.region}", inspector)
    return (inspector,)


def letter_order(work: UnitOfWork, recap: Recap, draft: RecapLetterDraft) -> LetterOrder:
    """Return the order for a letter about a recap.

    Raises `Incomplete` without an addressee, `WrongDate` for a day before the recap's own, and
    `NotFound` when nobody may sign.
    """
    addressee = draft.addressee.strip()
    if not addressee:
        raise Incomplete([("Tujuan surat", "pilih atau tulis tujuan surat")])
    if draft.on < recap.as_of:
        reason = "rekap ini menghitung keadaan sesudah tanggal itu"
        raise WrongDate("Tanggal surat", draft.on, reason)
    month = f"{MONTHS[recap.month - 1]} {recap.year}"
    where = f" {recap.unit}" if recap.unit else ""
    return LetterOrder(
        kind=draft.kind,
        facts=RecapLetterFacts(
            addressee=addressee,
            town=draft.town.strip(),
            year=recap.year,
            month=recap.month,
            unit=recap.unit,
            region=work.office.office().region,
            counts=recap.counts,
        ),
        signer=chosen_signer(work, draft.kind, draft.on, draft.signer),
        on=draft.on,
        copies=without(draft.copies, addressee),
        subject=f"Rekapitulasi hukuman disiplin ASN{where} bulan {month}",
        addressee=addressee,
        numbering=draft.numbering,
        signing=draft.signing,
    )


def without(copies: Sequence[str], addressee: str) -> tuple[str, ...]:
    """Return the tembusan, empty lines and the addressee himself left out."""
    wanted = addressee.casefold()
    return tuple(one.strip() for one in copies if one.strip() and one.strip().casefold() != wanted)


def issue_recap_letter(
    work: UnitOfWork, issuing: Issuing, order: LetterOrder, annex: KeptFile
) -> int:
    """Issue the letter and attach the recap it sends, in one act; return the letter's id."""
    letter_id = issuing.issue(work, order).letter_id
    work.letters.attach(
        LetterAttachment(
            letter_id=letter_id,
            kind=AttachmentKind.OTHER,
            file_name=annex.file_name,
            media_type=annex.media_type,
            size=annex.size,
            sha256=annex.sha256,
        )
    )
    return letter_id
