"""A database of the first released schema, with real cases, brought up to today's."""

import subprocess
import sys
from datetime import UTC, date, datetime

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import MetaData, inspect, text
from sqlalchemy.exc import DBAPIError

from asn_desk.database.audit import Audit, Change
from asn_desk.database.columns import Base
from asn_desk.database.connection import open_engine, writing
from asn_desk.database.migrate import _SCRIPTS, migrate
from asn_desk.database.unit_of_work import Database
from asn_desk.domain.errors import AlreadyExists
from asn_desk.domain.office import Book
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.proceedings.step_details import DETAIL_OF_STEP, HandedOver, TeamFormed
from asn_desk.domain.proceedings.steps import StepKind
from tests.database.conftest import NOW, _create, _execute, settings_in
from tests.database.records import a_decision, a_step, issue
from tests.database.test_migrate import KILLED
from tests.database.test_schema import FORBIDDEN
from tests.database.test_unit_of_work import ROOT

SUBJECT = {
    "name": "Rani Kusuma, S.E.",
    "nip": "199405142019032001",
    "rank": "Pengatur",
    "grade": "II/c",
    "position": "Pengadministrasi",
    "unit": "Dinas Kominfo",
}
OLD_STEPS = (
    ("dibuka", {"_": "Opened"}),
    ("panggilan_1", {"_": "Summoned", "examiner_id": 1, "exam_on": "2026-02-24"}),
    ("diperiksa", {"_": "Examined", "examiner_id": 1, "place": "Aula"}),
    ("lhp", {"_": "Reported", "sanction_code": "R2", "punisher_id": 1}),
    ("keputusan", {"_": "Decided", "sanction_code": "R2", "punisher_id": 1}),
    ("diserahkan", {"_": "HandedOver", "deliverer_id": 1, "witnesses": ["Budi"]}),
)


@pytest.fixture
def sqlite_old(tmp_path):
    return settings_in(tmp_path)


@pytest.fixture
def postgres_old(tmp_path, server):
    _create(server, "lama")
    yield settings_in(tmp_path, database_url=server.url("lama"))
    _execute(server, "DROP DATABASE lama WITH (FORCE)")


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def old(request):
    """Return the settings of a database of revision 0001 with a case, its letter and decision."""
    settings = request.getfixturevalue(f"{request.param}_old")
    make_old(settings)
    return settings


def make_old(settings):
    engine = open_engine(settings)
    with writing(engine).begin() as connection:
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(_SCRIPTS))
        command.upgrade(config, "0001")
        fill(connection)
    engine.dispose()


def fill(connection):
    """Write records as the first schema kept them, and their audit trail."""
    tables = MetaData()
    tables.reflect(connection)
    audit = Audit(connection, user="lama", clock=lambda: NOW, writing=True)

    def add(table, **values):
        connection.execute(tables.tables[table].insert().values(values))
        audit.record(Change(noun=table, noun_id=values["id"], action="tambah", after={"id": 1}))

    add("employees", id=1, nip=SUBJECT["nip"], name="Rani Kusuma", status="PNS", **EMPLOYEE)
    add("cases", id=1, employee_id=1, subject=SUBJECT, **CASE)
    add("letters", id=1, case_id=1, **LETTER)
    for at, (kind, detail) in enumerate(OLD_STEPS, start=1):
        letter = {"letter_id": 1} if kind == "keputusan" else {}
        add("steps", id=at, case_id=1, sequence=at, kind=kind, detail=detail, **STEP, **letter)
    add("decisions", id=1, case_id=1, employee_id=1, letter_id=1, **DECISION)
    draft = {"case_id": 1, "kind": "selesai", "detail": {"_": "Finished"}, "saved_at": MOMENT}
    connection.execute(tables.tables["drafts"].insert().values(draft))
    counter = {"book": "Keputusan", "year": 2026, "next": 2}
    connection.execute(tables.tables["number_counters"].insert().values(counter))
    if connection.dialect.name == "postgresql":
        for name in ("employees", "cases", "letters", "steps", "decisions"):
            counted = f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), 100)"
            connection.execute(text(counted))
    audit.flush()


MOMENT = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)
EMPLOYEE = {
    **dict.fromkeys(("front_title", "back_title", "search_text", "grade", "position"), ""),
    "echelon": "",
    "legal_standing": "",
    "listed": True,
    "corrected_by_hand": False,
    "version": 1,
}
CASE = {
    "number": "1/2026",
    "act": "berada di kafe",
    "provisions": ["3c", "3f"],
    "place": "",
    "opened_on": date(2026, 2, 13),
    "search_text": "rani",
    "last_step": "diserahkan",
    "last_on": date(2026, 3, 2),
    "ended": False,
    "version": 6,
}
LETTER = {
    "kind": "keputusan_hukuman_disiplin",
    "book": "Keputusan",
    "year": 2026,
    "sequence": 1,
    "number": "800/001/2026",
    "on": date(2026, 3, 2),
    "subject": "a",
    "addressee": "b",
    "signer": "c",
    "search_text": "d",
    "sha256": "e",
    "issued_at": MOMENT,
    "issued_by": "f",
    "voided": False,
    "void_reason": "",
    "facts": {},
    "pdf": b"%PDF lama",
}
STEP = {"on": date(2026, 3, 2), "recorded_at": MOMENT, "recorded_by": "lama"}
DECISION = {
    **SUBJECT,
    "act": "berada di kafe",
    "provisions": ["3c"],
    "sanction_code": "R2",
    "signer": "c",
    "decided_on": date(2026, 3, 2),
    "contested": False,
    "cancelled": False,
}
KEPT = ("employees", "cases", "letters", "steps", "drafts", "decisions", "audit")


