import subprocess
import sys
from pathlib import Path

import pytest

from asn_desk.domain.proceedings.cases import Draft
from asn_desk.domain.proceedings.step_details import Examined
from asn_desk.domain.proceedings.steps import StepKind
from tests.builders import an_employee

ROOT = Path(__file__).parents[2]


def test_an_exception_rolls_everything_back(database):
    with pytest.raises(ZeroDivisionError), database.unit_of_work() as work:
        assert work.employees.add(an_employee()).version / 0
    with database.reading() as work:
        assert (work.employees.count(), work.audit.verify().records) == (0, 0)


def test_reading_takes_no_writes(database):
    draft = Draft(case_id=1, kind=StepKind.EXAMINED, on=None, detail=Examined())
    with database.reading() as work:
        for write in (
            lambda: work.employees.add(an_employee()),
            lambda: work.employees.save_many([], None),
            lambda: work.letters.void(1, ""),
            lambda: work.cases.save_draft(draft),
            lambda: work.office.remove_holiday(1, ""),
        ):
            with pytest.raises(RuntimeError, match="reading"):
                write()


def test_a_reader_is_not_in_the_way_of_a_writer(database):
    with database.reading() as reader:
        assert reader.employees.count() == 0
        with database.unit_of_work() as writer:
            writer.employees.add(an_employee())
        assert database.settings.user == "penguji"


NUMBERING = """
import sys
from tests.database.conftest import settings_in
from tests.database.records import issue
from asn_desk.database.unit_of_work import Database
from pathlib import Path
url = sys.argv[2] if len(sys.argv) > 2 else None
database = Database(settings_in(Path(sys.argv[1]), database_url=url))
for each in range(15):
    try:
        with database.unit_of_work() as work:
            issue(work)
            if each % 5 == 4:
                raise ZeroDivisionError
    except ZeroDivisionError:
        pass
database.close()
"""


def test_several_programs_number_without_gap_or_duplicate(database):
    settings = database.settings
    command = [sys.executable, "-c", NUMBERING, str(settings.data_folder)]
    if settings.database_url:
        command.append(settings.database_url)
    running = [subprocess.Popen(command, cwd=ROOT) for _ in range(4)]
    assert [each.wait(timeout=60) for each in running] == [0] * 4
    with database.reading() as work:
        numbers = [line.sequence for line in work.letters.agenda(None, 2026)]
        assert work.audit.verify().broken_at is None
    assert numbers == list(range(48, 0, -1))


KILLED = """
import os, sys
from pathlib import Path
from tests.builders import an_employee
from tests.database.conftest import settings_in
from asn_desk.database.unit_of_work import Database
database = Database(settings_in(Path(sys.argv[1])))
with database.unit_of_work() as work:
    work.employees.add(an_employee())
with database.unit_of_work() as work:
    work.employees.add(an_employee(nip="2" * 18))
    work.audit.flush()
    os._exit(9)
"""


def test_a_killed_program_leaves_what_it_committed(sqlite_database):
    folder = sqlite_database.settings.data_folder
    done = subprocess.run([sys.executable, "-c", KILLED, str(folder)], cwd=ROOT, check=False)
    assert done.returncode == 9
    with sqlite_database.reading() as work:
        assert (work.employees.count(), work.audit.verify().records) == (1, 1)
