"""A batch whose process is killed leaves no number without a letter."""

import signal
import subprocess
import sys
import time
from hashlib import sha256

import pytest

from asn_desk.domain.office import Book
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.desks import open_desks
from asn_desk.settings import read_settings
from tests.services.batch_office import open_cases

BATCH = """
import sys
from datetime import date
from pathlib import Path
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.batches.rows import issue_all
from asn_desk.services.desks import open_desks
from asn_desk.settings import read_settings

desks = open_desks(read_settings(Path(sys.argv[1])), today=lambda: date(2026, 4, 30))
batch = desks.batches.cases
rows = batch.plan([int(one) for one in sys.argv[2:]], kind=StepKind.SUMMONED_1)
issue_all(rows, batch.issue, lambda done, total: print(done, flush=True))
"""
NAMES = tuple(f"Pegawai {letter}" for letter in "ABCDEFGH")


@pytest.fixture
def case_ids(office):
    found = open_cases(office, NAMES)
    office.desks.database.close()
    return found


def begin(data_folder, case_ids):
    """Start the batch in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", BATCH, str(data_folder), *map(str, case_ids)],
        stdout=subprocess.PIPE,
        text=True,
    )


def recorded(data_folder, clock, case_ids):
    """Open the data again: every number with its letter, the cases summoned, the next number."""
    desks = open_desks(read_settings(data_folder), today=clock.today, clock=clock.now)
    lines = desks.letters.agenda(year=2026)
    for line in lines:
        assert sha256(desks.letters.pdf(line.id)).hexdigest() == line.sha256
    summoned = [one for one in case_ids if desks.cases.view(one).case.has(StepKind.SUMMONED_1)]
    following = desks.letters.next_sequence(Book.LETTERS, 2026)
    desks.database.close()
    return sorted(line.sequence for line in lines), summoned, following


@pytest.mark.parametrize(("after", "wait"), [(0, 0.0), (1, 0.012), (3, 0.03)])
def test_a_killed_batch_leaves_no_number_without_a_letter(
    data_folder, clock, case_ids, after, wait
):
    with begin(data_folder, case_ids) as process:
        for line in process.stdout:
            if int(line) == after:
                time.sleep(wait)
                process.send_signal(signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
                break
    sequences, summoned, following = recorded(data_folder, clock, case_ids)

    assert sequences == list(range(1, following))
    assert summoned == case_ids[: len(sequences)]
    assert after <= len(sequences) < len(NAMES)