def rows_of(settings, columns=None):
    """Return every record, with the columns it had in the first schema."""
    engine, found = open_engine(settings), {}
    tables = MetaData()
    with engine.connect() as connection:
        tables.reflect(connection)
        names = columns or {name: list(tables.tables[name].c.keys()) for name in KEPT}
        for name, wanted in names.items():
            asked = tables.tables[name].select().order_by(tables.tables[name].c[wanted[0]])
            rows = connection.execute(asked).mappings()
            found[name] = [{each: row[each] for each in wanted} for row in rows]
    engine.dispose()
    return found, names


def test_every_record_of_an_older_database_is_kept_as_it_was(old):
    before, columns = rows_of(old)
    migrate(old)
    after, _ = rows_of(old, columns)
    assert after == before
    assert all(before[name] for name in KEPT)


def test_an_upgraded_database_is_what_the_tables_say(old):
    migrate(old)
    engine = open_engine(old)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"render_as_batch": True})
        assert compare_metadata(context, Base.metadata) == []
        found = inspect(connection)
        for name in ("cases", "steps", "drafts", "letters", "outside_numbers"):
            assert found.get_check_constraints(name) == []
    engine.dispose()


@pytest.mark.parametrize("statement", [*FORBIDDEN, "DELETE FROM decisions"])
def test_official_records_stay_as_they_are_after_an_upgrade(old, statement):
    migrate(old)
    engine = open_engine(old)
    with (
        pytest.raises(DBAPIError, match="official records stay as they are"),
        engine.begin() as connection,
    ):
        connection.exec_driver_sql(statement)
    engine.dispose()


def test_the_audit_chain_of_an_upgraded_database_holds(old):
    migrate(old)
    database = Database(old)
    with database.reading() as work:
        assert work.audit.verify().broken_at is None
    database.close()


def test_an_old_case_goes_on_after_an_upgrade(old):
    migrate(old)
    database = Database(old, clock=lambda: NOW)
    with database.unit_of_work() as work:
        case = work.cases.get(1)
        assert isinstance(case.steps[-1].detail, HandedOver)
        letter = issue(work, kind=LetterKind.TEAM_DECISION, book=Book.DECISIONS, case_id=1)
        step = a_step(kind=StepKind.TEAM_FORMED, detail=TeamFormed(), letter_id=letter)
        work.cases.add_step(1, step, case.version)
        (before,) = work.cases.decisions()
        assert (before.number, before.law_version, before.terms) == ("800/001/2026", 0, None)
        work.cases.mark_decision(1, superseded=True)
        replacing = {"letter_id": None, "number": "9/2026", "replaces_id": before.id}
        work.cases.add_decision(a_decision(work, case, **replacing))
    with database.reading() as work:
        assert work.cases.get(1).steps[-1].kind is StepKind.TEAM_FORMED
        assert [one.superseded for one in work.cases.decisions()] == [True, False]
    database.close()


def test_old_numbers_make_room_for_a_suffix_and_another_series(old):
    migrate(old)
    database = Database(old, clock=lambda: NOW)
    first = {"book": Book.DECISIONS, "sequence": 1}
    with database.unit_of_work() as work:
        issue(work, number="800/001.a/2026", suffix="a", **first)
        issue(work, number="800/001/2026", series="Dinas Kominfo", **first)
        lines = work.letters.agenda(Book.DECISIONS, 2026)
        found = [(one.suffix, one.series) for one in lines]
        assert found == [("a", ""), ("", ""), ("", "Dinas Kominfo")]
    with pytest.raises(AlreadyExists, match="800/9/2026"), database.unit_of_work() as work:
        issue(work, number="800/9/2026", **first)
    with pytest.raises(AlreadyExists, match="800/001/2026"), database.unit_of_work() as work:
        issue(work, number="800/001/2026", book=Book.DECISIONS, sequence=9)
    database.close()


def test_an_upgraded_file_is_sound_and_like_a_new_one(tmp_path):
    (tmp_path / "lama").mkdir()
    upgraded, fresh = settings_in(tmp_path / "lama"), settings_in(tmp_path / "baru")
    make_old(upgraded)
    migrate(upgraded)
    migrate(fresh)
    assert schema_of(upgraded) == schema_of(fresh)
    assert len(list(upgraded.backup_folder.iterdir())) == 1


def schema_of(settings):
    engine = open_engine(settings)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        asked = "SELECT type, name, sql FROM sqlite_master ORDER BY type, name"
        found = connection.exec_driver_sql(asked).all()
    engine.dispose()
    return found


def test_every_kind_of_step_is_of_a_known_class():
    assert set(DETAIL_OF_STEP) == set(StepKind)


@pytest.mark.parametrize("after", [29, 41, 64])
def test_an_upgrade_killed_midway_leaves_the_older_database(tmp_path, after):
    settings = settings_in(tmp_path)
    make_old(settings)
    before, columns = rows_of(settings)
    command_line = [sys.executable, "-c", KILLED, str(tmp_path), str(after)]
    assert subprocess.run(command_line, cwd=ROOT, check=False).returncode == 9
    assert rows_of(settings, columns)[0] == before
    migrate(settings)
    assert rows_of(settings, columns)[0] == before
    schema_of(settings)
