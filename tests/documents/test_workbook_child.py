"""The child process answers in JSON whatever it is given."""

import io
import json
import re
import sys
import zipfile
from datetime import date, datetime, time, timedelta
from types import SimpleNamespace

import pytest

from asn_desk.documents import workbook_child
from tests.sample_input import employee_workbook, package_bytes

ENOUGH = ["4000000000", "3000000", "200000000"]


@pytest.fixture
def ask(monkeypatch):
    """Run the child's main in this process, without touching this process's memory limit."""
    limits = []
    monkeypatch.setattr(workbook_child, "_limit_memory", limits.append)

    def asked(data, arguments=ENOUGH):
        limits.clear()
        answer = io.BytesIO()
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))
        monkeypatch.setattr(sys, "stdout", SimpleNamespace(buffer=answer))
        assert workbook_child.main(arguments) == 0
        assert limits == [int(arguments[0])]
        return json.loads(answer.getvalue())

    return asked


def test_a_workbook_becomes_rows(ask):
    answer = ask(employee_workbook())
    assert answer["state"] == "ok"
    assert answer["sheets"]["data"]["rows"][0][1] == "NIP BARU"


@pytest.mark.parametrize(
    ("value", "spelled"),
    [
        (datetime.fromisoformat("2026-01-29T10:15"), {"moment": "2026-01-29T10:15:00"}),
        (date(2026, 1, 29), {"date": "2026-01-29"}),
        (time(10, 15), {"time": "10:15:00"}),
        (timedelta(hours=30), {"seconds": 108000.0}),
    ],
)
def test_dates_and_times_are_spelled_out(value, spelled):
    assert workbook_child._tagged(value) == spelled


def test_empty_ends_of_rows_and_sheets_are_left_out(ask):
    empty = b'<c t="inlineStr"><is><t></t></is></c>'
    rows = b'<row r="1"><c><v>7</v></c>' + empty + b'</row><row r="2">' + empty + b"</row>"
    with zipfile.ZipFile(io.BytesIO(employee_workbook())) as book:
        members = {name: book.read(name) for name in book.namelist()}
    sheet = members["xl/worksheets/sheet1.xml"]
    members["xl/worksheets/sheet1.xml"] = re.sub(rb"<row.*</row>", rows, sheet)
    assert ask(package_bytes(members))["sheets"]["data"]["rows"] == [[7.0]]


def test_what_is_no_workbook_is_said_to_be_damaged(ask):
    assert ask(b"tidak ada apa-apa")["state"] == "damaged"


def test_too_many_cells_are_said_to_be_too_large(ask):
    assert ask(employee_workbook(), ["4000000000", "3", "1000"])["state"] == "too large"


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (workbook_child.PasswordError("x"), "locked"),
        (MemoryError(), "too large"),
        (OSError(), "damaged"),
    ],
)
def test_what_stops_the_reader_is_named(ask, monkeypatch, error, state):
    def stop(*_):
        raise error

    monkeypatch.setattr(workbook_child, "load_workbook", stop)
    assert ask(b"x")["state"] == state


def test_a_system_that_refuses_limits_is_no_obstacle(monkeypatch):
    resource = pytest.importorskip("resource")

    def refuse(*_):
        raise ValueError

    monkeypatch.setattr(resource, "setrlimit", refuse)
    workbook_child._limit_memory(1)


def test_the_limit_never_exceeds_that_of_the_system(monkeypatch):
    resource, given = pytest.importorskip("resource"), []
    monkeypatch.setattr(resource, "getrlimit", lambda _: (5, 10))
    monkeypatch.setattr(resource, "setrlimit", lambda _, pair: given.append(pair))
    workbook_child._limit_memory(50)
    assert given == [(10, 10)]


def test_an_unknown_value_is_a_fault_of_ours():
    with pytest.raises(TypeError):
        json.dumps(object(), default=workbook_child._tagged)
