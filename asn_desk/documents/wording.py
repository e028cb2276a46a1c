"""The wording of a kind of letter: read from its file, filled with facts, turned into blocks."""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from jinja2 import TemplateError

from asn_desk.documents.blocks import Block
from asn_desk.documents.parts import blocks_of
from asn_desk.documents.templates import holds
from asn_desk.documents.terms import Dictionary
from asn_desk.documents.writer import Part, Writer
from asn_desk.domain.errors import CannotPrint
from asn_desk.domain.paper_profile import PaperProfile
from asn_desk.domain.papers.copy_facts import CopyFacts
from asn_desk.domain.papers.letter_facts import (
    AuthorityFacts,
    DecisionFacts,
    Facts,
    ReferralFacts,
    SatpolReplyFacts,
)
from asn_desk.domain.papers.letters import LETTER_TITLES, UNNUMBERED, Frame, LetterKind
from asn_desk.domain.papers.recap_letter_facts import RecapLetterFacts
from asn_desk.domain.papers.salary_facts import (
    SalaryResumeDecisionFacts,
    SalaryResumeFacts,
    SalaryStopDecisionFacts,
    SalaryStopFacts,
)
from asn_desk.domain.papers.statement_facts import StatementFacts
from asn_desk.domain.papers.team_facts import (
    OrderFacts,
    TeamFacts,
)
from asn_desk.domain.proceedings.sanction_fields import TERM_LABELS, missing_terms


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One kind's wording: its parts from top to bottom, as the file lists them."""

    kind: LetterKind
    parts: Sequence[Part]
    """Each is a table of the file: `jenis` and what that kind of part takes."""
    copies: Sequence[str] = ()
    """Tembusan the office adds to those of every letter of this kind."""
    forbidden: Sequence[str] = ()
    """Words the office's own texts may not use."""
    why_forbidden: str = ""


def load_wording(folder: Path, kind: LetterKind) -> Wording:
    """Read a kind's wording from its file; raises `CannotPrint` when it is missing or damaged."""
    path = folder / f"{kind.value}.toml"
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise _unreadable(kind, f"berkas {path.name} di folder naskah") from error
    return read_wording(kind, text, source=f"berkas {path.name} di folder naskah")


def read_wording(kind: LetterKind, text: str, *, source: str) -> Wording:
    """Read a kind's wording from text in the form of a wording file; `source` names it.

    Raises `CannotPrint` when it is damaged.
    """
    try:
        content = tomllib.loads(text)
        parts = tuple(dict(part) for part in content["bagian"])
    except (ValueError, KeyError, TypeError) as error:
        raise _unreadable(kind, source) from error
    return Wording(
        kind=kind,
        parts=parts,
        forbidden=tuple(content.get("kata_terlarang", ())),
        why_forbidden=str(content.get("alasan_terlarang", "")),
    )


def _unreadable(kind: LetterKind, source: str) -> CannotPrint:
    return CannotPrint(
        problem=f"Naskah {LETTER_TITLES[kind]} tidak dapat dibaca",
        advice=f"Periksa {source}, atau pasang ulang program.",
    )


def compose(
    kind: LetterKind,
    frame: Frame,
    facts: Facts | CopyFacts,
    wording: Wording,
    profile: PaperProfile,
) -> tuple[Block, ...]:
    """Fill a wording with facts and return the letter's blocks from top to bottom.

    Raises `CannotPrint` when a fact the law demands is empty (the act and the provisions,
    Pasal 33 ayat (2)), when a letter with a number leaves a date or an amount of its extra dictum
    open, or when the wording names something the facts do not have.
    """
    _demand(kind, frame, facts)
    frame = _with_copies(frame, wording.copies)
    terms = Dictionary(profile=profile).terms(frame, facts)
    writer = Writer(terms=terms, frame=frame, profile=profile)
    try:
        wanted = [part for part in wording.parts if holds(part.get("jika"), terms)]
        return tuple(block for part in wanted for block in blocks_of(part, writer))
    except (TemplateError, LookupError, TypeError, ValueError, AttributeError) as error:
        raise CannotPrint(
            problem=f"Naskah {LETTER_TITLES[kind]} memakai isian yang tidak dikenal: {error}",
            advice="Perbaiki naskah jenis surat ini, atau kembalikan ke naskah bawaan.",
        ) from error


