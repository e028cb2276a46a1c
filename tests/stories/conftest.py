"""What stories of wrong input share: the command line in words, and what the data hold."""

from datetime import date

import pytest

from asn_desk import command_line, commands
from asn_desk.database.connection import sqlite_driver


@pytest.fixture
def run(data_folder, capsys):
    """Run one command on this test's data folder: exit code and the words of the refusal."""

    def run(*arguments, data=data_folder):
        try:
            asked = command_line.parse(["--data", str(data), *map(str, arguments)])
            code = commands.run(asked, today=lambda: date(2026, 4, 30))
        except SystemExit as left:
            code = left.code
        return code, capsys.readouterr().err

    return run


@pytest.fixture
def refused(run, held):
    """Run a command that must be refused in one line, and give its words."""

    def refused(*arguments, **others):
        before = held()
        code, words = run(*arguments, **others)
        assert code == 1
        assert words.count("\n") == 1
        assert "Traceback" not in words
        assert "kesalahan program" not in words
        assert held() == before
        return words.strip()

    return refused


@pytest.fixture
def held(data_folder):
    """How many rows each table of this test's database holds, and which evidence is kept."""

    def held():
        # The program's own driver: two SQLite libraries in one process undo each other's locks.
        connection = sqlite_driver.connect(data_folder / "asn-desk.db")
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        counts = {
            name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
            for (name,) in names
        }
        connection.close()
        kept = [path.name for path in (data_folder / "bukti").rglob("*") if path.is_file()]
        return counts, sorted(kept)

    return held
