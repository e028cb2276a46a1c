"""What a new office still has to set up, and data to try the program with."""

import shutil
from dataclasses import dataclass, replace
from enum import StrEnum
from errno import EEXIST
from pathlib import Path

from asn_desk.database.unit_of_work import Database
from asn_desk.domain.errors import UnsafeFolder
from asn_desk.domain.office import Office
from asn_desk.services.progress import Progress, no_progress
from asn_desk.services.restoring import BackupCheck, prepare

_SHIPPED = 1
"""The version of settings and schedules as they come with the program."""
_SAMPLE = "contoh"
_BEGUN = "contoh-disiapkan"
_MARK = "data-contoh.txt"
_MARK_TEXT = "Data rekaan untuk mencoba ASN Desk; folder ini boleh dihapus.\n"


class SetupStep(StrEnum):
    """The steps of setting an office up, in order."""

    LETTERHEAD = "kop"
    SIGNATORIES = "penanda tangan"
    NUMBERING = "penomoran"
    HOURS = "jam kerja"
    EMPLOYEES = "pegawai"
    USERS = "pengguna"


@dataclass(frozen=True, slots=True, kw_only=True)
class SetupState:
    """Which steps are done; a step that is skipped stays open and can be done at any time."""

    done: frozenset[SetupStep]
    has_sample: bool = False
    """Whether sample data was made and not wiped yet."""

    @property
    def untouched(self) -> bool:
        """Say whether nothing was set up yet but who works here."""
        return not self.done - {SetupStep.USERS}


@dataclass(frozen=True, slots=True, kw_only=True)
class SetupDesk:
    """Tells what is set up, and keeps the folder of the sample data."""

    database: Database

    def state(self) -> SetupState:
        """Return which steps are done."""
        with self.database.reading() as work:
            office = work.office.office()
            changed = _settings(office) != _settings(work.office.shipped())
            posts = {one.post.casefold() for one in work.office.signatories()}
            done = {
                SetupStep.LETTERHEAD: changed,
                SetupStep.SIGNATORIES: office.regent_title.casefold() in posts,
                SetupStep.NUMBERING: changed,
                SetupStep.HOURS: any(one.version > _SHIPPED for one in work.office.schedules()),
                SetupStep.EMPLOYEES: work.employees.count() > 0,
                SetupStep.USERS: bool(work.users.every()),
            }
        return SetupState(
            done=frozenset(step for step, there in done.items() if there),
            has_sample=self.has_sample,
        )

    @property
    def is_sample(self) -> bool:
        """Say whether the data opened are themselves sample data."""
        return (self.database.settings.data_folder / _MARK).exists()

    @property
    def sample_folder(self) -> Path:
        """Where the sample data is kept: beside the real data, never among it."""
        return self.database.settings.data_folder / _SAMPLE

    @property
    def has_sample(self) -> bool:
        """Say whether sample data was made and not wiped yet."""
        return (self.sample_folder / _MARK).exists()

    def begin_sample(self) -> Path:
        """Make and mark a folder for sample data being made, and return it.

        What an attempt left that was broken off is taken away first. Raises `OSError`, also where
        a folder of somebody else stands in the place of the sample data.
        """
        if self.sample_folder.exists():
            raise FileExistsError(EEXIST, "sudah ada berkas lain di tempatnya")
        self.drop_begun()
        begun = self._begun
        mark_sample(begun)
        return begun

    def keep_sample(self) -> Path:
        """Put sample data that is complete in its place, and return that; raises `OSError`."""
        return self._begun.rename(self.sample_folder)

    def drop_begun(self) -> None:
        """Take away sample data that was never completed."""
        if (self._begun / _MARK).exists():
            shutil.rmtree(self._begun)

    @property
    def _begun(self) -> Path:
        return self.database.settings.data_folder / _BEGUN

    def prepare_restore(self, path: Path, progress: Progress = no_progress) -> BackupCheck:
        """Make a backup ready to be used at the next start, in an office not set up yet.

        Raises `UnsafeFolder` once anything was set up here, and as `prepare`.
        """
        if not self.state().untouched:
            raise UnsafeFolder(
                str(self.database.settings.data_folder),
                "kantor ini sudah berisi data, dan pemulihan tidak menimpa apa pun",
                "Pulihkan di komputer baru, atau minta admin memakai perintah pulihkan",
            )
        return prepare(path, self.database.settings, progress)

    def wipe_sample(self) -> None:
        """Take the sample data away; a folder without our mark is left alone.

        Raises `OSError` while a window is open on it.
        """
        if self.has_sample:
            shutil.rmtree(self.sample_folder)


def mark_sample(folder: Path) -> None:
    """Make a folder if need be and mark it as one of sample data; raises `OSError`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / _MARK).write_text(_MARK_TEXT, encoding="utf-8")


def _settings(office: Office) -> Office:
    """Return what the office prints, without who its administrators are."""
    return replace(office, administrators=(), version=_SHIPPED)