def _with_copies(frame: Frame, copies: Sequence[str]) -> Frame:
    """Add the tembusan of the office that the letter does not name already."""
    further = [one for one in copies if one not in frame.copies]
    return replace(frame, copies=(*frame.copies, *further)) if further else frame


_CHARGED_WITHOUT_PROVISIONS = frozenset(
    {LetterKind.COACHING, LetterKind.REFERRAL, LetterKind.EMPLOYEE_STATEMENT}
)


def _demand(kind: LetterKind, frame: Frame, facts: Facts | CopyFacts) -> None:
    """Refuse a letter whose indispensable facts are empty, naming all of them."""
    required = [
        *_frame_needs(kind, frame),
        *_subject_needs(facts),
        *_charge_needs(kind, facts),
        *_sanction_needs(facts),
        *_people_needs(facts),
    ]
    missing = [name for name, value in required if not value.strip()]
    if frame.number is not None:
        missing += _open_terms(facts)
    if missing:
        raise CannotPrint(
            problem=f"{LETTER_TITLES[kind]} belum lengkap: {', '.join(missing)} masih kosong",
            advice="Isi dahulu, lalu buat kembali surat ini.",
        )


def _frame_needs(kind: LetterKind, frame: Frame) -> Iterable[tuple[str, str]]:
    if frame.number is not None and kind not in UNNUMBERED:
        yield "nomor surat", frame.number
    yield "jabatan penanda tangan", frame.signer.post
    yield "nama penanda tangan", frame.signer.name
    yield "tempat surat", frame.place


def _subject_needs(facts: Facts | CopyFacts) -> Iterable[tuple[str, str]]:
    if isinstance(facts, SatpolReplyFacts):
        yield "nomor surat Satpol PP", facts.report.number
    elif isinstance(facts, ReferralFacts | RecapLetterFacts):
        yield "tujuan surat", facts.addressee
    elif isinstance(facts, CopyFacts):
        yield "penerima salinan", facts.recipient
    else:
        yield "nama pegawai", facts.subject.name
        yield "NIP pegawai", facts.subject.nip


def _charge_needs(kind: LetterKind, facts: Facts | CopyFacts) -> Iterable[tuple[str, str]]:
    charge = getattr(facts, "charge", None)
    if charge is None:
        return
    yield "uraian perbuatan", charge.act
    if kind not in _CHARGED_WITHOUT_PROVISIONS:
        yield "ketentuan yang dilanggar (Pasal 33 ayat (2) PP 94/2021)", charge.provisions


def _sanction_needs(facts: Facts | CopyFacts) -> Iterable[tuple[str, str]]:
    needed = getattr(facts, "proven", True) and hasattr(facts, "sanction")
    if needed:
        yield "jenis hukuman disiplin", str(getattr(facts, "sanction", ""))


def _people_needs(facts: Facts | CopyFacts) -> Iterable[tuple[str, str]]:
    """Name the people a paper is nothing without: members of a team, an addressee."""
    match facts:
        case TeamFacts():
            yield "susunan tim", "".join(seat.person.name for seat in facts.seats)
        case OrderFacts():
            yield "pemeriksa", "".join(one.name for one in facts.examiners)
        case AuthorityFacts() | SalaryStopFacts() | SalaryResumeFacts():
            yield "tujuan surat", facts.addressee
        case SalaryStopDecisionFacts() | SalaryResumeDecisionFacts():
            yield "surat usul", facts.proposal.number
        case StatementFacts():
            yield "keperluan", facts.purpose
            yield "nama yang menyatakan", facts.signer.name
        case _:
            pass


def _open_terms(facts: Facts | CopyFacts) -> list[str]:
    """Name what only a draft may leave open: what the extra dictum fixes."""
    if not isinstance(facts, DecisionFacts):
        return []
    open_fields = missing_terms(facts.sanction_code, facts.terms)
    return [TERM_LABELS[name].lower() for name in open_fields]
