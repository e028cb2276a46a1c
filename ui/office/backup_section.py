"""Cadangan: copies of everything in one file, checked, and a reminder to make them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout
from typing_extensions import override

from asn_desk.domain.dates import clock, long_date
from asn_desk.services.backups import ENDING, BackupDesk, BackupMade, BackupState
from asn_desk.services.progress import Progress
from asn_desk.services.restoring import BackupCheck, check_backup
from ui.office.section import Section
from ui.shared import dialogs, theme
from ui.shared.elements import button, label, muted_label, primary_button, show_meaning
from ui.shared.jobs import Job, Jobs
from ui.shared.notices import Notices
from ui.shared.number_fields import CountField
from ui.shared.saving import open_outside
from ui.shared.theme import Meaning

BACKUPS = (("Cadangan ASN Desk", f"*{ENDING}"),)
LONGEST = 365
FIELD_WIDTH = 360
T = TypeVar("T")


class BackupSection(Section):
    """Makes a backup into a folder or onto a USB stick, and checks one."""

    title = "Cadangan"
    wanted = Signal()
    """The clerk wants to see what a check found."""

    def __init__(self, backups: BackupDesk, *, jobs: Jobs, notices: Notices) -> None:
        super().__init__(
            "Satu berkas memuat basis data dan semua bukti, dengan daftar sidik pemeriksa. "
            "Simpan di luar komputer ini: flash disk atau folder cadangan kantor."
        )
        self._backups = backups
        self._jobs = jobs
        self._notices = notices
        self._job: Job | None = None
        self.last = label(wrap=True)
        self.server = label(wrap=True)
        self.make_button = primary_button("Cadangkan sekarang…", "save")
        self.check_button = button("Periksa cadangan…", "file-check")
        self.found = label(wrap=True)
        self.found.hide()
        self.days = CountField(
            "Ingatkan di Beranda sesudah (hari)",
            least=0,
            most=LONGEST,
            required=True,
            hint="Dihitung sejak cadangan terakhir dari komputer ini. 0 berarti tidak diingatkan.",
        )
        self.days.setMaximumWidth(FIELD_WIDTH)
        self.keep_days = button("Simpan pengingat")
        self._lay_out()
        jobs.ended.connect(self._on_ended)
        self.make_button.clicked.connect(lambda _=False: self.ask_folder())
        self.check_button.clicked.connect(lambda _=False: self.ask_check())
        self.keep_days.clicked.connect(lambda _=False: self.save_days())

    @override
    def reload(self) -> None:
        self._jobs.run(self._backups.state, done=self.show_state, latest=f"cadangan-{id(self)}")

    def show_state(self, state: BackupState) -> None:
        """Show when the last backup was made."""
        self.server.setVisible(state.on_server)
        self.server.setText(SERVER)
        if state.last_at is None:
            show_meaning(self.last, Meaning.DUE, "Belum pernah dicadangkan dari komputer ini.")
        else:
            day = f"{long_date(state.last_at.date())} pukul {clock(state.last_at.time())}"
            meaning = Meaning.DUE if state.due else Meaning.DONE
            show_meaning(self.last, meaning, f"Cadangan terakhir {day}: {state.last_path}")
        self.days.set_value(state.remind_after)

    def ask_folder(self) -> None:
        """Ask for a folder and make a backup there."""
        chosen = QFileDialog.getExistingDirectory(self, "Simpan cadangan ke folder")
        if chosen:
            self.make(Path(chosen))

    def make(self, folder: Path) -> None:
        """Make a backup into a folder, with progress."""
        self._begin(partial(self._backups.make, folder), self._on_made, "Membuat cadangan")

    def ask_check(self) -> None:
        """Ask for a backup and check it."""
        for path in dialogs.ask_open_files(self, "Pilih cadangan", kinds=BACKUPS)[:1]:
            self.check(path)

    def check(self, path: Path) -> None:
        """Check every file of a backup, with progress."""
        self._begin(partial(check_backup, path), self._on_checked, "Memeriksa cadangan")

    def save_days(self) -> None:
        """Keep after how many days Beranda reminds."""
        if not self.days.check():
            return
        days = self.days.value() or 0
        self._jobs.run(partial(self._backups.remind_after, days), done=self._on_kept)

    def _on_kept(self, _nothing: None) -> None:
        self._notices.success("Pengingat cadangan tersimpan.")
        self.reload()

    def _on_made(self, made: BackupMade) -> None:
        self._notices.success(
            f"Cadangan tersimpan: {made.path.name}, {made.files} berkas.",
            action="Buka",
            do=lambda: open_outside(made.path.parent),
        )
        self.reload()

    def _begin(self, work: Callable[[Progress], T], done: Callable[[T], None], words: str) -> None:
        self._job = self._jobs.run_long(work, done=done, label=words)
        self._enable(idle=False)

    def _on_ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._enable(idle=True)

    def _enable(self, *, idle: bool) -> None:
        self.make_button.setEnabled(idle)
        self.check_button.setEnabled(idle)

    def _on_checked(self, found: BackupCheck) -> None:
        meaning = Meaning.LATE if found.faults else Meaning.DONE
        tell = self._notices.warning if found.faults else self._notices.success
        tell(
            "Cadangan rusak." if found.faults else "Cadangan utuh.",
            action="Buka",
            do=self.wanted.emit,
        )
        show_meaning(self.found, meaning, found.words)
        self.found.show()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        row.addWidget(self.make_button)
        row.addWidget(self.check_button)
        row.addStretch(1)
        for widget in (self.last, self.server):
            self.column.addWidget(widget)
        self.column.addLayout(row)
        self.column.addWidget(self.found)
        self.column.addSpacing(theme.MARGIN)
        self.column.addWidget(self.days)
        below = QHBoxLayout()
        below.addWidget(self.keep_days)
        below.addStretch(1)
        self.column.addLayout(below)
        self.column.addSpacing(theme.MARGIN)
        self.column.addWidget(muted_label(RESTORING, wrap=True))
        self.column.addStretch(1)


SERVER = (
    "Basis data kantor ini ada di server PostgreSQL dan dicadangkan oleh pengelola server. "
    "Dari sini hanya bukti dan salinan surat yang dicadangkan."
)
RESTORING = (
    "Memulihkan: di komputer baru, buka ASN Desk dan pilih “Pulihkan dari cadangan…” pada panduan "
    "awal. Data yang sudah ada tidak pernah ditimpa."
)
