"""Faults of the program: written to the log without personal data, told in plain words."""

import faulthandler
import logging
import sys
import threading
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from asn_desk.services.faults import LOG_NAME, trace_without_values
from asn_desk.services.refusals import refusal_words
from ui.shared.notices import Notices

logger = logging.getLogger(__name__)

FAULT_NAME = "asn-desk-berhenti.log"
LOG_BYTES = 1_000_000
LOGS_KEPT = 3


class CrashWatch:
    """Catches what nobody caught, for as long as the program runs.

    `report` is called on the thread of the fault with the exception; give it the `emit` of a
    signal, so that words reach the window from every thread.
    """

    def __init__(self, folder: Path, report: Callable[[Exception], None]) -> None:
        self._folder = folder
        self._report = report
        self._before = (sys.excepthook, threading.excepthook)
        self._handler = _log_to(folder / LOG_NAME)
        self.last_fault = _taken(folder / FAULT_NAME)
        self._fault_file = (folder / FAULT_NAME).open("w", encoding="utf-8")
        faulthandler.enable(self._fault_file, all_threads=True)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def tell_last_fault(self, notices: Notices) -> None:
        """Say at the start that the program stopped by itself last time."""
        if self.last_fault:
            logger.error("the program stopped by itself:\n%s", self.last_fault)
            notices.warning(
                "ASN Desk berhenti sendiri terakhir kali. Data yang sudah disimpan aman; "
                f"catatannya ada di {LOG_NAME}."
            )

    def close(self) -> None:
        """Put the hooks back and close the files."""
        sys.excepthook, threading.excepthook = self._before
        faulthandler.disable()
        self._fault_file.close()
        if not (self._folder / FAULT_NAME).stat().st_size:
            (self._folder / FAULT_NAME).unlink()
        logging.getLogger().removeHandler(self._handler)
        self._handler.close()

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if not isinstance(error, Exception):
            self._before[0](kind, error, trace)
            return
        logger.critical("%s", trace_without_values(error))
        self._report(error)

    def _on_thread_exception(self, what: threading.ExceptHookArgs) -> None:
        if what.exc_value is not None:
            self._on_exception(what.exc_type, what.exc_value, what.exc_traceback)


def tell(error: Exception, notices: Notices) -> None:
    """Show a fault that is in the log already."""
    message = refusal_words(error)
    notices.error(message.title, message.text)


def _log_to(path: Path) -> RotatingFileHandler:
    path.parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        path, maxBytes=LOG_BYTES, backupCount=LOGS_KEPT, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    return handler


def _taken(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
