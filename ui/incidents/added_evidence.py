"""Evidence that is added to an incident already recorded: files, and pictures that are pasted."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from asn_desk.services.reports.incidents import IncidentDesk, ReportedPersonView
from ui.incidents.evidence_editor import as_png, picture_of
from ui.shared.jobs import Jobs


class AddedEvidence(QObject):
    """Copies evidence in on the worker; `done` tells it in words."""

    done = Signal(str)

    def __init__(self, page: QObject, incidents: IncidentDesk, jobs: Jobs) -> None:
        super().__init__(page)
        self._incidents = incidents
        self._jobs = jobs

    def attach(self, view: ReportedPersonView, files: Sequence[Path]) -> None:
        """Copy files in."""
        if files:
            self._jobs.run(
                lambda: self._incidents.attach(view.incident.id or 0, files),
                done=lambda _: self.done.emit("Bukti ditambahkan."),
            )

    def paste(self, view: ReportedPersonView) -> None:
        """Take the picture of the clipboard, if there is one."""
        picture = picture_of(QGuiApplication.clipboard().mimeData())
        if picture is None:
            return
        name = f"tempelan-{len(view.evidence) + 1}.png"
        self._jobs.run(
            lambda: self._incidents.attach_bytes(view.incident.id or 0, name, as_png(picture)),
            done=lambda _: self.done.emit("Gambar dari papan klip ditambahkan sebagai bukti."),
        )
