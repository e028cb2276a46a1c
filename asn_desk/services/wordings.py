"""The desk of wordings: the office changes the free parts of letters, in versions."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from asn_desk.database.unit_of_work import Database, UnitOfWork
from asn_desk.domain.errors import CannotPrint, Incomplete, WrongWording
from asn_desk.domain.office import Office
from asn_desk.domain.papers.letters import LETTER_TITLES, LetterKind
from asn_desk.domain.papers.sample_letter import SampleLetter
from asn_desk.domain.papers.stationery import Stationery
from asn_desk.domain.papers.wording_differences import TextDifference, differences
from asn_desk.domain.papers.wording_edits import tidy
from asn_desk.domain.papers.wording_fields import FieldNames
from asn_desk.domain.papers.wordings import (
    OfficeWording,
    WordingChanges,
    WordingPart,
    WordingProblem,
    moved_on,
    resting_on,
)
from asn_desk.services.printing import Printing, letter_printer
from asn_desk.services.samples.cast import SampleSize
from asn_desk.services.samples.letters import sample_letter
from asn_desk.services.wording_room import Proofs, wording_proofs
from asn_desk.services.wording_views import (
    WordingLine,
    WordingView,
    rewritten,
    rewritten_parts,
)

_SHIPPED = WordingChanges()


class WordingDesk:
    """Everything the office does with wordings.

    Texts go in and out with names in brackets, `[nama pegawai]`; versions keep the code.
    """

    def __init__(self, database: Database, *, resources: Path, today: Callable[[], date]) -> None:
        self._database = database
        self._resources = resources
        self._today = today
        self._proofs: Proofs | None = None
        self._printer: Printing | None = None

    def kinds(self) -> tuple[WordingLine, ...]:
        """Return every kind of letter with what the office has of it."""
        with self._database.reading() as work:
            own = {one.kind: one for one in work.wordings.all_current()}
        return tuple(self._line(kind, own.get(kind)) for kind in LetterKind)

    def view(self, kind: LetterKind, *, version: int | None = None) -> WordingView:
        """Return a wording for the editor: the one in force, or what a version says.

        Version 0 is the shipped wording. Raises `NotFound`, `CannotPrint`.
        """
        with self._database.reading() as work:
            office, own = work.office.office(), _version(work, kind, version)
            saved_by = work.users.names().words(own.saved_by) if own else ""
        names = self._names(kind, office)
        shipped = _read(self._room.parts(kind, _SHIPPED), names)
        changes = own.changes if own else _SHIPPED
        return WordingView(
            kind=kind,
            title=LETTER_TITLES[kind],
            version=own.version if own else 0,
            changes=rewritten(changes, names.plain),
            shipped=shipped,
            parts=_read(self._room.parts(kind, changes), names),
            fields=names.fields,
            labels=names.labels(),
            saved_at=own.saved_at if own else None,
            saved_by=saved_by,
            reason=own.reason if own else "",
            behind=self._behind(own, names) if own else (),
        )

    def parts(self, kind: LetterKind, changes: WordingChanges) -> tuple[WordingPart, ...]:
        """Return the parts of a letter with changes that are not kept yet."""
        names = self._names(kind, self._office())
        coded = self._room.parts(kind, rewritten(changes, names.coded))
        return _read(coded, names)

    def check(self, kind: LetterKind, changes: WordingChanges) -> tuple[WordingProblem, ...]:
        """Say what keeps changes from being kept, text by text; nothing is written."""
        return self._problems(kind, changes, self._office())

    def sample(
        self,
        kind: LetterKind,
        changes: WordingChanges = _SHIPPED,
        *,
        size: SampleSize = SampleSize.USUAL,
    ) -> bytes:
        """Return a letter on invented facts, a draft, in a wording that is not kept yet.

        Raises `CannotPrint`.
        """
        office = self._office()
        coded = rewritten(changes, self._names(kind, office).coded)
        return self._printed(kind, coded, office, size)

    def save(
        self, kind: LetterKind, changes: WordingChanges, *, reason: str, made_from: int
    ) -> OfficeWording:
        """Keep changes as a further version, from now on used for every letter of the kind.

        `made_from` is the version they were made from. Raises `WrongWording` naming each text,
        `CannotPrint` when a sample cannot be printed, `Incomplete` without a reason or where
        nothing changes, and `ChangedMeanwhile`.
        """
        office = self._office()
        found = self._problems(kind, changes, office)
        if found:
            told = tuple((one.key, one.problem) for one in found)
            raise WrongWording(LETTER_TITLES[kind], told)
        names = self._names(kind, office)
        coded = tidy(rewritten(changes, names.coded), self._room.parts(kind, _SHIPPED))
        for size in SampleSize:
            self._printed(kind, coded, office, size)
        return self._keep(kind, coded, reason=reason, made_from=made_from)

    def restore(self, kind: LetterKind, *, reason: str, made_from: int) -> OfficeWording:
        """Go back to the shipped wording, as a further version; raises as `save`."""
        return self._keep(kind, _SHIPPED, reason=reason, made_from=made_from)

    def history(self, kind: LetterKind) -> tuple[OfficeWording, ...]:
        """Return every version of a kind, latest first."""
        with self._database.reading() as work:
            return work.wordings.history(kind)

    def against_shipped(
        self, kind: LetterKind, changes: WordingChanges
    ) -> tuple[TextDifference, ...]:
        """Return what changes, kept or not, make different from the shipped wording."""
        return differences(self.parts(kind, _SHIPPED), self.parts(kind, changes))

    def between(self, kind: LetterKind, before: int, after: int) -> tuple[TextDifference, ...]:
        """Return what differs between two versions; 0 is the shipped wording.

        Raises `NotFound`.
        """
        views = [self.view(kind, version=one) for one in (before, after)]
        return differences(views[0].parts, views[1].parts)

    def of_letter(self, letter_id: int) -> tuple[LetterKind, int]:
        """Return the kind of an issued letter and the version of its wording; 0 is shipped.

        Raises `NotFound`.
        """
        with self._database.reading() as work:
            line = work.letters.line(letter_id)
        return line.kind, line.wording_version

    def _keep(
        self, kind: LetterKind, coded: WordingChanges, *, reason: str, made_from: int
    ) -> OfficeWording:
        shipped = self._room.parts(kind, _SHIPPED)
        with self._database.unit_of_work() as work:
            last = work.wordings.current(kind)
            missing = []
            if coded == (last.changes if last else _SHIPPED):
                missing.append(("changes", "belum ada naskah yang berubah"))
            if not reason.strip():
                missing.append(("reason", "tulis alasan perubahan"))
            if missing:
                raise Incomplete(tuple(missing))
            return work.wordings.add(
                OfficeWording(
                    kind=kind,
                    version=made_from,
                    changes=coded,
                    base=resting_on(coded, shipped),
                    locked=self._room.locked(kind),
                    reason=reason.strip(),
                )
            )

    def _problems(
        self, kind: LetterKind, changes: WordingChanges, office: Office
    ) -> tuple[WordingProblem, ...]:
        coded = rewritten(changes, self._names(kind, office).coded)
        samples = self._samples(kind, office)
        found = self._room.problems(kind, coded, office, samples)
        if found:
            return found
        try:
            self._printed(kind, coded, office, SampleSize.USUAL)
        except CannotPrint as error:
            return (WordingProblem(key="", problem=f"{error.problem}. {error.advice}"),)
        return ()

    def _printed(
        self, kind: LetterKind, coded: WordingChanges, office: Office, size: SampleSize
    ) -> bytes:
        if self._printer is None:
            self._printer = letter_printer(self._resources)
        sample = sample_letter(kind, office, self._today(), size=size)
        stationery = Stationery(
            office=office,
            emblem=self._picture(office.emblem_sha256),
            state_emblem=self._picture(office.state_emblem_sha256),
            wording=OfficeWording(kind=kind, version=0, changes=coded),
        )
        return self._printer.render(kind, sample.frame, sample.facts, stationery)

    def _line(self, kind: LetterKind, own: OfficeWording | None) -> WordingLine:
        behind = own is not None and bool(
            moved_on(own, self._room.parts(kind, _SHIPPED), locked=self._room.locked(kind))
        )
        return WordingLine(
            kind=kind,
            title=LETTER_TITLES[kind],
            version=own.version if own else 0,
            changed=own is not None and not own.changes.empty,
            behind=behind,
        )

    def _behind(self, own: OfficeWording, names: FieldNames) -> tuple[str, ...]:
        """Tell where the shipped wording moved on, in the words the office reads."""
        coded = self._room.parts(own.kind, _SHIPPED)
        told = moved_on(own, coded, locked=self._room.locked(own.kind))
        return tuple(names.plain(one) for one in told)

    def _names(self, kind: LetterKind, office: Office) -> FieldNames:
        return self._room.names(office, self._samples(kind, office))

    def _samples(self, kind: LetterKind, office: Office) -> Sequence[SampleLetter]:
        return [sample_letter(kind, office, self._today(), size=size) for size in SampleSize]

    def _office(self) -> Office:
        with self._database.reading() as work:
            return work.office.office()

    def _picture(self, sha256: str) -> bytes | None:
        return self._database.evidence.read(sha256) if sha256 else None

    @property
    def _room(self) -> Proofs:
        if self._proofs is None:
            self._proofs = wording_proofs(self._resources)
        return self._proofs


def _read(parts: Sequence[WordingPart], names: FieldNames) -> tuple[WordingPart, ...]:
    """Return parts as the office reads them: free texts as typed, locked ones without code."""
    return rewritten_parts(parts, names.plain, names.spoken)


def _version(work: UnitOfWork, kind: LetterKind, version: int | None) -> OfficeWording | None:
    if version is None:
        return work.wordings.current(kind)
    return work.wordings.version(kind, version) if version else None
